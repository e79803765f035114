import type { Bestaand } from '@eenplan/domain/evolve';
import type { CasusWeigering } from '@eenplan/domain/decide';
import type { CasusCommand, Handelende } from '@eenplan/domain/types';
import type { Bijzonderheden, CasusActie, Gegeven, GegevenActie } from '@eenplan/identity';
import { gegevenFeiten, gevraagd, noodtoegangFeiten, openstellingFeiten } from './feiten.js';

/** Follows from what was decided on another stream of the same command; whether it can be, the domain judges. */
export const GEVOLG = 'gevolg';

export type CasusVraag =
  | {
      readonly actie: CasusActie;
      readonly bijzonder?: Bijzonderheden;
      /** What somebody is told who may see the casus and not do this; else that of the action. */
      readonly weigering?: CasusWeigering;
    }
  | { readonly actie: Exclude<GegevenActie, 'lezen' | 'tekst.lezen'>; readonly gegeven: Gegeven };

type Van<T extends CasusCommand['type']> = Extract<CasusCommand, { readonly type: T }>;
type Vraagt<T extends CasusCommand['type']> = (command: Van<T>, state: Bestaand) => CasusVraag;
type Tabel = { readonly [T in CasusCommand['type']]: CasusActie | typeof GEVOLG | Vraagt<T> };

/**
 * What a command names and is not there is refused by the domain; whoever takes part may be told so. Without this the
 * answer would be that who asks may not, which is not what is wrong.
 */
const NIETS: CasusVraag = { actie: 'lezen' };

const afspraak = ({ afspraakId }: { readonly afspraakId: string }, state: Bestaand): CasusVraag => {
  const eigenaar = state.plan.afspraken.find((een) => een.afspraakId === afspraakId)?.eigenaar;
  if (!eigenaar) return NIETS;
  const van =
    eigenaar.soort === 'persoon'
      ? { eigenaar: eigenaar.persoonId, persoonId: eigenaar.persoonId }
      : { eigenaar: eigenaar.medewerkerId };
  const gegeven = gegevenFeiten(state, { klasse: 'afspraak', onderdeelId: afspraakId, ...van });
  return { actie: 'afspraak.eigen', gegeven };
};

const toestemmingVan = (state: Bestaand, persoonId: string): CasusVraag => ({
  actie: 'toestemming.geven',
  gegeven: gegevenFeiten(state, { klasse: 'persoon', eigenaar: persoonId, persoonId }),
});
/** Who has gezag over a child consents for it; whether that is enough, the domain says. */
const gegevenToestemming = (
  state: Bestaand,
  persoonId: string,
  { persoonId: zelf }: Handelende,
  gevers: readonly string[] = [],
): CasusVraag => {
  const metGezag = state.bescherming.gezag.some((een) => een.kindId === persoonId && een.gezaghebbendeId === zelf);
  const geeft = metGezag || (zelf !== undefined && gevers.includes(zelf));
  return toestemmingVan(state, geeft ? zelf! : persoonId);
};
const eigenToestemming = ({ persoonId }: { readonly persoonId: string }, state: Bestaand): CasusVraag =>
  toestemmingVan(state, persoonId);

const onderdeel = ({ onderdeel: { id } }: Van<'OnderdeelVrijgeven' | 'OnderdeelSluiten'>, state: Bestaand) =>
  ({ actie: 'gegeven.vrijgeven', gegeven: gegevenFeiten(state, { klasse: 'plan', onderdeelId: id }) }) as const;

const aanwijzingVan = (state: Bestaand) =>
  state.status === 'lopend' && state.regie.vorm === 'voorlopig' ? state.regie.aanwijzing : undefined;
const aanwijzing = (_: unknown, state: Bestaand): CasusVraag =>
  aanwijzingVan(state) ? { actie: 'regie.aanvaarden' } : NIETS;
/** Once somebody is named, or nobody was asked for, there is nothing to name. */
const noeming = (_: unknown, state: Bestaand): CasusVraag => {
  const gevraagde = aanwijzingVan(state);
  return gevraagde && gevraagde.medewerkerId === undefined ? { actie: 'regie.noemen' } : NIETS;
};

const overdracht = ({ overdrachtId }: { readonly overdrachtId: string }, state: Bestaand): CasusVraag =>
  state.status === 'lopend' && state.regie.vorm === 'regisseur' && state.regie.overdracht?.overdrachtId === overdrachtId
    ? { actie: 'regie.aanvaarden', weigering: 'alleen-aangebodene' }
    : NIETS;

/** Which right each command on a casus asks for. */
export const CASUS_VRAGEN: Tabel = {
  CasusOpenen: GEVOLG,
  AanmeldingVoegen: GEVOLG,
  AanmeldingLoskoppelen: GEVOLG,
  RegieLatenTerugvallen: GEVOLG,
  PersoonLatenVolgen: GEVOLG,

  CasusStarten: 'casus.beoordelen',
  CasusNietStarten: 'casus.beoordelen',
  CasusDoorgeleiden: 'casus.beoordelen',
  AanmeldingToevoegen: 'casus.beoordelen',
  PersonenHerkennen: 'casus.beoordelen',
  CasusLatenOpgaan: 'casus.beoordelen',
  PersoonVervangen: 'casus.samenvoegen',
  BsnVaststellen: 'casus.samenvoegen',
  VeiligheidBeoordelen: 'veiligheid.beoordelen',
  VeiligheidAanvaarden: 'veiligheid.aanvaarden',
  CasusAfsluiten: 'casus.afsluiten',
  // As long as it is open, who may close it is told that it is.
  NazorgPlannen: (_, { status }) => ({ actie: status === 'afgesloten' ? 'nazorg.plannen' : 'casus.afsluiten' }),
  CasusHeropenen: 'casus.heropenen',
  CasusSamenvoegen: 'casus.samenvoegen',
  CasusOpnemen: 'casus.samenvoegen',

  GezinslidToevoegen: 'gezin.wijzigen',
  GezinslidGeborenMelden: 'geboorte.melden',
  GezinslidLatenVertrekken: 'gezin.wijzigen',
  GezinslidVerhuizen: 'gezinslid.verhuizen',
  GezinslidOntvangen: 'gezinslid.verhuizen',
  BetrokkeneToevoegen: 'gezin.wijzigen',
  BetrokkeneLatenVertrekken: 'gezin.wijzigen',
  OrganisatieBetrekken: 'organisatie.betrekken',
  BetrokkenheidBeeindigen: 'organisatie.betrekken',

  RegisseurAanwijzen: 'regie.aanwijzen',
  RegisseurNoemen: noeming,
  AanwijzingIntrekken: 'regie.aanwijzen',
  RegieAanvaarden: aanwijzing,
  RegieWeigeren: aanwijzing,
  OverdrachtAanbieden: 'regie.overdragen',
  OverdrachtAanvaarden: overdracht,
  OverdrachtWeigeren: overdracht,
  OverdrachtIntrekken: 'regie.overdragen',
  OverdrachtLatenVerlopen: 'overdracht.verlopen',
  RegieWisselen: 'regie.wisselen',
  VoorlopigeRegieGeven: 'regie.aanwijzen',
  EersteAanspreekpuntAanwijzen: 'aanspreekpunt.aanwijzen',

  VraagInbrengen: 'vraag.inbrengen',
  VraagPlaatsen: 'plan.wijzigen',
  VolgordeBepalen: 'plan.wijzigen',
  PrioVraagKiezen: 'plan.wijzigen',
  HulpvraagBeantwoorden: 'plan.wijzigen',
  HulpvraagIntrekken: ({ vraagId }, state) => {
    const vraag = state.plan.vragen.find((een) => een.vraagId === vraagId);
    if (vraag?.soort !== 'hulpvraag') return NIETS;
    const { vraagstellerId } = vraag;
    const van = { eigenaar: vraagstellerId, persoonId: vraagstellerId, onderdeelId: vraagId };
    return { actie: 'hulpvraag.intrekken', gegeven: gegevenFeiten(state, { klasse: 'plan', ...van }) };
  },
  HulpvraagLoslaten: 'hulpvraag.loslaten',
  DoelStellen: 'doel.voorstellen',
  DoelOvernemen: 'plan.wijzigen',
  DoelWijzigen: 'plan.wijzigen',
  AfspraakMaken: 'afspraak.maken',
  AfspraakAannemen: afspraak,
  AfspraakNakomen: afspraak,
  AfspraakNietNakomen: afspraak,
  AfspraakVerplaatsen: afspraak,
  AfspraakLatenVervallen: afspraak,
  PlanVaststellen: 'plan.wijzigen',
  PlanBeantwoorden: ({ persoonId }, state) => ({
    actie: 'plan.beantwoorden',
    gegeven: gegevenFeiten(state, { klasse: 'plan', eigenaar: persoonId, persoonId }),
  }),
  ContactVastleggen: 'contact.vastleggen',
  BijlageToevoegen: 'bijlage.toevoegen',
  BijlageIntrekken: ({ bijlageId }, state) => {
    const door = state.bijlagen.find((een) => een.bijlageId === bijlageId)?.door;
    if (!door) return NIETS;
    const van =
      door.soort === 'persoon'
        ? { eigenaar: door.persoonId, persoonId: door.persoonId }
        : { eigenaar: door.medewerkerId };
    return {
      actie: 'bijlage.intrekken',
      gegeven: gegevenFeiten(state, { klasse: 'plan', onderdeelId: bijlageId, ...van }),
    };
  },

  VeiligheidsafschermingInstellen: 'afscherming.instellen',
  OnderdeelVrijgeven: onderdeel,
  OnderdeelSluiten: onderdeel,
  OpheffingVoorstellen: 'afscherming.opheffing-vragen',
  OpheffingIntrekken: 'afscherming.opheffing-vragen',
  OpheffingBevestigen: ({ afschermingId }, { casusId, bescherming }) => {
    const door = bescherming.afschermingen.find((een) => een.afschermingId === afschermingId)?.opheffingDoor;
    if (!door) return { actie: 'afscherming.opheffing-vragen' };
    return {
      actie: 'afscherming.opheffen',
      bijzonder: { goedkeuring: gevraagd('afscherming-opheffen', casusId, door) },
    };
  },
  GrondslagVaststellen: 'grondslag.vaststellen',
  GrondslagBeeindigen: 'grondslag.vaststellen',
  ToestemmingGeven: ({ persoonId, door }, state) => gegevenToestemming(state, persoonId, door),
  ToestemmingIntrekken: ({ toestemmingId, door }, state) => {
    const gegeven = state.bescherming.toestemmingen.find((een) => een.toestemmingId === toestemmingId);
    return gegeven ? gegevenToestemming(state, gegeven.persoonId, door, gegeven.gegevenDoor) : NIETS;
  },
  InzageOudersToestaan: eigenToestemming,
  InzageOudersIntrekken: eigenToestemming,
  OuderVastleggen: 'gezin.wijzigen',
  OuderIntrekken: 'gezin.wijzigen',
  GezagVastleggen: 'gezin.wijzigen',
  GezagBeeindigen: 'gezin.wijzigen',

  NoodtoegangNemen: 'noodtoegang.vragen',
  NoodtoegangBeoordelen: ({ noodtoegangId, werkwijze }, { casusId, bescherming }) => {
    const genomen = bescherming.noodtoegangen.find((een) => een.noodtoegangId === noodtoegangId);
    if (!genomen) return { actie: 'casus.beoordelen' };
    return { actie: 'noodtoegang.toetsen', bijzonder: { noodtoegang: noodtoegangFeiten(casusId, genomen, werkwijze) } };
  },
  OpenstellingVragen: 'openstelling.vragen',
  OpenstellingGoedkeuren: ({ openstellingId, nu }, { casusId, bescherming }) => {
    const een = bescherming.openstellingen.find((open) => open.openstellingId === openstellingId);
    // Over, or never asked for.
    if (!een || een.stand === 'beeindigd' || (een.stand === 'goedgekeurd' && een.totOp <= nu))
      return { actie: 'openstelling.vragen' };
    return { actie: 'openstelling.goedkeuren', bijzonder: { goedkeuring: openstellingFeiten(casusId, een) } };
  },
  OpenstellingBeeindigen: 'openstelling.vragen',
};

/** Code, and with it the text, for somebody who may see the casus and not do this. */
export const CASUS_VERBODEN: Readonly<Record<CasusVraag['actie'], CasusWeigering>> = {
  lezen: 'niet-bevoegd',
  'geschiedenis.lezen': 'niet-bevoegd',
  'toegangslog.lezen': 'niet-bevoegd',
  'casus.beoordelen': 'alleen-coordinator',
  'casus.afsluiten': 'alleen-regisseur-of-coordinator',
  'casus.heropenen': 'alleen-coordinator',
  'casus.samenvoegen': 'alleen-coordinator',
  'nazorg.plannen': 'alleen-regisseur-of-coordinator',
  'veiligheid.beoordelen': 'alleen-regisseur-of-coordinator',
  'veiligheid.aanvaarden': 'niet-veiligheidsketen',
  'gezin.wijzigen': 'alleen-regisseur-of-coordinator',
  'gezinslid.verhuizen': 'alleen-coordinator',
  'geboorte.melden': 'alleen-medewerker',
  'organisatie.betrekken': 'alleen-regisseur-of-coordinator',
  'regie.aanwijzen': 'alleen-coordinator',
  'regie.noemen': 'alleen-teamleider',
  'regie.aanvaarden': 'alleen-aangewezene',
  'regie.overdragen': 'alleen-regisseur-of-coordinator',
  'regie.wisselen': 'alleen-coordinator',
  'regie.terugvallen': 'niet-bevoegd',
  'overdracht.verlopen': 'niet-bevoegd',
  'aanspreekpunt.aanwijzen': 'alleen-regisseur-of-coordinator',
  'vraag.inbrengen': 'alleen-medewerker',
  'doel.voorstellen': 'alleen-medewerker',
  'afspraak.maken': 'alleen-medewerker',
  'plan.wijzigen': 'alleen-regisseur-of-coordinator',
  'hulpvraag.loslaten': 'alleen-coordinator',
  'contact.vastleggen': 'alleen-medewerker',
  'bijlage.toevoegen': 'alleen-medewerker',
  'afscherming.instellen': 'alleen-regisseur-of-coordinator',
  'afscherming.opheffing-vragen': 'alleen-regisseur-of-coordinator',
  'afscherming.opheffen': 'eigen-opheffing',
  'grondslag.vaststellen': 'alleen-regisseur-of-coordinator',
  'noodtoegang.vragen': 'geen-crisisdienst',
  'noodtoegang.toetsen': 'eigen-noodtoegang',
  'openstelling.vragen': 'alleen-auditor',
  'openstelling.goedkeuren': 'eigen-openstelling',
  'vernietiging.vragen': 'alleen-coordinator',
  vernietigen: 'alleen-coordinator',
  'verzoek.indienen': 'niet-bevoegd',
  'verzoek.beslissen': 'alleen-coordinator',
  'gegeven.vrijgeven': 'alleen-wie-de-regie-heeft',
  'afspraak.eigen': 'alleen-eigenaar',
  'bijlage.intrekken': 'alleen-toevoeger',
  'hulpvraag.intrekken': 'alleen-vraagsteller',
  'plan.beantwoorden': 'alleen-eigen-antwoord',
  'toestemming.geven': 'alleen-eigen-toestemming',
};
