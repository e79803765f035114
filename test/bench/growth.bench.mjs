import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { built, compare, pairedRounds, throughput } from './harness.mjs';
import { fillEvents } from './rebuild-events.mjs';

export const description =
  'append, stream read, tail and dossier query with 10⁶ events, against the same with 10⁴ (EENPLAN_BENCH_10M=1: also 10⁷)';

const SMALL = 10_000;
/** Commands per round: enough for a rate, few enough to leave the small one small. */
const COMMANDS = 400;
const TAIL = 1000;
/** Few enough that casussen come to their end in the small one too: a longer stream takes longer to read anywhere. */
const MIXED = 50;

/** @param {import('./harness.mjs').Context} context */
export async function run({ quick, note, database }) {
  const { url } = await database();
  const sizes = [quick ? 200_000 : 1_000_000, ...(process.env['EENPLAN_BENCH_10M'] ? [10_000_000] : [])];
  const small = await open(url, SMALL, note);
  const rounds = quick ? 5 : 9;
  const milliseconds = quick ? 300 : 1000;
  const results = [];
  for (const size of sizes) {
    const large = await open(url, size, note);
    note(`${size} against ${SMALL}: ${rounds} rounds`);
    for (const question of /** @type {const} */ (['append', 'stream read', 'tail', 'dossier query'])) {
      const ask = (/** @type {typeof small} */ of) => of.ask(question, milliseconds);
      await ask(small);
      await ask(large);
      const figures = await pairedRounds(rounds, { large: () => ask(large), small: () => ask(small) });
      const bounds = size > 1_000_000 ? {} : { must: 0.75, aim: 0.9 };
      results.push(
        compare(figures, {
          name: `${question}@${size}`,
          ours: 'large',
          baseline: 'small',
          unit: 'per second',
          ...bounds,
        }),
      );
    }
    await large.close();
  }
  await small.close();
  return results;
}

/** @param {string} adminUrl @param {number} size @param {(text: string) => void} note */
async function open(adminUrl, size, note) {
  const { eventStoreMigrations, migrate, PostgresEventStore } = await built('libs/event-store/src/index.js');
  const { eventLogMigrations, rebuild } = await built('libs/event-log/src/index.js');
  const { projecties } = await built('apps/read-model/src/projecties.js');
  const { readModelMigrations } = await built('apps/read-model/src/migrations.js');
  const { upcast } = await built('apps/read-model/src/upcast.js');
  const { leesDossier } = await built('apps/read-model/src/casusdossier/casusdossier.query.js');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database growth_${size}`);
  await admin.end();
  const target = new URL(adminUrl);
  target.pathname = `/growth_${size}`;
  const url = target.href;
  note(`filling ${size} events and their read models`);
  await migrate(url, [...eventStoreMigrations, ...eventLogMigrations, ...readModelMigrations]);
  await fillEvents(url, size, MIXED);
  await rebuild({ adminUrl: url, projections: projecties, upcast });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  const { rows } = await client.query(
    `select stream_id as id from casusregie.event where version = 40 order by md5(stream_id::text) limit 100`,
  );
  await client.end();
  const streams = rows.map(({ id }) => /** @type {string} */ (id));
  const store = await PostgresEventStore.open({ url, service: 'bench' });
  const db = await new DataSource({ type: 'postgres', url, entities: [] }).initialize();
  const coordinator = {
    accountId: randomUUID(),
    rol: 'casuscoordinator',
    rollen: ['casuscoordinator'],
    gemeenten: ['0010', '0003', '0024'],
  };
  const any = () => streams[Math.floor(Math.random() * streams.length)] ?? '';
  const meta = { actor: randomUUID(), rol: 'medewerker', grondslag: 'taak', correlationId: randomUUID() };
  const append = () => {
    const streamId = randomUUID();
    return store.append({
      commandId: randomUUID(),
      fingerprint: Buffer.alloc(32, 1),
      reply: { status: 201, body: {} },
      slices: [
        {
          streamType: 'proef',
          streamId,
          expected: 0,
          previousLeaf: Buffer.alloc(32),
          events: [{ type: 'Proef', schema: 1, data: { vulling: 'x'.repeat(500) } }],
        },
      ],
      keys: [{ key: `open-casus/persoon/${streamId}`, from: null, to: streamId }],
      meta,
    });
  };
  const questions = {
    'stream read': async () => {
      if ((await store.readStream(any())).length === 0) throw new Error('an empty stream');
    },
    tail: async () => {
      const events = await store.tail(Math.floor(Math.random() * (Math.min(size, 1_000_000) - TAIL)), TAIL);
      if (events.length !== TAIL) throw new Error(`${events.length} events of ${TAIL}`);
    },
    'dossier query': async () => {
      if (!(await leesDossier(db, coordinator, any()))) throw new Error('no dossier');
    },
  };
  return {
    /** @param {'append' | keyof typeof questions} question @param {number} milliseconds */
    async ask(question, milliseconds) {
      if (question !== 'append') return throughput(4, milliseconds, questions[question]);
      const start = performance.now();
      let given = 0;
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          while (given++ < COMMANDS) await append();
        }),
      );
      return (COMMANDS / (performance.now() - start)) * 1000;
    },
    async close() {
      await store.close();
      await db.destroy();
    },
  };
}
