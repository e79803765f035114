import type { AangemeldePersoon, Vraag } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';

export interface AangemeldeVraag {
  vraagId: string;
  soort: 'hulpvraag' | 'zorg';
  vraagstellerId?: string;
  tekstId: string;
  leefgebied: string;
}
export interface AanmeldingRij {
  gemeente: string;
  status: 'ingediend' | 'wacht' | 'geplaatst' | 'beoordeeld' | 'ingetrokken';
  ingediend_op: string;
  status_op: string;
  melder_soort: 'partner' | 'gemeente' | 'wijkmakelaar' | 'inwoner';
  melder_medewerker_id: string | null;
  melder_organisatie_id: string | null;
  melder_persoon_id: string | null;
  personen: readonly AangemeldePersoon[];
  vragen: readonly AangemeldeVraag[];
  verhaal_id: string | null;
  verteld_door_id: string | null;
  verteld_aan: string | null;
  verteld_op: string | null;
  veiligheid_acuut: boolean;
  veiligheid_toelichting_id: string | null;
  /** Why the gezin does not know; null: it does. */
  niet_ingelicht_reden_id: string | null;
  herzien_datum: string | null;
  werkwijze: number;
  casus_id: string | null;
  wijze: 'geopend' | 'gevoegd' | null;
  casus_ids: readonly string[] | null;
  uitkomst: 'gestart' | 'niet-gestart' | 'doorgeleid' | 'toegevoegd' | null;
  intrek_reden_id: string | null;
}
const aanmelding = new Tabel<AanmeldingRij>('aanmelding', {
  gemeente: 'text',
  status: 'text',
  ingediend_op: 'timestamptz',
  status_op: 'timestamptz',
  melder_soort: 'text',
  melder_medewerker_id: 'uuid',
  melder_organisatie_id: 'uuid',
  melder_persoon_id: 'uuid',
  personen: 'json',
  vragen: 'json',
  verhaal_id: 'uuid',
  verteld_door_id: 'uuid',
  verteld_aan: 'text',
  verteld_op: 'timestamptz',
  veiligheid_acuut: 'boolean',
  veiligheid_toelichting_id: 'uuid',
  niet_ingelicht_reden_id: 'uuid',
  herzien_datum: 'date',
  werkwijze: 'integer',
  casus_id: 'uuid',
  wijze: 'text',
  casus_ids: 'uuid[]',
  uitkomst: 'text',
  intrek_reden_id: 'uuid',
});

/** Every aanmelding as it was told, and where it stands. */
export const aanmeldingen = projectie({
  name: 'aanmeldingen',
  dir: import.meta.dirname,
  tables: [aanmelding],
  muur: 'leeswacht.ziet_aanmelding(gemeente, status, casus_id, melder_medewerker_id, melder_persoon_id)',
  every: {
    aanmelding: {
      AanmeldingIngediend(rows, { data, op }) {
        const { melder, verhaal, inlichting } = data;
        const medewerker = melder.soort === 'inwoner' ? undefined : melder;
        aanmelding.put(rows, {
          gemeente: data.gemeente,
          status: 'ingediend',
          ingediend_op: op,
          status_op: op,
          melder_soort: melder.soort,
          melder_medewerker_id: medewerker?.medewerkerId,
          melder_organisatie_id: medewerker?.organisatieId,
          melder_persoon_id: melder.soort === 'inwoner' ? melder.persoonId : null,
          personen: data.personen,
          vragen: data.vragen.map(zonderCommitment),
          verhaal_id: verhaal?.tekst.id,
          verteld_door_id: verhaal?.verteldDoor,
          verteld_aan: verhaal?.verteldAan,
          verteld_op: verhaal?.verteldOp,
          veiligheid_acuut: data.veiligheid.acuut,
          veiligheid_toelichting_id: data.veiligheid.toelichting?.id,
          niet_ingelicht_reden_id: inlichting.ingelicht ? null : inlichting.reden.id,
          herzien_datum: inlichting.ingelicht ? null : inlichting.herzienDatum,
          werkwijze: data.werkwijze,
        });
      },
      AanmeldingGeplaatst: (rows, { data, op }) =>
        aanmelding.patch(rows, {
          status: 'geplaatst',
          status_op: op,
          casus_id: data.casusId,
          wijze: data.wijze,
          casus_ids: null,
        }),
      AanmeldingWacht: (rows, { data, op }) =>
        aanmelding.patch(rows, { status: 'wacht', status_op: op, casus_ids: data.casusIds }),
      AanmeldingIngetrokken: (rows, { data, op }) =>
        aanmelding.patch(rows, { status: 'ingetrokken', status_op: op, intrek_reden_id: data.reden.id }),
      AanmeldingBeoordeeld: (rows, { data, op }) =>
        aanmelding.patch(rows, { status: 'beoordeeld', status_op: op, uitkomst: data.uitkomst }),
      AanmeldingOntkoppeld(rows, { data, op }) {
        const door = new Map(data.vervangen.map((vervanging) => [vervanging.persoonId, vervanging.door]));
        aanmelding.patch(rows, {
          ...anders(rows, door),
          status: 'ingediend',
          status_op: op,
          casus_id: null,
          wijze: null,
        });
      },
      AanmeldingHerkend(rows, { data }) {
        aanmelding.patch(rows, anders(rows, new Map(data.herkend.map(({ persoonId, als }) => [persoonId, als]))));
      },
    },
  },
});

/** The same with other persons; of whom a coördinator has looked, nobody else may be meant. */
function anders(rows: StreamRows, wie: ReadonlyMap<string, string>): Partial<AanmeldingRij> {
  const { personen, vragen, verteld_door_id } = aanmelding.must(rows);
  const id = (persoonId: string) => wie.get(persoonId) ?? persoonId;
  return {
    personen: personen.map((persoon) =>
      wie.has(persoon.persoonId) ? { ...persoon, persoonId: id(persoon.persoonId), mogelijkDezelfde: [] } : persoon,
    ),
    vragen: vragen.map((vraag) =>
      vraag.vraagstellerId === undefined ? vraag : { ...vraag, vraagstellerId: id(vraag.vraagstellerId) },
    ),
    verteld_door_id: verteld_door_id === null ? null : id(verteld_door_id),
  };
}

function zonderCommitment(vraag: Vraag): AangemeldeVraag {
  const { vraagId, soort, tekst, leefgebied } = vraag;
  const wie = vraag.soort === 'hulpvraag' ? { vraagstellerId: vraag.vraagstellerId } : {};
  return { vraagId, soort, ...wie, tekstId: tekst.id, leefgebied };
}
