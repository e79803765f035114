import { leafHash } from '@eenplan/kernel';
import { uuidBytes } from './binary-array.js';
import { UnstorableError } from './errors.js';
import type { Append } from './event-store.js';

/** Largest `data` of one event, in bytes of its JSON as UTF-8. */
export const MAX_EVENT_BYTES = 48 * 1024;

interface PreparedSlice {
  readonly stream: Buffer;
  readonly expected: number;
  readonly leaf: Uint8Array;
}

interface PreparedKey {
  readonly key: Buffer;
  readonly from: Buffer | null;
  readonly to: Buffer | null;
}

interface PreparedEvent {
  readonly streamType: Buffer;
  readonly stream: Buffer;
  readonly version: number;
  readonly type: Buffer;
  readonly schema: number;
  readonly data: Buffer;
  readonly meta: Buffer;
  readonly leaf: Buffer;
}

/** A command checked and turned into the bytes that go to the database; done once, while the lane is still busy. */
export interface Prepared {
  readonly commandId: string;
  readonly id: Buffer;
  readonly fingerprint: Uint8Array;
  readonly reply: Buffer;
  readonly writtenJson: Buffer;
  readonly slices: readonly PreparedSlice[];
  readonly keys: readonly PreparedKey[];
  readonly events: readonly PreparedEvent[];
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

function plain(value: string, what: string): Buffer {
  if (value.includes('\0')) refuseCharacter(true, what);
  if (HALF.test(value)) refuseCharacter(false, what);
  return Buffer.from(value);
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
  const slices: PreparedSlice[] = [];
  const events: PreparedEvent[] = [];
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
    slices.push({ stream, expected, leaf: slice.previousLeaf });
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
      const dataBytes = Buffer.from(data);
      if (dataBytes.byteLength > MAX_EVENT_BYTES)
        throw new UnstorableError('event-te-groot', `event ${event.type} has ${dataBytes.byteLength} bytes of data`);
      const meta =
        event.op === undefined
          ? (commandMeta ??= json({ ...command.meta, commandId, instance }, 'metadata'))
          : json({ ...command.meta, commandId, instance, happenedAt: event.op }, 'metadata');
      const { type, schema } = event;
      leaf = leafHash({ streamType: slice.streamType, streamId, version, type, schema, data, meta }, leaf);
      events.push({
        streamType,
        stream,
        version,
        type: plain(type, 'event type'),
        schema: natural(schema, 1, 'schema'),
        data: dataBytes,
        meta: Buffer.from(meta),
        leaf,
      });
    }
    leaves.set(streamId, leaf);
    streams.push({ streamId, version });
  }

  const keyNames = command.keys.map(({ key }) => key);
  if (new Set(keyNames).size < keyNames.length)
    throw new UnstorableError('ongeldig', 'a key occurs twice in one command');
  return {
    commandId,
    id: uuidBytes(commandId),
    fingerprint: command.fingerprint,
    reply: Buffer.from(json(command.reply, 'reply')),
    writtenJson: Buffer.from(JSON.stringify(streams)),
    slices,
    keys: command.keys.map(({ key, from, to }) => ({
      key: plain(key, 'key'),
      from: from === null ? null : uuidBytes(uuid(from, 'holder of a key')),
      to: to === null ? null : uuidBytes(uuid(to, 'holder of a key')),
    })),
    events,
    writes,
    guards,
    keyNames,
    streams,
    leaves,
  };
}
