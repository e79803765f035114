-- Aanmeldingen of which a coördinator said who somebody is, until that is final and the vault has made one person of the two.
-- Filled from the log; how far that was read is a row of termijn_stand too.
create table casusregie.vereniging (
  stream_id  uuid        not null primary key, -- stream of the aanmelding
  gedaan     boolean     not null default false,
  fout       text,                             -- code of the last failure
  opnieuw_op timestamptz not null default pg_catalog.clock_timestamp()
);
create index vereniging_wacht on casusregie.vereniging (opnieuw_op) where not gedaan;

grant select, insert, update on casusregie.vereniging to eenplan_casusregie;
