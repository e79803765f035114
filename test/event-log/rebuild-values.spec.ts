import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PostgresEventLog, type Projection, Projector, rebuild } from '@eenplan/event-log';
import { eventually, History, logDatabase, store, uuid } from './support.js';

const TYPES = {
  een_uuid: 'uuid',
  tekst: 'text',
  klein: 'smallint',
  geheel: 'integer',
  groot: 'bigint',
  breuk: 'double precision',
  waar: 'boolean',
  dag: 'date',
  moment: 'timestamptz',
  als_json: 'json',
  als_jsonb: 'jsonb',
  teksten: 'text[]',
  uuids: 'uuid[]',
  getallen: 'integer[]',
  dagen: 'date[]',
} as const;

/** Every type that a column may have; an event is what the row becomes. */
const soorten: Projection = {
  name: 'soorten',
  streamTypes: ['teller'],
  tables: [
    {
      name: 'leesmodellen.soorten',
      key: [],
      columns: Object.entries(TYPES).map(([name, type]) => ({ name, type })),
    },
  ],
  ddl: `create table leesmodellen.soorten (stream_id uuid not null primary key,
      ${Object.entries(TYPES)
        .map(([name, type]) => `${name} ${type}`)
        .join(', ')});
    grant select, insert, update, delete on leesmodellen.soorten to eenplan_leesmodellen;`,
  apply(rows, event) {
    const { fout, ...row } = event.data as { fout?: string };
    if (fout !== undefined) throw new Error(fout);
    rows.put(this.tables[0]!, row);
  },
};

const ID = uuid();
/** What a table takes as it is. */
const plain: object[] = [
  {},
  { een_uuid: ID, uuids: [], teksten: [], getallen: [], dagen: [] },
  { uuids: [ID, null, uuid()], teksten: ['', 'é\t"\\ \n 𝛼', null, '{a,b}', 'NULL'], dagen: ['2024-02-29', null] },
  { tekst: '' },
  { tekst: 'naïef \\N \\. 𝛼 ' + 'lang '.repeat(5000) },
  { tekst: 'x'.repeat(256), als_json: { tekst: 'y'.repeat(700_000) } },
  { klein: 0, geheel: 0, groot: 0, breuk: 0, waar: false },
  { klein: 32767, geheel: 2147483647, groot: Number.MAX_SAFE_INTEGER, breuk: 1.7e308, waar: true },
  { klein: -32768, geheel: -2147483648, groot: Number.MIN_SAFE_INTEGER, breuk: -0.1 },
  { groot: 4294967296, getallen: [1, -1, 2147483647] },
  { groot: -1 },
  { groot: 2147483648 },
  { als_json: { 'b\u0001': [1, 'é', null], a: { x: 1.5 } }, als_jsonb: { b: [1, 'é', null], a: {} } },
  { als_json: [], als_jsonb: 'tekst' },
  ...['0001-01-01', '1899-12-31', '1900-02-28', '1999-12-31', '2000-02-29', '2000-03-01', '9999-12-31'].map((dag) => ({
    dag,
  })),
  ...[
    '0001-01-01T00:00:00Z',
    '1969-12-31T23:59:59.999999Z',
    '1999-12-31T23:59:59.9Z',
    '2000-01-01T00:00:00Z',
    '2000-01-01T00:00:00.000001Z',
    '2026-03-29T01:30:00.12Z',
    '2026-07-01T12:34:56.123Z',
    '2100-02-28T23:59:59.123456Z',
    '9999-12-31T23:59:59.999999Z',
  ].map((moment) => ({ moment })),
];
/** What PostgreSQL makes something else of, or refuses: as it does for the live projector. */
const odd: object[] = [
  { een_uuid: ID.toUpperCase() },
  { een_uuid: ID.replaceAll('-', '') },
  { een_uuid: `${ID.slice(0, 35)}g` },
  { een_uuid: `${ID.slice(0, 35)}\u0130` },
  { een_uuid: ID.replace('-', '0') },
  { tekst: 12 },
  { tekst: 'nul \0' },
  { tekst: 'half \ud800' },
  { klein: 32768 },
  { geheel: 1.5 },
  { geheel: '7' },
  { geheel: 2147483648 },
  { groot: 2 ** 53 },
  { groot: 1.5 },
  { groot: 1e20 },
  { breuk: '1.5' },
  { waar: 'ja' },
  { dag: '2026-02-29' },
  { dag: '2026-2-03' },
  { dag: '2026/02/03' },
  { dag: '0000-01-01' },
  { dagen: ['2026-13-01'] },
  { moment: '2026-07-01T24:00:00Z' },
  { moment: '2026-07-01T24:30:00Z' },
  { moment: '2026-07-01T23:59:60Z' },
  { moment: '2026-07-01 12:00:00Z' },
  { moment: '2026-07-01T12:00:00,5Z' },
  { moment: '2026-07-01T1a:00:00Z' },
  { uuids: ['geen'] },
  { getallen: 5 },
  {
    getallen: [
      [1, 2],
      [3, 4],
    ],
  },
  { getallen: ['1'] },
  { als_jsonb: 'nul \0' },
  { fout: 'nul \0' },
  // "Error: " and 493 characters: the cut goes through the middle of the last.
  { fout: `${'x'.repeat(492)}𝛼` },
];

describe('values in a rebuild', () => {
  let db: Awaited<ReturnType<typeof logDatabase>>;
  let log: PostgresEventLog;
  let projector: Projector;
  const projections = [soorten];

  beforeEach(async () => {
    db = await logDatabase(projections);
    log = new PostgresEventLog({ url: db.url, report: () => undefined });
    projector = new Projector({ name: 'test', url: db.url, log, projections });
  });
  afterEach(async () => {
    await projector.stop();
    await log.close();
    await db.drop();
  });

  const dump = async () => ({
    rows: (await db.pool.query('select t::text from leesmodellen.soorten t order by 1')).rows,
    streams: (
      await db.pool.query(
        `select stream_id, version, encode(leaf, 'hex') as leaf, parked_reason, parked_detail, parked_position, parked_version
         from leesmodellen.projection_stream order by 1`,
      )
    ).rows,
    parked: (await db.pool.query('select t::text from leesmodellen.projection_parked t order by 1')).rows,
  });

  it('of every type are those that the live projector writes, also where PostgreSQL has its own idea of them', async () => {
    const history = new History();
    history.add(...[...plain, ...odd].map((data) => ({ streamId: uuid(), type: 'Gezet', data })));
    await store(db.pool, history.events);
    await projector.start();
    await eventually('live', async () => (await projector.status()).every(({ lag }) => lag === 0), 60_000);
    await projector.stop();
    const live = await dump();
    // Nothing that is plain needs PostgreSQL's opinion, and not all that is odd is refused.
    const refused = live.streams.filter((stream) => (stream as { parked_reason: unknown }).parked_reason !== null);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused.length).toBeLessThan(odd.length);
    await db.pool.query('delete from leesmodellen.soorten');
    await rebuild({ adminUrl: db.url, projections });
    expect(await dump()).toEqual(live);
  });

  it('have rough statistics at once, and count as changed, so that autovacuum makes fine ones', async () => {
    const history = new History();
    history.add(...Array.from({ length: 500 }, (_, geheel) => ({ streamId: uuid(), type: 'Gezet', data: { geheel } })));
    await store(db.pool, history.events);
    // A session tells its counts once a second: so late that those of the rows come before ANALYZE.
    let waited = false;
    const late: Projection = {
      ...soorten,
      apply(rows, event) {
        if (!waited) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
        waited = true;
        soorten.apply(rows, event);
      },
    };
    await rebuild({ adminUrl: db.url, projections: [late] });
    const { rows } = await db.pool.query(
      `select reltuples::int as rows, (select count(*)::int from pg_stats s where s.schemaname = 'leesmodellen' and s.tablename = c.relname) as columns
       from pg_class c where relname in ('soorten', 'projection_stream_soorten') order by relname`,
    );
    expect(rows).toEqual([
      { rows: 500, columns: 9 },
      { rows: 500, columns: 1 + Object.keys(TYPES).length },
    ]);
    const { rows: bounds } = await db.pool.query(
      `select array_length(histogram_bounds::text::int[], 1) as n from pg_stats where tablename = 'soorten' and attname = 'geheel'`,
    );
    expect(bounds).toEqual([{ n: 11 }]);
    const changed = async () => {
      const { rows: counts } = await db.pool.query(
        `select n_mod_since_analyze::int as n, last_analyze from pg_stat_user_tables where relname in ('soorten', 'projection_stream_soorten')`,
      );
      return counts.every(({ n, last_analyze }) => last_analyze !== null && n >= 500);
    };
    await eventually('counted as changed', changed);
  });
});
