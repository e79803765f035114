import type { EventStore } from '@eenplan/event-store';
import { type DomainEvent, NO_LEAF } from '@eenplan/kernel';
import { LRUCache } from 'lru-cache';
import { domainEvent, type Stroom } from './stromen.js';

/** A stream as folded up to a version. */
export interface Stand<S> {
  readonly type: string;
  readonly state: S;
  readonly version: number;
  readonly leaf: Buffer;
}

/** Folded streams. Only hands out what was committed; what is refused on its word must be read again first. */
export class StroomCache {
  readonly #standen: LRUCache<string, Stand<unknown>>;

  constructor(
    private readonly store: EventStore,
    max = 5000,
  ) {
    this.#standen = new LRUCache({ max });
  }

  known<C, S, E extends DomainEvent>({ type }: Stroom<C, S, E>, streamId: string): Stand<S> | undefined {
    const stand = this.#standen.get(streamId);
    return stand?.type === type ? (stand as Stand<S>) : undefined;
  }

  /** Reads a stream whole from the store; version 0 where it does not exist. */
  async read<C, S, E extends DomainEvent>(stroom: Stroom<C, S, E>, streamId: string): Promise<Stand<S>> {
    const { type, decider, schemas } = stroom;
    const stored = await this.store.readStream(streamId);
    const last = stored.at(-1);
    // An id of another kind of stream is for this one as if there was nothing.
    if (!last || last.streamType !== type) return { type, state: decider.initial, version: 0, leaf: NO_LEAF };
    let state = decider.initial;
    for (const event of stored) state = decider.evolve(state, domainEvent(schemas, event));
    const stand = { type, state, version: last.version, leaf: last.leaf };
    this.advance(streamId, stand);
    return stand;
  }

  /** After a read or an acknowledged append. Answers may overtake each other: an older one never replaces a newer. */
  advance(streamId: string, stand: Stand<unknown>): void {
    const known = this.#standen.get(streamId);
    if (!known || known.version < stand.version) this.#standen.set(streamId, stand);
  }

  /** The version that is known, of whatever kind the stream is. */
  version(streamId: string): number | undefined {
    return this.#standen.get(streamId)?.version;
  }

  /** Forgets what is older than a version that the store told of; all of it without one. */
  drop(streamId: string, olderThan = Number.MAX_SAFE_INTEGER): void {
    const known = this.#standen.get(streamId);
    if (known && known.version < olderThan) this.#standen.delete(streamId);
  }
}
