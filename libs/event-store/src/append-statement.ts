import type pg from 'pg';
import { bytesArray, intArray } from './binary-array.js';
import type { AppendResult, Reply } from './event-store.js';
import type { Prepared } from './prepared.js';

const TEXT = `select base, earlier, conflicts from casusregie.append(
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`;

/** The log that positions count in; 0 until the log is split. */
export const LOG = 0;

/** One call of casusregie.append for a whole batch. Commands are numbered from 1, as in SQL. */
export function appendStatement(batch: readonly Prepared[]): pg.QueryArrayConfig {
  const numbered = <T>(pick: (command: Prepared) => readonly T[]) => ({
    commands: intArray(batch.flatMap((command, i) => Array<number>(pick(command).length).fill(i + 1))),
    rows: batch.flatMap(pick),
  });
  const slices = numbered((command) => command.slices);
  const keys = numbered((command) => command.keys);
  const events = numbered((command) => command.events);
  return {
    name: 'casusregie.append',
    rowMode: 'array',
    text: TEXT,
    values: [
      bytesArray('uuid', batch.map((command) => command.id)),
      bytesArray('bytea', batch.map((command) => command.fingerprint)),
      bytesArray('json', batch.map((command) => command.reply)),
      bytesArray('json', batch.map((command) => command.writtenJson)),
      intArray(batch.map((command) => command.events.length)),
      slices.commands,
      bytesArray('uuid', slices.rows.map((slice) => slice.stream)),
      intArray(slices.rows.map((slice) => slice.expected)),
      bytesArray('bytea', slices.rows.map((slice) => slice.leaf)),
      keys.commands,
      bytesArray('text', keys.rows.map((move) => move.key)),
      bytesArray('uuid', keys.rows.map((move) => move.from)),
      bytesArray('uuid', keys.rows.map((move) => move.to)),
      events.commands,
      bytesArray('text', events.rows.map((event) => event.streamType)),
      bytesArray('uuid', events.rows.map((event) => event.stream)),
      intArray(events.rows.map((event) => event.version)),
      bytesArray('text', events.rows.map((event) => event.type)),
      intArray(events.rows.map((event) => event.schema)),
      bytesArray('json', events.rows.map((event) => event.data)),
      bytesArray('json', events.rows.map((event) => event.meta)),
      bytesArray('bytea', events.rows.map((event) => event.leaf)),
    ],
  };
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
