import { createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from '@eenplan/edge';
import pg from 'pg';

/** What lies behind a session. */
export interface Inhoud {
  /** The account: `sub` of the tokens. */
  readonly account: string;
  /** For the corner of the screen. */
  readonly naam: string;
  readonly toegang: string;
  /** When the access token ends, in ms since the epoch. */
  readonly toegangTot: number;
  readonly vernieuwing?: string;
  /** Named when logging out. */
  readonly idToken?: string;
}

/** Without a request for this long (ms), a session has ended: a screen that was left alone shows nothing to a passer-by. */
export const STIL_MS = 30 * 60_000;
/** However busy, somebody logs in anew after this long (ms): a working day. */
export const HOOGSTENS_MS = 12 * 3_600_000;
/** That a session is alive is written at most this often (ms). */
const MERK_MS = 60_000;
const DOEL = 'portaal-sessie';

interface Rij {
  readonly inhoud: string;
  readonly oud: boolean;
}

const LEEFT = `laatst_op > clock_timestamp() - interval '${STIL_MS} ms' and begonnen_op > clock_timestamp() - interval '${HOOGSTENS_MS} ms'`;

const sinds = (kolom: string): string => `(extract(epoch from clock_timestamp() - ${kolom}) * 1000)::double precision`;

/**
 * Sessions in PostgreSQL, shared by the replicas. What a library for this writes back with every answer is the whole
 * session; two requests at once would then undo each other's renewal of the tokens.
 */
export class Sessies {
  private readonly pool: pg.Pool;

  constructor(
    url: string,
    private readonly sleutel: Buffer,
  ) {
    this.pool = new pg.Pool({ connectionString: url, max: 4, application_name: 'eenplan portaal' });
    // An idle connection that breaks is replaced when one is needed.
    this.pool.on('error', () => undefined);
  }

  /** @returns what the browser keeps: the only place where it is */
  async begin(inhoud: Inhoud): Promise<string> {
    const nummer = randomBytes(32).toString('base64url');
    await this.pool.query(`delete from portaal.sessie where not (${LEEFT})`);
    await this.pool.query('insert into portaal.sessie (id, inhoud) values ($1, $2)', [
      hash(nummer),
      this.zegel(inhoud),
    ]);
    return nummer;
  }

  /** @param stil does not count as being at work: what a page asks by itself must not keep a session alive */
  async vind(nummer: string, stil = false): Promise<Inhoud | undefined> {
    const id = hash(nummer);
    const { rows } = await this.pool.query<Rij>({
      name: 'sessie',
      text: `select inhoud, laatst_op < clock_timestamp() - interval '${MERK_MS} ms' as oud
             from portaal.sessie where id = $1 and ${LEEFT}`,
      values: [id],
    });
    const [rij] = rows;
    if (!rij) return undefined;
    if (rij.oud && !stil)
      await this.pool.query(`update portaal.sessie set laatst_op = clock_timestamp() where id = $1`, [id]);
    return this.open(rij.inhoud);
  }

  /** How long (ms) it lasts if nobody does anything, and at most; undefined: it has ended. */
  async rest(nummer: string): Promise<{ readonly stilMs: number; readonly hoogstensMs: number } | undefined> {
    const { rows } = await this.pool.query<{ stil: number; hoogstens: number }>(
      `select ${STIL_MS} - ${sinds('laatst_op')} as stil, ${HOOGSTENS_MS} - ${sinds('begonnen_op')} as hoogstens
       from portaal.sessie where id = $1 and ${LEEFT}`,
      [hash(nummer)],
    );
    return rows[0] && { stilMs: rows[0].stil, hoogstensMs: rows[0].hoogstens };
  }

  /** How a session is called where its number must not be. */
  merk(nummer: string): string {
    return hash(nummer).toString('hex');
  }

  /** Those that are still there. */
  async levend(merken: readonly string[]): Promise<Set<string>> {
    const { rows } = await this.pool.query<{ merk: string }>(
      `select encode(id, 'hex') as merk from portaal.sessie where id = any ($1::bytea[]) and ${LEEFT}`,
      [merken.map((merk) => Buffer.from(merk, 'hex'))],
    );
    return new Set(rows.map(({ merk }) => merk));
  }

  async eindig(nummer: string): Promise<void> {
    await this.pool.query('delete from portaal.sessie where id = $1', [hash(nummer)]);
  }

  /**
   * Renews what is behind a session, one at a time over all replicas: a refresh token may be used once.
   * @param vernieuw gets what is there by then, and gives it back if another has renewed it
   * @returns undefined when the session has ended, or may not be renewed; it has ended then
   */
  async vernieuw(
    nummer: string,
    vernieuw: (inhoud: Inhoud) => Promise<Inhoud | undefined>,
  ): Promise<Inhoud | undefined> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ inhoud: string }>(
        `select inhoud from portaal.sessie where id = $1 and ${LEEFT} for update`,
        [hash(nummer)],
      );
      const oud = rows[0] && this.open(rows[0].inhoud);
      const nieuw = oud && (await vernieuw(oud));
      if (!nieuw) await client.query('delete from portaal.sessie where id = $1', [hash(nummer)]);
      else if (nieuw !== oud)
        await client.query('update portaal.sessie set inhoud = $2 where id = $1', [hash(nummer), this.zegel(nieuw)]);
      await client.query('commit');
      return nieuw;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Whether sessions can be read. */
  async leeft(): Promise<boolean> {
    const { rowCount } = await this.pool.query('select 1 from portaal.sessie limit 1');
    return rowCount !== null;
  }

  sluit(): Promise<void> {
    return this.pool.end();
  }

  private zegel(inhoud: Inhoud): string {
    return seal(this.sleutel, DOEL, inhoud);
  }

  private open(tekst: string): Inhoud | undefined {
    return unseal(this.sleutel, DOEL, tekst) as Inhoud | undefined;
  }
}

const hash = (nummer: string): Buffer => createHash('sha256').update(nummer).digest();
