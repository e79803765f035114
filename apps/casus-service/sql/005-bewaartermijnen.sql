-- In which casussen each person was ever named, and when each casus closed last: what decides how long her data are kept.
-- Filled from the log; how far that was read is a row of termijn_stand too. Numbers and moments only.
create table casusregie.bewaring_persoon (
  persoon_id uuid not null,
  casus_id   uuid not null,
  primary key (persoon_id, casus_id)
);
create index bewaring_persoon_casus on casusregie.bewaring_persoon (casus_id);

create table casusregie.bewaring_casus (
  casus_id    uuid        not null primary key,
  gemeente    text        not null,
  gesloten_op timestamptz,                 -- null: open
  -- Of the last event that said so: a process that is behind changes nothing back.
  position    bigint      not null
);
create index bewaring_casus_gesloten on casusregie.bewaring_casus (gesloten_op);

grant select, insert, update on casusregie.bewaring_persoon, casusregie.bewaring_casus to eenplan_casusregie;
