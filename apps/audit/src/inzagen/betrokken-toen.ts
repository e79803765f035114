import { type CasusState, isOpen, streams } from '@eenplan/domain/evolve';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Inzage } from '@eenplan/vault';
import { micro } from '../dossier/dossier.js';
import { lees } from '../gebeurtenis.js';
import type { LogLezer } from '../kopie/log-lezer.js';

/** How a casus stood from the moment on that an event was recorded, in microseconds. */
interface Stand {
  readonly op: bigint;
  readonly state: CasusState;
}

type Kijker = Pick<Inzage, 'accountId' | 'organisatieId' | 'rol'>;

/**
 * Whether who looked took part in the casussen that it was shown in, as it was recorded when the look began (domain.md §9:
 * betrokken at this casus *now*). Looks at the events themselves, not at what the services think of them.
 */
export class BetrokkenToen {
  /** Folded once, however many looks are judged by it. */
  readonly #casussen = new Map<string, Promise<readonly Stand[]>>();
  readonly #gemeenten = new Map<string, Promise<readonly string[]>>();
  readonly #melders = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(private readonly lezer: LogLezer) {}

  async was(inzage: Inzage): Promise<boolean> {
    for (const casusId of inzage.casussen) if (!(await this.#in(casusId, inzage))) return false;
    return true;
  }

  async #in(casusId: string, inzage: Inzage): Promise<boolean> {
    // An inwoner is let in as a person, and the log of accesses does not say who that is.
    if (inzage.rol === 'inwoner') return true;
    const tot = micro(inzage.beginOp);
    const standen = await onthouden(this.#casussen, casusId, () => this.#casus(casusId));
    const state = standen.findLast(({ op }) => op <= tot)?.state;
    if (!state || state.status === 'nieuw') return false;
    const { organisatieId } = inzage;
    if (organisatieId === undefined) return false;
    if (inzage.rol === 'casuscoordinator') {
      const gemeenten = await onthouden(this.#gemeenten, organisatieId, () => this.#gemeentenVan(organisatieId));
      return gemeenten.includes(state.gemeente);
    }
    if (inzage.doel === 'aanmelding') {
      // A melder reads its own aanmelding, whatever became of it.
      const melders = await onthouden(this.#melders, casusId, () => this.lezer.meldersVan(casusId));
      if (melders.has(organisatieId)) return true;
    }
    if (state.status === 'in-beoordeling') return false;
    return doetMee(state, inzage);
  }

  async #casus(casusId: string): Promise<readonly Stand[]> {
    let state: CasusState = streams.casus.initial;
    return (await this.lezer.stroom(casusId)).map((stored) => {
      state = streams.casus.evolve(state, lees(stored).event as CasusEvent);
      return { op: micro(stored.recordedAt), state };
    });
  }

  async #gemeentenVan(organisatieId: string): Promise<readonly string[]> {
    for (const stored of await this.lezer.stroom(organisatieId)) {
      const { event } = lees(stored);
      if (event.type === 'OrganisatieGeregistreerd') return event.data.gemeenten;
    }
    return [];
  }
}

/** Asks once for each key. */
function onthouden<T>(waar: Map<string, Promise<T>>, sleutel: string, haal: () => Promise<T>): Promise<T> {
  let gevonden = waar.get(sleutel);
  if (!gevonden) waar.set(sleutel, (gevonden = haal()));
  return gevonden;
}

function doetMee(state: Exclude<CasusState, { status: 'nieuw' | 'in-beoordeling' }>, kijker: Kijker): boolean {
  const { organisatieId, accountId } = kijker;
  if (state.organisaties.some((een) => een.organisatieId === organisatieId)) return true;
  if (!isOpen(state))
    return state.afsluiting.wijze === 'afgesloten' && state.afsluiting.laatst.medewerkerId === accountId;
  const { regie } = state;
  const gevraagd = regie.vorm === 'voorlopig' ? regie.aanwijzing : regie.overdracht?.aan;
  return regie.wie.medewerkerId === accountId || gevraagd?.organisatieId === organisatieId;
}
