import { VaultError } from '../errors.js';

/** What we use of `pkcs11js`. Its own types are there only where the package could be installed. */
export interface Cryptoki {
  load(path: string): void;
  close(): void;
  C_Initialize(): void;
  C_Finalize(): void;
  C_GetSlotList(tokenPresent: boolean): Buffer[];
  C_GetTokenInfo(slot: Buffer): { readonly label: string };
  C_OpenSession(slot: Buffer, flags: number): Buffer;
  C_CloseSession(session: Buffer): void;
  C_Login(session: Buffer, userType: number, pin: string): void;
  C_FindObjectsInit(session: Buffer, template: readonly Attribute[]): void;
  C_FindObjects(session: Buffer, max: number): Buffer[];
  C_FindObjectsFinal(session: Buffer): void;
  C_GenerateKey(session: Buffer, mechanism: Mechanism, template: readonly Attribute[]): Buffer;
  C_DestroyObject(session: Buffer, object: Buffer): void;
  C_EncryptInit(session: Buffer, mechanism: Mechanism, key: Buffer): void;
  C_Encrypt(session: Buffer, input: Buffer, output: Buffer): Buffer;
  C_DecryptInit(session: Buffer, mechanism: Mechanism, key: Buffer): void;
  C_Decrypt(session: Buffer, input: Buffer, output: Buffer): Buffer;
}

export interface Attribute {
  readonly type: number;
  readonly value: number | boolean | string | Buffer;
}

export interface Mechanism {
  readonly mechanism: number;
  readonly parameter?: unknown;
}

interface Module {
  readonly PKCS11: new () => Cryptoki;
  readonly [constant: string]: unknown;
}

export type Constants = (name: string) => number;

interface Loaded {
  readonly cryptoki: Cryptoki;
  users: number;
}

/** A library is initialised once in a process, however many use it. */
const libraries = new Map<string, Loaded>();

/** @throws VaultError in a sentence that says what to install */
export async function useLibrary(
  path: string,
  name = 'pkcs11js',
): Promise<{ cryptoki: Cryptoki; constant: Constants; release: () => void }> {
  const module = await loadModule(name);
  const loaded = libraries.get(path) ?? initialise(module, path);
  loaded.users += 1;
  libraries.set(path, loaded);
  return {
    cryptoki: loaded.cryptoki,
    constant: (wanted) => module[wanted] as number,
    release: () => {
      loaded.users -= 1;
      if (loaded.users > 0) return;
      libraries.delete(path);
      loaded.cryptoki.C_Finalize();
      loaded.cryptoki.close();
    },
  };
}

async function loadModule(name: string): Promise<Module> {
  try {
    // Not a literal: the package is optional, and the compiler must not ask for it.
    const module = (await import(name)) as Module & { default?: Module };
    return module.default ?? module;
  } catch {
    throw new VaultError(
      'hsm-onbereikbaar',
      'master keys in an HSM need the optional package pkcs11js (npm install, on a machine with a C++ compiler)',
    );
  }
}

function initialise(module: Module, path: string): Loaded {
  const cryptoki = new module.PKCS11();
  try {
    cryptoki.load(path);
  } catch {
    throw new VaultError('hsm-onbereikbaar', `the PKCS#11 library ${path} cannot be loaded`);
  }
  cryptoki.C_Initialize();
  return { cryptoki, users: 0 };
}
