import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Dienst, dienstDatabase, type DienstDatabase, startDienst, testBsn } from './dienst.js';
import {
  aanmelding,
  eenCasusInBeoordeling,
  eenCasusMetRegisseur,
  eenRegio,
  eersteVraag,
  geschiedenis,
  type Regio,
} from './scenarios.js';

let database: DienstDatabase;
let dienst: Dienst;
let ander: Dienst;
let regio: Regio;
beforeAll(async () => {
  database = await dienstDatabase();
  dienst = await startDienst({}, { database });
  ander = await startDienst({}, { database });
  regio = await eenRegio(dienst);
});
afterAll(async () => {
  await ander?.stop();
  await dienst?.stop();
  await database?.drop();
});

const kern = ({ status, body, headers }: Awaited<ReturnType<Dienst['post']>>) => ({
  status,
  body,
  etag: headers.get('etag'),
  positie: headers.get('eenplan-positie'),
});

describe('a retry', () => {
  it.each(['this', 'another'])('without If-Match gets the first answer, from %s process', async (waar) => {
    const sleutel = randomUUID();
    const eerst = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding(), { sleutel });
    const opnieuw = await (waar === 'this' ? dienst : ander).post(
      regio.borg.medewerker,
      '/aanmeldingen',
      aanmelding(),
      { sleutel },
    );
    // The body differs in nothing, so the answer is the same, headers included.
    expect(eerst.status).toBe(201);
    expect(kern(opnieuw)).toEqual(kern(eerst));
    expect(await geschiedenis(dienst, String(eerst.body['aanmeldingId']))).toHaveLength(2);
  });

  it.each(['this', 'another'])('with If-Match gets the first answer and no 412, from %s process', async (waar) => {
    const casus = await eenCasusInBeoordeling(dienst, regio);
    const [sleutel, { versie }] = [randomUUID(), casus];
    const oordeel = () =>
      (waar === 'this' ? dienst : ander).post(
        casus.coordinator,
        `/casussen/${casus.casusId}/beoordelingen`,
        { uitkomst: 'starten' },
        { sleutel, versie },
      );
    const eerst = await casus.doe(casus.coordinator, '/beoordelingen', { uitkomst: 'starten' }, { sleutel });
    expect(eerst.status).toBe(201);
    expect(kern(await oordeel())).toEqual(kern(eerst));
    // Also when the casus has gone on since, so that If-Match and the rules would both say no.
    await casus.lukt(casus.coordinator, '/contactmomenten', { met: [casus.gezinsleden[0]], tekst: 'Gebeld.' });
    expect(kern(await oordeel())).toEqual(kern(eerst));
  });

  it('of what would be refused by now gets the first answer', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const sleutel = randomUUID();
    const vraagId = await eersteVraag(casus);
    const plaats = () =>
      ander.post(casus.regisseur, `/casussen/${casus.casusId}/vragen/${vraagId}/plaatsing`, {}, { sleutel, versie: 7 });
    const eerst = await plaats();
    expect(eerst.status).toBe(201);
    expect(kern(await plaats())).toEqual(kern(eerst));
  });

  it('with another body is 422, and leaves the first as it was', async () => {
    const sleutel = randomUUID();
    const eerst = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding(), { sleutel });
    const anders = aanmelding({ veiligheid: { acuut: true } });
    const tweede = await ander.post(regio.borg.medewerker, '/aanmeldingen', anders, { sleutel });
    expect([eerst.status, tweede.status, tweede.body.code]).toEqual([201, 422, 'sleutel-hergebruikt']);
    const ook = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding(), { sleutel });
    expect(kern(ook)).toEqual(kern(eerst));
  });

  it('with other bodies at the same instant, about one new BSN: one is done, the others are 422', async () => {
    const [sleutel, bsn] = [randomUUID(), testBsn()];
    const antwoorden = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const persoon = { hoedanigheid: 'gezinslid', achternaam: `Nummer ${i}`, bsn, geboortedatum: '1970-01-01' };
        return dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding({ personen: [persoon] }), { sleutel });
      }),
    );
    expect(antwoorden.map(({ status, body }) => `${status} ${body.code ?? ''}`).sort()).toEqual([
      '201 ',
      ...Array<string>(7).fill('422 sleutel-hergebruikt'),
    ]);
  });

  it('of another account with the same key is another command', async () => {
    const sleutel = randomUUID();
    const een = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding(), { sleutel });
    const twee = await dienst.post(regio.brug.medewerker, '/aanmeldingen', aanmelding(), { sleutel });
    expect([een.status, twee.status]).toEqual([201, 201]);
    expect(twee.body['aanmeldingId']).not.toBe(een.body['aanmeldingId']);
  });

  it('after a refusal is decided anew: a refusal is not remembered', async () => {
    const casus = await eenCasusInBeoordeling(dienst, regio);
    const sleutel = randomUUID();
    const { organisatieId, medewerker: medewerkerId } = regio.borg;
    const wijs = () => casus.doe(casus.coordinator, '/aanwijzingen', { organisatieId, medewerkerId }, { sleutel });
    const nee = await wijs();
    expect([nee.status, nee.body.code]).toEqual([409, 'casus-nog-in-beoordeling']);
    await casus.lukt(casus.coordinator, '/beoordelingen', { uitkomst: 'starten' });
    expect((await wijs()).status).toBe(201);
  });

  it('is refused by no process on the word of its cache', async () => {
    const casus = await eenCasusInBeoordeling(dienst, regio);
    const { organisatieId, medewerker: medewerkerId } = regio.borg;
    const wijs = (opties = {}) =>
      dienst.post(
        casus.coordinator,
        `/casussen/${casus.casusId}/aanwijzingen`,
        { organisatieId, medewerkerId },
        opties,
      );
    // Now this process has it in its cache, in beoordeling; the other one starts it.
    expect((await wijs()).body.code).toBe('casus-nog-in-beoordeling');
    const gestart = await ander.post(
      casus.coordinator,
      `/casussen/${casus.casusId}/beoordelingen`,
      { uitkomst: 'starten' },
      { versie: 1 },
    );
    expect(gestart.status).toBe(201);
    expect((await wijs({ versie: gestart.versie })).status).toBe(201);
  });

  it('sees what another process did, however warm its own cache is', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const vraagId = await eersteVraag(casus);
    const doel = (d: Dienst) =>
      d.post(casus.regisseur, `/casussen/${casus.casusId}/doelen`, { vraagId, tekst: 'Rust.' });
    expect((await doel(ander)).status).toBe(201);
    expect((await doel(dienst)).status).toBe(201);
    // `ander` still has the version before; the command has no If-Match, so it is decided again.
    expect((await doel(ander)).status).toBe(201);
    const organisatieId = regio.delfzijl.organisatieId;
    const { coordinator } = regio.delfzijl;
    const nieuw = randomUUID();
    await ander.post(coordinator, `/casussen/${casus.casusId}/contactmomenten`, { met: casus.gezinsleden, tekst: 'x' });
    const persoon = { achternaam: 'Nieuw' };
    const beheerder = '00000000-0000-4000-8000-000000000001';
    const pad = `/organisaties/${organisatieId}`;
    const toegevoegd = await dienst.post(beheerder, `${pad}/medewerkers`, {
      medewerkerId: nieuw,
      rollen: ['casuscoordinator'],
      persoon,
    });
    expect(toegevoegd.status).toBe(201);
    // Known to the other as a coördinator, who then leaves elsewhere: on the word of its cache it may do nothing.
    const bel = (d: Dienst) =>
      d.post(nieuw, `/casussen/${casus.casusId}/contactmomenten`, { met: casus.gezinsleden, tekst: 'Gebeld.' });
    expect((await bel(ander)).status).toBe(201);
    const weg = await dienst.post(beheerder, `${pad}/medewerkers/${nieuw}/vertrek`, {}, { versie: toegevoegd.versie });
    expect(weg.status).toBe(201);
    expect((await bel(ander)).status).toBe(401);
  });
});
