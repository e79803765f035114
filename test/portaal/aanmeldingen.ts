import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { post } from '../eenplan/systeem.js';
import type { DemoMetBrowser } from './scherm.js';

export const COORDINATOR = 'Quinten Groenewold';

export interface Persoon {
  readonly voornamen: string;
  readonly achternaam: string;
  readonly geboortedatum?: string;
  readonly bsn?: string;
}

export interface Gemeld {
  readonly aanmeldingId: string;
  readonly casusId: string;
  readonly kenmerk: string;
}

/** Aanmeldingen in the demo, by its coördinator, through the API. */
export class Aanmeldingen {
  #nummer = 0;

  constructor(private readonly demo: DemoMetBrowser) {}

  /** Somebody whom nobody knows. */
  iemand(): Persoon {
    const namen = ['Aalders', 'Blokzijl', 'Cnossen', 'Dijkhuis', 'Eringa', 'Fokkema', 'Haitsma'];
    const achternaam =
      namen[this.#nummer % namen.length]! + namen[Math.floor(this.#nummer / namen.length)]!.toLowerCase();
    this.#nummer += 1;
    return { voornamen: 'Tjitske', achternaam, geboortedatum: '1991-05-06' };
  }

  /** What the read models tell this account, once it is so far. */
  lees<T>(naam: string, pad: string, zover?: (body: T) => boolean) {
    return this.demo.lees(naam, pad, zover);
  }

  /** Once it has a place, or waits for one. */
  async meld(personen: readonly Persoon[] = [this.iemand()], meer: object = {}): Promise<Gemeld> {
    const { aanmeldingId = '' } = await this.#post('aanmeldingen', {
      gemeente: '0010',
      personen: personen.map((een) => ({ hoedanigheid: 'gezinslid', ...een })),
      vragen: [{ soort: 'hulpvraag', vraagsteller: 0, tekst: 'Wie helpt mij met de post?', leefgebied: 'financien' }],
      verhaal: { tekst: 'De post ligt al maanden ongeopend op tafel.' },
      veiligheid: { acuut: false },
      inlichting: { ingelicht: true },
      ...meer,
    });
    const { body } = await this.lees<{ beoordeling?: Gemeld & { stand: string } }>(
      COORDINATOR,
      `aanmeldingen/${aanmeldingId}`,
      ({ beoordeling }) => beoordeling !== undefined && beoordeling.stand !== 'ingediend',
    );
    return { ...body.beoordeling!, aanmeldingId };
  }

  /** A gezin whose plan was started and that waits for a regisseur. */
  async gestart(personen?: readonly Persoon[]): Promise<Gemeld> {
    const gemeld = await this.meld(personen);
    await this.start(gemeld);
    return gemeld;
  }

  /** Nothing happened to it since it was opened. */
  async start({ casusId }: Gemeld): Promise<void> {
    await this.#post(`casussen/${casusId}/beoordelingen`, { uitkomst: 'starten' }, 1);
    await this.lees<{ status: string }>(COORDINATOR, `casussen/${casusId}`, ({ status }) => status === 'lopend');
  }

  /** As if somebody was asked for this casus longer ago than any test lasts. */
  async langGeleden(casusId: string): Promise<void> {
    const runtime = readFileSync(join(this.demo.map, 'runtime.json'), 'utf8');
    const db = new pg.Client((JSON.parse(runtime) as { databaseUrl: string }).databaseUrl);
    await db.connect();
    const sql = `update leesmodellen.werkbord set gevraagd_op = gevraagd_op - interval '9 days' where stream_id = $1`;
    const { rowCount } = await db.query(sql, [casusId]);
    await db.end();
    if (rowCount !== 1) throw new Error('the werkbord does not have it');
  }

  #post(pad: string, body: object, versie?: number) {
    return post(this.demo.gereed.urls, pad, this.demo.account(COORDINATOR).id, body, versie);
  }
}
