import type { InvalidField } from './problem.js';

/** Deeper than any request of ours; libraries behind this point recurse. */
export const MAX_DEPTH = 32;
const MAX_ERRORS = 100;
const UNSTORABLE = /[\0\p{Surrogate}]/u;
// Names through which a body could reach into prototypes.
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const DETAIL = {
  'te-diep': `Deze gegevens zijn te diep genest. Hoogstens ${MAX_DEPTH} niveaus.`,
  'ongeldig-teken': 'Hierin staat een teken dat niet opgeslagen kan worden (\\u0000 of een half teken). Haal het weg.',
  'onbekend-veld': 'Dit veld kennen we niet. Haal het weg.',
  'leeg-in-lijst': 'Een lijst mag geen lege waarde (null) bevatten.',
  'lijst-in-lijst': 'Een lijst mag geen lijst bevatten.',
} as const;

/**
 * Checks what any input must satisfy before code sees it, without recursion: depth, storable characters, safe field
 * names, no null or list inside a list. A field that is null is taken away: null and absent mean the same to us.
 * @returns what is wrong; empty if nothing is.
 */
export function checkInput(value: unknown, where: InvalidField['in']): InvalidField[] {
  const errors: InvalidField[] = [];
  const stack: Place[] = [{ value, key: '', inside: undefined, depth: 0 }];
  const wrong = (code: keyof typeof DETAIL, inside: Place | undefined, key?: string) => {
    const pointer = pointerOf(inside) + (key === undefined ? '' : `/${escapePointer(key)}`);
    errors.push({ in: where, pointer, code, detail: DETAIL[code] });
  };
  for (let item = stack.pop(); item !== undefined && errors.length < MAX_ERRORS; item = stack.pop()) {
    const { value: current, depth } = item;
    if (typeof current === 'string') {
      if (UNSTORABLE.test(current)) wrong('ongeldig-teken', item);
    } else if (typeof current === 'object' && current !== null) {
      if (depth >= MAX_DEPTH) {
        wrong('te-diep', item);
        continue;
      }
      const isList = Array.isArray(current);
      for (const key of Object.keys(current)) {
        const child = (current as Record<string, unknown>)[key];
        if (!isList && FORBIDDEN.has(key)) wrong('onbekend-veld', item, key);
        else if (!isList && UNSTORABLE.test(key)) wrong('ongeldig-teken', item, key);
        else if (child === null && isList) wrong('leeg-in-lijst', item, key);
        else if (child === null) delete (current as Record<string, unknown>)[key];
        else if (isList && Array.isArray(child)) wrong('lijst-in-lijst', item, key);
        else if (typeof child === 'object') stack.push({ value: child, key, inside: item, depth: depth + 1 });
        else if (typeof child === 'string' && UNSTORABLE.test(child)) wrong('ongeldig-teken', item, key);
      }
    }
  }
  return errors;
}

/** A value and where it lies; its pointer is put together only if something is wrong there. */
interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly inside: Place | undefined;
  readonly depth: number;
}

function pointerOf(place: Place | undefined): string {
  return place?.inside === undefined ? '' : `${pointerOf(place.inside)}/${escapePointer(place.key)}`;
}

/** A field name as a part of a JSON pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
    .slice(0, 100);
}
