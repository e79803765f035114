import { buurVan, nietAfgeschermd, overgenomen } from './afscherming.js';
import { allesBeoordeeld, geenOpenHulpvraag } from './beoordeling.js';
import type { CasusEvent } from './casus.events.js';
import { evolve } from './casus.evolve.js';
import type { Afgesloten, Afsluiting, Bestaand, CasusState, Lopend, OpenCasus } from './casus.state.js';
import { inDelen } from './inhoud.js';
import { prioDaarna } from './prio.js';
import { weiger } from './refusals.js';
import { toets, type Van } from './regel.js';
import { dag } from './tijd.js';
import { alleenCoordinator, alleenRegisseurOfCoordinator, isCoordinator, isMedewerker, werktVoor } from './wie.js';

export function veiligheidBeoordelen(command: Van<'VeiligheidBeoordelen'>, state: OpenCasus): CasusEvent[] {
  toets(command, state, alleenRegisseurOfCoordinator);
  const { acuut, toelichting } = command;
  // Danger that was accepted and is reported again is new danger.
  if (acuut === state.veiligheid.acuut && state.veiligheid.aanvaardDoor === undefined)
    weiger('veiligheid-al-zo-beoordeeld');
  return [{ type: 'VeiligheidBeoordeeld', data: { acuut, ...(toelichting && { toelichting }) } }];
}

export function veiligheidAanvaarden(command: Van<'VeiligheidAanvaarden'>, state: Lopend): CasusEvent[] {
  const { organisatieId, veiligheidsketen } = command.organisatie;
  toets(
    command,
    state,
    function doorDeOrganisatieZelf({ door }) {
      if (!werktVoor(door, organisatieId)) weiger('alleen-eigen-organisatie');
    },
    function isBetrokken(_, { organisaties }) {
      if (!organisaties.some((organisatie) => organisatie.organisatieId === organisatieId))
        weiger('organisatie-niet-betrokken', { ref: organisatieId, reden: 'niet betrokken' });
    },
    function isVeiligheidsketen() {
      if (!veiligheidsketen) weiger('niet-veiligheidsketen', { ref: organisatieId, reden: 'geen veiligheidsketen' });
    },
    function erIsGevaar(_, { veiligheid }) {
      if (!veiligheid.acuut) weiger('veiligheid-niet-acuut');
      if (veiligheid.aanvaardDoor !== undefined)
        weiger('veiligheid-al-aanvaard', { ref: veiligheid.aanvaardDoor, reden: 'aanvaardde het gevaar' });
    },
  );
  return [{ type: 'VeiligheidAanvaard', data: { organisatieId } }];
}

export function afsluiten(command: Van<'CasusAfsluiten'>, state: Lopend): CasusEvent[] {
  toets(
    command,
    state,
    alleenRegisseurOfCoordinator,
    geenOpenHulpvraag,
    allesBeoordeeld,
    /** Never while veiligheid is acute, unless Veilig Thuis or the GI has accepted it (domain.md §6). */
    function geenGevaar(_, { veiligheid }) {
      if (veiligheid.acuut && veiligheid.aanvaardDoor === undefined) weiger('veiligheid-acuut');
    },
    nazorgNietInVerleden,
  );
  const { reden, toelichting, nazorgDatum } = command;
  return [
    {
      type: 'CasusAfgesloten',
      data: { reden, ...(toelichting && { toelichting }), ...(nazorgDatum && { nazorgDatum }) },
    },
  ];
}

export function nazorgPlannen(command: Van<'NazorgPlannen'>, state: Bestaand): CasusEvent[] {
  const afsluiting = gewoonAfgesloten(state);
  const { door, nazorgDatum } = command;
  if (!isCoordinator(state, door) && !isMedewerker(door, afsluiting.laatst)) weiger('alleen-regisseur-of-coordinator');
  nazorgNietInVerleden(command);
  if (nazorgDatum === afsluiting.nazorgDatum) weiger('nazorg-al-gepland');
  return [{ type: 'NazorgGepland', data: { nazorgDatum } }];
}

/** Its gezin, plan and organisations are as they were, the regie is voorlopig again. */
export function heropenen(command: Van<'CasusHeropenen'>, state: Bestaand): CasusEvent[] {
  alleenCoordinator(command, state);
  gewoonAfgesloten(state);
  const { reden, voorlopigeRegie } = command;
  return [{ type: 'CasusHeropend', data: { reden, voorlopigeRegie } }];
}

/** Both have been started: what of a casus in beoordeling would go over has not been judged. */
export function samenvoegen(command: Van<'CasusSamenvoegen'>, state: OpenCasus): CasusEvent[] {
  toets(
    command,
    state,
    alleenCoordinator,
    function eenAndere({ naarCasusId }, { casusId }) {
      if (naarCasusId === casusId) weiger('zelfde-casus');
    },
    function zelfdeGemeente({ naarGemeente }, { gemeente }) {
      if (naarGemeente !== gemeente) weiger('andere-gemeente', { ref: naarGemeente, reden: `niet ${gemeente}` });
    },
    function eersteAanmeldingBeoordeeld(_, { status, eersteAanmelding }) {
      if (status === 'in-beoordeling')
        weiger('aanmelding-te-beoordelen', { ref: eersteAanmelding, reden: 'te beoordelen' });
    },
    allesBeoordeeld,
    /** Refused across a veiligheidsafscherming (domain.md §3), whichever of the two casussen knows of it. */
    function nietOverEenAfschermingHeen({ naar }, { bescherming }) {
      const alle = [...bescherming.afschermingen, ...naar.afschermingen];
      nietAfgeschermd(alle, buurVan(state).personen, naar.personen);
    },
  );
  return [{ type: 'CasusSamengevoegd', data: { naarCasusId: command.naarCasusId } }];
}

export function opnemen(command: Van<'CasusOpnemen'>, state: Lopend): CasusEvent[] {
  toets(command, state, alleenCoordinator, function eenAndere({ vanCasusId }, { casusId }) {
    if (vanCasusId === casusId) weiger('zelfde-casus');
  });
  const { vanCasusId, inhoud, afschermingen, nu } = command;
  const opgenomen = inDelen(inhoud).map((deel): CasusEvent => ({
    type: 'CasusOpgenomen',
    data: { vanCasusId, ...deel },
  }));
  const daarna = opgenomen.reduce<CasusState>(evolve, state) as Lopend;
  return [
    ...opgenomen,
    ...prioDaarna(daarna.plan, nu),
    ...overgenomen(state, afschermingen, vanCasusId, { metVrijgaven: true }),
  ];
}

function nazorgNietInVerleden(command: Van<'CasusAfsluiten'> | Van<'NazorgPlannen'>): void {
  if (command.nazorgDatum !== undefined && command.nazorgDatum < dag(command.nu)) weiger('nazorg-in-verleden');
}

/** Only what was started and then closed can be cared for or reopened. */
function gewoonAfgesloten(state: Bestaand): Extract<Afsluiting, { wijze: 'afgesloten' }> {
  if (state.status !== 'afgesloten') return weiger('casus-nog-open');
  const { afsluiting }: Afgesloten = state;
  switch (afsluiting.wijze) {
    case 'afgesloten':
      return afsluiting;
    case 'samengevoegd':
      return weiger('casus-samengevoegd', { ref: afsluiting.naarCasusId, reden: 'gaat daar verder' });
    case 'niet-gestart':
    case 'doorgeleid':
      return weiger('casus-nooit-gestart', { ref: state.casusId, reden: afsluiting.wijze });
  }
}
