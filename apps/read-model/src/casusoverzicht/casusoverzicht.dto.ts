import { PaginaQuery } from '@eenplan/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { Medewerker, Tekst } from '../gedeeld/onthulling.dto.js';

export const SORTERINGEN = ['geopendOp', '-geopendOp', 'wachtSindsOp', '-aantalTeLaat', 'kenmerk'] as const;

/** Waarop het overzicht gefilterd en gesorteerd wordt. */
export class CasusoverzichtQuery extends PaginaQuery {
  @ApiPropertyOptional({ description: 'CBS-code van de gemeente.', pattern: '^[0-9]{4}$', example: '0010' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'Dit moet een gemeentecode van vier cijfers zijn.' })
  gemeente?: string;

  @ApiPropertyOptional({ enum: ['in-beoordeling', 'lopend'], description: 'Alleen casussen met deze status.' })
  @IsOptional()
  @IsIn(['in-beoordeling', 'lopend'])
  status?: 'in-beoordeling' | 'lopend';

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Alleen casussen waarvoor deze medewerker nu aanspreekbaar is.',
    example: 'b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a0004',
  })
  @IsOptional()
  @IsUUID('all')
  regisseurId?: string;

  @ApiPropertyOptional({
    enum: ['voorlopig', 'regisseur'],
    description: 'Alleen met voorlopige regie, of met een regisseur.',
  })
  @IsOptional()
  @IsIn(['voorlopig', 'regisseur'])
  regie?: 'voorlopig' | 'regisseur';

  @ApiPropertyOptional({
    enum: SORTERINGEN,
    default: 'geopendOp',
    description: 'Volgorde; een streepje draait haar om.',
  })
  @IsOptional()
  @IsIn(SORTERINGEN)
  sortering: (typeof SORTERINGEN)[number] = 'geopendOp';
}

/** De prio-vraag van een casus. */
export class PrioVraag {
  /** @example "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007" */
  vraagId: string;
  /** Nog niet met het gezin gekozen. */
  voorlopig: boolean;
  /** @example "financien" */
  leefgebied?: string;
  tekst?: Tekst;
}

/** Een open casus in een regel. */
export class CasusRegel {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** @example "0010" */
  gemeente: string;
  @ApiProperty({ enum: ['in-beoordeling', 'lopend'] })
  status: 'in-beoordeling' | 'lopend';
  @ApiProperty({ enum: ['voorlopig', 'regisseur'], description: 'Voorlopig: de coördinator, tot er een regisseur is.' })
  regie: 'voorlopig' | 'regisseur';
  /** Ontbreekt als u dit niet mag weten. */
  regisseur?: Medewerker;
  /** Ontbreekt als u dit niet mag weten. */
  veiligheidAcuut?: boolean;
  prioVraag?: PrioVraag;
  /** Open afspraken waarvan de datum voorbij is, voor zover u ze mag zien. @example 2 */
  aantalTeLaat: number;
  /** Afspraken die nog moeten gebeuren, voor zover u ze mag zien. @example 5 */
  aantalOpenAfspraken: number;
  /** @example "2026-03-02T09:12:44.120394Z" */
  geopendOp: string;
  /** Staat er zolang het gezin op een regisseur wacht. @example "2026-03-02T09:12:44.120394Z" */
  wachtSindsOp?: string;
  /** Hoeveel dagen het gezin op een regisseur wacht. @example 6 */
  dagenWachtend?: number;
}

/** Een pagina van het overzicht. */
export class CasusoverzichtPagina {
  items: CasusRegel[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
