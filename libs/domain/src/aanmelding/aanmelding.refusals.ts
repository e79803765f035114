import { GEDEELDE_WEIGERINGEN, weigeringen } from '../weigering.js';

/** Code → what a reader is told when a command on an aanmelding is refused. */
export const AANMELDING_WEIGERINGEN = {
  ...GEDEELDE_WEIGERINGEN,
  'aanmelding-bestaat-al': 'Deze aanmelding is al ingediend. U hoeft niets te doen.',
  'aanmelding-bestaat-niet': 'Deze aanmelding is niet gevonden. Controleer het nummer.',
  'geen-gezinslid': 'Een aanmelding gaat over ten minste één gezinslid. Voeg een gezinslid toe.',
  'geen-vraag': 'Een aanmelding heeft ten minste één hulpvraag of zorg. Vul er een in.',
  'persoon-dubbel': 'Dezelfde persoon staat twee keer in de aanmelding. Haal er een weg.',
  'vraagsteller-geen-gezinslid':
    'Een hulpvraag komt van een gezinslid. Kies een gezinslid als vraagsteller, of maak er een zorg van.',
  'gemeente-niet-aangesloten': 'Uw organisatie werkt niet voor deze gemeente. Kies een andere gemeente.',
  'herziening-in-verleden':
    'De datum om opnieuw te kijken of het gezin het mag weten, is voorbij. Kies een latere datum.',
  'wacht-niet': 'Deze aanmelding wacht niet op een keuze tussen casussen. Ververs het werkbord.',
  'nog-in-twee-casussen':
    'De personen van deze aanmelding staan nog in meer dan één open casus. Voeg de casussen samen of laat een gezinslid verhuizen.',
  'al-beoordeeld': 'Deze aanmelding is al beoordeeld. Ververs het werkbord.',
  'al-ingetrokken': 'Deze aanmelding is al ingetrokken. U hoeft niets te doen.',
  'nog-niet-geplaatst': 'Deze aanmelding hoort nog niet bij één casus. Wijs haar eerst toe.',
  'andere-casus': 'Deze aanmelding hoort bij een andere casus. Ververs het werkbord.',
  'uitkomst-past-niet':
    'Deze beoordeling past niet bij de aanmelding. Een gevoegde aanmelding wordt toegevoegd of ontkoppeld; de eerste wordt gestart, niet gestart of doorgeleid.',
  'persoon-onbekend': 'Deze persoon staat niet in de melding. Controleer de keuze.',
  'nog-gezinslid-van-casus':
    'Een persoon van deze aanmelding is gezinslid van de casus waarvan u loskoppelt. Geef aan wie het wel is.',
} as const;

export const weiger = weigeringen(AANMELDING_WEIGERINGEN);
