import { describe, expect, it } from '@jest/globals';
import { seal, sealPositie, unseal, unsealPositie } from './seal.js';

const KEY = Buffer.alloc(32, 1);

describe('seal', () => {
  const flip = (token: string, at: number) => {
    const bytes = Buffer.from(token, 'base64url');
    bytes[at < 0 ? bytes.length + at : at]! ^= 1;
    return bytes.toString('base64url');
  };

  it('opens only for the same key and purpose, and only as it was', () => {
    const token = seal(KEY, 'a', { n: 1 });
    expect(unseal(KEY, 'a', token)).toEqual({ n: 1 });
    expect(unseal(KEY, 'b', token)).toBeUndefined();
    expect(unseal(Buffer.alloc(32, 2), 'a', token)).toBeUndefined();
    for (const at of [0, 20, -20, -1]) expect(unseal(KEY, 'a', flip(token, at))).toBeUndefined();
    for (const other of ['', token.slice(0, -1), token.slice(0, -4), `${token}=`, `${token}AAAA`, ` ${token}`])
      expect(unseal(KEY, 'a', other)).toBeUndefined();
  });

  it('is the same for the same payload, and nothing of it can be read', () => {
    expect(seal(KEY, 'a', { n: 1 })).toBe(seal(KEY, 'a', { n: 1 }));
    const bytes = (payload: unknown, purpose = 'a') => Buffer.from(seal(KEY, purpose, payload), 'base64url');
    expect(bytes({ n: 'zichtbaar' }).includes('zichtbaar')).toBe(false);
    // No text is encrypted as another was: what two have in common does not show.
    const same = (a: Buffer, b: Buffer) => a.filter((byte, i) => byte === b[i]).length;
    expect(same(bytes({ n: 1 }), bytes({ n: 2 }))).toBeLessThan(20);
    expect(same(bytes({ n: 1 }), bytes({ n: 1 }, 'b'))).toBeLessThan(20);
  });
});

describe('a position', () => {
  const written = (n: number, version = 1, position = 1) => ({
    log: 0,
    position,
    streams: Array.from({ length: n }, (_, i) => ({ streamId: `00000000-0000-4000-8000-00000000000${i}`, version })),
  });

  it('gives back what was written', () => {
    expect(unsealPositie(KEY, sealPositie(KEY, written(3)))).toEqual(written(3));
    expect(unsealPositie(KEY, seal(KEY, 'volgende', [0, 1, []]))).toBeUndefined();
  });

  it('has one length for up to four streams, whatever their versions and place', () => {
    const length = sealPositie(KEY, written(1)).length;
    expect(sealPositie(KEY, written(2)).length).toBe(length);
    expect(sealPositie(KEY, written(4, 999_999, 9_999_999_999)).length).toBe(length);
    expect(sealPositie(KEY, written(20)).length).toBeGreaterThan(length);
  });
});
