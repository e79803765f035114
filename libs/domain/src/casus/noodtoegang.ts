import type { CasusEvent } from './casus.events.js';
import { noodtoegangVan } from './bescherming.state.js';
import type { Bestaand } from './casus.state.js';
import { weiger } from './refusals.js';
import type { Van } from './regel.js';
import { urenLater } from './tijd.js';
import { alleenCoordinator, alsMedewerker, werktVoor } from './wie.js';

/** Crisisdienst or veiligheidsketen, of an organisation that works in the gemeente; whoever else is told nothing. */
export function magNoodtoegang({ door, organisatie }: Van<'NoodtoegangNemen'>, { gemeente }: Bestaand): boolean {
  if (!organisatie) return false;
  const { organisatieId, gemeenten, crisisdienst, veiligheidsketen } = organisatie;
  return (crisisdienst || veiligheidsketen) && gemeenten.includes(gemeente) && werktVoor(door, organisatieId);
}

/**
 * How long it is to last, in hours: as long as the werkwijze allows where nobody says. Asks nothing of a casus, so that who
 * asks it before one is looked at tells nothing of it.
 * @throws Refusal `noodtoegang-te-lang`
 */
export function noodtoegangUren({ uren, werkwijze }: Pick<Van<'NoodtoegangNemen'>, 'uren' | 'werkwijze'>): number {
  const { noodtoegangUren: hoogstens } = werkwijze;
  if (uren === undefined || uren <= hoogstens) return uren ?? hoogstens;
  return weiger('noodtoegang-te-lang', { ref: String(uren), reden: `hoogstens ${hoogstens} uur` });
}

/** With a reason, short, and reviewed afterwards by another (domain.md §9). */
export function nemen(command: Van<'NoodtoegangNemen'>, state: Bestaand): CasusEvent[] {
  if (!magNoodtoegang(command, state)) weiger('geen-crisisdienst');
  const { door, noodtoegangId, reden, werkwijze, nu } = command;
  const uren = noodtoegangUren(command);
  const al = noodtoegangVan(state.bescherming, door.accountId, nu);
  if (al) weiger('noodtoegang-loopt', { ref: al.noodtoegangId, reden: `tot ${al.totOp}` });
  const data = {
    noodtoegangId,
    door: alsMedewerker(door),
    reden,
    totOp: urenLater(nu, uren),
    werkwijze: werkwijze.versie,
  };
  return [{ type: 'NoodtoegangGenomen', data }];
}

/** By a coördinator of the gemeente, and never by who took it. */
export function beoordelen(command: Van<'NoodtoegangBeoordelen'>, state: Bestaand): CasusEvent[] {
  alleenCoordinator(command, state);
  const { door, noodtoegangId, oordeel, reden } = command;
  const noodtoegang = state.bescherming.noodtoegangen.find((een) => een.noodtoegangId === noodtoegangId);
  if (!noodtoegang) return weiger('noodtoegang-onbekend', { ref: noodtoegangId, reden: 'niet genomen' });
  if (noodtoegang.oordeel) weiger('noodtoegang-al-beoordeeld', { ref: noodtoegangId, reden: noodtoegang.oordeel });
  if (noodtoegang.door.medewerkerId === door.accountId)
    weiger('eigen-noodtoegang', { ref: noodtoegangId, reden: 'zelf genomen' });
  return [{ type: 'NoodtoegangBeoordeeld', data: { noodtoegangId, oordeel, reden, door: alsMedewerker(door) } }];
}
