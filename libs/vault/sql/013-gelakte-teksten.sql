-- What takes the place of texts about several persons when one of them is erased: texts of their own, about the others, that
-- were put away before. Named here from the claim until it is their turn, and gone after it.
drop table kluis.lakwerk; -- only a claim with gelakte texts filled it, and none came
create table kluis.lakwerk (
  persoon_id uuid not null references kluis.gewist,
  tekst_id   uuid not null,
  gelakt_id  uuid not null,
  primary key (persoon_id, tekst_id)
);

grant select, insert, delete on kluis.lakwerk to eenplan_kluis;
