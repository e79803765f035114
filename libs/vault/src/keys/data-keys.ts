import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { type DataKey, type FormerKey, random } from '../cipher.js';
import { activeGeneration } from './generations.js';
import { type KeyScope, newKeyId, scopeName } from './key-id.js';
import { type KeyProvider, noMasterKey } from './key-provider.js';

/** How long (ms) an unwrapped key stays in memory, and how many do. */
const FRESH = 60_000;
const MAX = 20_000;

/** A data key to encrypt under. One that is new goes to the database together with what was encrypted under it. */
export interface UsableKey extends DataKey {
  readonly scope: KeyScope;
  /** Absent: it lies in the database. */
  fresh?: { generation: string; wrapped: Buffer } | undefined;
}

const newKey = (scope: KeyScope): UsableKey => ({ id: newKeyId(scope), key: random(32), scope });

/** A row that lies under a key, with that key as it lies beside it; nulls where it has none any more. */
export interface KeyedRow {
  readonly key_id: string;
  readonly generatie: string | null;
  readonly ingepakt: Buffer | null;
}

/**
 * Data keys: made, wrapped and unwrapped, and held in memory for a short time. It never asks the database for a key: rows
 * bring the keys they lie under, and new keys go along with the rows.
 */
export class DataKeys {
  /** By id. */
  private readonly opened = new LRUCache<string, Buffer>({ max: MAX, ttl: FRESH });
  /** By scope: the key that the next thing is encrypted under. */
  private readonly current = new LRUCache<string, UsableKey>({ max: MAX, ttl: FRESH });
  private active: Promise<string> | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(
    readonly provider: KeyProvider,
    private readonly pool: pg.Pool,
    /** Opens what was encrypted before there were keys per person. */
    readonly former?: FormerKey,
  ) {
    if (former) this.opened.set(former.id, former.key, { ttl: 0 });
    this.timer = setInterval(() => (this.opened.purgeStale(), this.current.purgeStale()), FRESH / 2).unref();
  }

  /** The generation that is wrapped under now. */
  generation(): Promise<string> {
    this.active ??= activeGeneration(this.pool, this.provider).catch((error: unknown) => {
      this.active = undefined;
      throw error;
    });
    return this.active;
  }

  /** Another generation is in force than we thought. */
  generationChanged(): void {
    this.active = undefined;
  }

  /** For each scope, in order, the key under which something is encrypted; the same for the same scope. */
  async for(scopes: readonly KeyScope[]): Promise<UsableKey[]> {
    const found = new Map<string, UsableKey>();
    const fresh: UsableKey[] = [];
    for (const scope of scopes) {
      const name = scopeName(scope);
      if (found.has(name)) continue;
      const known = this.current.get(name);
      const key = known ?? newKey(scope);
      if (!known) fresh.push(key);
      found.set(name, key);
    }
    await this.wrap(fresh, await this.generation());
    return scopes.map((scope) => found.get(scopeName(scope))!);
  }

  /** New keys, whatever there is for these scopes. */
  async fresh(scopes: readonly KeyScope[]): Promise<UsableKey[]> {
    const fresh = scopes.map(newKey);
    await this.wrap(fresh, await this.generation());
    return fresh;
  }

  /** Wraps new keys anew that are wrapped under another generation than this. */
  async wrap(keys: readonly UsableKey[], generation: string): Promise<void> {
    const stale = keys.filter(({ fresh }) => fresh?.generation !== generation);
    if (stale.length === 0) return;
    const wrapped = await this.provider.wrap(generation, stale);
    stale.forEach((key, i) => (key.fresh = { generation, wrapped: wrapped[i]! }));
  }

  /** These lie in the database now. */
  stored(keys: readonly UsableKey[]): void {
    for (const key of keys) {
      key.fresh = undefined;
      this.opened.set(key.id, key.key);
      this.current.set(scopeName(key.scope), key);
    }
  }

  /** These may not be used any more. */
  forget(scopes: readonly KeyScope[]): void {
    for (const scope of scopes) this.current.delete(scopeName(scope));
  }

  /**
   * The keys of rows, by id; one that was destroyed is absent.
   * @param remember not for keys of a transaction that may yet fail: a person's key of another one has the same id
   * @throws VaultError when the master key of a generation is not there: perhaps of an older reading of the rows
   */
  async open(rows: readonly KeyedRow[], remember = true): Promise<Map<string, Buffer>> {
    const keys = new Map<string, Buffer>();
    const closed = new Map<string, { keyId: string; generation: string; wrapped: Buffer }>();
    for (const { key_id: keyId, generatie, ingepakt } of rows) {
      const known = this.opened.get(keyId);
      if (known) keys.set(keyId, known);
      else if (generatie !== null && ingepakt !== null)
        closed.set(keyId, { keyId, generation: generatie, wrapped: ingepakt });
    }
    if (closed.size === 0) return keys;
    const wanted = [...closed.values()];
    const unwrapped = await this.provider.unwrap(wanted);
    wanted.forEach(({ keyId, generation }, i) => {
      const key = unwrapped[i];
      if (!key) throw noMasterKey(generation);
      keys.set(keyId, key);
      if (remember) this.opened.set(keyId, key);
    });
    return keys;
  }

  /** Whether a key has to be read to open what lies under it. */
  knows(keyId: string): boolean {
    return this.opened.has(keyId);
  }

  /** Forgets all keys. The provider stays open. */
  close(): void {
    clearInterval(this.timer);
    this.opened.clear();
    this.current.clear();
  }
}
