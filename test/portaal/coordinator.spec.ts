import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { bsnOf } from '../../libs/vault/src/test-vault.js';
import { post } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { Aanmeldingen, COORDINATOR, type Gemeld } from './aanmeldingen.js';
import { type Bezoek, DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks, totDat, zonderCodes } from './scherm.js';

const MEDEWERKER = 'Klaas Mulderij';

describeBrowser('the work of a casuscoördinator, on the demo', () => {
  let demo: DemoMetBrowser;
  let bezoek: Bezoek;
  let page: Page;
  let aan: Aanmeldingen;

  beforeAll(async () => {
    demo = await DemoMetBrowser.start('coordinator');
    bezoek = await demo.meldAan(COORDINATOR);
    page = bezoek.page;
    page.setDefaultTimeout(10_000);
    aan = new Aanmeldingen(demo);
  }, DEMO_MS);
  afterAll(() => demo?.stop());
  // What one leaves open is not in the way of the next.
  beforeEach(async () => {
    bezoek.fouten.length = 0;
    await page.goto(demo.gereed.urls.portaal);
    await page.getByRole('heading', { level: 1, name: 'Werkbord' }).waitFor();
  });

  const knop = (naam: string | RegExp, in_: Page | Locator = page) =>
    in_.getByRole('button', { name: naam, exact: true });
  const sectie = (naam: string) => page.getByRole('region', { name: naam });
  const regel = (naam: string, kenmerk: string) => sectie(naam).getByRole('listitem').filter({ hasText: kenmerk });
  const werkbord = async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Werkbord' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkbord' }).waitFor();
  };
  const beoordeel = async ({ kenmerk }: Gemeld) => {
    await werkbord();
    await page.getByRole('listitem').filter({ hasText: kenmerk }).getByRole('link', { name: 'Beoordeel' }).click();
    await page.getByRole('heading', { level: 1, name: `Gezin ${kenmerk}` }).waitFor();
  };
  it('sees danger first and why each waits, asks a regisseur in two clicks, and takes it back with one', async () => {
    // Waits longer, and stands lower.
    await aan.meld();
    const acuut = await aan.meld([aan.iemand()], {
      veiligheid: { acuut: true, toelichting: 'Er is met geweld gedreigd.' },
    });
    const { kenmerk } = await aan.gestart();
    await regel('Acuut', acuut.kenmerk)
      .getByText(/Acuut onveilig .* · In beoordeling/)
      .waitFor();
    await regel('Wacht op een regisseur', kenmerk).getByText('Nog geen regisseur').waitFor();
    const koppen = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(koppen[0]).toMatch(/^Acuut/);
    await gekeurd(page, 'werkbord');
    await zonderCodes(page);
    expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toMatch(/Source Sans/);

    const vragen = await geteld(page, async () => {
      await knop(`Kies regisseur voor gezin ${kenmerk}`).click();
      await page.getByRole('dialog').getByRole('option').first().waitFor();
      await page.keyboard.type('mulderij klaas');
      await page
        .getByRole('dialog')
        .getByRole('option', { name: /^Klaas Mulderij/ })
        .click();
      await regel('Wacht op antwoord', kenmerk).getByText('Gevraagd: Klaas Mulderij').waitFor();
    });
    expect([vragen.klikken, vragen.toetsen]).toEqual([2, 0]);
    // Who does not answer is called.
    await regel('Wacht op antwoord', kenmerk).locator('a[href^="tel:"]').waitFor();
    // The message has the focus: undo is the next key.
    const terug = await geteld(page, async () => {
      await knop('Ongedaan maken').click();
      await regel('Wacht op een regisseur', kenmerk).waitFor();
    });
    expect([terug.klikken, terug.toetsen]).toEqual([1, 0]);
    expect(await knop('Ongedaan maken').count()).toBe(0);
    expect(bezoek.fouten).toEqual([]);
  }, 90_000);

  it('chooses with the arrows and Enter: who it asks is who is marked', async () => {
    const { kenmerk } = await aan.gestart();
    await werkbord();
    await knop(`Kies regisseur voor gezin ${kenmerk}`).click();
    const opties = page.getByRole('dialog').getByRole('option');
    await opties.first().waitFor();
    await gekeurd(page, 'choosing a regisseur');
    await page.keyboard.press('ArrowDown');
    const wie = (await opties.nth(1).locator('strong').textContent())!;
    await straks(async () => expect(await opties.nth(1).getAttribute('aria-selected')).toBe('true'));
    await page.keyboard.press('Enter');
    await regel('Wacht op antwoord', kenmerk).getByText(`Gevraagd: ${wie}`).waitFor();
    await knop('Ongedaan maken').waitFor();
    await page.keyboard.press('Tab');
    await straks(async () => expect(await page.evaluate('document.activeElement.textContent')).toBe('Ongedaan maken'));
    await page.keyboard.press('Enter');
    await regel('Wacht op een regisseur', kenmerk).waitFor();
  }, 60_000);

  it('asks with Ctrl K, a name and Enter; after the yes there is nothing to undo', async () => {
    const { kenmerk, casusId } = await aan.gestart();
    await werkbord();
    await regel('Wacht op een regisseur', kenmerk).waitFor();
    const { klikken, toetsen } = await geteld(page, async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(`klaas mulderij ${kenmerk.toLowerCase()}`);
      await page
        .getByRole('dialog')
        .getByRole('option', { name: /Vraag Klaas Mulderij als regisseur/ })
        .waitFor();
      await page.keyboard.press('Enter');
      await regel('Wacht op antwoord', kenmerk).getByText('Gevraagd: Klaas Mulderij').waitFor();
    });
    expect([klikken, toetsen]).toEqual([0, 2]);
    await knop('Ongedaan maken').waitFor();
    const { versie } = await aan.lees<{ aanbod: { status: string }[] }>(
      MEDEWERKER,
      `casussen/${casusId}`,
      ({ aanbod }) => aanbod.at(-1)?.status === 'aangeboden',
    );
    const ik = demo.account(MEDEWERKER).id;
    await post(demo.gereed.urls, `casussen/${casusId}/aanwijzingen/huidige/aanvaarding`, ik, {}, versie);
    await page.getByText(`zei ja en is nu regisseur van gezin ${kenmerk}`).waitFor();
    expect(await knop('Ongedaan maken').count()).toBe(0);
    await knop('Sluit deze melding').click();
  }, 60_000);

  it('narrows the werkbord to a section, or to a kenmerk', async () => {
    const [een, ander] = [await aan.meld(), await aan.gestart()];
    await werkbord();
    await regel('Aanmeldingen te beoordelen', een.kenmerk).waitFor();
    await regel('Wacht op een regisseur', ander.kenmerk).waitFor();
    await page.getByLabel('Toon').selectOption({ label: await optie('Wacht op een regisseur') });
    await sectie('Aanmeldingen te beoordelen').waitFor({ state: 'detached' });
    await straks(async () => expect(await regel('Wacht op een regisseur', ander.kenmerk).count()).toBe(1));
    await page.getByLabel('Toon').selectOption('');
    await page.getByLabel('Zoek op kenmerk of naam').fill(een.kenmerk.toLowerCase());
    await regel('Wacht op een regisseur', ander.kenmerk).waitFor({ state: 'detached' });
    await straks(async () => expect(await page.locator('main').getByRole('listitem').count()).toBe(1));
    await page.getByLabel('Zoek op kenmerk of naam').fill('');
  }, 60_000);
  const optie = async (begin: string) =>
    (await page.getByLabel('Toon').getByRole('option').allTextContents()).find((tekst) => tekst.startsWith(begin))!;

  it('judges: reads what was told, starts with one click, hands on, or says why not', async () => {
    const [start, door, niet] = [await aan.meld(), await aan.meld(), await aan.meld()];
    await beoordeel(start);
    await page.getByText('Wie helpt mij met de post?').waitFor();
    await page.getByText('De post ligt al maanden ongeopend op tafel.').waitFor();
    await page.getByText('Ja, het gezin weet van deze aanmelding.').waitFor();
    await page.getByText(/lijkt genoeg op deze mensen|Dit is alleen een gelijkenis/).waitFor();
    await gekeurd(page, 'beoordeling');
    await zonderCodes(page);
    const { klikken } = await geteld(page, async () => {
      await knop('Start een plan').click();
      await page.getByText('Plan loopt').waitFor();
    });
    expect(klikken).toBe(1);

    await beoordeel(door);
    await knop('Geleid door').click();
    await page.getByRole('dialog').getByLabel('Organisatie').selectOption({ label: 'Welzijn De Wierde' });
    await knop('Geleid door', page.getByRole('dialog')).click();
    await page.getByText('Doorgeleid naar: Welzijn De Wierde').waitFor();
    expect(await knop('Start een plan').count()).toBe(0);

    await beoordeel(niet);
    await knop('Start niet').click();
    await page.keyboard.type('Zij redden het zelf, met de buren.');
    await knop('Start niet', page.getByRole('dialog')).click();
    await page.getByText(/Er is geen plan gestart.*met de buren/).waitFor();
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('cannot but start where somebody is in danger', async () => {
    await beoordeel(await aan.meld([aan.iemand()], { veiligheid: { acuut: true, toelichting: 'Dreiging.' } }));
    await page.getByText('Daarom start hier altijd een plan').waitFor();
    expect(await knop('Start niet').count()).toBe(0);
    expect(await knop('Geleid door').count()).toBe(0);
  }, 60_000);

  it('says that somebody is who was known, and adds the aanmelding to that plan', async () => {
    const een = aan.iemand();
    const bekend = await aan.meld([een]);
    const nieuw = await aan.meld([{ ...een, geboortedatum: '1991-05-07' }]);
    await beoordeel(nieuw);
    const gelijkende = page.getByRole('listitem').filter({ hasText: bekend.kenmerk });
    await gelijkende.getByText(/van 100: .*achternaam gelijk/).waitFor();
    await knop(`${een.voornamen} ${een.achternaam} uit de aanmelding is ${een.voornamen} ${een.achternaam}`).click();
    await werkbord();
    await regel('Aanmeldingen te beoordelen', bekend.kenmerk)
      .getByText(/Aanmelding te beoordelen/)
      .waitFor();
    await regel('Aanmeldingen te beoordelen', nieuw.kenmerk).waitFor({ state: 'detached' });
    await beoordeel(bekend);
    const tweede = page.getByRole('region', { name: 'Wat doen we met deze aanmelding?' }).nth(1);
    await knop('Voeg toe aan dit plan', tweede).click();
    await totDat(
      async () => (await page.getByRole('region', { name: 'Wat doen we met deze aanmelding?' }).count()) === 1,
    );
  }, 90_000);

  it('undoes a wrong match: the aanmelding leaves without a trace and has a casus of its own', async () => {
    const een = { ...aan.iemand(), bsn: bsnOf(2_100_001) };
    const eerste = await aan.meld([een]);
    const gevoegd = await aan.meld([een]);
    expect(gevoegd.casusId).toBe(eerste.casusId);
    await beoordeel(eerste);
    await knop('Maak los van dit gezin').click();
    const venster = page.getByRole('dialog');
    await venster.getByLabel('Voornamen').fill('Tjalling');
    await venster.getByLabel('Achternaam').fill(een.achternaam);
    await venster.getByLabel('Jaar').fill('1950');
    await knop('Maak los van dit gezin', venster).click();
    await venster.waitFor({ state: 'detached' });
    const { body } = await aan.lees<{
      personen: { persoon: object }[];
      beoordeling: { casusId: string; wijze: string };
    }>(COORDINATOR, `aanmeldingen/${gevoegd.aanmeldingId}`, ({ beoordeling }) => beoordeling.wijze === 'geopend');
    expect(body.beoordeling.casusId).not.toBe(eerste.casusId);
    expect(body.personen[0]!.persoon).toMatchObject({
      naam: `Tjalling ${een.achternaam}`,
      geboortedatum: '1950-00-00',
    });
  }, 60_000);

  it('makes one casus of two in which the persons of one aanmelding stand', async () => {
    const [een, ander] = [
      { ...aan.iemand(), bsn: bsnOf(2_100_002) },
      { ...aan.iemand(), bsn: bsnOf(2_100_003) },
    ];
    const a = await aan.gestart([een]);
    const b = await aan.meld([ander]);
    const wacht = await aan.meld([een, ander]);
    expect(wacht.casusId).toBeUndefined();
    await werkbord();
    await page.route(`**/casussen/${a.casusId}`, (route) => route.fulfill({ status: 500 }), { times: 1 });
    await sectie('Misschien al bekend').getByRole('link', { name: 'Kies de casus' }).click();
    await knop('Probeer het nog een keer').click();
    await page.getByRole('region', { name: `Gezin ${a.kenmerk}` }).waitFor();
    await gekeurd(page, 'keuze van de casus');
    await zonderCodes(page);
    // Of a casus that is not judged yet nothing goes on.
    await page.getByText(`Beoordeel eerst de aanmelding van gezin ${b.kenmerk}`).first().waitFor();
    expect(await knop(`Laat ${a.kenmerk} verdergaan in ${b.kenmerk}`).count()).toBe(0);
    await aan.start(b);
    await knop(`Laat ${a.kenmerk} verdergaan in ${b.kenmerk}`).click();
    await knop('Ja, doe dit').click();
    await knop(`Wijs toe aan gezin ${b.kenmerk}`).click();
    await page.getByRole('link', { name: `Ga naar gezin ${b.kenmerk}` }).click();
    await page.getByText(`${een.voornamen} ${een.achternaam}`).first().waitFor();
    await page.getByText(`${ander.voornamen} ${ander.achternaam}`).first().waitFor();
  }, 90_000);

  it('a new aanmelding: all that is wrong at once, kept over a reload, and after it no word of a casus', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Nieuwe aanmelding' }).click();
    await knop('Verstuur de aanmelding').click();
    await page.getByText('5 antwoorden kloppen nog niet').waitFor();
    await straks(async () => expect(await page.getByText('Dit is verplicht.', { exact: true }).count()).toBe(5));
    await straks(async () =>
      expect(await page.evaluate('document.activeElement.labels[0].textContent')).toMatch(/^Achternaam/),
    );
    await gekeurd(page, 'nieuwe aanmelding with errors');
    await zonderCodes(page);
    await page.getByLabel('Voornamen').fill('Wubbo');
    await page.getByLabel('Achternaam').fill('Zijlema');
    await page.getByLabel('Jaar').fill('1955');
    await page.getByLabel(/eigen woorden/).fill('Wie doet mijn boodschappen?');
    await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Dagelijks leven' });
    const toen = page.waitForResponse((een) => een.request().method() === 'PUT' && een.url().includes('/concepten/'));
    await page.getByRole('group', { name: 'Is iemand nu in gevaar?' }).getByLabel('Nee').check();
    await toen;
    await page.reload();
    await page.getByText('We hebben teruggezet wat u eerder schreef.').waitFor();
    await straks(async () =>
      expect(await page.getByLabel(/eigen woorden/).inputValue()).toBe('Wie doet mijn boodschappen?'),
    );
    await page.getByRole('group', { name: 'Is het gezin verteld' }).getByLabel('Nee').check();
    await page.getByLabel('Waarom is het gezin het niet verteld?').fill('Hij schrikt daarvan.');
    await page.getByLabel('Wanneer kijkt u opnieuw').fill('2099-01-01');
    await knop('Verstuur de aanmelding').click();
    await page.getByRole('heading', { name: 'Uw aanmelding is verstuurd' }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/casus\b|bekend|[A-Z0-9]{3}-[A-Z0-9]{3}/);
    await page.getByRole('link', { name: 'Lees uw aanmelding terug' }).click();
    await page.getByText('Wubbo Zijlema', { exact: true }).waitFor();
    await page.getByText('geboren 1955').waitFor();
    await gekeurd(page, 'aanmelding');
  }, 120_000);

  it('shows who has how much by the week, as a picture and as a table, and who works where', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Caseload' }).click();
    await page.getByText('Caseload als tabel').click();
    await gekeurd(page, 'caseload');
    const tabel = page.getByRole('region', { name: 'Caseload als tabel' });
    const rij = tabel.getByRole('row', { name: /^Klaas Mulderij/ });
    const cellen = (await rij.getByRole('cell').allTextContents()).slice(1);
    expect(cellen).toHaveLength(13);
    // The picture tells the same: of the week that runs.
    const strook = page.locator('.ep-hitterij').filter({ hasText: 'Klaas Mulderij' }).locator('svg text');
    await straks(async () =>
      expect(await strook.allTextContents()).toEqual(cellen.slice(1).filter((aantal) => aantal !== '0')),
    );
    expect(cellen[0]).toBe(cellen.at(-1));

    await page.getByRole('navigation').getByRole('link', { name: 'Organisaties' }).click();
    await page.getByLabel('Zoek op naam').fill('wierde');
    await page.getByRole('link', { name: 'Welzijn De Wierde' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: MEDEWERKER })
      .getByText(/medewerker, sinds/)
      .waitFor();
    // Reached by a tap on a phone.
    await page.locator('a[href^="tel:"]').first().waitFor();
    await gekeurd(page, 'an organisation');
    await zonderCodes(page);
    expect(bezoek.fouten).toEqual([]);
  }, 90_000);

  it('finds what is too late on top of the werkbord, of another and of the gemeente itself', async () => {
    const { casusId, kenmerk } = await aan.gestart();
    const { body } = await aan.lees<{ organisatie: { organisatieId: string } }>(MEDEWERKER, 'accounts/huidige');
    const wie = { organisatieId: body.organisatie.organisatieId, medewerkerId: demo.account(MEDEWERKER).id };
    const { versie } = await aan.lees(COORDINATOR, `casussen/${casusId}`);
    await post(demo.gereed.urls, `casussen/${casusId}/aanwijzingen`, demo.account(COORDINATOR).id, wie, versie);
    await werkbord();
    await regel('Wacht op antwoord', kenmerk).waitFor();
    await aan.langGeleden(casusId);
    await page.reload();
    await regel('Te laat', kenmerk).getByText(`Gevraagd: ${MEDEWERKER}`).waitFor();
    await regel('Te laat', 'Wilma Oosterveld-Smit')
      .getByText(/moest op .* beslist zijn/)
      .waitFor();
    await page.getByLabel('Toon').selectOption({ label: await optie('Te laat') });
    await sectie('Wacht op een regisseur').waitFor({ state: 'detached' });
    await straks(async () => expect(await sectie('Te laat').getByRole('listitem').count()).toBe(2));
    await page.getByLabel('Zoek op kenmerk of naam').fill('wilma');
    await totDat(async () => (await sectie('Te laat').getByRole('listitem').count()) === 1);
    await page.getByLabel('Zoek op kenmerk of naam').fill('');
    // What is asked back is late no more.
    await knop(`Trek de vraag in voor gezin ${kenmerk}`).click();
    await totDat(async () => (await sectie('Te laat').getByRole('listitem').count()) === 1);
    expect(bezoek.fouten).toEqual([]);
  }, 60_000);
});
