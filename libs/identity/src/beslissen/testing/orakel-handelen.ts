import type {
  Account,
  AanmeldingActie,
  AanmeldingFeiten,
  CasusActie,
  CasusFeiten,
  Gegeven,
  GegevenActie,
  InstallatieActie,
  Omstandigheden,
  OrganisatieActie,
  OrganisatieFeiten,
} from '../vraag.js';
import {
  isZelfGeweerd,
  leidtNaarBeschermde,
  magCasusZien,
  magGeschiedenisLezen,
  magToegangslogLezen,
  nogNietBeoordeeld,
} from './orakel-lezen.js';
import {
  doetMeeAlsPersoon,
  doorEenAnderGevraagd,
  gaatNaarGevaar,
  heeftRol,
  isBeheerder,
  isBetrokkenMedewerker,
  isCoordinator,
  isGevraagd,
  isGezinslid,
  isNogTeBeoordelen,
  isRegisseur,
  leefgebiedenVan,
  moetNoemen,
  werktVoorDeGemeente,
} from './orakel-wie.js';

/** domain.md §3, §4, §6, §8: what only the coördinator of the gemeente decides. */
const ALLEEN_COORDINATOR: readonly CasusActie[] = [
  'casus.beoordelen',
  'casus.heropenen',
  'casus.samenvoegen',
  'gezinslid.verhuizen',
  'regie.aanwijzen',
  'regie.wisselen',
  'hulpvraag.loslaten',
  'vernietiging.vragen',
  'verzoek.beslissen',
];
/** domain.md §4: only the regisseur (or the coördinator) places hulpvragen, changes goals and closes. */
const REGISSEUR_OF_COORDINATOR: readonly CasusActie[] = [
  'casus.afsluiten',
  'veiligheid.beoordelen',
  'gezin.wijzigen',
  'organisatie.betrekken',
  'regie.overdragen',
  'aanspreekpunt.aanwijzen',
  'plan.wijzigen',
  'afscherming.instellen',
  'afscherming.opheffing-vragen',
  'grondslag.vaststellen',
];
/** domain.md §5: any betrokkene or partner in the casus may bring in a vraag, with a bijlage, propose a doel and an afspraak; and tell a birth. */
const WIE_MEEDOET: readonly CasusActie[] = [
  'vraag.inbrengen',
  'bijlage.toevoegen',
  'doel.voorstellen',
  'afspraak.maken',
  'geboorte.melden',
];

export function magInCasus(actie: CasusActie, account: Account, casus: CasusFeiten, om: Omstandigheden): boolean {
  if (actie === 'lezen') return magCasusZien(account, casus, om);
  if (actie === 'geschiedenis.lezen') return magGeschiedenisLezen(account, casus);
  if (actie === 'toegangslog.lezen') return magToegangslogLezen(account, casus);
  // A beheerder does no casework, and what is judged still is the coördinator's; the systeem lets terms run out in both.
  if (isBeheerder(account)) return false;
  if (heeftRol(account, 'systeem') && (actie === 'overdracht.verlopen' || actie === 'regie.terugvallen')) return true;
  if (isNogTeBeoordelen(casus) && !isCoordinator(account, casus)) return false;

  const coordinator = isCoordinator(account, casus);
  const houdtHetPlan = coordinator || isRegisseur(account, casus);
  const medewerker = isBetrokkenMedewerker(account, casus);
  if (ALLEEN_COORDINATOR.includes(actie)) return coordinator;
  if (REGISSEUR_OF_COORDINATOR.includes(actie)) return houdtHetPlan;
  if (WIE_MEEDOET.includes(actie)) return houdtHetPlan || medewerker || doetMeeAlsPersoon(account, casus);
  switch (actie) {
    case 'contact.vastleggen':
      return houdtHetPlan || medewerker;
    case 'nazorg.plannen':
      return coordinator || antwoorddeTotHetEinde(account, casus);
    case 'veiligheid.aanvaarden':
      return magGevaarAanvaarden(account, casus);
    case 'regie.noemen':
      return moetNoemen(account, casus);
    case 'regie.aanvaarden':
      return isGevraagd(account, casus);
    case 'afscherming.opheffen':
      return (
        houdtHetPlan &&
        !isZelfGeweerd(account, casus) &&
        doorEenAnderGevraagd('afscherming-opheffen', account, casus, om)
      );
    case 'vernietigen':
      return coordinator && doorEenAnderGevraagd('vernietigen', account, casus, om);
    case 'noodtoegang.toetsen':
      return coordinator && wasNietDeEigen(account, casus, om);
    // domain.md §9: noodtoegang (crisisdienst), in the own gemeente.
    case 'noodtoegang.vragen':
      return gaatNaarGevaar(account) && werktVoorDeGemeente(account, casus.gemeente);
    case 'openstelling.vragen':
      return isGemeentelijkAuditor(account, casus);
    case 'openstelling.goedkeuren':
      return magOpenstellen(account, casus, om);
    // domain.md §9: each person, or whoever who takes part writes it down for her.
    case 'verzoek.indienen':
      return houdtHetPlan || medewerker || doetMeeAlsPersoon(account, casus);
    default:
      return false;
  }
}

/** domain.md §8: who answered until the closing may plan the nazorg. */
const antwoorddeTotHetEinde = (account: Account, { status, laatst, gemeente }: CasusFeiten): boolean =>
  status === 'afgesloten' &&
  laatst?.medewerkerId === account.sub &&
  laatst.organisatieId === account.organisatieId &&
  werktVoorDeGemeente(account, gemeente);

/** domain.md §6: Veilig Thuis or the GI, taking part, accepts acute danger. */
const magGevaarAanvaarden = (account: Account, casus: CasusFeiten): boolean =>
  leefgebiedenVan(account, casus) !== undefined &&
  account.vlaggen.includes('veiligheidsketen') &&
  (['medewerker', 'teamleider', 'casuscoordinator'] as const).some((rol) => heeftRol(account, rol));

/** domain.md §9: noodtoegang is reviewed afterwards by another. */
const wasNietDeEigen = (account: Account, casus: CasusFeiten, { noodtoegang }: Omstandigheden): boolean =>
  noodtoegang !== undefined && noodtoegang.casusId === casus.casusId && noodtoegang.accountId !== account.sub;

/** An auditor acts for the gemeente; without an organisation it only reads. */
const isGemeentelijkAuditor = (account: Account, { gemeente }: CasusFeiten): boolean =>
  heeftRol(account, 'auditor') && account.organisatieId !== undefined && werktVoorDeGemeente(account, gemeente);

/** Four eyes: another auditor, who neither asked for it nor is the one for whom it opens. */
const magOpenstellen = (account: Account, casus: CasusFeiten, om: Omstandigheden): boolean =>
  isGemeentelijkAuditor(account, casus) &&
  om.goedkeuring?.voor !== account.sub &&
  doorEenAnderGevraagd('openstelling', account, casus, om);

/** What is done with one piece of a casus. */
export function magMetGegeven(
  actie: Exclude<GegevenActie, 'lezen' | 'tekst.lezen'>,
  account: Account,
  casus: CasusFeiten,
  gegeven: Gegeven,
  om: Omstandigheden,
): boolean {
  if (isBeheerder(account) || nogNietBeoordeeld({ account, casus, gegeven, om })) return false;
  // What is hidden from somebody, that person cannot touch either: the answer would tell that it is there.
  if (leidtNaarBeschermde({ account, casus, gegeven })) return false;
  const houdtHetPlan = isCoordinator(account, casus) || isRegisseur(account, casus);
  const zelf =
    gegeven.eigenaar !== undefined && gegeven.eigenaar === account.persoonId && doetMeeAlsPersoon(account, casus);
  switch (actie) {
    // domain.md §9: the regisseur opens items one by one.
    case 'gegeven.vrijgeven':
      return houdtHetPlan;
    // domain.md §4, §5: a partner changes what is its own; who keeps the plan records it for others.
    // What was added by mistake is taken back by who added it, or by who keeps the plan.
    case 'bijlage.intrekken':
    case 'afspraak.eigen':
      return houdtHetPlan || zelf || (gegeven.eigenaar === account.sub && isBetrokkenMedewerker(account, casus));
    // domain.md §6: ingetrokken by the vraagsteller.
    case 'hulpvraag.intrekken':
      return houdtHetPlan || (zelf && isGezinslid(account, casus));
    // domain.md §5: each gezinslid answers to the plan, or a medewerker records it.
    case 'plan.beantwoorden':
      return houdtHetPlan || isBetrokkenMedewerker(account, casus) || (zelf && isGezinslid(account, casus));
    // domain.md §5, §9: toestemming is each person's own, of the gezin or around it, or a medewerker records it.
    case 'toestemming.geven':
      return houdtHetPlan || isBetrokkenMedewerker(account, casus) || zelf;
  }
}

const MELDERS = ['medewerker', 'teamleider', 'casuscoordinator'] as const;
/** domain.md §3: anyone entitled reports; the coördinatoren of the gemeente judge; the melder sees its own text. */
export function magMetAanmelding(actie: AanmeldingActie, account: Account, aanmelding: AanmeldingFeiten) {
  const { gemeente, melderId, leidtNaar = [], afschermingen = [] } = aanmelding;
  if (isBeheerder(account)) return false;
  const hier = werktVoorDeGemeente(account, gemeente);
  const coordinator = heeftRol(account, 'casuscoordinator') && hier;
  const werkt = account.organisatieId !== undefined && MELDERS.some((rol) => heeftRol(account, rol));
  const inwoner = heeftRol(account, 'inwoner') && account.persoonId !== undefined;
  const eigen =
    melderId !== undefined && ((werkt && melderId === account.sub) || (inwoner && melderId === account.persoonId));
  switch (actie) {
    case 'aanmelding.indienen':
      return (werkt && hier) || inwoner;
    case 'aanmelding.lezen': {
      // domain.md §9: in every role what leads to the other is hidden; what one told oneself is one's own.
      const verborgen = afschermingen.some(
        ({ beschermdeId, geweerdeId }) => geweerdeId === account.persoonId && leidtNaar.includes(beschermdeId),
      );
      return eigen || (coordinator && !verborgen);
    }
    case 'aanmelding.intrekken':
      return coordinator || eigen;
    case 'aanmelding.beoordelen':
    // Who else may be meant is nobody's business but of whoever judges it: it tells whom we know already.
    case 'aanmelding.vergelijken':
      return coordinator;
  }
}

/** domain.md §1, §4: organisations of the convenant, who works there, and the caseload of a candidate as a number. */
export function magMetOrganisatie(actie: OrganisatieActie, account: Account, organisatie: OrganisatieFeiten): boolean {
  const eigen = account.organisatieId === organisatie.organisatieId;
  const beheerder = isBeheerder(account);
  switch (actie) {
    case 'organisatie.lezen':
      return !(account.rollen.length === 1 && heeftRol(account, 'systeem')) && account.rollen.length > 0;
    // Names of medewerkers: for who works for an organisation; a beheerder manages accounts without names.
    case 'medewerkers.lezen':
      return !beheerder && account.organisatieId !== undefined && MELDERS.some((rol) => heeftRol(account, rol));
    case 'caseload.lezen':
      return (
        (heeftRol(account, 'casuscoordinator') &&
          organisatie.gemeenten.some((gemeente) => werktVoorDeGemeente(account, gemeente))) ||
        (heeftRol(account, 'teamleider') && eigen)
      );
    case 'organisatie.registreren':
      return beheerder;
    case 'organisatie.beheren':
      return beheerder || (heeftRol(account, 'teamleider') && eigen);
    case 'rol.geven':
      return beheerder || (heeftRol(account, 'teamleider') && eigen && past(organisatie));
    case 'van-dienst.aanwijzen':
      return beheerder || (heeftRol(account, 'casuscoordinator') && eigen);
  }
}

/** domain.md §1: a partner has medewerkers and teamleiders, a gemeente coördinatoren as well; an auditor is nobody's own choice. */
const past = ({ soort, rol }: OrganisatieFeiten): boolean => {
  if (rol === 'casuscoordinator') return soort === 'gemeente';
  return rol === 'medewerker' || rol === 'teamleider';
};

/** What concerns the installation as a whole. */
export function magInInstallatie(actie: InstallatieActie, account: Account): boolean {
  switch (actie) {
    // What waits for people, in numbers of gemeenten: no persons.
    case 'vernietigingen.volgen':
    case 'projecties.beheren':
      return isBeheerder(account);
    // domain.md §1: the auditor proves that histories are whole, and searches who looked.
    case 'afwijkingen.lezen':
    case 'afwijkingen.vrijgeven':
    case 'bewijzen.lezen':
      return heeftRol(account, 'auditor');
    // Who looked at whom is personal data: not for who also has the beheer.
    case 'toegangslog.zoeken':
      return heeftRol(account, 'auditor') && !isBeheerder(account);
    // domain.md §3: what is to be judged.
    case 'werkbord.lezen':
      return heeftRol(account, 'casuscoordinator') && !isBeheerder(account);
    // domain.md §10: counts, never traceable to a gezin.
    case 'beleid.lezen':
      return heeftRol(account, 'beleidsadviseur');
  }
}
