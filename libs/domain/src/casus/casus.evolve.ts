import { evolveBescherming } from './bescherming.evolve.js';
import { GEEN_BESCHERMING } from './bescherming.state.js';
import { evolveBijlagen } from './bijlagen.evolve.js';
import type { CasusEvent, LevensloopEvent } from './casus.events.js';
import { type Bestaand, type CasusState, isOpen, LEEG_PLAN, type OpenCasus } from './casus.state.js';
import { evolveGezin, metGezin } from './gezin.evolve.js';
import { samen, zonder } from './lijst.js';
import { evolvePlan, opgenomen } from './plan.evolve.js';
import { evolveWissel } from './wissel.evolve.js';
import { bijCoordinator, evolveRegie, voorlopig } from './regie.evolve.js';

/** The state after the event. Pure; the compiler finds an event that is not handled. */
export function evolve(state: CasusState, event: CasusEvent): CasusState {
  if (event.type === 'CasusGeopend') return geopend(event);
  if (state.status === 'nieuw') throw new Error(`${event.type} stands before CasusGeopend`);
  switch (event.type) {
    case 'AanmeldingGevoegd':
    case 'CasusGestart':
    case 'CasusNietGestart':
    case 'CasusDoorgeleid':
    case 'AanmeldingToegevoegd':
    case 'AanmeldingLosgekoppeld':
    case 'CasusAfgesloten':
    case 'NazorgGepland':
    case 'CasusHeropend':
    case 'CasusSamengevoegd':
    case 'CasusOpgenomen':
    case 'VeiligheidBeoordeeld':
    case 'VeiligheidAanvaard':
      return evolveLevensloop(state, event);
    case 'GezinslidToegevoegd':
    case 'GezinslidGeboren':
    case 'GezinslidVertrokken':
    case 'GezinslidVerhuisd':
    case 'GezinslidIngekomen':
    case 'PersonenHerkend':
    case 'BsnVastgesteld':
    case 'BetrokkeneToegevoegd':
    case 'BetrokkeneVertrokken':
    case 'OrganisatieBetrokken':
    case 'BetrokkenheidBeeindigd':
      return evolveGezin(state, event);
    case 'PersoonVervangen':
      return evolveWissel(state, event.data);
    case 'RegisseurAangewezen':
    case 'RegisseurGenoemd':
    case 'AanwijzingIngetrokken':
    case 'RegieAanvaard':
    case 'RegieGeweigerd':
    case 'OverdrachtAangeboden':
    case 'OverdrachtAanvaard':
    case 'OverdrachtGeweigerd':
    case 'OverdrachtIngetrokken':
    case 'OverdrachtVerlopen':
    case 'RegieGewisseld':
    case 'EersteAanspreekpuntAangewezen':
      return { ...alsLopend(state, event), regie: evolveRegie(alsLopend(state, event).regie, event) };
    case 'RegieTeruggevallen':
    case 'VoorlopigeRegieGegeven': {
      const casus = alsOpen(state, event);
      const regie = bijCoordinator(casus.regie, event);
      return casus.status === 'lopend' ? { ...casus, regie } : { ...casus, regie };
    }
    case 'HulpvraagIngebracht':
    case 'ZorgIngebracht':
    case 'VraagGeplaatst':
    case 'VolgordeBepaald':
    case 'PrioVraagVoorlopig':
    case 'PrioVraagGekozen':
    case 'HulpvraagBeantwoord':
    case 'HulpvraagIngetrokken':
    case 'HulpvraagLosgelaten':
    case 'DoelVoorgesteld':
    case 'DoelGesteld':
    case 'DoelOvergenomen':
    case 'DoelGewijzigd':
    case 'AfspraakVoorgesteld':
    case 'AfspraakGemaakt':
    case 'AfspraakAangenomen':
    case 'AfspraakNagekomen':
    case 'AfspraakNietNagekomen':
    case 'AfspraakVerplaatst':
    case 'AfspraakVervallen':
    case 'PlanVastgesteld':
    case 'PlanBeantwoord':
    case 'ContactVastgelegd':
      return { ...state, plan: evolvePlan(state.plan, event) };
    case 'BijlageToegevoegd':
    case 'BijlageIngetrokken':
      return { ...state, bijlagen: evolveBijlagen(state.bijlagen, event) };
    case 'VeiligheidsafschermingIngesteld':
    case 'VeiligheidsafschermingOvergenomen':
    case 'AfgeschermdOnderdeelVrijgegeven':
    case 'AfgeschermdOnderdeelGesloten':
    case 'OpheffingVoorgesteld':
    case 'OpheffingIngetrokken':
    case 'VeiligheidsafschermingOpgeheven':
    case 'GrondslagVastgesteld':
    case 'GrondslagBeeindigd':
    case 'ToestemmingGegeven':
    case 'ToestemmingIngetrokken':
    case 'InzageOudersToegestaan':
    case 'InzageOudersIngetrokken':
    case 'OuderVastgelegd':
    case 'OuderIngetrokken':
    case 'GezagVastgelegd':
    case 'GezagBeeindigd':
    case 'NoodtoegangGenomen':
    case 'NoodtoegangBeoordeeld':
    case 'OpenstellingGevraagd':
    case 'OpenstellingGoedgekeurd':
    case 'OpenstellingBeeindigd':
      return { ...state, bescherming: evolveBescherming(state.bescherming, event) };
  }
}

function geopend({ data }: Extract<CasusEvent, { type: 'CasusGeopend' }>): CasusState {
  return {
    status: 'in-beoordeling',
    casusId: data.casusId,
    kenmerk: data.kenmerk,
    gemeente: data.gemeente,
    eersteAanmelding: data.aanmeldingId,
    gevoegd: [],
    beoordeeld: [],
    veiligheid: { acuut: data.veiligheidAcuut, aanvaardDoor: undefined },
    gezinsleden: data.gezinsleden,
    betrokkenen: data.betrokkenen,
    vertrokken: [],
    bsnVastgesteld: [],
    organisaties: [],
    plan: LEEG_PLAN,
    bijlagen: [],
    bescherming: GEEN_BESCHERMING,
    regie: voorlopig(data.voorlopigeRegie),
  };
}

function evolveLevensloop(state: Bestaand, event: Exclude<LevensloopEvent, { type: 'CasusGeopend' }>): CasusState {
  switch (event.type) {
    case 'AanmeldingGevoegd':
      return { ...state, gevoegd: [...state.gevoegd, event.data] };
    case 'CasusGestart':
      return { ...alsOpen(state, event), status: 'lopend' };
    case 'CasusNietGestart':
      return {
        ...dicht(state, event),
        afsluiting: { wijze: 'niet-gestart', gezinIngelicht: event.data.gezinIngelicht },
      };
    case 'CasusDoorgeleid':
      return { ...dicht(state, event), afsluiting: { wijze: 'doorgeleid', gezinIngelicht: event.data.gezinIngelicht } };
    case 'AanmeldingToegevoegd':
      return toegevoegd(state, event.data.aanmeldingId);
    case 'AanmeldingLosgekoppeld':
      return beoordeeld(state, event.data.aanmeldingId);
    case 'CasusAfgesloten': {
      const { reden, nazorgDatum } = event.data;
      const laatst = alsOpen(state, event).regie.wie;
      return { ...dicht(state, event), afsluiting: { wijze: 'afgesloten', reden, nazorgDatum, laatst } };
    }
    case 'NazorgGepland':
      return state.status === 'afgesloten' && state.afsluiting.wijze === 'afgesloten'
        ? { ...state, afsluiting: { ...state.afsluiting, nazorgDatum: event.data.nazorgDatum } }
        : state;
    case 'CasusHeropend': {
      const { afsluiting: _, ...delen } = { afsluiting: undefined, ...state };
      return { ...delen, status: 'lopend', regie: voorlopig(event.data.voorlopigeRegie) };
    }
    case 'CasusSamengevoegd':
      return {
        ...dicht(state, event),
        afsluiting: {
          ...{ wijze: 'samengevoegd', naarCasusId: event.data.naarCasusId },
          // What was not judged yet goes on there as te beoordelen: until then nobody of the gezin knows of it.
          gezinIngelicht: state.status !== 'in-beoordeling',
        },
      };
    case 'CasusOpgenomen': {
      const { data } = event;
      const gezin = metGezin(state, data.gezinsleden, data.betrokkenen);
      return {
        ...gezin,
        organisaties: samen(state.organisaties, 'organisatieId', data.organisaties).map((organisatie) => {
          const erbij = data.organisaties.find((ander) => ander.organisatieId === organisatie.organisatieId);
          return erbij
            ? { ...organisatie, leefgebieden: [...new Set([...organisatie.leefgebieden, ...erbij.leefgebieden])] }
            : organisatie;
        }),
        plan: opgenomen(state.plan, data),
        // Danger that comes along is not accepted here yet.
        veiligheid: data.veiligheidAcuut ? { acuut: true, aanvaardDoor: undefined } : state.veiligheid,
      };
    }
    case 'VeiligheidBeoordeeld':
      return { ...state, veiligheid: { acuut: event.data.acuut, aanvaardDoor: undefined } };
    case 'VeiligheidAanvaard':
      return { ...state, veiligheid: { acuut: state.veiligheid.acuut, aanvaardDoor: event.data.organisatieId } };
  }
}

/** Joined no more; what it reserved is free, or has become of the gezin. */
function beoordeeld<S extends Bestaand>(state: S, aanmeldingId: string): S {
  return {
    ...state,
    gevoegd: zonder(state.gevoegd, 'aanmeldingId', aanmeldingId),
    beoordeeld: [...state.beoordeeld, aanmeldingId],
  };
}

function toegevoegd(state: Bestaand, aanmeldingId: string): CasusState {
  const aanmelding = state.gevoegd.find((gevoegde) => gevoegde.aanmeldingId === aanmeldingId);
  if (!aanmelding) return state;
  const gezin = metGezin(state, aanmelding.gezinsleden, aanmelding.betrokkenen);
  return {
    ...beoordeeld(gezin, aanmeldingId),
    veiligheid: aanmelding.veiligheidAcuut ? { acuut: true, aanvaardDoor: undefined } : state.veiligheid,
  };
}

function dicht(state: Bestaand, event: CasusEvent) {
  const { regie: _, ...delen } = alsOpen(state, event);
  return { ...delen, status: 'afgesloten' as const };
}

function alsOpen(state: Bestaand, event: CasusEvent): OpenCasus {
  if (!isOpen(state)) throw new Error(`${event.type} on a casus that is ${state.status}`);
  return state;
}

function alsLopend(state: Bestaand, event: CasusEvent) {
  if (state.status !== 'lopend') throw new Error(`${event.type} on a casus that is ${state.status}`);
  return state;
}
