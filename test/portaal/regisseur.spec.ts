import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { dataMap, Eenplan, type Gereed } from '../eenplan/systeem.js';
import { describeBrowser, startBrowser } from '../setup/browser.js';

/** The demo is loaded first, on two cores shared with other suites. */
const DEMO_MS = 240_000;
const DELEN = ['Overzicht', 'Plan en doelen', 'Versies', 'Gezin', 'Contact', 'Wie doet wat', 'Tijdlijn', 'Regie'];

describeBrowser('the dossier of a regisseur, on the demo', () => {
  let eenplan: Eenplan;
  let gereed: Gereed;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const fouten: string[] = [];
  /** Clicks and Enters since the last question of how many there were. */
  let handelingen = 0;
  const geteld = () => [handelingen, (handelingen = 0)][0];
  const klik = async (wat: Locator) => {
    handelingen++;
    await wat.click();
  };
  const knop = (name: string) => page.getByRole('button', { name, exact: true });
  const naar = (deel: string) =>
    page.getByRole('navigation', { name: 'Delen van het dossier' }).getByRole('link', { name: deel }).click();

  beforeAll(async () => {
    eenplan = new Eenplan('start', '--json', '--port', '0', '--data', dataMap('regisseur'));
    [gereed, browser] = await Promise.all([eenplan.gereed(DEMO_MS), startBrowser()]);
    context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    await page.goto(gereed.urls.portaal);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('button', { name: 'Wietse Pastoor' }).first().click();
    await page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
    page.on('pageerror', ({ message }) => fouten.push(message));
    await page.getByRole('row', { name: /uzelf/ }).getByRole('link').first().click();
    await page.getByText('Regisseur: Wietse Pastoor').waitFor();
  }, DEMO_MS);
  afterAll(async () => {
    await browser?.close();
    await eenplan?.stop();
  });

  it.each(DELEN)(
    '%s can be used by everybody, in three widths and in the dark',
    async (deel) => {
      await naar(deel);
      await page.getByText('Even geduld').waitFor({ state: 'detached' });
      for (const [colorScheme, width] of [
        ['light', 320],
        ['light', 768],
        ['light', 1280],
        ['dark', 1280],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const gevonden = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
        expect([width, colorScheme, gevonden]).toEqual([width, colorScheme, []]);
        const schuift = await page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        );
        expect([width, schuift]).toEqual([width, false]);
      }
      // A text that is missing shows its key.
      expect(await page.locator('main').innerText()).not.toMatch(/\b[a-z][A-Za-z]+\.[a-z][A-Za-z.-]+\b/);
      expect(await page.title()).toBe('Eén Plan');
      expect(fouten).toEqual([]);
    },
    60_000,
  );

  it('ticks off an afspraak with one click', async () => {
    await naar('Overzicht');
    const voor = await knop('Gedaan').count();
    await klik(knop('Gedaan').first());
    await totDat(async () => (await knop('Gedaan').count()) === voor - 1);
    expect(geteld()).toBe(1);
  }, 60_000);

  it('makes an afspraak with one click, what it is, and Enter', async () => {
    await klik(knop('Nieuwe afspraak'));
    await page.keyboard.type('Samen de post doornemen.');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Samen de post doornemen.' }).first().waitFor();
    expect(geteld()).toBe(1);
  }, 60_000);

  it('offers the regie in three steps, stays the regisseur, and withdraws it with one click', async () => {
    await klik(knop('Draag regie over'));
    await klik(page.getByRole('dialog').getByRole('listitem').getByRole('button').first());
    await page.keyboard.press('Tab');
    await page.getByLabel('Reden').fill('Ik ga met verlof.');
    await klik(knop('Bied de regie aan'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(geteld()).toBe(3);
    await page.getByText('Regisseur: Wietse Pastoor').waitFor();
    await naar('Regie');
    await klik(knop('Trek de vraag in'));
    await page.getByText('ingetrokken', { exact: true }).waitFor();
    expect(geteld()).toBe(1);
  }, 60_000);

  it('names each hulpvraag that is still open, where the casus would be closed', async () => {
    await naar('Regie');
    await page.getByText('U kunt nog niet afsluiten.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Wij willen niet uit ons huis gezet worden.' }).waitFor();
    expect(await knop('Sluit de casus af').count()).toBe(0);
  }, 60_000);
});

async function totDat(klopt: () => Promise<boolean>): Promise<void> {
  for (const eind = Date.now() + 10_000; !(await klopt()); await new Promise((verder) => setTimeout(verder, 50)))
    if (Date.now() > eind) throw new Error('did not happen in 10 s');
}
