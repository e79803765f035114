-- What an auditor sees on a screen: an entry per person concerned, also where the screen names nobody and holds no text.
alter table kluis.inzage drop constraint inzage_van_iets;
alter table kluis.inzage add constraint inzage_van_iets
  check (gegevens or pg_catalog.cardinality(teksten) > 0 or uitvoer or doel ~ '^controle-');

-- Audit may call it, and with it write no other kind of entry.
create function kluis.leg_controle_vast(
  trace text, span text, account text, organisatie uuid, rol text, doel text, betrokkenen bytea[], merken bytea[],
  casussen text[]
) returns bigint
language sql
security definer
set search_path = ''
set lock_timeout = '2s'
as $$
  with written as (
    insert into kluis.inzage (trace_id, span_id, begin_op, doel, account_id, organisatie_id, rol, betrokkene, merk, gegevens,
      teksten, casussen)
    select trace, span, pg_catalog.clock_timestamp(), 'controle-' || doel, account, organisatie, rol, x.betrokkene, x.merk, false,
      '{}', x.casussen::uuid[]
    from unnest(betrokkenen, merken, casussen) x (betrokkene, merk, casussen)
    returning 1)
  select pg_catalog.count(*) from written
$$;
revoke all on function kluis.leg_controle_vast from public;
grant execute on function kluis.leg_controle_vast to eenplan_kluis_inzage;
