import { leafHash, type LeafInput } from '@eenplan/kernel';
import { UnstorableError } from './errors.js';
import type { Append, KeyMove } from './event-store.js';

/** Largest `data` of one event, in bytes of its JSON as UTF-8. */
export const MAX_EVENT_BYTES = 48 * 1024;

/** A command checked, with what goes to the database as texts; done once, while the lane is still busy. */
export interface Prepared {
  readonly commandId: string;
  readonly fingerprint: Buffer;
  /** Texts of JSON. Metadata of the first event, and of the others that have none of their own. */
  readonly reply: string;
  readonly written: string;
  readonly meta: string;
  readonly slices: readonly PreparedSlice[];
  readonly keys: readonly KeyMove[];
  readonly events: readonly PreparedEvent[];
  /** What may not meet in one batch: streams written, streams guarded only. */
  readonly writes: readonly string[];
  readonly guards: readonly string[];
  readonly streams: readonly { readonly streamId: string; readonly version: number }[];
  readonly leaves: ReadonlyMap<string, Buffer>;
}

interface PreparedSlice {
  readonly streamId: string;
  readonly expected: number;
  readonly previousLeaf: Buffer;
}

interface PreparedEvent {
  readonly content: LeafInput;
  readonly leaf: Buffer;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ESCAPE = /(?<!\\)(?:\\\\)*\\u(?:(0000)|d[89a-f][0-9a-f]{2})/;
const HALF = /\p{Surrogate}/u;

/** PostgreSQL would store an upper-case UUID in lower case, and the leaf would no longer fit. */
function uuid(value: string, what: string): string {
  const lower = value.toLowerCase();
  if (!UUID.test(lower)) throw new UnstorableError('ongeldig', `${what} is not a UUID`);
  return lower;
}

/** JSON writes U+0000 and lone surrogates as escapes, which PostgreSQL stores in `json` and chokes on when it reads. */
function json(value: unknown, what: string): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new UnstorableError('geen-json', `${what} cannot be written as JSON: ${(cause as Error).message}`);
  }
  if (text === undefined) throw new UnstorableError('geen-json', `${what} cannot be written as JSON`);
  const found = text.includes('\\u') && ESCAPE.exec(text);
  if (found) refuseCharacter(found[1] !== undefined, what);
  return text;
}

function plain(value: string, what: string): string {
  if (value.includes('\0')) refuseCharacter(true, what);
  if (HALF.test(value)) refuseCharacter(false, what);
  return value;
}

function refuseCharacter(nul: boolean, what: string): never {
  if (nul) throw new UnstorableError('nul-teken', `${what} holds U+0000`);
  throw new UnstorableError('half-teken', `${what} holds a lone surrogate`);
}

function natural(value: number, least: number, what: string): number {
  if (!Number.isInteger(value) || value < least || value > 0x7fff_ffff)
    throw new UnstorableError('ongeldig', `${what} is not a whole number of at least ${least}`);
  return value;
}

/** What every reader takes for a moment: a database, a text that sorts, an auditor of later. */
const MOMENT = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

/**
 * @param instance goes into the metadata of every event
 * @throws UnstorableError for what can never be stored
 */
export function prepare(command: Append, instance: string): Prepared {
  const commandId = uuid(command.commandId, 'command id');
  // Written once for all events that happened at the same moment as the first.
  let meta: string | undefined;
  let moment: string | undefined;
  const metaAt = (happenedAt: string | undefined) => {
    if (happenedAt !== undefined && !MOMENT.test(happenedAt))
      throw new UnstorableError('ongeldig', 'the moment of an event is not RFC 3339 in UTC, from year 1 to 9999');
    return json({ ...command.meta, commandId, instance, happenedAt }, 'metadata');
  };
  const slices: PreparedSlice[] = [];
  const events: PreparedEvent[] = [];
  const writes: string[] = [];
  const guards: string[] = [];
  const streams: { streamId: string; version: number }[] = [];
  const leaves = new Map<string, Buffer>();

  for (const slice of command.slices) {
    const streamId = uuid(slice.streamId, 'stream id');
    if (writes.includes(streamId) || guards.includes(streamId))
      throw new UnstorableError('ongeldig', `stream ${streamId} occurs twice in one command`);
    const expected = natural(slice.expected, 0, 'expected version');
    slices.push({ streamId, expected, previousLeaf: slice.previousLeaf });
    if (slice.events.length === 0) {
      guards.push(streamId);
      continue;
    }
    writes.push(streamId);
    const streamType = plain(slice.streamType, 'stream type');
    let version = expected;
    let leaf: Buffer = slice.previousLeaf;
    for (const event of slice.events) {
      version += 1;
      const type = plain(event.type, 'event type');
      const schema = natural(event.schema, 1, 'schema');
      const data = json(event.data, 'event data');
      if (3 * data.length > MAX_EVENT_BYTES && Buffer.byteLength(data) > MAX_EVENT_BYTES)
        throw new UnstorableError('event-te-groot', `event ${type} has ${Buffer.byteLength(data)} bytes of data`);
      const { op: happenedAt } = event;
      const own: string = meta !== undefined && happenedAt === moment ? meta : metaAt(happenedAt);
      if (meta === undefined) [meta, moment] = [own, happenedAt];
      const content = { streamType, streamId, version, type, schema, data, meta: own };
      leaf = leafHash(content, leaf);
      events.push({ content, leaf });
    }
    leaves.set(streamId, leaf);
    streams.push({ streamId, version });
  }

  return {
    commandId,
    fingerprint: command.fingerprint,
    reply: json(command.reply, 'reply'),
    written: JSON.stringify(streams),
    meta: meta ?? metaAt(undefined),
    slices,
    keys: moves(command.keys),
    events,
    writes,
    guards,
    streams,
    leaves,
  };
}

const NO_KEYS: readonly KeyMove[] = [];

function moves(keys: readonly KeyMove[]): readonly KeyMove[] {
  if (keys.length === 0) return NO_KEYS;
  if (new Set(keys.map(({ key }) => key)).size < keys.length)
    throw new UnstorableError('ongeldig', 'a key occurs twice in one command');
  const holder = (id: string | null) => (id === null ? null : uuid(id, 'holder of a key'));
  return keys.map(({ key, from, to }) => ({ key: plain(key, 'key'), from: holder(from), to: holder(to) }));
}
