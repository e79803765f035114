import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { meldAan as doeAanmelding, post } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { Aanmeldingen, COORDINATOR } from './aanmeldingen.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks, totDat, zonderCodes } from './scherm.js';

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

  const KENMERK = /[A-Z0-9]{3}-[A-Z0-9]{3}/;

  it('Ctrl K, a word and Enter lead to a casus and do what can be done there, without a mouse', async () => {
    const { context, page, fouten } = await meldAan('Wietse Pastoor');
    await menu(page, 'Casussen').click();
    const kenmerk = (await page.getByRole('row', { name: /uzelf/ }).getByRole('link').first().textContent())!;
    await menu(page, 'Postvak').click();
    const palet = page.getByRole('dialog', { name: 'Zoek of ga naar' });
    const optie = (naam: string | RegExp) => palet.getByRole('option', { name: naam });
    const kies = async (getypt: string, naam: string | RegExp) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(getypt);
      await optie(naam).first().waitFor();
    };
    const { klikken } = await geteld(page, async () => {
      // However it is typed.
      await kies(kenmerk.toLowerCase().replace('-', ''), KENMERK);
      await gekeurd(page, 'palet');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: `Gezin ${kenmerk}` }).waitFor();
      // A part of the casus, then something that can be done in it.
      await kies('contact', /^Contact deel van dit scherm/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Contact' }).waitFor();
      await kies('nieuwe afspraak', /^Nieuwe afspraak doen/);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Nieuwe afspraak' }).waitFor();
      await straks(async () =>
        expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true),
      );
      await page.keyboard.press('Escape');
      await kies('wierde', /^Welzijn De Wierde organisatie/);
      await page.keyboard.press('Escape');
      await palet.waitFor({ state: 'hidden' });
      await kies('afmelden', /^Afmelden doen/);
      await page.keyboard.press('Escape');
    });
    expect(klikken).toBe(0);
    await page.getByRole('heading', { level: 1, name: `Gezin ${kenmerk}` }).waitFor();
    expect(await page.title()).not.toContain(kenmerk);
    expect(fouten).toEqual([]);
    await context.close();
  }, 120_000);

  it('what is closed is found again by keys alone, its nazorg is not forgotten, and it is opened again from there', async () => {
    const aan = new Aanmeldingen(demo);
    const zorg = { soort: 'zorg', tekst: 'Er komen brieven van de bank.', leefgebied: 'financien' };
    const gemeld = await aan.meld(undefined, { vragen: [zorg] });
    const { casusId, kenmerk } = gemeld;
    await aan.start(gemeld);
    const { versie } = await aan.lees(COORDINATOR, `casussen/${casusId}`);
    const over = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const sluiting = { reden: 'gezin-stopt', nazorgDatum: over };
    await post(demo.gereed.urls, `casussen/${casusId}/afsluiting`, demo.account(COORDINATOR).id, sluiting, versie);
    await aan.lees<{ status: string }>(COORDINATOR, `casussen/${casusId}`, ({ status }) => status === 'afgesloten');

    const { context, page, fouten } = await meldAan(COORDINATOR);
    const nazorg = page.getByRole('region', { name: 'Nazorg' });
    await nazorg.getByRole('link', { name: `Gezin ${kenmerk}` }).waitFor();
    const rijen = page.getByRole('region', { name: 'Casussen' }).locator('tbody tr');
    const { klikken } = await geteld(page, async () => {
      await menu(page, 'Casussen').press('Enter');
      await rijen.first().waitFor();
      expect(await rijen.filter({ hasText: kenmerk }).count()).toBe(0);
      await page.getByRole('button', { name: 'Afgesloten' }).press('Enter');
      await nazorg.getByRole('link', { name: `Gezin ${kenmerk}` }).waitFor();
      await rijen.filter({ hasText: kenmerk }).waitFor();
      await gekeurd(page, 'casussen that were closed');
      await zonderCodes(page);
      await page.getByLabel('Zoek op kenmerk of organisatie').focus();
      await page.keyboard.type(kenmerk.toLowerCase().replace('-', ''));
      await straks(async () => expect(await rijen.allTextContents()).toEqual([expect.stringContaining(kenmerk)]));
      await rijen.getByRole('link', { name: kenmerk }).press('Enter');
      const delen = page.getByRole('navigation', { name: 'Delen van het dossier' });
      await delen.getByRole('link', { name: 'Regie' }).press('Enter');
      await page.getByRole('button', { name: 'Heropen de casus' }).waitFor();
      await page.getByRole('button', { name: 'Plan nazorg' }).waitFor();
    });
    expect(klikken).toBe(0);
    expect(fouten).toEqual([]);
    await context.close();
  }, 120_000);

  it('of a list with more than one page the next one comes by a key, also of who looked', async () => {
    const per = async (page: Page, pad: string, aantal: number) => {
      // Fewer at a time than the screen asks for: so few are in the demo.
      await page.route(
        (url) => url.pathname.endsWith(pad),
        (route) =>
          route.continue({
            url: route
              .request()
              .url()
              .replace(/limiet=\d+/, `limiet=${aantal}`),
          }),
      );
    };
    const { context, page } = await meldAan(COORDINATOR);
    await per(page, '/leesmodellen/v1/casussen', 2);
    await menu(page, 'Casussen').click();
    const rijen = page.getByRole('region', { name: 'Casussen' }).locator('tbody tr');
    const meer = page.getByRole('button', { name: 'Toon meer' });
    await meer.waitFor();
    expect(await rijen.count()).toBe(2);
    await meer.press('Enter');
    await straks(async () => expect(await rijen.count()).toBe(4));
    const kenmerken = await rijen.getByRole('link').allTextContents();
    expect(new Set(kenmerken).size).toBe(4);
    await page.getByRole('button', { name: 'Mijn casussen' }).click();
    await straks(async () => expect(await rijen.filter({ hasText: /uzelf/ }).count()).toBe(await rijen.count()));
    await context.close();

    const inwoner = await meldAan('Naima Amrani');
    await per(inwoner.page, '/leesmodellen/v1/mijn-inzagen', 1);
    await menu(inwoner.page, 'Wie keek mee').click();
    const tweede = inwoner.page.waitForResponse((een) => /mijn-inzagen\?.*volgende=/.test(een.url()) && een.ok());
    await inwoner.page.getByRole('button', { name: 'Toon meer' }).press('Enter');
    await tweede;
    await inwoner.context.close();
  }, 120_000);

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
