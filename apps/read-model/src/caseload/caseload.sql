-- Who is regisseur of which open casus. Counts are made by the question: a counter would span streams.

create table leesmodellen.caseload (
  stream_id uuid primary key,
  medewerker_id uuid not null,
  organisatie_id uuid not null
);
create index caseload_medewerker on leesmodellen.caseload (medewerker_id);
create index caseload_organisatie on leesmodellen.caseload (organisatie_id);

-- Who was regisseur of it from when until when: for how the load was in the weeks before.
create table leesmodellen.caseload_periode (
  stream_id uuid not null,
  nummer integer not null,
  medewerker_id uuid not null,
  van_op timestamptz not null,
  tot_op timestamptz,
  primary key (stream_id, nummer)
);
create index caseload_periode_medewerker on leesmodellen.caseload_periode (medewerker_id);

grant select, insert, update, delete on leesmodellen.caseload, leesmodellen.caseload_periode to eenplan_leesmodellen;
