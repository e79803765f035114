import { kort, opDeKlok } from '../../../onderdelen/tijd.js';

/** What the ticks of an axis are called, at the first one of each day: of a short time there are several ticks in a day. */
export function dagen(streepjes: readonly Date[]): readonly { readonly op: Date; readonly naam: string }[] {
  const perDag = new Map<string, Date>();
  for (const op of streepjes) {
    const dag = opDeKlok(op.getTime()).slice(0, 10);
    if (!perDag.has(dag)) perDag.set(dag, op);
  }
  return [...perDag.values()].map((op) => ({ op, naam: kort(op.toISOString()) }));
}
