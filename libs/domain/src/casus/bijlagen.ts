import type { Handelende } from '../waarden.js';
import type { CasusEvent, Eigenaar } from './casus.events.js';
import type { OpenCasus } from './casus.state.js';
import { weiger } from './refusals.js';
import type { Van } from './regel.js';
import { gebeurd } from './tijd.js';
import { alsMedewerker, hoortErbij, isCoordinator, isEigenaar, isRegisseur } from './wie.js';

/** By anyone who takes part, as a vraag is (domain.md §5); who reads it follows from klasse, leefgebied and whom it is about. */
export function toevoegen(command: Van<'BijlageToevoegen'>, state: OpenCasus): CasusEvent[] {
  const { door, bijlageId, bestand, titel, soort, bytes, over, klasse, leefgebied, werkwijze } = command;
  if (state.bijlagen.some((een) => een.bijlageId === bijlageId))
    weiger('bijlage-bestaat-al', { ref: bijlageId, reden: 'toegevoegd' });
  if (!werkwijze.leefgebieden.includes(leefgebied))
    weiger('leefgebied-onbekend', { ref: leefgebied, reden: 'niet in de werkwijze' });
  const vreemd = over.filter((persoonId) => !hoortErbij(state, persoonId));
  if (vreemd.length > 0)
    weiger('persoon-onbekend', ...vreemd.map((ref) => ({ ref, reden: 'hoort niet bij de casus' })));
  const data = { bijlageId, bestand, titel, soort, bytes, over, klasse, leefgebied, door: toevoeger(door) };
  return [{ type: 'BijlageToegevoegd', data, op: gebeurd(command) }];
}

/** By who added it, or who keeps the plan. */
export function intrekken(command: Van<'BijlageIntrekken'>, state: OpenCasus): CasusEvent[] {
  const { door, bijlageId } = command;
  const bijlage = state.bijlagen.find((een) => een.bijlageId === bijlageId);
  if (!bijlage) return weiger('bijlage-onbekend', { ref: bijlageId, reden: 'niet in de casus' });
  if (!isEigenaar(door, bijlage.door) && !isCoordinator(state, door) && !isRegisseur(state, door))
    weiger('alleen-toevoeger', { ref: bijlageId, reden: 'van een ander' });
  if (bijlage.ingetrokken) weiger('bijlage-al-ingetrokken', { ref: bijlageId, reden: 'ingetrokken' });
  return [
    { type: 'BijlageIngetrokken', data: { bijlageId }, op: gebeurd(command, [{ ref: bijlageId, op: bijlage.op }]) },
  ];
}

const toevoeger = (door: Handelende): Eigenaar =>
  door.organisatieId === undefined
    ? { soort: 'persoon', persoonId: door.persoonId! }
    : { soort: 'medewerker', ...alsMedewerker(door) };
