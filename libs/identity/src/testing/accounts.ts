import type { Account } from '../issuer/account.js';
import type { PartnerSysteem } from '../issuer/clients.js';
import type { TestSleutel } from './test-issuer.js';

export const ORGANISATIE = '5b0f3c62-3f0a-4b61-8f0e-1d2f3a4b5c6d';
export const COORDINATOR = '0d3f9a34-8a5e-4c3b-9b57-7f6a5e4d3c2b';
export const PARTNER = 'partner-de-brug';

export const AMRANI = {
  id: 'a6f1c8d2-1111-4b2b-8c3c-9d4d5e5f6a70',
  naam: 'Nadia Amrani',
  rol: 'inwoner',
  organisatie: '',
  rollen: ['inwoner'],
  gemeenten: [],
  persoonId: 'c0ffee00-2222-4333-8444-555566667777',
} as const satisfies Account;

/** A few fictive accounts, in a list that a test may change. */
export function proefAccounts(): Account[] {
  return [
    {
      id: COORDINATOR,
      naam: 'Anja Wiersma',
      rol: 'casuscoördinator',
      organisatie: 'Gemeente Delfzijl',
      organisatieId: ORGANISATIE,
      rollen: ['casuscoordinator', 'medewerker'],
      gemeenten: ['0010'],
    },
    {
      id: 'vertrekt',
      naam: 'Bram de Boer',
      rol: 'medewerker',
      organisatie: 'Maatschappelijk Werk De Brug',
      organisatieId: ORGANISATIE,
      rollen: ['medewerker'],
      gemeenten: ['0010', '0003', '0024'],
    },
    {
      id: 'andre',
      naam: 'André <b>Kuiper</b>',
      rol: 'teamleider',
      organisatie: 'Maatschappelijk Werk De Brug',
      organisatieId: ORGANISATIE,
      rollen: ['teamleider', 'medewerker'],
      gemeenten: ['0010'],
    },
    AMRANI,
  ];
}

export const partnerClient = (sleutel: TestSleutel): PartnerSysteem => ({
  clientId: PARTNER,
  organisatieId: ORGANISATIE,
  rollen: ['partnersysteem'],
  gemeenten: ['0010', '0003'],
  jwks: { keys: [sleutel.jwk] },
});
