import type { EventMeta } from '@eenplan/kernel';

/** An event as a handler hands it to the store; `data` is plain JSON. `op` goes into the metadata as happened-at. */
export interface NewEvent {
  readonly type: string;
  /** Version of the shape of `data`; 1 for the first. */
  readonly schema: number;
  readonly data: object;
  readonly op?: string;
}

/** What happens to one stream in a command: 0 events is a guard only (the stream must still be at `expected`). */
export interface Slice {
  readonly streamType: string;
  readonly streamId: string;
  /** Version that the decision was based on; 0 for a stream that does not exist yet. */
  readonly expected: number;
  /** Leaf of event `expected`; NO_LEAF where expected is 0. */
  readonly previousLeaf: Buffer;
  readonly events: readonly NewEvent[];
}

/** A reservation that changes hands. `from` null: taken, must be free. `to` null: freed. Both: moved. */
export interface KeyMove {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What a client gets back for a command, stored in its transaction. Holds no personal data. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface Append {
  readonly commandId: string;
  /** Keyed hash over the request: the same command id with another fingerprint is another request. */
  readonly fingerprint: Buffer;
  readonly reply: Reply;
  readonly slices: readonly Slice[];
  readonly keys: readonly KeyMove[];
  /** Metadata of the command; happenedAt comes per event. */
  readonly meta: Omit<EventMeta, 'happenedAt' | 'instance' | 'commandId'>;
}

/** Stream and version of each stream written, and the last position: what a reader waits for to see its own write. */
export interface Written {
  readonly log: number;
  readonly position: number;
  readonly streams: readonly { readonly streamId: string; readonly version: number }[];
}

/** A stored reply, found by command id. */
export interface EarlierReply {
  readonly fingerprint: Buffer;
  readonly reply: Reply;
  readonly written: Written;
}

export type AppendResult =
  | { readonly outcome: 'accepted'; readonly written: Written; readonly leaves: ReadonlyMap<string, Buffer> }
  | ({ readonly outcome: 'earlier' } & EarlierReply)
  | { readonly outcome: 'version-conflict'; readonly streamId: string; readonly actual: number }
  | { readonly outcome: 'key-conflict'; readonly key: string; readonly holder: string | null };

/** An event as stored. `data` and `meta` are the stored texts, byte for byte. */
export interface StoredEvent {
  readonly position: number;
  readonly streamType: string;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly meta: string;
  /** RFC 3339 in UTC with microseconds. */
  readonly recordedAt: string;
  readonly leaf: Buffer;
}

/** Appends commands whole or not at all, in one gapless order, and reads them back. */
export abstract class EventStore {
  /**
   * Appends one command. Commands that arrive together share a transaction; a conflict rejects only its own command.
   * @throws RangeError for what can never be stored: an event over 48 KB, \u0000, a lone surrogate.
   */
  abstract append(command: Append): Promise<AppendResult>;
  /** Events of one stream after version `after`, oldest first. */
  abstract readStream(streamId: string, after?: number): Promise<StoredEvent[]>;
  /** At most `limit` events after position `after`, in order of position, without holes. */
  abstract tail(after: number, limit: number): Promise<StoredEvent[]>;
  /** The reply that was stored for a command, if it was ever accepted. */
  abstract earlierReply(commandId: string): Promise<EarlierReply | undefined>;
  /** Who holds these keys; keys that nobody holds are absent. */
  abstract holders(keys: readonly string[]): Promise<Map<string, string>>;
  /** Streams that hold a key beginning with this, which has no `%` or `_`. */
  abstract holdersUnder(prefix: string): Promise<string[]>;
  /**
   * The moment by the clock that records events, never ahead of it: what is said to happen now is not after its recording.
   * @returns RFC 3339 in UTC with milliseconds
   */
  abstract now(): string;
  /** Last position given; 0 for an empty store. */
  abstract head(): Promise<number>;
}
