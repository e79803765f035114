import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeBrowser } from '../setup/browser.js';
import { type Bezoek, DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks, totDat, zonderCodes } from './scherm.js';

const DELEN = [
  'Overzicht',
  'Plan en doelen',
  'Versies',
  'Gezin',
  'Contact',
  'Bijlagen',
  'Delen',
  'Wie doet wat',
  'Tijdlijn',
  'Regie',
  'Veiligheid',
];

describeBrowser('the dossier of a regisseur, on the demo', () => {
  let demo: DemoMetBrowser;
  let bezoek: Bezoek;
  let page: Page;
  const knop = (name: string) => page.getByRole('button', { name, exact: true });
  const naar = (deel: string) =>
    page.getByRole('navigation', { name: 'Delen van het dossier' }).getByRole('link', { name: deel }).click();

  beforeAll(async () => {
    demo = await DemoMetBrowser.start('regisseur');
    bezoek = await demo.meldAan('Wietse Pastoor');
    page = bezoek.page;
    await page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
    await page.getByRole('row', { name: /uzelf/ }).getByRole('link').first().click();
    await page.getByText('Regisseur: Wietse Pastoor').waitFor();
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  it.each(DELEN)(
    '%s can be used by everybody, in three widths and in the dark',
    async (deel) => {
      await naar(deel);
      await page.getByText('Even geduld').first().waitFor({ state: 'detached' });
      await gekeurd(page, deel);
      await zonderCodes(page);
      // As the screen is called: nothing of the gezin, which would stand in the history of the browser.
      await straks(async () => expect(await page.title()).toBe(`${deel} – Casus – Eén Plan`));
      expect(bezoek.fouten).toEqual([]);
    },
    60_000,
  );

  it('ticks off an afspraak with one click', async () => {
    await naar('Overzicht');
    const voor = await knop('Gedaan').count();
    const nodig = await geteld(page, async () => {
      await knop('Gedaan').first().click();
      await totDat(async () => (await knop('Gedaan').count()) === voor - 1);
    });
    expect(nodig).toEqual({ klikken: 1, toetsen: 0, letters: 0 });
  }, 60_000);

  it('does not write over the day that another chose meanwhile, though the page heard of it: it asks', async () => {
    await naar('Overzicht');
    const open = page.locator('.ep-afspraken > li').filter({ has: page.getByText('Meer', { exact: true }) });
    const over = await open.first().locator('strong').first().innerText();
    const rij = page.locator('.ep-afspraken > li').filter({ hasText: over }).first();
    const ander = await demo.meldAan('Wietse Pastoor');
    await ander.page.goto(page.url());
    const verplaats = async (op: Page, dag: string) => {
      const daar = op.locator('.ep-afspraken > li').filter({ hasText: over }).first();
      await daar.getByText('Meer', { exact: true }).click();
      await daar.getByRole('button', { name: /^Verplaats/ }).click();
      const venster = op.getByRole('dialog').first();
      await venster.locator('input[type=date]').fill(dag);
      await venster.getByLabel('Reden').fill(`Dat is beter op ${dag}.`);
      return venster.getByRole('button', { name: /^Verplaats/ });
    };
    const stuur = await verplaats(page, '2031-06-01');
    await (await verplaats(ander.page, '2031-05-01')).click();
    await ander.page.getByRole('dialog').waitFor({ state: 'detached' });
    await rij.getByText('1 mei').waitFor();
    await stuur.click();
    const keuze = page.getByRole('dialog', { name: 'Iemand anders was u voor' });
    await keuze.getByText('1 juni 2031').waitFor();
    await keuze.getByText('1 mei 2031').waitFor();
    await keuze.getByRole('button', { name: 'Stuur die van mij toch' }).click();
    await rij.getByText('1 jun').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await ander.context.close();
  }, 90_000);

  it('keeps what somebody writes about an afspraak that another ticks off, and says so', async () => {
    const open = page.locator('.ep-afspraken > li').filter({ has: page.getByText('Meer', { exact: true }) });
    const over = await open.first().locator('strong').first().innerText();
    const rij = (op: Page) => op.locator('.ep-afspraken > li').filter({ hasText: over }).first();
    const ander = await demo.meldAan('Wietse Pastoor');
    await ander.page.goto(page.url());
    await rij(page).getByText('Meer', { exact: true }).click();
    await rij(page)
      .getByRole('button', { name: /^Niet gelukt/ })
      .click();
    const venster = page.getByRole('dialog').first();
    await venster.getByLabel('Reden').fill('Zij was er niet.');
    await rij(ander.page).getByRole('button', { name: 'Gedaan' }).click();
    await venster.getByText('Iemand anders heeft dit intussen veranderd.').waitFor();
    await venster.getByText('gedaan', { exact: false }).first().waitFor();
    expect(await venster.getByLabel('Reden').inputValue()).toBe('Zij was er niet.');
    await gekeurd(page, 'a question that outlives its button');
    await venster.getByRole('button', { name: /^Niet gelukt/ }).click();
    const keuze = page.getByRole('dialog', { name: 'Iemand anders was u voor' });
    await keuze.getByText('Zij was er niet.').waitFor();
    await keuze.getByRole('button', { name: 'Laat staan wat er nu staat' }).click();
    await venster.getByRole('button', { name: 'Terug' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await ander.context.close();
  }, 90_000);

  it('makes an afspraak with one click, what it is, and Enter', async () => {
    const { klikken, toetsen } = await geteld(page, async () => {
      await knop('Nieuwe afspraak').click();
      await page.keyboard.type('Samen de post doornemen.');
      await page.keyboard.press('Enter');
      await page.getByRole('listitem').filter({ hasText: 'Samen de post doornemen.' }).first().waitFor();
    });
    expect([klikken, toetsen]).toEqual([1, 1]);
  }, 60_000);

  it('proposes an afspraak to anybody who takes part, also who is not in the dossier yet', async () => {
    await naar('Overzicht');
    const { klikken, toetsen } = await geteld(page, async () => {
      await knop('Nieuwe afspraak').click();
      await page.keyboard.type('De wachtlijst nakijken.');
      const wie = page.getByRole('dialog').getByLabel('Wie doet het?');
      const anderen = wie.locator('optgroup:last-child option');
      await anderen.first().waitFor({ state: 'attached' });
      expect(await wie.locator('optgroup').first().getAttribute('label')).toBe('Gezin en netwerk');
      await wie.selectOption(await anderen.last().getAttribute('value'));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    expect([klikken, toetsen]).toEqual([1, 1]);
    const nieuw = page.getByRole('listitem').filter({ hasText: 'De wachtlijst nakijken.' }).first();
    await nieuw.getByText('gevraagd', { exact: true }).waitFor();
    // Who helps here is called from here.
    await page.locator('.ep-lijst.ep-dicht').getByRole('link', { name: /^Bel / }).first().waitFor();
  }, 60_000);

  it('sees what a version would hold before it is fixed, and afterwards in what it differs: other words, another day', async () => {
    const venster = page.getByRole('dialog');
    const stelVast = async () => {
      await naar('Versies');
      await knop('Stel een versie vast').click();
      await venster.getByText('Dit kunt u niet ongedaan maken.').waitFor();
    };
    const bevestig = async () => {
      await venster.getByRole('button', { name: 'Stel een versie vast' }).click();
      await venster.waitFor({ state: 'detached' });
    };
    await stelVast();
    await bevestig();
    await naar('Plan en doelen');
    await page
      .getByRole('button', { name: /^Wijzig het doel/ })
      .first()
      .click();
    const veld = venster.getByLabel('Wat willen we bereiken?');
    const was = await veld.inputValue();
    await veld.fill('De huur is elke maand op tijd betaald.');
    await page.keyboard.press('Enter');
    await venster.waitFor({ state: 'detached' });
    const rij = page.getByRole('listitem').filter({ hasText: 'Samen de post doornemen.' }).first();
    await rij.getByText('Meer', { exact: true }).click();
    await rij.getByRole('button', { name: /^Verplaats/ }).click();
    await venster.getByLabel('Nieuwe dag').fill('2099-02-03');
    await venster.getByLabel('Reden').fill('De post komt later.');
    await venster.getByRole('button', { name: 'Verplaats' }).click();
    await venster.waitFor({ state: 'detached' });

    await stelVast();
    const verschil = async (waar: Pick<Page, 'getByText' | 'getByRole'>) => {
      await waar.getByText('Anders: 2').waitFor();
      await waar.getByRole('listitem').filter({ hasText: 'De huur is elke maand' }).getByText(was).waitFor();
      await waar.getByText(/^Van \d+ .* naar 3 februari 2099$/).waitFor();
    };
    await verschil(venster);
    await gekeurd(page, 'a version before it is fixed');
    await bevestig();
    await verschil(page);

    await knop('Schrijf een antwoord op').click();
    await venster.getByLabel('Wie geeft antwoord?').selectOption({ index: 1 });
    await venster.getByLabel('Antwoord', { exact: true }).selectOption('ja');
    await venster.getByRole('button', { name: 'Schrijf een antwoord op' }).click();
    await venster.waitFor({ state: 'detached' });
    await page.getByText('akkoord', { exact: true }).first().waitFor();

    await naar('Tijdlijn');
    const lijst = page.getByRole('region', { name: 'Alles wat er gebeurde' });
    await lijst.getByText('Doel in andere woorden:').waitFor();
    await lijst.getByRole('button', { name: /^Afspraak verplaatst: .*→ 3 feb/ }).waitFor();
  }, 120_000);

  it('writes down contact with whom it chose itself, a new hulpvraag with its place, and somebody of whom only the year is known', async () => {
    const venster = page.getByRole('dialog');
    await naar('Contact');
    await knop('Schrijf contact op').click();
    await page.keyboard.type('Over de post gesproken.');
    // With whom is filled in for nobody.
    expect(await venster.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await venster.getByRole('checkbox').first().check();
    await venster.getByRole('button', { name: 'Schrijf contact op' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Over de post gesproken.' }).waitFor();

    await naar('Plan en doelen');
    await knop('Nieuwe hulpvraag').click();
    await page.keyboard.type('Ik wil weer leren fietsen.');
    await venster.getByLabel('Wie vraagt het?').selectOption({ index: 1 });
    await venster.getByLabel('Leefgebied').selectOption({ index: 1 });
    await venster.getByRole('button', { name: 'Nieuwe hulpvraag' }).click();
    const zet = knop('Zet in het plan: Ik wil weer leren fietsen.');
    await zet.click();
    await zet.waitFor({ state: 'detached' });

    await naar('Gezin');
    await knop('Nieuw gezinslid').click();
    await venster.getByLabel('Voornamen').fill('Geert');
    await venster.getByLabel('Achternaam').fill('Oosterveld');
    await venster.getByLabel('Jaar').fill('1955');
    await venster.getByRole('button', { name: 'Nieuw gezinslid' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Geert Oosterveld' }).getByText('geboren 1955').waitFor();
    expect(bezoek.fouten.filter((een) => !een.includes('412'))).toEqual([]);
  }, 90_000);

  it('what was written earlier is not lost to who types before it came back: both are kept', async () => {
    const veld = page.getByRole('dialog').getByLabel('Wat', { exact: false }).first();
    const bewaard = () => page.waitForResponse((antwoord) => antwoord.request().method() === 'PUT');
    const staat = (tekst: string) => straks(async () => expect(await veld.inputValue()).toBe(tekst));
    await knop('Nieuwe afspraak').click();
    let put = bewaard();
    await veld.fill('Eerst dit.');
    await put;
    await page.keyboard.press('Escape');
    let vrij = () => {};
    const later = new Promise<void>((klaar) => (vrij = klaar));
    await page.route('**/concepten/**', async (route) => {
      if (route.request().method() === 'GET') await later;
      await route.continue();
    });
    await knop('Nieuwe afspraak').click();
    await veld.fill('Nu dit.');
    // Longer than it waits to keep what was typed.
    await page.waitForTimeout(1_500);
    put = bewaard();
    vrij();
    await put;
    await page.unroute('**/concepten/**');
    await page.reload();
    await knop('Nieuwe afspraak').click();
    await page.getByText('U schreef hier al eerder iets anders.').waitFor();
    await staat('Nu dit.');
    await gekeurd(page, 'two drafts');
    await knop('Zet terug wat u eerder schreef').click();
    await staat('Eerst dit.');
    await knop('Gooi dat weg').click();
    await knop('Gooi weg en begin opnieuw').click();
    await staat('');
    await page.keyboard.press('Escape');
  }, 60_000);

  it('breaks a word that is longer than a line, and no other', async () => {
    await naar('Overzicht');
    const lang = 'Hypotheekrenteaftrekbeperkingsmaatregelenoverzichtsformulieren';
    await knop('Nieuwe afspraak').click();
    await page.keyboard.type(`De heer ${lang} bellen.`);
    await page.keyboard.press('Enter');
    const rij = page.getByRole('listitem').filter({ hasText: lang }).first();
    await page.setViewportSize({ width: 320, height: 900 });
    await rij.scrollIntoViewIfNeeded();
    const steektUit = `[...document.querySelectorAll('.ep-breed')].filter((een) => een.scrollWidth > een.clientWidth).length`;
    expect(await page.evaluate(steektUit)).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 60_000);

  it('offers the regie in three steps, stays the regisseur, and withdraws it with one click', async () => {
    const { klikken } = await geteld(page, async () => {
      await knop('Draag regie over').click();
      await page.getByRole('listbox', { name: 'Wie het kan doen' }).getByRole('option').first().click();
      await page.keyboard.press('Tab');
      await page.getByLabel('Reden').fill('Ik ga met verlof.');
      await knop('Bied de regie aan').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    expect(klikken).toBe(3);
    await page.getByText('Regisseur: Wietse Pastoor').waitFor();
    await naar('Regie');
    const terug = await geteld(page, async () => {
      await knop('Trek de vraag in').click();
      await page.getByText('ingetrokken', { exact: true }).waitFor();
    });
    expect([terug.klikken, terug.toetsen]).toEqual([1, 0]);
  }, 60_000);

  it('looks back with a slider, by mouse or by arrows: the words and the list go along', async () => {
    await naar('Tijdlijn');
    const schuif = page.getByRole('slider', { name: 'Kijk terug' });
    const lijst = page.getByRole('region', { name: 'Alles wat er gebeurde' });
    const gekozen = lijst.locator('[aria-current]');
    const laatst = await gekozen.innerText();
    await schuif.press('Home');
    // The first of all: nobody had the regie yet, or it was only asked for.
    await gekozen.waitFor();
    expect(await gekozen.innerText()).not.toBe(laatst);
    const eerste = await gekozen.getByRole('time').innerText();
    await page.getByText(`Op ${eerste}:`).waitFor();
    await schuif.press('ArrowRight');
    const tweede = await gekozen.locator('strong').innerText();
    await straks(async () => expect(await schuif.getAttribute('aria-valuetext')).toContain(tweede));
    await lijst.getByRole('button').first().click();
    expect(await schuif.inputValue()).not.toBe('1');
  }, 60_000);

  it('says the same day and time in a browser anywhere, and proposes the same date', async () => {
    await naar('Tijdlijn');
    const adres = page.url();
    const gezien: string[][] = [];
    for (const timezoneId of ['Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const context = await demo.browser.newContext({ locale: 'nl-NL', timezoneId });
      const ander = await demo.meldAanIn(await context.newPage(), demo.account('Wietse Pastoor').id);
      await ander.page.goto(adres);
      await ander.page.getByRole('time').nth(5).waitFor();
      const tijden = await ander.page.getByRole('time').allTextContents();
      await ander.page.goto(adres.replace(/[^/]*$/, 'overzicht'));
      await ander.page.getByRole('button', { name: 'Nieuwe afspraak' }).first().click();
      const uiterlijk = await ander.page.getByRole('dialog').locator('input[type=date]').inputValue();
      gezien.push([uiterlijk, ...tijden]);
      await context.close();
    }
    expect(gezien[0]!.length).toBeGreaterThan(5);
    expect(gezien[1]).toEqual(gezien[0]);
    expect(gezien[2]).toEqual(gezien[0]);
  }, 60_000);

  it('names each hulpvraag that is still open, where the casus would be closed', async () => {
    await naar('Regie');
    await page.getByText('U kunt nog niet afsluiten.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Wij willen niet uit ons huis gezet worden.' }).waitFor();
    expect(await knop('Sluit de casus af').count()).toBe(0);
  }, 60_000);
});
