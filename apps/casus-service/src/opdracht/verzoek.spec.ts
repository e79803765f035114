import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Verzoek } from './verzoek.js';

const verzoek = () =>
  new Verzoek({
    commandId: randomUUID(),
    fingerprint: Buffer.alloc(32, 1),
    account: { accountId: randomUUID(), rol: 'medewerker', rollen: ['medewerker'], gemeenten: [] },
    correlationId: randomUUID(),
  });

describe('a person in a request', () => {
  it('is unknown to everybody when the request makes her, without a BSN', () => {
    const v = verzoek();
    expect(v.isOnbekend(v.persoon('/personen/0', { gegevens: { achternaam: 'Veen' } }))).toBe(true);
  });

  it.each([
    ['has a BSN', { gegevens: { achternaam: 'Veen', bsn: '123456782' } }],
    ['comes by her id', { persoonId: randomUUID(), gegevens: {} }],
  ])('may be known when she %s', (_, persoon) => {
    const v = verzoek();
    v.persoon('/personen/1', { gegevens: { achternaam: 'Ander' } });
    expect(v.isOnbekend(v.persoon('/personen/0', persoon))).toBe(false);
  });
});
