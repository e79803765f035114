import { effen } from './namen.js';

/** An address of one line, as far as it can be told apart. */
export interface Adres {
  readonly straat: string;
  readonly postcode: string | undefined;
  readonly nummer: string | undefined;
  /** `a`, `2 hoog`: behind the number. */
  readonly toevoeging: string;
}

const POSTCODE = /\b([1-9]\d{3})\s?([a-z]{2})\b/;
/** Behind a word: `2e Dwarsstraat 5` has number 5. */
const NUMMER = /^(.*?[a-z]{2,}\D*?)\s*(\d{1,5})(?!\d)\s*(.*)$/;

/** `Havenkade 4-a, 9934 AA Delfzijl`; undefined where neither a postcode nor a street with a number is in it. */
export function adresVan(adres: string | undefined): Adres | undefined {
  const [regel, ...rest] = (adres ?? '').split(/[,\n]/).map(effen);
  if (regel === undefined) return undefined;
  const alles = [regel, ...rest].join(' ');
  const code = POSTCODE.exec(alles);
  const postcode = code ? code[1]! + code[2]! : undefined;
  const straatregel = code && regel.includes(code[0]) ? regel.slice(0, regel.indexOf(code[0])) : regel;
  const [, straat = '', nummer, toevoeging = ''] = NUMMER.exec(straatregel.trim()) ?? [];
  if (nummer === undefined && postcode === undefined) return undefined;
  return { straat: straat.trim(), postcode, nummer, toevoeging: toevoeging.length > 6 ? '' : toevoeging };
}
