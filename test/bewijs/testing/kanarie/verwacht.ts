import { type CasusActie, type CasusFeiten, type Gegeven, GEZIN, type Grondslag, type Klasse } from '@eenplan/identity';
import { GRONDSLAGENTABEL } from '@eenplan/domain/types';
import { orakel } from '../../../../libs/identity/src/beslissen/testing/orakel.js';
import type { Merk } from './merken.js';
import type { Toneel } from './toneel.js';
import type { Aanmelding, Casus, Speler } from './wereld.js';
import { isVervangen, VELDEN } from './velden.js';

/** A way in which somebody could come to read a marker; whether somebody may, the oracle says. */
export type Weg = Langs & {
  /** Only if it happens to be shown there. */
  readonly misschien?: boolean;
};
type Langs =
  | { readonly langs: 'casus'; readonly casus: Casus; readonly gegeven: Gegeven; readonly nietVoorInwoners?: boolean }
  /** @see wie of a person: a melder reads back only itself */
  | { readonly langs: 'aanmelding'; readonly aanmelding: Aanmelding; readonly wie?: string }
  /** For who may do this there: what `door` did and another answers to. */
  | { readonly langs: 'doet'; readonly casus: Casus; readonly actie: CasusActie; readonly door: string }
  /** What a person asked of a gemeente: she herself, and who decides. */
  | { readonly langs: 'verzoek'; readonly persoon: string; readonly gemeente: string }
  /** Who wrote it, for as long as that one may see the casus. */
  | { readonly langs: 'schrijver'; readonly schrijver: string; readonly casus: Casus }
  /** On what is shared: who keeps the plan. Toestemming of a person also that one, and who takes part for one of the two. */
  | { readonly langs: 'deling'; readonly casus: Casus; readonly tussen: readonly string[]; readonly persoonId?: string }
  | { readonly langs: 'geschiedenis'; readonly casus: Casus }
  | { readonly langs: 'vernietiging'; readonly gemeente: string }
  /** How who works there is reached. `samen`: for who takes part in a casus with it. */
  | { readonly langs: 'bereik'; readonly organisatieId: string; readonly samen: boolean }
  | {
      readonly langs: 'organisatie';
      readonly actie: 'organisatie.lezen' | 'medewerkers.lezen';
      readonly organisatieId: string;
    };

/** What the oracle says of whether this account may read this marker, along any of its ways. */
export class Verwachting {
  readonly #moment = Date.now();
  readonly #wegen = new Map<Merk, readonly Weg[]>();

  constructor(private readonly t: Toneel) {}

  /** @throws Error for a field of which nobody said what it is: say so in {@link VELDEN} */
  wegen(merk: Merk): readonly Weg[] {
    let wegen = this.#wegen.get(merk);
    if (!wegen) {
      const veld = VELDEN[sleutelVan(merk)];
      if (!veld) throw new Error(`who may read ${sleutelVan(merk)}?`);
      this.#wegen.set(merk, (wegen = isGewist(merk, this.t) ? [] : veld(merk, this.t)));
    }
    return wegen;
  }

  mag(speler: Speler, merk: Merk): boolean {
    return this.wegen(merk).some((weg) => this.#langs(speler, weg, this.t.geblokkeerd.has(merk)));
  }
  /** Whether this account not only may read it, but finds it as well. */
  leestZeker(speler: Speler, merk: Merk): boolean {
    if (isVervangen(merk, this.t.merken.alle)) return false;
    return this.wegen(merk).some((weg) => !weg.misschien && this.#langs(speler, weg, this.t.geblokkeerd.has(merk)));
  }

  #langs(speler: Speler, weg: Weg, geblokkeerd: boolean): boolean {
    switch (weg.langs) {
      case 'casus':
        if (geblokkeerd || (weg.nietVoorInwoners && speler.rollen.includes('inwoner'))) return false;
        return this.leest(speler, weg.casus, weg.gegeven);
      case 'aanmelding': {
        const { gemeente, melderId, casus } = weg.aanmelding;
        const mag = (actie: 'aanmelding.lezen' | 'aanmelding.beoordelen') =>
          this.#vraag(speler, {
            over: 'aanmelding',
            actie,
            aanmelding: { gemeente: casus?.feiten.gemeente ?? gemeente, melderId },
          });
        if (geblokkeerd) return false;
        return (
          mag('aanmelding.beoordelen') ||
          (mag('aanmelding.lezen') && (weg.wie === undefined || weg.wie === speler.persoonId))
        );
      }
      case 'doet':
        return !geblokkeerd && this.#doet(speler, weg);
      case 'deling':
        return this.#regelt(speler, weg);
      case 'geschiedenis':
        return this.zietGeschiedenis(speler, weg.casus);
      case 'schrijver':
        return speler.naam === weg.schrijver && this.ziet(speler, weg.casus);
      case 'verzoek':
        return speler.persoonId === weg.persoon || this.#coordinator(speler, weg.gemeente);
      case 'vernietiging':
        return this.#coordinator(speler, weg.gemeente);
      case 'bereik': {
        const { organisatieId } = weg;
        const [organisatie, soort] = [{ organisatieId, gemeenten: [] }, this.#soort(organisatieId)];
        if (!this.#vraag(speler, { over: 'organisatie', actie: 'medewerkers.lezen', organisatie })) return false;
        const allen = speler.rollen.includes('casuscoordinator') || speler.organisatieId === organisatieId;
        if (!weg.samen) return allen || soort === 'gemeente';
        const doetMee = ({ organisaties, regisseur, gevraagd }: Casus['feiten']) =>
          [...organisaties, regisseur, gevraagd].some((een) => een?.organisatieId === organisatieId);
        const samen = [...this.t.casussen.values()].some((een) => doetMee(een.feiten) && this.ziet(speler, een));
        return soort !== 'gevoelige-partner' && samen;
      }
      case 'organisatie':
        return this.#vraag(speler, {
          over: 'organisatie',
          actie: weg.actie,
          organisatie: { organisatieId: weg.organisatieId, gemeenten: [] },
        });
    }
  }

  /** Who took noodtoegang itself reads its own reason, as long as that one sees the casus. */
  #doet(speler: Speler, { casus, actie, door }: Extract<Weg, { langs: 'doet' }>): boolean {
    if (actie === 'openstelling.vragen') return this.#vraag(speler, { over: 'casus', actie, casus: casus.feiten });
    if (!this.leest(speler, casus, stuk(casus, 'regie', {}))) return false;
    if (actie === 'noodtoegang.toetsen' && (door === speler.sub || casus.noodtoegang === speler.sub)) return true;
    const om = this.#om(speler, casus, []);
    const nood = { casusId: casus.casusId, accountId: door, vanafOp: 0, totOp: om.moment, hoogstensMs: om.moment };
    const genomen = actie === 'noodtoegang.toetsen' && { noodtoegang: { ...nood, metReden: true, opToetslijst: true } };
    return orakel(speler, { over: 'casus', actie, casus: casus.feiten }, { ...om, ...genomen }) === 'ja';
  }

  #regelt(speler: Speler, { casus, tussen, persoonId }: Extract<Langs, { langs: 'deling' }>): boolean {
    const om = this.#om(speler, casus, []);
    const { feiten } = casus;
    const houdtPlan = orakel(speler, { over: 'casus', actie: 'grondslag.vaststellen', casus: feiten }, om) === 'ja';
    if (persoonId === undefined || !this.ziet(speler, casus)) return houdtPlan;
    const gegeven = stuk(casus, 'persoon', { personen: [persoonId], eigenaar: persoonId, leidt: true });
    const geeft = orakel(speler, { over: 'gegeven', actie: 'toestemming.geven', casus: feiten, gegeven }, om) === 'ja';
    return geeft && (houdtPlan || speler.organisatieId === undefined || tussen.includes(speler.organisatieId));
  }

  /** Decides on what persons ask of a gemeente. */
  #coordinator(speler: Speler, gemeente: string): boolean {
    return this.#vraag(speler, { over: 'aanmelding', actie: 'aanmelding.beoordelen', aanmelding: { gemeente } });
  }

  #vraag(speler: Speler, vraag: Parameters<typeof orakel>[1]): boolean {
    return orakel(speler, vraag, { doel: 'hulpverlening', moment: this.#moment, grondslagen: [] }) === 'ja';
  }

  ziet(speler: Speler, casus: Casus): boolean {
    return orakel(speler, { over: 'casus', actie: 'lezen', casus: casus.feiten }, this.#om(speler, casus, [])) === 'ja';
  }
  zietGeschiedenis(speler: Speler, { feiten }: Casus): boolean {
    return this.#vraag(speler, { over: 'casus', actie: 'geschiedenis.lezen', casus: feiten });
  }
  leest(speler: Speler, casus: Casus, gegeven: Gegeven): boolean {
    const om = this.#om(speler, casus, gegeven.personen);
    return orakel(speler, { over: 'gegeven', actie: 'tekst.lezen', casus: casus.feiten, gegeven }, om) === 'ja';
  }
  /** That this organisation takes part, or who of it answers. */
  kent(speler: Speler, casus: Casus, organisatieId: string, klasse: 'dat' | 'regie'): boolean {
    const gevoelig = this.#soort(organisatieId) === 'gevoelige-partner' && klasse === 'dat';
    const over = { gever: organisatieId, onderdeel: organisatieId };
    return this.leest(speler, casus, { ...stuk(casus, klasse, over), kenmerken: gevoelig ? ['dat-gevoelig'] : [] });
  }

  #om(speler: Speler, casus: Casus, personen: readonly string[]) {
    const { casusId } = casus;
    const uur = 3_600_000;
    const [vanafOp, totOp] = [this.#moment - uur, this.#moment + uur];
    const nood = casus.noodtoegang === speler.sub && {
      casusId,
      accountId: speler.sub,
      vanafOp,
      totOp,
      hoogstensMs: 24 * uur,
      metReden: true,
      opToetslijst: true,
    };
    const open = casus.openstelling;
    return {
      doel: speler.rollen.includes('auditor') ? 'toezicht' : 'hulpverlening',
      moment: this.#moment,
      grondslagen: this.#grondslagen(speler, casus, personen),
      ...(nood && { noodtoegang: nood }),
      ...(open?.voor === speler.sub && {
        goedkeuring: {
          soort: 'openstelling' as const,
          casusId,
          aangevraagdDoor: open.voor,
          goedgekeurdDoor: open.door,
          voor: open.voor,
          vanafOp,
          totOp,
        },
      }),
    };
  }

  /** The table of the werkwijze for this reader in this casus, read plainly; and what the persons concerned consented to. */
  #grondslagen(speler: Speler, casus: Casus, personen: readonly string[]): Grondslag[] {
    const { organisatieId } = speler;
    if (organisatieId === undefined) return [];
    const { regisseur, gevraagd, organisaties, gemeente, gezinsleden } = casus.feiten;
    const betrokken = organisaties.some((een) => een.organisatieId === organisatieId);
    const ben = {
      coordinator: speler.rollen.includes('casuscoordinator') && speler.gemeenten.includes(gemeente),
      regisseur: regisseur?.medewerkerId === speler.sub,
      gevraagde: gevraagd?.organisatieId === organisatieId,
      betrokkene: betrokken,
      veiligheidsketen: betrokken && speler.vlaggen.includes('veiligheidsketen'),
    };
    const wie = personen.length > 0 ? personen : gezinsleden.map(({ persoonId }) => persoonId);
    const gevers = [GEZIN, ...[...this.t.organisaties.values()].map((een) => een.organisatieId)];
    return GRONDSLAGENTABEL.regels
      .filter(({ ontvangers }) => ontvangers.some((soort) => ben[soort]))
      .flatMap(({ klassen, gevers: soorten, verwerkingsdoel: doel, vraagtToestemming }) =>
        klassen.flatMap((klasse) =>
          gevers
            .filter((gever) => soorten.includes(this.#soort(gever)))
            .map((gever) => ({
              ...{ klasse: klasse as Klasse, gever, ontvanger: organisatieId, doel, vanafOp: 0 },
              geverVrij: !vraagtToestemming || stemmenIn(casus, wie, klasse, gever, organisatieId),
            })),
        ),
      );
  }

  #soort(gever: string) {
    if (gever === GEZIN) return 'gezin' as const;
    const { soort, vlaggen } = [...this.t.organisaties.values()].find((een) => een.organisatieId === gever)!;
    return vlaggen.includes('dat-gevoelig') ? ('gevoelige-partner' as const) : soort;
  }
}

/** Destroyed with the one whom it was about; how big a file was is in an event. */
const isGewist = ({ wie, veld, casus, antwoord, pad }: Merk, { gewist, personen, aanmeldingen }: Toneel): boolean =>
  gewist !== undefined &&
  veld !== 'bestand.bytes' &&
  (casus === gewist ||
    wie === gewist ||
    pad['persoonId'] === personen.get(gewist) ||
    aanmeldingen.get(antwoord['aanmeldingId'] ?? '')?.casus?.naam === gewist);

const stemmenIn = (
  { toestemmingen }: Casus,
  wie: readonly string[],
  klasse: string,
  gever: string,
  ontvanger: string,
) =>
  wie.every((persoonId) =>
    toestemmingen.some(
      (een) =>
        een.personen.includes(persoonId) && een.klasse === klasse && een.gever === gever && een.ontvanger === ontvanger,
    ),
  );

/** Under which the table has it. */
export const sleutelVan = ({ operatie, veld, wie }: Merk): string =>
  wie === undefined
    ? `${operatie}.${veld}`
    : `${['organisatieRegistreren', 'medewerkerToevoegen'].includes(operatie) ? 'medewerker' : 'persoon'}.${veld.split('.').at(-1)!}`;

export interface Over {
  readonly leefgebied?: string | undefined;
  readonly gever?: string | undefined;
  readonly personen?: readonly (string | undefined)[];
  readonly eigenaar?: string | undefined;
  readonly gedeeld?: boolean;
  readonly leidt?: boolean;
  /** As what it can be opened for who is shielded. */
  readonly onderdeel?: string | undefined;
  readonly kenmerken?: Gegeven['kenmerken'];
}

/** One piece of a casus, as the oracle takes it; of the gezin unless said. */
export function stuk(casus: Casus, klasse: Klasse, over: Over = {}): Gegeven {
  const personen = (over.personen ?? []).filter((een) => een !== undefined);
  const { afschermingen, gezinsleden }: CasusFeiten = casus.feiten;
  const open = over.onderdeel !== undefined && casus.vrij.has(over.onderdeel);
  return {
    klasse,
    ...(over.leefgebied !== undefined && { leefgebied: over.leefgebied }),
    gever: over.gever ?? GEZIN,
    personen,
    ...(over.eigenaar !== undefined && { eigenaar: over.eigenaar }),
    gedeeldMet: over.gedeeld ? gezinsleden.map(({ persoonId }) => persoonId) : [],
    leidtNaar: over.leidt ? personen : [],
    vrijgegevenVoor: open ? afschermingen.map(({ geweerdeId }) => geweerdeId) : [],
    kenmerken: over.kenmerken ?? [],
  };
}
