import type { Datum, Gemeentecode, MedewerkerId, OrganisatieId, PersoonId, Rol } from '../waarden.js';
import type { Bereik } from './organisatie.commands.js';
import type { OrganisatieEvent, OrganisatieVlaggen } from './organisatie.events.js';

export interface MedewerkerState {
  readonly persoonId: PersoonId;
  readonly rollen: readonly Rol[];
  /** `vertrekt`: acts no more and takes no regie; what the medewerker answers for is being handed over. */
  readonly stand: 'werkt' | 'vertrekt' | 'vertrokken';
  readonly bereik: Bereik;
}

interface Geregistreerd {
  readonly status: 'geregistreerd';
  readonly organisatieId: OrganisatieId;
  readonly naam: string;
  readonly gemeenten: readonly Gemeentecode[];
  readonly convenantDatum: Datum;
  readonly vlaggen: OrganisatieVlaggen;
  readonly medewerkers: ReadonlyMap<MedewerkerId, MedewerkerState>;
}
export type OrganisatieState =
  | { readonly status: 'nieuw' }
  | (Geregistreerd & { readonly soort: 'partner' })
  /** `vanDienst` is empty only between the first two events of one append. */
  | (Geregistreerd & { readonly soort: 'gemeente'; readonly vanDienst: MedewerkerId });

export const NIEUWE_ORGANISATIE: OrganisatieState = { status: 'nieuw' };

export function evolveOrganisatie(state: OrganisatieState, event: OrganisatieEvent): OrganisatieState {
  switch (event.type) {
    case 'OrganisatieGeregistreerd': {
      const { soort, ...rest } = event.data;
      const basis = { status: 'geregistreerd', ...rest, medewerkers: new Map() } as const;
      return soort === 'gemeente' ? { ...basis, soort, vanDienst: '' } : { ...basis, soort };
    }
    case 'MedewerkerToegevoegd': {
      const { medewerkerId, persoonId, rollen } = event.data;
      return metMedewerker(state, medewerkerId, { persoonId, rollen, stand: 'werkt', bereik: {} });
    }
    case 'VertrekAangekondigd':
      return gewijzigd(state, event.data.medewerkerId, { stand: 'vertrekt' });
    case 'MedewerkerVertrokken':
      return gewijzigd(state, event.data.medewerkerId, { stand: 'vertrokken' });
    case 'BereikbaarheidVastgelegd': {
      const { medewerkerId, ...bereik } = event.data;
      return gewijzigd(state, medewerkerId, { bereik });
    }
    case 'CoordinatorVanDienstAangewezen':
      return state.status === 'geregistreerd' && state.soort === 'gemeente'
        ? { ...state, vanDienst: event.data.medewerkerId }
        : state;
  }
}

function gewijzigd(state: OrganisatieState, id: MedewerkerId, wat: Partial<MedewerkerState>): OrganisatieState {
  const was = state.status === 'nieuw' ? undefined : state.medewerkers.get(id);
  return was ? metMedewerker(state, id, { ...was, ...wat }) : state;
}

function metMedewerker(state: OrganisatieState, id: MedewerkerId, medewerker: MedewerkerState): OrganisatieState {
  if (state.status === 'nieuw') return state;
  return { ...state, medewerkers: new Map(state.medewerkers).set(id, medewerker) };
}

/** One organisation per gemeente; an account belongs to one organisation, also after it has left. */
export function claimsOrganisatie(state: OrganisatieState): readonly string[] {
  if (state.status === 'nieuw') return [];
  const keys = [...state.medewerkers.keys()].map((id) => `medewerker/${id}`);
  if (state.soort === 'gemeente') keys.push(...state.gemeenten.map((code) => `gemeente/${code}`));
  return keys.sort();
}
