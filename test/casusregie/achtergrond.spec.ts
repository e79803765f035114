import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vault } from '@eenplan/vault';
import { EventStore } from '@eenplan/event-store';
import { commandIdOf } from '@eenplan/edge';
import { NO_LEAF } from '@eenplan/kernel';
import pg from 'pg';
import { laatVerlopen, laatVervallen } from '../../apps/casus-service/src/achtergrond/systeem.js';
import { Termijnen } from '../../apps/casus-service/src/achtergrond/termijnen.js';
import { CommandRunner } from '../../apps/casus-service/src/opdracht/command-runner.js';
import { WERKWIJZE } from '../../apps/casus-service/src/werkwijze.js';
import { type Dienst, dienstDatabase, type DienstDatabase, startDienst } from './dienst.js';
import { aanmelding, eenCasusMetRegisseur, eenRegio, eersteVraag, geschiedenis, type Regio } from './scenarios.js';

let database: DienstDatabase;
let dienst: Dienst;
let ander: Dienst;
let regio: Regio;
beforeAll(async () => {
  database = await dienstDatabase();
  const over = { achtergrond: true, termijnenElke: 50, werkwijze: { ...WERKWIJZE, overdrachtTermijnDagen: 0 } };
  dienst = await startDienst(over, { database });
  ander = await startDienst(over, { database });
  regio = await eenRegio(dienst);
});
afterAll(async () => {
  await ander?.stop();
  await dienst?.stop();
  await database?.drop();
});

async function totdat(klaar: () => Promise<boolean>, seconden = 20): Promise<void> {
  const eind = Date.now() + seconden * 1000;
  while (!(await klaar())) {
    if (Date.now() > eind) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const bied = async (casus: Awaited<ReturnType<typeof eenCasusMetRegisseur>>) => {
  const { organisatieId, medewerker: medewerkerId } = regio.brug;
  const { overdrachtId } = await casus.lukt(casus.regisseur, '/overdrachten', { organisatieId, medewerkerId });
  return overdrachtId!;
};
const termijn = async (overdrachtId: string) =>
  (
    await dienst.query<{ uitkomst: string | null }>(
      'select uitkomst from casusregie.termijn where overdracht_id = $1',
      [overdrachtId],
    )
  )[0];

describe('an offer whose term has passed', () => {
  it('runs out by itself, once, with two services at work', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const overdrachtId = await bied(casus);
    await totdat(
      async () =>
        (await termijn(overdrachtId))?.uitkomst !== undefined && (await termijn(overdrachtId))!.uitkomst !== null,
    );
    const verloop = (await geschiedenis(dienst, casus.casusId)).filter((type) => type === 'OverdrachtVerlopen');
    expect(verloop).toHaveLength(1);
    const [wie] = await dienst.query(
      `select meta ->> 'rol' as rol, meta ->> 'causationId' as oorzaak, meta ->> 'correlationId' as samenhang
       from casusregie.event where stream_id = $1 and type = 'OverdrachtVerlopen'`,
      [casus.casusId],
    );
    // What caused it, and by what all that came of it hangs together.
    expect(wie).toEqual({ rol: 'systeem', oorzaak: overdrachtId, samenhang: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('does not wait for one that fails, which is tried again', async () => {
    const eigen = await startDienst({ achtergrond: false });
    const pool = new pg.Pool({ connectionString: eigen.config.databaseUrl, max: 1 });
    try {
      const store = eigen.app.get(EventStore);
      const kapot = randomUUID();
      await store.append({
        commandId: randomUUID(),
        fingerprint: Buffer.alloc(32),
        reply: { status: 201, body: {} },
        slices: [
          {
            streamType: 'casus',
            streamId: kapot,
            expected: 0,
            previousLeaf: NO_LEAF,
            events: [{ type: 'NooitVanGehoord', schema: 1, data: {} }],
          },
        ],
        keys: [],
        meta: { actor: randomUUID(), rol: 'systeem', grondslag: 'taak', correlationId: randomUUID() },
      });
      const ids = [randomUUID(), randomUUID()];
      for (const [i, casusId] of [kapot, randomUUID()].entries())
        await eigen.query(
          `insert into casusregie.termijn (id, soort, casus_id, overdracht_id, op)
           values ($1, 'overdracht-verloopt', $2, $1, now() - make_interval(mins => $3))`,
          [ids[i], casusId, 2 - i],
        );
      const gelogd: unknown[] = [];
      const logger = { warn: (wat: unknown) => void gelogd.push(wat) };
      const termijnen = new Termijnen(pool);
      await laatVerlopen(eigen.app.get(CommandRunner), store, termijnen, logger as never);
      expect(gelogd).toEqual([expect.objectContaining({ termijn: ids[0] })]);
      expect((await termijnen.vervallen()).map(({ id }) => id)).toEqual([ids[0]]);
    } finally {
      await pool.end();
      await eigen.stop();
    }
  });

  it('waits, and says where, behind an event that cannot be read: passed over it would be lost', async () => {
    const eigen = await startDienst({ achtergrond: false });
    const pool = new pg.Pool({ connectionString: eigen.config.databaseUrl, max: 1 });
    const termijnen = new Termijnen(pool);
    const event = (schema: number) => ({ type: 'OverdrachtIngetrokken', schema, data: { overdrachtId: randomUUID() } });
    try {
      await eigen.app.get(EventStore).append({
        commandId: randomUUID(),
        fingerprint: Buffer.alloc(32),
        reply: { status: 201, body: {} },
        slices: [
          {
            streamType: 'casus',
            streamId: randomUUID(),
            expected: 0,
            previousLeaf: NO_LEAF,
            events: [event(1), event(99), event(1)],
          },
        ],
        keys: [],
        meta: { actor: randomUUID(), rol: 'systeem', grondslag: 'taak', correlationId: randomUUID() },
      });
      await expect(termijnen.bijwerken()).rejects.toThrow();
      expect(termijnen.staatStilBij).toBe(2);
      await eigen.query('update casusregie.event set schema = 1 where schema = 99');
      await termijnen.bijwerken();
      expect(termijnen.staatStilBij).toBeUndefined();
    } finally {
      await pool.end();
      await eigen.stop();
    }
  });

  it('is stored as refused when the offer is gone, and not tried again', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const overdrachtId = randomUUID();
    const id = randomUUID();
    await dienst.query(
      `insert into casusregie.termijn (id, soort, casus_id, overdracht_id, op) values ($1, 'overdracht-verloopt', $2, $3, now())`,
      [id, casus.casusId, overdrachtId],
    );
    await totdat(async () => (await termijn(overdrachtId))!.uitkomst !== null);
    expect(await termijn(overdrachtId)).toEqual({ uitkomst: 'overdracht-onbekend' });
    const opdracht = await dienst.query<{ reply: unknown }>('select reply from casusregie.command where id = $1', [id]);
    expect(opdracht).toEqual([{ reply: { status: 409, body: { code: 'overdracht-onbekend' } } }]);
  });
});

describe('what was left pending in the vault', () => {
  const openstaand = async () =>
    Number((await dienst.query<{ n: string }>('select count(*) as n from kluis.opdracht'))[0]!.n);

  it('of an accepted command stays, of a refused one goes at once', async () => {
    const teksten = async () =>
      Number((await dienst.query<{ n: string }>('select count(*) as n from kluis.tekst'))[0]!.n);
    await totdat(async () => (await openstaand()) === 0);
    const voor = await teksten();
    const { status } = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding());
    expect(status).toBe(201);
    await totdat(async () => (await openstaand()) === 0);
    expect(await teksten()).toBe(voor + 1);
    // Refused only by the store, when its text lies in the vault already: a gezinslid is in another open casus by then.
    const casus = await eenCasusMetRegisseur(dienst, regio);
    await casus.lukt(casus.regisseur, `/vragen/${await eersteVraag(casus)}/intrekking`);
    await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'gezin-stopt' });
    const personen = [{ hoedanigheid: 'gezinslid', persoonId: casus.gezinsleden[0] }];
    await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding({ personen }));
    await totdat(async () => (await openstaand()) === 0);
    const daarna = await teksten();
    const nee = await casus.doe(casus.coordinator, '/heropening', { reden: 'Terug.' });
    expect([nee.status, nee.body.code]).toEqual([409, 'persoon-niet-beschikbaar']);
    expect(await openstaand()).toBe(0);
    expect(await teksten()).toBe(daarna);
  });

  it('of a command that never came is swept, and that command can come no more', async () => {
    const [store, vault] = [dienst.app.get(EventStore), dienst.app.get(Vault)];
    const sleutel = randomUUID();
    const commandId = commandIdOf(regio.borg.medewerker, sleutel);
    await vault.put({
      commandId,
      personen: [],
      teksten: [{ id: randomUUID(), tekst: 'Van niemand.', betrokkenen: [] }],
    });
    const geveegd = await vault.sweep(0, (id) => laatVervallen(store, id));
    expect(geveegd).toMatchObject({ verwijderd: 1 });
    const laat = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding(), { sleutel });
    expect([laat.status, laat.body.code]).toEqual([409, 'vervallen']);
    expect(await openstaand()).toBe(0);
  });

  it('of a command that was carried out is confirmed by the sweeper', async () => {
    const [store, vault] = [dienst.app.get(EventStore), dienst.app.get(Vault)];
    const sleutel = randomUUID();
    await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding(), { sleutel });
    await totdat(async () => (await openstaand()) === 0);
    const commandId = commandIdOf(regio.borg.medewerker, sleutel);
    // As if the service had ended before it confirmed.
    await dienst.query('insert into kluis.opdracht (command_id) values ($1)', [commandId]);
    expect(await vault.sweep(0, (id) => laatVervallen(store, id))).toEqual({ bevestigd: 1, verwijderd: 0 });
  });
});

describe('health and metrics', () => {
  it('say that the store is there, and count commands by outcome', async () => {
    const ready = await fetch(`${dienst.url}/health/ready`);
    expect(await ready.json()).toEqual({
      status: 'gereed',
      controles: {
        opslag: { ok: true },
        termijnen: { ok: true, details: { stand: 'loopt' } },
        vernietigingen: { ok: true, details: { stand: 'bij', wacht: 0, mislukt: 0 } },
        verenigingen: { ok: true, details: { stand: 'bij' } },
      },
    });
    const metrics = await (await fetch(`${dienst.url}/metrics`)).text();
    for (const uitkomst of ['aanvaard', 'geweigerd'])
      expect(metrics).toMatch(new RegExp(`eenplan_opdrachten_total\\{uitkomst="${uitkomst}"\\} \\d`));
  });
});
