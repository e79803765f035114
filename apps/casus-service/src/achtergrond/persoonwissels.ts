import type { CasusEvent } from '@eenplan/domain/types';
import type { Logger } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import { type Vault, VaultError } from '@eenplan/vault';
import type pg from 'pg';
import { CASUS, domainEvent } from '../opdracht/stromen.js';
import { LogLoper } from './log-loper.js';

/** Pause (s) before what failed is tried again. */
const PAUZE = 60;

type Aanleiding = Extract<CasusEvent, { type: 'PersoonVervangen' | 'BsnVastgesteld' }>;
interface Wissel {
  readonly position: string;
  readonly casusId: string;
  readonly wijze: 'verenigd' | 'gesplitst' | 'bsn';
  readonly van: string;
  readonly naar: string;
  readonly commandId: string;
}

/** What a later or corrected BSN made of persons in their casussen, the vault does after it: in the order in which it was decided. */
export class Persoonwissels {
  readonly #loper: LogLoper<Wissel>;

  constructor(private readonly pool: pg.Pool) {
    this.#loper = new LogLoper(pool, {
      naam: 'postgres/persoonwissels',
      streamType: CASUS.type,
      types: ['PersoonVervangen', 'BsnVastgesteld'],
      lees: (rij) => ({
        ...wissel(domainEvent<CasusEvent>(CASUS.schemas, rij) as Aanleiding),
        position: rij.position,
        casusId: rij.streamId,
        commandId: (JSON.parse(rij.meta) as { commandId: string }).commandId,
      }),
      bewaar: async (client, wissels) => {
        for (const { position, casusId, wijze, van, naar, commandId } of wissels)
          await client.query(
            `insert into casusregie.persoonwissel (position, casus_id, wijze, van, naar, command_id)
             values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
            [position, casusId, wijze, van, naar, commandId],
          );
      },
    });
  }

  /** Brings the table to where the log is now. */
  async bijwerken(): Promise<void> {
    await this.#loper.bijwerken();
  }

  /** Does what is due; what fails comes again, and keeps nobody waiting but what was decided later about the same persons. */
  async voerUit(store: EventStore, vault: Vault, logger: Pick<Logger, 'error'>): Promise<void> {
    for (;;) {
      const rows = await this.#aanDeBeurt();
      if (rows.length === 0) return;
      for (const een of rows)
        try {
          await doe(store, vault, een);
          await this.#zet(een, true, null);
        } catch (error) {
          logger.error({ err: error, position: een.position }, 'persoon wisselen in de kluis mislukt');
          await this.#zet(een, false, error instanceof VaultError ? error.code : 'onverwacht');
        }
    }
  }

  async #aanDeBeurt(): Promise<Wissel[]> {
    const { rows } = await this.pool.query<Wissel>(
      `select position, casus_id as "casusId", wijze, van, naar, command_id as "commandId"
       from casusregie.persoonwissel w
       where not gedaan and opnieuw_op <= pg_catalog.clock_timestamp()
         and not exists (select from casusregie.persoonwissel e where not e.gedaan and e.position < w.position
                         and (e.van in (w.van, w.naar) or e.naar in (w.van, w.naar)))
       order by position limit 20`,
    );
    return rows;
  }

  /** How many failed, and why one of them did: somebody has to look at those. */
  async mislukt(): Promise<{ readonly aantal: number; readonly fout: string | null }> {
    const { rows } = await this.pool.query<{ aantal: number; fout: string | null }>(
      `select count(fout)::int as aantal, max(fout) as fout from casusregie.persoonwissel where not gedaan`,
    );
    return rows[0]!;
  }

  async #zet({ position }: Wissel, gedaan: boolean, fout: string | null): Promise<void> {
    await this.pool.query(
      `update casusregie.persoonwissel set gedaan = $2, fout = $3,
         opnieuw_op = pg_catalog.clock_timestamp() + pg_catalog.make_interval(secs => $4) where position = $1`,
      [position, gedaan, fout, PAUZE],
    );
  }
}

function wissel(event: Aanleiding): Pick<Wissel, 'wijze' | 'van' | 'naar'> {
  if (event.type === 'BsnVastgesteld') return { wijze: 'bsn', van: event.data.uit, naar: event.data.persoonId };
  const { persoonId: van, als: naar, wijze } = event.data;
  return { wijze, van, naar };
}

async function doe(store: EventStore, vault: Vault, een: Wissel): Promise<void> {
  // It was stored, so what it brought counts; who confirms may not have got to it.
  await vault.confirm(een.commandId);
  // Either may have become yet another by an aanmelding that was recognised.
  const [van, naar] = [await vault.geldt(een.van), await vault.geldt(een.naar)];
  if (een.wijze === 'gesplitst') await vault.verleg(await tekstenTot(store, een), van, naar);
  // Of who was made one already, only what was left halfway is done.
  else if (een.van !== naar) await vault.verenig(een.van, naar, { bsn: een.wijze === 'bsn' ? 'van' : 'naar' });
}

/** Every text that this casus and its aanmeldingen named until then: here it was the other all along. */
async function tekstenTot(store: EventStore, { casusId, position }: Wissel): Promise<string[]> {
  const events = (await store.readStream(casusId)).filter((event) => Number(event.position) < Number(position));
  const data = events.map((event) => JSON.parse(event.data) as { aanmeldingId?: string });
  const aanmeldingen = new Set(data.flatMap(({ aanmeldingId }) => aanmeldingId ?? []));
  for (const aanmeldingId of aanmeldingen)
    for (const event of await store.readStream(aanmeldingId)) data.push(JSON.parse(event.data) as object);
  return [...new Set(data.flatMap(verwijzingen))];
}

/** The ids of all references to texts in what an event holds. */
function verwijzingen(waarde: unknown): string[] {
  if (typeof waarde !== 'object' || waarde === null) return [];
  const { id, commitment } = waarde as { id?: unknown; commitment?: unknown };
  if (typeof id === 'string' && typeof commitment === 'string') return [id];
  return Object.values(waarde).flatMap(verwijzingen);
}
