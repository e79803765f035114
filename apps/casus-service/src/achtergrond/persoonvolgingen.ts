import { noemt } from '@eenplan/domain/evolve';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Logger } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import { uuid5 } from '@eenplan/kernel';
import type pg from 'pg';
import { SYSTEEM } from '../accounts.js';
import type { CommandRunner } from '../opdracht/command-runner.js';
import { CASUS, domainEvent } from '../opdracht/stromen.js';
import { StroomCache } from '../opdracht/stroom-cache.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { type Bewaring, NOEMEN } from '../persoon/bewaring.js';
import { AFSCHERMEN } from '../persoon/genoemd.js';
import { LogLoper, type Rij } from './log-loper.js';
import { systeemVingerafdruk } from './systeem.js';
import { Werklijst } from './werklijst.js';

const VOLGINGEN = '0d5b7a52-9a5f-5d0e-8c0f-4f1f0b6a7e21';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

interface Volging {
  readonly van: string;
  readonly naar: string;
}
interface Feit {
  readonly verenigd?: Volging;
  /** Every number in the event. */
  readonly genoemd: readonly string[];
}

/**
 * Two numbers became one person, in every casus that named her when it was decided. A casus that was not looked at names her by the
 * number that went: it took her in at that instant, or shields somebody from her since. It follows too, until none is left.
 */
export class Persoonvolgingen {
  readonly #loper: LogLoper<Feit>;
  readonly #lijst: Werklijst<Volging>;

  constructor(pool: pg.Pool) {
    this.#lijst = new Werklijst(pool, {
      tabel: 'persoonvolging',
      sleutel: 'van',
      kolommen: 'naar',
      volgorde: 'opnieuw_op, van',
      pauze: { onbeslist: 0, mislukt: 60 },
      melding: 'persoon laten volgen mislukt',
    });
    this.#loper = new LogLoper(pool, {
      naam: 'postgres/persoonvolgingen',
      streamType: CASUS.type,
      types: [...NOEMEN, ...AFSCHERMEN],
      lees: feit,
      bewaar: schrijf,
    });
  }

  /** Brings the table to where the log is now. */
  async bijwerken(): Promise<void> {
    await this.#loper.bijwerken();
  }

  /** Does what is due; what fails comes again, such as where an aanmelding is judged first. */
  voerUit(runner: CommandRunner, store: EventStore, bewaring: Bewaring, logger: Pick<Logger, 'error'>): Promise<void> {
    return this.#lijst.voerUit(async (een) => {
      await volg(runner, store, bewaring, een);
      return true;
    }, logger);
  }

  mislukt() {
    return this.#lijst.mislukt();
  }
}

function feit(rij: Rij): Feit {
  const genoemd = rij.data.match(UUID) ?? [];
  if (rij.type !== 'PersoonVervangen') return { genoemd };
  const { data } = domainEvent<CasusEvent>(CASUS.schemas, rij) as Extract<CasusEvent, { type: 'PersoonVervangen' }>;
  const { persoonId: van, als: naar, wijze } = data;
  return { genoemd, ...(wijze === 'verenigd' && { verenigd: { van, naar } }) };
}

async function schrijf(client: pg.PoolClient, feiten: readonly Feit[]): Promise<void> {
  for (const { verenigd } of feiten)
    if (verenigd)
      await client.query('insert into casusregie.persoonvolging (van, naar) values ($1, $2) on conflict do nothing', [
        verenigd.van,
        verenigd.naar,
      ]);
  await client.query(
    `update casusregie.persoonvolging set gedaan = false, opnieuw_op = pg_catalog.clock_timestamp()
     where van = any ($1::uuid[]) and gedaan`,
    [[...new Set(feiten.flatMap(({ genoemd }) => genoemd))]],
  );
}

/** Each casus by itself: what keeps one from it keeps no other. */
async function volg(runner: CommandRunner, store: EventStore, bewaring: Bewaring, { van, naar }: Volging) {
  const bij = (await bewaring.casussenVan(van)).map(({ casusId }) => casusId);
  const fouten: unknown[] = [];
  for (const casusId of new Set([...bij, ...(await bewaring.genoemd.in('afscherming', [van]))]))
    try {
      const { state, version } = await new StroomCache(store, 1).read(CASUS, casusId);
      if (state.status === 'nieuw' || !noemt(state, van)) continue;
      // A casus that was taken along another time has another version.
      const id = uuid5(`persoon-volgt/${casusId}/${van}/${version}`, VOLGINGEN);
      const fingerprint = systeemVingerafdruk(id);
      const verzoek = new Verzoek({ account: SYSTEEM, commandId: id, fingerprint, correlationId: id });
      await runner.voerUit(verzoek, casusId, async (s) => {
        const casus = await s.laad(CASUS, casusId, { vers: true });
        return () => {
          s.beslis(casus, CASUS, { type: 'PersoonLatenVolgen', persoonId: van, als: naar });
          return { casusId };
        };
      });
    } catch (error) {
      fouten.push(error);
    }
  if (fouten.length > 0) throw fouten[0];
}
