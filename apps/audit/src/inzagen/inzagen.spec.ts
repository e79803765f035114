import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rol } from '@eenplan/domain/types';
import { createApp } from '@eenplan/edge';
import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { eventStoreMigrations } from '@eenplan/event-store';
import { FileKeys, PostgresVault, vaultMigrations } from '@eenplan/vault';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { testAanmelding, type TestAanmelding } from '../../../../test/setup/aanmelding.js';
import type { TestDatabase } from '../../../../test/setup/database.js';
import { gemigreerdeDatabase } from '../../../../test/setup/gemigreerd.js';
import { sleutelmap } from '../../../../test/setup/sleutelmap.js';
import { AUDIT_API, AuditModule } from '../audit.module.js';
import { auditMigrations } from '../migrations.js';
import { leg } from '../testing/kopie.js';
import { id, logboek, metRegisseur, stap, type Stap } from '../testing/verhaal.js';

const SLEUTEL = Buffer.alloc(32, 2);
type Werkers = Readonly<Record<string, Rol[]>>;
const organisatie = (naam: string, soort: 'gemeente' | 'partner', wie: Werkers, gemeente = '0010'): Stap[] => [
  [
    naam,
    {
      type: 'OrganisatieGeregistreerd',
      data: {
        organisatieId: id(naam),
        naam,
        soort,
        gemeenten: [gemeente],
        convenantDatum: '2026-01-01',
        vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: false, crisisdienst: false },
      },
    },
  ],
  ...Object.entries(wie).map(([medewerker, rollen]): Stap => [
    naam,
    {
      type: 'MedewerkerToegevoegd',
      data: { medewerkerId: id(medewerker), persoonId: id(`p${medewerker}`), rollen },
    },
  ]),
];
const melder = { soort: 'partner', medewerkerId: id('sjoerd'), organisatieId: id('wierde') } as const;
const aanmelding: Stap[] = [
  [
    'ma',
    {
      type: 'AanmeldingIngediend',
      data: {
        aanmeldingId: id('ma'),
        gemeente: '0010',
        melder,
        personen: [{ persoonId: id('p1'), hoedanigheid: 'gezinslid', ongeboren: false, mogelijkDezelfde: [] }],
        vragen: [],
        veiligheid: { acuut: false },
        inlichting: { ingelicht: true },
        werkwijze: 1,
      },
    },
  ],
  ['ma', { type: 'AanmeldingGeplaatst', data: { casusId: id('a'), wijze: 'geopend' } }],
];
// A second between commands: 0 to 3 the organisations, 4 the aanmelding, 5 to 8 the casus, 9 wierde joins, 10 it leaves.
const events = logboek([
  organisatie('gem', 'gemeente', {
    ...{ coor: ['casuscoordinator'], beoo: ['casuscoordinator'], audi: ['auditor'], tien: ['medewerker', 'auditor'] },
  }),
  organisatie('elders', 'gemeente', { ande: ['casuscoordinator'] }, '0003'),
  organisatie('org', 'partner', { r1: ['medewerker'], buur: ['medewerker'], gluu: ['medewerker'] }),
  organisatie('wierde', 'partner', {
    ...{ vroeg: ['medewerker'], tijd: ['teamleider'], laat: ['medewerker'], meld: ['medewerker'], weg: ['medewerker'] },
  }),
  aanmelding,
  ...metRegisseur('a', ['p1'], 'r1'),
  [
    stap('a', { type: 'OrganisatieBetrokken', data: { organisatieId: id('wierde'), leefgebieden: ['financien'] } }),
    stap('a', { type: 'OrganisatieBetrokken', data: { organisatieId: id('gem'), leefgebieden: ['financien'] } }),
    ['wierde', { type: 'VertrekAangekondigd', data: { medewerkerId: id('weg') } }],
  ],
  [stap('a', { type: 'BetrokkenheidBeeindigd', data: { organisatieId: id('wierde') } })],
]);

let database: TestDatabase;
let admin: pg.Client;
let app: NestFastifyApplication;
let wie: TestAanmelding;
let kluis: PostgresVault;
beforeAll(async () => {
  database = await gemigreerdeDatabase([...eventStoreMigrations, ...auditMigrations, ...vaultMigrations]);
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await leg(admin, 'casusregie.event', events);
  await leg(admin, 'audit.event', events);
  wie = await testAanmelding(async (sql, values) => (await admin.query(sql, values)).rows);
  kluis = new PostgresVault({
    url: database.url,
    keys: new FileKeys(sleutelmap(database.url)),
    bsnKey: Buffer.alloc(32, 3),
    logKey: SLEUTEL,
  });
  const commandId = id('cmd');
  await kluis.put({ commandId, personen: [{ persoonId: id('p1'), gegevens: { voornamen: 'Fenna' } }], teksten: [] });
  await kluis.confirm(commandId);
  const config = {
    databaseUrl: database.url,
    inzageUrl: `${database.url}?options=-c%20role%3Deenplan_kluis_inzage`,
    inzageSleutel: SLEUTEL,
    sealKey: Buffer.alloc(32, 1),
    ontwikkeling: true,
    aanmelding: wie.config,
  };
  app = await createApp(AuditModule.register(config), { ...AUDIT_API, ...config, logLevel: 'silent' });
}, 60_000);
afterAll(async () => {
  await app.close();
  await kluis.close();
  await wie.close();
  await admin.end();
  await database.drop();
});

/** Somebody looks at p1 in casus a, half a second after the command of that number. */
async function kijk(
  accountId: string,
  na: number,
  rol: string,
  organisatieId?: string,
  doel = 'casusdossier',
  casus: string | undefined = 'a',
) {
  const actor = {
    accountId: id(accountId),
    rol,
    ...(organisatieId === undefined ? {} : { organisatieId: id(organisatieId) }),
  };
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await kluis.reveal([{ persoonId: id('p1'), casusId: casus ? id(casus) : undefined }], actor, { doel, traceparent });
  await admin.query('update kluis.inzage set begin_op = $1 where nummer = (select max(nummer) from kluis.inzage)', [
    new Date(Date.UTC(2026, 0, 1, 9, 0, na, 500)).toISOString(),
  ]);
}

interface Regel {
  readonly accountId: string;
  readonly wasBetrokken: boolean;
}
const vraag = async (pad: string, actor: string = ONTWIKKEL_AUDITOR) => {
  const antwoord = await app.inject({ url: `/audit/v1/inzagen${pad}`, headers: await wie.koppen(actor) });
  return { status: antwoord.statusCode, body: antwoord.json<{ items: Regel[]; volgende?: string }>() };
};

describe('the access log, for an auditor', () => {
  it('tells of each look whether who looked took part then', async () => {
    await kijk('r1', 8, 'medewerker', 'org');
    await kijk('buur', 8, 'medewerker', 'org');
    await kijk('coor', 8, 'casuscoordinator', 'gem');
    await kijk('vroeg', 8, 'medewerker', 'wierde');
    await kijk('tijd', 9, 'teamleider', 'wierde');
    await kijk('laat', 10, 'medewerker', 'wierde');
    await kijk('meld', 5, 'medewerker', 'wierde', 'aanmelding');
    await kijk('beoo', 5, 'casuscoordinator', 'gem');
    await kijk('gluu', 5, 'medewerker', 'org');
    await kijk('ande', 8, 'casuscoordinator', 'elders');
    await kijk('behe', 8, 'beheerder');
    await kijk('p1', 8, 'inwoner');
    // Its organisation takes part by now; the account had no right any more, the role of the other is to supervise.
    await kijk('weg', 9, 'medewerker', 'wierde');
    await kijk('audi', 9, 'auditor', 'gem');
    await kijk('tien', 9, 'auditor', 'gem');
    const { status, body } = await vraag(`?casusId=${id('a')}&limiet=100`);
    expect(status).toBe(200);
    const betrokken = new Map(body.items.map((een) => [een.accountId, een.wasBetrokken]));
    const verwacht = {
      ...{ r1: true, coor: true, tijd: true, meld: true, beoo: true, p1: true, tien: true },
      ...{ weg: false, audi: false, buur: false, vroeg: false, laat: false, gluu: false, ande: false, behe: false },
    };
    expect(betrokken).toEqual(new Map(Object.entries(verwacht).map(([naam, was]) => [id(naam), was])));
    expect(JSON.stringify(body)).not.toContain('Fenna');
  });

  it('finds those who looked without taking part, a page at a time', async () => {
    const eerste = await vraag('?selectie=zonder-betrokkenheid&limiet=4');
    const tweede = await vraag(`?selectie=zonder-betrokkenheid&limiet=4&volgende=${eerste.body.volgende}`);
    const alle = [...eerste.body.items, ...tweede.body.items].map(({ accountId }) => accountId);
    expect(alle).toEqual(['audi', 'weg', 'behe', 'ande', 'gluu', 'laat', 'vroeg', 'buur'].map(id));
    expect(tweede.body.volgende).toBeUndefined();
  });

  it('judges a look outside of any casus by the role of that moment, and what the look was for', async () => {
    const was: Record<string, boolean> = {};
    for (const [naam, rol, org, doel, verwacht] of [
      ['coor', 'casuscoordinator', 'gem', 'verzoeken', true],
      ['beoo', 'casuscoordinator', 'gem', 'casusoverzicht', false],
      ['meld', 'medewerker', 'wierde', 'aanmelding', true],
      ['buur', 'medewerker', 'org', 'aanmelding', false],
      ['laat', 'medewerker', 'wierde', 'verzoeken', false],
      // Nobody of that role worked there.
      ['gluu', 'casuscoordinator', 'org', 'verzoeken', false],
      ['p1', 'inwoner', undefined, 'verzoeken', true],
    ] as const) {
      await kijk(naam, 11, rol, org, doel, '');
      const { items } = (await vraag('?limiet=1')).body;
      expect(items[0]!.accountId).toBe(id(naam));
      expect([naam, (was[naam] = items[0]!.wasBetrokken)]).toEqual([naam, verwacht]);
    }
    await admin.query(`delete from kluis.inzage where casussen = '{}'`);
  });

  it('draws lots among what the filters leave', async () => {
    const { body } = await vraag(`/steekproeven?aantal=3&organisatieId=${id('wierde')}`);
    expect(body.items).toHaveLength(3);
    for (const { accountId } of body.items)
      expect(['vroeg', 'tijd', 'laat', 'meld', 'weg'].map(id)).toContain(accountId);
    expect((await vraag(`?accountId=${id('r1')}&doel=casusdossier&persoonId=${id('p1')}`)).body.items).toHaveLength(1);
    expect((await vraag(`?persoonId=${id('p2')}`)).body.items).toEqual([]);
  });

  it('is for auditors, and says what is wrong with a question', async () => {
    for (const pad of ['', '?selectie=zonder-betrokkenheid', '/steekproeven'])
      expect((await vraag(pad, ONTWIKKEL_BEHEERDER)).status).toBe(403);
    expect((await vraag('?persoonId=jan&vanaf=gisteren')).status).toBe(400);
  });
});
