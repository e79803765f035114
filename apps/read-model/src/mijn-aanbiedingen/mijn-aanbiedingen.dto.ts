import { PaginaQuery } from '@eenplan/edge';
import { ApiProperty } from '@nestjs/swagger';
import { Medewerker, Organisatie, Tekst } from '../gedeeld/onthulling.dto.js';

export class MijnAanbiedingenQuery extends PaginaQuery {}

/** De regie over een casus, die aan u of uw organisatie is aangeboden. */
export class MijnAanbieding {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  @ApiProperty({ enum: ['aanwijzing', 'overdracht'] })
  soort: 'aanwijzing' | 'overdracht';
  /** Alleen bij een overdracht. @example "3a3a9d4e-77c5-4d1a-8d51-5b5f0d2e0005" */
  overdrachtId?: string;
  organisatie: Organisatie;
  /** Aan wie het is gevraagd; ontbreekt tot de teamleider iemand noemt. */
  medewerker?: Medewerker;
  /** Waarom de regie wordt overgedragen. */
  reden?: Tekst;
  /** @example "2026-03-05T10:00:00Z" */
  aangebodenOp: string;
  /** @example "2026-03-19T10:00:00Z" */
  uiterlijkOp?: string;
  /** Versie van de casus. Antwoordt u, stuur haar dan tussen aanhalingstekens mee als If-Match. @example 11 */
  versie: number;
}

/** Een pagina van wat aan u is aangeboden. */
export class MijnAanbiedingenPagina {
  items: MijnAanbieding[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
