import type { Medewerker } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';

const last = new Tabel<{ medewerker_id: string; organisatie_id: string }>('caseload', {
  medewerker_id: 'uuid',
  organisatie_id: 'uuid',
});

interface PeriodeRij {
  /** Version of the casus with which it began. */
  nummer: number;
  medewerker_id: string;
  van_op: string;
  tot_op: string | null;
}
const periode = new Tabel<PeriodeRij>(
  'caseload_periode',
  { nummer: 'integer', medewerker_id: 'uuid', van_op: 'timestamptz', tot_op: 'timestamptz' },
  ['nummer'],
);

/** One row per open casus that has a regisseur, and of every casus who was regisseur from when until when. */
export const caseload = projectie({
  name: 'caseload',
  dir: import.meta.dirname,
  tables: [last, periode],
  some: {
    casus: {
      RegieAanvaard: (rows, { data, op, version }) => regisseur(rows, data, op, version),
      OverdrachtAanvaard: (rows, { data, op, version }) => regisseur(rows, data.aan, op, version),
      RegieGewisseld: (rows, { data, op, version }) => regisseur(rows, data.naar, op, version),
      RegieTeruggevallen: eindigt,
      CasusNietGestart: eindigt,
      CasusDoorgeleid: eindigt,
      CasusAfgesloten: eindigt,
      CasusSamengevoegd: eindigt,
    },
  },
});

function regisseur(rows: StreamRows, { medewerkerId, organisatieId }: Medewerker, op: string, nummer: number): void {
  eindigt(rows, { op });
  last.put(rows, { medewerker_id: medewerkerId, organisatie_id: organisatieId });
  periode.put(rows, { nummer, medewerker_id: medewerkerId, van_op: op });
}

function eindigt(rows: StreamRows, { op }: { readonly op: string }): void {
  last.delete(rows);
  for (const { nummer } of periode.all(rows).filter(({ tot_op }) => tot_op === null))
    periode.patch(rows, { tot_op: op }, nummer);
}
