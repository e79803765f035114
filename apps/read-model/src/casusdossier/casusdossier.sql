-- Everything of one casus that its dossier shows. Rows belong to the casus; ids, codes, dates and references only.

create table leesmodellen.casusdossier (
  stream_id uuid primary key,
  kenmerk text not null,
  gemeente text not null,
  status text not null,
  eerste_aanmelding_id uuid not null,
  werkwijze integer not null,
  geopend_op timestamptz not null,
  gestart_op timestamptz,
  gesloten_op timestamptz,
  sluit_wijze text,
  sluit_reden text,
  sluit_toelichting_id uuid,
  nazorg_datum date,
  naar_casus_id uuid,
  doorgeleid_organisatie_id uuid,
  begeleiding text,
  heropend_op timestamptz,
  heropen_reden_id uuid,
  veiligheid_acuut boolean not null,
  veiligheid_op timestamptz,
  veiligheid_toelichting_id uuid,
  veiligheid_organisatie_id uuid,
  regie text,
  antwoordt_medewerker_id uuid,
  antwoordt_organisatie_id uuid,
  antwoordt_sinds_op timestamptz,
  aanwijzing_nummer integer,
  overdracht_nummer integer,
  aanspreekpunt_soort text,
  aanspreekpunt_medewerker_id uuid,
  aanspreekpunt_organisatie_id uuid,
  aanspreekpunt_persoon_id uuid,
  volgorde uuid[] not null,
  prio_vraag_id uuid,
  prio_gekozen boolean not null,
  prio_op timestamptz,
  prio_reden_id uuid,
  plan_versie integer not null,
  constraint casusdossier_status check
    (status in ('in-beoordeling', 'lopend', 'afgesloten') and (status = 'afgesloten') = (sluit_wijze is not null)),
  -- Eén regisseur: an open casus has one who answers, a closed one has none. One row per casus: never two.
  constraint casusdossier_een_regisseur check (
    num_nonnulls(regie, antwoordt_medewerker_id, antwoordt_organisatie_id, antwoordt_sinds_op)
      = case when status = 'afgesloten' then 0 else 4 end),
  -- Eén plan: one row per casus holds the number of the one current version …
  constraint casusdossier_een_plan check (plan_versie >= 0),
  -- … and the one prio-vraag: the first of the open hulpvragen, as soon as there is one.
  constraint casusdossier_een_prio_vraag check (prio_vraag_id is not distinct from volgorde[1])
);
create index casusdossier_gemeente on leesmodellen.casusdossier (gemeente);
create index casusdossier_regisseur on leesmodellen.casusdossier (antwoordt_medewerker_id);

create table leesmodellen.casusdossier_gezinslid (
  stream_id uuid not null,
  persoon_id uuid not null,
  ongeboren boolean not null,
  sinds_op timestamptz not null,
  tot_op timestamptz,
  van_casus_id uuid,
  naar_casus_id uuid,
  vertrek_reden_id uuid,
  primary key (stream_id, persoon_id)
);
create index casusdossier_gezinslid_persoon on leesmodellen.casusdossier_gezinslid (persoon_id);

-- Who is gezinslid now, of casussen that are open now.
create table leesmodellen.casusdossier_open_gezinslid (
  stream_id uuid not null,
  persoon_id uuid not null,
  primary key (stream_id, persoon_id),
  -- Eén gezin: a person is gezinslid of at most one open casus.
  constraint casusdossier_een_gezin unique (persoon_id)
);

create table leesmodellen.casusdossier_betrokkene (
  stream_id uuid not null,
  persoon_id uuid not null,
  rol text not null,
  sinds_op timestamptz not null,
  tot_op timestamptz,
  primary key (stream_id, persoon_id)
);

-- Aanmeldingen that joined and are te beoordelen: their persons wait here and are nothing in the casus yet.
create table leesmodellen.casusdossier_gevoegd (
  stream_id uuid not null,
  aanmelding_id uuid not null,
  gevoegd_op timestamptz not null,
  veiligheid_acuut boolean not null,
  personen json not null,
  primary key (stream_id, aanmelding_id)
);

create table leesmodellen.casusdossier_organisatie (
  stream_id uuid not null,
  organisatie_id uuid not null,
  leefgebieden text[] not null,
  sinds_op timestamptz not null,
  tot_op timestamptz,
  primary key (stream_id, organisatie_id)
);
create index casusdossier_organisatie_betrokken
  on leesmodellen.casusdossier_organisatie (organisatie_id) where tot_op is null;

-- Who answered before the one who answers now.
create table leesmodellen.casusdossier_regie (
  stream_id uuid not null,
  nummer integer not null,
  regie text not null,
  medewerker_id uuid not null,
  organisatie_id uuid not null,
  van_op timestamptz not null,
  tot_op timestamptz not null,
  primary key (stream_id, nummer)
);

-- Aanwijzingen and offered transfers with what came of them; `nummer` is the version of the event that made it.
create table leesmodellen.casusdossier_aanbod (
  stream_id uuid not null,
  nummer integer not null,
  soort text not null,
  overdracht_id uuid,
  organisatie_id uuid not null,
  medewerker_id uuid,
  voorkeur_organisatie_id uuid,
  voorkeur_medewerker_id uuid,
  voorkeur_tekst_id uuid,
  reden_id uuid,
  status text not null,
  aangeboden_op timestamptz not null,
  uiterlijk_op timestamptz,
  beantwoord_op timestamptz,
  antwoord_reden_id uuid,
  primary key (stream_id, nummer)
);
create index casusdossier_aanbod_open on leesmodellen.casusdossier_aanbod (organisatie_id) where status = 'aangeboden';

create table leesmodellen.casusdossier_vraag (
  stream_id uuid not null,
  vraag_id uuid not null,
  soort text not null,
  vraagsteller_id uuid,
  tekst_id uuid not null,
  leefgebied text not null,
  aanmelding_id uuid,
  geplaatst boolean not null,
  status text not null,
  ingebracht_op timestamptz not null,
  geeindigd_op timestamptz,
  oordeel_id uuid,
  loslaat_reden text,
  laatste_aanbod_id uuid,
  toelichting_id uuid,
  primary key (stream_id, vraag_id)
);

-- Every choice of a prio-vraag stays readable, also where gezinsleden differed.
create table leesmodellen.casusdossier_prio_keuze (
  stream_id uuid not null,
  nummer integer not null,
  vraag_id uuid not null,
  keuzes json not null,
  reden_id uuid,
  gekozen_op timestamptz not null,
  primary key (stream_id, nummer)
);

create table leesmodellen.casusdossier_doel (
  stream_id uuid not null,
  doel_id uuid not null,
  vraag_id uuid not null,
  tekst_id uuid not null,
  status text not null,
  sinds_op timestamptz not null,
  primary key (stream_id, doel_id)
);

create table leesmodellen.casusdossier_afspraak (
  stream_id uuid not null,
  afspraak_id uuid not null,
  doel_id uuid not null,
  tekst_id uuid not null,
  eigenaar_medewerker_id uuid,
  eigenaar_organisatie_id uuid,
  eigenaar_persoon_id uuid,
  uiterlijk_datum date not null,
  leefgebied text not null,
  maatwerk_reden_id uuid,
  status text not null,
  gemaakt_op timestamptz not null,
  status_op timestamptz not null,
  reden_id uuid,
  primary key (stream_id, afspraak_id)
);

create table leesmodellen.casusdossier_plan_versie (
  stream_id uuid not null,
  versie integer not null,
  vastgesteld_op timestamptz not null,
  prio_vraag_id uuid,
  vraag_ids uuid[] not null,
  doel_ids uuid[] not null,
  afspraak_ids uuid[] not null,
  primary key (stream_id, versie)
);

-- A doel in other words, or an afspraak on another day: versions of the plan hold their ids, and these stay the same.
create table leesmodellen.casusdossier_wijziging (
  stream_id uuid not null,
  nummer integer not null,
  doel_id uuid,
  afspraak_id uuid,
  na_versie integer not null,
  was_tekst_id uuid,
  tekst_id uuid,
  was_datum date,
  datum date,
  reden_id uuid,
  gewijzigd_op timestamptz not null,
  primary key (stream_id, nummer)
);

create table leesmodellen.casusdossier_plan_antwoord (
  stream_id uuid not null,
  nummer integer not null,
  versie integer not null,
  persoon_id uuid not null,
  akkoord boolean not null,
  tekst_id uuid,
  opgetekend_medewerker_id uuid,
  opgetekend_organisatie_id uuid,
  geantwoord_op timestamptz not null,
  primary key (stream_id, nummer)
);

create table leesmodellen.casusdossier_contactmoment (
  stream_id uuid not null,
  contactmoment_id uuid not null,
  met uuid[] not null,
  medewerker_id uuid not null,
  organisatie_id uuid not null,
  tekst_id uuid not null,
  contact_op timestamptz not null,
  primary key (stream_id, contactmoment_id)
);

create table leesmodellen.casusdossier_bijlage (
  stream_id uuid not null,
  bijlage_id uuid not null,
  titel_id uuid not null,
  soort text not null,
  bytes integer not null,
  over uuid[] not null,
  klasse text not null,
  leefgebied text not null,
  medewerker_id uuid,
  organisatie_id uuid,
  persoon_id uuid,
  toegevoegd_op timestamptz not null,
  ingetrokken_op timestamptz,
  primary key (stream_id, bijlage_id)
);

grant select, insert, update, delete on
  leesmodellen.casusdossier, leesmodellen.casusdossier_gezinslid, leesmodellen.casusdossier_open_gezinslid,
  leesmodellen.casusdossier_betrokkene, leesmodellen.casusdossier_gevoegd, leesmodellen.casusdossier_organisatie,
  leesmodellen.casusdossier_regie, leesmodellen.casusdossier_aanbod, leesmodellen.casusdossier_vraag,
  leesmodellen.casusdossier_prio_keuze, leesmodellen.casusdossier_doel, leesmodellen.casusdossier_afspraak,
  leesmodellen.casusdossier_plan_versie, leesmodellen.casusdossier_wijziging, leesmodellen.casusdossier_plan_antwoord,
  leesmodellen.casusdossier_contactmoment, leesmodellen.casusdossier_bijlage
to eenplan_leesmodellen;
