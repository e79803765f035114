import { randomUUID } from 'node:crypto';
import { streams } from '@eenplan/domain/evolve';
import type { AanmeldingEvent, CasusEvent, OrganisatieEvent, PersoonEvent } from '@eenplan/domain/types';
import type { Written } from '@eenplan/event-store';
import { PostgresEventStore } from '@eenplan/event-store';
import { NO_LEAF } from '@eenplan/kernel';

type Gebeurtenis = CasusEvent | AanmeldingEvent | OrganisatieEvent | PersoonEvent;
/** Events of one stream in one command. */
export interface Stuk {
  readonly soort: 'casus' | 'aanmelding' | 'organisatie' | 'persoon';
  readonly id: string;
  /** With the schema it was stored under; absent: as it is written today. */
  readonly events: readonly (Gebeurtenis & { readonly schema?: number })[];
  /** On whose behalf: what it gave is read on a grondslag of that organisation. */
  readonly namens?: string;
}

const schemaVan = (soort: Stuk['soort'], type: string): number =>
  (streams[soort].schemas as Readonly<Record<string, number>>)[type]!;

/** Puts events into the real store, as the write side would. */
export class Winkel {
  private readonly stromen = new Map<string, { version: number; leaf: Buffer }>();

  private constructor(readonly store: PostgresEventStore) {}

  static async open(url: string): Promise<Winkel> {
    return new Winkel(await PostgresEventStore.open({ url, service: 'test' }));
  }

  /** One command on one or more streams. */
  async leg(...stukken: readonly Stuk[]): Promise<Written> {
    const slices = stukken.map(({ soort, id, events }) => {
      const { version, leaf } = this.stromen.get(id) ?? { version: 0, leaf: NO_LEAF };
      return {
        streamType: soort,
        streamId: id,
        expected: version,
        previousLeaf: leaf,
        events: events.map(({ type, data, op, schema = schemaVan(soort, type) }) => ({
          type,
          schema,
          data,
          ...(op === undefined ? {} : { op }),
        })),
      };
    });
    const organisatieId = stukken[0]?.namens;
    const result = await this.store.append({
      commandId: randomUUID(),
      fingerprint: Buffer.alloc(32),
      reply: { status: 201, body: {} },
      slices,
      keys: [],
      meta: {
        actor: 'test',
        rol: 'casuscoordinator',
        grondslag: 'wmo-2015',
        correlationId: randomUUID(),
        ...(organisatieId && { organisatieId }),
      },
    });
    if (result.outcome !== 'accepted') throw new Error(`not accepted: ${result.outcome}`);
    for (const { streamId, version } of result.written.streams)
      this.stromen.set(streamId, { version, leaf: result.leaves.get(streamId)! });
    return result.written;
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
