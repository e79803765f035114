import { ApiProperty } from '@nestjs/swagger';
import { Medewerker, Persoon, Tekst } from '../gedeeld/onthulling.dto.js';

/** Wat een gezinslid als belangrijkste vraag koos. */
export class Keuze {
  persoon: Persoon;
  /** @example "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007" */
  vraagId: string;
}

/** Een keuze van de prio-vraag, met wat ieder koos. */
export class PrioKeuze {
  /** @example "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007" */
  vraagId: string;
  keuzes: Keuze[];
  /** Waarom deze, als gezinsleden verschillen. */
  reden?: Tekst;
  /** @example "2026-04-01T14:00:00Z" */
  gekozenOp: string;
}

/** Een hulpvraag in iemands eigen woorden, of een zorg van een ander. */
export class Vraag {
  /** @example "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007" */
  vraagId: string;
  @ApiProperty({ enum: ['hulpvraag', 'zorg'] })
  soort: 'hulpvraag' | 'zorg';
  /** Van wie de hulpvraag is; een zorg heeft er geen. */
  vraagsteller?: Persoon;
  tekst: Tekst;
  /** @example "financien" */
  leefgebied: string;
  /** Of de regisseur de vraag na een gesprek heeft geplaatst. */
  geplaatst: boolean;
  @ApiProperty({ enum: ['open', 'beantwoord', 'ingetrokken', 'losgelaten'] })
  status: 'open' | 'beantwoord' | 'ingetrokken' | 'losgelaten';
  /** Plaats in de volgorde; 1 is de prio-vraag. @example 1 */
  volgorde?: number;
  /** Alleen bij de prio-vraag: nog niet met het gezin gekozen. */
  prioVoorlopig?: boolean;
  /** @example "2026-03-02T09:12:44.120394Z" */
  ingebrachtOp: string;
  /** @example "2026-09-01T08:00:00Z" */
  geeindigdOp?: string;
  /** Hoe de vraagsteller het antwoord vindt. */
  oordeelVraagsteller?: Tekst;
  /** @example "wil-niet-verder" */
  loslaatReden?: string;
  laatsteAanbod?: Tekst;
  toelichting?: Tekst;
}

/** Een doel bij een hulpvraag. */
export class Doel {
  /** @example "bb0f3a53-5b4b-4d3a-9a16-0f0f0e7b8008" */
  doelId: string;
  /** @example "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007" */
  vraagId: string;
  tekst: Tekst;
  @ApiProperty({ enum: ['voorgesteld', 'gesteld'] })
  status: 'voorgesteld' | 'gesteld';
  /** @example "2026-04-01T14:00:00Z" */
  sindsOp: string;
}

/** Een afspraak: wat, wie, wanneer uiterlijk. */
export class Afspraak {
  /** @example "cc0f3a53-5b4b-4d3a-9a16-0f0f0e7b8009" */
  afspraakId: string;
  /** @example "bb0f3a53-5b4b-4d3a-9a16-0f0f0e7b8008" */
  doelId: string;
  tekst: Tekst;
  /** Wie het doet: een medewerker, of hieronder een persoon. */
  eigenaarMedewerker?: Medewerker;
  /** Wie het doet: een gezinslid of iemand uit het netwerk. */
  eigenaarPersoon?: Persoon;
  /** @example "2026-05-01" */
  uiterlijkDatum: string;
  /** Of de datum voorbij is terwijl de afspraak nog open staat. */
  teLaat: boolean;
  /** @example "financien" */
  leefgebied: string;
  /** Waarom een maatwerkoplossing; ontbreekt bij een standaardoplossing. */
  maatwerkReden?: Tekst;
  @ApiProperty({ enum: ['voorgesteld', 'open', 'nagekomen', 'niet-nagekomen', 'vervallen'] })
  status: 'voorgesteld' | 'open' | 'nagekomen' | 'niet-nagekomen' | 'vervallen';
  /** @example "2026-04-01T14:00:00Z" */
  gemaaktOp: string;
  /** Laatste wijziging. @example "2026-04-20T14:00:00Z" */
  gewijzigdOp: string;
  reden?: Tekst;
}

/** Een doel dat andere woorden kreeg, of een afspraak die naar een andere dag ging. */
export class PlanWijziging {
  /** Van dit doel zijn de woorden anders. @example "bb0f3a53-5b4b-4d3a-9a16-0f0f0e7b8008" */
  doelId?: string;
  /** Van deze afspraak is de dag anders. @example "cc0f3a53-5b4b-4d3a-9a16-0f0f0e7b8009" */
  afspraakId?: string;
  /** De versie van het plan die toen gold: daarin staat het nog zoals het was. 0 als er nog geen versie was. @example 1 */
  naVersie: number;
  wasTekst?: Tekst;
  werdTekst?: Tekst;
  /** @example "2026-05-01" */
  wasDatum?: string;
  /** @example "2026-05-15" */
  werdDatum?: string;
  reden?: Tekst;
  /** @example "2026-04-20T14:00:00Z" */
  gewijzigdOp: string;
}

/** Het antwoord van een gezinslid op een versie van het plan. */
export class PlanAntwoord {
  persoon: Persoon;
  akkoord: boolean;
  tekst?: Tekst;
  /** Wie het antwoord namens het gezinslid opschreef. */
  opgetekendDoor?: Medewerker;
  /** @example "2026-04-10T18:30:00Z" */
  geantwoordOp: string;
}

/** Een versie van het ene plan, met wat ieder ervan vond. */
export class PlanVersie {
  /** @example 2 */
  versie: number;
  /** Of dit de versie is die nu geldt. */
  huidig: boolean;
  /** @example "2026-04-08T12:00:00Z" */
  vastgesteldOp: string;
  /** @example "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007" */
  prioVraagId?: string;
  /** @example ["aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007"] */
  vraagIds: string[];
  /** @example ["bb0f3a53-5b4b-4d3a-9a16-0f0f0e7b8008"] */
  doelIds: string[];
  /** @example ["cc0f3a53-5b4b-4d3a-9a16-0f0f0e7b8009"] */
  afspraakIds: string[];
  antwoorden: PlanAntwoord[];
}

/** Het ene plan van de casus. */
export class Plan {
  /** @example "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007" */
  prioVraagId?: string;
  vragen: Vraag[];
  prioKeuzes: PrioKeuze[];
  doelen: Doel[];
  afspraken: Afspraak[];
  versies: PlanVersie[];
  /** Van oud naar nieuw. */
  wijzigingen: PlanWijziging[];
}
