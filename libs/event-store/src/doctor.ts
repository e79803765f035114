import { leafHash, NO_LEAF } from '@eenplan/kernel';
import type pg from 'pg';
import { COMMAND_CHECKS, LOG_CHECKS } from './doctor-checks.js';
import type { StoredEvent } from './event-store.js';
import { EVENT_COLUMNS, type EventRow, storedEvent } from './read-event.js';

/** Something that is not as it should be: which check, where, and one Dutch sentence. Holds no event data. */
export interface Finding {
  readonly check: string;
  /** A position, a stream id, a command id or a key. */
  readonly ref: string;
  readonly uitleg: string;
}

export interface StoreReport {
  readonly head: number;
  readonly events: number;
  readonly streams: number;
  readonly commands: number;
  readonly reservations: number;
  /** Names of the checks that were done. */
  readonly checks: readonly string[];
  /** Empty when all is well; of each check at most {@link MAX_FINDINGS}. */
  readonly findings: readonly Finding[];
}

export interface InspectOptions {
  /** What a stream holds according to its own events: `fold` and `claims` of the domain. Absent: claims are not checked. */
  readonly recomputeClaims?: (streamType: string, events: readonly StoredEvent[]) => readonly string[];
}

export const MAX_FINDINGS = 20;
const PAGE = 2000;

/**
 * Checks the whole store against what it promises. May run on a live system: it looks at one consistent snapshot, locks
 * nothing that writers need, and reads in streaming fashion.
 *
 * @param client a connection of its own (may read schema casusregie), not inside a transaction
 */
export async function inspectStore(client: pg.ClientBase, options: InspectOptions = {}): Promise<StoreReport> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const findings: Finding[] = [];
    const checks = [...LOG_CHECKS, ...COMMAND_CHECKS];
    for (const { check, sql, uitleg } of checks) {
      const { rows } = await client.query<{ ref: string }>(`select ref::text from (${sql}) bad limit ${MAX_FINDINGS}`);
      for (const { ref } of rows) findings.push({ check, ref, uitleg });
    }
    const seen = new Map<string, number>();
    await inspectStreams(client, options, (finding) => {
      const times = (seen.get(finding.check) ?? 0) + 1;
      seen.set(finding.check, times);
      if (times <= MAX_FINDINGS) findings.push(finding);
    });
    const { rows } = await client.query<Record<'head' | 'events' | 'streams' | 'commands' | 'reservations', string>>(
      `select coalesce(max(position), 0) as head, count(*) as events, count(*) filter (where version = 1) as streams,
         (select count(*) from casusregie.command) as commands,
         (select count(*) from casusregie.reservation) as reservations
       from casusregie.event`,
    );
    const counts = rows[0]!;
    return {
      head: Number(counts.head),
      events: Number(counts.events),
      streams: Number(counts.streams),
      commands: Number(counts.commands),
      reservations: Number(counts.reservations),
      checks: [
        ...checks.map(({ check }) => check),
        ...['versies', 'stroomsoort', 'bladen'],
        ...(options.recomputeClaims ? ['claims'] : []),
      ],
      findings,
    };
  } finally {
    await client.query('rollback');
  }
}

/** Every stream from its first event to its last: versions, leaves, and what it holds. */
async function inspectStreams(
  client: pg.ClientBase,
  { recomputeClaims }: InspectOptions,
  report: (finding: Finding) => void,
): Promise<void> {
  const held = recomputeClaims && (await Reservations.open(client));
  let stream: StoredEvent[] = [];
  const finish = async () => {
    const [first] = stream;
    if (first && held) await held.compare(first.streamId, recomputeClaims(first.streamType, stream), report);
    stream = [];
  };
  let previous: StoredEvent | undefined;
  for await (const row of pages<EventRow>(
    client,
    'doctor_events',
    `select ${EVENT_COLUMNS} from casusregie.event order by stream_id, version`,
  )) {
    const event = storedEvent(row);
    if (previous?.streamId !== event.streamId) {
      await finish();
      previous = undefined;
    }
    inspectEvent(event, previous, report);
    if (held) stream.push(event);
    previous = event;
  }
  await finish();
  await held?.rest(report);
}

function inspectEvent(event: StoredEvent, previous: StoredEvent | undefined, report: (finding: Finding) => void): void {
  const ref = String(event.position);
  const version = (previous?.version ?? 0) + 1;
  if (event.version !== version)
    report({ check: 'versies', ref, uitleg: `Versie ${version} van stroom ${event.streamId} ontbreekt.` });
  if (previous && previous.streamType !== event.streamType)
    report({ check: 'stroomsoort', ref, uitleg: `Stroom ${event.streamId} wisselt van soort.` });
  if (!leafHash(event, previous?.leaf ?? NO_LEAF).equals(event.leaf))
    report({ check: 'bladen', ref, uitleg: `Het blad van versie ${event.version} van ${event.streamId} klopt niet.` });
}

/** The reservations in order of stream, walked along with the streams: neither has to fit in memory. */
class Reservations {
  #next: IteratorResult<[string, string[]], void> | undefined;

  private constructor(private readonly rows: AsyncIterator<[string, string[]], void>) {}

  static async open(client: pg.ClientBase): Promise<Reservations> {
    const held = new Reservations(
      pages<[string, string[]]>(
        client,
        'doctor_reservations',
        'select stream_id, array_agg(key) from casusregie.reservation group by stream_id order by stream_id',
      ),
    );
    held.#next = await held.rows.next();
    return held;
  }

  async compare(streamId: string, claims: readonly string[], report: (finding: Finding) => void): Promise<void> {
    await this.#skip((holder) => holder < streamId, report);
    const next = this.#next;
    const keys = new Set(!next?.done && next?.value[0] === streamId ? next.value[1] : []);
    for (const key of claims)
      if (!keys.delete(key))
        report({ check: 'claims', ref: key, uitleg: `Stroom ${streamId} hoort deze sleutel te houden.` });
    for (const key of keys)
      report({ check: 'claims', ref: key, uitleg: `Stroom ${streamId} houdt deze sleutel ten onrechte.` });
    await this.#skip((holder) => holder === streamId, undefined);
  }

  rest(report: (finding: Finding) => void): Promise<void> {
    return this.#skip(() => true, report);
  }

  /** Past holders for which `which` is true; those that no stream was compared with have no events. */
  async #skip(which: (holder: string) => boolean, report: ((finding: Finding) => void) | undefined): Promise<void> {
    while (this.#next && !this.#next.done && which(this.#next.value[0])) {
      const [holder, keys] = this.#next.value;
      for (const ref of keys)
        report?.({ check: 'claims', ref, uitleg: `De houder ${holder} van deze sleutel heeft geen gebeurtenissen.` });
      this.#next = await this.rows.next();
    }
  }
}

async function* pages<R extends unknown[]>(
  client: pg.ClientBase,
  cursor: string,
  sql: string,
): AsyncGenerator<R, void> {
  await client.query(`declare ${cursor} no scroll cursor for ${sql}`);
  for (;;) {
    const { rows } = await client.query<R>({ text: `fetch ${PAGE} from ${cursor}`, rowMode: 'array' });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}
