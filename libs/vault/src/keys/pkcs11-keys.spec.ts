import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeHsm, testToken, type TestToken } from '../../../../test/setup/softhsm.js';
import { keyProviderContract } from './key-provider.contract.js';
import { useLibrary } from './pkcs11.js';
import { Pkcs11Keys } from './pkcs11-keys.js';

describeHsm('master keys in an HSM', () => {
  let token: TestToken;
  beforeAll(() => {
    token = testToken();
  });

  describe('the contract', () => keyProviderContract(() => ({ open: () => Pkcs11Keys.open(token) })));

  it('never leave the token', async () => {
    const keys = await Pkcs11Keys.open(token);
    await keys.create('g-binnen');
    const inside = keys as unknown as { find(name: string): Buffer; session: Buffer; cryptoki: Looking };
    const value = (name: string) =>
      inside.cryptoki.C_GetAttributeValue(inside.session, inside.find('g-binnen'), [{ type: ATTRIBUTES[name]! }])[0]!
        .value;
    expect(() => value('CKA_VALUE')).toThrow(/SENSITIVE/);
    for (const [name, expected] of [
      ['CKA_TOKEN', 1],
      ['CKA_SENSITIVE', 1],
      ['CKA_ALWAYS_SENSITIVE', 1],
      ['CKA_NEVER_EXTRACTABLE', 1],
      ['CKA_EXTRACTABLE', 0],
      ['CKA_WRAP', 0],
    ] as const)
      // prettier-ignore
      expect([name, value(name)[0]]).toEqual([name, expected]);
    await keys.close();
  });

  it('go on after the session was lost', async () => {
    const keys = await Pkcs11Keys.open(token);
    await keys.create('g-sessie');
    const key = { id: 'a', key: randomBytes(32) };
    const [wrapped] = await keys.wrap('g-sessie', [key]);
    const inside = keys as unknown as { session: Buffer; cryptoki: { C_CloseSession(session: Buffer): void } };
    inside.cryptoki.C_CloseSession(inside.session);
    expect(await keys.unwrap([{ keyId: 'a', generation: 'g-sessie', wrapped: wrapped! }])).toEqual([key.key]);
    await keys.close();
  });

  it('say what is wrong: no library, no token, a wrong PIN', async () => {
    const unreachable = { code: 'hsm-onbereikbaar' };
    await expect(Pkcs11Keys.open({ ...token, library: '/nergens.so' })).rejects.toMatchObject(unreachable);
    await expect(Pkcs11Keys.open({ ...token, token: 'onbekend' })).rejects.toMatchObject(unreachable);
    // Only who is not logged in yet is asked for the PIN.
    await expect(Pkcs11Keys.open({ ...token, pin: 'mis' })).rejects.toThrow(/CKR_PIN_INCORRECT/);
  });
});

describe('without the optional package', () => {
  it('master keys in an HSM are refused in a sentence that says what to install', async () => {
    await expect(useLibrary('/nergens.so', 'pkcs11js-is-er-niet')).rejects.toMatchObject({
      code: 'hsm-onbereikbaar',
      message: expect.stringContaining('pkcs11js (npm install'),
    });
  });
});

interface Looking {
  C_GetAttributeValue(session: Buffer, object: Buffer, template: { type: number }[]): { value: Buffer }[];
}
const ATTRIBUTES: Readonly<Record<string, number>> = {
  CKA_TOKEN: 0x1, CKA_VALUE: 0x11, CKA_SENSITIVE: 0x103, CKA_WRAP: 0x106, CKA_EXTRACTABLE: 0x162,
  CKA_NEVER_EXTRACTABLE: 0x164, CKA_ALWAYS_SENSITIVE: 0x165,
}; // prettier-ignore
