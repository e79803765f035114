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

/** Er is een contactmoment vastgelegd. */
export class ContactmomentAntwoord extends CasusAntwoord {
  /**
   * Het contactmoment.
   * @example "4a6c8e0f-2b4d-4f6a-8c0e-7d9b1f3a5c85"
   */
  contactmomentId: string;
}
