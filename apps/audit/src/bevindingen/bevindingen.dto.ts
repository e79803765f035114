import { PaginaQuery, Tijdstip } from '@eenplan/edge';
import { IsIn, IsOptional } from 'class-validator';
import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Dader } from '../geschiedenis/geschiedenis.dto.js';
import { type Selectie, SELECTIES } from './selecties.js';

/** Waar op gelet wordt; filters gelden samen. */
export class BevindingenFilters {
  @ApiPropertyOptional({
    enum: SELECTIES,
    default: 'alle',
    description:
      'Gedwongen-wissel: de regie ging over zonder aanbod. Termijn-verlopen: een overdracht of een afspraak waarvan de dag voorbij is. Reden-ontbreekt: waar een reden kon staan en er geen staat.',
  })
  @IsOptional()
  @IsIn(SELECTIES)
  selectie: Selectie = 'alle';

  @ApiPropertyOptional({
    type: 'string',
    format: 'date-time',
    description: 'Alleen vastgelegd vanaf dit moment.',
    example: '2026-03-01T00:00:00Z',
  })
  @IsOptional()
  @Tijdstip()
  vanaf?: string;

  @ApiPropertyOptional({
    type: 'string',
    format: 'date-time',
    description: 'Alleen vastgelegd voor dit moment.',
    example: '2026-04-01T00:00:00Z',
  })
  @IsOptional()
  @Tijdstip()
  tot?: string;
}

export class BevindingenQuery extends IntersectionType(BevindingenFilters, PaginaQuery) {}

/** Een gebeurtenis om naar te kijken. */
export class Bevinding {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** @example "0010" */
  gemeente: string;
  /** @example 118 */
  positie: number;
  /** @example "RegieGewisseld" */
  type: string;
  /** Wat er gebeurde, zonder namen en teksten. @example "De coördinator gaf de regie aan medewerker b9d6c0a2 van Maatschappelijk Werk De Brug." */
  wat: string;
  door: Dader;
  /** @example "2026-03-10T09:00:00Z" */
  gebeurdOp: string;
  /** @example "2026-03-10T09:00:00.000001Z" */
  vastgelegdOp: string;
}

export class BevindingenPagina {
  items: Bevinding[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
