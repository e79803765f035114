import type { DomainEvent, TextRef } from '@eenplan/kernel';
import type {
  AanmeldingId,
  Begeleiding,
  Betrokkene,
  BetrokkeneRol,
  CasusId,
  Datum,
  Gemeentecode,
  Gezinslid,
  Herkenning,
  Leefgebied,
  Medewerker,
  OrganisatieId,
  PersoonId,
  Vraag,
} from '../waarden.js';
import type { BeschermingEvent } from './bescherming.events.js';

/** Of a casus that ends before it started: who was not told of the aanmelding is not told of the casus (domain.md §3). */
interface Verteld {
  readonly gezinIngelicht: boolean;
}

/** Opening, beoordeling and closing. Happened is recorded: these have no `op`. */
export type LevensloopEvent =
  | DomainEvent<
      'CasusGeopend',
      {
        readonly casusId: CasusId;
        /** To be said on the phone: `K7M-4QX`; no meaning, no name. */
        readonly kenmerk: string;
        readonly gemeente: Gemeentecode;
        readonly aanmeldingId: AanmeldingId;
        readonly gezinsleden: readonly Gezinslid[];
        readonly betrokkenen: readonly Betrokkene[];
        /** Answers for the casus from this instant: the coördinator who took it in, else the one van dienst. */
        readonly voorlopigeRegie: Medewerker;
        readonly veiligheidAcuut: boolean;
        readonly werkwijze: number;
      }
    >
  /** A later aanmelding that names a gezinslid; its persons are reserved, its vragen are not in the plan yet. */
  | DomainEvent<
      'AanmeldingGevoegd',
      {
        readonly aanmeldingId: AanmeldingId;
        readonly gezinsleden: readonly Gezinslid[];
        readonly betrokkenen: readonly Betrokkene[];
        readonly veiligheidAcuut: boolean;
      }
    >
  /** The coördinator starts: the first aanmelding's vragen enter the plan (separate events). */
  | DomainEvent<'CasusGestart', { readonly aanmeldingId: AanmeldingId }>
  | DomainEvent<'CasusNietGestart', { readonly aanmeldingId: AanmeldingId; readonly reden: TextRef } & Verteld>
  /** One simple question, handed warmly to one organisation; the casus ends. */
  | DomainEvent<
      'CasusDoorgeleid',
      {
        readonly aanmeldingId: AanmeldingId;
        readonly organisatieId: OrganisatieId;
        readonly begeleiding: Begeleiding;
      } & Verteld
    >
  /** A joined aanmelding is accepted: its persons become gezinslid or betrokkene, its vragen follow as separate events. */
  | DomainEvent<'AanmeldingToegevoegd', { readonly aanmeldingId: AanmeldingId }>
  /** A joined aanmelding leaves without a trace in the plan: wrong match, or withdrawn by the melder. */
  | DomainEvent<
      'AanmeldingLosgekoppeld',
      { readonly aanmeldingId: AanmeldingId; readonly reden: 'ontkoppeld' | 'ingetrokken' }
    >
  | DomainEvent<
      'CasusAfgesloten',
      { readonly reden: AfsluitReden; readonly toelichting?: TextRef; readonly nazorgDatum?: Datum }
    >
  | DomainEvent<'NazorgGepland', { readonly nazorgDatum: Datum }>
  | DomainEvent<'CasusHeropend', { readonly reden: TextRef; readonly voorlopigeRegie: Medewerker }>
  /** This casus ends, its gezin and plan go on in another. */
  | DomainEvent<'CasusSamengevoegd', { readonly naarCasusId: CasusId }>
  /** What came from the casus that was merged into this one, with the same ids; a large one in several events. */
  | DomainEvent<'CasusOpgenomen', { readonly vanCasusId: CasusId } & CasusInhoud>
  | DomainEvent<'VeiligheidBeoordeeld', { readonly acuut: boolean; readonly toelichting?: TextRef }>
  /** Veilig Thuis or the GI has accepted the acute danger (domain.md §6). */
  | DomainEvent<'VeiligheidAanvaard', { readonly organisatieId: OrganisatieId }>;

export const AFSLUIT_REDENEN = ['hulpvragen-beantwoord', 'gezin-stopt', 'verhuisd', 'overleden', 'anders'] as const;
export type AfsluitReden = (typeof AFSLUIT_REDENEN)[number];

/** Membership; happened is recorded: no `op`. */
export type GezinEvent =
  | DomainEvent<'GezinslidToegevoegd', Gezinslid>
  | DomainEvent<'GezinslidGeboren', { readonly persoonId: PersoonId }>
  | DomainEvent<'GezinslidVertrokken', { readonly persoonId: PersoonId; readonly reden?: TextRef }>
  /** Moved to another casus, one command on both streams. */
  | DomainEvent<'GezinslidVerhuisd', { readonly persoonId: PersoonId; readonly naarCasusId: CasusId }>
  | DomainEvent<'GezinslidIngekomen', Gezinslid & { readonly vanCasusId: CasusId }>
  /** Persons of an aanmelding that is te beoordelen turned out to be known ones: they take their place, as what they are in it. */
  | DomainEvent<'PersonenHerkend', { readonly aanmeldingId: AanmeldingId; readonly herkend: readonly Herkenning[] }>
  /**
   * Here this number is that one from now on, whoever judged it. `verenigd`: they are one person, everywhere; `gesplitst`: here it
   * was somebody else all along, and elsewhere it stays who it was.
   */
  | DomainEvent<
      'PersoonVervangen',
      { readonly persoonId: PersoonId; readonly als: PersoonId; readonly wijze: 'verenigd' | 'gesplitst' }
    >
  /** A later or corrected BSN, that nobody else has. It lies in the vault, under the number `uit` until it lies with the person. */
  | DomainEvent<'BsnVastgesteld', { readonly persoonId: PersoonId; readonly uit: PersoonId }>
  | DomainEvent<'BetrokkeneToegevoegd', Betrokkene>
  | DomainEvent<'BetrokkeneVertrokken', { readonly persoonId: PersoonId }>
  | DomainEvent<
      'OrganisatieBetrokken',
      { readonly organisatieId: OrganisatieId; readonly leefgebieden: readonly Leefgebied[] }
    >
  | DomainEvent<'BetrokkenheidBeeindigd', { readonly organisatieId: OrganisatieId }>;

/** What the gezin would like, recorded and shown; it decides nothing. */
export interface Voorkeur {
  readonly organisatieId?: OrganisatieId;
  readonly medewerkerId?: string;
  readonly tekst?: TextRef;
}

/** Who answers for the casus; happened is recorded: no `op`. */
export type RegieEvent =
  /** To a medewerker, or to an organisation whose teamleider names the person. The regie does not move yet. */
  | DomainEvent<
      'RegisseurAangewezen',
      { readonly organisatieId: OrganisatieId; readonly medewerkerId?: string; readonly voorkeur?: Voorkeur }
    >
  | DomainEvent<'RegisseurGenoemd', Medewerker>
  | DomainEvent<'AanwijzingIngetrokken', Record<string, never>>
  /** From this instant the regisseur answers. */
  | DomainEvent<'RegieAanvaard', Medewerker>
  | DomainEvent<'RegieGeweigerd', Medewerker & { readonly reden: TextRef }>
  | DomainEvent<
      'OverdrachtAangeboden',
      {
        readonly overdrachtId: string;
        readonly aan: Medewerker;
        readonly uiterlijkOp: string;
        readonly reden?: TextRef;
      }
    >
  /** From this instant the new regisseur answers; until then the old one did (001). */
  | DomainEvent<'OverdrachtAanvaard', { readonly overdrachtId: string; readonly aan: Medewerker }>
  | DomainEvent<'OverdrachtGeweigerd', { readonly overdrachtId: string; readonly reden: TextRef }>
  | DomainEvent<'OverdrachtIngetrokken', { readonly overdrachtId: string }>
  | DomainEvent<'OverdrachtVerlopen', { readonly overdrachtId: string }>
  /** Forced by a coördinator (illness), at once, with a reason; an open offer ends with it. */
  | DomainEvent<'RegieGewisseld', { readonly naar: Medewerker; readonly reden: TextRef }>
  /** The account of who answered ended: at that instant answering fell to the coördinator van dienst (domain.md §4). */
  | DomainEvent<
      'RegieTeruggevallen',
      { readonly van: Medewerker; readonly vorm: 'voorlopig' | 'regisseur'; readonly naar: Medewerker }
    >
  /** A coördinator handed the voorlopige regie to another one of the gemeente. */
  | DomainEvent<'VoorlopigeRegieGegeven', { readonly naar: Medewerker }>
  /** Whom the gezin calls first: a medewerker or someone of the network (003). */
  | DomainEvent<'EersteAanspreekpuntAangewezen', { readonly aanspreekpunt: Eigenaar }>;

/** Who owns an afspraak: a medewerker, a gezinslid or someone of the network. */
export type Eigenaar =
  ({ readonly soort: 'medewerker' } & Medewerker) | { readonly soort: 'persoon'; readonly persoonId: PersoonId };

export type Oplossing =
  | { readonly soort: 'standaard' }
  /** Carries its reason (001: the babysitter at home). */
  | { readonly soort: 'maatwerk'; readonly reden: TextRef };

export interface AfspraakInhoud {
  readonly afspraakId: string;
  readonly doelId: string;
  readonly tekst: TextRef;
  readonly eigenaar: Eigenaar;
  readonly uiterlijkDatum: Datum;
  /** Of the hulpvraag or zorg to which its doel belongs. */
  readonly leefgebied: Leefgebied;
  readonly oplossing: Oplossing;
}

export const LOSLAAT_REDENEN = ['overleden', 'verhuisd', 'wil-niet-verder', 'niet-oplosbaar'] as const;
export type LoslaatReden = (typeof LOSLAAT_REDENEN)[number];

/** The plan; each has `op`, never before what it refers to happened. */
export type PlanEvent =
  | DomainEvent<
      'HulpvraagIngebracht',
      Extract<Vraag, { soort: 'hulpvraag' }> & { readonly aanmeldingId?: AanmeldingId }
    >
  | DomainEvent<'ZorgIngebracht', Extract<Vraag, { soort: 'zorg' }> & { readonly aanmeldingId?: AanmeldingId }>
  /** Placed by the regisseur after speaking with the person. */
  | DomainEvent<'VraagGeplaatst', { readonly vraagId: string }>
  /** The order of the open hulpvragen, the prio-vraag first: the others follow in its slipstream (003). */
  | DomainEvent<'VolgordeBepaald', { readonly vraagIds: readonly string[] }>
  /** The prio-vraag until one is chosen: the first, or the next after the prio-vraag ended. */
  | DomainEvent<'PrioVraagVoorlopig', { readonly vraagId: string }>
  | DomainEvent<
      'PrioVraagGekozen',
      {
        readonly vraagId: string;
        /** What each gezinslid chose; stays readable where they differ. */
        readonly keuzes: readonly { readonly persoonId: PersoonId; readonly vraagId: string }[];
        /** Why, where they differ. */
        readonly reden?: TextRef;
      }
    >
  | DomainEvent<'HulpvraagBeantwoord', { readonly vraagId: string; readonly oordeelVraagsteller?: TextRef }>
  | DomainEvent<'HulpvraagIngetrokken', { readonly vraagId: string }>
  | DomainEvent<
      'HulpvraagLosgelaten',
      {
        readonly vraagId: string;
        readonly reden: LoslaatReden;
        readonly laatsteAanbod?: TextRef;
        readonly toelichting?: TextRef;
      }
    >
  /** Proposed by any betrokkene or partner; counts once the regisseur adopts it. */
  | DomainEvent<'DoelVoorgesteld', { readonly doelId: string; readonly vraagId: string; readonly tekst: TextRef }>
  | DomainEvent<'DoelGesteld', { readonly doelId: string; readonly vraagId: string; readonly tekst: TextRef }>
  | DomainEvent<'DoelOvergenomen', { readonly doelId: string }>
  | DomainEvent<'DoelGewijzigd', { readonly doelId: string; readonly tekst: TextRef }>
  /** Waits for its owner's yes. */
  | DomainEvent<'AfspraakVoorgesteld', AfspraakInhoud>
  /** Open at once: made by its owner, or together in the overleg. */
  | DomainEvent<'AfspraakGemaakt', AfspraakInhoud>
  | DomainEvent<'AfspraakAangenomen', { readonly afspraakId: string }>
  | DomainEvent<'AfspraakNagekomen', { readonly afspraakId: string }>
  | DomainEvent<'AfspraakNietNagekomen', { readonly afspraakId: string; readonly reden: TextRef }>
  | DomainEvent<
      'AfspraakVerplaatst',
      { readonly afspraakId: string; readonly uiterlijkDatum: Datum; readonly reden: TextRef }
    >
  | DomainEvent<'AfspraakVervallen', { readonly afspraakId: string; readonly reden: TextRef }>
  /** A version of the one plan: what it held. */
  | DomainEvent<
      'PlanVastgesteld',
      {
        readonly versie: number;
        readonly prioVraagId?: string;
        readonly vraagIds: readonly string[];
        readonly doelIds: readonly string[];
        readonly afspraakIds: readonly string[];
      }
    >
  /** Each gezinslid answers to each version, with a text of its own; a later answer does not overwrite an earlier one. */
  | DomainEvent<
      'PlanBeantwoord',
      {
        readonly versie: number;
        readonly persoonId: PersoonId;
        readonly akkoord: boolean;
        readonly tekst?: TextRef;
        /** Who wrote it down on behalf of the gezinslid; absent: the gezinslid itself, or nobody knows (schema 1). */
        readonly opgetekendDoor?: Medewerker;
      }
    >
  | DomainEvent<
      'ContactVastgelegd',
      {
        readonly contactmomentId: string;
        readonly met: readonly PersoonId[];
        readonly medewerker: Medewerker;
        readonly tekst: TextRef;
      }
    >;

export type VraagStatus = 'open' | 'beantwoord' | 'ingetrokken' | 'losgelaten';
export type DoelStatus = 'voorgesteld' | 'gesteld';
export type AfspraakStatus = 'voorgesteld' | 'open' | 'nagekomen' | 'niet-nagekomen' | 'vervallen';

/** All of a casus that goes over when it is merged into another. */
export interface CasusInhoud {
  readonly gezinsleden: readonly Gezinslid[];
  readonly betrokkenen: readonly { readonly persoonId: PersoonId; readonly rol: BetrokkeneRol }[];
  readonly organisaties: readonly {
    readonly organisatieId: OrganisatieId;
    readonly leefgebieden: readonly Leefgebied[];
  }[];
  readonly vragen: readonly (Vraag & {
    /** Of which it was; absent: brought in without one. */
    readonly aanmeldingId?: AanmeldingId;
    readonly status: VraagStatus;
    readonly geplaatst: boolean;
    readonly op: string;
  })[];
  readonly doelen: readonly {
    readonly doelId: string;
    readonly vraagId: string;
    readonly tekst: TextRef;
    readonly status: DoelStatus;
    readonly op: string;
  }[];
  readonly afspraken: readonly (AfspraakInhoud & { readonly status: AfspraakStatus; readonly op: string })[];
  readonly veiligheidAcuut: boolean;
}

/** What a file may be, found by its content: documents and pictures that are no programs. */
export const BIJLAGE_SOORTEN = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const;
export type BijlageSoort = (typeof BIJLAGE_SOORTEN)[number];
/** Classes of field that a file can be of: it is read as what was said of it, so as what it is about. */
export const BIJLAGE_KLASSEN = ['plan', 'verhaal', 'veiligheid', 'financien'] as const;
export type BijlageKlasse = (typeof BIJLAGE_KLASSEN)[number];

export interface BijlageInhoud {
  readonly bijlageId: string;
  /** The file, in the vault with its name: `id` is the bijlageId, the commitment is over its bytes. */
  readonly bestand: TextRef;
  readonly titel: TextRef;
  readonly soort: BijlageSoort;
  readonly bytes: number;
  /** Persons of the casus whom it is about; nobody in particular: the gezin as a whole. */
  readonly over: readonly PersoonId[];
  readonly klasse: BijlageKlasse;
  readonly leefgebied: Leefgebied;
}

/** Files that belong to a casus; each has `op`. */
export type BijlageEvent =
  | DomainEvent<'BijlageToegevoegd', BijlageInhoud & { readonly door: Eigenaar }>
  /** Added by mistake: it stands there as ingetrokken, and is given out to nobody. */
  | DomainEvent<'BijlageIngetrokken', { readonly bijlageId: string }>;

export type CasusEvent = LevensloopEvent | GezinEvent | RegieEvent | PlanEvent | BijlageEvent | BeschermingEvent;
