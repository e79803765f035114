import { expect, it } from '@jest/globals';
import { regel } from './regel.js';

it('names the leefgebieden of an organisation, and has no empty brackets where there are none', () => {
  const mee = (leefgebieden: 'huisvesting'[]) =>
    regel({ type: 'OrganisatieBetrokken', data: { organisatieId: 'o', leefgebieden } }, () => 'JGZ Kust');
  expect(mee(['huisvesting'])).toBe('JGZ Kust doet mee (huisvesting).');
  expect(mee([])).toBe('JGZ Kust doet mee.');
});
