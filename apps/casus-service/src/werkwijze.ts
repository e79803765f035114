import { DEELBARE_KLASSEN, type Werkwijze } from '@eenplan/domain/types';

/** The werkwijze to begin with (domain.md §5); a later version is another one in the configuration. */
export const WERKWIJZE: Werkwijze = {
  versie: 1,
  leefgebieden: [
    'financien',
    'werk-en-opleiding',
    'tijdsbesteding',
    'huisvesting',
    'huiselijke-relaties',
    'opvoeden-en-opgroeien',
    'veiligheid',
    'geestelijke-gezondheid',
    'lichamelijke-gezondheid',
    'middelengebruik',
    'basale-adl',
    'instrumentele-adl',
    'sociaal-netwerk',
    'maatschappelijke-participatie',
    'justitie',
  ],
  overdrachtTermijnDagen: 14,
  gegevensklassen: DEELBARE_KLASSEN,
  verwerkingsdoelen: ['hulpverlening', 'regie', 'veiligheid', 'schuldhulp', 'toezicht'],
  // The Wams (Wet aanpak meervoudige problematiek sociaal domein) follows in a later version, once it is in force.
  grondslagen: [
    { code: 'wmo-2015', vraagtToestemming: false },
    { code: 'jeugdwet', vraagtToestemming: false },
    { code: 'participatiewet', vraagtToestemming: false },
    { code: 'wgs', vraagtToestemming: false },
    { code: 'meldcode', vraagtToestemming: false },
    // Beroepsgeheim (BW 7:457): the giver is free only where the person agrees.
    { code: 'wgbo', vraagtToestemming: true },
  ],
  // Of parents: brp, geboorteakte. Gezag by law or by a court stands in the gezagsregister and the BRP; what parents say is said.
  gezagsbronnen: ['gezagsregister', 'brp', 'geboorteakte', 'uitspraak-rechter', 'verklaring-ouders'],
  noodtoegangUren: 24,
  openstellingUren: 72,
  verzoekTermijnDagen: 30,
  vernietigingsgronden: ['bewaartermijn', 'verzoek-avg', 'verzoek-wmo-2015', 'verzoek-jeugdwet'],
  // Wmo 2015 art. 5.3.4 and Jeugdwet art. 7.3.8.
  bewaartermijnen: [
    { grondslag: 'wmo-2015', jaren: 15, begint: 'einde-casus' },
    { grondslag: 'jeugdwet', jaren: 20, begint: 'laatste-wijziging' },
  ],
};
