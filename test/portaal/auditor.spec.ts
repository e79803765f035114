import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { alsAccount } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, geteld } from './scherm.js';

const AUDITOR = 'Wietske Bolhuis';
const COORDINATOR = 'Quinten Groenewold';

describeBrowser('an auditor, on the demo', () => {
  let demo: DemoMetBrowser;
  /** Of a casus in which a lot happened. */
  let kenmerk: string;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('auditor');
    const { urls } = demo.gereed;
    const headers = await alsAccount(urls, demo.account(COORDINATOR).id);
    const antwoord = await fetch(`${urls.leesmodellen}/leesmodellen/v1/casussen?limiet=100&sortering=-aantalTeLaat`, {
      headers,
    });
    const { items } = (await antwoord.json()) as { items: { kenmerk: string; status: string }[] };
    kenmerk = items.find(({ status }) => status === 'lopend')!.kenmerk;
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  const kop = (page: Page) => page.getByRole('heading', { level: 1, name: `Gezin ${kenmerk}` });
  async function zoek(page: Page): Promise<void> {
    await page.getByLabel('Kenmerk van de casus').waitFor();
    await page.keyboard.type(kenmerk.toLowerCase());
    await page.keyboard.press('Enter');
    await kop(page).waitFor();
  }
  const deel = (page: Page, naam: string) =>
    page.getByRole('navigation', { name: 'Delen van de geschiedenis' }).getByRole('link', { name: naam });

  it('finds a casus by typing its kenmerk, and reads who did what when, without a name or a word', async () => {
    const { context, page, fouten } = await demo.meldAan(AUDITOR);
    const telling = await geteld(page, () => zoek(page));
    expect([telling.klikken, telling.toetsen]).toEqual([0, 1]);
    await page
      .getByText(/^Afspraak [0-9a-f]{8} /)
      .first()
      .waitFor();
    await gekeurd(page, 'timeline of an auditor');
    for (const naam of ['Op een moment', 'Stap voor stap', 'Verschil', 'Wie antwoordde']) {
      await deel(page, naam).click();
      await page.getByText('Even geduld').first().waitFor({ state: 'detached' });
      await page.screenshot({ path: `/tmp/w/toezicht-${naam.replaceAll(' ', '-')}.png`, fullPage: true });
      await gekeurd(page, naam);
    }
    expect(fouten).toEqual([]);
    await context.close();
  }, 120_000);

  it('reads what stands out in one click, and goes on to the casus in another', async () => {
    const { context, page, fouten } = await demo.meldAan(AUDITOR);
    for (const naam of [
      'Gedwongen wissels',
      'Verlopen termijnen',
      'Ontbrekende redenen',
      'Zonder deelname gekeken',
      'Steekproef van inzagen',
    ]) {
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Naspeuren' }).click();
      if (naam === 'Gedwongen wissels') await gekeurd(page, 'begin of an auditor');
      await page.getByRole('link', { name: naam }).click();
      await page.getByRole('heading', { level: 1, name: naam }).waitFor();
      await page.getByRole('row').nth(1).getByRole('link').first().waitFor();
      await page.screenshot({ path: `/tmp/w/toezicht-${naam.replaceAll(' ', '-')}.png`, fullPage: true });
      await gekeurd(page, naam);
    }
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Gezin / }).waitFor();
    expect(fouten).toEqual([]);
    await context.close();
  }, 120_000);

  it('"wat was bekend op datum X" is two actions: the part, and the day', async () => {
    const { context, page } = await demo.meldAan(AUDITOR);
    await zoek(page);
    const telling = await geteld(page, async () => {
      await deel(page, 'Op een moment').click();
      await page.keyboard.type('12122030');
      await page.getByRole('heading', { name: 'Vastgelegd tot en met 12 december 2030' }).waitFor();
    });
    expect(telling).toEqual({ klikken: 1, toetsen: 0, letters: 8 });
    await page.screenshot({ path: `/tmp/w/toezicht-moment.png`, fullPage: true });
    await gekeurd(page, 'at a moment');
    await context.close();
  }, 60_000);
});
