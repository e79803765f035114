/** De organisatie waar iemand werkt. */
export class EigenOrganisatie {
  /** @example "9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003" */
  organisatieId: string;
  /** @example "Maatschappelijk Werk De Brug" */
  naam: string;
  /** Gaat erheen als er gevaar is: een crisisdienst, Veilig Thuis of een gecertificeerde instelling. @example false */
  bijGevaar: boolean;
}

/** Wie u bent voor Eén Plan: uw rollen, en waar u hoort. */
export class HuidigAccount {
  /** @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a0004" */
  accountId: string;
  /** Wat u nu mag zijn; een rol die eindigde staat er niet meer in. @example ["medewerker", "teamleider"] */
  rollen: string[];
  organisatie?: EigenOrganisatie;
  /** De gemeenten waarvoor u werkt. @example ["0010", "0003"] */
  gemeenten: string[];
  /** Van een inwoner: de eigen persoon. @example "5d1f7a60-3a54-4d0c-8f0a-0f5b8c2e0007" */
  persoonId?: string;
}
