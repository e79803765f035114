import type { Werkwijze } from '../waarden.js';

/** A werkwijze for the specs: short lists, round terms. */
export const WERKWIJZE: Werkwijze = {
  versie: 3,
  leefgebieden: ['financien', 'huisvesting'],
  overdrachtTermijnDagen: 14,
  gegevensklassen: ['dat', 'verhaal'],
  verwerkingsdoelen: ['hulpverlening', 'toezicht'],
  grondslagen: [
    { code: 'jeugdwet', vraagtToestemming: false },
    { code: 'wgbo', vraagtToestemming: true },
  ],
  gezagsbronnen: ['gezagsregister', 'uitspraak'],
  noodtoegangUren: 24,
  openstellingUren: 8,
  verzoekTermijnDagen: 30,
  vernietigingsgronden: ['bewaartermijn', 'verzoek'],
  bewaartermijnen: [{ grondslag: 'jeugdwet', jaren: 20, begint: 'laatste-wijziging' }],
};
