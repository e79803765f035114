import { PaginaQuery } from '@eenplan/edge';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const VOLGORDEN = ['oudste-eerst', 'laatste-eerst'] as const;

export class GeschiedenisQuery extends PaginaQuery {
  @ApiPropertyOptional({ enum: VOLGORDEN, default: 'oudste-eerst', description: 'Waar de lijst begint.' })
  @IsOptional()
  @IsIn(VOLGORDEN)
  volgorde: (typeof VOLGORDEN)[number] = 'oudste-eerst';

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'Begin bij de gebeurtenis met dit nummer.',
    example: 40,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  vanafNummer?: number;
}

/** Waarmee een casus gezocht wordt. */
export class KenmerkQuery {
  @ApiProperty({ type: 'string', description: 'Het kenmerk van de casus.', example: 'K7M-4QX' })
  @Matches(/^[0-9A-Za-z]{3}-[0-9A-Za-z]{3}$/, { message: 'Dit moet een kenmerk zijn, zoals K7M-4QX.' })
  kenmerk: string;
}

export class GevondenCasus {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
}

/** Wie het deed: een account, geen naam. */
export class Dader {
  /** Ontbreekt bij een andere organisatie. @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01" */
  accountId?: string;
  /** @example "casuscoordinator" */
  rol: string;
  /** @example "0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002" */
  organisatieId?: string;
  /** @example "Gemeente Delfzijl" */
  organisatie?: string;
}

/** Waar de gebeurtenis bij hoort. */
export class Stroom {
  /** @example "casus" */
  soort: string;
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  id: string;
  /** @example 12 */
  versie: number;
}

/** Eén gebeurtenis. */
export class GeschiedenisRegel {
  /** De hoeveelste van deze geschiedenis. @example 12 */
  nummer: number;
  /** @example 118 */
  positie: number;
  stroom: Stroom;
  /** @example "RegieAanvaard" */
  type: string;
  /** Wat er gebeurde, zonder namen en teksten. @example "De regie is aanvaard door medewerker b9d6c0a2 van Maatschappelijk Werk De Brug." */
  wat: string;
  door: Dader;
  /** @example "2026-03-10T09:00:00Z" */
  gebeurdOp: string;
  /** @example "2026-03-10T09:00:00.000001Z" */
  vastgelegdOp: string;
  /** Waarom deze persoon dit mocht: `taak`, `eigen-inbreng` of `noodtoegang`. @example "taak" */
  grondslag: string;
  /** Het blad van de gebeurtenis: SHA-256 over deze gebeurtenis en alles ervoor, in hexadecimalen. @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  blad: string;
}

export class GeschiedenisPagina {
  items: GeschiedenisRegel[];
  /** Hoeveel het er in het geheel zijn; 0 voorbij het einde. @example 84 */
  aantal: number;
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
