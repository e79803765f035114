import { type Actor, Problem } from '@eenplan/edge';
import type { Controleur } from './accounts.js';
import {
  Beslisser,
  type BeslisRol,
  type CasusActie,
  type CasusFeiten,
  type InstallatieActie,
  type VerzoekBeslisser,
} from '@eenplan/identity';

/** No text is read here, so no grondslag is asked for. */
const GEEN_GRONDSLAGEN: readonly never[] = [];

/** As much of a casus as it is decided by. */
export type CasusNu = Pick<CasusFeiten, 'casusId' | 'gemeente' | 'status'>;
/** Who takes part is not asked: an auditor does not. */
const NIEMAND = { organisaties: [], gezinsleden: [], betrokkenen: [] };
/** Stands for the person who audits: only whether an afscherming holds against that one is asked. */
const KIJKER = 'kijker';

/** Decides who reads what, with the policies; one per process. */
export class Toegang {
  readonly #beslisser = new Beslisser();

  /** @throws Problem 403 */
  eis(actor: Actor, actie: InstallatieActie): void {
    if (this.#verzoek(actor).overInstallatie(actie) !== 'ja') throw new Problem(403);
  }

  /** Whether this one reads the history of a casus, for as many as are asked in one request. */
  magGeschiedenis(actor: Actor): (casus: CasusNu) => boolean {
    return this.#mag(actor, 'geschiedenis.lezen');
  }

  /** Whether this one may read who looked in a casus. */
  magInzagen(actor: Actor): (casus: CasusNu) => boolean {
    return this.#mag(actor, 'toegangslog.lezen');
  }

  #mag(actor: Controleur, actie: CasusActie): (casus: CasusNu) => boolean {
    const [verzoek, geweerdIn] = [this.#verzoek(actor), new Set(actor.geweerdIn)];
    return (casus) => {
      const afschermingen = geweerdIn.has(casus.casusId) ? [{ beschermdeId: '', geweerdeId: KIJKER }] : [];
      return verzoek.inCasus({ ...NIEMAND, ...casus, afschermingen }).mag(actie) === 'ja';
    };
  }

  #verzoek({ accountId, rollen, organisatieId, gemeenten }: Actor): VerzoekBeslisser {
    const account = {
      sub: accountId,
      rollen: rollen as readonly BeslisRol[],
      vlaggen: [],
      gemeenten,
      persoonId: KIJKER,
      ...(organisatieId !== undefined && { organisatieId }),
    };
    return this.#beslisser.perVerzoek(account, {
      doel: 'toezicht',
      moment: Date.now(),
      grondslagen: GEEN_GRONDSLAGEN,
    });
  }
}
