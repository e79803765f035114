import { expect, it } from '@jest/globals';
import { type MedewerkerStand, wieHandelt } from './handelende.js';

const ID = '0d3f9a34-8a5e-4c3b-9b57-7f6a5e4d3c2b';
const ORGANISATIE = '5b0f3c62-3f0a-4b61-8f0e-1d2f3a4b5c6d';
const PERSOON = 'c0ffee00-2222-4333-8444-555566667777';
const WERKT: MedewerkerStand = {
  organisatieId: ORGANISATIE,
  werkt: true,
  rollen: ['medewerker', 'teamleider'],
  gemeenten: ['0010', '0003'],
};
const TOKEN = {
  sub: ID,
  organisatieId: ORGANISATIE,
  gemeenten: ['0010', '0003'],
  rollen: ['medewerker', 'teamleider'],
  clientId: 'portaal',
};
const { organisatieId: _geen, ...ZONDER } = TOKEN;

const wie = async (token: Partial<typeof TOKEN> & { persoonId?: string }, stand?: MedewerkerStand, basis = TOKEN) => {
  const answer = await wieHandelt({ ...basis, ...token }, async () => stand);
  return answer.ok ? answer.actor : `${answer.weigering.status} ${answer.weigering.code}`;
};
const los = (rollen: string[], meer = {}) => wie({ rollen, gemeenten: [], ...meer }, undefined, ZONDER as typeof TOKEN);

it('gives a medewerker what organisation and token both say, several roles at once', async () => {
  expect(await wie({}, WERKT)).toEqual({
    accountId: ID,
    rol: 'teamleider',
    rollen: ['medewerker', 'teamleider'],
    organisatieId: ORGANISATIE,
    gemeenten: ['0010', '0003'],
  });
  expect(await wie({ rollen: ['medewerker', 'beheerder'] }, WERKT)).toMatchObject({
    rol: 'medewerker',
    rollen: ['medewerker'],
  });
  expect(await wie({ gemeenten: ['0003', '1979'] }, WERKT)).toMatchObject({ gemeenten: ['0003'] });
  expect(await wie({ gemeenten: [] }, WERKT)).toMatchObject({ gemeenten: ['0010', '0003'] });
});

it('looks an account up as the log writes it', async () => {
  const asked: string[] = [];
  await wieHandelt({ ...TOKEN, sub: ID.toUpperCase() }, async (id) => void asked.push(id) as undefined);
  expect(asked).toEqual([ID]);
});

it('refuses a medewerker whose account ended, or whose token says what the organisation does not', async () => {
  expect(await wie({}, { ...WERKT, werkt: false })).toBe('401 account-beeindigd');
  // Also if the token tries to be something else by now.
  expect(await wie({ rollen: ['auditor'] }, { ...WERKT, werkt: false }, ZONDER as typeof TOKEN)).toBe(
    '401 account-beeindigd',
  );
  expect(await wie({ organisatieId: PERSOON }, WERKT)).toBe('403 aanmelding-klopt-niet');
  expect(await wie({}, WERKT, ZONDER as typeof TOKEN)).toBe('403 aanmelding-klopt-niet');
  expect(await wie({ rollen: ['casuscoordinator'] }, WERKT)).toBe('403 aanmelding-klopt-niet');
  expect(await wie({ gemeenten: ['1979'] }, WERKT)).toBe('403 aanmelding-klopt-niet');
  expect(await wie({})).toBe('403 account-onbekend');
});

it('refuses an account behind which the provider knows somebody else than the organisation', async () => {
  const stand = { ...WERKT, persoonId: PERSOON };
  expect(await wie({ persoonId: PERSOON }, stand)).toMatchObject({ accountId: ID });
  expect(await wie({ persoonId: ID }, stand)).toBe('403 aanmelding-klopt-niet');
  // One that does not know is believed.
  expect(await wie({}, stand)).toMatchObject({ accountId: ID });
});

it('believes the token of who is in no organisation, for the roles that there are outside of one', async () => {
  for (const rol of ['beheerder', 'auditor', 'beleidsadviseur'])
    expect(await los([rol, 'medewerker'])).toEqual({ accountId: ID, rol, rollen: [rol], gemeenten: [] });
  expect(await los(['inwoner'], { persoonId: PERSOON })).toMatchObject({ rol: 'inwoner', persoonId: PERSOON });
  expect(await los(['auditor'], { gemeenten: ['0010'] })).toMatchObject({ gemeenten: ['0010'] });
  // An auditor is nobody's person.
  expect(await los(['auditor'], { persoonId: PERSOON })).not.toHaveProperty('persoonId');
  expect(await los(['inwoner'])).toBe('403 aanmelding-klopt-niet');
  for (const rol of ['medewerker', 'casuscoordinator', 'systeem', 'regisseur'])
    expect([rol, await los([rol])]).toEqual([rol, '403 geen-rol']);
});

it('knows an inwoner by the number that counts now, whatever the token goes on saying', async () => {
  const geldt = (persoonId: string) => Promise.resolve(persoonId === PERSOON ? ORGANISATIE : persoonId);
  const token = { ...(ZONDER as typeof TOKEN), rollen: ['inwoner'], persoonId: PERSOON };
  const gevonden = await wieHandelt(token, () => Promise.resolve(undefined), geldt);
  expect(gevonden).toMatchObject({ ok: true, actor: { persoonId: ORGANISATIE } });
});

it('knows no systems yet, and nobody by a number that is none', async () => {
  expect(await los(['partnersysteem'], { sub: 'partner-de-brug', clientId: 'partner-de-brug' })).toBe(
    '403 systeem-zonder-rol',
  );
  expect(await los(['auditor'], { sub: 'wietske' })).toBe('403 account-onbekend');
  expect(await los(['beheerder'], { sub: '00000000-0000-4000-8000-000000000000' })).toBe('403 account-onbekend');
});
