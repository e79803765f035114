import { type Aangemeld, Accounts, type Actor, contextOf, type Gevonden, Problem } from '@eenplan/edge';
import type { Rol } from '@eenplan/domain/types';
import type { Written } from '@eenplan/event-store';
import { type MedewerkerStand, wieHandelt } from '@eenplan/identity';
import type { Vault } from '@eenplan/vault';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { plek } from '../toegang/toegang.tabellen.js';
import type { EigenWijziging } from './eigen-wijziging.js';
import type { Versheid } from './versheid.js';

/** Who somebody is, to this service. */
export interface Bekende extends Actor {
  readonly rollen: readonly Rol[];
  /** Who a medewerker is as a person, where that person is shielded from another (domain.md §9: in every role). */
  readonly geweerdeId?: string;
  /** Every number by which an inwoner was ever known: what somebody asked or reported stays under the one that she had then. */
  readonly nummers?: readonly string[];
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

type Medewerker = MedewerkerStand & { readonly persoonId: string | null; readonly staatStil: boolean };

/**
 * Accounts as the read model of the organisations knows them: a medewerker is an account. Nobody is let in by what was not kept up:
 * while all of it is behind, or the own organisation stands still, an account that ended would go on reading (ADR 23).
 */
export class LeesAccounts extends Accounts {
  constructor(
    private readonly db: DataSource,
    private readonly eigen: EigenWijziging,
    private readonly vault: Pick<Vault, 'geldt' | 'nummers'>,
    private readonly versheid: Pick<Versheid, 'eis'>,
  ) {
    super();
  }

  override async find(aangemeld: Aangemeld, written?: Written): Promise<Gevonden> {
    let geweerdeId: string | undefined;
    const gevonden = await wieHandelt(
      aangemeld,
      async (accountId) => {
        // Who was made a medewerker by this client a moment ago is one.
        await this.eigen.wacht(written, 'organisaties');
        const medewerker = await this.medewerker(accountId);
        if (medewerker?.staatStil) throw staatStil();
        geweerdeId = await this.geweerde(medewerker?.persoonId);
        return medewerker;
      },
      (persoonId) => this.vault.geldt(persoonId),
    );
    if (!gevonden.ok) return gevonden;
    // Who keeps it going sees no casus, and has to see why.
    if (!gevonden.actor.rollen.includes('beheerder')) await this.versheid.eis();
    const { persoonId } = gevonden.actor;
    const nummers = persoonId === undefined ? undefined : await this.vault.nummers([persoonId]);
    const actor: Actor & Pick<Bekende, 'geweerdeId' | 'nummers'> = {
      ...gevonden.actor,
      ...(geweerdeId !== undefined && { geweerdeId }),
      ...(nummers && { nummers }),
    };
    return { ok: true, actor };
  }

  private async medewerker(accountId: string): Promise<Medewerker | undefined> {
    const [row] = await this.db.query<(Medewerker | undefined)[]>(
      `select m.stream_id as "organisatieId", m.tot_op is null as werkt, m.rollen, o.gemeenten, m.persoon_id as "persoonId",
         exists (select from leesmodellen.projection_stream s where s.projection = 'organisaties'
           and s.stream_id = m.stream_id and s.parked_reason is not null) as "staatStil"
       from leesmodellen.organisatie_medewerker m
       join leesmodellen.organisatie o on o.stream_id = m.stream_id
       where m.medewerker_id = $1`,
      [accountId],
    );
    return row;
  }

  /** Who a medewerker is as a person, if somebody is shielded from that one: under the number by which the afscherming names her. */
  private async geweerde(persoonId: string | null | undefined): Promise<string | undefined> {
    if (!persoonId) return undefined;
    const nummers = await this.vault.nummers([persoonId]);
    const [row] = await this.db.query<{ wie: string }[]>(
      'select wie from leesmodellen.toegang_wie where wie = any ($1) limit 1',
      [nummers.map(plek.geweerd)],
    );
    return row && nummers.find((een) => plek.geweerd(een) === row.wie);
  }
}

const staatStil = () =>
  Problem.unavailable(
    'organisatie-staat-stil',
    'Van uw organisatie is hier niet alles verwerkt. Zo lang kan niemand van haar lezen. De beheerder moet ernaar kijken.',
    60,
  );

/** The numbers of an inwoner, of whoever else none. */
export const nummersVan = ({ persoonId, nummers }: Pick<Bekende, 'persoonId' | 'nummers'>): readonly string[] =>
  persoonId === undefined ? [] : eigenEerst(persoonId, nummers);

/** All numbers of somebody, first the one that counts now. */
export const eigenEerst = (persoonId: string, nummers: readonly string[] = []): readonly [string, ...string[]] => [
  persoonId,
  ...nummers.filter((een) => een !== persoonId),
];

/** Under the number that counts now, where it is one of the reader's own. */
export const metEigenNummer = <T extends string | null | undefined>(lezer: Lezer, persoonId: T): T | string =>
  lezer.persoonId !== undefined && persoonId && nummersVan(lezer).includes(persoonId) ? lezer.persoonId : persoonId;

/** Lets in who has one of these roles. */
export function alleen(lezer: Lezer, ...rollen: Rol[]): void {
  if (!rollen.some((rol) => lezer.rollen.includes(rol))) throw new Problem(403);
}
