import type { Werkwijze } from '@eenplan/domain/types';

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
};
