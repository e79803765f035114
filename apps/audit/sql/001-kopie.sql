-- Audit's own copy of the log: each event as it was stored, byte for byte, kept apart from the store it came from.
create schema if not exists audit;

-- Same columns as casusregie.event. Written only after its leaf was recomputed and its place in the stream checked.
create table audit.event (
  position    bigint      not null primary key,
  stream_type text        not null,
  stream_id   uuid        not null,
  version     int         not null check (version > 0),
  type        text        not null,
  schema      int         not null,
  data        json        not null, -- json, not jsonb: kept byte for byte, the leaf is computed over it
  meta        json        not null,
  recorded_at timestamptz not null,
  leaf        bytea       not null check (octet_length(leaf) = 32),
  unique (stream_id, version)
);
-- A casus is asked for by its kenmerk.
create index event_kenmerk on audit.event ((data ->> 'kenmerk')) where type = 'CasusGeopend';
-- An account is looked up by its medewerkerId.
create index event_medewerker on audit.event ((data ->> 'medewerkerId'))
  where type in ('MedewerkerToegevoegd', 'MedewerkerVertrokken');

-- How far the copy is, per log (postgres, or kafka:<topic>) and partition: all up to and including `offset` was handled.
create table audit.checkpoint (
  log        text        not null,
  partition  int         not null,
  "offset"   bigint      not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (log, partition)
);

-- What arrived and does not fit: kept whole, outside the copy. Its stream stands still, the others go on.
create table audit.afwijking (
  position      bigint      not null,
  reden         text        not null, -- blad (leaf is wrong), vork (another history), gat (an event before it is missing)
  stream_type   text        not null,
  stream_id     uuid        not null,
  version       int         not null,
  type          text        not null,
  schema        int         not null,
  data          text        not null,
  meta          text        not null,
  recorded_at   timestamptz not null,
  leaf          bytea       not null,
  previous_leaf bytea       not null,
  gezien_op     timestamptz not null default clock_timestamp(),
  primary key (position, reden, leaf)
);
create index afwijking_stream on audit.afwijking (stream_id);

-- The copy can grow and not change: nobody but the owner may update or delete an event.
grant usage on schema audit to eenplan_audit;
grant select, insert on audit.event, audit.afwijking to eenplan_audit;
grant select, insert, update on audit.checkpoint to eenplan_audit;
