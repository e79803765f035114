import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vault } from '@eenplan/vault';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { WERKWIJZE } from '../../apps/casus-service/src/werkwijze.js';
import { type Antwoord, type Dienst, dienstDatabase, type DienstDatabase, startDienst, testBsn } from './dienst.js';
import {
  aanmelding,
  type Casus,
  eenCasusInBeoordeling,
  eenCasusMetAfspraak,
  eenCasusMetRegisseur,
  eenGestarteCasus,
  eenRegio,
  kenmerkVan,
  nieuweMedewerker,
  Persoon,
  type Regio,
  vanDelfzijl,
} from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
let database: DienstDatabase;
/** The same under a werkwijze in which noodtoegang lasts this long. */
let kort: Dienst;
const SECONDEN = 2;
beforeAll(async () => {
  database = await dienstDatabase();
  dienst = await startDienst({}, { database });
  kort = await startDienst({ werkwijze: { ...WERKWIJZE, noodtoegangUren: SECONDEN / 3600 } }, { database });
  regio = await eenRegio(dienst);
});
afterAll(async () => {
  await kort?.stop();
  await dienst?.stop();
  await database?.drop();
});

const reden = { reden: 'Zo is het besloten.' };
const contact = (casus: Casus) => ({ met: [casus.gezinsleden[0]], tekst: 'Gebeld.' });
const uitkomst = ({ status, body: { code } }: Antwoord) => [status, code];
const NIETS = [404, 'niet-gevonden'];

async function grondslag(type: string, streamId: string): Promise<string | undefined> {
  const [rij] = await dienst.query<{ grondslag: string }>(
    `select meta ->> 'grondslag' as grondslag from casusregie.event
     where stream_id = $1 and type = $2 order by version desc limit 1`,
    [streamId, type],
  );
  return rij?.grondslag;
}

describe('who may see the casus and not do this', () => {
  it('reads in Dutch what is wrong and what comes next, and not a version', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const { organisatieId } = regio.brug;
    await casus.lukt(casus.regisseur, '/organisaties', { organisatieId, leefgebieden: [] });
    const nee = await casus.doe(regio.brug.medewerker, '/plan-versies', {}, { versie: 1 });
    expect(nee.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(nee.headers.get('etag')).toBeNull();
    expect(nee.body).toMatchObject({
      status: 403,
      code: 'alleen-regisseur-of-coordinator',
      detail: 'Alleen de regisseur of de casuscoördinator mag dit. Vraag het aan de regisseur van deze casus.',
    });
  });

  it('is the teamleider, who does no casework', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    expect(uitkomst(await casus.doe(regio.borg.teamleider, '/contactmomenten', contact(casus)))).toEqual([
      403,
      'alleen-medewerker',
    ]);
  });

  it('is whoever the afscherming holds against, also at work', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const { coordinator, gezinsleden } = casus;
    const { organisatieId, teamleider } = regio.borg;
    const man = { voornamen: 'Jan', achternaam: 'Mol', geboortedatum: '1980-02-02', bsn: testBsn() };
    const medewerkerId = randomUUID();
    const erbij = { medewerkerId, rollen: ['medewerker'], persoon: man };
    const toegevoegd = await dienst.post(teamleider, `/organisaties/${organisatieId}/medewerkers`, erbij);
    expect(toegevoegd.status).toBe(201);
    const antwoord = () =>
      casus.doe(medewerkerId, '/plan-versies/1/antwoorden', { persoonId: gezinsleden[0], akkoord: true });
    await casus.lukt(casus.regisseur, '/plan-versies');
    expect((await antwoord()).status).toBe(201);
    const { afschermingId } = await casus.lukt(coordinator, '/veiligheidsafschermingen', {
      beschermdeId: gezinsleden[0],
      geweerde: man,
      ...reden,
    });
    expect(uitkomst(await antwoord())).toEqual([403, 'alleen-eigen-antwoord']);
    const pad = `/veiligheidsafschermingen/${afschermingId}/opheffingen`;
    await casus.lukt(coordinator, pad, reden);
    await casus.lukt(coordinator, '/regiewissels', { organisatieId, medewerkerId, ...reden });
    expect(uitkomst(await casus.doe(medewerkerId, `${pad}/huidige/bevestiging`))).toEqual([403, 'eigen-opheffing']);
  });
});

it('an afscherming holds against who turned out to be the same person, whichever number it names', async () => {
  const casus = await eenCasusMetRegisseur(dienst, regio);
  const { organisatieId, teamleider } = regio.borg;
  const jan = { voornamen: 'Jan', achternaam: 'Mol', geboortedatum: '1980-02-02' };
  const medewerkerId = randomUUID();
  await dienst.post(teamleider, `/organisaties/${organisatieId}/medewerkers`, { medewerkerId, rollen: ['medewerker'], persoon: { ...jan, bsn: testBsn() } }); // prettier-ignore
  const antwoord = () =>
    casus.doe(medewerkerId, '/plan-versies/1/antwoorden', { persoonId: casus.gezinsleden[0], akkoord: true });
  await casus.lukt(casus.regisseur, '/plan-versies');
  const afscherming = { beschermdeId: casus.gezinsleden[0], geweerde: jan, ...reden };
  await casus.lukt(casus.coordinator, '/veiligheidsafschermingen', afscherming);
  expect((await antwoord()).status).toBe(201);
  const [rij] = await dienst.query<{ was: string; nu: string }>(
    `select (select data ->> 'geweerdeId' from casusregie.event where stream_id = $1 and type = 'VeiligheidsafschermingIngesteld') as was,
       (select data ->> 'persoonId' from casusregie.event where type = 'MedewerkerToegevoegd' and data ->> 'medewerkerId' = $2) as nu`,
    [casus.casusId, medewerkerId],
  );
  await dienst.app.get(Vault).verenig(rij!.was, rij!.nu, { bsn: 'naar' });
  expect(uitkomst(await antwoord())).toEqual([403, 'alleen-eigen-antwoord']);
});

describe('a right that ended is gone with the next command', () => {
  it('of an organisation that takes no part any more', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const { organisatieId, medewerker } = regio.brug;
    await casus.lukt(casus.regisseur, '/organisaties', { organisatieId, leefgebieden: [] });
    await casus.lukt(medewerker, '/contactmomenten', contact(casus));
    await casus.lukt(casus.regisseur, `/organisaties/${organisatieId}/vertrek`);
    expect(uitkomst(await casus.doe(medewerker, '/contactmomenten', contact(casus)))).toEqual(NIETS);
  });

  it('of a regisseur who handed it over, save what it has as medewerker', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const { organisatieId, medewerker: medewerkerId } = regio.brug;
    await casus.lukt(casus.coordinator, '/regiewissels', { organisatieId, medewerkerId, ...reden });
    expect(uitkomst(await casus.doe(casus.regisseur, '/plan-versies'))).toEqual([
      403,
      'alleen-regisseur-of-coordinator',
    ]);
    await casus.lukt(casus.regisseur, '/contactmomenten', contact(casus));
  });

  it('save that a retry gets the answer that was stored, and nobody else gets it', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const { organisatieId, medewerker } = regio.brug;
    await casus.lukt(casus.regisseur, '/organisaties', { organisatieId, leefgebieden: [] });
    const sleutel = randomUUID();
    const pad = `/casussen/${casus.casusId}/contactmomenten`;
    const doe = (wie: string) => dienst.post(wie, pad, contact(casus), { sleutel });
    const eerst = await doe(medewerker);
    casus.versie! += 1;
    await casus.lukt(casus.regisseur, `/organisaties/${organisatieId}/vertrek`);
    const opnieuw = await doe(medewerker);
    expect([opnieuw.status, opnieuw.body]).toEqual([201, eerst.body]);
    const collega = randomUUID();
    await nieuweMedewerker(dienst, organisatieId, collega, ['medewerker']);
    for (const ander of [collega, regio.appingedam.coordinator, randomUUID()])
      expect(uitkomst(await doe(ander))).toEqual(NIETS);
    // Without the texts that go to the vault the answer is looked up in another place.
    const kaal = { sleutel: randomUUID(), versie: casus.versie };
    const maak = (wie: string) => dienst.post(wie, `/casussen/${casus.casusId}/plan-versies`, {}, kaal);
    const gemaakt = await maak(casus.regisseur);
    expect(gemaakt.status).toBe(201);
    casus.versie! += 1;
    const naar = { organisatieId, medewerkerId: medewerker };
    await casus.lukt(casus.coordinator, '/regiewissels', { ...naar, ...reden });
    expect([(await maak(casus.regisseur)).status, (await maak(medewerker)).status]).toEqual([201, 412]);
  });
});

describe('noodtoegang', () => {
  const neem = (casus: Casus, wie: string, over: object = {}) =>
    dienst.post(wie, `/casussen/${casus.casusId}/noodtoegangen`, { ...reden, ...over });

  it('lets the crisisdienst see a casus and do no casework in it, until it is judged onterecht', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const { medewerker, organisatieId } = regio.crisisdienst;
    const doe = () => casus.doe(medewerker, '/contactmomenten', contact(casus));
    expect(uitkomst(await doe())).toEqual(NIETS);
    const { status, body } = await neem(casus, medewerker);
    expect(status).toBe(201);
    casus.versie! += 1;
    expect(await grondslag('NoodtoegangGenomen', casus.casusId)).toBe('noodtoegang');
    expect(uitkomst(await doe())).toEqual([403, 'alleen-medewerker']);
    // Of one account, not of its organisation.
    const collega = randomUUID();
    await nieuweMedewerker(dienst, organisatieId, collega, ['medewerker']);
    expect(uitkomst(await casus.doe(collega, '/contactmomenten', contact(casus)))).toEqual(NIETS);
    const pad = `/noodtoegangen/${String(body['noodtoegangId'])}/beoordelingen`;
    await casus.lukt(casus.coordinator, pad, { oordeel: 'onterecht', ...reden });
    expect(uitkomst(await doe())).toEqual(NIETS);
  });

  it('is taken by the kenmerk that a colleague says; of one that is not there it tells as much as of one that is not for him', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const kenmerk = await kenmerkVan(casus);
    const neemOp = (wie: string, wat: string) => dienst.post(wie, '/noodtoegangen', { ...reden, kenmerk: wat });
    const { medewerker } = regio.veiligThuis;
    const [onbekend, nietVoorWim] = [await neemOp(medewerker, 'CCC-CCC'), await neemOp(regio.brug.medewerker, kenmerk)];
    expect(uitkomst(onbekend)).toEqual(NIETS);
    expect([nietVoorWim.status, nietVoorWim.body]).toEqual([onbekend.status, { ...onbekend.body, instance: nietVoorWim.body['instance'] }]); // prettier-ignore
    expect(uitkomst(await casus.doe(medewerker, '/contactmomenten', contact(casus)))).toEqual(NIETS);
    // Nor by what is refused without leaving a trace.
    const teLang = (wat: string) => dienst.post(medewerker, '/noodtoegangen', { ...reden, kenmerk: wat, uren: 100 });
    const [bestaat, bestaatNiet] = [await teLang(kenmerk), await teLang('CCC-CCC')];
    expect(uitkomst(bestaat)).toEqual([409, 'noodtoegang-te-lang']);
    expect(bestaatNiet.body).toEqual({ ...bestaat.body, instance: bestaatNiet.body['instance'] });
    // As it is written down in a hurry.
    const { status, body } = await neemOp(medewerker, kenmerk.toLowerCase().replace('-', ' '));
    expect([status, body['casusId']]).toEqual([201, casus.casusId]);
    casus.versie! += 1;
    expect(uitkomst(await casus.doe(medewerker, '/contactmomenten', contact(casus)))).toEqual([
      403,
      'alleen-medewerker',
    ]);
  });

  it('by the kenmerk of a casus that was merged is taken of the one in which the gezin goes on', async () => {
    const [oud, nieuw] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const kenmerk = await kenmerkVan(oud);
    await oud.lukt(oud.coordinator, '/samenvoegingen', { naarCasusId: nieuw.casusId });
    const { status, body } = await dienst.post(regio.veiligThuis.medewerker, '/noodtoegangen', { ...reden, kenmerk });
    expect([status, body['casusId']]).toEqual([201, nieuw.casusId]);
  });

  it('ends by itself', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const { medewerker } = regio.crisisdienst;
    const pad = `/casussen/${casus.casusId}`;
    const doe = () => kort.post(medewerker, `${pad}/contactmomenten`, contact(casus));
    expect((await kort.post(medewerker, `${pad}/noodtoegangen`, reden)).status).toBe(201);
    const begin = performance.now();
    expect((await doe()).status).toBe(403);
    while (performance.now() - begin < SECONDEN * 1000) await sleep(100);
    expect(uitkomst(await doe())).toEqual(NIETS);
  });

  it('is for a medewerker of a crisisdienst or the veiligheidsketen, in the own gemeente, and not in beoordeling', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    for (const { medewerker } of [regio.crisisdienst, regio.veiligThuis])
      expect((await neem(casus, medewerker)).status).toBe(201);
    const coordinator = randomUUID();
    const { organisatieId } = regio.appingedam;
    await nieuweMedewerker(dienst, organisatieId, coordinator, ['casuscoordinator', 'medewerker']);
    // A crisisdienst of another gemeente; a teamleider; who has no such flag.
    for (const wie of [coordinator, regio.crisisdienst.teamleider, regio.brug.medewerker])
      expect(uitkomst(await neem(casus, wie))).toEqual(NIETS);
    expect(uitkomst(await neem(casus, casus.coordinator))).toEqual([403, 'geen-crisisdienst']);
    const nieuw = await eenCasusInBeoordeling(dienst, regio);
    expect(uitkomst(await neem(nieuw, regio.crisisdienst.medewerker))).toEqual(NIETS);
  });
});

describe('an openstelling', () => {
  it('lets the one auditor who asked see the casus, once another approved, until it ends', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const [een, twee] = [await vanDelfzijl(dienst, regio, 'auditor'), await vanDelfzijl(dienst, regio, 'auditor')];
    const doe = (wie: string) => casus.doe(wie, '/contactmomenten', contact(casus));
    const { openstellingId } = await casus.lukt(een, '/openstellingen', reden);
    expect(uitkomst(await doe(een))).toEqual(NIETS);
    const pad = `/openstellingen/${openstellingId}`;
    // Another auditor, and no coördinator.
    for (const wie of [een, casus.coordinator])
      expect(uitkomst(await casus.doe(wie, `${pad}/goedkeuring`))).toEqual([403, 'eigen-openstelling']);
    await casus.lukt(twee, `${pad}/goedkeuring`);
    expect(uitkomst(await doe(een))).toEqual([403, 'alleen-medewerker']);
    expect(uitkomst(await doe(twee))).toEqual(NIETS);
    await casus.lukt(twee, `${pad}/beeindiging`);
    expect(uitkomst(await doe(een))).toEqual(NIETS);
  });
});

describe('what takes two people', () => {
  /** An account more of the person who is behind one. */
  async function tweedeAccount(account: string, rol: string): Promise<string> {
    const [rij] = await dienst.query<{ persoon: string }>(
      `select data ->> 'persoonId' as persoon from casusregie.event
       where type = 'MedewerkerToegevoegd' and data ->> 'medewerkerId' = $1`,
      [account],
    );
    const medewerkerId = randomUUID();
    const { status } = await dienst.post(
      ONTWIKKEL_BEHEERDER,
      `/organisaties/${regio.delfzijl.organisatieId}/medewerkers`,
      {
        ...{ medewerkerId, rollen: [rol], persoon: { persoonId: rij!.persoon } },
      },
    );
    expect(status).toBe(201);
    return medewerkerId;
  }

  it('takes two persons, and not two accounts of one', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const auditor = await vanDelfzijl(dienst, regio, 'auditor');
    const { openstellingId } = await casus.lukt(auditor, '/openstellingen', reden);
    const open = `/openstellingen/${openstellingId}/goedkeuring`;
    const zelf = await tweedeAccount(auditor, 'auditor');
    expect(uitkomst(await casus.doe(zelf, open))).toEqual([403, 'eigen-openstelling']);
    await casus.lukt(await vanDelfzijl(dienst, regio, 'auditor'), open);

    const [fenna, bram] = casus.gezinsleden;
    const afscherming = { beschermdeId: fenna, geweerde: { persoonId: bram }, ...reden };
    const { afschermingId } = await casus.lukt(casus.coordinator, '/veiligheidsafschermingen', afscherming);
    const opheffing = `/veiligheidsafschermingen/${afschermingId}/opheffingen`;
    await casus.lukt(casus.coordinator, opheffing, reden);
    const ook = await tweedeAccount(casus.coordinator, 'casuscoordinator');
    const heftOp = (wie: string) => casus.doe(wie, `${opheffing}/huidige/bevestiging`);
    expect(uitkomst(await heftOp(ook))).toEqual([403, 'eigen-opheffing']);
    expect((await heftOp(await vanDelfzijl(dienst, regio, 'casuscoordinator'))).status).toBe(201);

    const gesloten = await eenCasusInBeoordeling(dienst, regio);
    await gesloten.lukt(gesloten.coordinator, '/beoordelingen', { uitkomst: 'niet-starten', ...reden });
    const persoon = new Persoon(dienst, gesloten.gezinsleden[0]!);
    const voorstel = { grond: 'verzoek-avg', casusId: gesloten.casusId, ...reden };
    await persoon.lukt(gesloten.coordinator, '/vernietigingen', voorstel);
    expect(uitkomst(await persoon.doe(ook, '/vernietigingen/huidige/goedkeuring'))).toEqual([403, 'eigen-voorstel']);
  });
});

it('the history says by what right something was done', async () => {
  const { casus, afspraakId } = await eenCasusMetAfspraak(dienst, regio);
  const [fenna] = casus.gezinsleden as [string];
  expect(await grondslag('CasusGestart', casus.casusId)).toBe('taak');
  await casus.lukt(casus.regisseur, `/afspraken/${afspraakId}/nakoming`);
  expect(await grondslag('AfspraakNagekomen', casus.casusId)).toBe('taak');
  await casus.lukt(fenna, '/vragen', {
    soort: 'hulpvraag',
    vraagstellerId: fenna,
    tekst: 'Rust.',
    leefgebied: 'huisvesting',
  });
  expect(await grondslag('HulpvraagIngebracht', casus.casusId)).toBe('eigen-inbreng');
  const inwoner = await dienst.post(randomUUID(), '/aanmeldingen', aanmelding());
  expect(await grondslag('AanmeldingIngediend', String(inwoner.body['aanmeldingId']))).toBe('eigen-inbreng');
});
