import { streams } from '@eenplan/domain/evolve';
import type { StoredEvent } from '@eenplan/event-store';
import type { EventMeta } from '@eenplan/kernel';

/** What a stream holds according to its own events: the same fold and the same claims that the write side takes. */
export function berekenClaims(streamType: string, events: readonly StoredEvent[]): readonly string[] {
  if (streamType === 'casus') return van(streams.casus, events);
  if (streamType === 'aanmelding') return van(streams.aanmelding, events);
  if (streamType === 'organisatie') return van(streams.organisatie, events);
  if (streamType === 'persoon') return van(streams.persoon, events);
  throw new Error(`unknown stream type ${streamType}`);
}

interface Stroom<S, E> {
  readonly initial: S;
  evolve(state: S, event: E): S;
  claims(state: S): readonly string[];
  upcast(type: string, schema: number, data: unknown, op?: string): E;
}

function van<S, E>(stroom: Stroom<S, E>, events: readonly StoredEvent[]): readonly string[] {
  let state = stroom.initial;
  for (const { type, schema, data, meta, recordedAt } of events) {
    const op = (JSON.parse(meta) as EventMeta).happenedAt ?? recordedAt;
    state = stroom.evolve(state, stroom.upcast(type, schema, JSON.parse(data) as unknown, op));
  }
  return stroom.claims(state);
}
