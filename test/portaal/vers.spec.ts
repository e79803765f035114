import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Page, Request } from 'playwright-core';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, straks, totDat } from './scherm.js';

const WIJZIGINGEN = '**/api/leesmodellen/v1/wijzigingen';
const VOORAF_MS = 10_500;

/** In a page: keeps all that comes over a line of its own. */
const OOR = `(() => {
  globalThis.gehoord = '';
  fetch('/api/leesmodellen/v1/wijzigingen', { headers: { 'eenplan-stil': '1' } }).then(async ({ body }) => {
    const lezer = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let stuk; !(stuk = await lezer.read()).done; ) globalThis.gehoord += stuk.value;
  });
})()`;

describeBrowser('what others do, and what gets in between', () => {
  let demo: DemoMetBrowser;
  let portaal: string;
  let db: pg.Client;

  beforeAll(async () => {
    demo = await DemoMetBrowser.start('vers');
    portaal = demo.gereed.urls.portaal;
    const { databaseUrl } = JSON.parse(readFileSync(join(demo.map, 'runtime.json'), 'utf8')) as { databaseUrl: string };
    db = new pg.Client(databaseUrl);
    await db.connect();
  }, DEMO_MS);
  afterAll(async () => {
    await db?.end();
    await demo?.stop();
  });
  const meldAan = (naam: string) => demo.meldAan(naam);

  /** The first casus of which this one is the regisseur, open on the screen. */
  async function eigenCasus(page: Page): Promise<string> {
    await page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
    await page.getByRole('row', { name: /uzelf/ }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).waitFor();
    return new URL(page.url()).pathname;
  }
  /** What this account kept may come back between the halves of `fill`, which selects and then types: filled in again then. */
  async function schrijf(page: Page, tekst: string): Promise<void> {
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
    const veld = page.getByLabel('Wat', { exact: false }).first();
    await straks(async () => {
      await veld.fill(tekst);
      expect(await veld.inputValue()).toBe(tekst);
    });
  }
  const maak = async (page: Page, tekst: string) => {
    await schrijf(page, tekst);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const rij = (page: Page, tekst: string) => page.locator('.ep-afspraken > li').filter({ hasText: tekst });

  it('a second user sees a change without doing anything; the writer at once', async () => {
    const [een, ander] = [await meldAan('Wietse Pastoor'), await meldAan('Wietse Pastoor')];
    const pad = await eigenCasus(een.page);
    const hoort = ander.page.waitForResponse(WIJZIGINGEN);
    await ander.page.goto(portaal + pad);
    await ander.page.getByRole('button', { name: 'Nieuwe afspraak' }).waitFor();
    await hoort;
    await maak(een.page, 'Samen de post openen.');
    await rij(een.page, 'Samen de post openen').waitFor();
    // How fast that is: `npm run bench -- portal`.
    await rij(ander.page, 'Samen de post openen').waitFor({ timeout: 5_000 });
    await Promise.all([een.context.close(), ander.context.close()]);
  }, 90_000);

  it('two tabs of one browser share one line; when the first closes the other takes over', async () => {
    const [een, schrijver] = [await meldAan('Wietse Pastoor'), await meldAan('Wietse Pastoor')];
    const lijnen: Request[] = [];
    een.context.on('request', (vraag) => vraag.url().endsWith('/wijzigingen') && lijnen.push(vraag));
    const pad = await eigenCasus(schrijver.page);
    const tabs = [await een.context.newPage(), await een.context.newPage()];
    for (const tab of tabs) {
      await tab.goto(portaal + pad);
      await tab.getByRole('button', { name: 'Nieuwe afspraak' }).waitFor();
    }
    // The tab in which was logged in has the line.
    expect(lijnen).toEqual([]);
    await maak(schrijver.page, 'Beide tabs zien dit.');
    for (const tab of tabs) await rij(tab, 'Beide tabs zien dit').waitFor({ timeout: 5_000 });
    const overgenomen = een.context.waitForEvent('response', (antwoord) => antwoord.url().endsWith('/wijzigingen'));
    await een.page.close();
    await overgenomen;
    await maak(schrijver.page, 'De andere tab luistert nu.');
    for (const tab of tabs) await rij(tab, 'De andere tab luistert nu').waitFor({ timeout: 5_000 });
    expect(lijnen).toHaveLength(1);
    await Promise.all([een.context.close(), schrijver.context.close()]);
  }, 90_000);

  it('a line that breaks goes on where it was, and nothing is missed', async () => {
    const [een, schrijver] = [await meldAan('Wietse Pastoor'), await meldAan('Wietse Pastoor')];
    const pad = await eigenCasus(schrijver.page);
    await een.page.goto(portaal + pad);
    await maak(schrijver.page, 'Voordat u weg was.');
    await rij(een.page, 'Voordat u weg was').waitFor();
    await een.context.setOffline(true);
    await een.page.getByText('U hebt geen internet.').waitFor();
    await maak(schrijver.page, 'Terwijl u weg was.');
    const verder = een.page.waitForResponse(WIJZIGINGEN);
    await een.context.setOffline(false);
    await rij(een.page, 'Terwijl u weg was').waitFor({ timeout: 20_000 });
    expect((await (await verder).request().allHeaders())['last-event-id']).toBeDefined();
    await een.page.getByText('U hebt geen internet.').waitFor({ state: 'detached' });
    await Promise.all([een.context.close(), schrijver.context.close()]);
  }, 90_000);

  it('who may not see a casus hears nothing of it, and who may hears which one', async () => {
    const schrijver = await meldAan('Wietse Pastoor');
    const pad = await eigenCasus(schrijver.page);
    const casusId = pad.split('/').at(-1)!;
    const oren = await Promise.all(
      ['Wietse Pastoor', 'Klaas Mulderij', 'Tjaard Mulder'].map(async (naam) => {
        const bezoek = await meldAan(naam);
        const { page } = bezoek;
        // What changed just before it began to listen is told too.
        await page.waitForTimeout(VOORAF_MS);
        await page.evaluate(OOR);
        const gehoord = () => page.evaluate<string>('globalThis.gehoord');
        await totDat(async () => (await gehoord()).includes('event: begin'));
        const ziet = await page.evaluate<number>(
          `fetch('/api/leesmodellen/v1/casussen/${casusId}').then(({ status }) => status)`,
        );
        return { ...bezoek, gehoord, ziet };
      }),
    );
    expect(oren.map(({ ziet }) => ziet)).toEqual([200, 404, 404]);
    await maak(schrijver.page, 'Niet voor iedereen.');
    await totDat(async () => (await oren[0]!.gehoord()).includes(casusId));
    // Long enough to hear it, if it were told.
    await schrijver.page.waitForTimeout(1_000);
    for (const { gehoord } of oren.slice(1)) expect(await gehoord()).not.toMatch(/event: (wijziging|alles)/);
    await Promise.all([schrijver, ...oren].map(({ context }) => context.close()));
  }, 120_000);

  it('whoever logs out is logged out in every tab, and nothing of the work is left on the screen', async () => {
    const { context, page } = await meldAan('Wietse Pastoor');
    const tab = await context.newPage();
    await tab.goto(portaal);
    const pad = await eigenCasus(tab);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await tab.getByText('U bent afgemeld.').waitFor({ timeout: 2_000 });
    expect(await tab.getByRole('navigation').count()).toBe(0);
    expect(new URL(tab.url()).pathname).toBe(pad);
    await context.close();
  }, 90_000);

  it('who runs into somebody else sees both, and chooses; what was typed stays', async () => {
    const [een, ander] = [await meldAan('Wietse Pastoor'), await meldAan('Wietse Pastoor')];
    // As when the change of the other is under way at the same moment: this one does not hear of it in time. The line is
    // left without an answer: whoever has none tries, and looks again at all once something answers.
    await een.page.route(WIJZIGINGEN, () => undefined);
    const pad = await eigenCasus(ander.page);
    await een.page.goto(portaal + pad);
    await schrijf(een.page, 'Dit typte de een.');
    await maak(ander.page, 'Dit typte de ander.');
    await een.page.keyboard.press('Enter');
    const keuze = een.page.getByRole('dialog', { name: 'Iemand anders was u voor' });
    await keuze.waitFor();
    await keuze.getByText('Dit typte de een.').waitFor();
    await keuze.getByText('Dit typte de ander.').waitFor();
    await gekeurd(een.page, 'conflict');
    // Keeps theirs: nothing is sent, and all of it still stands there.
    await keuze.getByRole('button', { name: 'Laat staan wat er nu staat' }).click();
    await een.page.getByText('Wat u schreef, is niet verstuurd').waitFor();
    await straks(async () =>
      expect(await een.page.getByLabel('Wat', { exact: false }).first().inputValue()).toBe('Dit typte de een.'),
    );
    // Once more, and now it is sent all the same.
    await maak(ander.page, 'En nog iets van de ander.');
    await een.page.getByLabel('Wat', { exact: false }).first().press('Enter');
    await keuze.getByText('En nog iets van de ander.').waitFor();
    await keuze.getByRole('button', { name: 'Stuur die van mij toch' }).click();
    await een.page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const page of [een.page, ander.page])
      for (const tekst of ['Dit typte de een', 'Dit typte de ander', 'En nog iets van de ander'])
        await rij(page, tekst).waitFor({ timeout: 5_000 });
    await Promise.all([een.context.close(), ander.context.close()]);
  }, 120_000);

  it('who changes what another changed meanwhile sees both, also where the screen was up to date all along', async () => {
    const [een, ander] = [await meldAan('Wietse Pastoor'), await meldAan('Wietse Pastoor')];
    const pad = await eigenCasus(ander.page);
    for (const { page } of [een, ander]) {
      await page.goto(`${portaal}${pad}/plan`);
      await page
        .getByRole('button', { name: /^Wijzig/ })
        .first()
        .click();
    }
    const doel = ({ page }: { page: Page }) => page.getByRole('dialog').getByRole('textbox').first();
    await doel(een).fill('Wij blijven hier wonen.');
    await doel(ander).fill('Wij zoeken een ander huis.');
    await doel(ander).press('Enter');
    await een.page.getByRole('heading', { name: 'Wij zoeken een ander huis.' }).waitFor();
    await doel(een).press('Enter');
    const keuze = een.page.getByRole('dialog', { name: 'Iemand anders was u voor' });
    await keuze.getByText('Wij blijven hier wonen.').waitFor();
    await keuze.getByText('Wij zoeken een ander huis.').waitFor();
    await keuze.getByRole('button', { name: 'Stuur die van mij toch' }).click();
    await ander.page.getByRole('heading', { name: 'Wij blijven hier wonen.' }).waitFor({ timeout: 5_000 });
    await Promise.all([een.context.close(), ander.context.close()]);
  }, 90_000);

  it('a draft is there again after a reload, and gone once it is sent', async () => {
    const { context, page } = await meldAan('Wietse Pastoor');
    await eigenCasus(page);
    const bewaard = page.waitForResponse((antwoord) => antwoord.request().method() === 'PUT');
    await schrijf(page, 'Half geschreven');
    expect((await bewaard).status()).toBe(200);
    await page.reload();
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
    await page.getByText('We hebben teruggezet').waitFor();
    await gekeurd(page, 'draft');
    const veld = page.getByLabel('Wat', { exact: false }).first();
    await straks(async () => expect(await veld.inputValue()).toBe('Half geschreven'));
    const opslag = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(opslag).not.toContain('Half geschreven');
    await veld.fill('Heel geschreven.');
    const weg = page.waitForResponse((antwoord) => antwoord.request().method() === 'DELETE');
    await veld.press('Enter');
    await rij(page, 'Heel geschreven').waitFor();
    expect((await weg).status()).toBe(204);
    await page.reload();
    const gehaald = page.waitForResponse((antwoord) => antwoord.url().includes('/concepten/'));
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
    expect(await (await gehaald).json()).not.toHaveProperty('inhoud');
    await straks(async () => expect(await veld.inputValue()).toBe(''));
    await context.close();
  }, 90_000);

  it('a session that ended by itself shows nothing any more, and after the login what was written is still there', async () => {
    const { context, page } = await meldAan('Wietse Pastoor');
    const pad = await eigenCasus(page);
    const bewaard = page.waitForResponse((antwoord) => antwoord.request().method() === 'PUT');
    await schrijf(page, 'Niet verloren');
    await bewaard;
    await db.query(`update portaal.sessie set laatst_op = clock_timestamp() - interval '31 minutes'`);
    // Nobody touches anything: the page hears it by itself.
    await page.getByText('U bent afgemeld.').waitFor({ timeout: 10_000 });
    expect(await page.getByText('Niet verloren').count()).toBe(0);
    await gekeurd(page, 'logged out');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    // The login page still knows who it was, and asks all the same.
    await page.getByRole('button', { name: 'Wietse Pastoor' }).first().click();
    await page.waitForURL(`**${pad}`);
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
    await page.getByText('We hebben teruggezet').waitFor();
    const veld = page.getByLabel('Wat', { exact: false }).first();
    await straks(async () => expect(await veld.inputValue()).toBe('Niet verloren'));
    await page.getByRole('button', { name: 'Gooi weg en begin opnieuw' }).click();
    await straks(async () => expect(await veld.inputValue()).toBe(''));
    await context.close();
  }, 90_000);

  it('says in time that the session ends; one button is enough to stay, and whoever reads is there', async () => {
    const context = await demo.browser.newContext({ locale: 'nl-NL' });
    const page = await context.newPage();
    await page.clock.install();
    await demo.meldAanIn(page, demo.account('Wietse Pastoor').id);
    const stil = (minuten: number) =>
      db.query(`update portaal.sessie set laatst_op = clock_timestamp() - interval '${minuten} minutes'`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.clock.fastForward(61_000);
    await stil(26);
    await page.clock.fastForward(26 * 60_000);
    await page.getByText('Over 4 minuten wordt u afgemeld.').waitFor();
    await gekeurd(page, 'the session ends');
    await page.getByRole('button', { name: 'Ik ben er nog' }).click();
    await page.getByText('wordt u afgemeld').waitFor({ state: 'detached' });
    await page.clock.fastForward(6 * 60_000);
    await stil(20);
    await page.mouse.wheel(0, 100);
    const recent = `select from portaal.sessie where laatst_op > clock_timestamp() - interval '1 minute'`;
    await totDat(async () => (await db.query(recent)).rowCount === 1);
    await context.close();
  }, 90_000);

  it('a command that got no answer is sent again by itself, with the same key, and happens once', async () => {
    const { context, page } = await meldAan('Wietse Pastoor');
    await eigenCasus(page);
    const sleutels: string[] = [];
    let keer = 0;
    await page.route('**/api/casusregie/v1/casussen/*/afspraken', async (route) => {
      sleutels.push((await route.request().allHeaders())['idempotency-key']!);
      // It arrives and is done, and the answer gets lost.
      if (keer++ === 0) await route.fetch();
      if (keer <= 2) return route.abort('connectionreset');
      return route.continue();
    });
    await schrijf(page, 'Precies een keer.');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Eén Plan is nu niet te bereiken.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 20_000 });
    await rij(page, 'Precies een keer').waitFor();
    await straks(async () => expect(await rij(page, 'Precies een keer').count()).toBe(1));
    expect(sleutels.length).toBe(3);
    expect(new Set(sleutels).size).toBe(1);
    await page.getByText('Eén Plan is nu niet te bereiken.').waitFor({ state: 'detached' });
    await context.close();
  }, 90_000);

  it('what may have happened, as the answer of a fault says, is asked again with the same key', async () => {
    const { context, page } = await meldAan('Wietse Pastoor');
    await eigenCasus(page);
    const sleutels: string[] = [];
    await page.route('**/api/casusregie/v1/casussen/*/afspraken', async (route) => {
      sleutels.push((await route.request().allHeaders())['idempotency-key']!);
      if (sleutels.length > 1) return route.continue();
      await route.fetch();
      await route.fulfill({ status: 504, body: '' });
    });
    await schrijf(page, 'Het antwoord kwam te laat.');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Het lukte niet. Probeer het opnieuw.').waitFor();
    await page.getByLabel('Wat', { exact: false }).first().press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await rij(page, 'Het antwoord kwam te laat.').waitFor();
    expect(new Set(sleutels).size).toBe(1);
    await context.close();
  }, 90_000);

  it('what is sent without a network goes when there is one again', async () => {
    const { context, page } = await meldAan('Wietse Pastoor');
    await eigenCasus(page);
    await schrijf(page, 'Onderweg in de trein.');
    await context.setOffline(true);
    await page.getByRole('dialog').getByText('U hebt geen internet.').waitFor();
    await gekeurd(page, 'no network');
    await page.keyboard.press('Enter');
    await context.setOffline(false);
    await rij(page, 'Onderweg in de trein').waitFor({ timeout: 20_000 });
    await context.close();
  }, 90_000);
});
