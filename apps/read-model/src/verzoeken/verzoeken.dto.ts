import { PaginaQuery } from '@eenplan/edge';
import { VERZOEK_SOORTEN, type VerzoekSoort } from '@eenplan/domain/types';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Medewerker, Persoon, Tekst } from '../gedeeld/onthulling.dto.js';

export const VERZOEK_STATUSSEN = ['open', 'toegewezen', 'afgewezen', 'deels', 'ingetrokken'] as const;
export type VerzoekStatus = (typeof VERZOEK_STATUSSEN)[number];
export const VERNIETIGING_STATUSSEN = ['voorgesteld', 'ingetrokken', 'goedgekeurd', 'vernietigd'] as const;
export type VernietigingStatus = (typeof VERNIETIGING_STATUSSEN)[number];

const TERMIJNEN = ['verstreken'] as const;

/** Waarop verzoeken gefilterd worden. */
export class VerzoekenQuery extends PaginaQuery {
  @ApiPropertyOptional({ enum: VERZOEK_STATUSSEN, description: 'Alleen verzoeken met deze status.' })
  @IsOptional()
  @IsIn(VERZOEK_STATUSSEN)
  status?: VerzoekStatus;

  @ApiPropertyOptional({ enum: VERZOEK_SOORTEN, description: 'Alleen verzoeken van deze soort.' })
  @IsOptional()
  @IsIn(VERZOEK_SOORTEN)
  soort?: VerzoekSoort;

  @ApiPropertyOptional({ enum: TERMIJNEN, description: 'Alleen open verzoeken waarvan de termijn voorbij is.' })
  @IsOptional()
  @IsIn(TERMIJNEN)
  termijn?: (typeof TERMIJNEN)[number];
}

/** Een verzoek van een persoon over de eigen gegevens. */
export class VerzoekRegel {
  /** @example "acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb" */
  verzoekId: string;
  persoon: Persoon;
  @ApiProperty({ enum: VERZOEK_SOORTEN, example: 'inzage' })
  soort: VerzoekSoort;
  /** Welke gemeente beslist. @example "0010" */
  gemeente: string;
  /** Het verzoek in eigen woorden. */
  tekst: Tekst;
  /** Over welke teksten het gaat. @example ["a01f9b01-c228-4637-a4d7-200696d75644"] */
  tekstIds: string[];
  @ApiProperty({ enum: VERZOEK_STATUSSEN })
  status: VerzoekStatus;
  /** @example "2026-03-02T09:12:44.120394Z" */
  ingediendOp: string;
  /** Wanneer er uiterlijk beslist moet zijn. @example "2026-04-01" */
  uiterlijkDatum: string;
  /** Het is nog open, en de termijn is voorbij. */
  teLaat: boolean;
  /** Wie het optekende, als de persoon het niet zelf indiende. */
  opgetekendDoor?: Medewerker;
  /** Wanneer het besluit of de intrekking er was. @example "2026-03-12T10:00:00Z" */
  afgehandeldOp?: string;
  /** Waarom zo is besloten. */
  reden?: Tekst;
  @ApiPropertyOptional({
    enum: VERNIETIGING_STATUSSEN,
    description:
      'Hoe het met het vernietigen van de gegevens van deze persoon staat; ontbreekt als dat nooit is voorgesteld.',
  })
  vernietiging?: VernietigingStatus;
  /** De versie van de persoon, voor If-Match bij een besluit. @example 3 */
  versie: number;
}

/** Een pagina verzoeken. */
export class VerzoekenPagina {
  items: VerzoekRegel[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}

/** Waarop vernietigingen gefilterd worden. */
export class VernietigingenQuery extends PaginaQuery {
  @ApiPropertyOptional({ enum: VERNIETIGING_STATUSSEN, description: 'Alleen vernietigingen met deze status.' })
  @IsOptional()
  @IsIn(VERNIETIGING_STATUSSEN)
  status?: VernietigingStatus;
}

/** Een voorstel om de gegevens van een persoon te vernietigen, en wat ervan werd. */
export class VernietigingRegel {
  persoon: Persoon;
  /** @example "0010" */
  gemeente: string;
  @ApiProperty({ enum: VERNIETIGING_STATUSSEN })
  status: VernietigingStatus;
  /** Waarom het mag, uit de werkwijze. @example "bewaartermijn" */
  grond: string;
  /** Waarom het wordt voorgesteld. */
  reden: Tekst;
  /** Het verzoek van de persoon waar dit uit volgt. @example "acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb" */
  verzoekId?: string;
  voorgesteldDoor: Medewerker;
  /** @example "2026-03-02T09:12:44.120394Z" */
  voorgesteldOp: string;
  goedgekeurdDoor?: Medewerker;
  /** @example "2026-03-03T09:12:44.120394Z" */
  goedgekeurdOp?: string;
  /** Wanneer alles was vernietigd. @example "2026-03-03T09:13:21.120394Z" */
  vernietigdOp?: string;
  /** Hoeveel teksten alleen over deze persoon gingen, en weg zijn. @example 12 */
  tekstenGewist?: number;
  /** Hoeveel teksten ook over anderen gingen, en nu anders luiden. @example 3 */
  tekstenGelakt?: number;
  /** Ook een casuscoördinator van een andere gemeente dan de uwe moet nog akkoord gaan. Welke gemeente, staat er niet bij. */
  wachtOpAndereGemeente: boolean;
  /** U mag goedkeuren: uw akkoord is nog nodig, en u bent niet de eerste. */
  magGoedkeuren: boolean;
  /** De versie van de persoon, voor If-Match. @example 3 */
  versie: number;
}

/** Een pagina vernietigingen. */
export class VernietigingenPagina {
  items: VernietigingRegel[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}

/** Op wie het wacht dat gegevens vernietigd worden. */
export const WACHT_OP = ['eerste-akkoord', 'tweede-akkoord', 'uitvoering'] as const;

/** Iets dat wacht, zonder wie het betreft. */
export class WachtendeVernietiging {
  /** @example "0010" */
  gemeente: string;
  /**
   * Waar het op wacht: op een eerste casuscoördinator, op een tweede, of op de uitvoering.
   * @example "tweede-akkoord"
   */
  @ApiProperty({ enum: WACHT_OP })
  stap: (typeof WACHT_OP)[number];
  /** Waarom het mag, uit de werkwijze. @example "bewaartermijn" */
  grond: string;
  /** Sinds wanneer het daarop wacht. @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
  /** Bij een bewaartermijn die voorbij is: tot wanneer bewaard moest worden. @example "2026-02-28" */
  totDatum?: string;
}

/** Een pagina van wat wacht. */
export class WachtendeVernietigingenPagina {
  items: WachtendeVernietiging[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}

/** Iemand van wie de bewaartermijn voorbij is, en bij wie nog niets is voorgesteld. */
export class VerstrekenTermijn {
  persoon: Persoon;
  /** @example "0010" */
  gemeente: string;
  /** De casus die het langst bewaard moest worden; daarmee kan het worden voorgesteld. @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** Tot en met wanneer bewaard moest worden. @example "2026-02-28" */
  totDatum: string;
  /** Wanneer het gemeld is. @example "2026-03-02T09:12:44.120394Z" */
  gesignaleerdOp: string;
}

/** Een pagina van wie de bewaartermijn voorbij is. */
export class VerstrekenTermijnenPagina {
  items: VerstrekenTermijn[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}

/** Wat vernietigen zou raken, voor zover het in casussen en verzoeken van uw gemeenten staat: alleen aantallen. */
export class Gevolgen {
  /** Teksten die alleen over deze persoon gaan: die verdwijnen. @example 12 */
  tekstenTeWissen: number;
  /** Teksten die ook over anderen gaan: daarvan blijft een gelakte versie, of een vaste tekst. @example 3 */
  tekstenTeLakken: number;
  /** Bijlagen over deze persoon: die verdwijnen, ook als zij ook over anderen gaan. @example 2 */
  bijlagenTeWissen: number;
  /** Bijlagen die ook over anderen gaan, en toch verdwijnen: een bestand is niet te lakken. @example 1 */
  bijlagenOokOverAnderen: number;
  /** Casussen van uw gemeenten waarin deze persoon voorkomt of voorkwam. @example 1 */
  casussen: number;
  /** Nog gezinslid van een open casus van uw gemeenten: dan kan het nog niet. */
  nogGezinslid: boolean;
}

/** Hoe het staat met het vernietigen van de gegevens van een persoon. */
export class HuidigeVernietiging {
  /** @example "5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002" */
  persoonId: string;
  gevolgen: Gevolgen;
  /** Het laatste voorstel; ontbreekt als er geen was. */
  vernietiging?: VernietigingRegel;
}
