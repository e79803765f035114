/**
 * A fact of the domain. `data` holds ids, codes, dates and references only: no name, no BSN, no personal text.
 *
 * `op` is when it happened (RFC 3339, UTC, `Z`), given by the command. It is absent where happened and recorded are by
 * rule the same moment (regie, membership, opening, closing): then the time that the store records counts.
 */
export interface DomainEvent<T extends string = string, D extends object = object> {
  readonly type: T;
  readonly data: D;
  readonly op?: string;
}

/**
 * A stream type as four pure functions and an initial state. None of them reads a clock, draws a number or does I/O:
 * time, ids and what had to be looked up come in with the command.
 */
export interface Decider<C, S, E extends DomainEvent> {
  readonly initial: S;
  /** The events that the command leads to; throws a {@link Refusal} when a rule forbids it. */
  decide(command: C, state: S): readonly E[];
  /** The state after the event. Exhaustive: every event that was ever stored is known here. */
  evolve(state: S, event: E): S;
  /** What the stream holds exclusively in this state, for example `open-casus/persoon/<persoonId>`. Sorted, no doubles. */
  claims(state: S): readonly string[];
}

/** Folds events into a state. */
export function fold<S, E extends DomainEvent>(
  decider: Pick<Decider<never, S, E>, 'evolve'>,
  state: S,
  events: Iterable<E>,
): S {
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
