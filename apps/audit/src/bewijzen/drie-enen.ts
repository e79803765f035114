import type { EventMeta } from '@eenplan/kernel';
import type { StoredEvent } from '@eenplan/event-store';
import { Proef } from './proef.js';

/** `een-regisseur` and `een-gezin`: domain.md §2. `volgorde`: the log itself has a hole, runs back or is not contiguous. */
export type Regel = 'een-regisseur' | 'een-gezin' | 'volgorde';

/** An instant at which a rule did not hold. */
export interface Schending {
  readonly regel: Regel;
  /** Last position of the command after which it did not hold. */
  readonly positie: number;
  readonly vastgelegdOp: string;
  readonly casusId?: string;
  readonly persoonId?: string;
  /** One Dutch sentence. */
  readonly uitleg: string;
}

export interface Bewijs {
  /** True when no rule was ever broken, up to `totPositie`. */
  readonly geldig: boolean;
  readonly totPositie: number;
  readonly aantallen: {
    readonly gebeurtenissen: number;
    /** Instants judged: after each command, since a command is whole or not at all. */
    readonly ogenblikken: number;
    readonly casussen: number;
    readonly openCasussen: number;
    /** Times in which one person answered for a casus. */
    readonly regieperioden: number;
    /** Persons who were ever gezinslid, and how often someone became one. */
    readonly gezinsleden: number;
    readonly lidmaatschappen: number;
  };
  readonly aantalSchendingen: number;
  /** The first of them, at most 100. */
  readonly schendingen: readonly Schending[];
}

/**
 * Proves from the log that at every instant (recorded time) exactly one person answered for each open casus, and that
 * nobody was gezinslid of two open casussen (domain.md §2). Replays by position; pure.
 *
 * @param log all events in order of position, from 1. A hole is a violation: what is not seen cannot be proved.
 */
export async function bewijsDrieEnen(log: AsyncIterable<StoredEvent> | Iterable<StoredEvent>): Promise<Bewijs> {
  const proef = new Proef();
  let commandId: string | undefined;
  for await (const event of log) {
    const meta = JSON.parse(event.meta) as Partial<EventMeta>;
    // Nobody ever sees the middle of a command: it is judged after its last event.
    if (commandId !== undefined && meta.commandId !== commandId) proef.oordeel();
    commandId = meta.commandId ?? '';
    proef.neem(event);
  }
  if (commandId !== undefined) proef.oordeel();
  return proef.uitkomst();
}
