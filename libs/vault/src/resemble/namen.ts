import { colognePhonetic } from 'cologne-phonetic';

/** What stands before a Dutch surname, and before some that came from elsewhere; also as it is shortened. */
const VOORVOEGSELS = new Set(
  (
    'van de den der het t te ten ter tot in op aan uit uyt onder over voor by vd vdn vande vanden vander vant v d s ' +
    'von vom zu zum zur la le les l du da do dos das di del della el al'
  ).split(' '),
);
/** Written together or shortened, as the words they stand for begin. */
const VERKORT = new Map([
  ...['vd', 'vdn', 'vande', 'vanden', 'vander'].map((woord) => [woord, 'vd'] as const),
  ['vant', 'vt'],
  ['het', 't'],
]);

/** Letters that are a letter and a sign to no Unicode rule. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe',
}; // prettier-ignore

/** A text without what people write differently: small letters, no diacritics, ij as y, words and numbers with one space. */
export function effen(tekst: string): string {
  return tekst
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ıøłđðþßæœ]/g, (letter) => LETTERS[letter]!)
    .replace(/ij/g, 'y')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const woorden = (tekst = ''): string[] =>
  effen(tekst)
    .split(' ')
    .filter((woord) => woord !== '');

/** How a word sounds: Kölner Phonetik hears g and ch, v and f, d and t, s and z alike, as Dutch does. */
export function klank(woord: string): string {
  // Other scripts have no code: they sound as they are written.
  return colognePhonetic(woord) || woord;
}

/** A surname, from the two fields in which it may be written. */
export interface Achternaam {
  /** Without what stands before it: two of somebody with two names. */
  readonly delen: readonly string[];
  /** First letters of what stands before it. */
  readonly voorvoegsel: string;
}

/** `van der` + `Berg`, `vd Berg`, `Berg, van der` are the same; of `Jansen-de Vries` there are two parts. */
export function achternaamVan(voorvoegsel: string | undefined, achternaam: string | undefined): Achternaam {
  const alle = woorden(achternaam);
  const delen = alle.filter((woord) => !VOORVOEGSELS.has(woord));
  // Somebody may be called Ten, or De.
  if (delen.length === 0) return { delen: alle, voorvoegsel: '' };
  const ervoor = [...woorden(voorvoegsel), ...alle.slice(0, alle.indexOf(delen[0]!)), ...naDeKomma(achternaam)];
  return { delen, voorvoegsel: ervoor.map((woord) => VERKORT.get(woord) ?? woord[0]).join('') };
}

/** `Berg, van der`. */
const naDeKomma = (achternaam = ''): string[] =>
  woorden(achternaam.split(',')[1]).filter((woord) => VOORVOEGSELS.has(woord));

export interface Voornamen {
  readonly namen: readonly string[];
  /** Only letters are known: `J.P.` */
  readonly alleenLetters: boolean;
}

export function voornamenVan(voornamen: string | undefined): Voornamen {
  const namen = woorden(voornamen);
  return { namen, alleenLetters: namen.every((naam) => naam.length === 1) };
}
