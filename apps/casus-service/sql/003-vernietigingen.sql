-- Persons whose destruction two people approved, until the vault is done and the certificate is in the log. Filled from the
-- log; how far that was read is a row of termijn_stand too.
create table casusregie.vernietiging (
  stream_id  uuid        not null primary key, -- stream of the person
  uitkomst   text        check (uitkomst in ('voltooid')), -- null: still to be done
  pogingen   integer     not null default 0,   -- that failed
  fout       text,                             -- code of the last of them
  opnieuw_op timestamptz not null default pg_catalog.clock_timestamp()
);
create index vernietiging_wacht on casusregie.vernietiging (opnieuw_op) where uitkomst is null;

grant select, insert, update on casusregie.vernietiging to eenplan_casusregie;
