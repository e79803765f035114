import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostgresEventLog } from '@eenplan/event-log';
import { leafHash } from '@eenplan/kernel';
import { type KopieDatabase, kom as aankomst, kopieDatabase, leg, uitLog } from '../testing/kopie.js';
import { geopend, id, logboek, metRegisseur, stap } from '../testing/verhaal.js';
import { LogKopie } from './log-kopie.js';
import { LogLezer } from './log-lezer.js';

let database: KopieDatabase;
let kopie: LogKopie;
let lezer: LogLezer;

const events = logboek([
  ...metRegisseur('a', ['p1'], 'r1'),
  [geopend('b', ['p2'])],
  [stap('b', { type: 'CasusGestart', data: { aanmeldingId: id('mb') } })],
]);

beforeAll(async () => {
  database = await kopieDatabase();
  lezer = new LogLezer(database.db);
}, 60_000);

afterAll(() => database.sluit());

beforeEach(async () => {
  await database.leeg();
  kopie = new LogKopie(database.db, 'postgres');
});

type Batch = Parameters<typeof aankomst> extends [unknown, ...infer Rest] ? Rest : never;
const kom = (...batch: Batch) => aankomst(kopie, ...batch);

const afwijkingen = async () =>
  (
    await database.admin.query<{ position: string; reden: string }>(
      'select position, reden from audit.afwijking order by position, reden',
    )
  ).rows.map(({ position, reden }) => `${reden}@${position}`);

describe('copy of the log', () => {
  it('is the event table, byte for byte, through the real log', async () => {
    await leg(database.admin, 'casusregie.event', events);
    const log = new PostgresEventLog({ url: database.url, batchSize: 3 });
    const subscription = await log.subscribe(kopie);
    const deadline = Date.now() + 20_000;
    while ((await lezer.stand()).positie < events.length && Date.now() < deadline)
      await new Promise((r) => setTimeout(r, 20));
    await subscription.stop();
    await log.close();
    const gelezen = [];
    for await (const event of lezer.alles(2)) gelezen.push(event);
    expect(gelezen).toEqual(events);
    const verschil = await database.admin.query(
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
    expect(await new LogKopie(database.db, 'kafka:elders').assigned([0])).toEqual([]);
  });

  it('never goes over what was not copied: a batch that begins further on is refused', async () => {
    const log = uitLog(events);
    await kom(log.slice(0, 2));
    await expect(kom(log.slice(3), undefined, undefined, 3)).rejects.toThrow('stands at 2, the batch begins after 3');
    expect(await lezer.stand()).toEqual({ positie: 2, aantal: 2, afwijkingen: 0 });
    await kom(log.slice(2));
    expect(await lezer.stand()).toMatchObject({ positie: events.length, afwijkingen: 0 });
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
    await expect(database.db.query('update audit.event set type = $1', ['X'])).rejects.toThrow(/permission denied/);
    await expect(database.db.query('delete from audit.event')).rejects.toThrow(/permission denied/);
    await expect(database.db.query('insert into casusregie.event select * from audit.event')).rejects.toThrow(
      /permission denied/,
    );
  });
});
