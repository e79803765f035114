import type { TextRef } from '@eenplan/kernel';

/** What a command could not know when it was written down: commitments of its texts, and who its persons are. */
export interface Invulling {
  /** Text id → reference with the real commitment. */
  readonly teksten: ReadonlyMap<string, TextRef>;
  /** Proposed persoonId → who it is. */
  readonly personen: ReadonlyMap<string, string>;
}

/** A copy of a plain value with references and persons filled in. */
export function invullen<T>(value: T, invulling: Invulling): T {
  if (invulling.teksten.size === 0 && invulling.personen.size === 0) return value;
  return fill(value, invulling) as T;
}

function fill(value: unknown, invulling: Invulling): unknown {
  if (typeof value === 'string') return invulling.personen.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => fill(item, invulling));
  if (typeof value !== 'object' || value === null) return value;
  if ('commitment' in value && 'id' in value) return invulling.teksten.get(value.id as string) ?? value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = fill((value as Record<string, unknown>)[key], invulling);
  return copy;
}
