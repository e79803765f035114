import { randomBytes } from 'node:crypto';

/** What a key is for: a person; what is about a casus; what came with one command and is about several persons. */
export type KeyScope = { readonly persoonId: string } | { readonly casusId: string } | { readonly commandId: string };

/**
 * Id of a new key: kind, owner, and something that makes it this one. So a ciphertext, which is bound to the id of its key,
 * is bound to the owner too; and an id is never used again.
 */
export function newKeyId(scope: KeyScope): string {
  const [kind, owner] = kindAndOwner(scope);
  return (
    kind + Buffer.from(owner.replaceAll('-', ''), 'hex').toString('base64url') + randomBytes(6).toString('base64url')
  );
}

/** @returns undefined for an id that is not of {@link newKeyId} */
export function scopeOf(keyId: string): KeyScope | undefined {
  if (!/^[pco][\w-]{30}$/.test(keyId)) return undefined;
  const hex = Buffer.from(keyId.slice(1, 23), 'base64url').toString('hex');
  const owner = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (keyId[0] === 'p') return { persoonId: owner };
  return keyId[0] === 'c' ? { casusId: owner } : { commandId: owner };
}

/** The same for scopes that are the same. */
export const scopeName = (scope: KeyScope): string => kindAndOwner(scope).join('');

function kindAndOwner(scope: KeyScope): readonly ['p' | 'c' | 'o', string] {
  if ('persoonId' in scope) return ['p', scope.persoonId];
  return 'casusId' in scope ? ['c', scope.casusId] : ['o', scope.commandId];
}
