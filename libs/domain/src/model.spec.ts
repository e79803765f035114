import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@eenplan/kernel';
import fc from 'fast-check';
import { casus } from './decide.js';
import { antwoordt, isOpen, streams } from './evolve.js';
import { Handlers } from './testing/handlers.js';
import { NaiveCasus } from './testing/naive-casus.js';
import { BESCHERMING_STEPS, doStep, type Step, STEPS, WISSEL_STEPS } from './testing/steps.js';

/**
 * Random lives of a region: some persons, some casussen, whatever anybody may try. After every step the three ones hold
 * (domain.md §2), what the store reserved is what the states claim, and both say what a naive model made of the facts.
 */
const seen = new Map<string, number>();
let accepted = 0;

function live(steps: readonly Step[]): void {
  const handlers = new Handlers();
  const { store } = handlers;
  const naive = new Map<string, NaiveCasus>();
  steps.forEach((step, i) => {
    const from = store.events.length;
    try {
      if (doStep(handlers, step, i)) accepted++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Not asked of jest: that takes a quarter of all the time.
      if (store.events.length !== from)
        throw new Error(`refused, and yet stored: ${JSON.stringify(store.events.slice(from))}`);
    }
    for (const { id, event } of store.events.slice(from)) {
      seen.set(event.type, (seen.get(event.type) ?? 0) + 1);
      if (!event.type.startsWith('Aanmelding') || store.casussen.has(id)) {
        if (!naive.has(id)) naive.set(id, new NaiveCasus());
        naive.get(id)!.see(event as never);
      }
    }
    if (store.events.length > from) check(handlers, naive);
  });
}

function check({ store }: Handlers, naive: ReadonlyMap<string, NaiveCasus>): void {
  const gezinVan = new Map<string, string>();
  const claims = new Map<string, string>();
  for (const [id, state] of store.casussen) {
    const model = naive.get(id)!;
    if (state.status === 'nieuw' || isOpen(state) !== model.open) throw new Error(`${id} is ${state.status}`);
    // Eén gezin.
    for (const persoonId of model.personen()) {
      if (gezinVan.has(persoonId)) throw new Error(`${persoonId} in ${gezinVan.get(persoonId)} and ${id}`);
      gezinVan.set(persoonId, id);
    }
    // Eén regisseur.
    same(antwoordt(state)?.medewerkerId, model.antwoordt);
    if (model.open === (model.antwoordt === undefined)) throw new Error(`${id}: answers ${model.antwoordt}`);
    // Eén plan, with one prio-vraag.
    same([...state.plan.volgorde].sort(), [...model.hulpvragen].sort());
    same(state.plan.prio?.vraagId, model.prio);
    if (state.plan.volgorde[0] !== model.prio) throw new Error(`${id}: prio ${model.prio} is not first`);
    if (model.prio !== undefined && !model.hulpvragen.includes(model.prio)) throw new Error(`${id}: prio has ended`);
    if (model.open && state.gezinsleden.length === 0) throw new Error(`${id} has no gezin`);
    if (model.prio === undefined && model.hulpvragen.length > 0) throw new Error(`${id} has no prio-vraag`);
    if (state.status === 'afgesloten' && state.afsluiting.wijze !== 'samengevoegd') same(model.hulpvragen, []);
    same(state.plan.versies.length, model.versies);
    // Nobody came into one gezin with whom an afscherming stands between them.
    same(model.tochSamen(), []);
    same(state.bescherming.afschermingen.map((een) => een.afschermingId).sort(), [...model.afgeschermd.keys()].sort());
    same(casus.claims(state), [
      `kenmerk/${id}`,
      ...model.personen().map((p) => `open-casus/persoon/${p}`),
      ...(model.open ? [`regie/${model.antwoordt}/${id}`] : []),
    ]);
    for (const key of casus.claims(state)) claims.set(key, id);
    // Both streams tell the same of an aanmelding that waits for its judgement.
    for (const { aanmeldingId } of state.gevoegd) {
      const aangemeld = store.aanmelding(aanmeldingId);
      same(aangemeld.status === 'geplaatst' && aangemeld.casusId, id);
    }
  }
  for (const [id, state] of store.aanmeldingen)
    if (state.status === 'geplaatst') {
      const waar = store.casus(state.casusId);
      if (!isOpen(waar)) throw new Error(`${id} lies at a casus that is ${waar.status}`);
      const wacht =
        state.wijze === 'gevoegd'
          ? waar.gevoegd.some((een) => een.aanmeldingId === id)
          : waar.status === 'in-beoordeling';
      if (!wacht) throw new Error(`${id} waits in vain at ${state.casusId}`);
    }
  same([...store.reservations].sort(), [...claims].sort());
}

function same(a: unknown, b: unknown): void {
  // Comparing as text is what keeps thousands of steps quick.
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a).toEqual(b);
}

const APART: readonly string[] = [...BESCHERMING_STEPS, ...WISSEL_STEPS];

describe('the three ones', () => {
  it('hold after every step of whatever is tried', () => {
    const n = fc.nat({ max: 1_000_000 });
    const what = fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...STEPS.filter((een) => !APART.includes(een as never))) },
      { weight: 10, arbitrary: fc.constantFrom(...BESCHERMING_STEPS) },
      { weight: 1, arbitrary: fc.constantFrom(...WISSEL_STEPS) },
    );
    const step: fc.Arbitrary<Step> = fc.record({ what, who: n, a: n, b: n, c: n });
    fc.assert(fc.property(fc.array(step, { minLength: 60, maxLength: 120, size: 'max' }), live), {
      seed: 20260601,
      numRuns: 3500,
    });
    const types = [...Object.keys(streams.casus.schemas), ...Object.keys(streams.aanmelding.schemas)];
    expect(types.filter((type) => !seen.has(type))).toEqual([]);
    expect(accepted).toBeGreaterThan(10_000);
  }, 300_000);
});
