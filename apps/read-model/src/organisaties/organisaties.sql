-- Organisations and who works there. The name of an organisation is no personal data; that of a medewerker is.

create table leesmodellen.organisatie (
  stream_id uuid primary key,
  naam text not null,
  soort text not null,
  gemeenten text[] not null,
  convenant_datum date not null,
  mag_bsn boolean not null,
  dat_gevoelig boolean not null,
  veiligheidsketen boolean not null,
  crisisdienst boolean not null,
  van_dienst_id uuid
);

create table leesmodellen.organisatie_medewerker (
  stream_id uuid not null,
  medewerker_id uuid not null,
  persoon_id uuid not null,
  rollen text[] not null,
  sinds_op timestamptz not null,
  tot_op timestamptz,
  telefoon_id uuid,
  email_id uuid,
  primary key (stream_id, medewerker_id)
);
create index organisatie_medewerker_account on leesmodellen.organisatie_medewerker (medewerker_id);

grant select, insert, update, delete on leesmodellen.organisatie, leesmodellen.organisatie_medewerker
to eenplan_leesmodellen;
