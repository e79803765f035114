import type { TextRef } from '@eenplan/kernel';

/** A person's data; every field that is known. Dates are `YYYY-MM-DD`; an unknown part of a date of birth is `00`. */
export interface Persoonsgegevens {
  readonly voornamen?: string;
  readonly voorvoegsel?: string;
  readonly achternaam?: string;
  /** `1955-00-00` where only the year is known. */
  readonly geboortedatum?: string;
  /** Of a child that is not born yet. */
  readonly uitgerekendeDatum?: string;
  /** Nine digits; only organisations with a legal basis hand it in. */
  readonly bsn?: string;
  readonly adres?: string;
  readonly telefoon?: string;
  readonly email?: string;
}

/** What a command wants to put away before its events are appended. */
export interface VaultPut {
  /** Command id: everything put under it is confirmed, or swept, together. */
  readonly commandId: string;
  /** UUID of the attempt at the command that puts; absent: all that this process does for the command is one attempt. */
  readonly poging?: string;
  readonly personen: readonly { readonly persoonId: string; readonly gegevens: Persoonsgegevens }[];
  /** `betrokkenen`: the persons whom the text is about, for keys, erasure and the access log. */
  readonly teksten: readonly { readonly id: string; readonly tekst: string; readonly betrokkenen: readonly string[] }[];
}

export interface VaultPutResult {
  /** For each text, in order: its reference. The same command and id give the same reference again (first salt wins). */
  readonly teksten: readonly TextRef[];
}

/**
 * What a BSN led to. `nieuw`: the proposed person now has it. `geboortedatumVerschilt`: the BSN is known under another
 * date of birth; `persoonId` is who it is known as, a coördinator has to look. `voorlopig`: known through commands that are
 * undecided, no data of that person is confirmed: put yours too, theirs may be rejected. `onbeslist` are those of them that
 * put data: one that has its reply in the store only waits to be confirmed.
 */
export type BsnMatch =
  | {
      readonly uitkomst: 'bekend';
      readonly persoonId: string;
      readonly voorlopig?: true;
      readonly onbeslist?: readonly string[];
    }
  | { readonly uitkomst: 'geboortedatumVerschilt'; readonly persoonId: string }
  | { readonly uitkomst: 'nieuw'; readonly persoonId: string };

/** Who asks to see plain text, and for what. */
export interface Actor {
  readonly accountId: string;
  readonly organisatieId?: string;
  readonly rol: string;
}

/** Why somebody gets to see it: what the access log keeps of a disclosure (NEN 7513, Logboek Dataverwerkingen). */
export interface Aanleiding {
  /** What it is for: a code in kebab-case, the `processing_activity_id`. */
  readonly doel: string;
  /** W3C trace context of the request: `00-<trace>-<span>-<flags>`. */
  readonly traceparent: string;
  /** Code of the legal ground. */
  readonly grondslag?: string;
}

/**
 * Reference to plain text: a person (the current version of the data), or a text. `casusId`: in which casus it is shown.
 * `alleenNaam`: somebody in her work, not in her life: only the name is given, and that is no disclosure.
 */
export type VaultRef =
  | { readonly persoonId: string; readonly casusId?: string | undefined; readonly alleenNaam?: boolean }
  | { readonly tekstId: string; readonly casusId?: string | undefined };

export type Revealed =
  | { readonly persoonId: string; readonly gegevens: Persoonsgegevens }
  | { readonly tekstId: string; readonly tekst: string }
  /** Erased, unknown or not allowed; nothing tells which. */
  | { readonly ontbreekt: true };

/** Personal data and texts, encrypted; the only place where they are. */
export abstract class Vault {
  /** Puts persons and texts away, pending under the command id. Idempotent. */
  abstract put(put: VaultPut): Promise<VaultPutResult>;
  /** The command was accepted: what was put under it stays. */
  abstract confirm(commandId: string): Promise<void>;
  /**
   * One attempt at the command was definitely rejected, after `put` or before. What lies under the command goes when no
   * other attempt is under way that put or identified anything. Confirmed items stay.
   */
  abstract reject(commandId: string, poging?: string): Promise<void>;
  /**
   * Takes what was left pending for longer than `olderThanSeconds`. For each command it first calls `claim`, which stores
   * a "vervallen" reply under that command id unless there is a reply already; only then it deletes, or confirms.
   * @returns how many commands were confirmed and how many deleted.
   */
  abstract sweep(
    olderThanSeconds: number,
    claim: (commandId: string) => Promise<'vervallen' | 'uitgevoerd'>,
  ): Promise<{ bevestigd: number; verwijderd: number }>;
  /**
   * Who a BSN is, before anything is decided: the known person if the date of birth agrees (domain.md §3), else the one
   * proposed. Two commands that name the same new BSN at the same instant get the same person. The pairing is pending
   * under the command like everything put; it stays once any command that put data of that person is confirmed.
   */
  abstract identify(
    commandId: string,
    bsn: string,
    geboortedatum: string | undefined,
    voorgesteldPersoonId: string,
    poging?: string,
  ): Promise<BsnMatch>;
  /** Which of these persons the vault holds data of, pending or not; nothing of the data is told, so nothing is logged. */
  abstract bekend(persoonIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * The one door to plain text, one answer per reference in the same order. Leaves one entry per person concerned in the
   * access log, however often the person is named.
   * @throws VaultError `inzage-niet-vastgelegd` when that cannot be written: then nothing is given out
   */
  abstract reveal(refs: readonly VaultRef[], actor: Actor, aanleiding: Aanleiding): Promise<readonly Revealed[]>;
}
