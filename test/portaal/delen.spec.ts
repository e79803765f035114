import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pdf } from '../casusregie/bijlagen.js';
import { testBsn } from '../casusregie/dienst.js';
import { describeBrowser } from '../setup/browser.js';
import { type Bezoek, DEMO_MS, DemoMetBrowser, gekeurd, straks, totDat, zonderCodes } from './scherm.js';

const MB = 1024 * 1024;
const DAG = /\d+ [a-z]+ \d{4}/;

describeBrowser('files, sharing and the gezin in a dossier, on the demo', () => {
  let demo: DemoMetBrowser;
  let bezoek: Bezoek;
  let page: Page;
  let adres: string;
  const knop = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const venster = () => page.getByRole('dialog');
  const regel = (tekst: string | RegExp) => page.getByRole('listitem').filter({ hasText: tekst });
  const naar = async (deel: string) => {
    await page
      .getByRole('navigation', { name: 'Delen van het dossier' })
      .getByRole('link', { name: deel, exact: true })
      .click();
    await page.getByText('Even geduld').first().waitFor({ state: 'detached' });
  };
  const dicht = () => venster().waitFor({ state: 'detached' });
  /** Who may read a file follows from these: nothing is filled in beforehand. */
  const zetBijHetPlan = async () => {
    await venster().getByLabel('Wat voor gegevens staan erin?').selectOption({ label: 'Het plan' });
    await venster().getByLabel('Bij welk leefgebied hoort het?').selectOption({ label: 'Geld' });
  };

  beforeAll(async () => {
    demo = await DemoMetBrowser.start('delen');
    bezoek = await demo.meldAan('Wietse Pastoor');
    page = bezoek.page;
    await page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
    await page.getByRole('row', { name: /uzelf/ }).getByRole('link').first().click();
    await page.getByText('Regisseur: Wietse Pastoor').waitFor();
    adres = page.url();
  }, DEMO_MS);
  afterAll(() => demo?.stop());
  beforeEach(async () => {
    await page.goto(adres);
    await page.getByText('Regisseur: Wietse Pastoor').waitFor();
  });

  it('adds a file, that comes back as it was, and is given to nobody once it is withdrawn', async () => {
    const inhoud = pdf(3 * MB);
    await naar('Bijlagen');
    await knop('Voeg een bijlage toe').click();
    await gekeurd(page, 'nieuwe bijlage');
    const kies = (name: string, mimeType: string, buffer: Buffer) =>
      venster().getByLabel('Bestand', { exact: true }).setInputFiles({ name, mimeType, buffer });
    // What would be refused is not sent.
    const gestuurd: string[] = [];
    page.on('request', (een) => een.method() === 'POST' && een.url().includes('/bijlagen') && gestuurd.push(een.url()));
    await venster().getByLabel('Wat is het?').fill('Brief over de huur');
    await zetBijHetPlan();
    await kies('rekening.docx', 'application/msword', Buffer.from('PK'));
    await page.getByText('Dit soort bestand bewaren we niet. Kies een PDF of een foto').waitFor();
    await venster().getByRole('button', { name: 'Voeg toe' }).click();
    await kies('film.pdf', 'application/pdf', pdf(20 * MB + 1));
    await page.getByText('Dit bestand is te groot. Het mag hoogstens 20 MB zijn.').waitFor();
    await venster().getByRole('button', { name: 'Voeg toe' }).click();
    expect(gestuurd).toEqual([]);
    // What is in it only the server sees.
    await kies('huur.pdf', 'application/pdf', Buffer.from('GIF89a'.padEnd(5000)));
    await venster().getByRole('button', { name: 'Voeg toe' }).click();
    await venster().getByRole('alert').getByText('Dit soort bestand bewaren we niet.').waitFor();
    bezoek.fouten.splice(0);
    await kies('huur «maart».pdf', 'application/pdf', inhoud);
    await venster().getByLabel('Wilma Oosterveld-Smit').check();
    await venster().getByRole('button', { name: 'Voeg toe' }).click();
    await dicht();
    const rij = regel('Brief over de huur');
    await rij.getByText('PDF · 3,1 MB · Het plan · Geld · over Wilma Oosterveld-Smit').waitFor();
    await rij.getByText(/Toegevoegd door Wietse Pastoor, Maatschappelijk Werk De Brug/).waitFor();
    await gekeurd(page, 'bijlagen');
    await zonderCodes(page);
    const [bestand] = await Promise.all([
      page.waitForEvent('download'),
      rij.getByRole('link', { name: 'Bewaar: Brief over de huur' }).click(),
    ]);
    expect(bestand.suggestedFilename()).toBe('huur «maart».pdf');
    expect(readFileSync(await bestand.path()).equals(inhoud)).toBe(true);
    await rij.getByRole('button', { name: 'Trek in: Brief over de huur' }).click();
    await venster().getByRole('button', { name: 'Trek in' }).click();
    await dicht();
    await rij.getByText(/ingetrokken op/).waitFor();
    expect(await rij.getByRole('link').count()).toBe(0);
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('tells how much of a file is on its way', async () => {
    await naar('Bijlagen');
    const cdp = await bezoek.context.newCDPSession(page);
    const langzaam = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 2 * MB };
    await knop('Voeg een bijlage toe').click();
    await venster().getByLabel('Wat is het?').fill('Foto van de keuken');
    await zetBijHetPlan();
    const buffer = pdf(8 * MB);
    await venster().getByLabel('Bestand', { exact: true }).setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer }); // prettier-ignore
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', langzaam);
    await venster().getByRole('button', { name: 'Voeg toe' }).click();
    await venster()
      .getByText(/onderweg: [1-9]\d?%/)
      .waitFor();
    await cdp.send('Network.emulateNetworkConditions', { ...langzaam, uploadThroughput: -1 });
    await cdp.detach();
    await dicht();
    await regel('Foto van de keuken').getByText('over het hele gezin').waitFor();
  }, 60_000);

  it('fixes what is shared by which law, and what somebody agrees to; both are seen, and ended', async () => {
    await naar('Delen');
    await page.getByText('In dit plan is nu niets waarvoor toestemming nodig is.').waitFor();
    await knop('Stel vast').click();
    await gekeurd(page, 'grondslag');
    const wat = venster().getByLabel('Wat wordt er gedeeld, en volgens welke wet?');
    // Words, and only what a law covers.
    const keuzes = await wat.getByRole('option').allTextContents();
    expect(keuzes).toContain('Afspraken (Beroepsgeheim, om te helpen)');
    expect(keuzes.join()).not.toMatch(/wmo-2015|BSN|Adres|gegevensdeling|klassen/);
    await wat.selectOption({ label: 'Het plan (Beroepsgeheim, om te helpen)' });
    const gever = venster().getByLabel('Wie geeft het?');
    await gever.selectOption({ label: 'Maatschappelijk Werk De Brug' });
    await venster().getByLabel('Wie krijgt het?').selectOption({ label: 'Gemeente Delfzijl' });
    await venster().getByRole('button', { name: 'Stel vast' }).click();
    await dicht();
    const deling = 'Het plan: van Maatschappelijk Werk De Brug aan Gemeente Delfzijl';
    await regel(deling).getByText('alleen met toestemming').waitFor();
    await knop('Leg toestemming vast').click();
    await gekeurd(page, 'toestemming');
    // For a child it is asked who agreed: of those who decide for this one.
    const gevers = venster().getByRole('group', { name: 'Wie gaven toestemming voor het kind?' });
    await venster().getByLabel('Over wie gaat het?').selectOption({ label: 'Bram Oosterveld' });
    await gevers.getByLabel('Bram Oosterveld').check();
    expect(await gevers.getByLabel('Sofie Oosterveld').count()).toBe(0);
    await venster().getByLabel('Over wie gaat het?').selectOption({ label: 'Wilma Oosterveld-Smit' });
    await gevers.waitFor({ state: 'detached' });
    await venster().getByLabel('Wat mag er gedeeld worden?').selectOption({ label: deling });
    await venster().getByRole('button', { name: 'Leg toestemming vast' }).click();
    await dicht();
    const gegeven = regel('Wilma Oosterveld-Smit').filter({ hasText: deling });
    await gegeven.getByText(DAG).waitFor();
    await gekeurd(page, 'delen');
    await zonderCodes(page);
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('an inwoner finds it there, takes it back in a tap, and gives it again', async () => {
    await naar('Delen');
    const wilma = await demo.meldAan('Wilma Oosterveld-Smit');
    await wilma.page.getByRole('navigation').getByRole('link', { name: 'Mijn stem', exact: true }).click();
    const deling = wilma.page.getByRole('listitem').filter({ hasText: 'Uw plan: van Maatschappelijk Werk De Brug' });
    // For what, and since when.
    await deling.getByText(/^Het is om u te helpen\. U vond dit goed op/).waitFor();
    // What was agreed to is not asked again.
    expect(await deling.count()).toBe(1);
    await gekeurd(wilma.page, 'mijn stem');
    await deling.getByRole('button', { name: /^Ik wil dit niet meer/ }).click();
    await deling.getByRole('button', { name: /^Dat vind ik goed/ }).waitFor();
    // The regisseur sees it at once.
    await page.getByText('Er geldt nu geen toestemming.').waitFor();
    await deling.getByRole('button', { name: /^Dat vind ik goed/ }).click();
    await deling.getByText('U vond dit goed op').waitFor();
    expect(wilma.fouten).toEqual([]);
    await wilma.context.close();
    await regel('Wilma Oosterveld-Smit').getByRole('button', { name: /^Trek in/ }).click(); // prettier-ignore
    await venster().getByRole('button', { name: 'Trek in' }).click();
    await dicht();
    await page.getByText('Er geldt nu geen toestemming.').waitFor();
    await regel('alleen met toestemming').getByRole('button', { name: /^Beëindig/ }).click(); // prettier-ignore
    await venster().getByLabel('Reden').fill('De gemeente heeft dit niet meer nodig.');
    await venster().getByRole('button', { name: 'Beëindig' }).click();
    await dicht();
    await page.getByText('In dit plan is nog niets extra vastgesteld.').waitFor();
  }, 120_000);

  it('records who is a parent of a child and who has gezag, one click further, and takes it back', async () => {
    await naar('Gezin');
    const sofie = regel('Sofie Oosterveld');
    await sofie.getByText('Meer').click();
    await gekeurd(page, 'gezin');
    await sofie.getByRole('button', { name: /^Leg een ouder vast/ }).click();
    await venster().getByLabel('Wie is de ouder?').selectOption({ label: 'Henk Oosterveld' });
    await venster().getByLabel('Waaruit blijkt dat?').selectOption({ label: 'Geboorteakte' });
    await gekeurd(page, 'ouder');
    await venster()
      .getByRole('button', { name: /^Leg een ouder vast/ })
      .click();
    await dicht();
    await sofie.getByText('ouders: Henk Oosterveld').waitFor();
    await sofie.getByRole('button', { name: /^Leg gezag vast/ }).click();
    await venster().getByLabel('Wie heeft het gezag?').selectOption({ label: 'Wilma Oosterveld-Smit' });
    // From what it appears is filled in for nobody: nothing is sent before somebody chose.
    await venster().getByRole('button', { name: /^Leg gezag vast/ }).click(); // prettier-ignore
    await venster().getByText('Kies een antwoord.').waitFor();
    await straks(async () =>
      expect(await page.evaluate('document.activeElement.labels[0].textContent')).toMatch(/^Waaruit blijkt dat/),
    );
    await venster().getByLabel('Waaruit blijkt dat?').selectOption({ label: 'Gezagsregister' });
    await venster()
      .getByRole('button', { name: /^Leg gezag vast/ })
      .click();
    await dicht();
    await sofie.getByText('gezag: Wilma Oosterveld-Smit').waitFor();
    await sofie.getByRole('button', { name: /^Wilma Oosterveld-Smit heeft geen gezag meer/ }).click();
    await venster().getByLabel('Waaruit blijkt dat?').selectOption({ label: 'Uitspraak van de rechter' });
    await venster()
      .getByRole('button', { name: /heeft geen gezag meer/ })
      .click();
    await dicht();
    await sofie.getByRole('button', { name: /^Henk Oosterveld is geen ouder/ }).click();
    await venster()
      .getByRole('button', { name: /is geen ouder/ })
      .click();
    await dicht();
    await totDat(async () => !(await sofie.innerText()).includes('ouders:'));
    await zonderCodes(page);
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('writes down whom a young person lets read along, and reports a birth', async () => {
    await naar('Gezin');
    const daan = regel('Daan Oosterveld');
    await daan.getByText('Meer').click();
    await daan.getByRole('button', { name: /^Laat iemand meelezen/ }).click();
    await venster().getByLabel('Wie mag er meelezen?').selectOption({ label: 'Henk Oosterveld' });
    await venster().getByRole('button', { name: /^Laat iemand meelezen/ }).click(); // prettier-ignore
    await dicht();
    await daan.getByRole('button', { name: /^Henk Oosterveld leest niet meer mee/ }).waitFor();
    await naar('Delen');
    await regel('Leest mee met Daan Oosterveld').getByRole('button', { name: /^Leest niet meer mee/ }).click(); // prettier-ignore
    await venster().getByRole('button', { name: /^Leest niet meer mee/ }).click(); // prettier-ignore
    await dicht();
    await regel('Leest mee met Daan Oosterveld').waitFor({ state: 'detached' });
    await naar('Gezin');
    await knop('Er komt een kind').click();
    await venster().getByLabel('Achternaam').fill('Oosterveld');
    await venster().getByLabel('Uitgerekende datum').fill('2099-01-01');
    await venster().getByRole('button', { name: 'Er komt een kind' }).click();
    await dicht();
    await knop(/^Meld de geboorte/).click();
    await venster().getByRole('button', { name: /^Meld de geboorte/ }).click(); // prettier-ignore
    await dicht();
    await knop(/^Meld de geboorte/).waitFor({ state: 'detached' });
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('a coördinator whose organisation may use it records a BSN, and says that somebody was another all along', async () => {
    const { context, page: scherm, fouten } = await demo.meldAan('Quinten Groenewold');
    await scherm.goto(adres);
    await scherm
      .getByRole('navigation', { name: 'Delen van het dossier' })
      .getByRole('link', { name: 'Gezin' })
      .click();
    const daan = scherm.getByRole('listitem').filter({ hasText: 'Daan Oosterveld' });
    await daan.getByText('Meer').click();
    await daan.getByRole('button', { name: /^Stel het BSN vast/ }).click();
    const vak = scherm.getByRole('dialog');
    await vak.getByLabel('Burgerservicenummer').fill('123456789');
    await vak.getByRole('button', { name: /^Stel het BSN vast/ }).click();
    await vak.locator('.ep-veld.fout').first().waitFor();
    await gekeurd(scherm, 'bsn');
    fouten.splice(0);
    const bsn = testBsn();
    await vak.getByLabel('Burgerservicenummer').fill(`${bsn.slice(0, 4)} ${bsn.slice(4)}`);
    await vak.getByRole('button', { name: /^Stel het BSN vast/ }).click();
    await vak.waitFor({ state: 'detached' });
    await daan.getByRole('button', { name: /^Dit is iemand anders/ }).click();
    await vak.getByLabel('Voornamen').fill('Daniël');
    await vak.getByLabel('Achternaam').fill('Oosterveld');
    await gekeurd(scherm, 'splitsing');
    await vak.getByRole('button', { name: /^Dit is iemand anders/ }).click();
    await vak.waitFor({ state: 'detached' });
    await scherm.getByRole('listitem').filter({ hasText: 'Daniël Oosterveld' }).waitFor();
    expect(fouten).toEqual([]);
    await context.close();
  }, 120_000);
});
