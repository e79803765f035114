import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Dienst, startDienst } from './dienst.js';
import { aanmelding, Casus, casusVan, eenGestarteCasus, eenRegio, geschiedenis, type Regio } from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const lid = (persoonId: string | undefined) => ({ hoedanigheid: 'gezinslid', persoonId });
const leden = (...casussen: Casus[]) => ({ personen: casussen.map(({ gezinsleden }) => lid(gezinsleden[0])) });

async function houders(personen: readonly string[]): Promise<string[]> {
  const rijen = await dienst.query<{ stream_id: string }>(
    'select stream_id from casusregie.reservation where key = any ($1) order by key',
    [personen.map((persoonId) => `open-casus/persoon/${persoonId}`)],
  );
  return rijen.map(({ stream_id }) => stream_id);
}

async function meld(over: Record<string, unknown>): Promise<string> {
  const { body, status } = await dienst.post(regio.brug.medewerker, '/aanmeldingen', aanmelding(over));
  expect(status).toBe(201);
  return String(body['aanmeldingId']);
}

describe('two casussen', () => {
  it('an aanmelding about both waits; after samenvoegen it is toegewezen to the one that is left', async () => {
    const [a, b] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const id = await meld(leden(a, b));
    expect((await geschiedenis(dienst, id)).at(-1)).toBe('AanmeldingWacht');
    await a.lukt(a.coordinator, '/samenvoegingen', { naarCasusId: b.casusId });
    expect(await houders(a.gezinsleden)).toEqual([b.casusId, b.casusId]);
    const wijs = await dienst.post(a.coordinator, `/aanmeldingen/${id}/toewijzingen`, {}, { versie: 2 });
    expect([wijs.status, wijs.versie]).toEqual([201, 3]);
    expect(await casusVan(dienst, id)).toBe(b.casusId);
    expect((await geschiedenis(dienst, b.casusId)).slice(-2)).toEqual(['CasusOpgenomen', 'AanmeldingGevoegd']);
  });

  it('a gezinslid moves from one to the other at one instant', async () => {
    const [a, b] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const bram = a.gezinsleden[1]!;
    await a.lukt(a.coordinator, `/gezinsleden/${bram}/verhuizingen`, { naarCasusId: b.casusId });
    expect(await houders([bram])).toEqual([b.casusId]);
    const [een] = await dienst.query<{ opdrachten: string }>(
      `select count(distinct meta ->> 'commandId') as opdrachten from casusregie.event
       where type in ('GezinslidVerhuisd', 'GezinslidIngekomen')`,
    );
    expect(Number(een!.opdrachten)).toBe(1);
  });

  it('moving and merging at the same time: whatever wins, every gezinslid is in one open casus', async () => {
    const [a, b, c] = [
      await eenGestarteCasus(dienst, regio),
      await eenGestarteCasus(dienst, regio),
      await eenGestarteCasus(dienst, regio),
    ];
    const [fenna, bram] = a.gezinsleden as [string, string];
    const antwoorden = await Promise.all([
      a.doe(a.coordinator, '/samenvoegingen', { naarCasusId: b.casusId }),
      a.doe(a.coordinator, `/gezinsleden/${bram}/verhuizingen`, { naarCasusId: c.casusId }),
      meld({ personen: [lid(bram)] }),
    ]);
    expect(
      antwoorden
        .slice(0, 2)
        .map((een) => (een as { status: number }).status)
        .sort(),
    ).not.toEqual([412, 412]);
    expect(await houders([fenna, bram])).toHaveLength(2);
  });

  it('a wrong match is undone: the aanmelding opens a casus of its own, the other plan shows nothing', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const naamgenoot = casus.gezinsleden[0]!;
    const id = await meld({ personen: [lid(naamgenoot), { hoedanigheid: 'gezinslid', achternaam: 'Habtom' }] });
    expect(await casusVan(dienst, id)).toBe(casus.casusId);
    const vervangen = [{ persoonId: naamgenoot, door: { achternaam: 'Habtom', geboortedatum: '1955-00-00' } }];
    const { status } = await dienst.post(
      casus.coordinator,
      `/aanmeldingen/${id}/ontkoppelingen`,
      { vervangen },
      { versie: 2 },
    );
    expect(status).toBe(201);
    const eigen = await casusVan(dienst, id);
    expect(eigen).not.toBe(casus.casusId);
    expect((await geschiedenis(dienst, casus.casusId)).slice(-2)).toEqual([
      'AanmeldingGevoegd',
      'AanmeldingLosgekoppeld',
    ]);
    // The second person, whom the first casus held only because of this aanmelding, has gone along.
    const [rij] = await dienst.query<{ gezinsleden: { persoonId: string }[] }>(
      `select data -> 'gezinsleden' as gezinsleden from casusregie.event where stream_id = $1 and version = 1`,
      [eigen],
    );
    const nieuw = rij!.gezinsleden.map(({ persoonId }) => persoonId);
    expect(nieuw).toHaveLength(2);
    expect(nieuw).not.toContain(naamgenoot);
    expect(await houders(nieuw)).toEqual([eigen, eigen]);
    expect(await houders([naamgenoot])).toEqual([casus.casusId]);
  });

  it('withdrawing what joined frees the persons it brought', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const id = await meld({
      personen: [lid(casus.gezinsleden[0]), { hoedanigheid: 'gezinslid', achternaam: 'Extra' }],
    });
    const [voor] = await dienst.query<{ n: string }>(
      'select count(*) as n from casusregie.reservation where stream_id = $1',
      [casus.casusId],
    );
    const trek = { reden: 'Toch niet.' };
    const { status } = await dienst.post(regio.brug.medewerker, `/aanmeldingen/${id}/intrekkingen`, trek);
    expect(status).toBe(201);
    const [na] = await dienst.query<{ n: string }>(
      'select count(*) as n from casusregie.reservation where stream_id = $1',
      [casus.casusId],
    );
    expect(Number(na!.n)).toBe(Number(voor!.n) - 1);
  });
});
