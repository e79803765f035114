import type { Decider } from '@eenplan/kernel';
import type { PersoonCommand } from './persoon.commands.js';
import type { PersoonEvent } from './persoon.events.js';
import { weiger } from './persoon.refusals.js';
import {
  type BekendePersoon,
  claimsPersoon,
  evolvePersoon,
  NIEUWE_PERSOON,
  type PersoonState,
} from './persoon.state.js';
import { beslissen, indienen, intrekken, vrijgeven } from './verzoeken.js';
import { goedkeuren, intrekkenVoorstel, signaleren, voltooien, voorstellen } from './vernietiging.js';

/** A person and its rights: what it asked, what was decided, what of it is destroyed (domain.md §9). */
export const persoon: Decider<PersoonCommand, PersoonState, PersoonEvent> = {
  initial: NIEUWE_PERSOON,
  evolve: evolvePersoon,
  claims: claimsPersoon,
  decide(command, state) {
    if (command.type === 'VerzoekIndienen') return indienen(command, state);
    if (command.type === 'VernietigingVoorstellen') return voorstellen(command, state);
    if (command.type === 'BewaartermijnSignaleren') return signaleren(command, state);
    const bekend = voorWieErMeeTeMakenHeeft(command, state);
    switch (command.type) {
      case 'VerzoekBeslissen':
        return beslissen(command, bekend);
      case 'VerzoekIntrekken':
        return intrekken(command, bekend);
      case 'TekstVrijgeven':
        return vrijgeven(command, bekend);
      case 'VernietigingIntrekken':
        return intrekkenVoorstel(command, bekend);
      case 'VernietigingGoedkeuren':
        return goedkeuren(command, bekend);
      case 'VernietigingVoltooien':
        return voltooien(command, bekend);
    }
  },
};

/** For whom it is not, there is no such person: neither its requests nor that it made any. */
function voorWieErMeeTeMakenHeeft({ door }: PersoonCommand, state: PersoonState): BekendePersoon {
  if (state.status === 'nieuw') return weiger('persoon-bestaat-niet');
  const { persoonId, gemeenten } = state;
  const coordinator = door.rollen.includes('casuscoordinator') && gemeenten.some((een) => door.gemeenten.includes(een));
  if (!coordinator && door.persoonId !== persoonId && !door.rollen.includes('systeem')) weiger('persoon-bestaat-niet');
  return state;
}
