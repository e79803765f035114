import { upcasting } from '../upcast.js';
import type { OrganisatieEvent } from './organisatie.events.js';

/** Nobody may more than was registered. */
function zonderCrisisdienst(data: unknown): unknown {
  const { vlaggen, ...rest } = data as { readonly vlaggen: object };
  return { ...rest, vlaggen: { ...vlaggen, crisisdienst: false } };
}

/** Every event type of an organisatie with its upcasters, oldest first. */
export const organisatieSchemas = upcasting<OrganisatieEvent>({
  // Schema 1 knew no crisisdienst.
  OrganisatieGeregistreerd: [zonderCrisisdienst],
  MedewerkerToegevoegd: [],
  BereikbaarheidVastgelegd: [],
  VertrekAangekondigd: [],
  MedewerkerVertrokken: [],
  CoordinatorVanDienstAangewezen: [],
});
