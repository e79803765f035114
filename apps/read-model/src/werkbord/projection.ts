import type { StreamRows } from '@eenplan/event-log';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';

export interface WerkbordRij {
  kenmerk: string;
  gemeente: string;
  eerste_aanmelding_id: string;
  open: boolean;
  in_beoordeling_op: string | null;
  /** Voorlopige regie and nobody asked to take it over. */
  zonder_aanwijzing_op: string | null;
  aanwijzing_geweigerd_op: string | null;
  /** Who was asked to take the regie and has not answered; an organisation alone: its teamleider has named nobody yet. */
  gevraagd_op: string | null;
  gevraagd_medewerker_id: string | null;
  gevraagd_organisatie_id: string | null;
  overdracht_geweigerd_op: string | null;
  overdracht_verlopen_op: string | null;
  /** Acute danger that Veilig Thuis or a GI has not accepted. */
  veiligheid_acuut_op: string | null;
}
const werk = new Tabel<WerkbordRij>('werkbord', {
  kenmerk: 'text',
  gemeente: 'text',
  eerste_aanmelding_id: 'uuid',
  open: 'boolean',
  in_beoordeling_op: 'timestamptz',
  zonder_aanwijzing_op: 'timestamptz',
  aanwijzing_geweigerd_op: 'timestamptz',
  gevraagd_op: 'timestamptz',
  gevraagd_medewerker_id: 'uuid',
  gevraagd_organisatie_id: 'uuid',
  overdracht_geweigerd_op: 'timestamptz',
  overdracht_verlopen_op: 'timestamptz',
  veiligheid_acuut_op: 'timestamptz',
});

interface GevoegdRij {
  aanmelding_id: string;
  gevoegd_op: string;
  veiligheid_acuut: boolean;
}
const gevoegd = new Tabel<GevoegdRij>(
  'werkbord_gevoegd',
  { aanmelding_id: 'uuid', gevoegd_op: 'timestamptz', veiligheid_acuut: 'boolean' },
  ['aanmelding_id'],
);

/** Casussen that wait for a coördinator. Aanmeldingen that wait are rows of the projection `aanmeldingen`. */
export const werkbord = projectie({
  name: 'werkbord',
  dir: import.meta.dirname,
  tables: [werk, gevoegd],
  some: {
    casus: {
      CasusGeopend(rows, { data, op }) {
        werk.put(rows, {
          kenmerk: data.kenmerk,
          gemeente: data.gemeente,
          eerste_aanmelding_id: data.aanmeldingId,
          open: true,
          in_beoordeling_op: op,
          veiligheid_acuut_op: data.veiligheidAcuut ? op : null,
        });
      },
      CasusGestart: (rows, { op }) => werk.patch(rows, { in_beoordeling_op: null, zonder_aanwijzing_op: op }),
      CasusNietGestart: sluit,
      CasusDoorgeleid: sluit,
      CasusAfgesloten: sluit,
      CasusSamengevoegd: sluit,
      CasusHeropend: (rows, { op }) => werk.patch(rows, { open: true, zonder_aanwijzing_op: op }),
      CasusOpgenomen(rows, { data, op }) {
        if (data.veiligheidAcuut) acuut(rows, op);
      },
      AanmeldingGevoegd(rows, { data, op }) {
        gevoegd.put(rows, {
          aanmelding_id: data.aanmeldingId,
          gevoegd_op: op,
          veiligheid_acuut: data.veiligheidAcuut,
        });
      },
      AanmeldingToegevoegd(rows, { data, op }) {
        if (gevoegd.get(rows, data.aanmeldingId)?.veiligheid_acuut) acuut(rows, op);
        gevoegd.delete(rows, data.aanmeldingId);
      },
      AanmeldingLosgekoppeld: (rows, { data }) => gevoegd.delete(rows, data.aanmeldingId),
      VeiligheidBeoordeeld(rows, { data, op }) {
        if (data.acuut) acuut(rows, op);
        else werk.patch(rows, { veiligheid_acuut_op: null });
      },
      VeiligheidAanvaard: (rows) => werk.patch(rows, { veiligheid_acuut_op: null }),
      RegisseurAangewezen: (rows, { data, op }) =>
        werk.patch(rows, {
          zonder_aanwijzing_op: null,
          aanwijzing_geweigerd_op: null,
          gevraagd_op: op,
          gevraagd_medewerker_id: data.medewerkerId ?? null,
          gevraagd_organisatie_id: data.organisatieId,
        }),
      RegisseurGenoemd: (rows, { data }) => werk.patch(rows, { gevraagd_medewerker_id: data.medewerkerId }),
      AanwijzingIngetrokken: (rows, { op }) => werk.patch(rows, { ...NIEMAND_GEVRAAGD, zonder_aanwijzing_op: op }),
      RegieGeweigerd: (rows, { op }) =>
        werk.patch(rows, { ...NIEMAND_GEVRAAGD, zonder_aanwijzing_op: op, aanwijzing_geweigerd_op: op }),
      RegieAanvaard: geregeld,
      OverdrachtAangeboden: (rows) => werk.patch(rows, { overdracht_geweigerd_op: null, overdracht_verlopen_op: null }),
      OverdrachtGeweigerd: (rows, { op }) => werk.patch(rows, { overdracht_geweigerd_op: op }),
      OverdrachtVerlopen: (rows, { op }) => werk.patch(rows, { overdracht_verlopen_op: op }),
      OverdrachtAanvaard: geregeld,
      RegieGewisseld: geregeld,
      RegieTeruggevallen(rows, { data, op }) {
        if (data.vorm === 'regisseur') werk.patch(rows, { ...GEREGELD, zonder_aanwijzing_op: op });
      },
    },
  },
});

/** Already acute stays acute since then, unless it was accepted in between. */
function acuut(rows: StreamRows, op: string): void {
  if (werk.must(rows).veiligheid_acuut_op === null) werk.patch(rows, { veiligheid_acuut_op: op });
}

const NIEMAND_GEVRAAGD = { gevraagd_op: null, gevraagd_medewerker_id: null, gevraagd_organisatie_id: null };

const GEREGELD = {
  ...NIEMAND_GEVRAAGD,
  zonder_aanwijzing_op: null,
  aanwijzing_geweigerd_op: null,
  overdracht_geweigerd_op: null,
  overdracht_verlopen_op: null,
};

function geregeld(rows: StreamRows): void {
  werk.patch(rows, GEREGELD);
}

function sluit(rows: StreamRows): void {
  werk.patch(rows, { open: false, in_beoordeling_op: null, ...GEREGELD });
  gevoegd.clear(rows);
}
