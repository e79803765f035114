import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { sleutelmap } from '../../../test/setup/sleutelmap.js';
import { LAKTEKST } from './erase-texts.js';
import { newKeyId } from './keys/key-id.js';
import { AANLEIDING, bsnOf, testVault, uuid } from './test-vault.js';
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
      teLakken: [f.shared.id, f.handedIn.id, f.together.id].sort(),
      bijlagen: [],
    });
    const done = await vault.erase(f.anna, besluit, new Map([[f.handedIn.id, 'Bas kwam met een blauwe plek.']]));
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
    for (const id of [f.own.id, f.theirs.id, uuid()])
      await expect(vault.erase(f.anna, besluit, new Map([[id, 'x']]))).rejects.toMatchObject({
        code: 'niet-te-lakken',
      });
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

const testFolder = () => sleutelmap(database.url);
