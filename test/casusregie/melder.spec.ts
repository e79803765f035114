import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Antwoord, type Dienst, startDienst, testBsn } from './dienst.js';
import { aanmelding, casusVan, eenGestarteCasus, eenRegio, geschiedenis, type Regio } from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const ID = /^[0-9a-f-]{36}$/;
const lid = (gegevens: object) => ({ hoedanigheid: 'gezinslid', ...gegevens });
const meld = (over: Record<string, unknown>, account = regio.borg.medewerker) =>
  dienst.post(account, '/aanmeldingen', aanmelding(over));

/** Everything of an answer that a melder can see, but for its own ids and the time. */
function vorm({ status, body, headers }: Antwoord) {
  expect(Object.keys(body)).toEqual(['aanmeldingId']);
  const id = String(body['aanmeldingId']);
  expect(id).toMatch(ID);
  const positie = headers.get('eenplan-positie')!;
  const inhoud = Buffer.from(positie.split('.')[0]!, 'base64url').toString().replaceAll(id, 'ID');
  const rest = [...headers].filter(([kop]) => !['date', 'x-correlation-id', 'eenplan-positie'].includes(kop));
  return {
    status,
    lengte: [JSON.stringify(body).length, positie.length],
    koppen: rest.map(([kop, waarde]) => [kop, waarde.replaceAll(id, 'ID')]),
    inhoud,
  };
}

describe('the melder', () => {
  it('cannot see whether a casus was opened, joined, or the aanmelding waits', async () => {
    const bsn = testBsn();
    const kind = lid({ achternaam: 'Smid', geboortedatum: '2015-05-05', bsn });
    const geopend = await meld({ personen: [kind] });
    const gevoegd = await meld({ personen: [kind] });
    const ander = await eenGestarteCasus(dienst, regio);
    const wacht = await meld({ personen: [kind, lid({ persoonId: ander.gezinsleden[0] })] });
    const ids = [geopend, gevoegd, wacht].map(({ body }) => String(body['aanmeldingId']));
    const einde = await Promise.all(ids.map(async (id) => (await geschiedenis(dienst, id)).at(-1)));
    expect(einde).toEqual(['AanmeldingGeplaatst', 'AanmeldingGeplaatst', 'AanmeldingWacht']);
    expect(await casusVan(dienst, ids[1]!)).toBe(await casusVan(dienst, ids[0]!));
    expect(vorm(gevoegd)).toEqual(vorm(geopend));
    expect(vorm(wacht)).toEqual(vorm(geopend));
    // Withdrawing tells no more.
    const reden = { reden: 'Vergissing.' };
    const trek = (id: string) =>
      dienst.post(regio.borg.medewerker, `/aanmeldingen/${id}/intrekkingen`, reden, { versie: 2 });
    expect(vorm(await trek(ids[1]!))).toEqual(vorm(await trek(ids[2]!)));
  });

  it('withdraws without a version, since none is told', async () => {
    const { body } = await meld({});
    const pad = `/aanmeldingen/${String(body['aanmeldingId'])}/intrekkingen`;
    expect((await dienst.post(regio.borg.medewerker, pad, { reden: 'Vergissing.' })).status).toBe(201);
  });

  it('of another gemeente is answered alike, and its aanmelding goes to the casus there', async () => {
    const bsn = testBsn();
    const kind = lid({ achternaam: 'Wiersum', geboortedatum: '2018-05-05', bsn });
    const eerste = await meld({ personen: [kind], gemeente: '0003' });
    const tweede = await meld({ personen: [kind], gemeente: '0010' });
    expect(vorm(tweede)).toEqual(vorm(eerste));
    const casusId = await casusVan(dienst, String(eerste.body['aanmeldingId']));
    expect(await casusVan(dienst, String(tweede.body['aanmeldingId']))).toBe(casusId);
    // The coördinator there judges it, and may undo the match.
    const aanmeldingId = String(tweede.body['aanmeldingId']);
    const beoordeel = (account: string, uitkomst: string) =>
      dienst.post(account, `/casussen/${casusId}/beoordelingen`, { uitkomst, aanmeldingId }, { versie: 2 });
    expect((await beoordeel(regio.delfzijl.coordinator, 'toevoegen')).status).toBe(404);
    expect((await beoordeel(regio.appingedam.coordinator, 'toevoegen')).status).toBe(201);
  });

  it('may be an inwoner; the coördinator van dienst answers', async () => {
    const inwoner = randomUUID();
    const { body, status } = await meld({ personen: [lid({ persoonId: inwoner })] }, inwoner);
    expect(status).toBe(201);
    const casusId = await casusVan(dienst, String(body['aanmeldingId']));
    const [geopend] = await dienst.query<{ regie: unknown; rol: string }>(
      `select data -> 'voorlopigeRegie' as regie, meta ->> 'rol' as rol from casusregie.event where stream_id = $1`,
      [casusId],
    );
    const { coordinator: medewerkerId, organisatieId } = regio.delfzijl;
    expect(geopend).toEqual({ regie: { medewerkerId, organisatieId }, rol: 'inwoner' });
  });
});

describe('matching', () => {
  it('a known BSN with another date of birth is a new person whom a coördinator has to look at', async () => {
    const bsn = testBsn();
    await meld({ personen: [lid({ achternaam: 'Bos', geboortedatum: '1990-01-01', bsn })] });
    const { body } = await meld({ personen: [lid({ achternaam: 'Bos', geboortedatum: '1991-01-01', bsn })] });
    const [rij] = await dienst.query<{ personen: { persoonId: string; mogelijkDezelfde: string[] }[] }>(
      `select data -> 'personen' as personen from casusregie.event where stream_id = $1 and version = 1`,
      [body['aanmeldingId']],
    );
    const [persoon] = rij!.personen;
    expect(persoon!.mogelijkDezelfde).toHaveLength(1);
    expect(persoon!.mogelijkDezelfde).not.toContain(persoon!.persoonId);
  });

  it('keeps names, BSN and texts out of the store', async () => {
    const bsn = testBsn();
    await meld({
      personen: [lid({ voornamen: 'Zonneschijn', achternaam: 'Kwartelaar', bsn, geboortedatum: '1971-07-07' })],
      vragen: [{ soort: 'zorg', tekst: 'Hij at al een week niets dan beschuit.', leefgebied: 'basale-adl' }],
      verhaal: { tekst: 'Op een dinsdag in de Kwelderstraat.', verteldDoor: 0 },
      inlichting: { ingelicht: false, reden: 'De kat zou schrikken.', herzienDatum: '2099-01-01' },
    });
    const [winkel] = await dienst.query<{ alles: string }>(
      `select (select string_agg(e::text, ' ') from casusregie.event e) || (select string_agg(c::text, ' ') from casusregie.command c)
         || (select string_agg(r::text, ' ') from casusregie.reservation r) as alles`,
    );
    for (const geheim of ['Zonneschijn', 'Kwartelaar', bsn, '1971-07-07', 'beschuit', 'Kwelderstraat', 'schrikken'])
      expect(winkel!.alles).not.toContain(geheim);
    const [kluis] = await dienst.query<{ n: string }>('select count(*) as n from kluis.tekst');
    expect(Number(kluis!.n)).toBeGreaterThan(0);
  });
});
