import { Tijdstip } from '@eenplan/edge';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';

/** Vanaf welk moment de casus wordt teruggehaald. */
export class PeilQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'Tot en met deze positie in het logboek.',
    example: 120,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  opPositie?: number;

  @ApiPropertyOptional({
    type: 'string',
    format: 'date-time',
    description: 'Zoals het op dit moment was vastgelegd.',
    example: '2026-03-01T09:00:00Z',
  })
  @IsOptional()
  @Tijdstip()
  vastgelegdOp?: string;

  @ApiPropertyOptional({
    type: 'string',
    format: 'date-time',
    description: 'Alleen wat op dit moment al gebeurd was.',
    example: '2026-03-01T09:00:00Z',
  })
  @IsOptional()
  @Tijdstip()
  gebeurdOp?: string;
}

export class DossierMedewerker {
  /** Ontbreekt bij een andere organisatie. @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01" */
  medewerkerId?: string;
  /** Ontbreekt bij een andere organisatie. @example "0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002" */
  organisatieId?: string;
  /** @example "Maatschappelijk Werk De Brug" */
  organisatie?: string;
}

export class DossierGezinslid {
  /** @example "5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3003" */
  persoonId: string;
  /** @example false */
  ongeboren: boolean;
}

export class DossierBetrokkene {
  /** @example "5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3004" */
  persoonId: string;
  /** @example "mantelzorger" */
  rol: string;
}

export class DossierOrganisatie {
  /** Ontbreekt bij een andere organisatie. @example "0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002" */
  organisatieId?: string;
  /** @example "Maatschappelijk Werk De Brug" */
  organisatie?: string;
  /** Ontbreekt bij een andere organisatie. @example ["huisvesting"] */
  leefgebieden?: string[];
}

export class DossierPrioVraag {
  /** @example "a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c005" */
  vraagId: string;
  /** Met het gezin gekozen; anders voorlopig. @example true */
  gekozen: boolean;
}

export class DossierVraag {
  /** @example "a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c005" */
  vraagId: string;
  /** @example "hulpvraag" */
  soort: 'hulpvraag' | 'zorg';
  /** @example "huisvesting" */
  leefgebied: string;
  /** @example "open" */
  status: 'open' | 'beantwoord' | 'ingetrokken' | 'losgelaten';
  /** Heeft een plaats in het plan. @example true */
  geplaatst: boolean;
  /** @example "2026-03-01T09:00:00Z" */
  gebeurdOp: string;
}

export class DossierDoel {
  /** @example "a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c006" */
  doelId: string;
  /** @example "a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c005" */
  vraagId: string;
  /** @example "gesteld" */
  status: 'voorgesteld' | 'gesteld';
  /** @example "2026-03-02T09:00:00Z" */
  gebeurdOp: string;
}

export class DossierAfspraak {
  /** @example "a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c007" */
  afspraakId: string;
  /** @example "a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c006" */
  doelId: string;
  /** @example "open" */
  status: 'voorgesteld' | 'open' | 'nagekomen' | 'niet-nagekomen' | 'vervallen';
  /** @example "2026-04-01" */
  uiterlijkDatum: string;
  /** @example "huisvesting" */
  leefgebied: string;
  /** @example "standaard" */
  oplossing: 'standaard' | 'maatwerk';
  /** @example "persoon" */
  eigenaarSoort: 'medewerker' | 'persoon';
  /** Ontbreekt bij iemand van een andere organisatie. @example "5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3003" */
  eigenaarId?: string;
  /** @example "2026-03-02T09:00:00Z" */
  gebeurdOp: string;
}

export class DossierAntwoord {
  /** @example "5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3003" */
  persoonId: string;
  /** @example true */
  akkoord: boolean;
}

export class DossierPlanversie {
  /** @example 1 */
  versie: number;
  /** @example "2026-03-10T09:00:00Z" */
  gebeurdOp: string;
  antwoorden: DossierAntwoord[];
}

/** De casus zoals die op dat moment was: nummers en codes, geen namen en geen teksten. */
export class Dossier {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** @example "0010" */
  gemeente: string;
  /** @example "lopend" */
  status: 'in-beoordeling' | 'lopend' | 'afgesloten';
  /** Wanneer de casus geopend is: daarvoor was er geen dossier. @example "2026-03-01T09:00:00.000001Z" */
  geopendOp: string;
  /** Positie in het logboek daarvan. @example 12 */
  geopendPositie: number;
  /** Versie van de casus na de laatste gebeurtenis die meetelt. @example 12 */
  versie: number;
  /** Positie in het logboek van die gebeurtenis. @example 118 */
  positie: number;
  /** Wanneer die gebeurtenis is vastgelegd. @example "2026-03-10T09:00:00.000001Z" */
  vastgelegdOp: string;
  /** Wie voor de casus staat, zolang die open is. */
  antwoordt?: DossierMedewerker;
  /** @example "regisseur" */
  regie?: 'voorlopig' | 'regisseur';
  /** @example "afgesloten" */
  afsluiting?: 'afgesloten' | 'niet-gestart' | 'doorgeleid' | 'samengevoegd';
  /** @example false */
  veiligheidAcuut: boolean;
  /** Aanmeldingen die erbij gevoegd zijn en nog beoordeeld moeten worden. @example ["c2b0f3d6-0a39-4d5c-9a55-6c5f0f7f9b10"] */
  teBeoordelen: string[];
  gezinsleden: DossierGezinslid[];
  betrokkenen: DossierBetrokkene[];
  organisaties: DossierOrganisatie[];
  prioVraag?: DossierPrioVraag;
  /** De open hulpvragen op volgorde, de prio-vraag voorop. @example ["7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52"] */
  volgorde: string[];
  vragen: DossierVraag[];
  doelen: DossierDoel[];
  afspraken: DossierAfspraak[];
  planversies: DossierPlanversie[];
}
