-- How far the relay has brought the event table to a topic. Also remembers with how many partitions that topic was built.
create schema if not exists casusregie;

create table casusregie.relay (
  topic      text        not null primary key,
  partitions int         not null check (partitions > 0),
  epoch      bigint      not null default 0, -- each relay that takes over raises it: an older one then writes nothing
  position   bigint      not null default 0, -- acknowledged by Kafka up to and including
  changed_at timestamptz not null default clock_timestamp()
);

grant select, insert, update on casusregie.relay to eenplan_casusregie;
