import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { meldAan as doeAanmelding } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks, totDat } from './scherm.js';

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
  let demo: DemoMetBrowser;
  const gezien = new Set<string>();

  beforeAll(async () => {
    demo = await DemoMetBrowser.start('schermen');
  }, DEMO_MS);
  afterAll(() => demo?.stop());
  const meldAan = (naam: string) => demo.meldAan(naam);
  const menu = (page: Page, naam: string) =>
    page.getByRole('navigation').getByRole('link', { name: naam, exact: true });

  it.each(GROEPEN)(
    'a %s arrives at the own work, and every screen of the menu can be used by everybody',
    async (_groep, naam, eerste) => {
      const { context, page, fouten } = await meldAan(naam);
      await page.getByRole('heading', { level: 1, name: eerste }).waitFor();
      for (const scherm of await page.getByRole('navigation').getByRole('link').allTextContents()) {
        await page.getByRole('navigation').getByRole('link', { name: scherm }).click();
        await page.getByRole('heading', { level: 1, name: scherm }).waitFor();
        await page.getByText('Even geduld').first().waitFor({ state: 'detached' });
        await straks(async () => expect(await page.title()).toBe(`${scherm} – Eén Plan`));
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
    const coordinator = demo.account('Quinten Groenewold');
    await doeAanmelding(demo.gereed.urls, coordinator.id, 'Hanna');
    const { context, page, fouten } = await meldAan(coordinator.naam);
    const casus = page.getByRole('link', { name: /^Gezin / }).first();
    await casus.waitFor();
    const kop = (await casus.textContent())!;
    await casus.click();
    await page.getByRole('button', { name: 'Start een plan' }).click();
    await page.getByText('Plan loopt').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Werkbord' }).click();
    await page.getByRole('button', { name: 'Kies regisseur' }).click();
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.type('Mulderij');
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /^Klaas Mulderij/ })
      .click();
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
    const KENMERK = /[A-Z0-9]{3}-[A-Z0-9]{3}/;
    const casus = page.getByRole('dialog').getByRole('option', { name: KENMERK }).first();
    const kenmerk = KENMERK.exec((await casus.textContent())!)![0];
    await page.keyboard.type(kenmerk.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Gezin ${kenmerk}` }).waitFor();
    await gekeurd(page, 'casus');
    expect(await page.title()).not.toContain(kenmerk);
    await context.close();
  }, 90_000);

  it('on a small screen each cell of a table says what it stands under, also of a row that came later and in English', async () => {
    const { context, page } = await meldAan('Quinten Groenewold');
    await page.getByRole('navigation').getByRole('link', { name: 'Organisaties' }).click();
    const rijen = page.getByRole('region', { name: 'Organisaties' }).locator('tbody tr');
    await rijen.first().waitFor();
    const ervoor = () =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('.ep-kaarten tbody tr:last-child td')].map((cel) =>
          getComputedStyle(cel, '::before').content.replaceAll(/" "|"/g, ''))`,
      );
    expect(await ervoor()).toEqual(['none', 'none', 'none']);
    await page.getByLabel('Zoek op naam').fill('veilig thuis');
    await straks(async () => expect(await rijen.count()).toBe(1));
    await page.setViewportSize({ width: 320, height: 900 });
    await straks(async () => expect(await ervoor()).toEqual(['Soort: ', 'Werkt voor: ', 'Convenant sinds: ']));
    await page.getByLabel('Zoek op naam').fill('');
    await straks(async () => expect(await rijen.count()).toBeGreaterThan(1));
    await straks(async () => expect(await ervoor()).toEqual(['Soort: ', 'Werkt voor: ', 'Convenant sinds: ']));
    await page.getByRole('button', { name: 'English' }).click();
    await straks(async () => expect(await ervoor()).toEqual(['Kind: ', 'Works for: ', 'Covenant since: ']));
    await context.close();
  }, 60_000);

  it('who could not be asked again stays in, with what is open, and hears that there is no answer', async () => {
    const context = await demo.browser.newContext({ locale: 'nl-NL' });
    const page = await context.newPage();
    await page.clock.install();
    await demo.meldAanIn(page, demo.account('Quinten Groenewold').id);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.type('half getypt');
    await context.route('**/api/**', (route) => route.abort('connectionrefused'));
    await page.clock.fastForward(61_000);
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await page.getByText('Eén Plan is nu niet te bereiken.').first().waitFor();
    // Longer than it is tried again at once.
    for (let keer = 0; keer < 12; keer++) {
      await page.clock.fastForward(2_000);
      await page.waitForTimeout(100);
    }
    expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('half getypt');
    await context.unroute('**/api/**');
    await page.clock.fastForward(15_000);
    await page.getByText('Eén Plan is nu niet te bereiken.').first().waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('half getypt');
    await context.close();
  }, 90_000);

  it('who cannot be logged out reads so, and is as soon as it can be done', async () => {
    const { context, page } = await meldAan('Naima Amrani');
    await context.route('**/afmelden', (route) => route.abort('connectionrefused'));
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('dialog', { name: 'U bent nog niet afgemeld' }).waitFor();
    await gekeurd(page, 'not logged out');
    await context.unroute('**/afmelden');
    await page.getByRole('navigation').waitFor({ state: 'detached' });
    await page.goto(demo.gereed.urls.portaal);
    await page.getByRole('heading', { name: 'Eén gezin, één plan, één regisseur' }).waitFor();
    await context.close();
  }, 90_000);

  it('keeps nothing in the browser but the cookie and the language', async () => {
    const { context, page } = await meldAan('Naima Amrani');
    await page.getByText('Dit doet u zelf').waitFor();
    const bewaard = await page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(bewaard).not.toMatch(/Amrani|eyJ|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect((await context.cookies()).filter(({ name }) => name.startsWith('eenplan-sessie'))).toMatchObject([
      { httpOnly: true, sameSite: 'Strict' },
    ]);
    await context.close();
  }, 60_000);

  it('speaks English after one click, also after a reload, and leaves what people wrote as it was', async () => {
    const { context, page, fouten } = await meldAan('Quinten Groenewold');
    await menu(page, 'Werkbord').click();
    await page.getByRole('heading', { level: 1, name: 'Werkbord' }).waitFor();
    const taal = page.getByRole('group', { name: 'Taal' });
    await straks(async () =>
      expect(await taal.getByRole('button', { name: 'Nederlands' }).getAttribute('aria-pressed')).toBe('true'),
    );
    await straks(async () =>
      expect(await taal.getByRole('button', { name: 'English' }).getAttribute('lang')).toBe('en'),
    );
    const { klikken } = await geteld(page, async () => {
      await taal.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Work board' }).waitFor();
    });
    expect(klikken).toBe(1);
    await straks(async () => expect(await page.evaluate('document.documentElement.lang')).toBe('en'));
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Work board' }).waitFor();
    // A screen whose texts were not there yet.
    await menu(page, 'Cases').click();
    await page.getByRole('columnheader', { name: 'Priority question' }).waitFor();
    // What people wrote is read aloud as the Dutch that it is.
    await page.locator('td [lang="nl"]').first().waitFor();
    await page.getByRole('group', { name: 'Language' }).getByRole('button', { name: 'Nederlands' }).click();
    await page.getByRole('heading', { level: 1, name: 'Casussen' }).waitFor();
    await straks(async () => expect(await page.evaluate('document.documentElement.lang')).toBe('nl'));
    expect(fouten).toEqual([]);
    await context.close();
  }, 60_000);

  it('can be told so by whoever has not logged in yet', async () => {
    const context = await demo.browser.newContext({ locale: 'nl-NL' });
    const page = await context.newPage();
    await page.goto(demo.gereed.urls.portaal);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await gekeurd(page, 'welkom in English');
    await context.close();
  }, 60_000);
});
