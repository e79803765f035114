import { moetenInstemmen } from '@eenplan/domain/evolve';
import type { VerzoekSoort, VerzoekUitkomst } from '@eenplan/domain/types';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';

export interface VerzoekRij {
  verzoek_id: string;
  persoon_id: string;
  soort: VerzoekSoort;
  gemeente: string;
  tekst_id: string;
  tekst_ids: readonly string[];
  ingediend_op: string;
  uiterlijk_datum: string;
  opgetekend_medewerker_id: string | null;
  opgetekend_organisatie_id: string | null;
  status: 'open' | VerzoekUitkomst | 'ingetrokken';
  status_op: string;
  reden_id: string | null;
  beslist_medewerker_id: string | null;
  beslist_organisatie_id: string | null;
}
const verzoek = new Tabel<VerzoekRij>(
  'verzoek',
  {
    verzoek_id: 'uuid',
    persoon_id: 'uuid',
    soort: 'text',
    gemeente: 'text',
    tekst_id: 'uuid',
    tekst_ids: 'uuid[]',
    ingediend_op: 'timestamptz',
    uiterlijk_datum: 'date',
    opgetekend_medewerker_id: 'uuid',
    opgetekend_organisatie_id: 'uuid',
    status: 'text',
    status_op: 'timestamptz',
    reden_id: 'uuid',
    beslist_medewerker_id: 'uuid',
    beslist_organisatie_id: 'uuid',
  },
  ['verzoek_id'],
);

export interface VernietigingRij {
  persoon_id: string;
  gemeente: string;
  status: 'voorgesteld' | 'ingetrokken' | 'goedgekeurd' | 'vernietigd';
  status_op: string;
  grond: string;
  reden_id: string;
  verzoek_id: string | null;
  voorgesteld_op: string;
  voorgesteld_medewerker_id: string;
  voorgesteld_organisatie_id: string;
  goedgekeurd_op: string | null;
  goedgekeurd_medewerker_id: string | null;
  goedgekeurd_organisatie_id: string | null;
  teksten_gewist: number | null;
  teksten_gelakt: number | null;
  te_lakken: readonly string[];
  gelakt_als: readonly string[];
  ook_van: readonly string[];
  nog_van: readonly string[];
}
const vernietiging = new Tabel<VernietigingRij>('vernietiging', {
  persoon_id: 'uuid',
  gemeente: 'text',
  status: 'text',
  status_op: 'timestamptz',
  grond: 'text',
  reden_id: 'uuid',
  verzoek_id: 'uuid',
  voorgesteld_op: 'timestamptz',
  voorgesteld_medewerker_id: 'uuid',
  voorgesteld_organisatie_id: 'uuid',
  goedgekeurd_op: 'timestamptz',
  goedgekeurd_medewerker_id: 'uuid',
  goedgekeurd_organisatie_id: 'uuid',
  teksten_gewist: 'integer',
  teksten_gelakt: 'integer',
  te_lakken: 'uuid[]',
  gelakt_als: 'uuid[]',
  ook_van: 'text[]',
  nog_van: 'text[]',
});

export interface BewaartermijnRij {
  persoon_id: string;
  gemeente: string;
  casus_id: string;
  tot_datum: string;
  gesignaleerd_op: string;
}
const bewaartermijn = new Tabel<BewaartermijnRij>('bewaartermijn', {
  persoon_id: 'uuid',
  gemeente: 'text',
  casus_id: 'uuid',
  tot_datum: 'date',
  gesignaleerd_op: 'timestamptz',
});

interface BetwistRij {
  tekst_id: string;
  verzoek_id: string;
  persoon_id: string;
  verklaring_id: string;
}
const betwist = new Tabel<BetwistRij>(
  'tekst_betwist',
  { tekst_id: 'uuid', verzoek_id: 'uuid', persoon_id: 'uuid', verklaring_id: 'uuid' },
  ['tekst_id', 'verzoek_id'],
);

interface GeblokkeerdRij {
  tekst_id: string;
  verzoek_id: string;
  persoon_id: string;
}
const geblokkeerd = new Tabel<GeblokkeerdRij>(
  'tekst_geblokkeerd',
  { tekst_id: 'uuid', verzoek_id: 'uuid', persoon_id: 'uuid' },
  ['tekst_id'],
);

/** The coördinatoren of the gemeente that decides, and the person herself. */
const OORDEELT = `gemeente = any (leeswacht.lijst('oordeelt'))`;
/** Those of another gemeente that has to agree. */
const MEE = `ook_van && leeswacht.lijst('oordeelt')`;
const ZELF = `persoon_id::text = any (leeswacht.lijst('nummers'))`;

/** What persons asked about their own data, and what follows from it for their texts. */
export const verzoeken = projectie({
  name: 'verzoeken',
  dir: import.meta.dirname,
  tables: [verzoek, vernietiging, betwist, geblokkeerd, bewaartermijn],
  muur: (tabel) => {
    if (tabel === bewaartermijn) return OORDEELT;
    if (tabel === vernietiging) return `${OORDEELT} or ${MEE} or ${ZELF}`;
    return tabel === verzoek ? `${OORDEELT} or ${ZELF}` : ZELF;
  },
  every: {
    persoon: {
      VerzoekIngediend: (rows, { data, op }) =>
        verzoek.put(rows, {
          verzoek_id: data.verzoekId,
          persoon_id: data.persoonId,
          soort: data.soort,
          gemeente: data.gemeente,
          tekst_id: data.tekst.id,
          tekst_ids: data.tekstIds,
          ingediend_op: op,
          uiterlijk_datum: data.uiterlijkDatum,
          opgetekend_medewerker_id: data.opgetekendDoor?.medewerkerId,
          opgetekend_organisatie_id: data.opgetekendDoor?.organisatieId,
          status: 'open',
          status_op: op,
        }),
      VerzoekBeslist: (rows, { data, op }) =>
        verzoek.patch(
          rows,
          {
            status: data.uitkomst,
            status_op: op,
            reden_id: data.reden.id,
            beslist_medewerker_id: data.door.medewerkerId,
            beslist_organisatie_id: data.door.organisatieId,
          },
          data.verzoekId,
        ),
      VerzoekIngetrokken: (rows, { data, op }) =>
        verzoek.patch(rows, { status: 'ingetrokken', status_op: op }, data.verzoekId),
      TekstBetwist: (rows, { data }) =>
        betwist.put(rows, {
          tekst_id: data.tekstId,
          verzoek_id: data.verzoekId,
          persoon_id: verzoek.must(rows, data.verzoekId).persoon_id,
          verklaring_id: data.verklaring.id,
        }),
      TekstGeblokkeerd: (rows, { data }) =>
        geblokkeerd.put(rows, {
          tekst_id: data.tekstId,
          verzoek_id: data.verzoekId,
          persoon_id: verzoek.must(rows, data.verzoekId).persoon_id,
        }),
      TekstVrijgegeven: (rows, { data }) => geblokkeerd.delete(rows, data.tekstId),
      BewaartermijnVerstreken: (rows, { data, op }) =>
        bewaartermijn.put(rows, {
          persoon_id: data.persoonId,
          gemeente: data.gemeente,
          casus_id: data.casusId,
          tot_datum: data.totDatum,
          gesignaleerd_op: op,
        }),
      VernietigingVoorgesteld: (rows, { data, op }) =>
        vernietiging.put(rows, {
          persoon_id: data.persoonId,
          gemeente: data.gemeente,
          status: 'voorgesteld',
          status_op: op,
          grond: data.grond,
          reden_id: data.reden.id,
          verzoek_id: data.verzoekId,
          voorgesteld_op: op,
          voorgesteld_medewerker_id: data.door.medewerkerId,
          voorgesteld_organisatie_id: data.door.organisatieId,
          te_lakken: data.gelakt.map(({ tekstId }) => tekstId),
          gelakt_als: data.gelakt.map(({ gelakt }) => gelakt.id),
          ook_van: data.ookVan,
          nog_van: moetenInstemmen(data),
        }),
      VernietigingIngetrokken: (rows, { op }) => vernietiging.patch(rows, { status: 'ingetrokken', status_op: op }),
      VernietigingIngestemd: (rows, { data }) => {
        const nog = vernietiging.must(rows).nog_van;
        vernietiging.patch(rows, { nog_van: nog.filter((een) => !data.gemeenten.includes(een)) });
      },
      VernietigingGoedgekeurd: (rows, { data, op }) =>
        vernietiging.patch(rows, {
          status: 'goedgekeurd',
          status_op: op,
          goedgekeurd_op: op,
          goedgekeurd_medewerker_id: data.door.medewerkerId,
          goedgekeurd_organisatie_id: data.door.organisatieId,
        }),
      PersoonVernietigd: (rows, { data, op }) =>
        vernietiging.patch(rows, {
          status: 'vernietigd',
          status_op: op,
          teksten_gewist: data.tekstenGewist,
          teksten_gelakt: data.tekstenGelakt,
        }),
    },
  },
});
