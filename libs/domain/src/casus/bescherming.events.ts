import type { DomainEvent, TextRef } from '@eenplan/kernel';
import type { CasusId, Datum, Medewerker, OrganisatieId, PersoonId, Tijdstip } from '../waarden.js';

/** What of a casus can be opened for who is shielded from it, one by one. */
export const ONDERDEEL_SOORTEN = ['vraag', 'doel', 'afspraak', 'contactmoment', 'bijlage', 'organisatie'] as const;
export interface Onderdeel {
  readonly soort: (typeof ONDERDEEL_SOORTEN)[number];
  readonly id: string;
}

/** All that leads to the beschermde is hidden from the geweerde (domain.md §9). */
export interface Afgeschermd {
  readonly afschermingId: string;
  readonly beschermdeId: PersoonId;
  readonly geweerdeId: PersoonId;
  readonly reden: TextRef;
}

/** Which class of field may go from whom to whom, for what (domain.md §9). Klasse and verwerkingsdoel are codes of the werkwijze. */
export interface Deling {
  readonly klasse: string;
  readonly gever: OrganisatieId;
  readonly ontvanger: OrganisatieId;
  readonly verwerkingsdoel: string;
}

/** Who is a parent of whom. */
export interface Ouderschap {
  readonly kindId: PersoonId;
  readonly ouderId: PersoonId;
}
/** Who has gezag over whom: a parent, or whoever is voogd. */
export interface Gezag {
  readonly kindId: PersoonId;
  readonly gezaghebbendeId: PersoonId;
}

export const NOODTOEGANG_OORDELEN = ['terecht', 'onterecht'] as const;
export type NoodtoegangOordeel = (typeof NOODTOEGANG_OORDELEN)[number];

/** On what the protection of a casus rests. Happened is recorded: only a toestemming has an `op`. */
export type BeschermingEvent =
  | DomainEvent<'VeiligheidsafschermingIngesteld', Afgeschermd>
  /** Came along with a person who moved, or with a casus that was merged into this one. */
  | DomainEvent<'VeiligheidsafschermingOvergenomen', Afgeschermd & { readonly vanCasusId: CasusId }>
  /** Everything starts closed: what is new later too. */
  | DomainEvent<
      'AfgeschermdOnderdeelVrijgegeven',
      { readonly afschermingId: string; readonly onderdeel: Onderdeel; readonly vanCasusId?: CasusId }
    >
  | DomainEvent<'AfgeschermdOnderdeelGesloten', { readonly afschermingId: string; readonly onderdeel: Onderdeel }>
  /** First of two people; the afscherming stands. */
  | DomainEvent<
      'OpheffingVoorgesteld',
      { readonly afschermingId: string; readonly reden: TextRef; readonly door: Medewerker }
    >
  | DomainEvent<'OpheffingIngetrokken', { readonly afschermingId: string }>
  /** Second of two people: from this instant nothing is hidden by it. */
  | DomainEvent<'VeiligheidsafschermingOpgeheven', { readonly afschermingId: string; readonly door: Medewerker }>
  | DomainEvent<
      'GrondslagVastgesteld',
      Deling & {
        readonly grondslagId: string;
        /** Code of the werkwijze. */
        readonly grondslag: string;
        /** What the werkwijze said: the giver is free to share only if the person has given toestemming as well. */
        readonly vraagtToestemming: boolean;
        readonly geldigTotDatum?: Datum;
        readonly werkwijze: number;
      }
    >
  | DomainEvent<'GrondslagBeeindigd', { readonly grondslagId: string; readonly reden: TextRef }>
  | DomainEvent<
      'ToestemmingGegeven',
      Deling & {
        readonly toestemmingId: string;
        readonly persoonId: PersoonId;
        readonly geldigTotDatum?: Datum;
        /** Of somebody under 16: those with gezag, and from 12 the child as well; absent: the person itself. */
        readonly gegevenDoor?: readonly PersoonId[];
        /** Who wrote it down for the person; absent: the person itself. */
        readonly opgetekendDoor?: Medewerker;
        readonly werkwijze: number;
      }
    >
  | DomainEvent<'ToestemmingIngetrokken', { readonly toestemmingId: string; readonly opgetekendDoor?: Medewerker }>
  /** A young person lets a parent read along (domain.md §5: from 16). */
  | DomainEvent<
      'InzageOudersToegestaan',
      { readonly persoonId: PersoonId; readonly ouderId: PersoonId; readonly opgetekendDoor?: Medewerker }
    >
  | DomainEvent<
      'InzageOudersIngetrokken',
      { readonly persoonId: PersoonId; readonly ouderId: PersoonId; readonly opgetekendDoor?: Medewerker }
    >
  /** Said once it is known; a correction takes it back. No date: a tie between parent and child begins at a birth. */
  | DomainEvent<'OuderVastgelegd', Ouderschap & { readonly bron: string; readonly werkwijze: number }>
  | DomainEvent<'OuderIngetrokken', Ouderschap>
  /** Counts from here on, as long as it stands and the child is a minor (domain.md §5). */
  | DomainEvent<'GezagVastgelegd', Gezag & { readonly bron: string; readonly werkwijze: number }>
  | DomainEvent<'GezagBeeindigd', Gezag & { readonly bron: string; readonly werkwijze: number }>
  /** Of the crisisdienst, without being betrokken; waits for its review from here on. */
  | DomainEvent<
      'NoodtoegangGenomen',
      {
        readonly noodtoegangId: string;
        readonly door: Medewerker;
        readonly reden: TextRef;
        readonly totOp: Tijdstip;
        readonly werkwijze: number;
      }
    >
  /** By another. Onterecht ends it, where it still runs. */
  | DomainEvent<
      'NoodtoegangBeoordeeld',
      {
        readonly noodtoegangId: string;
        readonly oordeel: NoodtoegangOordeel;
        readonly reden: TextRef;
        readonly door: Medewerker;
      }
    >
  /** An auditor asks to read the texts of this one dossier. */
  | DomainEvent<
      'OpenstellingGevraagd',
      { readonly openstellingId: string; readonly door: Medewerker; readonly reden: TextRef }
    >
  /** By another auditor; from here on, until then, the first one reads. */
  | DomainEvent<
      'OpenstellingGoedgekeurd',
      {
        readonly openstellingId: string;
        readonly door: Medewerker;
        readonly totOp: Tijdstip;
        readonly werkwijze: number;
      }
    >
  | DomainEvent<'OpenstellingBeeindigd', { readonly openstellingId: string; readonly door: Medewerker }>;
