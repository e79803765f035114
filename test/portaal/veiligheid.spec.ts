import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { alsAccount } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { type Bezoek, DEMO_MS, DemoMetBrowser, gekeurd, straks, zonderCodes } from './scherm.js';

const REGISSEUR = 'Wietse Pastoor';
const COORDINATOR = 'Quinten Groenewold';
const REDEN = 'Er is een contactverbod.';

describeBrowser('the safety of a casus, on the demo', () => {
  let demo: DemoMetBrowser;
  /** Of a casus of that regisseur. */
  let casusId: string;
  let kenmerk: string;
  /** Of Veilig Thuis, and no part of that casus. */
  let veiligThuis: string;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('veiligheid');
    const { urls, accounts } = demo.gereed;
    const lijst = async (account: string) => {
      const pad = `${urls.leesmodellen}/leesmodellen/v1/casussen?limiet=100`;
      const antwoord = await fetch(pad, { headers: await alsAccount(urls, account) });
      type Rij = { casusId: string; kenmerk: string; status: string; regisseur?: { medewerkerId: string } };
      return ((await antwoord.json()) as { items: Rij[] }).items;
    };
    const regisseur = demo.account(REGISSEUR).id;
    const [eigen, vanCoordinator] = [await lijst(regisseur), await lijst(demo.account(COORDINATOR).id)];
    const bij = accounts.filter(
      ({ organisatie, rol }) => organisatie.startsWith('Veilig Thuis') && rol === 'medewerker',
    );
    for (const { id } of bij) {
      const kent = new Set((await lijst(id)).map((een) => een.casusId));
      const past = eigen.find(
        (een) =>
          een.status === 'lopend' &&
          een.regisseur?.medewerkerId === regisseur &&
          !kent.has(een.casusId) &&
          vanCoordinator.some((ook) => ook.casusId === een.casusId),
      );
      if (past) [veiligThuis, casusId, kenmerk] = [id, past.casusId, past.kenmerk];
    }
    expect([veiligThuis, casusId]).not.toContain(undefined);
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  const knop = (page: Page, naam: string | RegExp) => page.getByRole('button', { name: naam });
  const venster = (page: Page) => page.getByRole('dialog');
  const deel = (page: Page, naam: string) => page.getByRole('region', { name: naam });
  async function open(wie: string): Promise<Bezoek> {
    const bezoek = await demo.meldAan(wie);
    await bezoek.page.goto(`${demo.gereed.urls.portaal}/casussen/${casusId}/veiligheid`);
    await deel(bezoek.page, 'Is iemand nu in gevaar?').waitFor();
    return bezoek;
  }
  async function klaar({ context, page, fouten }: Bezoek): Promise<void> {
    await zonderCodes(page);
    expect(fouten).toEqual([]);
    await context.close();
  }

  it('the regisseur judges acute danger, and that it is over', async () => {
    const bezoek = await open(REGISSEUR);
    const { page } = bezoek;
    await gekeurd(page, 'safety of a casus');
    const oordeel = async (keuze: string, toelichting: string, staat: string) => {
      await knop(page, 'Beoordeel de veiligheid').click();
      await venster(page).getByLabel(keuze).check();
      await venster(page).getByLabel('Wat is er aan de hand?').fill(toelichting);
      await gekeurd(page, 'judging the safety');
      await venster(page).getByRole('button', { name: 'Beoordeel de veiligheid' }).click();
      await deel(page, 'Is iemand nu in gevaar?').getByText(staat).waitFor();
      await deel(page, 'Is iemand nu in gevaar?').getByText(toelichting).waitFor();
    };
    await oordeel('Ja, nu', 'Er is vannacht gedreigd.', 'Ja, iemand is nu niet veilig.');
    await page.getByText('Acuut onveilig').waitFor();
    await oordeel('Nee, nu niet', 'Zij slaapt bij haar zus.', 'Er is nu geen acuut gevaar.');
    await page.getByText('Acuut onveilig').waitFor({ state: 'detached' });
    await klaar(bezoek);
  }, 240_000);

  it('who says that nobody is in danger is asked again where another said meanwhile that somebody is', async () => {
    const [een, ander] = [await open(REGISSEUR), await open(REGISSEUR)];
    const oordeel = async ({ page }: Bezoek, keuze: string, toelichting: string) => {
      await knop(page, 'Beoordeel de veiligheid').click();
      await venster(page).getByLabel(keuze).check();
      await venster(page).getByLabel('Wat is er aan de hand?').fill(toelichting);
      return venster(page).getByRole('button', { name: 'Beoordeel de veiligheid' });
    };
    const stuur = await oordeel(een, 'Nee, nu niet', 'Ik hoorde niets.');
    await (await oordeel(ander, 'Ja, nu', 'Er staat iemand voor de deur.')).click();
    await een.page.getByText('Acuut onveilig').waitFor();
    await stuur.click();
    const keuze = een.page.getByRole('dialog', { name: 'Iemand anders was u voor' });
    for (const tekst of ['nu geen gevaar', 'Ik hoorde niets.', 'nu niet veilig', 'Er staat iemand voor de deur.'])
      await keuze.getByText(tekst).first().waitFor();
    await keuze.getByRole('button', { name: 'Laat staan wat er nu staat' }).click();
    await een.page.reload();
    await een.page.getByText('Acuut onveilig').waitFor();
    await (await oordeel(ander, 'Nee, nu niet', 'De politie is geweest.')).click();
    await een.page.getByText('Acuut onveilig').waitFor({ state: 'detached' });
    await klaar(ander);
    await een.context.close();
  }, 120_000);

  it('the regisseur shields somebody and proposes to lift it; another reads why and confirms', async () => {
    const een = await open(REGISSEUR);
    const staat = deel(een.page, 'Wie is afgeschermd?');
    await staat.getByText('Niemand is afgeschermd.').waitFor();
    await knop(een.page, 'Scherm af voor iemand van buiten').click();
    // Nobody is chosen beforehand.
    const wie = venster(een.page).getByRole('combobox');
    await straks(async () => expect(await wie.inputValue()).toBe(''));
    await wie.selectOption({ index: 1 });
    await venster(een.page).getByLabel('Voornaam van wie geweerd wordt').fill('Harm');
    await venster(een.page).getByLabel('Achternaam').fill('Boltjes');
    await venster(een.page).getByLabel('Waarom?').fill(REDEN);
    await gekeurd(een.page, 'shielding somebody');
    await venster(een.page).getByRole('button', { name: 'Scherm af voor iemand van buiten' }).click();
    await staat.getByText('is afgeschermd voor Harm Boltjes').waitFor();
    await staat.getByText(REDEN).waitFor();
    // One part is opened for him, and closed again.
    await staat.getByText("Harm Boltjes ziet nu niets extra's").click();
    await knop(een.page, /^Geef een onderdeel vrij/).click();
    await venster(een.page).getByRole('combobox').selectOption({ index: 1 });
    await venster(een.page).getByRole('button', { name: 'Geef een onderdeel vrij' }).click();
    await staat.getByText('Harm Boltjes ziet 1 onderdeel').waitFor();
    await knop(een.page, /^Sluit weer/).click();
    await staat.getByText("Harm Boltjes ziet nu niets extra's").waitFor();

    await knop(een.page, /^Stel voor om op te heffen/).click();
    await venster(een.page).getByLabel('Waarom?').fill('Het verbod is voorbij.');
    await venster(een.page).getByRole('button', { name: 'Stel voor om op te heffen' }).click();
    await staat.getByText('Iemand anders moet het bevestigen.').waitFor();
    // Nobody lifts alone what one proposed.
    expect(await knop(een.page, /^Bevestig en hef op/).count()).toBe(0);
    await gekeurd(een.page, 'lifting proposed');

    const ander = await open(COORDINATOR);
    const daar = deel(ander.page, 'Wie is afgeschermd?');
    await daar.getByText('Het verbod is voorbij.').waitFor();
    await knop(ander.page, /^Bevestig en hef op/).click();
    await venster(ander.page).getByRole('button', { name: 'Bevestig en hef op' }).click();
    await daar.getByText('Niemand is afgeschermd.').waitFor();
    await klaar(ander);
    await staat.getByText('Niemand is afgeschermd.').waitFor();
    await klaar(een);
  }, 300_000);

  it('Veilig Thuis takes noodtoegang by the kenmerk; the coördinator finds it on the werkbord and judges', async () => {
    const wie = demo.gereed.accounts.find(({ id }) => id === veiligThuis)!;
    const nood = await demo.meldAan(wie.naam, veiligThuis);
    await nood.page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Noodtoegang' }).click();
    await nood.page.getByRole('heading', { level: 1, name: 'Noodtoegang' }).waitFor();
    await gekeurd(nood.page, 'noodtoegang');
    // Of one that is not there nothing is told.
    await nood.page.getByLabel('Kenmerk van de casus').fill('CCC-CCC');
    await nood.page.getByLabel('Wat is het gevaar?').fill('De buren belden: er wordt geschreeuwd.');
    await knop(nood.page, 'Neem noodtoegang').click();
    await nood.page.getByRole('alert').getByText('Dit bestaat niet, of u mag het niet zien.').waitFor();
    expect(nood.fouten.splice(0)).toEqual([expect.stringContaining('404')]);
    await nood.page.getByLabel('Kenmerk van de casus').fill(kenmerk.toLowerCase());
    await knop(nood.page, 'Neem noodtoegang').click();
    await nood.page.getByRole('heading', { level: 1, name: `Gezin ${kenmerk}` }).waitFor();
    expect(new URL(nood.page.url()).pathname).toBe(`/casussen/${casusId}`);
    await nood.page.goto(`${demo.gereed.urls.portaal}/casussen/${casusId}/veiligheid`);
    await deel(nood.page, 'Noodtoegang').getByText('De buren belden').waitFor();
    expect(await knop(nood.page, /^Beoordeel:/).count()).toBe(0);
    await klaar(nood);

    const coordinator = await demo.meldAan(COORDINATOR);
    const { page } = coordinator;
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Werkbord' }).click();
    await page.getByRole('link', { name: `Beoordeel de noodtoegang: Gezin ${kenmerk}` }).click();
    const staat = deel(page, 'Noodtoegang');
    await staat.getByText('De buren belden').waitFor();
    await staat.getByText('wacht op oordeel').waitFor();
    await gekeurd(page, 'noodtoegang to be reviewed');
    await knop(page, /^Beoordeel:/).click();
    await venster(page).getByLabel('Onterecht').check();
    await venster(page).getByLabel('Waarom?').fill('Er was geen gevaar.');
    await venster(page).getByRole('button', { name: 'Beoordeel' }).click();
    await staat.getByText('Er was geen gevaar.').waitFor();
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Werkbord' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkbord' }).waitFor();
    await page.getByRole('link', { name: `Beoordeel de noodtoegang: Gezin ${kenmerk}` }).waitFor({ state: 'detached' });
    await klaar(coordinator);

    // From then on the casus is not there for who took it.
    const daarna = await demo.meldAan(wie.naam, veiligThuis);
    await daarna.page.goto(`${demo.gereed.urls.portaal}/casussen/${casusId}`);
    await daarna.page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    await daarna.context.close();
  }, 300_000);

  it('who works for no such organisation finds no noodtoegang in the menu', async () => {
    const bezoek = await demo.meldAan(REGISSEUR);
    await bezoek.page.getByRole('navigation').getByRole('link', { name: 'Postvak' }).waitFor();
    expect(await bezoek.page.getByRole('link', { name: 'Noodtoegang' }).count()).toBe(0);
    await klaar(bezoek);
  }, 60_000);
});
