import type { Lezend } from '../muur/muur.js';

/** The accounts of the person who has this one: somebody with two accounts is not two people. */
export async function accountsVanDezelfde(db: Lezend, accountId: string): Promise<string[]> {
  const rijen = await db.query<{ id: string }[]>(
    `select ook.medewerker_id as id from leesmodellen.organisatie_medewerker ik
     join leesmodellen.organisatie_medewerker ook on ook.persoon_id = ik.persoon_id
     where ik.medewerker_id = $1`,
    [accountId],
  );
  return rijen.map(({ id }) => id);
}
