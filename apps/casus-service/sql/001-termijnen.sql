-- Moments at which the system itself does something, such as letting an offer run out. Filled from the log.
create schema if not exists casusregie;

create table casusregie.termijn (
  id           uuid        not null primary key, -- follows from what it is about; also the command id of what is done then
  soort        text        not null check (soort in ('overdracht-verloopt')),
  casus_id     uuid        not null,
  overdracht_id uuid       not null,
  op           timestamptz not null,
  uitkomst     text                              -- null: still waits; else 'uitgevoerd', 'vervallen', or the code of the refusal
);
create index termijn_wacht on casusregie.termijn (op) where uitkomst is null;

-- How far the log has been read.
create table casusregie.termijn_stand (
  log      text   not null primary key,
  position bigint not null
);

grant select, insert, update on casusregie.termijn, casusregie.termijn_stand to eenplan_casusregie;
