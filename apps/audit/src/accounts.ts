import { type Aangemeld, Accounts, type Actor, type Gevonden, Problem } from '@eenplan/edge';
import { type MedewerkerStand, wieHandelt } from '@eenplan/identity';
import type { DataSource } from 'typeorm';

/** Who audits, and where somebody is shielded from that one as a person (domain.md §9: in every role). */
export interface Controleur extends Actor {
  /** Ids of casussen. */
  readonly geweerdIn?: readonly string[];
}

type Medewerker = MedewerkerStand & { readonly staatStil: boolean };

/** By which somebody is shielded from another. */
const AFSCHERMT = `('VeiligheidsafschermingIngesteld', 'VeiligheidsafschermingOvergenomen')`;

/**
 * Accounts as audit's own copy of the log knows them: a medewerker is an account, its rollen stand in the stream of its
 * organisation. While that stream stands still an account that ended would go on: then nobody of it is let in (ADR 23).
 */
export class KopieAccounts extends Accounts {
  /** @param nummers every number by which a person was ever known */
  constructor(
    private readonly db: DataSource,
    private readonly log: { nummers(persoonId: string): Promise<readonly string[]> },
    private readonly vers: { eis(): Promise<void> },
  ) {
    super();
  }

  override async find(aangemeld: Aangemeld): Promise<Gevonden> {
    await this.vers.eis();
    let persoonId: string | undefined;
    const gevonden = await wieHandelt(aangemeld, async (accountId) => {
      const medewerker = await this.#medewerker(accountId);
      persoonId = medewerker?.persoonId;
      if (medewerker?.staatStil) throw staatStil();
      return medewerker;
    });
    if (!gevonden.ok) return gevonden;
    const wie = gevonden.actor.persoonId ?? persoonId;
    if (!wie || !gevonden.actor.rollen.includes('auditor')) return gevonden;
    const actor: Controleur = { ...gevonden.actor, geweerdIn: await this.#geweerdIn(await this.log.nummers(wie)) };
    return { ok: true, actor };
  }

  async #medewerker(accountId: string): Promise<Medewerker | undefined> {
    // An account is added once, and its organisation was registered by then.
    const [row] = await this.db.query<(Medewerker | undefined)[]>(
      `select t.stream_id as "organisatieId", t.data -> 'rollen' as rollen, t.data ->> 'persoonId' as "persoonId",
         o.data -> 'gemeenten' as gemeenten,
         not exists (select from audit.event v
           where v.type in ('VertrekAangekondigd', 'MedewerkerVertrokken') and v.data ->> 'medewerkerId' = $1) as werkt,
         exists (select from audit.open_afwijking a where a.stream_id = t.stream_id) as "staatStil"
       from audit.event t join audit.event o on o.stream_id = t.stream_id and o.version = 1
       where t.type = 'MedewerkerToegevoegd' and t.data ->> 'medewerkerId' = $1`,
      [accountId],
    );
    return row;
  }

  /** Also by what arrived and does not fit: it is not in the copy, and may hold all the same. */
  async #geweerdIn(nummers: readonly string[]): Promise<string[]> {
    const rijen = await this.db.query<{ id: string }[]>(
      `select e.stream_id as id from audit.event e
       where e.type in ${AFSCHERMT}
         and (e.data ->> 'geweerdeId' = any ($1) or exists (
           select from audit.event w where w.stream_id = e.stream_id and w.type = 'PersoonVervangen'
             and w.position > e.position and w.data ->> 'persoonId' = e.data ->> 'geweerdeId' and w.data ->> 'als' = any ($1)))
         and not exists (
           select from audit.event o where o.stream_id = e.stream_id and o.type = 'VeiligheidsafschermingOpgeheven'
             and o.position > e.position and o.data ->> 'afschermingId' = e.data ->> 'afschermingId')
       union
       select a.stream_id from audit.open_afwijking a
       where a.type in ${AFSCHERMT} and exists (select from unnest($1::text[]) n where position(n in a.data) > 0)`,
      [nummers],
    );
    return rijen.map(({ id }) => id);
  }
}

const staatStil = () =>
  Problem.unavailable(
    'organisatie-staat-stil',
    'Van uw organisatie is hier niet alles verwerkt. Zo lang kan niemand van haar lezen. De beheerder moet ernaar kijken.',
    60,
  );
