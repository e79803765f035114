import { PaginaQuery } from '@eenplan/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Medewerker, Tekst } from '../gedeeld/onthulling.dto.js';

export const SORTERINGEN = [
  'geopendOp',
  '-geopendOp',
  'wachtSindsOp',
  '-aantalTeLaat',
  'kenmerk',
  '-afgeslotenOp',
] as const;
export const STATUSSEN = ['open', 'in-beoordeling', 'lopend', 'afgesloten'] as const;
const AFSLUIT_WIJZEN = ['afgesloten', 'niet-gestart', 'doorgeleid', 'samengevoegd'] as const;

/** Waarop het overzicht gefilterd en gesorteerd wordt. */
export class CasusoverzichtQuery extends PaginaQuery {
  @ApiPropertyOptional({ description: 'CBS-code van de gemeente.', pattern: '^[0-9]{4}$', example: '0010' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'Dit moet een gemeentecode van vier cijfers zijn.' })
  gemeente?: string;

  @ApiPropertyOptional({
    enum: STATUSSEN,
    description: 'Alleen casussen met deze status; open zijn beide die niet afgesloten zijn. Zonder dit: open.',
  })
  @IsOptional()
  @IsIn(STATUSSEN)
  status?: (typeof STATUSSEN)[number];

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Alleen casussen waarvoor deze medewerker aanspreekbaar is, of bij het afsluiten regisseur was.',
    example: 'b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a0004',
  })
  @IsOptional()
  @IsUUID('all')
  regisseurId?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Alleen casussen waarvoor iemand van deze organisatie aanspreekbaar is, of bij het afsluiten regisseur was.',
    example: '9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003',
  })
  @IsOptional()
  @IsUUID('all')
  organisatieId?: string;

  @ApiPropertyOptional({
    description:
      'Deel van het kenmerk, met of zonder streepje, of van de naam van de organisatie die aanspreekbaar is. Op namen van mensen wordt niet gezocht.',
    maxLength: 100,
    example: 'k7m',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  zoek?: string;

  @ApiPropertyOptional({
    enum: ['aan-de-beurt'],
    description:
      'Alleen afgesloten casussen waarvan u mag weten wanneer de nazorg is, en waarvan dat binnen twee weken is of korter dan dertig dagen geleden was. De eerste datum staat bovenaan, welke volgorde er ook gevraagd is.',
  })
  @IsOptional()
  @IsIn(['aan-de-beurt'])
  nazorg?: 'aan-de-beurt';

  @ApiPropertyOptional({
    enum: ['kort'],
    description:
      'Zonder de prio-vraag en zonder wie aanspreekbaar is: wie alleen een casus zoekt, ziet dan niemand, en komt niet in het logboek van inzagen.',
  })
  @IsOptional()
  @IsIn(['kort'])
  vorm?: 'kort';

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

/** Hoe en wanneer een casus gesloten is. */
export class OverzichtAfsluiting {
  @ApiProperty({ enum: AFSLUIT_WIJZEN })
  wijze: (typeof AFSLUIT_WIJZEN)[number];
  /** @example "2026-08-02T09:12:44.120394Z" */
  afgeslotenOp: string;
  /** Wanneer de nazorg is. Ontbreekt als die niet gepland is, of als u dit niet mag weten. @example "2026-11-02" */
  nazorgDatum?: string;
}

/** Een casus in een regel. */
export class CasusRegel {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** @example "0010" */
  gemeente: string;
  @ApiProperty({ enum: ['in-beoordeling', 'lopend', 'afgesloten'] })
  status: 'in-beoordeling' | 'lopend' | 'afgesloten';
  @ApiPropertyOptional({
    enum: ['voorlopig', 'regisseur'],
    description: 'Voorlopig: de coördinator, tot er een regisseur is. Ontbreekt als de casus afgesloten is.',
  })
  regie?: 'voorlopig' | 'regisseur';
  /** Wie aanspreekbaar is; van een afgesloten casus wie bij het afsluiten regisseur was. Ontbreekt als u dit niet mag weten. */
  regisseur?: Medewerker;
  /** Staat er als de casus afgesloten is. */
  afsluiting?: OverzichtAfsluiting;
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
