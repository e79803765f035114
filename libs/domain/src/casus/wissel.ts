import type { AanmeldingId, PersoonId } from '../waarden.js';
import { buurVan, nietAfgeschermd } from './afscherming.js';
import type { CasusEvent } from './casus.events.js';
import type { Bestaand, OpenCasus } from './casus.state.js';
import { isBekend, welGezinslid } from './gezin.js';
import { weiger } from './refusals.js';
import { type Regel, toets, type Van } from './regel.js';
import { noemt } from './wissel.evolve.js';
import { alleenCoordinator, hoortErbij } from './wie.js';

type Persoon = { readonly persoonId: PersoonId };
type Wisselt = Persoon & { readonly als: PersoonId };

/** A later or corrected BSN merges or splits persons, judged by the coördinator (domain.md §3). */
export function vervangen(command: Van<'PersoonVervangen'>, state: OpenCasus): CasusEvent[] {
  toets(
    command,
    state,
    alleenCoordinator,
    hoortBijDezeCasus,
    isVanHetGezin,
    nietAangemeld,
    iemandAnders,
    andereIsBekend,
  );
  const { persoonId, als, wijze } = command;
  nietAfgeschermd(state.bescherming.afschermingen, [als], buurVan(state).personen);
  nietVanZichzelf(command, state);
  return [{ type: 'PersoonVervangen', data: { persoonId, als, wijze } }];
}

/** What was decided in one casus holds wherever the person stands, in a closed one too. */
export function latenVolgen({ persoonId, als }: Van<'PersoonLatenVolgen'>, state: Bestaand): CasusEvent[] {
  // Named once, and not there any more.
  if (!noemt(state, persoonId)) return [];
  // Without which: it may be an aanmelding of another gemeente.
  if (wachtend(state, persoonId).length > 0) weiger('aanmelding-te-beoordelen');
  const paar = [persoonId, als];
  // Without what stands there: it may be a casus of another gemeente.
  if (state.bescherming.afschermingen.some((een) => paar.includes(een.beschermdeId) && paar.includes(een.geweerdeId)))
    weiger('afgeschermd-van-elkaar');
  nietVanZichzelf({ persoonId, als }, state);
  return [{ type: 'PersoonVervangen', data: { persoonId, als, wijze: 'verenigd' } }];
}

/** Of a gezinslid: of whom else the law lets it be known, is her own gemeente's. */
export function bsnVaststellen(command: Van<'BsnVaststellen'>, state: OpenCasus): CasusEvent[] {
  toets(command, state, alleenCoordinator, welGezinslid);
  const { persoonId, uit } = command;
  return [{ type: 'BsnVastgesteld', data: { persoonId, uit } }];
}

function hoortBijDezeCasus({ persoonId }: Persoon, state: OpenCasus): void {
  if (!hoortErbij(state, persoonId)) weiger('persoon-onbekend', { ref: persoonId, reden: 'hoort niet bij de casus' });
}

/** Two are one where she is reserved: whoever names her meanwhile, by either number, meets that reservation. */
function isVanHetGezin({ persoonId, wijze }: Van<'PersoonVervangen'>, state: OpenCasus): void {
  if (wijze === 'verenigd') welGezinslid({ persoonId }, state);
}

/** What it would bring into the plan names this number: it is said there who she is (herkennen), or it is judged first. */
function nietAangemeld({ persoonId }: Persoon, state: OpenCasus): void {
  const refs = wachtend(state, persoonId);
  if (refs.length > 0) weiger('aanmelding-te-beoordelen', ...refs.map((ref) => ({ ref, reden: 'noemt deze persoon' })));
}

function wachtend(state: Bestaand, persoonId: PersoonId): readonly AanmeldingId[] {
  const noemt = ({ gezinsleden, betrokkenen }: Pick<Bestaand, 'gezinsleden' | 'betrokkenen'>) =>
    [...gezinsleden, ...betrokkenen].some((een) => een.persoonId === persoonId);
  return [
    ...(state.status === 'in-beoordeling' ? [state.eersteAanmelding] : []),
    ...state.gevoegd.filter(noemt).map(({ aanmeldingId }) => aanmeldingId),
  ];
}

const iemandAnders: Regel<Van<'PersoonVervangen'>, OpenCasus> = ({ persoonId, als, wijze }, state) => {
  if (als === persoonId || (wijze === 'gesplitst' && hoortErbij(state, als)))
    weiger('al-betrokken', { ref: als, reden: 'hoort bij de casus' });
};

const andereIsBekend: Regel<Van<'PersoonVervangen'>, OpenCasus> = ({ als, genoemd }, state) =>
  isBekend({ persoonId: als, genoemd }, state);

/** Of two who are one, neither is the other's parent: then one of the two facts is wrong. */
function nietVanZichzelf({ persoonId, als }: Wisselt, { bescherming: { ouders, gezag } }: Bestaand): void {
  const paren = [
    ...ouders.map(({ kindId, ouderId }) => [kindId, ouderId] as const),
    ...gezag.map(({ kindId, gezaghebbendeId }) => [kindId, gezaghebbendeId] as const),
  ];
  if (paren.some((paar) => paar.includes(persoonId) && paar.includes(als)))
    weiger('ouder-van-elkaar', { ref: als, reden: 'ouder of kind van deze persoon' });
}
