import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { dataMap, Eenplan, type Gereed, meldAan as doeAanmelding } from '../eenplan/systeem.js';
import { describeBrowser, startBrowser } from '../setup/browser.js';

/** The demo is loaded first, on two cores shared with other suites. */
const DEMO_MS = 240_000;
const BREEDTES = [320, 768, 1280] as const;

/** Of each group somebody of the demo, and where that one arrives. */
const GROEPEN = [
  ['casuscoördinator', 'Quinten Groenewold', 'Werkbord'],
  ['regisseur', 'Klaas Mulderij', 'Postvak'],
  ['teamleider', 'Wietse Pastoor', 'Postvak'],
  ['inwoner', 'Naima Amrani', 'Mijn plan'],
  ['auditor', 'Wietske Bolhuis', 'Naspeuren'],
  ['beheerder', 'Tjaard Mulder', 'Organisaties'],
] as const;

describeBrowser('the screens, on the demo', () => {
  let eenplan: Eenplan;
  let gereed: Gereed;
  let browser: Browser;
  const gezien = new Set<string>();

  beforeAll(async () => {
    eenplan = new Eenplan('start', '--json', '--port', '0', '--data', dataMap('schermen'));
    [gereed, browser] = await Promise.all([eenplan.gereed(DEMO_MS), startBrowser()]);
  }, DEMO_MS);
  afterAll(async () => {
    await browser?.close();
    await eenplan?.stop();
  });

  /** Logs in through the login page, as a person would. */
  async function meldAan(naam: string): Promise<{ context: BrowserContext; page: Page; fouten: string[] }> {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(gereed.urls.portaal);
    const fouten: string[] = [];
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('button', { name: naam }).first().click();
    await page.getByRole('navigation').waitFor();
    // From here on: that nobody is logged in yet is an answer that the browser calls an error.
    page.on('pageerror', ({ message }) => fouten.push(message));
    page.on('console', (bericht) => bericht.type() === 'error' && fouten.push(bericht.text()));
    return { context, page, fouten };
  }

  async function gekeurd(page: Page, waar: string): Promise<void> {
    for (const [colorScheme, width] of [
      ...BREEDTES.map((breedte) => ['light', breedte] as const),
      // Colours do not change with the width.
      ['dark', 1280] as const,
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const gevonden = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      expect([waar, width, colorScheme, gevonden]).toEqual([waar, width, colorScheme, []]);
      const schuift = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      );
      expect([waar, width, schuift]).toEqual([waar, width, false]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it.each(GROEPEN)(
    'a %s arrives at the own work, and every screen of the menu can be used by everybody',
    async (_groep, naam, eerste) => {
      const { context, page, fouten } = await meldAan(naam);
      await page.getByRole('heading', { level: 1, name: eerste }).waitFor();
      for (const scherm of await page.getByRole('navigation').getByRole('link').allTextContents()) {
        await page.getByRole('navigation').getByRole('link', { name: scherm }).click();
        await page.getByRole('heading', { level: 1, name: scherm }).waitFor();
        await page.getByText('Even geduld').waitFor({ state: 'detached' });
        // What two groups share is drawn by the same code: once is enough.
        if (gezien.has(scherm)) continue;
        gezien.add(scherm);
        await gekeurd(page, `${naam}: ${scherm}`);
      }
      expect(fouten).toEqual([]);
      await context.close();
    },
    180_000,
  );

  it('a regisseur ticks off an afspraak with one click, and sees it at once', async () => {
    const { context, page } = await meldAan('Wietse Pastoor');
    const knoppen = page.getByRole('button', { name: 'Gedaan' });
    await knoppen.first().waitFor();
    const voor = await knoppen.count();
    await knoppen.first().click();
    await totDat(async () => (await knoppen.count()) === voor - 1);
    await context.close();
  }, 60_000);

  it('from aanmelding to regisseur: a plan is started, somebody is asked from the werkbord in two clicks, and says yes in one', async () => {
    const coordinator = gereed.accounts.find(({ naam }) => naam === 'Quinten Groenewold')!;
    await doeAanmelding(gereed.urls, coordinator.id, 'Hanna');
    const { context, page, fouten } = await meldAan(coordinator.naam);
    const casus = page.getByRole('link', { name: /^Gezin / }).first();
    await casus.waitFor();
    const kop = (await casus.textContent())!;
    await casus.click();
    await page.getByRole('button', { name: 'Start een plan' }).click();
    await page.getByText('Plan loopt').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Werkbord' }).click();
    await page.getByRole('button', { name: 'Kies regisseur' }).click();
    await page.keyboard.type('Mulderij');
    await page.getByRole('button', { name: 'Vraag Klaas Mulderij als regisseur' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(fouten).toEqual([]);
    await context.close();

    const regisseur = await meldAan('Klaas Mulderij');
    await regisseur.page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
    await regisseur.page.getByRole('link', { name: kop.replace('Gezin ', '') }).click();
    await regisseur.page.getByRole('button', { name: 'Ja, ik neem de regie' }).click();
    await regisseur.page.getByText('Regisseur: Klaas Mulderij').waitFor();
    expect(regisseur.fouten).toEqual([]);
    await regisseur.context.close();
  }, 120_000);

  it('a new afspraak is one click, what it is, and Enter; who and when can stay as they are', async () => {
    const { context, page } = await meldAan('Wietse Pastoor');
    await page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
    await page.getByRole('row', { name: /uzelf/ }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
    await page.keyboard.type('Samen naar de woningbouw bellen.');
    await page.keyboard.press('Enter');
    await page
      .getByRole('listitem')
      .filter({ hasText: /Samen naar de woningbouw bellen\..*Wietse Pastoor/ })
      .waitFor();
    await context.close();
  }, 60_000);

  it('Ctrl K, a word and Enter lead to a casus, without a mouse', async () => {
    const { context, page } = await meldAan('Quinten Groenewold');
    await page.keyboard.press('Control+k');
    await page.getByRole('option').nth(5).waitFor();
    const kenmerk = /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec((await page.getByRole('option').allTextContents()).join(' '))![0];
    await page.keyboard.type(kenmerk.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Gezin ${kenmerk}` }).waitFor();
    await gekeurd(page, 'casus');
    expect(await page.title()).not.toContain(kenmerk);
    await context.close();
  }, 90_000);

  it('keeps nothing in the browser but the cookie and the language', async () => {
    const { context, page } = await meldAan('Naima Amrani');
    await page.getByText('Wat is er afgesproken').waitFor();
    const bewaard = await page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(bewaard).not.toMatch(/Amrani|eyJ|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect((await context.cookies()).filter(({ name }) => name.startsWith('eenplan-sessie'))).toMatchObject([
      { httpOnly: true, sameSite: 'Strict' },
    ]);
    await context.close();
  }, 60_000);
});

async function totDat(klopt: () => Promise<boolean>): Promise<void> {
  for (const eind = Date.now() + 10_000; !(await klopt()); await new Promise((verder) => setTimeout(verder, 50)))
    if (Date.now() > eind) throw new Error('did not happen in 10 s');
}
