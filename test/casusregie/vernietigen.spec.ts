import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '@eenplan/event-store';
import { type PostgresVault, Vault } from '@eenplan/vault';
import pg from 'pg';
import { voerVernietigingenUit, voltooiingVan } from '../../apps/casus-service/src/achtergrond/vernietigen.js';
import { Vernietigingen } from '../../apps/casus-service/src/achtergrond/vernietigingen.js';
import { CommandRunner } from '../../apps/casus-service/src/opdracht/command-runner.js';
import { persoonStroom } from '../../apps/casus-service/src/opdracht/stromen.js';
import { sleutelmap } from '../setup/sleutelmap.js';
import { type Dienst, dienstDatabase, type DienstDatabase, startDienst } from './dienst.js';
import {
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

/** Closed, and its first gezinslid proposed to be destroyed. */
async function voorgesteld(): Promise<Persoon> {
  const casus = await eenCasusMetRegisseur(dienst, regio);
  const fenna = new Persoon(dienst, casus.gezinsleden[0]!);
  await casus.lukt(casus.regisseur, `/vragen/${await eersteVraag(casus)}/beantwoording`);
  await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
  const grond = { grond: 'verzoek-avg', reden: 'De termijn is voorbij.' };
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
  await voerVernietigingenUit(
    dienst.app.get(CommandRunner),
    dienst.app.get(EventStore),
    vault,
    vernietigingen,
    logger as never,
  );
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
