import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Casus, eenCasusMetRegisseur, eenRegio } from '../casusregie/scenarios.js';
import { contractenVan, startSysteem, type Systeem } from './systeem.js';

let systeem: Systeem;
let casus: Casus;
let [moeder, kind, jongere] = ['', '', ''];
const jaren = (aantal: number) => `${new Date().getUTCFullYear() - aantal}-01-01`;

beforeAll(async () => {
  systeem = await startSysteem(contractenVan());
  const regio = await eenRegio(systeem.dienst);
  const lid = (voornamen: string, geboortedatum: string) => ({
    ...{ hoedanigheid: 'gezinslid', voornamen, achternaam: 'Veen', geboortedatum },
  });
  const vraag = (vraagsteller: number) => ({
    ...{ soort: 'hulpvraag', vraagsteller, tekst: `Vraag ${vraagsteller}.`, leefgebied: 'werk-en-opleiding' },
  });
  casus = await eenCasusMetRegisseur(systeem.dienst, regio, {
    personen: [lid('Fenna', jaren(40)), lid('Bram', jaren(15)), lid('Yara', jaren(17))],
    vragen: [vraag(0), vraag(1), vraag(2)],
  });
  [moeder, kind, jongere] = casus.gezinsleden as [string, string, string];
}, 60_000);
afterAll(() => systeem?.stop());

/** A command, and then at once whose hulpvragen the mother reads, in words. */
async function na(account: string, pad: string, body: object): Promise<string[]> {
  const { status, headers } = await casus.doe(account, pad, body);
  expect(status).toBe(201);
  const antwoord = await systeem.fetch(`${systeem.urls.leesmodellen}/leesmodellen/v1/casussen/${casus.casusId}`, {
    headers: { ...(await systeem.koppen(moeder)), 'eenplan-positie': headers.get('eenplan-positie')! },
  });
  const { plan } = (await antwoord.json()) as { plan: { vragen: { tekst: { tekst?: string } }[] } };
  return plan.vragen.map(({ tekst }) => tekst.tekst ?? 'geen woorden');
}

describe('a mother who has gezag', () => {
  const [eigen, vanKind, vanJongere] = ['Vraag 0.', 'Vraag 1.', 'Vraag 2.'];

  it('reads along with a child of 15, with a young person of 17 from its consent until its withdrawal', async () => {
    const { regisseur } = casus;
    const gezag = { gezaghebbendeId: moeder, bron: 'gezagsregister' };
    const meelezers = `/gezinsleden/${jongere}/meelezers`;
    expect(await na(regisseur, `/gezinsleden/${jongere}/gezaghebbenden`, gezag)).toEqual([eigen]);
    expect(await na(regisseur, `/gezinsleden/${kind}/gezaghebbenden`, gezag)).toEqual([eigen, vanKind]);
    expect(await na(jongere, meelezers, { ouderId: moeder })).toEqual([eigen, vanKind, vanJongere]);
    expect(await na(jongere, `${meelezers}/${moeder}/intrekking`, {})).toEqual([eigen, vanKind]);
    // Written down by a medewerker it counts as much.
    expect(await na(regisseur, meelezers, { ouderId: moeder })).toEqual([eigen, vanKind, vanJongere]);
    expect(await na(regisseur, `${meelezers}/${moeder}/intrekking`, {})).toEqual([eigen, vanKind]);
    const einde = { bron: 'uitspraak-rechter' };
    expect(await na(regisseur, `/gezinsleden/${kind}/gezaghebbenden/${moeder}/beeindiging`, einde)).toEqual([eigen]);
  });
});
