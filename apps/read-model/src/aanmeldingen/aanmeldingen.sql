-- What was reported, and where it went. Rows belong to the aanmelding; its casus is joined in the question.

create table leesmodellen.aanmelding (
  stream_id uuid primary key,
  gemeente text not null,
  status text not null,
  ingediend_op timestamptz not null,
  status_op timestamptz not null,
  melder_soort text not null,
  melder_medewerker_id uuid,
  melder_organisatie_id uuid,
  melder_persoon_id uuid,
  personen json not null, -- written once, changed only when a wrong match is undone
  vragen json not null,
  verhaal_id uuid,
  verteld_door_id uuid,
  verteld_aan text, -- account id
  verteld_op timestamptz,
  veiligheid_acuut boolean not null,
  veiligheid_toelichting_id uuid,
  niet_ingelicht_reden_id uuid,
  herzien_datum date,
  werkwijze integer not null,
  casus_id uuid,
  wijze text,
  casus_ids uuid[], -- of an aanmelding that waits: the open casussen of its persons
  uitkomst text,
  intrek_reden_id uuid,
  constraint aanmelding_status check (status in ('ingediend', 'wacht', 'geplaatst', 'beoordeeld', 'ingetrokken'))
);
create index aanmelding_casus on leesmodellen.aanmelding (casus_id) where casus_id is not null;
create index aanmelding_wacht on leesmodellen.aanmelding (gemeente) where status = 'wacht';
create index aanmelding_melder on leesmodellen.aanmelding (melder_medewerker_id) where melder_medewerker_id is not null;
create index aanmelding_inwoner on leesmodellen.aanmelding (melder_persoon_id) where melder_persoon_id is not null;

grant select, insert, update, delete on leesmodellen.aanmelding to eenplan_leesmodellen;
