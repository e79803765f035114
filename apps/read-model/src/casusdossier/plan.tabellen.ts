import { Tabel } from '../gedeeld/tabel.js';

export interface VraagRij {
  vraag_id: string;
  soort: 'hulpvraag' | 'zorg';
  vraagsteller_id: string | null;
  tekst_id: string;
  leefgebied: string;
  aanmelding_id: string | null;
  geplaatst: boolean;
  status: 'open' | 'beantwoord' | 'ingetrokken' | 'losgelaten';
  ingebracht_op: string;
  geeindigd_op: string | null;
  oordeel_id: string | null;
  loslaat_reden: string | null;
  laatste_aanbod_id: string | null;
  toelichting_id: string | null;
}
export const vraag = new Tabel<VraagRij>(
  'casusdossier_vraag',
  {
    vraag_id: 'uuid',
    soort: 'text',
    vraagsteller_id: 'uuid',
    tekst_id: 'uuid',
    leefgebied: 'text',
    aanmelding_id: 'uuid',
    geplaatst: 'boolean',
    status: 'text',
    ingebracht_op: 'timestamptz',
    geeindigd_op: 'timestamptz',
    oordeel_id: 'uuid',
    loslaat_reden: 'text',
    laatste_aanbod_id: 'uuid',
    toelichting_id: 'uuid',
  },
  ['vraag_id'],
);

export interface PrioKeuzeRij {
  nummer: number;
  vraag_id: string;
  keuzes: readonly { persoonId: string; vraagId: string }[];
  reden_id: string | null;
  gekozen_op: string;
}
export const prioKeuze = new Tabel<PrioKeuzeRij>(
  'casusdossier_prio_keuze',
  { nummer: 'integer', vraag_id: 'uuid', keuzes: 'json', reden_id: 'uuid', gekozen_op: 'timestamptz' },
  ['nummer'],
);

export interface DoelRij {
  doel_id: string;
  vraag_id: string;
  tekst_id: string;
  status: 'voorgesteld' | 'gesteld';
  sinds_op: string;
}
export const doel = new Tabel<DoelRij>(
  'casusdossier_doel',
  { doel_id: 'uuid', vraag_id: 'uuid', tekst_id: 'uuid', status: 'text', sinds_op: 'timestamptz' },
  ['doel_id'],
);

export interface AfspraakRij {
  afspraak_id: string;
  doel_id: string;
  tekst_id: string;
  eigenaar_medewerker_id: string | null;
  eigenaar_organisatie_id: string | null;
  eigenaar_persoon_id: string | null;
  uiterlijk_datum: string;
  leefgebied: string;
  /** Why a maatwerkoplossing; null for a standaardoplossing. */
  maatwerk_reden_id: string | null;
  status: 'voorgesteld' | 'open' | 'nagekomen' | 'niet-nagekomen' | 'vervallen';
  gemaakt_op: string;
  status_op: string;
  /** Of the last change that needed one. */
  reden_id: string | null;
}
export const afspraak = new Tabel<AfspraakRij>(
  'casusdossier_afspraak',
  {
    afspraak_id: 'uuid',
    doel_id: 'uuid',
    tekst_id: 'uuid',
    eigenaar_medewerker_id: 'uuid',
    eigenaar_organisatie_id: 'uuid',
    eigenaar_persoon_id: 'uuid',
    uiterlijk_datum: 'date',
    leefgebied: 'text',
    maatwerk_reden_id: 'uuid',
    status: 'text',
    gemaakt_op: 'timestamptz',
    status_op: 'timestamptz',
    reden_id: 'uuid',
  },
  ['afspraak_id'],
);

export interface PlanVersieRij {
  versie: number;
  vastgesteld_op: string;
  prio_vraag_id: string | null;
  vraag_ids: readonly string[];
  doel_ids: readonly string[];
  afspraak_ids: readonly string[];
}
export const planVersie = new Tabel<PlanVersieRij>(
  'casusdossier_plan_versie',
  {
    versie: 'integer',
    vastgesteld_op: 'timestamptz',
    prio_vraag_id: 'uuid',
    vraag_ids: 'uuid[]',
    doel_ids: 'uuid[]',
    afspraak_ids: 'uuid[]',
  },
  ['versie'],
);

/** A doel in other words, or an afspraak on another day: how it was, and how it became. */
export interface WijzigingRij {
  nummer: number;
  doel_id: string | null;
  afspraak_id: string | null;
  /** The version of the plan that held when it changed; 0 before there was one. */
  na_versie: number;
  was_tekst_id: string | null;
  tekst_id: string | null;
  was_datum: string | null;
  datum: string | null;
  reden_id: string | null;
  gewijzigd_op: string;
}
export const wijziging = new Tabel<WijzigingRij>(
  'casusdossier_wijziging',
  {
    nummer: 'integer',
    doel_id: 'uuid',
    afspraak_id: 'uuid',
    na_versie: 'integer',
    was_tekst_id: 'uuid',
    tekst_id: 'uuid',
    was_datum: 'date',
    datum: 'date',
    reden_id: 'uuid',
    gewijzigd_op: 'timestamptz',
  },
  ['nummer'],
);

export interface PlanAntwoordRij {
  nummer: number;
  versie: number;
  persoon_id: string;
  akkoord: boolean;
  tekst_id: string | null;
  /** Who wrote it down on behalf of the gezinslid. */
  opgetekend_medewerker_id: string | null;
  opgetekend_organisatie_id: string | null;
  geantwoord_op: string;
}
export const planAntwoord = new Tabel<PlanAntwoordRij>(
  'casusdossier_plan_antwoord',
  {
    nummer: 'integer',
    versie: 'integer',
    persoon_id: 'uuid',
    akkoord: 'boolean',
    tekst_id: 'uuid',
    opgetekend_medewerker_id: 'uuid',
    opgetekend_organisatie_id: 'uuid',
    geantwoord_op: 'timestamptz',
  },
  ['nummer'],
);

export interface ContactmomentRij {
  contactmoment_id: string;
  met: readonly string[];
  medewerker_id: string;
  organisatie_id: string;
  tekst_id: string;
  contact_op: string;
}
export const contactmoment = new Tabel<ContactmomentRij>(
  'casusdossier_contactmoment',
  {
    contactmoment_id: 'uuid',
    met: 'uuid[]',
    medewerker_id: 'uuid',
    organisatie_id: 'uuid',
    tekst_id: 'uuid',
    contact_op: 'timestamptz',
  },
  ['contactmoment_id'],
);
