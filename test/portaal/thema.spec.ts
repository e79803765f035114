import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, straks, totDat } from './scherm.js';

const THEMA = join(import.meta.dirname, '../../apps/portal/themas/waddenkust.css');

/** What the browser makes of it, in the end. */
const stijl = (page: Page, waar: string, wat: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${waar}')).getPropertyValue('${wat}')`);

describeBrowser('another gemeente, and how its screens are loaded', () => {
  let demo: DemoMetBrowser;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('thema', { PORTAAL_THEMA: THEMA });
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  it('has its own look by one file, in light and dark, and as readable as ours', async () => {
    const { context, page, fouten } = await demo.meldAan('Quinten Groenewold');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await stijl(page, '.ep-kop', 'background-color')).toBe('rgb(74, 25, 66)');
    for (const waar of ['h1', 'nav a', 'button', 'body'])
      expect([waar, await stijl(page, waar, 'font-family')]).toEqual([waar, expect.stringContaining('Georgia')]);
    expect(await stijl(page, 'body', 'background-color')).toBe('rgb(250, 246, 249)');
    // Of what the file does not name ours is left.
    expect(await stijl(page, ':root', '--ep-goed')).toBe('#0f5b33');
    await gekeurd(page, 'werkbord in another theme');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await stijl(page, '.ep-kop', 'background-color')).toBe('rgb(47, 16, 41)');
    expect(fouten).toEqual([]);
    await context.close();
  });

  it('the code of the menu is there before somebody asks for it; what could not be fetched comes when it can be', async () => {
    const { context, page } = await demo.meldAan('Wietse Pastoor');
    const menu = page.getByRole('navigation').getByRole('link');
    const code: string[] = [];
    page.on('request', (verzoek) => {
      if (new URL(verzoek.url()).pathname.endsWith('.js')) code.push(verzoek.url());
    });
    await totDat(async () => {
      const voor = code.length;
      await page.waitForTimeout(700);
      return code.length === voor;
    });
    const vooraf = code.length;
    await menu.filter({ hasText: 'Caseload' }).click();
    await page.getByRole('heading', { level: 1, name: 'Caseload' }).waitFor();
    expect(code.length).toBe(vooraf);

    let geweigerd = 0;
    await context.route('**/assets/organisaties-*.js', (route) => {
      geweigerd++;
      return route.abort('connectionrefused');
    });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Caseload' }).waitFor();
    await page.evaluate('globalThis.bladzijde = 1');
    await menu.filter({ hasText: 'Organisaties' }).click();
    await page.getByText('Eén Plan is nu niet te bereiken.').waitFor();
    // All else answers meanwhile, so that it is looked for again and refused again.
    await totDat(() => Promise.resolve(geweigerd === 3));
    await context.unroute('**/assets/organisaties-*.js');
    await page.getByRole('heading', { level: 1, name: 'Organisaties' }).waitFor({ timeout: 20_000 });
    // Nothing was loaded anew, so nothing that stood there was lost.
    await straks(async () => expect(await page.evaluate('globalThis.bladzijde')).toBe(1));
    await context.close();
  }, 90_000);

  it('whoever chooses a screen before the first one stands there goes to what was chosen, and stays', async () => {
    const context = await demo.browser.newContext({ locale: 'nl-NL' });
    const page = await context.newPage();
    let vrij = () => {};
    const later = new Promise<void>((klaar) => (vrij = klaar));
    await context.route('**/assets/postvak-*.js', (route) => later.then(() => route.continue()));
    await demo.meldAanIn(page, demo.account('Wietse Pastoor').id);
    await page.getByRole('navigation').getByRole('link', { name: 'Caseload' }).click();
    const kop = page.getByRole('heading', { level: 1, name: 'Caseload' });
    await kop.waitFor();
    vrij();
    await page.waitForTimeout(1_000);
    await straks(async () => expect(await kop.count()).toBe(1));
    await context.close();
  }, 90_000);
});
