import { casusdossier } from '../casusdossier/projection.js';
import type { Lezend } from '../muur/muur.js';

/** A text or a file, and a casus in whose dossier it stands. */
interface Plek {
  readonly id: string;
  readonly casus_id: string;
}

/**
 * In which of these casussen these texts and files stand. Every column of every table of a dossier that can hold one is looked
 * at, so that a table which comes later is not forgotten.
 */
export function leesPlekken(db: Lezend, casusIds: readonly string[], ids: readonly string[]): Promise<Plek[]> {
  const delen = casusdossier.tables.flatMap(({ name, columns }) =>
    columns
      .filter(({ type }) => type === 'uuid')
      .map(
        ({ name: kolom }) =>
          `select ${kolom} as id, stream_id as casus_id from ${name} where stream_id = any ($1::uuid[]) and ${kolom} = any ($2::uuid[])`,
      ),
  );
  return db.query<Plek[]>(
    `select distinct t.id, t.casus_id from (
       ${delen.join(' union all ')}
       union all
       select a.verhaal_id, a.casus_id from leesmodellen.aanmelding a
       where a.casus_id = any ($1::uuid[]) and a.verhaal_id = any ($2::uuid[])
     ) t order by t.casus_id, t.id`,
    [casusIds, ids],
  );
}
