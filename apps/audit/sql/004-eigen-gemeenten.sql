-- Whose casus it is, asked for all casussen of some gemeenten at once.
create index event_gemeente on audit.event ((data ->> 'gemeente'), stream_id) where type = 'CasusGeopend';
-- All organisations; they are few.
create index event_organisatie on audit.event (stream_id) where type = 'OrganisatieGeregistreerd';
-- Which aanmeldingen came into a casus.
create index event_geplaatst on audit.event ((data ->> 'casusId')) where type = 'AanmeldingGeplaatst';
