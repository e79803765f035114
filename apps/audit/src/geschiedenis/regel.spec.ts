import { expect, it } from '@jest/globals';
import { type Gebeurtenis, regel } from './regel.js';

const KUST = { naam: () => 'JGZ Kust', geheim: () => false };

it('names the leefgebieden of an organisation, and has no empty brackets where there are none', () => {
  const mee = (leefgebieden: 'huisvesting'[]) =>
    regel({ type: 'OrganisatieBetrokken', data: { organisatieId: 'o', leefgebieden } }, KUST);
  expect(mee(['huisvesting'])).toBe('JGZ Kust doet mee (huisvesting).');
  expect(mee([])).toBe('JGZ Kust doet mee.');
});

it('writes days and times out, on the clock of the gemeenten', () => {
  const zin = (event: unknown) => regel(event as Gebeurtenis, KUST);
  const nazorg = { type: 'NazorgGepland', data: { nazorgDatum: '2026-03-01' } };
  expect(zin(nazorg)).toBe('Nazorg gepland op 1 maart 2026.');
  const data = { openstellingId: 'o1', door: { organisatieId: 'o', medewerkerId: 'm' }, totOp: '2026-07-01T22:30:00Z' };
  expect(zin({ type: 'OpenstellingGoedgekeurd', data })).toMatch(/, tot 2 juli 2026 om 00:30\.$/);
});
