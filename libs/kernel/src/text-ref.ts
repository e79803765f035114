/**
 * Reference to a text in the vault. `commitment` is `base64url(SHA-256(salt ‖ text))`, the salt lies inside the
 * ciphertext: the event proves what was written and says nothing of it.
 */
export interface TextRef {
  readonly id: string;
  readonly commitment: string;
}
