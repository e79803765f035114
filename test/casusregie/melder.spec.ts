import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unsealPositie } from '@eenplan/edge';
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
const VERGISSING = { reden: 'Vergissing.' };
const meld = (over: Record<string, unknown>, account = regio.borg.medewerker) =>
  dienst.post(account, '/aanmeldingen', aanmelding(over));

/** Everything of an answer that a melder can see, but for its own ids and the time. */
function vorm({ status, body, headers }: Antwoord) {
  expect(Object.keys(body)).toEqual(['aanmeldingId']);
  const id = String(body['aanmeldingId']);
  expect(id).toMatch(ID);
  const positie = headers.get('eenplan-positie')!;
  // All bytes are as good as random: in none of 300 can one read an id, or a version.
  expect(Buffer.from(positie, 'base64url').toString()).not.toContain(id);
  const rest = [...headers].filter(([kop]) => !['date', 'x-correlation-id', 'eenplan-positie'].includes(kop));
  return {
    status,
    lengte: [JSON.stringify(body).length, positie.length],
    koppen: rest.map(([kop, waarde]) => [kop, waarde.replaceAll(id, 'ID')]),
  };
}

/** What a reader with this answer's position waits for: streams with their versions. */
function geschreven({ headers }: Antwoord): Map<string, number> {
  const { streams } = unsealPositie(dienst.config.sealKey, headers.get('eenplan-positie')!)!;
  return new Map(streams.map(({ streamId, version }) => [streamId, version]));
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
    const trek = (id: string) => dienst.post(regio.borg.medewerker, `/aanmeldingen/${id}/intrekkingen`, VERGISSING);
    const getrokken = await Promise.all(ids.map(trek));
    expect(vorm(getrokken[1]!)).toEqual(vorm(getrokken[0]!));
    expect(vorm(getrokken[2]!)).toEqual(vorm(getrokken[0]!));
  });

  it('gets a position that covers the casus too, opened or joined: who reads with it reads the new version', async () => {
    const kind = lid({ achternaam: 'Smid', geboortedatum: '2015-05-05', bsn: testBsn() });
    const [geopend, gevoegd] = [await meld({ personen: [kind] }), await meld({ personen: [kind] })];
    const [een, twee] = [geopend, gevoegd].map(({ body }) => String(body['aanmeldingId']));
    const casusId = await casusVan(dienst, een!);
    expect(geschreven(geopend)).toEqual(
      new Map([
        [een, 2],
        [casusId, 1],
      ]),
    );
    expect(geschreven(gevoegd)).toEqual(
      new Map([
        [twee, 2],
        [casusId, 2],
      ]),
    );
  });

  it('cannot see by withdrawing what became of an aanmelding: no version, and no If-Match that could be tried', async () => {
    const kind = lid({ achternaam: 'Smid', geboortedatum: '2015-05-05', bsn: testBsn() });
    const meldKind = async () => String((await meld({ personen: [kind] })).body['aanmeldingId']);
    const [eerste, gevoegd, ontkoppeld] = [await meldKind(), await meldKind(), await meldKind()];
    const { coordinator } = regio.delfzijl;
    const [rij] = await dienst.query<{ id: string }>(
      `select data #>> '{personen,0,persoonId}' as id from casusregie.event where stream_id = $1 and version = 1`,
      [ontkoppeld],
    );
    const vervangen = [{ persoonId: rij!.id, door: { achternaam: 'Ander' } }];
    const los = await dienst.post(
      coordinator,
      `/aanmeldingen/${ontkoppeld}/ontkoppelingen`,
      { vervangen },
      { versie: 2 },
    );
    expect(los.status).toBe(201);
    const trek = (id: string, opties = {}) =>
      dienst.post(regio.borg.medewerker, `/aanmeldingen/${id}/intrekkingen`, VERGISSING, opties);
    // The third one has two versions more than the second.
    const [tweede, derde] = [await trek(gevoegd, { versie: 4 }), await trek(ontkoppeld, { versie: 2 })];
    expect(tweede.status).toBe(201);
    expect(tweede.headers.get('etag')).toBeNull();
    expect(vorm(derde)).toEqual(vorm(tweede));

    const vierde = await meldKind();
    const casusId = await casusVan(dienst, eerste);
    const beoordeel = (body: object, versie: number) =>
      dienst.post(coordinator, `/casussen/${casusId}/beoordelingen`, body, { versie });
    expect((await beoordeel({ uitkomst: 'starten' }, 6)).status).toBe(201);
    expect((await beoordeel({ uitkomst: 'toevoegen', aanmeldingId: vierde }, 9)).status).toBe(201);
    const nee = async (id: string) => {
      const { status, body, headers } = await trek(id);
      const koppen = [...headers].filter(([kop]) => !['date', 'x-correlation-id'].includes(kop));
      return { status, koppen, body: { ...body, instance: '' } };
    };
    const [geopend, erbij] = [await nee(eerste), await nee(vierde)];
    expect([geopend.status, geopend.body]).toMatchObject([409, { code: 'al-beoordeeld' }]);
    expect(erbij).toEqual(geopend);
  });

  it('cannot see by the time it takes whether a casus was opened or joined', async () => {
    const duur = async (over: Record<string, unknown>) => {
      const begin = performance.now();
      expect((await meld(over)).status).toBe(201);
      return performance.now() - begin;
    };
    const mediaan = (tijden: number[]) => tijden.sort((a, b) => a - b)[tijden.length >> 1]!;
    const verhouding = async (paren: number) => {
      const [geopend, gevoegd]: [number[], number[]] = [[], []];
      for (let i = 0; i < paren; i++) {
        // A gezin of its own for each pair, known by its BSN in both, so that nothing else differs.
        const personen = [lid({ achternaam: 'Smid', geboortedatum: '2015-05-05', bsn: testBsn() })];
        geopend.push(await duur({ personen }));
        gevoegd.push(await duur({ personen }));
      }
      return mediaan(gevoegd) / mediaan(geopend);
    };
    await verhouding(20);
    // What others do on this machine disturbs a round, and seldom five; a difference of our own is in each.
    const rondes: number[] = [];
    const gelijk = () => rondes.some((ronde) => ronde > 0.7 && ronde < 1.4);
    while (rondes.length < 5 && !gelijk()) rondes.push(await verhouding(60));
    expect({ rondes, gelijk: gelijk() }).toEqual({ rondes, gelijk: true });
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
    // Neither may the coördinator of the gemeente that it was sent to withdraw it.
    const derde = await meld({ personen: [kind], gemeente: '0010' });
    const pad = `/aanmeldingen/${String(derde.body['aanmeldingId'])}/intrekkingen`;
    expect((await dienst.post(regio.delfzijl.coordinator, pad, VERGISSING)).status).toBe(404);
    expect((await dienst.post(regio.appingedam.coordinator, pad, VERGISSING)).status).toBe(201);
    expect((await beoordeel(regio.appingedam.coordinator, 'toevoegen')).status).toBe(412);
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
