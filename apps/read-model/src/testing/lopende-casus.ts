import type { CasusEvent } from '@eenplan/domain/types';
import type { Api } from './api.js';
import { coo, gem } from './regio.js';
import { casus, geopend, gestart, id } from './verhaal.js';

/** A casus of its own, lopend, with the coördinator of the gemeente and what these events bring in. */
export async function lopendeCasus(api: Api, ...events: CasusEvent[]): Promise<string> {
  const casusId = id();
  const voorlopigeRegie = { medewerkerId: coo, organisatieId: gem };
  await api.leg(casus(casusId, geopend({ casusId, kenmerk: 'NNN-222', voorlopigeRegie }), gestart(), ...events));
  return casusId;
}

export const ids = (lijst: readonly Record<string, unknown>[], veld: string) => lijst.map((een) => een[veld]);
