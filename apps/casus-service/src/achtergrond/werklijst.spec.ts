import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/setup/database.js';
import { Werklijst } from './werklijst.js';

let db: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  db = await testDatabase();
  pool = new pg.Pool({ connectionString: db.url, max: 2 });
  await pool.query(
    `create schema casusregie;
     create table casusregie.werk (id uuid primary key, gedaan boolean not null default false, fout text,
       opnieuw_op timestamptz not null default clock_timestamp())`,
  );
});
afterAll(async () => {
  await pool.end();
  await db.drop();
});

it('ends, also where what is not done yet is due again before the end', async () => {
  const [blijft, gaat] = [randomUUID(), randomUUID()];
  await pool.query('insert into casusregie.werk (id) values ($1), ($2)', [blijft, gaat]);
  const lijst = new Werklijst<{ readonly id: string }>(pool, {
    ...{ tabel: 'werk', sleutel: 'id', kolommen: 'gedaan', volgorde: 'id' },
    ...{ pauze: { onbeslist: 0, mislukt: 0 }, melding: 'did not work' },
  });
  const gezien: string[] = [];
  const doe = async ({ id }: { readonly id: string }) => {
    gezien.push(id);
    if (gezien.length > 10) throw new Error('goes on for ever');
    return id === gaat;
  };
  await lijst.voerUit(doe, { error: () => undefined });
  expect(gezien.sort()).toEqual([blijft, gaat].sort());
  // The next time it is looked at again.
  await lijst.voerUit(doe, { error: () => undefined });
  expect(gezien).toHaveLength(3);
});
