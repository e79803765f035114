import { Accounts, type Actor, isUuid, Problem } from '@eenplan/edge';
import type { DataSource } from 'typeorm';
import type { AuditConfig } from './audit.config.js';

/**
 * Accounts as audit's own copy of the log knows them: a medewerker is an account, its rollen stand in the stream of its
 * organisation. Development only: a fixed auditor.
 */
export class KopieAccounts extends Accounts {
  constructor(
    private readonly db: DataSource,
    private readonly config: Pick<AuditConfig, 'ontwikkeling' | 'auditorAccount'>,
  ) {
    super();
  }

  override async find(accountId: string): Promise<Actor | undefined> {
    if (!isUuid(accountId)) return undefined;
    const id = accountId.toLowerCase();
    if (this.config.ontwikkeling && id === this.config.auditorAccount)
      return { accountId: id, rol: 'auditor', gemeenten: [] };
    const rows = await this.db.query<{ stream_id: string; type: string; rollen: string[] | null }[]>(
      `select stream_id, type, data -> 'rollen' as rollen from audit.event
       where type in ('MedewerkerToegevoegd', 'MedewerkerVertrokken') and data ->> 'medewerkerId' = $1
       order by position desc limit 1`,
      [id],
    );
    const row = rows[0];
    if (row?.type !== 'MedewerkerToegevoegd') return undefined;
    const rol = row.rollen?.includes('auditor') ? 'auditor' : 'medewerker';
    return { accountId: id, rol, organisatieId: row.stream_id, gemeenten: [] };
  }
}

/** Only an auditor sees histories and proofs; to anyone else one casus is as if it does not exist. */
export function alleenAuditor(actor: Actor, over: 'casus' | 'geheel'): void {
  if (actor.rol !== 'auditor') throw over === 'casus' ? Problem.notFound() : new Problem(403);
}
