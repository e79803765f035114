import { type EventMeta, NO_LEAF } from '@eenplan/kernel';
import { metaText } from './cloud-event.js';
import type { LogEvent } from './event-log.js';
import {
  type Projection,
  type ProjectedEvent,
  schemaOf,
  shadowSchema,
  streamTable,
  type Upcast,
  type UpcastInput,
} from './projection.js';
import { MemoryRows, Shapes, Undo } from './stream-rows.js';

/** Why a stream stands still in a projection: versions missing, another history, an event that `apply` or a table refuses. */
export type ParkReason = 'gat' | 'vork' | 'gif' | 'gegevens';

export interface Parked {
  readonly reason: ParkReason;
  readonly detail: string;
  readonly position: number;
  readonly version: number;
}

/** One stream in one projection, in hand. */
export interface Entry {
  readonly streamId: string;
  version: number;
  leaf: Buffer;
  readonly rows: MemoryRows;
  /** What the last event changed. Shared where events are handled without a pause in between. */
  readonly undo: Undo;
  /** Stands still; `parked` is set when that began just now. */
  stopped: boolean;
  parked: Parked | undefined;
  /** Version or parking changed: the stream's row must be written. */
  touched: boolean;
  /** Events to keep because the stream stands still. */
  readonly kept: LogEvent[];
}

/** What the runtime knows of a projection, computed once. */
export class Plan {
  readonly name: string;
  readonly shapes: Shapes;
  readonly schema: string;
  readonly streamTable: string;
  /** Name under which events of parked streams are kept: a shadow's must not mix with those of the live tables. */
  readonly keptAs: string;
  private readonly types: ReadonlySet<string>;

  constructor(
    readonly projection: Projection,
    shadow = false,
  ) {
    if (!/^[a-z][a-z0-9-]*$/.test(projection.name))
      throw new Error(`projection name ${projection.name}: kebab-case only`);
    this.name = projection.name;
    this.schema = schemaOf(projection);
    const at = shadow ? shadowSchema(this.schema) : this.schema;
    this.shapes = new Shapes(projection, at);
    this.streamTable = streamTable(projection, at);
    this.keptAs = shadow ? `${projection.name}~schaduw` : projection.name;
    this.types = new Set(projection.streamTypes);
  }

  wants(streamType: string): boolean {
    return this.types.has(streamType);
  }

  entry(streamId: string, trackChanges: boolean, undo = new Undo()): Entry {
    return {
      streamId,
      version: 0,
      leaf: NO_LEAF,
      rows: new MemoryRows(this.shapes, undo, trackChanges),
      undo,
      stopped: false,
      parked: undefined,
      touched: false,
      kept: [],
    };
  }
}

/** An event parsed at most once, and only as far as a projection asks. */
export class LazyEvent implements ProjectedEvent {
  private parsedMeta: EventMeta | undefined;
  private parsedData: unknown;
  private upcasted: UpcastInput | undefined;

  constructor(
    private readonly event: Omit<LogEvent, 'leaf' | 'previousLeaf'>,
    private readonly upcaster: Upcast | undefined,
  ) {}

  get position(): number {
    return this.event.position;
  }
  get streamType(): string {
    return this.event.streamType;
  }
  get streamId(): string {
    return this.event.streamId;
  }
  get version(): number {
    return this.event.version;
  }
  get recordedAt(): string {
    return this.event.recordedAt;
  }
  get type(): string {
    return this.upcaster ? this.upcast.type : this.event.type;
  }
  get schema(): number {
    return this.upcaster ? this.upcast.schema : this.event.schema;
  }
  get data(): unknown {
    return this.upcaster ? this.upcast.data : this.stored;
  }
  get meta(): EventMeta {
    return (this.parsedMeta ??= JSON.parse(this.event.meta) as EventMeta);
  }
  get op(): string {
    return metaText(this.event.meta, 'happenedAt') ?? this.event.recordedAt;
  }

  private get stored(): unknown {
    return (this.parsedData ??= JSON.parse(this.event.data));
  }

  private get upcast(): UpcastInput {
    return (this.upcasted ??= this.upcaster!(storedShape(this.event, () => this.stored)));
  }
}

/** What an upcaster gets: the data is parsed only if it looks at it, also through a spread. */
export function storedShape(
  event: Pick<LogEvent, 'streamType' | 'type' | 'schema'>,
  parse: () => unknown,
): UpcastInput {
  return {
    streamType: event.streamType,
    type: event.type,
    schema: event.schema,
    get data() {
      return parse();
    },
  };
}

/**
 * Brings one event into a stream: skipped when seen, applied when it is the next, else the stream is parked. What `apply`
 * changed before it threw is undone.
 */
export function step(plan: Plan, entry: Entry, event: LogEvent, projected: ProjectedEvent): void {
  if (entry.stopped) {
    if (event.version > entry.version) entry.kept.push(event);
    return;
  }
  if (event.version <= entry.version) {
    if (event.version === entry.version && !event.leaf.equals(entry.leaf))
      park(entry, event, 'vork', `version ${event.version} has another leaf than the one handled`);
    return;
  }
  if (event.version > entry.version + 1) {
    park(entry, event, 'gat', `version ${entry.version + 1} is missing`);
    return;
  }
  if (!event.previousLeaf.equals(entry.leaf)) {
    park(entry, event, 'vork', `does not follow the version ${entry.version} that was handled`);
    return;
  }
  entry.undo.clear();
  try {
    plan.projection.apply(entry.rows, projected);
  } catch (error) {
    entry.undo.rollback(entry.rows);
    park(entry, event, 'gif', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    return;
  }
  entry.version = event.version;
  entry.leaf = event.leaf;
  entry.touched = true;
}

/** What PostgreSQL keeps in no text: NUL, and half of a character, such as a cut may leave. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

export function park(entry: Entry, event: LogEvent, reason: ParkReason, detail: string): void {
  entry.stopped = true;
  entry.touched = true;
  entry.parked = {
    reason,
    detail: detail.slice(0, 500).replace(UNSTORABLE, '\ufffd'),
    position: event.position,
    version: event.version,
  };
  entry.kept.push(event);
}

/** Folds events into the streams of one projection; `entries` holds those that were loaded, new ones are added. */
export function foldEvents(
  plan: Plan,
  entries: Map<string, Entry>,
  events: readonly LogEvent[],
  projected: readonly ProjectedEvent[],
): void {
  const undo = new Undo();
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    if (!plan.wants(event.streamType)) continue;
    let entry = entries.get(event.streamId);
    if (!entry) entries.set(event.streamId, (entry = plan.entry(event.streamId, true, undo)));
    step(plan, entry, event, projected[i]!);
  }
}
