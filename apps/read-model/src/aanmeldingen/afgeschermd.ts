import type { Afscherming } from '@eenplan/domain/evolve';
import type { DataSource } from 'typeorm';
import { type Lezer, nummersVan } from '../gedeeld/lezer.js';
import { plek } from '../toegang/toegang.tabellen.js';

type Paar = Pick<Afscherming, 'beschermdeId' | 'geweerdeId'>;

/**
 * The afschermingen against this reader, in whatever casus: an aanmelding names persons before it is known in which casus they
 * are. As the service, for of such a casus the reader may know nothing.
 */
export async function afschermingenTegen(
  db: DataSource,
  lezer: Pick<Lezer, 'persoonId' | 'geweerdeId' | 'nummers'>,
): Promise<readonly Paar[]> {
  const ik = lezer.persoonId ?? lezer.geweerdeId;
  if (ik === undefined) return [];
  const nummers = [ik, ...nummersVan(lezer)];
  const rijen = await db.query<{ alle: Paar[] }[]>(
    `select t.bescherming -> 'afschermingen' as alle from leesmodellen.toegang t
     where t.stream_id in (select w.stream_id from leesmodellen.toegang_wie w where w.wie = any ($1))`,
    [nummers.map(plek.geweerd)],
  );
  // Under the number that counts now, as decisions know her.
  return rijen
    .flatMap(({ alle }) => alle.filter(({ geweerdeId }) => nummers.includes(geweerdeId)))
    .map((een) => ({ ...een, geweerdeId: ik }));
}
