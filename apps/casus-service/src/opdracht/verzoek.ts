import type { Account } from '../accounts.js';
import type { AnswerHeaders } from '@eenplan/edge';
import { uuid5 } from '@eenplan/kernel';
import type { OntvangenBijlage, Persoonsgegevens } from '@eenplan/vault';
import type { TextRef } from '@eenplan/kernel';

/** A text that goes to the vault; without `betrokkenen` it is about all gezinsleden of the casus. */
export interface Tekst {
  readonly ref: Tekstplek;
  readonly tekst: string;
  readonly betrokkenen: readonly string[] | undefined;
  /** How somebody is reached at work. */
  readonly vanWerk?: boolean;
}

/** A reference that commands and events hold already while its text is not in the vault yet; then it is filled in. */
export interface Tekstplek extends TextRef {
  commitment: string;
}

/** A file that came in for this request; as {@link Tekst}. */
export interface Bijlage {
  readonly ref: Tekstplek;
  readonly ontvangen: OntvangenBijlage | undefined;
  readonly betrokkenen: readonly string[] | undefined;
}

/** A person of whom data came along: proposed under an id that becomes another one if the BSN is known. */
export interface AangebodenPersoon {
  readonly persoonId: string;
  readonly gegevens: Persoonsgegevens;
}

export interface VerzoekGegevens {
  readonly commandId: string;
  readonly fingerprint: Buffer;
  readonly account: Account;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  /** Version of the main stream that the client saw. */
  readonly ifMatch?: number | undefined;
}

/**
 * One request to change something: who, under which command id, and the personal data that goes to the vault instead of
 * into the command. Ids drawn from it are the same in every attempt and every retry, and cannot be guessed from outside.
 */
export class Verzoek {
  readonly teksten: Tekst[] = [];
  readonly bijlagen: Bijlage[] = [];
  readonly personen: AangebodenPersoon[] = [];
  /** Persons named by their id: they must be known. */
  readonly genoemd: { readonly pointer: string; readonly persoonId: string }[] = [];
  /** When it happened (UTC); absent: now. */
  op: string | undefined;

  constructor(
    readonly gegevens: VerzoekGegevens,
    /** Sets the headers of the answer. */
    readonly koppen: (headers: AnswerHeaders) => void = () => undefined,
  ) {}

  /** The command happened at this moment, written with any offset. */
  gebeurd({ gebeurdOp }: { readonly gebeurdOp?: string }): this {
    if (gebeurdOp !== undefined) this.op = new Date(gebeurdOp).toISOString();
    return this;
  }

  /** An id for something that this request makes; `waarvoor` names it within the request. */
  nieuwId(waarvoor: string): string {
    const { commandId, fingerprint } = this.gegevens;
    return uuid5(`${fingerprint.toString('hex')}${waarvoor}`, commandId);
  }

  /** Hands a text to the vault and gives its reference; the commitment is filled in before the events are stored. */
  tekst(pointer: string, tekst: string, betrokkenen?: readonly string[]): TextRef {
    const ref = { id: this.nieuwId(pointer), commitment: '' };
    this.teksten.push({ ref, tekst, betrokkenen });
    return ref;
  }

  /** The same of how somebody is reached at work; nothing where there is none. */
  werktekst<K extends string>(
    veld: K,
    pointer: string,
    tekst: string | undefined,
    betrokkenen?: readonly string[],
  ): { readonly [P in K]?: TextRef } {
    const met = this.eventueel(veld, pointer, tekst, betrokkenen);
    if (tekst !== undefined) this.teksten.push({ ...this.teksten.pop()!, vanWerk: true });
    return met;
  }

  /**
   * The same for a file that came in, under the id it came in with.
   * @param ontvangen absent: the command is only tried, or was carried out before
   */
  bijlage(id: string, ontvangen: OntvangenBijlage | undefined, betrokkenen?: readonly string[]): TextRef {
    const ref = { id, commitment: '' };
    this.bijlagen.push({ ref, ontvangen, betrokkenen });
    return ref;
  }

  /** The same for a text that may be absent, as fields to spread: `...v.eventueel('reden', '/reden', dto.reden)`. */
  eventueel<K extends string>(
    veld: K,
    pointer: string,
    tekst: string | undefined,
    betrokkenen?: readonly string[],
  ): { readonly [P in K]?: TextRef } {
    return (tekst === undefined ? {} : { [veld]: this.tekst(pointer, tekst, betrokkenen) }) as { [P in K]?: TextRef };
  }

  /** A person: known by id, or new with what is known of her. */
  persoon(
    pointer: string,
    persoon: { readonly persoonId?: string | undefined; readonly gegevens: Persoonsgegevens },
  ): string {
    if (persoon.persoonId !== undefined) {
      const persoonId = persoon.persoonId.toLowerCase();
      this.genoemd.push({ pointer, persoonId });
      return persoonId;
    }
    const persoonId = this.nieuwId(pointer);
    this.personen.push({ persoonId, gegevens: persoon.gegevens });
    return persoonId;
  }

  /** Whether this request itself makes this person: its id is one of its own, and there is no BSN to know her by. */
  isOnbekend(persoonId: string): boolean {
    return this.personen.some((persoon) => persoon.persoonId === persoonId && persoon.gegevens.bsn === undefined);
  }

  /** Whether it must be looked up who somebody is. */
  get metBsn(): boolean {
    return this.personen.some(({ gegevens }) => gegevens.bsn !== undefined);
  }

  /** Whether something must lie in the vault before the events are stored. */
  get naarKluis(): boolean {
    return this.teksten.length > 0 || this.personen.length > 0;
  }
}
