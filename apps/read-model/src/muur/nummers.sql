-- What a person asked and reported stays under the number that she had then. So who reads is known by every number that she ever had,
-- where the row names who asked or reported it; a casus names her by the one that counts now.
drop function leeswacht.aan(uuid, uuid, text[], uuid, text[]);

-- Says on behalf of whom this connection reads from here on; without it nothing is there.
create function leeswacht.aan(account uuid, organisatie uuid, gemeenten text[], persoon uuid, rollen text[], nummers uuid[] default '{}')
returns void language plpgsql set search_path = pg_catalog as $$
declare
  beheert constant boolean := 'beheerder' = any (rollen);
  werkt constant boolean := rollen && array['medewerker', 'teamleider', 'casuscoordinator'];
  alle constant uuid[] := case when persoon is null then '{}' else persoon || nummers end;
  werk constant text[] := case when organisatie is null or beheert then '{}' else array_remove(array[
    case when rollen && array['medewerker', 'teamleider'] then 'organisatie:' || organisatie end,
    case when 'teamleider' = any (rollen) then 'noemer:' || organisatie end,
    'regisseur:' || account,
    case when werkt then 'gevraagd:' || account end,
    case when 'medewerker' = any (rollen) then 'noodtoegang:' || account end,
    case when 'auditor' = any (rollen) then 'openstelling:' || account end], null) end;
begin
  perform
    set_config('eenplan.laatst', '', false),
    set_config('eenplan.oordeelt',
      case when 'casuscoordinator' = any (rollen) and not beheert then gemeenten else '{}' end::text, false),
    set_config('eenplan.gemeenten', gemeenten::text, false),
    set_config('eenplan.werk', werk::text, false),
    set_config('eenplan.persoon',
      case when persoon is null or beheert or 'inwoner' <> all (rollen) then '' else persoon::text end, false),
    set_config('eenplan.nummers', case when beheert or 'inwoner' <> all (rollen) then '{}' else alle end::text, false),
    set_config('eenplan.melders',
      case when beheert then '{}' when organisatie is not null then array[account] else alle end::text, false);
end $$;

-- Who judges an aanmelding, did it, or may know of its casus. What it brought in is not to be known before it is judged.
create or replace function leeswacht.ziet_aanmelding(gemeente text, status text, casus uuid, medewerker uuid, persoon uuid)
returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return coalesce(medewerker, persoon)::text = any (leeswacht.lijst('melders'))
    or casus is null and gemeente = any (leeswacht.lijst('oordeelt'))
    or casus is not null and exists (
      select from leesmodellen.toegang t where t.stream_id = casus and t.gemeente = any (leeswacht.lijst('oordeelt')))
    or status = 'beoordeeld' and leeswacht.ziet(casus);
end $$;

revoke all on function leeswacht.aan(uuid, uuid, text[], uuid, text[], uuid[]) from public;
grant execute on function leeswacht.aan(uuid, uuid, text[], uuid, text[], uuid[])
  to eenplan_leesmodellen, eenplan_leesmodellen_lezer;
