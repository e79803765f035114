-- Who saw what: one row per person concerned per disclosure, in the shape of Logboek Dataverwerkingen (trace_id … betrokkene)
-- with what NEN 7513 asks beside it. Rows are added and read, never changed: no role has the right to.
create table kluis.inzage (
  nummer     bigint generated always as identity primary key,
  trace_id   text        not null check (trace_id ~ '^[0-9a-f]{32}$'),
  span_id    text        not null check (span_id ~ '^[0-9a-f]{16}$'),
  begin_op   timestamptz not null,
  einde_op   timestamptz not null default pg_catalog.clock_timestamp(),
  status     text        not null default 'ok' check (status = 'ok'), -- what was not given out is no disclosure
  doel       text        not null, -- dpl.core.processing_activity_id
  betrokkene bytea       not null, -- dpl.core.data_subject_id, encrypted
  soort      text        not null default 'persoonId' check (soort = 'persoonId'), -- dpl.core.data_subject_id_type
  merk       bytea       not null check (pg_catalog.length(merk) = 32), -- keyed hash of the person: finds her rows
  -- Who, on whose behalf, in which role, on what ground, in which casussen.
  account_id     text not null,
  organisatie_id uuid,
  rol            text not null,
  grondslag      text,
  casussen       uuid[] not null,
  -- What: the person's data, and these texts.
  gegevens       boolean not null,
  teksten        uuid[] not null,
  check (gegevens or pg_catalog.cardinality(teksten) > 0)
);
create index inzage_merk on kluis.inzage (merk, nummer);
create index inzage_account on kluis.inzage (account_id, nummer);
create index inzage_organisatie on kluis.inzage (organisatie_id, nummer);
create index inzage_begin on kluis.inzage (begin_op);
create index inzage_casussen on kluis.inzage using gin (casussen);

-- Writes the rows of one disclosure. Who cannot write them in time gives nothing out, so it does not wait for long.
create function kluis.leg_inzage_vast(
  trace text, span text, milliseconden float8, doel text,
  account text, organisatie uuid, rol text, grondslag text,
  betrokkenen bytea[], merken bytea[], gegevens boolean[], teksten text[], casussen text[]
) returns bigint
language sql
set lock_timeout = '2s'
as $$
  with written as (
    insert into kluis.inzage (trace_id, span_id, begin_op, doel, account_id, organisatie_id, rol, grondslag,
      betrokkene, merk, gegevens, teksten, casussen)
    select trace, span, pg_catalog.clock_timestamp() - pg_catalog.make_interval(secs => milliseconden / 1000), doel,
      account, organisatie, rol, grondslag, x.betrokkene, x.merk, x.gegevens, x.teksten::uuid[], x.casussen::uuid[]
    from unnest(betrokkenen, merken, gegevens, teksten, casussen) x (betrokkene, merk, gegevens, teksten, casussen)
    returning 1)
  select count(*) from written
$$;
revoke all on function kluis.leg_inzage_vast from public;
grant execute on function kluis.leg_inzage_vast to eenplan_kluis, eenplan_kluis_lezen;
grant insert, select on kluis.inzage to eenplan_kluis_lezen;
-- The write side may give out as well; it has all rights on tables of before, not on this one.
grant insert, select on kluis.inzage to eenplan_kluis;

-- Whom a text is about decides who gets an entry.
grant select (betrokkenen) on kluis.tekst to eenplan_kluis_lezen;

-- Audit reads the entries, and nothing else of the vault.
grant usage on schema kluis to eenplan_kluis_inzage;
grant select on kluis.inzage to eenplan_kluis_inzage;
