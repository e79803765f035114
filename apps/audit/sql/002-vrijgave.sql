-- What did not fit and was looked into: its stream goes on. The deviation itself stays, as evidence.
create table audit.vrijgave (
  position       bigint      not null,
  reden          text        not null,
  leaf           bytea       not null,
  oorzaak        text        not null, -- what it turned out to be: a word of a fixed list, never a text
  door           uuid        not null, -- account that released it
  vrijgegeven_op timestamptz not null default clock_timestamp(),
  primary key (position, reden, leaf),
  foreign key (position, reden, leaf) references audit.afwijking
);

-- Streams with a row here stand still in the copy.
create view audit.open_afwijking as
  select a.* from audit.afwijking a
  where not exists (
    select 1 from audit.vrijgave v where v.position = a.position and v.reden = a.reden and v.leaf = a.leaf
  );

grant select, insert on audit.vrijgave to eenplan_audit;
grant select on audit.open_afwijking to eenplan_audit;
