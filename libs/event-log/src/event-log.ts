/** An event as it travels: the stored bytes, its place, and the leaf before it in its stream. */
export interface LogEvent {
  /** Which log it was appended to; 0 until the log is split. */
  readonly log: number;
  readonly position: number;
  readonly streamType: string;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  /** Stored text, byte for byte. */
  readonly data: string;
  readonly meta: string;
  /** RFC 3339 in UTC with microseconds. */
  readonly recordedAt: string;
  readonly leaf: Buffer;
  readonly previousLeaf: Buffer;
}

/**
 * Where a subscriber stands in one partition: everything up to and including `offset` has been handled. For the
 * PostgreSQL log the offset is the position and the only partition is 0; for Kafka it is the message's offset.
 */
export interface Checkpoint {
  readonly partition: number;
  /** -1 (Kafka) or 0 (PostgreSQL) and `undefined` in a subscriber that has nothing yet: from the beginning. */
  readonly offset: number;
}

/**
 * Events of one partition in the order of the log. Within a stream the versions are contiguous. None at all where only
 * messages of others were found: then there is just an offset to remember.
 */
export interface Batch {
  readonly partition: number;
  /** What the batch connects to: whoever has not handled everything up to and including this offset must not take it. */
  readonly after: number;
  readonly events: readonly LogEvent[];
  /** Offset of each event, where the adapter knows it: lets a subscriber keep the first part of a batch. */
  readonly offsets?: readonly number[];
  /** Offset to remember once this batch is handled. */
  readonly offset: number;
  /** Head of the partition as far as known, in the same unit as offset: lag = head − offset. */
  readonly head: number;
  /** True once the partition was taken away: stop, write nothing. */
  isStale(): boolean;
  /** To be called while working longer than a second. */
  heartbeat(): Promise<void>;
}

/**
 * A subscriber keeps its own checkpoints, in the transaction that writes what it derives. Redelivery is allowed: it must
 * skip what it has seen.
 */
export interface Subscriber {
  /** Stable name; consumers with the same name share the partitions. */
  readonly name: string;
  /** Partitions given to this consumer; answers from where each is to be read (absent: from the beginning). */
  assigned(partitions: readonly number[]): Promise<readonly Checkpoint[]>;
  /** Partitions taken away; nothing may be written for them any more. */
  revoked(partitions: readonly number[]): Promise<void>;
  /** Handles a batch whole, or throws: then, after a pause, `assigned` is asked again and the events come again. */
  handle(batch: Batch): Promise<void>;
}

export interface Subscription {
  /**
   * Has the subscriber asked again from where this partition is to be read, and reads on from there; what is in hand
   * becomes stale or is finished first. Nothing happens when the partition is not ours.
   */
  again(partition: number): void;
  /** Stops after the batch in hand; resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** The log between the event store and what is derived from it. */
export abstract class EventLog {
  /** Which log offsets belong to: `postgres`, or `kafka:<topic>`. Kept with every checkpoint. */
  abstract readonly identity: string;
  /** Offset of the last event in each partition at this moment: -1 or 0 in one that has none. */
  abstract heads(): Promise<ReadonlyMap<number, number>>;
  /** Number of partitions that the log was built with. */
  abstract partitions(): Promise<number>;
  /** Publishes events in order of position; resolves when the log has acknowledged all. PostgreSQL: nothing to do. */
  abstract publish(events: readonly LogEvent[]): Promise<void>;
  abstract subscribe(subscriber: Subscriber): Promise<Subscription>;
  /** Messages that subscriptions passed over because they are not ours, since the start; one read again counts again. */
  get skipped(): number {
    return 0;
  }
  /** Closes connections; subscriptions are stopped first. */
  abstract close(): Promise<void>;
}
