import { GEDEELDE_WEIGERINGEN, weigeringen } from '../weigering.js';

/** Code → what a reader is told when a command on an organisatie is refused. */
export const ORGANISATIE_WEIGERINGEN = {
  ...GEDEELDE_WEIGERINGEN,
  'organisatie-bestaat-al': 'Deze organisatie is al geregistreerd. U hoeft niets te doen.',
  'organisatie-bestaat-niet': 'Deze organisatie is niet geregistreerd. Registreer haar eerst.',
  'gemeente-is-een-gemeente': 'Een gemeente heeft precies één eigen gemeentecode. Vul die ene code in.',
  'gemeenten-ontbreken': 'Een partner werkt voor ten minste één gemeente. Vul die in.',
  'coordinator-ontbreekt': 'Een gemeente heeft altijd een casuscoördinator van dienst. Vul de eerste in.',
  'coordinator-alleen-bij-gemeente': 'Alleen een gemeente heeft casuscoördinatoren. Kies een andere rol.',
  'rol-past-niet': 'Deze rol kan een medewerker niet hebben. Kies een andere rol.',
  'rol-niet-te-geven': 'Deze rol kunt u niet geven. Kies een andere rol, of vraag het aan de beheerder.',
  'medewerker-bestaat-al': 'Deze medewerker staat al bij de organisatie. U hoeft niets te doen.',
  'medewerker-onbekend': 'Deze medewerker werkt niet bij de organisatie. Controleer de keuze.',
  'geen-opvolger':
    'Deze medewerker is de enige casuscoördinator van de gemeente. Voeg eerst een andere casuscoördinator toe.',
  'al-van-dienst': 'Deze medewerker is al casuscoördinator van dienst. U hoeft niets te doen.',
} as const;

export const weiger = weigeringen(ORGANISATIE_WEIGERINGEN);
