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

describe('how far the log was read', () => {
  let beheer: pg.Client;
  let position = 0;
  beforeAll(async () => {
    beheer = new pg.Client({ connectionString: database.adminUrl });
    await beheer.connect();
  });
  afterAll(() => beheer?.end());

  /** As many events of this kind, each in a stream of its own, of which nothing is read but what matters here. */
  async function log(aantal: number, type: string, streamType = 'casus'): Promise<void> {
    await beheer.query(
      `insert into casusregie.event (position, stream_type, stream_id, version, type, schema, data, meta, recorded_at, leaf)
       select $1 + n, $2, gen_random_uuid(), 1, $3, 1,
         json_build_object('overdrachtId', gen_random_uuid(), 'aan', '{}'::json, 'uiterlijkOp', '2099-01-01T00:00:00Z'),
         '{}', now(), ''
       from generate_series(1, $4::int) n`,
      [position, streamType, type, aantal],
    );
    position += aantal;
  }
  /** What a process would begin with that starts now. */
  const stand = () => new Termijnen(pool).stand();
  const gezet = async () =>
    Number((await pool.query(`select count(*) as n from casusregie.termijn where op > now()`)).rows[0]!.n);

  it('is stored with every due moment, and else once in a while: what has none may be read again', async () => {
    const termijnen = new Termijnen(pool);
    await log(11, 'CasusGeopend');
    await termijnen.bijwerken();
    expect([await stand(), await gezet()]).toEqual([0, 0]);
    await log(1, 'OverdrachtAangeboden');
    await termijnen.bijwerken();
    expect([await stand(), await gezet()]).toEqual([12, 1]);
    await log(999, 'CasusGeopend');
    await termijnen.bijwerken();
    expect(await stand()).toBe(12);
    await log(1, 'CasusGeopend');
    await termijnen.bijwerken();
    expect(await stand()).toBe(1012);
  });

  it('goes on after more due moments than are taken at once, and leaves streams of another kind alone', async () => {
    const termijnen = new Termijnen(pool);
    const voor = await gezet();
    await log(1001, 'OverdrachtAangeboden');
    await log(1, 'OverdrachtAangeboden', 'proef');
    await termijnen.bijwerken();
    expect([await stand(), await gezet()]).toEqual([position, voor + 1001]);
    // All of it once more, as after a restart: nothing changes.
    await pool.query('update casusregie.termijn_stand set position = 0');
    await new Termijnen(pool).bijwerken();
    expect([await stand(), await gezet()]).toEqual([position, voor + 1001]);
  });
});
