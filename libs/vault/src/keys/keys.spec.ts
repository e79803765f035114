import { describe, expect, it } from '@jest/globals';
import { uuid } from '../test-vault.js';
import { newKeyId, scopeName, scopeOf } from './key-id.js';
import { masterKeyOptions } from './master-keys.js';

describe('the id of a key', () => {
  it('says what it is for; a person has one, others have a new one each time', () => {
    const id = uuid();
    for (const scope of [{ persoonId: id }, { casusId: id }, { commandId: id }]) {
      expect(scopeOf(newKeyId(scope))).toEqual(scope);
      expect(newKeyId(scope) === newKeyId(scope)).toBe('persoonId' in scope);
    }
    const names = [{ persoonId: id }, { casusId: id }, { commandId: id }, { casusId: uuid() }].map(scopeName);
    expect(new Set(names).size).toBe(4);
    const person = newKeyId({ persoonId: id });
    for (const other of [
      'ontwikkeling-0123456789ab',
      '',
      'p',
      `${person}x`,
      person.slice(0, -1),
      `x${person.slice(1)}`,
    ])
      expect(scopeOf(other)).toBeUndefined();
  });
});

describe('where the master keys are', () => {
  const read = (env: Record<string, string>) => {
    const problems: string[] = [];
    const text = (name: string) => env[name] ?? (problems.push(`${name} ontbreekt`), '');
    const options = masterKeyOptions({ problems, optional: (name) => env[name], text });
    return { options, problems };
  };

  it('is a folder or an HSM, one of both', () => {
    expect(read({ KLUIS_SLEUTELMAP: '/s' })).toEqual({ options: { map: '/s' }, problems: [] });
    const hsm = { KLUIS_HSM_BIBLIOTHEEK: '/l.so', KLUIS_HSM_TOKEN: 't', KLUIS_HSM_PIN: '1' };
    expect(read(hsm)).toEqual({ options: { hsm: { library: '/l.so', token: 't', pin: '1' } }, problems: [] });
    expect(read({}).problems).toEqual(['KLUIS_SLEUTELMAP ontbreekt']);
    expect(read({ ...hsm, KLUIS_SLEUTELMAP: '/s' }).problems).toEqual([expect.stringContaining('niet allebei')]);
  });
});
