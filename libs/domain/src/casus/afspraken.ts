import type { Datum, Tijdstip } from '../waarden.js';
import type { AfspraakInhoud, AfspraakStatus, CasusEvent } from './casus.events.js';
import type { AfspraakState, DoelState, Lopend } from './casus.state.js';
import { weiger } from './refusals.js';
import type { Van } from './regel.js';
import { dag, gebeurd } from './tijd.js';
import { openVraag } from './vragen.js';
import { alleenRegisseurOfCoordinator, isCoordinator, isDeelnemer, isEigenaar, isRegisseur } from './wie.js';
import type { Omstandigheden } from '../waarden.js';

/** Set by who keeps the plan; by anyone else who takes part it is proposed. */
export function doelStellen(command: Van<'DoelStellen'>, state: Lopend): CasusEvent[] {
  const { door, doelId, vraagId, tekst } = command;
  if (state.plan.doelen.some((doel) => doel.doelId === doelId))
    weiger('doel-bestaat-al', { ref: doelId, reden: 'staat al in het plan' });
  const vraag = openVraag(state, vraagId);
  const op = gebeurd(command, [{ ref: vraagId, op: vraag.op }]);
  const type = houdtHetPlan(state, door) ? 'DoelGesteld' : 'DoelVoorgesteld';
  return [{ type, data: { doelId, vraagId, tekst }, op }];
}

export function doelOvernemen(command: Van<'DoelOvernemen'>, state: Lopend): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const doel = levendDoel(state, command.doelId);
  if (doel.status === 'gesteld') weiger('doel-al-gesteld', { ref: doel.doelId, reden: 'gesteld' });
  return [{ type: 'DoelOvergenomen', data: { doelId: doel.doelId }, op: gebeurd(command, [vanDoel(doel)]) }];
}

export function doelWijzigen(command: Van<'DoelWijzigen'>, state: Lopend): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const doel = levendDoel(state, command.doelId);
  const { doelId, tekst } = command;
  return [{ type: 'DoelGewijzigd', data: { doelId, tekst }, op: gebeurd(command, [vanDoel(doel)]) }];
}

/** Open at once when its owner makes it or it is made together; else it waits for the owner's yes (domain.md §5). */
export function afspraakMaken(command: Van<'AfspraakMaken'>, state: Lopend): CasusEvent[] {
  const { door, afspraakId, doelId, tekst, eigenaar, uiterlijkDatum, oplossing, samen } = command;
  if (state.plan.afspraken.some((afspraak) => afspraak.afspraakId === afspraakId))
    weiger('afspraak-bestaat-al', { ref: afspraakId, reden: 'staat al in het plan' });
  const doel = levendDoel(state, doelId);
  if (doel.status !== 'gesteld') weiger('doel-nog-voorgesteld', { ref: doelId, reden: doel.status });
  if (!isDeelnemer(state, eigenaar)) weiger('eigenaar-niet-betrokken');
  const op = gebeurd(command, [vanDoel(doel)]);
  nietVoorDeAfspraak(uiterlijkDatum, op);
  const { leefgebied } = openVraag(state, doel.vraagId);
  const data: AfspraakInhoud = { afspraakId, doelId, tekst, eigenaar, uiterlijkDatum, leefgebied, oplossing };
  return [{ type: samen || isEigenaar(door, eigenaar) ? 'AfspraakGemaakt' : 'AfspraakVoorgesteld', data, op }];
}

/** The owner's own yes; for a person without an account who keeps the plan records it. */
export function aannemen(command: Van<'AfspraakAannemen'>, state: Lopend): CasusEvent[] {
  const afspraak = bekendeAfspraak(state, command.afspraakId);
  const { afspraakId, eigenaar, status } = afspraak;
  const namens = eigenaar.soort === 'persoon' && houdtHetPlan(state, command.door);
  if (!isEigenaar(command.door, eigenaar) && !namens)
    weiger('alleen-eigenaar', { ref: afspraakId, reden: 'van een ander' });
  if (status !== 'voorgesteld') weiger('afspraak-niet-voorgesteld', { ref: afspraakId, reden: status });
  return [{ type: 'AfspraakAangenomen', data: { afspraakId }, op: gebeurd(command, [vanAfspraak(afspraak)]) }];
}

export function nakomen(command: Van<'AfspraakNakomen'>, state: Lopend): CasusEvent[] {
  const { afspraakId } = command;
  return [{ type: 'AfspraakNagekomen', data: { afspraakId }, op: verandering(command, state, ['open']).op }];
}

export function nietNakomen(command: Van<'AfspraakNietNakomen'>, state: Lopend): CasusEvent[] {
  const { afspraakId, reden } = command;
  const { op } = verandering(command, state, ['open']);
  return [{ type: 'AfspraakNietNagekomen', data: { afspraakId, reden }, op }];
}

export function verplaatsen(command: Van<'AfspraakVerplaatsen'>, state: Lopend): CasusEvent[] {
  const { afspraakId, uiterlijkDatum, reden } = command;
  const { afspraak, op } = verandering(command, state, ['open']);
  nietVoorDeAfspraak(uiterlijkDatum, afspraak.op);
  if (uiterlijkDatum === afspraak.uiterlijkDatum)
    weiger('datum-ongewijzigd', { ref: afspraakId, reden: uiterlijkDatum });
  return [{ type: 'AfspraakVerplaatst', data: { afspraakId, uiterlijkDatum, reden }, op }];
}

/** Also how an owner says no to what was proposed. */
export function latenVervallen(command: Van<'AfspraakLatenVervallen'>, state: Lopend): CasusEvent[] {
  const { afspraakId, reden } = command;
  const { op } = verandering(command, state, ['voorgesteld', 'open']);
  return [{ type: 'AfspraakVervallen', data: { afspraakId, reden }, op }];
}

/** By its owner or who keeps the plan, from a state that allows it, not before it was made. */
function verandering(
  command: Omstandigheden & { readonly afspraakId: string },
  state: Lopend,
  vanuit: readonly AfspraakStatus[],
): { readonly afspraak: AfspraakState; readonly op: Tijdstip } {
  const afspraak = bekendeAfspraak(state, command.afspraakId);
  const { afspraakId, eigenaar, status } = afspraak;
  if (!isEigenaar(command.door, eigenaar) && !houdtHetPlan(state, command.door))
    weiger('alleen-eigenaar', { ref: afspraakId, reden: 'van een ander' });
  if (!vanuit.includes(status))
    weiger(status === 'voorgesteld' ? 'afspraak-niet-open' : 'afspraak-al-afgelopen', {
      ref: afspraakId,
      reden: status,
    });
  return { afspraak, op: gebeurd(command, [vanAfspraak(afspraak)]) };
}

const houdtHetPlan = (state: Lopend, door: Omstandigheden['door']): boolean =>
  isCoordinator(state, door) || isRegisseur(state, door);

const vanDoel = ({ doelId, op }: DoelState) => ({ ref: doelId, op });
const vanAfspraak = ({ afspraakId, op }: AfspraakState) => ({ ref: afspraakId, op });

/** A doel of the plan whose vraag is not over. */
function levendDoel(state: Lopend, doelId: string): DoelState {
  const doel = state.plan.doelen.find((een) => een.doelId === doelId);
  if (!doel) return weiger('doel-onbekend', { ref: doelId, reden: 'niet in het plan' });
  openVraag(state, doel.vraagId);
  return doel;
}

function bekendeAfspraak(state: Lopend, afspraakId: string): AfspraakState {
  const afspraak = state.plan.afspraken.find((een) => een.afspraakId === afspraakId);
  return afspraak ?? weiger('afspraak-onbekend', { ref: afspraakId, reden: 'niet in het plan' });
}

function nietVoorDeAfspraak(uiterlijkDatum: Datum, op: Tijdstip): void {
  if (uiterlijkDatum < dag(op)) weiger('datum-voor-afspraak', { ref: uiterlijkDatum, reden: `gemaakt op ${dag(op)}` });
}
