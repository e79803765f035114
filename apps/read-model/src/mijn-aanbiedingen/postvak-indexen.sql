-- Already there where the tables were made after this was written.
create index if not exists casusdossier_aanbod_open on leesmodellen.casusdossier_aanbod (organisatie_id) where status = 'aangeboden';
create index if not exists mijn_afspraak_organisatie on leesmodellen.mijn_afspraak (organisatie_id) where organisatie_id is not null;
