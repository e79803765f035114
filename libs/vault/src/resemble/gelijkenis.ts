import { distance } from 'fastest-levenshtein';
import type { Persoonsgegevens } from '../vault.js';
import { adresVan } from './adres.js';
import { type Achternaam, achternaamVan, effen, klank, type Voornamen, voornamenVan } from './namen.js';

/** How much each thing says, and from where on two persons are told to look alike; of the werkwijze. */
export interface Vergelijkingsmaat {
  /** Add up to 1. */
  readonly gewichten: {
    readonly achternaam: number;
    readonly voornamen: number;
    readonly geboortedatum: number;
    readonly adres: number;
  };
  /** What counts of the weight of a thing that one of the two has not. */
  readonly onbekend: number;
  /** The score at most of two persons who differ in name or date of birth: twins at one address are two people. */
  readonly bijVerschil: number;
  /** From this score on. */
  readonly drempel: number;
  /** Persons at most who are told to look like one person. */
  readonly hoogstens: number;
}

/** Why a score is what it is; a screen has words for these. */
export const GELIJKENIS_REDENEN = [
  'achternaam-gelijk',
  'achternaam-lijkt',
  'achternaam-deels-gelijk',
  'achternaam-verschilt',
  'voornamen-gelijk',
  'voornamen-lijken',
  'voorletter-gelijk',
  'voornamen-verschillen',
  'geboortedatum-gelijk',
  'geboortedatum-deels-gelijk',
  'geboortedatum-lijkt',
  'geboortedatum-verschilt',
  'uitgerekende-datum-dichtbij',
  'adres-gelijk',
  'adres-lijkt',
  'adres-verschilt',
] as const;
export type GelijkenisReden = (typeof GELIJKENIS_REDENEN)[number];

export interface Gelijkenis {
  /** 0 to 1, in hundredths. */
  readonly score: number;
  readonly redenen: readonly GelijkenisReden[];
}

/** One thing compared; undefined: one of the two has it not. */
type Deel = { readonly mate: number; readonly reden: GelijkenisReden } | undefined;

/** How much two persons look alike, and in what. The same whichever of the two comes first. */
export function gelijkenis(a: Persoonsgegevens, b: Persoonsgegevens, maat: Vergelijkingsmaat): Gelijkenis {
  const { gewichten, onbekend, bijVerschil } = maat;
  const delen: Readonly<Record<keyof typeof gewichten, Deel>> = {
    achternaam: achternamen(achternaamVan(a.voorvoegsel, a.achternaam), achternaamVan(b.voorvoegsel, b.achternaam)),
    voornamen: voornamen(voornamenVan(a.voornamen), voornamenVan(b.voornamen)),
    geboortedatum: geboren(a, b),
    adres: adressen(a.adres, b.adres),
  };
  let score = 0;
  for (const [wat, gewicht] of Object.entries(gewichten))
    score += gewicht * (delen[wat as keyof typeof gewichten]?.mate ?? onbekend);
  // People move; who they are does not change.
  const verschilt = [delen.achternaam, delen.voornamen, delen.geboortedatum].some((deel) => deel && deel.mate < 0.5);
  return {
    score: Math.round(Math.min(score, verschilt ? bijVerschil : 1) * 100) / 100,
    redenen: Object.values(delen).flatMap((deel) => deel?.reden ?? []),
  };
}

/** Of two words, 0 to 1. */
function woord(a: string, b: string): number {
  if (a === b) return 1;
  const gespeld = 1 - distance(a, b) / Math.max(a.length, b.length);
  const klinkt = klank(a) === klank(b) && a[0] === b[0] ? 0.9 : 0;
  return Math.max(klinkt, gespeld >= 0.7 ? gespeld : 0);
}

function achternamen(a: Achternaam, b: Achternaam): Deel {
  if (a.delen.length === 0 || b.delen.length === 0) return undefined;
  const geheel = woord(a.delen.join(''), b.delen.join(''));
  // `Berg` says nothing about what stands before it.
  const anders = a.voorvoegsel !== '' && b.voorvoegsel !== '' && a.voorvoegsel !== b.voorvoegsel;
  if (geheel === 1 && !anders) return { mate: 1, reden: 'achternaam-gelijk' };
  const dubbel = a.delen.length + b.delen.length > 2;
  const deel = dubbel ? 0.9 * Math.max(...a.delen.flatMap((een) => b.delen.map((ander) => woord(een, ander)))) : 0;
  if (geheel > 0 && geheel >= deel) return { mate: anders ? geheel * 0.95 : geheel, reden: 'achternaam-lijkt' };
  // With or without the name of a partner.
  if (deel > 0) return { mate: deel, reden: 'achternaam-deels-gelijk' };
  return { mate: 0, reden: 'achternaam-verschilt' };
}

function voornamen(a: Voornamen, b: Voornamen): Deel {
  const [eerste, andere] = [a.namen[0], b.namen[0]];
  if (eerste === undefined || andere === undefined) return undefined;
  if (a.alleenLetters || b.alleenLetters)
    return eerste[0] === andere[0]
      ? { mate: 0.7, reden: 'voorletter-gelijk' }
      : { mate: 0, reden: 'voornamen-verschillen' };
  if (eerste === andere) return { mate: 1, reden: 'voornamen-gelijk' };
  // A roepnaam may be one of the others; letters in between say nothing.
  const lijkt = Math.max(
    ...b.namen.map((naam) => (naam.length > 1 ? voornaam(eerste, naam) : 0)),
    ...a.namen.map((naam) => (naam.length > 1 ? voornaam(naam, andere) : 0)),
  );
  if (lijkt > 0) return { mate: lijkt * 0.95, reden: 'voornamen-lijken' };
  if (eerste[0] === andere[0]) return { mate: 0.2, reden: 'voorletter-gelijk' };
  return { mate: 0, reden: 'voornamen-verschillen' };
}

/** `Fen` is what Fenna may be called. */
function voornaam(a: string, b: string): number {
  const [kort, lang] = a.length < b.length ? [a, b] : [b, a];
  const begin = kort.length >= 3 && lang.startsWith(kort) ? 0.85 : 0;
  // Tim and Tom, Lina and Luna: in a short name one letter makes another.
  return Math.max(begin, kort.length < 5 && a !== b ? 0 : woord(a, b));
}

const DAG = 86_400_000;

function geboren(a: Persoonsgegevens, b: Persoonsgegevens): Deel {
  if (a.geboortedatum !== undefined && b.geboortedatum !== undefined) return datums(a.geboortedatum, b.geboortedatum);
  const [een, ander] = [a.geboortedatum ?? a.uitgerekendeDatum, b.geboortedatum ?? b.uitgerekendeDatum];
  if (een === undefined || ander === undefined) return undefined;
  const dagen = Math.abs(Date.parse(een) - Date.parse(ander)) / DAG;
  // Of a date that is known in part there is no distance.
  if (Number.isNaN(dagen)) return undefined;
  if (dagen <= 35) return { mate: dagen <= 14 ? 0.9 : 0.7, reden: 'uitgerekende-datum-dichtbij' };
  return { mate: 0, reden: 'geboortedatum-verschilt' };
}

function datums(a: string, b: string): Deel {
  const [[jaar, maand, dag], [anderJaar, andereMaand, andereDag]] = [delenVan(a), delenVan(b)];
  if (jaar === '0000' || anderJaar === '0000') return undefined;
  const onbekend = [maand, dag, andereMaand, andereDag].includes('00');
  if (a === b && !onbekend) return { mate: 1, reden: 'geboortedatum-gelijk' };
  const strijdig = (een: string, ander: string) => een !== '00' && ander !== '00' && een !== ander;
  if (onbekend) {
    // 1955-00-00: the year is all that can agree.
    if (jaar !== anderJaar || strijdig(maand, andereMaand) || strijdig(dag, andereDag))
      return { mate: jaar === anderJaar ? 0.2 : 0, reden: 'geboortedatum-verschilt' };
    const maandGelijk = maand === andereMaand && maand !== '00';
    return { mate: maandGelijk ? 0.85 : 0.7, reden: 'geboortedatum-deels-gelijk' };
  }
  if (jaar === anderJaar && maand === andereDag && dag === andereMaand)
    return { mate: 0.8, reden: 'geboortedatum-lijkt' };
  if (eenTikfout(a, b)) return { mate: 0.7, reden: 'geboortedatum-lijkt' };
  return { mate: jaar === anderJaar ? 0.2 : 0, reden: 'geboortedatum-verschilt' };
}

const delenVan = (datum: string) => datum.split('-') as [string, string, string];

/** One digit differs, or two beside each other were swapped. */
function eenTikfout(a: string, b: string): boolean {
  const anders = [...a].flatMap((cijfer, i) => (cijfer === b[i] ? [] : [i]));
  if (anders.length === 1) return true;
  const [i, j] = anders;
  return anders.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!];
}

function adressen(a: string | undefined, b: string | undefined): Deel {
  const [een, ander] = [adresVan(a), adresVan(b)];
  if (!een || !ander) return undefined;
  const nummerGelijk = een.nummer !== undefined && een.nummer === ander.nummer;
  const straat = woord(effen(een.straat), effen(ander.straat));
  const codes = een.postcode !== undefined && ander.postcode !== undefined;
  const plaats = codes ? een.postcode === ander.postcode : een.straat !== '' && straat >= 0.85;
  if (!plaats || !nummerGelijk) return { mate: plaats ? 0.3 : 0, reden: 'adres-verschilt' };
  const toevoegingAnders = een.toevoeging !== '' && ander.toevoeging !== '' && een.toevoeging !== ander.toevoeging;
  if (codes && !toevoegingAnders) return { mate: 1, reden: 'adres-gelijk' };
  return { mate: toevoegingAnders ? 0.5 : 0.8, reden: 'adres-lijkt' };
}
