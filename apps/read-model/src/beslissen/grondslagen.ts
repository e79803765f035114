import { isGeldig, type Toestemming, zelfdeDeling } from '@eenplan/domain/evolve';
import type { Grondslagentabel, OntvangerSoort } from '@eenplan/domain/types';
import { type BeslisAccount, GEZIN, type Grondslag, KLASSEN, type Klasse } from '@eenplan/identity';
import { LRUCache } from 'lru-cache';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { GEEN_LEEFTIJDEN, type Leeftijden } from './feiten.js';
import { geverSoort, type Organisaties } from './organisatieregister.js';

/** A grondslag of which the giver is free only with toestemming of whom it concerns. */
interface MetToestemming extends Grondslag {
  readonly vraagtToestemming: true;
}
interface Uitgewerkt {
  /** As they stand by themselves: what asks for toestemming is not free. The same array for the same places. */
  readonly vast: readonly Grondslag[];
  readonly metToestemming: readonly MetToestemming[];
}

/** The default grondslagen of the werkwijze, worked out for a receiver, and with what was fixed in a casus itself. */
export class Grondslagen {
  readonly #uitgewerkt = new LRUCache<string, Uitgewerkt>({ max: 500 });
  #organisaties: Organisaties | undefined;

  constructor(private readonly tabel: Grondslagentabel) {}

  /**
   * What may go to the organisation of this account in this casus, of something about these persons. Toestemming is asked of
   * each of them; what is about nobody in particular is about all of the gezin.
   */
  inCasus(
    account: BeslisAccount,
    rij: ToegangRij,
    organisaties: Organisaties,
    moment: number,
    { vanaf16 }: Pick<Leeftijden, 'vanaf16'> = GEEN_LEEFTIJDEN,
  ): (personen: readonly string[]) => readonly Grondslag[] {
    const { organisatieId } = account;
    if (organisatieId === undefined) return () => GEEN;
    const { vast, metToestemming } = this.#voor(organisatieId, ontvangerSoorten(account, rij), organisaties);
    const nu = new Date(moment).toISOString();
    const eigen = rij.bescherming.grondslagen.filter((een) => een.ontvanger === organisatieId && isGeldig(een, nu));
    const toestemmingen = rij.bescherming.toestemmingen.filter(
      (een) => een.ontvanger === organisatieId && isGeldig(een, nu) && !ontgroeid(een, vanaf16),
    );
    if (eigen.length === 0 && toestemmingen.length === 0) return () => vast;
    const vrij = eigen.filter((een) => !een.vraagtToestemming).map((een) => grondslag(een, true));
    const gebonden = [
      ...metToestemming,
      ...eigen.filter((een) => een.vraagtToestemming).map((een) => grondslag(een, false)),
    ];
    const eerder = new Map<string, readonly Grondslag[]>();
    return (personen) => {
      const wie = personen.length === 0 ? rij.gezinsleden : personen;
      const sleutel = [...wie].sort().join(' ');
      let lijst = eerder.get(sleutel);
      if (!lijst) {
        const stemtIn = (een: Grondslag) =>
          wie.length > 0 &&
          wie.every((persoonId) =>
            toestemmingen.some(
              (al) => al.persoonId === persoonId && zelfdeDeling(al, { ...een, verwerkingsdoel: een.doel }),
            ),
          );
        const metInstemming = gebonden.filter(stemtIn).map((een) => ({ ...een, geverVrij: true }));
        eerder.set(sleutel, (lijst = [...vast, ...vrij, ...metInstemming]));
      }
      return lijst;
    };
  }

  #voor(ontvanger: string, soorten: readonly OntvangerSoort[], organisaties: Organisaties): Uitgewerkt {
    if (organisaties !== this.#organisaties) {
      this.#uitgewerkt.clear();
      this.#organisaties = organisaties;
    }
    const sleutel = [ontvanger, ...soorten].join(' ');
    let gevonden = this.#uitgewerkt.get(sleutel);
    if (!gevonden) this.#uitgewerkt.set(sleutel, (gevonden = this.#werkUit(ontvanger, soorten, organisaties)));
    return gevonden;
  }

  #werkUit(ontvanger: string, soorten: readonly OntvangerSoort[], organisaties: Organisaties): Uitgewerkt {
    const gevers = [
      { id: GEZIN, soort: 'gezin' as const },
      ...[...organisaties].map(([id, een]) => ({ id, soort: geverSoort(een) })),
    ].filter(({ id }) => id !== ontvanger);
    const regels = this.tabel.regels.filter((regel) => regel.ontvangers.some((soort) => soorten.includes(soort)));
    const alle = regels.flatMap(({ klassen, gevers: welke, verwerkingsdoel, vraagtToestemming }) =>
      gevers
        .filter(({ soort }) => welke.includes(soort))
        .flatMap(({ id: gever }) =>
          klassen
            .filter(isKlasse)
            .map((klasse) => grondslag({ klasse, gever, ontvanger, verwerkingsdoel }, !vraagtToestemming)),
        ),
    );
    return {
      vast: alle.filter(({ geverVrij }) => geverVrij),
      metToestemming: alle
        .filter(({ geverVrij }) => !geverVrij)
        .map((een) => ({ ...een, vraagtToestemming: true as const })),
    };
  }
}

/** What others consented to for a child ends when it is 16: from then on it decides itself. */
const ontgroeid = ({ persoonId, gegevenDoor }: Toestemming, vanaf16: ReadonlyMap<string, boolean>): boolean =>
  gegevenDoor !== undefined && vanaf16.get(persoonId) !== false;

const GEEN: readonly Grondslag[] = [];
const isKlasse = (klasse: string): klasse is Klasse => (KLASSEN as readonly string[]).includes(klasse);

interface Deling {
  readonly klasse: string;
  readonly gever: string;
  readonly ontvanger: string;
  readonly verwerkingsdoel: string;
}
/** A class that decisions do not know opens nothing. Its dates were looked at already. */
const grondslag = ({ klasse, gever, ontvanger, verwerkingsdoel: doel }: Deling, geverVrij: boolean): Grondslag => ({
  klasse: klasse as Klasse,
  gever,
  ontvanger,
  doel,
  geverVrij,
  vanafOp: 0,
});

/** The places in a casus to which the table gives. */
function ontvangerSoorten(account: BeslisAccount, rij: ToegangRij): OntvangerSoort[] {
  const { sub, rollen, organisatieId, gemeenten, vlaggen } = account;
  const { regisseur, gevraagd, organisaties } = rij;
  const betrokken = organisaties.some((een) => een.organisatieId === organisatieId);
  const ben: Record<OntvangerSoort, boolean> = {
    coordinator: rollen.includes('casuscoordinator') && gemeenten.includes(rij.gemeente),
    regisseur: regisseur?.medewerkerId === sub,
    gevraagde: gevraagd?.organisatieId === organisatieId,
    betrokkene: betrokken,
    veiligheidsketen: betrokken && vlaggen.includes('veiligheidsketen'),
  };
  return (Object.keys(ben) as OntvangerSoort[]).filter((soort) => ben[soort]);
}
