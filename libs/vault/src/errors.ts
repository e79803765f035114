/** The vault cannot do what was asked. `code` is stable; the message holds ids at most, never what they stand for. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  constructor(
    readonly code:
      | 'tekst-bestaat-al'
      | 'persoonsgegevens-bestaan-al'
      | 'persoon-heeft-ander-bsn'
      | 'onleesbaar'
      | 'ongeldig-bsn'
      | 'ongeldig-id'
      | 'ongeldig-doel'
      /** A text that begins as the head of a file does. */
      | 'ongeldige-tekst'
      /** The pieces of a file were swept before it was put away. */
      | 'bijlage-vervallen'
      | 'inzage-niet-vastgelegd'
      /** The person was erased: nothing new is put away about her. */
      | 'persoon-gewist'
      | 'persoon-onbekend'
      /** The hashes of a person are still to be made: ask again. */
      | 'nog-niet-vergelijkbaar'
      /** Who asks for an erasure does not agree with it too. */
      | 'vier-ogen'
      | 'hoofdsleutel-ontbreekt'
      | 'hoofdsleutel-open'
      | 'hsm-onbereikbaar'
      /** Something in the vault still lies under the key of the configuration. */
      | 'oude-sleutel-in-gebruik',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws VaultError without the value: a caller's mix-up could have put a name where an id belongs. */
export function checkUuid(value: string, what: string): string {
  if (!UUID.test(value)) throw new VaultError('ongeldig-id', `${what} is not a UUID`);
  return value.toLowerCase();
}
