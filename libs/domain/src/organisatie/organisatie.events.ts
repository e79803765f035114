import type { DomainEvent, TextRef } from '@eenplan/kernel';
import type { Datum, Gemeentecode, MedewerkerId, OrganisatieId, PersoonId, Rol } from '../waarden.js';

/** What an organisation may and is; the name of an organisation is no personal data. */
export interface OrganisatieVlaggen {
  /** Has a legal basis to enter and see a BSN. */
  readonly magBsn: boolean;
  /** *That* it is involved is itself sensitive (domain.md §9). */
  readonly datGevoelig: boolean;
  /** Veilig Thuis or a gecertificeerde instelling. */
  readonly veiligheidsketen: boolean;
  /** Goes where there is danger, day and night: may take noodtoegang (domain.md §9). */
  readonly crisisdienst: boolean;
}

export type OrganisatieEvent =
  | DomainEvent<
      'OrganisatieGeregistreerd',
      {
        readonly organisatieId: OrganisatieId;
        readonly naam: string;
        readonly soort: 'gemeente' | 'partner';
        /** The gemeente itself, or the gemeenten that the partner works for. */
        readonly gemeenten: readonly Gemeentecode[];
        readonly convenantDatum: Datum;
        readonly vlaggen: OrganisatieVlaggen;
      }
    >
  | DomainEvent<
      'MedewerkerToegevoegd',
      { readonly medewerkerId: MedewerkerId; readonly persoonId: PersoonId; readonly rollen: readonly Rol[] }
    >
  /** From here on the account has no right any more and takes no regie; what it answers for is handed over next. */
  | DomainEvent<'VertrekAangekondigd', { readonly medewerkerId: MedewerkerId }>
  | DomainEvent<'MedewerkerVertrokken', { readonly medewerkerId: MedewerkerId }>
  /** How the medewerker is reached at work, instead of what was known before. */
  | DomainEvent<
      'BereikbaarheidVastgelegd',
      { readonly medewerkerId: MedewerkerId; readonly telefoon?: TextRef; readonly email?: TextRef }
    >
  /** A gemeente always has one, from its registration on. */
  | DomainEvent<'CoordinatorVanDienstAangewezen', { readonly medewerkerId: MedewerkerId }>;
