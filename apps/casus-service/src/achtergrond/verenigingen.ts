import type { Logger } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import { type Vault, VaultError } from '@eenplan/vault';
import type pg from 'pg';
import { AANMELDING } from '../opdracht/stromen.js';
import { StroomCache } from '../opdracht/stroom-cache.js';
import { LogLoper } from './log-loper.js';

/** Pause (s) before it is looked at again: whether it was judged, or whether it can be done now. */
const PAUZE = { onbeslist: 10, mislukt: 60 };

/**
 * When an aanmelding is judged or withdrawn, who somebody is can no longer be undone: then the vault makes one person of the two
 * numbers, so that what was told about her is read, and erased, with her.
 */
export class Verenigingen {
  readonly #loper: LogLoper<string>;

  constructor(private readonly pool: pg.Pool) {
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
  async voerUit(store: EventStore, vault: Vault, logger: Pick<Logger, 'error'>): Promise<void> {
    const { rows } = await this.pool.query<{ stream_id: string }>(
      `select stream_id from casusregie.vereniging
       where not gedaan and opnieuw_op <= pg_catalog.clock_timestamp() order by opnieuw_op, stream_id limit 20`,
    );
    for (const { stream_id: streamId } of rows)
      try {
        const gedaan = await verenig(store, vault, streamId);
        await this.#zet(streamId, gedaan, null, PAUZE.onbeslist);
      } catch (error) {
        logger.error({ err: error, streamId }, 'verenigen mislukt');
        await this.#zet(streamId, false, error instanceof VaultError ? error.code : 'onverwacht', PAUZE.mislukt);
      }
  }

  /** How many failed, and why one of them did: somebody has to look at those. */
  async mislukt(): Promise<{ readonly aantal: number; readonly fout: string | null }> {
    const { rows } = await this.pool.query<{ aantal: number; fout: string | null }>(
      `select count(fout)::int as aantal, max(fout) as fout from casusregie.vereniging where not gedaan`,
    );
    return rows[0]!;
  }

  async #zet(streamId: string, gedaan: boolean, fout: string | null, pauze: number): Promise<void> {
    await this.pool.query(
      `update casusregie.vereniging set gedaan = $2, fout = $3,
         opnieuw_op = pg_catalog.clock_timestamp() + pg_catalog.make_interval(secs => $4) where stream_id = $1`,
      [streamId, gedaan, fout, pauze],
    );
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
