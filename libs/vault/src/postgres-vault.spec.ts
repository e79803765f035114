import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { FileKeys } from './keys/file-keys.js';
import { AANLEIDING, testVault, uuid } from './test-vault.js';
import {
  ACTOR,
  admin,
  count,
  database,
  GONE,
  newBsn,
  other,
  pending,
  person,
  reveal,
  text,
  traces,
  vault,
} from './test-vaults.js';
import type { Persoonsgegevens } from './vault.js';

describe('putting and revealing', () => {
  it('reveals only what was confirmed, in the order asked, without telling why something is missing', async () => {
    const [commandId, one, two, who] = [
      uuid(),
      text('Eerste verhaal'),
      text('Tweede 👍'),
      person({ voornamen: 'Jansje', geboortedatum: '1955-00-00' }),
    ];
    const { teksten } = await vault.put({ commandId, personen: [who], teksten: [one, two] });
    const refs = [
      { tekstId: two.id },
      { persoonId: who.persoonId },
      { tekstId: uuid() },
      { tekstId: one.id },
      { persoonId: uuid() },
    ];
    expect(await reveal(...refs)).toEqual([GONE, GONE, GONE, GONE, GONE]);
    await vault.confirm(commandId);
    expect(await other.reveal(refs, ACTOR, AANLEIDING)).toEqual([
      { tekstId: two.id, tekst: 'Tweede 👍' },
      { persoonId: who.persoonId, gegevens: who.gegevens },
      GONE,
      { tekstId: one.id, tekst: 'Eerste verhaal' },
      GONE,
    ]);
    expect(teksten.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(await traces(commandId)).toBe(0);
  });

  it('knows whom it holds data of, pending as well, without giving any', async () => {
    const [hier, wacht, weg] = [person({ voornamen: 'A' }), person({ voornamen: 'B' }), person({ voornamen: 'C' })];
    const [een, twee, drie] = [uuid(), uuid(), uuid()];
    await vault.put({ commandId: een, personen: [hier], teksten: [] });
    await vault.confirm(een);
    await vault.put({ commandId: twee, personen: [wacht], teksten: [] });
    await vault.put({ commandId: drie, personen: [weg], teksten: [] });
    await vault.reject(drie);
    const ids = [hier.persoonId, weg.persoonId, wacht.persoonId.toUpperCase(), uuid()];
    expect(await vault.bekend(ids)).toEqual(new Set([hier.persoonId, wacht.persoonId]));
    await vault.confirm(twee);
  });

  it('tells who has reached an age, and nothing else of anybody', async () => {
    const commandId = uuid();
    const [kind, jong, jaar, onbekend] = [
      person({ geboortedatum: '2012-01-01' }),
      person({ geboortedatum: '2009-01-01' }),
      person({ geboortedatum: '2010-00-00' }),
      person({ achternaam: 'Bos' }),
    ];
    await vault.put({ commandId, personen: [kind, jong, jaar, onbekend], teksten: [] });
    const ids = [kind, jong, jaar, onbekend].map(({ persoonId }) => persoonId);
    expect(await vault.bereikt(ids, 16, '2026-06-01', true)).toEqual(new Map());
    await vault.confirm(commandId);
    const voor = (twijfel: boolean) => [
      [kind.persoonId, false],
      [jong.persoonId, true],
      [jaar.persoonId, twijfel],
    ];
    for (const twijfel of [true, false])
      expect(new Map(await vault.bereikt([...ids, uuid()], 16, '2026-06-01', twijfel))).toEqual(
        new Map(voor(twijfel) as [string, boolean][]),
      );
    expect(await vault.bereikt([], 16, '2026-06-01', true)).toEqual(new Map());
  });

  it('gives the same reference again: the first salt wins, before and after confirming, also for another process', async () => {
    const put = { commandId: uuid(), personen: [person({ achternaam: 'Pietersen' })], teksten: [text('a'), text('b')] };
    const [first, ...more] = await Promise.all([vault.put(put), vault.put(put), other.put(put), other.put(put)]);
    for (const again of more) expect(again).toEqual(first);
    await vault.confirm(put.commandId);
    expect(await other.put(put)).toEqual(first);
    expect(first!.teksten[0]!.commitment).toMatch(/^[\w-]{43}$/);
    expect(first!.teksten[0]!.commitment).not.toBe(createHash('sha256').update('a').digest('base64url'));
    expect(await count('kluis.persoonsgegevens where persoon_id = $1', put.personen[0]!.persoonId)).toBe(1);
    await vault.confirm(put.commandId);
    expect(await traces(put.commandId)).toBe(0);
  });

  it('refuses other content under the same id, of this command or another; one bad put hurts only itself', async () => {
    const [one, who] = [text('a'), person({ achternaam: 'A' })];
    const commandId = uuid();
    await vault.put({ commandId, personen: [who], teksten: [one] });
    const good = Array.from({ length: 5 }, () => ({
      commandId: uuid(),
      personen: [person({ voornamen: 'B' })],
      teksten: [text('c')],
    }));
    const results = await Promise.allSettled([
      vault.put({ commandId, personen: [], teksten: [{ ...one, tekst: 'geheim' }] }),
      vault.put({ commandId: uuid(), personen: [], teksten: [one] }),
      vault.put({ commandId, personen: [{ ...who, gegevens: { achternaam: 'geheim' } }], teksten: [] }),
      ...good.map((put) => vault.put(put)),
    ]);
    expect(results.map((r) => (r.status === 'rejected' ? (r.reason as { code: string }).code : 'ok'))).toEqual([
      'tekst-bestaat-al', 'tekst-bestaat-al', 'persoonsgegevens-bestaan-al', 'ok', 'ok', 'ok', 'ok', 'ok',
    ]); // prettier-ignore
    expect(JSON.stringify(results, (_, v: unknown) => (v instanceof Error ? v.stack : v))).not.toContain('geheim');
    for (const put of good) expect(await traces(put.commandId)).toBe(3);
  });

  it('keeps versions of a person: the newest confirmed counts, whatever is pending', async () => {
    const id = uuid();
    const put = async (adres: string) => {
      const commandId = uuid();
      await vault.put({ commandId, personen: [person({ adres }, id)], teksten: [] });
      return commandId;
    };
    const now = async () => ((await reveal({ persoonId: id }))[0] as { gegevens: Persoonsgegevens }).gegevens.adres;
    await vault.confirm(await put('een'));
    const [second, third] = [await put('twee'), await put('drie')];
    expect(await now()).toBe('een');
    await vault.confirm(third);
    expect(await now()).toBe('drie');
    await vault.confirm(second);
    expect(await now()).toBe('drie');
    const rejected = await put('vier');
    await vault.reject(rejected);
    expect(await now()).toBe('drie');
    await vault.confirm(await put('vijf'));
    expect(await now()).toBe('vijf');
    const many = await Promise.all([...Array(20).keys()].map((i) => put(`nr ${i}`)));
    await Promise.all(many.map((commandId) => other.confirm(commandId)));
    expect(await count('kluis.persoonsgegevens where persoon_id = $1', id)).toBe(24);
    expect(await count(`${pending('kluis.persoonsgegevens')} where persoon_id = $1`, id)).toBe(0);
    expect(await now()).toBe('nr 19');
  });

  it('a hundred references cost as many statements as one', async () => {
    const put = {
      commandId: uuid(),
      personen: Array.from({ length: 50 }, (_, i) => person({ voornamen: `P${i}` })),
      teksten: Array.from({ length: 50 }, (_, i) => text(`T${i}`)),
    };
    await vault.put(put);
    await vault.confirm(put.commandId);
    const counting = testVault(database.url);
    const pool = (counting as unknown as { pool: pg.Pool }).pool;
    let statements = 0;
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
    (pool as unknown as { query: unknown }).query = (...args: unknown[]) => (statements++, query(...args));
    const refs = [
      ...put.personen.map(({ persoonId }) => ({ persoonId })),
      ...put.teksten.map(({ id }) => ({ tekstId: id })),
    ];
    const revealed = await counting.reveal(refs, ACTOR, AANLEIDING);
    expect(revealed).toHaveLength(100);
    expect(revealed).not.toContainEqual(GONE);
    // Persons, texts, their keys, and the entries of the access log.
    expect(statements).toBe(4);
    await counting.reveal(refs, ACTOR, AANLEIDING);
    expect(statements).toBe(7);
    await counting.close();
  });

  it('says so loudly when the master keys are not there, or a row was changed or moved', async () => {
    const put = { commandId: uuid(), personen: [], teksten: [text('a'), text('b')] };
    await vault.put(put);
    await vault.confirm(put.commandId);
    const [a, b] = put.teksten.map(({ id }) => ({ tekstId: id }));
    const elsewhere = new FileKeys(mkdtempSync(join(process.env['EENPLAN_TEST_RUN']!, 'leeg-')));
    const stranger = testVault(database.url, { keys: elsewhere });
    await expect(stranger.reveal([a!], ACTOR, AANLEIDING)).rejects.toMatchObject({ code: 'hoofdsleutel-ontbreekt' });
    await stranger.close();
    await admin.query('update kluis.tekst set inhoud = (select inhoud from kluis.tekst where id = $2) where id = $1', [
      a!.tekstId,
      b!.tekstId,
    ]);
    await expect(reveal(a!)).rejects.toMatchObject({ code: 'onleesbaar' });
    expect(await reveal(b!)).toEqual([{ tekstId: b!.tekstId, tekst: 'b' }]);
  });

  it('takes ids and codes only, and repeats none of what it refuses', async () => {
    const attempts = [
      vault.put({ commandId: 'Jansje', personen: [], teksten: [] }),
      vault.put({ commandId: uuid(), personen: [person({}, 'Jansje')], teksten: [] }),
      vault.put({ commandId: uuid(), personen: [], teksten: [text('x', 'Jansje')] }),
      vault.put({ commandId: uuid(), personen: [], teksten: [text('x', uuid(), ['Jansje'])] }),
      vault.put({ commandId: uuid(), personen: [person({ bsn: '123456789' })], teksten: [] }),
      vault.confirm('Jansje'),
      vault.reject('Jansje'),
      reveal({ persoonId: 'Jansje' }),
      vault.reveal([], ACTOR, { ...AANLEIDING, doel: 'omdat Jansje het vraagt' }),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { name: 'VaultError' } });
      expect((attempt as PromiseRejectedResult).reason.message).not.toMatch(/Jansje|123456789/);
    }
  });
});

describe('identify', () => {
  const born = '1980-05-06';
  it('knows a person by BSN and date of birth together', async () => {
    const [bsn, known, first] = [newBsn(), uuid(), uuid()];
    expect(await vault.identify(first, bsn, born, known)).toEqual({ uitkomst: 'nieuw', persoonId: known });
    expect(await vault.identify(first, bsn, born, uuid())).toEqual({ uitkomst: 'nieuw', persoonId: known });
    expect(await vault.identify(first, bsn, '1981-01-01', uuid())).toEqual({
      uitkomst: 'geboortedatumVerschilt',
      persoonId: known,
    });
    await vault.put({ commandId: first, personen: [person({ bsn, geboortedatum: born }, known)], teksten: [] });
    await vault.confirm(first);
    expect(await other.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: known });
    expect(await other.identify(uuid(), bsn, '1980-00-00', uuid())).toEqual({ uitkomst: 'bekend', persoonId: known });
    for (const differs of ['1980-05-07', undefined])
      expect(await other.identify(uuid(), bsn, differs, uuid())).toEqual({
        uitkomst: 'geboortedatumVerschilt',
        persoonId: known,
      });
  });

  it('compares with the newest confirmed data', async () => {
    const [bsn, known, first, second] = [newBsn(), uuid(), uuid(), uuid()];
    await vault.identify(first, bsn, '1980-05-07', known);
    await vault.put({ commandId: first, personen: [person({ bsn, geboortedatum: '1980-05-07' }, known)], teksten: [] });
    await vault.confirm(first);
    await vault.put({ commandId: second, personen: [person({ bsn, geboortedatum: born }, known)], teksten: [] });
    expect(await vault.identify(uuid(), bsn, born, uuid())).toMatchObject({ uitkomst: 'geboortedatumVerschilt' });
    await vault.confirm(second);
    expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: known });
  });

  it('gives 64 commands of two processes at one instant the same person', async () => {
    const bsn = newBsn();
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, i) => (i % 2 ? vault : other).identify(uuid(), bsn, born, uuid())),
    );
    expect(new Set(answers.map(({ persoonId }) => persoonId)).size).toBe(1);
    expect(answers.filter(({ uitkomst }) => uitkomst === 'nieuw')).toHaveLength(1);
    expect(answers.filter(({ uitkomst }) => uitkomst === 'bekend')).toHaveLength(63);
  });

  it('says when a known person has no confirmed data yet, so that the next command puts its own', async () => {
    const [bsn, who, one, two] = [newBsn(), uuid(), uuid(), uuid()];
    await vault.identify(one, bsn, born, who);
    await vault.put({ commandId: one, personen: [person({ bsn, geboortedatum: born }, who)], teksten: [] });
    expect(await other.identify(two, bsn, born, uuid())).toEqual({
      uitkomst: 'bekend',
      persoonId: who,
      voorlopig: true,
      onbeslist: [one],
    });
    await other.put({ commandId: two, personen: [person({ bsn, geboortedatum: born }, who)], teksten: [] });
    await vault.reject(one);
    await other.confirm(two);
    expect(await reveal({ persoonId: who })).not.toContainEqual(GONE);
    expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: who });
  });

  it('lets a pairing go with the last command that rests on it, never earlier', async () => {
    const [bsn, who, one, two] = [newBsn(), uuid(), uuid(), uuid()];
    await vault.identify(one, bsn, born, who);
    await other.identify(two, bsn, born, uuid());
    await vault.reject(one);
    expect(await count('kluis.bsn_koppeling where persoon_id = $1', who)).toBe(1);
    await other.confirm(two);
    const three = uuid();
    expect(await vault.identify(three, bsn, born, uuid())).toMatchObject({ uitkomst: 'bekend', persoonId: who });
    await vault.reject(three);
    expect(await count('kluis.bsn_koppeling where persoon_id = $1 and bevestigd', who)).toBe(1);

    const [free, four] = [newBsn(), uuid()];
    await vault
      .identify(four, free, born, who)
      .catch((error: unknown) => expect(error).toMatchObject({ code: 'persoon-heeft-ander-bsn' }));
    const proposed = uuid();
    await vault.identify(four, free, born, proposed);
    await vault.reject(four);
    expect(await traces(four)).toBe(0);
    expect(await vault.identify(uuid(), free, born, uuid())).toMatchObject({ uitkomst: 'nieuw' });
    expect(await vault.identify(uuid(), free, born, uuid())).not.toMatchObject({ persoonId: proposed });
  });

  it('a rejected pairing and a new wish at the same instant: whoever rests on it keeps it', async () => {
    for (let round = 0; round < 40; round++) {
      const [bsn, who, one, two] = [newBsn(), uuid(), uuid(), uuid()];
      await vault.identify(one, bsn, born, who);
      const [, match] = await Promise.all([vault.reject(one), other.identify(two, bsn, born, uuid())]);
      await other.put({
        commandId: two,
        personen: [person({ bsn, geboortedatum: born }, match.persoonId)],
        teksten: [],
      });
      await other.confirm(two);
      expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({
        uitkomst: 'bekend',
        persoonId: match.persoonId,
      });
    }
  });

  it('data with a BSN pairs it, unless it is another person’s', async () => {
    const [bsn, one, who] = [newBsn(), uuid(), uuid()];
    await vault.put({ commandId: one, personen: [person({ bsn, geboortedatum: born }, who)], teksten: [] });
    await vault.confirm(one);
    expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: who });
    const two = uuid();
    await vault.put({ commandId: two, personen: [person({ bsn, geboortedatum: '1999-01-01' })], teksten: [] });
    await vault.confirm(two);
    expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: who });
    await expect(
      vault.put({ commandId: uuid(), personen: [person({ bsn: newBsn() }, who)], teksten: [] }),
    ).rejects.toMatchObject({
      code: 'persoon-heeft-ander-bsn',
    });
  });
});
