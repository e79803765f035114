import {
  type Account,
  type Beslissing,
  type CasusFeiten,
  type Gegeven,
  type Klasse,
  type Omstandigheden,
} from '../vraag.js';
import {
  betrokkeneRollen,
  doetMeeAlsPersoon,
  heeftNoodtoegang,
  heeftOpenstelling,
  isBeheerder,
  isBetrokkenMedewerker,
  isBetrokkenTeamleider,
  isCoordinator,
  isGevraagd,
  isGezinslid,
  isNogTeBeoordelen,
  isRegisseur,
  leefgebiedenVan,
  leestMeeVoor,
  moetNoemen,
} from './orakel-wie.js';

interface Lezing {
  readonly account: Account;
  readonly casus: CasusFeiten;
  readonly gegeven: Gegeven;
  readonly om: Omstandigheden;
}

/** domain.md §9: without a right, an existing casus answers exactly like one that does not exist. */
export function magCasusZien(account: Account, casus: CasusFeiten, om: Omstandigheden): boolean {
  if (isBeheerder(account)) return false;
  if (isCoordinator(account, casus)) return true;
  if (isNogTeBeoordelen(casus)) return false;
  return (
    isRegisseur(account, casus) ||
    isBetrokkenMedewerker(account, casus) ||
    isBetrokkenTeamleider(account, casus) ||
    isGevraagd(account, casus) ||
    moetNoemen(account, casus) ||
    heeftNoodtoegang(account, casus, om) ||
    heeftOpenstelling(account, casus, om) ||
    doetMeeAlsPersoon(account, casus)
  );
}

/** domain.md §1, §9: histories without the texts, of the own gemeenten; not what is still being judged (§3). */
export const magGeschiedenisLezen = (account: Account, casus: CasusFeiten): boolean =>
  account.rollen.includes('auditor') &&
  account.gemeenten.includes(casus.gemeente) &&
  !isBeheerder(account) &&
  !isZelfGeweerd(account, casus) &&
  (!isNogTeBeoordelen(casus) || isCoordinator(account, casus));

/** domain.md §1, §9: who looked in the casussen of the own gemeenten, whatever became of them. */
export const magToegangslogLezen = (account: Account, casus: CasusFeiten): boolean =>
  account.rollen.includes('auditor') &&
  account.gemeenten.includes(casus.gemeente) &&
  !isBeheerder(account) &&
  !isZelfGeweerd(account, casus);

/** domain.md §9: a veiligheidsafscherming holds against this one. */
export const isZelfGeweerd = ({ persoonId }: Account, { afschermingen }: CasusFeiten): boolean =>
  persoonId !== undefined && afschermingen.some(({ geweerdeId }) => geweerdeId === persoonId);

/** Reads one piece of a casus: whether it is there (`lezen`) or its words (`tekst.lezen`). */
export function leesGegeven(
  actie: 'lezen' | 'tekst.lezen',
  account: Account,
  casus: CasusFeiten,
  gegeven: Gegeven,
  om: Omstandigheden,
): Beslissing {
  const lezing = { account, casus, gegeven, om };
  if (isVerborgen(lezing)) return 'nee';
  if (actie === 'tekst.lezen' && isGeblokkeerd(gegeven)) return 'nee';
  if (ROUTES.some((route) => route(lezing))) return 'ja';
  return actie === 'lezen' && magWetenDatEenAnder(lezing) ? 'gemaskeerd' : 'nee';
}

/** What no right opens. */
export const isVerborgen = (lezing: Lezing): boolean =>
  isBeheerder(lezing.account) ||
  nogNietBeoordeeld(lezing) ||
  leidtNaarBeschermde(lezing) ||
  ouderZonderToestemming(lezing) ||
  bsnZonderVlag(lezing) ||
  adresVoorAllenAfgeschermd(lezing) ||
  isAchtergehouden(lezing.gegeven);

/** domain.md §3: what is being judged is seen by coördinatoren of that gemeente only. */
export const nogNietBeoordeeld = ({ account, casus, gegeven }: Lezing): boolean =>
  isNogTeBeoordelen(casus, gegeven) && !isCoordinator(account, casus);

/**
 * domain.md §9 (veiligheidsafscherming): for the one who is shielded from, what leads to the other is hidden, in every role;
 * all else starts closed unless it concerns only the reader, and the regisseur opens it one by one.
 */
export function leidtNaarBeschermde({ account, casus, gegeven }: Pick<Lezing, 'account' | 'casus' | 'gegeven'>) {
  const ik = account.persoonId;
  const beschermd = casus.afschermingen.filter(({ geweerdeId }) => geweerdeId === ik).map((een) => een.beschermdeId);
  if (ik === undefined || beschermd.length === 0) return false;
  if (gegeven.leidtNaar.some((persoon) => beschermd.includes(persoon))) return true;
  return !gaatAlleenOver(ik, gegeven) && !gegeven.vrijgegevenVoor.includes(ik);
}

/**
 * domain.md §5, law (Jeugdwet 7.3): parents of a young person of 16 or older read only with consent, also where the plan
 * shares; what one is to do oneself stays readable.
 */
function ouderZonderToestemming({ account, casus, gegeven }: Lezing): boolean {
  const ik = account.persoonId;
  if (ik === undefined || gegeven.eigenaar === ik || !doetMeeAlsPersoon(account, casus)) return false;
  return casus.gezinsleden.some(
    (lid) =>
      gegeven.personen.includes(lid.persoonId) &&
      lid.vanaf16 &&
      (lid.ouders.includes(ik) || lid.gezag.includes(ik)) &&
      !lid.toestemmingAan.includes(ik),
  );
}

/** domain.md §3, law (Wabvpz, Wmo 2015): only organisations with a legal basis see a BSN; a person sees the own one. */
const bsnZonderVlag = ({ account, gegeven }: Lezing): boolean =>
  gegeven.klasse === 'bsn' && !account.vlaggen.includes('mag-bsn') && !gaatOverMijzelf(account, gegeven);

/**
 * domain.md §9: an address can be afgeschermd for all. Who answers for the casus, the veiligheidsketen, and who lives there
 * know it.
 */
const adresVoorAllenAfgeschermd = ({ account, casus, gegeven }: Lezing): boolean =>
  gegeven.kenmerken.includes('afgeschermd-voor-allen') &&
  !isCoordinator(account, casus) &&
  !isRegisseur(account, casus) &&
  !account.vlaggen.includes('veiligheidsketen') &&
  !gaatOverMijzelf(account, gegeven);

/** domain.md §9: access entries are withheld while safety requires. */
const isAchtergehouden = (gegeven: Gegeven): boolean => gegeven.kenmerken.includes('achtergehouden');

/** domain.md §9 (beperking, AVG art. 18): geblokkeerd is visible, blocked text is not revealed. */
const isGeblokkeerd = (gegeven: Gegeven): boolean => gegeven.kenmerken.includes('geblokkeerd');

const gaatAlleenOver = (persoon: string, { personen }: Gegeven): boolean =>
  personen.length > 0 && personen.every((een) => een === persoon);

/** An inwoner, and only that inwoner. */
const gaatOverMijzelf = ({ rollen, persoonId }: Account, gegeven: Gegeven): boolean =>
  rollen.includes('inwoner') && persoonId !== undefined && gaatAlleenOver(persoonId, gegeven);

/**
 * domain.md §9: grondslag is fixed per class of field × giver × receiver × purpose, and the giver must be free to share. What
 * the own organisation gave needs none.
 */
function heeftGrondslag({ account, gegeven, om }: Lezing): boolean {
  if (account.organisatieId === undefined) return false;
  if (gegeven.gever === account.organisatieId) return true;
  return om.grondslagen.some(
    (grondslag) =>
      grondslag.klasse === gegeven.klasse &&
      grondslag.gever === gegeven.gever &&
      grondslag.ontvanger === account.organisatieId &&
      grondslag.doel === om.doel &&
      grondslag.geverVrij &&
      grondslag.vanafOp <= om.moment &&
      (grondslag.totOp === undefined || om.moment < grondslag.totOp),
  );
}

/** Classes of which the convenant itself is the ground: that one takes part and who answers (domain.md §9: dat, not wat). */
const zonderGrondslag = ({ klasse, kenmerken }: Gegeven): boolean =>
  klasse === 'regie' || (klasse === 'dat' && !kenmerken.includes('dat-gevoelig'));

const ALLES_BEHALVE_INZAGE: readonly Klasse[] = [
  'dat',
  'regie',
  'plan',
  'afspraak',
  'verhaal',
  'veiligheid',
  'financien',
  'persoon',
  'adres',
  'bsn',
];

/** domain.md §1, §3: the coördinator judges, assigns and chairs: all classes, and knows all who take part. */
const alsCoordinator = (lezing: Lezing): boolean =>
  isCoordinator(lezing.account, lezing.casus) && houdtHetOverzicht(lezing);

/** domain.md §1, §4: the regisseur keeps the plan and lets nobody fall between two organisations. */
const alsRegisseur = (lezing: Lezing): boolean =>
  isRegisseur(lezing.account, lezing.casus) && houdtHetOverzicht(lezing);

const houdtHetOverzicht = (lezing: Lezing): boolean =>
  lezing.gegeven.klasse === 'dat' ||
  lezing.gegeven.klasse === 'regie' ||
  (ALLES_BEHALVE_INZAGE.includes(lezing.gegeven.klasse) && heeftGrondslag(lezing));

/**
 * domain.md §9: a medewerker sees of a casus in which the own organisation takes part what role, leefgebied and grondslag
 * allow. Veiligheid is for the veiligheidsketen.
 */
function alsMedewerker(lezing: Lezing): boolean {
  const { account, casus, gegeven } = lezing;
  if (!isBetrokkenMedewerker(account, casus)) return false;
  if (zonderGrondslag(gegeven)) return true;
  if (gegeven.klasse === 'inzage') return false;
  if (gegeven.klasse === 'veiligheid' && !account.vlaggen.includes('veiligheidsketen')) return false;
  return heeftGrondslag(lezing) && binnenLeefgebied(lezing);
}

/** domain.md §9: leefgebieden of one's involvement; what one's own organisation gave is its own, and `dat` has none. */
function binnenLeefgebied({ account, casus, gegeven }: Lezing): boolean {
  if (gegeven.leefgebied === undefined || gegeven.klasse === 'dat' || gegeven.gever === account.organisatieId)
    return true;
  return leefgebiedenVan(account, casus)?.includes(gegeven.leefgebied) === true;
}

/** An afspraak is seen by its owner (domain.md §5), as long as its organisation takes part. */
const alsEigenaar = ({ account, casus, gegeven }: Lezing): boolean =>
  gegeven.klasse === 'afspraak' && gegeven.eigenaar === account.sub && isBetrokkenMedewerker(account, casus);

/** domain.md §1: the teamleider sees the work of the own organisation: its part of the plan and its afspraken. */
function alsTeamleider(lezing: Lezing): boolean {
  const { account, casus, gegeven } = lezing;
  if (!isBetrokkenTeamleider(account, casus)) return false;
  if (gegeven.klasse === 'dat') return zonderGrondslag(gegeven) || heeftGrondslag(lezing);
  if (gegeven.klasse === 'regie') return true;
  return (gegeven.klasse === 'plan' || gegeven.klasse === 'afspraak') && gegeven.gever === account.organisatieId;
}

/** domain.md §4: who is asked for the regie, or names somebody for it, sees what it is about. */
function alsGevraagde(lezing: Lezing): boolean {
  const { account, casus, gegeven } = lezing;
  if (!isGevraagd(account, casus) && !moetNoemen(account, casus)) return false;
  return zonderGrondslag(gegeven) || (gegeven.klasse === 'plan' && heeftGrondslag(lezing));
}

/** domain.md §9: the crisisdienst, short, with a reason and reviewed. */
const metNoodtoegang = ({ account, casus, gegeven, om }: Lezing): boolean =>
  ALLES_BEHALVE_INZAGE.includes(gegeven.klasse) && heeftNoodtoegang(account, casus, om);

/** Four eyes open one dossier for an auditor. */
const metOpenstelling = ({ account, casus, gegeven, om }: Lezing): boolean =>
  ALLES_BEHALVE_INZAGE.includes(gegeven.klasse) && heeftOpenstelling(account, casus, om);

/**
 * domain.md §9: a gezinslid sees the own plan and the own person, of other gezinsleden only what the plan shares. What others
 * report about safety only when it is shared (§3: unless that endangers someone).
 */
function alsGezinslid({ account, casus, gegeven }: Lezing): boolean {
  if (!isGezinslid(account, casus)) return false;
  const ik = account.persoonId!;
  const { klasse, personen } = gegeven;
  if (gaatAlleenOver(ik, gegeven)) return klasse !== 'veiligheid' || gegeven.gedeeldMet.includes(ik);
  if (klasse === 'bsn' || klasse === 'inzage') return false;
  if (gegeven.gedeeldMet.includes(ik)) return true;
  if (personen.length > 0) return false;
  return klasse === 'plan' || zonderGrondslag(gegeven);
}

/** domain.md §5: an own afspraak, hulpvraag or answer, of a gezinslid or of a betrokkene. */
const alsEigenPersoon = ({ account, casus, gegeven }: Lezing): boolean =>
  (gegeven.klasse === 'afspraak' || gegeven.klasse === 'plan') &&
  gegeven.eigenaar !== undefined &&
  gegeven.eigenaar === account.persoonId &&
  doetMeeAlsPersoon(account, casus);

const VOOR_OUDERS: readonly Klasse[] = ['dat', 'plan', 'afspraak', 'verhaal', 'persoon'];
/** domain.md §5, law: with gezag over a child, or with consent of a young person, what is about those and oneself only. */
function alsOuder({ account, casus, gegeven }: Lezing): boolean {
  const ouderbuiten = ['ouder-buiten-gezin', 'ex-partner'];
  const rollen = betrokkeneRollen(account, casus);
  if (!isGezinslid(account, casus) && !rollen.some((rol) => ouderbuiten.includes(rol))) return false;
  const ik = account.persoonId!;
  return (
    VOOR_OUDERS.includes(gegeven.klasse) &&
    gegeven.personen.length > 0 &&
    gegeven.personen.every(
      (persoon) =>
        persoon === ik || casus.gezinsleden.some((lid) => lid.persoonId === persoon && leestMeeVoor(ik, lid)),
    )
  );
}

/** domain.md §1: a betrokkene has that role's rights: who answers, the own person, and what of the plan is shared. */
function alsBetrokkene({ account, casus, gegeven }: Lezing): boolean {
  if (betrokkeneRollen(account, casus).length === 0) return false;
  const ik = account.persoonId!;
  const { klasse } = gegeven;
  if (klasse === 'regie') return gegeven.personen.length === 0;
  if (klasse === 'persoon' || klasse === 'adres' || klasse === 'inzage') return gaatAlleenOver(ik, gegeven);
  return (klasse === 'plan' || klasse === 'afspraak') && gegeven.gedeeldMet.includes(ik);
}

/** domain.md §5, law (Wmo 2015 2.2.4): the cliëntondersteuner reads along with whoever consented, and nobody else. */
const alsClientondersteuner = ({ account, casus, gegeven }: Lezing): boolean =>
  betrokkeneRollen(account, casus).includes('clientondersteuner') &&
  (gegeven.klasse === 'plan' || gegeven.klasse === 'afspraak') &&
  gegeven.personen.length > 0 &&
  gegeven.personen.every((persoon) =>
    casus.gezinsleden.some((lid) => lid.persoonId === persoon && lid.toestemmingAan.includes(account.persoonId!)),
  );

const ROUTES = [
  alsCoordinator,
  alsRegisseur,
  alsMedewerker,
  alsEigenaar,
  alsTeamleider,
  alsGevraagde,
  metNoodtoegang,
  metOpenstelling,
  alsGezinslid,
  alsEigenPersoon,
  alsOuder,
  alsBetrokkene,
  alsClientondersteuner,
];

/** domain.md §9: who takes part but has no need to know which one reads "een andere organisatie". */
function magWetenDatEenAnder({ account, casus, gegeven }: Lezing): boolean {
  if (gegeven.klasse !== 'dat' || !gegeven.kenmerken.includes('dat-gevoelig')) return false;
  return (
    isBetrokkenMedewerker(account, casus) ||
    isBetrokkenTeamleider(account, casus) ||
    isGevraagd(account, casus) ||
    moetNoemen(account, casus) ||
    (isGezinslid(account, casus) && gegeven.personen.length === 0)
  );
}
