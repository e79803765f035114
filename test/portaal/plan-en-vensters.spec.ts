import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { post } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { Aanmeldingen, COORDINATOR } from './aanmeldingen.js';
import { type Bezoek, DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks } from './scherm.js';

const REGISSEUR = 'Wietse Pastoor';

describeBrowser('choosing, adding, and what stays where another was first, on the demo', () => {
  let demo: DemoMetBrowser;
  let bezoek: Bezoek;
  let page: Page;
  const knop = (name: string) => page.getByRole('button', { name, exact: true });
  const naar = (deel: string) =>
    page.getByRole('navigation', { name: 'Delen van het dossier' }).getByRole('link', { name: deel }).click();

  beforeAll(async () => {
    demo = await DemoMetBrowser.start('plan-en-vensters');
    bezoek = await demo.meldAan(REGISSEUR);
    page = bezoek.page;
    await page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
    await page.getByRole('row', { name: /uzelf/ }).getByRole('link').first().click();
    await page.getByText(`Regisseur: ${REGISSEUR}`).waitFor();
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  it('chooses the prio-vraag with the gezin: what each chose is kept, and where they differ the reason is asked', async () => {
    const venster = page.getByRole('dialog');
    await naar('Plan en doelen');
    await knop('Nieuwe hulpvraag').click();
    await page.keyboard.type('Ik wil weer leren fietsen.');
    await venster.getByLabel('Wie vraagt het?').selectOption({ index: 1 });
    await venster.getByLabel('Leefgebied').selectOption({ index: 1 });
    await venster.getByRole('button', { name: 'Nieuwe hulpvraag' }).click();
    const zet = knop('Zet in het plan: Ik wil weer leren fietsen.');
    await zet.click();
    await zet.waitFor({ state: 'detached' });

    const kies = async () => {
      await knop('Kies de prio-vraag').click();
      await venster.getByLabel('Welke vraag gaat voor?').selectOption({ label: 'Ik wil weer leren fietsen.' });
      const kiest = venster.getByLabel(/^Wat kiest /);
      await kiest.first().selectOption({ label: 'Ik wil weer leren fietsen.' });
      return kiest;
    };
    const kiest = await kies();
    const anders = kiest.last().locator('option').nth(1);
    await kiest.last().selectOption(await anders.getAttribute('value'));
    await gekeurd(page, 'choosing the prio-vraag');
    // They differ: it goes on no further without why.
    await venster.getByRole('button', { name: 'Kies de prio-vraag' }).click();
    await venster.getByText('De gezinsleden kiezen verschillend.').waitFor();
    await venster.getByLabel('Waarom deze vraag?').fill('Zonder fiets komt niemand op school.');
    await venster.getByRole('button', { name: 'Kies de prio-vraag' }).click();
    await venster.waitFor({ state: 'detached' });
    const prio = page.locator('.ep-vraagkaart').filter({ hasText: 'Ik wil weer leren fietsen.' });
    await prio.getByText('Prio-vraag', { exact: true }).waitFor();
  }, 120_000);

  it('adds somebody around the gezin with two clicks, by name and what that one is to the gezin', async () => {
    const venster = page.getByRole('dialog');
    await naar('Gezin');
    await knop('Nieuwe betrokkene').click();
    await gekeurd(page, 'somebody around the gezin');
    await page.keyboard.press('Escape');
    const erbij = page.getByRole('listitem').filter({ hasText: 'Roelof Tuinstra' });
    const { klikken, toetsen } = await geteld(page, async () => {
      await knop('Nieuwe betrokkene').click();
      await page.keyboard.type('Roelof');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Tuinstra');
      await venster.getByLabel('Wie is dit voor het gezin?').selectOption({ label: 'mantelzorger' });
      await venster.getByRole('button', { name: 'Nieuwe betrokkene' }).click();
      await erbij.waitFor();
    });
    expect([klikken, toetsen]).toEqual([2, 2]);
    await erbij.getByText('mantelzorger').waitFor();
    // From now on something can be asked of that one.
    await naar('Overzicht');
    await knop('Nieuwe afspraak').click();
    const wie = venster.getByLabel('Wie doet het?').locator('optgroup').first();
    await wie.locator('option', { hasText: 'Roelof Tuinstra' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
  }, 60_000);

  it('sends in one window, and leaves what was written in the other after it', async () => {
    const bewaard = (op: Page) => op.waitForResponse((antwoord) => antwoord.request().method() === 'PUT');
    await naar('Overzicht');
    const ander = await demo.meldAan(REGISSEUR);
    await ander.page.goto(page.url());
    const wat = (op: Page) => op.getByRole('dialog').getByLabel('Wat', { exact: false }).first();
    const open = (op: Page) => op.getByRole('button', { name: 'Nieuwe afspraak', exact: true }).click();
    await open(page);
    let put = bewaard(page);
    await wat(page).fill('Van het ene venster.');
    await put;
    await open(ander.page);
    await straks(async () => expect(await wat(ander.page).inputValue()).toBe('Van het ene venster.'));
    put = bewaard(ander.page);
    await wat(ander.page).fill('Van het andere venster.');
    await put;
    const weg = page.waitForResponse((antwoord) => antwoord.request().method() === 'DELETE');
    await wat(page).press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Van het ene venster.' }).first().waitFor();
    await weg;
    await ander.page.reload();
    await open(ander.page);
    await straks(async () => expect(await wat(ander.page).inputValue()).toBe('Van het andere venster.'));
    // What was sent itself is gone.
    await wat(ander.page).press('Enter');
    await ander.page.getByRole('dialog').waitFor({ state: 'detached' });
    await open(ander.page);
    await straks(async () => expect(await wat(ander.page).inputValue()).toBe(''));
    await ander.context.close();
    expect(bezoek.fouten.filter((een) => !een.includes('409'))).toEqual([]);
  }, 90_000);

  it('keeps why a plan should not start, where another starts it meanwhile, and says so', async () => {
    const aan = new Aanmeldingen(demo);
    const gemeld = await aan.meld();
    const { context, page: bord } = await demo.meldAan(COORDINATOR);
    await bord.goto(new URL(`/casussen/${gemeld.casusId}`, bord.url()).href);
    await bord.getByRole('button', { name: 'Start niet' }).click();
    const venster = bord.getByRole('dialog').first();
    await venster.getByLabel('Reden').fill('Eén gesprek was genoeg.');
    await aan.start(gemeld);
    await venster.getByText('Iemand anders heeft dit intussen veranderd.').waitFor();
    expect(await venster.getByLabel('Reden').inputValue()).toBe('Eén gesprek was genoeg.');
    await gekeurd(bord, 'a judgement that outlives its aanmelding');
    await venster.getByRole('button', { name: 'Start niet' }).click();
    const keuze = bord.getByRole('dialog', { name: 'Iemand anders was u voor' });
    await keuze.getByRole('button', { name: 'Laat staan wat er nu staat' }).click();
    expect(await venster.getByLabel('Reden').inputValue()).toBe('Eén gesprek was genoeg.');
    await venster.getByRole('button', { name: 'Terug' }).click();
    await bord.getByRole('dialog').waitFor({ state: 'detached' });
    await context.close();
  }, 90_000);

  /** As if it was made three days ago, for the day after. @returns whether there was a doel to make it for */
  async function maakTeLaat(casusId: string): Promise<boolean> {
    type Dossier = {
      gezinsleden: { persoon: { persoonId: string } }[];
      plan: {
        vragen: { vraagId: string; status: string }[];
        doelen: { doelId: string; vraagId: string; status: string }[];
      };
    };
    const { body, versie } = await demo.lees<Dossier>(COORDINATOR, `casussen/${casusId}`);
    const open = body.plan.vragen.filter(({ status }) => status === 'open').map(({ vraagId }) => vraagId);
    const doel = body.plan.doelen.find(({ status, vraagId }) => status === 'gesteld' && open.includes(vraagId));
    if (!doel) return false;
    const dagTerug = (dagen: number) => new Date(Date.now() - dagen * 86_400_000).toISOString();
    const wat = {
      ...{ doelId: doel.doelId, tekst: 'De brief lezen.', samen: true },
      ...{ uiterlijkDatum: dagTerug(2).slice(0, 10), gebeurdOp: dagTerug(3) },
      eigenaar: { soort: 'persoon', persoonId: body.gezinsleden[0]!.persoon.persoonId },
    };
    await post(demo.gereed.urls, `casussen/${casusId}/afspraken`, demo.account(COORDINATOR).id, wat, versie);
    return true;
  }

  it('shows of afspraken te laat the most first, says that there are more, and shows those too', async () => {
    type Overzicht = { items: { casusId: string; status: string; aantalTeLaat: number }[] };
    const telling = ({ items }: Overzicht) => items.filter(({ aantalTeLaat }) => aantalTeLaat > 0).length;
    const { body: eerst } = await demo.lees<Overzicht>(COORDINATOR, 'casussen?limiet=100');
    for (const { casusId, aantalTeLaat } of eerst.items.filter(({ status }) => status === 'lopend'))
      if (aantalTeLaat === 0 && (await maakTeLaat(casusId))) break;
    const { body } = await demo.lees<Overzicht>(
      COORDINATOR,
      'casussen?limiet=100',
      (nu) => telling(nu) === telling(eerst) + 1,
    );
    const laat = telling(body);
    expect(laat).toBeGreaterThan(1);
    const { context, page: bord } = await demo.meldAan(COORDINATOR);
    // One at a time, as the server cuts them: the demo has no hundred.
    await bord.route(/\/casussen\?.*aantalTeLaat/, (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/limiet=\d+/, 'limiet=1'),
      }),
    );
    await bord.reload();
    const sectie = bord.getByRole('region', { name: /^Afspraken te laat/ });
    const regels = sectie.getByRole('listitem');
    for (let aantal = 1; aantal < laat; aantal++) {
      await sectie.getByText(`${aantal}+`, { exact: true }).waitFor();
      expect(await regels.count()).toBe(aantal);
      await sectie.getByRole('button', { name: 'Toon meer' }).click();
    }
    await straks(async () => expect(await regels.count()).toBe(laat));
    await context.close();
  }, 60_000);
});
