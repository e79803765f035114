import type { Medewerker } from '@eenplan/domain/types';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';

/** What somebody gave a reason for. */
export type RedenVan = 'afscherming' | 'opheffing' | 'noodtoegang' | 'oordeel' | 'openstelling';

export interface VeiligheidRedenRij {
  /** The afscherming, noodtoegang or openstelling. */
  onderwerp_id: string;
  wat: RedenVan;
  reden_id: string;
  op: string;
  /** Who gave it; of an afscherming on behalf of whom, and nobody where it came along from another casus. */
  medewerker_id: string | null;
  organisatie_id: string | null;
  /** Noodtoegang that another has not reviewed. */
  wacht: boolean;
}
const reden = new Tabel<VeiligheidRedenRij>(
  'veiligheid_reden',
  {
    onderwerp_id: 'uuid',
    wat: 'text',
    reden_id: 'uuid',
    op: 'timestamptz',
    medewerker_id: 'uuid',
    organisatie_id: 'uuid',
    wacht: 'boolean',
  },
  ['onderwerp_id', 'wat'],
);

type Gegeven = Pick<VeiligheidRedenRij, 'onderwerp_id' | 'wat'> & { readonly reden: { readonly id: string } };

const rij = (
  { onderwerp_id, wat, reden: { id } }: Gegeven,
  op: string,
  door?: Partial<Medewerker>,
): VeiligheidRedenRij => ({
  ...{ onderwerp_id, wat, reden_id: id, op, wacht: wat === 'noodtoegang' },
  medewerker_id: door?.medewerkerId ?? null,
  organisatie_id: door?.organisatieId ?? null,
});

/** The reasons for what protects a casus, and for reading it without taking part; what stands of it is kept by `toegang`. */
export const veiligheid = projectie({
  name: 'veiligheid',
  dir: import.meta.dirname,
  tables: [reden],
  some: {
    casus: {
      VeiligheidsafschermingIngesteld: (rows, { data, op, meta: { organisatieId } }) => {
        const gegeven = { onderwerp_id: data.afschermingId, wat: 'afscherming', reden: data.reden } as const;
        reden.put(rows, rij(gegeven, op, organisatieId === undefined ? {} : { organisatieId }));
      },
      VeiligheidsafschermingOvergenomen: (rows, { data, op }) =>
        reden.put(rows, rij({ onderwerp_id: data.afschermingId, wat: 'afscherming', reden: data.reden }, op)),
      OpheffingVoorgesteld: (rows, { data, op }) =>
        reden.put(rows, rij({ onderwerp_id: data.afschermingId, wat: 'opheffing', reden: data.reden }, op, data.door)),
      OpheffingIngetrokken: (rows, { data }) => reden.delete(rows, data.afschermingId, 'opheffing'),
      VeiligheidsafschermingOpgeheven: (rows, { data }) => {
        reden.delete(rows, data.afschermingId, 'afscherming');
        reden.delete(rows, data.afschermingId, 'opheffing');
      },
      NoodtoegangGenomen: (rows, { data, op }) =>
        reden.put(
          rows,
          rij({ onderwerp_id: data.noodtoegangId, wat: 'noodtoegang', reden: data.reden }, op, data.door),
        ),
      NoodtoegangBeoordeeld: (rows, { data, op }) => {
        reden.patch(rows, { wacht: false }, data.noodtoegangId, 'noodtoegang');
        reden.put(rows, rij({ onderwerp_id: data.noodtoegangId, wat: 'oordeel', reden: data.reden }, op, data.door));
      },
      OpenstellingGevraagd: (rows, { data, op }) =>
        reden.put(
          rows,
          rij({ onderwerp_id: data.openstellingId, wat: 'openstelling', reden: data.reden }, op, data.door),
        ),
      OpenstellingBeeindigd: (rows, { data }) => reden.delete(rows, data.openstellingId, 'openstelling'),
    },
  },
});
