import type { Waarde } from './verschillen.js';

/** How a field of a command is told to who filled it in: as words, as a day, or under which codes it is found. */
export const GESCHREVEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'tekst',
      'reden',
      'toelichting',
      'naam',
      'titel',
      'voornamen',
      'voorvoegsel',
      'achternaam',
      'telefoon',
      'email',
      'adres',
      'bsn',
      'geboortedatum',
      'kenmerk',
      'oordeelVraagsteller',
      'laatsteAanbod',
      'verteldAan',
    ].map((veld) => [veld, 'tekst']),
  ),
  ...Object.fromEntries(
    ['uiterlijkDatum', 'nazorgDatum', 'uitgerekendeDatum', 'geldigTotDatum', 'herzienDatum', 'convenantDatum'].map(
      (veld) => [veld, 'dag'],
    ),
  ),
  acuut: 'conflict.stand.acuut',
  akkoord: 'conflict.stand.akkoord',
  leefgebied: 'leefgebieden',
  leefgebieden: 'leefgebieden',
  rollen: 'rollen',
  gemeenten: 'gemeente',
};

/** A code of more than one word, as `verhuisd-naar`: a text box has spaces. */
const CODE = /^[a-z]+(-[a-z]+)+$/;

/** What somebody filled in, wherever it lies in what was sent; ids are of no use to a reader. */
export function geschreven(body: unknown): [veld: string, waarde: Waarde][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body as Record<string, unknown>).flatMap(([veld, waarde]): [string, Waarde][] => {
    const als = GESCHREVEN[veld];
    const lijst = (Array.isArray(waarde) ? waarde : [waarde]) as unknown[];
    if (als === undefined || lijst.some((een) => typeof een === 'object' && een !== null)) return geschreven(waarde);
    const gevuld = lijst.filter((een) => een !== '' && een !== undefined && een !== null);
    if (gevuld.length === 0) return [];
    if (als === 'dag') return [[veld, { dag: String(gevuld[0]) }]];
    if (als === 'tekst')
      return gevuld.flatMap((een) => (CODE.test(String(een)) ? [] : [[veld, { tekst: String(een) }]]));
    return [
      [veld, { codes: gevuld.map((een) => `${als}.${typeof een === 'boolean' ? (een ? 'ja' : 'nee') : String(een)}`) }],
    ];
  });
}
