import { PaginaQuery } from '@eenplan/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Medewerker } from '../gedeeld/onthulling.dto.js';

export const WERKBORD_REDENEN = [
  'acute-veiligheid',
  'in-beoordeling',
  'aanmelding-te-beoordelen',
  'wacht-op-keuze-casus',
  'zonder-aanwijzing',
  'aanwijzing-geweigerd',
  'wacht-op-antwoord',
  'overdracht-geweigerd',
  'overdracht-verlopen',
  'noodtoegang-te-beoordelen',
] as const;
export type WerkbordReden = (typeof WERKBORD_REDENEN)[number];

/** Waarop het werkbord gefilterd wordt. */
export class WerkbordQuery extends PaginaQuery {
  @ApiPropertyOptional({ description: 'Alleen deze gemeente.', pattern: '^[0-9]{4}$', example: '0010' })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'Dit moet een gemeentecode van vier cijfers zijn.' })
  gemeente?: string;
}

/** Waarom iets op het werkbord staat. */
export class WerkbordRegelReden {
  @ApiProperty({ enum: WERKBORD_REDENEN, example: 'aanmelding-te-beoordelen' })
  reden: WerkbordReden;
  /** @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
  /** Bij welke aanmelding de reden hoort. @example "6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11" */
  aanmeldingId?: string;
  /** Iemand van deze aanmelding is misschien een bekende. Ontbreekt als dat niet zo is. @example true */
  misschienBekend?: boolean;
}

/** Een casus of aanmelding die op een coördinator wacht. */
export class WerkbordRegel {
  @ApiProperty({ enum: ['casus', 'aanmelding'] })
  soort: 'casus' | 'aanmelding';
  /** Nummer van de casus, of van de aanmelding. @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  id: string;
  /** Alleen bij een casus. @example "K7M-4QX" */
  kenmerk?: string;
  /** @example "0010" */
  gemeente: string;
  /** Acuut gevaar staat bovenaan. */
  acuut: boolean;
  /** Hoe lang de oudste reden al wacht. @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
  redenen: WerkbordRegelReden[];
  /** Aan wie de regie gevraagd is, zolang er geen antwoord is. */
  gevraagd?: Medewerker;
  /** Bij een aanmelding: de open casussen van haar personen, voor zover van uw gemeenten. @example ["0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001"] */
  casusIds?: string[];
}

/** Een pagina van het werkbord. */
export class WerkbordPagina {
  items: WerkbordRegel[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
