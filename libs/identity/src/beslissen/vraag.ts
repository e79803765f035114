/**
 * What is asked of a decision: who, what, on what, under which circumstances. Plain facts: an app maps its folded state or its
 * rows to them, and no rule lies in that mapping. Ids are strings without meaning, moments are milliseconds since 1970.
 */

export const ROLLEN = [
  'casuscoordinator',
  'medewerker',
  'teamleider',
  'inwoner',
  'auditor',
  'beheerder',
  'beleidsadviseur',
  'systeem',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** What the organisation of an account may or is, by its registration. */
export const VLAGGEN = ['mag-bsn', 'veiligheidsketen', 'crisisdienst', 'dat-gevoelig'] as const;
export type Vlag = (typeof VLAGGEN)[number];

/** A betrokkene's place around the gezin. */
export type BetrokkeneRol =
  'ouder-buiten-gezin' | 'ex-partner' | 'mantelzorger' | 'netwerklid' | 'clientondersteuner' | 'wijkmakelaar';

/** Classes of field (domain.md §9). `regie` and `dat` hold no text; `inzage` is who looked, and why. */
export const KLASSEN = [
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
  'inzage',
] as const;
export type Klasse = (typeof KLASSEN)[number];

export interface Account {
  readonly sub: string;
  readonly rollen: readonly Rol[];
  readonly organisatieId?: string;
  readonly vlaggen: readonly Vlag[];
  /** Gemeenten for which this account works. */
  readonly gemeenten: readonly string[];
  /** The account's own person. */
  readonly persoonId?: string;
}

/** A person of the gezin, as far as reading depends on it. */
export interface PersoonFeiten {
  readonly persoonId: string;
  /** 16 years or older at this moment. */
  readonly vanaf16: boolean;
  readonly ouders: readonly string[];
  /** Who has gezag over this person. */
  readonly gezag: readonly string[];
  /** To whom this person gave consent to read along. */
  readonly toestemmingAan: readonly string[];
}

export interface Afscherming {
  /** All that leads to this person is hidden … */
  readonly beschermdeId: string;
  /** … from this one. */
  readonly geweerdeId: string;
}

/** A casus as it is now. */
export interface CasusFeiten {
  readonly casusId: string;
  readonly gemeente: string;
  readonly status: 'in-beoordeling' | 'lopend' | 'afgesloten';
  /** Only where the regie was accepted; voorlopige regie is a coördinator's. */
  readonly regisseur?: { readonly medewerkerId: string; readonly organisatieId: string };
  /** Who answered until the closing. */
  readonly laatst?: { readonly medewerkerId: string; readonly organisatieId: string };
  /** Asked to take the regie; without a medewerker as long as the teamleider has named nobody. */
  readonly gevraagd?: { readonly organisatieId: string; readonly medewerkerId?: string };
  readonly organisaties: readonly { readonly organisatieId: string; readonly leefgebieden: readonly string[] }[];
  readonly gezinsleden: readonly PersoonFeiten[];
  readonly betrokkenen: readonly { readonly persoonId: string; readonly rol: BetrokkeneRol }[];
  readonly afschermingen: readonly Afscherming[];
}

export const GEGEVEN_KENMERKEN = [
  /** Of class `dat`: that this organisation takes part is itself sensitive. */
  'dat-gevoelig',
  /** Beperking: visible as blocked, its text is not revealed. */
  'geblokkeerd',
  /** Part of an aanmelding that is not judged yet. */
  'te-beoordelen',
  /** An address that is closed for all but a few. */
  'afgeschermd-voor-allen',
  /** Withheld while safety requires. */
  'achtergehouden',
] as const;
export type GegevenKenmerk = (typeof GEGEVEN_KENMERKEN)[number];

/** The gever of what a person gave itself. */
export const GEZIN = 'gezin';

/** One piece of what a casus holds: a field, a row, a text. */
export interface Gegeven {
  readonly klasse: Klasse;
  readonly leefgebied?: string;
  /** The organisation that gave it, or {@link GEZIN}. Of class `dat`: the organisation that takes part. */
  readonly gever: string;
  /** Whom it concerns; nobody in particular: the gezin as a whole. */
  readonly personen: readonly string[];
  /** Owner of the afspraak, vraagsteller of the hulpvraag, who answers to the plan: a medewerkerId or a persoonId. */
  readonly eigenaar?: string;
  /** With which persons the plan shares it. */
  readonly gedeeldMet: readonly string[];
  /** To which persons it leads: address, school, huisarts, opvang, wijk, time and place. */
  readonly leidtNaar: readonly string[];
  /** For which shielded-from persons the regisseur opened it. */
  readonly vrijgegevenVoor: readonly string[];
  readonly kenmerken: readonly GegevenKenmerk[];
}

export interface AanmeldingFeiten {
  /** Of the coördinator who judges it: the gemeente of its casus, else its own. */
  readonly gemeente: string;
  /** Account or person that handed it in; absent when it is handed in now. */
  readonly melderId?: string;
  /** Of one piece of it: to which persons that leads. */
  readonly leidtNaar?: readonly string[];
  /** Between whomever, in whatever casus. */
  readonly afschermingen?: readonly Afscherming[];
}

export interface OrganisatieFeiten {
  readonly organisatieId: string;
  readonly gemeenten: readonly string[];
  readonly soort?: 'gemeente' | 'partner';
  /** Which role is to be given to somebody who works there. */
  readonly rol?: Rol;
}

/** That this class of field may go from giver to receiver for this purpose (domain.md §9). */
export interface Grondslag {
  readonly klasse: Klasse;
  readonly gever: string;
  readonly ontvanger: string;
  readonly doel: string;
  /** No duty of secrecy (beroepsgeheim, Wpg, SUWI) binds the giver here. */
  readonly geverVrij: boolean;
  readonly vanafOp: number;
  readonly totOp?: number;
}

export interface Noodtoegang {
  readonly casusId: string;
  readonly accountId: string;
  readonly vanafOp: number;
  readonly totOp: number;
  /** How long it may last at most, by the werkwijze. */
  readonly hoogstensMs: number;
  readonly metReden: boolean;
  /** It stands on the list of what another reviews. */
  readonly opToetslijst: boolean;
}

/** Four eyes: what one person asked and, where it says so, another approved. */
export interface Goedkeuring {
  readonly soort: 'openstelling' | 'afscherming-opheffen' | 'vernietigen';
  readonly casusId: string;
  readonly aangevraagdDoor: string;
  /** The person behind that account; who has two accounts is one person. */
  readonly aangevraagdDoorPersoon?: string;
  readonly goedgekeurdDoor?: string;
  /** Openstelling: for which auditor. */
  readonly voor?: string;
  readonly vanafOp: number;
  readonly totOp: number;
}

/** What holds during one request. */
export interface Verzoek {
  /** Purpose of what is done: `hulpverlening`, `toezicht`, … */
  readonly doel: string;
  readonly moment: number;
  /** Of the werkwijze, all of them; the same array for as long as they are the same. */
  readonly grondslagen: readonly Grondslag[];
}

/** What was granted for one casus. */
export interface Bijzonderheden {
  readonly noodtoegang?: Noodtoegang;
  readonly goedkeuring?: Goedkeuring;
}

export type Omstandigheden = Verzoek & Bijzonderheden;

export const CASUS_ACTIES = [
  'lezen',
  'geschiedenis.lezen',
  'toegangslog.lezen',
  'casus.beoordelen',
  'casus.afsluiten',
  'casus.heropenen',
  'casus.samenvoegen',
  'nazorg.plannen',
  'veiligheid.beoordelen',
  'veiligheid.aanvaarden',
  'gezin.wijzigen',
  'gezinslid.verhuizen',
  'geboorte.melden',
  'organisatie.betrekken',
  'regie.aanwijzen',
  'regie.noemen',
  'regie.aanvaarden',
  'regie.overdragen',
  'regie.wisselen',
  'regie.terugvallen',
  'overdracht.verlopen',
  'aanspreekpunt.aanwijzen',
  'vraag.inbrengen',
  'doel.voorstellen',
  'afspraak.maken',
  'plan.wijzigen',
  'hulpvraag.loslaten',
  'contact.vastleggen',
  'bijlage.toevoegen',
  'afscherming.instellen',
  'afscherming.opheffing-vragen',
  'afscherming.opheffen',
  'grondslag.vaststellen',
  'noodtoegang.vragen',
  'noodtoegang.toetsen',
  'openstelling.vragen',
  'openstelling.goedkeuren',
  'vernietiging.vragen',
  'vernietigen',
  'verzoek.indienen',
  'verzoek.beslissen',
] as const;
/** `lezen`: that it is there, with codes and dates. `tekst.lezen`: the words or the data of a person, out of the vault. */
export const GEGEVEN_ACTIES = [
  'lezen',
  'tekst.lezen',
  'gegeven.vrijgeven',
  'afspraak.eigen',
  'hulpvraag.intrekken',
  'plan.beantwoorden',
  'toestemming.geven',
  'bijlage.intrekken',
] as const;
export const AANMELDING_ACTIES = [
  'aanmelding.indienen',
  'aanmelding.lezen',
  'aanmelding.intrekken',
  'aanmelding.beoordelen',
  'aanmelding.vergelijken',
] as const;
export const ORGANISATIE_ACTIES = [
  'organisatie.lezen',
  'medewerkers.lezen',
  'caseload.lezen',
  'organisatie.registreren',
  'organisatie.beheren',
  'rol.geven',
  'van-dienst.aanwijzen',
] as const;
export const INSTALLATIE_ACTIES = [
  'projecties.beheren',
  'vernietigingen.volgen',
  'afwijkingen.lezen',
  'afwijkingen.vrijgeven',
  'bewijzen.lezen',
  'toegangslog.zoeken',
  'werkbord.lezen',
  'beleid.lezen',
] as const;
export type CasusActie = (typeof CASUS_ACTIES)[number];
export type GegevenActie = (typeof GEGEVEN_ACTIES)[number];
export type AanmeldingActie = (typeof AANMELDING_ACTIES)[number];
export type OrganisatieActie = (typeof ORGANISATIE_ACTIES)[number];
export type InstallatieActie = (typeof INSTALLATIE_ACTIES)[number];

export type Vraag =
  | { readonly over: 'casus'; readonly actie: CasusActie; readonly casus: CasusFeiten }
  | {
      readonly over: 'gegeven';
      readonly actie: GegevenActie;
      readonly casus: CasusFeiten;
      readonly gegeven: Gegeven;
    }
  | { readonly over: 'aanmelding'; readonly actie: AanmeldingActie; readonly aanmelding: AanmeldingFeiten }
  | { readonly over: 'organisatie'; readonly actie: OrganisatieActie; readonly organisatie: OrganisatieFeiten }
  | { readonly over: 'installatie'; readonly actie: InstallatieActie };

/**
 * `nee` on anything of a casus that one may not `lezen` is answered as one that does not exist. `gemaskeerd`: shown as "een
 * andere organisatie".
 */
export type Beslissing = 'ja' | 'nee' | 'gemaskeerd';
