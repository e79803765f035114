import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload, ClientMetadata } from 'oidc-provider';

const MEEST = 100_000;

/**
 * What oidc-provider keeps (sessions, codes, refresh tokens, assertions that were used), in the memory of this process:
 * for development. Everyone has to log in again after a restart, and two processes would not know each other's sessions.
 * The clients lie here as well, rather than in the provider's own list: that makes a structuredClone of them, in which the
 * provider does not recognise a plain object when it runs inside a vm, as tests do.
 * @returns a factory with a memory of its own, so that two issuers in one process share nothing
 */
export function geheugen(clients: readonly ClientMetadata[]): (model: string) => Adapter {
  const registered = new Geheugen();
  for (const client of clients) registered.zet(client.client_id, client);
  const stores = new Map<string, Geheugen>([['Client', registered]]);
  return (model) => {
    const known = stores.get(model);
    if (known) return known;
    const made = new Geheugen();
    stores.set(model, made);
    return made;
  };
}

class Geheugen implements Adapter {
  readonly #rows = new LRUCache<string, AdapterPayload>({ max: MEEST });
  readonly #uids = new LRUCache<string, string>({ max: MEEST });

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    this.zet(id, payload, expiresIn);
  }

  zet(id: string, payload: AdapterPayload, expiresIn?: number): void {
    this.#rows.set(id, payload, expiresIn === undefined ? {} : { ttl: expiresIn * 1000 });
    if (payload.uid) this.#uids.set(payload.uid, id);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#rows.get(id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const id = this.#uids.get(uid);
    return id === undefined ? undefined : this.#rows.get(id);
  }

  /** For the device flow, which is not on. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const row = this.#rows.get(id);
    if (row) row.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.#rows.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, row] of this.#rows.entries()) if (row.grantId === grantId) this.#rows.delete(id);
  }
}
