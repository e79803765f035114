import type pg from 'pg';
import { rowArray, type RowType } from './binary-rows.js';
import type { AppendResult, Reply } from './event-store.js';
import type { Prepared } from './prepared.js';

const TEXT = 'select base, earlier, conflicts from casusregie.append($1, $2, $3, $4)';

/** The log that positions count in; 0 until the log is split. */
export const LOG = 0;

/** The number by which a database knows each row type. */
export type RowTypeOids = Readonly<Record<RowType, number>>;

/** One call of casusregie.append for a whole batch. */
export function appendStatement(batch: readonly Prepared[], oids: RowTypeOids): pg.QueryArrayConfig {
  return {
    name: 'casusregie.append',
    rowMode: 'array',
    text: TEXT,
    values: [
      rowArray(
        oids.new_command,
        batch.map(({ command }) => [command]),
      ),
      rowArray(
        oids.new_slice,
        batch.map(({ slices }) => slices),
      ),
      rowArray(
        oids.key_move,
        batch.map(({ keys }) => keys),
      ),
      rowArray(
        oids.new_event,
        batch.map(({ events }) => events),
      ),
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
