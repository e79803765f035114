import { type AanmeldingState, type CasusState, isOpen, persoonClaim } from '@eenplan/domain/evolve';
import type { EventStore } from '@eenplan/event-store';
import { Refusal } from '@eenplan/kernel';
import type { Vault } from '@eenplan/vault';
import { Opnieuw } from '../opdracht/fouten.js';
import type { Deel, Sessie } from '../opdracht/sessie.js';
import { AANMELDING, CASUS } from '../opdracht/stromen.js';
import type { Bewaring } from '../persoon/bewaring.js';

/** @returns refuses, to be called when the command itself was decided: who may do nothing here is told nothing. */
type Eis = () => void;
interface Kennis {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly bewaring: Bewaring;
}

/**
 * What stands elsewhere under one of two numbers and would be lost, or would get somebody near another, if they became one: that is
 * for people to look at first. What is looked at is guarded until the command is stored.
 */
export async function bezwaren(s: Sessie, { vault, bewaring }: Kennis, personen: readonly string[]): Promise<Eis> {
  const { genoemd } = bewaring;
  const nummers = await vault.nummers(personen);
  const casussen = await allen(s, CASUS, () => genoemd.in('afscherming', nummers));
  const aanmeldingen = await allen(s, AANMELDING, () => genoemd.in('aanmelding', nummers));
  const wachtend = aanmeldingen.filter((een) => wacht(een, nummers));
  const gemeenten = await Promise.all(wachtend.map((een) => gemeenteVan(s, een)));
  return () => {
    if (casussen.some(({ gevonden }) => schermtAf(gevonden.state, nummers))) throw nietHier();
    if (gemeenten.some((gemeente) => !s.omstandigheden.door.gemeenten.includes(gemeente))) throw nietHier();
    if (wachtend.length > 0)
      throw new Refusal(
        'aanmelding-te-beoordelen',
        'Er is nog een aanmelding te beoordelen die deze persoon noemt. Beoordeel die eerst.',
        wachtend.map(({ streamId: ref }) => ({ ref, reden: 'noemt deze persoon' })),
      );
  };
}

/** Looked up once more when all were read: what came between is one of them, or a conflict. */
async function allen<K extends typeof CASUS | typeof AANMELDING>(s: Sessie, stroom: K, zoek: () => Promise<string[]>) {
  const lees = async () =>
    Promise.all(
      (await zoek()).map((id) =>
        s.laad<never, ReturnType<K['decider']['evolve']>, never>(stroom as never, id, { vers: true }),
      ),
    );
  await lees();
  return lees();
}

/** In force, in a casus that is closed as well: the one is kept away from the other, whatever became of the casus. */
const schermtAf = (state: CasusState, nummers: readonly string[]): boolean =>
  state.status !== 'nieuw' &&
  state.bescherming.afschermingen.some(
    ({ beschermdeId, geweerdeId }) => nummers.includes(beschermdeId) || nummers.includes(geweerdeId),
  );

/** Not judged, and not withdrawn: what it brings names the number that it was made under. */
const wacht = ({ gevonden: { state } }: Deel<AanmeldingState>, nummers: readonly string[]): boolean =>
  (state.status === 'wacht' || state.status === 'geplaatst') &&
  state.personen.some(({ persoonId }) => nummers.includes(persoonId));

/** Whose coördinatoren judge it. */
async function gemeenteVan(s: Sessie, { gevonden: { state } }: Deel<AanmeldingState>): Promise<string> {
  if (state.status === 'nieuw') return '';
  if (state.status !== 'geplaatst') return state.gemeente;
  const casus = (await s.laad(CASUS, state.casusId)).state;
  return casus.status === 'nieuw' ? state.gemeente : casus.gemeente;
}

/**
 * One person is gezinslid of one open casus: where each of the two stands in one, these come together first.
 * @returns refuses; of a casus of another gemeente only that it cannot be here
 */
export async function inEenCasus(s: Sessie, { store }: Kennis, een: string, ander: string): Promise<Eis> {
  const houders = await store.holders([persoonClaim(een), persoonClaim(ander)]);
  const [hier, daar] = [houders.get(persoonClaim(een)), houders.get(persoonClaim(ander))];
  if (hier === undefined || daar === undefined || hier === daar) return () => undefined;
  const casussen = await Promise.all([hier, daar].map((id) => s.laad(CASUS, id, { vers: true })));
  const states = casussen.map(({ state }) => state);
  // Her number may be kept by what destroys her; that is refused elsewhere.
  if (states.some(({ status }) => status === 'nieuw')) return () => undefined;
  if (!states.every(isOpen)) throw new Opnieuw();
  const eigen = states.every((state) => isOpen(state) && s.omstandigheden.door.gemeenten.includes(state.gemeente));
  return () => {
    throw eigen ? inTweeCasussen(daar) : nietHier();
  };
}

const inTweeCasussen = (casusId: string) =>
  new Refusal(
    'in-twee-lopende-casussen',
    'Dit BSN is van iemand die gezinslid is van een andere lopende casus. Voeg de twee casussen eerst samen, en stel het BSN dan vast.',
    [{ ref: casusId, reden: 'daar gezinslid' }],
  );
/** One text, whatever the reason: where somebody is helped is of that gemeente, and whom an afscherming is about of nobody. */
const nietHier = () =>
  new Refusal(
    'bsn-niet-vast-te-stellen',
    'Dit kan hier niet worden vastgelegd. Controleer het BSN en de geboortedatum bij de persoon zelf. Klopt het, dan moeten twee mensen ernaar kijken: vraag een andere casuscoördinator om dit samen met de beheerder uit te zoeken.',
  );
