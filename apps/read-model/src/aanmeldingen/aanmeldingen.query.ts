import type { Lezend } from '../muur/muur.js';
import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import { teBeoordelenDoor, zelfGemeld } from '../gedeeld/toegang.js';
import type { AanmeldingenQuery, AanmeldingStatus } from './aanmeldingen.dto.js';
import type { AanmeldingRij } from './projection.js';

export interface AanmeldingGelezen extends AanmeldingRij {
  stream_id: string;
  version: number;
  kenmerk: string | null;
  /** Of the coördinator who judges it. */
  gemeente_oordeel: string;
  /** Whether the reader is a coördinator who judges it; else it is the melder, who learns nothing of a casus. */
  beoordeelt: boolean;
}

const STANDEN: Record<AanmeldingStatus, readonly AanmeldingRij['status'][]> = {
  'in-behandeling': ['ingediend', 'wacht', 'geplaatst'],
  afgehandeld: ['beoordeeld'],
  ingetrokken: ['ingetrokken'],
};

export const statusVan = (stand: AanmeldingRij['status']): AanmeldingStatus =>
  stand === 'beoordeeld' ? 'afgehandeld' : stand === 'ingetrokken' ? 'ingetrokken' : 'in-behandeling';

function lees(
  db: Lezend,
  lezer: Lezer,
  p: Parameters,
  filters: readonly string[],
  limiet: number,
): Promise<AanmeldingGelezen[]> {
  const beoordeelt = teBeoordelenDoor(lezer, p);
  return db.query<AanmeldingGelezen[]>(
    `select a.*, leeswacht.versie('aanmeldingen', a.stream_id) as version, d.kenmerk, coalesce(d.gemeente, a.gemeente) as gemeente_oordeel, (${beoordeelt}) as beoordeelt
     from leesmodellen.aanmelding a
     left join leesmodellen.casusdossier d on d.stream_id = a.casus_id
     where (${beoordeelt} or ${zelfGemeld(lezer, p)}) and ${filters.join(' and ')}
     order by a.ingediend_op desc, a.stream_id desc limit ${p.add(limiet)}`,
    p.values,
  );
}

/** At most `aantal` aanmeldingen that this reader judges or made, newest first. */
export function leesAanmeldingen(
  db: Lezend,
  lezer: Lezer,
  { status }: AanmeldingenQuery,
  na: readonly (string | number)[] | undefined,
  aantal: number,
): Promise<AanmeldingGelezen[]> {
  const p = new Parameters();
  const filters = ['true'];
  if (status !== undefined) filters.push(`a.status = any (${p.add(STANDEN[status])}::text[])`);
  if (na) filters.push(`(a.ingediend_op, a.stream_id) < (${p.add(na[0])}::timestamptz, ${p.add(na[1])}::uuid)`);
  return lees(db, lezer, p, filters, aantal);
}

export async function leesAanmelding(db: Lezend, lezer: Lezer, id: string): Promise<AanmeldingGelezen | undefined> {
  const p = new Parameters();
  return (await lees(db, lezer, p, [`a.stream_id = ${p.add(id)}::uuid`], 1))[0];
}
