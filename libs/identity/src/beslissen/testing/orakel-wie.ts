import type { Account, CasusFeiten, Gegeven, Omstandigheden, PersoonFeiten, Rol } from '../vraag.js';

/** Who somebody is to a casus, read from domain.md alone: nothing here knows a policy. */

export const heeftRol = (account: Account, rol: Rol): boolean => account.rollen.includes(rol);

/** domain.md §1: several gemeenten share one installation and see only their own casussen. */
export const werktVoorDeGemeente = (account: Account, gemeente: string): boolean =>
  account.gemeenten.includes(gemeente);

/** domain.md §1: the casuscoördinator is of the gemeente, and of no other one's casussen. */
export const isCoordinator = (account: Account, casus: CasusFeiten): boolean =>
  heeftRol(account, 'casuscoordinator') && werktVoorDeGemeente(account, casus.gemeente);

/** domain.md §2.3: exactly one person answers; the regisseur from the acceptance until the closing. */
export const isRegisseur = (account: Account, casus: CasusFeiten): boolean =>
  casus.status === 'lopend' &&
  casus.regisseur?.medewerkerId === account.sub &&
  casus.regisseur.organisatieId === account.organisatieId &&
  werktVoorDeGemeente(account, casus.gemeente);

/** domain.md §9: need to know; who works for an organisation that takes part in this casus *now*. */
export function leefgebiedenVan(account: Account, casus: CasusFeiten): readonly string[] | undefined {
  if (account.organisatieId === undefined || !werktVoorDeGemeente(account, casus.gemeente)) return undefined;
  return casus.organisaties.find(({ organisatieId }) => organisatieId === account.organisatieId)?.leefgebieden;
}

export const isBetrokkenMedewerker = (account: Account, casus: CasusFeiten): boolean =>
  heeftRol(account, 'medewerker') && leefgebiedenVan(account, casus) !== undefined;

/** domain.md §1: a teamleider sees and redistributes the work of the own organisation. */
export const isBetrokkenTeamleider = (account: Account, casus: CasusFeiten): boolean =>
  heeftRol(account, 'teamleider') && leefgebiedenVan(account, casus) !== undefined;

/** domain.md §4: the medewerker who is asked to take the regie. */
export const isGevraagd = (account: Account, casus: CasusFeiten): boolean =>
  casus.status === 'lopend' &&
  (heeftRol(account, 'medewerker') || heeftRol(account, 'teamleider') || heeftRol(account, 'casuscoordinator')) &&
  casus.gevraagd?.organisatieId === account.organisatieId &&
  casus.gevraagd?.medewerkerId === account.sub &&
  werktVoorDeGemeente(account, casus.gemeente);

/** domain.md §4: … or to an organisation whose teamleider names the person. */
export const moetNoemen = (account: Account, casus: CasusFeiten): boolean =>
  casus.status === 'lopend' &&
  heeftRol(account, 'teamleider') &&
  casus.gevraagd !== undefined &&
  casus.gevraagd.organisatieId === account.organisatieId &&
  casus.gevraagd.medewerkerId === undefined &&
  werktVoorDeGemeente(account, casus.gemeente);

const alsInwoner = (account: Account): string | undefined =>
  heeftRol(account, 'inwoner') ? account.persoonId : undefined;

/** domain.md §1: a person whose life this casus coordinates. */
export const isGezinslid = (account: Account, casus: CasusFeiten): boolean =>
  casus.gezinsleden.some(({ persoonId }) => persoonId === alsInwoner(account));

/** domain.md §1: a person around the gezin, with that role's rights only. */
export const betrokkeneRollen = (account: Account, casus: CasusFeiten): readonly string[] =>
  casus.betrokkenen.filter(({ persoonId }) => persoonId === alsInwoner(account)).map(({ rol }) => rol);

export const doetMeeAlsPersoon = (account: Account, casus: CasusFeiten): boolean =>
  isGezinslid(account, casus) || betrokkeneRollen(account, casus).length > 0;

/** domain.md §3: until it is judged, only coördinatoren of that gemeente see it. */
export const isNogTeBeoordelen = (casus: CasusFeiten, gegeven?: Gegeven): boolean =>
  casus.status === 'in-beoordeling' || gegeven?.kenmerken.includes('te-beoordelen') === true;

/** domain.md §9: beheer is not casework; a beheerder sees no personal data at all, whatever other role it has. */
export const isBeheerder = (account: Account): boolean => heeftRol(account, 'beheerder');

/** A medewerker of a crisisdienst or of the veiligheidsketen. */
export const gaatNaarGevaar = (account: Account): boolean =>
  heeftRol(account, 'medewerker') &&
  (account.vlaggen.includes('crisisdienst') || account.vlaggen.includes('veiligheidsketen'));

/**
 * domain.md §9 (noodtoegang): crisisdienst, own gemeente, with a reason, short by the werkwijze, in its term and on the list of
 * what another reviews. The vital interest of AVG art. 6 lid 1 d and 9 lid 2 c stands in for betrokkenheid and grondslag.
 */
export function heeftNoodtoegang(account: Account, casus: CasusFeiten, om: Omstandigheden): boolean {
  const nood = om.noodtoegang;
  return (
    nood !== undefined &&
    nood.casusId === casus.casusId &&
    nood.accountId === account.sub &&
    gaatNaarGevaar(account) &&
    werktVoorDeGemeente(account, casus.gemeente) &&
    nood.metReden &&
    nood.opToetslijst &&
    nood.totOp - nood.vanafOp <= nood.hoogstensMs &&
    nood.vanafOp <= om.moment &&
    om.moment < nood.totOp
  );
}

/** A request of this kind, in its term, about this casus and by somebody else (domain.md §9: it takes two people). */
export function doorEenAnderGevraagd(
  soort: NonNullable<Omstandigheden['goedkeuring']>['soort'],
  account: Account,
  casus: CasusFeiten,
  { goedkeuring, moment }: Omstandigheden,
): boolean {
  return (
    goedkeuring !== undefined &&
    goedkeuring.soort === soort &&
    goedkeuring.casusId === casus.casusId &&
    goedkeuring.aangevraagdDoor !== account.sub &&
    (goedkeuring.aangevraagdDoorPersoon === undefined || goedkeuring.aangevraagdDoorPersoon !== account.persoonId) &&
    goedkeuring.vanafOp <= moment &&
    moment < goedkeuring.totOp
  );
}

/**
 * An auditor replays histories without the texts, unless a four-eyes approval opens one dossier for a time: asked by one,
 * approved by another who is not the auditor itself.
 */
export function heeftOpenstelling(account: Account, casus: CasusFeiten, om: Omstandigheden): boolean {
  const { goedkeuring, moment } = om;
  return (
    heeftRol(account, 'auditor') &&
    werktVoorDeGemeente(account, casus.gemeente) &&
    om.doel === 'toezicht' &&
    goedkeuring !== undefined &&
    goedkeuring.soort === 'openstelling' &&
    goedkeuring.casusId === casus.casusId &&
    goedkeuring.voor === account.sub &&
    goedkeuring.goedgekeurdDoor !== undefined &&
    goedkeuring.goedgekeurdDoor !== goedkeuring.aangevraagdDoor &&
    goedkeuring.goedgekeurdDoor !== account.sub &&
    goedkeuring.vanafOp <= moment &&
    moment < goedkeuring.totOp
  );
}

/** domain.md §5, law (Jeugdwet 7.3.4 and 7.3.11): until 16 who has gezag reads along, from 16 a parent only with consent. */
export function leestMeeVoor(ouderId: string, { vanaf16, ouders, gezag, toestemmingAan }: PersoonFeiten): boolean {
  const isOuder = ouders.includes(ouderId) || gezag.includes(ouderId);
  return vanaf16 ? isOuder && toestemmingAan.includes(ouderId) : gezag.includes(ouderId);
}
