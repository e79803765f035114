import type { EventMeta } from '@eenplan/kernel';
import type { StoredEvent } from '@eenplan/event-store';
import { Proef } from './proef.js';

/** `een-regisseur` and `een-gezin`: domain.md §2. `volgorde`: the log itself runs back or a stream is not contiguous. */
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
  /** Events after `totPositie` that are there already, behind a hole: not proved yet. */
  readonly daarna: number;
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

type InLog = StoredEvent | Pick<StoredEvent, 'position'>;

/**
 * Proves from the log that at every instant (recorded time) exactly one person answered for each open casus, and that
 * nobody was gezinslid of two open casussen (domain.md §2). Replays by position; pure.
 *
 * What arrives through Kafka arrives per partition, so a copy can have holes at its end. Proved is what comes before the first
 * hole; what comes after is counted only (`daarna`). A hole that stays is found by comparing the copy with the log.
 *
 * @param log all events in order of position, from 1; of what is not to be proved only its position
 */
export async function bewijsDrieEnen(log: AsyncIterable<InLog> | Iterable<InLog>): Promise<Bewijs> {
  const proef = new Proef();
  let opdracht: StoredEvent[] = [];
  let commandId: string | undefined;
  let gezien = 0;
  let daarna = 0;
  // Nobody ever sees the middle of a command: it is judged after its last event.
  const sluit = () => {
    for (const event of opdracht) proef.neem(event);
    if (opdracht.length > 0) proef.oordeel();
    opdracht = [];
  };
  for await (const event of log) {
    if (daarna > 0 || event.position > gezien + 1) {
      daarna++;
      continue;
    }
    gezien = event.position;
    if (!('meta' in event)) continue;
    const meta = JSON.parse(event.meta) as Partial<EventMeta>;
    if (meta.commandId !== commandId) sluit();
    commandId = meta.commandId;
    opdracht.push(event);
  }
  // Of the last command before a hole the rest may be what is missing.
  if (daarna === 0) sluit();
  else daarna += opdracht.length;
  return { ...proef.uitkomst(), daarna };
}
