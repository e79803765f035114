import type { DataKey } from '../cipher.js';
import { VaultError } from '../errors.js';

/** A data key as it lies in the database. */
export interface WrappedKey {
  readonly keyId: string;
  /** Of the master key that it is wrapped under. */
  readonly generation: string;
  readonly wrapped: Buffer;
}

/**
 * Where master keys live, each under the name of its generation. A master key never leaves its place: data keys go in and
 * come out, many at once. Names are never used again.
 */
export abstract class KeyProvider {
  /** Makes the master key of a generation; what is there already stays as it is. It is safe on the disk when this is done. */
  abstract create(generation: string): Promise<void>;
  /** Wraps data keys, each bound to its id. @throws VaultError `hoofdsleutel-ontbreekt` when there is no such generation */
  abstract wrap(generation: string, keys: readonly DataKey[]): Promise<readonly Buffer[]>;
  /**
   * The data keys, in order; undefined where the generation is gone.
   * @throws VaultError `onleesbaar` when one was changed, or is that of another id
   */
  abstract unwrap(keys: readonly WrappedKey[]): Promise<readonly (Buffer | undefined)[]>;
  /** Destroys the master key of a generation for good, if it is there. */
  abstract destroy(generation: string): Promise<void>;
  abstract close(): Promise<void>;
}

/** What a wrapped key is bound to, beside its generation. */
export const wrapRow = (keyId: string): readonly string[] => ['sleutel', keyId];

/** Names become file names and labels. */
export function checkGeneration(generation: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(generation))
    throw new VaultError('ongeldig-id', 'the name of a generation is not one');
  return generation;
}

export const noMasterKey = (generation: string): VaultError =>
  new VaultError(
    'hoofdsleutel-ontbreekt',
    `the master key of generation ${generation} is not where master keys are kept`,
  );
