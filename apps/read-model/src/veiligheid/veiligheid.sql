-- Why somebody is shielded, why that should end, why noodtoegang or an openstelling was asked, and what was judged: the words
-- themselves are in the vault. What stands of it decides who reads what, and is in leesmodellen.toegang.
create table leesmodellen.veiligheid_reden (
  stream_id uuid not null,
  onderwerp_id uuid not null, -- the afscherming, noodtoegang or openstelling
  wat text not null,
  reden_id uuid not null,
  op timestamptz not null,
  medewerker_id uuid,
  organisatie_id uuid,
  wacht boolean not null, -- noodtoegang that another has not reviewed
  primary key (stream_id, onderwerp_id, wat),
  constraint veiligheid_reden_wat check (wat in ('afscherming', 'opheffing', 'noodtoegang', 'oordeel', 'openstelling'))
);
create index veiligheid_reden_wacht on leesmodellen.veiligheid_reden (op) where wacht;

grant select, insert, update, delete on leesmodellen.veiligheid_reden to eenplan_leesmodellen;
