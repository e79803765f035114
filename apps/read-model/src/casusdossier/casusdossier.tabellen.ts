import { Tabel } from '../gedeeld/tabel.js';

export type CasusStatus = 'in-beoordeling' | 'lopend' | 'afgesloten';
/** How it came to be afgesloten. */
export type SluitWijze = 'afgesloten' | 'niet-gestart' | 'doorgeleid' | 'samengevoegd';

export interface DossierRij {
  kenmerk: string;
  gemeente: string;
  status: CasusStatus;
  eerste_aanmelding_id: string;
  werkwijze: number;
  geopend_op: string;
  gestart_op: string | null;
  gesloten_op: string | null;
  sluit_wijze: SluitWijze | null;
  sluit_reden: string | null;
  sluit_toelichting_id: string | null;
  nazorg_datum: string | null;
  naar_casus_id: string | null;
  doorgeleid_organisatie_id: string | null;
  begeleiding: string | null;
  heropend_op: string | null;
  heropen_reden_id: string | null;
  veiligheid_acuut: boolean;
  veiligheid_op: string | null;
  veiligheid_toelichting_id: string | null;
  /** Veilig Thuis or the GI that accepted the acute danger. */
  veiligheid_organisatie_id: string | null;
  regie: 'voorlopig' | 'regisseur' | null;
  antwoordt_medewerker_id: string | null;
  antwoordt_organisatie_id: string | null;
  antwoordt_sinds_op: string | null;
  /** The aanwijzing and the transfer that wait for an answer: `nummer` in {@link aanbod}. */
  aanwijzing_nummer: number | null;
  overdracht_nummer: number | null;
  aanspreekpunt_soort: 'medewerker' | 'persoon' | null;
  aanspreekpunt_medewerker_id: string | null;
  aanspreekpunt_organisatie_id: string | null;
  aanspreekpunt_persoon_id: string | null;
  /** The open hulpvragen in order; the first is the prio-vraag. */
  volgorde: readonly string[];
  prio_vraag_id: string | null;
  /** Whether it was chosen with the gezin; else it is voorlopig. */
  prio_gekozen: boolean;
  prio_op: string | null;
  prio_reden_id: string | null;
  /** 0 until the first version is vastgesteld. */
  plan_versie: number;
}
export const dossier = new Tabel<DossierRij>('casusdossier', {
  kenmerk: 'text',
  gemeente: 'text',
  status: 'text',
  eerste_aanmelding_id: 'uuid',
  werkwijze: 'integer',
  geopend_op: 'timestamptz',
  gestart_op: 'timestamptz',
  gesloten_op: 'timestamptz',
  sluit_wijze: 'text',
  sluit_reden: 'text',
  sluit_toelichting_id: 'uuid',
  nazorg_datum: 'date',
  naar_casus_id: 'uuid',
  doorgeleid_organisatie_id: 'uuid',
  begeleiding: 'text',
  heropend_op: 'timestamptz',
  heropen_reden_id: 'uuid',
  veiligheid_acuut: 'boolean',
  veiligheid_op: 'timestamptz',
  veiligheid_toelichting_id: 'uuid',
  veiligheid_organisatie_id: 'uuid',
  regie: 'text',
  antwoordt_medewerker_id: 'uuid',
  antwoordt_organisatie_id: 'uuid',
  antwoordt_sinds_op: 'timestamptz',
  aanwijzing_nummer: 'integer',
  overdracht_nummer: 'integer',
  aanspreekpunt_soort: 'text',
  aanspreekpunt_medewerker_id: 'uuid',
  aanspreekpunt_organisatie_id: 'uuid',
  aanspreekpunt_persoon_id: 'uuid',
  volgorde: 'uuid[]',
  prio_vraag_id: 'uuid',
  prio_gekozen: 'boolean',
  prio_op: 'timestamptz',
  prio_reden_id: 'uuid',
  plan_versie: 'integer',
});

export interface GezinslidRij {
  persoon_id: string;
  ongeboren: boolean;
  sinds_op: string;
  tot_op: string | null;
  van_casus_id: string | null;
  naar_casus_id: string | null;
  vertrek_reden_id: string | null;
}
export const gezinslid = new Tabel<GezinslidRij>(
  'casusdossier_gezinslid',
  {
    persoon_id: 'uuid',
    ongeboren: 'boolean',
    sinds_op: 'timestamptz',
    tot_op: 'timestamptz',
    van_casus_id: 'uuid',
    naar_casus_id: 'uuid',
    vertrek_reden_id: 'uuid',
  },
  ['persoon_id'],
);

export const openGezinslid = new Tabel<{ persoon_id: string }>('casusdossier_open_gezinslid', { persoon_id: 'uuid' }, [
  'persoon_id',
]);

export interface BetrokkeneRij {
  persoon_id: string;
  rol: string;
  sinds_op: string;
  tot_op: string | null;
}
export const betrokkene = new Tabel<BetrokkeneRij>(
  'casusdossier_betrokkene',
  { persoon_id: 'uuid', rol: 'text', sinds_op: 'timestamptz', tot_op: 'timestamptz' },
  ['persoon_id'],
);

export interface GevoegdRij {
  aanmelding_id: string;
  gevoegd_op: string;
  veiligheid_acuut: boolean;
  personen: {
    gezinsleden: readonly { persoonId: string; ongeboren: boolean }[];
    betrokkenen: readonly { persoonId: string; rol: string }[];
  };
}
export const gevoegd = new Tabel<GevoegdRij>(
  'casusdossier_gevoegd',
  { aanmelding_id: 'uuid', gevoegd_op: 'timestamptz', veiligheid_acuut: 'boolean', personen: 'json' },
  ['aanmelding_id'],
);

export interface OrganisatieRij {
  organisatie_id: string;
  leefgebieden: readonly string[];
  sinds_op: string;
  tot_op: string | null;
}
export const organisatie = new Tabel<OrganisatieRij>(
  'casusdossier_organisatie',
  { organisatie_id: 'uuid', leefgebieden: 'text[]', sinds_op: 'timestamptz', tot_op: 'timestamptz' },
  ['organisatie_id'],
);

export interface RegieRij {
  nummer: number;
  regie: 'voorlopig' | 'regisseur';
  medewerker_id: string;
  organisatie_id: string;
  van_op: string;
  tot_op: string;
}
export const regie = new Tabel<RegieRij>(
  'casusdossier_regie',
  {
    nummer: 'integer',
    regie: 'text',
    medewerker_id: 'uuid',
    organisatie_id: 'uuid',
    van_op: 'timestamptz',
    tot_op: 'timestamptz',
  },
  ['nummer'],
);

export type AanbodStatus = 'aangeboden' | 'aanvaard' | 'geweigerd' | 'ingetrokken' | 'verlopen' | 'vervallen';
export interface AanbodRij {
  nummer: number;
  soort: 'aanwijzing' | 'overdracht';
  overdracht_id: string | null;
  organisatie_id: string;
  medewerker_id: string | null;
  voorkeur_organisatie_id: string | null;
  voorkeur_medewerker_id: string | null;
  voorkeur_tekst_id: string | null;
  reden_id: string | null;
  status: AanbodStatus;
  aangeboden_op: string;
  uiterlijk_op: string | null;
  beantwoord_op: string | null;
  antwoord_reden_id: string | null;
}
export const aanbod = new Tabel<AanbodRij>(
  'casusdossier_aanbod',
  {
    nummer: 'integer',
    soort: 'text',
    overdracht_id: 'uuid',
    organisatie_id: 'uuid',
    medewerker_id: 'uuid',
    voorkeur_organisatie_id: 'uuid',
    voorkeur_medewerker_id: 'uuid',
    voorkeur_tekst_id: 'uuid',
    reden_id: 'uuid',
    status: 'text',
    aangeboden_op: 'timestamptz',
    uiterlijk_op: 'timestamptz',
    beantwoord_op: 'timestamptz',
    antwoord_reden_id: 'uuid',
  },
  ['nummer'],
);
