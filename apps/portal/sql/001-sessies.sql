-- Who is logged in at the portal. The browser holds a random number; here lie its hash and, encrypted, the tokens behind it.
create schema portaal;
create table portaal.sessie (
  id         bytea       primary key check (octet_length(id) = 32), -- SHA-256 of what the cookie holds
  inhoud     text        not null, -- sealed by the portal: its database alone opens nothing
  begonnen_op timestamptz not null default clock_timestamp(),
  laatst_op  timestamptz not null default clock_timestamp()
);
create index sessie_laatst on portaal.sessie (laatst_op);
grant usage on schema portaal to eenplan_portaal;
grant select, insert, update, delete on portaal.sessie to eenplan_portaal;
