import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { isBsn, pseudonymOf } from './bsn.js';
import { decrypt, encrypt, formerKey, salted, unsalted } from './cipher.js';
import { geboortedatumKomtOvereen, isBereikt } from './geboortedatum.js';
import { Lane } from './lane.js';
import { bsnOf } from './test-vault.js';

describe('BSN', () => {
  it('passes the elfproef', () => {
    for (const good of ['111222333', '123456782', '999999990', bsnOf(1), bsnOf(2)]) expect(isBsn(good)).toBe(true);
    for (const bad of [
      '111222334',
      '123456789',
      '000000000',
      '12345678',
      '1234567820',
      '11122233a',
      ' 111222333',
      '',
      111222333,
      null,
    ])
      expect(isBsn(bad)).toBe(false);
  });

  it('has one pseudonym per key, and is never repeated in an error', () => {
    const key = randomBytes(32);
    expect(pseudonymOf(key, '111222333')).toEqual(pseudonymOf(key, '111222333'));
    expect(pseudonymOf(key, '111222333')).not.toEqual(pseudonymOf(randomBytes(32), '111222333'));
    expect(pseudonymOf(key, '111222333')).not.toEqual(pseudonymOf(key, '123456782'));
    expect(() => pseudonymOf(key, '111222334')).toThrow('not a BSN');
  });
});

describe('date of birth', () => {
  it.each([
    ['2010-05-07', '2026-05-06', false],
    ['2010-05-07', '2026-05-07', true],
    ['2010-05-00', '2026-05-01', 'misschien'],
    ['2010-05-00', '2026-04-30', false],
    ['2010-05-00', '2026-06-01', true],
    ['2010-00-00', '2026-06-01', 'misschien'],
    ['2010-00-00', '2027-01-01', true],
    ['2012-02-29', '2028-02-28', false],
    ['0000-05-07', '2026-06-01', undefined],
    [undefined, '2026-06-01', undefined],
  ])('%s is sixteen on %s: %s', (born, day, answer) => {
    expect(isBereikt(born, 16, day)).toBe(answer);
  });

  it.each([
    ['1955-03-04', '1955-03-04', true],
    ['1955-03-04', '1955-03-05', false],
    ['1955-00-00', '1955-03-04', true],
    ['1955-03-00', '1955-04-00', false],
    ['1956-00-00', '1955-03-04', false],
    ['0000-00-00', '0000-00-00', false],
    [undefined, '1955-03-04', false],
    ['1955-03-04', undefined, false],
    [undefined, undefined, false],
  ])('%s and %s: %s', (known, given, agrees) => {
    expect(geboortedatumKomtOvereen(known, given)).toBe(agrees);
    expect(geboortedatumKomtOvereen(given, known)).toBe(agrees);
  });
});

describe('cipher', () => {
  const key = { id: 'k', key: randomBytes(32) };
  it('opens in its own row only, and only whole', () => {
    const sealed = encrypt(key, ['tekst', 'a'], Buffer.from('geheim'));
    expect(decrypt(key, ['tekst', 'a'], sealed).toString()).toBe('geheim');
    expect(sealed.toString('latin1')).not.toContain('geheim');
    expect(encrypt(key, ['tekst', 'a'], Buffer.from('geheim'))).not.toEqual(sealed);
    expect(() => decrypt(key, ['tekst', 'b'], sealed)).toThrow('changed or moved');
    expect(() => decrypt({ ...key, id: 'l' }, ['tekst', 'a'], sealed)).toThrow('changed or moved');
    expect(() => decrypt({ ...key, key: randomBytes(32) }, ['tekst', 'a'], sealed)).toThrow('changed or moved');
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i]! ^= 1;
      expect(() => decrypt(key, ['tekst', 'a'], changed)).toThrow('changed or moved');
    }
    expect(() => decrypt(key, ['tekst', 'a'], sealed.subarray(0, 10))).toThrow('changed or moved');
  });

  it('commits to salt and text: base64url(SHA-256(salt ‖ text))', () => {
    expect(unsalted(salted('tekst', Buffer.alloc(32, 1)))).toEqual({
      tekst: 'tekst',
      commitment: 's-YxE8ZjXewx1tenjbyOFelSATsMcC7Zfv_Dk3SwzNQ',
    });
    expect(unsalted(salted('tekst')).commitment).not.toBe(unsalted(salted('tekst')).commitment);
  });

  it('another key of the configuration has another id', () => {
    const [a, b] = [formerKey(randomBytes(32)), formerKey(randomBytes(32))];
    expect(a.id).not.toBe(b.id);
    expect(a.id).toBe(formerKey(a.key).id);
    expect(() => formerKey(Buffer.alloc(16))).toThrow('32 bytes');
  });
});

describe('lane', () => {
  it('lets what arrives together go together, never two of one key, and a bad one hurt only itself', async () => {
    const batches: string[][] = [];
    const lane = new Lane<string, string>(
      (item) => [item[0]!],
      (items) => {
        batches.push([...items]);
        return items.includes('x1')
          ? Promise.reject(new Error('x'))
          : Promise.resolve(items.map((item) => item.toUpperCase()));
      },
    );
    const results = await Promise.allSettled(['a1', 'b1', 'a2', 'x1'].map((item) => lane.run(item)));
    expect(results.map((r) => (r.status === 'fulfilled' ? r.value : 'fout'))).toEqual(['A1', 'B1', 'A2', 'fout']);
    expect(batches).toEqual([['a1', 'b1', 'x1'], ['a1'], ['b1'], ['x1'], ['a2']]);
    await lane.idle();
  });
});
