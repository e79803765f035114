/**
 * Whether two dates of birth agree (domain.md §3: a BSN decides at once only then). Parts that are `00` contradict
 * nothing, but at least the year must be known to both; an absent date agrees with nothing, so that a person looks.
 */
export function geboortedatumKomtOvereen(known: string | undefined, given: string | undefined): boolean {
  if (known === undefined || given === undefined) return false;
  const [a, b] = [known.split('-'), given.split('-')];
  if (a[0] === '0000' || a[0] !== b[0]) return false;
  return [1, 2].every((i) => a[i] === b[i] || a[i] === '00' || b[i] === '00');
}

/**
 * Whether somebody who was born on that day is so many years old: `misschien` where the known parts leave it open, undefined
 * where not even the year is known. A day that does not exist in the year of the birthday counts from the next one.
 */
export function isBereikt(
  geboortedatum: string | undefined,
  jaren: number,
  opDatum: string,
): boolean | 'misschien' | undefined {
  const [jaar, maand, dag] = (geboortedatum ?? '').split('-');
  if (jaar === undefined || !/^\d{4}$/.test(jaar) || jaar === '0000') return undefined;
  const rond = String(Number(jaar) + jaren).padStart(4, '0');
  const vroegst = `${rond}-${maand === '00' ? '01' : maand}-${maand === '00' || dag === '00' ? '01' : dag}`;
  const laatst = `${rond}-${maand === '00' ? '12' : maand}-${maand === '00' || dag === '00' ? '31' : dag}`;
  if (laatst <= opDatum) return true;
  return vroegst <= opDatum ? 'misschien' : false;
}
