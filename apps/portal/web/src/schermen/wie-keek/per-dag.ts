import type { components } from '../../api/leesmodellen.js';
import { dag } from '../../onderdelen/tijd.js';

export type Inzage = components['schemas']['MijnInzage'];

/** Who did the same on one day stands there once, at the last time. */
export function perDag(items: readonly Inzage[]): [Inzage, ...Inzage[]][] {
  const groepen = new Map<string, [Inzage, ...Inzage[]]>();
  for (const een of items) {
    const sleutel = JSON.stringify([dag(een.gezienOp), een.wie, een.waarom]);
    const groep = groepen.get(sleutel);
    if (groep) groep.push(een);
    else groepen.set(sleutel, [een]);
  }
  return [...groepen.values()];
}
