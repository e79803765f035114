import { type Aangemeld, Accounts, type Actor, type Gevonden } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import type { Rol } from '@eenplan/domain/types';
import { type MedewerkerStand, SYSTEEM_ACCOUNT, wieHandelt } from '@eenplan/identity';
import type { Vault } from '@eenplan/vault';
import { LRUCache } from 'lru-cache';
import type { Sessie } from './opdracht/sessie.js';
import type { StroomCache } from './opdracht/stroom-cache.js';
import { ORGANISATIE } from './opdracht/stromen.js';

/** Who acts, as the edge knows it and as the rules of the domain ask for it. */
export interface Account extends Actor {
  readonly rollen: readonly Rol[];
}

export const SYSTEEM: Account = { accountId: SYSTEEM_ACCOUNT, rol: 'systeem', rollen: ['systeem'], gemeenten: [] };

/**
 * Accounts as the streams of the organisations know them: a medewerker is an account, its organisation holds the key
 * `medewerker/<accountId>`.
 */
export class OrganisatieAccounts extends Accounts {
  readonly #organisatieVan = new LRUCache<string, string>({ max: 50_000 });

  constructor(
    private readonly store: EventStore,
    private readonly cache: StroomCache,
    private readonly vault: Pick<Vault, 'geldt' | 'nummers'>,
  ) {
    super();
  }

  override find(aangemeld: Aangemeld): Promise<Gevonden> {
    return wieHandelt(
      aangemeld,
      (accountId) => this.#medewerker(accountId),
      (persoonId) => this.vault.geldt(persoonId),
    );
  }

  /**
   * Who acts in this attempt. The stream of the organisation is guarded: whoever left it a moment ago, elsewhere, cannot
   * act on the word of a cache.
   */
  async handelende(sessie: Sessie, account: Account): Promise<Account | undefined> {
    if (account.organisatieId === undefined) return account;
    const { state } = await sessie.laad(ORGANISATIE, account.organisatieId);
    const nu = standVan(state, account.accountId);
    if (!nu?.werkt) return undefined;
    const rollen = account.rollen.filter((rol) => nu.rollen.includes(rol));
    const gemeenten = account.gemeenten.filter((gemeente) => nu.gemeenten.includes(gemeente));
    return { ...account, rollen, gemeenten };
  }

  /** Every number by which who acts was ever known as a person; a medewerker is one as well. */
  async nummers(sessie: Sessie, { accountId, organisatieId, persoonId }: Account): Promise<readonly string[]> {
    const eigen = organisatieId === undefined ? undefined : sessie.gelezen(ORGANISATIE, organisatieId);
    const wie = persoonId ?? (eigen && standVan(eigen, accountId)?.persoonId);
    return wie ? this.vault.nummers([wie]) : [];
  }

  async #medewerker(accountId: string): Promise<MedewerkerStand | undefined> {
    const organisatieId = await this.#organisatie(accountId);
    if (organisatieId === undefined) return undefined;
    const known = this.cache.known(ORGANISATIE, organisatieId);
    const stand = known && standVan(known.state, accountId);
    // Whoever may not come in on the word of the cache is looked up once more.
    return stand?.werkt ? stand : standVan((await this.cache.read(ORGANISATIE, organisatieId)).state, accountId);
  }

  async #organisatie(accountId: string): Promise<string | undefined> {
    const known = this.#organisatieVan.get(accountId);
    if (known !== undefined) return known;
    // An account stays with its organisation for ever; that somebody has none yet is never remembered.
    const [found] = (await this.store.holders([`medewerker/${accountId}`])).values();
    if (found !== undefined) this.#organisatieVan.set(accountId, found);
    return found;
  }
}

type Organisatie = ReturnType<typeof ORGANISATIE.decider.evolve>;

function standVan(state: Organisatie, accountId: string): MedewerkerStand | undefined {
  if (state.status === 'nieuw') return undefined;
  const medewerker = state.medewerkers.get(accountId);
  if (!medewerker) return undefined;
  const { organisatieId, gemeenten } = state;
  const { rollen, persoonId, stand } = medewerker;
  return { organisatieId, gemeenten, rollen, persoonId, werkt: stand === 'werkt' };
}
