import type { DomainEvent, TextRef } from '@eenplan/kernel';
import type {
  AanmeldingId,
  BetrokkeneRol,
  CasusId,
  Datum,
  Gemeentecode,
  Herkenning,
  Medewerker,
  PersoonId,
  Tijdstip,
  Vraag,
} from '../waarden.js';

/** Who reports: anyone entitled may (domain.md §3). */
export type Melder =
  | ({ readonly soort: 'partner' | 'gemeente' | 'wijkmakelaar' } & Medewerker)
  | { readonly soort: 'inwoner'; readonly persoonId: PersoonId };

export interface AangemeldePersoon {
  readonly persoonId: PersoonId;
  readonly hoedanigheid: 'gezinslid' | BetrokkeneRol;
  readonly ongeboren: boolean;
  /** Known persons who may be the same (BSN with another date of birth): a coördinator has to look. */
  readonly mogelijkDezelfde: readonly PersoonId[];
}

/** The story is told once (001): who told it, to whom, when. */
export interface Verhaal {
  readonly tekst: TextRef;
  readonly verteldDoor?: PersoonId;
  readonly verteldAan?: string;
  readonly verteldOp: Tijdstip;
}

/** The gezin is told of the aanmelding, unless that endangers someone: then with a reason and a date to look again. */
export type Inlichting =
  { readonly ingelicht: true } | { readonly ingelicht: false; readonly reden: TextRef; readonly herzienDatum: Datum };

export type BeoordelingUitkomst = 'gestart' | 'niet-gestart' | 'doorgeleid' | 'toegevoegd';

export type AanmeldingEvent =
  | DomainEvent<
      'AanmeldingIngediend',
      {
        readonly aanmeldingId: AanmeldingId;
        readonly gemeente: Gemeentecode;
        readonly melder: Melder;
        readonly personen: readonly AangemeldePersoon[];
        readonly vragen: readonly Vraag[];
        readonly verhaal?: Verhaal;
        readonly veiligheid: { readonly acuut: boolean; readonly toelichting?: TextRef };
        readonly inlichting: Inlichting;
        readonly werkwijze: number;
      }
    >
  /** Opened a casus of its own, or joined the open one of a named gezinslid. */
  | DomainEvent<'AanmeldingGeplaatst', { readonly casusId: CasusId; readonly wijze: 'geopend' | 'gevoegd' }>
  /** Its persons are in more than one open casus: waits for the coördinator, visibly. */
  | DomainEvent<'AanmeldingWacht', { readonly casusIds: readonly CasusId[] }>
  | DomainEvent<'AanmeldingIngetrokken', { readonly reden: TextRef }>
  | DomainEvent<'AanmeldingBeoordeeld', { readonly casusId: CasusId; readonly uitkomst: BeoordelingUitkomst }>
  /** A wrong match undone; `vervangen`: persons who turned out to be somebody else. */
  | DomainEvent<
      'AanmeldingOntkoppeld',
      {
        readonly casusId: CasusId;
        readonly vervangen: readonly { readonly persoonId: PersoonId; readonly door: PersoonId }[];
      }
    >
  /** Persons turned out to be known; where it goes because of that follows as another event, unless it stays. */
  | DomainEvent<'AanmeldingHerkend', { readonly herkend: readonly Herkenning[] }>;
