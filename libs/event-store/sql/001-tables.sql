-- The store of casusregie: what happened (event), who holds what (reservation), what was answered (command).
-- Without check constraints: casusregie.append is the only way in, and `eenplan doctor` proves what it should have done.
create schema if not exists casusregie;

-- One row per event. Never changed.
create table casusregie.event (
  position    bigint      not null primary key, -- 1, 2, 3 … without holes, in the order of commits
  stream_type text        not null,
  stream_id   uuid        not null,
  version     int         not null,             -- 1, 2, 3 … within the stream
  type        text        not null,
  schema      int         not null,
  data        json        not null,             -- json, not jsonb: kept byte for byte, the leaf is computed over it
  meta        json        not null,
  recorded_at timestamptz not null,             -- never runs back along position
  leaf        bytea       not null,             -- SHA-256 over the event and the leaf before it in its stream
  unique (stream_id, version)
);

-- A key that one stream holds, for example open-casus/persoon/<id>.
create table casusregie.reservation (
  key       text not null primary key,
  stream_id uuid not null
);

-- One row per accepted command: what it was, what was answered, and what it wrote.
create table casusregie.command (
  id          uuid   not null primary key,
  fingerprint bytea  not null,
  reply       json   not null,
  written     json   not null, -- [{"streamId", "version"}]: every stream written, with the version it then had
  events      int    not null, -- its events are the last `events` positions up to and including `position`
  position    bigint not null
);

grant usage on schema casusregie to eenplan_casusregie, eenplan_leesmodellen, eenplan_audit;
grant select on casusregie.event, casusregie.reservation, casusregie.command to eenplan_casusregie;
grant select on casusregie.event to eenplan_leesmodellen, eenplan_audit;
