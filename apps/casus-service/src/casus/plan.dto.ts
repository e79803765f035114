import { Datum, Nested, Tekst } from '@eenplan/edge';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { EigenaarDto, GebeurdDto, RedenDto } from '../dto/gedeeld.dto.js';
import { Id } from '../dto/velden.js';

/** Een doel bij een hulpvraag of zorg. */
export class DoelDto extends GebeurdDto {
  /**
   * De hulpvraag of zorg waar het doel bij hoort.
   * @example "7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52"
   */
  @Id()
  vraagId: string;

  /**
   * Het doel.
   * @example "In januari zijn alle vaste lasten op tijd betaald."
   */
  @Tekst(2000)
  tekst: string;
}

/** De nieuwe woorden van een doel. */
export class DoelWijzigenDto extends GebeurdDto {
  /**
   * Het doel.
   * @example "In maart zijn alle vaste lasten op tijd betaald."
   */
  @Tekst(2000)
  tekst: string;
}

/** Hoe de afspraak het oplost. */
export class OplossingDto {
  /**
   * Standaard, of maatwerk met een reden.
   * @example "maatwerk"
   */
  @IsIn(['standaard', 'maatwerk'])
  soort: 'standaard' | 'maatwerk';

  /**
   * Bij maatwerk: waarom.
   * @example "Een oppas aan huis is goedkoper dan opvang, en rustiger voor de kinderen."
   */
  @ValidateIf(({ soort, reden }: OplossingDto) => soort === 'maatwerk' || reden !== undefined)
  @Tekst(2000)
  reden?: string;
}

/** Een afspraak. */
export class AfspraakDto extends GebeurdDto {
  /**
   * Het doel waar de afspraak bij hoort.
   * @example "2e9a4f70-6c1d-4a9e-9f0e-3b8c7d6a5f63"
   */
  @Id()
  doelId: string;

  /**
   * Wat er gaat gebeuren.
   * @example "Samen de post openen en op een rij zetten."
   */
  @Tekst(2000)
  tekst: string;

  /** Wie het doet. */
  @Nested(() => EigenaarDto)
  eigenaar: EigenaarDto;

  /**
   * Uiterlijk op deze dag.
   * @example "2026-06-30"
   */
  @Datum()
  uiterlijkDatum: string;

  /** Standaard of maatwerk. Zonder dit veld: standaard. */
  @IsOptional()
  @Nested(() => OplossingDto)
  oplossing?: OplossingDto;

  /**
   * Of de afspraak samen met de eigenaar is gemaakt. Dan is zij meteen open, anders wacht zij op een ja.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  samen?: boolean;
}

/** Een andere dag voor een afspraak. */
export class VerplaatsenDto extends RedenDto {
  /**
   * De nieuwe uiterste dag.
   * @example "2026-07-14"
   */
  @Datum()
  uiterlijkDatum: string;
}

/** Wat een gezinslid van een versie van het plan vindt. */
export class PlanAntwoordDto extends GebeurdDto {
  /**
   * Het gezinslid dat antwoordt.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @Id()
  persoonId: string;

  /**
   * Akkoord of niet.
   * @example true
   */
  @IsBoolean()
  akkoord: boolean;

  /**
   * In eigen woorden. Staat naast de tekst van de professional.
   * @example "Ik wil wel eerst zelf met mijn huisbaas praten."
   */
  @IsOptional()
  @Tekst(4000)
  tekst?: string;
}

/** Een contactmoment. */
export class ContactmomentDto extends GebeurdDto {
  /**
   * Met wie.
   * @example ["0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"]
   */
  @IsArray()
  @ArrayMaxSize(50)
  @Id({ each: true })
  met: string[];

  /**
   * Waarover, in een regel.
   * @example "Gebeld over de brief van de woningbouw."
   */
  @Tekst(1000)
  tekst: string;
}
