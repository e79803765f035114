-- Numbers of persons that became others in a casus, until the vault has done the same. Filled from the log; how far that was read is
-- a row of termijn_stand too.
create table casusregie.persoonwissel (
  position   bigint      not null primary key,
  casus_id   uuid        not null,
  wijze      text        not null check (wijze in ('verenigd', 'gesplitst', 'bsn')),
  van        uuid        not null,
  naar       uuid        not null,
  command_id uuid        not null,             -- what it brought to the vault counts by now
  gedaan     boolean     not null default false,
  fout       text,                             -- code of the last failure
  opnieuw_op timestamptz not null default pg_catalog.clock_timestamp()
);
create index persoonwissel_wacht on casusregie.persoonwissel (position) where not gedaan;

grant select, insert, update on casusregie.persoonwissel to eenplan_casusregie;
-- Who was named and turned out to be another is named no more.
grant delete on casusregie.bewaring_persoon to eenplan_casusregie;
