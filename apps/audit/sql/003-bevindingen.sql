-- What an auditor looks for over all casussen is found without reading their streams. Each index holds only what its selection may list.
create index event_wissel on audit.event (position) where type in ('RegieGewisseld', 'RegieTeruggevallen');
create index event_verlopen on audit.event (position) where type = 'OverdrachtVerlopen';
create index event_uiterlijk on audit.event (position)
  where type in ('AfspraakVoorgesteld', 'AfspraakGemaakt', 'AfspraakVerplaatst');
create index event_reden on audit.event (position)
  where type in ('OverdrachtAangeboden', 'GezinslidVertrokken', 'CasusAfgesloten', 'HulpvraagLosgelaten', 'VeiligheidBeoordeeld');
create index event_openstelling on audit.event (position)
  where type in ('OpenstellingGevraagd', 'OpenstellingGoedgekeurd', 'OpenstellingBeeindigd');
-- By which an afspraak ended or got another date.
create index event_afspraak on audit.event ((data ->> 'afspraakId'))
  where type in ('AfspraakVerplaatst', 'AfspraakNagekomen', 'AfspraakNietNagekomen', 'AfspraakVervallen');
-- By which a casus became what it is.
create index event_levensloop on audit.event (stream_id, version)
  where type in ('CasusGeopend', 'CasusGestart', 'CasusNietGestart', 'CasusDoorgeleid', 'CasusAfgesloten', 'CasusHeropend', 'CasusSamengevoegd');
