/** Anything from a JSON answer as words for a reader: `achterstand 0, geparkeerd geen`. */
export function woorden(waarde: unknown): string {
  if (waarde === null || waarde === undefined || waarde === '') return 'geen';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (Array.isArray(waarde)) return waarde.length === 0 ? 'geen' : waarde.map(deel).join(', ');
  if (isRecord(waarde))
    return Object.entries(waarde)
      .map(([naam, inhoud]) => `${naam} ${woorden(inhoud)}`)
      .join(', ');
  return String(waarde as string | number);
}

/** Whether a part of an answer has nothing to tell: all of it is zero or empty. */
export function inRust(deel: Readonly<Record<string, unknown>>): boolean {
  return Object.values(deel).every((waarde) => waarde === 0 || woorden(waarde) === 'geen');
}

export function isRecord(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function deel(waarde: unknown): string {
  return isRecord(waarde) ? `(${woorden(waarde)})` : woorden(waarde);
}
