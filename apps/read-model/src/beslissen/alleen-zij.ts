import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import type { Ogen } from './kijk.js';
import { type CasusRij, tegenHaar } from './kijker.js';

/** Somebody who left, or was never in it, goes on reading what is hers alone, and who saw it: as of a casus of herself alone, with what protects others. */
export function alsDeelnemer(rij: CasusRij, nummers: readonly [string, ...string[]]): CasusRij {
  const [persoonId] = nummers;
  const { casus_id } = rij;
  const toegang = tegenHaar(rij.toegang, nummers);
  const { gezinsleden, betrokkenen } = toegang;
  if (gezinsleden.includes(persoonId) || betrokkenen.some((een) => een.persoonId === persoonId))
    return { casus_id, toegang };
  const alleen: ToegangRij = { ...toegang, gezinsleden: [persoonId], betrokkenen: [], organisaties: [] };
  return { casus_id, toegang: alleen };
}

/** Sees what is about this one person and nobody else: neither the gezin as a whole, nor who helps it. */
export function alleenOver(persoonId: string): Ogen {
  const overHaar: Ogen['leest'] = ({ personen }) => personen.length === 1 && personen[0] === persoonId;
  return { leest: overHaar, leestTekst: overHaar, organisatie: () => 'nee' };
}
