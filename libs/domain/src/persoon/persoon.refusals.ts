import { GEDEELDE_WEIGERINGEN, weigeringen } from '../weigering.js';

/** Code → what a reader is told when a command about a person and its rights is refused. */
export const PERSOON_WEIGERINGEN = {
  ...GEDEELDE_WEIGERINGEN,
  'persoon-bestaat-niet': 'Deze persoon is niet gevonden. Controleer het nummer.',
  'persoon-vernietigd': 'De gegevens van deze persoon worden of zijn vernietigd. Er kan niets meer bij.',
  'alleen-coordinator': 'Alleen een casuscoördinator van de gemeente mag dit. Vraag het aan de casuscoördinator.',
  'verzoek-onbekend': 'Dit verzoek is er niet. Controleer het nummer.',
  'verzoek-afgelopen': 'Dit verzoek is al beslist of ingetrokken. Doe een nieuw verzoek.',
  'teksten-ontbreken': 'Dit gaat over teksten. Noem ten minste één tekst.',
  'tekst-onbekend':
    'Deze tekst gaat over een ander, of staat niet in een plan van deze gemeente. Kies een andere tekst.',
  'tekst-niet-in-verzoek': 'Het verzoek noemt deze tekst niet. Kies een tekst uit het verzoek.',
  'tekst-niet-geblokkeerd': 'Deze tekst is niet geblokkeerd. U hoeft niets te doen.',
  'grond-onbekend': 'Deze grond voor vernietigen staat niet in de werkwijze. Kies een grond uit de lijst.',
  'bewaartermijn-loopt':
    'De bewaartermijn van deze gegevens is nog niet voorbij. Wacht tot die datum, of kies een grond waar de persoon zelf om vroeg.',
  'al-gesignaleerd': 'Dat de bewaartermijn voorbij is, is al gemeld. U hoeft niets te doen.',
  'nog-gezinslid':
    'Deze persoon is nog gezinslid van een open casus. Vernietigen kan pas als die casus is afgesloten of de persoon er niet meer bij hoort.',
  'vernietiging-loopt':
    'Er is al voorgesteld om deze gegevens te vernietigen. Laat een ander goedkeuren, of trek het voorstel in.',
  'geen-voorstel': 'Er is niet voorgesteld om deze gegevens te vernietigen. Doe eerst een voorstel.',
  'eigen-voorstel': 'Gegevens vernietigen doen twee personen. Vraag een andere casuscoördinator om goed te keuren.',
  'andere-gemeente-nodig':
    'Ook een andere gemeente kent deze persoon. Een casuscoördinator daar moet akkoord gaan. Ziet die het voorstel niet, trek het dan in en doe het opnieuw.',
  'ander-nummer': 'Deze persoon heeft nu een ander nummer. Trek het voorstel in en doe het opnieuw.',
  'tekst-niet-te-lakken':
    'Deze tekst gaat niet ook over anderen, of u mag hem niet lezen. Kies een tekst uit de lijst van gedeelde teksten.',
  'niet-goedgekeurd': 'Twee personen hebben dit niet goedgekeurd. Laat het voorstel eerst goedkeuren.',
} as const;

export const weiger = weigeringen(PERSOON_WEIGERINGEN);
