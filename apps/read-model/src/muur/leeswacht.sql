-- The second wall: what an account may know of, worked out by the database from who asks. It knows no policy and no class of
-- field, only casussen; so it is coarser than what is decided above it, and independent of that.
create schema leeswacht;

-- Says on behalf of whom this connection reads from here on; without it nothing is there.
create function leeswacht.aan(account uuid, organisatie uuid, gemeenten text[], persoon uuid, rollen text[])
returns void language plpgsql set search_path = pg_catalog as $$
declare
  beheert constant boolean := 'beheerder' = any (rollen);
  werkt constant boolean := rollen && array['medewerker', 'teamleider', 'casuscoordinator'];
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
    set_config('eenplan.melder',
      case when beheert then '' when organisatie is not null then account::text else coalesce(persoon::text, '') end,
      false);
end $$;

create function leeswacht.lijst(instelling text) returns text[] language sql stable
return coalesce(nullif(pg_catalog.current_setting('eenplan.' || instelling, true), ''), '{}')::text[];

-- Whether who reads may know of this casus. A body in quotes: the tables come with a read model, and again with each rebuild.
-- An answer is made of many rows of one casus, so the one that was let through last is remembered until `aan` is called again.
create function leeswacht.ziet(casus uuid) returns boolean
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
  then
    perform set_config('eenplan.laatst', casus::text, false);
    return true;
  end if;
  return false;
end $$;

-- Who judges an aanmelding, did it, or may know of its casus. What it brought in is not to be known before it is judged.
create function leeswacht.ziet_aanmelding(gemeente text, status text, casus uuid, medewerker uuid, persoon uuid)
returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return coalesce(medewerker, persoon)::text = nullif(current_setting('eenplan.melder', true), '')
    or casus is null and gemeente = any (leeswacht.lijst('oordeelt'))
    or casus is not null and exists (
      select from leesmodellen.toegang t where t.stream_id = casus and t.gemeente = any (leeswacht.lijst('oordeelt')))
    or status = 'beoordeeld' and leeswacht.ziet(casus);
end $$;

-- A number about all casussen of somebody, also of those that the reader may not know of (domain.md §4).
create function leeswacht.caseload(medewerker uuid, organisatie uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select count(*) from leesmodellen.caseload c
          where c.medewerker_id = medewerker or c.organisatie_id = organisatie);
end $$;

-- Version of a stream in a projection, for the ETag.
create function leeswacht.versie(projectie text, stream uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select s.version from leesmodellen.projection_stream s where s.projection = projectie and s.stream_id = stream);
end $$;

revoke all on function leeswacht.ziet(uuid), leeswacht.ziet_aanmelding(text, text, uuid, uuid, uuid),
  leeswacht.caseload(uuid, uuid), leeswacht.versie(text, uuid) from public;
grant usage on schema leeswacht to eenplan_leesmodellen, eenplan_leesmodellen_lezer;
grant execute on all functions in schema leeswacht to eenplan_leesmodellen, eenplan_leesmodellen_lezer;
grant usage on schema leesmodellen to eenplan_leesmodellen_lezer;
