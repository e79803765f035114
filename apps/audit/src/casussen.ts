import { Injectable } from '@nestjs/common';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Actor } from '@eenplan/edge';
import { DataSource } from 'typeorm';
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
 * spec compares them.
 */
export const CASUS_SQL = `join audit.event o on o.stream_id = e.stream_id and o.version = 1 and o.type = 'CasusGeopend'
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

/** Casussen by their ids. */
@Injectable()
export class Casussen {
  constructor(
    private readonly db: DataSource,
    private readonly toegang: Toegang,
  ) {}

  /** The kenmerk of each of these of which this one may read the history. */
  async kenmerken(actor: Actor, casusIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rijen = await this.db.query<CasusRij[]>(
      `select ${CASUS_KOLOMMEN} from audit.event e ${CASUS_SQL} where e.stream_id = any ($1) and e.version = 1`,
      [[...new Set(casusIds)]],
    );
    return new Map(rijen.filter(this.toegang.magGeschiedenis(actor)).map(({ casusId, kenmerk }) => [casusId, kenmerk]));
  }
}
