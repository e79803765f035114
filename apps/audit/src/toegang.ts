import { type CasusState, streams } from '@eenplan/domain/evolve';
import type { CasusEvent } from '@eenplan/domain/types';
import { type Actor, Problem } from '@eenplan/edge';
import type { StoredEvent } from '@eenplan/event-store';
import {
  Beslisser,
  type BeslisRol,
  type CasusFeiten,
  type InstallatieActie,
  type VerzoekBeslisser,
} from '@eenplan/identity';
import { lees } from './gebeurtenis.js';

/** No text is read here, so no grondslag is asked for. */
const GEEN_GRONDSLAGEN: readonly never[] = [];

/** As much of a casus as it is decided by. */
export type CasusNu = Pick<CasusFeiten, 'casusId' | 'gemeente' | 'status'>;
/** Who takes part is not asked: an auditor does not. */
const NIEMAND = { organisaties: [], gezinsleden: [], betrokkenen: [], afschermingen: [] };

/** Decides who reads what, with the policies; one per process. */
export class Toegang {
  readonly #beslisser = new Beslisser();

  /** @throws Problem 403 */
  eis(actor: Actor, actie: InstallatieActie): void {
    if (this.#verzoek(actor).overInstallatie(actie) !== 'ja') throw new Problem(403);
  }

  /**
   * The history of a casus, and what it was: without texts, for those are in no event.
   * @param events of its whole stream
   * @throws Problem 404, also where it is there and not for this one
   */
  eisGeschiedenis(actor: Actor, events: readonly StoredEvent[]): void {
    const casus = events[0]?.streamType === 'casus' ? feiten(events) : undefined;
    if (!casus || !this.magGeschiedenis(actor)(casus)) throw Problem.notFound();
  }

  /** Whether this one reads the history of a casus, for as many as are asked in one request. */
  magGeschiedenis(actor: Actor): (casus: CasusNu) => boolean {
    const verzoek = this.#verzoek(actor);
    return (casus) => verzoek.inCasus({ ...NIEMAND, ...casus }).mag('geschiedenis.lezen') === 'ja';
  }

  #verzoek({ accountId, rollen, organisatieId, gemeenten }: Actor): VerzoekBeslisser {
    const account = {
      sub: accountId,
      rollen: rollen as readonly BeslisRol[],
      vlaggen: [],
      gemeenten,
      ...(organisatieId !== undefined && { organisatieId }),
    };
    return this.#beslisser.perVerzoek(account, {
      doel: 'toezicht',
      moment: Date.now(),
      grondslagen: GEEN_GRONDSLAGEN,
    });
  }
}

/** As it is now, whatever moment is asked about. */
function feiten(events: readonly StoredEvent[]): CasusNu | undefined {
  let state: CasusState = streams.casus.initial;
  for (const event of events) state = streams.casus.evolve(state, lees(event).event as CasusEvent);
  if (state.status === 'nieuw') return undefined;
  const { casusId, gemeente, status } = state;
  return { casusId, gemeente, status };
}
