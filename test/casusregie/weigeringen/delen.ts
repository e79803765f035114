import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { type Casus, eenCasusMetRegisseur } from '../scenarios.js';
import type { Toets } from './toets.js';

export function delenWeigert(t: Toets): void {
  const deling = () => ({
    klasse: 'verhaal',
    geverId: t.regio.borg.organisatieId,
    ontvangerId: t.regio.brug.organisatieId,
    verwerkingsdoel: 'hulpverlening',
  });

  it('refuses a grondslag that is none', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const { regisseur, gezinsleden } = casus;
    const vast = (over: object = {}, wie = regisseur) =>
      casus.doe(wie, '/grondslagen', { grondslag: 'jeugdwet', ...deling(), ...over });
    t.verbiedt('alleen-regisseur-of-coordinator', await vast({}, gezinsleden[0]));
    t.weigert('grondslag-onbekend', await vast({ grondslag: 'toestemming' }));
    t.weigert('klasse-onbekend', await vast({ klasse: 'roddel' }));
    t.weigert('verwerkingsdoel-onbekend', await vast({ verwerkingsdoel: 'reclame' }));
    t.weigert('gever-is-ontvanger', await vast({ ontvangerId: t.regio.borg.organisatieId }));
    t.weigert('organisatie-niet-in-gemeente', await vast({ ontvangerId: t.regio.appingedam.organisatieId }));
    t.weigert('organisatie-onbekend', await vast({ geverId: randomUUID() }));
    t.weigert('geldigheid-voorbij', await vast({ geldigTotDatum: '2020-01-01' }));
    const { grondslagId } = await casus.lukt(regisseur, '/grondslagen', { grondslag: 'jeugdwet', ...deling() });
    t.weigert('grondslag-bestaat-al', await vast());
    const einde = { reden: 'De hulp is gestopt.' };
    await casus.lukt(regisseur, `/grondslagen/${grondslagId}/beeindiging`, einde);
    t.weigert('grondslag-onbekend', await casus.doe(regisseur, `/grondslagen/${grondslagId}/beeindiging`, einde));
  });

  it('refuses the toestemming of another', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const [fenna, bram] = casus.gezinsleden as [string, string];
    const geef = (over: object = {}, wie = fenna) =>
      casus.doe(wie, '/toestemmingen', { persoonId: fenna, ...deling(), ...over });
    t.verbiedt('alleen-eigen-toestemming', await geef({}, bram));
    t.weigert('persoon-onbekend', await geef({ persoonId: randomUUID() }, casus.regisseur));
    t.weigert('in-de-toekomst', await geef({ gebeurdOp: '2099-01-01T00:00:00Z' }));
    const { toestemmingId } = await casus.lukt(fenna, '/toestemmingen', { persoonId: fenna, ...deling() });
    t.weigert('toestemming-bestaat-al', await geef());
    const pad = `/toestemmingen/${toestemmingId}/intrekking`;
    t.verbiedt('alleen-eigen-toestemming', await casus.doe(bram, pad));
    t.weigert('voor-verwijzing', await casus.doe(fenna, pad, { gebeurdOp: '2020-01-01T00:00:00Z' }));
    await casus.lukt(fenna, pad);
    t.weigert('toestemming-onbekend', await casus.doe(fenna, pad));
  });

  it('asks toestemming for a child of who has gezag, by its age, which only the vault knows', async () => {
    const jarig = (jaren: number, dagen: number) => {
      const dag = new Date(Date.now() + dagen * 86_400_000);
      dag.setUTCFullYear(dag.getUTCFullYear() - jaren);
      return dag.toISOString().slice(0, 10);
    };
    const lid = (voornamen: string, geboortedatum: string) => ({
      ...{ hoedanigheid: 'gezinslid', voornamen, achternaam: 'Veen', geboortedatum },
    });
    const personen = [lid('Fenna', '1985-03-02'), lid('Bram', jarig(12, 3)), lid('Sanne', jarig(12, -3))];
    const metZestien = [...personen, lid('Joep', jarig(16, -3))];
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio, { personen: metZestien });
    const [fenna, bram, sanne, joep] = casus.gezinsleden as [string, string, string, string];
    const geef = (persoonId: string, wie: string, gegevenDoor?: string[]) =>
      casus.doe(wie, '/toestemmingen', { persoonId, ...deling(), ...(gegevenDoor && { gegevenDoor }) });
    t.weigert('toestemming-vraagt-gezag', await geef(bram, casus.regisseur));
    for (const kind of [bram, sanne])
      await casus.lukt(casus.regisseur, `/gezinsleden/${kind}/gezaghebbenden`, {
        ...{ gezaghebbendeId: fenna, bron: 'gezagsregister' },
      });
    t.weigert('toestemming-vraagt-gezag', await geef(bram, bram));
    expect((await geef(bram, fenna)).status).toBe(201);
    t.weigert('toestemming-vraagt-gezag', await geef(sanne, fenna));
    t.weigert('toestemming-vraagt-gezag', await geef(sanne, sanne));
    expect((await geef(sanne, casus.regisseur, [fenna, sanne])).status).toBe(201);
    t.verbiedt('alleen-eigen-toestemming', await geef(joep, fenna));
    expect((await geef(joep, joep)).status).toBe(201);
  });

  it('refuses a parent who lets itself read along', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const [moeder, jongere] = casus.gezinsleden as [string, string];
    const mag = (ouderId: string, wie = jongere) => casus.doe(wie, `/gezinsleden/${jongere}/meelezers`, { ouderId });
    t.verbiedt('alleen-eigen-toestemming', await mag(moeder, moeder));
    t.weigert('ouder-is-jongere', await mag(jongere));
    t.weigert('persoon-onbekend', await mag(randomUUID()));
    const nietMeer = (casus: Casus) => casus.doe(jongere, `/gezinsleden/${jongere}/meelezers/${moeder}/intrekking`);
    t.weigert('inzage-niet-toegestaan', await nietMeer(casus));
    await casus.lukt(jongere, `/gezinsleden/${jongere}/meelezers`, { ouderId: moeder });
    t.weigert('inzage-al-toegestaan', await mag(moeder));
  });
}
