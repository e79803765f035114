import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '@eenplan/edge';
import { ONTWIKKEL_AUDITOR } from '@eenplan/identity';
import { vaultMigrations } from '@eenplan/vault';
import { eventStoreMigrations } from '@eenplan/event-store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { testAanmelding, type TestAanmelding } from '../../../test/setup/aanmelding.js';
import type { TestDatabase } from '../../../test/setup/database.js';
import { gemigreerdeDatabase } from '../../../test/setup/gemigreerd.js';
import { AUDIT_API, AuditModule } from './audit.module.js';
import { auditMigrations } from './migrations.js';
import { leg } from './testing/kopie.js';
import { geopend, id, logboek, medewerker, metRegisseur, stap, type Stap } from './testing/verhaal.js';

let database: TestDatabase;
let admin: pg.Client;
let app: NestFastifyApplication;
let wie: TestAanmelding;

const contact = (naam: string, op: string): Stap =>
  stap('a', {
    type: 'ContactVastgelegd',
    op,
    data: {
      contactmomentId: id(naam),
      met: [id('p1')],
      medewerker: medewerker('r1'),
      tekst: { id: id('t1'), commitment: 'x' },
    },
  });
const aanmelding = (naam: string): Stap => [
  naam,
  { type: 'AanmeldingGeplaatst', data: { casusId: id('a'), wijze: 'geopend' } },
];
const opdrachten: Stap[][] = [
  [aanmelding('ma'), geopend('a', ['p1'])],
  ...metRegisseur('a', ['p1'], 'r1').slice(1),
  [stap('a', { type: 'GezinslidToegevoegd', data: { persoonId: id('p2'), ongeboren: true } })],
  [contact('k1', '2025-12-24T10:00:00Z')],
  [
    stap('a', {
      type: 'HulpvraagIngebracht',
      op: '2025-12-20T10:00:00Z',
      data: {
        soort: 'hulpvraag',
        vraagId: id('v1'),
        vraagstellerId: id('p1'),
        tekst: { id: id('t2'), commitment: 'x' },
        leefgebied: 'huisvesting',
      },
    }),
  ],
];
const events = logboek(opdrachten);

beforeAll(async () => {
  database = await gemigreerdeDatabase([...eventStoreMigrations, ...auditMigrations, ...vaultMigrations]);
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const vlaggen = { magBsn: false, datGevoelig: false, veiligheidsketen: false, crisisdienst: false };
  const organisatie = logboek(
    [
      {
        type: 'OrganisatieGeregistreerd',
        data: {
          organisatieId: id('org'),
          naam: 'De Borg',
          soort: 'partner',
          gemeenten: ['0010'],
          convenantDatum: '2026-01-01',
          vlaggen,
        },
      } as const,
      ...['jan', 'weg'].map((wie) => ({
        type: 'MedewerkerToegevoegd' as const,
        data: { medewerkerId: id(wie), persoonId: id(`p${wie}`), rollen: ['medewerker' as const] },
      })),
      { type: 'MedewerkerVertrokken', data: { medewerkerId: id('weg') } } as const,
    ].map((event): Stap[] => [['org', event]]),
  );
  const { recordedAt } = events.at(-1)!;
  const alle = [
    ...events,
    ...organisatie.map((event, i) => ({ ...event, position: events.length + 1 + i, recordedAt })),
  ];
  await leg(admin, 'casusregie.event', alle);
  await leg(admin, 'audit.event', alle);
  wie = await testAanmelding(async (sql, values) => (await admin.query(sql, values)).rows);
  const config = {
    databaseUrl: database.url,
    inzageUrl: database.url,
    inzageSleutel: Buffer.alloc(32, 2),
    sealKey: Buffer.alloc(32, 1),
    ontwikkeling: true,
    aanmelding: wie.config,
  };
  app = await createApp(AuditModule.register(config), { ...AUDIT_API, ...config, logLevel: 'silent' });
}, 60_000);

afterAll(async () => {
  await app.close();
  await wie.close();
  await admin.end();
  await database.drop();
});

/** What an answer may hold, as far as these tests look. */
interface Inhoud {
  readonly items: { readonly positie: number; readonly wat: string }[];
  readonly errors: { readonly pointer: string }[];
  readonly volgende?: string;
}

const vraag = async (pad: string, actor: string | undefined = ONTWIKKEL_AUDITOR) => {
  const antwoord = await app.inject({
    method: 'GET',
    url: `/audit/v1${pad}`,
    headers: await wie.koppen(actor),
  });
  return { status: antwoord.statusCode, body: antwoord.json<Inhoud>(), link: antwoord.headers['link'] };
};
/** As if the event at a position arrived with another leaf. */
const wijkAf = (positie: number) =>
  admin.query(
    `insert into audit.afwijking select position, 'blad', stream_type, stream_id, version, type, schema, data::text,
       meta::text, recorded_at, leaf, leaf from audit.event where position = $1`,
    [positie],
  );
const casus = `/casussen/${id('a')}`;
/** Each tells of the one casus. */
const PADEN = [
  ...['geschiedenis', 'dossier', 'regieperioden'].map((deel) => `${casus}/${deel}`),
  '/casussen?kenmerk=K7M-A22',
];

describe('audit over HTTP', () => {
  it('tells the history in pages: who, when, what', async () => {
    const eerste = await vraag(`${casus}/geschiedenis?limiet=3`);
    expect(eerste.status).toBe(200);
    expect(eerste.body.items.map((een: { wat: string }) => een.wat)).toEqual([
      'De aanmelding opende een casus.',
      expect.stringMatching(
        /^Casus K7M-A22 geopend in gemeente 0010 met 1 gezinslid; voorlopige regie bij medewerker /,
      ),
      'De coördinator startte de casus.',
    ]);
    expect(eerste.body.items[1]).toMatchObject({
      positie: 2,
      stroom: { soort: 'casus', id: id('a'), versie: 1 },
      door: { accountId: id('act'), rol: 'casuscoordinator' },
      vastgelegdOp: events[1]!.recordedAt,
      gebeurdOp: events[1]!.recordedAt,
      blad: events[1]!.leaf.toString('hex'),
    });
    const tweede = await app.inject({
      url: String(/<(.*)>/.exec(String(eerste.link))?.[1]),
      headers: await wie.koppen(ONTWIKKEL_AUDITOR),
    });
    expect(tweede.json<Inhoud>().items.map((een: { positie: number }) => een.positie)).toEqual([4, 5, 6]);
    expect((await vraag(`${casus}/geschiedenis?limiet=100`)).body).toMatchObject({ items: { length: 8 } });
    expect((await vraag(`${casus}/geschiedenis?limiet=100`)).body.volgende).toBeUndefined();
  });

  it('gives the dossier as of a position, a recorded moment, what had happened, or all of them', async () => {
    expect((await vraag(`${casus}/dossier`)).body).toMatchObject({
      status: 'lopend',
      versie: 7,
      geopendOp: events[1]!.recordedAt,
      geopendPositie: 2,
      regie: 'regisseur',
      antwoordt: medewerker('r1'),
      gezinsleden: { length: 2 },
      vragen: [{ vraagId: id('v1'), gebeurdOp: '2025-12-20T10:00:00Z' }],
    });
    expect((await vraag(`${casus}/dossier?opPositie=4`)).body).toMatchObject({
      status: 'lopend',
      versie: 3,
      regie: 'voorlopig',
      antwoordt: medewerker('coo'),
      gezinsleden: { length: 1 },
      vragen: [],
    });
    expect((await vraag(`${casus}/dossier?vastgelegdOp=${events[1]!.recordedAt}`)).body).toMatchObject({
      status: 'in-beoordeling',
      versie: 1,
    });
    expect((await vraag(`${casus}/dossier?vastgelegdOp=2026-01-01T09:00:04Z`)).body).toMatchObject({ versie: 5 });
    // Recorded at 09:00:06, happened long before the rest: it counts by when it happened, but then the casus must exist.
    expect((await vraag(`${casus}/dossier?gebeurdOp=2026-01-01T09:00:01Z`)).body).toMatchObject({
      positie: 8,
      vragen: { length: 1 },
      regie: 'voorlopig',
      gezinsleden: { length: 1 },
    });
    expect((await vraag(`${casus}/dossier?gebeurdOp=2026-01-01T09:00:01Z&opPositie=7`)).body).toMatchObject({
      vragen: [],
    });
    expect((await vraag(`${casus}/dossier?gebeurdOp=2025-12-31T00:00:00Z`)).status).toBe(404);
    expect((await vraag(`${casus}/dossier?opPositie=1`)).status).toBe(404);
  });

  it('tells the history from the end as well, in pages', async () => {
    const posities = ({ body }: { body: Inhoud }) => body.items.map(({ positie }) => positie);
    const pad = `${casus}/geschiedenis?volgorde=laatste-eerst&limiet=3`;
    const eerste = await vraag(pad);
    expect(posities(eerste)).toEqual([8, 7, 6]);
    expect(posities(await vraag(`${pad}&volgende=${eerste.body.volgende}`))).toEqual([5, 4, 3]);
    // And from a number on: what is not its own does not count.
    const vanaf = await vraag(`${casus}/geschiedenis?vanafNummer=7`);
    expect(vanaf.body).toMatchObject({ aantal: 8, items: [{ nummer: 7 }, { nummer: 8, positie: 8 }] });
    expect(posities(await vraag(`${casus}/geschiedenis?vanafNummer=2&volgorde=laatste-eerst`))).toEqual([2, 1]);
  });

  it('tells who answered when, by the name of the organisation, and whether that was one at a time', async () => {
    expect((await vraag(`${casus}/regieperioden`)).body).toEqual({
      geldig: true,
      ogenblikken: 7,
      schendingen: [],
      items: [
        {
          ...{ ...medewerker('coo'), organisatie: 'De Borg', vorm: 'voorlopig', begin: 'CasusGeopend', vanPositie: 2 },
          ...{ vanOp: events[1]!.recordedAt, totOp: events[4]!.recordedAt },
        },
        {
          ...{ ...medewerker('r1'), organisatie: 'De Borg', vorm: 'regisseur', begin: 'RegieAanvaard', vanPositie: 5 },
          vanOp: events[4]!.recordedAt,
        },
      ],
    });
    expect((await vraag(`${casus}/dossier`)).body).toMatchObject({ antwoordt: { organisatie: 'De Borg' } });
  });

  it('finds a casus by its kenmerk', async () => {
    expect(await vraag('/casussen?kenmerk=k7m-a22')).toMatchObject({
      status: 200,
      body: { casusId: id('a'), kenmerk: 'K7M-A22' },
    });
    expect((await vraag('/casussen?kenmerk=AAA-AAA')).status).toBe(404);
    expect((await vraag('/casussen?kenmerk=x')).status).toBe(400);
  });

  it('proves the three ones over its copy', async () => {
    expect(await vraag('/bewijzen/drie-enen')).toMatchObject({
      status: 200,
      body: { geldig: true, totPositie: 12, aantallen: { casussen: 1 }, schendingen: [] },
    });
  });

  it('is for auditors: to others a casus is not there, and a proof is not theirs', async () => {
    for (const pad of PADEN) {
      expect((await vraag(pad, id('jan'))).status).toBe(404);
      const onbekend = await vraag(pad.replace(id('a'), id('zzz')).replace('A22', 'ZZZ'));
      const geenAuditor = await vraag(pad, id('jan'));
      expect({ ...geenAuditor.body, instance: '' }).toEqual({ ...onbekend.body, instance: '' });
    }
    expect((await vraag('/bewijzen/drie-enen', id('jan'))).status).toBe(403);
    expect((await vraag('/bewijzen/drie-enen', id('onb'))).status).toBe(403);
    expect(await vraag('/bewijzen/drie-enen', id('weg'))).toMatchObject({
      status: 401,
      body: { code: 'account-beeindigd' },
    });
    expect((await vraag('/bewijzen/drie-enen', '')).status).toBe(401);
  });

  it('is of the own gemeenten, and of none for who keeps the installation or the policy', async () => {
    const met = async (pad: string, aanspraken: object) => {
      const exp = Math.floor(Date.now() / 1000) + 600;
      const token = await wie.issuer.token({ sub: id('wietske'), exp, gemeenten: [], ...aanspraken });
      const headers = { authorization: `Bearer ${token}` };
      const antwoord = await app.inject({ url: `/audit/v1${pad}`, headers });
      return [antwoord.statusCode, antwoord.json<{ code?: string }>().code];
    };
    const auditor = { rollen: ['auditor'], gemeenten: ['0010'] };
    const anderen = [
      { rollen: ['auditor'], gemeenten: ['0003'] },
      { rollen: ['auditor'] },
      { rollen: ['auditor', 'beheerder'], gemeenten: ['0010'] },
      { rollen: ['beheerder'], gemeenten: ['0010'] },
      { rollen: ['beleidsadviseur'], gemeenten: ['0010'] },
      { rollen: ['inwoner'], persoon: id('p1') },
    ];
    for (const pad of PADEN) {
      expect(await met(pad, auditor)).toEqual([200, undefined]);
      for (const ander of anderen)
        expect([pad, ander, await met(pad, ander)]).toEqual([pad, ander, [404, 'niet-gevonden']]);
    }
    for (const pad of ['/bewijzen/drie-enen', '/afwijkingen'])
      for (const ander of anderen) {
        const mag = ander.rollen.includes('auditor');
        expect([pad, ander, (await met(pad, ander))[0]]).toEqual([pad, ander, mag ? 200 : 403]);
      }
  });

  it('shows no history of a casus that is in beoordeling', async () => {
    const nieuw = logboek([[geopend('b', ['p9'])]]).map((event) => ({ ...event, position: 1000 }));
    await leg(admin, 'audit.event', nieuw);
    expect((await vraag(`/casussen/${id('b')}/geschiedenis`)).status).toBe(404);
    expect((await vraag(`/casussen/${id('b')}/dossier`)).status).toBe(404);
    await admin.query('delete from audit.event where stream_id = $1', [id('b')]);
  });

  it('answers 404 for an aanmelding in the place of a casus, and 400 with all that is wrong', async () => {
    expect((await vraag(`/casussen/${id('ma')}/dossier`)).status).toBe(404);
    expect((await vraag(`/casussen/${id('ma')}/geschiedenis`)).status).toBe(404);
    const fout = await vraag(`${casus}/dossier?opPositie=0&vastgelegdOp=gisteren`);
    expect(fout.body.errors.map((een: { pointer: string }) => een.pointer)).toEqual(['/opPositie', '/vastgelegdOp']);
    // In UTC past what a calendar has, and a number that no column holds.
    const later = await vraag(`${casus}/dossier?vastgelegdOp=9999-12-31T23:59:59-12:00&opPositie=1e30`);
    expect(later.body.errors.map((een: { pointer: string }) => een.pointer)).toEqual(['/opPositie', '/vastgelegdOp']);
    expect((await vraag(`${casus}/geschiedenis?vanafNummer=1e30`)).status).toBe(400);
    expect((await vraag('/casussen/x/dossier')).status).toBe(400);
    expect((await vraag(`${casus}/geschiedenis?volgende=${'a'.repeat(20)}`)).status).toBe(400);
  });

  it('is ready while its copy is whole, and says so when it is not', async () => {
    const gereed = async () => (await app.inject({ url: '/health/ready' })).statusCode;
    expect(await gereed()).toBe(200);
    await wijkAf(1);
    expect(await gereed()).toBe(503);
    await admin.query('truncate audit.afwijking, audit.vrijgave');
  });

  it('names what stands still, and lets it go on once an auditor looked into it', async () => {
    await wijkAf(2);
    const pad = `/audit/v1/afwijkingen/${id('a')}/vrijgaven`;
    const geefVrij = async (oorzaak: string, actor = ONTWIKKEL_AUDITOR, url = pad) => {
      const headers = await wie.koppen(actor);
      const antwoord = await app.inject({ method: 'POST', url, headers, payload: { oorzaak } });
      return { status: antwoord.statusCode, body: antwoord.json<{ code?: string }>() };
    };
    expect((await vraag('/afwijkingen')).body.items).toEqual([
      expect.objectContaining({ streamId: id('a'), reden: 'blad', positie: 2, aantalGebeurtenissen: 1 }),
    ]);
    expect((await vraag('/afwijkingen', id('jan'))).status).toBe(403);
    expect((await geefVrij('proef', id('jan'))).status).toBe(403);
    expect((await geefVrij('Jansje heeft het gezegd')).status).toBe(400);
    expect((await geefVrij('proef', ONTWIKKEL_AUDITOR, pad.replace(id('a'), id('ma')))).status).toBe(404);
    await admin.query(`update casusregie.event set data = '{}' where position = 2`);
    expect(await geefVrij('proef')).toMatchObject({ status: 409, body: { code: 'wijkt-nog-af' } });
    await admin.query('update casusregie.event set data = $1 where position = 2', [events[1]!.data]);
    expect(await geefVrij('proef')).toEqual({
      status: 200,
      body: { streamId: id('a'), totVersie: 7, aantalAfwijkingen: 1 },
    });
    expect((await vraag('/afwijkingen')).body.items).toEqual([]);
    expect((await geefVrij('proef')).status).toBe(404);
  });
});
