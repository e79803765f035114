/**
 * When two persons without a BSN are told to look alike (domain.md §3), with versions: how much each thing says, and from which
 * score on the coördinator sees it. Nobody is joined by it; a person decides.
 */
export interface Vergelijking {
  readonly versie: number;
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

/**
 * To begin with. A name alone does not reach it, however much it is the same; a name with a date of birth (a year at least) or
 * an address does, and so does all but the surname.
 */
export const VERGELIJKING: Vergelijking = {
  versie: 1,
  gewichten: { achternaam: 0.3, voornamen: 0.25, geboortedatum: 0.3, adres: 0.15 },
  onbekend: 0.3,
  bijVerschil: 0.75,
  drempel: 0.7,
  hoogstens: 20,
};
