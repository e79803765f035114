-- Lists that went out as a file: a row per file, and an entry in kluis.inzage per person who is in it, also where the file names
-- nobody and holds no text.
alter table kluis.inzage add column uitvoer boolean not null default false;
do $$
declare naam text;
begin
  select conname into strict naam from pg_catalog.pg_constraint
  where conrelid = 'kluis.inzage'::regclass and pg_catalog.pg_get_constraintdef(oid) like '%cardinality(teksten)%';
  execute pg_catalog.format('alter table kluis.inzage drop constraint %I', naam);
end $$;
alter table kluis.inzage add constraint inzage_van_iets
  check (gegevens or pg_catalog.cardinality(teksten) > 0 or uitvoer);

create table kluis.uitvoer (
  nummer         bigint generated always as identity primary key,
  trace_id       text        not null check (trace_id ~ '^[0-9a-f]{32}$'),
  span_id        text        not null check (span_id ~ '^[0-9a-f]{16}$'),
  op             timestamptz not null default pg_catalog.clock_timestamp(),
  account_id     text        not null,
  organisatie_id uuid,
  rol            text        not null,
  lijst          text        not null check (lijst ~ '^[a-z][a-z0-9-]{1,63}$'),
  filters        jsonb       not null,
  gemeenten      text[]      not null, -- whose casussen it is about
  regels         int         not null check (regels >= 0),
  personen       int         not null check (personen >= 0)
);

-- Writes both, or nothing: then nothing goes out. Audit may call it, and with it write no other kind of entry.
create function kluis.leg_uitvoer_vast(
  trace text, span text, account text, organisatie uuid, rol text, lijst text, filters jsonb, gemeenten text[], regels int,
  betrokkenen bytea[], merken bytea[], casussen text[]
) returns bigint
language sql
security definer
set search_path = ''
set lock_timeout = '2s'
as $$
  with file as (
    insert into kluis.uitvoer (trace_id, span_id, account_id, organisatie_id, rol, lijst, filters, gemeenten, regels, personen)
    values (trace, span, account, organisatie, rol, lijst, filters, gemeenten, regels, pg_catalog.cardinality(betrokkenen))),
  written as (
    insert into kluis.inzage (trace_id, span_id, begin_op, doel, account_id, organisatie_id, rol, betrokkene, merk, gegevens,
      teksten, casussen, uitvoer)
    select trace, span, pg_catalog.clock_timestamp(), lijst, account, organisatie, rol, x.betrokkene, x.merk, false, '{}',
      x.casussen::uuid[], true
    from unnest(betrokkenen, merken, casussen) x (betrokkene, merk, casussen)
    returning 1)
  select pg_catalog.count(*) from written
$$;
revoke all on function kluis.leg_uitvoer_vast from public;
grant execute on function kluis.leg_uitvoer_vast to eenplan_kluis_inzage;
grant select on kluis.uitvoer to eenplan_kluis_inzage;
