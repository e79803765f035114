import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { alsAccount } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks } from './scherm.js';

const AUDITOR = 'Wietske Bolhuis';
/** Of the gemeente of that coördinator. */
const VRAAGT = 'Aaltje Feringa';
const KEURT = 'Ubbo Toxopeus';
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
    expect(await page.locator('main').innerText()).not.toMatch(/gemeente \d|\d{4}-\d\d/);
    for (const naam of ['Stap voor stap', 'Verschil', 'Wie antwoordde']) {
      await deel(page, naam).click();
      await page.getByText('Even geduld').first().waitFor({ state: 'detached' });
      if (naam === 'Stap voor stap') await page.getByText(/ geopend in gemeente [A-Z]/).waitFor();
      await gekeurd(page, naam);
    }
    expect(fouten).toEqual([]);
    await context.close();
  }, 240_000);

  it('reads what stands out in one click, and goes on to the casus in another', async () => {
    const { context, page, fouten } = await demo.meldAan(AUDITOR);
    const eersteLink = page.getByRole('row').nth(1).getByRole('link').first();
    for (const naam of ['Gedwongen wissels', 'Ontbrekende redenen', 'Verlopen termijnen', 'Steekproef']) {
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Naspeuren' }).click();
      const telling = await geteld(page, async () => {
        await page.getByRole('link', { name: naam }).click();
        await page.getByRole('heading', { level: 1, name: naam }).waitFor();
        await eersteLink.waitFor();
      });
      expect([naam, telling.klikken]).toEqual([naam, 1]);
    }
    await gekeurd(page, 'a selection');
    await page.getByRole('link', { name: 'Verlopen termijnen' }).click();
    const [bestand] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Bewaar als CSV' }).click(),
    ]);
    expect(bestand.suggestedFilename()).toBe('bevindingen-termijn-verlopen.csv');
    expect(readFileSync(await bestand.path(), 'utf8')).toMatch(/^\uFEFFCasus;Gemeente;.*\r\n[^;]{7};00/);
    await eersteLink.click();
    await page.getByRole('heading', { level: 1, name: /^Gezin / }).waitFor();
    expect(fouten).toEqual([]);
    await context.close();
  }, 240_000);

  it('takes along who looked, a draw and who took what in one click, and the draw holds what the screen had', async () => {
    const { context, page, fouten } = await demo.meldAan(AUDITOR);
    for (const [naam, als] of [
      ['Zonder deelname gekeken', 'inzagen-zonder-betrokkenheid.csv'],
      ['Steekproef', 'inzagen-steekproef.csv'],
      ['Opgehaalde lijsten', 'opgehaalde-lijsten.csv'],
    ] as const) {
      await page.getByRole('link', { name: naam }).first().click();
      await page.getByRole('heading', { level: 1, name: naam }).waitFor();
      const bewaar = page.getByRole('link', { name: 'Bewaar als CSV' });
      await bewaar.waitFor();
      const binnen = page.waitForEvent('download');
      expect((await geteld(page, () => bewaar.click())).klikken).toBe(1);
      const bestand = await binnen;
      expect(bestand.suggestedFilename()).toBe(als);
      const [kop, ...rijen] = readFileSync(await bestand.path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      expect(kop).toMatch(/^\uFEFFNummer;/);
      if (naam === 'Steekproef') {
        const gezien = await page.getByRole('row').locator('td:nth-child(3) .ep-zacht .ep-ref').allInnerTexts();
        expect(rijen.map((rij) => rij.split(';')[6]!.slice(0, 8))).toEqual(gezien);
        expect(gezien).toHaveLength(20);
      }
      // What was taken before is in the list of what was taken.
      if (naam === 'Opgehaalde lijsten')
        for (const lijst of ['uitvoer-inzagen', 'uitvoer-steekproef'])
          expect(rijen.filter((rij) => rij.includes(`;${lijst};`))).not.toEqual([]);
      await gekeurd(page, `${naam} with its file`);
    }
    expect(fouten).toEqual([]);
    await context.close();
  }, 180_000);

  it('reads in the page why a file could not be saved, and what to do', async () => {
    const { context, page } = await demo.meldAan(AUDITOR);
    await page.getByRole('link', { name: 'Verlopen termijnen' }).click();
    const bewaar = page.getByRole('link', { name: 'Bewaar als CSV' });
    await bewaar.waitFor();
    // The network goes, and comes back.
    await context.setOffline(true);
    await bewaar.click();
    await page.getByRole('alert').getByText('Geen verbinding').waitFor();
    await gekeurd(page, 'a file that could not be saved');
    await context.setOffline(false);
    const [bestand] = await Promise.all([page.waitForEvent('download'), bewaar.click()]);
    expect(bestand.suggestedFilename()).toBe('bevindingen-termijn-verlopen.csv');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    // Whoever was logged out elsewhere is told so, and gets no file of an error.
    const bewaard: unknown[] = [];
    page.on('download', (een) => bewaard.push(een));
    await context.clearCookies();
    await bewaar.click();
    await page.getByText('U bent afgemeld').waitFor();
    expect(bewaard).toEqual([]);
    await context.close();
  }, 90_000);

  it('finds a casus with Ctrl K, its kenmerk and Enter', async () => {
    const { context, page, fouten } = await demo.meldAan(AUDITOR);
    const { klikken, toetsen } = await geteld(page, async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(kenmerk.toLowerCase().replace('-', ''));
      await page.getByRole('dialog').getByRole('option', { name: kenmerk }).waitFor();
      await page.keyboard.press('Enter');
      await kop(page).waitFor();
    });
    expect([klikken, toetsen]).toEqual([0, 2]);
    expect(fouten).toEqual([]);
    await context.close();
  }, 60_000);

  it('"wat was bekend op datum X" is two actions: the part, and the day', async () => {
    const { context, page } = await demo.meldAan(AUDITOR);
    await zoek(page);
    const telling = await geteld(page, async () => {
      await deel(page, 'Op een moment').click();
      await page.keyboard.type('12122030');
      await page.getByRole('heading', { name: 'Vastgelegd tot en met 12 december 2030' }).waitFor();
    });
    expect(telling).toEqual({ klikken: 1, toetsen: 0, letters: 8 });
    await gekeurd(page, 'at a moment');
    await context.close();
  }, 120_000);

  it('goes through a casus step by step with the arrows, and asks with D what became otherwise since', async () => {
    const { context, page } = await demo.meldAan(AUDITOR);
    await zoek(page);
    await deel(page, 'Stap voor stap').click();
    const nummer = (n: number) => page.getByText(new RegExp(`^Gebeurtenis ${n} van `)).waitFor();
    await nummer(1);
    const telling = await geteld(page, async () => {
      await page.keyboard.press('ArrowRight');
      await nummer(2);
      await page.keyboard.press('ArrowRight');
      await nummer(3);
      await page.keyboard.press('ArrowLeft');
      await nummer(2);
      await page.keyboard.press('d');
      await page.getByRole('heading', { name: 'Dit is veranderd' }).waitFor();
    });
    expect(telling).toEqual({ klikken: 0, toetsen: 3, letters: 1 });
    await straks(async () => expect(await page.getByLabel('Dag').first().inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/));
    // In a field it is a letter, and it can be switched off.
    await page.getByLabel('Sneltoets voor verschil').uncheck();
    await deel(page, 'Tijdlijn').click();
    await page.keyboard.press('d');
    await page.getByText(/ tot en met \d+ van \d+$/).waitFor();
    await context.close();
  }, 120_000);

  it('asks for the difference with the step that is looked at, also while that step is still on its way', async () => {
    const { context, page } = await demo.meldAan(AUDITOR);
    const STUK = /geschiedenis\?.*limiet=50/;
    /** Opens the steps and presses D, while the first is held back. @returns lets it come */
    const drukD = async () => {
      let geef = (): void => undefined;
      const gevraagd = new Promise<void>((klaar) => (geef = klaar));
      const gehouden = page.waitForRequest(STUK);
      await page.unroute(STUK);
      await page.route(STUK, (route) => gevraagd.then(() => route.continue()));
      await deel(page, 'Stap voor stap').click();
      await page.reload();
      await page.getByText(/^Gebeurtenis 1 van /).waitFor();
      await gehouden;
      await page.keyboard.press('d');
      return geef;
    };
    await zoek(page);
    (await drukD())();
    await page.getByRole('heading', { name: 'Dit is veranderd' }).waitFor();
    await straks(async () => expect(await page.getByLabel('Dag').first().inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/));
    // Whoever went on meanwhile is not called back.
    const geef = await drukD();
    await deel(page, 'Op een moment').click();
    const plek = page.url();
    const binnen = page.waitForResponse(STUK);
    geef();
    await (await binnen).finished();
    await page.waitForTimeout(500);
    expect(page.url()).toBe(plek);
    await context.close();
  }, 60_000);

  it('has a dossier opened by another auditor: asked with a reason, which who approves reads first, and that was seen', async () => {
    const vrager = await demo.meldAan(VRAAGT);
    await zoek(vrager.page);
    await deel(vrager.page, 'Dossier openen').click();
    await vrager.page.getByText('Er is niets gevraagd en niets open.').waitFor();
    await gekeurd(vrager.page, 'asking to open a dossier');
    await vrager.page.getByLabel('Reden').click();
    await vrager.page.keyboard.type('Een klacht over de overdracht.');
    await vrager.page.getByRole('button', { name: 'Vraag om te openen' }).click();
    await vrager.page.getByText('wacht op goedkeuring').waitFor();
    // Nobody opens for oneself.
    expect(await vrager.page.getByRole('button', { name: /^Lees de reden en beslis/ }).count()).toBe(0);
    await vrager.page.getByRole('button', { name: /^Lees de reden/ }).click();
    await vrager.page.getByRole('dialog').getByText('Een klacht over de overdracht.').waitFor();
    await gekeurd(vrager.page, 'why a dossier is to be opened');
    expect(await vrager.page.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);
    await vrager.page.keyboard.press('Escape');

    const ander = await demo.meldAan(KEURT);
    const wacht = ander.page.getByRole('region', { name: 'Dossiers openen' }).getByRole('listitem');
    await wacht.filter({ hasText: kenmerk }).waitFor();
    await gekeurd(ander.page, 'begin of an auditor');
    const telling = await geteld(ander.page, async () => {
      await wacht
        .filter({ hasText: kenmerk })
        .getByRole('button', { name: /^Lees de reden en beslis/ })
        .click();
      // Who approves knows why: until it is there, there is nothing to approve with.
      await ander.page.getByRole('dialog').getByText('Een klacht over de overdracht.').waitFor();
      await ander.page.getByRole('button', { name: 'Keur goed' }).click();
      await wacht.filter({ hasText: /open tot/ }).waitFor();
    });
    expect([telling.klikken, telling.toetsen]).toEqual([2, 0]);
    expect(await wacht.filter({ hasText: kenmerk }).getByRole('link', { name: 'Lees het dossier' }).count()).toBe(0);
    expect(ander.fouten).toEqual([]);
    await ander.context.close();

    await vrager.page.reload();
    await vrager.page.getByRole('link', { name: 'Lees het dossier' }).click();
    await kop(vrager.page).waitFor();
    expect(vrager.fouten).toEqual([]);
    await vrager.context.close();

    const derde = await demo.meldAan(AUDITOR);
    await derde.page.getByRole('link', { name: 'Zonder deelname gekeken' }).click();
    await derde.page
      .getByRole('row', { name: new RegExp(`Gemeente Delfzijl.*${kenmerk}`) })
      .first()
      .waitFor();
    await derde.context.close();
  }, 240_000);
});
