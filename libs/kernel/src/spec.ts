import { isDeepStrictEqual, inspect } from 'node:util';
import { type Decider, type DomainEvent, fold } from './decider.js';
import { Refusal } from './refusal.js';

/**
 * Given / when / then for a decider: `spec(casus).given([...]).when(command).then([...])`, or `.refused('code')`.
 * Throws with both sides shown when they differ; needs no test framework.
 */
export function spec<C, S, E extends DomainEvent>(decider: Decider<C, S, E>) {
  return {
    given(events: readonly E[]) {
      const state = fold(decider, decider.initial, events);
      return {
        state,
        when(command: C) {
          const decide = () => decider.decide(command, state);
          return {
            then(expected: readonly E[]): S {
              const got = decide();
              if (!isDeepStrictEqual(got, expected))
                throw new Error(`expected ${inspect(expected, { depth: 9 })}\nbut got ${inspect(got, { depth: 9 })}`);
              return fold(decider, state, got);
            },
            refused(code: string): Refusal {
              try {
                const got = decide();
                throw new Error(`expected refusal ${code}, but got ${inspect(got, { depth: 9 })}`);
              } catch (error) {
                if (error instanceof Refusal && error.code === code) return error;
                if (error instanceof Refusal) throw new Error(`expected refusal ${code}, but got ${error.code}`);
                throw error;
              }
            },
          };
        },
      };
    },
  };
}
