import { PaginaQuery, Tijdstip } from '@eenplan/edge';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { ApiPropertyOptional, PickType } from '@nestjs/swagger';

/** Welke inzagen het zijn; filters gelden samen. */
class InzageFilters extends PaginaQuery {
  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'Alleen over deze persoon.' })
  @IsOptional()
  @IsUUID()
  persoonId?: string;

  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'Alleen door dit account.' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'Alleen namens deze organisatie.' })
  @IsOptional()
  @IsUUID()
  organisatieId?: string;

  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'Alleen in deze casus.' })
  @IsOptional()
  @IsUUID()
  casusId?: string;

  @ApiPropertyOptional({ type: 'string', description: 'Alleen voor dit doel.', example: 'casusdossier' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{1,63}$/)
  doel?: string;

  @ApiPropertyOptional({
    type: 'string',
    format: 'date-time',
    description: 'Alleen vanaf dit moment.',
    example: '2026-03-01T00:00:00Z',
  })
  @IsOptional()
  @Tijdstip()
  vanaf?: string;

  @ApiPropertyOptional({
    type: 'string',
    format: 'date-time',
    description: 'Alleen voor dit moment.',
    example: '2026-04-01T00:00:00Z',
  })
  @IsOptional()
  @Tijdstip()
  tot?: string;
}

export class InzagenQuery extends InzageFilters {
  @ApiPropertyOptional({
    enum: ['alle', 'zonder-betrokkenheid'],
    default: 'alle',
    description:
      'zonder-betrokkenheid: door iemand die op dat moment niet deelnam aan een casus waarin het stond. Zoekt van de laatste terug; met vanaf gaat dat sneller.',
  })
  @IsOptional()
  @IsIn(['alle', 'zonder-betrokkenheid'])
  selectie: 'alle' | 'zonder-betrokkenheid' = 'alle';
}

export class SteekproefQuery extends InzageFilters {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 20,
    description: 'Hoeveel er geloot worden.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  aantal: number = 20;

  @ApiPropertyOptional({
    type: 'string',
    description: 'Waarmee geloot wordt; uit een eerder antwoord. Dan komen er dezelfde uit.',
    example: '118-59032114071',
  })
  @IsOptional()
  @Matches(/^\d{1,15}-\d{1,15}$/)
  lot?: string;
}

export class InzagenUitvoerQuery extends PickType(InzagenQuery, ['vanaf', 'tot']) {}

export class SteekproefUitvoerQuery extends PickType(SteekproefQuery, ['aantal', 'lot', 'vanaf', 'tot']) {}

/** Een casus die deze auditor mag naspeuren. */
export class InzageCasus {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
}

/** Eén keer dat iemand gegevens of teksten over één persoon zag. */
export class InzageRegel {
  /** Loopt op in de volgorde van vastleggen. @example 118 */
  nummer: number;
  /** @example "2026-03-02T09:12:44.120394Z" */
  beginOp: string;
  /** @example "2026-03-02T09:12:44.123911Z" */
  eindeOp: string;
  /** Spoor van het verzoek (W3C trace context). @example "0af7651916cd43dd8448eb211c80319c" */
  spoor: string;
  /** De stap in dat spoor. @example "b7ad6b7169203331" */
  spoorstap: string;
  /** Over wie het ging. @example "5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002" */
  persoonId: string;
  /** Waarvoor: code van de verwerking. @example "casusdossier" */
  doel: string;
  /** Code van de grondslag. @example "wmo-2015" */
  grondslag?: string;
  /** Wie keek: een account, geen naam. Ontbreekt bij een andere organisatie. @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01" */
  accountId?: string;
  /** @example "medewerker" */
  rol: string;
  /** @example "0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002" */
  organisatieId?: string;
  /** @example "Gemeente Delfzijl" */
  organisatie?: string;
  /** In welke casussen het stond. @example ["0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001"] */
  casusIds: string[];
  /** Die van de casussen die u mag naspeuren. */
  casussen: InzageCasus[];
  /** De gegevens van de persoon waren te zien. @example true */
  gegevens: boolean;
  /** Nummers van de teksten over de persoon die te zien waren. @example ["0e6f6c1e-93b8-4a55-8a0a-6b4b7a1f0001"] */
  tekstIds: string[];
  /** Stond in een lijst die als bestand is opgehaald: zonder namen en teksten. @example false */
  uitvoer: boolean;
  /** Nam deel aan alle casussen waarin het stond, op dat moment. @example true */
  wasBetrokken: boolean;
}

export class InzagenPagina {
  items: InzageRegel[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}

export class InzageSteekproef {
  /** Waarmee geloot is. @example "118-59032114071" */
  lot: string;
  items: InzageRegel[];
}
