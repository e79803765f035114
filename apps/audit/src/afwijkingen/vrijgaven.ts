import { type EventRow, type LogEvent, STREAM_SQL, toLogEvent } from '@eenplan/event-log';
import type { DataSource, EntityManager } from 'typeorm';
import type { Oorzaak } from './oorzaken.js';
import { beoordeel, type Reden } from '../kopie/aankomst.js';
import { leesStand, voegToe } from '../kopie/tabel.js';

/** A stream that stands still in the copy, and the first event that did not fit. */
export interface StilleStroom {
  readonly streamId: string;
  readonly soort: string;
  readonly reden: Reden;
  readonly positie: number;
  readonly versie: number;
  /** RFC 3339 in UTC with microseconds. */
  readonly gezienOp: string;
  /** Events kept apart, the first included. */
  readonly aantalGebeurtenissen: number;
}

export type Uitkomst =
  | { readonly uitkomst: 'vrij'; readonly totVersie: number; readonly aantalAfwijkingen: number }
  | { readonly uitkomst: 'staat-niet-stil' }
  /** The log itself has another history than the copy: nothing was changed. */
  | { readonly uitkomst: 'wijkt-nog-af'; readonly positie: number };

/**
 * Whether the stream of a deviation `a` is of these gemeenten, by how it began in the copy: what did not fit may say anything.
 * Null: of whichever.
 */
const VAN_GEMEENTEN = (gemeenten: string): string => `(${gemeenten}::text[] is null or exists (
  select from audit.event o where o.stream_id = a.stream_id and o.version = 1 and (
    o.data ->> 'gemeente' = any (${gemeenten}) or
    (o.type = 'OrganisatieGeregistreerd'
      and array(select json_array_elements_text(o.data -> 'gemeenten')) && ${gemeenten}::text[]))))`;

/** What stands still in audit's copy because something did not fit, and letting it go on after somebody looked. */
export class Vrijgaven {
  constructor(private readonly db: DataSource) {}

  /**
   * The longest first, at most `limit`.
   * @param gemeenten whose streams; undefined: all, also of which that cannot be told
   */
  async stilstaand(gemeenten?: readonly string[], limit = 100): Promise<StilleStroom[]> {
    const rows = await this.db.query<(Omit<StilleStroom, 'positie'> & { positie: string })[]>(
      `select * from (
         select distinct on (stream_id) stream_id as "streamId", stream_type as soort, reden, position as positie,
           version as versie, to_char(gezien_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "gezienOp",
           (count(*) over (partition by stream_id))::int as "aantalGebeurtenissen"
         from audit.open_afwijking a where ${VAN_GEMEENTEN('$2')} order by stream_id, gezien_op, position) eerste
       order by "gezienOp", positie limit $1`,
      [limit, gemeenten],
    );
    return rows.map((row) => ({ ...row, positie: Number(row.positie) }));
  }

  /**
   * Lets a stream go on. Its events are read again from the log itself and judged anew: only a history that continues the
   * copy is let in, so nobody can talk away a log that was changed. What did not fit is kept, with who released it.
   */
  async geefVrij(streamId: string, oorzaak: Oorzaak, door: string, gemeenten?: readonly string[]): Promise<Uitkomst> {
    return this.db.transaction(async (tx) => {
      // No batch may be judged meanwhile: each takes the row of its partition first.
      await tx.query('select 1 from audit.checkpoint order by log, partition for update');
      if (!(await staatStil(tx, streamId, gemeenten))) return { uitkomst: 'staat-niet-stil' };
      const events = (await tx.query<EventRow[]>(STREAM_SQL, [streamId, 0])).map(toLogEvent);
      const mis = await neemOver(tx, streamId, events);
      if (mis !== undefined) return { uitkomst: 'wijkt-nog-af', positie: mis };
      const vrij = await tx.query<unknown[]>(
        `insert into audit.vrijgave (position, reden, leaf, oorzaak, door)
         select position, reden, leaf, $2, $3 from audit.open_afwijking where stream_id = $1 returning 1`,
        [streamId, oorzaak, door],
      );
      return { uitkomst: 'vrij', totVersie: events.at(-1)?.version ?? 0, aantalAfwijkingen: vrij.length };
    });
  }
}

async function staatStil(tx: EntityManager, streamId: string, gemeenten?: readonly string[]): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from audit.open_afwijking a where stream_id = $1 and ${VAN_GEMEENTEN('$2')} limit 1`,
    [streamId, gemeenten],
  );
  return rows.length > 0;
}

/** @returns position of the first event at which log and copy differ; undefined: all of it is in the copy now. */
async function neemOver(tx: EntityManager, streamId: string, events: readonly LogEvent[]): Promise<number | undefined> {
  const [verder] = await tx.query<{ position: string }[]>(
    'select position from audit.event where stream_id = $1 and version > $2 order by version limit 1',
    [streamId, events.at(-1)?.version ?? 0],
  );
  if (verder) return Number(verder.position);
  const { standen, bewaard } = await leesStand(tx, events);
  const { nieuw, afwijkend } = beoordeel(events, standen, bewaard, new Set());
  if (afwijkend[0]) return afwijkend[0].event.position;
  await voegToe(tx, nieuw);
  return undefined;
}
