import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { aanmelding, eenRegio, nieuweMedewerker, type Regio } from '../casusregie/scenarios.js';
import { contractenVan, startSysteem, type Systeem } from '../contracts/systeem.js';

let systeem: Systeem;
let regio: Regio;
beforeAll(async () => {
  systeem = await startSysteem(contractenVan());
  regio = await eenRegio(systeem.dienst);
}, 120_000);
afterAll(() => systeem?.stop());

const lees = async (api: 'leesmodellen' | 'audit', pad: string, headers: Record<string, string>) => {
  const antwoord = await systeem.fetch(`${systeem.urls[api]}/${api}/v1${pad}`, { headers });
  return { status: antwoord.status, code: ((await antwoord.json()) as { code?: string }).code };
};

async function tot(klaar: () => Promise<boolean>): Promise<void> {
  for (const eind = Date.now() + 20_000; !(await klaar()); await sleep(10))
    if (Date.now() > eind) throw new Error('still not');
}

it('a medewerker with two roles loses everything with the next request, whatever the token still says', async () => {
  const { dienst } = systeem;
  const { organisatieId } = regio.delfzijl;
  const weg = randomUUID();
  // Audit lets in auditors only: this one works for the gemeente as both.
  await nieuweMedewerker(dienst, organisatieId, weg, ['medewerker', 'auditor']);
  const token = await dienst.aanmelding.koppen(weg);
  const geheel = async (tabel: string) =>
    (
      await dienst.query<{ gelijk: boolean }>(
        `select (select count(*) from ${tabel}) = (select count(*) from casusregie.event) as gelijk`,
      )
    )[0]!.gelijk;
  await tot(() => geheel('audit.event'));
  await tot(async () => (await lees('leesmodellen', '/casussen', token as never)).status === 200);
  expect((await dienst.post(weg, '/aanmeldingen', aanmelding())).status).toBe(201);
  expect(await lees('audit', '/bewijzen/drie-enen', token as never)).toMatchObject({ status: 200 });

  const [stand] = await dienst.query<{ versie: number }>(
    'select max(version) as versie from casusregie.event where stream_id = $1',
    [organisatieId],
  );
  const vertrek = await dienst.post(
    ONTWIKKEL_BEHEERDER,
    `/organisaties/${organisatieId}/medewerkers/${weg}/vertrek`,
    {},
    { versie: stand!.versie },
  );
  expect(vertrek.status).toBe(201);

  // The very same token, valid for another hour.
  expect(await dienst.aanmelding.koppen(weg)).toEqual(token);
  const nee = { status: 401, code: 'account-beeindigd' };
  const opdracht = await dienst.post(weg, '/aanmeldingen', aanmelding());
  expect({ status: opdracht.status, code: opdracht.body.code }).toEqual(nee);
  const positie = { 'eenplan-positie': vertrek.headers.get('eenplan-positie')! };
  for (const pad of ['/casussen', '/werkbord', '/mijn-afspraken', `/organisaties/${organisatieId}`])
    expect([pad, await lees('leesmodellen', pad, { ...token, ...positie })]).toEqual([pad, nee]);
  expect(await lees('leesmodellen', '/casussen', token as never)).toEqual(nee);
  await tot(() => geheel('audit.event'));
  for (const pad of ['/bewijzen/drie-enen', '/afwijkingen', `/casussen/${randomUUID()}/geschiedenis`])
    expect([pad, await lees('audit', pad, token as never)]).toEqual([pad, nee]);
});
