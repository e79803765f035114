import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Medewerker, Organisatie, Persoon, Tekst } from '../gedeeld/onthulling.dto.js';

/** Wie ouder is van een gezinslid, of gezag heeft, voor zover u dat mag weten. */
export class GezagOfOuder {
  persoon: Persoon;
  /** Waaruit dat blijkt. @example "gezagsregister" */
  bron: string;
  /** Sinds wanneer het hier vastligt. @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
}

/** Een gezinslid: iemand om wie het in deze casus gaat. */
export class Gezinslid {
  persoon: Persoon;
  ongeboren: boolean;
  /** @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
  /** Staat er als de persoon geen gezinslid meer is. @example "2026-09-01T08:00:00Z" */
  totOp?: string;
  /** Alleen voor de coördinator: de casus waar dit gezinslid vandaan kwam. @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  vanCasusId?: string;
  /** Alleen voor de coördinator: de casus waar dit gezinslid heen ging. @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8002" */
  naarCasusId?: string;
  vertrekReden?: Tekst;
  /** Wie als ouder is vastgelegd. */
  ouders: GezagOfOuder[];
  /** Wie gezag heeft. */
  gezaghebbenden: GezagOfOuder[];
}

/** Iemand om het gezin heen. */
export class Betrokkene {
  persoon: Persoon;
  /** @example "mantelzorger" */
  rol: string;
  /** @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
  /** @example "2026-09-01T08:00:00Z" */
  totOp?: string;
}

/** Een organisatie die meedoet in deze casus. */
export class BetrokkenOrganisatie {
  organisatie: Organisatie;
  /** @example ["financien", "huisvesting"] */
  leefgebieden: string[];
  /** @example "2026-03-05T10:00:00Z" */
  sindsOp: string;
  /** @example "2026-09-01T08:00:00Z" */
  totOp?: string;
}

/** Wie er nu aanspreekbaar is voor deze casus. Ontbreekt als de casus is afgesloten. */
export class HuidigeRegie {
  @ApiProperty({ enum: ['voorlopig', 'regisseur'], description: 'Voorlopig: de coördinator, tot er een regisseur is.' })
  vorm: 'voorlopig' | 'regisseur';
  medewerker: Medewerker;
  /** @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
}

/** Wie er eerder aanspreekbaar was. */
export class EerdereRegie {
  @ApiProperty({ enum: ['voorlopig', 'regisseur'] })
  vorm: 'voorlopig' | 'regisseur';
  medewerker: Medewerker;
  /** @example "2026-03-02T09:12:44.120394Z" */
  vanOp: string;
  /** @example "2026-03-09T13:30:00Z" */
  totOp: string;
}

/** Wat het gezin graag wil; het beslist niets. */
export class Voorkeur {
  organisatie?: Organisatie;
  medewerker?: Medewerker;
  tekst?: Tekst;
}

/** Een aanwijzing van een regisseur, of een aangeboden overdracht, en wat ervan werd. */
export class Aanbod {
  @ApiProperty({ enum: ['aanwijzing', 'overdracht'] })
  soort: 'aanwijzing' | 'overdracht';
  /** Alleen bij een overdracht. @example "3a3a9d4e-77c5-4d1a-8d51-5b5f0d2e0005" */
  overdrachtId?: string;
  organisatie: Organisatie;
  /** Ontbreekt tot de teamleider iemand noemt. */
  medewerker?: Medewerker;
  voorkeur?: Voorkeur;
  reden?: Tekst;
  @ApiProperty({ enum: ['aangeboden', 'aanvaard', 'geweigerd', 'ingetrokken', 'verlopen', 'vervallen'] })
  status: 'aangeboden' | 'aanvaard' | 'geweigerd' | 'ingetrokken' | 'verlopen' | 'vervallen';
  /** @example "2026-03-05T10:00:00Z" */
  aangebodenOp: string;
  /** @example "2026-03-19T10:00:00Z" */
  uiterlijkOp?: string;
  /** @example "2026-03-09T13:30:00Z" */
  beantwoordOp?: string;
  redenAntwoord?: Tekst;
}

/** Wie het gezin het eerst belt, als dat een ander is dan de regisseur. */
export class EersteAanspreekpunt {
  medewerker?: Medewerker;
  persoon?: Persoon;
}

/** Hoe het met de veiligheid staat. */
export class Veiligheid {
  acuut: boolean;
  /** Wanneer dit is vastgesteld. @example "2026-03-02T09:12:44.120394Z" */
  beoordeeldOp?: string;
  toelichting?: Tekst;
  /** De organisatie die het acute gevaar heeft aanvaard. */
  aanvaardDoor?: Organisatie;
}

/** Hoe de casus is geëindigd. */
export class Afsluiting {
  @ApiProperty({ enum: ['afgesloten', 'niet-gestart', 'doorgeleid', 'samengevoegd'] })
  wijze: 'afgesloten' | 'niet-gestart' | 'doorgeleid' | 'samengevoegd';
  /** @example "hulpvragen-beantwoord" */
  reden?: string;
  toelichting?: Tekst;
  /** @example "2026-10-01T12:00:00Z" */
  afgeslotenOp: string;
  /** @example "2027-01-15" */
  nazorgDatum?: string;
  /** Alleen voor de coördinator: de casus waarmee is samengevoegd. @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8002" */
  naarCasusId?: string;
  doorgeleidNaar?: Organisatie;
  /** @example "meegegaan" */
  begeleiding?: string;
}

/** Een contactmoment, in een regel. */
export class Contactmoment {
  /** @example "77d0c7d5-2a3d-4c0d-9a51-7e2f0d2e0006" */
  contactmomentId: string;
  /** @example "2026-04-01T14:00:00Z" */
  contactOp: string;
  /** Wie het contact had; ontbreekt als u niet mag weten wie meehelpt. */
  medewerker?: Medewerker;
  met: Persoon[];
  tekst: Tekst;
}

/** Een aanmelding van deze casus. */
export class DossierAanmelding {
  /** @example "6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11" */
  aanmeldingId: string;
  @ApiProperty({ enum: ['ingediend', 'wacht', 'geplaatst', 'beoordeeld', 'ingetrokken'] })
  status: 'ingediend' | 'wacht' | 'geplaatst' | 'beoordeeld' | 'ingetrokken';
  @ApiPropertyOptional({ enum: ['gestart', 'niet-gestart', 'doorgeleid', 'toegevoegd'] })
  uitkomst?: 'gestart' | 'niet-gestart' | 'doorgeleid' | 'toegevoegd';
  /** @example "2026-03-02T09:12:44.120394Z" */
  ingediendOp: string;
  /** Wie er meldde. @example "partner" */
  melderSoort: string;
  melder?: Medewerker;
  melderPersoon?: Persoon;
  /** Ontbreekt als u dit niet mag weten. */
  veiligheidAcuut?: boolean;
  /** Het verhaal, één keer verteld. */
  verhaal?: Tekst;
  verteldDoor?: Persoon;
  /** @example "2026-03-02T09:00:00Z" */
  verteldOp?: string;
}
