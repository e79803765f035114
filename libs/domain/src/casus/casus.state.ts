import type {
  AanmeldingId,
  Betrokkene,
  CasusId,
  Datum,
  Gemeentecode,
  Gezinslid,
  Leefgebied,
  Medewerker,
  OrganisatieId,
  PersoonId,
  Tijdstip,
  Vraag,
} from '../waarden.js';
import type {
  AfsluitReden,
  AfspraakInhoud,
  AfspraakStatus,
  DoelStatus,
  Eigenaar,
  VraagStatus,
} from './casus.events.js';
import type { TextRef } from '@eenplan/kernel';
import type { Bescherming } from './bescherming.state.js';

/**
 * A casus as its events made it: a union of statuses, so that an illegal one cannot be written. Collections are readonly
 * arrays: a casus holds tens of each, and copying a short array is the cheapest way to share the rest.
 */
export type CasusState = Nieuw | InBeoordeling | Lopend | Afgesloten;
/** Open: in beoordeling or lopend. Only an open casus holds persons and has somebody who answers. */
export type OpenCasus = InBeoordeling | Lopend;
/** Every casus that was ever opened. */
export type Bestaand = OpenCasus | Afgesloten;

export interface Nieuw {
  readonly status: 'nieuw';
}
export interface InBeoordeling extends Delen {
  readonly status: 'in-beoordeling';
  readonly regie: VoorlopigeRegie;
}
export interface Lopend extends Delen {
  readonly status: 'lopend';
  readonly regie: Regie;
}
export interface Afgesloten extends Delen {
  readonly status: 'afgesloten';
  readonly afsluiting: Afsluiting;
}

interface Delen {
  readonly casusId: CasusId;
  readonly kenmerk: string;
  readonly gemeente: Gemeentecode;
  /** The aanmelding that opened the casus; te beoordelen as long as the casus is in beoordeling. */
  readonly eersteAanmelding: AanmeldingId;
  /** Joined and still te beoordelen: their persons are reserved, nothing of them is in the plan. */
  readonly gevoegd: readonly GevoegdeAanmelding[];
  /** Joined earlier and judged (toegevoegd or losgekoppeld). */
  readonly beoordeeld: readonly AanmeldingId[];
  readonly veiligheid: Veiligheid;
  readonly gezinsleden: readonly Gezinslid[];
  readonly betrokkenen: readonly Betrokkene[];
  /** Was gezinslid or betrokkene and left; may be back by now. */
  readonly vertrokken: readonly PersoonId[];
  /** Of whom a BSN was established here, and under which other number she was known until then: somebody may still name that. */
  readonly bsnVastgesteld: readonly { readonly persoonId: PersoonId; readonly uit: PersoonId }[];
  readonly organisaties: readonly BetrokkenOrganisatie[];
  readonly plan: Plan;
  readonly bijlagen: readonly BijlageState[];
  readonly bescherming: Bescherming;
}

export interface BijlageState {
  readonly bijlageId: string;
  readonly door: Eigenaar;
  readonly ingetrokken: boolean;
  /** When it was added. */
  readonly op: Tijdstip;
}

export interface GevoegdeAanmelding {
  readonly aanmeldingId: AanmeldingId;
  readonly gezinsleden: readonly Gezinslid[];
  readonly betrokkenen: readonly Betrokkene[];
  readonly veiligheidAcuut: boolean;
}
export interface Veiligheid {
  readonly acuut: boolean;
  /** Organisation of the veiligheidsketen that accepted the acute danger. */
  readonly aanvaardDoor: OrganisatieId | undefined;
}
export interface BetrokkenOrganisatie {
  readonly organisatieId: OrganisatieId;
  readonly leefgebieden: readonly Leefgebied[];
}

/** Exactly one answers, in both forms; an aanwijzing runs only without a regisseur, an overdracht only with one. */
export type Regie = VoorlopigeRegie | VasteRegie;
export interface VoorlopigeRegie {
  readonly vorm: 'voorlopig';
  readonly wie: Medewerker;
  readonly aanwijzing: Aanwijzing | undefined;
  readonly aanspreekpunt: Eigenaar | undefined;
}
export interface VasteRegie {
  readonly vorm: 'regisseur';
  readonly wie: Medewerker;
  readonly overdracht: Overdracht | undefined;
  /** Undefined: the regisseur. */
  readonly aanspreekpunt: Eigenaar | undefined;
}
export interface Aanwijzing {
  readonly organisatieId: OrganisatieId;
  /** Undefined until the teamleider has named somebody. */
  readonly medewerkerId: string | undefined;
}
export interface Overdracht {
  readonly overdrachtId: string;
  readonly aan: Medewerker;
  readonly uiterlijkOp: Tijdstip;
}

export type Afsluiting =
  | {
      readonly wijze: 'afgesloten';
      readonly reden: AfsluitReden;
      readonly nazorgDatum: Datum | undefined;
      /** Who answered until the closing; may plan the nazorg. */
      readonly laatst: Medewerker;
    }
  | { readonly wijze: 'niet-gestart' | 'doorgeleid'; readonly gezinIngelicht: boolean }
  | { readonly wijze: 'samengevoegd'; readonly naarCasusId: CasusId; readonly gezinIngelicht: boolean };

/** The one plan. */
export interface Plan {
  readonly vragen: readonly VraagState[];
  /** The open hulpvragen in order, the prio-vraag first. */
  readonly volgorde: readonly string[];
  /** Undefined only when no hulpvraag is open, or between two events of one append. */
  readonly prio: PrioVraag | undefined;
  readonly doelen: readonly DoelState[];
  readonly afspraken: readonly AfspraakState[];
  /** Version n stands at index n - 1. */
  readonly versies: readonly PlanVersie[];
  readonly contactmomenten: readonly string[];
}
export interface PrioVraag {
  readonly vraagId: string;
  /** Chosen with the gezin; else voorlopig. */
  readonly gekozen: boolean;
}
/** `op` is when it was brought in. */
export type VraagState = Vraag & {
  readonly aanmeldingId?: AanmeldingId;
  readonly status: VraagStatus;
  readonly geplaatst: boolean;
  readonly op: Tijdstip;
};
export interface DoelState {
  readonly doelId: string;
  readonly vraagId: string;
  readonly tekst: TextRef;
  readonly status: DoelStatus;
  /** When it was proposed or set. */
  readonly op: Tijdstip;
}
/** `op` is when it was proposed or made. */
export type AfspraakState = AfspraakInhoud & { readonly status: AfspraakStatus; readonly op: Tijdstip };
export interface PlanVersie {
  readonly op: Tijdstip;
  readonly antwoorden: readonly { readonly persoonId: PersoonId; readonly akkoord: boolean }[];
}

export const NIEUW: Nieuw = { status: 'nieuw' };
export const LEEG_PLAN: Plan = {
  vragen: [],
  volgorde: [],
  prio: undefined,
  doelen: [],
  afspraken: [],
  versies: [],
  contactmomenten: [],
};

export const isOpen = (state: CasusState): state is OpenCasus =>
  state.status === 'in-beoordeling' || state.status === 'lopend';

/** Who answers for the casus in this state; undefined when it is not open. */
export function antwoordt(state: CasusState): Medewerker | undefined {
  return isOpen(state) ? state.regie.wie : undefined;
}
