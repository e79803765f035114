import type { Logger } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import type { Vault } from '@eenplan/vault';
import type pg from 'pg';
import { AANMELDING } from '../opdracht/stromen.js';
import { StroomCache } from '../opdracht/stroom-cache.js';
import { LogLoper } from './log-loper.js';
import { Werklijst } from './werklijst.js';

/**
 * When an aanmelding is judged or withdrawn, who somebody is can no longer be undone: then the vault makes one person of the two
 * numbers, so that what was told about her is read, and erased, with her.
 */
export class Verenigingen {
  readonly #loper: LogLoper<string>;
  readonly #lijst: Werklijst<{ readonly stream_id: string }>;

  constructor(pool: pg.Pool) {
    this.#lijst = new Werklijst(pool, {
      tabel: 'vereniging',
      sleutel: 'stream_id',
      kolommen: 'opnieuw_op',
      volgorde: 'opnieuw_op, stream_id',
      // Whether it was judged, or whether it can be done now.
      pauze: { onbeslist: 10, mislukt: 60 },
      melding: 'verenigen mislukt',
    });
    this.#loper = new LogLoper(pool, {
      naam: 'postgres/verenigingen',
      streamType: AANMELDING.type,
      types: ['AanmeldingHerkend'],
      lees: ({ streamId }) => streamId,
      bewaar: async (client, streamIds) => {
        await client.query(
          `insert into casusregie.vereniging (stream_id) select distinct unnest($1::uuid[]) on conflict do nothing`,
          [streamIds],
        );
      },
    });
  }

  /** Brings the table to where the log is now. */
  async bijwerken(): Promise<void> {
    await this.#loper.bijwerken();
  }

  /** Does what can be done; what fails comes again, and does not keep the others waiting. */
  voerUit(store: EventStore, vault: Vault, logger: Pick<Logger, 'error'>): Promise<void> {
    return this.#lijst.voerUit(({ stream_id: streamId }) => verenig(store, vault, streamId), logger);
  }

  mislukt() {
    return this.#lijst.mislukt();
  }
}

/** @returns whether it was final, and so was done */
async function verenig(store: EventStore, vault: Vault, streamId: string): Promise<boolean> {
  const { state } = await new StroomCache(store, 1).read(AANMELDING, streamId);
  if (state.status !== 'beoordeeld' && state.status !== 'ingetrokken') return false;
  const [ingediend] = await store.readStream(streamId);
  const { commandId } = JSON.parse(ingediend!.meta) as { commandId: string };
  for (const { persoonId, als } of state.herkend ?? []) await vault.verenig(persoonId, als, { uitOpdracht: commandId });
  return true;
}
