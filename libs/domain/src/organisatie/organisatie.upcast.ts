import { upcasting } from '../upcast.js';
import type { OrganisatieEvent } from './organisatie.events.js';

/** Every event type of an organisatie with its upcasters, oldest first; none so far. */
export const organisatieSchemas = upcasting<OrganisatieEvent>({
  OrganisatieGeregistreerd: [],
  MedewerkerToegevoegd: [],
  VertrekAangekondigd: [],
  MedewerkerVertrokken: [],
  CoordinatorVanDienstAangewezen: [],
});
