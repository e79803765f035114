import type pg from 'pg';
import { jsonArray, RowArray, type RowType } from './binary-rows.js';
import type { AppendResult, Reply } from './event-store.js';
import type { Prepared } from './prepared.js';

const TEXT = 'select base, earlier, conflicts from casusregie.append($1, $2, $3, $4, $5)';

/** The log that positions count in; 0 until the log is split. */
export const LOG = 0;

/** The number by which a database knows each row type. */
export type RowTypeOids = Readonly<Record<RowType, number>>;

/** One call of casusregie.append for a whole batch; the number of a command is its place in it, counted from 1. */
export function appendStatement(batch: readonly Prepared[], oids: RowTypeOids): pg.QueryArrayConfig {
  const commands = new RowArray('new_command', oids.new_command);
  batch.forEach(({ commandId, fingerprint, reply, written, events }, i) => {
    commands.add(i + 1, commandId, fingerprint, reply, written, events.length);
  });
  const values = [commands.finish(), jsonArray(batch.map(({ meta }) => meta))];

  const slices = new RowArray('new_slice', oids.new_slice);
  batch.forEach((command, i) => {
    for (const { streamId, expected, previousLeaf } of command.slices)
      slices.add(i + 1, streamId, expected, previousLeaf);
  });
  values.push(slices.finish());

  const keys = new RowArray('key_move', oids.key_move);
  batch.forEach((command, i) => {
    for (const { key, from, to } of command.keys) keys.add(i + 1, key, from, to);
  });
  values.push(keys.finish());

  const events = new RowArray('new_event', oids.new_event);
  batch.forEach((command, i) => {
    for (const { content, leaf } of command.events) {
      const { streamType, streamId, version, type, schema, data, meta } = content;
      const own = meta === command.meta ? null : meta;
      events.add(i + 1, streamType, streamId, version, type, schema, data, own, leaf);
    }
  });
  values.push(events.finish());
  return { name: 'casusregie.append', rowMode: 'array', text: TEXT, values };
}

interface EarlierRow {
  readonly command: number;
  readonly fingerprint: string;
  readonly reply: Reply;
  readonly written: { readonly streamId: string; readonly version: number }[];
  readonly position: number;
}

interface ConflictRow {
  readonly command: number;
  readonly stream_id: string | null;
  readonly actual: number;
  readonly key: string;
  readonly holder: string | null;
}

/** What became of each command of the batch, from the one row that the statement answered. */
export function readResults(batch: readonly Prepared[], row: unknown[]): AppendResult[] {
  const [base, earlier, conflicts] = row as [string, EarlierRow[] | null, ConflictRow[] | null];
  const results: AppendResult[] = [];
  for (const found of earlier ?? []) {
    results[found.command - 1] = {
      outcome: 'earlier',
      fingerprint: Buffer.from(found.fingerprint, 'hex'),
      reply: found.reply,
      written: { log: LOG, position: found.position, streams: found.written },
    };
  }
  for (const found of conflicts ?? []) {
    results[found.command - 1] =
      found.stream_id !== null
        ? { outcome: 'version-conflict', streamId: found.stream_id, actual: found.actual }
        : { outcome: 'key-conflict', key: found.key, holder: found.holder };
  }
  let position = Number(base);
  batch.forEach((command, i) => {
    if (results[i]) return;
    position += command.events.length;
    const written = { log: LOG, position, streams: command.streams };
    results[i] = { outcome: 'accepted', written, leaves: command.leaves };
  });
  return results;
}
