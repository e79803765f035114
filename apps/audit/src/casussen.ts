import { Injectable } from '@nestjs/common';
import type { CasusEvent } from '@eenplan/domain/types';
import { type Actor, Problem } from '@eenplan/edge';
import type { StoredEvent } from '@eenplan/event-store';
import type { InzageBereik } from '@eenplan/vault';
import { DataSource } from 'typeorm';
import { LogLezer } from './kopie/log-lezer.js';
import { type CasusNu, Toegang } from './toegang.js';

/** The events by which a casus becomes what it is, and what that is; the last one counts. */
const LEVENSLOOP = {
  CasusGeopend: 'in-beoordeling',
  CasusGestart: 'lopend',
  CasusHeropend: 'lopend',
  CasusNietGestart: 'afgesloten',
  CasusDoorgeleid: 'afgesloten',
  CasusAfgesloten: 'afgesloten',
  CasusSamengevoegd: 'afgesloten',
} as const satisfies Partial<Record<CasusEvent['type'], CasusNu['status']>>;

/**
 * Joins to an event `e` of a casus how that casus began (`o`) and what it is now (`nu.status`). Stays in step with `evolve`: a
 * spec compares them. (`offset 0`: looked up for each event; all casussen of a gemeente first would be far more.)
 */
export const CASUS_SQL = `cross join lateral (
    select b.stream_id, b.data from audit.event b
    where b.stream_id = e.stream_id and b.version = 1 and b.type = 'CasusGeopend' offset 0) o
  cross join lateral (
    select case s.type ${Object.entries(LEVENSLOOP)
      .map(([type, status]) => `when '${type}' then '${status}'`)
      .join(' ')} end as status
    from audit.event s where s.stream_id = e.stream_id and s.type in (${Object.keys(LEVENSLOOP)
      .map((type) => `'${type}'`)
      .join(', ')})
    order by s.version desc limit 1) nu`;
export const CASUS_KOLOMMEN = `o.stream_id as "casusId", o.data ->> 'kenmerk' as kenmerk,
  o.data ->> 'gemeente' as gemeente, nu.status`;

/** A row of {@link CASUS_KOLOMMEN}. */
export type CasusRij = CasusNu & { readonly kenmerk: string };

/** Casussen by their ids, and whose they are. */
@Injectable()
export class Casussen {
  constructor(
    private readonly db: DataSource,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
  ) {}

  /**
   * A casus of which this one may read the history, and its whole stream. One that may not be read costs as much as one that is
   * not there: of either no event is read but those by which it became what it is.
   * @throws Problem 404
   */
  async stroom(actor: Actor, casusId: string): Promise<CasusRij & { readonly events: readonly StoredEvent[] }> {
    const [casus] = await this.#zoek('e.stream_id = $2', actor, casusId);
    if (!casus) throw Problem.notFound();
    return { ...casus, events: await this.lezer.stroom(casusId) };
  }

  /** The same by its kenmerk, without its events. @throws Problem 404 */
  async metKenmerk(actor: Actor, kenmerk: string): Promise<CasusRij> {
    const [casus] = await this.#zoek(`e.type = 'CasusGeopend' and e.data ->> 'kenmerk' = $2`, actor, kenmerk);
    if (!casus) throw Problem.notFound();
    return casus;
  }

  async #zoek(waar: string, actor: Actor, waarde: string): Promise<CasusRij[]> {
    const rijen = await this.db.query<CasusRij[]>(
      `select ${CASUS_KOLOMMEN} from audit.event e ${CASUS_SQL}
       where ${waar} and e.version = 1 and e.data ->> 'gemeente' = any ($1)`,
      [actor.gemeenten, waarde],
    );
    return rijen.filter(this.toegang.magGeschiedenis(actor));
  }

  /** Of these, those of the actor's gemeenten, as they are now. */
  async van({ gemeenten }: Actor, casusIds: readonly string[]): Promise<CasusRij[]> {
    return this.db.query<CasusRij[]>(
      `select ${CASUS_KOLOMMEN} from audit.event e ${CASUS_SQL}
       where e.stream_id = any ($1) and e.version = 1 and e.data ->> 'gemeente' = any ($2)`,
      [[...new Set(casusIds)], gemeenten],
    );
  }

  /** Whether these are all gemeenten that take part, or ever had a casus: then nothing is another's. */
  async zijnAlle(gemeenten: readonly string[]): Promise<boolean> {
    const [rij] = await this.db.query<{ alle: boolean }[]>(
      `select cardinality($1::text[]) > 0
         and not exists (select from audit.event where type = 'CasusGeopend' and data ->> 'gemeente' <> all ($1))
         and not exists (select from audit.event where type = 'OrganisatieGeregistreerd'
           and data ->> 'soort' = 'gemeente' and not array(select json_array_elements_text(data -> 'gemeenten')) <@ $1)
         as alle`,
      [gemeenten],
    );
    return rij!.alle;
  }

  /**
   * What of the access log is of these gemeenten: what was shown in their casussen, and where it was shown in none, what the
   * gemeente itself looked at. Undefined: all of it.
   */
  async bereik({ gemeenten }: Actor): Promise<InzageBereik | undefined> {
    if (await this.zijnAlle(gemeenten)) return undefined;
    const ids = async (sql: string) => (await this.db.query<{ id: string }[]>(sql, [gemeenten])).map(({ id }) => id);
    return {
      casussen: await ids(
        `select stream_id as id from audit.event where type = 'CasusGeopend' and data ->> 'gemeente' = any ($1)`,
      ),
      organisaties: await ids(
        `select stream_id as id from audit.event where type = 'OrganisatieGeregistreerd'
           and data ->> 'soort' = 'gemeente' and array(select json_array_elements_text(data -> 'gemeenten')) <@ $1`,
      ),
    };
  }
}
