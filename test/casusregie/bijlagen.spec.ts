import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bijlage, formulier, pdf, stuur } from './bijlagen.js';
import { type Dienst, dienstDatabase, type DienstDatabase, startDienst } from './dienst.js';
import { eenCasusInBeoordeling, eenCasusMetRegisseur, eenRegio, geschiedenis, type Regio } from './scenarios.js';

let database: DienstDatabase;
let dienst: Dienst;
let ander: Dienst;
let regio: Regio;
let casus: Awaited<ReturnType<typeof eenCasusMetRegisseur>>;
beforeAll(async () => {
  database = await dienstDatabase();
  dienst = await startDienst({}, { database });
  ander = await startDienst({}, { database });
  regio = await eenRegio(dienst);
  casus = await eenCasusMetRegisseur(dienst, regio);
});
afterAll(async () => {
  await ander?.stop();
  await dienst?.stop();
  await database?.drop();
});

const MB = 1024 * 1024;
const NAAM = `Zwaluwstaart-${randomUUID()}`;
const laatste = async () =>
  (
    await dienst.query<{ type: string; data: Record<string, unknown> }>(
      'select type, data from casusregie.event where stream_id = $1 order by version desc limit 1',
      [casus.casusId],
    )
  )[0]!;
const uploads = () => dienst.query<{ gelegd: boolean }>('select gelegd from kluis.bijlage');
const stuurt = (over: Parameters<typeof formulier>[0] = {}, opties: Parameters<typeof stuur>[4] = {}, wie = casus.regisseur) =>
  stuur(dienst, wie, casus.casusId, formulier({ gegevens: bijlage(), ...over }), opties); // prettier-ignore
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from('0000000049454e44ae426082', 'hex'),
]);
const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');

describe('a file', () => {
  it('is added as an event with what it is, and without any word of it', async () => {
    const voor = (await uploads()).length;
    const [lid] = casus.gezinsleden;
    const inhoud = pdf(3 * MB);
    const antwoord = await stuurt({ gegevens: bijlage({ titel: NAAM, over: [lid] }), inhoud, naam: `${NAAM}.pdf` });
    expect(antwoord).toMatchObject({ status: 201, body: { casusId: casus.casusId } });
    expect(antwoord.versie).toBeGreaterThan(0);
    expect(antwoord.headers.get('eenplan-positie')).toBeTruthy();
    const { bijlageId } = antwoord.body;
    const event = await laatste();
    expect(event).toMatchObject({
      type: 'BijlageToegevoegd',
      data: {
        bijlageId,
        bestand: { id: bijlageId, commitment: expect.stringMatching(/^[\w-]{43}$/) },
        titel: { commitment: expect.stringMatching(/^[\w-]{43}$/) },
        soort: 'application/pdf',
        bytes: 3 * MB,
        over: [lid],
        klasse: 'financien',
        leefgebied: 'financien',
        door: { soort: 'medewerker', medewerkerId: casus.regisseur },
      },
    });
    expect(await uploads()).toHaveLength(voor + 1);
    // Neither name nor title nor content is in the log.
    const log = await dienst.query<{ tekst: string }>('select e::text as tekst from casusregie.event e');
    expect(log.filter(({ tekst }) => tekst.includes(NAAM.slice(0, 12)))).toEqual([]);
    const antwoorden = await dienst.query<{ t: string }>('select c::text as t from casusregie.command c');
    expect(antwoorden.filter(({ t }) => t.includes(NAAM.slice(0, 12)))).toEqual([]);
  });

  it.each([
    ['PNG', png, 'foto.png', 'image/png', 'image/png'],
    ['without an extension, as octets', png, 'foto', 'application/octet-stream', 'image/png'],
    ['JPEG under another name of its type', Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(5000)]), 'IMG.JPG', 'image/jpg', 'image/jpeg'],
    ['WebP', Buffer.concat([Buffer.from('RIFF'), Buffer.from([16, 0, 0, 0]), Buffer.from('WEBPVP8 '), Buffer.alloc(8)]), 'a.webp', 'image/webp', 'image/webp'],
    ['HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(100)]), 'a.heic', 'image/heic', 'image/heic'],
  ])('may be a %s', async (_, inhoud, naam, soort, gevonden) => {
    expect(await stuurt({ inhoud, naam, soort })).toMatchObject({ status: 201 });
    expect(await laatste()).toMatchObject({ data: { soort: gevonden } });
  }); // prettier-ignore

  it('is withdrawn, and stands there as withdrawn', async () => {
    const { body, versie } = await stuurt();
    const weg = (wie: string) =>
      dienst.post(wie, `/casussen/${casus.casusId}/bijlagen/${String(body['bijlageId'])}/intrekking`, {}, { versie });
    expect(await weg(casus.regisseur)).toMatchObject({ status: 201 });
    expect(await laatste()).toMatchObject({ type: 'BijlageIngetrokken' });
  });
});

describe('is not taken', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>'.padEnd(5000));
  const GROOT = pdf(20 * MB + 1);
  it.each([
    ['HTML', { inhoud: html, naam: 'a.html', soort: 'text/html' }, 415, 'bestandssoort-niet-toegestaan'],
    ['HTML that is called a PDF', { inhoud: html }, 415, 'bestandssoort-niet-toegestaan'],
    ['SVG', { inhoud: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), naam: 'a.svg', soort: 'image/svg+xml' }, 415, 'bestandssoort-niet-toegestaan'],
    ['a program', { inhoud: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)]) }, 415, 'bestandssoort-niet-toegestaan'],
    ['a GIF', { inhoud: Buffer.from('GIF89a'.padEnd(5000)), naam: 'a.gif', soort: 'image/gif' }, 415, 'bestandssoort-niet-toegestaan'],
    ['a PNG that is called a PDF', { inhoud: png }, 415, 'bestand-klopt-niet'],
    ['a PDF with the name of a page', { naam: 'a.html' }, 415, 'bestand-klopt-niet'],
    ['a PDF that is said to be a picture', { naam: 'a', soort: 'image/png' }, 415, 'bestand-klopt-niet'],
    ['a PDF that is a page too', { inhoud: Buffer.concat([Buffer.from('%PDF-1.7\n<html><body>'), pdf()]) }, 415, 'bestandssoort-niet-toegestaan'],
    ['a PDF that is a ZIP too', { inhoud: Buffer.concat([pdf(900_000), zip]) }, 415, 'bestand-kapot'],
    ['half a PDF', { inhoud: pdf(900_000).subarray(0, 800_000) }, 415, 'bestand-kapot'],
    ['half a PNG', { inhoud: png.subarray(0, -4), naam: 'a.png', soort: 'image/png' }, 415, 'bestand-kapot'],
    ['nothing', { inhoud: Buffer.alloc(0) }, 400, 'bestand-leeg'],
    ['a byte too many', { inhoud: GROOT }, 413, 'bestand-te-groot'],
    ['without a title', { gegevens: { klasse: 'plan', leefgebied: 'financien' } }, 400, 'ongeldige-invoer'],
    ['with a field that we do not know', { gegevens: bijlage({ naam: 'x' }) }, 400, 'ongeldige-invoer'],
    ['of a class that a file is not of', { gegevens: bijlage({ klasse: 'bsn' }) }, 400, 'ongeldige-invoer'],
    ['about somebody else', { gegevens: bijlage({ over: [randomUUID()] }) }, 409, 'persoon-onbekend'],
    ['on a leefgebied that is none', { gegevens: bijlage({ leefgebied: 'verzonnen' }) }, 409, 'leefgebied-onbekend'],
  ] as const)('%s', async (_, over, status, code) => {
    const [voor, stond] = [await uploads(), (await geschiedenis(dienst, casus.casusId)).length];
    const antwoord = await stuurt(over);
    expect(antwoord).toMatchObject({ status, body: { code, title: expect.any(String) } });
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
    expect(await uploads()).toEqual(voor);
    expect(await geschiedenis(dienst, casus.casusId)).toHaveLength(stond);
  }); // prettier-ignore

  it('of exactly 20 MB it is', async () => {
    expect(await stuurt({ inhoud: pdf(20 * MB) })).toMatchObject({ status: 201 });
  });

  it('from who takes no part, who is told what of a casus that is not there', async () => {
    const inhoud = pdf(20 * MB);
    const elders = await eenCasusInBeoordeling(dienst, regio);
    const vreemd = await stuur(dienst, casus.regisseur, elders.casusId, formulier({ gegevens: bijlage(), inhoud }));
    const niets = await stuur(dienst, casus.regisseur, randomUUID(), formulier({ gegevens: bijlage(), inhoud }));
    expect(vreemd.status).toBe(404);
    expect({ ...vreemd.body, instance: '' }).toEqual({ ...niets.body, instance: '' });
    expect(await stuurt({ inhoud }, { headers: { authorization: 'Bearer x' } })).toMatchObject({ status: 401 });
    expect(await stuurt({ inhoud }, { headers: { 'idempotency-key': 'x' } })).toMatchObject({ status: 400 });
  });

  it('in any other form', async () => {
    const gegevens = JSON.stringify(bijlage());
    const form = (...delen: [string, string | Blob][]) => {
      const data = new FormData();
      for (const [naam, deel] of delen) data.append(naam, deel);
      return data;
    };
    const blob = new Blob([new Uint8Array(pdf())], { type: 'application/pdf' });
    const gaat = async (body: string | FormData, headers = {}) => {
      const { status, body: problem } = await stuur(dienst, casus.regisseur, casus.casusId, body, { headers });
      return [status, problem.code];
    };
    expect(await gaat(gegevens, { 'content-type': 'application/json' })).toEqual([415, 'geen-formulier']);
    expect(await gaat(form(['bestand', blob], ['gegevens', gegevens]))).toEqual([400, 'gegevens-ontbreken']);
    expect(await gaat(form(['gegevens', gegevens]))).toEqual([400, 'bestand-ontbreekt']);
    expect(await gaat(form(['gegevens', '{'], ['bestand', blob]))).toEqual([400, 'ongeldige-json']);
    expect(await gaat(form(['anders', 'x'], ['bestand', blob]))).toEqual([400, 'onbekend-deel']);
    expect(await gaat(form(['gegevens', gegevens], ['bestand', blob], ['bestand', blob]))).toEqual([
      400,
      'onbekend-deel',
    ]);
    expect(await gaat(form(['gegevens', 'x'.repeat(70_000)], ['bestand', blob]))).toEqual([413, 'gegevens-te-groot']);
    expect(await gaat('--a\r\n\r\nx', { 'content-type': 'multipart/form-data; boundary=a' })).toEqual([400, 'ongeldig-formulier']); // prettier-ignore
    expect(await gaat('x', { 'content-type': 'multipart/form-data; x=y' })).toEqual([400, 'ongeldig-formulier']);
    // A route that takes no file reads no form.
    const elders = await fetch(`${dienst.url}/casusregie/v1/casussen/${casus.casusId}/contactmomenten`, {
      method: 'POST',
      headers: { ...(await dienst.aanmelding.koppen(casus.regisseur)), 'idempotency-key': randomUUID() },
      body: form(['gegevens', gegevens]),
    });
    expect(elders.status).toBe(415);
  });
});

describe('an upload that is broken off', () => {
  it('leaves nothing', async () => {
    const voor = await uploads();
    const inhoud = pdf(4 * MB);
    const grens = 'grens';
    const kop = `--${grens}\r\ncontent-disposition: form-data; name="gegevens"\r\n\r\n${JSON.stringify(bijlage())}\r\n--${grens}\r\ncontent-disposition: form-data; name="bestand"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`;
    const koppen = await dienst.aanmelding.koppen(casus.regisseur);
    const bezig = request(`${dienst.url}/casusregie/v1/casussen/${casus.casusId}/bijlagen`, {
      method: 'POST',
      headers: { ...koppen, 'idempotency-key': randomUUID(), 'content-type': `multipart/form-data; boundary=${grens}` },
    });
    bezig.on('error', () => undefined);
    bezig.write(kop);
    bezig.write(inhoud.subarray(0, 2 * MB));
    // Part of it is there.
    await tot(async () => (await uploads()).length > voor.length);
    bezig.destroy();
    await tot(async () => (await uploads()).length === voor.length);
    const [los] = await dienst.query<{ n: number }>('select count(*)::int as n from kluis.bijlage_deel d where not exists (select from kluis.bijlage b where b.upload_id = d.upload_id)'); // prettier-ignore
    expect(los!.n).toBe(0);
  });
});

describe('a slow line', () => {
  it('keeps a file for as long as it may take, and nothing else', async () => {
    const traag = await startDienst({}, { database, edge: { verzoekTijd: 400 } });
    const koppen = await traag.aanmelding.koppen(casus.regisseur);
    const stuurLangzaam = (pad: string, type: string, delen: readonly (string | Buffer)[]) =>
      new Promise<number>((klaar, mis) => {
        const bezig = request(`${traag.url}/casusregie/v1/casussen/${casus.casusId}${pad}`, {
          method: 'POST',
          headers: { ...koppen, 'idempotency-key': randomUUID(), 'content-type': type },
        });
        bezig.on('error', mis).on('response', (antwoord) => klaar(antwoord.resume().statusCode!));
        void (async () => {
          for (const deel of delen) {
            bezig.write(deel);
            await new Promise((verder) => setTimeout(verder, 350));
          }
          bezig.end();
        })();
      });
    const inhoud = pdf(3000);
    expect(
      await stuurLangzaam('/bijlagen', 'multipart/form-data; boundary=g', [
        `--g\r\ncontent-disposition: form-data; name="gegevens"\r\n\r\n${JSON.stringify(bijlage())}\r\n--g\r\n`,
        'content-disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n',
        inhoud.subarray(0, 1000),
        inhoud.subarray(1000),
        '\r\n--g--\r\n',
      ]),
    ).toBe(201);
    // What is too much may come long after the file: until then nothing is added.
    const stond = (await geschiedenis(dienst, casus.casusId)).length;
    expect(
      await stuurLangzaam('/bijlagen', 'multipart/form-data; boundary=g', [
        `--g\r\ncontent-disposition: form-data; name="gegevens"\r\n\r\n${JSON.stringify(bijlage())}\r\n--g\r\n`,
        'content-disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n',
        Buffer.concat([inhoud, Buffer.from('\r\n--g\r\n')]),
        'content-disposition: form-data; ',
        'name="bestand"; filename="b.pdf"\r\n\r\nx\r\n--g--\r\n',
      ]),
    ).toBe(400);
    expect(await geschiedenis(dienst, casus.casusId)).toHaveLength(stond);
    const json = JSON.stringify({ met: [casus.gezinsleden[0]], tekst: 'Gebeld.' });
    expect(await stuurLangzaam('/contactmomenten', 'application/json', [json.slice(0, 9), json.slice(9, 20), json.slice(20)])).toBe(408); // prettier-ignore
    await traag.stop();
  });
});

describe('the same request again', () => {
  it('has the same answer and one effect, wherever it comes', async () => {
    const [sleutel, inhoud, voor] = [randomUUID(), pdf(MB), (await uploads()).length];
    const eerst = await stuurt({ inhoud }, { sleutel });
    const stond = (await geschiedenis(dienst, casus.casusId)).length;
    const opnieuw = await stuur(ander, casus.regisseur, casus.casusId, formulier({ gegevens: bijlage(), inhoud }), { sleutel }); // prettier-ignore
    expect([eerst.status, opnieuw.status]).toEqual([201, 201]);
    expect(opnieuw.body).toEqual(eerst.body);
    expect(opnieuw.headers.get('etag')).toBe(eerst.headers.get('etag'));
    expect(await geschiedenis(dienst, casus.casusId)).toHaveLength(stond);
    expect(await uploads()).toHaveLength(voor + 1);
    expect(await stuurt({ inhoud: pdf(MB) }, { sleutel })).toMatchObject({ status: 422 });
    expect(await stuurt({ inhoud, naam: 'anders.pdf' }, { sleutel })).toMatchObject({ status: 422 });
    expect(await stuurt({ inhoud, gegevens: bijlage({ titel: 'Anders' }) }, { sleutel })).toMatchObject({
      status: 422,
    });
  });

  it('at the same moment too', async () => {
    const [sleutel, inhoud, voor] = [randomUUID(), pdf(2 * MB), (await uploads()).length];
    const een = () => stuurt({ inhoud }, { sleutel });
    const twee = () => stuur(ander, casus.regisseur, casus.casusId, formulier({ gegevens: bijlage(), inhoud }), { sleutel }); // prettier-ignore
    const antwoorden = await Promise.all([een(), twee(), een(), twee()]);
    expect(antwoorden.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(antwoorden.map(({ body }) => body['bijlageId'])).size).toBe(1);
    expect(await uploads()).toHaveLength(voor + 1);
    expect((await uploads()).every(({ gelegd }) => gelegd)).toBe(true);
  });
});

async function tot(gebeurd: () => Promise<boolean>): Promise<void> {
  for (const einde = Date.now() + 5000; !(await gebeurd());) {
    if (Date.now() > einde) throw new Error('it does not happen');
    await new Promise((klaar) => setTimeout(klaar, 20));
  }
}
