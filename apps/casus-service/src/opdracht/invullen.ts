/** A copy of a plain value in which proposed persons are replaced by who they are; references to texts stay the same. */
export function invullen<T>(value: T, personen: ReadonlyMap<string, string>): T {
  return personen.size === 0 ? value : (fill(value, personen) as T);
}

function fill(value: unknown, personen: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return personen.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => fill(item, personen));
  if (typeof value !== 'object' || value === null) return value;
  // Not copied: its commitment is filled in later.
  if ('commitment' in value) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = fill((value as Record<string, unknown>)[key], personen);
  return copy;
}
