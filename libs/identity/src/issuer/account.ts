/** Somebody as whom one can log in at the development issuer. Fictive persons only. */
export interface Account {
  /** Becomes `sub`: 1 to 100 of letters, digits and `_ . : @ -`. */
  readonly id: string;
  readonly naam: string;
  /** What the login page says under the name: `casuscoördinator`. */
  readonly rol: string;
  /** Name of the organisation, for the login page; empty for an inwoner. */
  readonly organisatie: string;
  readonly organisatieId?: string;
  readonly rollen: readonly string[];
  /** CBS codes of four digits. */
  readonly gemeenten: readonly string[];
  /** The person behind an inwoner's account. */
  readonly persoonId?: string;
}

/** The accounts, asked anew all the time: whoever is no longer in the list gets no token and no renewal. */
export type Accounts = () => Promise<readonly Account[]>;

/** For how long the answer to `accounts()` serves several steps of a login, in milliseconds. */
const GELDIG_MS = 2000;

/** Looks accounts up for the many small steps of a login without asking for the list at each. */
export class AccountLijst {
  #lijst: Promise<readonly Account[]> | undefined;
  #sinds = -Infinity;

  constructor(
    private readonly accounts: Accounts,
    private readonly verder: (id: string) => Promise<Account | undefined> = async () => undefined,
  ) {}

  alle(): Promise<readonly Account[]> {
    this.#sinds = Date.now();
    const asked = this.accounts();
    this.#lijst = asked;
    // An error is for who asked; the next one asks again.
    asked.catch(() => (this.#lijst = undefined));
    return asked;
  }

  /** @returns undefined if there is no such account (any more) */
  async vind(id: string): Promise<Account | undefined> {
    const fresh = this.#lijst && Date.now() - this.#sinds < GELDIG_MS ? this.#lijst : undefined;
    const of = (lijst: readonly Account[]) => lijst.find((account) => account.id === id);
    return (fresh && of(await fresh)) ?? of(await this.alle()) ?? this.verder(id);
  }
}
