/** Een tekst uit de kluis. */
export class Tekst {
  /** @example "0e6f6c1e-93b8-4a55-8a0a-6b4b7a1f0001" */
  tekstId: string;
  /** Ontbreekt als de tekst is vernietigd of niet getoond mag worden. @example "Ik wil dat de rekeningen weer betaald worden." */
  tekst?: string;
  /** De tekst ging ook over iemand van wie de gegevens zijn vernietigd, en is daarom anders dan zij was. Ontbreekt als dat niet zo is. @example true */
  gelakt?: boolean;
  /** De tekst is geblokkeerd en wordt niet getoond. Ontbreekt als dat niet zo is. @example true */
  geblokkeerd?: boolean;
  /** Wie dit betreft is het er niet mee eens: er staat een eigen verklaring bij. Ontbreekt als dat niet zo is. @example true */
  betwist?: boolean;
}

/** Een persoon. */
export class Persoon {
  /** @example "5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002" */
  persoonId: string;
  /** Ontbreekt als de gegevens zijn vernietigd of niet getoond mogen worden. @example "Fenna van der Bos" */
  naam?: string;
  /** Een onbekend deel is 00. @example "1989-04-00" */
  geboortedatum?: string;
  /** Van een kind dat nog niet geboren is. @example "2026-11-20" */
  uitgerekendeDatum?: string;
}

/** Een organisatie die meedoet. */
export class Organisatie {
  /** Ontbreekt als u niet mag weten welke organisatie het is. @example "9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003" */
  organisatieId?: string;
  /** @example "Maatschappelijk Werk De Brug" */
  naam: string;
}

/** Een medewerker van een organisatie. */
export class Medewerker {
  /** Ontbreekt als u niet mag weten welke organisatie het is. @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a0004" */
  medewerkerId?: string;
  /** @example "Wim Postma" */
  naam?: string;
  organisatie: Organisatie;
  /** Op het werk; staat alleen bij wie het gezin of een partner moet kunnen bereiken. @example "0596 123456" */
  telefoon?: string;
  /** Op het werk; als telefoon. @example "w.pastoor@voorbeeld.nl" */
  email?: string;
}
