import { PaginaQuery } from '@eenplan/edge';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Organisatie } from '../gedeeld/onthulling.dto.js';

/** Waarop de lijst gefilterd wordt. */
export class WieDoetWatQuery extends PaginaQuery {
  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', pattern: '^[0-9]{4}$', example: '0010' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'Dit moet een gemeentecode van vier cijfers zijn.' })
  gemeente?: string;
}

/** Wat een organisatie op een leefgebied doet. */
export class WieDoetWatOrganisatie {
  organisatie: Organisatie;
  /** Open afspraken van medewerkers van deze organisatie. @example 2 */
  aantalAfspraken: number;
}

/** Een leefgebied van een casus: wie doet er wat, en wie vroeg erom. */
export class WieDoetWatLeefgebied {
  /** @example "financien" */
  leefgebied: string;
  organisaties: WieDoetWatOrganisatie[];
  /** Open afspraken van het gezin zelf en het netwerk. @example 1 */
  aantalAfsprakenGezinEnNetwerk: number;
  /** @example 1 */
  aantalOpenHulpvragen: number;
  /** Twee of meer organisaties: kijk of dat klopt. */
  dubbeling: boolean;
  /** Er is een hulpvraag en niemand doet iets. */
  blindeVlek: boolean;
}

/** Wie doet wat in een casus. */
export class WieDoetWat {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** @example "0010" */
  gemeente: string;
  /** @example 1 */
  aantalDubbelingen: number;
  /** @example 0 */
  aantalBlindeVlekken: number;
  leefgebieden: WieDoetWatLeefgebied[];
}

/** Een pagina casussen met wie wat doet. */
export class WieDoetWatPagina {
  items: WieDoetWat[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
