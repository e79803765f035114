import { Datum, Nested, NestedList, Tekst, Tijdstip } from '@eenplan/edge';
import { BETROKKENE_ROLLEN, type BetrokkeneRol } from '@eenplan/domain/types';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { GebeurdDto } from '../dto/gedeeld.dto.js';
import { GezinslidDto, PersoonDto } from '../dto/persoon.dto.js';
import { Code, Gemeentecode, Id } from '../dto/velden.js';

const HOEDANIGHEDEN = ['gezinslid', ...BETROKKENE_ROLLEN] as const;

/** Een persoon in een aanmelding. */
export class AangemeldePersoonDto extends GezinslidDto {
  /**
   * Gezinslid, of wat deze persoon voor het gezin is.
   * @example "gezinslid"
   */
  @IsIn(HOEDANIGHEDEN)
  hoedanigheid: 'gezinslid' | BetrokkeneRol;
}

/** Een hulpvraag in de woorden van een gezinslid, of een zorg van de melder. */
export class AangemeldeVraagDto {
  /**
   * Hulpvraag of zorg.
   * @example "hulpvraag"
   */
  @IsIn(['hulpvraag', 'zorg'])
  soort: 'hulpvraag' | 'zorg';

  /**
   * Bij een hulpvraag: van wie zij is, als plaats in de lijst personen (de eerste is 0).
   * @example 0
   */
  @ValidateIf(({ soort, vraagsteller }: AangemeldeVraagDto) => soort === 'hulpvraag' || vraagsteller !== undefined)
  @IsInt()
  @Min(0)
  @Max(49)
  vraagsteller?: number;

  /**
   * De vraag of zorg, in eigen woorden.
   * @example "We kunnen de huur niet meer betalen."
   */
  @Tekst(4000)
  tekst: string;

  /**
   * Het leefgebied, een code van de werkwijze.
   * @example "financien"
   */
  @Code()
  leefgebied: string;
}

/** Het verhaal, één keer verteld. */
export class VerhaalDto {
  /**
   * Wat er verteld is.
   * @example "Sinds vader zijn baan kwijt is, stapelen de rekeningen zich op."
   */
  @Tekst(10_000)
  tekst: string;

  /**
   * Wie het vertelde, als plaats in de lijst personen (de eerste is 0).
   * @example 0
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(49)
  verteldDoor?: number;

  /**
   * Aan welke medewerker. Zonder dit veld: aan wie meldt.
   * @example "8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21"
   */
  @IsOptional()
  @Id()
  verteldAan?: string;

  /**
   * Wanneer. Zonder dit veld: toen de aanmelding gedaan werd.
   * @example "2026-03-01T14:00:00Z"
   */
  @IsOptional()
  @Tijdstip()
  verteldOp?: string;
}

/** De veiligheidstoets van elke aanmelding. */
export class VeiligheidDto {
  /**
   * Of iemand nu in gevaar is.
   * @example false
   */
  @IsBoolean()
  acuut: boolean;

  /**
   * Toelichting op het gevaar.
   * @example "Er is gisteren met geweld gedreigd."
   */
  @IsOptional()
  @Tekst(2000)
  toelichting?: string;
}

/** Of het gezin van de aanmelding weet. */
export class InlichtingDto {
  /**
   * Of het gezin is ingelicht. Alleen niet als dat iemand in gevaar brengt.
   * @example true
   */
  @IsBoolean()
  ingelicht: boolean;

  /**
   * Als het gezin niet is ingelicht: waarom niet.
   * @example "Inlichten brengt moeder in gevaar."
   */
  @ValidateIf(({ ingelicht, reden }: InlichtingDto) => ingelicht === false || reden !== undefined)
  @Tekst(2000)
  reden?: string;

  /**
   * Als het gezin niet is ingelicht: wanneer daar opnieuw naar gekeken wordt.
   * @example "2026-04-01"
   */
  @ValidateIf(({ ingelicht, herzienDatum }: InlichtingDto) => ingelicht === false || herzienDatum !== undefined)
  @Datum()
  herzienDatum?: string;
}

/** Een aanmelding. */
export class AanmeldingIndienenDto extends GebeurdDto {
  /**
   * De gemeente waar het gezin woont (CBS-code).
   * @example "0010"
   */
  @Gemeentecode()
  gemeente: string;

  /**
   * De melder meldt als wijkmakelaar.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  alsWijkmakelaar?: boolean;

  /** Over wie het gaat. */
  @NestedList(() => AangemeldePersoonDto, { min: 1, max: 50 })
  personen: AangemeldePersoonDto[];

  /** Wat er gevraagd wordt, of wat er zorgen geeft. */
  @NestedList(() => AangemeldeVraagDto, { max: 50 })
  vragen: AangemeldeVraagDto[];

  /** Het verhaal erachter. */
  @IsOptional()
  @Nested(() => VerhaalDto)
  verhaal?: VerhaalDto;

  /** De veiligheidstoets. */
  @Nested(() => VeiligheidDto)
  veiligheid: VeiligheidDto;

  /** Of het gezin het weet. */
  @Nested(() => InlichtingDto)
  inlichting: InlichtingDto;
}

/** Wie iemand in werkelijkheid is. */
export class VervangingDto {
  /**
   * De persoon die in de aanmelding staat.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @Id()
  persoonId: string;

  /** Wie het wel is. */
  @Nested(() => PersoonDto)
  door: PersoonDto;
}

/** Een verkeerde koppeling ongedaan maken. */
export class OntkoppelenDto {
  /** Personen die een ander bleken te zijn. */
  @NestedList(() => VervangingDto, { max: 50 })
  vervangen: VervangingDto[];
}

/** Een persoon van de aanmelding die al bekend blijkt. */
export class HerkenningDto {
  /**
   * De persoon die in de aanmelding staat.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @Id()
  persoonId: string;

  /**
   * Wie het is.
   * @example "5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002"
   */
  @Id()
  als: string;
}

/** Personen van een aanmelding herkennen. */
export class HerkennenDto {
  /** Wie het zijn. */
  @NestedList(() => HerkenningDto, { min: 1, max: 50 })
  herkend: HerkenningDto[];
}
