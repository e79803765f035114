import type { Plan } from './fold.js';
import {
  advanceStreams,
  beginParked,
  beginStreams,
  type Changes,
  type Move,
  moveAllMarks,
  moveValues,
  upsertTable,
  type Write,
  writeKept,
} from './projection-sql.js';
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
export function statementsOf(log: string, work: readonly Work[], moves: readonly Move[]): Prepared[] {
  const { schema } = work[0]!.plan;
  const rowsByText = new Map<string, Row[]>();
  const add = (text: string, rows: readonly Row[]): void => {
    const before = rowsByText.get(text);
    if (before) before.push(...rows);
    else rowsByText.set(text, [...rows]);
  };
  const write = ({ text, rows }: Write): void => add(text, rows);
  const known = new Map<Plan, Row[]>();
  for (const { plan, before, changes } of work) {
    const [stood, begun, parked]: [Row[], Row[], Row[]] = [[], [], []];
    for (const { rows } of changes.streams)
      for (const row of rows) {
        const old = before.get(row['stream_id'] as string);
        if (old !== undefined) stood.push({ ...row, old });
        else (row['reason'] === undefined ? begun : parked).push(row);
      }
    if (stood.length > 0) known.set(plan, [...(known.get(plan) ?? []), ...stood]);
    if (begun.length > 0) add(beginStreams(schema), begun);
    if (parked.length > 0) add(beginParked(schema), parked);
    for (const change of changes.tables) upsertTable(change).forEach(write);
    if (changes.kept.length > 0) write(writeKept(schema, changes.kept));
  }
  return [
    ...moves.map((move) => statement(moveAllMarks(schema), [...moveValues(log, move), move.projections.length])),
    ...advance(known),
    ...Array.from(rowsByText, ([text, rows]) => statement(text, [JSON.stringify(rows)])),
  ];
}

/** Versions of streams that stood before. */
function advance(rowsByPlan: ReadonlyMap<Plan, readonly Row[]>): Prepared[] {
  if (rowsByPlan.size === 0) return [];
  const rows = [...rowsByPlan.values()];
  return [
    statement(advanceText([...rowsByPlan.keys()]), [
      ...rows.map((own) => JSON.stringify(own)),
      rows.reduce((sum, own) => sum + own.length, 0),
    ]),
  ];
}

const advanceTexts = new Map<string, string>();

function advanceText(plans: readonly Plan[]): string {
  const key = plans.map(({ streamTable }) => streamTable).join(' ');
  let text = advanceTexts.get(key);
  if (text === undefined) advanceTexts.set(key, (text = advanceStreams(plans)));
  return text;
}

function statement(text: string, values: readonly (string | number)[]): Prepared {
  return { name: nameOf(text), text, values };
}
