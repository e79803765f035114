import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Batch } from '@eenplan/event-log';
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

describe('how far the log was read', () => {
  const batch = (offset: number, events: Batch['events'] = []): Batch => ({
    partition: 0,
    events,
    offset,
    head: offset,
    isStale: () => false,
    heartbeat: () => Promise.resolve(),
  });
  /** What a process would begin with that starts now. */
  const stand = async () => (await new Termijnen(pool).assigned())[0]?.offset;
  const [casusId, overdrachtId] = [randomUUID(), randomUUID()];
  const aangeboden = {
    log: 0,
    position: 12,
    streamType: 'casus',
    streamId: casusId,
    version: 1,
    type: 'OverdrachtAangeboden',
    schema: 1,
    data: JSON.stringify({ overdrachtId, aan: {}, uiterlijkOp: '2099-01-01T00:00:00Z' }),
    meta: '{}',
    recordedAt: '2026-01-01T00:00:00.000000Z',
    leaf: Buffer.alloc(32),
    previousLeaf: Buffer.alloc(32),
  };

  it('is stored with every due moment, and else once in a while: what has none may be read again', async () => {
    const termijnen = new Termijnen(pool);
    await termijnen.assigned();
    await termijnen.handle(batch(11));
    expect(await stand()).toBeUndefined();
    await termijnen.handle(batch(12, [aangeboden]));
    expect(await stand()).toBe(12);
    const { rows } = await pool.query('select casus_id from casusregie.termijn where overdracht_id = $1', [
      overdrachtId,
    ]);
    expect(rows).toEqual([{ casus_id: casusId }]);
    await termijnen.handle(batch(1011));
    expect(await stand()).toBe(12);
    await termijnen.handle(batch(1012));
    expect(await stand()).toBe(1012);
  });
});
