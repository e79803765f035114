import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { eenCasusMetAfspraak, eenGestarteCasus } from '../scenarios.js';
import { testBsn } from '../dienst.js';
import { voeg } from './levensloop.js';
import type { Toets } from './toets.js';

export function gezinWeigert(t: Toets): void {
  it('refuses about gezinsleden', async () => {
    const casus = await eenGestarteCasus(t.dienst, t.regio);
    const { coordinator } = casus;
    const [fenna, bram] = casus.gezinsleden as [string, string];
    t.weigert('al-gezinslid', await casus.doe(coordinator, '/gezinsleden', { persoonId: fenna }));
    t.weigert('al-geboren', await casus.doe(coordinator, `/gezinsleden/${fenna}/geboorte`));
    t.weigert('gezinslid-onbekend', await casus.doe(coordinator, `/gezinsleden/${randomUUID()}/geboorte`));
    t.weigert('vraagsteller-van-open-hulpvraag', await casus.doe(coordinator, `/gezinsleden/${fenna}/vertrek`));
    const ander = await eenGestarteCasus(t.dienst, t.regio);
    // By id: a person of another casus is as unknown as nobody.
    for (const persoonId of [ander.gezinsleden[0], randomUUID()])
      t.weigert('persoon-onbekend', await casus.doe(coordinator, '/gezinsleden', { persoonId }));
    const bekend = { achternaam: 'Veen', bsn: testBsn(), geboortedatum: '2010-01-01' };
    await ander.lukt(coordinator, '/gezinsleden', bekend);
    t.weigert('persoon-niet-beschikbaar', await casus.doe(coordinator, '/gezinsleden', bekend));
    const aanmeldingId = await voeg(t, casus);
    t.weigert('aanmelding-te-beoordelen', await casus.doe(coordinator, `/gezinsleden/${fenna}/vertrek`));
    await casus.lukt(coordinator, '/beoordelingen', { uitkomst: 'toevoegen', aanmeldingId });
    await casus.lukt(coordinator, `/gezinsleden/${bram}/vertrek`, { reden: 'Op kamers.' });
    t.weigert('laatste-gezinslid', await casus.doe(coordinator, `/gezinsleden/${fenna}/vertrek`));
    const bsn = testBsn();
    await casus.lukt(coordinator, '/gezinsleden', { achternaam: 'Veen', bsn, geboortedatum: '2010-01-01' });
    const andereDatum = { achternaam: 'Veen', bsn, geboortedatum: '2011-01-01' };
    t.weigert(
      'geboortedatum-verschilt',
      await casus.doe(coordinator, '/betrokkenen', { ...andereDatum, rol: 'netwerklid' }),
    );
  });

  it('refuses about betrokkenen and organisaties', async () => {
    const { casus, afspraakId } = await eenCasusMetAfspraak(t.dienst, t.regio);
    const { coordinator } = casus;
    const { persoonId } = await casus.lukt(coordinator, '/betrokkenen', { achternaam: 'Oom', rol: 'netwerklid' });
    t.weigert('al-betrokken', await casus.doe(coordinator, '/betrokkenen', { persoonId, rol: 'netwerklid' }));
    const vreemd = { persoonId: randomUUID(), rol: 'netwerklid' };
    t.weigert('persoon-onbekend', await casus.doe(coordinator, '/betrokkenen', vreemd));
    t.weigert('betrokkene-onbekend', await casus.doe(coordinator, `/betrokkenen/${randomUUID()}/vertrek`));
    const { brug, borg, appingedam } = t.regio;
    const betrek = (organisatieId: string, leefgebieden: string[]) =>
      casus.doe(coordinator, '/organisaties', { organisatieId, leefgebieden });
    t.weigert('leefgebied-onbekend', await betrek(brug.organisatieId, ['ruimtevaart']));
    t.weigert('organisatie-niet-in-gemeente', await betrek(appingedam.organisatieId, []));
    const weg = (organisatieId: string) => casus.doe(coordinator, `/organisaties/${organisatieId}/vertrek`);
    t.weigert('organisatie-heeft-regie', await weg(borg.organisatieId));
    t.weigert('organisatie-niet-betrokken', await weg(brug.organisatieId));
    await casus.lukt(coordinator, '/organisaties', { organisatieId: brug.organisatieId, leefgebieden: [] });
    t.verbiedt('alleen-regisseur-of-coordinator', await casus.doe(brug.medewerker, '/afsluiting', { reden: 'anders' }));
    await casus.lukt(coordinator, '/regiewissels', {
      organisatieId: brug.organisatieId,
      medewerkerId: brug.medewerker,
      reden: 'Ziek.',
    });
    t.weigert('eigenaar-van-open-afspraak', await weg(borg.organisatieId));
    expect((await casus.doe(borg.medewerker, `/afspraken/${afspraakId}/nakoming`)).status).toBe(201);
    expect((await weg(borg.organisatieId)).status).toBe(201);
  });
}
