-- Each selection in the order in which it is read: two indexes side by side would have to be sorted together.
create index event_termijn on audit.event (position)
  where type in ('OverdrachtVerlopen', 'AfspraakVoorgesteld', 'AfspraakGemaakt', 'AfspraakVerplaatst');
create index event_opvallend on audit.event (position)
  where type in ('RegieGewisseld', 'RegieTeruggevallen', 'OverdrachtVerlopen', 'AfspraakVoorgesteld', 'AfspraakGemaakt',
    'AfspraakVerplaatst', 'OverdrachtAangeboden', 'GezinslidVertrokken', 'HulpvraagLosgelaten', 'VeiligheidBeoordeeld',
    'CasusAfgesloten');
drop index audit.event_verlopen, audit.event_uiterlijk;
