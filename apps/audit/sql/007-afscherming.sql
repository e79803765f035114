-- Where somebody is shielded from another: asked of each auditor.
create index event_afscherming on audit.event (stream_id)
  where type in ('VeiligheidsafschermingIngesteld', 'VeiligheidsafschermingOvergenomen');
-- From when on an account has no right any more.
create index event_vertrek on audit.event ((data ->> 'medewerkerId'))
  where type in ('VertrekAangekondigd', 'MedewerkerVertrokken');
-- What an organisation reported.
create index event_melder on audit.event ((data -> 'melder' ->> 'organisatieId')) where type = 'AanmeldingIngediend';
