import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASUS_KOLOMMEN, CASUS_SQL } from '../casussen.js';
import { type KopieDatabase, kopieDatabase } from '../testing/kopie.js';
import { selectieSql } from './selecties.js';

/** A log of so many casussen with 20 events each, most of them afspraken that were kept. */
const CASUSSEN = 1_000;

let database: KopieDatabase;
beforeAll(async () => {
  database = await kopieDatabase();
  await database.admin.query(
    `insert into audit.event
     select (c - 1) * 20 + v, 'casus', ('00000000-0000-4000-8000-' || lpad(c::text, 12, '0'))::uuid, v,
       case when v = 1 then 'CasusGeopend' when v = 2 then 'CasusGestart' when v = 19 and c % 50 = 0 then 'OverdrachtVerlopen'
         when v = 20 and c % 50 = 0 then 'RegieGewisseld' when v % 2 = 1 then 'AfspraakGemaakt' else 'AfspraakNagekomen' end,
       1,
       case when v = 1 then json_build_object('gemeente', '0010', 'kenmerk', 'K' || c)
         else json_build_object('afspraakId', c || '/' || (v - 1) / 2, 'uiterlijkDatum', '2026-01-01') end,
       '{}', now(), '\\x${'00'.repeat(32)}'
     from generate_series(1, $1::int) c, generate_series(1, 20) v`,
    [CASUSSEN],
  );
  await database.admin.query('analyze audit.event');
}, 120_000);
afterAll(() => database.sluit());

describe('what stands out', () => {
  it.each(['alle', 'termijn-verlopen'] as const)(
    '%s comes in order out of an index, and nothing is sorted',
    async (selectie) => {
      const { rows } = await database.admin.query<{ 'QUERY PLAN': string }>(
        `explain select e.position, ${CASUS_KOLOMMEN} from audit.event e ${CASUS_SQL}
       where ${selectieSql(selectie)} and o.data ->> 'gemeente' = any ('{0010}') and nu.status <> 'in-beoordeling'
       order by e.position desc limit 51`,
      );
      const plan = rows.map((rij) => rij['QUERY PLAN']).join('\n');
      // The last event by which a casus became what it is may be looked up by sorting a few; the list itself is not sorted.
      expect(plan).toMatch(/Index (Only )?Scan Backward using event_(termijn|opvallend) on event e/);
      expect(plan).not.toMatch(/Sort Key: e\.position/);
    },
  );
});
