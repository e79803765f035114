import type { Kanarie } from './kanarie.js';
import type { Merk } from './merken.js';
import type { Casus } from './wereld.js';

/** Somebody from whom another is shielded, and in that casus what is his and what is not. */
export class Geweerde {
  readonly wie;
  readonly casus: Casus;
  readonly #persoonId: string;

  constructor(
    private readonly k: Kanarie,
    readonly naam: string,
    casus: string,
  ) {
    this.wie = k.lezer(naam);
    this.casus = k.t.casus(casus);
    this.#persoonId = k.t.wie(naam);
  }

  /** Everybody else who is or was of that gezin or around it. */
  get anderen(): string[] {
    return [...this.casus.ooit].filter((id) => id !== this.#persoonId);
  }

  /** Every marker of that casus and of these others, save what is his alone. */
  get nietVanHem(): Merk[] {
    const { merken, personen, aanmeldingen } = this.k.t;
    const anderen = new Set(this.anderen);
    return merken.alle.filter(
      (merk) =>
        !this.#isVanHem(merk) &&
        (merk.casus === this.casus.naam ||
          (merk.wie !== undefined && anderen.has(personen.get(merk.wie)!)) ||
          aanmeldingen.get(merk.antwoord['aanmeldingId'] ?? '')?.casus === this.casus),
    );
  }

  /** Organisations that he may not find anywhere: of that casus, not opened for him, and not in one of his own. */
  get verborgenOrganisaties(): Set<string> {
    const eigen = [...this.k.t.casussen.values()]
      .filter(({ ooit }) => this.casus.ooit !== ooit && ooit.has(this.#persoonId))
      .flatMap(({ feiten }) => feiten.organisaties.map((een) => een.organisatieId));
    const ids = this.casus.feiten.organisaties.map((een) => een.organisatieId);
    return new Set(ids.filter((id) => !this.casus.vrij.has(id) && !eigen.includes(id)));
  }

  /** He told it, it is in his words, it is of him alone, or his to do. */
  #isVanHem({ operatie, wie, door, plaatsen, body, veld, antwoord }: Merk): boolean {
    if (wie !== undefined) return wie === this.naam;
    if (door === this.naam) return true;
    switch (`${operatie}.${veld}`) {
      case 'aanmeldingIndienen.vragen.tekst': {
        const { vraagsteller } = (body['vragen'] as { vraagsteller?: number }[])[plaatsen[0]!]!;
        return vraagsteller === 1;
      }
      case 'contactVastleggen.tekst':
        return (body['met'] as string[]).every((id) => id === this.#persoonId);
      case 'doelStellen.tekst':
        return this.#vraagt(body['vraagId']);
      case 'afspraakMaken.tekst':
      case 'afspraakMaken.uiterlijkDatum': {
        const { persoonId } = body['eigenaar'] as { persoonId?: string };
        const doel = this.casus.doelen.get(body['doelId'] as string);
        return persoonId === undefined ? this.#vraagt(doel?.vraagId) : persoonId === this.#persoonId;
      }
      case 'bijlageToevoegen.titel':
      case 'bijlageToevoegen.bestand.naam':
      case 'bijlageToevoegen.bestand.inhoud':
      case 'bijlageToevoegen.bestand.bytes': {
        const over = body['over'] as string[];
        return over.join() === this.#persoonId || this.casus.vrij.has(antwoord['bijlageId']!);
      }
      case 'verzoekBeslissen.reden':
        return true;
      default:
        return false;
    }
  }

  #vraagt(vraagId: unknown): boolean {
    return this.casus.vragen.get(vraagId as string)?.vraagsteller === this.#persoonId;
  }
}
