-- Per casus since when it waits for a coördinator, and why; a moment that is null is a reason that there is not.

create table leesmodellen.werkbord (
  stream_id uuid primary key,
  kenmerk text not null,
  gemeente text not null,
  eerste_aanmelding_id uuid not null,
  open boolean not null,
  in_beoordeling_op timestamptz,
  zonder_aanwijzing_op timestamptz,
  aanwijzing_geweigerd_op timestamptz,
  gevraagd_op timestamptz,
  gevraagd_medewerker_id uuid,
  gevraagd_organisatie_id uuid,
  overdracht_geweigerd_op timestamptz,
  overdracht_verlopen_op timestamptz,
  veiligheid_acuut_op timestamptz
);
create index werkbord_gemeente on leesmodellen.werkbord (gemeente) where open;

-- Aanmeldingen that joined and are te beoordelen.
create table leesmodellen.werkbord_gevoegd (
  stream_id uuid not null,
  aanmelding_id uuid not null,
  gevoegd_op timestamptz not null,
  veiligheid_acuut boolean not null,
  primary key (stream_id, aanmelding_id)
);

grant select, insert, update, delete on leesmodellen.werkbord, leesmodellen.werkbord_gevoegd to eenplan_leesmodellen;
