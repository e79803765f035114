import type { StreamRows } from '@eenplan/event-log';
import { projectie } from '../gedeeld/projectie.js';
import { Tabel } from '../gedeeld/tabel.js';

export interface OrganisatieRij {
  naam: string;
  soort: 'gemeente' | 'partner';
  gemeenten: readonly string[];
  convenant_datum: string;
  mag_bsn: boolean;
  dat_gevoelig: boolean;
  veiligheidsketen: boolean;
  crisisdienst: boolean;
  /** Casuscoördinator van dienst of a gemeente. */
  van_dienst_id: string | null;
}
const organisatie = new Tabel<OrganisatieRij>('organisatie', {
  naam: 'text',
  soort: 'text',
  gemeenten: 'text[]',
  convenant_datum: 'date',
  mag_bsn: 'boolean',
  dat_gevoelig: 'boolean',
  veiligheidsketen: 'boolean',
  crisisdienst: 'boolean',
  van_dienst_id: 'uuid',
});

export interface MedewerkerRij {
  medewerker_id: string;
  persoon_id: string;
  rollen: readonly string[];
  sinds_op: string;
  /** Who has left stays readable in what was done. */
  tot_op: string | null;
  /** Texts of the vault: how somebody is reached at work. */
  telefoon_id: string | null;
  email_id: string | null;
}
const medewerker = new Tabel<MedewerkerRij>(
  'organisatie_medewerker',
  {
    ...{ medewerker_id: 'uuid', persoon_id: 'uuid', rollen: 'text[]', sinds_op: 'timestamptz', tot_op: 'timestamptz' },
    ...{ telefoon_id: 'uuid', email_id: 'uuid' },
  },
  ['medewerker_id'],
);

/** Nobody calls who does not work there any more. */
const weg = (
  rows: StreamRows,
  { data, op }: { readonly data: { readonly medewerkerId: string }; readonly op: string },
) => medewerker.patch(rows, { tot_op: op, telefoon_id: null, email_id: null }, data.medewerkerId);

/** Organisations with gemeenten, vlaggen, medewerkers and the coördinator van dienst. */
export const organisaties = projectie({
  name: 'organisaties',
  dir: import.meta.dirname,
  tables: [organisatie, medewerker],
  muur: null,
  every: {
    organisatie: {
      OrganisatieGeregistreerd: (rows, { data }) =>
        organisatie.put(rows, {
          naam: data.naam,
          soort: data.soort,
          gemeenten: data.gemeenten,
          convenant_datum: data.convenantDatum,
          mag_bsn: data.vlaggen.magBsn,
          dat_gevoelig: data.vlaggen.datGevoelig,
          veiligheidsketen: data.vlaggen.veiligheidsketen,
          crisisdienst: data.vlaggen.crisisdienst,
        }),
      MedewerkerToegevoegd: (rows, { data, op }) =>
        medewerker.put(rows, {
          medewerker_id: data.medewerkerId,
          persoon_id: data.persoonId,
          rollen: data.rollen,
          sinds_op: op,
        }),
      BereikbaarheidVastgelegd: (rows, { data }) =>
        medewerker.patch(
          rows,
          { telefoon_id: data.telefoon?.id ?? null, email_id: data.email?.id ?? null },
          data.medewerkerId,
        ),
      // From here on without any right, whatever is still to be handed over.
      VertrekAangekondigd: weg,
      MedewerkerVertrokken: weg,
      CoordinatorVanDienstAangewezen: (rows, { data }) => organisatie.patch(rows, { van_dienst_id: data.medewerkerId }),
    },
  },
});
