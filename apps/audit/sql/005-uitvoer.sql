-- Who was ever in a casus, for the entries of a list that goes out.
create index event_gezin on audit.event (stream_id)
  where type in ('CasusGeopend', 'AanmeldingGevoegd', 'GezinslidToegevoegd', 'GezinslidIngekomen', 'BetrokkeneToegevoegd',
    'CasusOpgenomen', 'PersonenHerkend');
