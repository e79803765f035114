import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { aanmelding, casusVan, eenGestarteCasus, eenRegio, type Regio } from '../casusregie/scenarios.js';
import { contractenVan, startSysteem, type Systeem } from './systeem.js';

let systeem: Systeem;
let regio: Regio;
beforeAll(async () => {
  systeem = await startSysteem(contractenVan());
  regio = await eenRegio(systeem.dienst);
}, 60_000);
afterAll(() => systeem?.stop());

const lees = async (pad: string, door: string, positie?: string) => {
  const antwoord = await systeem.fetch(`${systeem.urls.leesmodellen}/leesmodellen/v1${pad}`, {
    headers: { ...(await systeem.koppen(door)), ...(positie === undefined ? {} : { 'eenplan-positie': positie }) },
  });
  return { status: antwoord.status, etag: antwoord.headers.get('etag') };
};

/** The dossier of this casus stands still from here on, as it may when its part of the log is behind. */
const houdTegen = (casusId: string) =>
  systeem.dienst.query(
    `update leesmodellen.projection_stream set parked_reason = 'gegevens', parked_detail = 'test',
       parked_position = 1, parked_version = version, parked_since = clock_timestamp()
     where projection = 'casusdossier' and stream_id = $1`,
    [casusId],
  );
const laatDoor = async (casusId: string) => {
  const pad = `/leesmodellen/v1/projecties/casusdossier/geparkeerde-stromen/${casusId}/herkansingen`;
  const { status } = await systeem.fetch(systeem.urls.leesmodellen + pad, {
    method: 'POST',
    headers: await systeem.koppen(ONTWIKKEL_BEHEERDER),
  });
  expect(status).toBe(200);
};

describe('who reads with the position of its own command', () => {
  it('never gets the casus as it was before: the aanmelding joined it', async () => {
    const { dienst } = systeem;
    const casus = await eenGestarteCasus(dienst, regio);
    const pad = `/casussen/${casus.casusId}`;
    const melding = aanmelding({ personen: [{ hoedanigheid: 'gezinslid', persoonId: casus.gezinsleden[0] }] });
    // Until the dossier is there to be held up.
    const eerst = await dienst.post(regio.borg.medewerker, '/aanmeldingen', melding);
    const voor = await lees(pad, casus.coordinator, eerst.headers.get('eenplan-positie')!);
    expect(voor).toEqual({ status: 200, etag: `"${casus.versie! + 1}"` });

    await houdTegen(casus.casusId);
    const gevoegd = await dienst.post(regio.borg.medewerker, '/aanmeldingen', melding);
    expect(await casusVan(dienst, String(gevoegd.body['aanmeldingId']))).toBe(casus.casusId);
    const positie = gevoegd.headers.get('eenplan-positie')!;
    expect((await lees(pad, casus.coordinator, positie)).status).toBe(503);
    await laatDoor(casus.casusId);
    expect(await lees(pad, casus.coordinator, positie)).toEqual({ status: 200, etag: `"${casus.versie! + 2}"` });
  });

  it('nor where its aanmelding was taken out of it', async () => {
    const { dienst } = systeem;
    const casus = await eenGestarteCasus(dienst, regio);
    const pad = `/casussen/${casus.casusId}`;
    const persoonId = casus.gezinsleden[0];
    const gevoegd = await dienst.post(
      regio.borg.medewerker,
      '/aanmeldingen',
      aanmelding({ personen: [{ hoedanigheid: 'gezinslid', persoonId }] }),
    );
    expect((await lees(pad, casus.coordinator, gevoegd.headers.get('eenplan-positie')!)).status).toBe(200);
    await houdTegen(casus.casusId);
    const los = await dienst.post(
      casus.coordinator,
      `/aanmeldingen/${String(gevoegd.body['aanmeldingId'])}/ontkoppelingen`,
      { vervangen: [{ persoonId, door: { voornamen: 'Feija', achternaam: 'Veen' } }] },
      { versie: 2 },
    );
    expect(los.status).toBe(201);
    const positie = los.headers.get('eenplan-positie')!;
    expect((await lees(pad, casus.coordinator, positie)).status).toBe(503);
    await laatDoor(casus.casusId);
    expect(await lees(pad, casus.coordinator, positie)).toEqual({ status: 200, etag: `"${casus.versie! + 2}"` });
  });
});
