import { alleenOver, alsDeelnemer } from '../beslissen/alleen-zij.js';
import type { CasusKijk } from '../beslissen/kijk.js';
import type { Kijk } from '../beslissen/kijker.js';
import type { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import type { Lezer } from '../gedeeld/lezer.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { type CasusVanRij, leesCasussen } from './inzage.query.js';

/** Somebody who reads, with what that one may see. */
export interface Kijkend {
  readonly lezer: Lezer;
  readonly kijk: Kijk;
}

/**
 * With whose eyes an uitdraai is made: it holds what she would read herself, whoever makes it; and nothing of that which the
 * maker may not read (docs/adr/0015).
 */
export interface Paar {
  readonly haar: Kijkend;
  /** Who makes it for her; absent where she does that herself. */
  readonly maker?: Kijkend | undefined;
  /** By which she was ever known, first the number that counts now. */
  readonly nummers: readonly [string, ...string[]];
}

/** A casus of hers, with the rows that name her in it. */
export interface EigenCasus {
  readonly casusId: string;
  readonly rijen: readonly CasusVanRij[];
  readonly toegang: ToegangRij;
  /** She is in it no more: of it only what is about her alone is hers. */
  readonly verlaten: boolean;
  /** Somebody is shielded from her in it. */
  readonly afgeschermd: boolean;
}

/**
 * The casussen in which she is, and those that she left; of what is not judged yet, and of where somebody is shielded, none
 * that she left.
 * @param gezien those that who makes it may know of
 */
export async function eigenCasussen(
  lees: Leesgereedschap,
  paar: Paar,
  gezien: readonly CasusVanRij[],
): Promise<EigenCasus[]> {
  const { nummers } = paar;
  // Of a casus that she left she may know nothing now; so the service looks, and what it finds is decided below.
  const alle = paar.maker ? gezien : await leesCasussen(lees.db, undefined, [nummers[0]]);
  const casussen = new Map<string, CasusVanRij[]>();
  for (const rij of alle) casussen.set(rij.casus_id, [...(casussen.get(rij.casus_id) ?? []), rij]);
  const eigen = [...casussen].map(([casusId, rijen]) => eigenCasus(casusId, rijen, nummers));
  const zichtbaar = new Set(gezien.map(({ casus_id }) => casus_id));
  const mogelijk = eigen.filter((een) => (een.verlaten ? !een.afgeschermd : zichtbaar.has(een.casusId)));
  const kijken = await kijkInCasussen(paar, mogelijk);
  return mogelijk.filter((_, i) => kijken[i]!.every(({ ziet }) => ziet));
}

function eigenCasus(casusId: string, rijen: readonly CasusVanRij[], nummers: Paar['nummers']): EigenCasus {
  const { toegang } = rijen[0]!;
  const { gezinsleden, betrokkenen, bescherming } = toegang;
  const erin = [...gezinsleden, ...betrokkenen.map(({ persoonId }) => persoonId)];
  return {
    ...{ casusId, rijen, toegang },
    verlaten: !nummers.some((een) => erin.includes(een)),
    afgeschermd: bescherming.afschermingen.some(({ geweerdeId }) => nummers.includes(geweerdeId)),
  };
}

/** What she sees of each, and then what the maker sees of it. @param ook organisations that stand in their rows besides */
async function kijkInCasussen(
  { haar, maker, nummers }: Paar,
  casussen: readonly Pick<EigenCasus, 'casusId' | 'toegang' | 'verlaten'>[],
  ook: readonly (string | null)[] = [],
): Promise<(readonly CasusKijk[])[]> {
  const rijen = casussen.map(({ casusId, toegang }) => ({ casus_id: casusId, toegang }));
  const zij = await haar.kijk.bekijk(
    rijen.map((rij, i) => (casussen[i]!.verlaten ? alsDeelnemer(rij, nummers) : rij)),
    ook,
  );
  const eigen = zij.map((kijk, i) => (casussen[i]!.verlaten ? kijk.samenMet(alleenOver(nummers[0])) : kijk));
  const ander = maker && (await maker.kijk.bekijk(rijen, ook));
  return eigen.map((kijk, i) => (ander ? [kijk, ander[i]!] : [kijk]));
}

/** Her own eyes on one casus, and those with the eyes of the maker besides. */
export async function kijkIn(
  paar: Paar,
  casus: Pick<EigenCasus, 'casusId' | 'toegang' | 'verlaten'>,
  ook: readonly (string | null)[],
): Promise<{ zij: CasusKijk; samen: CasusKijk }> {
  const [zij, ander] = (await kijkInCasussen(paar, [casus], ook))[0]!;
  return { zij: zij!, samen: ander ? zij!.samenMet(ander) : zij! };
}
