import type { Inzage } from '@eenplan/vault';
import type { AangemeldePersoon } from '@eenplan/domain/types';
import type { DataSource } from 'typeorm';
import { alsDeelnemer } from '../beslissen/alleen-zij.js';
import { eigenDossier } from '../beslissen/eigen-dossier.js';
import type { CasusKijk } from '../beslissen/kijk.js';
import type { CasusRij, Kijk } from '../beslissen/kijker.js';
import { plek } from '../toegang/toegang.tabellen.js';

/** An entry, and whether who is concerned may know which organisation it was. */
export interface Getoond {
  readonly een: Inzage;
  readonly gemaskeerd: boolean;
}

/** About what the person asked of a gemeente itself: there is no casus in it. */
const EIGEN_VERZOEK: ReadonlySet<string> = new Set(['verzoeken', 'vernietiging', 'inzageverzoek']);

interface StilleAanmelding {
  readonly casus_id: string | null;
  readonly ingediend_op: string;
  readonly personen: readonly AangemeldePersoon[];
}

/**
 * Which looks at somebody's data that person reads of (domain.md §9: withheld while safety requires). As the policies decide
 * it: an entry is about the person, and leads to whoever is shielded from her in the casus in which was looked; which
 * organisation looked is `dat`. What is not there is not counted either: who asks leaves it out before a page is made.
 */
export class Achterhouder {
  readonly #eigen = new Map<string, CasusKijk>();

  private constructor(
    private readonly persoonId: string,
    private readonly accountId: string | undefined,
    /** A casus of this person alone, for what happened in none. */
    private readonly alleen: CasusKijk,
    kijken: readonly CasusKijk[],
    private readonly stil: readonly StilleAanmelding[],
    /** Casussen of which it is not known what protects whom by now. */
    private readonly staanStil: ReadonlySet<string>,
  ) {
    for (const kijk of kijken) if (kijk.casusId !== undefined) this.#eigen.set(kijk.casusId, kijk);
  }

  /**
   * @param kijk of the person herself, also where another makes the answer for her
   * @param nummers by which she was ever known, first the one that counts now: what was reported, and against whom, stays under an earlier one
   * @param accountId with which she logs in, where that is known: the own looks are always there
   * @param db as the service: what is withheld hangs on casussen of which she may know nothing
   */
  static async voor(
    db: DataSource,
    kijk: Kijk,
    nummers: readonly [string, ...string[]],
    accountId: string | undefined,
    inzagen: readonly Inzage[],
  ): Promise<Achterhouder> {
    const [persoonId] = nummers;
    const genoemd = [...new Set(inzagen.flatMap(({ casussen }) => casussen))];
    const [rijen, stil] = await Promise.all([
      db.query<(CasusRij & { readonly stil: boolean })[]>(
        `select t.stream_id as casus_id, row_to_json(t) as toegang, not leeswacht.loopt(t.stream_id) as stil
         from leesmodellen.toegang t
         where t.stream_id = any ($1::uuid[])
           or t.stream_id in (select w.stream_id from leesmodellen.toegang_wie w where w.wie = any ($2))`,
        [genoemd, nummers.map(plek.geweerd)],
      ),
      db.query<StilleAanmelding[]>(
        `select a.casus_id, a.ingediend_op, a.personen from leesmodellen.aanmelding a
         where (a.niet_ingelicht_reden_id is not null or a.status in ('ingediend', 'wacht', 'geplaatst'))
           and (a.casus_id is null or a.casus_id = any ($1::uuid[])
             or a.casus_id in (select w.stream_id from leesmodellen.toegang_wie w where w.wie = any ($2)))`,
        [genoemd, nummers.map(plek.persoon)],
      ),
    ]);
    const organisaties = inzagen.map(({ organisatieId }) => organisatieId ?? null);
    const [alleen, ...kijken] = await kijk.bekijk(
      [eigenDossier(persoonId, ''), ...rijen.map((rij) => alsDeelnemer(rij, nummers))],
      organisaties,
    );
    const overHaar = stil.filter(({ personen }) => personen.some((een) => nummers.includes(een.persoonId)));
    const staanStil = new Set(rijen.flatMap(({ casus_id, stil: staatStil }) => (staatStil ? [casus_id] : [])));
    return new Achterhouder(persoonId, accountId, alleen!, kijken, overHaar, staanStil);
  }

  /** The entries that are there for her, in the same order. */
  houd(inzagen: readonly Inzage[]): Getoond[] {
    return inzagen.flatMap((een): Getoond[] => {
      const beslissing = een.accountId === this.accountId ? 'ja' : this.#beslis(een);
      return beslissing === 'nee' ? [] : [{ een, gemaskeerd: beslissing === 'gemaskeerd' }];
    });
  }

  #beslis(een: Inzage): 'ja' | 'nee' | 'gemaskeerd' {
    const { organisatieId } = een;
    const waar = this.#waar(een);
    const stil = this.#isStil(een);
    let gemaskeerd = false;
    for (const kijk of waar) {
      // One that is not known here, or not yet, may be any.
      if (!kijk || !kijk.leest(this.#gegeven(kijk, stil))) return 'nee';
      if (organisatieId === undefined || !kijk.isGevoelig(organisatieId)) continue;
      const dat = kijk.organisatie(organisatieId);
      if (dat === 'nee') return 'nee';
      gemaskeerd ||= dat === 'gemaskeerd';
    }
    return gemaskeerd ? 'gemaskeerd' : 'ja';
  }

  /** Of what was looked at outside of a casus it is not known whom it would lead to: to each who is shielded from her. */
  #waar({ casussen, doel }: Inzage): (CasusKijk | undefined)[] {
    if (casussen.length > 0) return casussen.map((id) => (this.staanStil.has(id) ? undefined : this.#eigen.get(id)));
    if (EIGEN_VERZOEK.has(doel)) return [this.alleen];
    return [this.alleen, ...[...this.#eigen.values()].filter((kijk) => this.#beschermden(kijk).length > 0)];
  }

  #gegeven(kijk: CasusKijk, stil: boolean) {
    const inzage = kijk.gegeven('inzage', { personen: [this.persoonId], kenmerken: stil ? ['achtergehouden'] : [] });
    return { ...inzage, leidtNaar: this.#beschermden(kijk) };
  }

  #beschermden({ rij }: CasusKijk): string[] {
    return rij.bescherming.afschermingen
      .filter(({ geweerdeId }) => geweerdeId === this.persoonId)
      .map(({ beschermdeId }) => beschermdeId);
  }

  /** It would tell of an aanmelding of which she may not know (domain.md §3): not judged yet, or kept from her for somebody's safety. */
  #isStil({ doel, casussen, eindeOp }: Inzage): boolean {
    if (doel !== 'aanmelding') return false;
    return this.stil.some(({ casus_id, ingediend_op }) =>
      casussen.length > 0
        ? casus_id !== null && casussen.includes(casus_id)
        : Date.parse(ingediend_op) <= Date.parse(eindeOp),
    );
  }
}
