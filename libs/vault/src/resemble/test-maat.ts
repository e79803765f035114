import type { Vergelijkingsmaat } from './gelijkenis.js';

/** For specs. */
export const MAAT: Vergelijkingsmaat = {
  gewichten: { achternaam: 0.3, voornamen: 0.25, geboortedatum: 0.3, adres: 0.15 },
  onbekend: 0.3,
  bijVerschil: 0.75,
  drempel: 0.7,
  hoogstens: 20,
};
