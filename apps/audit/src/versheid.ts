import { Problem } from '@eenplan/edge';
import { type EventLog, Freshness } from '@eenplan/event-log';
import type { DataSource } from 'typeorm';

/** An account that ended is gone here a moment later, or nothing is shown (docs/adr/0023-rechten-die-eindigen.md). */
export class Versheid {
  readonly #kopie: Freshness;

  constructor(db: DataSource, log: EventLog) {
    this.#kopie = new Freshness({
      log,
      reached: async () => {
        const rijen = await db.query<{ partition: number; offset: string }[]>(
          'select partition, "offset" from audit.checkpoint where log = $1',
          [log.identity],
        );
        return new Map(rijen.map(({ partition, offset }) => [partition, Number(offset)]));
      },
    });
  }

  /** @throws Problem 503 */
  async eis(): Promise<void> {
    if (await this.#kopie.isFresh()) return;
    throw Problem.unavailable(
      'kopie-loopt-achter',
      'De kopie van het logboek is hier niet bijgewerkt. Zo lang wordt er niets getoond. Probeer het zo weer.',
      5,
    );
  }
}
