import type { CasusEvent } from '@eenplan/domain/types';
import { projectInMemory } from '@eenplan/event-log';
import { casusdossier } from '../casusdossier/projection.js';
import { alsSamples } from './verhaal.js';

/** Rows per table, named without schema and prefix: `dossier`, `gezinslid`, `vraag` … */
export function rijen(...events: CasusEvent[]) {
  const perTabel = projectInMemory(casusdossier, alsSamples(events));
  const tabel = (naam: string) => perTabel.get(`leesmodellen.${naam}`) ?? [];
  return { dossier: tabel('casusdossier')[0]!, van: (naam: string) => tabel(`casusdossier_${naam}`) };
}
/** When the event of this index was recorded. */
export const m = (minuut: number) => `2026-01-01T00:${String(minuut).padStart(2, '0')}:00Z`;
