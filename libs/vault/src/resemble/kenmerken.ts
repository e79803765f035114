import type { Persoonsgegevens } from '../vault.js';
import { adresVan } from './adres.js';
import { achternaamVan, klank, voornamenVan } from './namen.js';

/** Somebody with more is not found better. */
const HOOGSTENS = 24;

/**
 * What two persons have in common who may be the same, as texts; of each a keyed hash is kept ({@link Marker}). Every one is
 * made of two things at least, so that what shares one is a handful and not everybody of one name.
 */
export function kenmerken(gegevens: Persoonsgegevens): string[] {
  const { delen } = achternaamVan(gegevens.voorvoegsel, gegevens.achternaam);
  const klanken = [...new Set([...delen, ...(delen.length > 1 ? [delen.join('')] : [])].map(klank))];
  const letter = voornamenVan(gegevens.voornamen).namen[0]?.[0];
  const adres = adresVan(gegevens.adres);
  const huis = adres?.postcode !== undefined && adres.nummer !== undefined ? adres.postcode + adres.nummer : undefined;
  const geboren = geboorte(gegevens.geboortedatum);
  const gevonden = new Set<string>();
  for (const naam of klanken) {
    for (const jaar of [...jaren(gegevens)]) gevonden.add(`naam-jaar ${naam} ${jaar}`);
    if (letter !== undefined) gevonden.add(`naam-letter ${naam} ${letter}`);
    if (huis !== undefined) gevonden.add(`naam-huis ${naam} ${huis}`);
  }
  if (geboren !== undefined) {
    if (letter !== undefined) gevonden.add(`dag-letter ${geboren} ${letter}`);
    for (const deel of delen) gevonden.add(`dag-naam ${geboren} ${deel.slice(0, 2)}`);
  }
  if (huis !== undefined && letter !== undefined) gevonden.add(`huis-letter ${huis} ${letter}`);
  return [...gevonden].slice(0, HOOGSTENS);
}

/** A whole date, the same for 03-04 and 04-03: those are often written the wrong way around. */
function geboorte(datum: string | undefined): string | undefined {
  const [jaar, maand, dag] = (datum ?? '').split('-');
  if (jaar === undefined || maand === undefined || dag === undefined) return undefined;
  if (jaar === '0000' || maand === '00' || dag === '00') return undefined;
  return [jaar, ...[maand, dag].sort()].join('-');
}

/** Year of birth; of an unborn child both years where the date lies near the turn of one. */
function* jaren({ geboortedatum, uitgerekendeDatum }: Persoonsgegevens): Iterable<string> {
  if (geboortedatum !== undefined && !geboortedatum.startsWith('0000')) yield geboortedatum.slice(0, 4);
  if (uitgerekendeDatum === undefined) return;
  const dag = Date.parse(uitgerekendeDatum);
  for (const weken of [-5, 5]) yield new Date(dag + weken * 604_800_000).toISOString().slice(0, 4);
}
