import type { Noodtoegang } from '@eenplan/domain/evolve';
import type { Medewerker } from '@eenplan/domain/types';
import type { BeslisAccount, Bijzonderheden, CasusFeiten, PersoonFeiten } from '@eenplan/identity';
import { bekendBij } from '../toegang/toegang.regels.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';

/** How old persons are, as far as the law asks; who is in neither is not known. Asked of the vault for an inwoner only. */
export interface Leeftijden {
  readonly vanaf16: ReadonlyMap<string, boolean>;
  readonly vanaf18: ReadonlyMap<string, boolean>;
}
export const GEEN_LEEFTIJDEN: Leeftijden = { vanaf16: new Map(), vanaf18: new Map() };

/** As many parents as the law knows (BW 1:197): with both, it is known who else is none. */
const BEIDE_OUDERS = 2;

/** A row as decisions take it: fields under another name, and no rule. */
export function casusFeiten(casusId: string, rij: ToegangRij, leeftijden: Leeftijden): CasusFeiten {
  const { gemeente, status, regisseur, laatst, gevraagd, organisaties, bescherming } = rij;
  const { gezinsleden, betrokkenen } = bekendBij(rij);
  return {
    casusId,
    gemeente,
    status,
    ...(regisseur && { regisseur }),
    ...(laatst && { laatst }),
    ...(gevraagd && {
      gevraagd: {
        organisatieId: gevraagd.organisatieId,
        ...(gevraagd.medewerkerId !== undefined && { medewerkerId: gevraagd.medewerkerId }),
      },
    }),
    organisaties,
    gezinsleden: gezinsleden.map((persoonId) => persoonFeiten(persoonId, rij, leeftijden)),
    betrokkenen,
    afschermingen: bescherming.afschermingen,
  };
}

/**
 * Of somebody of 16 or 17 of whom not two parents are recorded, all adults of the gezin, and a parent or ex-partner outside of
 * it, count as parents: they read only with consent (domain.md §5), so that what is recorded by half opens nothing. Of unknown
 * age: old enough to be asked. A recorded parent stays one when the child is of age: then too nothing opens by itself.
 */
function persoonFeiten(persoonId: string, rij: ToegangRij, { vanaf16, vanaf18 }: Leeftijden): PersoonFeiten {
  const toestemmingAan = rij.bescherming.inzageOuders
    .filter((een) => een.persoonId === persoonId)
    .map(({ ouderId }) => ouderId);
  const { ouders, gezag } = rij.bescherming;
  const vastgelegd = ouders.filter((een) => een.kindId === persoonId).map(({ ouderId }) => ouderId);
  const jongere =
    vanaf16.get(persoonId) === true && vanaf18.get(persoonId) === false && vastgelegd.length < BEIDE_OUDERS;
  const volwassenen = [
    ...rij.gezinsleden,
    ...rij.betrokkenen
      .filter(({ rol }) => rol === 'ouder-buiten-gezin' || rol === 'ex-partner')
      .map((een) => een.persoonId),
  ].filter((id) => id !== persoonId && vanaf18.get(id) !== false);
  return {
    persoonId,
    vanaf16: vanaf16.get(persoonId) ?? true,
    ouders: [...new Set([...toestemmingAan, ...vastgelegd, ...(jongere ? volwassenen : [])])],
    gezag: gezag.filter((een) => een.kindId === persoonId).map(({ gezaghebbendeId }) => gezaghebbendeId),
    toestemmingAan,
  };
}

/** What this account was granted in this casus. */
export function bijzonderheden(
  casusId: string,
  { sub }: BeslisAccount,
  { bescherming, sinds }: ToegangRij,
  noodtoegangUren: number,
): Bijzonderheden {
  const laatste = <T extends { totOp: string }>(lijst: readonly T[]): T | undefined =>
    lijst.reduce<T | undefined>((al, een) => (al && al.totOp >= een.totOp ? al : een), undefined);
  const nood = laatste(
    bescherming.noodtoegangen.filter(({ door, oordeel }) => door.medewerkerId === sub && oordeel !== 'onterecht'),
  );
  const open = laatste(
    bescherming.openstellingen.filter((een) => een.stand === 'goedgekeurd' && een.voor.medewerkerId === sub) as Extract<
      (typeof bescherming.openstellingen)[number],
      { stand: 'goedgekeurd' }
    >[],
  );
  return {
    ...(nood && noodtoegangFeiten(casusId, nood, sinds, noodtoegangUren)),
    ...(open && {
      goedkeuring: {
        soort: 'openstelling' as const,
        casusId,
        aangevraagdDoor: open.voor.medewerkerId,
        goedgekeurdDoor: open.door.medewerkerId,
        voor: open.voor.medewerkerId,
        vanafOp: moment(sinds[open.openstellingId]),
        totOp: Date.parse(open.totOp),
      },
    }),
  };
}

/** Noodtoegang that somebody took: to read by, or for another to review. */
export const noodtoegangFeiten = (
  casusId: string,
  { noodtoegangId, door, totOp }: Noodtoegang,
  sinds: ToegangRij['sinds'],
  noodtoegangUren: number,
): Required<Pick<Bijzonderheden, 'noodtoegang'>> => ({
  noodtoegang: {
    casusId,
    accountId: door.medewerkerId,
    vanafOp: moment(sinds[noodtoegangId]),
    totOp: Date.parse(totOp),
    hoogstensMs: noodtoegangUren * 3_600_000,
    // Nobody takes it without: the reden is part of the event, and from there on it is on the list.
    metReden: true,
    opToetslijst: true,
  },
});

/** What one proposed and another must confirm; it stands until somebody answers. */
export const opheffingFeiten = (
  casusId: string,
  { medewerkerId }: Medewerker,
): Required<Pick<Bijzonderheden, 'goedkeuring'>> => ({
  goedkeuring: {
    soort: 'afscherming-opheffen',
    casusId,
    aangevraagdDoor: medewerkerId,
    vanafOp: 0,
    totOp: Number.MAX_SAFE_INTEGER,
  },
});

/** Of what has no beginning: never. */
const moment = (op: string | undefined): number => (op === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(op));
