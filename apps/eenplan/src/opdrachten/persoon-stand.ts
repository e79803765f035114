import { streams } from '@eenplan/domain/evolve';
import pg from 'pg';
import { persoonStroom } from '../../../casus-service/src/opdracht/stromen.js';

type Persoon = ReturnType<typeof streams.persoon.evolve>;

/** What destroying the data of a person touches, in numbers, and who may say yes to it. */
export interface Raakt {
  readonly versies: number;
  readonly alleen: number;
  readonly gedeeld: number;
  /** Files, which go whole. */
  readonly bijlagen: number;
  readonly casussen: number;
  readonly gemeenten: readonly string[];
}
export interface Coordinator {
  readonly account: string;
  readonly organisatie: string;
}

/** Steps of the vault in their order, as `kluis.vernietiging.stap` names them. */
export const STAPPEN = [
  'sluiten',
  'lakken',
  'gegevens',
  'sleutel',
  'generatie',
  'herverpakken',
  'vernietigen',
  'klaar',
] as const;

/** How far it is; `fout` is the code of the last attempt, that failed. */
export interface Vordering {
  readonly stap: (typeof STAPPEN)[number] | null;
  readonly fout: string | null;
  readonly opnieuw: number | null;
}

/** A person as the stores of the system that runs know her: ids, codes and numbers only. */
export class PersoonStand {
  readonly #streamId: string;

  private constructor(
    private readonly db: pg.Client,
    /** The number that she has now. */
    readonly persoonId: string,
  ) {
    this.#streamId = persoonStroom(persoonId);
  }

  /** @param databaseUrl of the superuser, who started the system on this machine */
  static async open(databaseUrl: string, persoonId: string): Promise<PersoonStand> {
    const db = new pg.Client({ connectionString: databaseUrl, application_name: 'eenplan erase' });
    db.on('error', () => undefined);
    await db.connect();
    const { rows } = await db.query<{ met: string }>('select met from kluis.verenigd where persoon_id = $1', [
      persoonId,
    ]);
    return new PersoonStand(db, rows[0]?.met ?? persoonId);
  }

  close(): Promise<void> {
    return this.db.end();
  }

  /** What was asked and decided, from her own stream. */
  async persoon(): Promise<{ state: Persoon; versie: number }> {
    const { rows } = await this.db.query<{ type: string; schema: number; data: string; version: string; op: string }>(
      `select type, schema, data::text as data, version, recorded_at::text as op from casusregie.event
       where stream_id = $1 and stream_type = 'persoon' order by version`,
      [this.#streamId],
    );
    const { initial, evolve, upcast } = streams.persoon;
    let state: Persoon = initial;
    for (const { type, schema, data, op } of rows)
      state = evolve(state, upcast(type, schema, JSON.parse(data) as unknown, op));
    return { state, versie: Number(rows.at(-1)?.version ?? 0) };
  }

  /** The id of the casus with this kenmerk, also of one that is still in beoordeling. */
  async casus(kenmerk: string): Promise<string | undefined> {
    const { rows } = await this.db.query<{ casusId: string }>(
      `select stream_id as "casusId" from casusregie.event where type = 'CasusGeopend' and data ->> 'kenmerk' = $1`,
      [kenmerk],
    );
    return rows[0]?.casusId;
  }

  async raakt(): Promise<Raakt> {
    const { rows } = await this.db.query<Raakt>(
      `with casus as (
         select d.stream_id, d.gemeente from leesmodellen.casusdossier d where exists (
           select from leesmodellen.casusdossier_gezinslid t where t.stream_id = d.stream_id and t.persoon_id = $1
         ) or exists (
           select from leesmodellen.casusdossier_betrokkene t where t.stream_id = d.stream_id and t.persoon_id = $1)), tekst as (
         select betrokkenen <@ array[$1::uuid] as alleen,
           exists (select from kluis.bijlage b where b.gelegd and b.bijlage_id = t.id) as bijlage
         from kluis.tekst t where betrokkenen @> array[$1::uuid])
       select (select count(*)::int from kluis.persoonsgegevens where persoon_id = $1) as versies,
         (select count(*)::int from tekst where alleen and not bijlage) as alleen,
         (select count(*)::int from tekst where not alleen and not bijlage) as gedeeld,
         (select count(*)::int from tekst where bijlage) as bijlagen,
         (select count(*)::int from casus) as casussen,
         array(select distinct gemeente from casus order by 1) as gemeenten`,
      [this.persoonId],
    );
    return rows[0]!;
  }

  /** Whether an open casus holds her as gezinslid. */
  async inOpenCasus(): Promise<boolean> {
    const { rows } = await this.db.query('select from casusregie.reservation where key = $1 and stream_id <> $2', [
      `open-casus/persoon/${this.persoonId}`,
      this.#streamId,
    ]);
    return rows.length > 0;
  }

  /** Who may propose or approve in these gemeenten. */
  async coordinatoren(gemeenten: readonly string[]): Promise<Coordinator[]> {
    const { rows } = await this.db.query<Coordinator>(
      `select m.medewerker_id as account, o.naam as organisatie from leesmodellen.organisatie_medewerker m
       join leesmodellen.organisatie o on o.stream_id = m.stream_id
       where m.tot_op is null and 'casuscoordinator' = any (m.rollen) and o.gemeenten && $1::text[]
       order by o.naam, m.medewerker_id`,
      [gemeenten],
    );
    return rows;
  }

  async vordering(): Promise<Vordering> {
    const { rows } = await this.db.query<Vordering>(
      `select (select stap from kluis.vernietiging where persoon_id = $1) as stap, w.fout,
         greatest(0, ceil(extract(epoch from w.opnieuw_op - clock_timestamp())))::int as opnieuw
       from (select) x left join casusregie.vernietiging w on w.stream_id = $2 and w.uitkomst is null`,
      [this.persoonId, this.#streamId],
    );
    return rows[0]!;
  }

  /** The certificate, once it is there. */
  async bewijs(): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { rows } = await this.db.query<{ data: Record<string, unknown> }>(
      `select data from casusregie.event where stream_id = $1 and type = 'PersoonVernietigd'`,
      [this.#streamId],
    );
    return rows[0]?.data;
  }
}
