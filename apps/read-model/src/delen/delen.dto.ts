import { Organisatie, Persoon } from '../gedeeld/onthulling.dto.js';

/** Welke gegevens van wie naar wie, en waarvoor. */
export class Deling {
  /** Klasse van gegevens, uit de werkwijze. @example "plan" */
  klasse: string;
  /** De organisatie die deelt. */
  gever: Organisatie;
  /** De organisatie die ontvangt. */
  ontvanger: Organisatie;
  /** Waarvoor, uit de werkwijze. @example "hulpverlening" */
  verwerkingsdoel: string;
}

/** Een grondslag die in deze casus is vastgesteld en nu geldt. */
export class VastgesteldeGrondslag extends Deling {
  /** @example "7a1f0c52-3b7e-4f0e-9c55-1d7d0b5c3a10" */
  grondslagId: string;
  /** Welke grondslag, uit de werkwijze. @example "jeugdwet" */
  grondslag: string;
  /** Of er pas gedeeld wordt als ieder over wie het gaat toestemming gaf. */
  vraagtToestemming: boolean;
  /** Laatste dag waarop het geldt. Ontbreekt als het geldt tot het wordt beëindigd. @example "2027-03-01" */
  geldigTotDatum?: string;
}

/** Toestemming die gegeven is en nu geldt. */
export class GegevenToestemming extends Deling {
  /** @example "2f6d0c1e-8a4b-4c0e-8b55-3e9d0b5c3a11" */
  toestemmingId: string;
  /** Over wie het gaat. */
  persoon: Persoon;
  /** Wie de toestemming gaf voor een kind jonger dan 16. Leeg als de persoon dat zelf deed. */
  gegevenDoor: Persoon[];
  /** @example "2026-03-15T10:15:00Z" */
  gegevenOp: string;
  /** Laatste dag waarop het geldt. Ontbreekt als het geldt tot het wordt ingetrokken. @example "2027-03-01" */
  geldigTotDatum?: string;
}

/** Wie meeleest met een jongere, omdat die dat goed vindt. */
export class Meelezer {
  /** De jongere. */
  persoon: Persoon;
  /** Wie meeleest. */
  ouder: Persoon;
}

/** Een grondslag die u in deze casus kunt vaststellen. */
export class MogelijkeGrondslag {
  /** Welke grondslag, uit de werkwijze. @example "jeugdwet" */
  grondslag: string;
  /** Klasse van gegevens, uit de werkwijze. @example "plan" */
  klasse: string;
  /** Waarvoor, uit de werkwijze. @example "hulpverlening" */
  verwerkingsdoel: string;
  /** Of er pas gedeeld wordt als ieder over wie het gaat toestemming gaf. */
  vraagtToestemming: boolean;
}

/** Op welke grond in deze casus wordt gedeeld, en wie wat goed vindt, voor zover u daar iets mee kunt. */
export class Gegevensdeling {
  /** Wat in deze casus is vastgesteld en nu geldt. Leeg voor wie dat niet vaststelt. */
  grondslagen: VastgesteldeGrondslag[];
  /** Toestemmingen die nu gelden. */
  toestemmingen: GegevenToestemming[];
  meelezers: Meelezer[];
  /** Wat u kunt vaststellen. Leeg als u dat niet mag. */
  mogelijk: MogelijkeGrondslag[];
  /** De organisaties die iets van elkaar kunnen krijgen. Leeg als u geen grondslag kunt vaststellen. */
  organisaties: Organisatie[];
  /** Waarvoor toestemming nodig is, of nog gevraagd kan worden. */
  teVragen: Deling[];
  /** Voor wie u toestemming kunt geven of optekenen. */
  voorWie: Persoon[];
}
