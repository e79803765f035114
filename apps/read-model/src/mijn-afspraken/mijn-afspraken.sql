-- Afspraken that somebody still has to do, or to say yes to, by who that is.

create table leesmodellen.mijn_afspraak (
  stream_id uuid not null,
  afspraak_id uuid not null,
  medewerker_id uuid,
  organisatie_id uuid,
  persoon_id uuid,
  tekst_id uuid not null,
  leefgebied text not null,
  uiterlijk_datum date not null,
  status text not null,
  primary key (stream_id, afspraak_id),
  constraint mijn_afspraak_een_eigenaar check (num_nonnulls(medewerker_id, persoon_id) = 1)
);
create index mijn_afspraak_medewerker on leesmodellen.mijn_afspraak (medewerker_id) where medewerker_id is not null;
create index mijn_afspraak_organisatie on leesmodellen.mijn_afspraak (organisatie_id) where organisatie_id is not null;
create index mijn_afspraak_persoon on leesmodellen.mijn_afspraak (persoon_id) where persoon_id is not null;

grant select, insert, update, delete on leesmodellen.mijn_afspraak to eenplan_leesmodellen;
