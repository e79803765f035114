import type { TextRef } from '@eenplan/kernel';

/** UUIDs, as strings; a persoonId leads to a name only through the vault. */
export type PersoonId = string;
export type CasusId = string;
export type AanmeldingId = string;
export type OrganisatieId = string;
export type MedewerkerId = string;
/** CBS code of four digits, a string: `0010`. */
export type Gemeentecode = string;
/** `YYYY-MM-DD`. */
export type Datum = string;
/** RFC 3339 in UTC, ending in `Z`. */
export type Tijdstip = string;
/** Code from the werkwijze, for example `financien`. */
export type Leefgebied = string;

export const ROLLEN = [
  'casuscoordinator',
  'medewerker',
  'teamleider',
  'inwoner',
  'auditor',
  'beheerder',
  'beleidsadviseur',
  'systeem',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** Who acts, as far as the rules ask. A regisseur is not a rol: who holds the regie of a casus stands in that casus. */
export interface Handelende {
  readonly accountId: string;
  readonly rollen: readonly Rol[];
  /** Absent for an inwoner. */
  readonly organisatieId?: OrganisatieId;
  /** Gemeenten for which this account works. */
  readonly gemeenten: readonly Gemeentecode[];
  /** The inwoner's own person. */
  readonly persoonId?: PersoonId;
}

/** A medewerker of a partner or of the gemeente, with the organisation for which it acts. */
export interface Medewerker {
  readonly medewerkerId: MedewerkerId;
  readonly organisatieId: OrganisatieId;
}

/** Settings with versions (domain.md, introduction): a decision is taken under the version that comes in with its command. */
export interface Werkwijze {
  readonly versie: number;
  readonly leefgebieden: readonly Leefgebied[];
  /** Days within which an offered transfer of the regie must be accepted. */
  readonly overdrachtTermijnDagen: number;
  /** Classes of field that are shared apart (domain.md §9), such as `dat` and `verhaal`. */
  readonly gegevensklassen: readonly string[];
  /** For what is shared, such as `hulpverlening`. */
  readonly verwerkingsdoelen: readonly string[];
  readonly grondslagen: readonly WettelijkeGrondslag[];
  /** From what it is known who is a parent, and who has gezag. */
  readonly gezagsbronnen: readonly string[];
  /** Hours that noodtoegang lasts at most. */
  readonly noodtoegangUren: number;
  /** Hours that a dossier stays open for an auditor. */
  readonly openstellingUren: number;
  /** Days within which a request of a person is decided. */
  readonly verzoekTermijnDagen: number;
  /** Why the data of a person may be destroyed. */
  readonly vernietigingsgronden: readonly string[];
  readonly bewaartermijnen: readonly Bewaartermijn[];
}

/** How long the data of a person are kept on a legal basis, and from which moment on (domain.md §9). */
export interface Bewaartermijn {
  /** Code of the grondslag. */
  readonly grondslag: string;
  readonly jaren: number;
  readonly begint: 'einde-casus' | 'laatste-wijziging';
}

/** A legal basis for sharing, as the jurist of the gemeente has it set. */
export interface WettelijkeGrondslag {
  readonly code: string;
  /** It frees the giver only where the person has given toestemming as well (a duty of secrecy). */
  readonly vraagtToestemming: boolean;
}

/** What comes in with every command: the clock, the moment it happened, who acts, and under which werkwijze. */
export interface Omstandigheden {
  /** The clock at the service. */
  readonly nu: Tijdstip;
  /** When it happened; never after `nu`. Ignored where happened is recorded (regie, membership, opening, closing). */
  readonly op: Tijdstip;
  readonly door: Handelende;
  readonly werkwijze: Werkwijze;
}

/** What a command on a casus must know of an organisation, looked up before deciding and guarded in the append. */
export interface OrganisatieFeiten {
  readonly organisatieId: OrganisatieId;
  readonly soort: 'gemeente' | 'partner';
  readonly gemeenten: readonly Gemeentecode[];
  readonly medewerkers: readonly { readonly medewerkerId: MedewerkerId; readonly rollen: readonly Rol[] }[];
  /** Veilig Thuis or a gecertificeerde instelling: may accept acute veiligheid (domain.md §6). */
  readonly veiligheidsketen: boolean;
  /** Goes where there is danger: may take noodtoegang (domain.md §9). */
  readonly crisisdienst: boolean;
}

export const BETROKKENE_ROLLEN = [
  'ouder-buiten-gezin',
  'ex-partner',
  'mantelzorger',
  'netwerklid',
  'clientondersteuner',
  'wijkmakelaar',
] as const;
export type BetrokkeneRol = (typeof BETROKKENE_ROLLEN)[number];

/** A person as named in an aanmelding or casus. */
export interface Gezinslid {
  readonly persoonId: PersoonId;
  /** Not born yet; the expected date lies in the vault. */
  readonly ongeboren: boolean;
}
export interface Betrokkene {
  readonly persoonId: PersoonId;
  readonly rol: BetrokkeneRol;
}

/** A person of an aanmelding who turned out to be somebody known: the coördinator says so, nothing is guessed. */
export interface Herkenning {
  readonly persoonId: PersoonId;
  /** Who it is. */
  readonly als: PersoonId;
}

/**
 * A hulpvraag has a vraagsteller and is in that person's words; what worries a medewerker or neighbour is a zorg, never a
 * hulpvraag (domain.md §5).
 */
export type Vraag =
  | {
      readonly soort: 'hulpvraag';
      readonly vraagId: string;
      readonly vraagstellerId: PersoonId;
      readonly tekst: TextRef;
      readonly leefgebied: Leefgebied;
    }
  | { readonly soort: 'zorg'; readonly vraagId: string; readonly tekst: TextRef; readonly leefgebied: Leefgebied };

/** How somebody is brought to another organisation (001: "Zou het fijn zijn als ik voor u bel?"). */
export const BEGELEIDINGEN = ['gebeld', 'meegegaan', 'schriftelijk'] as const;
export type Begeleiding = (typeof BEGELEIDINGEN)[number];
