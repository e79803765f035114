import { Problem } from '@eenplan/edge';
import { type EventLog, Freshness } from '@eenplan/event-log';
import type { DataSource } from 'typeorm';

/** By these it is decided who reads what: who works where, and who is in a casus. */
const RECHTEN = ['organisaties', 'toegang'];

/** A right that ended is gone here a moment later, or nothing is shown (docs/adr/0023-rechten-die-eindigen.md). */
export class Versheid {
  readonly #rechten: Freshness;

  /** @param hoogstens so long (ms) may what decides be behind */
  constructor(db: DataSource, log: EventLog, hoogstens?: number) {
    this.#rechten = new Freshness({
      log,
      reached: async () => {
        const rijen = await db.query<{ partition: number; offset: number }[]>(
          `select partition, min("offset") as "offset" from leesmodellen.projection_checkpoint
           where log = $1 and projection = any ($2) group by partition having count(*) = $3`,
          [log.identity, RECHTEN, RECHTEN.length],
        );
        return new Map(rijen.map((rij) => [rij.partition, rij.offset]));
      },
      ...(hoogstens !== undefined && { maxAge: hoogstens }),
    });
  }

  /** @throws Problem 503 */
  async eis(): Promise<void> {
    if (await this.#rechten.isFresh()) return;
    throw Problem.unavailable(
      'rechten-lopen-achter',
      'Wie wat mag zien, is hier niet bijgewerkt. Zo lang wordt er niets getoond. Probeer het zo weer.',
      5,
    );
  }
}
