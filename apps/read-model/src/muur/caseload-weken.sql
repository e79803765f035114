-- Of how many casussen somebody was regisseur at the end of each of the last weeks, the running one last; also of casussen that the
-- reader may not know of: a number, as leeswacht.caseload gives it.
create function leeswacht.caseload_weken(medewerker uuid, weken integer) returns json
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (
    select json_agg(json_build_object('week', to_char(w.begin, 'YYYY-MM-DD'), 'aantal', (
        select count(*) from leesmodellen.caseload_periode p
        where p.medewerker_id = medewerker and p.van_op < w.einde and (p.tot_op is null or p.tot_op >= w.einde)))
      order by w.begin)
    from (
      select b.begin, least((b.begin + interval '7 days') at time zone 'Europe/Amsterdam', statement_timestamp()) as einde
      from generate_series(1 - weken, 0) as n
      cross join lateral (select date_trunc('week', statement_timestamp() at time zone 'Europe/Amsterdam')
        + n * interval '7 days' as begin) b) w);
end $$;

revoke all on function leeswacht.caseload_weken(uuid, integer) from public;
grant execute on function leeswacht.caseload_weken(uuid, integer) to eenplan_leesmodellen, eenplan_leesmodellen_lezer;
