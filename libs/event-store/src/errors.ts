/** Something that can never be stored. `code` is stable; clients may be told it. */
export class UnstorableError extends RangeError {
  override readonly name = 'UnstorableError';
  constructor(
    readonly code: 'event-te-groot' | 'nul-teken' | 'half-teken' | 'geen-json' | 'ongeldig',
    message: string,
  ) {
    super(message);
  }
}

/**
 * The database could not be reached in time. Whether the command was stored is unknown: the same command id, sent again,
 * answers that.
 */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** The connection broke while a statement was under way: whether it was committed is unknown. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
}
