import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { alsAccount, meldAan as doeAanmelding, post, start } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, geteld } from './scherm.js';

const COORDINATOR = 'Quinten Groenewold';
const MEDEWERKER = 'Klaas Mulderij';
const TEAMLEIDER = 'Elske Toxopeus';

describeBrowser('the postvak of a medewerker, on the demo', () => {
  let demo: DemoMetBrowser;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('medewerker');
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  // A test says itself what it expects of an answer.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async function lees(naam: string, pad: string): Promise<any> {
    const { urls } = demo.gereed;
    const headers = await alsAccount(urls, demo.account(naam).id);
    for (const eind = Date.now() + 10_000; ; await new Promise((verder) => setTimeout(verder, 100))) {
      const antwoord = await fetch(`${urls.leesmodellen}/leesmodellen/v1/${pad}`, { headers });
      if (antwoord.ok || Date.now() > eind) return antwoord.json();
    }
  }

  /** A new gezin of which this medewerker (or, without a name, the organisation) is asked to take the regie. */
  async function gevraagd(aanNaam: boolean): Promise<string> {
    const { urls } = demo.gereed;
    const coordinator = demo.account(COORDINATOR).id;
    const aanmeldingId = await doeAanmelding(urls, coordinator, 'Hanna');
    const { beoordeling } = await lees(COORDINATOR, `aanmeldingen/${aanmeldingId}`);
    const { casusId } = beoordeling as { casusId: string };
    await start(urls, coordinator, casusId);
    const { organisatie } = await lees(MEDEWERKER, 'accounts/huidige');
    const { versie } = await versieVan(casusId);
    await post(
      urls,
      `casussen/${casusId}/aanwijzingen`,
      coordinator,
      {
        organisatieId: organisatie.organisatieId,
        ...(aanNaam && { medewerkerId: demo.account(MEDEWERKER).id }),
      },
      versie,
    );
    return casusId;
  }

  async function versieVan(casusId: string): Promise<{ versie: number; kenmerk: string }> {
    const { urls } = demo.gereed;
    const headers = await alsAccount(urls, demo.account(COORDINATOR).id);
    for (const eind = Date.now() + 10_000; ; await new Promise((verder) => setTimeout(verder, 100))) {
      const antwoord = await fetch(`${urls.leesmodellen}/leesmodellen/v1/casussen/${casusId}`, { headers });
      const { kenmerk, status } = (await antwoord.json()) as { kenmerk: string; status: string };
      if (status === 'lopend') return { versie: Number(antwoord.headers.get('etag')!.replaceAll('"', '')), kenmerk };
      if (Date.now() > eind) throw new Error('does not run');
    }
  }

  const regel = (page: Page, sectie: string, tekst: string) =>
    page.getByRole('region', { name: sectie }).getByRole('listitem').filter({ hasText: tekst });

  it('says yes to the regie in one click, and reads why it was there', async () => {
    const { kenmerk } = await versieVan(await gevraagd(true));
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
    const { kenmerk } = await versieVan(await gevraagd(true));
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
    const { kenmerk } = await versieVan(await gevraagd(false));
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
