-- What decides who reads what of a casus, one row per casus; and whom that lets in, a row each.

create table leesmodellen.toegang (
  stream_id uuid primary key,
  gemeente text not null,
  status text not null,
  regisseur json,
  laatst json,
  gevraagd json,
  organisaties json not null,
  gezinsleden uuid[] not null,
  onverteld boolean not null, -- ended before it started, and the gezin was not told of what opened it
  betrokkenen json not null,
  gevoegd json not null, -- aanmeldingen that are te beoordelen: their persons are nothing in the casus yet
  bescherming json not null,
  sinds json not null,
  gevers json not null
);

-- `wie` is a place and an id, as `organisatie:<id>`. Somebody with such a place and no other may know that the casus is there;
-- `geweerd:<id>` is no such place: by it is found where somebody is shielded from another.
create table leesmodellen.toegang_wie (
  stream_id uuid not null,
  wie text not null,
  tot_op timestamptz,
  primary key (stream_id, wie)
);
create index toegang_wie_wie on leesmodellen.toegang_wie (wie);

grant select, insert, update, delete on leesmodellen.toegang, leesmodellen.toegang_wie to eenplan_leesmodellen;
