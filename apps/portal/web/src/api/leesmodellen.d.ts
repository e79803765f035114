export interface paths {
  '/aanmeldingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk de aanmeldingen
     * @description Een coördinator ziet de aanmeldingen van de eigen gemeenten, een melder de eigen aanmeldingen. De nieuwste staat bovenaan. Een melder leest nooit of er al een casus was.
     */
    get: operations['bekijkAanmeldingen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/aanmeldingen/{aanmeldingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk een aanmelding
     * @description De aanmelding zoals zij gedaan is, voor de coördinator die haar beoordeelt en voor de melder zelf. Een melder leest geen gegevens van personen terug, alleen die van zichzelf: anders zou dit vertellen wie er al bekend is. De ETag is de versie van de aanmelding; een melder krijgt geen ETag, want intrekken kan zonder.
     */
    get: operations['bekijkAanmelding'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/aanmeldingen/{aanmeldingId}/gelijkenden': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk op wie de personen van een aanmelding lijken
     * @description Voor de casuscoördinator die de aanmelding beoordeelt, zolang dat niet gedaan is. Wie naar naam, geboortedatum en adres dezelfde kan zijn, uit de casussen van de eigen gemeente, met een score en de redenen. Er wordt nooit vanzelf gekoppeld. Wat getoond wordt, staat in het toegangslog van beide personen.
     */
    get: operations['bekijkGelijkenden'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/accounts/huidige': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk uw eigen account
     * @description Wie u bent voor Eén Plan, zoals het op dit moment is: uw rollen, uw organisatie en uw gemeenten.
     */
    get: operations['bekijkHuidigAccount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/caseloads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk de caseload van medewerkers
     * @description Van hoeveel open casussen elke medewerker regisseur is: om een regisseur te kiezen. Een coördinator ziet de organisaties die voor de eigen gemeenten werken, een teamleider de eigen organisatie.
     */
    get: operations['bekijkCaseloads'];
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
     * Bekijk het overzicht van casussen
     * @description De casussen die u mag zien, de open casussen tenzij u om andere vraagt: status, wie er aanspreekbaar is, de prio-vraag, afspraken die te laat zijn, hoe lang het gezin op een regisseur wacht, en hoe een casus gesloten is.
     */
    get: operations['bekijkCasusoverzicht'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lees het dossier van een casus
     * @description Het gezin, het ene plan met zijn versies, de betrokken organisaties, de regie, de contactmomenten, de bijlagen en de aanmeldingen. De ETag is de versie van de casus, voor If-Match bij een opdracht.
     */
    get: operations['leesCasusdossier'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/bijlagen/{bijlageId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Haal het bestand van een bijlage op
     * @description De inhoud, zoals zij is toegevoegd. Wie dit ophaalt, komt in het toegangslog van ieder over wie het bestand gaat.
     */
    get: operations['haalBijlageOp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/grondslagen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lees op welke grond in een casus wordt gedeeld
     * @description De grondslagen die nu gelden en wat u kunt vaststellen, voor de regisseur en de casuscoördinator. De toestemmingen die u kunt geven, optekenen of intrekken, en wie meeleest met een jongere.
     */
    get: operations['leesGrondslagen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/openstellingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lees waarom auditors dit dossier willen openen
     * @description De reden van elke vraag die wacht, en van wat open is. Alleen voor auditors van de gemeente die dit ook mogen vragen: wie goedkeurt, weet waarom.
     */
    get: operations['leesRedenenOpenstelling'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheid': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk wat in een casus de veiligheid bewaakt
     * @description Wie voor wie is afgeschermd en waarom, en wie de casus met noodtoegang las. Elk deel staat er alleen voor wie er iets aan doet: afschermingen voor wie ze instelt, noodtoegang voor wie haar beoordeelt of zelf nam. Voor ieder ander is het leeg, ook voor wie geweerd wordt.
     */
    get: operations['bekijkVeiligheid'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/wie-doet-wat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk wie wat doet in een open casus
     * @description Per leefgebied welke organisaties er open afspraken hebben, met dubbelingen (twee of meer organisaties) en blinde vlekken (een hulpvraag en niemand die iets doet).
     */
    get: operations['bekijkWieDoetWat'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mijn-aanbiedingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk de regie die aan u is aangeboden
     * @description De casussen waarvan u de regie kunt aanvaarden of weigeren. Een teamleider ziet ook wat aan de eigen organisatie is gevraagd, tot er iemand is genoemd. Wat het langst wacht staat bovenaan.
     */
    get: operations['bekijkMijnAanbiedingen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mijn-afspraken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk uw eigen afspraken
     * @description De afspraken in open casussen die u als medewerker of inwoner nog moet doen, of waar u nog ja op moet zeggen. Wat te laat is staat bovenaan.
     */
    get: operations['bekijkMijnAfspraken'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mijn-inzagen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk wie uw gegevens zag
     * @description Wie keek mee, en waarom: welke organisatie, in welke rol en wanneer. De laatste keer staat bovenaan. Alleen voor een inwoner, over uzelf. Wat iemand anders in gevaar brengt, staat er niet zolang dat zo is.
     */
    get: operations['bekijkMijnInzagen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mijn-verzoeken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk uw eigen verzoeken
     * @description Wat u vroeg over uw eigen gegevens, wanneer er uiterlijk een besluit is, en wat er is besloten. Alleen voor een inwoner, over uzelf.
     */
    get: operations['bekijkMijnVerzoeken'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisaties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk de organisaties
     * @description Gemeenten en partners van het convenant, op naam. Wie er werkt staat bij de organisatie zelf.
     */
    get: operations['bekijkOrganisaties'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisaties/{organisatieId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk een organisatie
     * @description De organisatie met haar medewerkers, voor wie bij een organisatie werkt. Een beheerder ziet de medewerkers zonder naam; een inwoner ziet ze niet. Hoe iemand te bereiken is, leest een casuscoördinator, en wie samen met die organisatie in een casus werkt. De ETag is de versie van de organisatie.
     */
    get: operations['bekijkOrganisatie'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/vernietigingen/huidige': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk wat vernietigen zou raken
     * @description Hoe het staat met het vernietigen van de gegevens van een persoon, en wat het raakt of zou raken, in aantallen; alleen wat van de eigen gemeenten is. Alleen voor een casuscoördinator van een gemeente die met deze persoon te maken heeft of had. De ETag is de versie van de persoon, als daar iets over gevraagd of voorgesteld is.
     */
    get: operations['bekijkHuidigeVernietiging'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/vernietigingen/huidige/teksten': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lees de teksten die ook over anderen gaan
     * @description Wat anderen verliezen als de gegevens van deze persoon worden vernietigd: de teksten die ook over hen gaan, met de plek in het dossier, en wat er volgens het voorstel voor in de plaats komt. Een tekst waarvan u de plek niet mag zien, ontbreekt; een tekst die u niet mag lezen, staat er zonder woorden. Alleen voor een casuscoördinator van een gemeente die met deze persoon te maken heeft of had.
     */
    get: operations['leesGedeeldeTeksten'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projecties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk hoe het met de leesmodellen staat
     * @description Per leesmodel de achterstand, de stromen die stilstaan en wat op elkaar wacht. Alleen voor een beheerder.
     */
    get: operations['bekijkProjecties'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projecties/{naam}/geparkeerde-stromen/{streamId}/herkansingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Probeer een stilstaande stroom opnieuw
     * @description Verwerkt de bewaarde gebeurtenissen van een geparkeerde stroom nog eens. Nog een keer vragen kan geen kwaad. Alleen voor een beheerder.
     */
    post: operations['herkansProjectie'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/vernietigingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk de vernietigingen
     * @description Voorstellen om gegevens van een persoon te vernietigen, en wat ervan werd. Bij een voorstel is een tweede casuscoördinator nodig. Het oudste voorstel staat bovenaan. Alleen voor een casuscoördinator, van de eigen gemeenten.
     */
    get: operations['bekijkVernietigingen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verstreken-bewaartermijnen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk van wie de bewaartermijn voorbij is
     * @description Personen van wie de gegevens niet langer bewaard hoeven te worden, zoals dat elke dag wordt nagegaan. Er wordt niets vernietigd voordat twee casuscoördinatoren het willen. Alleen voor een casuscoördinator, van de eigen gemeenten.
     */
    get: operations['bekijkVerstrekenBewaartermijnen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verzoeken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk de verzoeken van personen
     * @description Wat personen vroegen over hun eigen gegevens: inzage, rectificatie, een eigen verklaring, beperking, bezwaar, vernietiging of een klacht. Wat nog open is staat bovenaan, met de eerste termijn eerst. Alleen voor een casuscoördinator, van de eigen gemeenten.
     */
    get: operations['bekijkVerzoeken'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verzoeken/{verzoekId}/teksten': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lees de teksten waar een verzoek over gaat
     * @description De teksten die de persoon noemde, met de plek in het dossier, en niets anders uit dat dossier. Een tekst waarvan u de plek niet mag zien, ontbreekt; een tekst die u niet mag lezen, staat er zonder woorden. Alleen voor een casuscoördinator, van de eigen gemeenten.
     */
    get: operations['leesVerzoekteksten'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verzoeken/{verzoekId}/uitdraaien/huidige': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Maak de uitdraai van een toegewezen verzoek om inzage
     * @description Alles wat over deze persoon is vastgelegd, voor zover die persoon het zelf mag lezen, wie de uitdraai ook maakt: de gegevens, de casussen met hun dossier, de verzoeken, en wie keek. Uit een casus waar de persoon niet meer bij hoort, alleen wat over deze persoon alleen gaat. Voor de casuscoördinator van de gemeente die het verzoek toewees, en voor de persoon zelf. Een geblokkeerde tekst wordt niet getoond.
     */
    get: operations['maakUitdraai'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/wachtende-vernietigingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk welke vernietigingen wachten
     * @description Per gemeente wat wacht: op een eerste casuscoördinator, op een tweede, of op de uitvoering. Over wie het gaat staat er niet bij. Alleen voor een beheerder.
     */
    get: operations['bekijkWachtendeVernietigingen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/werkbord': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk het werkbord
     * @description Wat op een casuscoördinator van uw gemeenten wacht, en waarom. Acuut gevaar staat bovenaan, daarna wat het langst wacht. Alleen voor een casuscoördinator.
     */
    get: operations['bekijkWerkbord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/wie-doet-wat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk wie wat doet in alle open casussen
     * @description Voor elke open casus die u mag zien, de oudste eerst: wie doet wat, met dubbelingen en blinde vlekken.
     */
    get: operations['bekijkWieDoetWatLijst'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/wijzigingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Hoor meteen wat er verandert
     * @description Een stroom van gebeurtenissen (server-sent events). Bij wijziging: wat er veranderde, van wat u mag zien. Bij alles: kijk overal opnieuw. Elke 15 seconden een hartslag. Na een breuk gaat het verder na Last-Event-ID. De stroom eindigt als uw token of uw account eindigt.
     */
    get: operations['volgWijzigingen'];
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
    Aanbod: {
      /**
       * Format: date-time
       * @example 2026-03-05T10:00:00Z
       */
      aangebodenOp: string;
      /**
       * Format: date-time
       * @example 2026-03-09T13:30:00Z
       */
      beantwoordOp?: string;
      /** @description Ontbreekt tot de teamleider iemand noemt. */
      medewerker?: components['schemas']['Medewerker'];
      organisatie: components['schemas']['Organisatie'];
      /**
       * Format: uuid
       * @description Alleen bij een overdracht.
       * @example 3a3a9d4e-77c5-4d1a-8d51-5b5f0d2e0005
       */
      overdrachtId?: string;
      reden?: components['schemas']['Tekst'];
      redenAntwoord?: components['schemas']['Tekst'];
      /** @enum {string} */
      soort: 'aanwijzing' | 'overdracht';
      /** @enum {string} */
      status: 'aangeboden' | 'aanvaard' | 'geweigerd' | 'ingetrokken' | 'verlopen' | 'vervallen';
      /**
       * Format: date-time
       * @example 2026-03-19T10:00:00Z
       */
      uiterlijkOp?: string;
      voorkeur?: components['schemas']['Voorkeur'];
    };
    AangemeldePersoon: {
      /**
       * @description Gezinslid, of de rol van een betrokkene.
       * @example gezinslid
       */
      hoedanigheid: string;
      /** @description Alleen voor de coördinator: bekenden die misschien dezelfde zijn. */
      mogelijkDezelfde?: components['schemas']['Persoon'][];
      ongeboren: boolean;
      /** @description Voor de coördinator die beoordeelt. Een melder ziet hier alleen zichzelf. */
      persoon?: components['schemas']['Persoon'];
    };
    AangemeldeVraag: {
      /** @example financien */
      leefgebied: string;
      /** @enum {string} */
      soort: 'hulpvraag' | 'zorg';
      tekst: components['schemas']['Tekst'];
      /**
       * Format: uuid
       * @example aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007
       */
      vraagId: string;
      /** @description Voor de coördinator die beoordeelt. Een melder ziet hier alleen zichzelf. */
      vraagsteller?: components['schemas']['Persoon'];
      /**
       * @description Plaats van de vraagsteller in de lijst personen; de eerste is 0.
       * @example 0
       */
      vraagstellerPlaats?: number;
    };
    AanmeldingDetail: {
      /**
       * Format: uuid
       * @example 6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11
       */
      aanmeldingId: string;
      beoordeling?: components['schemas']['Beoordeling'];
      /** @example 0010 */
      gemeente: string;
      /** @description Of het gezin van de aanmelding weet. Ontbreekt als u dit niet mag weten. */
      gezinIngelicht?: boolean;
      /**
       * Format: date
       * @description Wanneer opnieuw gekeken wordt of het gezin het mag weten.
       * @example 2026-04-01
       */
      herzienDatum?: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      ingediendOp: string;
      melder?: components['schemas']['Medewerker'];
      melderPersoon?: components['schemas']['Persoon'];
      /**
       * @description Wie er meldde.
       * @example partner
       */
      melderSoort: string;
      personen: components['schemas']['AangemeldePersoon'][];
      redenIntrekking?: components['schemas']['Tekst'];
      redenNietIngelicht?: components['schemas']['Tekst'];
      /** @enum {string} */
      status: 'afgehandeld' | 'in-behandeling' | 'ingetrokken';
      toelichtingVeiligheid?: components['schemas']['Tekst'];
      /** @description Ontbreekt als u dit niet mag weten. */
      veiligheidAcuut?: boolean;
      /** @description Het verhaal, één keer verteld. */
      verhaal?: components['schemas']['Tekst'];
      /** @description Voor de coördinator die beoordeelt. Een melder ziet hier alleen zichzelf. */
      verteldDoor?: components['schemas']['Persoon'];
      /**
       * @description Plaats van de verteller in de lijst personen; de eerste is 0.
       * @example 0
       */
      verteldDoorPlaats?: number;
      /**
       * Format: date-time
       * @example 2026-03-02T09:00:00Z
       */
      verteldOp?: string;
      vragen: components['schemas']['AangemeldeVraag'][];
    };
    AanmeldingenPagina: {
      items: components['schemas']['AanmeldingRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    AanmeldingRegel: {
      /**
       * Format: uuid
       * @example 6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11
       */
      aanmeldingId: string;
      beoordeling?: components['schemas']['Beoordeling'];
      /** @example 0010 */
      gemeente: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      ingediendOp: string;
      /** @enum {string} */
      status: 'afgehandeld' | 'in-behandeling' | 'ingetrokken';
      /** @description Ontbreekt als u dit niet mag weten. */
      veiligheidAcuut?: boolean;
    };
    Afsluiting: {
      /**
       * Format: date-time
       * @example 2026-10-01T12:00:00Z
       */
      afgeslotenOp: string;
      /** @example meegegaan */
      begeleiding?: string;
      doorgeleidNaar?: components['schemas']['Organisatie'];
      /**
       * Format: uuid
       * @description Alleen voor de coördinator: de casus waarmee is samengevoegd.
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8002
       */
      naarCasusId?: string;
      /**
       * Format: date
       * @example 2027-01-15
       */
      nazorgDatum?: string;
      /** @example hulpvragen-beantwoord */
      reden?: string;
      toelichting?: components['schemas']['Tekst'];
      /** @enum {string} */
      wijze: 'afgesloten' | 'doorgeleid' | 'niet-gestart' | 'samengevoegd';
    };
    Afspraak: {
      /**
       * Format: uuid
       * @example cc0f3a53-5b4b-4d3a-9a16-0f0f0e7b8009
       */
      afspraakId: string;
      /**
       * Format: uuid
       * @example bb0f3a53-5b4b-4d3a-9a16-0f0f0e7b8008
       */
      doelId: string;
      /** @description Wie het doet: een medewerker, of hieronder een persoon. */
      eigenaarMedewerker?: components['schemas']['Medewerker'];
      /** @description Wie het doet: een gezinslid of iemand uit het netwerk. */
      eigenaarPersoon?: components['schemas']['Persoon'];
      /**
       * Format: date-time
       * @example 2026-04-01T14:00:00Z
       */
      gemaaktOp: string;
      /**
       * Format: date-time
       * @description Laatste wijziging.
       * @example 2026-04-20T14:00:00Z
       */
      gewijzigdOp: string;
      /** @example financien */
      leefgebied: string;
      /** @description Waarom een maatwerkoplossing; ontbreekt bij een standaardoplossing. */
      maatwerkReden?: components['schemas']['Tekst'];
      reden?: components['schemas']['Tekst'];
      /** @enum {string} */
      status: 'nagekomen' | 'niet-nagekomen' | 'open' | 'vervallen' | 'voorgesteld';
      tekst: components['schemas']['Tekst'];
      /** @description Of de datum voorbij is terwijl de afspraak nog open staat. */
      teLaat: boolean;
      /**
       * Format: date
       * @example 2026-05-01
       */
      uiterlijkDatum: string;
    };
    Beoordeling: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId?: string;
      /** @example K7M-4QX */
      kenmerk?: string;
      /** @enum {string} */
      stand: 'beoordeeld' | 'geplaatst' | 'ingediend' | 'ingetrokken' | 'wacht';
      /** @enum {string} */
      uitkomst?: 'doorgeleid' | 'gestart' | 'niet-gestart' | 'toegevoegd';
      /**
       * @description Opende een casus, of is bij een open casus gevoegd.
       * @enum {string}
       */
      wijze?: 'geopend' | 'gevoegd';
    };
    Betrokkene: {
      persoon: components['schemas']['Persoon'];
      /** @example mantelzorger */
      rol: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
      /**
       * Format: date-time
       * @example 2026-09-01T08:00:00Z
       */
      totOp?: string;
    };
    BetrokkenOrganisatie: {
      /**
       * @example [
       *       "financien",
       *       "huisvesting"
       *     ]
       */
      leefgebieden: string[];
      organisatie: components['schemas']['Organisatie'];
      /**
       * Format: date-time
       * @example 2026-03-05T10:00:00Z
       */
      sindsOp: string;
      /**
       * Format: date-time
       * @example 2026-09-01T08:00:00Z
       */
      totOp?: string;
    };
    Bijlage: {
      /** @description Of het bestand geblokkeerd is, of vernietigd met iemand over wie het ook ging; de inhoud haalt u apart op. */
      bestand: components['schemas']['Tekst'];
      /**
       * Format: uuid
       * @example 5d0b7c1e-7a7b-4d0e-9a55-6f0f5b3c2a11
       */
      bijlageId: string;
      /**
       * @description Hoe groot het is, in bytes.
       * @example 182734
       */
      bytes: number;
      /** @description Wie haar toevoegde: een medewerker, of hieronder een persoon. */
      doorMedewerker?: components['schemas']['Medewerker'];
      doorPersoon?: components['schemas']['Persoon'];
      /**
       * Format: date-time
       * @description Bij vergissing toegevoegd: het bestand wordt niet meer gegeven.
       * @example 2026-03-15T10:20:00Z
       */
      ingetrokkenOp?: string;
      /** @enum {string} */
      klasse: 'financien' | 'plan' | 'veiligheid' | 'verhaal';
      /** @example financien */
      leefgebied: string;
      /** @description Over wie het gaat; leeg als het over het hele gezin gaat. */
      over: components['schemas']['Persoon'][];
      /** @enum {string} */
      soort: 'application/pdf' | 'image/heic' | 'image/jpeg' | 'image/png' | 'image/webp';
      titel: components['schemas']['Tekst'];
      /**
       * Format: date-time
       * @example 2026-03-15T10:15:00Z
       */
      toegevoegdOp: string;
    };
    Caseload: {
      /**
       * @description Open casussen waarvan deze medewerker regisseur is.
       * @example 4
       */
      aantalCasussen: number;
      /**
       * @description Open casussen waarvan iemand van deze organisatie regisseur is.
       * @example 11
       */
      aantalCasussenOrganisatie: number;
      medewerker: components['schemas']['Medewerker'];
      /** @description Alleen als om weken gevraagd is. */
      perWeek?: components['schemas']['CaseloadWeek'][];
      /**
       * @example [
       *       "medewerker",
       *       "teamleider"
       *     ]
       */
      rollen: string[];
    };
    CaseloadPagina: {
      items: components['schemas']['Caseload'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    CaseloadWeek: {
      /** @example 3 */
      aantal: number;
      /**
       * Format: date
       * @description De maandag van de week.
       * @example 2026-03-02
       */
      weekDatum: string;
    };
    Casusdossier: {
      aanbod: components['schemas']['Aanbod'][];
      aanmeldingen: components['schemas']['DossierAanmelding'][];
      afsluiting?: components['schemas']['Afsluiting'];
      betrokkenen: components['schemas']['Betrokkene'][];
      bijlagen: components['schemas']['Bijlage'][];
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      contactmomenten: components['schemas']['Contactmoment'][];
      eerdereRegie: components['schemas']['EerdereRegie'][];
      eersteAanspreekpunt?: components['schemas']['EersteAanspreekpunt'];
      /** @example 0010 */
      gemeente: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      geopendOp: string;
      /**
       * Format: date-time
       * @example 2026-03-03T09:00:00Z
       */
      gestartOp?: string;
      gezinsleden: components['schemas']['Gezinslid'][];
      /**
       * Format: date-time
       * @example 2026-12-01T09:00:00Z
       */
      heropendOp?: string;
      heropenReden?: components['schemas']['Tekst'];
      /**
       * @description Om aan de telefoon te noemen; het betekent niets.
       * @example K7M-4QX
       */
      kenmerk: string;
      organisaties: components['schemas']['BetrokkenOrganisatie'][];
      plan: components['schemas']['Plan'];
      regie?: components['schemas']['HuidigeRegie'];
      /** @enum {string} */
      status: 'afgesloten' | 'in-beoordeling' | 'lopend';
      /** @description Ontbreekt als u dit niet mag weten. */
      veiligheid?: components['schemas']['Veiligheid'];
      /**
       * @description Versie van de werkwijze waaronder de casus is geopend.
       * @example 1
       */
      werkwijze: number;
    };
    CasusoverzichtPagina: {
      items: components['schemas']['CasusRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    CasusRegel: {
      /**
       * @description Afspraken die nog moeten gebeuren, voor zover u ze mag zien.
       * @example 5
       */
      aantalOpenAfspraken: number;
      /**
       * @description Open afspraken waarvan de datum voorbij is, voor zover u ze mag zien.
       * @example 2
       */
      aantalTeLaat: number;
      /** @description Staat er als de casus afgesloten is. */
      afsluiting?: components['schemas']['OverzichtAfsluiting'];
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /**
       * @description Hoeveel dagen het gezin op een regisseur wacht.
       * @example 6
       */
      dagenWachtend?: number;
      /** @example 0010 */
      gemeente: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      geopendOp: string;
      /** @example K7M-4QX */
      kenmerk: string;
      prioVraag?: components['schemas']['PrioVraag'];
      /**
       * @description Voorlopig: de coördinator, tot er een regisseur is. Ontbreekt als de casus afgesloten is.
       * @enum {string}
       */
      regie?: 'regisseur' | 'voorlopig';
      /** @description Wie aanspreekbaar is; van een afgesloten casus wie bij het afsluiten regisseur was. Ontbreekt als u dit niet mag weten. */
      regisseur?: components['schemas']['Medewerker'];
      /** @enum {string} */
      status: 'afgesloten' | 'in-beoordeling' | 'lopend';
      /** @description Ontbreekt als u dit niet mag weten. */
      veiligheidAcuut?: boolean;
      /**
       * Format: date-time
       * @description Staat er zolang het gezin op een regisseur wacht.
       * @example 2026-03-02T09:12:44.120394Z
       */
      wachtSindsOp?: string;
    };
    CasusVanGelijkende: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /**
       * @description Gezinslid, of de rol van een betrokkene.
       * @example gezinslid
       */
      hoedanigheid: string;
      /** @example K7M-4QX */
      kenmerk: string;
      /** @enum {string} */
      status: 'afgesloten' | 'in-beoordeling' | 'lopend';
    };
    CasusVanPersoon: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example 0010 */
      gemeente: string;
      /**
       * @description Gezinslid, of de rol van een betrokkene.
       * @example gezinslid
       */
      hoedanigheid: string;
      /** @example K7M-4QX */
      kenmerk: string;
      /**
       * Format: date-time
       * @example 2026-01-02T10:00:00Z
       */
      sindsOp: string;
      /**
       * Format: date-time
       * @description Ontbreekt zolang het nog zo is.
       * @example 2026-06-02T10:00:00Z
       */
      totOp?: string;
    };
    CasusVeiligheid: {
      /** @description Alleen voor wie een afscherming mag instellen. */
      afschermingen: components['schemas']['StaandeAfscherming'][];
      /**
       * @description Wat u hier mag doen.
       * @example [
       *       "afschermen"
       *     ]
       */
      mag: ('afschermen' | 'veiligheid-aanvaarden' | 'veiligheid-beoordelen')[];
      /** @description Voor wie ze beoordeelt, en voor wie ze zelf nam. De laatste eerst. */
      noodtoegangen: components['schemas']['GenomenNoodtoegang'][];
    };
    Contactmoment: {
      /**
       * Format: uuid
       * @example 77d0c7d5-2a3d-4c0d-9a51-7e2f0d2e0006
       */
      contactmomentId: string;
      /**
       * Format: date-time
       * @example 2026-04-01T14:00:00Z
       */
      contactOp: string;
      /** @description Wie het contact had; ontbreekt als u niet mag weten wie meehelpt. */
      medewerker?: components['schemas']['Medewerker'];
      met: components['schemas']['Persoon'][];
      tekst: components['schemas']['Tekst'];
    };
    Deling: {
      /** @description De organisatie die deelt. */
      gever: components['schemas']['Organisatie'];
      /**
       * @description Klasse van gegevens, uit de werkwijze.
       * @example plan
       */
      klasse: string;
      /** @description De organisatie die ontvangt. */
      ontvanger: components['schemas']['Organisatie'];
      /**
       * @description Waarvoor, uit de werkwijze.
       * @example hulpverlening
       */
      verwerkingsdoel: string;
    };
    Doel: {
      /**
       * Format: uuid
       * @example bb0f3a53-5b4b-4d3a-9a16-0f0f0e7b8008
       */
      doelId: string;
      /**
       * Format: date-time
       * @example 2026-04-01T14:00:00Z
       */
      sindsOp: string;
      /** @enum {string} */
      status: 'gesteld' | 'voorgesteld';
      tekst: components['schemas']['Tekst'];
      /**
       * Format: uuid
       * @example aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007
       */
      vraagId: string;
    };
    DossierAanmelding: {
      /**
       * Format: uuid
       * @example 6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11
       */
      aanmeldingId: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      ingediendOp: string;
      melder?: components['schemas']['Medewerker'];
      melderPersoon?: components['schemas']['Persoon'];
      /**
       * @description Wie er meldde.
       * @example partner
       */
      melderSoort: string;
      /** @enum {string} */
      status: 'beoordeeld' | 'geplaatst' | 'ingediend' | 'ingetrokken' | 'wacht';
      /** @enum {string} */
      uitkomst?: 'doorgeleid' | 'gestart' | 'niet-gestart' | 'toegevoegd';
      /** @description Ontbreekt als u dit niet mag weten. */
      veiligheidAcuut?: boolean;
      /** @description Het verhaal, één keer verteld. */
      verhaal?: components['schemas']['Tekst'];
      verteldDoor?: components['schemas']['Persoon'];
      /**
       * Format: date-time
       * @example 2026-03-02T09:00:00Z
       */
      verteldOp?: string;
    };
    DossierVanPersoon: {
      /** @description Wie er iets van wie mag krijgen, en wie dat goed vindt. Ontbreekt als de persoon daar niets in kan doen. */
      delen?: components['schemas']['Gegevensdeling'];
      dossier: components['schemas']['Casusdossier'];
    };
    EerdereRegie: {
      medewerker: components['schemas']['Medewerker'];
      /**
       * Format: date-time
       * @example 2026-03-09T13:30:00Z
       */
      totOp: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      vanOp: string;
      /** @enum {string} */
      vorm: 'regisseur' | 'voorlopig';
    };
    EersteAanspreekpunt: {
      medewerker?: components['schemas']['Medewerker'];
      persoon?: components['schemas']['Persoon'];
    };
    EigenOrganisatie: {
      /**
       * @description Gaat erheen als er gevaar is: een crisisdienst, Veilig Thuis of een gecertificeerde instelling.
       * @example false
       */
      bijGevaar: boolean;
      /** @example Maatschappelijk Werk De Brug */
      naam: string;
      /**
       * Format: uuid
       * @example 9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003
       */
      organisatieId: string;
    };
    GedeeldeTekst: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @description Wat de tekst voortaan luidt, als dat bij het voorstel is ingeleverd. Anders blijft er een vaste tekst. */
      gelakt?: components['schemas']['Tekst'];
      /** @example K7M-4QX */
      kenmerk: string;
      /**
       * Format: date-time
       * @description Een moment van wat de tekst bevat, zoals wanneer het gesprek was of het doel is gesteld.
       * @example 2026-03-02T09:12:44.120394Z
       */
      momentOp?: string;
      /**
       * @description De lijst van het dossier waarin de tekst staat; leeg als zij in geen lijst staat.
       * @example vragen
       */
      plek: string;
      tekst: components['schemas']['Tekst'];
    };
    GedeeldeTeksten: {
      items: components['schemas']['GedeeldeTekst'][];
    };
    Gegevensdeling: {
      /** @description Wat in deze casus is vastgesteld en nu geldt. Leeg voor wie dat niet vaststelt. */
      grondslagen: components['schemas']['VastgesteldeGrondslag'][];
      meelezers: components['schemas']['Meelezer'][];
      /** @description Wat u kunt vaststellen. Leeg als u dat niet mag. */
      mogelijk: components['schemas']['MogelijkeGrondslag'][];
      /** @description De organisaties die iets van elkaar kunnen krijgen. Leeg als u geen grondslag kunt vaststellen. */
      organisaties: components['schemas']['Organisatie'][];
      /** @description Waarvoor toestemming nodig is, of nog gevraagd kan worden. */
      teVragen: components['schemas']['Deling'][];
      /** @description Toestemmingen die nu gelden. */
      toestemmingen: components['schemas']['GegevenToestemming'][];
      /** @description Voor wie u toestemming kunt geven of optekenen. */
      voorWie: components['schemas']['Persoon'][];
    };
    GegevenToestemming: {
      /** @description Wie de toestemming gaf voor een kind jonger dan 16. Leeg als de persoon dat zelf deed. */
      gegevenDoor: components['schemas']['Persoon'][];
      /**
       * Format: date-time
       * @example 2026-03-15T10:15:00Z
       */
      gegevenOp: string;
      /**
       * Format: date
       * @description Laatste dag waarop het geldt. Ontbreekt als het geldt tot het wordt ingetrokken.
       * @example 2027-03-01
       */
      geldigTotDatum?: string;
      /** @description De organisatie die deelt. */
      gever: components['schemas']['Organisatie'];
      /**
       * @description Klasse van gegevens, uit de werkwijze.
       * @example plan
       */
      klasse: string;
      /** @description De organisatie die ontvangt. */
      ontvanger: components['schemas']['Organisatie'];
      /** @description Over wie het gaat. */
      persoon: components['schemas']['Persoon'];
      /**
       * Format: uuid
       * @example 2f6d0c1e-8a4b-4c0e-8b55-3e9d0b5c3a11
       */
      toestemmingId: string;
      /**
       * @description Waarvoor, uit de werkwijze.
       * @example hulpverlening
       */
      verwerkingsdoel: string;
    };
    Gelijkende: {
      /** @description De casussen van de eigen gemeente waarin deze persoon staat. */
      casussen: components['schemas']['CasusVanGelijkende'][];
      persoon: components['schemas']['Persoon'];
      /** @description Waarin zij op elkaar lijken en waarin niet. Een code die hier niet staat, is op een van beide niet bekend. */
      redenen: (
        | 'achternaam-deels-gelijk'
        | 'achternaam-gelijk'
        | 'achternaam-lijkt'
        | 'achternaam-verschilt'
        | 'adres-gelijk'
        | 'adres-lijkt'
        | 'adres-verschilt'
        | 'geboortedatum-deels-gelijk'
        | 'geboortedatum-gelijk'
        | 'geboortedatum-lijkt'
        | 'geboortedatum-verschilt'
        | 'uitgerekende-datum-dichtbij'
        | 'voorletter-gelijk'
        | 'voornamen-gelijk'
        | 'voornamen-lijken'
        | 'voornamen-verschillen'
      )[];
      /**
       * @description Hoe sterk de twee op elkaar lijken, van 0 tot 100.
       * @example 89
       */
      score: number;
    };
    Gelijkenden: {
      personen: components['schemas']['GelijkendenVan'][];
      /**
       * @description Versie van de werkwijze waarnaar vergeleken is.
       * @example 1
       */
      werkwijze: number;
    };
    GelijkendenVan: {
      /** @description Wie het meest lijkt staat bovenaan. Leeg: in de eigen gemeente lijkt niemand genoeg op deze persoon. */
      gelijkenden: components['schemas']['Gelijkende'][];
      /**
       * Format: uuid
       * @description De persoon zoals die in de aanmelding staat.
       * @example 5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002
       */
      persoonId: string;
    };
    GenomenNoodtoegang: {
      door?: components['schemas']['Medewerker'];
      /**
       * Format: date-time
       * @example 2026-05-02T22:15:00Z
       */
      genomenOp: string;
      /**
       * @description Of diegene de casus nu nog leest.
       * @example false
       */
      loopt: boolean;
      /**
       * @description Of u dit mag beoordelen.
       * @example true
       */
      magBeoordelen: boolean;
      /**
       * Format: uuid
       * @example 8abe3d4f-6b7c-4d9e-8fa0-1b2c3d4e5fc9
       */
      noodtoegangId: string;
      /** @description Ontbreekt tot een casuscoördinator het beoordeelt. */
      oordeel?: components['schemas']['Noodtoegangsoordeel'];
      reden: components['schemas']['Tekst'];
      /**
       * Format: date-time
       * @example 2026-05-03T02:15:00Z
       */
      totOp: string;
    };
    GeparkeerdeStroom: {
      /**
       * @description Bewaarde gebeurtenissen die wachten.
       * @example 3
       */
      aantalGebeurtenissen: number;
      /**
       * @description De gebeurtenis waarop de stroom stilstaat.
       * @example 118
       */
      positie: number;
      /**
       * @description Gat: er mist een versie. Vork: een andere geschiedenis. Gif: de gebeurtenis past niet. Gegevens: de tabel weigert.
       * @enum {string}
       */
      reden: 'gat' | 'gegevens' | 'gif' | 'vork';
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      streamId: string;
      /**
       * @description Technische toelichting, zonder persoonsgegevens.
       * @example version 7 is missing
       */
      toelichting: string;
      /** @example 8 */
      versie: number;
    };
    Gevolgen: {
      /**
       * @description Bijlagen die ook over anderen gaan, en toch verdwijnen: een bestand is niet te lakken.
       * @example 1
       */
      bijlagenOokOverAnderen: number;
      /**
       * @description Bijlagen over deze persoon: die verdwijnen, ook als zij ook over anderen gaan.
       * @example 2
       */
      bijlagenTeWissen: number;
      /**
       * @description Casussen van uw gemeenten waarin deze persoon voorkomt of voorkwam.
       * @example 1
       */
      casussen: number;
      /** @description Nog gezinslid van een open casus van uw gemeenten: dan kan het nog niet. */
      nogGezinslid: boolean;
      /**
       * @description Teksten die ook over anderen gaan: daarvan blijft een gelakte versie, of een vaste tekst.
       * @example 3
       */
      tekstenTeLakken: number;
      /**
       * @description Teksten die alleen over deze persoon gaan: die verdwijnen.
       * @example 12
       */
      tekstenTeWissen: number;
    };
    GezagOfOuder: {
      /**
       * @description Waaruit dat blijkt.
       * @example gezagsregister
       */
      bron: string;
      persoon: components['schemas']['Persoon'];
      /**
       * Format: date-time
       * @description Sinds wanneer het hier vastligt.
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
    };
    Gezinslid: {
      /** @description Wie gezag heeft. */
      gezaghebbenden: components['schemas']['GezagOfOuder'][];
      /**
       * Format: uuid
       * @description Alleen voor de coördinator: de casus waar dit gezinslid heen ging.
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8002
       */
      naarCasusId?: string;
      ongeboren: boolean;
      /** @description Wie als ouder is vastgelegd. */
      ouders: components['schemas']['GezagOfOuder'][];
      persoon: components['schemas']['Persoon'];
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
      /**
       * Format: date-time
       * @description Staat er als de persoon geen gezinslid meer is.
       * @example 2026-09-01T08:00:00Z
       */
      totOp?: string;
      /**
       * Format: uuid
       * @description Alleen voor de coördinator: de casus waar dit gezinslid vandaan kwam.
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      vanCasusId?: string;
      vertrekReden?: components['schemas']['Tekst'];
    };
    Herkansing: {
      /** @description Of de stroom weer verder gaat. */
      hersteld: boolean;
      /** @example casusoverzicht */
      naam: string;
      /**
       * @description Waarom de stroom nog stilstaat.
       * @enum {string}
       */
      reden?: 'gat' | 'gegevens' | 'gif' | 'vork';
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      streamId: string;
    };
    HuidigAccount: {
      /**
       * Format: uuid
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a0004
       */
      accountId: string;
      /**
       * @description De gemeenten waarvoor u werkt.
       * @example [
       *       "0010",
       *       "0003"
       *     ]
       */
      gemeenten: string[];
      organisatie?: components['schemas']['EigenOrganisatie'];
      /**
       * Format: uuid
       * @description Van een inwoner: de eigen persoon.
       * @example 5d1f7a60-3a54-4d0c-8f0a-0f5b8c2e0007
       */
      persoonId?: string;
      /**
       * @description Wat u nu mag zijn; een rol die eindigde staat er niet meer in.
       * @example [
       *       "medewerker",
       *       "teamleider"
       *     ]
       */
      rollen: string[];
    };
    HuidigeRegie: {
      medewerker: components['schemas']['Medewerker'];
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
      /**
       * @description Voorlopig: de coördinator, tot er een regisseur is.
       * @enum {string}
       */
      vorm: 'regisseur' | 'voorlopig';
    };
    HuidigeVernietiging: {
      gevolgen: components['schemas']['Gevolgen'];
      /**
       * Format: uuid
       * @example 5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002
       */
      persoonId: string;
      /** @description Het laatste voorstel; ontbreekt als er geen was. */
      vernietiging?: components['schemas']['VernietigingRegel'];
    };
    Keuze: {
      persoon: components['schemas']['Persoon'];
      /**
       * Format: uuid
       * @example aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007
       */
      vraagId: string;
    };
    Medewerker: {
      /**
       * @description Op het werk; als telefoon.
       * @example w.pastoor@voorbeeld.nl
       */
      email?: string;
      /**
       * Format: uuid
       * @description Ontbreekt als u niet mag weten welke organisatie het is.
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a0004
       */
      medewerkerId?: string;
      /** @example Wim Postma */
      naam?: string;
      organisatie: components['schemas']['Organisatie'];
      /**
       * @description Op het werk; staat alleen bij wie het gezin of een partner moet kunnen bereiken.
       * @example 0596 123456
       */
      telefoon?: string;
    };
    Meelezer: {
      /** @description Wie meeleest. */
      ouder: components['schemas']['Persoon'];
      /** @description De jongere. */
      persoon: components['schemas']['Persoon'];
    };
    MijnAanbieding: {
      /**
       * Format: date-time
       * @example 2026-03-05T10:00:00Z
       */
      aangebodenOp: string;
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example K7M-4QX */
      kenmerk: string;
      /** @description Aan wie het is gevraagd; ontbreekt tot de teamleider iemand noemt. */
      medewerker?: components['schemas']['Medewerker'];
      organisatie: components['schemas']['Organisatie'];
      /**
       * Format: uuid
       * @description Alleen bij een overdracht.
       * @example 3a3a9d4e-77c5-4d1a-8d51-5b5f0d2e0005
       */
      overdrachtId?: string;
      /** @description Waarom de regie wordt overgedragen. */
      reden?: components['schemas']['Tekst'];
      /** @enum {string} */
      soort: 'aanwijzing' | 'overdracht';
      /**
       * Format: date-time
       * @example 2026-03-19T10:00:00Z
       */
      uiterlijkOp?: string;
      /**
       * @description Versie van de casus. Antwoordt u, stuur haar dan tussen aanhalingstekens mee als If-Match.
       * @example 11
       */
      versie: number;
    };
    MijnAanbiedingenPagina: {
      items: components['schemas']['MijnAanbieding'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    MijnAfspraak: {
      /**
       * Format: uuid
       * @example cc0f3a53-5b4b-4d3a-9a16-0f0f0e7b8009
       */
      afspraakId: string;
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example K7M-4QX */
      kenmerk: string;
      /** @example financien */
      leefgebied: string;
      /** @description Wie haar doet; alleen als u die van uw organisatie vraagt. */
      medewerker?: components['schemas']['Medewerker'];
      /**
       * @description Voorgesteld: u heeft nog geen ja gezegd.
       * @enum {string}
       */
      status: 'open' | 'voorgesteld';
      tekst: components['schemas']['Tekst'];
      /** @description De datum is voorbij, en u deed het nog niet of zei nog geen ja of nee. */
      teLaat: boolean;
      /**
       * Format: date
       * @example 2026-05-01
       */
      uiterlijkDatum: string;
      /**
       * @description Versie van de casus. Antwoordt u op deze afspraak, stuur haar dan tussen aanhalingstekens mee als If-Match.
       * @example 11
       */
      versie: number;
    };
    MijnAfsprakenPagina: {
      items: components['schemas']['MijnAfspraak'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    MijnInzage: {
      /**
       * @description Hoeveel teksten over u te zien waren.
       * @example 3
       */
      aantalTeksten: number;
      /**
       * @description Uw naam, geboortedatum of andere gegevens waren te zien.
       * @example true
       */
      gegevens: boolean;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      gezienOp: string;
      /**
       * @description In welke rol.
       * @example medewerker
       */
      rol: string;
      /**
       * @description In gewone woorden.
       * @example Iemand las het dossier van uw gezin.
       */
      waarom: string;
      /**
       * @description De organisatie die keek; geen naam van een medewerker.
       * @example Maatschappelijk Werk De Brug
       */
      wie: string;
    };
    MijnInzagenPagina: {
      items: components['schemas']['MijnInzage'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    MogelijkeGrondslag: {
      /**
       * @description Welke grondslag, uit de werkwijze.
       * @example jeugdwet
       */
      grondslag: string;
      /**
       * @description Klasse van gegevens, uit de werkwijze.
       * @example plan
       */
      klasse: string;
      /**
       * @description Waarvoor, uit de werkwijze.
       * @example hulpverlening
       */
      verwerkingsdoel: string;
      /** @description Of er pas gedeeld wordt als ieder over wie het gaat toestemming gaf. */
      vraagtToestemming: boolean;
    };
    NietGetoond: {
      /** @example 3 */
      aantal: number;
      /**
       * @description Een bestand staat in het dossier. Ook over anderen, en de persoon leest het in het dossier niet. Alleen voor uzelf: wie de uitdraai maakte, mag het niet lezen, de persoon zelf wel. Of een andere reden.
       * @example ook-over-anderen
       * @enum {string}
       */
      reden: 'alleen-voor-uzelf' | 'andere-reden' | 'bestand' | 'ook-over-anderen';
    };
    Noodtoegangsoordeel: {
      /**
       * Format: date-time
       * @example 2026-05-03T08:30:00Z
       */
      beoordeeldOp: string;
      door?: components['schemas']['Medewerker'];
      /**
       * @example terecht
       * @enum {string}
       */
      oordeel: 'onterecht' | 'terecht';
      reden: components['schemas']['Tekst'];
    };
    Organisatie: {
      /** @example Maatschappelijk Werk De Brug */
      naam: string;
      /**
       * Format: uuid
       * @description Ontbreekt als u niet mag weten welke organisatie het is.
       * @example 9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003
       */
      organisatieId?: string;
    };
    OrganisatieDetail: {
      /**
       * Format: date
       * @example 2026-01-01
       */
      convenantDatum: string;
      /** @description Dat deze organisatie meedoet, is zelf al gevoelig. */
      datGevoelig: boolean;
      /**
       * @description De gemeente zelf, of de gemeenten waarvoor de partner werkt.
       * @example [
       *       "0010",
       *       "0003"
       *     ]
       */
      gemeenten: string[];
      /** @description Mag een BSN invoeren en zien. */
      magBsn: boolean;
      medewerkers: components['schemas']['OrganisatieMedewerker'][];
      /** @example Maatschappelijk Werk De Brug */
      naam: string;
      /**
       * Format: uuid
       * @example 9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003
       */
      organisatieId: string;
      /** @enum {string} */
      soort: 'gemeente' | 'partner';
      /** @description Veilig Thuis of een gecertificeerde instelling. */
      veiligheidsketen: boolean;
    };
    OrganisatieMedewerker: {
      /**
       * @description Op het werk.
       * @example w.postma@voorbeeld.nl
       */
      email?: string;
      /**
       * Format: uuid
       * @example b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a0004
       */
      medewerkerId: string;
      /** @example Wim Postma */
      naam?: string;
      /**
       * @example [
       *       "medewerker",
       *       "teamleider"
       *     ]
       */
      rollen: string[];
      /**
       * Format: date-time
       * @example 2026-01-01T00:00:00Z
       */
      sindsOp: string;
      /**
       * @description Op het werk.
       * @example 0596 123456
       */
      telefoon?: string;
      /**
       * Format: date-time
       * @description Staat er als de medewerker weg is.
       * @example 2026-09-01T00:00:00Z
       */
      totOp?: string;
      /** @description Van een gemeente: nu van dienst als casuscoördinator. */
      vanDienst: boolean;
    };
    OrganisatieRegel: {
      /**
       * Format: date
       * @example 2026-01-01
       */
      convenantDatum: string;
      /** @description Dat deze organisatie meedoet, is zelf al gevoelig. */
      datGevoelig: boolean;
      /**
       * @description De gemeente zelf, of de gemeenten waarvoor de partner werkt.
       * @example [
       *       "0010",
       *       "0003"
       *     ]
       */
      gemeenten: string[];
      /** @description Mag een BSN invoeren en zien. */
      magBsn: boolean;
      /** @example Maatschappelijk Werk De Brug */
      naam: string;
      /**
       * Format: uuid
       * @example 9c9b8a3e-0d6c-4d53-8d32-5a2e3b6f0003
       */
      organisatieId: string;
      /** @enum {string} */
      soort: 'gemeente' | 'partner';
      /** @description Veilig Thuis of een gecertificeerde instelling. */
      veiligheidsketen: boolean;
    };
    OrganisatiesPagina: {
      items: components['schemas']['OrganisatieRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    OverzichtAfsluiting: {
      /**
       * Format: date-time
       * @example 2026-08-02T09:12:44.120394Z
       */
      afgeslotenOp: string;
      /**
       * Format: date
       * @description Wanneer de nazorg is. Ontbreekt als die niet gepland is, of als u dit niet mag weten.
       * @example 2026-11-02
       */
      nazorgDatum?: string;
      /** @enum {string} */
      wijze: 'afgesloten' | 'doorgeleid' | 'niet-gestart' | 'samengevoegd';
    };
    Persoon: {
      /**
       * @description Een onbekend deel is 00.
       * @example 1989-04-00
       */
      geboortedatum?: string;
      /**
       * @description Ontbreekt als de gegevens zijn vernietigd of niet getoond mogen worden.
       * @example Fenna van der Bos
       */
      naam?: string;
      /**
       * Format: uuid
       * @example 5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002
       */
      persoonId: string;
      /**
       * Format: date
       * @description Van een kind dat nog niet geboren is.
       * @example 2026-11-20
       */
      uitgerekendeDatum?: string;
    };
    Plan: {
      afspraken: components['schemas']['Afspraak'][];
      doelen: components['schemas']['Doel'][];
      prioKeuzes: components['schemas']['PrioKeuze'][];
      /**
       * Format: uuid
       * @example aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007
       */
      prioVraagId?: string;
      versies: components['schemas']['PlanVersie'][];
      vragen: components['schemas']['Vraag'][];
      /** @description Van oud naar nieuw. */
      wijzigingen: components['schemas']['PlanWijziging'][];
    };
    PlanAntwoord: {
      akkoord: boolean;
      /**
       * Format: date-time
       * @example 2026-04-10T18:30:00Z
       */
      geantwoordOp: string;
      /** @description Wie het antwoord namens het gezinslid opschreef. */
      opgetekendDoor?: components['schemas']['Medewerker'];
      persoon: components['schemas']['Persoon'];
      tekst?: components['schemas']['Tekst'];
    };
    PlanVersie: {
      /**
       * @example [
       *       "cc0f3a53-5b4b-4d3a-9a16-0f0f0e7b8009"
       *     ]
       */
      afspraakIds: string[];
      antwoorden: components['schemas']['PlanAntwoord'][];
      /**
       * @example [
       *       "bb0f3a53-5b4b-4d3a-9a16-0f0f0e7b8008"
       *     ]
       */
      doelIds: string[];
      /** @description Of dit de versie is die nu geldt. */
      huidig: boolean;
      /**
       * Format: uuid
       * @example aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007
       */
      prioVraagId?: string;
      /**
       * Format: date-time
       * @example 2026-04-08T12:00:00Z
       */
      vastgesteldOp: string;
      /** @example 2 */
      versie: number;
      /**
       * @example [
       *       "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007"
       *     ]
       */
      vraagIds: string[];
    };
    PlanWijziging: {
      /**
       * Format: uuid
       * @description Van deze afspraak is de dag anders.
       * @example cc0f3a53-5b4b-4d3a-9a16-0f0f0e7b8009
       */
      afspraakId?: string;
      /**
       * Format: uuid
       * @description Van dit doel zijn de woorden anders.
       * @example bb0f3a53-5b4b-4d3a-9a16-0f0f0e7b8008
       */
      doelId?: string;
      /**
       * Format: date-time
       * @example 2026-04-20T14:00:00Z
       */
      gewijzigdOp: string;
      /**
       * @description De versie van het plan die toen gold: daarin staat het nog zoals het was. 0 als er nog geen versie was.
       * @example 1
       */
      naVersie: number;
      reden?: components['schemas']['Tekst'];
      /**
       * Format: date
       * @example 2026-05-01
       */
      wasDatum?: string;
      wasTekst?: components['schemas']['Tekst'];
      /**
       * Format: date
       * @example 2026-05-15
       */
      werdDatum?: string;
      werdTekst?: components['schemas']['Tekst'];
    };
    PrioKeuze: {
      /**
       * Format: date-time
       * @example 2026-04-01T14:00:00Z
       */
      gekozenOp: string;
      keuzes: components['schemas']['Keuze'][];
      /** @description Waarom deze, als gezinsleden verschillen. */
      reden?: components['schemas']['Tekst'];
      /**
       * Format: uuid
       * @example aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007
       */
      vraagId: string;
    };
    PrioVraag: {
      /** @example financien */
      leefgebied?: string;
      tekst?: components['schemas']['Tekst'];
      /** @description Nog niet met het gezin gekozen. */
      voorlopig: boolean;
      /**
       * Format: uuid
       * @example aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007
       */
      vraagId: string;
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
    ProjectieStatus: {
      /**
       * @description Gebeurtenissen die nog verwerkt moeten worden.
       * @example 0
       */
      achterstand: number;
      geparkeerd: components['schemas']['GeparkeerdeStroom'][];
      /** @example casusoverzicht */
      naam: string;
      wachtend: components['schemas']['WachtendDeel'][];
    };
    ProjectieStatussen: {
      items: components['schemas']['ProjectieStatus'][];
    };
    RedenenOpenstelling: {
      items: components['schemas']['RedenOpenstelling'][];
    };
    RedenOpenstelling: {
      /**
       * Format: uuid
       * @example 9bcf4e5a-7c8d-4eaf-9ab1-2c3d4e5f6ada
       */
      openstellingId: string;
      reden: components['schemas']['Tekst'];
    };
    StaandeAfscherming: {
      /**
       * Format: uuid
       * @example 7abd2c3e-5a6b-4c8d-9e7f-0a1b2c3d4eb8
       */
      afschermingId: string;
      /** @description Wie beschermd wordt. */
      beschermde: components['schemas']['Persoon'];
      /** @description Voor wie alles verborgen is. */
      geweerde: components['schemas']['Persoon'];
      /** @description Namens wie. Ontbreekt als de afscherming met een andere casus meekwam. */
      ingesteldDoor?: components['schemas']['Organisatie'];
      /**
       * Format: date-time
       * @example 2026-04-01T14:00:00Z
       */
      ingesteldOp: string;
      opheffing?: components['schemas']['VoorgesteldeOpheffing'];
      reden: components['schemas']['Tekst'];
      vrijgegeven: components['schemas']['VrijgegevenOnderdeel'][];
    };
    Tekst: {
      /**
       * @description Wie dit betreft is het er niet mee eens: er staat een eigen verklaring bij. Ontbreekt als dat niet zo is.
       * @example true
       */
      betwist?: boolean;
      /**
       * @description De tekst is geblokkeerd en wordt niet getoond. Ontbreekt als dat niet zo is.
       * @example true
       */
      geblokkeerd?: boolean;
      /**
       * @description De tekst ging ook over iemand van wie de gegevens zijn vernietigd, en is daarom anders dan zij was. Ontbreekt als dat niet zo is.
       * @example true
       */
      gelakt?: boolean;
      /**
       * @description Ontbreekt als de tekst is vernietigd of niet getoond mag worden.
       * @example Ik wil dat de rekeningen weer betaald worden.
       */
      tekst?: string;
      /**
       * Format: uuid
       * @example 0e6f6c1e-93b8-4a55-8a0a-6b4b7a1f0001
       */
      tekstId: string;
    };
    TekstOverPersoon: {
      /** @example K7M-4QX */
      kenmerk: string;
      /**
       * @description Wat voor tekst het is.
       * @example Vraag in uw eigen woorden
       */
      soort: string;
      tekst: components['schemas']['Tekst'];
      /**
       * Format: date-time
       * @example 2026-01-02T10:00:00Z
       */
      vastgelegdOp: string;
    };
    TekstVanVerzoek: {
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example K7M-4QX */
      kenmerk: string;
      /**
       * Format: date-time
       * @description Een moment van wat de tekst bevat, zoals wanneer het gesprek was of het doel is gesteld.
       * @example 2026-03-02T09:12:44.120394Z
       */
      momentOp?: string;
      /**
       * @description De lijst van het dossier waarin de tekst staat; leeg als zij in geen lijst staat.
       * @example vragen
       */
      plek: string;
      tekst: components['schemas']['Tekst'];
    };
    Uitdraai: {
      casussen: components['schemas']['CasusVanPersoon'][];
      dossiers: components['schemas']['DossierVanPersoon'][];
      gegevens: components['schemas']['VastgelegdeGegevens'];
      /** @description Wie de gegevens zag, en waarom; de laatste keer eerst. */
      inzagen: components['schemas']['MijnInzage'][];
      /** @description Wat over de persoon gaat en hier niet staat, per reden. Niet geteld is wat de persoon niet mag weten, om de veiligheid of omdat het nog niet is beoordeeld. */
      nietGetoond: components['schemas']['NietGetoond'][];
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44Z
       */
      opgemaaktOp: string;
      /**
       * Format: uuid
       * @example 5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002
       */
      persoonId: string;
      teksten: components['schemas']['TekstOverPersoon'][];
      verzoeken: components['schemas']['VerzoekVanPersoon'][];
      /**
       * Format: uuid
       * @description Het verzoek om inzage dat is toegewezen.
       * @example acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb
       */
      verzoekId: string;
    };
    VastgelegdeGegevens: {
      /** @example Bos */
      achternaam?: string;
      /** @example Kerkstraat 1, Delfzijl */
      adres?: string;
      /** @description Er is een burgerservicenummer vastgelegd. Het nummer zelf staat hier niet. */
      bsnVastgelegd: boolean;
      /** @example fenna@voorbeeld.nl */
      email?: string;
      /**
       * @description Een onbekend deel is 00.
       * @example 1989-04-00
       */
      geboortedatum?: string;
      /** @example 0596 000000 */
      telefoon?: string;
      /**
       * Format: date
       * @description Van een kind dat nog niet geboren is.
       * @example 2026-11-20
       */
      uitgerekendeDatum?: string;
      /** @example Fenna */
      voornamen?: string;
      /** @example van der */
      voorvoegsel?: string;
    };
    VastgesteldeGrondslag: {
      /**
       * Format: date
       * @description Laatste dag waarop het geldt. Ontbreekt als het geldt tot het wordt beëindigd.
       * @example 2027-03-01
       */
      geldigTotDatum?: string;
      /** @description De organisatie die deelt. */
      gever: components['schemas']['Organisatie'];
      /**
       * @description Welke grondslag, uit de werkwijze.
       * @example jeugdwet
       */
      grondslag: string;
      /**
       * Format: uuid
       * @example 7a1f0c52-3b7e-4f0e-9c55-1d7d0b5c3a10
       */
      grondslagId: string;
      /**
       * @description Klasse van gegevens, uit de werkwijze.
       * @example plan
       */
      klasse: string;
      /** @description De organisatie die ontvangt. */
      ontvanger: components['schemas']['Organisatie'];
      /**
       * @description Waarvoor, uit de werkwijze.
       * @example hulpverlening
       */
      verwerkingsdoel: string;
      /** @description Of er pas gedeeld wordt als ieder over wie het gaat toestemming gaf. */
      vraagtToestemming: boolean;
    };
    Veiligheid: {
      /** @description De organisatie die het acute gevaar heeft aanvaard. */
      aanvaardDoor?: components['schemas']['Organisatie'];
      acuut: boolean;
      /**
       * Format: date-time
       * @description Wanneer dit is vastgesteld.
       * @example 2026-03-02T09:12:44.120394Z
       */
      beoordeeldOp?: string;
      toelichting?: components['schemas']['Tekst'];
    };
    VernietigingenPagina: {
      items: components['schemas']['VernietigingRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    VernietigingRegel: {
      /** @example 0010 */
      gemeente: string;
      goedgekeurdDoor?: components['schemas']['Medewerker'];
      /**
       * Format: date-time
       * @example 2026-03-03T09:12:44.120394Z
       */
      goedgekeurdOp?: string;
      /**
       * @description Waarom het mag, uit de werkwijze.
       * @example bewaartermijn
       */
      grond: string;
      /** @description U mag goedkeuren: uw akkoord is nog nodig, en u bent niet de eerste. */
      magGoedkeuren: boolean;
      persoon: components['schemas']['Persoon'];
      /** @description Waarom het wordt voorgesteld. */
      reden: components['schemas']['Tekst'];
      /** @enum {string} */
      status: 'goedgekeurd' | 'ingetrokken' | 'vernietigd' | 'voorgesteld';
      /**
       * @description Hoeveel teksten ook over anderen gingen, en nu anders luiden.
       * @example 3
       */
      tekstenGelakt?: number;
      /**
       * @description Hoeveel teksten alleen over deze persoon gingen, en weg zijn.
       * @example 12
       */
      tekstenGewist?: number;
      /**
       * Format: date-time
       * @description Wanneer alles was vernietigd.
       * @example 2026-03-03T09:13:21.120394Z
       */
      vernietigdOp?: string;
      /**
       * @description De versie van de persoon, voor If-Match.
       * @example 3
       */
      versie: number;
      /**
       * Format: uuid
       * @description Het verzoek van de persoon waar dit uit volgt.
       * @example acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb
       */
      verzoekId?: string;
      voorgesteldDoor: components['schemas']['Medewerker'];
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      voorgesteldOp: string;
      /** @description Ook een casuscoördinator van een andere gemeente dan de uwe moet nog akkoord gaan. Welke gemeente, staat er niet bij. */
      wachtOpAndereGemeente: boolean;
    };
    VerstrekenTermijn: {
      /**
       * Format: uuid
       * @description De casus die het langst bewaard moest worden; daarmee kan het worden voorgesteld.
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example 0010 */
      gemeente: string;
      /**
       * Format: date-time
       * @description Wanneer het gemeld is.
       * @example 2026-03-02T09:12:44.120394Z
       */
      gesignaleerdOp: string;
      persoon: components['schemas']['Persoon'];
      /**
       * Format: date
       * @description Tot en met wanneer bewaard moest worden.
       * @example 2026-02-28
       */
      totDatum: string;
    };
    VerstrekenTermijnenPagina: {
      items: components['schemas']['VerstrekenTermijn'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    VerzoekenPagina: {
      items: components['schemas']['VerzoekRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    VerzoekRegel: {
      /**
       * Format: date-time
       * @description Wanneer het besluit of de intrekking er was.
       * @example 2026-03-12T10:00:00Z
       */
      afgehandeldOp?: string;
      /**
       * @description Welke gemeente beslist.
       * @example 0010
       */
      gemeente: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      ingediendOp: string;
      /** @description Wie het optekende, als de persoon het niet zelf indiende. */
      opgetekendDoor?: components['schemas']['Medewerker'];
      persoon: components['schemas']['Persoon'];
      /** @description Waarom zo is besloten. */
      reden?: components['schemas']['Tekst'];
      /**
       * @example inzage
       * @enum {string}
       */
      soort: 'beperking' | 'bezwaar' | 'eigen-verklaring' | 'inzage' | 'klacht' | 'rectificatie' | 'vernietiging';
      /** @enum {string} */
      status: 'afgewezen' | 'deels' | 'ingetrokken' | 'open' | 'toegewezen';
      /** @description Het verzoek in eigen woorden. */
      tekst: components['schemas']['Tekst'];
      /**
       * @description Over welke teksten het gaat.
       * @example [
       *       "a01f9b01-c228-4637-a4d7-200696d75644"
       *     ]
       */
      tekstIds: string[];
      /** @description Het is nog open, en de termijn is voorbij. */
      teLaat: boolean;
      /**
       * Format: date
       * @description Wanneer er uiterlijk beslist moet zijn.
       * @example 2026-04-01
       */
      uiterlijkDatum: string;
      /**
       * @description Hoe het met het vernietigen van de gegevens van deze persoon staat; ontbreekt als dat nooit is voorgesteld.
       * @enum {string}
       */
      vernietiging?: 'goedgekeurd' | 'ingetrokken' | 'vernietigd' | 'voorgesteld';
      /**
       * @description De versie van de persoon, voor If-Match bij een besluit.
       * @example 3
       */
      versie: number;
      /**
       * Format: uuid
       * @example acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb
       */
      verzoekId: string;
    };
    VerzoekTeksten: {
      items: components['schemas']['TekstVanVerzoek'][];
    };
    VerzoekVanPersoon: {
      /**
       * Format: date-time
       * @example 2026-01-02T10:00:00Z
       */
      ingediendOp: string;
      /** @description Waarom zo is besloten. */
      reden?: components['schemas']['Tekst'];
      /**
       * @example inzage
       * @enum {string}
       */
      soort: 'beperking' | 'bezwaar' | 'eigen-verklaring' | 'inzage' | 'klacht' | 'rectificatie' | 'vernietiging';
      /** @enum {string} */
      status: 'afgewezen' | 'deels' | 'ingetrokken' | 'open' | 'toegewezen';
      tekst: components['schemas']['Tekst'];
      /**
       * Format: uuid
       * @example acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb
       */
      verzoekId: string;
    };
    VoorgesteldeOpheffing: {
      door?: components['schemas']['Medewerker'];
      /**
       * @description Of u dit voorstelde.
       * @example false
       */
      eigen: boolean;
      /**
       * @description Of u dit mag bevestigen.
       * @example true
       */
      magBevestigen: boolean;
      reden: components['schemas']['Tekst'];
      /**
       * Format: date-time
       * @example 2026-05-02T09:12:44.120394Z
       */
      voorgesteldOp: string;
    };
    Voorkeur: {
      medewerker?: components['schemas']['Medewerker'];
      organisatie?: components['schemas']['Organisatie'];
      tekst?: components['schemas']['Tekst'];
    };
    Vraag: {
      /**
       * Format: date-time
       * @example 2026-09-01T08:00:00Z
       */
      geeindigdOp?: string;
      /** @description Of de regisseur de vraag na een gesprek heeft geplaatst. */
      geplaatst: boolean;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      ingebrachtOp: string;
      laatsteAanbod?: components['schemas']['Tekst'];
      /** @example financien */
      leefgebied: string;
      /** @example wil-niet-verder */
      loslaatReden?: string;
      /** @description Hoe de vraagsteller het antwoord vindt. */
      oordeelVraagsteller?: components['schemas']['Tekst'];
      /** @description Alleen bij de prio-vraag: nog niet met het gezin gekozen. */
      prioVoorlopig?: boolean;
      /** @enum {string} */
      soort: 'hulpvraag' | 'zorg';
      /** @enum {string} */
      status: 'beantwoord' | 'ingetrokken' | 'losgelaten' | 'open';
      tekst: components['schemas']['Tekst'];
      toelichting?: components['schemas']['Tekst'];
      /**
       * @description Plaats in de volgorde; 1 is de prio-vraag.
       * @example 1
       */
      volgorde?: number;
      /**
       * Format: uuid
       * @example aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007
       */
      vraagId: string;
      /** @description Van wie de hulpvraag is; een zorg heeft er geen. */
      vraagsteller?: components['schemas']['Persoon'];
    };
    VrijgegevenOnderdeel: {
      /**
       * Format: uuid
       * @example 9b7d3c58-1e2f-4c6a-8d4b-5a6f7e8d9c74
       */
      onderdeelId: string;
      /**
       * @example afspraak
       * @enum {string}
       */
      soort: 'afspraak' | 'bijlage' | 'contactmoment' | 'doel' | 'organisatie' | 'vraag';
    };
    WachtendDeel: {
      /** @example 2 */
      partitie: number;
      /**
       * @description De regel die tegenhoudt.
       * @example casusdossier_een_gezin
       */
      regel: string;
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
      /**
       * @description Wacht: op andere delen. Wacht op geparkeerd: op een stilstaande stroom. Vastgelopen: iemand moet kijken.
       * @enum {string}
       */
      stand: 'vastgelopen' | 'wacht' | 'wacht-op-geparkeerd';
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      streamId: string;
    };
    WachtendeVernietiging: {
      /** @example 0010 */
      gemeente: string;
      /**
       * @description Waarom het mag, uit de werkwijze.
       * @example bewaartermijn
       */
      grond: string;
      /**
       * Format: date-time
       * @description Sinds wanneer het daarop wacht.
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
      /**
       * @description Waar het op wacht: op een eerste casuscoördinator, op een tweede, of op de uitvoering.
       * @example tweede-akkoord
       * @enum {string}
       */
      stap: 'eerste-akkoord' | 'tweede-akkoord' | 'uitvoering';
      /**
       * Format: date
       * @description Bij een bewaartermijn die voorbij is: tot wanneer bewaard moest worden.
       * @example 2026-02-28
       */
      totDatum?: string;
    };
    WachtendeVernietigingenPagina: {
      items: components['schemas']['WachtendeVernietiging'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    WerkbordPagina: {
      items: components['schemas']['WerkbordRegel'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    WerkbordRegel: {
      /** @description Acuut gevaar staat bovenaan. */
      acuut: boolean;
      /**
       * @description Bij een aanmelding: de open casussen van haar personen, voor zover van uw gemeenten.
       * @example [
       *       "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001"
       *     ]
       */
      casusIds?: string[];
      /** @example 0010 */
      gemeente: string;
      /** @description Aan wie de regie gevraagd is, zolang er geen antwoord is. */
      gevraagd?: components['schemas']['Medewerker'];
      /**
       * Format: uuid
       * @description Nummer van de casus, of van de aanmelding.
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      id: string;
      /**
       * @description Alleen bij een casus.
       * @example K7M-4QX
       */
      kenmerk?: string;
      redenen: components['schemas']['WerkbordRegelReden'][];
      /**
       * Format: date-time
       * @description Hoe lang de oudste reden al wacht.
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
      /** @enum {string} */
      soort: 'aanmelding' | 'casus';
    };
    WerkbordRegelReden: {
      /**
       * Format: uuid
       * @description Bij welke aanmelding de reden hoort.
       * @example 6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11
       */
      aanmeldingId?: string;
      /**
       * @description Iemand van deze aanmelding is misschien een bekende. Ontbreekt als dat niet zo is.
       * @example true
       */
      misschienBekend?: boolean;
      /**
       * @example aanmelding-te-beoordelen
       * @enum {string}
       */
      reden:
        | 'aanmelding-te-beoordelen'
        | 'aanwijzing-geweigerd'
        | 'acute-veiligheid'
        | 'in-beoordeling'
        | 'noodtoegang-te-beoordelen'
        | 'overdracht-geweigerd'
        | 'overdracht-verlopen'
        | 'wacht-op-antwoord'
        | 'wacht-op-keuze-casus'
        | 'zonder-aanwijzing';
      /**
       * Format: date-time
       * @example 2026-03-02T09:12:44.120394Z
       */
      sindsOp: string;
    };
    WieDoetWat: {
      /** @example 0 */
      aantalBlindeVlekken: number;
      /** @example 1 */
      aantalDubbelingen: number;
      /**
       * Format: uuid
       * @example 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001
       */
      casusId: string;
      /** @example 0010 */
      gemeente: string;
      /** @example K7M-4QX */
      kenmerk: string;
      leefgebieden: components['schemas']['WieDoetWatLeefgebied'][];
    };
    WieDoetWatLeefgebied: {
      /**
       * @description Open afspraken van het gezin zelf en het netwerk.
       * @example 1
       */
      aantalAfsprakenGezinEnNetwerk: number;
      /** @example 1 */
      aantalOpenHulpvragen: number;
      /** @description Er is een hulpvraag en niemand doet iets. */
      blindeVlek: boolean;
      /** @description Twee of meer organisaties: kijk of dat klopt. */
      dubbeling: boolean;
      /** @example financien */
      leefgebied: string;
      organisaties: components['schemas']['WieDoetWatOrganisatie'][];
    };
    WieDoetWatOrganisatie: {
      /**
       * @description Open afspraken van medewerkers van deze organisatie.
       * @example 2
       */
      aantalAfspraken: number;
      organisatie: components['schemas']['Organisatie'];
    };
    WieDoetWatPagina: {
      items: components['schemas']['WieDoetWat'][];
      /**
       * @description Waar de volgende pagina begint; ontbreekt op de laatste.
       * @example WzExOF0.abc
       */
      volgende?: string;
    };
    Wijzigingsbericht: {
      /**
       * @description Casussen die veranderd zijn.
       * @example [
       *       "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001"
       *     ]
       */
      casussen: string[];
      /**
       * @description Waarvan er verder iets nieuws is: aanmeldingen, organisaties of verzoeken.
       * @example [
       *       "aanmeldingen"
       *     ]
       */
      overig: string[];
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
  bekijkAanmeldingen: {
    parameters: {
      query?: {
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Alleen aanmeldingen met deze status. */
        status?: 'afgehandeld' | 'in-behandeling' | 'ingetrokken';
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
      /** @description Een pagina aanmeldingen. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AanmeldingenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkAanmelding: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        aanmeldingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De aanmelding. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AanmeldingDetail'];
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
  bekijkGelijkenden: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        aanmeldingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Per persoon van de aanmelding wie het misschien is. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gelijkenden'];
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
  bekijkHuidigAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Uw account. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HuidigAccount'];
        };
      };
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkCaseloads: {
    parameters: {
      query?: {
        /** @description Alleen organisaties die voor deze gemeente werken. */
        gemeente?: string;
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Alleen medewerkers van deze organisatie. */
        organisatieId?: string;
        /** @description Waar de volgende pagina begint; uit het vorige antwoord. */
        volgende?: string;
        /** @description Geef er het verloop bij over dit aantal weken, deze week als laatste. */
        weken?: number;
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
      /** @description Een pagina caseloads. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseloadPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkCasusoverzicht: {
    parameters: {
      query?: {
        /** @description CBS-code van de gemeente. */
        gemeente?: string;
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Alleen afgesloten casussen waarvan u mag weten wanneer de nazorg is, en waarvan dat binnen twee weken is of korter dan dertig dagen geleden was. De eerste datum staat bovenaan, welke volgorde er ook gevraagd is. */
        nazorg?: 'aan-de-beurt';
        /** @description Alleen casussen waarvoor iemand van deze organisatie aanspreekbaar is, of bij het afsluiten regisseur was. */
        organisatieId?: string;
        /** @description Alleen met voorlopige regie, of met een regisseur. */
        regie?: 'regisseur' | 'voorlopig';
        /** @description Alleen casussen waarvoor deze medewerker aanspreekbaar is, of bij het afsluiten regisseur was. */
        regisseurId?: string;
        /** @description Volgorde; een streepje draait haar om. */
        sortering?: '-aantalTeLaat' | '-afgeslotenOp' | '-geopendOp' | 'geopendOp' | 'kenmerk' | 'wachtSindsOp';
        /** @description Alleen casussen met deze status; open zijn beide die niet afgesloten zijn. Zonder dit: open. */
        status?: 'afgesloten' | 'in-beoordeling' | 'lopend' | 'open';
        /** @description Waar de volgende pagina begint; uit het vorige antwoord. */
        volgende?: string;
        /** @description Zonder de prio-vraag en zonder wie aanspreekbaar is: wie alleen een casus zoekt, ziet dan niemand, en komt niet in het logboek van inzagen. */
        vorm?: 'kort';
        /** @description Deel van het kenmerk, met of zonder streepje, of van de naam van de organisatie die aanspreekbaar is. Op namen van mensen wordt niet gezocht. */
        zoek?: string;
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
      /** @description Een pagina van het overzicht. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusoverzichtPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  leesCasusdossier: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het dossier zoals het nu is. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Casusdossier'];
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
  haalBijlageOp: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        bijlageId: string;
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
          /** @description Hoe het heette waar het vandaan komt (RFC 6266). */
          'Content-Disposition'?: string;
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'image/heic': string;
          'image/jpeg': string;
          'image/png': string;
          'image/webp': string;
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
  leesGrondslagen: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Waarop nu wordt gedeeld. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gegevensdeling'];
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
  leesRedenenOpenstelling: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De redenen. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RedenenOpenstelling'];
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
  bekijkVeiligheid: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Wat er nu staat. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusVeiligheid'];
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
  bekijkWieDoetWat: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De leefgebieden van deze casus. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WieDoetWat'];
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
  bekijkMijnAanbiedingen: {
    parameters: {
      query?: {
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
      /** @description Een pagina van wat aan u is aangeboden. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MijnAanbiedingenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkMijnAfspraken: {
    parameters: {
      query?: {
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Van wie: van uzelf, of (alleen een teamleider) van alle medewerkers van de eigen organisatie. */
        van?: 'mij' | 'organisatie';
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
      /** @description Een pagina van uw afspraken. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MijnAfsprakenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkMijnInzagen: {
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
      /** @description Een pagina van wie er keek. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MijnInzagenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkMijnVerzoeken: {
    parameters: {
      query?: {
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Alleen verzoeken van deze soort. */
        soort?: 'beperking' | 'bezwaar' | 'eigen-verklaring' | 'inzage' | 'klacht' | 'rectificatie' | 'vernietiging';
        /** @description Alleen verzoeken met deze status. */
        status?: 'afgewezen' | 'deels' | 'ingetrokken' | 'open' | 'toegewezen';
        /** @description Alleen open verzoeken waarvan de termijn voorbij is. */
        termijn?: 'verstreken';
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
      /** @description Een pagina van uw verzoeken. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerzoekenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkOrganisaties: {
    parameters: {
      query?: {
        /** @description Alleen organisaties die voor deze gemeente werken. */
        gemeente?: string;
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Alleen gemeenten, of alleen partners. */
        soort?: 'gemeente' | 'partner';
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
      /** @description Een pagina organisaties. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisatiesPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkOrganisatie: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        organisatieId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De organisatie. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisatieDetail'];
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
  bekijkHuidigeVernietiging: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De stand en de gevolgen. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HuidigeVernietiging'];
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
  leesGedeeldeTeksten: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De teksten, voor wie voorstelt of goedkeurt. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GedeeldeTeksten'];
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
  bekijkProjecties: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De stand van alle leesmodellen. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectieStatussen'];
        };
      };
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  herkansProjectie: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Naam van het leesmodel. */
        naam: string;
        streamId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Of de stroom weer verder gaat. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Herkansing'];
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
  bekijkVernietigingen: {
    parameters: {
      query?: {
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Alleen vernietigingen met deze status. */
        status?: 'goedgekeurd' | 'ingetrokken' | 'vernietigd' | 'voorgesteld';
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
      /** @description Een pagina vernietigingen. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VernietigingenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkVerstrekenBewaartermijnen: {
    parameters: {
      query?: {
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
      /** @description Een pagina personen. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerstrekenTermijnenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkVerzoeken: {
    parameters: {
      query?: {
        /** @description Hoeveel er hoogstens op een pagina staan. */
        limiet?: number;
        /** @description Alleen verzoeken van deze soort. */
        soort?: 'beperking' | 'bezwaar' | 'eigen-verklaring' | 'inzage' | 'klacht' | 'rectificatie' | 'vernietiging';
        /** @description Alleen verzoeken met deze status. */
        status?: 'afgewezen' | 'deels' | 'ingetrokken' | 'open' | 'toegewezen';
        /** @description Alleen open verzoeken waarvan de termijn voorbij is. */
        termijn?: 'verstreken';
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
      /** @description Een pagina verzoeken. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerzoekenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  leesVerzoekteksten: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        verzoekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De teksten, voor wie over het verzoek beslist. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerzoekTeksten'];
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
  maakUitdraai: {
    parameters: {
      query?: never;
      header?: {
        /** @description De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is. */
        'Eenplan-Positie'?: string;
      };
      path: {
        verzoekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De uitdraai, zoals het nu is vastgelegd. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Uitdraai'];
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
  bekijkWachtendeVernietigingen: {
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
      /** @description Een pagina van wat wacht, het oudste eerst. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WachtendeVernietigingenPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkWerkbord: {
    parameters: {
      query?: {
        /** @description Alleen deze gemeente. */
        gemeente?: string;
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
      /** @description Een pagina van het werkbord. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WerkbordPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bekijkWieDoetWatLijst: {
    parameters: {
      query?: {
        /** @description Alleen deze gemeente. */
        gemeente?: string;
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
      /** @description Een pagina casussen. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          Link: components['headers']['Link'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WieDoetWatPagina'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  volgWijzigingen: {
    parameters: {
      query?: never;
      header?: {
        /** @description De id van de laatste gebeurtenis die u had. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De stroom; de data van een wijziging is een Wijzigingsbericht. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example id: x
           *     event: wijziging
           *     data: {"casussen":["0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001"],"overig":[]}
           */
          'text/event-stream': string;
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
