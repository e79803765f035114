import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventStoreMigrations, inspectStore, migrate, type StoredEvent, type Written } from '@eenplan/event-store';
import pg from 'pg';
import { type Cluster, startCluster } from '../../infra/postgres/cluster.mjs';
import { makeRunFolder } from '../setup/run-folder.mjs';
import { asRole, PASSWORD } from './support.js';

interface SentCommand {
  readonly commandId: string;
  readonly reply: unknown;
}
type Message =
  | { kind: 'ready'; instance: string }
  | { kind: 'sent'; command: SentCommand }
  | {
      kind: 'stored';
      commandId: string;
      again: boolean;
      outcome: 'accepted' | 'earlier';
      written: Written;
      same?: boolean;
      reply?: unknown;
    }
  | { kind: 'refused'; commandId: string; again: boolean; outcome: string }
  | { kind: 'trouble'; message: string };

const STREAMS = Array.from({ length: 40 }, () => randomUUID());
const KEYS = Array.from({ length: 60 }, (_, i) => `betwist/${i}`);

/** What the workers said, and what became of every command: told apart by what the caller was promised. */
class Record {
  readonly sent = new Map<string, SentCommand>();
  readonly stored = new Map<string, Written>();
  readonly accepted = new Set<string>();
  readonly faults: string[] = [];
  refused = 0;
  earlier = 0;

  note(message: Message): void {
    if (message.kind === 'sent') this.sent.set(message.command.commandId, message.command);
    if (message.kind === 'refused') {
      this.refused++;
      if (this.stored.has(message.commandId)) this.faults.push(`${message.commandId}: stored, then ${message.outcome}`);
    }
    if (message.kind === 'stored') this.#stored(message);
  }

  #stored(message: Message & { kind: 'stored' }): void {
    const first = this.stored.get(message.commandId);
    if (first && JSON.stringify(first) !== JSON.stringify(message.written))
      this.faults.push(`${message.commandId}: two different places`);
    // Told by two processes, the one that found it there may be heard before the one that stored it.
    if (message.outcome === 'accepted') {
      if (this.accepted.has(message.commandId)) this.faults.push(`${message.commandId}: accepted twice`);
      this.accepted.add(message.commandId);
    }
    if (message.outcome === 'earlier') {
      this.earlier++;
      const { reply } = this.sent.get(message.commandId)!;
      if (!message.same || JSON.stringify(message.reply) !== JSON.stringify(reply))
        this.faults.push(`${message.commandId}: another reply`);
    }
    this.stored.set(message.commandId, message.written);
  }
}

class Worker {
  readonly unanswered = new Set<string>();
  readonly child: ChildProcess;

  constructor(url: string, record: Record) {
    const args = JSON.stringify({ url, streams: STREAMS, keys: KEYS, inFlight: 12 });
    this.child = fork(join(import.meta.dirname, 'worker.mjs'), [args], { execArgv: [] });
    this.child.on('message', (message: Message) => {
      record.note(message);
      if (message.kind === 'sent') this.unanswered.add(message.command.commandId);
      if (message.kind === 'stored' || message.kind === 'refused') this.unanswered.delete(message.commandId);
    });
  }

  retry(commands: readonly SentCommand[]): void {
    this.child.send({ kind: 'again', commands });
  }

  async stop(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.send({ kind: 'stop' });
    expect(await exit).toEqual([0, null]);
  }
}

let run: string;
let folder: string;
let cluster: Cluster;
const workers: Worker[] = [];

beforeAll(async () => {
  run = await makeRunFolder();
  folder = join(run, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  cluster = await startCluster({ dataDir: folder });
});
afterAll(async () => {
  for (const { child } of workers) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await cluster.stop();
  rmSync(run, { recursive: true, force: true });
});

async function until(good: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!good()) {
    if (Date.now() > deadline) throw new Error(`never ${what}`);
    await sleep(10);
  }
}

/** What a stream of this test holds, from its events. */
function recomputeClaims(_: string, events: readonly StoredEvent[]): string[] {
  const held = new Set<string>();
  for (const { data } of events) {
    const { neemt, laat } = JSON.parse(data) as { neemt?: string; laat?: string };
    if (neemt) held.add(neemt);
    if (laat) held.delete(laat);
  }
  return [...held];
}

/** What PostgreSQL refused. Behind the lock nothing collides: what a unique index has to stop was not decided in order. */
function refused(): string[] {
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
  return log.split('\n').filter((line) => line.includes(' ERROR: '));
}

it('nothing acknowledged is lost, nothing is partial, out of order or double, whatever is killed', async () => {
  await migrate(cluster.url, eventStoreMigrations, { roles: { eenplan_casusregie: PASSWORD } });
  const url = asRole(cluster.url, 'eenplan_casusregie');
  const record = new Record();
  const start = () => workers[workers.push(new Worker(url, record)) - 1]!;
  const [first, second, third] = [start(), start(), start()];
  await until(() => record.stored.size > 600 || refused().length > 0, 'enough stored');
  expect(refused()).toEqual([]);

  // Again what was answered and what was not yet, from another process than the one that sent it first.
  second.retry([...record.sent.values()].slice(0, 200));
  third.retry([...record.sent.values()].slice(-50));

  const killed = once(first.child, 'exit');
  await until(() => first.unanswered.size > 0, 'in flight');
  const inFlight = [...first.unanswered];
  first.child.kill('SIGKILL');
  expect(await killed).toEqual([null, 'SIGKILL']);
  expect(inFlight.length).toBeGreaterThan(0);
  const fourth = start();
  fourth.retry([...first.unanswered].map((id) => record.sent.get(id)!));
  const afterKill = record.stored.size;
  await until(() => record.stored.size > afterKill + 600, 'enough stored after the kill of a process');

  // PostgreSQL itself: the postmaster at once, what it started follows.
  const busy = () => [second, third, fourth].reduce((sum, { unanswered }) => sum + unanswered.size, 0);
  await until(() => busy() > 0, 'in flight');
  process.kill(cluster.pid, 'SIGKILL');
  const { port } = cluster;
  await cluster.stop();
  cluster = await startCluster({ dataDir: folder, port });
  const afterCrash = record.stored.size;
  third.retry([...record.sent.values()].slice(-100));
  await until(() => record.stored.size > afterCrash + 600, 'enough stored after the crash of PostgreSQL');
  for (const worker of [second, third, fourth]) await worker.stop();

  expect(refused()).toEqual([]);
  expect(record.faults).toEqual([]);
  expect(record.earlier).toBeGreaterThan(200);
  expect(record.refused).toBeGreaterThan(100);

  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  const report = await inspectStore(admin, { recomputeClaims });
  expect(report.findings).toEqual([]);
  expect(report.head).toBe(report.events);

  const { rows } = await admin.query<{ id: string; position: string; written: unknown }>(
    'select id, position, written from casusregie.command',
  );
  const inStore = new Map(rows.map(({ id, position, written }) => [id, { position: Number(position), written }]));
  const lost = [...record.stored].filter(([id, { position, streams }]) => {
    const found = inStore.get(id);
    return found?.position !== position || JSON.stringify(found.written) !== JSON.stringify(streams);
  });
  expect(lost).toEqual([]);

  const pids = await admin.query<{ pid: string }>(
    `select distinct split_part(meta ->> 'instance', '/', 2) as pid from casusregie.event`,
  );
  await admin.end();
  expect(pids.rows.map(({ pid }) => Number(pid)).sort()).toEqual(workers.map(({ child }) => child.pid).sort());
  expect(new Set([process.pid, ...workers.map(({ child }) => child.pid)]).size).toBe(5);
}, 150_000);
