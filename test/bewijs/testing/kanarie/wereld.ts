import type { BeslisAccount, CasusFeiten } from '@eenplan/identity';
import type { Body } from './merken.js';

/** Somebody with an account, as the oracle knows it. */
export interface Speler extends BeslisAccount {
  readonly naam: string;
}
export interface Organisatie {
  readonly organisatieId: string;
  readonly naam: string;
  readonly soort: 'gemeente' | 'partner';
  readonly vlaggen: readonly ('mag-bsn' | 'veiligheidsketen' | 'crisisdienst' | 'dat-gevoelig')[];
  readonly gemeenten: readonly string[];
}
export interface Vraag {
  readonly leefgebied: string;
  readonly soort: 'hulpvraag' | 'zorg';
  readonly vraagsteller?: string;
  /** The organisation that brought in a zorg. */
  readonly gever?: string;
  /** Of an aanmelding that the gezin was not told of. */
  readonly stil?: boolean;
}
export interface Doel {
  readonly vraagId: string;
  readonly gever?: string;
}
/** A casus as the test made it: what it says of itself to the oracle, and what is in its plan. */
export interface Casus {
  readonly naam: string;
  readonly casusId: string;
  readonly kenmerk: string;
  feiten: CasusFeiten;
  readonly vragen: Map<string, Vraag>;
  readonly doelen: Map<string, Doel>;
  readonly afspraken: Map<string, Body>;
  /** In the version of the plan that holds now. */
  gedeeld: ReadonlySet<string>;
  /** Class × giver × receiver to which these persons consented. */
  readonly toestemmingen: {
    readonly personen: readonly string[];
    readonly klasse: string;
    readonly gever: string;
    readonly ontvanger: string;
  }[];
  /** Opened for whoever is shielded from somebody. */
  readonly vrij: Set<string>;
  /** Whoever is or was of the gezin or around it. */
  readonly ooit: Set<string>;
  /** Who has noodtoegang, and for which auditor it was opened by whom: accounts. */
  noodtoegang?: string;
  openstelling?: { readonly voor: string; readonly door: string };
}
export interface Aanmelding {
  readonly aanmeldingId: string;
  readonly naam: string;
  /** Of the coördinator who judges it. */
  gemeente: string;
  readonly melderId: string;
  readonly melderOrganisatie: string | undefined;
  personen: readonly string[];
  readonly stil: boolean;
  /** In which it stands. */
  casus?: Casus;
  beoordeeld: boolean;
}
