import { GEDEELDE_WEIGERINGEN, weigeringen } from '../weigering.js';
import { BESCHERMING_WEIGERINGEN } from './bescherming.refusals.js';

/**
 * Code → what a reader is told when a command on a casus is refused: the cause and the next step, one Dutch sentence or
 * two at B1 level. The codes are stable: clients, documents and tests rely on them.
 */
export const CASUS_WEIGERINGEN = {
  ...GEDEELDE_WEIGERINGEN,

  // Wie mag wat
  'niet-betrokken':
    'U bent niet betrokken bij deze casus. Vraag de regisseur of de casuscoördinator om u te betrekken.',
  'alleen-coordinator':
    'Alleen een casuscoördinator van de gemeente van deze casus mag dit. Vraag het aan de casuscoördinator.',
  'alleen-regisseur-of-coordinator':
    'Alleen de regisseur of de casuscoördinator mag dit. Vraag het aan de regisseur van deze casus.',
  'alleen-medewerker': 'Alleen een medewerker die bij deze casus betrokken is, mag dit. Vraag het aan de regisseur.',
  'alleen-teamleider': 'Alleen een teamleider van de aangewezen organisatie mag dit. Vraag het aan uw teamleider.',
  'alleen-aangewezene': 'U bent niet aangewezen als regisseur. Alleen wie is aangewezen, kan aanvaarden of weigeren.',
  'alleen-aangebodene':
    'De overdracht is niet aan u aangeboden. Alleen aan wie zij is aangeboden, kan haar aanvaarden of weigeren.',
  'alleen-eigenaar': 'Deze afspraak is van een ander. Vraag het aan die ander, of aan de regisseur.',
  'alleen-vraagsteller':
    'Alleen de vraagsteller trekt een hulpvraag in. De regisseur of de casuscoördinator kan dat namens de vraagsteller vastleggen.',
  'alleen-eigen-antwoord': 'U kunt alleen voor uzelf antwoorden op het plan. Vraag de ander om zelf te antwoorden.',
  'alleen-eigen-organisatie':
    'Alleen een medewerker van de organisatie zelf mag dit. Vraag het aan een medewerker van die organisatie.',
  'alleen-toevoeger':
    'Deze bijlage is door een ander toegevoegd. Vraag het aan wie haar toevoegde, of aan de regisseur.',

  // Levensloop
  'casus-bestaat-niet': 'Deze casus is niet gevonden. Controleer het nummer.',
  'casus-bestaat-al': 'Deze casus is al geopend. U hoeft niets te doen.',
  'casus-niet-open': 'Dit gezin heeft nu geen open plan. De gemeente kan het weer openen, of opnieuw beginnen.',
  'casus-nog-open': 'Deze casus is nog open. Sluit de casus eerst af.',
  'casus-nog-in-beoordeling': 'De hulp is nog niet gestart. De gemeente kijkt eerst wat nodig is.',
  'casus-al-gestart': 'Deze casus is al gestart. Ververs het werkbord.',
  'casus-samengevoegd': 'Deze casus is samengevoegd met een andere casus. Ga verder in die casus.',
  'casus-nooit-gestart': 'Deze casus is nooit gestart en kan niet worden heropend. Doe een nieuwe aanmelding.',
  'zelfde-casus': 'Een casus kan niet met zichzelf worden samengevoegd. Kies een andere casus.',
  'andere-gemeente': 'De casussen zijn van verschillende gemeenten. Laat het gezinslid verhuizen in plaats daarvan.',
  'geen-gezinslid': 'Een casus heeft ten minste één gezinslid. Voeg een gezinslid toe.',
  'aanmelding-al-gevoegd': 'Deze aanmelding hoort al bij deze casus. U hoeft niets te doen.',
  'aanmelding-onbekend': 'Deze aanmelding hoort niet bij deze casus. Ververs het werkbord.',
  'aanmelding-al-beoordeeld': 'Deze aanmelding is al beoordeeld. Ververs het werkbord.',
  'aanmelding-te-beoordelen': 'Er is nog een aanmelding te beoordelen. Beoordeel die eerst.',
  'eerste-aanmelding':
    'Met deze aanmelding is de casus geopend. Start de casus, start haar niet of geleid door in plaats daarvan.',
  'persoon-al-vastgelegd':
    'In deze casus staat over deze personen al meer dan de aanmelding zegt. Start de casus, en laat het gezinslid verhuizen of voeg de casussen samen.',
  'niemand-van-dit-gezin':
    'Dan gaat deze aanmelding over niemand meer van deze casus. Koppel de aanmelding los in plaats daarvan.',
  'veiligheid-acuut':
    'De veiligheid is acuut in gevaar. Start de casus, of laat Veilig Thuis of de gecertificeerde instelling het gevaar aanvaarden.',
  'veiligheid-niet-acuut': 'De veiligheid is niet acuut in gevaar. Er valt niets te aanvaarden.',
  'veiligheid-al-zo-beoordeeld': 'De veiligheid staat al zo in de casus. U hoeft niets te doen.',
  'veiligheid-al-aanvaard': 'Het gevaar is al aanvaard. U hoeft niets te doen.',
  'niet-veiligheidsketen':
    'Alleen Veilig Thuis of een gecertificeerde instelling kan acuut gevaar aanvaarden. Betrek een van die organisaties.',
  'hulpvraag-open':
    'Er is nog een hulpvraag open. Beantwoord haar, laat haar intrekken of laat haar los met een reden.',
  'nazorg-in-verleden': 'De datum voor nazorg is voorbij. Kies een latere datum.',
  'nazorg-al-gepland': 'De nazorg staat al op deze datum. U hoeft niets te doen.',

  // Gezin
  'al-gezinslid': 'Deze persoon is al gezinslid van deze casus. U hoeft niets te doen.',
  'gezinslid-onbekend': 'Deze persoon is geen lid van dit gezin. Controleer de keuze.',
  'al-geboren': 'Dit gezinslid is al geboren. U hoeft niets te doen.',
  'nog-niet-geboren': 'Dit kind is nog niet geboren en kan niet antwoorden. Kies een ander gezinslid.',
  'laatste-gezinslid': 'Een casus houdt ten minste één gezinslid. Sluit de casus af of voeg haar samen.',
  'vraagsteller-van-open-hulpvraag':
    'Deze persoon heeft nog een open hulpvraag in deze casus. Beëindig die hulpvraag eerst.',
  'eigenaar-van-open-afspraak':
    'Er zijn nog open of voorgestelde afspraken op naam van deze persoon of organisatie. Rond die eerst af of laat ze vervallen.',
  'al-betrokken': 'Deze persoon of organisatie is al zo betrokken bij deze casus. U hoeft niets te doen.',
  'betrokkene-onbekend': 'Deze persoon is geen betrokkene bij deze casus. Controleer de keuze.',
  'organisatie-niet-betrokken': 'Deze organisatie is niet betrokken bij deze casus. Betrek haar eerst.',
  'organisatie-niet-in-gemeente':
    'Deze organisatie werkt niet voor de gemeente van dit gezin. Kies een andere organisatie.',
  'organisatie-heeft-regie':
    'De regisseur werkt bij deze organisatie. Draag de regie eerst over aan iemand van een andere organisatie.',

  'persoon-onder-ander-nummer':
    'Deze aanmelding noemt iemand die hier intussen onder een ander nummer staat. Kies in de aanmelding eerst wie het is, en voeg haar daarna toe.',
  'ouder-van-elkaar':
    'Een van deze twee staat als ouder van de ander in de casus, en kan dus niet dezelfde zijn. Trek dat eerst in, of controleer het BSN.',

  // Regie
  'medewerker-onbekend': 'Deze medewerker werkt niet bij de organisatie. Kies een andere medewerker.',
  'aanwijzing-loopt': 'Er is al iemand aangewezen als regisseur. Wacht op het antwoord of trek de aanwijzing eerst in.',
  'heeft-al-regisseur':
    'Deze casus heeft al een regisseur. Bied de regie aan voor overdracht, of wissel de regie met een reden.',
  'geen-aanwijzing': 'Er loopt geen aanwijzing van een regisseur. Wijs eerst een regisseur aan.',
  'al-genoemd': 'De teamleider heeft al iemand genoemd. Wacht op het antwoord van die medewerker.',
  'geen-regisseur': 'Deze casus heeft nog geen regisseur. Wijs eerst een regisseur aan.',
  'overdracht-loopt': 'Er loopt al een overdracht. Wacht op het antwoord of trek de overdracht eerst in.',
  'overdracht-onbekend': 'Deze overdracht loopt niet (meer). Ververs de casus.',
  'overdracht-verlopen': 'De termijn van deze overdracht is voorbij. Vraag de regisseur om een nieuwe overdracht.',
  'overdracht-nog-niet-verlopen': 'De termijn van deze overdracht loopt nog. Wacht tot de termijn voorbij is.',
  'al-regisseur': 'Deze medewerker is al regisseur van deze casus. Kies een andere medewerker.',
  'geen-coordinator':
    'Alleen een casuscoördinator van de gemeente van deze casus kan de voorlopige regie hebben. Kies een ander.',
  'heeft-al-voorlopige-regie': 'Deze casuscoördinator heeft de voorlopige regie al. U hoeft niets te doen.',
  'al-aanspreekpunt': 'Dit is al het eerste aanspreekpunt. U hoeft niets te doen.',

  // Plan
  'vraag-bestaat-al': 'Deze vraag staat al in het plan. U hoeft niets te doen.',
  'vraag-onbekend': 'Deze vraag staat niet in het plan. Controleer de keuze.',
  'vraag-al-geplaatst': 'Deze vraag is al geplaatst. U hoeft niets te doen.',
  'vraagsteller-geen-gezinslid':
    'Een hulpvraag komt van een gezinslid. Kies een gezinslid als vraagsteller, of maak er een zorg van.',
  'geen-hulpvraag': 'Dit is een zorg, geen hulpvraag. Kies een hulpvraag.',
  'hulpvraag-niet-open': 'Deze hulpvraag is al beëindigd. Kies een open hulpvraag.',
  'volgorde-onvolledig': 'De volgorde moet elke open hulpvraag precies één keer noemen. Vul de volgorde aan.',
  'prio-niet-eerst': 'De prio-vraag staat altijd vooraan. Zet haar vooraan, of kies eerst een andere prio-vraag.',
  'volgorde-ongewijzigd': 'De hulpvragen staan al in deze volgorde. U hoeft niets te doen.',
  'prio-al-gekozen': 'Deze hulpvraag is al gekozen als prio-vraag. U hoeft niets te doen.',
  'keuzes-ontbreken':
    'Bij de prio-vraag hoort wat de gezinsleden kiezen. Vul van ten minste één gezinslid de keuze in.',
  'keuze-dubbel': 'Van een gezinslid staan er twee keuzes. Vul per gezinslid één keuze in.',
  'reden-ontbreekt': 'De gezinsleden kiezen verschillend. Vul in waarom dit de prio-vraag wordt.',
  'laatste-aanbod-ontbreekt':
    'Wie niet verder wil, heeft een laatste aanbod gekregen. Vul in wat het laatste aanbod was.',
  'doel-bestaat-al': 'Dit doel staat al in het plan. U hoeft niets te doen.',
  'doel-onbekend': 'Dit doel staat niet in het plan. Controleer de keuze.',
  'doel-al-gesteld': 'Dit doel telt al mee in het plan. U hoeft niets te doen.',
  'doel-nog-voorgesteld': 'Dit doel is alleen nog voorgesteld. Laat de regisseur het doel eerst overnemen.',
  'bijlage-bestaat-al': 'Deze bijlage staat al in de casus. U hoeft niets te doen.',
  'bijlage-onbekend': 'Deze bijlage staat niet in de casus. Controleer de keuze.',
  'bijlage-al-ingetrokken': 'Deze bijlage is al ingetrokken. U hoeft niets te doen.',
  'afspraak-bestaat-al': 'Deze afspraak staat al in het plan. U hoeft niets te doen.',
  'afspraak-onbekend': 'Deze afspraak staat niet in het plan. Controleer de keuze.',
  'afspraak-niet-open': 'Deze afspraak wacht nog op een ja. Wie de afspraak doet, zegt eerst ja.',
  'afspraak-niet-voorgesteld': 'Deze afspraak wacht niet meer op een ja. Kijk in het plan hoe het nu is.',
  'afspraak-al-afgelopen': 'Deze afspraak is al klaar. Is er meer nodig? Maak dan een nieuwe afspraak.',
  'eigenaar-niet-betrokken':
    'Deze persoon of medewerker hoort niet bij deze casus. Betrek die persoon of organisatie eerst.',
  'datum-voor-afspraak': 'Deze dag ligt voor de dag van de afspraak. Kies een latere dag.',
  'datum-ongewijzigd': 'De afspraak staat al op deze dag. Kies een andere dag.',
  'plan-leeg': 'Er staat nog geen vraag in het plan. Plaats eerst een hulpvraag of een zorg.',
  'planversie-onbekend': 'Deze versie van het plan bestaat niet. Kies een andere versie.',
  'al-beantwoord': 'Dit antwoord staat er al. U hoeft niets te doen.',
  'contactmoment-bestaat-al': 'Dit contactmoment is al vastgelegd. U hoeft niets te doen.',
  'contact-zonder-persoon': 'Een contactmoment is met iemand. Kies ten minste één persoon.',
  'persoon-onbekend':
    'Deze persoon hoort hier niet bij. Kies iemand uit het gezin of uit het netwerk. Is het een nieuwe persoon? Vul dan de naam in.',

  ...BESCHERMING_WEIGERINGEN,
} as const;

export type CasusWeigering = keyof typeof CASUS_WEIGERINGEN;
export const weiger = weigeringen(CASUS_WEIGERINGEN);
