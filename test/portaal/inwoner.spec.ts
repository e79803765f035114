import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { post } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { type Bezoek, DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks } from './scherm.js';

/** Of each screen of an inwoner: its name in the menu, and a word that stands there. */
const SCHERMEN = [
  ['Mijn plan', 'Uw regisseur'],
  ['Mijn taken', 'U hoeft nu niets te doen.'],
  ['Wie helpt mij', '0596 00'],
  ['Mijn stem', 'Wat er over u is opgeschreven'],
  ['Wie keek mee', 'waarom'],
] as const;

describeBrowser('an inwoner, on the demo', () => {
  let demo: DemoMetBrowser;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('inwoner');
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  const naar = (page: Page, scherm: string) =>
    page.getByRole('navigation').getByRole('link', { name: scherm, exact: true }).click();

  /** As on a phone. */
  async function bezoek(naam: string): Promise<Bezoek> {
    const een = await demo.meldAan(naam);
    await een.page.setViewportSize({ width: 360, height: 740 });
    return een;
  }

  it('finds every screen readable at three widths, in light and in the dark', async () => {
    const { context, page, fouten } = await demo.meldAan('Wilma Oosterveld-Smit');
    for (const [scherm, woord] of SCHERMEN) {
      await naar(page, scherm);
      await page.getByRole('heading', { level: 1, name: scherm }).waitFor();
      await page.getByText(woord).first().waitFor();
      await gekeurd(page, scherm);
    }
    expect(fouten).toEqual([]);
    await context.close();
  }, 120_000);

  it('agrees with the plan in one tap, and takes it back later with the own words; both stay to be read', async () => {
    const { context, page, fouten } = await bezoek('Wilma Oosterveld-Smit');
    const ja = await geteld(page, async () => {
      await page.getByRole('button', { name: 'Ik ben akkoord' }).click();
      await page.getByText('U bent akkoord').waitFor();
    });
    expect(ja).toEqual({ klikken: 1, toetsen: 0, letters: 0 });
    await page.getByRole('button', { name: 'Ik ben toch niet akkoord' }).click();
    await page.getByLabel('Uw woorden').fill('De huur staat er nog niet goed in.');
    await gekeurd(page, 'dit klopt niet');
    await page.getByRole('button', { name: 'Ik ben niet akkoord', exact: true }).click();
    await page.getByText('U bent niet akkoord').waitFor();
    await page.getByText('De huur staat er nog niet goed in.').waitFor();
    await naar(page, 'Mijn stem');
    const eerder = page.getByRole('region', { name: 'Dit zei u eerder' });
    await eerder.getByText('U bent akkoord').first().waitFor();
    await straks(async () => expect(await eerder.getByText('U bent akkoord').count()).toBe(2));
    expect(fouten).toEqual([]);
    await context.close();
  }, 90_000);

  it('says first what has to be said, and only then whether it is a yes', async () => {
    const { context, page } = await bezoek('Henk Oosterveld');
    await page.getByRole('button', { name: 'Ik wil iets zeggen' }).click();
    await page.getByLabel('Uw woorden').fill('Ik wil ook over werk praten.');
    // Nobody agrees by writing something.
    await page.getByRole('button', { name: 'Stuur mijn woorden' }).click();
    expect(await page.getByText('U bent akkoord').count()).toBe(0);
    await page.getByLabel('Bent u akkoord met het plan?').selectOption('nee');
    await page.getByRole('button', { name: 'Stuur mijn woorden' }).click();
    await page.getByText('U bent niet akkoord').waitFor();
    await page.getByText('Ik wil ook over werk praten.').waitFor();
    await context.close();
  }, 90_000);

  it('answers to the version that was read, also where another one comes while the words are written', async () => {
    const { context, page } = await bezoek('Marloes Wiersum-Kooi');
    await page.getByRole('button', { name: 'Ik ben toch niet akkoord' }).click();
    await page.getByLabel('Uw woorden').fill('De wissel op zondag gaat zo niet.');
    const { urls } = demo.gereed;
    const regisseur = demo.account('Lammert Knol').id;
    const { body } = await demo.lees<{ items: { casusId: string; regisseur?: { medewerkerId: string } }[] }>(
      'Lammert Knol',
      'casussen?limiet=100',
    );
    const { casusId } = body.items.find((een) => een.regisseur?.medewerkerId === regisseur)!;
    type Doelen = {
      plan: { doelen: { doelId: string; tekst: { tekst: string } }[]; versies: { doelIds: string[] }[] };
    };
    const { versie, body: dossier } = await demo.lees<Doelen>('Lammert Knol', `casussen/${casusId}`);
    const { doelId, tekst: was } = dossier.plan.doelen.find((een) =>
      dossier.plan.versies.at(-1)!.doelIds.includes(een.doelId),
    )!;
    const tekst = 'Iedereen slaapt de hele nacht.';
    await post(urls, `casussen/${casusId}/doelen/${doelId}/wijzigingen`, regisseur, { tekst }, versie);
    await post(urls, `casussen/${casusId}/plan-versies`, regisseur, {}, versie + 1);
    // The screen has the new version by now, beneath what is written.
    await page.getByText('Wat vindt u van het plan?').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Ik ben niet akkoord', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // What was the same piece of the plan reads otherwise.
    const anders = page.locator('.ep-kaart').filter({ hasText: 'Dit is anders in het plan' }).getByRole('listitem');
    await anders.filter({ hasText: tekst }).getByText(was.tekst).waitFor();
    await naar(page, 'Mijn stem');
    await page
      .getByRole('region', { name: 'Dit zei u eerder' })
      .getByText('De wissel op zondag gaat zo niet.')
      .waitFor();
    await page.getByText('Wat vindt u van het plan?').waitFor();
    await context.close();
  }, 60_000);

  it('says of a plan that is new that it is not right, in two taps and the own words', async () => {
    // There is a new version since the last answer.
    const { context, page, fouten } = await bezoek('Marloes Wiersum-Kooi');
    await naar(page, 'Mijn stem');
    const { klikken, toetsen } = await geteld(page, async () => {
      await page.getByRole('button', { name: 'Dit klopt niet' }).click();
      await page.keyboard.type('Op zondag slaapt niemand.');
      await page.getByRole('dialog').getByRole('button', { name: 'Ik ben niet akkoord', exact: true }).click();
      await page.getByText('U bent niet akkoord').first().waitFor();
      await page.getByText('Op zondag slaapt niemand.').waitFor();
    });
    expect([klikken, toetsen]).toEqual([2, 0]);
    // It is an answer to the plan of now: what was said of the one before stays under it.
    const eerder = page.getByRole('region', { name: 'Dit zei u eerder' });
    await eerder.getByText('De wissel op zondag gaat zo niet.').waitFor();
    expect(await eerder.getByText('Op zondag slaapt niemand.').count()).toBe(0);
    await page.getByRole('button', { name: 'Dit klopt niet' }).waitFor({ state: 'detached' });
    expect(fouten).toEqual([]);
    await context.close();
  }, 60_000);

  it('says yes to what is asked in one tap, and done in another', async () => {
    const { context, page } = await bezoek('Yara Veen');
    await naar(page, 'Mijn taken');
    const taak = (kop: string) =>
      page.getByRole('region', { name: kop }).getByRole('listitem').filter({ hasText: 'identiteitskaart' });
    await taak('Wilt u dit doen?').waitFor();
    const { klikken } = await geteld(page, async () => {
      await page.getByRole('button', { name: 'Ja, dat doe ik' }).click();
      await taak('Dit doet u').waitFor();
      await page.getByRole('button', { name: 'Gedaan' }).click();
      await taak('Dit is klaar').waitFor();
    });
    expect(klikken).toBe(2);
    await naar(page, 'Wie helpt mij');
    await page.getByText('Ineke Elzinga').waitFor();
    await context.close();
  }, 90_000);

  it('taps twice, one right after the other: what one did oneself is no conflict', async () => {
    const { urls } = demo.gereed;
    const yara = demo.account('Yara Veen').id;
    const { body } = await demo.lees<{ items: { casusId: string }[] }>('Yara Veen', 'casussen');
    const { casusId } = body.items[0]!;
    const coordinator = demo.account('Quinten Groenewold').id;
    const dossier = await demo.lees<{ plan: { doelen: { doelId: string }[] } }>(
      'Quinten Groenewold',
      `casussen/${casusId}`,
    );
    const { doelId } = dossier.body.plan.doelen[0]!;
    for (const [i, tekst] of ['De huisarts bellen.', 'Het formulier opsturen.'].entries())
      await post(
        urls,
        `casussen/${casusId}/afspraken`,
        coordinator,
        { doelId, tekst, uiterlijkDatum: '2099-01-01', eigenaar: { soort: 'persoon', persoonId: yara } },
        dossier.versie + i,
      );
    const { context, page, fouten } = await bezoek('Yara Veen');
    await naar(page, 'Mijn taken');
    const gevraagd = page.getByRole('region', { name: 'Wilt u dit doen?' }).getByRole('listitem');
    const ja = (tekst: string) => gevraagd.filter({ hasText: tekst }).getByRole('button', { name: 'Ja, dat doe ik' });
    await ja('De huisarts bellen.').waitFor();
    await ja('Het formulier opsturen.').waitFor();
    // In one go: the second before there is an answer to the first.
    await page.evaluate(
      `[...document.querySelectorAll('button')].filter((een) => een.textContent === 'Ja, dat doe ik').slice(-2).forEach((een) => een.click())`,
    );
    await gevraagd
      .filter({ hasText: /huisarts|formulier/ })
      .first()
      .waitFor({ state: 'detached' });
    await gevraagd
      .filter({ hasText: /huisarts|formulier/ })
      .first()
      .waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
    const doet = page.getByRole('region', { name: 'Dit doet u' }).getByRole('listitem');
    await straks(async () => expect(await doet.filter({ hasText: /huisarts|formulier/ }).count()).toBe(2));
    expect(fouten).toEqual([]);
    await context.close();
  }, 90_000);

  it('says that a task does not work, with why, where the task is', async () => {
    const { context, page } = await bezoek('Yara Veen');
    await naar(page, 'Mijn taken');
    const taak = page.getByRole('region', { name: 'Dit doet u' }).getByRole('listitem').filter({ hasText: 'huisarts' });
    await taak.getByText('Gaat het anders?').click();
    await gekeurd(page, 'a task that goes otherwise');
    await taak.getByRole('button', { name: 'Het lukt niet' }).click();
    await page.keyboard.type('Ik krijg niemand te pakken.');
    await page.getByRole('dialog').getByRole('button', { name: 'Het lukt niet' }).click();
    const klaar = page.getByRole('region', { name: 'Dit is klaar' }).getByRole('listitem');
    await klaar.filter({ hasText: 'huisarts' }).getByText('niet gelukt').waitFor();
    await context.close();
  }, 60_000);

  it('asks what is written about her, points out what is wrong, reads until when there is an answer, and takes it back', async () => {
    const { context, page, fouten } = await bezoek('Kyra Bos');
    await naar(page, 'Mijn stem');
    await page.getByRole('button', { name: 'Er staat iets fout' }).click();
    await page.getByLabel('Vertel wat er is').fill('Dit heb ik zo niet gezegd.');
    await page.getByRole('button', { name: 'Stuur naar de gemeente' }).click();
    // It is about a text: which one, is said before it is sent for good; what was typed is still there.
    await page.getByRole('dialog').locator('.ep-fouttekst').first().waitFor();
    await straks(async () =>
      expect(await page.getByLabel('Vertel wat er is').inputValue()).toBe('Dit heb ik zo niet gezegd.'),
    );
    await page.getByRole('checkbox').first().check();
    await gekeurd(page, 'er staat iets fout');
    await page.getByRole('button', { name: 'Stuur naar de gemeente' }).click();
    const verzoek = page.getByRole('listitem').filter({ hasText: 'Dit heb ik zo niet gezegd.' });
    await verzoek.getByText('U krijgt uiterlijk op').waitFor();
    // A slip of the finger takes nothing back: it is asked once more, and no is as near.
    const trekIn = verzoek.getByRole('button', { name: /^Het hoeft niet meer/ });
    await trekIn.click();
    await verzoek.getByText('Dan krijgt u geen antwoord meer').waitFor();
    await gekeurd(page, 'is it sure');
    await verzoek.getByRole('button', { name: 'Nee, ik wil een antwoord' }).click();
    await verzoek.getByText('U krijgt uiterlijk op').waitFor();
    const { klikken } = await geteld(page, async () => {
      await trekIn.click();
      await verzoek.getByRole('button', { name: 'Ja, het hoeft niet meer' }).click();
      await verzoek.getByText('hoeft niet meer', { exact: true }).waitFor();
    });
    expect(klikken).toBe(2);
    expect(fouten.filter((een) => !een.includes('409'))).toEqual([]);
    await context.close();
  }, 90_000);

  it('sees of another gezin only the task that was agreed there', async () => {
    const { context, page } = await bezoek('Gea Luurtsema-Tillema');
    await naar(page, 'Mijn taken');
    await page.getByRole('region', { name: 'Dit doet u' }).getByRole('listitem').waitFor();
    await naar(page, 'Mijn plan');
    await page.getByText('Uw regisseur').waitFor();
    const vraag = page.getByText('Wat vindt u van het plan?').or(page.getByText('Dit vindt u van het plan'));
    await straks(async () => expect(await vraag.count()).toBe(1));
    await context.close();
  }, 60_000);
});
