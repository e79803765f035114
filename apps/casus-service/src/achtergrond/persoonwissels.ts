import type { CasusEvent } from '@eenplan/domain/types';
import type { Logger } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import type { Vault } from '@eenplan/vault';
import type pg from 'pg';
import { CASUS, domainEvent } from '../opdracht/stromen.js';
import { LogLoper } from './log-loper.js';
import { Werklijst } from './werklijst.js';

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
  readonly #lijst: Werklijst<Wissel>;

  constructor(pool: pg.Pool) {
    this.#lijst = new Werklijst(pool, {
      tabel: 'persoonwissel',
      sleutel: 'position',
      kolommen: 'casus_id as "casusId", wijze, van, naar, command_id as "commandId"',
      mits: `not exists (select from casusregie.persoonwissel e where not e.gedaan and e.position < w.position
                         and (e.van in (w.van, w.naar) or e.naar in (w.van, w.naar)))`,
      volgorde: 'position',
      pauze: { onbeslist: 60, mislukt: 60 },
      melding: 'persoon wisselen in de kluis mislukt',
    });
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
  voerUit(store: EventStore, vault: Vault, logger: Pick<Logger, 'error'>): Promise<void> {
    return this.#lijst.voerUit(async (een) => {
      await doe(store, vault, een);
      return true;
    }, logger);
  }

  mislukt() {
    return this.#lijst.mislukt();
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
