/** Code → what a reader is told, of what protects a casus; part of `CASUS_WEIGERINGEN`. */
export const BESCHERMING_WEIGERINGEN = {
  // Veiligheidsafscherming
  'afscherming-zelfde-persoon': 'Een afscherming staat tussen twee personen. Kies een andere persoon.',
  'afscherming-bestaat-al': 'Deze persoon is al afgeschermd voor de ander. U hoeft niets te doen.',
  'afscherming-onbekend': 'Deze afscherming staat niet (meer) in deze casus. Ververs de casus.',
  'afgeschermd-van-elkaar':
    'Tussen deze personen staat een veiligheidsafscherming: zij komen niet in één casus. Hef eerst met twee personen de afscherming op.',
  'alleen-wie-de-regie-heeft':
    'Alleen wie de regie heeft over deze casus, mag dit. Vraag het aan de regisseur of, zolang die er niet is, aan de casuscoördinator.',
  'onderdeel-onbekend': 'Dit onderdeel staat niet in deze casus. Controleer de keuze.',
  'onderdeel-al-vrijgegeven': 'Dit onderdeel is al vrijgegeven. U hoeft niets te doen.',
  'onderdeel-niet-vrijgegeven': 'Dit onderdeel is niet vrijgegeven. U hoeft niets te doen.',
  'opheffing-loopt':
    'Er is al voorgesteld om deze afscherming op te heffen. Laat een ander bevestigen, of trek het voorstel in.',
  'geen-opheffing': 'Er is niet voorgesteld om deze afscherming op te heffen. Doe eerst een voorstel.',
  'eigen-opheffing':
    'Een afscherming opheffen doen twee personen. Vraag een andere casuscoördinator of de regisseur om te bevestigen.',

  // Grondslag en toestemming
  'klasse-onbekend': 'Dit soort gegevens kennen we niet. Kies een soort uit de lijst.',
  'verwerkingsdoel-onbekend': 'Dit doel van het delen kennen we niet. Kies een doel uit de lijst.',
  'grondslag-onbekend': 'Deze grondslag staat niet in de werkwijze of in deze casus. Kies een grondslag uit de lijst.',
  'grondslag-bestaat-al': 'Deze grondslag is al zo vastgesteld. U hoeft niets te doen.',
  'gever-is-ontvanger': 'Een organisatie deelt met een andere organisatie. Kies een andere ontvanger.',
  'geldigheid-voorbij': 'De laatste dag is al voorbij. Kies een latere dag.',
  'alleen-eigen-toestemming':
    'Toestemming geven of stoppen doet iemand zelf. Vraag het de persoon zelf. Een medewerker kan het ook opschrijven.',
  'toestemming-vraagt-gezag':
    'Deze persoon is jonger dan 16 jaar. Allen met gezag geven toestemming. Vanaf 12 jaar doet het kind dat ook. Laat een medewerker opschrijven wie gezag heeft, en wie toestemming gaf.',
  'toestemming-bestaat-al': 'Deze toestemming is al gegeven. U hoeft niets te doen.',
  'toestemming-onbekend': 'Deze toestemming is niet gegeven, of al gestopt. U hoeft niets te doen.',
  'ouder-is-jongere': 'Dit is de jongere zelf. Kies de ouder die mag meelezen.',
  'inzage-al-toegestaan': 'Deze ouder mag al meelezen. U hoeft niets te doen.',
  'inzage-niet-toegestaan': 'Deze ouder mag niet meelezen. U hoeft niets te doen.',

  // Ouders en gezag
  'ouder-van-zichzelf': 'Niemand is ouder van zichzelf of heeft gezag over zichzelf. Kies een andere persoon.',
  'ouder-is-kind': 'Deze persoon staat hier al als kind van de ander. Controleer wie het kind is.',
  'rol-zonder-gezag':
    'Alleen een gezinslid, een ouder buiten het gezin of een ex-partner staat hier als ouder of met gezag. Wijzig eerst de rol van deze persoon.',
  'bron-onbekend': 'Deze bron staat niet in de werkwijze. Kies een bron uit de lijst.',
  'ouder-al-vastgelegd': 'Deze persoon staat al als ouder. U hoeft niets te doen.',
  'ouder-niet-vastgelegd': 'Deze persoon staat niet als ouder. Ververs de casus.',
  'kind-nog-niet-geboren': 'Gezag begint bij de geboorte. Meld eerst dat het kind geboren is.',
  'kind-is-volwassen': 'Deze persoon is 18 jaar of ouder: er is geen gezag meer. U hoeft niets vast te leggen.',
  'gezag-al-vastgelegd': 'Dit gezag is al vastgelegd. U hoeft niets te doen.',
  'gezag-niet-vastgelegd': 'Dit gezag staat niet (meer) in deze casus. Ververs de casus.',

  // Noodtoegang
  'geen-crisisdienst':
    'Alleen een medewerker van een crisisdienst, Veilig Thuis of een gecertificeerde instelling kan noodtoegang nemen. Vraag het aan de regisseur.',
  'noodtoegang-loopt': 'U heeft al noodtoegang tot deze casus. U hoeft niets te doen.',
  'noodtoegang-te-lang': 'Zo lang mag noodtoegang niet duren. Kies minder uren.',
  'noodtoegang-onbekend': 'Deze noodtoegang is er niet. Ververs de casus.',
  'noodtoegang-al-beoordeeld': 'Deze noodtoegang is al beoordeeld. U hoeft niets te doen.',
  'eigen-noodtoegang': 'Noodtoegang beoordeelt een ander. Vraag het aan een andere casuscoördinator.',

  // Openstelling voor een auditor
  'alleen-auditor': 'Alleen een auditor van de gemeente van deze casus mag dit. Vraag het aan een auditor.',
  'openstelling-loopt': 'U heeft al gevraagd om dit dossier te openen. Wacht op de andere auditor.',
  'openstelling-onbekend': 'Deze openstelling is er niet. Ververs de casus.',
  'openstelling-al-goedgekeurd': 'Deze openstelling is al goedgekeurd. U hoeft niets te doen.',
  'openstelling-voorbij': 'Deze openstelling is al voorbij. Vraag een nieuwe.',
  'eigen-openstelling': 'Een dossier openen doen twee auditors. Vraag een andere auditor om goed te keuren.',
} as const;
