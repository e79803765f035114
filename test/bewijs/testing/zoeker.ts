import type { Regio } from '../../../apps/eenplan/src/demo/regio.js';
import type { Query } from './leesmodellen.js';

/** Something that was found where it may not be. */
export interface Vondst {
  readonly plaats: string;
  readonly gevonden: string;
}

/** From this length on a text can not stand somewhere by chance. */
const LANG = 12;
const WOORD = 4;
/** Children born in the year of the demo share their date with afspraken. */
const GEBOREN_VOOR = '2020';

/** Everything that a reader could understand about the people of the demo: what only the vault may know. */
export class Zoeker {
  /** Found anywhere, also in the middle of something else. */
  readonly stukken = new Set<string>();
  /** Names, found as words of their own: short ones occur by chance inside hashes. */
  readonly woorden = new Set<string>();

  /** Names of organisations: everybody may know them. */
  private readonly openbaar: ReadonlySet<string>;

  constructor({ organisaties, verhalen, extra }: Regio) {
    this.openbaar = new Set(organisaties.map(({ naam }) => naam));
    const openbaar = new Set(organisaties.flatMap(({ naam }) => naam.split(/[^\p{L}]+/u)));
    const persoon = (wie: {
      readonly voornamen: string;
      readonly voorvoegsel?: string;
      readonly achternaam: string;
      readonly geboortedatum?: string;
      readonly bsn?: string;
      readonly adres?: string;
    }) => {
      const { voornamen, voorvoegsel, achternaam, geboortedatum, bsn, adres } = wie;
      if (voornamen)
        for (const naam of [`${voornamen} ${achternaam}`, `${achternaam}, ${voornamen}`]) this.stukken.add(naam);
      if (voorvoegsel) this.stukken.add(`${voorvoegsel} ${achternaam}`);
      for (const naam of [...voornamen.split(' '), achternaam])
        if (naam.length >= WOORD && !openbaar.has(naam)) this.woorden.add(naam);
      if (bsn) this.stukken.add(bsn);
      if (adres) this.stukken.add(adres).add(adres.split(',')[0]!);
      if (geboortedatum && geboortedatum < GEBOREN_VOOR) this.stukken.add(geboortedatum);
    };
    for (const { werken } of organisaties) werken.forEach(persoon);
    for (const { personen } of [...verhalen, ...extra]) Object.values(personen).forEach(persoon);
  }

  /** Every free text in a request body: strings with a space in them, wherever they stand. */
  leer(body: unknown): void {
    if (typeof body === 'object' && body !== null) for (const waarde of Object.values(body)) this.leer(waarde);
    if (typeof body === 'string' && body.length >= LANG && body.includes(' ') && !this.openbaar.has(body))
      this.stukken.add(body);
  }

  /** Bytes that stand for a person, in every way in which they could be written down. */
  leerBytes(bytes: Buffer): void {
    for (const vorm of ['hex', 'base64', 'base64url'] as const) this.stukken.add(bytes.toString(vorm));
  }

  zoek(plaats: string, tekst: string): Vondst[] {
    const vondsten: string[] = [];
    for (const stuk of this.stukken) if (vormen(stuk).some((vorm) => tekst.includes(vorm))) vondsten.push(stuk);
    const woorden = new Set(tekst.split(/[^\p{L}]+/u));
    for (const woord of this.woorden) if (woorden.has(woord)) vondsten.push(woord);
    return vondsten.map((gevonden) => ({ plaats, gevonden }));
  }

  /** Every column of every table in these schemas. */
  async zoekInDatabase(query: Query, schemas: readonly string[]): Promise<{ vondsten: Vondst[]; kolommen: string[] }> {
    const kolommen = await query<{ tabel: string; kolom: string; soort: string }>(
      `select format('%I.%I', n.nspname, c.relname) as tabel, format('%I', a.attname) as kolom, a.atttypid::regtype::text as soort
       from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
         join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any ($1) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by 1, 2`,
      [schemas],
    );
    const vondsten: Vondst[] = [];
    for (const { tabel, kolom, soort } of kolommen) {
      const rijen = await query<{ waarde: string | Buffer }>(
        `select ${soort === 'bytea' ? kolom : `${kolom}::text`} as waarde from ${tabel} where ${kolom} is not null`,
      );
      vondsten.push(...this.zoek(`${tabel}.${kolom}`, rijen.map(({ waarde }) => waarde.toString()).join('\n')));
    }
    return { vondsten, kolommen: kolommen.map(({ tabel, kolom }) => `${tabel}.${kolom}`) };
  }
}

/** A text as it is, and as it stands inside JSON, and inside JSON that is itself a string of JSON. */
function vormen(stuk: string): string[] {
  const eens = JSON.stringify(stuk).slice(1, -1);
  if (eens === stuk) return [stuk];
  return [stuk, eens, JSON.stringify(eens).slice(1, -1)];
}
