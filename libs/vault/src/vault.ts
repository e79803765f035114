import type { TextRef } from '@eenplan/kernel';
import type { Bestand, OntvangenBijlage } from './bijlagen.js';
import type { Concepten } from './concepten.js';
import type { Gelijkenis, Vergelijkingsmaat } from './resemble/gelijkenis.js';

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
  readonly teksten: readonly VaultText[];
  /** Files that came in for this command ({@link Vault.ontvang}). */
  readonly bijlagen?: readonly VaultBijlage[];
}

export interface VaultText {
  readonly id: string;
  readonly tekst: string;
  /** The persons whom the text is about, for keys, erasure and the access log. */
  readonly betrokkenen: readonly string[];
  /** The casus that it belongs to: it then lies under a key of that casus, else under that of the one person it is about. */
  readonly casusId?: string;
  /** How somebody is reached at work: only such a text is no disclosure to who asks for it as that. */
  readonly vanWerk?: boolean;
}

/** As {@link VaultText}, of a file: what it is about, and where it belongs. */
export interface VaultBijlage {
  readonly ontvangen: OntvangenBijlage;
  readonly betrokkenen: readonly string[];
  readonly casusId?: string;
}

/** A file that is given out: what it is, and its content, which can be read once. */
export interface OpenBijlage {
  readonly bijlageId: string;
  readonly naam: string;
  readonly soort: string;
  readonly bytes: number;
  readonly inhoud: AsyncGenerator<Buffer, void, void>;
}

export interface VaultPutResult {
  /** For each text, in order: its reference. The same command and id give the same reference again (first salt wins). */
  readonly teksten: readonly TextRef[];
  /** The same for each file; its commitment is over its bytes. */
  readonly bijlagen: readonly TextRef[];
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
 * `alleenNaam`: somebody in her work, not in her life: only the name is given, and that is no disclosure. `vanWerk`: the same of
 * a text that was put away as how she is reached there; of any other text it changes nothing.
 */
export type VaultRef =
  | { readonly persoonId: string; readonly casusId?: string | undefined; readonly alleenNaam?: boolean }
  | { readonly tekstId: string; readonly casusId?: string | undefined; readonly vanWerk?: boolean };

export type Revealed =
  | { readonly persoonId: string; readonly gegevens: Persoonsgegevens }
  /** `gelakt`: not as it was put away: one of whom it was about was erased. */
  | { readonly tekstId: string; readonly tekst: string; readonly gelakt?: boolean }
  /** Erased, unknown or not allowed; nothing tells which. */
  | { readonly ontbreekt: true };

/** Who asked for an erasure and who agreed: two people. */
export interface Vernietigingsbesluit {
  readonly gevraagdDoor: string;
  readonly akkoordDoor: string;
}

/** What an erasure did; stays, and names nobody but the person it is about. */
export interface Vernietiging {
  readonly persoonId: string;
  /** Texts about that person alone; they are gone. */
  readonly tekstenGewist: number;
  /** Texts about others too, that read otherwise now. */
  readonly tekstenGelakt: number;
  /** Texts that have nothing to do with the person, but lay under a key that had to go. */
  readonly tekstenVerlegd: number;
  readonly versiesGewist: number;
  readonly koppelingGewist: boolean;
  /** Keys of others that were wrapped anew, under the generation that came. */
  readonly sleutelsVerpakt: number;
  /** The key of the person, that is gone. */
  readonly sleutelId: string;
  readonly generatie: string;
  /** Generations of the master key that are gone. */
  readonly generatiesVernietigd: readonly string[];
  readonly begonnen: Date;
  readonly klaar: Date;
}

/** A text that is about others too. */
export interface GedeeldeTekst {
  readonly tekstId: string;
  readonly anderen: readonly string[];
}

/** What an erasure would touch. */
export interface Gevolgen {
  /** Texts about that person alone. */
  readonly teWissen: readonly string[];
  /** Texts about others too: a gelakte version of each can be handed in. */
  readonly teLakken: readonly GedeeldeTekst[];
  /** Files about that person, also where they are about others too: a file cannot be gelakt, so it goes. */
  readonly bijlagen: readonly string[];
  /** Those of them that are about others too. */
  readonly gedeeldeBijlagen: readonly string[];
}

/** Somebody who may be the one that was asked about. */
export interface Gelijkende extends Gelijkenis {
  readonly persoonId: string;
  readonly gegevens: Persoonsgegevens;
}

/** On what ground two numbers are one person. */
export type Vereniging = { readonly uitOpdracht: string } | { readonly bsn: 'van' | 'naar' };

/** Personal data and texts, encrypted; the only place where they are. */
export abstract class Vault {
  /** What accounts are writing and have not sent. */
  abstract readonly concepten: Concepten;
  /**
   * Puts persons and texts away, pending under the command id. Idempotent; of a text that lies there from an earlier attempt it is the
   * last one that says whom it is about.
   * @throws VaultError `persoon-gewist` when anything is about a person who was erased
   */
  abstract put(put: VaultPut): Promise<VaultPutResult>;
  /**
   * Takes a file in, encrypting it a piece at a time; it becomes part of a command when that puts it. What no command puts is
   * swept. Fails when the source does, and then nothing of it stays.
   */
  abstract ontvang(bestand: Bestand, bron: AsyncIterable<Uint8Array>): Promise<OntvangenBijlage>;
  /** The command that a file came in for will not put it. */
  abstract vergeet(ontvangen: OntvangenBijlage): Promise<void>;
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
   * Who of these persons is at least so many years old on that day, by the date of birth: access depends on it (domain.md §5:
   * from 16), and the date lies here only. A boolean per person leaves, and never the date; so nothing of the data is told,
   * and nothing is logged. Ask it for a boundary of the law, not for a series of ages. Who has no known year of birth is
   * not in the answer; `bijTwijfel` is the answer where the known parts of the date leave both open.
   */
  abstract bereikt(
    persoonIds: readonly string[],
    jaren: number,
    opDatum: string,
    bijTwijfel: boolean,
  ): Promise<ReadonlyMap<string, boolean>>;
  /**
   * The one door to plain text, one answer per reference in the same order. Leaves one entry per person concerned in the
   * access log, however often the person is named.
   * @throws VaultError `inzage-niet-vastgelegd` when that cannot be written: then nothing is given out
   */
  abstract reveal(refs: readonly VaultRef[], actor: Actor, aanleiding: Aanleiding): Promise<readonly Revealed[]>;
  /**
   * Who may be the same as each of these persons, by name, date of birth and address, most alike first; never more than a
   * likeness. Only whom `met` lets through is compared at all, so that what lies of others shows in nothing. What is given out
   * goes through {@link reveal}, of both; what was compared and did not look alike is told to nobody, and is no disclosure.
   * @param met of these persons those who may be shown, with the casus in which
   * @throws VaultError `nog-niet-vergelijkbaar`: confirmed a moment ago, ask again
   */
  abstract gelijkenden(
    personen: readonly { readonly persoonId: string; readonly casusId?: string | undefined }[],
    met: (persoonIds: readonly string[]) => Promise<ReadonlyMap<string, string | undefined>>,
    maat: Vergelijkingsmaat,
    actor: Actor,
    aanleiding: Aanleiding,
  ): Promise<ReadonlyMap<string, readonly Gelijkende[]>>;
  /** Which of these persons have a BSN, pending or not; of the BSN itself nothing is told. */
  abstract metBsn(persoonIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Two numbers are one person, as somebody decided: texts, data and BSN of `van` are those of `naar` from here on, and are
   * erased with her; what is known of `naar` stays what counts. Nothing is put away under `van` again. Final: ask it when the
   * decision can no longer be undone. Can be killed and done again. Whether it is allowed is not decided here.
   * @param hoe `uitOpdracht`: the command that `van` came from; of whom another one put data, that is somebody known as well, and
   * nothing is done. `bsn`: whatever is known of both, and whose BSN is the right one if each has one
   * @returns whether anything was done
   * @throws VaultError before anything is done: `persoon-onbekend`, `persoon-gewist`, `persoon-heeft-ander-bsn`
   */
  abstract verenig(van: string, naar: string, hoe: Vereniging): Promise<boolean>;
  /**
   * These texts were never about the one person but about the other, as somebody decided: they are hers from here on, and are
   * erased with her. Can be killed and done again. @returns how many there were
   */
  abstract verleg(tekstIds: readonly string[], van: string, naar: string): Promise<number>;
  /** Under which number somebody is known now, who was made one with another; else the same. Nothing is told of the person. */
  abstract geldt(persoonId: string): Promise<string>;
  /** Every number by which these persons were ever known, those that were given included. Nothing is told of the persons. */
  abstract nummers(persoonIds: readonly string[]): Promise<readonly string[]>;
  /** Which of these texts and files are about one of these persons; of what they say nothing is told. */
  abstract gaanOver(tekstIds: readonly string[], persoonIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether this date of birth agrees with the known one; undefined: none is known. Of the date itself nothing is told. */
  abstract isGeboren(persoonId: string, geboortedatum: string | undefined): Promise<boolean | undefined>;
  /** Lets those be found as {@link gelijkenden} whose data was confirmed since. @returns how many were looked at */
  abstract merk(): Promise<number>;
  /**
   * The same door for a file, named by the id of its bijlage: leaves its entries before the first byte is given out.
   * `ontbreekt`: unknown, pending, erased, or erased with one of those whom it was about.
   * @throws VaultError `onleesbaar` here, or while the content is read, where a piece was changed or moved
   */
  abstract revealBijlage(
    ref: { readonly bijlageId: string; readonly casusId?: string | undefined },
    actor: Actor,
    aanleiding: Aanleiding,
  ): Promise<OpenBijlage | { readonly ontbreekt: true }>;
  /** What erasing a person would touch; nothing is changed. */
  abstract consequences(persoonId: string): Promise<Gevolgen>;
  /**
   * Erases a person for good: nothing about her can be put away any more, her data and the texts about her alone are gone,
   * texts about others too read as was handed in, or else as a notice; every key that could open an older copy of any of it is
   * destroyed. Whether that is allowed is not decided here. Goes on where it was killed; for a person who was erased it
   * answers what was done then.
   * @param gelakt per id of a text about others too, the text that takes its place, which was put away before and is not about her: it
   * moves there with its salt, so that its commitment holds. Counts only the first time; what is no such text any more is left out
   * @throws VaultError before anything is done: `persoon-onbekend`, `vier-ogen`, `oude-sleutel-in-gebruik`
   */
  abstract erase(
    persoonId: string,
    besluit: Vernietigingsbesluit,
    gelakt?: ReadonlyMap<string, string>,
  ): Promise<Vernietiging>;
  /** Goes on with every erasure that was killed. @returns how many there were. */
  abstract resumeErasures(): Promise<number>;
}
