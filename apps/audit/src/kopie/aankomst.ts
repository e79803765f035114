import { leafHash, NO_LEAF } from '@eenplan/kernel';
import type { LogEvent } from '@eenplan/event-log';

/** How far one stream is in the copy. */
export interface Stand {
  readonly version: number;
  readonly leaf: Buffer;
}

/** `blad`: the leaf is not that of the event. `vork`: another history than we hold. `gat`: an event before it is missing. */
export type Reden = 'blad' | 'vork' | 'gat';

export interface Aankomst {
  /** What joins the copy, in order. */
  readonly nieuw: readonly LogEvent[];
  /** What does not fit. Its stream stands still from there. */
  readonly afwijkend: readonly { readonly event: LogEvent; readonly reden: Reden }[];
}

/**
 * Judges events that arrive, each against its own leaf and against the history that the copy has. Pure.
 * @param standen last version and leaf per stream; absent for a stream that the copy does not have.
 * @param bewaard leaf that the copy holds for `streamId/version`, for versions that it has already.
 * @param stil streams that stand still because of an earlier deviation.
 */
export function beoordeel(
  events: readonly LogEvent[],
  standen: ReadonlyMap<string, Stand>,
  bewaard: ReadonlyMap<string, Buffer>,
  stil: ReadonlySet<string>,
): Aankomst {
  const nu = new Map(standen);
  const staatStil = new Set(stil);
  const leaves = new Map(bewaard);
  const nieuw: LogEvent[] = [];
  const afwijkend: { event: LogEvent; reden: Reden }[] = [];
  for (const event of events) {
    const stand = nu.get(event.streamId) ?? { version: 0, leaf: NO_LEAF };
    const reden = watIsMis(event, stand, leaves, staatStil);
    if (reden !== undefined) {
      afwijkend.push({ event, reden });
      staatStil.add(event.streamId);
    } else if (event.version > stand.version) {
      nieuw.push(event);
      nu.set(event.streamId, { version: event.version, leaf: event.leaf });
      leaves.set(sleutel(event), event.leaf);
    }
  }
  return { nieuw, afwijkend };
}

export function sleutel(event: { readonly streamId: string; readonly version: number }): string {
  return `${event.streamId}/${event.version}`;
}

function watIsMis(
  event: LogEvent,
  stand: Stand,
  bewaard: ReadonlyMap<string, Buffer>,
  stil: ReadonlySet<string>,
): Reden | undefined {
  if (!leafHash(event, event.previousLeaf).equals(event.leaf)) return 'blad';
  if (event.version <= stand.version) return bewaard.get(sleutel(event))?.equals(event.leaf) ? undefined : 'vork';
  if (stil.has(event.streamId) || event.version !== stand.version + 1) return 'gat';
  return event.previousLeaf.equals(stand.leaf) ? undefined : 'vork';
}
