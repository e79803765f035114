import { Injectable } from '@nestjs/common';
import type { Actor } from '@eenplan/edge';
import { DataSource } from 'typeorm';
import { CASUS_KOLOMMEN, CASUS_SQL, type CasusRij } from '../casussen.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { Organisaties } from '../organisaties.js';
import { Toegang } from '../toegang.js';
import type { Openstelling, OpenstellingAuditor } from './openstellingen.dto.js';

interface Wie {
  readonly medewerkerId: string;
  readonly organisatieId: string;
}
export interface OpenstellingRij extends CasusRij {
  readonly position: string;
  readonly openstellingId: string;
  readonly versie: number;
  readonly voor: Wie;
  readonly gevraagdOp: string;
  readonly door: Wie | null;
  readonly totOp: string | null;
}

/** What was asked and not ended, in the casussen of an auditor's gemeenten. */
@Injectable()
export class Openstellingen {
  constructor(
    private readonly db: DataSource,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
  ) {}

  /** The last asked first, before a position. What was ended has no time until which it is open. */
  lopend(
    { gemeenten }: Actor,
    limiet: number,
    { voor, casusId }: { readonly voor?: number | undefined; readonly casusId?: string | undefined } = {},
  ): Promise<OpenstellingRij[]> {
    return this.db.query<OpenstellingRij[]>(
      `select e.position, e.data ->> 'openstellingId' as "openstellingId", e.data -> 'door' as voor,
         to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "gevraagdOp",
         g.data -> 'door' as door, g.data ->> 'totOp' as "totOp", ${CASUS_KOLOMMEN},
         (select max(v.version) from audit.event v where v.stream_id = e.stream_id) as versie
       from audit.event e ${CASUS_SQL}
       left join lateral (
         select a.type, a.data from audit.event a
         where a.stream_id = e.stream_id and a.type in ('OpenstellingGoedgekeurd', 'OpenstellingBeeindigd')
           and a.position > e.position and a.data ->> 'openstellingId' = e.data ->> 'openstellingId'
         order by a.position desc limit 1) g on true
       where e.type = 'OpenstellingGevraagd' and o.data ->> 'gemeente' = any ($1) and nu.status <> 'in-beoordeling'
         and (g.type is null or (g.data ->> 'totOp')::timestamptz > now())
         and ($2::bigint is null or e.position < $2) and ($4::uuid is null or e.stream_id = $4)
       order by e.position desc limit $3`,
      [gemeenten, voor, limiet, casusId],
    );
  }

  /** As they are shown; where the policies refuse a casus, its rows are left out. */
  async regels(actor: Actor, rijen: readonly OpenstellingRij[]): Promise<Openstelling[]> {
    const gezien = rijen.filter(this.toegang.magGeschiedenis(actor));
    const allen = gezien.flatMap(({ voor, door }) => (door ? [voor, door] : [voor]));
    const namen = await Organisaties.van(
      this.lezer,
      allen.map(({ organisatieId }) => organisatieId),
    );
    const auditor = ({ medewerkerId: accountId, organisatieId }: Wie): OpenstellingAuditor => ({
      ...namen.zichtbaar(organisatieId, { accountId }),
      ...namen.toon(organisatieId),
    });
    return gezien.map(({ openstellingId, casusId, kenmerk, gemeente, versie, voor, gevraagdOp, door, totOp }) => ({
      ...{ openstellingId, casusId, kenmerk, gemeente, versie, gevraagdOp },
      stand: door ? 'goedgekeurd' : 'gevraagd',
      voor: auditor(voor),
      eigen: voor.medewerkerId === actor.accountId,
      ...(door && { goedgekeurdDoor: auditor(door) }),
      ...(totOp !== null && { totOp }),
    }));
  }
}
