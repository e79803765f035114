import type pg from 'pg';
import type { LogKeys } from './access-log.js';
import { VaultError } from './errors.js';
import { withoutValues } from './transaction.js';
import type { Actor } from './vault.js';

/** A list that goes out as a file. */
export interface UitvoerLijst {
  /** Which list: a code in kebab-case. */
  readonly lijst: string;
  /** By which it was chosen; ids, codes and moments only. */
  readonly filters: Readonly<Record<string, string>>;
  /** Whose casussen it is about. */
  readonly gemeenten: readonly string[];
  readonly regels: number;
}

/** Who is in it, and in which casussen. */
export interface InUitvoer {
  readonly persoonId: string;
  readonly casussen: readonly string[];
}

/** A file that went out, as the access log has it. */
export interface Uitvoer extends UitvoerLijst {
  /** Rises in order of writing. */
  readonly nummer: number;
  readonly traceId: string;
  /** RFC 3339 in UTC. */
  readonly op: string;
  readonly accountId: string;
  readonly organisatieId?: string;
  readonly rol: string;
  /** How many persons have an entry of it. */
  readonly personen: number;
}

/** @throws VaultError `inzage-niet-vastgelegd`: nothing may go out */
export async function logUitvoer(
  pool: pg.Pool,
  keys: LogKeys,
  { lijst, filters, gemeenten, regels }: UitvoerLijst,
  personen: readonly InUitvoer[],
  actor: Actor,
  traceparent: string,
): Promise<void> {
  const [, trace, span] = traceparent.split('-');
  await written(pool, personen.length, {
    name: 'kluis-uitvoer',
    text: `select kluis.leg_uitvoer_vast($1, $2, $3, $4::uuid, $5, $6, $7::jsonb, $8::text[], $9, $10::bytea[], $11::bytea[], $12::text[])`,
    values: [
      ...[trace, span, actor.accountId, actor.organisatieId ?? null, actor.rol],
      ...[lijst, JSON.stringify(filters), gemeenten, regels],
      ...betrokkenen(keys, personen, span!),
    ],
  });
}

/**
 * Writes that somebody saw on a screen what is about these persons, without names and texts.
 * @param doel code in kebab-case; the entry says `controle-` before it
 * @throws VaultError `inzage-niet-vastgelegd`: nothing may be shown
 */
export async function logControle(
  pool: pg.Pool,
  keys: LogKeys,
  doel: string,
  personen: readonly InUitvoer[],
  actor: Actor,
  traceparent: string,
): Promise<void> {
  if (personen.length === 0) return;
  const [, trace, span] = traceparent.split('-');
  await written(pool, personen.length, {
    name: 'kluis-controle',
    text: `select kluis.leg_controle_vast($1, $2, $3, $4::uuid, $5, $6, $7::bytea[], $8::bytea[], $9::text[])`,
    values: [
      ...[trace, span, actor.accountId, actor.organisatieId ?? null, actor.rol, doel],
      ...betrokkenen(keys, personen, span!),
    ],
  });
}

/** Whom it is about, hidden and findable, and in which casussen. */
const betrokkenen = (keys: LogKeys, personen: readonly InUitvoer[], span: string): readonly unknown[][] => [
  personen.map(({ persoonId }) => keys.seal(persoonId, span)),
  personen.map(({ persoonId }) => keys.merk(persoonId)),
  personen.map(({ casussen }) => `{${casussen.join(',')}}`),
];

/** As many entries as there are persons, or nothing is given out. */
async function written(pool: pg.Pool, personen: number, query: pg.QueryConfig): Promise<void> {
  try {
    const { rows } = await pool.query<[string]>({ ...query, rowMode: 'array' });
    if (Number(rows[0]?.[0]) !== personen) throw new Error('not as many entries as persons');
  } catch (cause) {
    throw new VaultError('inzage-niet-vastgelegd', 'the access log could not be written', {
      cause: withoutValues(cause),
    });
  }
}

interface Row {
  nummer: string;
  trace_id: string;
  op: string;
  account_id: string;
  organisatie_id: string | null;
  rol: string;
  lijst: string;
  filters: Record<string, string>;
  gemeenten: string[];
  regels: number;
  personen: number;
}

/** The last first, before a number. @param gemeenten about casussen of any of these; undefined: all */
export async function zoekUitvoer(
  pool: pg.Pool,
  gemeenten: readonly string[] | undefined,
  limiet: number,
  voor: number | undefined,
): Promise<Uitvoer[]> {
  const { rows } = await pool.query<Row>(
    `select nummer, trace_id, to_char(op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as op, account_id,
       organisatie_id, rol, lijst, filters, gemeenten, regels, personen
     from kluis.uitvoer
     where ($1::text[] is null or gemeenten && $1) and ($2::bigint is null or nummer < $2)
     order by nummer desc limit $3`,
    [gemeenten, voor, limiet],
  );
  return rows.map(({ nummer, trace_id, account_id, organisatie_id, ...rest }) => ({
    ...rest,
    nummer: Number(nummer),
    traceId: trace_id,
    accountId: account_id,
    ...(organisatie_id === null ? {} : { organisatieId: organisatie_id }),
  }));
}
