import type { Gegeven } from '@eenplan/identity';
import type { Gevolgen } from '@eenplan/vault';
import type { CasusKijk } from '../beslissen/kijk.js';
import type { DossierRijen } from '../casusdossier/casusdossier.query.js';
import { tekstenIn } from '../casusdossier/teksten.js';
import type { Casusdossier } from '../casusdossier/casusdossier.dto.js';
import { NIET_GETOOND, type NietGetoond, type NietGetoondReden, type TekstOverPersoon } from './inzage.dto.js';
import { stukkenVan } from './stukken.js';

/** What she gets to read of one casus. */
interface Gelezen {
  readonly dossier: Casusdossier;
  readonly los: readonly TekstOverPersoon[];
}

/**
 * What is about her and not shown to her, by why. Only what stands in a dossier that she reads is counted, and of that nothing
 * which is about safety: a number would tell of it.
 */
export class Telling {
  readonly #overHaar: ReadonlySet<string>;
  readonly #gedeeld: ReadonlySet<string>;
  readonly #niet = new Map<string, NietGetoondReden>();

  constructor({ teWissen, teLakken, bijlagen }: Gevolgen) {
    this.#gedeeld = new Set(teLakken.map(({ tekstId }) => tekstId));
    this.#overHaar = new Set([...teWissen, ...this.#gedeeld, ...bijlagen]);
  }

  /** @param zij her own eyes, without those of who makes it for her */
  tel(rijen: DossierRijen, { dossier, los }: Gelezen, zij: CasusKijk): void {
    const getoond = new Set<string>();
    for (const { tekst } of [...tekstenIn(dossier), ...los])
      if (tekst.tekst !== undefined || tekst.geblokkeerd) getoond.add(tekst.tekstId);
    for (const { bijlageId } of dossier.bijlagen) this.#noem(bijlageId, 'bestand');
    for (const { gegeven, tekstIds } of stukkenVan(rijen, zij))
      for (const id of tekstIds)
        if (!getoond.has(id) && gegeven.klasse !== 'veiligheid') this.#noem(id, this.#reden(id, gegeven, zij));
  }

  /** Why what, and how much; nothing where all is shown. */
  uitslag(): NietGetoond[] {
    const redenen = [...this.#niet.values()];
    return NIET_GETOOND.flatMap((reden) => {
      const aantal = redenen.filter((een) => een === reden).length;
      return aantal === 0 ? [] : [{ reden, aantal }];
    });
  }

  #reden(id: string, gegeven: Gegeven, zij: CasusKijk): NietGetoondReden {
    if (zij.leest(gegeven) && zij.leestTekst(gegeven)) return 'alleen-voor-uzelf';
    return this.#gedeeld.has(id) ? 'ook-over-anderen' : 'andere-reden';
  }

  #noem(id: string, reden: NietGetoondReden): void {
    if (this.#overHaar.has(id)) this.#niet.set(id, reden);
  }
}
