-- Finding who may be the same person without a BSN: of everybody whose data was confirmed, keyed hashes of what two persons
-- have in common who may be the same. The key is not in the database; who only compares hashes needs none.
create table kluis.kenmerk (
  persoon_id uuid primary key,
  versie     integer not null, -- of the data that they were made of
  merken     bigint[] not null
);
create index kenmerk_merken on kluis.kenmerk using gin (merken);

-- Commands whose persons are to get hashes, or new ones; written with the confirmation, so what is pending is not here. In no
-- order, and without an index: it holds what is under way. Who the persons are is looked up behind the requests.
create table kluis.te_merken (
  command_id uuid not null
);

-- What was put before there were hashes.
insert into kluis.te_merken (command_id)
select distinct g.command_id from kluis.persoonsgegevens g
where not exists (select from kluis.opdracht o where o.command_id = g.command_id);

-- As before (002-leg.sql); and what was confirmed is to be hashed.
create or replace function kluis.bevestig(commands uuid[]) returns setof uuid
language plpgsql
as $$
begin
  return query
  with gone as (
    delete from kluis.opdracht o where o.command_id = any (commands) returning o.command_id
  ), queued as (
    insert into kluis.te_merken (command_id) select g.command_id from gone g
  )
  select g.command_id from gone g;

  with wishes as (
    delete from kluis.koppeling_wens w where w.command_id = any (commands) returning w.pseudoniem
  )
  update kluis.bsn_koppeling k set bevestigd = true
  from wishes w where k.pseudoniem = w.pseudoniem and not k.bevestigd;
end
$$;

-- Locking its rows is a right to change them.
grant select, insert, update, delete on kluis.te_merken to eenplan_kluis;
grant select, insert, update, delete on kluis.kenmerk to eenplan_kluis;
grant select on kluis.kenmerk, kluis.te_merken to eenplan_kluis_lezen;
