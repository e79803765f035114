import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Api } from '../testing/api.js';
import { A, brug, coo, gem, regio, tl, wierde, wim } from '../testing/regio.js';
import { casus, ev, id, organisatie } from '../testing/verhaal.js';

let api: Api;
const [anker, anna] = [id(), id()];
beforeAll(async () => {
  api = await regio();
  await api.leg(organisatie(anker, 'Het Anker', [{ medewerkerId: anna }]));
});
afterAll(() => api.stop());

/** Of one who works at this organisation. */
async function telefoon(organisatieId: string, account: string): Promise<string | undefined> {
  const { status, body } = await api.get(`organisaties/${organisatieId}`, account);
  expect(status).toBe(200);
  return body.medewerkers.find((een: { telefoon?: string }) => een.telefoon)?.telefoon as string | undefined;
}

it('reads the numbers of a partner once a casus is shared with it; of the gemeente, the own organisation and as coördinator at once', async () => {
  const eigen = (await api.get(`organisaties/${wierde}`, coo)).body.medewerkers[0].medewerkerId as string;
  for (const [organisatieId, medewerkerId, nummer] of [
    [anker, anna, '0596 00 0001'],
    [brug, tl, '0596 00 0002'],
    [gem, coo, '0596 00 0003'],
    [wierde, eigen, '0596 00 0004'],
  ] as const) {
    const bereik = { medewerkerId, telefoon: await api.tekst(nummer, id()) };
    await api.leg({
      soort: 'organisatie',
      id: organisatieId,
      events: [{ type: 'BereikbaarheidVastgelegd', data: bereik }],
    });
  }
  expect(await telefoon(brug, wim)).toBe('0596 00 0002');
  expect(await telefoon(gem, wim)).toBe('0596 00 0003');
  expect(await telefoon(anker, coo)).toBe('0596 00 0001');
  expect(await telefoon(anker, wim)).toBeUndefined();
  await api.leg(
    casus(
      A,
      ev('OrganisatieBetrokken', { organisatieId: anker, leefgebieden: ['financien'] }),
      ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['veiligheid'] }),
    ),
  );
  expect(await telefoon(anker, wim)).toBe('0596 00 0001');
  expect(await telefoon(anker, tl)).toBe('0596 00 0001');
  // That it takes part is sensitive: a number would tell.
  expect(await telefoon(wierde, wim)).toBeUndefined();
  expect(await telefoon(wierde, coo)).toBe('0596 00 0004');
});
