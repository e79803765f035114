import { Problem } from '@eenplan/edge';
import type { Projection, WaitOutcome } from '@eenplan/event-log';
import type { Written } from '@eenplan/event-store';
import type { DataSource } from 'typeorm';

/** Longest that a reader waits for its own write. */
const GEDULD_MS = 2000;

/** What can be waited on: the projector, or a test's idea of it. */
export interface Wachtbaar {
  waitFor(projection: string, streamId: string, version: number, timeoutMs: number): Promise<WaitOutcome>;
}

/** Lets a reader see what it wrote itself: waits until the read models of an answer have those versions. */
export class EigenWijziging {
  private readonly typesVan: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly db: DataSource,
    private readonly projector: Wachtbaar,
    projecties: readonly Projection[],
  ) {
    this.typesVan = new Map(projecties.map(({ name, streamTypes }) => [name, streamTypes]));
  }

  /**
   * Waits for what was written, as far as these projections hear of it.
   * @throws Problem 503: not there yet (Retry-After), or parked, which waiting does not cure.
   */
  async wacht(written: Written | undefined, ...projecties: readonly string[]): Promise<void> {
    if (!written) return;
    const einde = Date.now() + GEDULD_MS;
    await Promise.all(
      written.streams.map(async ({ streamId, version }) => {
        const streamType = await this.soortVan(streamId, einde);
        // What is geblokkeerd is so in every answer.
        const luisteren = [...new Set([...projecties, 'verzoeken'])].filter((name) =>
          this.typesVan.get(name)?.includes(streamType ?? ''),
        );
        if (streamType === undefined) throw nogNiet();
        for (const naam of luisteren) {
          const uitkomst = await this.projector.waitFor(naam, streamId, version, Math.max(0, einde - Date.now()));
          if (uitkomst === 'timeout') throw nogNiet();
          if (uitkomst === 'geparkeerd') throw geparkeerd();
        }
      }),
    );
  }

  /** A token does not name the type of its streams; the projection that has the stream does. */
  private async soortVan(streamId: string, einde: number): Promise<string | undefined> {
    for (let pauze = 2; ; pauze = Math.min(50, pauze * 2)) {
      const [rij] = await this.db.query<{ projection: string }[]>(
        `select projection from leesmodellen.projection_stream where stream_id = $1 and projection = any ($2) limit 1`,
        [streamId, [...this.typesVan].filter(([, types]) => types.length === 1).map(([name]) => name)],
      );
      if (rij) return this.typesVan.get(rij.projection)![0];
      if (Date.now() >= einde) return undefined;
      await new Promise((klaar) => setTimeout(klaar, pauze));
    }
  }
}

const nogNiet = () =>
  Problem.unavailable(
    'nog-niet-verwerkt',
    'Uw wijziging is vastgelegd, maar hier nog niet zichtbaar. Probeer het zo weer.',
    1,
  );

const geparkeerd = () =>
  Problem.unavailable(
    'verwerking-staat-stil',
    'Uw wijziging is vastgelegd, maar kan hier nog niet getoond worden. De beheerder moet ernaar kijken.',
    60,
  );
