import { type CasusState, isOpen, type OrganisatieState, streams } from '@eenplan/domain/evolve';
import type { CasusEvent, OrganisatieEvent } from '@eenplan/domain/types';
import type { Inzage } from '@eenplan/vault';
import { micro } from '../dossier/dossier.js';
import { lees } from '../gebeurtenis.js';
import type { LogLezer } from '../kopie/log-lezer.js';

/** How something stood from the moment on that an event was recorded, in microseconds. */
interface Stand<S> {
  readonly op: bigint;
  readonly state: S;
}

/** For whom somebody worked. */
interface Werk {
  readonly organisatieId: string;
  readonly gemeenten: readonly string[];
  /** On casussen, beside whatever else. */
  readonly werkt: boolean;
}

type Kijker = Pick<Inzage, 'accountId' | 'organisatieId' | 'rol'>;

/** What a casuscoördinator does for persons of the gemeente outside of any casus. */
const WERK_BUITEN_CASUS: ReadonlySet<string> = new Set([
  'verzoeken',
  'vernietiging',
  'inzageverzoek',
  'aanmelding',
  'personen-vergelijken',
]);
/** An auditor supervises: that is no part in a casus, but what the role is for. */
const TOEZICHT = /^(?:controle|uitvoer)-/;
const WERKEND: readonly string[] = ['medewerker', 'teamleider', 'casuscoordinator'];

/**
 * Whether who looked took part in the casussen that it was shown in, as it was recorded when the look began (domain.md §9:
 * betrokken at this casus *now*); outside of a casus, whether the role of that moment is for such a look. Looks at the events
 * themselves, not at what the services think of them.
 */
export class BetrokkenToen {
  /** Folded once, however many looks are judged by it. */
  readonly #casussen = new Map<string, Promise<readonly Stand<CasusState>[]>>();
  readonly #organisaties = new Map<string, Promise<readonly Stand<OrganisatieState>[]>>();
  readonly #melders = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #meldingen = new Map<string, Promise<boolean>>();

  constructor(private readonly lezer: LogLezer) {}

  async was(inzage: Inzage): Promise<boolean> {
    // An inwoner is let in as a person, and the log of accesses does not say who that is.
    if (inzage.rol === 'inwoner') return true;
    const werk = await this.#werk(inzage);
    if (!werk) return false;
    if (inzage.casussen.length === 0) return this.#buitenCasus(inzage, werk.organisatieId);
    for (const casusId of inzage.casussen) if (!(await this.#in(casusId, inzage, werk))) return false;
    return true;
  }

  /** Where who looked worked at that moment in that role; whoever had no account any more had no role either. */
  async #werk({ organisatieId, accountId, rol, beginOp }: Inzage): Promise<Werk | undefined> {
    if (organisatieId === undefined) return undefined;
    const standen = await onthouden(this.#organisaties, organisatieId, () => this.#organisatie(organisatieId));
    const state = op(standen, beginOp);
    if (state?.status !== 'geregistreerd') return undefined;
    const ik = state.medewerkers.get(accountId);
    if (ik?.stand !== 'werkt' || !(ik.rollen as readonly string[]).includes(rol)) return undefined;
    return { organisatieId, gemeenten: state.gemeenten, werkt: ik.rollen.some((een) => WERKEND.includes(een)) };
  }

  async #buitenCasus({ doel, rol, persoonId }: Inzage, organisatieId: string): Promise<boolean> {
    if (rol === 'casuscoordinator') return WERK_BUITEN_CASUS.has(doel);
    if (doel !== 'aanmelding') return false;
    // A melder reads its own aanmelding.
    return onthouden(this.#meldingen, `${organisatieId} ${persoonId}`, () =>
      this.lezer.meldde(organisatieId, persoonId),
    );
  }

  async #in(casusId: string, inzage: Inzage, { organisatieId, gemeenten, werkt }: Werk): Promise<boolean> {
    const standen = await onthouden(this.#casussen, casusId, () => this.#casus(casusId));
    const state = op(standen, inzage.beginOp);
    if (!state || state.status === 'nieuw') return false;
    const eigenGemeente = gemeenten.includes(state.gemeente);
    if (inzage.rol === 'casuscoordinator') return eigenGemeente;
    if (inzage.rol === 'auditor' && TOEZICHT.test(inzage.doel)) return eigenGemeente;
    if (!werkt) return false;
    if (inzage.doel === 'aanmelding') {
      // A melder reads its own aanmelding, whatever became of it.
      const melders = await onthouden(this.#melders, casusId, () => this.lezer.meldersVan(casusId));
      if (melders.has(organisatieId)) return true;
    }
    if (state.status === 'in-beoordeling') return false;
    return doetMee(state, inzage);
  }

  async #casus(casusId: string): Promise<readonly Stand<CasusState>[]> {
    let state: CasusState = streams.casus.initial;
    return (await this.lezer.stroom(casusId)).map((stored) => {
      state = streams.casus.evolve(state, lees(stored).event as CasusEvent);
      return { op: micro(stored.recordedAt), state };
    });
  }

  async #organisatie(organisatieId: string): Promise<readonly Stand<OrganisatieState>[]> {
    let state: OrganisatieState = streams.organisatie.initial;
    return (await this.lezer.stroom(organisatieId)).map((stored) => {
      state = streams.organisatie.evolve(state, lees(stored).event as OrganisatieEvent);
      return { op: micro(stored.recordedAt), state };
    });
  }
}

/** How it stood when the look began. */
const op = <S>(standen: readonly Stand<S>[], moment: string): S | undefined => {
  const tot = micro(moment);
  return standen.findLast((een) => een.op <= tot)?.state;
};

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
