import { random } from '../cipher.js';

/** What a key is for: a person; what is about a casus; what came with one command and is about several persons; what an account is writing. */
export type KeyScope =
  | { readonly persoonId: string }
  | { readonly casusId: string }
  | { readonly commandId: string }
  | { readonly accountId: string };

/**
 * Id of a key: kind and owner; so a ciphertext, which is bound to the id of its key, is bound to the owner too. That is all
 * for a person: she has one key, and when it is destroyed she is claimed for ever. Of the others each new one has an id that
 * was not there before; it begins with the time, so that an index grows at its end.
 */
export function newKeyId(scope: KeyScope): string {
  const [kind, owner] = kindAndOwner(scope);
  const whose = Buffer.from(owner.replaceAll('-', ''), 'hex').toString('base64url');
  if (kind === 'p') return kind + whose;
  return kind + Date.now().toString(36).padStart(9, '0') + whose + random(6).toString('base64url');
}

/** @returns undefined for an id that is not of {@link newKeyId} */
export function scopeOf(keyId: string): KeyScope | undefined {
  const whose = /^(?:p|[coa][0-9a-z]{9}(?=[\w-]{30}$))([\w-]{22})/.exec(keyId)?.[1];
  if (whose === undefined || (keyId.startsWith('p') && keyId.length !== 23)) return undefined;
  const hex = Buffer.from(whose, 'base64url').toString('hex');
  const owner = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (keyId[0] === 'p') return { persoonId: owner };
  if (keyId[0] === 'a') return { accountId: owner };
  return keyId[0] === 'c' ? { casusId: owner } : { commandId: owner };
}

/** The same for scopes that are the same. */
export const scopeName = (scope: KeyScope): string => kindAndOwner(scope).join('');

function kindAndOwner(scope: KeyScope): readonly ['p' | 'c' | 'o' | 'a', string] {
  if ('persoonId' in scope) return ['p', scope.persoonId];
  if ('accountId' in scope) return ['a', scope.accountId];
  return 'casusId' in scope ? ['c', scope.casusId] : ['o', scope.commandId];
}
