import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { command, event, slice, type StoreDatabase, storeDatabase, take } from '../../../test/event-store/support.js';
import { inspectStore, PostgresEventStore, type StoredEvent, type StoreReport } from './index.js';

let database: StoreDatabase;
let store: PostgresEventStore;
let admin: pg.Client;

beforeEach(async () => {
  database = await storeDatabase();
  store = await PostgresEventStore.open({ url: database.url, service: 'doctor' });
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterEach(async () => {
  await admin.end();
  await store.close();
  await database.drop();
});

/** In this spec a stream holds the keys that its events name. */
const recomputeClaims = (_: string, events: readonly StoredEvent[]) =>
  events.flatMap(({ data }) => (JSON.parse(data) as { sleutel?: string }).sleutel ?? []);

const inspect = (): Promise<StoreReport> => inspectStore(admin, { recomputeClaims });

/** Three streams: positions 1 and 2, 3 and 4 in one command with a key, 5 as a later command on the first stream. */
async function filled(): Promise<{ a: string; b: string; c: string; commands: string[] }> {
  const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
  const first = command([slice(a, 0, [event(), event('Genomen', { sleutel: 'een' })])], { keys: [take('een', a)] });
  const second = command([slice(b), slice(c)]);
  const one = await store.append(first);
  if (one.outcome !== 'accepted') throw new Error(one.outcome);
  await store.append(second);
  const third = command([slice(a, 2, [event()], one.leaves.get(a)!)]);
  await store.append(third);
  return { a, b, c, commands: [first, second, third].map(({ commandId }) => commandId) };
}

const found = (report: StoreReport) => [...new Set(report.findings.map(({ check }) => check))].sort();

describe('the doctor', () => {
  it('finds nothing in an empty store, nor in a healthy one, and says what is there', async () => {
    expect(await inspect()).toMatchObject({ head: 0, events: 0, streams: 0, findings: [] });
    await filled();
    await store.append(command([]));
    expect(await inspect()).toMatchObject({
      head: 5,
      events: 5,
      streams: 3,
      commands: 4,
      reservations: 1,
      findings: [],
    });
  });

  it('looks at one moment of a store at work', async () => {
    let stop = false;
    const working = Array.from({ length: 8 }, async () => {
      while (!stop) {
        const id = randomUUID();
        const key = `werk/${id}`;
        await store.append(command([slice(id, 0, [event('Genomen', { sleutel: key })])], { keys: [take(key, id)] }));
      }
    });
    const heads: number[] = [];
    while (heads.length < 5) {
      const report = await inspect();
      expect(report.findings).toEqual([]);
      heads.push(report.head);
    }
    stop = true;
    await Promise.all(working);
    expect(new Set(heads).size).toBeGreaterThan(1);
  });

  it('sees a hole', async () => {
    await filled();
    await admin.query('delete from casusregie.event where position = 3');
    const report = await inspect();
    expect(report.findings).toContainEqual(expect.objectContaining({ check: 'posities', ref: '5' }));
    expect(found(report)).toEqual(['opdracht-antwoord', 'opdracht-onvolledig', 'posities']);
  });

  it('sees a log that does not begin at 1', async () => {
    await filled();
    await admin.query('update casusregie.event set position = position - 1');
    expect(found(await inspect())).toContain('posities');
  });

  it('sees a version that is missing', async () => {
    const { a } = await filled();
    await admin.query('update casusregie.event set version = 4 where stream_id = $1 and version = 3', [a]);
    const { findings } = await inspect();
    expect(findings).toContainEqual(expect.objectContaining({ check: 'versies', ref: '5' }));
  });

  it('sees a stream that changes its kind', async () => {
    await filled();
    await admin.query(`update casusregie.event set stream_type = 'aanmelding' where position = 5`);
    expect(found(await inspect())).toEqual(['bladen', 'stroomsoort']);
  });

  it.each([
    [`data = '{"nummer":2}'`],
    [`data = '{"nummer": 1}'`],
    [`meta = replace(meta::text, 'jeugdwet', 'wmo')::json`],
    [`type = 'Anders'`],
    ['schema = 2'],
    [`leaf = sha256('x')`],
  ])('sees that an event was changed: %s', async (change) => {
    await filled();
    await admin.query(`update casusregie.event set ${change} where position = 5`);
    const { findings } = await inspect();
    expect(findings).toEqual([expect.objectContaining({ check: 'bladen', ref: '5' })]);
  });

  it('sees that a leaf does not follow from the one before', async () => {
    const { a } = await filled();
    await admin.query(`update casusregie.event set leaf = sha256('x') where stream_id = $1 and version = 2`, [a]);
    const { findings } = await inspect();
    expect(findings.map(({ ref }) => ref)).toEqual(['2', '5']);
  });

  it('sees that time runs back', async () => {
    await filled();
    await admin.query(`update casusregie.event set recorded_at = recorded_at - interval '1 s' where position = 5`);
    expect((await inspect()).findings).toEqual([expect.objectContaining({ check: 'vastgelegd', ref: '5' })]);
  });

  it('sees what would have happened after it was recorded', async () => {
    const { a } = await filled();
    await admin.query(
      `update casusregie.event set meta = json_build_object('commandId', meta ->> 'commandId', 'happenedAt', recorded_at + interval '1 ms')
       where stream_id = $1 and version = 2`,
      [a],
    );
    expect(found(await inspect())).toEqual(['bladen', 'gebeurd']);
  });

  it('sees an event without a command, and a command without its events', async () => {
    const { commands } = await filled();
    await admin.query('delete from casusregie.command where id = $1', [commands[2]]);
    await admin.query(`update casusregie.command set events = 1 where id = $1`, [commands[1]]);
    const { findings } = await inspect();
    expect(findings).toContainEqual(expect.objectContaining({ check: 'opdracht-onbekend', ref: '5' }));
    expect(findings).toContainEqual(expect.objectContaining({ check: 'opdracht-verspreid', ref: '3' }));
    await admin.query(`update casusregie.command set events = 3 where id = $1`, [commands[1]]);
    expect((await inspect()).findings).toContainEqual(
      expect.objectContaining({ check: 'opdracht-onvolledig', ref: commands[1] }),
    );
  });

  it('sees a command that was stored twice', async () => {
    const { commands } = await filled();
    await admin.query(`update casusregie.event set meta = replace(meta::text, $1, $2)::json where position = 5`, [
      commands[2],
      commands[0],
    ]);
    expect(found(await inspect())).toEqual([
      'bladen',
      'opdracht-antwoord',
      'opdracht-onvolledig',
      'opdracht-tijden',
      'opdracht-verspreid',
    ]);
  });

  it('sees a reply that names another version', async () => {
    const { commands } = await filled();
    await admin.query(`update casusregie.command set written = '[]' where id = $1`, [commands[2]]);
    expect((await inspect()).findings).toEqual([
      expect.objectContaining({ check: 'opdracht-antwoord', ref: commands[2] }),
    ]);
  });

  it('sees a key that is missing, too many, or held by nobody', async () => {
    const { a, b } = await filled();
    const claims = async () => (await inspect()).findings.filter(({ check }) => check === 'claims');
    await admin.query(`delete from casusregie.reservation`);
    expect(await claims()).toEqual([
      { check: 'claims', ref: 'een', uitleg: `Stroom ${a} hoort deze sleutel te houden.` },
    ]);
    await admin.query(`insert into casusregie.reservation values ('een', $1), ('twee', $2)`, [a, b]);
    expect(await claims()).toEqual([
      { check: 'claims', ref: 'twee', uitleg: `Stroom ${b} houdt deze sleutel ten onrechte.` },
    ]);
    for (const nobody of ['00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff']) {
      await admin.query(`update casusregie.reservation set stream_id = $1 where key = 'twee'`, [nobody]);
      expect(await claims()).toEqual([expect.objectContaining({ ref: 'twee' })]);
    }
    expect((await inspectStore(admin)).findings).toEqual([]);
  });
});
