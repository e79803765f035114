import { Injectable } from '@nestjs/common';
import type { Actor } from '@eenplan/edge';
import { type Inzage, type InzageBereik, type InzageFilter, Inzagelog, type Lot } from '@eenplan/vault';
import { Casussen, type CasusRij } from '../casussen.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { Organisaties } from '../organisaties.js';
import { Toegang } from '../toegang.js';

/** An entry, and those of its casussen that may be named to whoever asks. */
export interface EigenInzage extends Inzage {
  readonly genoemd: readonly { readonly casusId: string; readonly kenmerk: string }[];
}

/** The access log as an auditor may search it: what was seen in the casussen of the own gemeenten (docs/toegang.md). */
@Injectable()
export class EigenInzagen {
  constructor(
    private readonly log: Inzagelog,
    private readonly casussen: Casussen,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
  ) {}

  async voor(actor: Actor): Promise<InzagenVoor> {
    return new InzagenVoor(actor, await this.casussen.bereik(actor), this.log, this.casussen, this.lezer, this.toegang);
  }
}

/** For one request. */
export class InzagenVoor {
  constructor(
    private readonly actor: Actor,
    private readonly bereik: InzageBereik | undefined,
    private readonly log: Inzagelog,
    private readonly casussen: Casussen,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
  ) {}

  /** As {@link Inzagelog.zoek}; to be shown by {@link eigen}. */
  async zoek(filter: InzageFilter, limiet: number, voor?: number): Promise<Inzage[]> {
    if (await this.#verborgen(filter)) return [];
    return this.log.zoek(this.#binnen(filter), limiet, voor);
  }

  /** As {@link Inzagelog.steekproef}. */
  async steekproef(filter: InzageFilter, aantal: number, lot: Lot): Promise<Inzage[]> {
    if (await this.#verborgen(filter)) return [];
    return this.log.steekproef(this.#binnen({ ...filter, alleenGezien: true }), aantal, lot);
  }

  trekLot(): Promise<Lot> {
    return this.log.trekLot();
  }

  /** Each with its own casussen only, and no text of another one; none that has nothing of the own gemeenten. */
  async eigen(inzagen: readonly Inzage[]): Promise<EigenInzage[]> {
    const rijen = new Map<string, CasusRij>();
    const allen = inzagen.flatMap(({ casussen }) => casussen);
    for (const casus of await this.casussen.van(this.actor, allen)) rijen.set(casus.casusId, casus);
    const [magZien, magNoemen] = [this.toegang.magInzagen(this.actor), this.toegang.magGeschiedenis(this.actor)];
    const over = await Promise.all(inzagen.map((een) => this.#over(een, rijen, magZien)));
    return over.flatMap((een) => {
      if (!een) return [];
      const gelezen = een.casussen.flatMap((casusId) => rijen.get(casusId) ?? []);
      return { ...een, genoemd: gelezen.filter(magNoemen).map(({ casusId, kenmerk }) => ({ casusId, kenmerk })) };
    });
  }

  async #over(
    een: Inzage,
    rijen: ReadonlyMap<string, CasusRij>,
    mag: (casus: CasusRij) => boolean,
  ): Promise<Inzage | undefined> {
    if (een.casussen.length === 0)
      return !this.bereik || this.bereik.organisaties.includes(een.organisatieId ?? '') ? een : undefined;
    const casussen = een.casussen.filter((casusId) => {
      const casus = rijen.get(casusId);
      // Of all gemeenten: also what the copy does not have.
      return casus === undefined ? !this.bereik : mag(casus);
    });
    if (casussen.length === een.casussen.length) return een;
    if (casussen.length === 0) return undefined;
    const hier = await this.lezer.tekstenIn(casussen, een.teksten);
    return { ...een, casussen, teksten: een.teksten.filter((tekstId) => hier.has(tekstId)) };
  }

  /** What is masked in an entry is not to be found by either: asking for it would tell. */
  async #verborgen({ accountId, organisatieId }: InzageFilter): Promise<boolean> {
    const van = accountId === undefined ? undefined : await this.lezer.organisatieVan(accountId);
    const gevraagd = [organisatieId, van].filter((id) => id !== undefined);
    const namen = await Organisaties.van(this.lezer, gevraagd);
    return gevraagd.some((id) => namen.geheim(id));
  }

  #binnen(filter: InzageFilter): InzageFilter {
    return this.bereik ? { ...filter, bereik: this.bereik } : filter;
  }
}
