import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Inzagelog } from './inzagelog.js';
import type { PostgresVault } from './postgres-vault.js';
import { AANLEIDING, asRole, LOG_KEY, testVault, uuid } from './test-vault.js';
import { ACTOR, admin, count, database, GONE, person, text, vault } from './test-vaults.js';

const organisatieId = uuid();
const LEZER = { ...ACTOR, accountId: uuid(), organisatieId };
const aanleiding = (doel: string) => ({ ...AANLEIDING, doel });
let reader: PostgresVault;
let log: Inzagelog;
beforeAll(() => {
  reader = testVault(database.url, { role: 'eenplan_kluis_lezen' });
  log = new Inzagelog({ url: asRole(database.url, 'eenplan_kluis_inzage'), logKey: LOG_KEY });
});
afterAll(async () => {
  await reader.close();
  await log.close();
});

/** Two persons with their data, and a text about both. */
async function twee() {
  const [een, ander] = [person({ voornamen: 'Anna', geboortedatum: '1980-01-01' }), person({ voornamen: 'Bram' })];
  const samen = text('Zij wonen samen.', undefined, [een.persoonId, ander.persoonId]);
  const commandId = uuid();
  await vault.put({ commandId, personen: [een, ander], teksten: [samen] });
  await vault.confirm(commandId);
  return { een: een.persoonId, ander: ander.persoonId, samen: samen.id };
}

describe('an entry', () => {
  it('is made for each person concerned, once per disclosure, and says who, what, why and when', async () => {
    const { een, ander, samen } = await twee();
    const [casus, casusAnders] = [uuid(), uuid()];
    const voor = Date.now();
    await reader.reveal(
      [
        { persoonId: een, casusId: casus },
        { tekstId: samen, casusId: casusAnders },
        { persoonId: een.toUpperCase(), casusId: casus },
        { tekstId: samen, casusId: casusAnders },
      ],
      LEZER,
      { ...aanleiding('lijst'), grondslag: 'wmo-2015' },
    );
    const gedeeld = {
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      doel: 'lijst',
      grondslag: 'wmo-2015',
      accountId: LEZER.accountId,
      organisatieId,
      rol: 'regisseur',
      teksten: [samen],
    };
    const gevonden = await log.zoek({ accountId: LEZER.accountId }, 10);
    expect(gevonden.sort((a, b) => Number(b.gegevens) - Number(a.gegevens))).toEqual([
      expect.objectContaining({ ...gedeeld, persoonId: een, gegevens: true, casussen: [casus, casusAnders] }),
      expect.objectContaining({ ...gedeeld, persoonId: ander, gegevens: false, casussen: [casusAnders] }),
    ]);
    for (const { beginOp, eindeOp } of gevonden) {
      expect(Date.parse(beginOp)).toBeGreaterThanOrEqual(voor - 1000);
      expect(Date.parse(eindeOp)).toBeGreaterThanOrEqual(Date.parse(beginOp));
    }
  });

  it('is not made for what is not there, nor for the name of somebody at work, of whom no more is given, or how she is reached there', async () => {
    const { een, samen } = await twee();
    const voor = await count('kluis.inzage');
    expect(
      await reader.reveal([{ persoonId: uuid() }, { persoonId: een, alleenNaam: true }], LEZER, aanleiding('lijst')),
    ).toEqual([GONE, { persoonId: een, gegevens: { voornamen: 'Anna' } }]);
    const werk = { ...text('0596 123456', uuid(), [een]), vanWerk: true };
    const commandId = uuid();
    await vault.put({ commandId, personen: [], teksten: [werk] });
    await vault.confirm(commandId);
    const hoe = { tekstId: werk.id, vanWerk: true };
    expect(await reader.reveal([hoe], LEZER, aanleiding('lijst'))).toEqual([
      { tekstId: werk.id, tekst: '0596 123456' },
    ]);
    expect(await count('kluis.inzage')).toBe(voor);
    // The vault knows it, and not who asks: what was not put away as such leaves its entries.
    expect(await reader.reveal([{ tekstId: samen, vanWerk: true }], LEZER, aanleiding('lijst'))).toEqual([
      { tekstId: samen, tekst: 'Zij wonen samen.' },
    ]);
    expect(await count('kluis.inzage')).toBe(voor + 2);
    await reader.reveal([{ tekstId: werk.id }], LEZER, aanleiding('lijst'));
    expect(await count('kluis.inzage')).toBe(voor + 3);
    const vals = vault.put({
      commandId: uuid(),
      personen: [],
      teksten: [text(`\0werk\0${werk.tekst}`, uuid(), [een])],
    });
    await expect(vals).rejects.toMatchObject({ code: 'ongeldige-tekst' });
  });

  it('holds the person encrypted, bound to its own disclosure', async () => {
    const { een } = await twee();
    await reader.reveal([{ persoonId: een }], LEZER, aanleiding('lijst'));
    const { rows } = await admin.query<{ regel: string }>('select row_to_json(i)::text as regel from kluis.inzage i');
    for (const { regel } of rows) expect(regel).not.toContain(een);
    await admin.query(
      `update kluis.inzage set span_id = 'ffffffffffffffff' where nummer = (select max(nummer) from kluis.inzage)`,
    );
    await expect(log.zoek({}, 1)).rejects.toMatchObject({ code: 'onleesbaar' });
    await admin.query(`update kluis.inzage set span_id = 'b7ad6b7169203331' where span_id = 'ffffffffffffffff'`);
  });
});

describe('nothing is given out', () => {
  it('while the access log is locked, or refuses a row, and then again it is', async () => {
    const { een } = await twee();
    const blocker = new pg.Client({ connectionString: database.url });
    await blocker.connect();
    await blocker.query('begin; lock table kluis.inzage in access exclusive mode');
    const begin = Date.now();
    await expect(reader.reveal([{ persoonId: een }], LEZER, aanleiding('lijst'))).rejects.toMatchObject({
      code: 'inzage-niet-vastgelegd',
    });
    expect(Date.now() - begin).toBeLessThan(10_000);
    await blocker.query('rollback');
    await blocker.query(`alter table kluis.inzage add constraint vol check (doel <> 'vol')`);
    await expect(reader.reveal([{ persoonId: een }], LEZER, aanleiding('vol'))).rejects.toMatchObject({
      code: 'inzage-niet-vastgelegd',
    });
    await blocker.query('alter table kluis.inzage drop constraint vol');
    await blocker.end();
    expect(await reader.reveal([{ persoonId: een }], LEZER, aanleiding('lijst'))).toHaveLength(1);
  });

  it('by a vault without the key of the log', async () => {
    const { een } = await twee();
    const zonder = testVault(database.url);
    (zonder as unknown as { logKeys: undefined }).logKeys = undefined;
    await expect(zonder.reveal([{ persoonId: een }], LEZER, aanleiding('lijst'))).rejects.toMatchObject({
      code: 'inzage-niet-vastgelegd',
    });
    await zonder.close();
  });
});

describe('the log', () => {
  it.each(['eenplan_kluis', 'eenplan_kluis_lezen', 'eenplan_kluis_inzage', 'eenplan_casusregie', 'eenplan_audit'])(
    'cannot be changed or emptied by %s',
    async (role) => {
      const client = new pg.Client({ connectionString: asRole(database.url, role) });
      await client.connect();
      for (const sql of [
        `update kluis.inzage set rol = 'niemand'`,
        'delete from kluis.inzage',
        'truncate kluis.inzage',
        'drop table kluis.inzage',
      ])
        await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
      await client.end();
    },
  );

  it('is read by audit, who sees nothing else of the vault and writes nothing', async () => {
    const client = new pg.Client({ connectionString: asRole(database.url, 'eenplan_kluis_inzage') });
    await client.connect();
    for (const table of ['tekst', 'persoonsgegevens', 'bsn_koppeling', 'opdracht'])
      await expect(client.query(`select 1 from kluis.${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(client.query(`insert into kluis.inzage (rol) values ('x')`)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('is searched by person, reader, casus, purpose and period, a page at a time, and by lot', async () => {
    const { een, ander } = await twee();
    const casusId = uuid();
    for (let i = 0; i < 5; i++) await reader.reveal([{ persoonId: een, casusId }], LEZER, aanleiding(`doel-${i}`));
    await reader.reveal([{ persoonId: ander }], { accountId: uuid(), rol: 'inwoner' }, aanleiding('eigen-plan'));
    const doelen = async (...args: Parameters<Inzagelog['zoek']>) => (await log.zoek(...args)).map(({ doel }) => doel);
    expect(await doelen({ persoonId: een }, 10)).toEqual(['doel-4', 'doel-3', 'doel-2', 'doel-1', 'doel-0']);
    const [, tweede] = await log.zoek({ casusId }, 2);
    expect(await doelen({ casusId }, 10, tweede!.nummer)).toEqual(['doel-2', 'doel-1', 'doel-0']);
    expect(await doelen({ casusId, doel: 'doel-3', organisatieId }, 10)).toEqual(['doel-3']);
    expect(await doelen({ persoonId: ander }, 10)).toEqual(['eigen-plan']);
    expect(await doelen({ persoonId: een, tot: tweede!.beginOp }, 10)).toEqual(['doel-2', 'doel-1', 'doel-0']);
    expect(await doelen({ persoonId: een, vanaf: '2999-01-01T00:00:00Z' }, 10)).toEqual([]);
    const lot = await log.trekLot();
    const geloot = async (aantal: number, met = lot) =>
      (await log.steekproef({ casusId }, aantal, met)).map(({ nummer }) => nummer);
    const drie = await geloot(3);
    expect(new Set(drie).size).toBe(3);
    // The same lot draws the same, whatever came after it; another one draws others.
    await reader.reveal([{ persoonId: een, casusId }], LEZER, aanleiding('later'));
    expect([await geloot(3), (await geloot(10)).length]).toEqual([drie, 5]);
    const eersten = await Promise.all(Array.from({ length: 50 }, (_, zaad) => geloot(1, { ...lot, zaad })));
    expect(new Set(eersten.flat()).size).toBe(5);
  });

  it('has exactly as many entries as persons concerned, after ten thousand disclosures', async () => {
    const personen = Array.from({ length: 100 }, (_, i) => person({ voornamen: `P${i}` }));
    const commandId = uuid();
    await vault.put({ commandId, personen, teksten: [] });
    await vault.confirm(commandId);
    const wie = { ...LEZER, accountId: uuid() };
    const refs = personen.map(({ persoonId }) => ({ persoonId }));
    let verwacht = 0;
    const lanes = Array.from({ length: 8 }, async (_, lane) => {
      for (let i = lane; i < 10_000; i += 8) {
        const n = 1 + (i % 3);
        verwacht += n;
        const start = i % 97;
        await reader.reveal(refs.slice(start, start + n), wie, aanleiding('lijst'));
      }
    });
    await Promise.all(lanes);
    expect(await count('kluis.inzage where account_id = $1', wie.accountId)).toBe(verwacht);
  }, 120_000);
});
