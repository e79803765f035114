import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose';

const BESTAND = 'issuer-sleutels.json';
export const ISSUER_ALG = 'PS256';

/** A new private key for signing tokens, with its kid. */
export async function nieuweSleutels(): Promise<JSONWebKeySet> {
  const { privateKey } = await generateKeyPair(ISSUER_ALG, { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  return { keys: [{ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: ISSUER_ALG, use: 'sig' }] };
}

/**
 * The private keys of this data folder, made at the first start and kept, readable for their owner only (0600).
 * @throws if the file can be read by others
 */
export async function bewaardeSleutels(map: string): Promise<JSONWebKeySet> {
  const path = join(map, BESTAND);
  await mkdir(map, { recursive: true, mode: 0o700 });
  const known = await bestaande(path);
  if (known) return known;
  const made = await nieuweSleutels();
  // Written aside and linked into place: a file with this name is always whole, and only one of two starts makes it.
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, JSON.stringify(made), { flag: 'wx', mode: 0o600 });
  try {
    await link(aside, path);
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await bestaande(path)) ?? made;
  } finally {
    await unlink(aside);
  }
}

async function bestaande(path: string): Promise<JSONWebKeySet | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return undefined;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new Error(`${path} holds private keys and can be read by others: give it mode 0600`);
  return JSON.parse(await readFile(path, 'utf8')) as JSONWebKeySet;
}
