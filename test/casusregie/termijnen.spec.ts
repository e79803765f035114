import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Termijnen } from '../../apps/casus-service/src/achtergrond/termijnen.js';
import { asRole } from '../event-store/support.js';
import { dienstDatabase, type DienstDatabase } from './dienst.js';

let database: DienstDatabase;
let pool: pg.Pool;
/** Oldest first; two of them at the same moment. */
const ids = Array.from({ length: 5 }, () => randomUUID());
beforeAll(async () => {
  database = await dienstDatabase();
  pool = new pg.Pool({ connectionString: asRole(database.adminUrl, 'eenplan_casusregie'), max: 1 });
  for (const [i, minuten] of [9, 8, 8, 7, 6].entries())
    await pool.query(
      `insert into casusregie.termijn (id, soort, casus_id, overdracht_id, op)
       values ($1, 'overdracht-verloopt', $1, $1, date_trunc('minute', now()) - make_interval(mins => $2))`,
      [ids[i], minuten],
    );
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

describe('due moments, a few at a time', () => {
  it('come round all, though none of them can be done, and then again', async () => {
    const termijnen = new Termijnen(pool);
    const rondes = [];
    for (let ronde = 0; ronde < 4; ronde++) rondes.push((await termijnen.vervallen(2)).map(({ id }) => id));
    expect(rondes.map(({ length }) => length)).toEqual([2, 2, 1, 2]);
    expect(rondes.slice(0, 3).flat().toSorted()).toEqual(ids.toSorted());
    expect(rondes[0]![0]).toBe(ids[0]);
    expect(rondes[3]).toEqual(rondes[0]);
  });

  it('are not offered again once they were dealt with', async () => {
    const termijnen = new Termijnen(pool);
    await termijnen.afgehandeld(ids[0]!, 'uitgevoerd');
    expect((await termijnen.vervallen(100)).map(({ id }) => id)).not.toContain(ids[0]);
  });
});
