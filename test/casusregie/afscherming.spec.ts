import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Dienst, startDienst } from './dienst.js';
import { eenGestarteCasus, eenRegio, geschiedenis, type Regio } from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const reden = { reden: 'Er is een contactverbod.' };

it('an afscherming goes along in the same command: with who moves, and with a casus that is merged', async () => {
  const [van, naar, derde] = [
    await eenGestarteCasus(dienst, regio),
    await eenGestarteCasus(dienst, regio),
    await eenGestarteCasus(dienst, regio),
  ];
  const [, bram] = van.gezinsleden as [string, string];
  // Somebody whom no casus knows.
  const geweerde = { voornamen: 'Jan', achternaam: 'Mol', geboortedatum: '1980-02-02' };
  const { afschermingId } = await van.lukt(van.coordinator, '/veiligheidsafschermingen', {
    beschermdeId: bram,
    geweerde,
    ...reden,
  });
  await van.lukt(van.coordinator, `/gezinsleden/${bram}/verhuizingen`, { naarCasusId: naar.casusId });
  naar.versie = undefined;
  const versie = (await geschiedenis(dienst, naar.casusId)).length;
  expect((await geschiedenis(dienst, naar.casusId)).slice(-2)).toEqual([
    'GezinslidIngekomen',
    'VeiligheidsafschermingOvergenomen',
  ]);
  const samen = await naar.doe(naar.coordinator, '/samenvoegingen', { naarCasusId: derde.casusId }, { versie });
  expect(samen.status).toBe(201);
  expect((await geschiedenis(dienst, derde.casusId)).slice(-2)).toEqual([
    'CasusOpgenomen',
    'VeiligheidsafschermingOvergenomen',
  ]);
  const rijen = await dienst.query<{ id: string; geweerde: string }>(
    `select data ->> 'afschermingId' as id, data ->> 'geweerdeId' as geweerde from casusregie.event
     where type in ('VeiligheidsafschermingIngesteld', 'VeiligheidsafschermingOvergenomen') order by position`,
  );
  expect(new Set(rijen.map(({ id }) => id))).toEqual(new Set([afschermingId]));
  expect([rijen.length, new Set(rijen.map((rij) => rij.geweerde)).size]).toEqual([3, 1]);
});
