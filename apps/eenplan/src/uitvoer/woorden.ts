/** Anything from a JSON answer as words for a reader: `achterstand 0, geparkeerd geen`. */
export function woorden(waarde: unknown): string {
  if (waarde === null || waarde === undefined || waarde === '') return 'geen';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (Array.isArray(waarde)) return waarde.length === 0 ? 'geen' : waarde.map(deel).join(', ');
  if (typeof waarde === 'object') {
    const delen = Object.entries(waarde);
    // What has parts of its own is kept apart from its neighbours.
    const diep = delen.some(([, inhoud]) => isRecord(inhoud));
    return delen
      .map(([naam, inhoud]) => `${naam}${isRecord(inhoud) ? ':' : ''} ${woorden(inhoud)}`)
      .join(diep ? '; ' : ', ');
  }
  return String(waarde as string | number);
}

function deel(waarde: unknown): string {
  return isRecord(waarde) ? `(${woorden(waarde)})` : woorden(waarde);
}

function isRecord(waarde: unknown): boolean {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
