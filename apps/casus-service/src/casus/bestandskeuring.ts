import type { Bestand } from '@eenplan/edge';
import { Problem } from '@eenplan/edge';
import { BIJLAGE_SOORTEN, type BijlageSoort } from '@eenplan/domain/types';
import { fileTypeFromBuffer } from 'file-type';

/** What a file may be called, by what it is. */
const EXTENSIES: Readonly<Record<BijlageSoort, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
};
/** Names that senders have for the same, and what says nothing. */
const ZELFDE: Readonly<Record<string, BijlageSoort | undefined>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/heif': 'image/heic',
  'application/x-pdf': 'application/pdf',
};
const ZEGT_NIETS = new Set(['', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);

/** Bytes by which a type is known. */
const KOP = 4100;
/** Bytes at the end in which the directory of a ZIP file lies, if there is one. */
const STAART = 65_535 + 22;
const OPMAAK = /<!doctype\s+html|<\s*(html|head|body|script|svg|iframe|object|embed)\b|<\?php|<!ENTITY/i;

const NIET_TOEGESTAAN = new Problem(
  415,
  'bestandssoort-niet-toegestaan',
  'Dit soort bestand bewaren we niet. Stuur een PDF, of een afbeelding (JPEG, PNG, WebP of HEIC).',
);
const KLOPT_NIET = new Problem(
  415,
  'bestand-klopt-niet',
  'De inhoud van dit bestand past niet bij zijn naam of soort. Sla het opnieuw op als PDF of afbeelding en stuur het nog eens.',
);
const LEEG = new Problem(400, 'bestand-leeg', 'Dit bestand is leeg. Kies het bestand opnieuw.');
const KAPOT = new Problem(
  415,
  'bestand-kapot',
  'Dit bestand is niet heel, of er zit een ander bestand in. Sla het opnieuw op en stuur het nog eens.',
);

export interface GekeurdBestand {
  readonly naam: string;
  readonly soort: BijlageSoort;
  /** The whole file; fails with a Problem at its end when it is not one whole file of its type. */
  readonly inhoud: AsyncIterable<Buffer>;
}

/**
 * Looks at what a file is by its content, never by what the sender says; that must agree with it.
 * @throws Problem in Dutch, before more than its beginning was read
 */
export async function keur(bestand: Bestand): Promise<GekeurdBestand> {
  const bron = bestand.inhoud[Symbol.asyncIterator]();
  const eerst: Buffer[] = [];
  let lengte = 0;
  while (lengte < KOP) {
    const { done, value } = await bron.next();
    if (done) break;
    eerst.push(value);
    lengte += value.length;
  }
  if (lengte === 0) throw LEEG;
  const begin = Buffer.concat(eerst);
  const kop = begin.subarray(0, KOP);
  const gevonden = (await fileTypeFromBuffer(kop))?.mime;
  const soort = BIJLAGE_SOORTEN.find((een) => een === (ZELFDE[gevonden ?? ''] ?? gevonden));
  // As text a browser could take it for a page, whatever it is besides.
  if (soort === undefined || OPMAAK.test(kop.toString('latin1'))) throw NIET_TOEGESTAAN;
  const naam = schoon(bestand.naam);
  const gezegd = bestand.soort.toLowerCase();
  if (!ZEGT_NIETS.has(gezegd) && (ZELFDE[gezegd] ?? gezegd) !== soort) throw KLOPT_NIET;
  const extensie = /\.([^.]{1,10})$/.exec(naam)?.[1]?.toLowerCase();
  if (extensie !== undefined && !EXTENSIES[soort].includes(extensie)) throw KLOPT_NIET;
  return {
    naam: extensie === undefined ? `${naam}.${EXTENSIES[soort][0]!}` : naam,
    soort,
    inhoud: heel(soort, begin, bron),
  };
}

async function* heel(soort: BijlageSoort, begin: Buffer, bron: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  let lengte = begin.length;
  let staart = begin;
  yield begin;
  for (;;) {
    const { done, value } = await bron.next();
    if (done) break;
    lengte += value.length;
    staart = value.length >= STAART ? value : Buffer.concat([staart.subarray(-STAART), value]);
    yield value;
  }
  if (!isHeel(soort, begin, staart, lengte) || isZip(staart.subarray(-STAART))) throw KAPOT;
}

/** What each type says of its own end. A JPEG may be followed by more (a phone's moving picture), so nothing is asked of it. */
function isHeel(soort: BijlageSoort, begin: Buffer, staart: Buffer, lengte: number): boolean {
  switch (soort) {
    case 'application/pdf':
      return staart.subarray(-1024).includes('%%EOF');
    case 'image/png':
      return staart.subarray(-8, -4).equals(Buffer.from('IEND'));
    case 'image/webp':
      return lengte >= 12 && begin.readUInt32LE(4) + 8 === lengte;
    case 'image/jpeg':
    case 'image/heic':
      return true;
  }
}

/** Whether it also is a ZIP file (an office document, a program): those are read from their end. */
function isZip(staart: Buffer): boolean {
  for (
    let op = staart.lastIndexOf('PK\x05\x06');
    op >= 0;
    op = op === 0 ? -1 : staart.lastIndexOf('PK\x05\x06', op - 1)
  )
    if (op + 22 <= staart.length && op + 22 + staart.readUInt16LE(op + 20) === staart.length) return true;
  return false;
}

/** A name without what could lead astray: control characters, marks that turn the direction, folders. */
function schoon(naam: string): string {
  const kort = naam
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/^.*[/\\]/, '')
    .trim();
  const [, stam = '', einde = ''] = /^(.*?)(\.[^.]{1,10})?$/s.exec(kort) ?? [];
  return [...stam].slice(0, 150).join('') + einde || 'bijlage';
}
