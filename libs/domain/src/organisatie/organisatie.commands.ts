import type { TextRef } from '@eenplan/kernel';
import type { Datum, Gemeentecode, MedewerkerId, Omstandigheden, OrganisatieId, PersoonId, Rol } from '../waarden.js';
import type { OrganisatieVlaggen } from './organisatie.events.js';

export interface NieuweMedewerker {
  readonly medewerkerId: MedewerkerId;
  readonly persoonId: PersoonId;
  readonly rollen: readonly Rol[];
  readonly bereik?: Bereik;
}

/** How somebody is reached at work; what is absent is not known (any more). */
export interface Bereik {
  readonly telefoon?: TextRef;
  readonly email?: TextRef;
}

export type OrganisatieCommand = Omstandigheden &
  (
    | {
        readonly type: 'OrganisatieRegistreren';
        readonly organisatieId: OrganisatieId;
        readonly naam: string;
        readonly soort: 'gemeente' | 'partner';
        readonly gemeenten: readonly Gemeentecode[];
        readonly convenantDatum: Datum;
        readonly vlaggen: OrganisatieVlaggen;
        /** A gemeente is registered with its first casuscoördinator, who is van dienst; a partner without one. */
        readonly coordinator?: NieuweMedewerker;
      }
    | ({ readonly type: 'MedewerkerToevoegen' } & NieuweMedewerker)
    /** First half of uitschrijven: all rights end; whoever is van dienst is followed by another coördinator. */
    | { readonly type: 'VertrekAankondigen'; readonly medewerkerId: MedewerkerId }
    /** Once nothing is left to answer for but what RegieLatenTerugvallen hands over in the same command. */
    | { readonly type: 'MedewerkerUitschrijven'; readonly medewerkerId: MedewerkerId }
    | { readonly type: 'CoordinatorVanDienstAanwijzen'; readonly medewerkerId: MedewerkerId }
    /** Replaces what was known before. */
    | ({ readonly type: 'BereikbaarheidVastleggen'; readonly medewerkerId: MedewerkerId } & Bereik)
  );
