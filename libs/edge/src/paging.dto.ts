import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';

/** Query of a list that comes in pages. Extend it with filters. */
export class PaginaQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 25,
    description: 'Hoeveel er hoogstens op een pagina staan.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limiet: number = 25;

  @ApiPropertyOptional({
    type: 'string',
    maxLength: 2000,
    description: 'Waar de volgende pagina begint; uit het vorige antwoord.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  volgende?: string;
}
