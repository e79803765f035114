import { describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { Inzagelog } from '../inzagelog.js';
import { AANLEIDING, asRole, LOG_KEY, testVault, uuid } from '../test-vault.js';
import { ACTOR, admin, count, database, newBsn, person, text, vault } from '../test-vaults.js';
import type { Persoonsgegevens } from '../vault.js';
import { MAAT } from './test-maat.js';

/** Another name in each test: they share a database. */
const NAMEN =
  'Jan Berg,Piet Dijkstra,Klaas Visser,Sanne Meijer,Fatma Yılmaz,Bram Koster,Evi Smit,Noor Zijlstra,Omar Haddad,Lotte Peeters,' +
  'Wim Hoekstra,Greet Vos,Teun Quint,Ria Jonker,Max Uiterwijk,Cato Wagenaar';
const namen = NAMEN.split(',').map((naam) => naam.split(' '));
let jaar = 1955;
function eenNaam(): Persoonsgegevens {
  const [voornamen, achternaam] = namen.pop()!;
  return { voornamen: voornamen!, voorvoegsel: 'van der', achternaam: achternaam!, geboortedatum: `${jaar++}-03-12` };
}

async function leg(gegevens: Persoonsgegevens, persoonId = uuid()): Promise<string> {
  const commandId = uuid();
  await vault.put({ commandId, personen: [person(gegevens, persoonId)], teksten: [] });
  await vault.confirm(commandId);
  return persoonId;
}
const iedereen = (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, undefined])));
const gelijkenden = async (persoonId: string, met: Parameters<typeof vault.gelijkenden>[1] = iedereen) =>
  (await vault.gelijkenden([{ persoonId }], met, MAAT, ACTOR, AANLEIDING)).get(persoonId) ?? [];
const inzagen = () => count('kluis.inzage');
const merkenVan = (persoonId: string) => count('kluis.kenmerk where persoon_id = $1', persoonId);

describe('persons who may be the same', () => {
  it('are found by hashes of what was confirmed, compared, and told with score and reasons', async () => {
    const naam = eenNaam();
    const bekend = await leg(naam);
    // Shares a hash, and does not look alike enough.
    await leg({ ...naam, voornamen: `${naam.voornamen![0]}xx`, geboortedatum: '1990-01-01' });
    const gemeld = await leg({ ...naam, geboortedatum: `${naam.geboortedatum!.slice(0, 4)}-00-00` });
    await vault.merk();
    const gevonden = await gelijkenden(gemeld);
    expect(gevonden).toEqual([
      {
        persoonId: bekend,
        score: expect.any(Number),
        redenen: ['achternaam-gelijk', 'voornamen-gelijk', 'geboortedatum-deels-gelijk'],
        gegevens: naam,
      },
    ]);
    expect(gevonden[0]!.score).toBeGreaterThanOrEqual(MAAT.drempel);
  });

  it('are nobody whose data is pending, or was rejected', async () => {
    const naam = eenNaam();
    const gemeld = await leg(naam);
    const commandId = uuid();
    const wacht = uuid();
    await vault.put({ commandId, personen: [person(naam, wacht)], teksten: [] });
    await vault.merk();
    expect(await gelijkenden(gemeld)).toEqual([]);
    expect(await merkenVan(wacht)).toBe(0);
    await vault.reject(commandId);
    await vault.merk();
    expect(await gelijkenden(gemeld)).toEqual([]);
  });

  it('are found by their newest data alone', async () => {
    const [oud, nieuw] = [eenNaam(), eenNaam()];
    const verhuisd = await leg(oud);
    const [opOud, opNieuw] = [await leg(oud), await leg(nieuw)];
    await vault.merk();
    expect((await gelijkenden(opOud)).map((een) => een.persoonId)).toEqual([verhuisd]);
    await leg(nieuw, verhuisd);
    await vault.merk();
    expect(await gelijkenden(opOud)).toEqual([]);
    expect((await gelijkenden(opNieuw)).map((een) => een.persoonId)).toEqual([verhuisd]);
  });

  it('are asked for again when the hashes are still to be made: no silence that means nothing', async () => {
    const gemeld = await leg(eenNaam());
    await expect(gelijkenden(gemeld)).rejects.toMatchObject({ code: 'nog-niet-vergelijkbaar' });
    await vault.merk();
    await expect(gelijkenden(gemeld)).resolves.toEqual([]);
  });

  it('leave an entry in the access log of who was given out, in which casus, and of nobody else', async () => {
    const naam = eenNaam();
    const [bekend, elders, casusId] = [await leg(naam), await leg(naam), uuid()];
    const gemeld = await leg(naam);
    await vault.merk();
    const voor = await inzagen();
    const alleen = (ids: readonly string[]) =>
      Promise.resolve(new Map(ids.filter((id) => id === bekend).map((id) => [id, casusId])));
    expect((await gelijkenden(gemeld, alleen)).map((een) => een.persoonId)).toEqual([bekend]);
    expect(await inzagen()).toBe(voor + 2);
    const log = new Inzagelog({ url: asRole(database.url, 'eenplan_kluis_inzage'), logKey: LOG_KEY });
    const van = async (persoonId: string) => (await log.zoek({ persoonId }, 10)) as readonly unknown[];
    try {
      expect(await van(bekend)).toMatchObject([{ casussen: [casusId], gegevens: true }]);
      expect(await van(gemeld)).toHaveLength(1);
      expect(await van(elders)).toHaveLength(0);
    } finally {
      await log.close();
    }
    // Who may not be shown is not compared: nothing is given out, and nothing is written.
    expect(await gelijkenden(gemeld, () => Promise.resolve(new Map()))).toEqual([]);
    expect(await inzagen()).toBe(voor + 2);
  });

  it('are not each other because they are asked about together', async () => {
    const naam = eenNaam();
    const [bekend, een, ander] = [await leg(naam), await leg(naam), await leg(naam)];
    await vault.merk();
    const alleen = (ids: readonly string[]) =>
      Promise.resolve(new Map(ids.filter((id) => id === bekend).map((id) => [id, undefined])));
    const personen = [{ persoonId: een }, { persoonId: ander }];
    const gevonden = await vault.gelijkenden(personen, alleen, MAAT, ACTOR, AANLEIDING);
    for (const { persoonId } of personen)
      expect(gevonden.get(persoonId)!.map((gelijkende) => gelijkende.persoonId)).toEqual([bekend]);
  });

  it('are not told without an entry', async () => {
    const naam = eenNaam();
    await leg(naam);
    const gemeld = await leg(naam);
    await vault.merk();
    await admin.query('alter table kluis.inzage add constraint dicht check (false) not valid');
    try {
      await expect(gelijkenden(gemeld)).rejects.toMatchObject({ code: 'inzage-niet-vastgelegd' });
    } finally {
      await admin.query('alter table kluis.inzage drop constraint dicht');
    }
  });

  it('are found by whoever only reads, without the key of the hashes', async () => {
    const naam = eenNaam();
    const bekend = await leg(naam);
    const gemeld = await leg(naam);
    await vault.merk();
    const lezer = testVault(database.url, { role: 'eenplan_kluis_lezen', bsnKey: Buffer.alloc(32, 99) });
    try {
      const gevonden = await lezer.gelijkenden([{ persoonId: gemeld }], iedereen, MAAT, ACTOR, AANLEIDING);
      expect(gevonden.get(gemeld)!.map((een) => een.persoonId)).toEqual([bekend]);
      await expect(lezer.merk()).rejects.toThrow(/permission denied/);
    } finally {
      await lezer.close();
    }
  });
});

describe('the hashes', () => {
  it('are of a key of their own: neither what they are of nor the pseudonym of a BSN can be read in them', async () => {
    const bsn = newBsn();
    const naam = eenNaam();
    await leg({ ...naam, bsn });
    await vault.merk();
    const { rows } = await admin.query<{ tekst: string }>(
      `select k::text as tekst from kluis.kenmerk k union all select q::text from kluis.te_merken q`,
    );
    const alles = rows
      .map(({ tekst }) => tekst)
      .join('\n')
      .toLowerCase();
    for (const woord of [naam.achternaam!, naam.geboortedatum!, bsn]) expect(alles).not.toContain(woord.toLowerCase());
    const ander = testVault(database.url, { bsnKey: Buffer.alloc(32, 98) });
    try {
      const zelfde = await leg(naam);
      await ander.merk();
      expect(await gelijkenden(zelfde)).toEqual([]);
    } finally {
      await ander.close();
    }
  });

  it('go with the person who is erased, and do not come back', async () => {
    const naam = eenNaam();
    const commandId = uuid();
    const weg = await leg(naam);
    const gemeld = await leg(naam);
    await vault.merk();
    expect(await merkenVan(weg)).toBe(1);
    expect(await vault.consequences(weg)).toEqual({
      ...{ teWissen: [], teLakken: [], bijlagen: [], gedeeldeBijlagen: [] },
    });
    // Confirmed and still to be hashed when the erasure comes.
    await vault.put({
      commandId,
      personen: [person({ ...naam, voornamen: 'Janne' }, weg)],
      teksten: [text('t', uuid(), [weg])],
    });
    await vault.confirm(commandId);
    await vault.erase(weg, { gevraagdDoor: uuid(), akkoordDoor: uuid() });
    expect(await merkenVan(weg)).toBe(0);
    // What was confirmed before it is still on the list.
    await vault.merk();
    expect(await merkenVan(weg)).toBe(0);
    expect(await gelijkenden(gemeld)).toEqual([]);
  });

  it('are not made of data that is being erased meanwhile: they wait for the claim, and see it', async () => {
    const weg = await leg(eenNaam());
    const claimend = await admin.connect();
    try {
      // As an erasure claims (erase-claim.ts); its data goes in a later step.
      await claimend.query('begin');
      await claimend.query('lock table kluis.generatie in exclusive mode');
      await claimend.query('insert into kluis.gewist (persoon_id) values ($1)', [weg]);
      const gemaakt = vault.merk();
      await setTimeout(300);
      await claimend.query('commit');
      await gemaakt;
      expect(await merkenVan(weg)).toBe(0);
    } finally {
      claimend.release();
    }
  });

  it('are made for what lay there before there were any', async () => {
    const naam = eenNaam();
    const bekend = await leg(naam);
    const gemeld = await leg(naam);
    await vault.merk();
    await admin.query('delete from kluis.kenmerk');
    await admin.query(`insert into kluis.te_merken (command_id) select distinct g.command_id from kluis.persoonsgegevens g
      where not exists (select from kluis.opdracht o where o.command_id = g.command_id)`);
    await vault.merk();
    expect((await gelijkenden(gemeld)).map((een) => een.persoonId)).toEqual([bekend]);
  });
});
