import type { CasusCommand } from './casus.commands.js';

export type Van<T extends CasusCommand['type']> = Extract<CasusCommand, { type: T }>;
/** A rule has a name, and refuses or says nothing. */
export type Regel<C, S> = (command: C, state: S) => void;

/** All rules in their order: the first that does not hold is what the user reads. */
export function toets<C, S>(command: C, state: S, ...regels: readonly Regel<C, S>[]): void {
  for (const regel of regels) regel(command, state);
}
