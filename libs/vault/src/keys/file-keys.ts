import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { type DataKey, decrypt, encrypt } from '../cipher.js';
import { VaultError } from '../errors.js';
import { checkGeneration, KeyProvider, noMasterKey, type WrappedKey, wrapRow } from './key-provider.js';

const SIZE = 32;
/** How long (ms) a key is used before its file is looked at again: another process may have destroyed it. */
const FRESH = 30_000;

/**
 * Master keys in files of a folder that only we may enter: for one machine, where whoever is root has everything anyway.
 * Overwriting reaches the place where the key lay on a plain disk; a snapshot, or a disk that moves its blocks, may keep the
 * old ones. Where that counts, keys belong in an HSM.
 */
export class FileKeys extends KeyProvider {
  private readonly keys = new LRUCache<string, Buffer>({ max: 16, ttl: FRESH });

  constructor(private readonly folder: string) {
    super();
  }

  override async create(generation: string): Promise<void> {
    const file = this.file(generation);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const fresh = `${file}.${process.pid}-${randomBytes(6).toString('hex')}.nieuw`;
    await written(fresh, randomBytes(SIZE), 'wx');
    try {
      // A link takes no place that is taken, as a rename would.
      await link(fresh, file).catch(unless('EEXIST'));
    } finally {
      await unlink(fresh);
    }
    await this.settle();
  }

  override async wrap(generation: string, keys: readonly DataKey[]): Promise<readonly Buffer[]> {
    const master = await this.master(generation);
    if (!master) throw noMasterKey(generation);
    return keys.map(({ id, key }) => encrypt({ id: generation, key: master }, wrapRow(id), key));
  }

  override async unwrap(keys: readonly WrappedKey[]): Promise<readonly (Buffer | undefined)[]> {
    const masters = new Map<string, Buffer | undefined>();
    for (const { generation } of keys)
      if (!masters.has(generation)) masters.set(generation, await this.master(generation));
    return keys.map(({ keyId, generation, wrapped }) => {
      const master = masters.get(generation);
      return master && decrypt({ id: generation, key: master }, wrapRow(keyId), wrapped);
    });
  }

  override async destroy(generation: string): Promise<void> {
    const file = this.file(generation);
    const going = `${file}.weg`;
    this.keys.delete(generation);
    // First out of reach: a file that is half overwritten must not be taken for the key.
    await rename(file, going).catch(unless('ENOENT'));
    await this.settle();
    await written(going, randomBytes(SIZE), 'r+').catch(unless('ENOENT'));
    await rm(going, { force: true });
    // Names that a kill while making it left behind: of the same file, so overwritten too.
    for (const name of (await readdir(this.folder).catch(unless('ENOENT'))) ?? [])
      if (name.startsWith(`${generation}.sleutel.`)) await rm(join(this.folder, name), { force: true });
    await this.settle();
  }

  override close(): Promise<void> {
    this.keys.clear();
    return Promise.resolve();
  }

  private async master(generation: string): Promise<Buffer | undefined> {
    const known = this.keys.get(generation);
    if (known) return known;
    const key = await readKey(this.file(generation));
    if (key) this.keys.set(generation, key);
    return key;
  }

  private file(generation: string): string {
    return join(this.folder, `${checkGeneration(generation)}.sleutel`);
  }

  /** Names are safe only when the folder is. */
  private async settle(): Promise<void> {
    const folder = await open(this.folder).catch(unless('ENOENT'));
    if (!folder) return;
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

async function readKey(path: string): Promise<Buffer | undefined> {
  const file = await open(path).catch(unless('ENOENT'));
  if (!file) return undefined;
  try {
    const { mode } = await file.stat();
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new VaultError('hoofdsleutel-open', `others may read ${path}: give it mode 0600`);
    const key = await file.readFile();
    if (key.length !== SIZE) throw new VaultError('onleesbaar', `${path} is not a master key`);
    return key;
  } finally {
    await file.close();
  }
}

async function written(path: string, bytes: Buffer, flags: 'wx' | 'r+'): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await file.write(bytes, 0, bytes.length, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

const unless =
  (code: string) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error;
  };
