import { leafHash } from '@eenplan/kernel';
import { row, uuidBytes } from './binary-rows.js';
import { UnstorableError } from './errors.js';
import type { Append } from './event-store.js';

/** Largest `data` of one event, in bytes of its JSON as UTF-8. */
export const MAX_EVENT_BYTES = 48 * 1024;

/** A command checked and turned into the bytes that go to the database; done once, while the lane is still busy. */
export interface Prepared {
  readonly commandId: string;
  /** Rows for the four parameters of casusregie.append. */
  readonly command: Buffer;
  readonly slices: readonly Buffer[];
  readonly keys: readonly Buffer[];
  readonly events: readonly Buffer[];
  /** What may not meet in one batch: streams written, streams guarded only, keys. */
  readonly writes: readonly string[];
  readonly guards: readonly string[];
  readonly keyNames: readonly string[];
  readonly streams: readonly { readonly streamId: string; readonly version: number }[];
  readonly leaves: ReadonlyMap<string, Buffer>;
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

/**
 * @param instance goes into the metadata of every event
 * @throws UnstorableError for what can never be stored
 */
export function prepare(command: Append, instance: string): Prepared {
  const commandId = uuid(command.commandId, 'command id');
  const slices: Buffer[] = [];
  const events: Buffer[] = [];
  const writes: string[] = [];
  const guards: string[] = [];
  const streams: { streamId: string; version: number }[] = [];
  const leaves = new Map<string, Buffer>();
  let commandMeta: string | undefined;

  for (const slice of command.slices) {
    const streamId = uuid(slice.streamId, 'stream id');
    if (writes.includes(streamId) || guards.includes(streamId))
      throw new UnstorableError('ongeldig', `stream ${streamId} occurs twice in one command`);
    const stream = uuidBytes(streamId);
    const expected = natural(slice.expected, 0, 'expected version');
    slices.push(row('new_slice', stream, expected, slice.previousLeaf));
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
      const data = json(event.data, 'event data');
      if (Buffer.byteLength(data) > MAX_EVENT_BYTES)
        throw new UnstorableError('event-te-groot', `event ${event.type} has ${Buffer.byteLength(data)} bytes of data`);
      const meta =
        event.op === undefined
          ? (commandMeta ??= json({ ...command.meta, commandId, instance }, 'metadata'))
          : json({ ...command.meta, commandId, instance, happenedAt: event.op }, 'metadata');
      const { type, schema } = event;
      leaf = leafHash({ streamType: slice.streamType, streamId, version, type, schema, data, meta }, leaf);
      const kind = plain(type, 'event type');
      natural(schema, 1, 'schema');
      events.push(row('new_event', streamType, stream, version, kind, schema, data, meta, leaf));
    }
    leaves.set(streamId, leaf);
    streams.push({ streamId, version });
  }

  const keyNames = command.keys.map(({ key }) => key);
  if (new Set(keyNames).size < keyNames.length)
    throw new UnstorableError('ongeldig', 'a key occurs twice in one command');
  const holder = (id: string | null) => (id === null ? null : uuidBytes(uuid(id, 'holder of a key')));
  const reply = json(command.reply, 'reply');
  const written = JSON.stringify(streams);
  return {
    commandId,
    command: row('new_command', uuidBytes(commandId), command.fingerprint, reply, written, events.length),
    slices,
    keys: command.keys.map(({ key, from, to }) => row('key_move', plain(key, 'key'), holder(from), holder(to))),
    events,
    writes,
    guards,
    keyNames,
    streams,
    leaves,
  };
}
