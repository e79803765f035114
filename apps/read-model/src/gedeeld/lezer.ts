import { Accounts, type Actor, contextOf, isUuid } from '@eenplan/edge';
import type { Rol } from '@eenplan/domain/types';
import { Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { EigenWijziging } from './eigen-wijziging.js';

/** Who somebody is, to this service. */
export interface Bekende extends Actor {
  readonly rollen: readonly Rol[];
}

/** Who reads, and in which request: what is shown is logged under its trace. */
export interface Lezer extends Bekende {
  readonly traceparent: string;
}

/** The reader of the request: `@HuidigeLezer() lezer: Lezer`. */
export const HuidigeLezer = createParamDecorator((_: unknown, context: ExecutionContext): Lezer => {
  const { actor, traceparent } = contextOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new Problem(401);
  return { ...(actor as Bekende), traceparent };
});

/** The role that says most about why somebody looks. */
const VOLGORDE: readonly Rol[] = ['beheerder', 'casuscoordinator', 'teamleider', 'auditor', 'medewerker'];

export interface OntwikkelAccounts {
  /** EENPLAN_ONTWIKKELING=1: a fixed beheerder and auditor, and any other UUID is an inwoner who is that person. */
  readonly ontwikkeling: boolean;
  readonly beheerderAccount?: string;
  readonly auditorAccount?: string;
}

/** Accounts as the read model of the organisations knows them: a medewerker is an account. */
export class LeesAccounts extends Accounts {
  constructor(
    private readonly db: DataSource,
    private readonly config: OntwikkelAccounts,
    private readonly eigen: EigenWijziging,
  ) {
    super();
  }

  override async find(accountId: string, written?: Written): Promise<Bekende | undefined> {
    if (!isUuid(accountId)) return undefined;
    const id = accountId.toLowerCase();
    const vast = this.vast(id);
    if (vast) return vast;
    // Who was made a medewerker by this client a moment ago is not an inwoner.
    await this.eigen.wacht(written, 'organisaties');
    return this.medewerker(id);
  }

  private vast(accountId: string): Bekende | undefined {
    const { ontwikkeling, beheerderAccount, auditorAccount } = this.config;
    if (!ontwikkeling) return undefined;
    if (accountId === beheerderAccount) return { accountId, rol: 'beheerder', rollen: ['beheerder'], gemeenten: [] };
    if (accountId === auditorAccount) return { accountId, rol: 'auditor', rollen: ['auditor'], gemeenten: [] };
    return undefined;
  }

  private async medewerker(accountId: string): Promise<Bekende | undefined> {
    const [row] = await this.db.query<{ organisatie_id: string; rollen: Rol[]; gemeenten: string[]; weg: boolean }[]>(
      `select m.stream_id as organisatie_id, m.rollen, o.gemeenten, m.tot_op is not null as weg
       from leesmodellen.organisatie_medewerker m
       join leesmodellen.organisatie o on o.stream_id = m.stream_id
       where m.medewerker_id = $1`,
      [accountId],
    );
    if (row?.weg) return undefined;
    if (!row)
      return this.config.ontwikkeling
        ? { accountId, rol: 'inwoner', rollen: ['inwoner'], gemeenten: [], persoonId: accountId }
        : undefined;
    const rol = VOLGORDE.find((kandidaat) => row.rollen.includes(kandidaat)) ?? 'medewerker';
    return { accountId, rol, rollen: row.rollen, organisatieId: row.organisatie_id, gemeenten: row.gemeenten };
  }
}

/** Lets in who has one of these roles. */
export function alleen(lezer: Lezer, ...rollen: Rol[]): void {
  if (!rollen.some((rol) => lezer.rollen.includes(rol))) throw new Problem(403);
}
