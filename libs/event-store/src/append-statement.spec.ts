import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { leafHash, NO_LEAF } from '@eenplan/kernel';
import { asRole, command, event, PASSWORD, slice, take } from '../../../test/event-store/support.js';
import { type TestDatabase, testDatabase } from '../../../test/setup/database.js';
import pg from 'pg';
import { eventStoreMigrations, migrate, PostgresEventStore } from './index.js';

let database: TestDatabase;
let store: PostgresEventStore;
const early = randomUUID();

const roles = { eenplan_casusregie: PASSWORD };

// The store of before the metadata was sent once for each command, with an event in it.
beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.url, eventStoreMigrations.slice(0, 2), { roles });
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(
    `select casusregie.append(
       array[row(1, $1, '\\x00', '{}', '[]', 1)::casusregie.new_command],
       array[row(1, $2, 0, $3)::casusregie.new_slice],
       array[row(1, 'vroeg', null, $2)::casusregie.key_move],
       array[row(1, 'casus', $2, 1, 'Vroeg', 1, '{}', '{"actor":"a"}', $4)::casusregie.new_event])`,
    [randomUUID(), early, NO_LEAF, leafHash(EARLY, NO_LEAF)],
  );
  await admin.end();
  await migrate(database.url, eventStoreMigrations, { roles });
  store = await PostgresEventStore.open({ url: asRole(database.url, 'eenplan_casusregie'), service: 'spec' });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const EARLY = {
  streamType: 'casus',
  streamId: early,
  version: 1,
  type: 'Vroeg',
  schema: 1,
  data: '{}',
  meta: '{"actor":"a"}',
};

it('goes on where the store of before stood', async () => {
  const leaf = leafHash(EARLY, NO_LEAF);
  expect(await store.append(command([slice(early, 1, [event()], leaf)]))).toMatchObject({
    outcome: 'accepted',
    written: { position: 2 },
  });
  expect((await store.readStream(early)).map(({ type }) => type)).toEqual(['Vroeg', 'Gebeurd']);
  const taken = await store.append(command([], { keys: [take('vroeg', randomUUID())] }));
  expect(taken).toMatchObject({ outcome: 'key-conflict', holder: early });
});

it('carries texts of any size and script, and metadata of the command or of the event, as they were hashed', async () => {
  const ids = Array.from({ length: 100 }, () => randomUUID());
  const head = await store.head();
  const texts = ['x'.repeat(40_000), 'é'.repeat(20_000), '😀'.repeat(10_000), '', '\u2028"\\'];
  const results = await Promise.all(
    ids.map((id, i) => {
      const events = [event('Één'), { ...event('Twee'), op: `2026-01-01T00:00:${10 + (i % 50)}Z` }, event('Drie')];
      const filled = events.map((each, n) => ({ ...each, data: { i, n, tekst: texts[(i + n) % texts.length] } }));
      return store.append(command([slice(id, 0, filled)], { reply: { status: 200, body: { i } } }));
    }),
  );
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
  for (const [i, id] of ids.entries()) {
    let previous = NO_LEAF;
    const stored = await store.readStream(id);
    for (const [n, each] of stored.entries()) {
      expect(each.position).toBe(head + 3 * i + n + 1);
      expect(JSON.parse(each.data)).toEqual({ i, n, tekst: texts[(i + n) % texts.length] });
      expect('happenedAt' in JSON.parse(each.meta)).toBe(n === 1);
      expect(each.leaf).toEqual(leafHash(each, previous));
      previous = each.leaf;
    }
    expect(stored).toHaveLength(3);
  }
});

it('keeps metadata with its own command when others of the batch are refused', async () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  const commands = ids.map((id, i) => command([slice(id, i % 3 === 0 ? 7 : 0)]));
  const outcomes = (await Promise.all(commands.map((each) => store.append(each)))).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(ids.map((_, i) => (i % 3 === 0 ? 'version-conflict' : 'accepted')));
  for (const [i, id] of ids.entries())
    for (const { meta } of await store.readStream(id))
      expect(JSON.parse(meta)).toMatchObject({ commandId: commands[i]!.commandId });
});
