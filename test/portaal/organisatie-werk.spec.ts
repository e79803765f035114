import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { post } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { Aanmeldingen, COORDINATOR, type Gemeld } from './aanmeldingen.js';
import { type Bezoek, DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks, totDat, zonderCodes } from './scherm.js';

/** Of the same gemeente. */
const TWEEDE = 'Quinten Nienhuis';
const MEDEWERKER = 'Klaas Mulderij';
const TEAMLEIDER = 'Elske Toxopeus';
const AUDITOR = 'Wietske Bolhuis';

interface Vraag {
  readonly vraagId: string;
}
interface Dossier {
  readonly regie: { readonly vorm: string; readonly medewerker: { readonly naam: string } };
  readonly plan: { readonly vragen: readonly Vraag[] };
  readonly gezinsleden: readonly { readonly persoon: { readonly persoonId: string } }[];
}

describeBrowser('who works with whom, on the demo', () => {
  let demo: DemoMetBrowser;
  let bezoek: Bezoek;
  let page: Page;
  let aan: Aanmeldingen;

  beforeAll(async () => {
    demo = await DemoMetBrowser.start('organisatie-werk');
    bezoek = await demo.meldAan(COORDINATOR);
    page = bezoek.page;
    page.setDefaultTimeout(10_000);
    aan = new Aanmeldingen(demo);
  }, DEMO_MS);
  afterAll(() => demo?.stop());
  beforeEach(() => page.goto(demo.gereed.urls.portaal));

  const knop = (naam: string | RegExp, in_: Page | Locator = page) => in_.getByRole('button', { name: naam });
  const venster = () => page.getByRole('dialog');
  const menu = (naam: string, op = page) => op.getByRole('navigation').getByRole('link', { name: naam, exact: true });

  /** Sends as this account, on the word of what there is now. */
  async function stuur(wie: string, casusId: string, pad: string, body: object): Promise<Record<string, string>> {
    const { versie } = await aan.lees(COORDINATOR, `casussen/${casusId}`);
    return post(demo.gereed.urls, `casussen/${casusId}${pad}`, demo.account(wie).id, body, versie);
  }
  const dossier = (casusId: string, zover: (body: Dossier) => boolean = () => true) =>
    aan.lees<Dossier>(COORDINATOR, `casussen/${casusId}`, zover).then(({ body }) => body);
  const werkt = async (wie: string) =>
    (await aan.lees<{ organisatie: { organisatieId: string; naam: string } }>(wie, 'accounts/huidige')).body
      .organisatie;
  const organisatieVan = async (wie: string) => (await werkt(wie)).organisatieId;
  const organisatieNaam = async (wie: string) => (await werkt(wie)).naam;
  async function open({ casusId, kenmerk }: Gemeld, deel: string): Promise<void> {
    await page.goto(`${demo.gereed.urls.portaal}/casussen/${casusId}/${deel}`);
    await page.getByRole('heading', { level: 1, name: `Gezin ${kenmerk}` }).waitFor();
  }
  /** Said yes already. */
  async function metRegisseur(): Promise<Gemeld> {
    const casus = await aan.gestart();
    const medewerkerId = demo.account(MEDEWERKER).id;
    const organisatieId = await organisatieVan(MEDEWERKER);
    await stuur(COORDINATOR, casus.casusId, '/aanwijzingen', { organisatieId, medewerkerId });
    await stuur(MEDEWERKER, casus.casusId, '/aanwijzingen/huidige/aanvaarding', {});
    await dossier(casus.casusId, ({ regie }) => regie.vorm === 'regisseur');
    return casus;
  }

  it('brings an organisation into a casus by a few letters and ticks, changes on what it helps, and lets it go', async () => {
    await open(await aan.gestart(), 'wie-doet-wat');
    const mee = page.getByRole('region', { name: 'Wie helpen er mee' });
    const brug = mee.getByRole('listitem').filter({ hasText: 'Welzijn De Wierde' });
    const { klikken, toetsen } = await geteld(page, async () => {
      await knop('Betrek een organisatie').click();
      await venster().getByRole('option').first().waitFor();
      await page.keyboard.type('wierde');
      await page.keyboard.press('Enter');
      await venster().getByLabel('Geld').check();
      await knop('Betrek een organisatie', venster()).click();
      await brug.getByText(/^Geld · sinds/).waitFor();
    });
    expect([klikken, toetsen]).toEqual([3, 1]);
    await knop('Betrek een organisatie').click();
    await venster().getByRole('option').first().waitFor();
    // Who takes part is no choice any more.
    expect(await venster().getByRole('option', { name: 'Welzijn De Wierde' }).count()).toBe(0);
    await gekeurd(page, 'choosing an organisation');
    await page.keyboard.press('Escape');
    await knop('Wijzig leefgebieden: Welzijn De Wierde').click();
    await straks(async () => expect(await venster().getByLabel('Geld').isChecked()).toBe(true));
    await gekeurd(page, 'leefgebieden of an organisation');
    await venster().getByLabel('Geld').uncheck();
    await venster().getByLabel('Huisvesting').check();
    await knop('Wijzig leefgebieden', venster()).click();
    await brug.getByText(/^Huisvesting · sinds/).waitFor();
    await gekeurd(page, 'who takes part');
    await zonderCodes(page);
    await knop('Doet niet meer mee: Welzijn De Wierde').click();
    await knop('Doet niet meer mee', venster()).click();
    await mee.getByText('1 organisatie deed eerder mee').waitFor();
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('changes the regie at once with a reason: the other is regisseur without having said yes', async () => {
    const casus = await metRegisseur();
    await open(casus, 'regie');
    await knop('Wissel de regie meteen').click();
    await venster().getByRole('option').first().waitFor();
    // Who has it is no choice.
    await venster().getByRole('combobox').fill(MEDEWERKER);
    await venster().getByText('Niemand gevonden.').waitFor();
    await venster().getByRole('combobox').fill('esra pastoor');
    await venster().getByRole('option').first().waitFor();
    await gekeurd(page, 'choosing whom the regie goes to');
    await page.keyboard.press('Enter');
    await venster().getByText('De ander is meteen regisseur').waitFor();
    await page.keyboard.type('De regisseur is ziek.');
    await knop('Wissel de regie meteen', venster()).click();
    await page.locator('main header').getByText('Esra Pastoor').waitFor();
    expect((await dossier(casus.casusId)).regie).toMatchObject({
      vorm: 'regisseur',
      medewerker: { naam: 'Esra Pastoor' },
    });
    await gekeurd(page, 'regie of a casus');
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('gives the voorlopige regie to another coördinator of the gemeente, in two clicks', async () => {
    const casus = await aan.gestart();
    const { regie: eerst } = await dossier(casus.casusId);
    await open(casus, 'regie');
    const { klikken, toetsen } = await geteld(page, async () => {
      await knop('Geef de voorlopige regie').click();
      await venster().getByRole('option', { name: TWEEDE }).waitFor();
      // Who has it is no choice.
      expect(await venster().getByRole('option', { name: eerst.medewerker.naam }).count()).toBe(0);
      await venster().getByRole('option', { name: TWEEDE }).click();
      await page.locator('main header').getByText(TWEEDE).waitFor();
    });
    expect([klikken, toetsen]).toEqual([2, 0]);
    expect(bezoek.fouten).toEqual([]);
  }, 60_000);

  it('a teamleider names who takes the regie from the own postvak, and that one is asked', async () => {
    const casus = await aan.gestart();
    const team = `${await organisatieNaam(MEDEWERKER)} de teamleider kiest wie`;
    await open(casus, 'overzicht');
    await knop('Kies regisseur').click();
    await venster()
      .getByRole('combobox')
      .fill(await organisatieNaam(MEDEWERKER));
    await venster().getByRole('option', { name: team }).click();
    const baas = await demo.meldAan(TEAMLEIDER);
    const mijn = baas.page.getByRole('listitem').filter({ hasText: casus.kenmerk });
    await knop(/^Kies wie dit gaat doen/, mijn).click();
    await baas.page.getByRole('dialog').getByRole('option').first().waitFor();
    await gekeurd(baas.page, 'naming a regisseur');
    await baas.page
      .getByRole('dialog')
      .getByRole('option', { name: /^Klaas Mulderij/ })
      .click();
    await mijn.waitFor({ state: 'detached' });
    expect(baas.fouten).toEqual([]);
    await baas.context.close();
    // Somebody is named, and nobody said yes yet.
    await page.locator('main').getByText('Klaas Mulderij').first().waitFor();
    await knop('Ongedaan maken').waitFor();
    const ander = await demo.meldAan(MEDEWERKER);
    const zijn = ander.page.getByRole('listitem').filter({ hasText: casus.kenmerk });
    await knop('Ja, ik neem de regie', zijn).waitFor();
    await ander.context.close();
  }, 90_000);

  it('puts the open hulpvragen in order with the keyboard, in one command; the prio-vraag stays first', async () => {
    const casus = await aan.gestart();
    const { casusId } = casus;
    const { gezinsleden, plan } = await dossier(casusId);
    const vraagstellerId = gezinsleden[0]!.persoon.persoonId;
    for (const tekst of ['Een eigen kamer.', 'Minder vocht in huis.']) {
      const hulpvraag = { soort: 'hulpvraag', vraagstellerId, leefgebied: 'huisvesting', tekst };
      const { vraagId } = await stuur(COORDINATOR, casusId, '/vragen', hulpvraag);
      await dossier(casusId, (nu) => nu.plan.vragen.some((een) => een.vraagId === vraagId));
    }
    const vraagId = plan.vragen[0]!.vraagId;
    await stuur(COORDINATOR, casusId, '/prio-vraag', { vraagId, keuzes: [{ persoonId: vraagstellerId, vraagId }] });
    await dossier(casusId, (nu) => nu.plan.vragen.length === 3);
    await open(casus, 'plan');
    await knop('Zet op volgorde').click();
    await knop('Omlaag: Een eigen kamer.', venster()).waitFor();
    await gekeurd(page, 'putting hulpvragen in order');
    expect(await knop(/Wie helpt mij met de post/, venster()).count()).toBe(0);
    await straks(async () => expect(await knop('Bewaar de volgorde', venster()).isDisabled()).toBe(true));
    // The button that was pressed is at the end now: the focus goes to the one beside it.
    await straks(async () =>
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Omlaag: Een eigen kamer.'),
    );
    await page.keyboard.press('Enter');
    await page.getByText('Een eigen kamer. staat nu op plaats 3 van 3.').waitFor();
    await straks(async () =>
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Omhoog: Een eigen kamer.'),
    );
    await knop('Bewaar de volgorde', venster()).click();
    await venster().waitFor({ state: 'detached' });
    const volgorde = ['Wie helpt mij met de post?', 'Minder vocht in huis.', 'Een eigen kamer.'];
    await totDat(async () => {
      const koppen = await page.getByRole('heading', { level: 3 }).allTextContents();
      return koppen.map((een) => een.trim()).join() === volgorde.join();
    });
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('a teamleider adds somebody to the own organisation, reads what is wrong first, and signs that one out', async () => {
    const baas = await demo.meldAan(TEAMLEIDER);
    await menu('Organisaties', baas.page).click();
    const { body } = await aan.lees<{ organisatie: { naam: string } }>(TEAMLEIDER, 'accounts/huidige');
    await baas.page.getByLabel('Zoek op naam').fill(body.organisatie.naam);
    await baas.page.getByRole('link', { name: body.organisatie.naam, exact: true }).click();
    const dialoog = baas.page.getByRole('dialog');
    await knop('Nieuwe medewerker', baas.page).click();
    await dialoog.getByLabel('Voornamen').fill('Ypkje');
    await dialoog.getByLabel('Achternaam').fill('Wiarda');
    await dialoog.getByLabel('medewerker', { exact: true }).uncheck();
    await knop('Voeg toe', dialoog).click();
    await straks(async () => expect(await dialoog.locator('.ep-fouttekst').count()).toBe(2));
    await gekeurd(baas.page, 'a new medewerker with errors');
    await dialoog.getByLabel('medewerker', { exact: true }).check();
    // Only the server knows what a number looks like.
    await dialoog.getByLabel('Nummer van het account').fill('niet bekend');
    await knop('Voeg toe', dialoog).click();
    await dialoog.getByRole('alert').waitFor();
    await straks(async () => expect(await dialoog.locator('.ep-fouttekst').count()).toBe(1));
    await dialoog.getByLabel('Nummer van het account').fill(randomUUID());
    await knop('Voeg toe', dialoog).click();
    const nieuw = baas.page.getByRole('listitem').filter({ hasText: 'Ypkje Wiarda' });
    await nieuw.getByText('medewerker', { exact: false }).first().waitFor();
    // Not of the own organisation.
    expect(await knop(/van dienst/, baas.page).count()).toBe(0);
    await gekeurd(baas.page, 'organisatie of a teamleider');
    await knop('Werkt Ypkje Wiarda hier niet meer?', nieuw).click();
    await dialoog.getByText('gaan meteen naar de casuscoördinator van dienst').waitFor();
    await knop('Ja, schrijf uit', dialoog).click();
    await dialoog.waitFor({ state: 'detached' });
    await baas.page.getByText(/medewerkers? werk(t|en) er niet meer/).click();
    await nieuw.getByText(/tot \d/).waitFor();
    expect(await knop('Werkt Ypkje Wiarda hier niet meer?', baas.page).count()).toBe(0);
    expect(baas.fouten.filter((een) => !een.includes('400'))).toEqual([]);
    await baas.context.close();
  }, 120_000);

  it('of a gemeente exactly one coördinator is van dienst: another takes over in two clicks', async () => {
    await menu('Organisaties').click();
    await page.getByRole('link', { name: 'Gemeente Delfzijl', exact: true }).click();
    const dienst = page.getByRole('listitem').filter({ hasText: 'nu van dienst' });
    await dienst.waitFor();
    const eerst = (await dienst.locator('strong').textContent())!;
    expect(await dienst.getByRole('button', { name: /van dienst/ }).count()).toBe(0);
    const ander = eerst === TWEEDE ? COORDINATOR : TWEEDE;
    const { klikken, toetsen } = await geteld(page, async () => {
      await knop(`Wordt ${ander} de casuscoördinator van dienst?`).click();
      await knop('Zet van dienst', venster()).click();
      await dienst.filter({ hasText: ander }).waitFor();
    });
    expect([klikken, toetsen]).toEqual([2, 0]);
    await totDat(async () => (await dienst.count()) === 1);
    await gekeurd(page, 'organisatie of a coördinator');
    await knop(`Wordt ${eerst} de casuscoördinator van dienst?`).click();
    await knop('Zet van dienst', venster()).click();
    await dienst.filter({ hasText: eerst }).waitFor();
    expect(bezoek.fouten).toEqual([]);
  }, 90_000);

  it('sees who does what in all open casussen, as a picture and a table, and goes on to what stands out', async () => {
    await menu('Caseload').click();
    await page.getByRole('link', { name: 'Wie doet wat', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Wie doet wat' }).waitFor();
    await page.getByText(/Afspraken die nu lopen in \d+ open casussen/).waitFor();
    await page.getByText('Wie doet wat als tabel').click();
    const tabel = page.getByRole('region', { name: 'Wie doet wat als tabel' });
    await tabel
      .getByRole('row')
      .nth(1)
      .getByText(/\d+ afspra(ak|ken), \d+ casus/)
      .first()
      .waitFor();
    // The same numbers in both.
    const naam = (await tabel.getByRole('rowheader').first().textContent())!;
    const cellen = await tabel.getByRole('row').nth(1).locator('td span[aria-hidden]').allTextContents();
    const balken = await page
      .locator('.ep-wierij')
      .filter({ hasText: naam })
      .first()
      .locator('.ep-balk')
      .allTextContents();
    const som = (getallen: string[]) => getallen.reduce((al, een) => al + Number(een), 0);
    expect(som(cellen)).toBeGreaterThan(0);
    expect(som(balken)).toBe(som(cellen));
    await gekeurd(page, 'who does what in all casussen');
    await zonderCodes(page);
    await page.getByRole('region', { name: 'Kijk hier even naar' }).getByRole('link').first().click();
    await page.getByRole('region', { name: 'Wie doet wat' }).getByRole('rowheader').first().waitFor();
    expect(bezoek.fouten).toEqual([]);
  }, 90_000);

  it('an auditor sees what stands still in the copy, says what it was, and it goes on', async () => {
    const { databaseUrl } = JSON.parse(readFileSync(join(demo.map, 'runtime.json'), 'utf8')) as { databaseUrl: string };
    const inDeDatabase = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => {
      const db = new pg.Client(databaseUrl);
      await db.connect();
      return db
        .query<T>(sql)
        .then(({ rows }) => rows)
        .finally(() => db.end());
    };
    const auditor = await demo.meldAan(AUDITOR);
    const stil = auditor.page.getByRole('region', { name: 'Staat stil in de kopie' });
    await stil.getByText('Alles in de kopie klopt.').waitFor();
    // An event that came in a second time, and was another.
    const rows = await inDeDatabase<{ stream_id: string }>(
      `insert into audit.afwijking select position, 'blad', stream_type, stream_id, version, type, schema, data::text,
         meta::text, recorded_at, leaf, leaf from audit.event where stream_type = 'casus' order by position limit 1
       returning stream_id`,
    );
    await auditor.page.reload();
    await stil.getByText(rows[0]!.stream_id.slice(0, 8)).waitFor();
    await stil.getByText('Een gebeurtenis is anders dan toen zij werd vastgelegd.').waitFor();
    await gekeurd(auditor.page, 'naspeuren with what stands still');
    const { klikken } = await geteld(auditor.page, async () => {
      await knop(/^Geef vrij/, stil).click();
      const dialoog = auditor.page.getByRole('dialog');
      await dialoog.getByLabel('Proef: met opzet gedaan').check();
      await knop('Geef vrij', dialoog).click();
      await stil.getByText('1 afwijking is vrijgegeven.').waitFor();
    });
    expect(klikken).toBe(3);
    await stil.getByText('Alles in de kopie klopt.').waitFor();
    expect(await inDeDatabase('select oorzaak, door from audit.vrijgave')).toEqual([
      { oorzaak: 'proef', door: demo.account(AUDITOR).id },
    ]);
    expect(auditor.fouten).toEqual([]);
    await auditor.context.close();
  }, 90_000);
});
