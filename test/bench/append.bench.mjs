import { randomBytes, randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { built, compare, pairedRounds, throughput } from './harness.mjs';

/** @type {typeof import('../../libs/event-store/src/index.js')} */
const { eventStoreMigrations, migrate, PostgresEventStore } = await built('libs/event-store/src/index.js');

export const description = 'commands/s appended, against bare single-row INSERT commits and against emmett-postgresql';

/** An expert gives a baseline one connection per command in flight, and prepares its statement. */
const IN_FLIGHT = [1, 8, 32, 128];
/** A stream gets this many commands, then another begins. */
const COMMANDS_PER_STREAM = 10;
/** @type {Record<number, { bare?: [must: number, aim: number], emmett?: [must: number, aim: number] }>} */
const AIMS = { 1: { bare: [0.45, 0.7] }, 32: { bare: [1, 1.6], emmett: [7, 12] }, 128: { bare: [1.5, 2.5] } };
const MODES = [
  { suffix: '', settings: { commit_delay: 0, commit_siblings: 5 } },
  // A real disk: every flush takes a millisecond longer. Measured and shown; the musts are those of the plain run.
  { suffix: '+1ms', settings: { commit_delay: 1000, commit_siblings: 0 } },
];

const EVENT_BYTES = 561;
const DATA = { hulpvraagId: randomUUID(), leefgebied: 'financien', op: '2026-03-01T10:00:00Z', vulling: '' };
DATA.vulling = randomBytes(EVENT_BYTES)
  .toString('hex')
  .slice(0, EVENT_BYTES - JSON.stringify(DATA).length);
const TEXT = JSON.stringify(DATA);

/** @param {import('./harness.mjs').Context} context */
export async function run({ quick, note, database }) {
  const { url, reconfigure } = await database();
  // More and shorter rounds: a slow moment of the machine spoils one of them, and the answer is the median.
  const rounds = quick ? 3 : 9;
  const milliseconds = quick ? 450 : 800;
  const results = [];
  for (const { suffix, settings } of MODES) {
    await reconfigure(settings);
    const ours = await openStore(url);
    for (const inFlight of IN_FLIGHT) {
      note(`append@${inFlight}${suffix}: ${rounds} rounds of 3 × ${milliseconds} ms`);
      const bare = await openBare(url, inFlight);
      const emmett = await openEmmett(url, inFlight);
      const contestants = { ours: ours.start(), bare: bare.append, emmett: emmett.start() };
      for (const append of Object.values(contestants)) await throughput(inFlight, milliseconds / 4, append);
      const figures = await pairedRounds(rounds, {
        ours: () => throughput(inFlight, milliseconds, contestants.ours),
        bare: () => throughput(inFlight, milliseconds, contestants.bare),
        emmett: () => throughput(inFlight, milliseconds, contestants.emmett),
      });
      for (const baseline of /** @type {const} */ (['bare', 'emmett'])) {
        const [must, aim] = (suffix === '' && AIMS[inFlight]?.[baseline]) || [];
        const name = `append@${inFlight}${suffix}`;
        results.push(
          compare(figures, {
            name,
            ours: 'ours',
            baseline,
            unit: 'commands/s',
            ...(must !== undefined && { must }),
            ...(aim !== undefined && { aim }),
          }),
        );
      }
      await bare.close();
      await emmett.close();
    }
    await ours.close();
  }
  return results;
}

/** The store as the product uses it: metadata, command id, reply, leaf, slices, and two keys taken by each new stream. */
/** @param {string} url */
async function openStore(url) {
  await migrate(url, eventStoreMigrations, { roles: { eenplan_casusregie: 'bench' } });
  const role = new URL(url);
  role.username = 'eenplan_casusregie';
  role.password = 'bench';
  const store = await PostgresEventStore.open({ url: role.href, service: 'bench' });
  const event = { type: 'HulpvraagVastgelegd', schema: 1, data: DATA };
  const events = [[event], [event, event], [event, event, event]];
  const meta = {
    actor: randomUUID(),
    organisatieId: randomUUID(),
    rol: 'casusregisseur',
    grondslag: 'jeugdwet-7.4',
    correlationId: randomUUID(),
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  };
  const reply = { status: 201, body: { casusId: randomUUID() } };
  const fingerprint = randomBytes(32);
  return {
    start() {
      /** @type {{ streamId: string, version: number, leaf: Buffer, commands: number }[]} */
      const streams = [];
      let counter = 0;
      return async (/** @type {number} */ lane) => {
        let stream = streams[lane];
        const fresh = !stream || stream.commands === COMMANDS_PER_STREAM;
        if (!stream || fresh)
          stream = streams[lane] = { streamId: randomUUID(), version: 0, leaf: Buffer.alloc(32), commands: 0 };
        const { streamId } = stream;
        const result = await store.append({
          commandId: randomUUID(),
          fingerprint,
          reply,
          slices: [
            {
              streamType: 'casus',
              streamId,
              expected: stream.version,
              previousLeaf: stream.leaf,
              events: events[counter++ % 3] ?? [],
            },
          ],
          keys: fresh
            ? [
                { key: `open-casus/persoon/${randomUUID()}`, from: null, to: streamId },
                { key: `open-casus/persoon/${randomUUID()}`, from: null, to: streamId },
              ]
            : [],
          meta,
        });
        if (result.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(result)}`);
        stream.version = result.written.streams[0]?.version ?? 0;
        stream.leaf = result.leaves.get(streamId) ?? stream.leaf;
        stream.commands++;
      };
    },
    close: () => store.close(),
  };
}

/** One row of the same size per commit, over a prepared statement: the least that any store can do. */
/** @param {string} url @param {number} inFlight */
async function openBare(url, inFlight) {
  const clients = await Promise.all(
    Array.from({ length: inFlight }, async () => {
      const client = new pg.Client({ connectionString: url });
      // Connections that end with the cluster after a failure must not hide that failure.
      client.on('error', () => undefined);
      await client.connect();
      return client;
    }),
  );
  const first = /** @type {pg.Client} */ (clients[0]);
  await first.query('create schema if not exists bare');
  await first.query(
    'create table if not exists bare.event (id bigint generated always as identity primary key, data json not null)',
  );
  return {
    append: (/** @type {number} */ lane) =>
      /** @type {pg.Client} */ (clients[lane]).query({
        name: 'bare',
        text: 'insert into bare.event (data) values ($1)',
        values: [TEXT],
      }),
    close: () => Promise.all(clients.map((client) => client.end())),
  };
}

/** @param {string} url @param {number} inFlight */
async function openEmmett(url, inFlight) {
  const pool = new pg.Pool({ connectionString: url, max: inFlight });
  pool.on('error', () => undefined);
  const store = getPostgreSQLEventStore(url, {
    schema: { autoMigration: 'None' },
    connectionOptions: { pooled: true, pool },
  });
  await store.schema.migrate();
  const event = { type: 'HulpvraagVastgelegd', data: DATA };
  const events = [[event], [event, event], [event, event, event]];
  return {
    start() {
      /** @type {{ streamName: string, version: bigint, commands: number }[]} */
      const streams = [];
      let counter = 0;
      return async (/** @type {number} */ lane) => {
        let stream = streams[lane];
        if (!stream || stream.commands === COMMANDS_PER_STREAM)
          stream = streams[lane] = { streamName: `casus-${randomUUID()}`, version: 0n, commands: 0 };
        const { nextExpectedStreamVersion } = await store.appendToStream(
          stream.streamName,
          events[counter++ % 3] ?? [],
          stream.commands === 0
            ? { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' }
            : { expectedStreamVersion: stream.version },
        );
        stream.version = nextExpectedStreamVersion;
        stream.commands++;
      };
    },
    close: async () => {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
}
