import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { sleutelmap } from '../../../test/setup/sleutelmap.js';
import { unsalted } from './cipher.js';
import { LAKTEKST } from './erase-texts.js';
import { DataKeys } from './keys/data-keys.js';
import { newKeyId } from './keys/key-id.js';
import { open, textRow } from './rows.js';
import { AANLEIDING, bsnOf, testKeys, testVault, uuid } from './test-vault.js';
import { ACTOR, admin, count, database, GONE, newBsn, other, person, reveal, text, vault } from './test-vaults.js';
import type { VaultPut } from './vault.js';

const besluit = { gevraagdDoor: uuid(), akkoordDoor: uuid() };
const confirmed = async (put: Omit<VaultPut, 'commandId'>) => {
  const commandId = uuid();
  await vault.put({ commandId, ...put });
  await vault.confirm(commandId);
  return commandId;
};
const refs = (...ids: string[]) => ids.map((tekstId) => ({ tekstId }));

/** A casus of two, with texts of every kind. */
async function family() {
  const [anna, bas, casusId, bsn] = [uuid(), uuid(), uuid(), newBsn()];
  const own = text('alleen over Anna', uuid(), [anna]);
  const ownInCasus = { ...text('alleen over Anna, in de casus', uuid(), [anna]), casusId };
  const shared = { ...text('Anna en Bas', uuid(), [anna, bas]), casusId };
  const handedIn = { ...text('Anna sloeg Bas', uuid(), [bas, anna]), casusId };
  const theirs = { ...text('alleen over Bas', uuid(), [bas]), casusId };
  const together = text('samen, zonder casus', uuid(), [anna, bas]);
  const commandId = await confirmed({
    personen: [
      person({ voornamen: 'Anna', bsn, geboortedatum: '1980-01-01' }, anna),
      person({ voornamen: 'Bas' }, bas),
    ],
    teksten: [own, ownInCasus, shared, handedIn, theirs, together],
  });
  return { anna, bas, casusId, bsn, commandId, own, ownInCasus, shared, handedIn, theirs, together };
}

describe('erasing a person', () => {
  it('takes her data and texts, gives a gelakte version of shared ones, and leaves the rest as it is', async () => {
    const f = await family();
    const before = readdirSync(testFolder());
    expect(await vault.consequences(f.anna)).toEqual({
      teWissen: [f.own.id, f.ownInCasus.id].sort(),
      teLakken: [f.shared, f.handedIn, f.together]
        .map(({ id }) => ({ tekstId: id, anderen: [f.bas] }))
        .sort((a, b) => (a.tekstId < b.tekstId ? -1 : 1)),
      bijlagen: [],
      gedeeldeBijlagen: [],
    });
    const gelakt = text('Bas kwam met een blauwe plek.', uuid(), [f.bas]);
    const [handed] = (await vault.put({ commandId: uuid(), personen: [], teksten: [gelakt] })).teksten;
    const done = await vault.erase(f.anna, besluit, new Map([[f.handedIn.id, gelakt.id]]));
    expect(done).toMatchObject({
      persoonId: f.anna, tekstenGewist: 2, tekstenGelakt: 3, tekstenVerlegd: 1, versiesGewist: 1, koppelingGewist: true,
    }); // prettier-ignore
    for (const reader of [vault, other])
      expect(
        await reader.reveal(
          [
            { persoonId: f.anna }, { persoonId: f.bas },
            ...refs(f.own.id, f.ownInCasus.id, f.shared.id, f.handedIn.id, f.theirs.id, f.together.id),
          ],
          ACTOR,
          AANLEIDING,
        ),
      ).toEqual([
        GONE,
        { persoonId: f.bas, gegevens: { voornamen: 'Bas' } },
        GONE,
        GONE,
        { tekstId: f.shared.id, tekst: LAKTEKST, gelakt: true },
        { tekstId: f.handedIn.id, tekst: 'Bas kwam met een blauwe plek.', gelakt: true },
        { tekstId: f.theirs.id, tekst: 'alleen over Bas' },
        { tekstId: f.together.id, tekst: LAKTEKST, gelakt: true },
      ]); // prettier-ignore
    // It moved, with its salt: what the event says of it is what is read now.
    expect(await count('kluis.tekst where id = $1', gelakt.id)).toBe(0);
    expect(await commitmentOf(f.handedIn.id)).toBe(handed!.commitment);
    expect(done.generatiesVernietigd).toHaveLength(1);
    expect(readdirSync(testFolder())).toEqual([`${done.generatie}.sleutel`]);
    expect(before).toEqual([`${done.generatiesVernietigd[0]}.sleutel`]);
    expect(await count('kluis.sleutel where generatie <> $1 or dicht', done.generatie)).toBe(0);
    for (const table of ['persoonsgegevens', 'bsn_koppeling'])
      expect(await count(`kluis.${table} where persoon_id = $1`, f.anna)).toBe(0);
    expect(await count('kluis.sleutel where id = $1', newKeyId({ persoonId: f.anna }))).toBe(0);
    expect(await count('kluis.tekst where $1 = any(betrokkenen)', f.anna)).toBe(0);
    // Again: what was done, and nothing more.
    expect(await other.erase(f.anna, besluit)).toEqual(done);
    expect(await vault.resumeErasures()).toBe(0);
  });

  it('takes a handed in version only where it still holds: about nobody but the others of a text about her and others', async () => {
    const f = await family();
    const [vanBas, vanHaar] = [text('Van Bas.', uuid(), [f.bas]), text('Van haar en Bas.', uuid(), [f.anna, f.bas])];
    const vanCarla = text('Van Bas en Carla.', uuid(), [f.bas, uuid()]);
    await confirmed({ personen: [], teksten: [vanBas, vanHaar, vanCarla] });
    const handed = [[f.theirs.id, vanBas.id], [f.own.id, vanBas.id], [f.shared.id, vanHaar.id], [f.together.id, uuid()], [f.handedIn.id, vanCarla.id]] as const; // prettier-ignore
    await vault.erase(f.anna, besluit, new Map(handed));
    expect(await reveal(...refs(f.theirs.id, f.own.id, f.shared.id, f.together.id, f.handedIn.id))).toMatchObject([
      ...[{ tekst: 'alleen over Bas' }, GONE, { tekst: LAKTEKST }, { tekst: LAKTEKST }, { tekst: LAKTEKST }],
    ]);
    // What had no place is not kept beside them.
    expect(await reveal(...refs(vanBas.id, vanHaar.id, vanCarla.id))).toEqual([GONE, GONE, GONE]);
  });

  it('leaves no key of what was handed in: a backup of before would open it after another of them is erased', async () => {
    const [anna, bas, carla, casusId] = [uuid(), uuid(), uuid(), uuid()];
    const samen = { ...text('Anna, Bas en Carla', uuid(), [anna, bas, carla]), casusId };
    const [versie, over] = [text('Bas en Carla', uuid(), [bas, carla]), text('Ook zij.', uuid(), [bas, carla])];
    await confirmed({ personen: [person({ voornamen: 'Anna' }, anna)], teksten: [samen] });
    await confirmed({ personen: [], teksten: [versie, over] });
    const { rows } = await admin.query<{ key_id: string }>('select key_id from kluis.tekst where id = $1', [versie.id]);
    await vault.erase(anna, besluit, new Map([[samen.id, versie.id], [uuid(), over.id]])); // prettier-ignore
    expect(await reveal(...refs(samen.id))).toMatchObject([{ tekst: 'Bas en Carla' }]);
    expect(await count('kluis.sleutel where id = $1', rows[0]!.key_id)).toBe(0);
  });

  it('leaves what was handed in for another, whose erasure was broken off, where it still holds', async () => {
    const [anna, bas, carla, casusId] = [uuid(), uuid(), uuid(), uuid()];
    const samen = { ...text('Anna, Bas en Carla', uuid(), [anna, bas, carla]), casusId };
    const twee = { ...text('Anna en Bas', uuid(), [anna, bas]), casusId };
    const [zonderAnna, zonderBas] = [text('Bas en Carla', uuid(), [bas, carla]), text('Anna en Carla', uuid(), [anna, carla])]; // prettier-ignore
    const alleenBas = text('Bas', uuid(), [bas]);
    await confirmed({
      personen: [anna, bas, carla].map((wie) => person({ voornamen: 'X' }, wie)),
      teksten: [samen, twee, zonderAnna, zonderBas, alleenBas],
    });
    const sterf = (punt: string) => {
      if (punt === 'lakken') throw new Error('broken off');
    };
    const vanAnna = new Map([[samen.id, zonderAnna.id], [twee.id, alleenBas.id]]); // prettier-ignore
    await expect(vault.erase(anna, besluit, vanAnna, sterf)).rejects.toThrow('broken off');
    await vault.erase(bas, besluit, new Map([[samen.id, zonderBas.id]]));
    // Of Bas nothing is left, in what was handed in for Anna neither.
    expect(await reveal(...refs(samen.id, twee.id, zonderAnna.id, alleenBas.id))).toMatchObject([
      ...[{ tekst: 'Anna en Carla' }, { tekst: LAKTEKST }, { tekst: LAKTEKST }, GONE],
    ]);
    expect(await vault.resumeErasures()).toBe(1);
    expect(await reveal(...refs(samen.id, twee.id, zonderAnna.id, zonderBas.id))).toMatchObject([
      ...[{ tekst: LAKTEKST }, GONE, GONE, GONE],
    ]);
    expect(await count('kluis.lakwerk')).toBe(0);
  });

  it('claims her for ever: nothing about her is put away, by whichever process and however', async () => {
    const f = await family();
    await vault.erase(f.anna, besluit);
    const refused = { code: 'persoon-gewist' };
    for (const each of [vault, other]) {
      const put = (personen: VaultPut['personen'], teksten: VaultPut['teksten']) =>
        each.put({ commandId: uuid(), personen, teksten });
      await expect(put([person({ voornamen: 'Anna' }, f.anna)], [])).rejects.toMatchObject(refused);
      await expect(put([], [text('over Anna', uuid(), [f.anna])])).rejects.toMatchObject(refused);
      await expect(put([], [{ ...text('mede over Anna', uuid(), [f.bas, f.anna]), casusId: f.casusId }])).rejects.toMatchObject(refused); // prettier-ignore
      await expect(each.identify(uuid(), newBsn(), '1980-01-01', f.anna)).rejects.toMatchObject(refused);
    }
    // One that may not be hurts only itself; her BSN may come back, as somebody else.
    const good = {
      commandId: uuid(),
      personen: [person({ voornamen: 'C' })],
      teksten: [{ ...text('c'), casusId: f.casusId }],
    };
    const results = await Promise.allSettled([
      vault.put({ commandId: uuid(), personen: [], teksten: [text('weer', uuid(), [f.anna])] }),
      vault.put(good),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    const again = uuid();
    expect(await other.identify(uuid(), f.bsn, '1980-01-01', again)).toEqual({ uitkomst: 'nieuw', persoonId: again });
  });

  it('refuses before anything is done', async () => {
    const f = await family();
    const { gevraagdDoor } = besluit;
    await expect(vault.erase(f.anna, { gevraagdDoor, akkoordDoor: gevraagdDoor })).rejects.toMatchObject({
      code: 'vier-ogen',
    });
    await expect(vault.erase(uuid(), besluit)).rejects.toMatchObject({ code: 'persoon-onbekend' });
    expect(await count('kluis.gewist where persoon_id = $1', f.anna)).toBe(0);
    expect(await reveal({ persoonId: f.anna })).toMatchObject([{ gegevens: { voornamen: 'Anna' } }]);
  });

  it('waits for a put that is under way, and takes what that one brings', async () => {
    const f = await family();
    const under = await admin.connect();
    await under.query('begin');
    // What kluis.leg does first.
    await under.query(`select from kluis.generatie where stand = 'actief' for share`);
    const erasing = other.erase(f.anna, besluit);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await count('kluis.gewist where persoon_id = $1', f.anna)).toBe(0);
    const late = uuid();
    await under.query(
      `insert into kluis.tekst (id, command_id, betrokkenen, key_id, inhoud)
       select $1, $2, betrokkenen, key_id, inhoud from kluis.tekst where id = $3`,
      [late, uuid(), f.own.id],
    );
    await under.query('commit');
    under.release();
    expect(await erasing).toMatchObject({ tekstenGewist: 3 });
    expect(await count('kluis.tekst where id = $1', late)).toBe(0);
  });

  it('a put waits for a claim that is under way, and is refused', async () => {
    const f = await family();
    const under = await admin.connect();
    await under.query('begin');
    await under.query('lock table kluis.generatie in exclusive mode');
    const put = { commandId: uuid(), personen: [], teksten: [text('te laat', uuid(), [f.anna])] };
    const outcomes = Promise.allSettled([vault.put(put), other.identify(uuid(), newBsn(), '1980-01-01', f.anna)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await under.query('insert into kluis.gewist (persoon_id) values ($1)', [f.anna]);
    await under.query('commit');
    under.release();
    const refused = { status: 'rejected', reason: { code: 'persoon-gewist' } };
    expect(await outcomes).toMatchObject([refused, refused]);
  });

  it('is safe against whatever is put meanwhile: it is refused, or it is gone, and all others can be read', async () => {
    const f = await family();
    const made = new Map<string, { tekst: string; over: readonly string[] }>();
    const refused: string[] = [];
    let working = true;
    const writer = async (store: typeof vault, n: number) => {
      while (working) {
        const commandId = uuid();
        const persoonId = uuid();
        const about = [[f.anna], [f.anna, f.bas], [f.bas], [persoonId], [persoonId, f.bas]][n++ % 5]!;
        const one = { ...text(`tekst ${commandId}`, commandId, about), ...(n % 3 ? { casusId: f.casusId } : {}) };
        const who =
          n % 2
            ? person({ voornamen: 'Nieuw', bsn: bsnOf(100_000 + n * 7) }, persoonId)
            : person({ voornamen: 'N' }, about[0]!);
        try {
          await store.put({ commandId, personen: [who], teksten: [one] });
        } catch (error) {
          expect(error).toMatchObject({ code: 'persoon-gewist' });
          refused.push(commandId);
          continue;
        }
        made.set(commandId, { tekst: one.tekst, over: about });
        if (n % 4 > 0) await store.confirm(commandId);
        if (n % 8 === 0) await store.reject(commandId).then(() => made.delete(commandId));
      }
    };
    const writers = Array.from({ length: 12 }, (_, i) => writer(i % 2 ? vault : other, i * 1000));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const eraser = testVault(database.url);
    await Promise.all([eraser.erase(f.anna, besluit), other.erase(f.anna, besluit)]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    working = false;
    await Promise.all(writers);
    expect(made.size).toBeGreaterThan(50);
    expect(refused.length).toBeGreaterThan(10);
    for (const id of made.keys()) await vault.confirm(id);
    const fresh = testVault(database.url);
    const shown = await fresh.reveal(refs(...made.keys()), ACTOR, AANLEIDING);
    [...made.values()].forEach(({ tekst, over }, i) => {
      if (!over.includes(f.anna)) expect(shown[i]).toMatchObject({ tekst });
      else if (over.length === 1) expect(shown[i]).toEqual(GONE);
      else expect(shown[i]).toMatchObject({ tekst: LAKTEKST, gelakt: true });
    });
    for (const table of ['persoonsgegevens', 'bsn_koppeling'])
      expect(await count(`kluis.${table} where persoon_id = $1`, f.anna)).toBe(0);
    expect(await count('kluis.sleutel where id = $1', newKeyId({ persoonId: f.anna }))).toBe(0);
    expect(await count('kluis.tekst where $1 = any(betrokkenen)', f.anna)).toBe(0);
    // Not one row lies under a key that is not there.
    for (const table of ['tekst', 'persoonsgegevens', 'bsn_koppeling'])
      expect(await count(`kluis.${table} t where not exists (select from kluis.sleutel s where s.id = t.key_id)`)).toBe(
        0,
      );
    await Promise.all([eraser.close(), fresh.close()]);
  });
});

/** What the text that lies there now is committed to. */
async function commitmentOf(id: string): Promise<string> {
  const { rows } = await admin.query<{ inhoud: Buffer; key_id: string; command_id: string; versie: number; generatie: string; ingepakt: Buffer }>(
    'select t.inhoud, t.key_id, t.command_id, t.versie, s.generatie, s.ingepakt from kluis.tekst t join kluis.sleutel s on s.id = t.key_id where t.id = $1',
    [id],
  ); // prettier-ignore
  const keys = new DataKeys(testKeys(database.url), admin);
  const plain = open(await keys.open(rows), rows[0]!.key_id, textRow(id, rows[0]!.command_id, rows[0]!.versie), rows[0]!.inhoud);
  keys.close();
  return unsalted(plain!).commitment;
} // prettier-ignore

const testFolder = () => sleutelmap(database.url);
