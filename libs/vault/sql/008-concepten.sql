-- What somebody is still writing, before it is sent. One row per account and subject; the page that writes knows its form.
create table kluis.concept (
  account_id uuid not null,
  -- What is written, a code, and of which casus or aanmelding: no words of anybody.
  onderwerp  text collate "C" not null,
  -- Everybody who is or was in that casus, as far as known when it was kept: it goes with the first of them who is erased.
  personen   uuid[] not null,
  key_id     text collate "C" not null,
  inhoud     bytea not null,
  bewaard_op timestamptz not null default pg_catalog.clock_timestamp(),
  primary key (account_id, onderwerp)
);
create index concept_bewaard on kluis.concept (bewaard_op);
-- An erasure looks by person.
create index concept_personen on kluis.concept using gin (personen);

-- A concept has a key of its own, so that what is gone cannot be opened with what stays.
create function kluis.concept_zonder_sleutel() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  delete from kluis.sleutel where id = old.key_id;
  return null;
end
$$;
create trigger concept_weg after delete on kluis.concept for each row execute function kluis.concept_zonder_sleutel();
create trigger concept_anders after update on kluis.concept for each row
when (old.key_id <> new.key_id) execute function kluis.concept_zonder_sleutel();

revoke all on function kluis.concept_zonder_sleutel() from public;
grant execute on function kluis.concept_zonder_sleutel() to eenplan_kluis;
grant select, insert, update, delete on kluis.concept to eenplan_kluis;
