import type { CasusId, PersoonId } from '../waarden.js';
import { zelfdeOnderdeel } from './bescherming.evolve.js';
import type { Onderdeel } from './bescherming.events.js';
import type { Afscherming } from './bescherming.state.js';
import type { Buur } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import { antwoordt, type Bestaand, type CasusState } from './casus.state.js';
import { weiger } from './refusals.js';
import { toets, type Van } from './regel.js';
import { alleenRegisseurOfCoordinator, hoortErbij, isMedewerker } from './wie.js';

/** Between somebody of this casus and anybody, also somebody who has nothing to do with it (domain.md §9). */
export function instellen(command: Van<'VeiligheidsafschermingInstellen'>, state: Bestaand): CasusEvent[] {
  const { afschermingId, beschermdeId, geweerdeId, genoemd, reden } = command;
  toets(
    command,
    state,
    alleenRegisseurOfCoordinator,
    function beschermdeHoortErbij() {
      if (!hoortErbij(state, beschermdeId))
        weiger('persoon-onbekend', { ref: beschermdeId, reden: 'hoort niet bij de casus' });
    },
    /** By name, else an id of another casus would tell what it leads to. */
    function geweerdeIsBekend() {
      if (genoemd && !hoortErbij(state, geweerdeId) && !state.vertrokken.includes(geweerdeId))
        weiger('persoon-onbekend', { ref: geweerdeId, reden: 'hoort niet bij de casus' });
    },
    function tweePersonen() {
      if (beschermdeId === geweerdeId) weiger('afscherming-zelfde-persoon', { ref: geweerdeId, reden: 'dezelfde' });
    },
    function nogNiet(_, { bescherming }) {
      const al = bescherming.afschermingen.find((een) => zelfdePaar(een, command));
      if (al) weiger('afscherming-bestaat-al', { ref: al.afschermingId, reden: 'tussen deze personen' });
    },
  );
  return [{ type: 'VeiligheidsafschermingIngesteld', data: { afschermingId, beschermdeId, geweerdeId, reden } }];
}

/** One by one, by who answers for the casus (domain.md §9: the regisseur). */
export function onderdeelVrijgeven(command: Van<'OnderdeelVrijgeven'>, state: Bestaand): CasusEvent[] {
  const { afschermingId, onderdeel } = command;
  alleenWieAntwoordt(command, state);
  const { vrijgegeven } = afschermingVan(state, afschermingId);
  if (!staatInDeCasus(state, onderdeel)) weiger('onderdeel-onbekend', { ref: onderdeel.id, reden: onderdeel.soort });
  if (vrijgegeven.some((al) => zelfdeOnderdeel(al, onderdeel)))
    weiger('onderdeel-al-vrijgegeven', { ref: onderdeel.id, reden: onderdeel.soort });
  return [{ type: 'AfgeschermdOnderdeelVrijgegeven', data: { afschermingId, onderdeel } }];
}

/** Opened by mistake, or not safe any more: whoever may set an afscherming may close. */
export function onderdeelSluiten(command: Van<'OnderdeelSluiten'>, state: Bestaand): CasusEvent[] {
  const { afschermingId, onderdeel } = command;
  alleenRegisseurOfCoordinator(command, state);
  const { vrijgegeven } = afschermingVan(state, afschermingId);
  if (!vrijgegeven.some((al) => zelfdeOnderdeel(al, onderdeel)))
    weiger('onderdeel-niet-vrijgegeven', { ref: onderdeel.id, reden: onderdeel.soort });
  return [{ type: 'AfgeschermdOnderdeelGesloten', data: { afschermingId, onderdeel } }];
}

export function afschermingVan({ bescherming }: Bestaand, afschermingId: string): Afscherming {
  const afscherming = bescherming.afschermingen.find((een) => een.afschermingId === afschermingId);
  return afscherming ?? weiger('afscherming-onbekend', { ref: afschermingId, reden: 'staat er niet' });
}

/** What another casus must know of this one before persons come together. */
export function buurVan(state: CasusState): Buur {
  if (state.status === 'nieuw') return { personen: [], afschermingen: [] };
  const personen = [...state.gezinsleden, ...state.betrokkenen].map(({ persoonId }) => persoonId);
  return { personen, afschermingen: state.bescherming.afschermingen };
}

/** Refuses to bring somebody together with whom an afscherming stands between them, whichever of the two it protects. */
export function nietAfgeschermd(
  afschermingen: readonly Afscherming[],
  erbij: readonly PersoonId[],
  erin: readonly PersoonId[],
): void {
  const tussen = afschermingen.filter(
    ({ beschermdeId: a, geweerdeId: b }) =>
      (erbij.includes(a) && erin.includes(b)) || (erbij.includes(b) && erin.includes(a)),
  );
  const ids = [...new Set(tussen.map(({ afschermingId }) => afschermingId))];
  if (ids.length > 0)
    weiger('afgeschermd-van-elkaar', ...ids.map((ref) => ({ ref, reden: 'staat tussen deze personen' })));
}

/** Afschermingen of another casus that stand in this one from now on; with what was opened, where that comes along too. */
export function overgenomen(
  { bescherming }: Bestaand,
  afschermingen: readonly Afscherming[],
  vanCasusId: CasusId,
  { metVrijgaven }: { readonly metVrijgaven: boolean },
): CasusEvent[] {
  return afschermingen
    .filter((een) => !bescherming.afschermingen.some((al) => zelfdePaar(al, een)))
    .flatMap(({ afschermingId, beschermdeId, geweerdeId, reden, vrijgegeven }): CasusEvent[] => [
      {
        type: 'VeiligheidsafschermingOvergenomen',
        data: { afschermingId, beschermdeId, geweerdeId, reden, vanCasusId },
      },
      ...(metVrijgaven ? vrijgegeven : []).map((onderdeel): CasusEvent => ({
        type: 'AfgeschermdOnderdeelVrijgegeven',
        data: { afschermingId, onderdeel, vanCasusId },
      })),
    ]);
}

type Paar = Pick<Afscherming, 'beschermdeId' | 'geweerdeId'>;
const zelfdePaar = (a: Paar, b: Paar): boolean => a.beschermdeId === b.beschermdeId && a.geweerdeId === b.geweerdeId;

function alleenWieAntwoordt({ door }: Van<'OnderdeelVrijgeven'>, state: Bestaand): void {
  if (!isMedewerker(door, antwoordt(state))) weiger('alleen-wie-de-regie-heeft');
}

function staatInDeCasus({ plan, bijlagen, organisaties }: Bestaand, { soort, id }: Onderdeel): boolean {
  switch (soort) {
    case 'vraag':
      return plan.vragen.some(({ vraagId }) => vraagId === id);
    case 'doel':
      return plan.doelen.some(({ doelId }) => doelId === id);
    case 'afspraak':
      return plan.afspraken.some(({ afspraakId }) => afspraakId === id);
    case 'contactmoment':
      return plan.contactmomenten.includes(id);
    case 'bijlage':
      return bijlagen.some(({ bijlageId }) => bijlageId === id);
    case 'organisatie':
      return organisaties.some(({ organisatieId }) => organisatieId === id);
  }
}
