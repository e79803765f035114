import type { Medewerker } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';

const last = new Tabel<{ medewerker_id: string; organisatie_id: string }>('caseload', {
  medewerker_id: 'uuid',
  organisatie_id: 'uuid',
});

/** One row per open casus that has a regisseur. */
export const caseload = projectie({
  name: 'caseload',
  dir: import.meta.dirname,
  tables: [last],
  some: {
    casus: {
      RegieAanvaard: (rows, { data }) => regisseur(rows, data),
      OverdrachtAanvaard: (rows, { data }) => regisseur(rows, data.aan),
      RegieGewisseld: (rows, { data }) => regisseur(rows, data.naar),
      RegieTeruggevallen: (rows) => last.delete(rows),
      CasusNietGestart: (rows) => last.delete(rows),
      CasusDoorgeleid: (rows) => last.delete(rows),
      CasusAfgesloten: (rows) => last.delete(rows),
      CasusSamengevoegd: (rows) => last.delete(rows),
    },
  },
});

function regisseur(rows: StreamRows, { medewerkerId, organisatieId }: Medewerker): void {
  last.put(rows, { medewerker_id: medewerkerId, organisatie_id: organisatieId });
}
