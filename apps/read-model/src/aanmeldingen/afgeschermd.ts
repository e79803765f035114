import type { Afscherming } from '@eenplan/domain/evolve';
import type { DataSource } from 'typeorm';
import type { Lezer } from '../gedeeld/lezer.js';
import { plek } from '../toegang/toegang.tabellen.js';

type Paar = Pick<Afscherming, 'beschermdeId' | 'geweerdeId'>;

/**
 * The afschermingen against this reader, in whatever casus: an aanmelding names persons before it is known in which casus they
 * are. As the service, for of such a casus the reader may know nothing.
 */
export async function afschermingenTegen(
  db: DataSource,
  { persoonId, geweerdeId }: Pick<Lezer, 'persoonId' | 'geweerdeId'>,
): Promise<readonly Paar[]> {
  const ik = persoonId ?? geweerdeId;
  if (ik === undefined) return [];
  const rijen = await db.query<{ alle: Paar[] }[]>(
    `select t.bescherming -> 'afschermingen' as alle from leesmodellen.toegang t
     where t.stream_id in (select w.stream_id from leesmodellen.toegang_wie w where w.wie = $1)`,
    [plek.geweerd(ik)],
  );
  return rijen.flatMap(({ alle }) => alle.filter(({ geweerdeId: wie }) => wie === ik));
}
