import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { KeyProvider } from './key-provider.js';

export interface ProviderUnderTest {
  /** Stands for a process: two of them share the master keys, nothing else. */
  open(): Promise<KeyProvider>;
}

/** What every place where master keys are kept must do. */
export function keyProviderContract(made: () => ProviderUnderTest): void {
  let provider: KeyProvider;
  let other: KeyProvider;
  beforeAll(async () => {
    [provider, other] = [await made().open(), await made().open()];
  });
  afterAll(async () => {
    await provider?.close();
    await other?.close();
  });

  const name = () => `g-${randomBytes(6).toString('hex')}`;
  const dataKey = () => ({ id: randomBytes(12).toString('base64url'), key: randomBytes(32) });
  const gone = { code: 'hoofdsleutel-ontbreekt' };
  async function wrapped(generation: string, count = 1) {
    const keys = Array.from({ length: count }, dataKey);
    const blobs = await provider.wrap(generation, keys);
    return { keys, wrapped: blobs.map((blob, i) => ({ keyId: keys[i]!.id, generation, wrapped: blob })) };
  }

  it('wraps and unwraps many at once, in order, of several generations, also in another process', async () => {
    const [a, b] = [name(), name()];
    await provider.create(a);
    await provider.create(b);
    const [one, two] = [await wrapped(a, 20), await wrapped(b, 20)];
    const mixed = one.wrapped.flatMap((each, i) => [each, two.wrapped[i]!]);
    const expected = one.keys.flatMap(({ key }, i) => [key, two.keys[i]!.key]);
    expect(await provider.unwrap(mixed)).toEqual(expected);
    expect(await other.unwrap(mixed)).toEqual(expected);
    expect(await provider.unwrap([])).toEqual([]);
    expect(await provider.wrap(a, [])).toEqual([]);
  });

  it('gives nothing away, and never the same twice', async () => {
    const generation = name();
    await provider.create(generation);
    const key = dataKey();
    const [first, second] = await provider.wrap(generation, [key, key]);
    expect(first!.includes(key.key)).toBe(false);
    expect(first!.equals(second!)).toBe(false);
  });

  it('opens a key under its own id and generation only, and only whole', async () => {
    const [a, b] = [name(), name()];
    await provider.create(a);
    await provider.create(b);
    const [one] = (await wrapped(a)).wrapped;
    const changed = { code: 'onleesbaar' };
    await expect(provider.unwrap([{ ...one!, keyId: 'andere' }])).rejects.toMatchObject(changed);
    await expect(provider.unwrap([{ ...one!, generation: b }])).rejects.toMatchObject(changed);
    for (let i = 0; i < one!.wrapped.length; i++) {
      const bytes = Buffer.from(one!.wrapped);
      bytes[i]! ^= 1;
      await expect(provider.unwrap([{ ...one!, wrapped: bytes }])).rejects.toMatchObject(changed);
    }
    for (const size of [0, 10, 29, 60])
      await expect(provider.unwrap([{ ...one!, wrapped: one!.wrapped.subarray(0, size) }])).rejects.toMatchObject(
        changed,
      );
    // A token must not be left in the middle of something.
    expect(await provider.unwrap([one!])).toHaveLength(1);
  });

  it('keeps the master key that is there when it is made again, by whoever', async () => {
    const generation = name();
    await Promise.all([provider.create(generation), provider.create(generation)]);
    const { keys, wrapped: blobs } = await wrapped(generation);
    await provider.create(generation);
    await other.create(generation);
    expect(await other.unwrap(blobs)).toEqual([keys[0]!.key]);
  });

  it('a destroyed generation opens nothing any more and wraps nothing; others are not touched', async () => {
    const [a, b] = [name(), name()];
    await provider.create(a);
    await provider.create(b);
    const [one, two] = [await wrapped(a), await wrapped(b)];
    await provider.destroy(a);
    expect(await provider.unwrap([one.wrapped[0]!, two.wrapped[0]!])).toEqual([undefined, two.keys[0]!.key]);
    await expect(provider.wrap(a, [dataKey()])).rejects.toMatchObject(gone);
    await provider.destroy(a);
    const later = await made().open();
    expect(await later.unwrap(one.wrapped)).toEqual([undefined]);
    await later.close();
  });

  it('knows no generation that nobody made, and takes no name that is none', async () => {
    expect(await provider.unwrap([{ keyId: 'x', generation: name(), wrapped: randomBytes(61) }])).toEqual([undefined]);
    await expect(provider.wrap(name(), [dataKey()])).rejects.toMatchObject(gone);
    await provider.destroy(name());
    for (const bad of ['', '../g', 'G1', 'a/b', 'a.b', 'a'.repeat(64)]) {
      await expect(provider.create(bad)).rejects.toMatchObject({ code: 'ongeldig-id' });
      await expect(provider.destroy(bad)).rejects.toMatchObject({ code: 'ongeldig-id' });
    }
  });
}
