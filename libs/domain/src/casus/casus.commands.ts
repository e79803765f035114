import type { TextRef } from '@eenplan/kernel';
import type {
  AanmeldingId,
  Begeleiding,
  Betrokkene,
  CasusId,
  Datum,
  Gemeentecode,
  Gezinslid,
  Herkenning,
  Leefgebied,
  Medewerker,
  MedewerkerId,
  Omstandigheden,
  OrganisatieFeiten,
  OrganisatieId,
  PersoonId,
  Vraag,
} from '../waarden.js';
import type { BeschermingCommand } from './bescherming.commands.js';
import type { Afscherming } from './bescherming.state.js';
import type {
  AfsluitReden,
  BijlageInhoud,
  CasusInhoud,
  Eigenaar,
  LoslaatReden,
  Oplossing,
  Voorkeur,
} from './casus.events.js';

/** Persons that a looked-up aanmelding brings along. */
interface Aangemeld {
  readonly aanmeldingId: AanmeldingId;
  readonly gezinsleden: readonly Gezinslid[];
  readonly betrokkenen: readonly Betrokkene[];
  readonly veiligheidAcuut: boolean;
}
/** What becomes part of the plan when an aanmelding is accepted; `op` is when the aanmelding happened. */
interface Vragen {
  readonly aanmeldingId: AanmeldingId;
  readonly vragen: readonly Vraag[];
  readonly aangemeldOp: string;
}

export type LevensloopCommand =
  /** Comes from an aanmelding, in one append with it. */
  | ({
      readonly type: 'CasusOpenen';
      readonly casusId: CasusId;
      readonly kenmerk: string;
      readonly gemeente: Gemeentecode;
      readonly voorlopigeRegie: Medewerker;
    } & Aangemeld)
  | ({ readonly type: 'AanmeldingVoegen' } & Aangemeld)
  | ({ readonly type: 'CasusStarten' } & Vragen)
  /** `gezinIngelicht`: of the aanmelding that opened it; of both that end a casus before it started. */
  | { readonly type: 'CasusNietStarten'; readonly reden: TextRef; readonly gezinIngelicht: boolean }
  | {
      readonly type: 'CasusDoorgeleiden';
      readonly organisatie: OrganisatieFeiten;
      readonly begeleiding: Begeleiding;
      readonly gezinIngelicht: boolean;
    }
  | ({ readonly type: 'AanmeldingToevoegen' } & Vragen)
  | {
      readonly type: 'AanmeldingLoskoppelen';
      readonly aanmeldingId: AanmeldingId;
      readonly reden: 'ontkoppeld' | 'ingetrokken';
    }
  /** Persons of an aanmelding of this casus are known ones; on the aanmelding and here in one append. */
  | {
      readonly type: 'PersonenHerkennen';
      readonly aanmeldingId: AanmeldingId;
      readonly herkend: readonly Herkenning[];
    }
  /** The aanmelding that opened this casus goes to the casus of those whom it turned out to be about. `personen`: all of it. */
  | {
      readonly type: 'CasusLatenOpgaan';
      readonly aanmeldingId: AanmeldingId;
      readonly personen: readonly PersoonId[];
      readonly naarCasusId: CasusId;
    }
  | { readonly type: 'VeiligheidBeoordelen'; readonly acuut: boolean; readonly toelichting?: TextRef }
  | { readonly type: 'VeiligheidAanvaarden'; readonly organisatie: OrganisatieFeiten }
  | {
      readonly type: 'CasusAfsluiten';
      readonly reden: AfsluitReden;
      readonly toelichting?: TextRef;
      readonly nazorgDatum?: Datum;
    }
  | { readonly type: 'NazorgPlannen'; readonly nazorgDatum: Datum }
  | { readonly type: 'CasusHeropenen'; readonly reden: TextRef; readonly voorlopigeRegie: Medewerker }
  /** This casus ends; one command with CasusOpnemen on the other. */
  | {
      readonly type: 'CasusSamenvoegen';
      readonly naarCasusId: CasusId;
      readonly naarGemeente: Gemeentecode;
      readonly naar: Buur;
    }
  /** `afschermingen`: those of the other casus, which stand here from now on. */
  | {
      readonly type: 'CasusOpnemen';
      readonly vanCasusId: CasusId;
      readonly inhoud: CasusInhoud;
      readonly afschermingen: readonly Afscherming[];
    };

/** What must be known of another casus before persons come together in it. */
export interface Buur {
  /** Gezinsleden and betrokkenen. */
  readonly personen: readonly PersoonId[];
  readonly afschermingen: readonly Afscherming[];
}

export type GezinCommand =
  /** `genoemd`: by the id of somebody whom the casus knows already; else a person of whom data came along. */
  | ({ readonly type: 'GezinslidToevoegen'; readonly genoemd: boolean } & Gezinslid)
  | { readonly type: 'GezinslidGeborenMelden'; readonly persoonId: PersoonId }
  | { readonly type: 'GezinslidLatenVertrekken'; readonly persoonId: PersoonId; readonly reden?: TextRef }
  /** One command with GezinslidOntvangen on the other casus. */
  | {
      readonly type: 'GezinslidVerhuizen';
      readonly persoonId: PersoonId;
      readonly naarCasusId: CasusId;
      readonly naar: Buur;
    }
  /** `afschermingen`: those of the other casus; the person's own stand here from now on. */
  | ({
      readonly type: 'GezinslidOntvangen';
      readonly vanCasusId: CasusId;
      readonly afschermingen: readonly Afscherming[];
    } & Gezinslid)
  /** Two numbers of this casus or of none are one person (`verenigd`), or here it was another all along (`gesplitst`). */
  | {
      readonly type: 'PersoonVervangen';
      readonly persoonId: PersoonId;
      readonly als: PersoonId;
      readonly wijze: 'verenigd' | 'gesplitst';
      /** As with who is added: by an id that the casus knows. */
      readonly genoemd: boolean;
    }
  /** The same, in whatever other casus the person stands; one command with the first. */
  | { readonly type: 'PersoonLatenVolgen'; readonly persoonId: PersoonId; readonly als: PersoonId }
  /** `uit`: the number under which the vault has the BSN for now. */
  | { readonly type: 'BsnVaststellen'; readonly persoonId: PersoonId; readonly uit: PersoonId }
  | ({ readonly type: 'BetrokkeneToevoegen'; readonly genoemd: boolean } & Betrokkene)
  | { readonly type: 'BetrokkeneLatenVertrekken'; readonly persoonId: PersoonId }
  | {
      readonly type: 'OrganisatieBetrekken';
      readonly organisatie: OrganisatieFeiten;
      readonly leefgebieden: readonly Leefgebied[];
    }
  | { readonly type: 'BetrokkenheidBeeindigen'; readonly organisatieId: OrganisatieId };

export type RegieCommand =
  | {
      readonly type: 'RegisseurAanwijzen';
      readonly organisatie: OrganisatieFeiten;
      readonly medewerkerId?: MedewerkerId;
      readonly voorkeur?: Voorkeur;
    }
  /** By the teamleider of the organisation to which the aanwijzing went. */
  | { readonly type: 'RegisseurNoemen'; readonly organisatie: OrganisatieFeiten; readonly medewerkerId: MedewerkerId }
  | { readonly type: 'AanwijzingIntrekken' }
  | { readonly type: 'RegieAanvaarden' }
  | { readonly type: 'RegieWeigeren'; readonly reden: TextRef }
  | {
      readonly type: 'OverdrachtAanbieden';
      readonly overdrachtId: string;
      readonly organisatie: OrganisatieFeiten;
      readonly medewerkerId: MedewerkerId;
      readonly reden?: TextRef;
    }
  | { readonly type: 'OverdrachtAanvaarden'; readonly overdrachtId: string }
  | { readonly type: 'OverdrachtWeigeren'; readonly overdrachtId: string; readonly reden: TextRef }
  | { readonly type: 'OverdrachtIntrekken'; readonly overdrachtId: string }
  /** By the systeem once the term has passed. */
  | { readonly type: 'OverdrachtLatenVerlopen'; readonly overdrachtId: string }
  | {
      readonly type: 'RegieWisselen';
      readonly organisatie: OrganisatieFeiten;
      readonly medewerkerId: MedewerkerId;
      readonly reden: TextRef;
    }
  /** Follows from the account of a medewerker that ends; one command with it. `naar`: the coördinator van dienst. */
  | { readonly type: 'RegieLatenTerugvallen'; readonly medewerkerId: MedewerkerId; readonly naar: Medewerker }
  | {
      readonly type: 'VoorlopigeRegieGeven';
      readonly organisatie: OrganisatieFeiten;
      readonly medewerkerId: MedewerkerId;
    }
  | { readonly type: 'EersteAanspreekpuntAanwijzen'; readonly aanspreekpunt: Eigenaar };

export type PlanCommand =
  | { readonly type: 'VraagInbrengen'; readonly vraag: Vraag }
  | { readonly type: 'VraagPlaatsen'; readonly vraagId: string }
  | { readonly type: 'VolgordeBepalen'; readonly vraagIds: readonly string[] }
  | {
      readonly type: 'PrioVraagKiezen';
      readonly vraagId: string;
      readonly keuzes: readonly { readonly persoonId: PersoonId; readonly vraagId: string }[];
      readonly reden?: TextRef;
    }
  | { readonly type: 'HulpvraagBeantwoorden'; readonly vraagId: string; readonly oordeelVraagsteller?: TextRef }
  | { readonly type: 'HulpvraagIntrekken'; readonly vraagId: string }
  | {
      readonly type: 'HulpvraagLoslaten';
      readonly vraagId: string;
      readonly reden: LoslaatReden;
      readonly laatsteAanbod?: TextRef;
      readonly toelichting?: TextRef;
    }
  | { readonly type: 'DoelStellen'; readonly doelId: string; readonly vraagId: string; readonly tekst: TextRef }
  | { readonly type: 'DoelOvernemen'; readonly doelId: string }
  | { readonly type: 'DoelWijzigen'; readonly doelId: string; readonly tekst: TextRef }
  /** `samen`: made together with the owner (overleg, kitchen table), so open at once. */
  | {
      readonly type: 'AfspraakMaken';
      readonly afspraakId: string;
      readonly doelId: string;
      readonly tekst: TextRef;
      readonly eigenaar: Eigenaar;
      readonly uiterlijkDatum: Datum;
      readonly oplossing: Oplossing;
      readonly samen: boolean;
    }
  | { readonly type: 'AfspraakAannemen'; readonly afspraakId: string }
  | { readonly type: 'AfspraakNakomen'; readonly afspraakId: string }
  | { readonly type: 'AfspraakNietNakomen'; readonly afspraakId: string; readonly reden: TextRef }
  | {
      readonly type: 'AfspraakVerplaatsen';
      readonly afspraakId: string;
      readonly uiterlijkDatum: Datum;
      readonly reden: TextRef;
    }
  | { readonly type: 'AfspraakLatenVervallen'; readonly afspraakId: string; readonly reden: TextRef }
  | { readonly type: 'PlanVaststellen' }
  | {
      readonly type: 'PlanBeantwoorden';
      readonly versie: number;
      readonly persoonId: PersoonId;
      readonly akkoord: boolean;
      readonly tekst?: TextRef;
    }
  | {
      readonly type: 'ContactVastleggen';
      readonly contactmomentId: string;
      readonly met: readonly PersoonId[];
      readonly tekst: TextRef;
    };

export type BijlageCommand =
  | ({ readonly type: 'BijlageToevoegen' } & BijlageInhoud)
  | { readonly type: 'BijlageIntrekken'; readonly bijlageId: string };

export type CasusCommand = Omstandigheden &
  (LevensloopCommand | GezinCommand | RegieCommand | PlanCommand | BijlageCommand | BeschermingCommand);
