import { afschermingVan } from './afscherming.js';
import type { CasusEvent } from './casus.events.js';
import type { Bestaand } from './casus.state.js';
import { weiger } from './refusals.js';
import type { Van } from './regel.js';
import { alleenRegisseurOfCoordinator, alsMedewerker } from './wie.js';

/** Lifting an afscherming takes two people (domain.md §9); this is the first. */
export function voorstellen(command: Van<'OpheffingVoorstellen'>, state: Bestaand): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { afschermingId, reden, door } = command;
  const { opheffingDoor } = afschermingVan(state, afschermingId);
  if (opheffingDoor) weiger('opheffing-loopt', { ref: opheffingDoor.medewerkerId, reden: 'stelde het voor' });
  return [{ type: 'OpheffingVoorgesteld', data: { afschermingId, reden, door: alsMedewerker(door) } }];
}

/** By any of those who may propose: nothing opens by it. */
export function intrekken(command: Van<'OpheffingIntrekken'>, state: Bestaand): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { afschermingId } = command;
  voorgesteldDoor(state, afschermingId);
  return [{ type: 'OpheffingIngetrokken', data: { afschermingId } }];
}

/** The second of the two, and another than the first. */
export function bevestigen(command: Van<'OpheffingBevestigen'>, state: Bestaand): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { afschermingId, door } = command;
  const { medewerkerId } = voorgesteldDoor(state, afschermingId);
  if (door.accountId === medewerkerId) weiger('eigen-opheffing', { ref: afschermingId, reden: 'eigen voorstel' });
  return [{ type: 'VeiligheidsafschermingOpgeheven', data: { afschermingId, door: alsMedewerker(door) } }];
}

function voorgesteldDoor(state: Bestaand, afschermingId: string) {
  const { opheffingDoor } = afschermingVan(state, afschermingId);
  return opheffingDoor ?? weiger('geen-opheffing', { ref: afschermingId, reden: 'niet voorgesteld' });
}
