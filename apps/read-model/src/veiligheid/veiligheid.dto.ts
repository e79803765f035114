import { ONDERDEEL_SOORTEN, NOODTOEGANG_OORDELEN, type Onderdeel } from '@eenplan/domain/types';
import { ApiProperty } from '@nestjs/swagger';
import { Medewerker, Organisatie, Persoon, Tekst } from '../gedeeld/onthulling.dto.js';

export const VEILIGHEID_DADEN = ['veiligheid-beoordelen', 'veiligheid-aanvaarden', 'afschermen'] as const;
export type VeiligheidDaad = (typeof VEILIGHEID_DADEN)[number];

/** Een onderdeel van de casus dat open is voor wie geweerd wordt. */
export class VrijgegevenOnderdeel {
  @ApiProperty({ enum: ONDERDEEL_SOORTEN, example: 'afspraak' })
  soort: Onderdeel['soort'];
  /** @example "9b7d3c58-1e2f-4c6a-8d4b-5a6f7e8d9c74" */
  onderdeelId: string;
}

/** Het voorstel om een afscherming op te heffen. Een ander bevestigt het. */
export class VoorgesteldeOpheffing {
  door?: Medewerker;
  /** @example "2026-05-02T09:12:44.120394Z" */
  voorgesteldOp: string;
  reden: Tekst;
  /** Of u dit voorstelde. @example false */
  eigen: boolean;
  /** Of u dit mag bevestigen. @example true */
  magBevestigen: boolean;
}

/** Dat alles wat naar de één leidt, verborgen is voor de ander. */
export class StaandeAfscherming {
  /** @example "7abd2c3e-5a6b-4c8d-9e7f-0a1b2c3d4eb8" */
  afschermingId: string;
  /** Wie beschermd wordt. */
  beschermde: Persoon;
  /** Voor wie alles verborgen is. */
  geweerde: Persoon;
  reden: Tekst;
  /** Namens wie. Ontbreekt als de afscherming met een andere casus meekwam. */
  ingesteldDoor?: Organisatie;
  /** @example "2026-04-01T14:00:00Z" */
  ingesteldOp: string;
  vrijgegeven: VrijgegevenOnderdeel[];
  opheffing?: VoorgesteldeOpheffing;
}

/** Wat een ander achteraf van de noodtoegang vond. */
export class Noodtoegangsoordeel {
  @ApiProperty({ enum: NOODTOEGANG_OORDELEN, example: 'terecht' })
  oordeel: (typeof NOODTOEGANG_OORDELEN)[number];
  door?: Medewerker;
  /** @example "2026-05-03T08:30:00Z" */
  beoordeeldOp: string;
  reden: Tekst;
}

/** Dat iemand deze casus las zonder mee te doen, omdat er gevaar was. */
export class GenomenNoodtoegang {
  /** @example "8abe3d4f-6b7c-4d9e-8fa0-1b2c3d4e5fc9" */
  noodtoegangId: string;
  door?: Medewerker;
  /** @example "2026-05-02T22:15:00Z" */
  genomenOp: string;
  /** @example "2026-05-03T02:15:00Z" */
  totOp: string;
  /** Of diegene de casus nu nog leest. @example false */
  loopt: boolean;
  reden: Tekst;
  /** Ontbreekt tot een casuscoördinator het beoordeelt. */
  oordeel?: Noodtoegangsoordeel;
  /** Of u dit mag beoordelen. @example true */
  magBeoordelen: boolean;
}

/** Wat iemand in deze casus veilig houdt, voor zover u er iets aan doet. */
export class CasusVeiligheid {
  @ApiProperty({ enum: VEILIGHEID_DADEN, isArray: true, description: 'Wat u hier mag doen.', example: ['afschermen'] })
  mag: VeiligheidDaad[];
  /** Alleen voor wie een afscherming mag instellen. */
  afschermingen: StaandeAfscherming[];
  /** Voor wie ze beoordeelt, en voor wie ze zelf nam. De laatste eerst. */
  noodtoegangen: GenomenNoodtoegang[];
}

/** Waarom een auditor vroeg om dit dossier te openen. */
export class RedenOpenstelling {
  /** @example "9bcf4e5a-7c8d-4eaf-9ab1-2c3d4e5f6ada" */
  openstellingId: string;
  reden: Tekst;
}

/** De redenen van wat voor deze casus gevraagd is of open is. */
export class RedenenOpenstelling {
  items: RedenOpenstelling[];
}
