import { Accounts, type Actor, isUuid } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import type { Rol } from '@eenplan/domain/types';
import { LRUCache } from 'lru-cache';
import { type CasusServiceConfig, SYSTEEM_ACCOUNT } from './config.js';
import type { Sessie } from './opdracht/sessie.js';
import type { StroomCache } from './opdracht/stroom-cache.js';
import { ORGANISATIE } from './opdracht/stromen.js';

/** Who acts, as the edge knows it and as the rules of the domain ask for it. */
export interface Account extends Actor {
  readonly rollen: readonly Rol[];
}

/** The role that is written beside the events: the one that says most about why somebody acted. */
const VOLGORDE: readonly Rol[] = [
  'beheerder',
  'casuscoordinator',
  'teamleider',
  'auditor',
  'medewerker',
  'inwoner',
  'systeem',
];

export const SYSTEEM: Account = { accountId: SYSTEEM_ACCOUNT, rol: 'systeem', rollen: ['systeem'], gemeenten: [] };

/**
 * Accounts as the streams of the organisations know them: a medewerker is an account, its organisation holds the key
 * `medewerker/<accountId>`. Development only: a fixed beheerder and auditor, and any other UUID is an inwoner whose
 * persoonId is the account id.
 */
export class OrganisatieAccounts extends Accounts {
  readonly #organisatieVan = new LRUCache<string, string>({ max: 50_000 });

  constructor(
    private readonly store: EventStore,
    private readonly cache: StroomCache,
    private readonly config: Pick<CasusServiceConfig, 'ontwikkeling' | 'beheerderAccount' | 'auditorAccount'>,
  ) {
    super();
  }

  override async find(accountId: string): Promise<Account | undefined> {
    if (!isUuid(accountId)) return undefined;
    const id = accountId.toLowerCase();
    if (id === SYSTEEM_ACCOUNT) return undefined;
    const vast = this.#vast(id);
    if (vast) return vast;
    const organisatieId = await this.#organisatie(id);
    if (organisatieId === undefined) return this.#inwoner(id);
    const known = this.cache.known(ORGANISATIE, organisatieId);
    const medewerker = known && medewerkerVan(known.state, id);
    // Whoever may not come in on the word of the cache is looked up once more.
    return medewerker ?? medewerkerVan((await this.cache.read(ORGANISATIE, organisatieId)).state, id);
  }

  /**
   * Who acts in this attempt. The stream of the organisation is guarded: whoever left it a moment ago, elsewhere, cannot
   * act on the word of a cache.
   */
  async handelende(sessie: Sessie, account: Account): Promise<Account | undefined> {
    if (account.organisatieId === undefined) return account;
    const { state } = await sessie.laad(ORGANISATIE, account.organisatieId);
    return medewerkerVan(state, account.accountId);
  }

  #vast(accountId: string): Account | undefined {
    const { ontwikkeling, beheerderAccount, auditorAccount } = this.config;
    const rol = !ontwikkeling
      ? undefined
      : accountId === beheerderAccount
        ? 'beheerder'
        : accountId === auditorAccount
          ? 'auditor'
          : undefined;
    return rol && { accountId, rol, rollen: [rol], gemeenten: [] };
  }

  #inwoner(accountId: string): Account | undefined {
    if (!this.config.ontwikkeling) return undefined;
    return { accountId, rol: 'inwoner', rollen: ['inwoner'], gemeenten: [], persoonId: accountId };
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

function medewerkerVan(state: Organisatie, accountId: string): Account | undefined {
  if (state.status === 'nieuw') return undefined;
  const medewerker = state.medewerkers.get(accountId);
  if (medewerker?.stand !== 'werkt') return undefined;
  const { rollen } = medewerker;
  const rol = VOLGORDE.find((kandidaat) => rollen.includes(kandidaat)) ?? 'medewerker';
  return { accountId, rol, rollen, organisatieId: state.organisatieId, gemeenten: state.gemeenten };
}
