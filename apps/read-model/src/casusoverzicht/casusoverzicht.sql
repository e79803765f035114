-- The casussen in one line each. Closed ones stay, for they may be reopened; the question is about the open ones.

create table leesmodellen.casusoverzicht (
  stream_id uuid primary key,
  kenmerk text not null,
  gemeente text not null,
  status text not null,
  geopend_op timestamptz not null,
  wacht_sinds_op timestamptz,
  regie text,
  antwoordt_medewerker_id uuid,
  antwoordt_organisatie_id uuid,
  volgorde uuid[] not null,
  prio_gekozen boolean not null
);
create index casusoverzicht_geopend on leesmodellen.casusoverzicht (geopend_op, stream_id) where status <> 'afgesloten';
create index casusoverzicht_gemeente
  on leesmodellen.casusoverzicht (gemeente, geopend_op, stream_id) where status <> 'afgesloten';

-- Open hulpvragen, so that the prio-vraag can be shown.
create table leesmodellen.casusoverzicht_vraag (
  stream_id uuid not null,
  vraag_id uuid not null,
  tekst_id uuid not null,
  leefgebied text not null,
  primary key (stream_id, vraag_id)
);

-- Open afspraken: late is what lies before today, which no event tells.
create table leesmodellen.casusoverzicht_afspraak (
  stream_id uuid not null,
  afspraak_id uuid not null,
  uiterlijk_datum date not null,
  open boolean not null,
  primary key (stream_id, afspraak_id)
);

grant select, insert, update, delete on
  leesmodellen.casusoverzicht, leesmodellen.casusoverzicht_vraag, leesmodellen.casusoverzicht_afspraak
to eenplan_leesmodellen;
