import { randomInt } from 'node:crypto';
import pg from 'pg';
import { LogKeys } from './access-log.js';
import { checkUuid } from './errors.js';
import { type InUitvoer, logControle, logUitvoer, type Uitvoer, type UitvoerLijst, zoekUitvoer } from './uitvoer.js';
import type { Actor } from './vault.js';

/** One disclosure of one person, as the access log has it. Moments are RFC 3339 in UTC. */
export interface Inzage {
  /** Rises in order of writing. */
  readonly nummer: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly beginOp: string;
  readonly eindeOp: string;
  /** Whom it is about. */
  readonly persoonId: string;
  readonly doel: string;
  readonly grondslag?: string;
  readonly accountId: string;
  readonly organisatieId?: string;
  readonly rol: string;
  readonly casussen: readonly string[];
  /** The person's data were given out. */
  readonly gegevens: boolean;
  /** Ids of the texts about the person that were given out. */
  readonly teksten: readonly string[];
  /** Stood in a list that went out as a file; nothing of the vault was in it. */
  readonly uitvoer: boolean;
}

/** What somebody's gemeenten are: entries of these casussen, and of no casus but on behalf of one of these organisations. */
export interface InzageBereik {
  readonly casussen: readonly string[];
  readonly organisaties: readonly string[];
}

export interface InzageFilter {
  /** Absent: all of the log. */
  readonly bereik?: InzageBereik;
  readonly persoonId?: string;
  readonly accountId?: string;
  readonly organisatieId?: string;
  readonly casusId?: string;
  readonly doel?: string;
  /** Only what the vault gave out, not what was supervised on a screen or went out as a file. */
  readonly alleenGezien?: boolean;
  /** Begun at or after, before: RFC 3339. */
  readonly vanaf?: string;
  readonly tot?: string;
}

/** What a draw goes by: the entries that there were when it was made, in an order of its own. The same lot draws the same. */
export interface Lot {
  readonly tot: number;
  readonly zaad: number;
}
const ZADEN = 2 ** 47;

export interface InzagelogOptions {
  /** Connection of a role that may read kluis.inzage. */
  readonly url: string;
  /** Key of the access log, 32 bytes. */
  readonly logKey: Buffer;
  readonly connections?: number;
}

interface Row {
  nummer: string;
  trace_id: string;
  span_id: string;
  begin_op: string;
  einde_op: string;
  doel: string;
  betrokkene: Buffer;
  account_id: string;
  organisatie_id: string | null;
  rol: string;
  grondslag: string | null;
  casussen: string[];
  gegevens: boolean;
  teksten: string[];
  uitvoer: boolean;
}

const moment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column}`;
const COLUMNS = `nummer, trace_id, span_id, ${moment('begin_op')}, ${moment('einde_op')}, doel, betrokkene,
  account_id, organisatie_id, rol, grondslag, casussen, gegevens, teksten, uitvoer`;

/** The access log, for reading: it gives no plain text, only who saw what of whom. What it can add is that a list went out. */
export class Inzagelog {
  private readonly pool: pg.Pool;
  private readonly keys: LogKeys;

  constructor({ url, logKey, connections = 2 }: InzagelogOptions) {
    this.keys = new LogKeys(logKey);
    this.pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'eenplan-inzagelog' });
    this.pool.on('error', () => undefined); // an idle connection that breaks: the next query gets a new one
    this.pool.on('connect', (client) => client.on('error', () => undefined)); // one in use: its query fails, and tells
  }

  /** At most `limiet` entries, newest first, older than entry number `voor` if that is given. */
  async zoek(filter: InzageFilter, limiet: number, voor?: number): Promise<Inzage[]> {
    const [where, values] = await this.where(filter);
    if (voor !== undefined) where.push(`nummer < $${values.push(voor)}`);
    return this.read(`where ${where.join(' and ')} order by nummer desc limit $${values.push(limiet)}`, values);
  }

  /** So many entries by lot, each with the same chance; for somebody who looks whether looking was right. */
  async steekproef(filter: InzageFilter, aantal: number, { tot, zaad }: Lot): Promise<Inzage[]> {
    const [where, values] = await this.where(filter);
    where.push(`nummer <= $${values.push(tot)}`);
    const volgorde = `pg_catalog.hashint8extended(nummer, $${values.push(zaad)}::bigint)`;
    return this.read(`where ${where.join(' and ')} order by ${volgorde}, nummer limit $${values.push(aantal)}`, values);
  }

  /** A new one. */
  async trekLot(): Promise<Lot> {
    const { rows } = await this.pool.query<{ tot: string | null }>('select max(nummer) as tot from kluis.inzage');
    return { tot: Number(rows[0]?.tot ?? 0), zaad: randomInt(ZADEN) };
  }

  /**
   * Writes that a list goes out as a file, with an entry per person who is in it, before anything of it does.
   * @throws VaultError `inzage-niet-vastgelegd`: nothing may go out
   */
  legUitvoerVast(
    lijst: UitvoerLijst,
    personen: readonly InUitvoer[],
    actor: Actor,
    traceparent: string,
  ): Promise<void> {
    return logUitvoer(this.pool, this.keys, lijst, personen, actor, traceparent);
  }

  /**
   * Writes that these persons were on a screen of audit, an entry each, before it is shown.
   * @throws VaultError `inzage-niet-vastgelegd`: nothing may be shown
   */
  legControleVast(doel: string, personen: readonly InUitvoer[], actor: Actor, traceparent: string): Promise<void> {
    return logControle(this.pool, this.keys, doel, personen, actor, traceparent);
  }

  /** At most `limiet` of these, newest first, older than number `voor`. @param gemeenten undefined: of all */
  uitvoer(gemeenten: readonly string[] | undefined, limiet: number, voor?: number): Promise<Uitvoer[]> {
    return zoekUitvoer(this.pool, gemeenten, limiet, voor);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async where(filter: InzageFilter): Promise<[string[], unknown[]]> {
    const values: unknown[] = [];
    const where = ['true'];
    const add = (value: unknown, condition: (name: string) => string) => {
      if (value !== undefined) where.push(condition(`$${values.push(value)}`));
    };
    add(filter.persoonId && (await this.merken(filter.persoonId)), (v) => `merk = any(${v}::bytea[])`);
    add(filter.accountId, (v) => `account_id = ${v}`);
    add(filter.organisatieId, (v) => `organisatie_id = ${v}::uuid`);
    add(filter.casusId && [filter.casusId], (v) => `casussen @> ${v}::uuid[]`);
    if (filter.bereik) {
      // An entry of two casussen is not found by the one that is another's.
      if (filter.casusId !== undefined && !filter.bereik.casussen.includes(filter.casusId)) where.push('false');
      const [casussen, organisaties] = [filter.bereik.casussen, filter.bereik.organisaties].map((ids) =>
        values.push(ids),
      );
      // Row by row against a hash: `&&` would lay every entry beside every casus.
      where.push(`(exists (select from unnest(casussen) c where c = any ($${casussen}::uuid[]))
        or (casussen = '{}' and organisatie_id = any ($${organisaties}::uuid[])))`);
    }
    add(filter.doel, (v) => `doel = ${v}`);
    if (filter.alleenGezien) where.push(`(gegevens or teksten <> '{}')`);
    add(filter.vanaf, (v) => `begin_op >= ${v}::timestamptz`);
    add(filter.tot, (v) => `begin_op < ${v}::timestamptz`);
    return [where, values];
  }

  /** Under her number, and those under which she was known before. */
  private async merken(persoonId: string): Promise<Buffer[]> {
    const id = checkUuid(persoonId, 'persoonId');
    const { rows } = await this.pool.query<{ persoon_id: string }>(
      'select persoon_id from kluis.verenigd where met = $1',
      [id],
    );
    return [id, ...rows.map(({ persoon_id }) => persoon_id)].map((een) => this.keys.merk(een));
  }

  /** Every number by which a person is or was known. */
  async nummers(persoonId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `with recursive n (id) as (
         select $1::uuid union
         select case when v.met = n.id then v.persoon_id else v.met end
         from kluis.verenigd v join n on n.id in (v.met, v.persoon_id))
       select id from n`,
      [checkUuid(persoonId, 'persoonId')],
    );
    return rows.map(({ id }) => id);
  }

  private async read(rest: string, values: unknown[]): Promise<Inzage[]> {
    const { rows } = await this.pool.query<Row>(`select ${COLUMNS} from kluis.inzage ${rest}`, values);
    return rows.map((row) => ({
      nummer: Number(row.nummer),
      traceId: row.trace_id,
      spanId: row.span_id,
      beginOp: row.begin_op,
      eindeOp: row.einde_op,
      persoonId: this.keys.open(row.betrokkene, row.span_id),
      doel: row.doel,
      ...(row.grondslag === null ? {} : { grondslag: row.grondslag }),
      accountId: row.account_id,
      ...(row.organisatie_id === null ? {} : { organisatieId: row.organisatie_id }),
      rol: row.rol,
      casussen: row.casussen,
      gegevens: row.gegevens,
      teksten: row.teksten,
      uitvoer: row.uitvoer,
    }));
  }
}
