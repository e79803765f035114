import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { additional, type DataKey, FORMAT, HEAD } from '../cipher.js';
import { VaultError } from '../errors.js';
import { checkGeneration, KeyProvider, noMasterKey, type WrappedKey, wrapRow } from './key-provider.js';
import { type Attribute, type Constants, type Cryptoki, type Mechanism, useLibrary } from './pkcs11.js';

export interface Pkcs11Options {
  /** Path of the PKCS#11 library that comes with the HSM. */
  readonly library: string;
  /** Label of the token. */
  readonly token: string;
  /** Of the user, not of the security officer. */
  readonly pin: string;
}

const NONCE = 12;
const TAG = 16;
/** How long (ms) the handle of a key is used before it is looked up again: another process may have destroyed the key. */
const FRESH = 30_000;

/**
 * Master keys in an HSM, through PKCS#11: AES-256 keys that the token makes, uses and never gives away. The calls are
 * synchronous: what an HSM takes for one (SoftHSM: 30 µs) this process waits for.
 */
export class Pkcs11Keys extends KeyProvider {
  private readonly handles = new LRUCache<string, Buffer>({ max: 16, ttl: FRESH });

  private constructor(
    private readonly cryptoki: Cryptoki,
    private readonly constant: Constants,
    private readonly options: Pkcs11Options,
    private readonly release: () => void,
    private session: Buffer,
  ) {
    super();
  }

  /** @throws VaultError `hsm-onbereikbaar` without package, library or token; an error of PKCS#11 with a wrong PIN */
  static async open(options: Pkcs11Options): Promise<Pkcs11Keys> {
    const { cryptoki, constant, release } = await useLibrary(options.library);
    try {
      return new Pkcs11Keys(cryptoki, constant, options, release, logIn(cryptoki, constant, options));
    } catch (error) {
      release();
      throw error;
    }
  }

  override async create(generation: string): Promise<void> {
    await this.do(() => {
      if (this.find(generation)) return;
      const yes = (name: string) => this.attribute(name, true);
      const no = (name: string) => this.attribute(name, false);
      this.cryptoki.C_GenerateKey(this.session, { mechanism: this.constant('CKM_AES_KEY_GEN') }, [
        ...this.named(generation),
        this.attribute('CKA_VALUE_LEN', 32),
        ...['CKA_TOKEN', 'CKA_PRIVATE', 'CKA_SENSITIVE', 'CKA_ENCRYPT', 'CKA_DECRYPT'].map(yes),
        ...['CKA_EXTRACTABLE', 'CKA_WRAP', 'CKA_UNWRAP', 'CKA_SIGN', 'CKA_VERIFY'].map(no),
      ]);
    });
  }

  override async wrap(generation: string, keys: readonly DataKey[]): Promise<readonly Buffer[]> {
    return this.do(() => {
      const handle = this.handle(generation);
      if (!handle) throw noMasterKey(generation);
      return keys.map(({ id, key }) => {
        const nonce = randomBytes(NONCE);
        this.cryptoki.C_EncryptInit(this.session, this.gcm(nonce, generation, id), handle);
        const sealed = this.cryptoki.C_Encrypt(this.session, key, Buffer.alloc(key.length + TAG));
        // In the form of the other ciphertexts: the tag before what it is the tag of.
        return Buffer.concat([Buffer.of(FORMAT), nonce, sealed.subarray(key.length), sealed.subarray(0, key.length)]);
      });
    });
  }

  override async unwrap(keys: readonly WrappedKey[]): Promise<readonly (Buffer | undefined)[]> {
    return this.do(() =>
      keys.map(({ keyId, generation, wrapped }) => {
        const handle = this.handle(generation);
        if (!handle) return undefined;
        if (wrapped[0] !== FORMAT || wrapped.length <= HEAD) throw changed(keyId);
        const nonce = wrapped.subarray(1, 1 + NONCE);
        const sealed = Buffer.concat([wrapped.subarray(HEAD), wrapped.subarray(1 + NONCE, HEAD)]);
        this.cryptoki.C_DecryptInit(this.session, this.gcm(nonce, generation, keyId), handle);
        try {
          return Buffer.from(this.cryptoki.C_Decrypt(this.session, sealed, Buffer.alloc(sealed.length)));
        } catch (error) {
          // What is wrong with the bytes, and what tokens answer to a tag that does not fit.
          const codes = ['CKR_ENCRYPTED_DATA_INVALID', 'CKR_ENCRYPTED_DATA_LEN_RANGE', 'CKR_GENERAL_ERROR'];
          throw this.is(error, codes) ? changed(keyId) : error;
        }
      }),
    );
  }

  override async destroy(generation: string): Promise<void> {
    await this.do(() => {
      this.handles.delete(generation);
      const handle = this.find(generation);
      if (handle) this.cryptoki.C_DestroyObject(this.session, handle);
    });
  }

  override close(): Promise<void> {
    this.handles.clear();
    try {
      this.cryptoki.C_CloseSession(this.session);
    } finally {
      this.release();
    }
    return Promise.resolve();
  }

  /** Once more with a session of today when the old one, or a handle that was looked up in it, is no longer known. */
  private do<R>(work: () => R): Promise<R> {
    try {
      return Promise.resolve(work());
    } catch (error) {
      const handle = this.is(error, ['CKR_KEY_HANDLE_INVALID', 'CKR_OBJECT_HANDLE_INVALID']);
      const session = this.is(error, [
        'CKR_SESSION_HANDLE_INVALID', 'CKR_SESSION_CLOSED', 'CKR_DEVICE_REMOVED', 'CKR_TOKEN_NOT_PRESENT',
        'CKR_USER_NOT_LOGGED_IN',
      ]); // prettier-ignore
      if (!handle && !session) return Promise.reject(error as Error);
    }
    return Promise.resolve().then(() => {
      this.handles.clear();
      try {
        this.cryptoki.C_CloseSession(this.session);
      } catch {
        // It was gone already.
      }
      this.session = logIn(this.cryptoki, this.constant, this.options);
      return work();
    });
  }

  private handle(generation: string): Buffer | undefined {
    const known = this.handles.get(generation);
    if (known) return known;
    const found = this.find(generation);
    if (found) this.handles.set(generation, found);
    return found;
  }

  private find(generation: string): Buffer | undefined {
    this.cryptoki.C_FindObjectsInit(this.session, this.named(generation));
    let found: Buffer[];
    try {
      found = this.cryptoki.C_FindObjects(this.session, 2);
    } finally {
      this.cryptoki.C_FindObjectsFinal(this.session);
    }
    if (found.length > 1) throw new Error(`The token has two master keys of generation ${generation}.`);
    return found[0];
  }

  private named(generation: string): Attribute[] {
    return [
      this.attribute('CKA_CLASS', this.constant('CKO_SECRET_KEY')),
      this.attribute('CKA_KEY_TYPE', this.constant('CKK_AES')),
      this.attribute('CKA_LABEL', `eenplan-kluis-${checkGeneration(generation)}`),
    ];
  }

  private attribute(name: string, value: Attribute['value']): Attribute {
    return { type: this.constant(name), value };
  }

  private gcm(nonce: Buffer, generation: string, keyId: string): Mechanism {
    return {
      mechanism: this.constant('CKM_AES_GCM'),
      parameter: {
        type: this.constant('CK_PARAMS_AES_GCM_v240'),
        iv: nonce,
        ivBits: NONCE * 8,
        aad: additional(generation, wrapRow(keyId)),
        tagBits: TAG * 8,
      },
    };
  }

  private is(error: unknown, names: readonly string[]): boolean {
    return names.some((name) => this.constant(name) === (error as { code?: unknown }).code);
  }
}

const changed = (keyId: string): VaultError =>
  new VaultError('onleesbaar', `the wrapped key ${keyId} was changed or moved`);

function logIn(cryptoki: Cryptoki, constant: Constants, { token, pin }: Pkcs11Options): Buffer {
  const slot = cryptoki.C_GetSlotList(true).find((each) => cryptoki.C_GetTokenInfo(each).label.trim() === token);
  if (!slot) throw new VaultError('hsm-onbereikbaar', `there is no token with label ${token}`);
  const session = cryptoki.C_OpenSession(slot, constant('CKF_SERIAL_SESSION') | constant('CKF_RW_SESSION'));
  try {
    cryptoki.C_Login(session, constant('CKU_USER'), pin);
  } catch (error) {
    // Logging in goes for all sessions of the process.
    if ((error as { code?: unknown }).code !== constant('CKR_USER_ALREADY_LOGGED_IN')) throw error;
  }
  return session;
}
