import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LogEvent, PostgresEventLog } from '@eenplan/event-log';
import { eventStoreMigrations, migrate, type StoredEvent } from '@eenplan/event-store';
import { leafHash, NO_LEAF } from '@eenplan/kernel';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../../test/setup/database.js';
import { auditMigrations } from '../migrations.js';
import { geopend, id, logboek, metRegisseur, stap } from '../testing/verhaal.js';
import { LogKopie } from './log-kopie.js';
import { LogLezer } from './log-lezer.js';

let database: TestDatabase;
let admin: pg.Client;
let db: DataSource;
let kopie: LogKopie;
let lezer: LogLezer;

const events = logboek([
  ...metRegisseur('a', ['p1'], 'r1'),
  [geopend('b', ['p2'])],
  [stap('b', { type: 'CasusGestart', data: { aanmeldingId: id('mb') } })],
]);

function alsRol(url: string, rol: string): string {
  const met = new URL(url);
  met.searchParams.set('options', `-c role=${rol}`);
  return met.href;
}

beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.url, [...eventStoreMigrations, ...auditMigrations]);
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  db = await new DataSource({
    type: 'postgres',
    url: alsRol(database.url, 'eenplan_audit'),
    installExtensions: false,
  }).initialize();
  lezer = new LogLezer(db);
}, 60_000);

afterAll(async () => {
  await db.destroy();
  await admin.end();
  await database.drop();
});

beforeEach(async () => {
  await admin.query('truncate casusregie.event, audit.event, audit.afwijking, audit.checkpoint');
  kopie = new LogKopie(db, 'postgres');
});

/** With the leaf before it, as the log hands them out. */
function uitLog(stored: readonly StoredEvent[]): LogEvent[] {
  const leaves = new Map<string, Buffer>();
  return stored.map((event) => {
    const previousLeaf = leaves.get(event.streamId) ?? NO_LEAF;
    leaves.set(event.streamId, event.leaf);
    return { ...event, log: 0, previousLeaf };
  });
}

const kom = (batch: readonly LogEvent[], offset = batch.at(-1)!.position, isStale = () => false) =>
  kopie.handle({ partition: 0, events: batch, offset, head: offset, isStale, heartbeat: () => Promise.resolve() });

const afwijkingen = async () =>
  (
    await admin.query<{ position: string; reden: string }>(
      'select position, reden from audit.afwijking order by position, reden',
    )
  ).rows.map(({ position, reden }) => `${reden}@${position}`);

describe('copy of the log', () => {
  it('is the event table, byte for byte, through the real log', async () => {
    await admin.query(
      `insert into casusregie.event select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::int[], $5::text[], $6::int[],
        $7::json[], $8::json[], $9::timestamptz[], $10::bytea[])`,
      (
        [
          'position',
          'streamType',
          'streamId',
          'version',
          'type',
          'schema',
          'data',
          'meta',
          'recordedAt',
          'leaf',
        ] as const
      ).map((veld) => events.map((event) => event[veld])),
    );
    const log = new PostgresEventLog({ url: alsRol(database.url, 'eenplan_audit'), batchSize: 3 });
    const subscription = await log.subscribe(kopie);
    const deadline = Date.now() + 20_000;
    while ((await lezer.stand()).positie < events.length && Date.now() < deadline)
      await new Promise((r) => setTimeout(r, 20));
    await subscription.stop();
    await log.close();
    const gelezen = [];
    for await (const event of lezer.alles(2)) gelezen.push(event);
    expect(gelezen).toEqual(events);
    const verschil = await admin.query(
      `(select position, data::text, meta::text, recorded_at, leaf from casusregie.event) except
       (select position, data::text, meta::text, recorded_at, leaf from audit.event)`,
    );
    expect(verschil.rows).toEqual([]);
  });

  it('takes a redelivery for what it is, and goes on from its checkpoint', async () => {
    const log = uitLog(events);
    await kom(log.slice(0, 4));
    await kom(log.slice(1, 6));
    expect(await lezer.stand()).toEqual({ positie: 6, aantal: 6, afwijkingen: 0 });
    expect(await kopie.assigned([0, 1])).toEqual([{ partition: 0, offset: 6 }]);
    await kom(log.slice(0, 2));
    expect(await kopie.assigned([0])).toEqual([{ partition: 0, offset: 6 }]);
    expect(await new LogKopie(db, 'kafka:elders').assigned([0])).toEqual([]);
  });

  it('keeps apart what was changed on the way, and stops only that stream', async () => {
    const log = uitLog(events);
    const veranderd = { ...log[1]!, data: log[1]!.data.replace('0000', '0001') };
    await kom([log[0]!, veranderd, ...log.slice(2)]);
    expect(await afwijkingen()).toEqual(['blad@2', 'gat@3', 'gat@4']);
    expect((await lezer.na(0, 10)).map(({ position }) => position)).toEqual([1, 5, 6]);
    // What comes later for that stream stays out as well, however right it looks.
    await kom([log[1]!], 7);
    expect(await afwijkingen()).toEqual(['blad@2', 'gat@2', 'gat@3', 'gat@4']);
  });

  it('sees another history of the same stream, also when its leaves are right', async () => {
    const log = uitLog(events);
    await kom(log);
    const anders = { ...log[3]!, data: log[3]!.data.replace(/"medewerkerId":"./, '"medewerkerId":"f') };
    await kom([{ ...anders, leaf: leafHash(anders, anders.previousLeaf) }], 7);
    expect(await afwijkingen()).toEqual(['vork@4']);
    const vervolg = { ...log[5]!, position: 8, version: 3, previousLeaf: log[0]!.leaf };
    await kom([{ ...vervolg, leaf: leafHash(vervolg, vervolg.previousLeaf) }], 8);
    expect(await afwijkingen()).toEqual(['vork@4', 'vork@8']);
  });

  it('writes nothing for a partition that was taken away', async () => {
    await expect(kom(uitLog(events), 6, () => true)).rejects.toThrow(/taken away/);
    expect(await lezer.stand()).toEqual({ positie: 0, aantal: 0, afwijkingen: 0 });
    expect(await kopie.assigned([0])).toEqual([]);
  });

  it('can not be changed by the service itself', async () => {
    await kom(uitLog(events));
    await expect(db.query('update audit.event set type = $1', ['X'])).rejects.toThrow(/permission denied/);
    await expect(db.query('delete from audit.event')).rejects.toThrow(/permission denied/);
    await expect(db.query('insert into casusregie.event select * from audit.event')).rejects.toThrow(
      /permission denied/,
    );
  });
});
