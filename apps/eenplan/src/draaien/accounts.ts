import { streams } from '@eenplan/domain/evolve';
import { childTraceparent } from '@eenplan/edge';
import { hoofdrol, type IssuerAccount, ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { Vault } from '@eenplan/vault';
import type pg from 'pg';
import { GEMEENTEN } from '../demo/organisaties.js';
import { inwonersVanDemo } from '../demo/inwoners.js';

/** Somebody in whose name a request can be made, for development. */
export interface Account {
  readonly id: string;
  readonly naam: string;
  readonly rol: string;
  readonly organisatie: string;
}

const buiten = (id: string, naam: string, rol: string): IssuerAccount => ({
  ...{ id, naam, rol, organisatie: '', rollen: [rol], gemeenten: [] },
});
/** Those who belong to no organisation, in every installation for development. */
const VAST: readonly IssuerAccount[] = [
  buiten(ONTWIKKEL_BEHEERDER, 'Tjaard Mulder', 'beheerder'),
  buiten(ONTWIKKEL_AUDITOR, 'Wietske Bolhuis', 'auditor'),
  buiten('00000000-0000-4000-8000-000000000003', 'Harm Doornbos', 'auditor'),
  buiten('00000000-0000-4000-8000-000000000004', 'Fenny Kuipers', 'beleidsadviseur'),
];
/** More are of no use on one screen. */
const HOOGSTENS = 500;
const PER_KEER = 5000;
const PERSOON = /"persoonId":"([0-9a-f-]{36})"/g;

type Organisatie = ReturnType<typeof streams.organisatie.evolve>;
interface Werker extends IssuerAccount {
  readonly persoonId: string;
  readonly werkt: boolean;
}
interface Rij {
  readonly position: string;
  readonly stream_type: string;
  readonly stream_id: string;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
}

/**
 * Who can log in at the development issuer, as the log is at the moment that is asked: who belongs to no organisation, who
 * works for one, and inwoners. For development only: the one who asks is whoever started the system on this machine.
 */
export class Ontwikkelaccounts {
  #positie = '0';
  readonly #organisaties = new Map<string, Organisatie>();
  /** Everybody who was ever named in an aanmelding or casus. */
  readonly #personen = new Set<string>();
  /** Of medewerkers, from the vault: each is asked for once. */
  readonly #namen = new Map<string, string>();
  #bezig: Promise<void> = Promise.resolve();

  /** @param map data folder, where the loader of the demo tells which persons are those of its stories */
  constructor(
    private readonly db: Pick<pg.Pool, 'query'>,
    private readonly vault: Pick<Vault, 'reveal'>,
    private readonly map: string,
  ) {}

  /** Those on the login page and in the list. */
  async alle(): Promise<IssuerAccount[]> {
    await this.#leesVerder();
    const werkers = this.#werkers().filter(({ werkt }) => werkt);
    const getoond = werkers.slice(0, HOOGSTENS);
    await this.#leerNamen(getoond);
    const regisseurs = await this.#regisseurs();
    return [
      ...VAST.map((een) => (een.rollen.includes('auditor') ? { ...een, gemeenten: this.#gemeenten() } : een)),
      ...inwonersVanDemo(this.map).map(({ persoonId, naam }) => inwoner(persoonId, naam)),
      ...getoond.map(({ persoonId, werkt: _, ...account }) => ({
        ...account,
        naam: this.#namen.get(persoonId) ?? account.naam,
        // Not a role, but who looks for a regisseur should see one.
        rol: account.rol === 'medewerker' && regisseurs.has(account.id) ? 'regisseur' : account.rol,
      })),
    ];
  }

  /** Also a medewerker beyond the list, and any person in the log as the inwoner that she is. */
  async vind(id: string): Promise<IssuerAccount | undefined> {
    await this.#leesVerder();
    const werker = this.#werkers().find((een) => een.id === id);
    if (!werker) return this.#personen.has(id) ? inwoner(id, `Inwoner ${id.slice(0, 8)}`) : undefined;
    const { persoonId: _persoonId, werkt, ...account } = werker;
    return werkt ? account : undefined;
  }

  /** Of the installation: the fixed auditors are of all of them. Those of the demo also before it is loaded. */
  #gemeenten(): string[] {
    const gevonden = [...this.#organisaties.values()].flatMap((een) => (een.status === 'nieuw' ? [] : een.gemeenten));
    return [...new Set([...Object.values<string>(GEMEENTEN), ...gevonden])].sort();
  }

  #leesVerder(): Promise<void> {
    this.#bezig = this.#bezig.then(
      () => this.#lees(),
      () => this.#lees(),
    );
    return this.#bezig;
  }

  async #lees(): Promise<void> {
    for (;;) {
      const { rows } = await this.db.query<Rij>(
        `select position, stream_type, stream_id, type, schema, data::text as data from casusregie.event
         where position > $1 order by position limit ${PER_KEER}`,
        [this.#positie],
      );
      for (const rij of rows) this.#neem(rij);
      if (rows.length < PER_KEER) return;
    }
  }

  #neem({ position, stream_type, stream_id, type, schema, data }: Rij): void {
    if (stream_type === 'organisatie') {
      const { upcast, evolve, initial } = streams.organisatie;
      const event = upcast(type, schema, JSON.parse(data) as unknown);
      this.#organisaties.set(stream_id, evolve(this.#organisaties.get(stream_id) ?? initial, event));
    } else for (const [, persoonId] of data.matchAll(PERSOON)) this.#personen.add(persoonId!);
    this.#positie = position;
  }

  #werkers(): Werker[] {
    return [...this.#organisaties.values()].flatMap((een) =>
      een.status === 'nieuw'
        ? []
        : [...een.medewerkers].map(([id, { persoonId, rollen, stand }]) => ({
            ...{ id, persoonId, rollen, werkt: stand === 'werkt' },
            naam: `Medewerker ${id.slice(0, 8)}`,
            rol: hoofdrol(rollen),
            organisatie: een.naam,
            organisatieId: een.organisatieId,
            gemeenten: een.gemeenten,
          })),
    );
  }

  async #leerNamen(werkers: readonly Werker[]): Promise<void> {
    const nieuw = werkers.filter(({ persoonId }) => !this.#namen.has(persoonId));
    if (nieuw.length === 0) return;
    const personen = await this.vault.reveal(
      nieuw.map(({ persoonId }) => ({ persoonId, alleenNaam: true })),
      { accountId: ONTWIKKEL_BEHEERDER, rol: 'beheerder' },
      { doel: 'ontwikkelaccounts', traceparent: childTraceparent(undefined) },
    );
    for (const [index, { persoonId, naam }] of nieuw.entries()) {
      const persoon = personen[index];
      if (!persoon || !('gegevens' in persoon)) continue;
      const { voornamen, voorvoegsel, achternaam } = persoon.gegevens;
      this.#namen.set(persoonId, [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ') || naam);
    }
  }

  async #regisseurs(): Promise<Set<string>> {
    const { rows } = await this.db.query<{ id: string }>(
      `select distinct split_part(key, '/', 2) as id from casusregie.reservation where key like 'regie/%'`,
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** An inwoner's account bears the number of the own person. */
const inwoner = (persoonId: string, naam: string): IssuerAccount => ({
  ...buiten(persoonId, naam, 'inwoner'),
  persoonId,
});

/** What a list shows of an account. */
export const kort = ({ id, naam, rol, organisatie }: Account): Account => ({ id, naam, rol, organisatie });
