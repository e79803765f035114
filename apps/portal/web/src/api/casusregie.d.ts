export interface paths {
  '/aanmeldingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Dient een aanmelding in.
     * @description Is een gezinslid al in een open casus, dan komt de aanmelding daarbij; anders opent zij een casus. Het
     *     antwoord is in beide gevallen hetzelfde. De API van de leesmodellen toont haar, met het nummer uit het antwoord.
     */
    post: operations['aanmeldingIndienen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/aanmeldingen/{aanmeldingId}/herkenningen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast dat personen van de aanmelding bekenden zijn.
     * @description Zonder BSN, of als de geboortedatum verschilt, beslist de casuscoördinator wie iemand is; er wordt nooit
     *     vanzelf gekoppeld. Is een van hen gezinslid van een andere open casus van de gemeente, dan gaat de aanmelding
     *     daarheen, en vervalt de casus die zij opende.
     */
    post: operations['personenHerkennen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/aanmeldingen/{aanmeldingId}/intrekkingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt een aanmelding in.
     * @description Door de melder of een casuscoördinator, zolang zij niet beoordeeld is. Zonder If-Match en zonder ETag: een
     *     versie zou een melder iets zeggen over een casus.
     */
    post: operations['aanmeldingIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/aanmeldingen/{aanmeldingId}/ontkoppelingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Maakt een verkeerde koppeling ongedaan.
     * @description De aanmelding gaat uit de casus waar zij bij kwam, zonder spoor in dat plan, en opent een eigen casus
     *     of komt bij de goede. De casuscoördinator doet dit.
     */
    post: operations['aanmeldingOntkoppelen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/aanmeldingen/{aanmeldingId}/toewijzingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wijst een wachtende aanmelding toe.
     * @description Als de personen na samenvoegen of verhuizen in hoogstens één open casus zijn. De casuscoördinator doet
     *     dit.
     */
    post: operations['aanmeldingToewijzen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/aanwijzingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wijst een regisseur aan.
     * @description De regie gaat over als deze aanvaardt. Tot dan is er de voorlopige regie.
     */
    post: operations['regisseurAanwijzen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/aanwijzingen/huidige/aanvaarding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Aanvaardt de regie.
     * @description Vanaf dat moment is de aangewezen medewerker regisseur.
     */
    post: operations['regieAanvaarden'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/aanwijzingen/huidige/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt de aanwijzing in.
     * @description Zolang zij niet aanvaard is. De casuscoördinator doet dit; de voorlopige regie blijft.
     */
    post: operations['aanwijzingIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/aanwijzingen/huidige/noeming': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Noemt de medewerker die regisseur wordt.
     * @description De teamleider van de aangewezen organisatie doet dit.
     */
    post: operations['regisseurNoemen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/aanwijzingen/huidige/weigering': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Weigert de regie, met een reden.
     * @description De voorlopige regie blijft.
     */
    post: operations['regieWeigeren'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/afsluiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sluit de casus af.
     * @description Kan alleen als elke hulpvraag is beëindigd en de veiligheid niet acuut is. Anders zegt het antwoord wat
     *     nog open staat.
     */
    post: operations['casusAfsluiten'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/afspraken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Maakt een afspraak.
     * @description Samen gemaakt, of door de eigenaar zelf, is zij meteen open. Anders wacht zij op een ja van de
     *     eigenaar.
     */
    post: operations['afspraakMaken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/afspraken/{afspraakId}/aanneming': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Neemt een voorgestelde afspraak aan.
     * @description De eigenaar doet dit.
     */
    post: operations['afspraakAannemen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/afspraken/{afspraakId}/nakoming': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast dat een afspraak is nagekomen.
     * @description De eigenaar doet dit, of de regisseur.
     */
    post: operations['afspraakNakomen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/afspraken/{afspraakId}/niet-nakoming': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast dat een afspraak niet is nagekomen, met een reden.
     * @description De eigenaar doet dit, of de regisseur.
     */
    post: operations['afspraakNietNakomen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/afspraken/{afspraakId}/verplaatsingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verplaatst een afspraak naar een andere dag, met een reden.
     * @description De eigenaar doet dit, of de regisseur. De oude dag blijft in de geschiedenis.
     */
    post: operations['afspraakVerplaatsen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/afspraken/{afspraakId}/verval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Laat een afspraak vervallen, met een reden.
     * @description Zo zegt een eigenaar ook nee.
     */
    post: operations['afspraakLatenVervallen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/beoordelingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Beoordeelt een aanmelding.
     * @description De eerste aanmelding: starten, niet starten of doorgeleiden. Een aanmelding die erbij kwam: toevoegen.
     *     De casuscoördinator doet dit.
     */
    post: operations['aanmeldingBeoordelen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/betrokkenen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Voegt iemand om het gezin heen toe.
     * @description Bijvoorbeeld een mantelzorger of een ouder buiten het gezin. Deze heeft alleen de rechten van die rol.
     */
    post: operations['betrokkeneToevoegen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/betrokkenen/{persoonId}/vertrek': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast dat iemand geen betrokkene meer is.
     * @description Kan niet zolang er een open afspraak op naam van deze persoon staat.
     */
    post: operations['betrokkeneLatenVertrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/bijlagen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Voegt een bijlage toe: een PDF of een afbeelding van hoogstens 20 MB.
     * @description Wie bij de casus betrokken is, mag dit. Het soort bestand blijkt uit de inhoud: PDF, JPEG, PNG, WebP of HEIC.
     *     De naam van het bestand en de titel zijn persoonsgegevens en staan, net als het bestand, alleen in de kluis. Stuur
     *     multipart/form-data: eerst het deel gegevens (JSON), dan het deel bestand. Bij een herhaling met dezelfde
     *     Idempotency-Key hoort hetzelfde bestand.
     */
    post: operations['bijlageToevoegen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/bijlagen/{bijlageId}/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt een bijlage in die bij vergissing is toegevoegd.
     * @description Wie haar toevoegde doet dit, of de regisseur of de casuscoördinator. Dat zij er was, blijft te zien; het bestand
     *     krijgt niemand meer.
     */
    post: operations['bijlageIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/contactmomenten': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt een contactmoment vast.
     * @description Wie met wie sprak, wanneer, en in een regel waarover.
     */
    post: operations['contactVastleggen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/doelen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stelt een doel, of stelt het voor: het telt mee als de regisseur het overneemt.
     * @description Wie bij de casus betrokken is, mag een doel voorstellen.
     */
    post: operations['doelStellen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/doelen/{doelId}/overname': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Neemt een voorgesteld doel over in het plan.
     * @description De regisseur of de casuscoördinator doet dit.
     */
    post: operations['doelOvernemen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/doelen/{doelId}/wijzigingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wijzigt de woorden van een doel.
     * @description De oude blijven in de geschiedenis.
     */
    post: operations['doelWijzigen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/eerste-aanspreekpunt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wijst aan wie het gezin als eerste belt.
     * @description Een medewerker of iemand uit het netwerk. Zonder aanwijzing is het de regisseur.
     */
    post: operations['eersteAanspreekpuntAanwijzen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Voegt een gezinslid toe: iemand die deze casus kent (persoonId) of een nieuwe, ook een kind dat nog niet geboren is.
     * @description Iemand die al gezinslid is van een andere open casus, kan hier geen gezinslid worden.
     */
    post: operations['gezinslidToevoegen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/geboorte': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Meldt dat een kind geboren is.
     * @description Een kind dat nog niet geboren was, is vanaf nu een gezinslid met een eigen stem.
     */
    post: operations['geboorteMelden'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/gezaghebbenden': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast wie gezag heeft over een kind.
     * @description Wie gezag heeft, leest mee met een kind tot 16 jaar, tenzij een veiligheidsafscherming dat tegenhoudt. Een
     *     datum is niet nodig: het geldt vanaf nu, en hoe oud het kind is, weet de kluis.
     */
    post: operations['gezagVastleggen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/gezaghebbenden/{gezaghebbendeId}/beeindiging': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast dat iemand geen gezag meer heeft over een kind.
     * @description Vanaf dat moment leest die persoon op grond van gezag niet meer mee. Bij 18 jaar hoeft dit niet.
     */
    post: operations['gezagBeeindigen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/meelezers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Laat een ouder meelezen.
     * @description De jongere zelf doet dit, of een medewerker tekent het op. Nodig vanaf 16 jaar.
     */
    post: operations['inzageOudersToestaan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/meelezers/{ouderId}/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Laat een ouder niet meer meelezen.
     * @description De jongere zelf doet dit, of een medewerker tekent het op.
     */
    post: operations['inzageOudersIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/ouders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast wie ouder is van een gezinslid.
     * @description Vanaf 16 jaar leest een ouder alleen mee als de jongere dat goed vindt. De regisseur of de casuscoördinator
     *     doet dit.
     */
    post: operations['ouderVastleggen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/ouders/{ouderId}/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Haalt weg wie ten onrechte als ouder stond.
     * @description De geschiedenis blijft staan. De regisseur of de casuscoördinator doet dit.
     */
    post: operations['ouderIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/verhuizingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Laat een gezinslid verhuizen naar een andere casus, op één moment.
     * @description Deze persoon is op elk moment gezinslid van hoogstens één open casus.
     */
    post: operations['gezinslidVerhuizen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/gezinsleden/{persoonId}/vertrek': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast dat een gezinslid niet meer bij deze casus hoort.
     * @description Kan niet voor de vraagsteller van een open hulpvraag, de eigenaar van een open afspraak of het laatste
     *     gezinslid.
     */
    post: operations['gezinslidLatenVertrekken'];
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
    get?: never;
    put?: never;
    /**
     * Stelt een wettelijke grondslag vast om gegevens te delen.
     * @description Per klasse van gegevens, gever, ontvanger en doel. De regisseur of de casuscoördinator doet dit.
     */
    post: operations['grondslagVaststellen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/grondslagen/{grondslagId}/beeindiging': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Beëindigt een grondslag, met een reden.
     * @description Vanaf dat moment wordt er op deze grondslag niets meer gedeeld.
     */
    post: operations['grondslagBeeindigen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/heropening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Heropent een gesloten casus.
     * @description De casuscoördinator doet dit en heeft dan de voorlopige regie.
     */
    post: operations['casusHeropenen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/nazorg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plant nazorg voor een gesloten casus, of verzet die.
     * @description Wie het laatst de regie had, of de casuscoördinator, doet dit.
     */
    post: operations['nazorgPlannen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/noodtoegangen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Neemt noodtoegang, met een reden.
     * @description Voor een medewerker van een crisisdienst, Veilig Thuis of een gecertificeerde instelling, ook als deze niet
     *     betrokken is. Kort, en een ander beoordeelt het achteraf. Zonder If-Match en zonder ETag.
     */
    post: operations['noodtoegangNemen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/noodtoegangen/{noodtoegangId}/beoordelingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Beoordeelt noodtoegang achteraf.
     * @description Een casuscoördinator doet dit, een ander dan wie de noodtoegang nam. Onterecht: zij eindigt meteen.
     */
    post: operations['noodtoegangBeoordelen'];
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
    get?: never;
    put?: never;
    /**
     * Vraagt om de teksten van dit dossier te lezen, met een reden.
     * @description Een auditor doet dit. Het dossier gaat open als een andere auditor dat goedkeurt.
     */
    post: operations['openstellingVragen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/openstellingen/{openstellingId}/beeindiging': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sluit het dossier weer, of wijst de vraag af.
     * @description Een auditor van de gemeente doet dit.
     */
    post: operations['openstellingBeeindigen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/openstellingen/{openstellingId}/goedkeuring': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keurt goed dat een auditor dit dossier leest.
     * @description Een andere auditor dan wie het vroeg. Het dossier gaat na een tijd vanzelf dicht.
     */
    post: operations['openstellingGoedkeuren'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/organisaties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Betrekt een organisatie bij de casus, of verandert op welke leefgebieden zij helpt.
     * @description De regisseur of de casuscoördinator doet dit, met een organisatie die voor de gemeente werkt.
     */
    post: operations['organisatieBetrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/organisaties/{organisatieId}/vertrek': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Beëindigt de betrokkenheid van een organisatie.
     * @description Kan niet zolang de regisseur er werkt of er een open afspraak op naam van de organisatie staat.
     */
    post: operations['betrokkenheidBeeindigen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/overdrachten': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Biedt de regie aan voor overdracht.
     * @description De regisseur houdt de regie tot de ander aanvaardt. Na een termijn verloopt het aanbod.
     */
    post: operations['overdrachtAanbieden'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/overdrachten/{overdrachtId}/aanvaarding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Aanvaardt een overdracht.
     * @description Vanaf dat moment is de ander regisseur.
     */
    post: operations['overdrachtAanvaarden'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/overdrachten/{overdrachtId}/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt een aangeboden overdracht in.
     * @description Zolang de ander niet heeft aanvaard of geweigerd.
     */
    post: operations['overdrachtIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/overdrachten/{overdrachtId}/weigering': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Weigert een overdracht, met een reden.
     * @description De regisseur houdt de regie.
     */
    post: operations['overdrachtWeigeren'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/personen/{persoonId}/bsn-vaststellingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stelt het BSN vast van een gezinslid: later bekend geworden, of verbeterd.
     * @description Is het BSN al van een bekende met dezelfde geboortedatum, dan zijn de twee vanaf nu één persoon, in elke casus.
     *     `persoonId` in het antwoord zegt onder welk nummer. Zijn zij gezinslid van twee lopende casussen, voeg die dan eerst samen.
     */
    post: operations['bsnVaststellen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/personen/{persoonId}/splitsingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast dat een persoon in deze casus steeds een ander was, zoals bij een verkeerd BSN.
     * @description De ander neemt hier de plaats in, met alles wat hier over de persoon staat. Elders blijft de persoon wie zij is.
     */
    post: operations['persoonSplitsen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/plan-versies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stelt een versie van het plan vast: wat er nu in staat.
     * @description De versie noemt de open vragen die geplaatst zijn, met hun doelen en open afspraken.
     */
    post: operations['planVaststellen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/plan-versies/{versie}/antwoorden': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Geeft het antwoord van een gezinslid op een versie van het plan.
     * @description Een later antwoord wist een eerder niet uit.
     */
    post: operations['planBeantwoorden'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/prio-vraag': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Kiest met het gezin de prio-vraag.
     * @description Alle keuzes blijven leesbaar.
     */
    post: operations['prioVraagKiezen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/regiewissels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wisselt de regie meteen, met een reden.
     * @description De casuscoördinator doet dit.
     */
    post: operations['regieWisselen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/samenvoegingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Voegt deze casus samen met een andere.
     * @description Deze casus eindigt; gezin en plan gaan verder in de andere, met dezelfde nummers.
     */
    post: operations['casussenSamenvoegen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/toestemmingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt toestemming vast.
     * @description Van de persoon zelf, of opgetekend door een medewerker. Toestemming vervangt nooit een grondslag die er
     *     niet is.
     */
    post: operations['toestemmingGeven'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/toestemmingen/{toestemmingId}/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt toestemming in.
     * @description Door de persoon zelf, of opgetekend door een medewerker.
     */
    post: operations['toestemmingIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheidsaanvaardingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Aanvaardt acuut gevaar.
     * @description Door Veilig Thuis of een gecertificeerde instelling die bij de casus betrokken is.
     */
    post: operations['veiligheidAanvaarden'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheidsafschermingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Schermt iemand af voor een ander.
     * @description Alles wat naar de beschermde leidt, is vanaf nu verborgen voor de ander, ook wat er later bij komt. De
     *     regisseur of de casuscoördinator doet dit, ook na het sluiten.
     */
    post: operations['veiligheidsafschermingInstellen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/opheffingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stelt voor om de afscherming op te heffen, met een reden.
     * @description De afscherming blijft staan tot een ander het voorstel bevestigt.
     */
    post: operations['opheffingVoorstellen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/opheffingen/huidige/bevestiging': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bevestigt het voorstel: de afscherming is opgeheven.
     * @description Een ander dan wie het voorstelde: de regisseur of een casuscoördinator.
     */
    post: operations['opheffingBevestigen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/opheffingen/huidige/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt het voorstel om op te heffen in.
     * @description De regisseur of de casuscoördinator doet dit.
     */
    post: operations['opheffingIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/sluitingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verbergt een vrijgegeven onderdeel weer.
     * @description De regisseur of de casuscoördinator doet dit.
     */
    post: operations['onderdeelSluiten'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/vrijgaven': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Geeft één onderdeel vrij voor wie geweerd wordt.
     * @description Alleen wie de regie heeft, doet dit. Alles begint verborgen.
     */
    post: operations['onderdeelVrijgeven'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/veiligheidsbeoordelingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Beoordeelt de veiligheid.
     * @description Acuut gevaar staat bovenaan, en houdt de casus open tot het is aanvaard of voorbij is.
     */
    post: operations['veiligheidBeoordelen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/volgorde': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bepaalt de volgorde van de open hulpvragen.
     * @description De prio-vraag blijft vooraan. De andere volgen in haar kielzog.
     */
    post: operations['volgordeBepalen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/voorlopige-regiewissels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Geeft de voorlopige regie aan een andere casuscoördinator.
     * @description Van dezelfde gemeente, zolang er geen regisseur is. Een casuscoördinator doet dit.
     */
    post: operations['voorlopigeRegieGeven'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/vragen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Brengt een hulpvraag of een zorg in.
     * @description Wie bij de casus betrokken is, mag dit.
     */
    post: operations['vraagInbrengen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/vragen/{vraagId}/beantwoording': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast dat een hulpvraag beantwoord is, met wat de vraagsteller ervan vindt.
     * @description Was het de prio-vraag, dan wordt de volgende vraag dat voorlopig.
     */
    post: operations['hulpvraagBeantwoorden'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/vragen/{vraagId}/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt een hulpvraag in.
     * @description De vraagsteller doet dit, of de regisseur namens hem of haar.
     */
    post: operations['hulpvraagIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/vragen/{vraagId}/loslating': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Laat een hulpvraag los, met een reden.
     * @description De casuscoördinator doet dit.
     */
    post: operations['hulpvraagLoslaten'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/casussen/{casusId}/vragen/{vraagId}/plaatsing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plaatst een vraag in het plan, nadat de regisseur de persoon gesproken heeft.
     * @description De regisseur of de casuscoördinator doet dit. Een geplaatste vraag komt in de volgende versie van het
     *     plan.
     */
    post: operations['vraagPlaatsen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/concepten/{onderwerp}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Bekijk wat u eerder schreef
     * @description Wat u schreef en nog niet verstuurde. Alleen u ziet dit, en alleen zolang u mag zien waar het over gaat.
     */
    get: operations['conceptBekijken'];
    /**
     * Bewaar wat u schrijft
     * @description Komt in de plaats van wat eerder bewaard is. Na een tijd gaat het vanzelf weg.
     */
    put: operations['conceptBewaren'];
    post?: never;
    /**
     * Gooi weg wat u schreef
     * @description Ook als er niets bewaard is. Met bewaardOp blijft staan wat later bewaard is, in een ander venster.
     */
    delete: operations['conceptWissen'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/noodtoegangen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Neemt noodtoegang tot de casus met dit kenmerk, met een reden.
     * @description Voor wie alleen het kenmerk heeft, van een collega aan de telefoon. Wie dit mag, staat bij noodtoegang nemen.
     *     Een kenmerk dat niet bestaat en een casus die u niet mag kennen, geven hetzelfde antwoord.
     */
    post: operations['noodtoegangOpKenmerkNemen'];
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
    get?: never;
    put?: never;
    /**
     * Registreert een gemeente of partner.
     * @description Een gemeente begint met haar eerste casuscoördinator, die meteen van dienst is.
     */
    post: operations['organisatieRegistreren'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisaties/{organisatieId}/medewerkers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Voegt een medewerker toe.
     * @description De beheerder doet dit, of een teamleider van de organisatie zelf.
     */
    post: operations['medewerkerToevoegen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisaties/{organisatieId}/medewerkers/{medewerkerId}/bereikbaarheid': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Legt vast hoe een medewerker op het werk te bereiken is.
     * @description De beheerder doet dit, of een teamleider van de organisatie zelf. Het komt in de plaats van wat er eerder
     *     stond. Wie de medewerker mag kennen, leest het.
     */
    post: operations['bereikbaarheidVastleggen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisaties/{organisatieId}/medewerkers/{medewerkerId}/vertrek': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Schrijft een medewerker uit.
     * @description Het account verliest meteen al zijn rechten. De casussen waarvan deze medewerker de regie heeft, vallen aan de
     *     casuscoördinator van dienst. Was die het zelf, dan is dat vanaf nu de coördinator die er het langst werkt. Is er geen
     *     andere, voeg die dan eerst toe.
     */
    post: operations['medewerkerUitschrijven'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organisaties/{organisatieId}/van-dienst': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wijst de casuscoördinator van dienst aan.
     * @description Er is er altijd één.
     */
    post: operations['coordinatorVanDienstAanwijzen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/vernietigingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stelt voor om de gegevens van een persoon te vernietigen, met een reden.
     * @description Een casuscoördinator doet dit; een ander keurt goed. Kan niet zolang de persoon gezinslid is van een open
     *     casus. Kent ook een andere gemeente deze persoon, dan moet daar iemand akkoord gaan. Van teksten die ook over anderen
     *     gaan, kan een gelakte versie mee; van de andere blijft alleen een vaste tekst.
     */
    post: operations['vernietigingVoorstellen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/vernietigingen/huidige/goedkeuring': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keurt goed dat de gegevens van een persoon worden vernietigd.
     * @description Een andere casuscoördinator dan wie het voorstelde. Kennen andere gemeenten deze persoon, dan iemand van elk
     *     van die gemeenten. Na het laatste akkoord is dit niet terug te draaien: deze persoon kan in geen casus meer komen.
     */
    post: operations['vernietigingGoedkeuren'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/vernietigingen/huidige/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt het voorstel om te vernietigen in.
     * @description Zolang het niet is goedgekeurd. Een casuscoördinator van een gemeente die akkoord moet gaan doet dit.
     */
    post: operations['vernietigingIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/verzoeken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Dient een verzoek in: inzage, rectificatie, een eigen verklaring, beperking, bezwaar, vernietiging of een klacht.
     * @description Door de persoon zelf, of opgetekend door een medewerker die in een casus met deze persoon te maken heeft.
     */
    post: operations['verzoekIndienen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/verzoeken/{verzoekId}/beslissingen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Beslist over een verzoek, met een reden.
     * @description De casuscoördinator van de gemeente doet dit. Een toegewezen beperking blokkeert de genoemde teksten; bij
     *     een toegewezen eigen verklaring staat die voortaan bij de tekst.
     */
    post: operations['verzoekBeslissen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/verzoeken/{verzoekId}/intrekking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Trekt een verzoek in.
     * @description Door de persoon zelf, of opgetekend door de casuscoördinator.
     */
    post: operations['verzoekIntrekken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/personen/{persoonId}/vrijgaven': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Geeft een geblokkeerde tekst weer vrij, met een reden.
     * @description De casuscoördinator van de gemeente doet dit.
     */
    post: operations['tekstVrijgeven'];
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
    /**
     * @example {
     *       "hoedanigheid": "gezinslid",
     *       "ongeboren": false,
     *       "bsn": "999990019",
     *       "voornamen": "Fenna",
     *       "voorvoegsel": "van der",
     *       "achternaam": "Veen",
     *       "geboortedatum": "1955-00-00",
     *       "uitgerekendeDatum": "2026-09-14",
     *       "adres": "Havenkade 4, 9934 AA Delfzijl",
     *       "telefoon": "0596 123456",
     *       "email": "fenna@voorbeeld.nl"
     *     }
     */
    AangemeldePersoonDto: {
      /**
       * @description Achternaam. Verplicht als er geen persoonId en geen voornamen zijn.
       * @example Veen
       */
      achternaam?: string;
      /**
       * @description Adres in één regel.
       * @example Havenkade 4, 9934 AA Delfzijl
       */
      adres?: string;
      /**
       * @description Burgerservicenummer, negen cijfers.
       * @example 999990019
       */
      bsn?: string;
      /**
       * Format: email
       * @description E-mailadres.
       * @example fenna@voorbeeld.nl
       */
      email?: string;
      /**
       * @description Geboortedatum, met 00 voor wat niet bekend is.
       * @example 1955-00-00
       */
      geboortedatum?: string;
      /**
       * @description Gezinslid, of wat deze persoon voor het gezin is.
       * @example gezinslid
       * @enum {string}
       */
      hoedanigheid:
        | 'clientondersteuner'
        | 'ex-partner'
        | 'gezinslid'
        | 'mantelzorger'
        | 'netwerklid'
        | 'ouder-buiten-gezin'
        | 'wijkmakelaar';
      /**
       * @description Of het kind nog niet geboren is.
       * @example false
       */
      ongeboren?: boolean;
      /**
       * Format: uuid
       * @description Een persoon die al bekend is. Dan zonder gegevens.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId?: string;
      /**
       * @description Telefoonnummer.
       * @example 0596 123456
       */
      telefoon?: string;
      /**
       * Format: date
       * @description Van een kind dat nog niet geboren is.
       * @example 2026-09-14
       */
      uitgerekendeDatum?: string;
      /**
       * @description Voornamen of roepnaam.
       * @example Fenna
       */
      voornamen?: string;
      /**
       * @description Wat voor de achternaam staat.
       * @example van der
       */
      voorvoegsel?: string;
    };
    AangemeldeVraagDto: {
      /**
       * @description Het leefgebied, een code van de werkwijze.
       * @example financien
       */
      leefgebied: string;
      /**
       * @description Hulpvraag of zorg.
       * @example hulpvraag
       * @enum {string}
       */
      soort: 'hulpvraag' | 'zorg';
      /**
       * @description De vraag of zorg, in eigen woorden.
       * @example We kunnen de huur niet meer betalen.
       */
      tekst: string;
      /**
       * @description Bij een hulpvraag: van wie zij is, als plaats in de lijst personen (de eerste is 0).
       * @example 0
       */
      vraagsteller?: number;
    };
    AanmeldingAntwoord: {
      /**
       * Format: uuid
       * @description De aanmelding.
       * @example c2b0f3d6-0a39-4d5c-9a55-6c5f0f7f9b10
       */
      aanmeldingId: string;
    };
    AanmeldingIndienenDto: {
      /**
       * @description De melder meldt als wijkmakelaar.
       * @example false
       */
      alsWijkmakelaar?: boolean;
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description De gemeente waar het gezin woont (CBS-code).
       * @example 0010
       */
      gemeente: string;
      /** @description Of het gezin het weet. */
      inlichting: components['schemas']['InlichtingDto'];
      /** @description Over wie het gaat. */
      personen: components['schemas']['AangemeldePersoonDto'][];
      /** @description De veiligheidstoets. */
      veiligheid: components['schemas']['VeiligheidDto'];
      /** @description Het verhaal erachter. */
      verhaal?: components['schemas']['VerhaalDto'];
      /** @description Wat er gevraagd wordt, of wat er zorgen geeft. */
      vragen: components['schemas']['AangemeldeVraagDto'][];
    };
    AanwijzenDto: {
      /**
       * Format: uuid
       * @description De medewerker. Zonder dit veld noemt de teamleider van de organisatie iemand.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      medewerkerId?: string;
      /**
       * Format: uuid
       * @description De organisatie die de regie gevraagd wordt.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId: string;
      /** @description De voorkeur van het gezin. */
      voorkeur?: components['schemas']['VoorkeurDto'];
    };
    AfschermingAntwoord: {
      /**
       * Format: uuid
       * @description De afscherming.
       * @example 5d8b0a1c-3e4f-4a6b-9c7d-8e9f0a1b2c96
       */
      afschermingId: string;
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
    };
    AfschermingDto: {
      /**
       * Format: uuid
       * @description Wie beschermd wordt: een gezinslid of een betrokkene van deze casus.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      beschermdeId: string;
      /** @description Voor wie alles wat naar de beschermde leidt, verborgen is. */
      geweerde: components['schemas']['PersoonDto'];
      /**
       * @description Waarom, in eigen woorden.
       * @example Er is een contactverbod.
       */
      reden: string;
    };
    AfsluitenDto: {
      /**
       * Format: date
       * @description Wanneer de nazorg is.
       * @example 2026-12-01
       */
      nazorgDatum?: string;
      /**
       * @description Waarom de casus sluit.
       * @example hulpvragen-beantwoord
       * @enum {string}
       */
      reden: 'anders' | 'gezin-stopt' | 'hulpvragen-beantwoord' | 'overleden' | 'verhuisd';
      /**
       * @description Toelichting.
       * @example Het gezin kan weer verder op eigen kracht.
       */
      toelichting?: string;
    };
    AfspraakAntwoord: {
      /**
       * Format: uuid
       * @description De afspraak.
       * @example 9b7d3c58-1e2f-4c6a-8d4b-5a6f7e8d9c74
       */
      afspraakId: string;
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
    };
    AfspraakDto: {
      /**
       * Format: uuid
       * @description Het doel waar de afspraak bij hoort.
       * @example 2e9a4f70-6c1d-4a9e-9f0e-3b8c7d6a5f63
       */
      doelId: string;
      /** @description Wie het doet. */
      eigenaar: components['schemas']['EigenaarDto'];
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /** @description Standaard of maatwerk. Zonder dit veld: standaard. */
      oplossing?: components['schemas']['OplossingDto'];
      /**
       * @description Of de afspraak samen met de eigenaar is gemaakt. Dan is zij meteen open, anders wacht zij op een ja.
       * @example true
       */
      samen?: boolean;
      /**
       * @description Wat er gaat gebeuren.
       * @example Samen de post openen en op een rij zetten.
       */
      tekst: string;
      /**
       * Format: date
       * @description Uiterlijk op deze dag.
       * @example 2026-06-30
       */
      uiterlijkDatum: string;
    };
    BeantwoordenDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Wat de vraagsteller ervan vindt.
       * @example Het is gelukt, ik slaap weer.
       */
      oordeelVraagsteller?: string;
    };
    BeoordelenDto: {
      /**
       * Format: uuid
       * @description Bij toevoegen: de aanmelding die bij deze casus kwam.
       * @example c2b0f3d6-0a39-4d5c-9a55-6c5f0f7f9b10
       */
      aanmeldingId?: string;
      /**
       * @description Bij doorgeleiden: hoe het gezin daarheen begeleid is.
       * @example gebeld
       * @enum {string}
       */
      begeleiding?: 'gebeld' | 'meegegaan' | 'schriftelijk';
      /**
       * Format: uuid
       * @description Bij doorgeleiden: naar welke organisatie.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId?: string;
      /**
       * @description Bij niet starten: waarom niet.
       * @example Het gezin redt het zelf, met hulp van de buren.
       */
      reden?: string;
      /**
       * @description Wat er met de aanmelding gebeurt.
       * @example starten
       * @enum {string}
       */
      uitkomst: 'doorgeleiden' | 'niet-starten' | 'starten' | 'toevoegen';
    };
    BereikbaarheidDto: {
      /**
       * Format: email
       * @description E-mailadres op het werk.
       * @example w.pastoor@voorbeeld.nl
       */
      email?: string;
      /**
       * @description Telefoonnummer op het werk.
       * @example 0596 123456
       */
      telefoon?: string;
    };
    /**
     * @example {
     *       "bsn": "999990019",
     *       "voornamen": "Fenna",
     *       "voorvoegsel": "van der",
     *       "achternaam": "Veen",
     *       "geboortedatum": "1955-00-00",
     *       "uitgerekendeDatum": "2026-09-14",
     *       "adres": "Havenkade 4, 9934 AA Delfzijl",
     *       "telefoon": "0596 123456",
     *       "email": "fenna@voorbeeld.nl",
     *       "rol": "mantelzorger"
     *     }
     */
    BetrokkeneDto: {
      /**
       * @description Achternaam. Verplicht als er geen persoonId en geen voornamen zijn.
       * @example Veen
       */
      achternaam?: string;
      /**
       * @description Adres in één regel.
       * @example Havenkade 4, 9934 AA Delfzijl
       */
      adres?: string;
      /**
       * @description Burgerservicenummer, negen cijfers.
       * @example 999990019
       */
      bsn?: string;
      /**
       * Format: email
       * @description E-mailadres.
       * @example fenna@voorbeeld.nl
       */
      email?: string;
      /**
       * @description Geboortedatum, met 00 voor wat niet bekend is.
       * @example 1955-00-00
       */
      geboortedatum?: string;
      /**
       * Format: uuid
       * @description Een persoon die al bekend is. Dan zonder gegevens.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId?: string;
      /**
       * @description Wat deze persoon voor het gezin is.
       * @example mantelzorger
       * @enum {string}
       */
      rol: 'clientondersteuner' | 'ex-partner' | 'mantelzorger' | 'netwerklid' | 'ouder-buiten-gezin' | 'wijkmakelaar';
      /**
       * @description Telefoonnummer.
       * @example 0596 123456
       */
      telefoon?: string;
      /**
       * Format: date
       * @description Van een kind dat nog niet geboren is.
       * @example 2026-09-14
       */
      uitgerekendeDatum?: string;
      /**
       * @description Voornamen of roepnaam.
       * @example Fenna
       */
      voornamen?: string;
      /**
       * @description Wat voor de achternaam staat.
       * @example van der
       */
      voorvoegsel?: string;
    };
    BijlageAntwoord: {
      /**
       * Format: uuid
       * @description De bijlage.
       * @example 5d0b7c1e-7a7b-4d0e-9a55-6f0f5b3c2a11
       */
      bijlageId: string;
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
    };
    BijlageDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Als wat het gelezen wordt. Daarmee, met leefgebied en over wie het gaat, staat vast wie het mag zien.
       * @example financien
       * @enum {string}
       */
      klasse: 'financien' | 'plan' | 'veiligheid' | 'verhaal';
      /**
       * @description Het leefgebied, een code van de werkwijze.
       * @example financien
       */
      leefgebied: string;
      /**
       * @description Over wie het bestand gaat: gezinsleden of betrokkenen van deze casus. Weglaten als het over het hele gezin gaat.
       * @example [
       *       "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
       *     ]
       */
      over?: string[];
      /**
       * @description Wat het is, in enkele woorden.
       * @example Brief van de deurwaarder van 3 maart
       */
      titel: string;
    };
    BsnVaststellenDto: {
      /**
       * @description Burgerservicenummer, negen cijfers.
       * @example 999990019
       */
      bsn: string;
      /**
       * @description Geboortedatum die bij het BSN hoort, met 00 voor wat niet bekend is.
       * @example 1955-00-00
       */
      geboortedatum: string;
    };
    CasusAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
    };
    ConceptAntwoord: {
      /**
       * Format: date-time
       * @description Wanneer dit bewaard is.
       * @example 2026-03-02T09:30:00Z
       */
      bewaardOp?: string;
      /**
       * @description Wat in het formulier stond; ontbreekt als er niets bewaard is.
       * @example {"tekst":"Samen naar de woningb"}
       */
      inhoud?: string;
      /** @example nieuwe-afspraak.0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001 */
      onderwerp: string;
      /**
       * Format: date-time
       * @description Wanneer dit weggaat.
       * @example 2026-03-16T09:30:00Z
       */
      totOp?: string;
    };
    ConceptBewarenDto: {
      /**
       * @description Wat in het formulier staat, in een vorm die het scherm zelf kent.
       * @example {\tekst\:\Samen naar de woningb\}
       */
      inhoud: string;
    };
    ContactmomentAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description Het contactmoment.
       * @example 4a6c8e0f-2b4d-4f6a-8c0e-7d9b1f3a5c85
       */
      contactmomentId: string;
    };
    ContactmomentDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Met wie.
       * @example [
       *       "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
       *     ]
       */
      met: string[];
      /**
       * @description Waarover, in een regel.
       * @example Gebeld over de brief van de woningbouw.
       */
      tekst: string;
    };
    DoelAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description Het doel.
       * @example 2e9a4f70-6c1d-4a9e-9f0e-3b8c7d6a5f63
       */
      doelId: string;
    };
    DoelDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Het doel.
       * @example In januari zijn alle vaste lasten op tijd betaald.
       */
      tekst: string;
      /**
       * Format: uuid
       * @description De hulpvraag of zorg waar het doel bij hoort.
       * @example 7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52
       */
      vraagId: string;
    };
    DoelWijzigenDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Het doel.
       * @example In maart zijn alle vaste lasten op tijd betaald.
       */
      tekst: string;
    };
    EigenaarDto: {
      /**
       * Format: uuid
       * @description Bij een medewerker: het account.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      medewerkerId?: string;
      /**
       * Format: uuid
       * @description Bij een medewerker: de organisatie.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId?: string;
      /**
       * Format: uuid
       * @description Bij een persoon: wie.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId?: string;
      /**
       * @description Wat voor eigenaar het is.
       * @example medewerker
       * @enum {string}
       */
      soort: 'medewerker' | 'persoon';
    };
    GebeurdDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
    };
    GelakteTekstDto: {
      /**
       * @description De tekst zonder deze persoon.
       * @example Bram heeft een eigen kamer nodig.
       */
      tekst: string;
      /**
       * Format: uuid
       * @description De tekst.
       * @example a01f9b01-c228-4637-a4d7-200696d75644
       */
      tekstId: string;
    };
    GezagDto: {
      /**
       * @description De bron, uit de werkwijze.
       * @example gezagsregister
       */
      bron: string;
      /**
       * Format: uuid
       * @description Wie het gezag heeft: een gezinslid, een ouder buiten het gezin of een ex-partner.
       * @example 1d5ba01f-ae64-4b9f-8abc-66c9054b8042
       */
      gezaghebbendeId: string;
    };
    GezagsbronDto: {
      /**
       * @description De bron, uit de werkwijze.
       * @example gezagsregister
       */
      bron: string;
    };
    /**
     * @example {
     *       "bsn": "999990019",
     *       "voornamen": "Fenna",
     *       "voorvoegsel": "van der",
     *       "achternaam": "Veen",
     *       "geboortedatum": "1955-00-00",
     *       "uitgerekendeDatum": "2026-09-14",
     *       "adres": "Havenkade 4, 9934 AA Delfzijl",
     *       "telefoon": "0596 123456",
     *       "email": "fenna@voorbeeld.nl",
     *       "ongeboren": false
     *     }
     */
    GezinslidDto: {
      /**
       * @description Achternaam. Verplicht als er geen persoonId en geen voornamen zijn.
       * @example Veen
       */
      achternaam?: string;
      /**
       * @description Adres in één regel.
       * @example Havenkade 4, 9934 AA Delfzijl
       */
      adres?: string;
      /**
       * @description Burgerservicenummer, negen cijfers.
       * @example 999990019
       */
      bsn?: string;
      /**
       * Format: email
       * @description E-mailadres.
       * @example fenna@voorbeeld.nl
       */
      email?: string;
      /**
       * @description Geboortedatum, met 00 voor wat niet bekend is.
       * @example 1955-00-00
       */
      geboortedatum?: string;
      /**
       * @description Of het kind nog niet geboren is.
       * @example false
       */
      ongeboren?: boolean;
      /**
       * Format: uuid
       * @description Een persoon die al bekend is. Dan zonder gegevens.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId?: string;
      /**
       * @description Telefoonnummer.
       * @example 0596 123456
       */
      telefoon?: string;
      /**
       * Format: date
       * @description Van een kind dat nog niet geboren is.
       * @example 2026-09-14
       */
      uitgerekendeDatum?: string;
      /**
       * @description Voornamen of roepnaam.
       * @example Fenna
       */
      voornamen?: string;
      /**
       * @description Wat voor de achternaam staat.
       * @example van der
       */
      voorvoegsel?: string;
    };
    GrondslagAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description De grondslag in deze casus.
       * @example 6e9c1b2d-4f5a-4b7c-8d8e-9f0a1b2c3da7
       */
      grondslagId: string;
    };
    GrondslagDto: {
      /**
       * Format: date
       * @description Laatste dag waarop het geldt. Zonder dit veld: tot het wordt beëindigd.
       * @example 2027-03-01
       */
      geldigTotDatum?: string;
      /**
       * Format: uuid
       * @description De organisatie die deelt.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      geverId: string;
      /**
       * @description Welke grondslag, uit de werkwijze.
       * @example jeugdwet
       */
      grondslag: string;
      /**
       * @description Klasse van gegevens, uit de werkwijze.
       * @example verhaal
       */
      klasse: string;
      /**
       * Format: uuid
       * @description De organisatie die ontvangt.
       * @example 2c1b8d2f-1e5a-4c69-8b64-7a3d1d0a2f21
       */
      ontvangerId: string;
      /**
       * @description Waarvoor, uit de werkwijze.
       * @example hulpverlening
       */
      verwerkingsdoel: string;
    };
    HerkennenDto: {
      /** @description Wie het zijn. */
      herkend: components['schemas']['HerkenningDto'][];
    };
    HerkenningDto: {
      /**
       * @description Wie het is.
       * @example 5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002
       */
      als: string;
      /**
       * Format: uuid
       * @description De persoon die in de aanmelding staat.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId: string;
    };
    InlichtingDto: {
      /**
       * Format: date
       * @description Als het gezin niet is ingelicht: wanneer daar opnieuw naar gekeken wordt.
       * @example 2026-04-01
       */
      herzienDatum?: string;
      /**
       * @description Of het gezin is ingelicht. Alleen niet als dat iemand in gevaar brengt.
       * @example true
       */
      ingelicht: boolean;
      /**
       * @description Als het gezin niet is ingelicht: waarom niet.
       * @example Inlichten brengt moeder in gevaar.
       */
      reden?: string;
    };
    KeuzeDto: {
      /**
       * Format: uuid
       * @description Het gezinslid.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId: string;
      /**
       * Format: uuid
       * @description De hulpvraag die het koos.
       * @example 7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52
       */
      vraagId: string;
    };
    LoslatenDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Wat het laatste aanbod was. Verplicht als de vraagsteller niet verder wil.
       * @example Een gesprek thuis, op een moment naar keuze.
       */
      laatsteAanbod?: string;
      /**
       * @description Waarom.
       * @example verhuisd
       * @enum {string}
       */
      reden: 'niet-oplosbaar' | 'overleden' | 'verhuisd' | 'wil-niet-verder';
      /**
       * @description Toelichting.
       * @example Woont sinds mei bij haar zus in Drenthe.
       */
      toelichting?: string;
    };
    MedewerkerDto: {
      /**
       * Format: uuid
       * @description Het account van de medewerker.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      medewerkerId: string;
      /**
       * Format: uuid
       * @description De organisatie waarvoor de medewerker werkt.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId: string;
    };
    NaarCasusDto: {
      /**
       * Format: uuid
       * @description De andere casus.
       * @example 6a2d9e14-7c3b-4f5d-8e6f-0a1b2c3d4e96
       */
      naarCasusId: string;
    };
    NazorgDto: {
      /**
       * Format: date
       * @description Wanneer de nazorg is.
       * @example 2026-12-01
       */
      nazorgDatum: string;
    };
    NieuweMedewerkerDto: {
      /** @description Hoe deze medewerker op het werk te bereiken is. */
      bereikbaarheid?: components['schemas']['BereikbaarheidDto'];
      /**
       * Format: uuid
       * @description Het account van de medewerker.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      medewerkerId: string;
      /** @description Wie het is. */
      persoon: components['schemas']['PersoonDto'];
      /**
       * @description Wat deze medewerker doet.
       * @example [
       *       "medewerker"
       *     ]
       */
      rollen: (
        | 'auditor'
        | 'beheerder'
        | 'beleidsadviseur'
        | 'casuscoordinator'
        | 'inwoner'
        | 'medewerker'
        | 'systeem'
        | 'teamleider'
      )[];
    };
    NoodtoegangAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description De noodtoegang.
       * @example 8abe3d4f-6b7c-4d9e-8fa0-1b2c3d4e5fc9
       */
      noodtoegangId: string;
    };
    NoodtoegangDto: {
      /**
       * @description Waarom, in eigen woorden.
       * @example Er zijn al te veel casussen.
       */
      reden: string;
      /**
       * @description Hoe lang, in uren. Zonder dit veld: zo lang als de werkwijze toestaat.
       * @example 4
       */
      uren?: number;
    };
    NoodtoegangOordeelDto: {
      /**
       * @description Of het terecht was.
       * @example terecht
       * @enum {string}
       */
      oordeel: 'onterecht' | 'terecht';
      /**
       * @description Waarom, in eigen woorden.
       * @example Er zijn al te veel casussen.
       */
      reden: string;
    };
    NoodtoegangOpKenmerkDto: {
      /**
       * @description Het kenmerk van de casus, zoals een collega het noemt.
       * @example K7M-4QX
       */
      kenmerk: string;
      /**
       * @description Waarom, in eigen woorden.
       * @example Er zijn al te veel casussen.
       */
      reden: string;
      /**
       * @description Hoe lang, in uren. Zonder dit veld: zo lang als de werkwijze toestaat.
       * @example 4
       */
      uren?: number;
    };
    OnderdeelDto: {
      /**
       * Format: uuid
       * @description Welk onderdeel.
       * @example 9b7d3c58-1e2f-4c6a-8d4b-5a6f7e8d9c74
       */
      onderdeelId: string;
      /**
       * @description Wat voor onderdeel het is.
       * @example afspraak
       * @enum {string}
       */
      soort: 'afspraak' | 'bijlage' | 'contactmoment' | 'doel' | 'organisatie' | 'vraag';
    };
    OntkoppelenDto: {
      /** @description Personen die een ander bleken te zijn. */
      vervangen: components['schemas']['VervangingDto'][];
    };
    OpenstellingAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description De openstelling.
       * @example 9bcf4e5a-7c8d-4eaf-9ab1-2c3d4e5f6ada
       */
      openstellingId: string;
    };
    OplossingDto: {
      /**
       * @description Bij maatwerk: waarom.
       * @example Een oppas aan huis is goedkoper dan opvang, en rustiger voor de kinderen.
       */
      reden?: string;
      /**
       * @description Standaard, of maatwerk met een reden.
       * @example maatwerk
       * @enum {string}
       */
      soort: 'maatwerk' | 'standaard';
    };
    OrganisatieAntwoord: {
      /**
       * Format: uuid
       * @description De organisatie.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId: string;
    };
    OrganisatieBetrekkenDto: {
      /**
       * @description De leefgebieden waarop zij helpt.
       * @example [
       *       "financien"
       *     ]
       */
      leefgebieden: string[];
      /**
       * Format: uuid
       * @description De organisatie.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId: string;
    };
    OrganisatieKeuzeDto: {
      /**
       * Format: uuid
       * @description De organisatie.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId: string;
    };
    OrganisatieRegistrerenDto: {
      /**
       * Format: date
       * @description Sinds wanneer zij in het convenant zit.
       * @example 2026-01-01
       */
      convenantDatum: string;
      /** @description Bij een gemeente: de eerste casuscoördinator, die van dienst is. */
      coordinator?: components['schemas']['NieuweMedewerkerDto'];
      /**
       * @description De gemeente zelf, of de gemeenten waarvoor de partner werkt (CBS-codes).
       * @example [
       *       "0010",
       *       "0003"
       *     ]
       */
      gemeenten: string[];
      /**
       * @description Naam van de organisatie.
       * @example Kredietbank De Borg
       */
      naam: string;
      /**
       * @description Gemeente of partner.
       * @example partner
       * @enum {string}
       */
      soort: 'gemeente' | 'partner';
      /** @description Wat zij mag en is. */
      vlaggen: components['schemas']['VlaggenDto'];
    };
    OuderDto: {
      /**
       * Format: uuid
       * @description De ouder.
       * @example 1d5ba01f-ae64-4b9f-8abc-66c9054b8042
       */
      ouderId: string;
    };
    OuderVanDto: {
      /**
       * @description De bron, uit de werkwijze.
       * @example gezagsregister
       */
      bron: string;
      /**
       * Format: uuid
       * @description De ouder: een gezinslid, een ouder buiten het gezin of een ex-partner.
       * @example 1d5ba01f-ae64-4b9f-8abc-66c9054b8042
       */
      ouderId: string;
    };
    OverdrachtAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description De overdracht.
       * @example 1f0e9b6c-58f3-4b0e-8f8c-1f9f0c7d2e41
       */
      overdrachtId: string;
    };
    OverdrachtDto: {
      /**
       * Format: uuid
       * @description Het account van de medewerker.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      medewerkerId: string;
      /**
       * Format: uuid
       * @description De organisatie waarvoor de medewerker werkt.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId: string;
      /**
       * @description Waarom.
       * @example De hulpvraag ligt vooral bij de schulden.
       */
      reden?: string;
    };
    PersoonAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description Onder welk nummer deze persoon bekend is.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId: string;
    };
    /**
     * @example {
     *       "bsn": "999990019",
     *       "voornamen": "Fenna",
     *       "voorvoegsel": "van der",
     *       "achternaam": "Veen",
     *       "geboortedatum": "1955-00-00",
     *       "uitgerekendeDatum": "2026-09-14",
     *       "adres": "Havenkade 4, 9934 AA Delfzijl",
     *       "telefoon": "0596 123456",
     *       "email": "fenna@voorbeeld.nl"
     *     }
     */
    PersoonDto: {
      /**
       * @description Achternaam. Verplicht als er geen persoonId en geen voornamen zijn.
       * @example Veen
       */
      achternaam?: string;
      /**
       * @description Adres in één regel.
       * @example Havenkade 4, 9934 AA Delfzijl
       */
      adres?: string;
      /**
       * @description Burgerservicenummer, negen cijfers.
       * @example 999990019
       */
      bsn?: string;
      /**
       * Format: email
       * @description E-mailadres.
       * @example fenna@voorbeeld.nl
       */
      email?: string;
      /**
       * @description Geboortedatum, met 00 voor wat niet bekend is.
       * @example 1955-00-00
       */
      geboortedatum?: string;
      /**
       * Format: uuid
       * @description Een persoon die al bekend is. Dan zonder gegevens.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId?: string;
      /**
       * @description Telefoonnummer.
       * @example 0596 123456
       */
      telefoon?: string;
      /**
       * Format: date
       * @description Van een kind dat nog niet geboren is.
       * @example 2026-09-14
       */
      uitgerekendeDatum?: string;
      /**
       * @description Voornamen of roepnaam.
       * @example Fenna
       */
      voornamen?: string;
      /**
       * @description Wat voor de achternaam staat.
       * @example van der
       */
      voorvoegsel?: string;
    };
    PlanAntwoordDto: {
      /**
       * @description Akkoord of niet.
       * @example true
       */
      akkoord: boolean;
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * Format: uuid
       * @description Het gezinslid dat antwoordt.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId: string;
      /**
       * @description In eigen woorden. Staat naast de tekst van de professional.
       * @example Ik wil wel eerst zelf met mijn huisbaas praten.
       */
      tekst?: string;
    };
    PrioVraagDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /** @description Wat de gezinsleden kozen. */
      keuzes: components['schemas']['KeuzeDto'][];
      /**
       * @description Als zij verschillend kozen: waarom dit de prio-vraag wordt.
       * @example Zonder huis lukt de rest ook niet.
       */
      reden?: string;
      /**
       * Format: uuid
       * @description De hulpvraag die voorgaat.
       * @example 7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52
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
    RechtenAntwoord: {
      /**
       * Format: uuid
       * @description De persoon.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId: string;
    };
    RedenAlleenDto: {
      /**
       * @description Waarom, in eigen woorden.
       * @example Er zijn al te veel casussen.
       */
      reden: string;
    };
    RedenDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Waarom, in eigen woorden.
       * @example De werkdruk laat het niet toe.
       */
      reden: string;
    };
    RegiewisselDto: {
      /**
       * Format: uuid
       * @description Het account van de medewerker.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      medewerkerId: string;
      /**
       * Format: uuid
       * @description De organisatie waarvoor de medewerker werkt.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId: string;
      /**
       * @description Waarom het niet kan wachten.
       * @example De regisseur is ziek.
       */
      reden: string;
    };
    SplitsenDto: {
      /** @description Wie het was. */
      als: components['schemas']['PersoonDto'];
    };
    TekstVrijgaveDto: {
      /**
       * @description Waarom, in eigen woorden.
       * @example Er zijn al te veel casussen.
       */
      reden: string;
      /**
       * Format: uuid
       * @description De tekst.
       * @example a01f9b01-c228-4637-a4d7-200696d75644
       */
      tekstId: string;
    };
    ToestemmingAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description De toestemming.
       * @example 7fad2c3e-5a6b-4c8d-9e9f-0a1b2c3d4eb8
       */
      toestemmingId: string;
    };
    ToestemmingDto: {
      /**
       * Format: date-time
       * @description Wanneer de toestemming is gegeven. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Wie de toestemming gaf. Voor een kind jonger dan 16: allen met gezag, en vanaf 12 jaar ook het kind. Zonder dit veld: wie de opdracht geeft, of de persoon zelf.
       * @example [
       *       "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
       *     ]
       */
      gegevenDoor?: string[];
      /**
       * Format: date
       * @description Laatste dag waarop het geldt. Zonder dit veld: tot het wordt beëindigd.
       * @example 2027-03-01
       */
      geldigTotDatum?: string;
      /**
       * Format: uuid
       * @description De organisatie die deelt.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      geverId: string;
      /**
       * @description Klasse van gegevens, uit de werkwijze.
       * @example verhaal
       */
      klasse: string;
      /**
       * Format: uuid
       * @description De organisatie die ontvangt.
       * @example 2c1b8d2f-1e5a-4c69-8b64-7a3d1d0a2f21
       */
      ontvangerId: string;
      /**
       * Format: uuid
       * @description Over wie het gaat; vanaf 16 jaar ook wie toestemming geeft.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId: string;
      /**
       * @description Waarvoor, uit de werkwijze.
       * @example hulpverlening
       */
      verwerkingsdoel: string;
    };
    VanDienstDto: {
      /**
       * Format: uuid
       * @description Het account van de casuscoördinator.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      medewerkerId: string;
    };
    VeiligheidBeoordelenDto: {
      /**
       * @description Of iemand nu in gevaar is.
       * @example true
       */
      acuut: boolean;
      /**
       * @description Toelichting.
       * @example Moeder en kinderen zijn vannacht gevlucht.
       */
      toelichting?: string;
    };
    VeiligheidDto: {
      /**
       * @description Of iemand nu in gevaar is.
       * @example false
       */
      acuut: boolean;
      /**
       * @description Toelichting op het gevaar.
       * @example Er is gisteren met geweld gedreigd.
       */
      toelichting?: string;
    };
    VerhaalDto: {
      /**
       * @description Wat er verteld is.
       * @example Sinds vader zijn baan kwijt is, stapelen de rekeningen zich op.
       */
      tekst: string;
      /**
       * @description Aan welke medewerker. Zonder dit veld: aan wie meldt.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      verteldAan?: string;
      /**
       * @description Wie het vertelde, als plaats in de lijst personen (de eerste is 0).
       * @example 0
       */
      verteldDoor?: number;
      /**
       * Format: date-time
       * @description Wanneer. Zonder dit veld: toen de aanmelding gedaan werd.
       * @example 2026-03-01T14:00:00Z
       */
      verteldOp?: string;
    };
    /**
     * @example {
     *       "grond": "bewaartermijn",
     *       "verzoekId": "acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb",
     *       "reden": "Er zijn al te veel casussen."
     *     }
     */
    VernietigingDto: {
      /**
       * Format: uuid
       * @description De casus waarin u met deze persoon te maken had. Verplicht zonder verzoek.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId?: string;
      /** @description Gelakte versies van teksten die ook over anderen gaan. Van de andere gedeelde teksten blijft alleen een vaste tekst. */
      gelakt?: components['schemas']['GelakteTekstDto'][];
      /**
       * @description Waarom het mag, uit de werkwijze.
       * @example bewaartermijn
       */
      grond: string;
      /**
       * @description Waarom, in eigen woorden.
       * @example Er zijn al te veel casussen.
       */
      reden: string;
      /**
       * Format: uuid
       * @description Het verzoek van de persoon waar dit uit volgt.
       * @example acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb
       */
      verzoekId?: string;
    };
    VerplaatsenDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Waarom, in eigen woorden.
       * @example De werkdruk laat het niet toe.
       */
      reden: string;
      /**
       * Format: date
       * @description De nieuwe uiterste dag.
       * @example 2026-07-14
       */
      uiterlijkDatum: string;
    };
    VertrekDto: {
      /**
       * @description Waarom.
       * @example Gaat op zichzelf wonen.
       */
      reden?: string;
    };
    VervangingDto: {
      /** @description Wie het wel is. */
      door: components['schemas']['PersoonDto'];
      /**
       * Format: uuid
       * @description De persoon die in de aanmelding staat.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId: string;
    };
    VerzoekAntwoord: {
      /**
       * Format: uuid
       * @description De persoon.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      persoonId: string;
      /**
       * Format: uuid
       * @description Het verzoek.
       * @example acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb
       */
      verzoekId: string;
    };
    VerzoekBesluitDto: {
      /**
       * @description Waarom, in eigen woorden.
       * @example Er zijn al te veel casussen.
       */
      reden: string;
      /**
       * @description Bij deels: over welke teksten.
       * @example [
       *       "a01f9b01-c228-4637-a4d7-200696d75644"
       *     ]
       */
      tekstIds?: string[];
      /**
       * @description Of het verzoek wordt toegewezen.
       * @example toegewezen
       * @enum {string}
       */
      uitkomst: 'afgewezen' | 'deels' | 'toegewezen';
    };
    /**
     * @example {
     *       "soort": "inzage",
     *       "tekst": "Ik wil weten wat er over mij is opgeschreven.",
     *       "tekstIds": [
     *         "a01f9b01-c228-4637-a4d7-200696d75644"
     *       ],
     *       "gemeente": "0010",
     *       "gebeurdOp": "2026-03-02T09:30:00Z"
     *     }
     */
    VerzoekDto: {
      /**
       * Format: uuid
       * @description De casus waarin u met deze persoon te maken heeft. Een medewerker vult die altijd in.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId?: string;
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Aan welke gemeente (CBS-code). Verplicht zonder casus; met een casus beslist de gemeente van die casus.
       * @example 0010
       */
      gemeente?: string;
      /**
       * @description Wat de persoon vraagt.
       * @example inzage
       * @enum {string}
       */
      soort: 'beperking' | 'bezwaar' | 'eigen-verklaring' | 'inzage' | 'klacht' | 'rectificatie' | 'vernietiging';
      /**
       * @description Het verzoek in eigen woorden; bij een eigen verklaring: de verklaring.
       * @example Ik wil weten wat er over mij is opgeschreven.
       */
      tekst: string;
      /**
       * @description Over welke teksten het gaat, bij rectificatie, een eigen verklaring of beperking.
       * @example [
       *       "a01f9b01-c228-4637-a4d7-200696d75644"
       *     ]
       */
      tekstIds?: string[];
    };
    VlaggenDto: {
      /**
       * @description Is een crisisdienst: kan noodtoegang nemen. Zonder dit veld: nee.
       * @example false
       */
      crisisdienst?: boolean;
      /**
       * @description Dat zij betrokken is, is zelf gevoelig.
       * @example false
       */
      datGevoelig: boolean;
      /**
       * @description Heeft een wettelijke grondslag om het BSN te gebruiken.
       * @example true
       */
      magBsn: boolean;
      /**
       * @description Is Veilig Thuis of een gecertificeerde instelling.
       * @example false
       */
      veiligheidsketen: boolean;
    };
    VolgordeDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Alle open hulpvragen, de prio-vraag eerst.
       * @example [
       *       "7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52"
       *     ]
       */
      vraagIds: string[];
    };
    VoorkeurDto: {
      /**
       * Format: uuid
       * @description De medewerker van voorkeur.
       * @example 8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21
       */
      medewerkerId?: string;
      /**
       * Format: uuid
       * @description De organisatie van voorkeur.
       * @example 5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10
       */
      organisatieId?: string;
      /**
       * @description De voorkeur in eigen woorden.
       * @example Liefst een vrouw.
       */
      tekst?: string;
    };
    VraagAntwoord: {
      /**
       * Format: uuid
       * @description De casus waarop de opdracht is uitgevoerd.
       * @example 3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77
       */
      casusId: string;
      /**
       * Format: uuid
       * @description De hulpvraag of zorg.
       * @example 7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52
       */
      vraagId: string;
    };
    VraagInbrengenDto: {
      /**
       * Format: date-time
       * @description Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
       * @example 2026-03-02T09:30:00Z
       */
      gebeurdOp?: string;
      /**
       * @description Het leefgebied, een code van de werkwijze.
       * @example financien
       */
      leefgebied: string;
      /**
       * @description Hulpvraag of zorg.
       * @example hulpvraag
       * @enum {string}
       */
      soort: 'hulpvraag' | 'zorg';
      /**
       * @description De vraag of zorg, in eigen woorden.
       * @example Ik wil weer een gewone maand zonder brieven van de incasso.
       */
      tekst: string;
      /**
       * Format: uuid
       * @description Bij een hulpvraag: het gezinslid van wie zij is.
       * @example 0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31
       */
      vraagstellerId?: string;
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
  aanmeldingIndienen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AanmeldingIndienenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AanmeldingAntwoord'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      409: components['responses']['Probleem409'];
      412: components['responses']['Probleem412'];
      413: components['responses']['Probleem413'];
      415: components['responses']['Probleem415'];
      422: components['responses']['Probleem422'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  personenHerkennen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        aanmeldingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HerkennenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AanmeldingAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  aanmeldingIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
      };
      path: {
        aanmeldingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AanmeldingAntwoord'];
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
  aanmeldingOntkoppelen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        aanmeldingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OntkoppelenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AanmeldingAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  aanmeldingToewijzen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        aanmeldingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AanmeldingAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  regisseurAanwijzen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AanwijzenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
  regieAanvaarden: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  aanwijzingIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  regisseurNoemen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MedewerkerDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  regieWeigeren: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenAlleenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  casusAfsluiten: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AfsluitenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  afspraakMaken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AfspraakDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AfspraakAntwoord'];
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
  afspraakAannemen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afspraakId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GebeurdDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  afspraakNakomen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afspraakId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GebeurdDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  afspraakNietNakomen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afspraakId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  afspraakVerplaatsen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afspraakId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerplaatsenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  afspraakLatenVervallen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afspraakId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  aanmeldingBeoordelen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BeoordelenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  betrokkeneToevoegen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BetrokkeneDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersoonAntwoord'];
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
  betrokkeneLatenVertrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bijlageToevoegen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description Het bestand, hoogstens 20 MB.
           */
          bestand: string;
          /** @description Als JSON, vóór het bestand. */
          gegevens: components['schemas']['BijlageDto'];
        };
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BijlageAntwoord'];
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
  bijlageIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        bijlageId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GebeurdDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  contactVastleggen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContactmomentDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactmomentAntwoord'];
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
  doelStellen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DoelDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoelAntwoord'];
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
  doelOvernemen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        doelId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GebeurdDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  doelWijzigen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        doelId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DoelWijzigenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  eersteAanspreekpuntAanwijzen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EigenaarDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  gezinslidToevoegen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GezinslidDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersoonAntwoord'];
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
  geboorteMelden: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  gezagVastleggen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GezagDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  gezagBeeindigen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        gezaghebbendeId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GezagsbronDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  inzageOudersToestaan: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OuderDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  inzageOudersIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        ouderId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  ouderVastleggen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OuderVanDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  ouderIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        ouderId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  gezinslidVerhuizen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NaarCasusDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  gezinslidLatenVertrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VertrekDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  grondslagVaststellen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrondslagDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrondslagAntwoord'];
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
  grondslagBeeindigen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        grondslagId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenAlleenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  casusHeropenen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenAlleenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  nazorgPlannen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NazorgDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  noodtoegangNemen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoodtoegangDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoodtoegangAntwoord'];
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
  noodtoegangBeoordelen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        noodtoegangId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoodtoegangOordeelDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  openstellingVragen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenAlleenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenstellingAntwoord'];
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
  openstellingBeeindigen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        openstellingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  openstellingGoedkeuren: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        openstellingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  organisatieBetrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisatieBetrekkenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
  betrokkenheidBeeindigen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        organisatieId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  overdrachtAanbieden: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OverdrachtDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverdrachtAntwoord'];
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
  overdrachtAanvaarden: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        overdrachtId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  overdrachtIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        overdrachtId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  overdrachtWeigeren: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        overdrachtId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenAlleenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  bsnVaststellen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BsnVaststellenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersoonAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  persoonSplitsen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SplitsenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersoonAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  planVaststellen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GebeurdDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  planBeantwoorden: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
        /** @description De versie van het plan. */
        versie: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanAntwoordDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
  prioVraagKiezen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PrioVraagDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  regieWisselen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegiewisselDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  casussenSamenvoegen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NaarCasusDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  toestemmingGeven: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ToestemmingDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToestemmingAntwoord'];
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
  toestemmingIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        toestemmingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GebeurdDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  veiligheidAanvaarden: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisatieKeuzeDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  veiligheidsafschermingInstellen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AfschermingDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AfschermingAntwoord'];
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
  opheffingVoorstellen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afschermingId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedenAlleenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  opheffingBevestigen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afschermingId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  opheffingIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afschermingId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  onderdeelSluiten: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afschermingId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OnderdeelDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  onderdeelVrijgeven: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        afschermingId: string;
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OnderdeelDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  veiligheidBeoordelen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VeiligheidBeoordelenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  volgordeBepalen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VolgordeDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  voorlopigeRegieGeven: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MedewerkerDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  vraagInbrengen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        casusId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VraagInbrengenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VraagAntwoord'];
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
  hulpvraagBeantwoorden: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        vraagId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BeantwoordenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  hulpvraagIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        vraagId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GebeurdDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  hulpvraagLoslaten: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        vraagId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoslatenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  vraagPlaatsen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        casusId: string;
        vraagId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GebeurdDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasusAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  conceptBekijken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Wat u schrijft, en over welke casus, aanmelding, persoon of organisatie. */
        onderwerp: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Wat er bewaard is; zonder inhoud als dat niets is. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConceptAntwoord'];
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
  conceptBewaren: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Wat u schrijft, en over welke casus, aanmelding, persoon of organisatie. */
        onderwerp: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConceptBewarenDto'];
      };
    };
    responses: {
      /** @description Het is bewaard. */
      200: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConceptAntwoord'];
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
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  conceptWissen: {
    parameters: {
      query?: {
        /** @description Alleen wat toen bewaard is. */
        bewaardOp?: string;
      };
      header?: never;
      path: {
        /** @description Wat u schrijft, en over welke casus, aanmelding, persoon of organisatie. */
        onderwerp: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het is niet meer bewaard. */
      204: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      404: components['responses']['Probleem404'];
      409: components['responses']['Probleem409'];
      412: components['responses']['Probleem412'];
      413: components['responses']['Probleem413'];
      415: components['responses']['Probleem415'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  noodtoegangOpKenmerkNemen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoodtoegangOpKenmerkDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoodtoegangAntwoord'];
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
  organisatieRegistreren: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisatieRegistrerenDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisatieAntwoord'];
        };
      };
      400: components['responses']['Probleem400'];
      401: components['responses']['Probleem401'];
      403: components['responses']['Probleem403'];
      409: components['responses']['Probleem409'];
      412: components['responses']['Probleem412'];
      413: components['responses']['Probleem413'];
      415: components['responses']['Probleem415'];
      422: components['responses']['Probleem422'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  medewerkerToevoegen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        organisatieId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NieuweMedewerkerDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisatieAntwoord'];
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
  bereikbaarheidVastleggen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        medewerkerId: string;
        organisatieId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BereikbaarheidDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisatieAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  medewerkerUitschrijven: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        medewerkerId: string;
        organisatieId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisatieAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  coordinatorVanDienstAanwijzen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        organisatieId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VanDienstDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisatieAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  vernietigingVoorstellen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VernietigingDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RechtenAntwoord'];
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
  vernietigingGoedkeuren: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RechtenAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  vernietigingIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RechtenAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  verzoekIndienen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match'?: string;
      };
      path: {
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerzoekDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerzoekAntwoord'];
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
  verzoekBeslissen: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        persoonId: string;
        verzoekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerzoekBesluitDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RechtenAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  verzoekIntrekken: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        persoonId: string;
        verzoekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RechtenAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
  tekstVrijgeven: {
    parameters: {
      query?: never;
      header: {
        /** @description Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg. */
        'Idempotency-Key': string;
        /** @description ETag van de versie waarop de opdracht berust, zoals "7". */
        'If-Match': string;
      };
      path: {
        persoonId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TekstVrijgaveDto'];
      };
    };
    responses: {
      /** @description Vastgelegd. */
      201: {
        headers: {
          'API-Version': components['headers']['APIVersion'];
          'Eenplan-Positie': components['headers']['EenplanPositie'];
          ETag: components['headers']['ETag'];
          'X-Correlation-Id': components['headers']['CorrelationId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RechtenAntwoord'];
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
      428: components['responses']['Probleem428'];
      500: components['responses']['Probleem500'];
      503: components['responses']['Probleem503'];
    };
  };
}
