import type { Logger } from '@eenplan/edge';
import { Refusal } from '@eenplan/kernel';
import { VaultError } from '@eenplan/vault';
import type pg from 'pg';

export interface Soort {
  /** In schema casusregie, with the columns gedaan, fout and opnieuw_op. */
  readonly tabel: string;
  /** Column that tells its rows apart. */
  readonly sleutel: string;
  /** What is read of a row `w`. */
  readonly kolommen: string;
  /** Which of those that are due may be done now; the others wait for these. */
  readonly mits?: string;
  readonly volgorde: string;
  /** Pause (s) before what is not done yet is looked at again, and before what failed is tried again. */
  readonly pauze: { readonly onbeslist: number; readonly mislukt: number };
  /** What is logged of a failure. */
  readonly melding: string;
}

/** So many rows are taken at once. */
const STUK = 20;

/** What the log led to and is done outside of it, a row for each: what fails comes again, and does not keep the others waiting. */
export class Werklijst<R extends object> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly soort: Soort,
  ) {}

  /** @param doe whether it is done; can be called again for what was done, after a kill */
  async voerUit(doe: (rij: R) => Promise<boolean>, logger: Pick<Logger, 'error'>): Promise<void> {
    const { pauze, melding } = this.soort;
    // What becomes due meanwhile waits for the next time: or a long list would never end.
    const { rows } = await this.pool.query<{ nu: string }>('select pg_catalog.clock_timestamp()::text as nu');
    for (let rijen; (rijen = await this.#aanDeBeurt(rows[0]!.nu)).length > 0;)
      for (const rij of rijen)
        try {
          await this.#zet(rij, await doe(rij), null, pauze.onbeslist);
        } catch (error) {
          logger.error({ err: error, sleutel: this.#sleutel(rij) }, melding);
          await this.#zet(rij, false, foutcode(error), pauze.mislukt);
        }
  }

  /** How many failed, and why one of them did: somebody has to look at those. */
  async mislukt(): Promise<{ readonly aantal: number; readonly fout: string | null }> {
    const { rows } = await this.pool.query<{ aantal: number; fout: string | null }>(
      `select count(fout)::int as aantal, max(fout) as fout from casusregie.${this.soort.tabel} where not gedaan`,
    );
    return rows[0]!;
  }

  async #aanDeBeurt(begin: string): Promise<R[]> {
    const { tabel, sleutel, kolommen, mits = 'true', volgorde } = this.soort;
    const { rows } = await this.pool.query<R>(
      `select ${sleutel}, ${kolommen} from casusregie.${tabel} w
       where not gedaan and opnieuw_op <= $1::timestamptz and ${mits} order by ${volgorde} limit ${STUK}`,
      [begin],
    );
    return rows;
  }

  #sleutel(rij: R): unknown {
    return (rij as Record<string, unknown>)[this.soort.sleutel];
  }

  async #zet(rij: R, gedaan: boolean, fout: string | null, pauze: number): Promise<void> {
    const { tabel, sleutel } = this.soort;
    await this.pool.query(
      `update casusregie.${tabel} set gedaan = $2, fout = $3,
         opnieuw_op = pg_catalog.clock_timestamp() + pg_catalog.make_interval(secs => $4) where ${sleutel} = $1`,
      [this.#sleutel(rij), gedaan, fout, pauze],
    );
  }
}

/** A code, never a message: what stands in a table and in health must tell nothing of a person. */
export function foutcode(error: unknown): string {
  if (error instanceof VaultError || error instanceof Refusal) return error.code;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : 'onverwacht';
}
