-- Why auditors asked to open a casus, and the facts by which it is decided who may know: for an auditor of its gemeente who works
-- for an organisation. Who approves does not know the casus itself, and is shown nothing else of it.
create function leeswacht.openstellingen(casus uuid, out toegang json, out redenen json)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  select row_to_json(t), (
      select coalesce(json_agg(r order by r.op), '[]') from leesmodellen.veiligheid_reden r
      where r.stream_id = casus and r.wat = 'openstelling')
  into toegang, redenen
  from leesmodellen.toegang t
  where t.stream_id = casus and t.status <> 'in-beoordeling' and t.gemeente = any (leeswacht.lijst('gemeenten'))
    and exists (select from unnest(leeswacht.lijst('werk')) w where w like 'openstelling:%');
end $$;

revoke all on function leeswacht.openstellingen(uuid) from public;
grant execute on function leeswacht.openstellingen(uuid) to eenplan_leesmodellen, eenplan_leesmodellen_lezer;
