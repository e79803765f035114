import { casusdossier } from '../casusdossier/projection.js';
import type { Lezend } from '../muur/muur.js';

/**
 * In which of these casussen any of these texts stands. Every column of every table of a dossier that can hold one is looked
 * at, so that a table which comes later is not forgotten.
 */
export async function leesWaarTeksten(
  db: Lezend,
  casusIds: readonly string[],
  tekstIds: readonly string[],
): Promise<string[]> {
  const delen = casusdossier.tables.flatMap(({ name, columns }) =>
    columns
      .filter(({ type }) => type === 'uuid')
      .map(
        ({ name: kolom }) =>
          `select stream_id from ${name} where stream_id = any ($1::uuid[]) and ${kolom} = any ($2::uuid[])`,
      ),
  );
  const rijen = await db.query<{ id: string }[]>(
    `select distinct t.stream_id as id from (
       ${delen.join(' union all ')}
       union all
       select a.casus_id from leesmodellen.aanmelding a
       where a.casus_id = any ($1::uuid[]) and a.verhaal_id = any ($2::uuid[])
     ) t order by t.stream_id`,
    [casusIds, tekstIds],
  );
  return rijen.map(({ id }) => id);
}
