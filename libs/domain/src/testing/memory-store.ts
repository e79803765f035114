import { aanmelding, casus } from '../decide.js';
import type { AanmeldingState, CasusState } from '../evolve.js';
import type { AanmeldingEvent, CasusEvent } from '../types.js';

export type Slice =
  | { readonly stream: 'casus'; readonly id: string; readonly events: readonly CasusEvent[] }
  | { readonly stream: 'aanmelding'; readonly id: string; readonly events: readonly AanmeldingEvent[] };

/**
 * The write side in memory, as the real store does it: a command is a list of slices, taken or left as a whole; the
 * difference of the claims before and after moves the reservations, and another holder is a conflict.
 */
export class MemoryStore {
  readonly casussen = new Map<string, CasusState>();
  readonly aanmeldingen = new Map<string, AanmeldingState>();
  readonly events: { readonly id: string; readonly event: CasusEvent | AanmeldingEvent }[] = [];
  readonly reservations = new Map<string, string>();

  casus = (id: string): CasusState => this.casussen.get(id) ?? casus.initial;
  aanmelding = (id: string): AanmeldingState => this.aanmeldingen.get(id) ?? aanmelding.initial;
  holders = (keys: readonly string[]): string[] => [
    ...new Set(keys.flatMap((key) => this.reservations.get(key) ?? [])),
  ];

  /** False on a conflict over a reservation; nothing has happened then. */
  append(slices: readonly Slice[]): boolean {
    const casussen = new Map<string, CasusState>();
    for (const slice of slices)
      if (slice.stream === 'casus')
        casussen.set(slice.id, slice.events.reduce(casus.evolve, casussen.get(slice.id) ?? this.casus(slice.id)));
    const freed = new Map<string, string>();
    const taken = new Map<string, string>();
    for (const [id, state] of casussen) {
      const before = new Set(casus.claims(this.casus(id)));
      const after = new Set(casus.claims(state));
      for (const key of before) if (!after.has(key)) freed.set(key, id);
      for (const key of after) {
        if (before.has(key)) continue;
        if (taken.has(key)) return false;
        taken.set(key, id);
      }
    }
    for (const key of taken.keys()) {
      const holder = this.reservations.get(key);
      if (holder !== undefined && freed.get(key) !== holder) return false;
    }
    for (const key of freed.keys()) this.reservations.delete(key);
    for (const [key, id] of taken) this.reservations.set(key, id);
    for (const [id, state] of casussen) this.casussen.set(id, state);
    for (const slice of slices) {
      if (slice.stream === 'aanmelding')
        this.aanmeldingen.set(slice.id, slice.events.reduce(aanmelding.evolve, this.aanmelding(slice.id)));
      for (const event of slice.events) this.events.push({ id: slice.id, event });
    }
    return true;
  }
}
