-- What is being done in which leefgebied, and for which leefgebieden somebody asked.

create table leesmodellen.wie_doet_wat_afspraak (
  stream_id uuid not null,
  afspraak_id uuid not null,
  leefgebied text not null,
  organisatie_id uuid, -- null: the gezin or its network does it
  open boolean not null,
  primary key (stream_id, afspraak_id)
);

create table leesmodellen.wie_doet_wat_vraag (
  stream_id uuid not null,
  vraag_id uuid not null,
  leefgebied text not null,
  primary key (stream_id, vraag_id)
);

grant select, insert, update, delete on leesmodellen.wie_doet_wat_afspraak, leesmodellen.wie_doet_wat_vraag
to eenplan_leesmodellen;
