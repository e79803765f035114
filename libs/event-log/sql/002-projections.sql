-- What the projector keeps beside the read models: how far it is, per projection.
create schema if not exists leesmodellen;
-- A rebuild makes its tables here, by the same DDL, and moves them over when they are complete.
create schema if not exists leesmodellen_schaduw;

-- Per log and partition: everything up to and including `offset` has been handled.
create table leesmodellen.projection_checkpoint (
  projection text   not null,
  log        text   not null, -- which log the offsets belong to: postgres, or kafka:<topic>
  partition  int    not null,
  "offset"   bigint not null,
  position   bigint not null, -- of the last event handled
  epoch      bigint not null default 0, -- raised by whoever changes rows beside the batches: retry, rebuild
  changed_at timestamptz not null default clock_timestamp(),
  primary key (projection, log, partition)
);

-- Per stream: version and leaf that its rows stand for, and why it stands still, if it does. A part per projection.
create table leesmodellen.projection_stream (
  projection      text  not null,
  stream_id       uuid  not null,
  version         int   not null,
  leaf            bytea not null,
  parked_reason   text, -- gat, vork, gif, gegevens
  parked_detail   text,
  parked_position bigint,
  parked_version  int,
  parked_since    timestamptz,
  primary key (projection, stream_id)
) partition by list (projection);
create index projection_stream_parked on leesmodellen.projection_stream (parked_position) where parked_reason is not null;

-- Events of parked streams, as they came: a retry needs no log.
create table leesmodellen.projection_parked (
  projection    text        not null,
  stream_id     uuid        not null,
  version       int         not null,
  leaf          bytea       not null,
  previous_leaf bytea       not null,
  log           int         not null,
  position      bigint      not null,
  stream_type   text        not null,
  type          text        not null,
  schema        int         not null,
  data          json        not null,
  meta          json        not null,
  recorded_at   timestamptz not null,
  primary key (projection, stream_id, version, leaf)
);

-- A rebuild under way: what the shadow holds, so that a killed rebuild goes on where it was.
create table leesmodellen.projection_rebuild (
  projection text        not null primary key,
  position   bigint      not null, -- the shadow holds all events up to and including
  ddl        text        not null, -- hash of the DDL that it was made by
  changed_at timestamptz not null default clock_timestamp()
);

grant usage on schema leesmodellen to eenplan_leesmodellen;
grant select, insert, update, delete on leesmodellen.projection_checkpoint, leesmodellen.projection_stream,
  leesmodellen.projection_parked to eenplan_leesmodellen;
grant select on leesmodellen.projection_rebuild to eenplan_leesmodellen;
