-- What changed a moment ago in the read models, so that whoever looks at it looks again. Not part of what is derived from the
-- log: it is bounded, and what is lost here costs one look at everything.
create table leesmodellen.wijziging_stand (
  enig   boolean primary key default true check (enig),
  nummer bigint not null
);
insert into leesmodellen.wijziging_stand (nummer) values (0);

create table leesmodellen.wijziging (
  nummer  bigint primary key,
  streams uuid[], -- null: anything may have changed
  op      timestamptz not null default clock_timestamp()
);

-- Tells all replicas. Numbers are given in the order of the commits: the row of the last one is held until then.
create function leesmodellen.meld_wijziging(gewijzigd uuid[], bewaar integer) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  nu bigint;
begin
  update leesmodellen.wijziging_stand set nummer = nummer + 1 returning nummer into nu;
  insert into leesmodellen.wijziging (nummer, streams) values (nu, gewijzigd);
  delete from leesmodellen.wijziging where nummer <= nu - bewaar;
  perform pg_notify('eenplan_wijziging', '');
end $$;

revoke all on function leesmodellen.meld_wijziging(uuid[], integer) from public;
grant execute on function leesmodellen.meld_wijziging(uuid[], integer) to eenplan_leesmodellen;
grant select, update on leesmodellen.wijziging_stand to eenplan_leesmodellen;
grant select, insert, delete on leesmodellen.wijziging to eenplan_leesmodellen;
