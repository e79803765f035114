import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FileKeys } from './file-keys.js';
import { keyProviderContract } from './key-provider.contract.js';

const folder = () => join(mkdtempSync(join(process.env['EENPLAN_TEST_RUN']!, 'sleutels-')), 'sleutels');
const key = { id: 'sleutel', key: randomBytes(32) };

describe('master keys in files: the contract', () => {
  const shared = folder();
  keyProviderContract(() => ({ open: () => Promise.resolve(new FileKeys(shared)) }));
});

describe('master keys in files', () => {
  it('are open to their owner only, and refused when they are not', async () => {
    const own = folder();
    const keys = new FileKeys(own);
    await keys.create('g1');
    expect(statSync(own).mode & 0o777).toBe(0o700);
    expect(readdirSync(own)).toEqual(['g1.sleutel']);
    expect(statSync(join(own, 'g1.sleutel')).mode & 0o777).toBe(0o600);
    chmodSync(join(own, 'g1.sleutel'), 0o640);
    await expect(keys.wrap('g1', [key])).rejects.toMatchObject({ code: 'hoofdsleutel-open' });
  });

  it('are overwritten where they lay before they go', async () => {
    const own = folder();
    const keys = new FileKeys(own);
    await keys.create('g1');
    const path = join(own, 'g1.sleutel');
    const master = readFileSync(path);
    // Who has the file open sees the very bytes on the disk, also when its name is gone.
    const before = openSync(path, 'r');
    await keys.destroy('g1');
    const after = Buffer.alloc(64);
    expect(readSync(before, after, 0, 64, 0)).toBe(32);
    expect(after.includes(master)).toBe(false);
    expect(readdirSync(own)).toEqual([]);
  });

  it('are gone also when a destruction, or the making, was killed half way', async () => {
    const own = folder();
    const keys = new FileKeys(own);
    await keys.create('g1');
    const path = join(own, 'g1.sleutel');
    const master = readFileSync(path);
    linkSync(path, `${path}.1-ab.nieuw`);
    renameSync(path, `${path}.weg`);
    expect(await new FileKeys(own).unwrap([{ keyId: 'x', generation: 'g1', wrapped: randomBytes(61) }])).toEqual([
      undefined,
    ]);
    const before = openSync(`${path}.weg`, 'r');
    await new FileKeys(own).destroy('g1');
    const after = Buffer.alloc(64);
    readSync(before, after, 0, 64, 0);
    expect(after.includes(master)).toBe(false);
    expect(readdirSync(own)).toEqual([]);
  });

  it('a file that is no key is told, not taken for one that is gone', async () => {
    const own = folder();
    const keys = new FileKeys(own);
    await keys.create('g1');
    writeFileSync(join(own, 'g1.sleutel'), 'kort');
    await expect(keys.wrap('g1', [key])).rejects.toMatchObject({ code: 'onleesbaar' });
  });
});
