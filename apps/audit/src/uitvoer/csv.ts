import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

type Cel = string | number | undefined;
export interface Kolom<R> {
  readonly kop: string;
  readonly van: (rij: R) => Cel;
}

/** A file says so much at most: a spreadsheet holds no more, and nobody reads it. */
export const HOOGSTENS = 50_000;
/** So many rows are fetched at once. */
const STUK = 500;

/** The rows after a position. */
export interface CsvStuk<R> {
  /** Those that may be seen. */
  readonly rijen: readonly R[];
  /** How many there were with those that may not be seen: fewer than asked are the last. */
  readonly gelezen: number;
  /** Position of the last one that was read. */
  readonly tot: number | undefined;
}
export type Haal<R> = (na: number | undefined, limiet: number) => Promise<CsvStuk<R>>;

/** Begins like a formula, for a program that reads it as one: also after spaces, and in the wide forms of these signs. */
const FORMULE = /^[\s\u200b]*[=+\-@＝＋－＠]|^[\t\r\n]/;

function cel(waarde: Cel): string {
  // A number is a number, whatever its sign.
  if (typeof waarde === 'number') return String(waarde);
  const tekst = waarde === undefined ? '' : FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return /[;"\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

/** One line as a Dutch spreadsheet reads it: `;` between the cells, nothing in them that it would carry out (RFC 4180). */
export const regelCsv = (cellen: readonly Cel[]): string => `${cellen.map(cel).join(';')}\r\n`;

/**
 * A file with a row per line, fetched a piece at a time.
 * @param stuk the rows after the last one that was read
 */
export function csvBestand<R>(naam: string, kolommen: readonly Kolom<R>[], stuk: Haal<R>): StreamableFile {
  return new StreamableFile(Readable.from(regels(kolommen, stuk)), {
    type: CSV,
    disposition: `attachment; filename="${naam}.csv"`,
  });
}

/** The same of a list that is there already. @param maak rows of a part of it */
export function csvVan<E, R>(
  naam: string,
  kolommen: readonly Kolom<R>[],
  alle: readonly E[],
  maak: (deel: readonly E[]) => Promise<readonly R[]>,
): StreamableFile {
  return csvBestand(naam, kolommen, async (na = 0, limiet) => {
    const deel = alle.slice(na, na + limiet);
    return { rijen: await maak(deel), gelezen: deel.length, tot: na + deel.length };
  });
}

const CSV = 'text/csv; charset=utf-8';

/** How its document describes such a file. */
export const CSV_ANTWOORD = {
  description: 'Het bestand, om op te slaan.',
  headers: {
    'Content-Disposition': {
      description: 'Hoe het bestand heet (RFC 6266).',
      schema: { type: 'string', example: 'attachment; filename="bevindingen.csv"' },
    },
  },
  content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
} as const;

/** Its lines, the heads first. Where it is cut off it says so. */
export async function* regels<R>(
  kolommen: readonly Kolom<R>[],
  stuk: Haal<R>,
  hoogstens = HOOGSTENS,
): AsyncGenerator<string> {
  // By this mark a spreadsheet knows that it is UTF-8.
  yield `\uFEFF${regelCsv(kolommen.map(({ kop }) => kop))}`;
  let na: number | undefined;
  for (let over = hoogstens; ;) {
    // One more than there is room for tells whether anything is cut off.
    const limiet = Math.min(STUK, over + 1);
    const { rijen, gelezen, tot } = await stuk(na, limiet);
    yield rijen
      .slice(0, over)
      .map((rij) => regelCsv(kolommen.map(({ van }) => van(rij))))
      .join('');
    if (rijen.length > over) {
      yield regelCsv([`Afgekapt na ${hoogstens.toLocaleString('nl-NL')} regels`]);
      return;
    }
    if (gelezen < limiet) return;
    over -= rijen.length;
    na = tot;
  }
}
