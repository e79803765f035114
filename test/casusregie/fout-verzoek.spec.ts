import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Dienst, startDienst } from './dienst.js';
import { aanmelding, eenGestarteCasus, eenRegio, eersteVraag, type Regio } from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const meld = (body: unknown, opties = {}) => dienst.post(regio.borg.medewerker, '/aanmeldingen', body, opties);

describe('a request that is not right', () => {
  it('400 names everything that is wrong, each at its place', async () => {
    const { status, body } = await meld({
      gemeente: '10',
      personen: [
        { hoedanigheid: 'buurman', bsn: '123456789', geboortedatum: '1955-13-00' },
        { hoedanigheid: 'gezinslid', persoonId: randomUUID(), voornamen: 'Dubbel' },
      ],
      vragen: [{ soort: 'hulpvraag', tekst: ' ', leefgebied: 'X Y', extra: 1 }],
      veiligheid: [],
      inlichting: { ingelicht: false },
      gebeurdOp: '9999-12-31T23:59:59-12:00',
    });
    expect(status).toBe(400);
    expect(body.errors!.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/gebeurdOp geen-tijdstip',
      '/gemeente verkeerde-vorm',
      '/inlichting/herzienDatum ontbreekt',
      '/inlichting/reden ontbreekt',
      '/personen/0/achternaam ontbreekt',
      '/personen/0/bsn geen-bsn',
      '/personen/0/geboortedatum geen-datum',
      '/personen/0/hoedanigheid onbekende-keuze',
      '/personen/1/persoonId ongeldig',
      '/veiligheid geen-object',
      '/vragen/0/extra onbekend-veld',
      '/vragen/0/leefgebied verkeerde-vorm',
      '/vragen/0/tekst verkeerde-vorm',
      '/vragen/0/vraagsteller ontbreekt',
    ]);
    expect(JSON.stringify(body)).not.toContain('123456789');
  });

  it('400 for a vraagsteller who is not in the list', async () => {
    const { status, body } = await meld(
      aanmelding({ vragen: [{ soort: 'hulpvraag', vraagsteller: 7, tekst: 'Hulp.', leefgebied: 'financien' }] }),
    );
    expect([status, body.errors![0]!.pointer]).toEqual([400, '/vragen/0/vraagsteller']);
  });

  it('400 without Idempotency-Key or with another than a UUID, and for a malformed If-Match', async () => {
    const zonder = await meld(aanmelding(), { headers: { 'idempotency-key': '' } });
    const raar = await meld(aanmelding(), { sleutel: 'abc' });
    const versie = await meld(aanmelding(), { headers: { 'if-match': 'W/"2"' } });
    for (const { status, body } of [zonder, raar, versie])
      expect([status, body.code]).toEqual([400, 'ongeldige-invoer']);
  });

  it('400 names what is wrong with headers, address and body together; 428 only when all else is right', async () => {
    const fouten = async (pad: string, body: object, opties: object) => {
      const antwoord = await dienst.post(regio.delfzijl.coordinator, pad, body, opties);
      return [antwoord.status, ...(antwoord.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort()];
    };
    const raar = { sleutel: 'abc', headers: { 'if-match': '7' } };
    const koppen = ['/Idempotency-Key geen-uuid', '/If-Match geen-etag'];
    expect(await fouten('/aanmeldingen', { ...aanmelding(), gemeente: '1', extra: 1 }, raar)).toEqual([
      400,
      ...koppen,
      '/extra onbekend-veld',
      '/gemeente verkeerde-vorm',
    ]);
    expect(await fouten('/casussen/geen-uuid/afsluiting', { reden: 'zomaar' }, raar)).toEqual([
      400,
      ...koppen,
      '/casusId geen-uuid',
      '/reden onbekende-keuze',
    ]);
    const pad = `/casussen/${randomUUID()}/afsluiting`;
    expect(await fouten(pad, { reden: 'zomaar' }, {})).toEqual([400, '/reden onbekende-keuze']);
    expect(await fouten(pad, { reden: 'anders' }, {})).toEqual([428]);
    expect(await fouten(pad, { reden: 'anders' }, raar)).toEqual([400, ...koppen]);
  });

  it('401 without an actor we know, 404 for what is not there, 428 without If-Match, 412 with an old one', async () => {
    expect((await dienst.post('wie-is-dit', '/aanmeldingen', aanmelding())).status).toBe(401);
    // Nobody logs in as the system itself.
    const systeem = await dienst.post('00000000-0000-4000-8000-000000000000', '/aanmeldingen', aanmelding());
    expect([systeem.status, systeem.body.code]).toEqual([403, 'account-onbekend']);
    const casus = await eenGestarteCasus(dienst, regio);
    const sluit = (versie: number | undefined) =>
      dienst.post(casus.coordinator, `/casussen/${casus.casusId}/afsluiting`, { reden: 'anders' }, { versie });
    expect((await sluit(undefined)).status).toBe(428);
    const oud = await sluit(1);
    expect([oud.status, oud.versie]).toEqual([412, casus.versie]);
    expect((await dienst.post(casus.coordinator, '/casussen/geen-uuid/afsluiting', {}, { versie: 1 })).status).toBe(
      400,
    );
    expect(
      (await dienst.post(casus.coordinator, `/casussen/${casus.casusId}/afsluiting/`, {}, { versie: 1 })).status,
    ).toBe(404);
    expect((await dienst.post(casus.coordinator, '/nergens', {})).status).toBe(404);
    // An id of another kind of stream is no casus.
    const geen = await dienst.post(
      casus.coordinator,
      `/casussen/${casus.aanmeldingId}/afsluiting`,
      { reden: 'anders' },
      { versie: 2 },
    );
    expect(geen.status).toBe(404);
    const get = await fetch(`${dienst.url}/casusregie/v1/aanmeldingen`, {
      headers: { ...(await dienst.aanmelding.koppen(casus.coordinator)) },
    });
    expect(get.status).toBeGreaterThanOrEqual(404);
    expect(get.status).toBeLessThanOrEqual(405);
  });

  it('an upper-case id is the same id', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const vraagId = (await eersteVraag(casus)).toUpperCase();
    const { status } = await dienst.post(casus.coordinator, `/casussen/${casus.casusId.toUpperCase()}/doelen`, {
      vraagId,
      tekst: 'Rust.',
    });
    expect(status).toBe(201);
  });
});

const GOED = '00000000-0000-4000-8000-00000000000a';
const ROMMEL: readonly (readonly [string, unknown])[] = [
  ['no JSON', '{"a":'],
  ['a number', '1'],
  ['null', 'null'],
  ['a list', '[]'],
  ['50,000 nested lists', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['50,000 nested lists in a field', `{"gemeente":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['NUL', JSON.stringify(aanmelding({ gemeente: '\u0000' }))],
  ['a lone surrogate', '{"gemeente":"\\ud800"}'],
  ['prototypes', '{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}}}'],
  ['wrong types', { gemeente: {}, personen: { length: 3 }, vragen: 'x', veiligheid: 1, inlichting: [[]] }],
  ['a list of null', { personen: [null], vragen: [null] }],
  ['huge text', aanmelding({ verhaal: { tekst: 'x'.repeat(200_000) } })],
  ['over the limit', aanmelding({ verhaal: { tekst: 'x'.repeat(1_000_000) } })],
  ['numbers beyond measure', '{"gemeente":1e999,"personen":-0}'],
  [
    'a vraagsteller that is no index',
    aanmelding({ vragen: [{ soort: 'hulpvraag', vraagsteller: -1.5, tekst: 'x', leefgebied: 'a' }] }),
  ],
];

describe('garbage', () => {
  it.each(ROMMEL)('%s is never a 5xx', async (_, body) => {
    for (const pad of [
      '/aanmeldingen',
      `/casussen/${GOED}/afspraken`,
      '/organisaties',
      `/casussen/${GOED}/prio-vraag`,
    ]) {
      const { status } = await dienst.post(regio.borg.medewerker, pad, body, { versie: 1 });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  it('an id of another kind of stream is an id of nothing, in addresses and in bodies', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const { borg, delfzijl } = regio;
    const { casusId, aanmeldingId } = casus;
    const persoon = { achternaam: 'Bos' };
    const opCasus: [string, object][] = [
      ['gezinsleden', persoon],
      ['beoordelingen', { uitkomst: 'starten' }],
      ['beoordelingen', { uitkomst: 'niet-starten', reden: 'Nee.' }],
      ['beoordelingen', { uitkomst: 'toevoegen', aanmeldingId }],
      ['heropening', { reden: 'Terug.' }],
      ['samenvoegingen', { naarCasusId: casusId }],
      ['organisaties', { organisatieId: borg.organisatieId, leefgebieden: [] }],
      ['organisaties', { organisatieId: delfzijl.organisatieId, leefgebieden: [] }],
    ];
    const opAanmelding: [string, object][] = [
      ['intrekkingen', { reden: 'Nee.' }],
      ['toewijzingen', {}],
      ['ontkoppelingen', { vervangen: [] }],
      ['herkenningen', { herkend: [{ persoonId: casus.gezinsleden[0], als: casus.gezinsleden[1] }] }],
    ];
    const inBody: [string, (id: string) => object][] = [
      ['aanwijzingen', (organisatieId) => ({ organisatieId })],
      ['organisaties', (organisatieId) => ({ organisatieId, leefgebieden: [] })],
      ['beoordelingen', (id) => ({ uitkomst: 'toevoegen', aanmeldingId: id })],
      ['samenvoegingen', (naarCasusId) => ({ naarCasusId })],
      [`gezinsleden/${casus.gezinsleden[0]}/verhuizingen`, (naarCasusId) => ({ naarCasusId })],
    ];
    const stuur = async (account: string, pad: string, body: object) =>
      (await dienst.post(account, pad, body, { versie: 2 })).status;
    // Each by a medewerker of the organisation that is named, whose stream is in the attempt already, and by another.
    for (const account of [casus.coordinator, borg.medewerker]) {
      for (const id of [delfzijl.organisatieId, borg.organisatieId, aanmeldingId])
        for (const [pad, body] of opCasus)
          expect([pad, await stuur(account, `/casussen/${id}/${pad}`, body)]).toEqual([pad, 404]);
      for (const id of [delfzijl.organisatieId, casusId])
        for (const [pad, body] of opAanmelding)
          expect([pad, await stuur(account, `/aanmeldingen/${id}/${pad}`, body)]).toEqual([pad, 404]);
    }
    for (const [pad, body] of inBody)
      for (const id of [delfzijl.organisatieId, casusId, aanmeldingId, randomUUID()]) {
        const status = await stuur(casus.coordinator, `/casussen/${casusId}/${pad}`, body(id));
        expect([pad, status >= 400 && status < 500]).toEqual([pad, true]);
      }
    for (const id of [casusId, aanmeldingId]) {
      const nieuw = { medewerkerId: randomUUID(), rollen: ['medewerker'], persoon };
      expect(await stuur(borg.teamleider, `/organisaties/${id}/medewerkers`, nieuw)).toBe(404);
    }
  });

  it.each([
    ['broken', '/%zz'],
    ['NUL', '/%00'],
    ['no UTF-8', '/casussen/%ff/afsluiting'],
    ['long', `/casussen/${'a'.repeat(5000)}/afsluiting`],
    ['broken query', '/aanmeldingen?x=%zz'],
  ])('an address that is %s is never a 5xx', async (_, pad) => {
    const { status } = await dienst.post(regio.borg.medewerker, pad, aanmelding({ gemeente: 'x' }));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('text in any script goes through unharmed, emoji and all', async () => {
    const personen = [{ hoedanigheid: 'gezinslid', voornamen: 'Ἀθηνᾶ 𝒢 👩‍👩‍👧', achternaam: 'Ñandú\u202e' }];
    expect((await meld(aanmelding({ personen }))).status).toBe(201);
  });
});
