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
