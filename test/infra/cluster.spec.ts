import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster, type Cluster } from '../../infra/postgres/cluster.mjs';
import { explain } from '../../infra/postgres/cluster-error.mjs';
import { postgresUser } from '../../infra/postgres/os-user.mjs';
import { processStarted } from '../../infra/process/owner-lock.mjs';

const SETTINGS = { max_connections: 20 };
let folder: string;
let running: Cluster[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(process.env['EENPLAN_TEST_RUN'] ?? '', 'cluster-'));
  chmodSync(folder, 0o711);
  running = [];
});
afterEach(async () => {
  for (const cluster of running) await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(port?: number): Promise<Cluster> {
  const cluster = await startCluster({ dataDir: folder, settings: SETTINGS, ...(port !== undefined && { port }) });
  running.push(cluster);
  return cluster;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ v: unknown }>(sql)).rows.map((row) => row.v);
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<void> {
  for (const end = Date.now() + 10_000; processStarted(pid) !== undefined;) {
    if (Date.now() > end) throw new Error(`process ${pid} still runs`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A Node process of its own that starts the cluster, writes a row and then is killed, leaving PostgreSQL behind. */
async function orphan(): Promise<{ port: number; pid: number; url: string }> {
  const script = `
    import { startCluster } from ${JSON.stringify(join(import.meta.dirname, '../../infra/postgres/cluster.mjs'))};
    const { url, port, pid } = await startCluster({ dataDir: ${JSON.stringify(folder)}, settings: { max_connections: 20 } });
    console.log(JSON.stringify({ url, port, pid }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    child.stdout.setEncoding('utf8').once('data', resolve);
  });
  const exited = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  const found = JSON.parse(line) as { port: number; pid: number; url: string };
  await query(found.url, 'create table kept as select 42 as v');
  child.kill('SIGKILL');
  expect(await exited).toBe('SIGKILL');
  return found;
}

describe('startCluster', () => {
  it('listens on 127.0.0.1 only, keeps data over a restart, and stops twice without harm', async () => {
    const first = await start();
    expect(await query(first.url, `select current_setting('max_connections') as v`)).toEqual(['20']);
    expect(await query(first.url, `select current_setting('listen_addresses') as v`)).toEqual(['127.0.0.1']);
    await query(first.url, 'create table kept as select 1 as v');
    await first.stop();
    await first.stop();
    expect(processStarted(first.pid)).toBeUndefined();
    const second = await start(first.port);
    expect(second.port).toBe(first.port);
    expect(await query(second.url, 'select v from kept')).toEqual([1]);
  });

  it('asks a password and keeps it in a file for the owner only', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1 as v')).rejects.toThrow(/password authentication failed/);
    expect(readFileSync(join(folder, 'superuser'), 'utf8').trim()).toBe(new URL(url).password);
  });

  it('stops a server that was orphaned by a kill -9, and goes on with its data', async () => {
    const old = await orphan();
    expect(processStarted(old.pid)).toBeDefined();
    const fresh = await start(old.port);
    expect(processStarted(old.pid)).toBeUndefined();
    expect(fresh.pid).not.toBe(old.pid);
    expect(await query(fresh.url, 'select v from kept')).toEqual([42]);
  });

  it('recovers after a kill -9 of Node and of PostgreSQL', async () => {
    const old = await orphan();
    process.kill(old.pid, 'SIGKILL');
    await gone(old.pid);
    expect(await query((await start()).url, 'select v from kept')).toEqual([42]);
  });

  it('starts when the pid in a stale postmaster.pid belongs to another program by now', async () => {
    const old = await orphan();
    process.kill(old.pid, 'SIGKILL');
    await gone(old.pid);
    const user = postgresUser();
    // cat with an open stdin waits; it runs as the user of PostgreSQL, as a reused pid may.
    const other = spawn('cat', [], {
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    try {
      const file = join(folder, 'data/postmaster.pid');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(other.pid)));
      expect(await query((await start()).url, 'select v from kept')).toEqual([42]);
    } finally {
      other.kill();
    }
  });

  it('refuses a second start on the same data while the first lives', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(`De gegevensmap ${folder} is al in gebruik door proces ${process.pid}.`);
    expect(await query(first.url, 'select 1 as v')).toEqual([1]);
  });

  it('says which port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    try {
      await expect(start(port)).rejects.toThrow(
        `Poort ${port} is al in gebruik: kies een andere poort of stop het programma`,
      );
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
    expect(await query((await start(port)).url, 'select 1 as v')).toEqual([1]);
  });

  it('refuses the data of another PostgreSQL version', async () => {
    await (await start()).stop();
    const version = join(folder, 'data/PG_VERSION');
    writeFileSync(version, '99\n');
    await expect(start()).rejects.toThrow(/is van PostgreSQL 99, nieuwer dan de PostgreSQL 18 van deze versie/);
    writeFileSync(version, '12\n');
    await expect(start()).rejects.toThrow(/is van PostgreSQL 12, ouder dan de PostgreSQL 18/);
    writeFileSync(version, '18\n');
    expect(await query((await start()).url, 'select 1 as v')).toEqual([1]);
  });

  it('makes a whole data folder after an initdb that was killed half-way', async () => {
    mkdirSync(join(folder, 'data.nieuw/base'), { recursive: true });
    writeFileSync(join(folder, 'superuser'), 'of the first try\n');
    const { url } = await start();
    expect(await query(url, 'select 1 as v')).toEqual([1]);
  });

  it('names the folder that the postgres user cannot enter', async () => {
    chmodSync(folder, 0o700);
    const inner = join(folder, 'a/b');
    const starting = startCluster({ dataDir: inner });
    if (process.getuid?.() !== 0) return void running.push(await starting);
    await expect(starting).rejects.toThrow(`kan de map ${folder} niet in`);
    await expect(starting).rejects.toThrow(`(chmod o+x ${folder})`);
  });

  it('says so when the disk is full or the place is no folder', async () => {
    const full = explain(new Error('initdb ended with 1\ncould not write to file: No space left on device'), '/x');
    expect(full.message).toBe('De schijf met /x is vol: maak ruimte en start opnieuw.');
    expect(full.detail).toContain('No space left');
    writeFileSync(join(folder, 'file'), '');
    await expect(startCluster({ dataDir: join(folder, 'file') })).rejects.toThrow(/is geen map/);
  });
});
