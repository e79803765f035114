-- What persons asked about their own data, what was decided, and what follows from it. Rows belong to the stream of the
-- person, which is not under her number; a text is in the vault.

create table leesmodellen.verzoek (
  stream_id uuid not null,
  verzoek_id uuid not null,
  persoon_id uuid not null,
  soort text not null,
  gemeente text not null,
  tekst_id uuid not null,
  tekst_ids uuid[] not null,
  ingediend_op timestamptz not null,
  uiterlijk_datum date not null,
  opgetekend_medewerker_id uuid,
  opgetekend_organisatie_id uuid,
  status text not null,
  status_op timestamptz not null,
  reden_id uuid,
  beslist_medewerker_id uuid,
  beslist_organisatie_id uuid,
  primary key (stream_id, verzoek_id),
  constraint verzoek_status check (status in ('open', 'toegewezen', 'afgewezen', 'deels', 'ingetrokken'))
);
create index verzoek_persoon on leesmodellen.verzoek (persoon_id);
create index verzoek_open on leesmodellen.verzoek (gemeente, uiterlijk_datum, verzoek_id) where status = 'open';

-- The last proposal to destroy the data of a person, and what became of it. Two people: never the same one twice.
create table leesmodellen.vernietiging (
  stream_id uuid primary key,
  persoon_id uuid not null,
  gemeente text not null,
  status text not null,
  status_op timestamptz not null,
  grond text not null,
  reden_id uuid not null,
  verzoek_id uuid,
  voorgesteld_op timestamptz not null,
  voorgesteld_medewerker_id uuid not null,
  voorgesteld_organisatie_id uuid not null,
  goedgekeurd_op timestamptz,
  goedgekeurd_medewerker_id uuid,
  goedgekeurd_organisatie_id uuid,
  teksten_gewist integer,
  teksten_gelakt integer,
  -- Texts about others too, and in the same order what they are to read.
  te_lakken uuid[] not null,
  gelakt_als uuid[] not null,
  -- Other gemeenten that have to agree, and those of them that did not yet.
  ook_van text[] not null,
  nog_van text[] not null,
  constraint vernietiging_status check (status in ('voorgesteld', 'ingetrokken', 'goedgekeurd', 'vernietigd')),
  constraint vernietiging_twee check (status in ('voorgesteld', 'ingetrokken') = (goedgekeurd_medewerker_id is null)
    and goedgekeurd_medewerker_id is distinct from voorgesteld_medewerker_id)
);
create index vernietiging_persoon on leesmodellen.vernietiging (persoon_id);
create index vernietiging_verzoek on leesmodellen.vernietiging (verzoek_id);
create index vernietiging_wacht on leesmodellen.vernietiging (gemeente) where status in ('voorgesteld', 'goedgekeurd');

-- Of whom it was last pointed out that the term has passed.
create table leesmodellen.bewaartermijn (
  stream_id uuid primary key,
  persoon_id uuid not null,
  gemeente text not null,
  casus_id uuid not null,
  tot_datum date not null,
  gesignaleerd_op timestamptz not null
);
create index bewaartermijn_gemeente on leesmodellen.bewaartermijn (gemeente, gesignaleerd_op);

-- Texts with an own verklaring of the person beside them.
create table leesmodellen.tekst_betwist (
  stream_id uuid not null,
  tekst_id uuid not null,
  verzoek_id uuid not null,
  persoon_id uuid not null,
  verklaring_id uuid not null,
  primary key (stream_id, tekst_id, verzoek_id)
);
create index tekst_betwist_tekst on leesmodellen.tekst_betwist (tekst_id);
create index tekst_betwist_persoon on leesmodellen.tekst_betwist (persoon_id);

-- Texts that are not revealed.
create table leesmodellen.tekst_geblokkeerd (
  stream_id uuid not null,
  tekst_id uuid not null,
  verzoek_id uuid not null,
  persoon_id uuid not null,
  primary key (stream_id, tekst_id)
);
create index tekst_geblokkeerd_tekst on leesmodellen.tekst_geblokkeerd (tekst_id);
create index tekst_geblokkeerd_persoon on leesmodellen.tekst_geblokkeerd (persoon_id);

grant select, insert, update, delete on leesmodellen.verzoek, leesmodellen.vernietiging, leesmodellen.tekst_betwist,
  leesmodellen.tekst_geblokkeerd, leesmodellen.bewaartermijn to eenplan_leesmodellen;
