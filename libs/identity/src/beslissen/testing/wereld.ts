import { GEZIN, type PersoonFeiten, type Vlag } from '../vraag.js';

/** A small world with everything in it that a rule asks for: the names of what the comparison is about. */

export const GEMEENTEN = ['0010', '0003'] as const;
export const LEEFGEBIEDEN = ['financien', 'veiligheid', 'huisvesting'] as const;
export const DOELEN = ['hulpverlening', 'toezicht'] as const;
export const MOMENT = 1_790_000_000_000;
export const UUR = 3_600_000;

export const VLAGGEN_VAN: Readonly<Record<string, readonly Vlag[]>> = {
  gemeente: ['mag-bsn'],
  maatschappelijkwerk: [],
  verslavingszorg: ['dat-gevoelig'],
  crisisdienst: ['crisisdienst'],
  'veilig-thuis': ['mag-bsn', 'dat-gevoelig', 'veiligheidsketen'],
};
export const ORGANISATIES = Object.keys(VLAGGEN_VAN);
export const GEVERS = [...ORGANISATIES, GEZIN];
export const MEDEWERKERS = ['jansen', 'smit', 'bos'] as const;

export const GEZINSLEDEN = ['moeder', 'vader', 'kind', 'jongere'] as const;
export const BUITENSTAANDERS = ['opa', 'ondersteuner'] as const;
export const PERSONEN = [...GEZINSLEDEN, ...BUITENSTAANDERS];

/** A gezin of four; both parents have gezag over the child, and the young person consents to the mother only if said so. */
export const gezin = (toestemmingAan: readonly string[] = []): PersoonFeiten[] => [
  { persoonId: 'moeder', vanaf16: true, ouders: ['opa'], gezag: [], toestemmingAan: ['ondersteuner'] },
  { persoonId: 'vader', vanaf16: true, ouders: [], gezag: [], toestemmingAan: [] },
  {
    persoonId: 'kind',
    vanaf16: false,
    ouders: ['moeder', 'vader'],
    gezag: ['moeder', 'vader'],
    toestemmingAan: ['ondersteuner'],
  },
  { persoonId: 'jongere', vanaf16: true, ouders: ['moeder', 'vader'], gezag: ['moeder'], toestemmingAan },
];
