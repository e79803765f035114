import type { Afscherming, Noodtoegang } from '@eenplan/domain/evolve';
import type { Grondslagentabel, Onderdeel } from '@eenplan/domain/types';
import {
  type BeslisAccount,
  type Beslissing,
  type Beslisser,
  type Bijzonderheden,
  type CasusActie,
  type CasusBeslisser,
  type CasusFeiten,
  type Gegeven,
  type GegevenActie,
  type GegevenKenmerk,
  GEZIN,
  type Klasse,
  type VerzoekBeslisser,
} from '@eenplan/identity';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { bijzonderheden, casusFeiten, type Leeftijden, noodtoegangFeiten, opheffingFeiten } from './feiten.js';
import type { Grondslagen } from './grondslagen.js';
import { isGevoelig, type Organisaties } from './organisatieregister.js';

/** Decides; a test may put another in its place. */
export type Beslissend = Pick<Beslisser, 'perVerzoek'>;

/** What holds for all of one request. */
export interface KijkGegevens {
  readonly beslisser: Beslissend;
  readonly account: BeslisAccount;
  readonly doel: string;
  readonly moment: number;
  readonly grondslagen: Grondslagen;
  /** By which is read. */
  readonly tabel: Grondslagentabel;
  readonly organisaties: Organisaties;
}

/** What of a piece of a casus is not as usual: given by the gezin, about nobody in particular, shared with nobody. */
export interface Over {
  readonly leefgebied?: string | null | undefined;
  readonly gever?: string | null | undefined;
  readonly personen?: readonly string[];
  readonly eigenaar?: string | null | undefined;
  /** The plan of now shares it with all gezinsleden. */
  readonly gedeeld?: boolean;
  /** It leads to whom it is about: place, time, or the person itself (domain.md §9). */
  readonly leidt?: boolean;
  /** As what the regisseur can open it for somebody who is shielded from another. */
  readonly onderdeel?: Onderdeel;
  readonly kenmerken?: readonly GegevenKenmerk[];
}

/** Who may be shown what, where it is asked piece by piece. */
export interface Blik {
  readonly casusId: string | undefined;
  leest(gegeven: Gegeven): boolean;
  leestTekst(gegeven: Gegeven): boolean;
  /** Whether the reader may know that this organisation takes part. */
  organisatie(organisatieId: string): Beslissing;
  /** The data of a person. */
  persoon(persoonId: string): Gegeven;
}

/** Another pair of eyes: what these do not see is not there either. */
export type Ogen = Pick<Blik, 'leest' | 'leestTekst' | 'organisatie'>;

type CasusGrondslagen = ReturnType<Grondslagen['inCasus']>;

/** What one reader may see of one casus, in one request. */
export class CasusKijk implements Blik {
  readonly #feiten: CasusFeiten;
  readonly #bijzonder: Bijzonderheden;
  readonly #grondslagen: CasusGrondslagen;
  readonly #beslissers = new Map<unknown, CasusBeslisser>();
  /** Persons whom the plan of now names, and so shares. */
  readonly #genoemd = new Set<string>();

  constructor(
    readonly casusId: string,
    readonly rij: ToegangRij,
    private readonly om: KijkGegevens,
    private readonly leeftijden: Leeftijden,
    private readonly verzoeken: Map<unknown, VerzoekBeslisser>,
    private readonly ook: readonly Ogen[] = [],
  ) {
    const { account, grondslagen, organisaties, moment, tabel } = om;
    this.#feiten = casusFeiten(casusId, rij, leeftijden);
    this.#bijzonder = bijzonderheden(casusId, account, rij, tabel.noodtoegangUren);
    this.#grondslagen = grondslagen.inCasus(account, rij, organisaties, moment, leeftijden);
  }

  /** The same casus, as far as these eyes see it too: for what one hands to another. */
  samenMet(ook: Ogen): CasusKijk {
    return new CasusKijk(this.casusId, this.rij, this.om, this.leeftijden, this.verzoeken, [...this.ook, ook]);
  }

  /** Whether this casus is there at all for the reader; else it answers as one that does not exist. */
  get ziet(): boolean {
    return this.#beslisser([]).mag('lezen') === 'ja';
  }

  /** Whether the reader may do this in the casus; of what two do together, only the first half is asked here. */
  mag(actie: CasusActie): boolean {
    return this.#beslisser([]).mag(actie) === 'ja';
  }

  /** Whether the reader may do this with a piece of the casus. */
  magMet(actie: Exclude<GegevenActie, 'lezen' | 'tekst.lezen'>, gegeven: Gegeven): boolean {
    return this.#beslisser([]).magMet(actie, gegeven) === 'ja';
  }

  /** Whether the reader reviews noodtoegang that another took; who is kept away from somebody here knows of none. */
  toetst(genomen: Noodtoegang): boolean {
    const feiten = noodtoegangFeiten(this.casusId, genomen, this.rij.sinds, this.om.tabel.noodtoegangUren);
    return this.#magNa('noodtoegang.toetsen', feiten) && this.leest(this.gegeven('regie'));
  }

  /** Whether the reader may be the second of the two who lift an afscherming. */
  bevestigt({ opheffingDoor: door }: Pick<Afscherming, 'opheffingDoor'>): boolean {
    return door !== undefined && this.#magNa('afscherming.opheffen', opheffingFeiten(this.casusId, door));
  }

  #magNa(actie: CasusActie, gedaan: Bijzonderheden): boolean {
    return this.#verzoek(this.#grondslagen([])).inCasus(this.#feiten, gedaan).mag(actie) === 'ja';
  }

  leest(gegeven: Gegeven): boolean {
    return (
      this.#beslisser(gegeven.personen).magMet('lezen', gegeven) === 'ja' && this.ook.every((een) => een.leest(gegeven))
    );
  }

  leestTekst(gegeven: Gegeven): boolean {
    return (
      this.#beslisser(gegeven.personen).magMet('tekst.lezen', gegeven) === 'ja' &&
      this.ook.every((een) => een.leestTekst(gegeven))
    );
  }

  organisatie(organisatieId: string): Beslissing {
    const gegeven = this.gegeven('dat', {
      gever: organisatieId,
      onderdeel: { soort: 'organisatie', id: organisatieId },
      kenmerken: isGevoelig(this.om.organisaties, organisatieId) ? ['dat-gevoelig'] : [],
    });
    const zelf = this.#beslisser([]).magMet('lezen', gegeven);
    const beslissingen = [zelf, ...this.ook.map((een) => een.organisatie(organisatieId))];
    return (['nee', 'gemaskeerd'] as const).find((een) => beslissingen.includes(een)) ?? 'ja';
  }

  get tabel(): Grondslagentabel {
    return this.om.tabel;
  }

  /** The organisations of the convenant. */
  get organisaties(): Organisaties {
    return this.om.organisaties;
  }

  /** Whether *dat* this organisation takes part is sensitive. */
  isGevoelig(organisatieId: string): boolean {
    return isGevoelig(this.om.organisaties, organisatieId);
  }

  /** From here on these persons count as named in the plan that the gezin shares. */
  noemt(...personen: readonly (string | null | undefined)[]): void {
    for (const id of personen) if (id) this.#genoemd.add(id);
  }

  persoon(persoonId: string): Gegeven {
    return this.gegeven('persoon', { personen: [persoonId], leidt: true, gedeeld: this.#genoemd.has(persoonId) });
  }

  gegeven(klasse: Klasse, over: Over = {}): Gegeven {
    const { leefgebied, gever, personen = [], eigenaar, gedeeld, leidt, onderdeel, kenmerken = [] } = over;
    return {
      klasse,
      ...(leefgebied && { leefgebied }),
      gever: gever ?? GEZIN,
      personen,
      ...(eigenaar && { eigenaar }),
      gedeeldMet: gedeeld ? this.rij.gezinsleden : [],
      leidtNaar: leidt ? personen : [],
      vrijgegevenVoor: this.#vrijgegevenVoor(onderdeel),
      kenmerken,
    };
  }

  /** Open for somebody only if it was opened in each afscherming that holds against that one. */
  #vrijgegevenVoor(onderdeel: Onderdeel | undefined): string[] {
    const { afschermingen } = this.rij.bescherming;
    if (afschermingen.length === 0 || !onderdeel) return [];
    const open = ({ vrijgegeven }: (typeof afschermingen)[number]) =>
      vrijgegeven.some(({ soort, id }) => soort === onderdeel.soort && id === onderdeel.id);
    const geweerden = [...new Set(afschermingen.map(({ geweerdeId }) => geweerdeId))];
    return geweerden.filter((wie) => afschermingen.every((een) => een.geweerdeId !== wie || open(een)));
  }

  /** Toestemming can differ by whom it is about; nearly always all grondslagen are the same list. */
  #beslisser(personen: readonly string[]): CasusBeslisser {
    const grondslagen = this.#grondslagen(personen);
    let beslisser = this.#beslissers.get(grondslagen);
    if (!beslisser)
      this.#beslissers.set(
        grondslagen,
        (beslisser = this.#verzoek(grondslagen).inCasus(this.#feiten, this.#bijzonder)),
      );
    return beslisser;
  }

  #verzoek(grondslagen: ReturnType<CasusGrondslagen>): VerzoekBeslisser {
    let verzoek = this.verzoeken.get(grondslagen);
    if (!verzoek) {
      const { beslisser: wie, account, doel, moment } = this.om;
      this.verzoeken.set(grondslagen, (verzoek = wie.perVerzoek(account, { doel, moment, grondslagen })));
    }
    return verzoek;
  }
}
