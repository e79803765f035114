-- What decides who reads what of a casus counts only while it is kept up: of a casus that stands still in it, an afscherming or an end
-- that came since is not there. Such a casus is there for nobody, as one that does not exist.
create function leeswacht.loopt(casus uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return not exists (
    select from leesmodellen.projection_stream s
    where s.projection = 'toegang' and s.stream_id = casus and s.parked_reason is not null);
end $$;

create or replace function leeswacht.ziet(casus uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if casus::text = current_setting('eenplan.laatst', true) then return true; end if;
  if exists (
    select from leesmodellen.toegang t
    where t.stream_id = casus and (
      t.gemeente = any (leeswacht.lijst('oordeelt'))
      or t.status <> 'in-beoordeling' and exists (
        select from leesmodellen.toegang_wie w
        where w.stream_id = casus and (w.tot_op is null or w.tot_op > statement_timestamp())
          and (w.wie = any (leeswacht.lijst('werk')) and t.gemeente = any (leeswacht.lijst('gemeenten'))
            or w.wie = 'persoon:' || nullif(current_setting('eenplan.persoon', true), '')))))
    and leeswacht.loopt(casus)
  then
    perform set_config('eenplan.laatst', casus::text, false);
    return true;
  end if;
  return false;
end $$;

-- Who did an aanmelding reads back its own text, whatever became of it.
create or replace function leeswacht.ziet_aanmelding(gemeente text, status text, casus uuid, medewerker uuid, persoon uuid)
returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return coalesce(medewerker, persoon)::text = any (leeswacht.lijst('melders'))
    or casus is null and gemeente = any (leeswacht.lijst('oordeelt'))
    or casus is not null and leeswacht.loopt(casus) and exists (
      select from leesmodellen.toegang t where t.stream_id = casus and t.gemeente = any (leeswacht.lijst('oordeelt')))
    or status = 'beoordeeld' and leeswacht.ziet(casus);
end $$;

create or replace function leeswacht.openstellingen(casus uuid, out toegang json, out redenen json)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  select row_to_json(t), (
      select coalesce(json_agg(r order by r.op), '[]') from leesmodellen.veiligheid_reden r
      where r.stream_id = casus and r.wat = 'openstelling')
  into toegang, redenen
  from leesmodellen.toegang t
  where t.stream_id = casus and t.status <> 'in-beoordeling' and t.gemeente = any (leeswacht.lijst('gemeenten'))
    and leeswacht.loopt(casus)
    and exists (select from unnest(leeswacht.lijst('werk')) w where w like 'openstelling:%');
end $$;

revoke all on function leeswacht.loopt(uuid) from public;
grant execute on function leeswacht.loopt(uuid) to eenplan_leesmodellen, eenplan_leesmodellen_lezer;
