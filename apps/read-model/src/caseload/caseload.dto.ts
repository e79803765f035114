import { PaginaQuery } from '@eenplan/edge';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { Medewerker } from '../gedeeld/onthulling.dto.js';

/** Voor wie de caseload getoond wordt. */
export class CaseloadQuery extends PaginaQuery {
  @ApiPropertyOptional({
    description: 'Alleen organisaties die voor deze gemeente werken.',
    pattern: '^[0-9]{4}$',
    example: '0010',
  })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'Dit moet een gemeentecode van vier cijfers zijn.' })
  gemeente?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Alleen medewerkers van deze organisatie.',
    example: '9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003',
  })
  @IsOptional()
  @IsUUID('all')
  organisatieId?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 26,
    description: 'Geef er het verloop bij over dit aantal weken, deze week als laatste.',
    example: 12,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Dit moet een heel getal zijn.' })
  @Min(1, { message: 'Dit moet minstens 1 zijn.' })
  @Max(26, { message: 'Dit mag hoogstens 26 zijn.' })
  weken?: number;
}

/** Van hoeveel open casussen iemand aan het eind van een week regisseur was. */
export class CaseloadWeek {
  /** De maandag van de week. @example "2026-03-02" */
  week: string;
  /** @example 3 */
  aantal: number;
}

/** Hoeveel regie een medewerker nu heeft. */
export class Caseload {
  medewerker: Medewerker;
  /** @example ["medewerker", "teamleider"] */
  rollen: string[];
  /** Open casussen waarvan deze medewerker regisseur is. @example 4 */
  aantalCasussen: number;
  /** Open casussen waarvan iemand van deze organisatie regisseur is. @example 11 */
  aantalCasussenOrganisatie: number;
  /** Alleen als om weken gevraagd is. */
  perWeek?: CaseloadWeek[];
}

/** Een pagina caseloads. */
export class CaseloadPagina {
  items: Caseload[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
