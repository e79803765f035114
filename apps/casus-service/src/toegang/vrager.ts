import type { CasusState, PersoonState } from '@eenplan/domain/evolve';
import type { CasusCommand, Medewerker, PersoonCommand } from '@eenplan/domain/types';

/** Of a command as much as says what it answers to. */
type Antwoordt = Pick<CasusCommand | PersoonCommand, 'type'> & {
  readonly openstellingId?: string;
  readonly afschermingId?: string;
};

/** Who asked for what this command approves; undefined where it approves nothing, or nothing was asked. */
export function vragerVan(command: Antwoordt, state: CasusState | PersoonState): Medewerker | undefined {
  if (state.status === 'nieuw') return undefined;
  if (command.type === 'VernietigingGoedkeuren')
    return 'vernietiging' in state && state.vernietiging.stand === 'voorgesteld' ? state.vernietiging.door : undefined;
  if (!('bescherming' in state)) return undefined;
  const { openstellingen, afschermingen } = state.bescherming;
  if (command.type === 'OpenstellingGoedkeuren')
    return openstellingen.find((een) => een.openstellingId === command.openstellingId)?.voor;
  if (command.type === 'OpheffingBevestigen')
    return afschermingen.find((een) => een.afschermingId === command.afschermingId)?.opheffingDoor;
  return undefined;
}
