import { randomUUID } from 'node:crypto';
import { ONTWIKKEL_AUDITOR } from '@eenplan/identity';
import { it } from '@jest/globals';
import {
  type Casus,
  eenCasusInBeoordeling,
  eenCasusMetAfspraak,
  eenCasusMetRegisseur,
  eenGestarteCasus,
  nieuweMedewerker,
  vanDelfzijl,
} from '../scenarios.js';
import { voeg } from './levensloop.js';
import type { Toets } from './toets.js';

const reden = { reden: 'Er is een contactverbod.' };

/** The first gezinslid is shielded from the second, or from somebody else. */
export async function schermAf(casus: Casus, geweerde: object = { persoonId: casus.gezinsleden[1] }): Promise<string> {
  const body = { beschermdeId: casus.gezinsleden[0], geweerde, ...reden };
  return (await casus.lukt(casus.coordinator, '/veiligheidsafschermingen', body))['afschermingId']!;
}

export function beschermingWeigert(t: Toets): void {
  it('refuses an afscherming that is none, or is there', async () => {
    const { casus, afspraakId } = await eenCasusMetAfspraak(t.dienst, t.regio);
    const { coordinator, regisseur } = casus;
    const [fenna, bram] = casus.gezinsleden as [string, string];
    const instellen = (over: object, wie = coordinator) =>
      casus.doe(wie, '/veiligheidsafschermingen', {
        beschermdeId: fenna,
        geweerde: { persoonId: bram },
        ...reden,
        ...over,
      });
    t.verbiedt('alleen-regisseur-of-coordinator', await instellen({}, bram));
    t.weigert('persoon-onbekend', await instellen({ beschermdeId: randomUUID() }));
    t.weigert('persoon-onbekend', await instellen({ geweerde: { persoonId: randomUUID() } }));
    t.weigert('afscherming-zelfde-persoon', await instellen({ geweerde: { persoonId: fenna } }));
    const afschermingId = await schermAf(casus);
    t.weigert('afscherming-bestaat-al', await instellen({}));

    const onderdeel = { soort: 'afspraak', onderdeelId: afspraakId };
    const pad = `/veiligheidsafschermingen/${afschermingId}`;
    t.weigert('alleen-wie-de-regie-heeft', await casus.doe(coordinator, `${pad}/vrijgaven`, onderdeel));
    const vreemd = { ...onderdeel, onderdeelId: randomUUID() };
    t.weigert('onderdeel-onbekend', await casus.doe(regisseur, `${pad}/vrijgaven`, vreemd));
    t.weigert('onderdeel-niet-vrijgegeven', await casus.doe(regisseur, `${pad}/sluitingen`, onderdeel));
    await casus.lukt(regisseur, `${pad}/vrijgaven`, onderdeel);
    t.weigert('onderdeel-al-vrijgegeven', await casus.doe(regisseur, `${pad}/vrijgaven`, onderdeel));

    t.weigert('geen-opheffing', await casus.doe(coordinator, `${pad}/opheffingen/huidige/bevestiging`));
    t.weigert('geen-opheffing', await casus.doe(coordinator, `${pad}/opheffingen/huidige/intrekking`));
    await casus.lukt(coordinator, `${pad}/opheffingen`, reden);
    t.weigert('opheffing-loopt', await casus.doe(regisseur, `${pad}/opheffingen`, reden));
    t.verbiedt('eigen-opheffing', await casus.doe(coordinator, `${pad}/opheffingen/huidige/bevestiging`));
    await casus.lukt(regisseur, `${pad}/opheffingen/huidige/bevestiging`);
    t.weigert('afscherming-onbekend', await casus.doe(coordinator, `${pad}/opheffingen`, reden));
  });

  it('refuses to bring together who is shielded from one another', async () => {
    const casus = await eenGestarteCasus(t.dienst, t.regio);
    const ander = await eenGestarteCasus(t.dienst, t.regio);
    const { coordinator } = casus;
    const man = { voornamen: 'Jan', achternaam: 'Mol', geboortedatum: '1980-02-02' };
    const { persoonId: vader } = await casus.lukt(coordinator, '/betrokkenen', { ...man, rol: 'ex-partner' });
    await schermAf(casus, { persoonId: vader });
    t.weigert('afgeschermd-van-elkaar', await casus.doe(coordinator, '/gezinsleden', { persoonId: vader }));
    // He is gezinslid of his own casus, which knows of no afscherming.
    const bij = {
      personen: [
        { hoedanigheid: 'gezinslid', persoonId: vader },
        { hoedanigheid: 'gezinslid', persoonId: ander.gezinsleden[1] },
      ],
    };
    const vragen = [{ soort: 'zorg', tekst: 'Hij woont hier.', leefgebied: 'huisvesting' }];
    const aanmeldingId = await voeg(t, ander, { ...bij, vragen });
    await ander.lukt(coordinator, '/beoordelingen', { uitkomst: 'toevoegen', aanmeldingId });
    const samen = { naarCasusId: ander.casusId };
    t.weigert('afgeschermd-van-elkaar', await casus.doe(coordinator, '/samenvoegingen', samen));
    const terug = { naarCasusId: casus.casusId };
    t.weigert('afgeschermd-van-elkaar', await ander.doe(coordinator, '/samenvoegingen', terug));
    t.weigert('afgeschermd-van-elkaar', await ander.doe(coordinator, `/gezinsleden/${vader}/verhuizingen`, terug));
  });

  it('refuses noodtoegang that is none', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const { coordinator } = casus;
    const { crisisdienst, brug } = t.regio;
    const nemen = (wie: string, over: object = {}) =>
      t.dienst.post(wie, `/casussen/${casus.casusId}/noodtoegangen`, { ...reden, ...over });
    t.weigertStil('niet-betrokken', await nemen(brug.medewerker));
    t.weigertStil('niet-betrokken', await nemen(randomUUID()));
    t.verbiedt('geen-crisisdienst', await nemen(casus.regisseur));
    t.verbiedt('geen-crisisdienst', await nemen(casus.gezinsleden[0]!));
    t.weigert('noodtoegang-te-lang', await nemen(crisisdienst.medewerker, { uren: 100 }));
    const genomen = await nemen(crisisdienst.medewerker);
    casus.versie! += 1;
    t.weigert('noodtoegang-loopt', await nemen(crisisdienst.medewerker));
    const oordeel = { oordeel: 'terecht', ...reden };
    const beoordeel = (id: unknown, wie = coordinator) =>
      casus.doe(wie, `/noodtoegangen/${String(id)}/beoordelingen`, oordeel);
    const { noodtoegangId } = genomen.body;
    t.verbiedt('eigen-noodtoegang', await beoordeel(noodtoegangId, casus.regisseur));
    t.weigert('noodtoegang-onbekend', await beoordeel(randomUUID()));
    await casus.lukt(coordinator, `/noodtoegangen/${String(noodtoegangId)}/beoordelingen`, oordeel);
    t.weigert('noodtoegang-al-beoordeeld', await beoordeel(noodtoegangId));
  });

  it('refuses who took noodtoegang to judge it', async () => {
    const casus = await eenCasusInBeoordeling(t.dienst, t.regio, { gemeente: '0003' });
    const coordinator = randomUUID();
    await nieuweMedewerker(t.dienst, t.regio.appingedam.organisatieId, coordinator, ['casuscoordinator', 'medewerker']);
    const { noodtoegangId } = await casus.lukt(coordinator, '/noodtoegangen', reden);
    const body = { oordeel: 'terecht', ...reden };
    const pad = `/noodtoegangen/${noodtoegangId}/beoordelingen`;
    t.verbiedt('eigen-noodtoegang', await casus.doe(coordinator, pad, body, { versie: 2 }));
  });

  it('refuses to open a dossier for an auditor by one person', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const [een, twee] = [
      await vanDelfzijl(t.dienst, t.regio, 'auditor'),
      await vanDelfzijl(t.dienst, t.regio, 'auditor'),
    ];
    t.verbiedt('alleen-auditor', await casus.doe(casus.coordinator, '/openstellingen', reden));
    t.verbiedt('alleen-auditor', await casus.doe(ONTWIKKEL_AUDITOR, '/openstellingen', reden));
    t.weigertStil('niet-betrokken', await casus.doe(t.regio.brug.medewerker, '/openstellingen', reden));
    const { openstellingId } = await casus.lukt(een, '/openstellingen', reden);
    t.weigert('openstelling-loopt', await casus.doe(een, '/openstellingen', reden));
    const goed = (wie: string, id: unknown = openstellingId) =>
      casus.doe(wie, `/openstellingen/${String(id)}/goedkeuring`);
    for (const wie of [een, casus.coordinator]) t.verbiedt('eigen-openstelling', await goed(wie));
    t.weigert('openstelling-onbekend', await goed(twee, randomUUID()));
    await casus.lukt(twee, `/openstellingen/${openstellingId}/goedkeuring`);
    t.weigert('openstelling-al-goedgekeurd', await goed(twee));
    await casus.lukt(een, `/openstellingen/${openstellingId}/beeindiging`);
    t.weigert('openstelling-voorbij', await casus.doe(een, `/openstellingen/${openstellingId}/beeindiging`));
  });
}
