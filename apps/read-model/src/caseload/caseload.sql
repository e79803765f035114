-- Who is regisseur of which open casus. Counts are made by the question: a counter would span streams.

create table leesmodellen.caseload (
  stream_id uuid primary key,
  medewerker_id uuid not null,
  organisatie_id uuid not null
);
create index caseload_medewerker on leesmodellen.caseload (medewerker_id);
create index caseload_organisatie on leesmodellen.caseload (organisatie_id);

grant select, insert, update, delete on leesmodellen.caseload to eenplan_leesmodellen;
