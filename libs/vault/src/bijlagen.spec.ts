import { describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { schrijfKop } from './bijlage-kop.js';
import { DEEL, type OntvangenBijlage } from './bijlagen.js';
import { LAKTEKST } from './erase-texts.js';
import { AANLEIDING, testVault, uuid } from './test-vault.js';
import { ACTOR, admin, count, database, GONE, other, person, reveal, text, vault } from './test-vaults.js';
import type { PostgresVault } from './postgres-vault.js';
import type { OpenBijlage } from './vault.js';

async function* stukken(inhoud: Buffer, maat = 60_000) {
  for (let van = 0; van < inhoud.length; van += maat) yield await Promise.resolve(inhoud.subarray(van, van + maat));
}
const bestand = (bijlageId = uuid(), naam = 'brief van Anna.pdf') => ({ bijlageId, naam, soort: 'application/pdf' });
const ontvang = (inhoud: Buffer, bijlageId = uuid(), store = vault) =>
  store.ontvang(bestand(bijlageId), stukken(inhoud));
/** Puts one file about these persons under a command. */
const leg = (ontvangen: OntvangenBijlage, betrokkenen: string[], commandId = uuid(), casusId = uuid(), store = vault) =>
  store.put({ commandId, personen: [], teksten: [{ ...text('titel', commandId, betrokkenen), casusId }], bijlagen: [{ ontvangen, betrokkenen, casusId }] }); // prettier-ignore
async function bewaard(inhoud: Buffer, betrokkenen = [uuid()], casusId = uuid()) {
  const [bijlageId, commandId] = [uuid(), uuid()];
  const { bijlagen } = await leg(await ontvang(inhoud, bijlageId), betrokkenen, commandId, casusId);
  await vault.confirm(commandId);
  return { bijlageId, commandId, commitment: bijlagen[0]!.commitment };
}
const open = async (bijlageId: string, store: PostgresVault = other) =>
  (await store.revealBijlage({ bijlageId }, ACTOR, AANLEIDING)) as OpenBijlage;
async function lees(bijlageId: string): Promise<Buffer> {
  const delen: Buffer[] = [];
  for await (const deel of (await open(bijlageId)).inhoud) delen.push(deel);
  return Buffer.concat(delen);
}
const uploads = (bijlageId: string) => count('kluis.bijlage where bijlage_id = $1', bijlageId);
const delen = (bijlageId: string) =>
  count('kluis.bijlage_deel d join kluis.bijlage b using (upload_id) where b.bijlage_id = $1', bijlageId);
const nietLeesbaar = { code: 'onleesbaar' };

describe('a file', () => {
  it.each([1, DEEL - 1, DEEL, DEEL + 1, 3 * DEEL, 3 * DEEL + 17])('of %i bytes comes back as it was', async (n) => {
    const inhoud = randomBytes(n);
    const { bijlageId, commitment } = await bewaard(inhoud);
    expect(await open(bijlageId)).toMatchObject({ bijlageId, naam: 'brief van Anna.pdf', soort: 'application/pdf', bytes: n }); // prettier-ignore
    expect((await lees(bijlageId)).equals(inhoud)).toBe(true);
    expect(await delen(bijlageId)).toBe(Math.ceil(n / DEEL));
    // Salted: nobody who has the event can try what file it was.
    expect(commitment).not.toBe(createHash('sha256').update(inhoud).digest('base64url'));
    expect(commitment).toHaveLength(43);
  });

  it('lies encrypted: neither content nor name is in the tables', async () => {
    const inhoud = Buffer.from('Zwaluwstaart '.repeat(60_000));
    const { bijlageId } = await bewaard(inhoud);
    const { rows } = await admin.query<{ inhoud: Buffer }>(
      `select d.inhoud from kluis.bijlage_deel d join kluis.bijlage b using (upload_id) where b.bijlage_id = $1
       union all select inhoud from kluis.tekst where id = $1`,
      [bijlageId],
    );
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row.inhoud.includes('Zwaluw')).toBe(false);
      expect(row.inhoud.includes('brief')).toBe(false);
    }
  });

  it('is not there before its command is confirmed, and goes with a no', async () => {
    const [bijlageId, commandId] = [uuid(), uuid()];
    await leg(await ontvang(randomBytes(9), bijlageId), [uuid()], commandId);
    expect(await open(bijlageId)).toEqual(GONE);
    await vault.reject(commandId);
    expect([await uploads(bijlageId), await delen(bijlageId)]).toEqual([0, 0]);
    expect(await count('kluis.tekst where id = $1', bijlageId)).toBe(0);
  });

  it('is swept or confirmed with its command', async () => {
    const [weg, blijft, commandId, ander] = [uuid(), uuid(), uuid(), uuid()];
    await leg(await ontvang(randomBytes(9), weg), [uuid()], commandId);
    await leg(await ontvang(randomBytes(9), blijft), [uuid()], ander);
    await vault.sweep(0, (id) => Promise.resolve(id === ander ? 'uitgevoerd' : 'vervallen'));
    expect([await uploads(weg), await uploads(blijft)]).toEqual([0, 1]);
    expect(await open(blijft)).toMatchObject({ bytes: 9 });
  });

  it('that no command put away is swept by its age', async () => {
    const bijlageId = uuid();
    const ontvangen = await ontvang(randomBytes(DEEL + 1), bijlageId);
    await vault.sweep(300, () => Promise.resolve('vervallen'));
    expect(await delen(bijlageId)).toBe(2);
    await vault.sweep(0, () => Promise.resolve('vervallen'));
    expect([await uploads(bijlageId), await delen(bijlageId)]).toEqual([0, 0]);
    // The command comes after all: it has to bring the file again.
    await expect(leg(ontvangen, [uuid()])).rejects.toMatchObject({ code: 'bijlage-vervallen' });
  });

  it('of which the source fails leaves nothing', async () => {
    const bijlageId = uuid();
    async function* afgebroken() {
      yield* stukken(randomBytes(3 * DEEL));
      throw new Error('weg');
    }
    await expect(vault.ontvang(bestand(bijlageId), afgebroken())).rejects.toThrow('weg');
    expect(await uploads(bijlageId)).toBe(0);
    expect(await count('kluis.bijlage_deel d where not exists (select from kluis.bijlage b where b.upload_id = d.upload_id)')).toBe(0); // prettier-ignore
  });

  it('that its command will not put goes at once', async () => {
    const bijlageId = uuid();
    await vault.vergeet(await ontvang(randomBytes(9), bijlageId));
    expect(await uploads(bijlageId)).toBe(0);
  });
});

describe('the same command again', () => {
  it.each(['pending', 'confirmed'])('has the same reference, and keeps one upload, when the first is %s', async (stand) => {
    const [bijlageId, commandId, casusId, wie] = [uuid(), uuid(), uuid(), uuid()];
    const inhoud = randomBytes(DEEL + 5);
    const eerst = await leg(await ontvang(inhoud, bijlageId), [wie], commandId, casusId);
    if (stand === 'confirmed') await vault.confirm(commandId);
    const opnieuw = await leg(await ontvang(inhoud, bijlageId, other), [wie], commandId, casusId, other);
    expect(opnieuw).toEqual(eerst);
    expect(await uploads(bijlageId)).toBe(1);
    await vault.confirm(commandId);
    expect((await lees(bijlageId)).equals(inhoud)).toBe(true);
  }); // prettier-ignore

  it('with another file is refused, and the first stays', async () => {
    const inhoud = randomBytes(9);
    const { bijlageId, commandId } = await bewaard(inhoud);
    const ander = await ontvang(randomBytes(9), bijlageId);
    await expect(leg(ander, [uuid()], commandId)).rejects.toMatchObject({ code: 'tekst-bestaat-al' });
    expect((await lees(bijlageId)).equals(inhoud)).toBe(true);
  });
});

describe('what was changed does not open', () => {
  const van = (bijlageId: string) =>
    `upload_id = (select upload_id from kluis.bijlage where bijlage_id = '${bijlageId}')`;
  const leeg = async (opened: OpenBijlage) => {
    const gezien: Buffer[] = [];
    for await (const deel of opened.inhoud) gezien.push(deel);
    return gezien;
  };

  it.each([
    ['a byte of a piece', (id: string) => `update kluis.bijlage_deel set inhoud = set_byte(inhoud, 4000, (get_byte(inhoud, 4000) + 1) % 256) where ${van(id)} and nummer = 1`],
    ['two pieces changed places', (id: string) => `update kluis.bijlage_deel set nummer = case nummer when 1 then 101 else 102 end where ${van(id)} and nummer in (1, 2);
       update kluis.bijlage_deel set nummer = case nummer when 101 then 2 else 1 end where ${van(id)} and nummer > 100`],
    ['a piece in the place of the last', (id: string) => `delete from kluis.bijlage_deel where ${van(id)} and nummer = 3; update kluis.bijlage_deel set nummer = 3 where ${van(id)} and nummer = 2`],
    ['the last is gone', (id: string) => `delete from kluis.bijlage_deel where ${van(id)} and nummer = 3`],
  ])('%s', async (_, sql) => {
    const { bijlageId } = await bewaard(randomBytes(3 * DEEL + 9));
    await admin.query(sql(bijlageId));
    const opened = await open(bijlageId);
    await expect(leeg(opened)).rejects.toMatchObject(nietLeesbaar);
  }); // prettier-ignore

  it('the first piece, before anything is logged or given out', async () => {
    const wie = uuid();
    const { bijlageId } = await bewaard(randomBytes(9), [wie]);
    const inzagen = () => count('kluis.inzage where teksten @> array[$1::uuid]', bijlageId);
    await admin.query(`update kluis.bijlage_deel set inhoud = set_byte(inhoud, 30, 1) where ${van(bijlageId)}`);
    await expect(open(bijlageId)).rejects.toMatchObject(nietLeesbaar);
    expect(await inzagen()).toBe(0);
  });

  it('pieces of another file of the same person', async () => {
    const wie = [uuid()];
    const een = await bewaard(randomBytes(9), wie);
    const ander = await bewaard(randomBytes(9), wie);
    await admin.query(
      `update kluis.bijlage_deel d set inhoud = (select inhoud from kluis.bijlage_deel where ${van(ander.bijlageId)}) where ${van(een.bijlageId)}`,
    );
    await expect(open(een.bijlageId)).rejects.toMatchObject(nietLeesbaar);
    await admin.query(
      `update kluis.tekst set inhoud = (select inhoud from kluis.tekst where id = $2) where id = $1`,
      [een.bijlageId, ander.bijlageId],
    ); // prettier-ignore
    await expect(open(een.bijlageId)).rejects.toMatchObject(nietLeesbaar);
  });
});

describe('the one door', () => {
  it('leaves an entry per person before the first byte, with the id of the bijlage', async () => {
    const [anna, bas] = [uuid(), uuid()];
    const { bijlageId } = await bewaard(randomBytes(9), [anna, bas]);
    const opened = await open(bijlageId);
    expect(await count('kluis.inzage where teksten = array[$1::uuid]', bijlageId)).toBe(2);
    expect((await opened.inhoud.next()).done).toBe(false);
  });

  it('gives nothing out that it cannot log', async () => {
    const { bijlageId } = await bewaard(randomBytes(9));
    await admin.query('revoke insert on kluis.inzage from eenplan_kluis');
    await expect(open(bijlageId)).rejects.toMatchObject({ code: 'inzage-niet-vastgelegd' });
    await admin.query('grant insert on kluis.inzage to eenplan_kluis');
  });

  it('gives the key of a file to nobody who asks for a text, and takes no text for a file', async () => {
    const { bijlageId } = await bewaard(randomBytes(9));
    expect(await reveal({ tekstId: bijlageId })).toEqual([GONE]);
    const id = uuid();
    const commandId = uuid();
    const kop = schrijfKop({ upload: uuid(), sleutel: randomBytes(32), naam: '', soort: '', bytes: 0, delen: 0, zout: randomBytes(32), commitment: '', hash: '' }); // prettier-ignore
    await expect(vault.put({ commandId, personen: [], teksten: [text(kop, id)] })).rejects.toMatchObject({
      code: 'ongeldige-tekst',
    });
    await vault.put({ commandId, personen: [], teksten: [text('gewoon', id)] });
    await vault.confirm(commandId);
    expect(await open(id)).toEqual(GONE);
    expect(await open(uuid())).toEqual(GONE);
  });

  it('opens for the role that only reads', async () => {
    const inhoud = randomBytes(DEEL + 1);
    const { bijlageId } = await bewaard(inhoud);
    const lezer = testVault(database.url, { role: 'eenplan_kluis_lezen' });
    const gezien: Buffer[] = [];
    for await (const deel of (await open(bijlageId, lezer)).inhoud) gezien.push(deel);
    expect(Buffer.concat(gezien).equals(inhoud)).toBe(true);
    await lezer.close();
  });
});

describe('erasing a person', () => {
  it('takes her files, also those about others too, and leaves those of others under another key', async () => {
    const [anna, bas, casusId] = [uuid(), uuid(), uuid()];
    const besluit = { gevraagdDoor: uuid(), akkoordDoor: uuid() };
    const commandId = uuid();
    await vault.put({ commandId, personen: [person({ voornamen: 'Anna' }, anna)], teksten: [] });
    await vault.confirm(commandId);
    const inhoud = randomBytes(2 * DEEL);
    const alleen = await bewaard(randomBytes(2 * DEEL), [anna], casusId);
    const samen = await bewaard(randomBytes(2 * DEEL), [bas, anna], casusId);
    const ander = await bewaard(inhoud, [bas], casusId);
    const sleutel = async () =>
      (await admin.query<{ k: string }>('select key_id as k from kluis.tekst where id = $1', [ander.bijlageId])).rows[0]!.k; // prettier-ignore
    // All of it under one key of the casus: the worst case.
    const onder = await sleutel();
    expect(await count('kluis.tekst where key_id = $1', onder)).toBe(6);
    // One that is coming in meanwhile.
    const onderweg = await ontvang(randomBytes(9));
    const gevolgen = await vault.consequences(anna);
    expect([...gevolgen.bijlagen].sort()).toEqual([alleen.bijlageId, samen.bijlageId].sort());
    expect([gevolgen.teWissen, gevolgen.teLakken].map((een) => een.length)).toEqual([1, 1]);
    expect(gevolgen.gedeeldeBijlagen).toEqual([samen.bijlageId]);
    const gelakt = text('Een bestand is niet te lakken.', uuid(), [bas]);
    const later = uuid();
    await vault.put({ commandId: later, personen: [], teksten: [gelakt] });
    await vault.confirm(later);

    await vault.erase(anna, besluit, new Map([[samen.bijlageId, gelakt.id]]));
    for (const { bijlageId } of [alleen, samen]) {
      expect(await open(bijlageId)).toEqual(GONE);
      expect([await uploads(bijlageId), await delen(bijlageId)]).toEqual([0, 0]);
    }
    expect(await reveal({ tekstId: samen.bijlageId })).toEqual([{ tekstId: samen.bijlageId, tekst: LAKTEKST, gelakt: true }]); // prettier-ignore
    expect((await lees(ander.bijlageId)).equals(inhoud)).toBe(true);
    expect(await sleutel()).not.toBe(onder);
    await expect(leg(onderweg, [anna])).rejects.toMatchObject({ code: 'persoon-gewist' });
  });
});
