-- Where a vraag came from, also for who may not know of the aanmelding or of the casus that took it in: whether the gezin was
-- not told of it, and which organisation handed it in.
create function leeswacht.herkomst(aanmelding uuid, out stil boolean, out melder uuid)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  select m.niet_ingelicht_reden_id is not null, m.melder_organisatie_id into stil, melder
  from leesmodellen.aanmelding m where m.stream_id = aanmelding;
end $$;

revoke all on function leeswacht.herkomst(uuid) from public;
grant execute on function leeswacht.herkomst(uuid) to eenplan_leesmodellen, eenplan_leesmodellen_lezer;
