import { stukkenMet, type Toestanden } from '../../onderdelen/verschillen.js';

type Dossier = Toestanden['casus'];
type Deel = (casus: Dossier) => unknown;
/** It comes beside what is there: nothing of another is written over. */
const ERBIJ: Deel = () => undefined;

/**
 * What a form is about, by the code under which its draft is kept, where that is no piece with an id of its own: where this
 * becomes otherwise while somebody writes, it is asked what has to happen.
 */
export const GAAT_OVER = {
  veiligheid: ({ veiligheid }) => veiligheid,
  'prio-vraag': ({ plan }) => [plan.prioVraagId, plan.prioKeuzes],
  'plan-antwoord': ({ plan }) => plan.versies.find(({ huidig }) => huidig),
  aanspreekpunt: ({ eersteAanspreekpunt }) => eersteAanspreekpunt,
  afsluiten: ({ status, afsluiting }) => [status, afsluiting],
  heropenen: ({ status, afsluiting }) => [status, afsluiting],
  nazorg: ({ status, afsluiting }) => [status, afsluiting],
  afscherming: ERBIJ,
  'afscherming-buiten': ERBIJ,
  contactmoment: ERBIJ,
  'nieuw-gezinslid': ERBIJ,
  'nieuwe-afspraak': ERBIJ,
  'nieuwe-betrokkene': ERBIJ,
  'nieuwe-grondslag': ERBIJ,
  'nieuwe-hulpvraag': ERBIJ,
  'nieuwe-toestemming': ERBIJ,
  'nieuwe-zorg': ERBIJ,
  'verwacht-kind': ERBIJ,
} as const satisfies Readonly<Record<string, Deel>>;

/**
 * Under which code what is written is kept until it is sent, and the ids of the pieces that it is about. Without an id it has
 * to be said above what it is about.
 */
export type Concept =
  readonly [code: keyof typeof GAAT_OVER, ...ids: string[]] | readonly [code: string, id: string, ...ids: string[]];

/** All of a dossier that a form with this code, or a command with these ids, is about. */
export const gaatOver = (casus: Dossier, code: string | undefined, ids: readonly string[]): unknown => [
  (GAAT_OVER as Readonly<Record<string, Deel>>)[code ?? '']?.(casus),
  stukkenMet('casus', casus, ids),
];
