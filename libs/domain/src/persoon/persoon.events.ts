import type { DomainEvent, TextRef } from '@eenplan/kernel';
import type { Datum, Gemeentecode, Medewerker, PersoonId, Tijdstip } from '../waarden.js';

/** The rights of a person (domain.md §9, AVG art. 15 to 21). */
export const VERZOEK_SOORTEN = [
  'inzage',
  'rectificatie',
  'eigen-verklaring',
  'beperking',
  'bezwaar',
  'vernietiging',
  'klacht',
] as const;
export type VerzoekSoort = (typeof VERZOEK_SOORTEN)[number];
export const VERZOEK_UITKOMSTEN = ['toegewezen', 'afgewezen', 'deels'] as const;
export type VerzoekUitkomst = (typeof VERZOEK_UITKOMSTEN)[number];

/** What the vault did; counts and generations of keys, no content. */
export interface Vernietigingsbewijs {
  readonly begonnenOp: Tijdstip;
  readonly klaarOp: Tijdstip;
  readonly tekstenGewist: number;
  /** Texts about others too, that read otherwise now. */
  readonly tekstenGelakt: number;
  /** Texts about others, that lay under a key that had to go. */
  readonly tekstenVerlegd: number;
  readonly versiesGewist: number;
  readonly koppelingGewist: boolean;
  /** Keys of others that were wrapped anew. */
  readonly sleutelsVerpakt: number;
  /** Key of the person, destroyed. */
  readonly sleutelId: string;
  /** Generation of the master key from here on. */
  readonly generatie: string;
  readonly generatiesVernietigd: readonly string[];
}

/** A text that is about others too, and what takes its place: a text of its own, about them alone. */
export interface GelakteTekst {
  readonly tekstId: string;
  readonly gelakt: TextRef;
}

export type PersoonEvent =
  /** By the person, or written down by a medewerker. Only this one has an `op`: when it was made. */
  | DomainEvent<
      'VerzoekIngediend',
      {
        readonly verzoekId: string;
        readonly persoonId: PersoonId;
        readonly soort: VerzoekSoort;
        /** Whose coördinatoren decide. */
        readonly gemeente: Gemeentecode;
        readonly tekst: TextRef;
        /** Texts that it is about, by the id of their reference. */
        readonly tekstIds: readonly string[];
        readonly uiterlijkDatum: Datum;
        readonly opgetekendDoor?: Medewerker;
        readonly werkwijze: number;
      }
    >
  | DomainEvent<
      'VerzoekBeslist',
      {
        readonly verzoekId: string;
        readonly uitkomst: VerzoekUitkomst;
        readonly reden: TextRef;
        readonly door: Medewerker;
      }
    >
  | DomainEvent<'VerzoekIngetrokken', { readonly verzoekId: string; readonly opgetekendDoor?: Medewerker }>
  /** The own verklaring of the person stands beside the text from here on. */
  | DomainEvent<'TekstBetwist', { readonly tekstId: string; readonly verzoekId: string; readonly verklaring: TextRef }>
  /** Visible as geblokkeerd; the text is not revealed. */
  | DomainEvent<'TekstGeblokkeerd', { readonly tekstId: string; readonly verzoekId: string }>
  | DomainEvent<'TekstVrijgegeven', { readonly tekstId: string; readonly reden: TextRef; readonly door: Medewerker }>
  /**
   * The term has passed of every casus in which the person was named: pointed out by the systeem. It proposes nothing and
   * approves nothing; two people have to want it.
   */
  | DomainEvent<
      'BewaartermijnVerstreken',
      {
        readonly persoonId: PersoonId;
        /** Whose coördinatoren are asked, and the casus of theirs that was kept longest. */
        readonly gemeente: Gemeentecode;
        readonly casusId: string;
        /** The last day on which the data had to be kept. */
        readonly totDatum: Datum;
        readonly werkwijze: number;
      }
    >
  /** First of two people. */
  | DomainEvent<
      'VernietigingVoorgesteld',
      {
        readonly persoonId: PersoonId;
        readonly gemeente: Gemeentecode;
        /** Code of the werkwijze. */
        readonly grond: string;
        readonly reden: TextRef;
        readonly verzoekId?: string;
        readonly door: Medewerker;
        readonly werkwijze: number;
        /** Of each text about others too, what it is to read; of the others a notice takes their place. */
        readonly gelakt: readonly GelakteTekst[];
        /** Other gemeenten that know the person: of each of them a coördinator has to agree. */
        readonly ookVan: readonly Gemeentecode[];
      }
    >
  | DomainEvent<'VernietigingIngetrokken', { readonly door: Medewerker }>
  /** A yes on behalf of these gemeenten, while yet another one has to agree. */
  | DomainEvent<'VernietigingIngestemd', { readonly gemeenten: readonly Gemeentecode[]; readonly door: Medewerker }>
  /** The last yes, by another than who proposed it: from here on the person joins no casus, and there is no way back. */
  | DomainEvent<'VernietigingGoedgekeurd', { readonly door: Medewerker }>
  /** The certificate. */
  | DomainEvent<'PersoonVernietigd', Vernietigingsbewijs>;
