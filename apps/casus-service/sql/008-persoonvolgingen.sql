-- Numbers of persons that became others, until no casus names them any more: done, and again when one is named after all. Filled from
-- the log, from its beginning; how far that was read is a row of termijn_stand too.
create table casusregie.persoonvolging (
  van        uuid        not null primary key,
  naar       uuid        not null,
  gedaan     boolean     not null default false,
  fout       text,                             -- code of the last failure
  opnieuw_op timestamptz not null default pg_catalog.clock_timestamp()
);
create index persoonvolging_wacht on casusregie.persoonvolging (opnieuw_op) where not gedaan;

grant select, insert, update on casusregie.persoonvolging to eenplan_casusregie;
