import { PaginaQuery } from '@eenplan/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Medewerker, Tekst } from '../gedeeld/onthulling.dto.js';

export const VAN_WIE = ['mij', 'organisatie'] as const;

export class MijnAfsprakenQuery extends PaginaQuery {
  @ApiPropertyOptional({
    description: 'Van wie: van uzelf, of (alleen een teamleider) van alle medewerkers van de eigen organisatie.',
    enum: VAN_WIE,
    default: 'mij',
  })
  @IsOptional()
  @IsIn(VAN_WIE, { message: 'Dit moet mij of organisatie zijn.' })
  van?: (typeof VAN_WIE)[number];
}

/** Een afspraak die u nog moet doen, of waar u nog ja op moet zeggen. */
export class MijnAfspraak {
  /** @example "cc0f3a53-5b4b-4d3a-9a16-0f0f0e7b8009" */
  afspraakId: string;
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** Wie haar doet; alleen als u die van uw organisatie vraagt. */
  medewerker?: Medewerker;
  tekst: Tekst;
  /** @example "financien" */
  leefgebied: string;
  /** @example "2026-05-01" */
  uiterlijkDatum: string;
  /** De datum is voorbij, en u deed het nog niet of zei nog geen ja of nee. */
  teLaat: boolean;
  @ApiProperty({ enum: ['voorgesteld', 'open'], description: 'Voorgesteld: u heeft nog geen ja gezegd.' })
  status: 'voorgesteld' | 'open';
  /** Versie van de casus. Antwoordt u op deze afspraak, stuur haar dan tussen aanhalingstekens mee als If-Match. @example 11 */
  versie: number;
}

/** Een pagina van uw afspraken. */
export class MijnAfsprakenPagina {
  items: MijnAfspraak[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
