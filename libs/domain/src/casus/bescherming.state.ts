import { isVoor } from '../tijd.js';
import type { Datum, Medewerker, PersoonId, Tijdstip } from '../waarden.js';
import type { Afgeschermd, Deling, Gezag, NoodtoegangOordeel, Onderdeel, Ouderschap } from './bescherming.events.js';

/** What of a casus is protected from whom, and what was granted for it; survives closing and reopening. */
export interface Bescherming {
  /** Those that stand: a lifted one is gone. */
  readonly afschermingen: readonly Afscherming[];
  /** Those that were not ended; one may have run out. */
  readonly grondslagen: readonly Grondslag[];
  readonly toestemmingen: readonly Toestemming[];
  readonly inzageOuders: readonly InzageOuders[];
  /** Of those who are gezinslid now. */
  readonly ouders: readonly Vastgelegd<Ouderschap>[];
  readonly gezag: readonly Vastgelegd<Gezag>[];
  readonly noodtoegangen: readonly Noodtoegang[];
  readonly openstellingen: readonly Openstelling[];
}

export interface Afscherming extends Afgeschermd {
  /** Opened for the geweerde; all the rest is closed. */
  readonly vrijgegeven: readonly Onderdeel[];
  /** Who proposed to lift it; another must confirm. */
  readonly opheffingDoor: Medewerker | undefined;
}
export interface Grondslag extends Deling {
  readonly grondslagId: string;
  readonly grondslag: string;
  readonly vraagtToestemming: boolean;
  readonly geldigTotDatum: Datum | undefined;
}
export interface Toestemming extends Deling {
  readonly toestemmingId: string;
  readonly persoonId: PersoonId;
  /** Who gave it for somebody under 16; undefined: the person itself. */
  readonly gegevenDoor?: readonly PersoonId[];
  readonly geldigTotDatum: Datum | undefined;
  readonly op: Tijdstip;
}
export interface InzageOuders {
  readonly persoonId: PersoonId;
  readonly ouderId: PersoonId;
}
/** With from where it is known. */
export type Vastgelegd<T> = T & { readonly bron: string };
export interface Noodtoegang {
  readonly noodtoegangId: string;
  readonly door: Medewerker;
  readonly totOp: Tijdstip;
  /** Undefined: on the list of what another reviews. */
  readonly oordeel: NoodtoegangOordeel | undefined;
}
export type Openstelling =
  | { readonly stand: 'gevraagd'; readonly openstellingId: string; readonly voor: Medewerker }
  | {
      readonly stand: 'goedgekeurd';
      readonly openstellingId: string;
      readonly voor: Medewerker;
      readonly door: Medewerker;
      readonly totOp: Tijdstip;
    }
  | { readonly stand: 'beeindigd'; readonly openstellingId: string; readonly voor: Medewerker };

export const GEEN_BESCHERMING: Bescherming = {
  afschermingen: [],
  grondslagen: [],
  toestemmingen: [],
  inzageOuders: [],
  ouders: [],
  gezag: [],
  noodtoegangen: [],
  openstellingen: [],
};

/** Through the last day, in UTC. */
export const isGeldig = ({ geldigTotDatum }: { readonly geldigTotDatum: Datum | undefined }, nu: Tijdstip): boolean =>
  geldigTotDatum === undefined || nu.slice(0, 10) <= geldigTotDatum;

export const zelfdeDeling = (a: Deling, b: Deling): boolean =>
  a.klasse === b.klasse &&
  a.gever === b.gever &&
  a.ontvanger === b.ontvanger &&
  a.verwerkingsdoel === b.verwerkingsdoel;

/**
 * Whether something about these persons may go from giver to receiver now: there is a grondslag in force, and where that
 * asks for it the toestemming of each of them. Toestemming is never a substitute for a missing grondslag (domain.md §9).
 */
export function magGedeeld(
  { grondslagen, toestemmingen }: Bescherming,
  deling: Deling & { readonly personen: readonly PersoonId[] },
  nu: Tijdstip,
): boolean {
  const toegestaan = (persoonId: PersoonId) =>
    toestemmingen.some((een) => een.persoonId === persoonId && zelfdeDeling(een, deling) && isGeldig(een, nu));
  // Nobody named is nobody who agreed.
  const allen = () => deling.personen.length > 0 && deling.personen.every(toegestaan);
  return grondslagen
    .filter((een) => zelfdeDeling(een, deling) && isGeldig(een, nu))
    .some(({ vraagtToestemming }) => !vraagtToestemming || allen());
}

/** The noodtoegang by which this account reads now; none that was judged onterecht. */
export const noodtoegangVan = (
  { noodtoegangen }: Bescherming,
  accountId: string,
  nu: Tijdstip,
): Noodtoegang | undefined =>
  noodtoegangen.find(
    ({ door, totOp, oordeel }) => door.medewerkerId === accountId && oordeel !== 'onterecht' && isVoor(nu, totOp),
  );

/** The openstelling by which this auditor reads the texts now: approved by another, and not over. */
export const openstellingVoor = (
  { openstellingen }: Bescherming,
  accountId: string,
  nu: Tijdstip,
): Openstelling | undefined =>
  openstellingen.find(
    (een) => een.voor.medewerkerId === accountId && een.stand === 'goedgekeurd' && isVoor(nu, een.totOp),
  );
