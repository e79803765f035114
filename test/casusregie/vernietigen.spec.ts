import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '@eenplan/event-store';
import { openMasterKeys, PostgresVault, Vault } from '@eenplan/vault';
import pg from 'pg';
import { voerVernietigingenUit, voltooiingVan } from '../../apps/casus-service/src/achtergrond/vernietigen.js';
import { Vernietigingen } from '../../apps/casus-service/src/achtergrond/vernietigingen.js';
import { CommandRunner } from '../../apps/casus-service/src/opdracht/command-runner.js';
import { persoonStroom } from '../../apps/casus-service/src/opdracht/stromen.js';
import { sleutelmap } from '../setup/sleutelmap.js';
import { type Dienst, dienstDatabase, type DienstDatabase, startDienst } from './dienst.js';
import {
  type Casus,
  eenCasusMetRegisseur,
  eenRegio,
  eersteVraag,
  geschiedenis,
  Persoon,
  type Regio,
  vanDelfzijl,
} from './scenarios.js';

let database: DienstDatabase;
let dienst: Dienst;
let regio: Regio;
let ander: string;
let pool: pg.Pool;
let vernietigingen: Vernietigingen;
const gelogd: { readonly soort: string; readonly wat: unknown }[] = [];
beforeAll(async () => {
  database = await dienstDatabase();
  dienst = await startDienst({}, { database });
  regio = await eenRegio(dienst);
  ander = await vanDelfzijl(dienst, regio, 'casuscoordinator');
  pool = new pg.Pool({ connectionString: dienst.config.databaseUrl, max: 2 });
  vernietigingen = new Vernietigingen(pool);
});
afterAll(async () => {
  await pool?.end();
  await dienst?.stop();
  await database?.drop();
});

async function sluit(casus: Casus): Promise<Casus> {
  await casus.lukt(casus.regisseur, `/vragen/${await eersteVraag(casus)}/beantwoording`);
  await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
  return casus;
}
const grond = { grond: 'verzoek-avg', reden: 'De termijn is voorbij.' };

/** Closed, and its first gezinslid proposed to be destroyed. */
async function voorgesteld(): Promise<Persoon> {
  const casus = await sluit(await eenCasusMetRegisseur(dienst, regio));
  const fenna = new Persoon(dienst, casus.gezinsleden[0]!);
  await fenna.lukt(casus.coordinator, '/vernietigingen', { ...grond, casusId: casus.casusId });
  return fenna;
}
async function goedgekeurd(): Promise<Persoon> {
  const fenna = await voorgesteld();
  await fenna.lukt(ander, '/vernietigingen/huidige/goedkeuring');
  return fenna;
}

async function ronde(vault: Vault = dienst.app.get(Vault)): Promise<void> {
  const log = (soort: string) => (wat: unknown) => void gelogd.push({ soort, wat });
  const logger = { info: log('info'), error: log('error') };
  await vernietigingen.bijwerken();
  const { app } = dienst;
  await voerVernietigingenUit(app.get(CommandRunner), app.get(EventStore), vault, vernietigingen, logger as never);
}

const rij = async ({ persoonId }: Persoon) =>
  (
    await dienst.query<{ uitkomst: string | null; pogingen: number; fout: string | null; pauze: number }>(
      `select uitkomst, pogingen, fout, extract(epoch from opnieuw_op - clock_timestamp())::float8 as pauze
       from casusregie.vernietiging where stream_id = $1`,
      [persoonStroom(persoonId)],
    )
  )[0];
const nuAanDeBeurt = ({ persoonId }: Persoon) =>
  dienst.query('update casusregie.vernietiging set opnieuw_op = clock_timestamp() where stream_id = $1', [
    persoonStroom(persoonId),
  ]);
const isGewist = async ({ persoonId }: Persoon) =>
  (await dienst.query('select from kluis.gewist where persoon_id = $1', [persoonId])).length > 0;

describe('destroying', () => {
  it('happens to nobody on the word of one: not without a second, not after it was withdrawn', async () => {
    const [een, terug] = [await voorgesteld(), await voorgesteld()];
    await terug.lukt(regio.delfzijl.coordinator, '/vernietigingen/huidige/intrekking');
    await ronde();
    // Nor on the word of a table.
    await dienst.query('insert into casusregie.vernietiging (stream_id) values ($1), ($2)', [
      persoonStroom(een.persoonId),
      persoonStroom(terug.persoonId),
    ]);
    await ronde();
    for (const wie of [een, terug]) {
      expect(await isGewist(wie)).toBe(false);
      expect(await rij(wie)).toMatchObject({ uitkomst: null, fout: 'niet-goedgekeurd' });
    }
    await dienst.query('delete from casusregie.vernietiging');
  });

  it('ends in the certificate: what the vault did, by the systeem, and once', async () => {
    const fenna = await goedgekeurd();
    await ronde();
    expect(await rij(fenna)).toMatchObject({ uitkomst: 'voltooid', pogingen: 0, fout: null });
    await dienst.query('update casusregie.vernietiging set uitkomst = null');
    await dienst.query(`delete from casusregie.termijn_stand where log = 'postgres/vernietigingen'`);
    vernietigingen = new Vernietigingen(pool);
    await ronde();
    const stroom = persoonStroom(fenna.persoonId);
    expect(await geschiedenis(dienst, stroom)).toEqual([
      'VernietigingVoorgesteld',
      'VernietigingGoedgekeurd',
      'PersoonVernietigd',
    ]);
    const [bewijs] = await dienst.query<{ data: Record<string, unknown>; rol: string; sleutel: boolean }>(
      `select data, meta ->> 'rol' as rol,
         exists (select from kluis.sleutel where id = data ->> 'sleutelId') as sleutel
       from casusregie.event where stream_id = $1 and type = 'PersoonVernietigd'`,
      [stroom],
    );
    expect(bewijs!.rol).toBe('systeem');
    expect(await dienst.query('select from casusregie.command where id = $1', [voltooiingVan(stroom)])).toHaveLength(1);
    const [kluis] = await dienst.query(
      `select json_build_object('begonnenOp', to_char(begonnen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'tekstenGewist', teksten_gewist, 'tekstenGelakt', teksten_gelakt, 'generatie', generatie,
         'sleutelsVerpakt', sleutels_verpakt) as had
       from kluis.vernietiging where persoon_id = $1`,
      [fenna.persoonId],
    );
    expect(bewijs!.data).toMatchObject((kluis as { had: object }).had);
    expect([bewijs!.data['sleutelId'], bewijs!.sleutel]).toEqual([expect.stringMatching(/^p[\w-]{22}$/), false]);
    const [besluit] = await dienst.query(
      'select gevraagd_door, akkoord_door from kluis.vernietiging where persoon_id = $1',
      [fenna.persoonId],
    );
    expect(besluit).toEqual({ gevraagd_door: regio.delfzijl.coordinator, akkoord_door: ander });
  });

  it('that fails is told, comes again after pauses that grow, and does not keep another waiting', async () => {
    const [kapot, heel] = [await goedgekeurd(), await goedgekeurd()];
    const echt = dienst.app.get(Vault);
    const vault = {
      geldt: (wie: string) => echt.geldt(wie),
      erase: (wie: string, ...rest: [never]) =>
        wie === kapot.persoonId
          ? Promise.reject(Object.assign(new Error('Fenna Veen'), { code: 'ECONNREFUSED' }))
          : echt.erase(wie, ...rest),
    } as unknown as Vault;
    const pauzes: number[] = [];
    for (let i = 0; i < 4; i++) {
      await ronde(vault);
      // Not before its pause is over.
      await ronde(vault);
      const nu = (await rij(kapot))!;
      expect(nu).toMatchObject({ uitkomst: null, pogingen: i + 1, fout: 'ECONNREFUSED' });
      pauzes.push(Math.round(nu.pauze));
      await nuAanDeBeurt(kapot);
    }
    expect(pauzes).toEqual([2, 4, 8, 16]);
    expect(await rij(heel)).toMatchObject({ uitkomst: 'voltooid' });
    expect(gelogd.filter(({ soort }) => soort === 'error').length).toBeGreaterThanOrEqual(4);
    await dienst.query(
      'update casusregie.vernietiging set pogingen = 40, opnieuw_op = clock_timestamp() where uitkomst is null',
    );
    await ronde(vault);
    expect(Math.round((await rij(kapot))!.pauze)).toBe(900);
    await nuAanDeBeurt(kapot);
    await ronde();
    expect(await rij(kapot)).toMatchObject({ uitkomst: 'voltooid', fout: null });
  });
});

describe('a text that is about others too', () => {
  it('reads from then on as was handed in with the proposal; the others as a notice, and in no event is a word', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const doelen = ['Fenna en Bram eten samen.', 'Fenna brengt Bram naar school.'];
    const vraagId = await eersteVraag(casus);
    for (const tekst of doelen) await casus.lukt(casus.regisseur, '/doelen', { vraagId, tekst });
    await sluit(casus);
    const [fenna, bram] = [new Persoon(dienst, casus.gezinsleden[0]!), casus.gezinsleden[1]!];
    const rijen = await dienst.query<{ id: string }>(
      `select data -> 'tekst' ->> 'id' as id from casusregie.event where stream_id = $1 and type = 'DoelGesteld' order by version`,
      [casus.casusId],
    );
    const [eten, school] = rijen.map(({ id }) => id) as [string, string];
    const versie = [{ tekstId: eten, tekst: 'Bram eet mee.' }];
    const stel = (gelakt: object[]) =>
      fenna.doe(casus.coordinator, '/vernietigingen', { ...grond, casusId: casus.casusId, gelakt });
    // Not about others, or not hers at all.
    const [reden] = await dienst.query<{ id: string }>('select id from kluis.tekst where betrokkenen = $1', [[bram]]);
    for (const tekstId of [reden?.id ?? randomUUID(), randomUUID()])
      expect((await stel([{ tekstId, tekst: 'Weg.' }])).body.code).toBe('tekst-niet-te-lakken');
    expect((await stel([...versie, ...versie])).status).toBe(400);
    expect((await stel(versie)).status).toBe(201);
    const [event] = await dienst.query<{ data: { gelakt: { tekstId: string; gelakt: { id: string } }[] } }>(
      `select data from casusregie.event where stream_id = $1 and type = 'VernietigingVoorgesteld'`,
      [persoonStroom(fenna.persoonId)],
    );
    expect(JSON.stringify(event!.data)).not.toContain('Bram');
    const ingeleverd = event!.data.gelakt[0]!.gelakt.id;
    const over = (id: string) => dienst.query('select betrokkenen from kluis.tekst where id = $1', [id]);
    expect(await over(ingeleverd)).toEqual([{ betrokkenen: [bram] }]);
    await fenna.lukt(ander, '/vernietigingen/huidige/goedkeuring');
    await ronde();
    const { kluisUrl: url, kluisSleutels, bsnSleutel: bsnKey } = dienst.config;
    const keys = await openMasterKeys(kluisSleutels);
    const lezer = new PostgresVault({ url, keys, bsnKey, logKey: Buffer.alloc(32, 4) });
    const aanleiding = { doel: 'test', traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01` };
    const refs = [eten, school].map((tekstId) => ({ tekstId }));
    expect(await lezer.reveal(refs, { accountId: ander, rol: 'test' }, aanleiding)).toEqual([
      { tekstId: eten, tekst: 'Bram eet mee.', gelakt: true },
      { tekstId: school, tekst: expect.stringMatching(/^Deze tekst ging ook over iemand/), gelakt: true },
    ]);
    await lezer.close();
    expect(await over(ingeleverd)).toEqual([]);
  });
});

describe('who became one with another number', () => {
  const sta = async () => {
    const [oud, nieuw] = [await sluit(await eenCasusMetRegisseur(dienst, regio)), await eenCasusMetRegisseur(dienst, regio)];
    return { oud, nieuw, van: oud.gezinsleden[0]!, naar: nieuw.gezinsleden[0]! };
  }; // prettier-ignore
  const verenig = (van: string, naar: string) => dienst.app.get(Vault).verenig(van, naar, { bsn: 'naar' });
  const zie = (persoonId: string) => new Persoon(dienst, persoonId);

  it('is destroyed under the one that she has now, once no open casus has her there; her request has its certificate', async () => {
    const { oud, nieuw, van, naar } = await sta();
    const { coordinator } = oud;
    const verzoek = { soort: 'vernietiging', tekst: 'Ik wil vergeten worden.', gemeente: '0010' };
    const oudNummer = zie(van);
    const { verzoekId } = await oudNummer.lukt(van, '/verzoeken', verzoek);
    const besluit = { uitkomst: 'toegewezen', reden: 'Dat mag.' };
    await oudNummer.lukt(coordinator, `/verzoeken/${verzoekId}/beslissingen`, besluit);
    await verenig(van, naar);
    const voorstel = { ...grond, verzoekId };
    expect((await zie(van).doe(coordinator, '/vernietigingen', voorstel)).body.code).toBe('nog-gezinslid');
    await sluit(nieuw);
    const stel = zie(van);
    expect(await stel.lukt(coordinator, '/vernietigingen', voorstel)).toEqual({ persoonId: naar });
    await stel.lukt(ander, '/vernietigingen/huidige/goedkeuring');
    await ronde();
    expect([await isGewist(zie(naar)), await rij(zie(naar))]).toMatchObject([true, { uitkomst: 'voltooid' }]);
    const [bewijs] = await dienst.query<{ verzoek: string }>(
      `select v.data ->> 'verzoekId' as verzoek from casusregie.event e join casusregie.event v using (stream_id)
       where e.type = 'PersoonVernietigd' and v.type = 'VernietigingVoorgesteld' and e.stream_id = $1`,
      [persoonStroom(naar)],
    );
    expect(bewijs).toEqual({ verzoek: verzoekId });
  });

  it('after it was proposed is proposed anew; after the second yes it waits until that is said of the number that she has now', async () => {
    const een = await sta();
    const wie = zie(een.van);
    const via = { casusId: een.oud.casusId };
    await wie.lukt(een.oud.coordinator, '/vernietigingen', { ...grond, ...via });
    await verenig(een.van, een.naar);
    expect((await wie.doe(ander, '/vernietigingen/huidige/goedkeuring')).body.code).toBe('ander-nummer');
    await wie.lukt(ander, '/vernietigingen/huidige/intrekking');
    const opnieuw = await zie(een.van).doe(een.oud.coordinator, '/vernietigingen', { ...grond, ...via });
    expect(opnieuw.body.code).toBe('nog-gezinslid');

    const twee = await sta();
    const haar = zie(twee.van);
    await haar.lukt(twee.oud.coordinator, '/vernietigingen', { ...grond, casusId: twee.oud.casusId });
    await haar.lukt(ander, '/vernietigingen/huidige/goedkeuring');
    await verenig(twee.van, twee.naar);
    await sluit(twee.nieuw);
    await ronde();
    // Other gemeenten may know her by that number, and said nothing yet.
    expect([await isGewist(zie(twee.naar)), (await rij(haar))?.fout]).toEqual([false, 'ander-nummer']);
    const nu = zie(twee.naar);
    await nu.lukt(twee.oud.coordinator, '/vernietigingen', { ...grond, casusId: twee.nieuw.casusId });
    await nu.lukt(ander, '/vernietigingen/huidige/goedkeuring');
    await nuAanDeBeurt(haar);
    await ronde();
    const klaar = { uitkomst: 'voltooid' };
    expect([await isGewist(nu), await rij(haar), await rij(nu)]).toMatchObject([true, klaar, klaar]);
  });
});

describe('the service', () => {
  it('goes on with an erasure that was broken off, also if nobody asks for it any more', async () => {
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const persoonId = casus.gezinsleden[1]!;
    const besluit = { gevraagdDoor: regio.delfzijl.coordinator, akkoordDoor: ander };
    const kluis = dienst.app.get(Vault) as PostgresVault;
    const sterf = (punt: string) => {
      if (punt === 'lakken') throw new Error('broken off');
    };
    await expect(kluis.erase(persoonId, besluit, new Map(), sterf)).rejects.toThrow('broken off');
    const stap = async () =>
      (
        await dienst.query<{ stap: string }>('select stap from kluis.vernietiging where persoon_id = $1', [persoonId])
      )[0]?.stap;
    expect(await stap()).toBe('lakken');
    const eigen = await startDienst({ achtergrond: true, termijnenElke: 50 }, { database });
    try {
      for (const eind = Date.now() + 20_000; (await stap()) !== 'klaar';) {
        if (Date.now() > eind) throw new Error(`still at ${await stap()}`);
        await new Promise((verder) => setTimeout(verder, 50));
      }
    } finally {
      await eigen.stop();
    }
  });

  it('carries it out by itself; without the master keys its health and metrics say what is wrong, and then it goes on', async () => {
    const fenna = await voorgesteld();
    // Nothing is left for which a process that starts would open keys.
    await dienst.app.get(Vault).merk();
    const eigen = await startDienst({ achtergrond: true, termijnenElke: 50 }, { database });
    const map = sleutelmap(database.adminUrl);
    const gezondheid = async () => {
      const antwoord = await fetch(`${eigen.url}/health/ready`);
      const { controles } = (await antwoord.json()) as { controles: Record<string, { ok: boolean; details: object }> };
      return { status: antwoord.status, ...controles['vernietigingen'] };
    };
    const tot = async (klaar: () => Promise<boolean>) => {
      for (const eind = Date.now() + 30_000; !(await klaar()); await new Promise((verder) => setTimeout(verder, 50)))
        if (Date.now() > eind) throw new Error(`not in time: ${JSON.stringify(await gezondheid())}`);
    };
    const sleutels = readdirSync(map);
    const weg = (van: string, naar: string) =>
      sleutels.forEach((naam) => renameSync(join(map, naam + van), join(map, naam + naar)));
    try {
      // The keys are gone, and no process knows them any more: it has none yet.
      weg('', '.weg');
      await fenna.lukt(ander, '/vernietigingen/huidige/goedkeuring');
      await tot(async () => typeof (await rij(fenna))?.fout === 'string');
      expect(await gezondheid()).toEqual({
        status: 200,
        ok: true,
        details: { stand: 'mislukt', wacht: 1, mislukt: 1, fout: 'hoofdsleutel-ontbreekt' },
      });
      expect(await (await fetch(`${eigen.url}/metrics`)).text()).toContain('eenplan_vernietigingen{stand="mislukt"} 1');
      weg('.weg', '');
      await tot(async () => (await rij(fenna))?.uitkomst === 'voltooid');
      expect((await gezondheid()).details).toEqual({ stand: 'bij', wacht: 0, mislukt: 0 });
    } finally {
      await eigen.stop();
    }
  });
});
