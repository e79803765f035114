import type { components } from '../../api/leesmodellen.js';

export type Regel = components['schemas']['WerkbordRegel'];
type Reden = Regel['redenen'][number]['reden'];

/** In the order in which a coördinator works them off. */
export const SECTIES = [
  'acuut',
  'noodtoegang',
  'beoordelen',
  'bekend',
  'regisseur',
  'geweigerd',
  'teLaat',
  'gevraagd',
] as const;
export type Sectie = (typeof SECTIES)[number];

/** What of the werkbord is shown; empty: all. */
export interface Filter {
  readonly zoek: string;
  readonly sectie: Sectie | '';
  readonly gemeente: string;
}

/** Who was asked answers within this many days; after that somebody is called. */
const ANTWOORD_DAGEN = 7;

const TE_BEOORDELEN: readonly Reden[] = ['in-beoordeling', 'aanmelding-te-beoordelen', 'wacht-op-keuze-casus'];

/** Since when this is no longer waiting but late; undefined: it is not. */
export function teLaatSinds({ redenen }: Pick<Regel, 'redenen'>, nu: number): string | undefined {
  const gevraagd = redenen.find(({ reden }) => reden === 'wacht-op-antwoord')?.sindsOp;
  const verlopen = redenen.find(({ reden }) => reden === 'overdracht-verlopen')?.sindsOp;
  const teLang = gevraagd !== undefined && nu - Date.parse(gevraagd) > ANTWOORD_DAGEN * 86_400_000;
  return verlopen ?? (teLang ? gevraagd : undefined);
}

/** Each row stands in one section: the first that it belongs to. */
export function sectieVan(regel: Pick<Regel, 'acuut' | 'redenen'>, nu: number): Sectie {
  const heeft = (...codes: readonly Reden[]) => regel.redenen.some(({ reden }) => codes.includes(reden));
  if (regel.acuut) return 'acuut';
  if (teToetsen(regel)) return 'noodtoegang';
  if (heeft('wacht-op-keuze-casus') || regel.redenen.some(({ misschienBekend }) => misschienBekend)) return 'bekend';
  if (heeft(...TE_BEOORDELEN)) return 'beoordelen';
  if (heeft('aanwijzing-geweigerd', 'overdracht-geweigerd')) return 'geweigerd';
  if (heeft('zonder-aanwijzing')) return 'regisseur';
  return teLaatSinds(regel, nu) === undefined ? 'gevraagd' : 'teLaat';
}

/** Whether noodtoegang waits for a review. */
export const teToetsen = ({ redenen }: Pick<Regel, 'redenen'>): boolean =>
  redenen.some(({ reden }) => reden === 'noodtoegang-te-beoordelen');

/** Whether somebody can be asked to take the regie. */
export const zoektRegisseur = ({ redenen }: Pick<Regel, 'redenen'>): boolean =>
  redenen.some(({ reden }) => reden === 'zonder-aanwijzing' || reden === 'aanwijzing-geweigerd');

/** The aanmelding that is to be judged, if that is why it is here. */
export const teBeoordelen = ({ redenen }: Pick<Regel, 'redenen'>): string | undefined =>
  redenen.find(({ reden }) => TE_BEOORDELEN.includes(reden))?.aanmeldingId;
