import type { Plan } from './fold.js';
import { advanceStreams, type Changes, moveAllMarks, upsertTable, type Write, writeKept } from './projection-sql.js';
import { nameOf } from './read-streams.js';
import type { Row } from './stream-rows.js';
import type { Prepared } from './transact.js';

/** What a batch changes in one projection. */
export interface Work {
  readonly plan: Plan;
  /** Versions of the streams before the batch; absent: 0, a new one. */
  readonly before: ReadonlyMap<string, number>;
  readonly changes: Changes;
}

/**
 * The statements of a batch: checkpoints first, so that one that must wait (a rebuild and a retry hold them)
 * holds nothing that others wait for. A text per table and not one for all: their number stays small, and servers keep
 * their plans.
 */
export function statementsOf(log: string, work: readonly Work[], moves: readonly object[]): Prepared[] {
  const { schema } = work[0]!.plan;
  const rowsByText = new Map<string, Row[]>();
  const add = ({ text, rows }: Write): void => {
    const before = rowsByText.get(text);
    if (before) before.push(...rows);
    else rowsByText.set(text, [...rows]);
  };
  for (const { changes } of work) {
    for (const change of changes.tables) upsertTable(change).forEach(add);
    if (changes.kept.length > 0) add(writeKept(schema, changes.kept));
  }
  return [
    statement(moveAllMarks(schema), [log, JSON.stringify(moves), moves.length]),
    ...advance(work, true),
    ...advance(work, false),
    ...Array.from(rowsByText, ([text, rows]) => statement(text, [JSON.stringify(rows)])),
  ];
}

/** Versions of streams that stood before, or of those that are new. */
function advance(work: readonly Work[], known: boolean): Prepared[] {
  const rowsByPlan = new Map<Plan, Row[]>();
  let count = 0;
  for (const { plan, before, changes } of work)
    for (const { rows } of changes.streams)
      for (const row of rows) {
        const old = before.get(row['stream_id'] as string);
        if ((old !== undefined) !== known) continue;
        let own = rowsByPlan.get(plan);
        if (!own) rowsByPlan.set(plan, (own = []));
        own.push({ ...row, old });
        count++;
      }
  if (count === 0) return [];
  const values = Array.from(rowsByPlan.values(), (rows) => JSON.stringify(rows));
  return [statement(advanceText([...rowsByPlan.keys()], known), [...values, count])];
}

const advanceTexts = new Map<string, string>();

function advanceText(plans: readonly Plan[], known: boolean): string {
  const key = `${known} ${plans.map(({ streamTable }) => streamTable).join(' ')}`;
  let text = advanceTexts.get(key);
  if (text === undefined) advanceTexts.set(key, (text = advanceStreams(plans, known)));
  return text;
}

function statement(text: string, values: readonly (string | number)[]): Prepared {
  return { name: nameOf(text), text, values };
}
