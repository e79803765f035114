import { ApiPropertyOptional } from '@nestjs/swagger';
import { Tijdstip } from '@eenplan/edge';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** As much as a long letter, with what else stands in its form. */
const HOOGSTENS = 20_000;

/** Wat u aan het schrijven bent. */
export class ConceptBewarenDto {
  /**
   * Wat in het formulier staat, in een vorm die het scherm zelf kent.
   * @example "{\"tekst\":\"Samen naar de woningb\"}"
   */
  @IsString()
  @MaxLength(HOOGSTENS)
  inhoud: string;
}

export class ConceptWissenQuery {
  @ApiPropertyOptional({
    type: 'string',
    format: 'date-time',
    description: 'Alleen wat toen bewaard is.',
    example: '2026-03-02T09:30:00.120Z',
  })
  @IsOptional()
  @Tijdstip()
  bewaardOp?: string;
}

/** Wat u eerder schreef en nog niet verstuurde. */
export class ConceptAntwoord {
  /** @example "nieuwe-afspraak.0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  onderwerp: string;
  @ApiPropertyOptional({
    description: 'Wat in het formulier stond; ontbreekt als er niets bewaard is.',
    example: '{"tekst":"Samen naar de woningb"}',
  })
  inhoud?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Wanneer dit bewaard is.', example: '2026-03-02T09:30:00Z' })
  bewaardOp?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Wanneer dit weggaat.', example: '2026-03-16T09:30:00Z' })
  totOp?: string;
}
