import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { post } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { Aanmeldingen, COORDINATOR } from './aanmeldingen.js';
import { type Bezoek, DEMO_MS, DemoMetBrowser, gekeurd, geteld, totDat, zonderCodes } from './scherm.js';

const INWONER = 'Yara Veen';

interface Vraag {
  readonly vraagId: string;
  readonly tekst: { readonly tekstId: string; readonly geblokkeerd?: boolean };
}
interface Dossier {
  readonly plan: { readonly vragen: readonly Vraag[] };
  readonly gezinsleden: readonly { readonly persoon: { readonly persoonId: string } }[];
}

describeBrowser('what becomes of a request about the own data, on the demo', () => {
  let demo: DemoMetBrowser;
  let bezoek: Bezoek;
  let page: Page;
  let aan: Aanmeldingen;

  beforeAll(async () => {
    demo = await DemoMetBrowser.start('verzoeken');
    bezoek = await demo.meldAan(COORDINATOR);
    page = bezoek.page;
    page.setDefaultTimeout(10_000);
    aan = new Aanmeldingen(demo);
  }, DEMO_MS);
  afterAll(() => demo?.stop());
  beforeEach(async () => {
    await page.goto(demo.gereed.urls.portaal);
    await page.getByRole('heading', { level: 1, name: 'Werkbord' }).waitFor();
  });

  const knop = (naam: string | RegExp, in_: Page | Locator = page) => in_.getByRole('button', { name: naam });
  const venster = () => page.getByRole('dialog');
  const menu = (naam: string, op = page) => op.getByRole('navigation').getByRole('link', { name: naam, exact: true });
  const dossier = (casusId: string, zover: (body: Dossier) => boolean = () => true) =>
    aan.lees<Dossier>(COORDINATOR, `casussen/${casusId}`, zover).then(({ body }) => body);

  it('decides on what somebody asked about the own data: what is late first, in four actions, and the person reads why', async () => {
    const sectie = (groep: string) => page.getByRole('region', { name: groep });
    const regel = (groep: string, naam: string) => sectie(groep).getByRole('listitem').filter({ hasText: naam });
    const beslis = page.getByRole('dialog').getByRole('button', { name: 'Beslis' });
    await menu('Verzoeken').click();
    const laat = regel('Te laat', 'Wilma Oosterveld-Smit');
    await laat.getByText('Ik wil lezen wat er over ons is opgeschreven').waitFor();
    await regel('Wacht op een besluit', 'Yara Veen').getByText('Klacht', { exact: true }).waitFor();
    const koppen = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(koppen.slice(0, 2)).toEqual(['Te laat', 'Wacht op een besluit']);
    await gekeurd(page, 'verzoeken');
    await zonderCodes(page);
    const besluit = await geteld(page, async () => {
      await laat.getByRole('button', { name: /^Beslis/ }).click();
      await page.getByRole('dialog').getByLabel('Reden').click();
      await page.keyboard.type('U krijgt alles wat over u en de kinderen gaat.');
      await beslis.click();
      await regel('Afgehandeld', 'Wilma Oosterveld-Smit').getByText('toegewezen op').waitFor();
    });
    expect([besluit.klikken, besluit.toetsen]).toEqual([3, 0]);
    expect(await sectie('Te laat').count()).toBe(0);

    const yaras = regel('Wacht op een besluit', 'Yara Veen').getByRole('button', { name: /^Beslis/ });
    await yaras.click();
    await page.getByRole('dialog').getByLabel('Besluit').selectOption({ label: 'Afwijzen' });
    const bewaard = page.waitForResponse((antwoord) => antwoord.request().method() === 'PUT');
    await page.getByRole('dialog').getByLabel('Reden').fill('Er is één keer gevraagd, en dat was nodig.');
    expect((await bewaard).status()).toBe(200);
    // What was written is there again, and is what is sent.
    await page.reload();
    await yaras.click();
    await page.getByText('We hebben teruggezet').waitFor();
    await gekeurd(page, 'beslissen over een verzoek');
    await beslis.click();
    await regel('Afgehandeld', 'Yara Veen').getByText('afgewezen op').waitFor();
    expect(bezoek.fouten).toEqual([]);

    const yara = await demo.meldAan('Yara Veen');
    await menu('Mijn stem', yara.page).click();
    await yara.page.getByText('Er is één keer gevraagd, en dat was nodig.').waitFor();
    // Of another gemeente is not theirs.
    expect(await page.getByText('Hazekamp').count()).toBe(0);
    await yara.context.close();
  }, 120_000);

  it('grants a request to block texts for a part, having read them, and opens the text again with a reason', async () => {
    const { casusId, kenmerk } = await aan.gestart();
    const persoonId = (await dossier(casusId)).gezinsleden[0]!.persoon.persoonId;
    const hulpvraag = {
      soort: 'hulpvraag',
      vraagstellerId: persoonId,
      leefgebied: 'huisvesting',
      tekst: 'Het is nat.',
    };
    const { versie } = await aan.lees(COORDINATOR, `casussen/${casusId}`);
    const ik = demo.account(COORDINATOR).id;
    const { vraagId } = await post(demo.gereed.urls, `casussen/${casusId}/vragen`, ik, hulpvraag, versie);
    const { plan } = await dossier(casusId, (nu) => nu.plan.vragen.some((een) => een.vraagId === vraagId));
    const verzoek = {
      ...{ soort: 'beperking', tekst: 'Dat hoeft niemand te lezen.', casusId },
      tekstIds: plan.vragen.map(({ tekst }) => tekst.tekstId),
    };
    const { verzoekId } = await post(demo.gereed.urls, `personen/${persoonId}/verzoeken`, ik, verzoek);
    await aan.lees<{ items: { verzoekId: string }[] }>(COORDINATOR, 'verzoeken?limiet=100', ({ items }) =>
      items.some((een) => een.verzoekId === verzoekId),
    );
    await menu('Verzoeken').click();
    const regel = page.getByRole('listitem').filter({ hasText: 'Dat hoeft niemand te lezen.' });
    await knop(/^Beslis/, regel).click();
    await venster()
      .getByRole('listitem')
      .filter({ hasText: 'Het is nat.' })
      .getByText(`Vraag · Gezin ${kenmerk}`)
      .waitFor();
    await venster().getByLabel('Besluit').selectOption({ label: 'Voor een deel toewijzen' });
    await venster().getByLabel('Het is nat.').check();
    await venster().getByLabel('Reden').fill('De andere vraag is nodig voor de hulp.');
    await gekeurd(page, 'deciding for a part');
    await knop('Beslis', venster()).click();
    await regel.getByText('deels toegewezen op').waitFor();
    await totDat(async () => {
      const { plan: nu } = await dossier(casusId);
      return nu.vragen.filter(({ tekst }) => tekst.geblokkeerd).length === 1;
    });
    await knop(/^Geef een tekst weer vrij/, regel).click();
    await venster()
      .getByText(new RegExp(`^Vraag · sinds .+ · Gezin ${kenmerk}$`))
      .waitFor();
    await gekeurd(page, 'opening a text again');
    await venster().getByLabel('Reden').fill('De vraagsteller wil het weer laten lezen.');
    await knop('Geef een tekst weer vrij', venster()).click();
    await venster().waitFor({ state: 'detached' });
    await totDat(async () => {
      const { plan: nu } = await dossier(casusId);
      return nu.vragen.every(({ tekst }) => !tekst.geblokkeerd);
    });
    await knop(/^Geef een tekst weer vrij/, regel).click();
    await venster().getByText('Van dit verzoek is geen tekst meer geblokkeerd.').waitFor();
    expect(bezoek.fouten).toEqual([]);
  }, 120_000);

  it('who asked to see what is written reads, saves and prints it, and so does who granted it', async () => {
    const { body: yara } = await aan.lees<{ persoonId: string }>(INWONER, 'accounts/huidige');
    const ik = demo.account(INWONER).id;
    const vraag = { soort: 'inzage', tekst: 'Wat weet u van mij?', gemeente: '0010' };
    await post(demo.gereed.urls, `personen/${yara.persoonId}/verzoeken`, ik, vraag);
    await menu('Verzoeken').click();
    const regel = page.getByRole('listitem').filter({ hasText: 'Wat weet u van mij?' });
    await knop(/^Beslis/, regel).click();
    await venster().getByLabel('Reden').fill('Dat mag u weten.');
    await knop('Beslis', venster()).click();
    await regel.getByRole('link', { name: 'Lees de uitdraai' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wat er is opgeschreven' }).waitFor();
    await page.getByText('Yara Veen', { exact: true }).first().waitFor();
    await gekeurd(page, 'uitdraai for a coördinator');
    expect(bezoek.fouten).toEqual([]);

    const zelf = await demo.meldAan(INWONER);
    await menu('Mijn stem', zelf.page).click();
    await zelf.page.getByRole('link', { name: 'Lees wat er over u is opgeschreven' }).click();
    await zelf.page.getByText('Wat weet u van mij?').waitFor();
    await zonderCodes(zelf.page);
    await gekeurd(zelf.page, 'uitdraai for an inwoner');
    const [bestand] = await Promise.all([
      zelf.page.waitForEvent('download'),
      zelf.page.getByRole('link', { name: 'Bewaar alles als bestand' }).click(),
    ]);
    expect(bestand.suggestedFilename()).toBe('eenplan-uitdraai.json');
    expect(JSON.parse(readFileSync(await bestand.path(), 'utf8'))).toMatchObject({ persoonId: yara.persoonId });
    expect(zelf.fouten).toEqual([]);
    await zelf.context.close();
    // Of another it is not there.
    const ander = await demo.meldAan('Naima Amrani');
    await ander.page.goto(page.url());
    await ander.page.getByText('Deze pagina is er niet').waitFor();
    await ander.context.close();
  }, 120_000);
});
