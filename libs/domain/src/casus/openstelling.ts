import { isVoor } from '../tijd.js';
import type { Openstelling } from './bescherming.state.js';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import type { Bestaand } from './casus.state.js';
import { weiger } from './refusals.js';
import type { Van } from './regel.js';
import { urenLater } from './tijd.js';
import { alsMedewerker, isAuditor } from './wie.js';

/** An auditor reads histories without the texts; those of one dossier by four eyes, for a time (domain.md §9). */
export function vragen(command: Van<'OpenstellingVragen'>, state: Bestaand): CasusEvent[] {
  alleenAuditor(command, state);
  const { door, openstellingId, reden, nu } = command;
  const loopt = state.bescherming.openstellingen.find(
    (een) => een.voor.medewerkerId === door.accountId && !isVoorbij(een, nu),
  );
  if (loopt) weiger('openstelling-loopt', { ref: loopt.openstellingId, reden: loopt.stand });
  return [{ type: 'OpenstellingGevraagd', data: { openstellingId, door: alsMedewerker(door), reden } }];
}

/** By another auditor than who asked. */
export function goedkeuren(command: Van<'OpenstellingGoedkeuren'>, state: Bestaand): CasusEvent[] {
  alleenAuditor(command, state);
  const { door, openstellingId, nu, werkwijze } = command;
  const openstelling = lopende(command, state);
  if (openstelling.stand === 'goedgekeurd')
    weiger('openstelling-al-goedgekeurd', { ref: openstellingId, reden: 'goedgekeurd' });
  if (openstelling.voor.medewerkerId === door.accountId)
    weiger('eigen-openstelling', { ref: openstellingId, reden: 'zelf gevraagd' });
  const totOp = urenLater(nu, werkwijze.openstellingUren);
  const data = { openstellingId, door: alsMedewerker(door), totOp, werkwijze: werkwijze.versie };
  return [{ type: 'OpenstellingGoedgekeurd', data }];
}

/** Refused, taken back or no longer needed: any auditor of the gemeente, for nothing opens by it. */
export function beeindigen(command: Van<'OpenstellingBeeindigen'>, state: Bestaand): CasusEvent[] {
  alleenAuditor(command, state);
  const { openstellingId } = lopende(command, state);
  return [{ type: 'OpenstellingBeeindigd', data: { openstellingId, door: alsMedewerker(command.door) } }];
}

const isVoorbij = (een: Openstelling, nu: string): boolean =>
  een.stand === 'beeindigd' || (een.stand === 'goedgekeurd' && !isVoor(nu, een.totOp));

function lopende(
  { openstellingId, nu }: Van<'OpenstellingGoedkeuren'> | Van<'OpenstellingBeeindigen'>,
  { bescherming }: Bestaand,
): Openstelling {
  const openstelling = bescherming.openstellingen.find((een) => een.openstellingId === openstellingId);
  if (!openstelling) return weiger('openstelling-onbekend', { ref: openstellingId, reden: 'niet gevraagd' });
  if (isVoorbij(openstelling, nu)) weiger('openstelling-voorbij', { ref: openstellingId, reden: openstelling.stand });
  return openstelling;
}

function alleenAuditor({ door }: Pick<CasusCommand, 'door'>, state: Bestaand): void {
  if (!isAuditor(state, door)) weiger('alleen-auditor');
}
