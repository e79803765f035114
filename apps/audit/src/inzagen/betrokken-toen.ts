import { type CasusState, isOpen, streams } from '@eenplan/domain/evolve';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Inzage } from '@eenplan/vault';
import { micro } from '../dossier/dossier.js';
import { lees } from '../gebeurtenis.js';
import type { Gebeurtenis } from '../geschiedenis/regel.js';
import type { LogLezer } from '../kopie/log-lezer.js';

/** An event of a casus or organisation, and when it was recorded, in microseconds. */
interface Stap {
  readonly event: Gebeurtenis;
  readonly op: bigint;
}

type Kijker = Pick<Inzage, 'accountId' | 'organisatieId' | 'rol'>;

/**
 * Whether who looked took part in the casussen that it was shown in, as it was recorded when the look began (domain.md §9:
 * betrokken at this casus *now*). Looks at the events themselves, not at what the services think of them.
 */
export class BetrokkenToen {
  readonly #stromen = new Map<string, Promise<readonly Stap[]>>();
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
    let state: CasusState = streams.casus.initial;
    for (const { event, op } of await this.#stroom(casusId))
      if (op <= tot) state = streams.casus.evolve(state, event as CasusEvent);
    if (state.status === 'nieuw') return false;
    const { organisatieId } = inzage;
    if (organisatieId === undefined) return false;
    if (inzage.rol === 'casuscoordinator') return (await this.#gemeenten(organisatieId)).includes(state.gemeente);
    if (inzage.doel === 'aanmelding' && (await this.#melder(casusId)).has(organisatieId)) return true;
    if (state.status === 'in-beoordeling') return false;
    return doetMee(state, inzage);
  }

  #stroom(streamId: string): Promise<readonly Stap[]> {
    let stroom = this.#stromen.get(streamId);
    if (!stroom) this.#stromen.set(streamId, (stroom = this.#gelezen(streamId)));
    return stroom;
  }

  /** Unpacked once, however many looks are judged by it. */
  async #gelezen(streamId: string): Promise<readonly Stap[]> {
    const stored = await this.lezer.stroom(streamId);
    return stored.map((each) => ({ event: lees(each).event, op: micro(each.recordedAt) }));
  }

  async #gemeenten(organisatieId: string): Promise<readonly string[]> {
    for (const { event } of await this.#stroom(organisatieId))
      if (event.type === 'OrganisatieGeregistreerd') return event.data.gemeenten;
    return [];
  }

  /** A melder reads its own aanmelding, whatever became of it. */
  #melder(casusId: string): Promise<ReadonlySet<string>> {
    let melders = this.#melders.get(casusId);
    if (!melders) this.#melders.set(casusId, (melders = this.lezer.meldersVan(casusId)));
    return melders;
  }
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
