import { VaultError } from './errors.js';

/** What must be known of a file to open it; lies in the vault as a text under the id of the bijlage. */
export interface Kop {
  readonly upload: string;
  /** Key of the pieces, 32 bytes. */
  readonly sleutel: Buffer;
  /** As it was called where it came from. */
  readonly naam: string;
  /** Media type, found by looking at the content. */
  readonly soort: string;
  readonly bytes: number;
  readonly delen: number;
  readonly zout: Buffer;
  /** `base64url(SHA-256(zout ‖ content))`: stands in the event. */
  readonly commitment: string;
  /** `hex(SHA-256(content))`: tells whether an upload is the same as another. Never outside of the ciphertext. */
  readonly hash: string;
}

/** How the text of a head begins: no text of a person can, as the edge takes no \0. */
const MERK = '\0bijlage\0';

export const isKop = (tekst: string): boolean => tekst.startsWith(MERK);

export function schrijfKop({ sleutel, zout, ...rest }: Kop): string {
  return MERK + JSON.stringify({ ...rest, sleutel: sleutel.toString('base64'), zout: zout.toString('base64') });
}

/** @returns undefined for a text that is no head */
export function leesKop(tekst: string): Kop | undefined {
  if (!isKop(tekst)) return undefined;
  const { sleutel, zout, ...rest } = JSON.parse(tekst.slice(MERK.length)) as Omit<Kop, 'sleutel' | 'zout'> & {
    readonly sleutel: string;
    readonly zout: string;
  };
  return { ...rest, sleutel: Buffer.from(sleutel, 'base64'), zout: Buffer.from(zout, 'base64') };
}

/** Whether both are heads of the same file: another attempt at the same command has another key and salt. */
export function zelfdeBestand(een: string, ander: string): boolean {
  const [a, b] = [leesKop(een), leesKop(ander)];
  return a !== undefined && b !== undefined && a.hash === b.hash && a.naam === b.naam && a.soort === b.soort;
}

/** Only a file has a head: a text that looks like one would be opened as a file. */
export function eisGewoneTekst(tekst: string): string {
  if (isKop(tekst)) throw new VaultError('ongeldige-tekst', 'a text begins as the head of a file does');
  return tekst;
}
