import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresEventLog, Projector, rebuild, type RebuildPhase } from '@eenplan/event-log';
import { eventually, type Fact, History, logDatabase, store, uuid } from './support.js';
import { teller, volger } from './teller.projection.js';

/** Same numbers each run. */
function dice(seed: number): (n: number) => number {
  return (n) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
}

/** Facts over some streams: counting, taking, letting go, removing, now and then poison or a number too large. */
function facts(count: number, streams: readonly string[], seed = 1): Fact[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (): Fact => {
    const streamId = streams[roll(streams.length)]!;
    const nummer = roll(4);
    const meta = roll(3) === 0 ? { happenedAt: '2025-06-01T08:00:00.120Z' } : {};
    switch (roll(10)) {
      case 0:
        return { streamId, type: 'Genomen', data: { nummer, houder: uuid() } };
      case 1:
        return { streamId, type: 'Weggedaan', data: { nummer } };
      case 2:
        return { streamId, type: 'Iets', streamType: 'teller', data: { tekst: 'é\t"\\ \n 𝛼' } };
      default:
        return { streamId, type: 'Geteld', data: { n: roll(3), zin: 'naïef\\' }, meta };
    }
  });
}

/**
 * Two streams that take what the other let go of, and a third what one of them let go of; then a table refuses those two.
 * Whoever brings them in otherwise than in the order of the log finds a holder that was none.
 */
function gekruist(): Fact[] {
  const [a, b, c] = [uuid(), uuid(), uuid()];
  const houders = [uuid(), uuid(), uuid()];
  const neem = (streamId: string, nummer: number): Fact[] => [
    { streamId, type: 'Genomen', data: { nummer, houder: houders[nummer]! } },
  ];
  const even = (streamId: string, nummer: number): Fact[] => [
    ...neem(streamId, nummer),
    { streamId, type: 'Losgelaten', data: { nummer } },
  ];
  const teVeel = (streamId: string): Fact => ({ streamId, type: 'Geteld', data: { n: 5000 } });
  return [
    ...even(a, 0),
    ...neem(b, 0),
    ...even(b, 1),
    ...neem(a, 1),
    ...even(a, 2),
    ...neem(c, 2),
    teVeel(a),
    teVeel(b),
  ];
}

describe('rebuild', () => {
  let db: Awaited<ReturnType<typeof logDatabase>>;
  let log: PostgresEventLog;
  let projector: Projector;
  let history: History;
  const stoppers: (() => Promise<unknown>)[] = [];
  const projections = [teller, volger];

  beforeEach(async () => {
    db = await logDatabase(projections);
    log = new PostgresEventLog({ url: db.url, batchSize: 37, report: () => undefined });
    projector = new Projector({ name: 'test', url: db.url, log, projections });
    history = new History();
  });
  afterEach(async () => {
    for (const stop of stoppers.splice(0)) await stop();
    await projector.stop();
    await log.close();
    await db.drop();
  });

  const dump = async () => {
    const tables: Record<string, unknown> = {};
    for (const [table, minus] of [
      ['teller', ''],
      ['teller_stuk', ''],
      ['volger', ''],
      ['projection_stream', 'parked_since'],
      ['projection_parked', ''],
    ])
      tables[table!] = (
        await db.pool.query<{ r: object }>(
          `select to_jsonb(t) - '${minus}' as r from leesmodellen.${table} t order by (to_jsonb(t) - '${minus}')::text`,
        )
      ).rows.map(({ r }) => r);
    return tables;
  };
  /** Streams that stand still because of what they took, not because of what they counted. */
  const wrong = async () =>
    (await db.pool.query(`select 1 from leesmodellen.projection_stream where parked_detail like '%teller_een_houder%'`))
      .rows;
  const caughtUp = () =>
    eventually('live projections caught up', async () => (await projector.status()).every(({ lag }) => lag === 0));

  it('gives the same rows as living through it, row by row, with the streams that stand still', async () => {
    const streams = Array.from({ length: 40 }, uuid);
    const houder = uuid();
    history.add(
      ...facts(1500, streams),
      { streamId: streams[0]!, type: 'Geteld', data: { n: 0 } },
      { streamId: streams[0]!, type: 'Vergif' },
      { streamId: streams[1]!, type: 'Geteld', data: { n: 5000 } },
      { streamId: streams[2]!, type: 'Genomen', data: { nummer: 9, houder } },
      { streamId: streams[2]!, type: 'Losgelaten', data: { nummer: 9 } },
      { streamId: streams[3]!, type: 'Genomen', data: { nummer: 9, houder } },
      ...facts(200, streams, 2),
      ...gekruist(),
    );
    await store(db.pool, history.events);
    await projector.start();
    await caughtUp();
    const live = await dump();
    const reasons = (await projector.status())[0]!.parked.map(({ reason }) => reason);
    expect(reasons).toEqual(['gif', 'gegevens', 'gegevens', 'gegevens']);
    expect(await wrong()).toEqual([]);
    // What is in the tables now must not matter.
    await db.pool.query(`update leesmodellen.teller set status = 'oud'; delete from leesmodellen.volger`);
    const seen: [RebuildPhase, number, number][] = [];
    const { position } = await rebuild({
      adminUrl: db.url,
      projections,
      onProgress: (...progress) => seen.push(progress),
    });
    expect(position).toBe(history.events.length);
    expect(await dump()).toEqual(live);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['lezen', position, position],
        ['laden', 2, 2],
        ['klaar', position, position],
      ]),
    );
    // And the live projector goes on with the new tables.
    await store(db.pool, history.add({ streamId: streams[5]!, type: 'Geteld', data: { n: 1 } }));
    await caughtUp();
    const { rows } = await db.pool.query(
      'select version from leesmodellen.projection_stream where stream_id = $1 and projection = $2',
      [streams[5], 'teller'],
    );
    expect(rows[0].version).toBe(history.events.filter(({ streamId }) => streamId === streams[5]).length);
  });

  it('reads in passes, in whatever order the rows lie in the table', async () => {
    const streams = Array.from({ length: 25 }, uuid);
    history.add(...facts(1500, streams), { streamId: streams[0]!, type: 'Vergif' }, ...facts(100, streams, 2));
    await store(db.pool, [...history.events].reverse());
    await projector.start();
    await caughtUp();
    const live = await dump();
    await rebuild({ adminUrl: db.url, projections, passEvents: 500 });
    expect(await dump()).toEqual(live);
  });

  it('leaves one projection alone while it builds the other', async () => {
    history.add(...facts(50, [uuid(), uuid()]));
    await store(db.pool, history.events);
    await projector.start();
    await caughtUp();
    await db.pool.query(`update leesmodellen.volger set aantal = -1`);
    await rebuild({ adminUrl: db.url, projections: [teller] });
    expect((await db.pool.query('select distinct aantal from leesmodellen.volger')).rows).toEqual([{ aantal: '-1' }]);
  });

  it('serves while events keep coming: no reader sees a mixture, and the end is that of living through it', async () => {
    const streams = Array.from({ length: 200 }, uuid);
    history.add(...facts(3000, streams));
    await store(db.pool, history.events);
    await projector.start();
    await caughtUp();
    await db.pool.query(
      `update leesmodellen.teller set status = 'oud'; update leesmodellen.teller_stuk set soort = 'oud'`,
    );
    let going = true;
    const writer = (async () => {
      for (let i = 0; going; i++) await store(db.pool, history.add(...facts(20, streams, 100 + i)));
    })();
    // Streams that get no more events keep their mark until the swap: in both tables, or in neither.
    const reader = (async () => {
      const kinds = new Set<string>();
      while (going) {
        const { rows } = await db.pool.query<{ n: string; a: boolean; b: boolean }>(
          `select (select count(*) from leesmodellen.teller) as n,
             (select bool_or(status = 'oud') from leesmodellen.teller) as a,
             (select bool_or(soort = 'oud') from leesmodellen.teller_stuk) as b`,
        );
        kinds.add(`${rows[0]!.a} ${rows[0]!.b} ${Number(rows[0]!.n) > 0}`);
      }
      return kinds;
    })();
    await rebuild({ adminUrl: db.url, projections });
    await sleep(100);
    going = false;
    await writer;
    const kinds = [...(await reader)].map((kind) => kind.replace('null', 'false'));
    expect(kinds.every((kind) => kind === 'true true true' || kind === 'false false true')).toBe(true);
    await caughtUp();
    const live = await dump();
    expect(JSON.stringify(live).includes('"oud"')).toBe(false);
    await rebuild({ adminUrl: db.url, projections });
    expect(await dump()).toEqual(live);
  });

  it.each<[RebuildPhase, boolean | 'perhaps']>([
    ['lezen', 'perhaps'],
    ['laden', true],
    ['bijwerken', true],
  ])('killed while %s it breaks nothing, and the next one goes on or begins anew', async (phase, resumes) => {
    history.add(...facts(800, Array.from({ length: 30 }, uuid)));
    await store(db.pool, history.events);
    await projector.start();
    await caughtUp();
    const live = await dump();
    let killed: Promise<unknown> | undefined;
    const kill = async () => {
      const { rows } = await db.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'eenplan rebuild%' and datname = current_database()`,
      );
      expect(rows.length).toBeGreaterThan(0);
    };
    await expect(
      rebuild({
        adminUrl: db.url,
        projections,
        code: 'a',
        onProgress: (at) => void (at === phase && (killed ??= kill())),
      }),
    ).rejects.toThrow();
    await killed;
    expect(await dump()).toEqual(live);
    await store(db.pool, history.add(...facts(50, [history.events[0]!.streamId], 7), ...gekruist()));
    await caughtUp();
    const after = await dump();
    const { resumed } = await rebuild({ adminUrl: db.url, projections, code: 'a' });
    if (resumes !== 'perhaps') expect(resumed.length > 0).toBe(resumes);
    expect(await dump()).toEqual(after);
    expect(await wrong()).toEqual([]);
    const { rows } = await db.pool.query(`select tablename from pg_tables where schemaname = 'leesmodellen_schaduw'`);
    expect(rows).toEqual([]);
  });

  it('refuses to swap tables that were changed by hand', async () => {
    await store(db.pool, history.add(...facts(10, [uuid()])));
    await db.pool.query('drop policy alles on leesmodellen.teller; create index extra on leesmodellen.teller (som)');
    const failed = rebuild({ adminUrl: db.url, projections });
    await expect(failed).rejects.toThrow(
      /only in use: teller index CREATE INDEX extra .* only by DDL: teller policy alles/,
    );
  });

  it('keeps grants, policies, indexes and constraints', async () => {
    await store(db.pool, history.add(...facts(10, [uuid()])));
    const catalog = async () =>
      (
        await db.pool.query(
          `select c.relname, c.relacl::text, c.relrowsecurity, c.relowner::regrole::text,
             (select string_agg(pg_get_indexdef(indexrelid), ';' order by indexrelid::regclass::text) from pg_index where indrelid = c.oid) i,
             (select string_agg(conname || pg_get_constraintdef(oid), ';' order by conname) from pg_constraint where conrelid = c.oid) k,
             (select string_agg(polname, ';') from pg_policy where polrelid = c.oid) p
           from pg_class c where relnamespace = 'leesmodellen'::regnamespace and relkind in ('r', 'p') order by 1`,
        )
      ).rows;
    const before = await catalog();
    await rebuild({ adminUrl: db.url, projections });
    expect(await catalog()).toEqual(before);
  });

  it('works one at a time on a projection', async () => {
    await store(db.pool, history.add(...facts(300, [uuid()])));
    let second: Promise<unknown> | undefined;
    await rebuild({
      adminUrl: db.url,
      projections: [teller],
      onProgress: () => void (second ??= rebuild({ adminUrl: db.url, projections }).catch((error: unknown) => error)),
    });
    // Begun while the first was at work: refused, or it came after.
    expect([undefined, 'RebuildBusyError']).toContain(((await second) as Error).name);
  });
});
