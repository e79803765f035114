import { createReadStream, type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CIJFERS = 9;
const [NUL, NEGEN] = [0x30, 0x39];

/** Digits, and the letters that a hash is written with: in the middle of those, nine digits stand by chance. */
function isHex(byte: number): boolean {
  return (byte >= NUL && byte <= NEGEN) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

/** Looks for numbers of nine digits that stand by themselves and are in a set, in pieces of something long. */
export class BsnZoeker {
  private vorige = Buffer.alloc(0);
  readonly gevonden = new Set<string>();

  constructor(private readonly bsns: ReadonlySet<string>) {}

  /** What ends at the end of a piece waits for the next; give an empty one at the end. */
  voeg(stuk: Buffer): void {
    const bytes = Buffer.concat([this.vorige, stuk.length > 0 ? stuk : Buffer.from(' ')]);
    let begin = 0;
    for (let i = 0; i < bytes.length; i++) {
      if (isHex(bytes[i]!)) continue;
      if (i - begin === CIJFERS) this.bekijk(bytes.toString('latin1', begin, i));
      begin = i + 1;
    }
    // The beginning of what is going on, as far as it still matters.
    this.vorige = Buffer.from(bytes.subarray(begin, Math.min(bytes.length, begin + CIJFERS + 1)));
  }

  private bekijk(woord: string): void {
    if (this.bsns.has(woord)) this.gevonden.add(woord);
  }
}

export function zoekInTekst(bsns: ReadonlySet<string>, tekst: string): string[] {
  const zoeker = new BsnZoeker(bsns);
  zoeker.voeg(Buffer.from(tekst));
  zoeker.voeg(Buffer.alloc(0));
  return [...zoeker.gevonden];
}

/** Every file below a folder that is still there when it is read. @returns what was found, and how much was looked at */
export async function zoekInMap(
  bsns: ReadonlySet<string>,
  map: string,
): Promise<{ vondsten: string[]; bestanden: string[]; bytes: number }> {
  const bestanden = readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((een: Dirent) => een.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const vondsten: string[] = [];
  let bytes = 0;
  for (const bestand of bestanden) {
    const zoeker = new BsnZoeker(bsns);
    try {
      for await (const stuk of createReadStream(bestand, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
        zoeker.voeg(stuk);
        bytes += stuk.length;
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    zoeker.voeg(Buffer.alloc(0));
    for (const bsn of zoeker.gevonden) vondsten.push(`${bestand}: ${bsn}`);
  }
  return { vondsten, bestanden, bytes };
}
