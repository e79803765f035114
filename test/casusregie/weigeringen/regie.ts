import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { eenCasusMetRegisseur, eenGestarteCasus } from '../scenarios.js';
import type { Toets } from './toets.js';

export function regieWeigert(t: Toets): void {
  it('refuses about the aanwijzing', async () => {
    const casus = await eenGestarteCasus(t.dienst, t.regio);
    const { coordinator } = casus;
    const { borg, brug, appingedam } = t.regio;
    const wijs = (organisatieId: string, medewerkerId?: string) =>
      casus.doe(coordinator, '/aanwijzingen', { organisatieId, medewerkerId });
    const noem = (account: string, medewerkerId: string) =>
      casus.doe(account, '/aanwijzingen/huidige/noeming', { organisatieId: borg.organisatieId, medewerkerId });
    t.weigert('geen-aanwijzing', await casus.doe(coordinator, '/aanwijzingen/huidige/intrekking'));
    t.weigert('medewerker-onbekend', await wijs(borg.organisatieId, brug.medewerker));
    t.weigert('organisatie-niet-in-gemeente', await wijs(appingedam.organisatieId));
    await casus.lukt(coordinator, '/organisaties', { organisatieId: borg.organisatieId, leefgebieden: [] });
    expect((await wijs(borg.organisatieId)).status).toBe(201);
    t.weigert('aanwijzing-loopt', await wijs(brug.organisatieId));
    t.verbiedt('alleen-teamleider', await noem(borg.medewerker, borg.medewerker));
    expect((await noem(borg.teamleider, borg.medewerker)).status).toBe(201);
    t.weigert('al-genoemd', await noem(borg.teamleider, borg.teamleider));
    t.verbiedt('alleen-aangewezene', await casus.doe(borg.teamleider, '/aanwijzingen/huidige/aanvaarding'));
    const overdracht = { organisatieId: brug.organisatieId, medewerkerId: brug.medewerker };
    t.weigert('geen-regisseur', await casus.doe(coordinator, '/overdrachten', overdracht));
    await casus.lukt(borg.medewerker, '/aanwijzingen/huidige/aanvaarding');
    t.weigert('heeft-al-regisseur', await wijs(brug.organisatieId));
  });

  it('refuses about the voorlopige regie', async () => {
    const casus = await eenGestarteCasus(t.dienst, t.regio);
    const { coordinator } = casus;
    const { organisatieId } = t.regio.delfzijl;
    const geef = (medewerkerId: string, organisatie = organisatieId) =>
      casus.doe(coordinator, '/voorlopige-regiewissels', { organisatieId: organisatie, medewerkerId });
    t.weigert('heeft-al-voorlopige-regie', await geef(coordinator));
    t.weigert('geen-coordinator', await geef(t.regio.appingedam.coordinator, t.regio.appingedam.organisatieId));
  });

  it('refuses about the overdracht', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const { coordinator, regisseur } = casus;
    const { borg, brug } = t.regio;
    const bied = (over: object = {}) =>
      casus.doe(regisseur, '/overdrachten', {
        organisatieId: brug.organisatieId,
        medewerkerId: brug.medewerker,
        ...over,
      });
    t.weigert('al-regisseur', await bied({ organisatieId: borg.organisatieId, medewerkerId: regisseur }));
    t.weigert('overdracht-onbekend', await casus.doe(regisseur, `/overdrachten/${randomUUID()}/intrekking`));
    const { body } = await bied();
    t.weigert('overdracht-loopt', await bied());
    const pad = `/overdrachten/${String(body['overdrachtId'])}`;
    t.verbiedt('alleen-aangebodene', await casus.doe(coordinator, `${pad}/aanvaarding`));
    await casus.lukt(regisseur, `${pad}/intrekking`);
    // The same casus under a werkwijze in which an offer runs out at once.
    const snel = await t.zonderTermijn.post(regisseur, `/casussen/${casus.casusId}/overdrachten`, {
      organisatieId: brug.organisatieId,
      medewerkerId: brug.medewerker,
    });
    casus.versie = snel.versie;
    const te = await casus.doe(brug.medewerker, `/overdrachten/${String(snel.body['overdrachtId'])}/aanvaarding`);
    t.weigert('overdracht-verlopen', te);
  });

  it('refuses about the eerste aanspreekpunt', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const wijs = (persoonId: string) =>
      casus.doe(casus.regisseur, '/eerste-aanspreekpunt', { soort: 'persoon', persoonId });
    t.weigert('eigenaar-niet-betrokken', await wijs(randomUUID()));
    expect((await wijs(casus.gezinsleden[0]!)).status).toBe(201);
    t.weigert('al-aanspreekpunt', await wijs(casus.gezinsleden[0]!));
  });
}
