export interface paths {
  '/afwijkingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk wat in de kopie stilstaat
     * @description Stromen waarvan een gebeurtenis aankwam die niet klopt. Wat erna komt, wacht. Van de eigen gemeenten; wat van geen gemeente is, alleen voor wie voor alle gemeenten werkt. Alleen voor een auditor.
     */
    get: operations['bekijkAfwijkingen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/afwijkingen/{streamId}/vrijgaven': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Geef een stroom vrij na onderzoek
     * @description Leest de stroom opnieuw uit het logboek zelf. Past die bij de kopie, dan gaat de stroom verder. De afwijking blijft bewaard, met wie haar vrijgaf en wat de oorzaak was. Alleen voor een auditor.
     */
    post: operations['geefVrij'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bevindingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Zoek wat opvalt
     * @description Gebeurtenissen van één selectie in de casussen van de eigen gemeenten, de laatste eerst. Geen namen en geen teksten. Alleen voor een auditor.
     */
    get: operations['zoekBevindingen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bevindingen/uitvoer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Haal op als bestand wat opvalt
     * @description CSV in UTF-8, met puntkomma’s. Dezelfde regels als de bevindingen, hoogstens 50.000. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.
     */
    get: operations['voerBevindingenUit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bewijzen/drie-enen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bewijs de drie enen
     * @description Speelt het logboek af en gaat na elk moment na: voor elke open casus staat precies één persoon, en niemand is gezinslid van twee open casussen. Van de casussen van de eigen gemeenten; wie voor alle gemeenten werkt, bewijst het hele logboek. Alleen voor een auditor.
     */
    get: operations['leesBewijsDrieEnen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Zoek een casus op kenmerk
     * @description Geeft het nummer van de casus met dit kenmerk. Alleen voor een auditor.
     */
    get: operations['zoekCasus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/dossier': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lees het dossier zoals het was
     * @description De casus op een positie in het logboek, zoals die op een moment was vastgelegd, of met wat er toen gebeurd was. U mag deze grenzen samen gebruiken. Zonder grens: nu. Alleen voor een auditor.
     */
    get: operations['leesDossier'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/geschiedenis': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lees de geschiedenis van een casus
     * @description Alle gebeurtenissen van de casus en haar aanmeldingen, op volgorde: wie, wanneer, wat. Alleen voor een auditor.
     */
    get: operations['leesGeschiedenis'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/geschiedenis/uitvoer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Haal de geschiedenis van een casus op als bestand
     * @description CSV in UTF-8, met puntkomma’s. Dezelfde regels als de geschiedenis, hoogstens 50.000. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.
     */
    get: operations['voerGeschiedenisUit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/regieperioden': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lees wie wanneer voor een casus stond
     * @description Speelt de casus af: wie ervoor stond, van wanneer tot wanneer, en of dat na elke opdracht precies één persoon was. Alleen voor een auditor.
     */
    get: operations['leesRegieperioden'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inzagen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Zoek wie wat zag
     * @description Het logboek van inzagen in de casussen van de eigen gemeenten: wie keek, over wie, waarvoor en wanneer, de laatste eerst. Geen namen en geen teksten. Alleen voor een auditor.
     */
    get: operations['zoekInzagen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inzagen/steekproeven': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Loot inzagen om na te kijken
     * @description Een steekproef uit de casussen van de eigen gemeenten: elke inzage die aan de filters voldoet heeft evenveel kans. Alleen voor een auditor.
     */
    get: operations['lootInzagen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inzagen/steekproeven/uitvoer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Haal een steekproef op als bestand
     * @description CSV in UTF-8, met puntkomma’s. Met het lot van een steekproef staan er dezelfde inzagen in. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.
     */
    get: operations['voerSteekproefUit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inzagen/uitvoer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Haal op als bestand wie keek zonder deel te nemen
     * @description CSV in UTF-8, met puntkomma’s. Dezelfde regels als de inzagen zonder betrokkenheid, hoogstens 50.000. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.
     */
    get: operations['voerInzagenUit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inzagen/uitvoeren': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk wie lijsten als bestand ophaalde
     * @description Wie welke lijst ophaalde, met welke filters, wanneer en hoeveel regels, de laatste eerst. Van de eigen gemeenten. Alleen voor een auditor.
     */
    get: operations['bekijkUitvoeren'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inzagen/uitvoeren/uitvoer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Haal op als bestand wie lijsten ophaalde
     * @description CSV in UTF-8, met puntkomma’s. Dezelfde regels als de lijst, hoogstens 50.000. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.
     */
    get: operations['voerUitvoerenUit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openstellingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk welke dossiers open zijn of dat vragen
     * @description Wat auditors van de eigen gemeenten vroegen en nog loopt: wat op goedkeuring wacht, en wat open is. De laatste eerst. Alleen voor een auditor.
     */
    get: operations['bekijkOpenstellingen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Bevinding: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      door: components['schemas']['Dader'];
      /**
       * Format: date-time
       * @example 2026-03-10T09:00:00Z
       */
      gebeurdOp: string;
      /** @example 0010 */
      gemeente: string;
      /** @example K7M-4QX */
      kenmerk: string;
      /** @example 118 */
      positie: number;
      /** @example RegieGewisseld */
      type: string;
      /**
       * Format: date-time
       * @example 2026-03-10T09:00:00.000001Z
       */
      vastgelegdOp: string;
      /**
       * @description Wat er gebeurde, zonder namen en teksten.
       * @example De coördinator gaf de regie aan medewerker b9d6c0a2 van Maatschappelijk Werk De Brug.
       */
      wat: string;
    };
    BevindingenPagina: {
      items: components['schemas']['Bevinding'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    BewijsAantallen: {
      /** @example 15 */
      casussen: number;
      /** @example 1240 */
      gebeurtenissen: number;
      /**
       * @description Personen die ooit gezinslid waren.
       * @example 44
       */
      gezinsleden: number;
      /** @example 46 */
      lidmaatschappen: number;
      /**
       * @description Momenten die zijn nagegaan: na elke opdracht.
       * @example 610
       */
      ogenblikken: number;
      /** @example 13 */
      openCasussen: number;
      /**
       * @description Perioden waarin één persoon voor een casus stond.
       * @example 31
       */
      regieperioden: number;
    };
    BewijsDrieEnen: {
      aantallen: components['schemas']['BewijsAantallen'];
      /** @example 0 */
      aantalSchendingen: number;
      /**
       * @description Gebeurtenissen die er al zijn, maar na een gat: wat ervoor hoort, is nog onderweg. Nog niet bewezen.
       * @example 0
       */
      daarna: number;
      /** @example true */
      geldig: boolean;
      /**
       * @description Of dit over alle casussen gaat, of alleen over die van de eigen gemeenten.
       * @example true
       */
      heleLogboek: boolean;
      /** @description De eerste schendingen, hoogstens 100. */
      schendingen: components['schemas']['BewijsSchending'][];
      /**
       * @description Tot en met welke positie van het logboek.
       * @example 1240
       */
      totPositie: number;
    };
    BewijsSchending: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId?: string;
      /**
       * Format: uuid
       * @example 5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3003
       */
      persoonId?: string;
      /** @example 118 */
      positie: number;
      /**
       * @example een-regisseur
       * @enum {string}
       */
      regel: 'een-gezin' | 'een-regisseur' | 'volgorde';
      /** @example Voor casus 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001 staat niemand. */
      uitleg: string;
      /**
       * Format: date-time
       * @example 2026-03-10T09:00:00.000001Z
       */
      vastgelegdOp: string;
    };
    Dader: {
      /**
       * Format: uuid
       * @description Ontbreekt bij een andere organisatie.
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01
       */
      accountId?: string;
      /** @example Gemeente Delfzijl */
      organisatie?: string;
      /**
       * Format: uuid
       * @example 0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002
       */
      organisatieId?: string;
      /** @example casuscoordinator */
      rol: string;
    };
    Dossier: {
      /**
       * @example afgesloten
       * @enum {string}
       */
      afsluiting?: 'afgesloten' | 'doorgeleid' | 'niet-gestart' | 'samengevoegd';
      afspraken: components['schemas']['DossierAfspraak'][];
      /** @description Wie voor de casus staat, zolang die open is. */
      antwoordt?: components['schemas']['DossierMedewerker'];
      betrokkenen: components['schemas']['DossierBetrokkene'][];
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      doelen: components['schemas']['DossierDoel'][];
      /** @example 0010 */
      gemeente: string;
      /**
       * Format: date-time
       * @description Wanneer de casus geopend is: daarvoor was er geen dossier.
       * @example 2026-03-01T09:00:00.000001Z
       */
      geopendOp: string;
      /**
       * @description Positie in het logboek daarvan.
       * @example 12
       */
      geopendPositie: number;
      gezinsleden: components['schemas']['DossierGezinslid'][];
      /** @example K7M-4QX */
      kenmerk: string;
      organisaties: components['schemas']['DossierOrganisatie'][];
      planversies: components['schemas']['DossierPlanversie'][];
      /**
       * @description Positie in het logboek van die gebeurtenis.
       * @example 118
       */
      positie: number;
      prioVraag?: components['schemas']['DossierPrioVraag'];
      /**
       * @example regisseur
       * @enum {string}
       */
      regie?: 'regisseur' | 'voorlopig';
      /**
       * @example lopend
       * @enum {string}
       */
      status: 'afgesloten' | 'in-beoordeling' | 'lopend';
      /**
       * @description Aanmeldingen die erbij gevoegd zijn en nog beoordeeld moeten worden.
       * @example [
       *       "c2b0f3d6-0a39-4d5c-9a55-6c5f0f7f9b10"
       *     ]
       */
      teBeoordelen: string[];
      /**
       * Format: date-time
       * @description Wanneer die gebeurtenis is vastgelegd.
       * @example 2026-03-10T09:00:00.000001Z
       */
      vastgelegdOp: string;
      /** @example false */
      veiligheidAcuut: boolean;
      /**
       * @description Versie van de casus na de laatste gebeurtenis die meetelt.
       * @example 12
       */
      versie: number;
      /**
       * @description De open hulpvragen op volgorde, de prio-vraag voorop.
       * @example [
       *       "7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52"
       *     ]
       */
      volgorde: string[];
      vragen: components['schemas']['DossierVraag'][];
    };
    DossierAfspraak: {
      /**
       * Format: uuid
       * @example a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c007
       */
      afspraakId: string;
      /**
       * Format: uuid
       * @example a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c006
       */
      doelId: string;
      /**
       * Format: uuid
       * @description Ontbreekt bij iemand van een andere organisatie.
       * @example 5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3003
       */
      eigenaarId?: string;
      /**
       * @example persoon
       * @enum {string}
       */
      eigenaarSoort: 'medewerker' | 'persoon';
      /**
       * Format: date-time
       * @example 2026-03-02T09:00:00Z
       */
      gebeurdOp: string;
      /** @example huisvesting */
      leefgebied: string;
      /**
       * @example standaard
       * @enum {string}
       */
      oplossing: 'maatwerk' | 'standaard';
      /**
       * @example open
       * @enum {string}
       */
      status: 'nagekomen' | 'niet-nagekomen' | 'open' | 'vervallen' | 'voorgesteld';
      /**
       * Format: date
       * @example 2026-04-01
       */
      uiterlijkDatum: string;
    };
    DossierAntwoord: {
      /** @example true */
      akkoord: boolean;
      /**
       * Format: uuid
       * @example 5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3003
       */
      persoonId: string;
    };
    DossierBetrokkene: {
      /**
       * Format: uuid
       * @example 5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3004
       */
      persoonId: string;
      /** @example mantelzorger */
      rol: string;
    };
    DossierDoel: {
      /**
       * Format: uuid
       * @example a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c006
       */
      doelId: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:00:00Z
       */
      gebeurdOp: string;
      /**
       * @example gesteld
       * @enum {string}
       */
      status: 'gesteld' | 'voorgesteld';
      /**
       * Format: uuid
       * @example a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c005
       */
      vraagId: string;
    };
    DossierGezinslid: {
      /** @example false */
      ongeboren: boolean;
      /**
       * Format: uuid
       * @example 5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3003
       */
      persoonId: string;
    };
    DossierMedewerker: {
      /**
       * Format: uuid
       * @description Ontbreekt bij een andere organisatie.
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01
       */
      medewerkerId?: string;
      /** @example Maatschappelijk Werk De Brug */
      organisatie?: string;
      /**
       * Format: uuid
       * @description Ontbreekt bij een andere organisatie.
       * @example 0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002
       */
      organisatieId?: string;
    };
    DossierOrganisatie: {
      /**
       * @description Ontbreekt bij een andere organisatie.
       * @example [
       *       "huisvesting"
       *     ]
       */
      leefgebieden?: string[];
      /** @example Maatschappelijk Werk De Brug */
      organisatie?: string;
      /**
       * Format: uuid
       * @description Ontbreekt bij een andere organisatie.
       * @example 0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002
       */
      organisatieId?: string;
    };
    DossierPlanversie: {
      antwoorden: components['schemas']['DossierAntwoord'][];
      /**
       * Format: date-time
       * @example 2026-03-10T09:00:00Z
       */
      gebeurdOp: string;
      /** @example 1 */
      versie: number;
    };
    DossierPrioVraag: {
      /**
       * @description Met het gezin gekozen; anders voorlopig.
       * @example true
       */
      gekozen: boolean;
      /**
       * Format: uuid
       * @example a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c005
       */
      vraagId: string;
    };
    DossierVraag: {
      /**
       * Format: date-time
       * @example 2026-03-01T09:00:00Z
       */
      gebeurdOp: string;
      /**
       * @description Heeft een plaats in het plan.
       * @example true
       */
      geplaatst: boolean;
      /** @example huisvesting */
      leefgebied: string;
      /**
       * @example hulpvraag
       * @enum {string}
       */
      soort: 'hulpvraag' | 'zorg';
      /**
       * @example open
       * @enum {string}
       */
      status: 'beantwoord' | 'ingetrokken' | 'losgelaten' | 'open';
      /**
       * Format: uuid
       * @example a1d0b7c9-1a35-4d8e-8f29-6b8f4ad1c005
       */
      vraagId: string;
    };
    GeschiedenisPagina: {
      /**
       * @description Hoeveel het er in het geheel zijn; 0 voorbij het einde.
       * @example 84
       */
      aantal: number;
      items: components['schemas']['GeschiedenisRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    GeschiedenisRegel: {
      /**
       * @description Het blad van de gebeurtenis: SHA-256 over deze gebeurtenis en alles ervoor, in hexadecimalen.
       * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
       */
      blad: string;
      door: components['schemas']['Dader'];
      /**
       * Format: date-time
       * @example 2026-03-10T09:00:00Z
       */
      gebeurdOp: string;
      /**
       * @description Waarom deze persoon dit mocht: `taak`, `eigen-inbreng` of `noodtoegang`.
       * @example taak
       */
      grondslag: string;
      /**
       * @description De hoeveelste van deze geschiedenis.
       * @example 12
       */
      nummer: number;
      /** @example 118 */
      positie: number;
      stroom: components['schemas']['Stroom'];
      /** @example RegieAanvaard */
      type: string;
      /**
       * Format: date-time
       * @example 2026-03-10T09:00:00.000001Z
       */
      vastgelegdOp: string;
      /**
       * @description Wat er gebeurde, zonder namen en teksten.
       * @example De regie is aanvaard door medewerker b9d6c0a2 van Maatschappelijk Werk De Brug.
       */
      wat: string;
    };
    GevondenCasus: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example K7M-4QX */
      kenmerk: string;
    };
    InzageCasus: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example K7M-4QX */
      kenmerk: string;
    };
    InzagenPagina: {
      items: components['schemas']['InzageRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    InzageRegel: {
      /**
       * Format: uuid
       * @description Wie keek: een account, geen naam. Ontbreekt bij een andere organisatie.
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01
       */
      accountId?: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      beginOp: string;
      /**
       * @description In welke casussen het stond.
       * @example [
       *       "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001"
       *     ]
       */
      casusIds: string[];
      /** @description Die van de casussen die u mag naspeuren. */
      casussen: components['schemas']['InzageCasus'][];
      /**
       * @description Waarvoor: code van de verwerking.
       * @example casusdossier
       */
      doel: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.123911Z
       */
      eindeOp: string;
      /**
       * @description De gegevens van de persoon waren te zien.
       * @example true
       */
      gegevens: boolean;
      /**
       * @description Code van de grondslag.
       * @example wmo-2015
       */
      grondslag?: string;
      /**
       * @description Loopt op in de volgorde van vastleggen.
       * @example 118
       */
      nummer: number;
      /** @example Gemeente Delfzijl */
      organisatie?: string;
      /**
       * Format: uuid
       * @example 0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002
       */
      organisatieId?: string;
      /**
       * Format: uuid
       * @description Over wie het ging.
       * @example 5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002
       */
      persoonId: string;
      /** @example medewerker */
      rol: string;
      /**
       * @description Spoor van het verzoek (W3C trace context).
       * @example 0af7651916cd43dd8448eb211c80319c
       */
      spoor: string;
      /**
       * @description De stap in dat spoor.
       * @example b7ad6b7169203331
       */
      spoorstap: string;
      /**
       * @description Nummers van de teksten over de persoon die te zien waren.
       * @example [
       *       "0e6f6c1e-93b8-4a55-8a0a-6b4b7a1f0001"
       *     ]
       */
      tekstIds: string[];
      /**
       * @description Stond in een lijst die als bestand is opgehaald: zonder namen en teksten.
       * @example false
       */
      uitvoer: boolean;
      /**
       * @description Nam deel aan alle casussen waarin het stond, op dat moment.
       * @example true
       */
      wasBetrokken: boolean;
    };
    InzageSteekproef: {
      items: components['schemas']['InzageRegel'][];
      /**
       * @description Waarmee geloot is.
       * @example 118-59032114071
       */
      lot: string;
    };
    Openstelling: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /**
       * @description Of u dat zelf bent.
       * @example false
       */
      eigen: boolean;
      /** @example 0010 */
      gemeente: string;
      /**
       * Format: date-time
       * @example 2026-03-10T09:00:00.000001Z
       */
      gevraagdOp: string;
      /** @description Wie het goedkeurde. */
      goedgekeurdDoor?: components['schemas']['OpenstellingAuditor'];
      /** @example K7M-4QX */
      kenmerk: string;
      /**
       * Format: uuid
       * @example 7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52
       */
      openstellingId: string;
      /**
       * @example gevraagd
       * @enum {string}
       */
      stand: 'gevraagd' | 'goedgekeurd';
      /**
       * Format: date-time
       * @description Tot wanneer het dossier open is.
       * @example 2026-03-13T09:00:00.000Z
       */
      totOp?: string;
      /**
       * @description Versie van de casus: hierop wordt goedgekeurd.
       * @example 12
       */
      versie: number;
      /** @description Voor wie het dossier opengaat. */
      voor: components['schemas']['OpenstellingAuditor'];
    };
    OpenstellingAuditor: {
      /**
       * Format: uuid
       * @description Ontbreekt bij een andere organisatie.
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01
       */
      accountId?: string;
      /** @example Gemeente Delfzijl */
      organisatie?: string;
      /**
       * Format: uuid
       * @description Ontbreekt bij een andere organisatie.
       * @example 0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002
       */
      organisatieId?: string;
    };
    OpenstellingenPagina: {
      items: components['schemas']['Openstelling'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    /** @description Wat er mis is en wat u kunt doen (RFC 9457). */
    Probleem: {
      /**
       * @description Vaste code waar een programma op kan rekenen.
       * @example ongeldige-invoer
       */
      code: string;
      /** @example Eén onderdeel klopt niet. Er staat bij wat er mis is. */
      detail: string;
      /** @description Wat een handeling in de weg staat. */
      details?: {
        /**
         * @description Wat ermee is.
         * @example te beoordelen
         */
        reden: string;
        /**
         * @description Waar het over gaat.
         * @example 7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52
         */
        ref: string;
      }[];
      /** @description Alles wat er aan de invoer mis is. */
      errors?: {
        /** @example geen-bsn */
        code: string;
        /** @example Dit is geen geldig burgerservicenummer. Controleer de cijfers. */
        detail: string;
        /** @enum {string} */
        in: 'body' | 'query' | 'path' | 'header';
        /**
         * @description Waar het staat (JSON Pointer).
         * @example /personen/0/bsn
         */
        pointer: string;
      }[];
      /**
       * Format: uri
       * @example urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11
       */
      instance: string;
      /** @example 400 */
      status: number;
      /** @example Het verzoek klopt niet */
      title: string;
      /**
       * Format: uri
       * @example urn:nld:oin:00000099000000000001:probleem:ongeldige-invoer
       */
      type: string;
    };
    Regieperiode: {
      /**
       * @description De gebeurtenis waarmee het begon.
       * @example RegieAanvaard
       */
      begin: string;
      /**
       * Format: uuid
       * @description Ontbreekt bij een andere organisatie.
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01
       */
      medewerkerId?: string;
      /** @example Maatschappelijk Werk De Brug */
      organisatie?: string;
      /**
       * Format: uuid
       * @example 0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002
       */
      organisatieId?: string;
      /**
       * Format: date-time
       * @description Tot wanneer; ontbreekt zolang het duurt.
       * @example 2026-04-10T09:00:00.000001Z
       */
      totOp?: string;
      /**
       * Format: date-time
       * @description Vanaf wanneer, zoals vastgelegd.
       * @example 2026-03-10T09:00:00.000001Z
       */
      vanOp: string;
      /** @example 118 */
      vanPositie: number;
      /**
       * @example regisseur
       * @enum {string}
       */
      vorm: 'regisseur' | 'voorlopig';
    };
    Regieperioden: {
      /** @example true */
      geldig: boolean;
      /** @description In volgorde van tijd. */
      items: components['schemas']['Regieperiode'][];
      /**
       * @description Momenten die zijn nagegaan: na elke opdracht.
       * @example 41
       */
      ogenblikken: number;
      schendingen: components['schemas']['BewijsSchending'][];
    };
    StilstaandeStromen: {
      /** @description Wat het langst stilstaat eerst, hoogstens 100. */
      items: components['schemas']['StilstaandeStroom'][];
    };
    StilstaandeStroom: {
      /**
       * @description Gebeurtenissen die apart staan.
       * @example 3
       */
      aantalGebeurtenissen: number;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      gezienOp: string;
      /**
       * @description De eerste gebeurtenis die niet klopt.
       * @example 118
       */
      positie: number;
      /**
       * @description Blad: de gebeurtenis is veranderd. Vork: een andere geschiedenis. Gat: er mist iets voor.
       * @enum {string}
       */
      reden: 'blad' | 'gat' | 'vork';
      /** @example casus */
      soort: string;
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      streamId: string;
      /** @example 8 */
      versie: number;
    };
    Stroom: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      id: string;
      /** @example casus */
      soort: string;
      /** @example 12 */
      versie: number;
    };
    UitvoerCasus: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example K7M-4QX */
      kenmerk: string;
    };
    UitvoerenPagina: {
      items: components['schemas']['UitvoerRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    UitvoerFilters: {
      /**
       * @description Waarmee geloot is.
       * @example 118-59032114071
       */
      lot?: string;
      /** @example gedwongen-wissel */
      selectie?: string;
      /**
       * Format: date-time
       * @example 2026-04-01T00:00:00Z
       */
      totOp?: string;
      /**
       * Format: date-time
       * @example 2026-03-01T00:00:00Z
       */
      vanafOp?: string;
    };
    UitvoerRegel: {
      /**
       * @description Over hoeveel personen die gingen: van elk staat het in het logboek van inzagen.
       * @example 61
       */
      aantalPersonen: number;
      /** @example 340 */
      aantalRegels: number;
      /**
       * Format: uuid
       * @description Wie het ophaalde: een account, geen naam. Ontbreekt bij een andere organisatie.
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01
       */
      accountId?: string;
      casus?: components['schemas']['UitvoerCasus'];
      filters: components['schemas']['UitvoerFilters'];
      /**
       * @description Welke lijst.
       * @example uitvoer-bevindingen
       */
      lijst: string;
      /**
       * @description Loopt op in de volgorde van vastleggen.
       * @example 12
       */
      nummer: number;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      opgehaaldOp: string;
      /** @example Gemeente Delfzijl */
      organisatie?: string;
      /**
       * Format: uuid
       * @example 0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002
       */
      organisatieId?: string;
      /** @example auditor */
      rol: string;
      /**
       * @description Spoor van het verzoek (W3C trace context): hieronder staat wie erin voorkomt.
       * @example 0af7651916cd43dd8448eb211c80319c
       */
      spoor: string;
    };
    Vrijgave: {
      /**
       * @description Afwijkingen die zijn vrijgegeven; ze blijven bewaard.
       * @example 3
       */
      aantalAfwijkingen: number;
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      streamId: string;
      /**
       * @description Tot en met welke versie de kopie nu compleet is.
       * @example 9
       */
      totVersie: number;
    };
    VrijgaveVraag: {
      /**
       * @description Beschadigd: onderweg veranderd. Verloren: onderweg kwijtgeraakt. Vreemd: door een ander verstuurd. Proef: met opzet.
       * @example beschadigd
       * @enum {string}
       */
      oorzaak: 'beschadigd' | 'proef' | 'verloren' | 'vreemd';
    };
  };
  responses: {
    /** @description Dit klopt niet */
    Probleem400: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:ongeldig-verzoek",
         *       "title": "Dit klopt niet",
         *       "status": 400,
         *       "detail": "Verbeter wat er staat en stuur het opnieuw.",
         *       "code": "ongeldig-verzoek",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description U bent niet aangemeld */
    Probleem401: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'WWW-Authenticate': components['headers']['WwwAuthenticate'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:niet-aangemeld",
         *       "title": "U bent niet aangemeld",
         *       "status": 401,
         *       "detail": "We weten niet wie u bent. Meld u aan en probeer het opnieuw.",
         *       "code": "niet-aangemeld",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description U mag dit niet */
    Probleem403: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:geen-toegang",
         *       "title": "U mag dit niet",
         *       "status": 403,
         *       "detail": "Met uw rol mag dit niet. Vraag het aan uw organisatie of de gemeente.",
         *       "code": "geen-toegang",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Niet gevonden */
    Probleem404: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:niet-gevonden",
         *       "title": "Niet gevonden",
         *       "status": 404,
         *       "detail": "Dit bestaat niet, of u mag het niet zien. Controleer het adres.",
         *       "code": "niet-gevonden",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Deze handeling kan hier niet */
    Probleem405: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:methode-kan-niet",
         *       "title": "Deze handeling kan hier niet",
         *       "status": 405,
         *       "detail": "Kijk in de beschrijving van de API wat hier kan.",
         *       "code": "methode-kan-niet",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Het kwam te langzaam binnen */
    Probleem408: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:te-langzaam",
         *       "title": "Het kwam te langzaam binnen",
         *       "status": 408,
         *       "detail": "Stuur het opnieuw.",
         *       "code": "te-langzaam",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Dit kan nu niet */
    Probleem409: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:botsing",
         *       "title": "Dit kan nu niet",
         *       "status": 409,
         *       "detail": "Kijk hoe het nu is, en wat in de weg staat.",
         *       "code": "botsing",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Iemand anders was u voor */
    Probleem412: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        ETag: components['headers']['ETag'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:versie-verouderd",
         *       "title": "Iemand anders was u voor",
         *       "status": 412,
         *       "detail": "Dit is intussen veranderd. Haal de nieuwste versie op en kijk die na. Probeer het dan opnieuw.",
         *       "code": "versie-verouderd",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Dit is te groot */
    Probleem413: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:te-groot",
         *       "title": "Dit is te groot",
         *       "status": 413,
         *       "detail": "Een verzoek mag hoogstens 256 kB zijn. Maak het kleiner.",
         *       "code": "te-groot",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Het adres is te lang */
    Probleem414: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:adres-te-lang",
         *       "title": "Het adres is te lang",
         *       "status": 414,
         *       "detail": "Controleer het adres en maak het korter.",
         *       "code": "adres-te-lang",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Dit soort inhoud lezen we niet */
    Probleem415: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:inhoudstype-onbekend",
         *       "title": "Dit soort inhoud lezen we niet",
         *       "status": 415,
         *       "detail": "Stuur JSON mee, met de kop Content-Type: application/json.",
         *       "code": "inhoudstype-onbekend",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Deze Idempotency-Key hoort bij een ander verzoek */
    Probleem422: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:sleutel-hergebruikt",
         *       "title": "Deze Idempotency-Key hoort bij een ander verzoek",
         *       "status": 422,
         *       "detail": "Met deze Idempotency-Key is eerder een ander verzoek gedaan. Gebruik voor een nieuw verzoek een nieuwe sleutel.",
         *       "code": "sleutel-hergebruikt",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description De kop If-Match ontbreekt */
    Probleem428: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:versie-ontbreekt",
         *       "title": "De kop If-Match ontbreekt",
         *       "status": 428,
         *       "detail": "Haal eerst de laatste versie op en stuur de ETag daarvan mee in de kop If-Match.",
         *       "code": "versie-ontbreekt",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description De koppen van het verzoek zijn te groot */
    Probleem431: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:koppen-te-groot",
         *       "title": "De koppen van het verzoek zijn te groot",
         *       "status": 431,
         *       "detail": "Stuur minder of kortere koppen mee.",
         *       "code": "koppen-te-groot",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Er ging bij ons iets mis */
    Probleem500: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:interne-fout",
         *       "title": "Er ging bij ons iets mis",
         *       "status": 500,
         *       "detail": "Probeer het later opnieuw. Blijft het misgaan, noem dan dit nummer.",
         *       "code": "interne-fout",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
    /** @description Dit is nu even niet beschikbaar */
    Probleem503: {
      headers: {
        'API-Version': components['headers']['APIVersion'];
        'Retry-After': components['headers']['RetryAfter'];
        'X-Correlation-Id': components['headers']['CorrelationId'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:nld:oin:00000099000000000001:probleem:niet-beschikbaar",
         *       "title": "Dit is nu even niet beschikbaar",
         *       "status": 503,
         *       "detail": "Probeer het over enkele seconden opnieuw.",
         *       "code": "niet-beschikbaar",
         *       "instance": "urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11"
         *     }
         */
        'application/problem+json': components['schemas']['Probleem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Versie van de API. */
    APIVersion: string;
    /** @description Nummer van dit verzoek, ook in ons logboek. Uw eigen UUID als u er een meestuurt. */
    CorrelationId: string;
    /** @description Wat deze opdracht heeft vastgelegd. Stuur het mee bij het lezen: dan is uw eigen wijziging er zeker bij. */
    EenplanPositie: string;
    /** @description De versie, voor If-Match. */
    ETag: string;
    /** @description Waar de volgende pagina is (rel="next"), als die er is. */
    Link: string;
    /** @description Na hoeveel seconden opnieuw proberen zin heeft. */
    RetryAfter: number;
    /** @description Hoe u laat weten wie u bent. */
    WwwAuthenticate: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  bekijkAfwijkingen: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StilstaandeStromen'];
        };
      };
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  geefVrij: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        streamId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VrijgaveVraag'];
      };
    };
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Vrijgave'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      404: components['responses']['Probleem404'];
      409: components['responses']['Probleem409'];
      412: components['responses']['Probleem412'];
      413: components['responses']['Probleem413'];
      415: components['responses']['Probleem415'];
      422: components['responses']['Probleem422'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  zoekBevindingen: {
    parameters: {
      query?: {
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Gedwongen-wissel: de regie ging over zonder aanbod. Termijn-verlopen: een overdracht of een afspraak waarvan de dag voorbij is. Reden-ontbreekt: waar een reden kon staan en er geen staat. */
        selectie?: 'alle' | 'gedwongen-wissel' | 'reden-ontbreekt' | 'termijn-verlopen';
        /** @description Alleen vastgelegd voor dit moment. */
        tot?: string;
        /** @description Alleen vastgelegd vanaf dit moment. */
        vanaf?: string;
        /** @description Waar de volgende pagina begint; uit het vorige antwoord. */
        volgende?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BevindingenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  voerBevindingenUit: {
    parameters: {
      query?: {
        /** @description Gedwongen-wissel: de regie ging over zonder aanbod. Termijn-verlopen: een overdracht of een afspraak waarvan de dag voorbij is. Reden-ontbreekt: waar een reden kon staan en er geen staat. */
        selectie?: 'alle' | 'gedwongen-wissel' | 'reden-ontbreekt' | 'termijn-verlopen';
        /** @description Alleen vastgelegd voor dit moment. */
        tot?: string;
        /** @description Alleen vastgelegd vanaf dit moment. */
        vanaf?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bestand, om op te slaan. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          /** @description Hoe het bestand heet (RFC 6266). */
          'Content-Disposition'?: string;
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  leesBewijsDrieEnen: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BewijsDrieEnen'];
        };
      };
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  zoekCasus: {
    parameters: {
      query: {
        /** @description Het kenmerk van de casus. */
        kenmerk: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GevondenCasus'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      404: components['responses']['Probleem404'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  leesDossier: {
    parameters: {
      query?: {
        /** @description Alleen wat op dit moment al gebeurd was. */
        gebeurdOp?: string;
        /** @description Tot en met deze positie in het logboek. */
        opPositie?: number;
        /** @description Zoals het op dit moment was vastgelegd. */
        vastgelegdOp?: string;
      };
      header?: never;
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dossier'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      404: components['responses']['Probleem404'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  leesGeschiedenis: {
    parameters: {
      query?: {
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Begin bij de gebeurtenis met dit nummer. */
        vanafNummer?: number;
        /** @description Waar de volgende pagina begint; uit het vorige antwoord. */
        volgende?: string;
        /** @description Waar de lijst begint. */
        volgorde?: 'laatste-eerst' | 'oudste-eerst';
      };
      header?: never;
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GeschiedenisPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      404: components['responses']['Probleem404'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  voerGeschiedenisUit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bestand, om op te slaan. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          /** @description Hoe het bestand heet (RFC 6266). */
          'Content-Disposition'?: string;
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      404: components['responses']['Probleem404'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  leesRegieperioden: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Regieperioden'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      404: components['responses']['Probleem404'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  zoekInzagen: {
    parameters: {
      query?: {
        /** @description Alleen door dit account. */
        accountId?: string;
        /** @description Alleen in deze casus. */
        casusId?: string;
        /** @description Alleen voor dit doel. */
        doel?: string;
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Alleen namens deze organisatie. */
        organisatieId?: string;
        /** @description Alleen over deze persoon. */
        persoonId?: string;
        /** @description zonder-betrokkenheid: door iemand die op dat moment niet deelnam aan een casus waarin het stond. Zoekt van de laatste terug; met vanaf gaat dat sneller. */
        selectie?: 'alle' | 'zonder-betrokkenheid';
        /** @description Alleen voor dit moment. */
        tot?: string;
        /** @description Alleen vanaf dit moment. */
        vanaf?: string;
        /** @description Waar de volgende pagina begint; uit het vorige antwoord. */
        volgende?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InzagenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  lootInzagen: {
    parameters: {
      query?: {
        /** @description Hoeveel er geloot worden. */
        aantal?: number;
        /** @description Alleen door dit account. */
        accountId?: string;
        /** @description Alleen in deze casus. */
        casusId?: string;
        /** @description Alleen voor dit doel. */
        doel?: string;
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Waarmee geloot wordt; uit een eerder antwoord. Dan komen er dezelfde uit. */
        lot?: string;
        /** @description Alleen namens deze organisatie. */
        organisatieId?: string;
        /** @description Alleen over deze persoon. */
        persoonId?: string;
        /** @description Alleen voor dit moment. */
        tot?: string;
        /** @description Alleen vanaf dit moment. */
        vanaf?: string;
        /** @description Waar de volgende pagina begint; uit het vorige antwoord. */
        volgende?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InzageSteekproef'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  voerSteekproefUit: {
    parameters: {
      query?: {
        /** @description Hoeveel er geloot worden. */
        aantal?: number;
        /** @description Waarmee geloot wordt; uit een eerder antwoord. Dan komen er dezelfde uit. */
        lot?: string;
        /** @description Alleen voor dit moment. */
        tot?: string;
        /** @description Alleen vanaf dit moment. */
        vanaf?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bestand, om op te slaan. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          /** @description Hoe het bestand heet (RFC 6266). */
          'Content-Disposition'?: string;
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  voerInzagenUit: {
    parameters: {
      query?: {
        /** @description Alleen voor dit moment. */
        tot?: string;
        /** @description Alleen vanaf dit moment. */
        vanaf?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bestand, om op te slaan. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          /** @description Hoe het bestand heet (RFC 6266). */
          'Content-Disposition'?: string;
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkUitvoeren: {
    parameters: {
      query?: {
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Waar de volgende pagina begint; uit het vorige antwoord. */
        volgende?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UitvoerenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  voerUitvoerenUit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bestand, om op te slaan. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          /** @description Hoe het bestand heet (RFC 6266). */
          'Content-Disposition'?: string;
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkOpenstellingen: {
    parameters: {
      query?: {
        /** @description Alleen van deze casus. */
        casusId?: string;
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Waar de volgende pagina begint; uit het vorige antwoord. */
        volgende?: string;
      };
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gelukt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenstellingenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
}
