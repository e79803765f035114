-- In which casussen an afscherming ever named a person, and in which aanmeldingen she was ever named: what is looked at before two
-- numbers become one. Filled from the log; how far that was read are rows of termijn_stand. Numbers only.
create table casusregie.genoemd (
  soort      text not null check (soort in ('afscherming', 'aanmelding')),
  persoon_id uuid not null,
  stream_id  uuid not null,
  primary key (soort, persoon_id, stream_id)
);

grant select, insert on casusregie.genoemd to eenplan_casusregie;
