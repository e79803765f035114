-- Two numbers that turned out to be one person: what lay under the first lies under the other from then on.
create table kluis.verenigd (
  persoon_id uuid primary key references kluis.gewist, -- nothing is put away under it again
  met        uuid not null check (met <> persoon_id),
  klaar      boolean not null default false,
  sinds      timestamptz not null default pg_catalog.clock_timestamp()
);
create index verenigd_met on kluis.verenigd (met);

grant select, insert, update on kluis.verenigd to eenplan_kluis;
-- Entries of the access log stay under the number that they were written with.
grant select (persoon_id, met) on kluis.verenigd to eenplan_kluis_lezen, eenplan_kluis_inzage;
