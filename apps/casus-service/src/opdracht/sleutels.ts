import type { KeyMove } from '@eenplan/event-store';

/** What a stream held exclusively before and after a command. */
export interface Bezit {
  readonly streamId: string;
  readonly voor: readonly string[];
  readonly na: readonly string[];
}

/** The difference over all streams of a command: taken, freed, or moved from one of them to another. */
export function sleutelwissels(bezit: readonly Bezit[]): KeyMove[] {
  const wissels = new Map<string, { from: string | null; to: string | null }>();
  for (const { streamId, voor, na } of bezit) {
    const had = new Set(voor);
    const heeft = new Set(na);
    for (const key of had) if (!heeft.has(key)) wissel(wissels, key).from = streamId;
    for (const key of heeft) if (!had.has(key)) wissel(wissels, key).to = streamId;
  }
  return [...wissels].map(([key, { from, to }]) => ({ key, from, to }));
}

function wissel(wissels: Map<string, { from: string | null; to: string | null }>, key: string) {
  let found = wissels.get(key);
  if (!found) wissels.set(key, (found = { from: null, to: null }));
  return found;
}
