import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { kafkaMissing, useKafka } from '../../infra/kafka/kafka.mjs';
import { makeRunFolder } from '../setup/run-folder.mjs';
import { built, compare } from './harness.mjs';

export const description =
  'submit to visible in the read models of another process: latency, against two commits and a NOTIFY, or a kafkajs round trip';

const RATES = [100, 1000];
const PARTITIONS = 4;
const now = () => performance.timeOrigin + performance.now();

/** @typedef {{ submit: (id: string) => Promise<unknown>, worker: import('node:child_process').ChildProcess, stop: () => Promise<void> }} Contestant */

/** @param {import('./harness.mjs').Context} context */
export async function run({ quick, note, database }) {
  const { url } = await database();
  const { eventStoreMigrations, migrate } = await built('libs/event-store/src/index.js');
  const { eventLogMigrations } = await built('libs/event-log/src/index.js');
  const { readModelMigrations } = await built('apps/read-model/src/migrations.js');
  await migrate(url, [...eventStoreMigrations, ...eventLogMigrations, ...readModelMigrations]);
  const rounds = quick ? 3 : 7;
  const seconds = quick ? 1.5 : 5;
  const results = [];
  const missing = kafkaMissing();
  if (missing) note(`Kafka is not to be had, its half is left out: ${missing}`);
  for (const log of missing ? ['postgres'] : ['postgres', 'kafka']) {
    const kafka = log === 'kafka' ? await openKafka() : undefined;
    const order = { log, url, brokers: kafka?.brokers ?? [], prefix: `bench-${Date.now()}-`, partitions: PARTITIONS };
    const ours = await openOurs(order);
    const floor = await (log === 'kafka' ? openFloorOfKafka(order) : openFloorOfPostgres(order));
    for (const rate of RATES) {
      note(`${log}, ${rate}/s: ${rounds} rounds of 2 × ${seconds} s`);
      for (const one of [ours, floor]) await latencies(one, rate, seconds);
      /** @type {Record<string, number[]>} */
      const figures = { 'ours p50': [], 'ours p99': [], 'floor p50': [], 'floor p99': [] };
      for (let round = 0; round < rounds; round++)
        for (const name of round % 2 ? ['floor', 'ours'] : ['ours', 'floor']) {
          const sorted = await latencies(name === 'ours' ? ours : floor, rate, seconds);
          figures[`${name} p50`]?.push(sorted[Math.floor(sorted.length * 0.5)] ?? NaN);
          figures[`${name} p99`]?.push(sorted[Math.floor(sorted.length * 0.99)] ?? NaN);
        }
      for (const p of ['p50', 'p99'])
        results.push(
          compare(figures, {
            name: `${log}@${rate}/s ${p}`,
            ours: `ours ${p}`,
            baseline: `floor ${p}`,
            unit: 'ms',
            must: 2.5,
            aim: 1.5,
            lowerIsBetter: true,
          }),
        );
    }
    await ours.stop();
    await floor.stop();
    await kafka?.stop();
  }
  return results;
}

/**
 * Submits at a steady rate, whatever the answers, and waits until all is visible. @returns latencies in ms, sorted
 * @param {Contestant} contestant @param {number} rate @param {number} seconds
 */
async function latencies({ submit, worker }, rate, seconds) {
  /** @type {Map<string, number>} */
  const submitted = new Map();
  /** @type {number[]} */
  const found = [];
  const total = Math.round(rate * seconds);
  /** @param {{ seen?: [string, number][] }} message */
  const seen = ({ seen = [] }) => {
    for (const [id, at] of seen) {
      const since = submitted.get(id);
      if (since === undefined) continue;
      submitted.delete(id);
      found.push(at - since);
    }
  };
  worker.on('message', /** @type {any} */ (seen));
  const start = now();
  const pending = [];
  for (let i = 0; i < total;) {
    for (const due = Math.min(total, ((now() - start) / 1000) * rate); i < due; i++) {
      const id = randomUUID();
      submitted.set(id, now());
      pending.push(submit(id));
    }
    await sleep(1);
  }
  await Promise.all(pending);
  for (const deadline = now() + 30_000; found.length < total; await sleep(5))
    if (now() > deadline) throw new Error(`${total - found.length} of ${total} never became visible`);
  worker.off('message', /** @type {any} */ (seen));
  return found.sort((a, b) => a - b);
}

/** @param {object} order */
async function openWorker(order) {
  // Both as the product starts its services.
  const { NODE_OPTIES } = await built('apps/eenplan/src/draaien/kindproces.js');
  const worker = fork(new URL('./visible-worker.mjs', import.meta.url), { execArgv: [...NODE_OPTIES] });
  worker.send(order);
  await once(worker, 'message');
  return {
    worker,
    stop: async () => {
      worker.send({ stop: true });
      await once(worker, 'exit');
    },
  };
}

/** Events as the product appends them: metadata, command id, reply, leaf and keys. */
/** @param {{ log: string, url: string, brokers: string[], prefix: string, partitions: number }} order @returns {Promise<Contestant>} */
async function openOurs(order) {
  const { PostgresEventStore } = await built('libs/event-store/src/index.js');
  const { KafkaEventLog, Relay } = await built('libs/event-log/src/index.js');
  const store = await PostgresEventStore.open({ url: order.url, service: 'bench' });
  const log = order.log === 'kafka' ? new KafkaEventLog(order) : undefined;
  await log?.ensureTopics();
  const relay = log && new Relay(log, { url: order.url });
  await relay?.start();
  const { worker, stop } = await openWorker({ ...order, kind: 'readmodel' });
  const meta = { actor: randomUUID(), rol: 'medewerker', grondslag: 'taak', correlationId: randomUUID() };
  return {
    worker,
    submit: (casusId) =>
      store.append({
        commandId: randomUUID(),
        fingerprint: Buffer.alloc(32, 1),
        reply: { status: 201, body: { casusId } },
        slices: [
          {
            streamType: 'casus',
            streamId: casusId,
            expected: 0,
            previousLeaf: Buffer.alloc(32),
            events: [{ type: 'CasusGeopend', schema: 1, data: casusGeopend(casusId) }],
          },
        ],
        keys: [],
        meta,
      }),
    async stop() {
      await stop();
      await relay?.stop();
      await log?.close();
      await store.close();
    },
  };
}

/** @param {string} casusId */
const casusGeopend = (casusId) => ({
  casusId,
  kenmerk: casusId.slice(0, 7),
  gemeente: '0010',
  aanmeldingId: randomUUID(),
  gezinsleden: [{ persoonId: randomUUID(), ongeboren: false }],
  betrokkenen: [],
  voorlopigeRegie: { organisatieId: randomUUID(), medewerkerId: randomUUID() },
  veiligheidAcuut: false,
  werkwijze: 1,
});

/** The first commit of a floor, with or without a NOTIFY in it. @param {string} url @param {string} notify */
async function openSource(url, notify = '') {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  // Connections that end with the cluster after a failure must not hide that failure.
  pool.on('error', () => undefined);
  await pool.query(`create schema if not exists floor;
    create table if not exists floor.source (id bigint generated always as identity primary key, name text not null);
    create table if not exists floor.target (id bigint primary key, name text not null);
    create table if not exists floor.received (name text not null)`);
  const insert = 'insert into floor.source (name) select unnest($1::text[])';
  const text = notify === '' ? insert : `with new as (${insert}) select pg_notify('${notify}', '')`;
  return { pool, commit: gathering(2, (names) => pool.query({ name: 'submit', text, values: [names] })) };
}

/** @param {{ url: string }} order @returns {Promise<Contestant>} */
async function openFloorOfPostgres(order) {
  const { pool, commit } = await openSource(order.url, 'floor');
  const { worker, stop } = await openWorker({ ...order, kind: 'floor' });
  return {
    worker,
    submit: commit,
    async stop() {
      await stop();
      await pool.end();
    },
  };
}

async function openKafka() {
  const folder = await makeRunFolder();
  return useKafka({ dataDir: `${folder}/kafka` });
}

/** @param {{ url: string, brokers: string[], prefix: string }} order @returns {Promise<Contestant>} */
async function openFloorOfKafka(order) {
  const kafka = new kafkajs.Kafka({ brokers: order.brokers, logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const topic = `${order.prefix}floor`;
  await admin.createTopics({
    waitForLeaders: true,
    topics: [{ topic, numPartitions: PARTITIONS, replicationFactor: 1 }],
  });
  await admin.disconnect();
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const { worker, stop } = await openWorker({ ...order, kind: 'floor' });
  const value = JSON.stringify(casusGeopend(randomUUID()));
  const { pool, commit } = await openSource(order.url);
  const publish = gathering(1, (keys) =>
    producer.send({ topic, acks: -1, messages: keys.map((key) => ({ key, value })) }),
  );
  return {
    worker,
    submit: (id) => commit(id).then(() => publish(id)),
    async stop() {
      await stop();
      await producer.disconnect();
      await pool.end();
    },
  };
}

/**
 * Sends at once, unless so many are under way; what comes meanwhile goes together in the next. As an expert would: commits
 * that notify go one after the other, and kafkajs keeps order with one request in flight only, so that many small ones would
 * wait for one another once the machine is busy.
 * @param {number} most @param {(ids: string[]) => Promise<unknown>} send
 */
function gathering(most, send) {
  /** @type {{ id: string, sent: (value?: unknown) => void, failed: (error: unknown) => void }[]} */
  let waiting = [];
  let underWay = 0;
  const go = async () => {
    underWay++;
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      await send(now.map(({ id }) => id)).then(
        () => now.forEach(({ sent }) => sent()),
        (error) => now.forEach(({ failed }) => failed(error)),
      );
    }
    underWay--;
  };
  return (/** @type {string} */ id) =>
    new Promise((sent, failed) => {
      waiting.push({ id, sent, failed });
      if (underWay < most) void go();
    });
}
