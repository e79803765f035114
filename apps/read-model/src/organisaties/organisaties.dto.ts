import { PaginaQuery } from '@eenplan/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** Waarop de organisaties gefilterd worden. */
export class OrganisatiesQuery extends PaginaQuery {
  @ApiPropertyOptional({
    description: 'Alleen organisaties die voor deze gemeente werken.',
    pattern: '^[0-9]{4}$',
    example: '0010',
  })
  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'Dit moet een gemeentecode van vier cijfers zijn.' })
  gemeente?: string;

  @ApiPropertyOptional({ enum: ['gemeente', 'partner'], description: 'Alleen gemeenten, of alleen partners.' })
  @IsOptional()
  @IsIn(['gemeente', 'partner'])
  soort?: 'gemeente' | 'partner';
}

/** Een organisatie met een convenant. */
export class OrganisatieRegel {
  /** @example "9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003" */
  organisatieId: string;
  /** @example "Maatschappelijk Werk De Brug" */
  naam: string;
  @ApiProperty({ enum: ['gemeente', 'partner'] })
  soort: 'gemeente' | 'partner';
  /** De gemeente zelf, of de gemeenten waarvoor de partner werkt. @example ["0010", "0003"] */
  gemeenten: string[];
  /** @example "2026-01-01" */
  convenantDatum: string;
  /** Mag een BSN invoeren en zien. */
  magBsn: boolean;
  /** Dat deze organisatie meedoet, is zelf al gevoelig. */
  datGevoelig: boolean;
  /** Veilig Thuis of een gecertificeerde instelling. */
  veiligheidsketen: boolean;
}

/** Iemand die bij een organisatie werkt. */
export class OrganisatieMedewerker {
  /** @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a0004" */
  medewerkerId: string;
  /** @example "Wim Postma" */
  naam?: string;
  /** Op het werk. @example "0596 123456" */
  telefoon?: string;
  /** Op het werk. @example "w.postma@voorbeeld.nl" */
  email?: string;
  /** @example ["medewerker", "teamleider"] */
  rollen: string[];
  /** Van een gemeente: nu van dienst als casuscoördinator. */
  vanDienst: boolean;
  /** @example "2026-01-01T00:00:00Z" */
  sindsOp: string;
  /** Staat er als de medewerker weg is. @example "2026-09-01T00:00:00Z" */
  totOp?: string;
}

/** Een organisatie met haar medewerkers. */
export class OrganisatieDetail extends OrganisatieRegel {
  medewerkers: OrganisatieMedewerker[];
}

/** Een pagina organisaties. */
export class OrganisatiesPagina {
  items: OrganisatieRegel[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
