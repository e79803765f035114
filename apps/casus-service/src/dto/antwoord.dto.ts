/** Wat de opdracht heeft gedaan. De nieuwe versie staat in de kop ETag. */
export class CasusAntwoord {
  /**
   * De casus waarop de opdracht is uitgevoerd.
   * @example "3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77"
   */
  casusId: string;
}

/** De aanmelding is gewijzigd. */
export class AanmeldingAntwoord {
  /**
   * De aanmelding.
   * @example "c2b0f3d6-0a39-4d5c-9a55-6c5f0f7f9b10"
   */
  aanmeldingId: string;
}

/** De organisatie is geregistreerd of gewijzigd. */
export class OrganisatieAntwoord {
  /**
   * De organisatie.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  organisatieId: string;
}

/** Er is iemand toegevoegd. */
export class PersoonAntwoord extends CasusAntwoord {
  /**
   * Onder welk nummer deze persoon bekend is.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  persoonId: string;
}

/** Er is een overdracht aangeboden. */
export class OverdrachtAntwoord extends CasusAntwoord {
  /**
   * De overdracht.
   * @example "1f0e9b6c-58f3-4b0e-8f8c-1f9f0c7d2e41"
   */
  overdrachtId: string;
}

/** Er is een hulpvraag of zorg ingebracht. */
export class VraagAntwoord extends CasusAntwoord {
  /**
   * De hulpvraag of zorg.
   * @example "7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52"
   */
  vraagId: string;
}

/** Er is een bijlage toegevoegd. */
export class BijlageAntwoord extends CasusAntwoord {
  /**
   * De bijlage.
   * @example "5d0b7c1e-7a7b-4d0e-9a55-6f0f5b3c2a11"
   */
  bijlageId: string;
}

/** Er is een doel gesteld of voorgesteld. */
export class DoelAntwoord extends CasusAntwoord {
  /**
   * Het doel.
   * @example "2e9a4f70-6c1d-4a9e-9f0e-3b8c7d6a5f63"
   */
  doelId: string;
}

/** Er is een afspraak gemaakt of voorgesteld. */
export class AfspraakAntwoord extends CasusAntwoord {
  /**
   * De afspraak.
   * @example "9b7d3c58-1e2f-4c6a-8d4b-5a6f7e8d9c74"
   */
  afspraakId: string;
}

/** Er staat een veiligheidsafscherming. */
export class AfschermingAntwoord extends CasusAntwoord {
  /**
   * De afscherming.
   * @example "5d8b0a1c-3e4f-4a6b-9c7d-8e9f0a1b2c96"
   */
  afschermingId: string;
}

/** Er is een grondslag vastgesteld. */
export class GrondslagAntwoord extends CasusAntwoord {
  /**
   * De grondslag in deze casus.
   * @example "6e9c1b2d-4f5a-4b7c-8d8e-9f0a1b2c3da7"
   */
  grondslagId: string;
}

/** Er is toestemming gegeven. */
export class ToestemmingAntwoord extends CasusAntwoord {
  /**
   * De toestemming.
   * @example "7fad2c3e-5a6b-4c8d-9e9f-0a1b2c3d4eb8"
   */
  toestemmingId: string;
}

/** Er is noodtoegang genomen. */
export class NoodtoegangAntwoord extends CasusAntwoord {
  /**
   * De noodtoegang.
   * @example "8abe3d4f-6b7c-4d9e-8fa0-1b2c3d4e5fc9"
   */
  noodtoegangId: string;
}

/** Een auditor heeft gevraagd om een dossier te openen. */
export class OpenstellingAntwoord extends CasusAntwoord {
  /**
   * De openstelling.
   * @example "9bcf4e5a-7c8d-4eaf-9ab1-2c3d4e5f6ada"
   */
  openstellingId: string;
}

/** Er is iets vastgelegd over de rechten van een persoon. De nieuwe versie staat in de kop ETag. */
export class RechtenAntwoord {
  /**
   * De persoon.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  persoonId: string;
}

/** Er is een verzoek gedaan. */
export class VerzoekAntwoord extends RechtenAntwoord {
  /**
   * Het verzoek.
   * @example "acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb"
   */
  verzoekId: string;
}

/** Er is een contactmoment vastgelegd. */
export class ContactmomentAntwoord extends CasusAntwoord {
  /**
   * Het contactmoment.
   * @example "4a6c8e0f-2b4d-4f6a-8c0e-7d9b1f3a5c85"
   */
  contactmomentId: string;
}
