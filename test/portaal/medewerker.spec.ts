import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { alsAccount, meldAan as doeAanmelding, post, start } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, geteld, totDat } from './scherm.js';

const COORDINATOR = 'Quinten Groenewold';
const MEDEWERKER = 'Klaas Mulderij';
const TEAMLEIDER = 'Elske Toxopeus';

describeBrowser('the postvak of a medewerker, on the demo', () => {
  let demo: DemoMetBrowser;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('medewerker');
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  /** What the read models tell this account, once it is so far. */
  async function lees<T>(naam: string, pad: string, zover: (body: T) => boolean = () => true) {
    const { urls } = demo.gereed;
    const headers = await alsAccount(urls, demo.account(naam).id);
    let gelezen: { readonly body: T; readonly versie: number } | undefined;
    await totDat(async () => {
      const antwoord = await fetch(`${urls.leesmodellen}/leesmodellen/v1/${pad}`, { headers });
      const body = (await antwoord.json()) as T;
      if (!antwoord.ok || !zover(body)) return false;
      gelezen = { body, versie: Number(antwoord.headers.get('etag')?.replaceAll('"', '')) };
      return true;
    });
    return gelezen!;
  }

  /** A new gezin of which this medewerker (or, without a name, the organisation) is asked to take the regie. @returns its kenmerk */
  async function gevraagd(opNaam: boolean): Promise<string> {
    const { urls } = demo.gereed;
    const coordinator = demo.account(COORDINATOR).id;
    const aanmeldingId = await doeAanmelding(urls, coordinator, 'Hanna');
    const aanmelding = await lees<{ beoordeling?: { casusId: string } }>(
      COORDINATOR,
      `aanmeldingen/${aanmeldingId}`,
      ({ beoordeling }) => beoordeling !== undefined,
    );
    const { casusId } = aanmelding.body.beoordeling!;
    await start(urls, coordinator, casusId);
    const { body, versie } = await lees<{ kenmerk: string; status: string }>(
      COORDINATOR,
      `casussen/${casusId}`,
      ({ status }) => status === 'lopend',
    );
    const ik = await lees<{ organisatie: { organisatieId: string } }>(MEDEWERKER, 'accounts/huidige');
    const { organisatieId } = ik.body.organisatie;
    const wie = { organisatieId, ...(opNaam && { medewerkerId: demo.account(MEDEWERKER).id }) };
    await post(urls, `casussen/${casusId}/aanwijzingen`, coordinator, wie, versie);
    return body.kenmerk;
  }

  const regel = (page: Page, sectie: string, tekst: string) =>
    page.getByRole('region', { name: sectie }).getByRole('listitem').filter({ hasText: tekst });

  it('says yes to the regie in one click, and reads why it was there', async () => {
    const kenmerk = await gevraagd(true);
    const { context, page, fouten } = await demo.meldAan(MEDEWERKER);
    const mijn = regel(page, 'Wilt u de regie nemen?', kenmerk);
    await mijn.getByText(/Gevraagd op .* door de casuscoördinator/).waitFor();
    await gekeurd(page, 'postvak with the regie');
    const { klikken, toetsen } = await geteld(page, async () => {
      await mijn.getByRole('button', { name: 'Ja, ik neem de regie' }).click();
      await mijn.waitFor({ state: 'detached' });
    });
    expect([klikken, toetsen]).toEqual([1, 0]);
    expect(fouten).toEqual([]);
    await context.close();
  }, 90_000);

  it('says no in a click, a reason and Enter or a click', async () => {
    const kenmerk = await gevraagd(true);
    const { context, page } = await demo.meldAan(MEDEWERKER);
    const mijn = regel(page, 'Wilt u de regie nemen?', kenmerk);
    const { klikken, toetsen } = await geteld(page, async () => {
      await mijn.getByRole('button', { name: /^Nee/ }).click();
      await page.keyboard.type('Ik ben vanaf morgen weg.');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Stuur|^Nee|^Zeg/ })
        .click();
      await mijn.waitFor({ state: 'detached' });
    });
    expect([klikken, toetsen]).toEqual([2, 0]);
    await context.close();
  }, 60_000);

  it('of which no person was named waits with the teamleider, who also sees what the team does', async () => {
    const kenmerk = await gevraagd(false);
    const baas = await demo.meldAan(TEAMLEIDER);
    await regel(baas.page, 'Wilt u de regie nemen?', kenmerk)
      .getByRole('link', { name: 'Kies wie dit gaat doen' })
      .waitFor();
    await regel(baas.page, 'Uw team', 'Klaas Elzinga').first().waitFor();
    await gekeurd(baas.page, 'postvak of a teamleider');
    expect(baas.fouten).toEqual([]);
    await baas.context.close();

    const ander = await demo.meldAan(MEDEWERKER);
    await ander.page.getByRole('heading', { level: 1, name: 'Postvak' }).waitFor();
    expect(await ander.page.getByText(kenmerk).count()).toBe(0);
    expect(await ander.page.getByRole('region', { name: 'Uw team' }).count()).toBe(0);
    await ander.context.close();
  }, 90_000);
});
