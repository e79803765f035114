import { type Aangemeld, Accounts, type Gevonden } from '@eenplan/edge';
import { type MedewerkerStand, wieHandelt } from '@eenplan/identity';
import type { DataSource } from 'typeorm';

/**
 * Accounts as audit's own copy of the log knows them: a medewerker is an account, its rollen stand in the stream of its
 * organisation.
 */
export class KopieAccounts extends Accounts {
  constructor(private readonly db: DataSource) {
    super();
  }

  override find(aangemeld: Aangemeld): Promise<Gevonden> {
    return wieHandelt(aangemeld, (accountId) => this.#medewerker(accountId));
  }

  async #medewerker(accountId: string): Promise<MedewerkerStand | undefined> {
    // An account is added once, and its organisation was registered by then.
    const [row] = await this.db.query<(MedewerkerStand | undefined)[]>(
      `select t.stream_id as "organisatieId", t.data -> 'rollen' as rollen, t.data ->> 'persoonId' as "persoonId",
         o.data -> 'gemeenten' as gemeenten,
         not exists (select from audit.event v
           where v.type = 'MedewerkerVertrokken' and v.data ->> 'medewerkerId' = $1) as werkt
       from audit.event t join audit.event o on o.stream_id = t.stream_id and o.version = 1
       where t.type = 'MedewerkerToegevoegd' and t.data ->> 'medewerkerId' = $1`,
      [accountId],
    );
    return row;
  }
}
