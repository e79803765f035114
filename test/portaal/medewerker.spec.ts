import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { meldAan as doeAanmelding, post, start } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, geteld } from './scherm.js';

const COORDINATOR = 'Quinten Groenewold';
const MEDEWERKER = 'Klaas Mulderij';
const TEAMLEIDER = 'Elske Toxopeus';

describeBrowser('the postvak of a medewerker, on the demo', () => {
  let demo: DemoMetBrowser;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('medewerker');
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  /** A new gezin of which this medewerker (or, without a name, the organisation) is asked to take the regie. @returns its kenmerk */
  async function gevraagd(opNaam: boolean): Promise<string> {
    const { urls } = demo.gereed;
    const coordinator = demo.account(COORDINATOR).id;
    const aanmeldingId = await doeAanmelding(urls, coordinator, 'Hanna');
    const aanmelding = await demo.lees<{ beoordeling?: { casusId: string } }>(
      COORDINATOR,
      `aanmeldingen/${aanmeldingId}`,
      ({ beoordeling }) => beoordeling !== undefined,
    );
    const { casusId } = aanmelding.body.beoordeling!;
    await start(urls, coordinator, casusId);
    const { body, versie } = await demo.lees<{ kenmerk: string; status: string }>(
      COORDINATOR,
      `casussen/${casusId}`,
      ({ status }) => status === 'lopend',
    );
    const ik = await demo.lees<{ organisatie: { organisatieId: string } }>(MEDEWERKER, 'accounts/huidige');
    const { organisatieId } = ik.body.organisatie;
    const wie = { organisatieId, ...(opNaam && { medewerkerId: demo.account(MEDEWERKER).id }) };
    await post(urls, `casussen/${casusId}/aanwijzingen`, coordinator, wie, versie);
    return body.kenmerk;
  }

  const regel = (page: Page, sectie: string, tekst: string) =>
    page.getByRole('region', { name: sectie }).getByRole('listitem').filter({ hasText: tekst });

  it('says yes to the regie in one click, and reads why it was there', async () => {
    const kenmerk = await gevraagd(true);
    const { context, page, fouten } = await demo.meldAan(MEDEWERKER);
    const mijn = regel(page, 'Wilt u de regie nemen?', kenmerk);
    await mijn.getByText(/Gevraagd op .* door de casuscoördinator/).waitFor();
    await gekeurd(page, 'postvak with the regie');
    const { klikken, toetsen } = await geteld(page, async () => {
      await mijn.getByRole('button', { name: 'Ja, ik neem de regie' }).click();
      await mijn.waitFor({ state: 'detached' });
    });
    expect([klikken, toetsen]).toEqual([1, 0]);
    expect(fouten).toEqual([]);
    await context.close();
  }, 90_000);

  it('says no in a click, a reason and Enter or a click', async () => {
    const kenmerk = await gevraagd(true);
    const { context, page } = await demo.meldAan(MEDEWERKER);
    const mijn = regel(page, 'Wilt u de regie nemen?', kenmerk);
    const { klikken, toetsen } = await geteld(page, async () => {
      await mijn.getByRole('button', { name: /^Nee/ }).click();
      await page.keyboard.type('Ik ben vanaf morgen weg.');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Stuur|^Nee|^Zeg/ })
        .click();
      await mijn.waitFor({ state: 'detached' });
    });
    expect([klikken, toetsen]).toEqual([2, 0]);
    await context.close();
  }, 60_000);

  it('keeps what somebody writes why not, where the question is taken back meanwhile', async () => {
    const kenmerk = await gevraagd(true);
    const { context, page } = await demo.meldAan(MEDEWERKER);
    const mijn = regel(page, 'Wilt u de regie nemen?', kenmerk);
    await mijn.getByRole('button', { name: /^Nee/ }).click();
    await page.keyboard.type('Ik ken dit gezin zelf.');
    const { items } = (
      await demo.lees<{ items: { casusId: string; kenmerk: string }[] }>(MEDEWERKER, 'mijn-aanbiedingen')
    ).body;
    const { casusId } = items.find((een) => een.kenmerk === kenmerk)!;
    const { versie } = await demo.lees(COORDINATOR, `casussen/${casusId}`);
    const coordinator = demo.account(COORDINATOR).id;
    await post(demo.gereed.urls, `casussen/${casusId}/aanwijzingen/huidige/intrekking`, coordinator, {}, versie);
    await mijn.waitFor({ state: 'detached' });
    const venster = page.getByRole('dialog');
    await venster.getByText('Iemand anders heeft dit intussen veranderd.').waitFor();
    expect(await venster.getByLabel('Reden').inputValue()).toBe('Ik ken dit gezin zelf.');
    await context.close();
  }, 60_000);

  it('who changes a number that another changed meanwhile sees both', async () => {
    const [een, ander] = [await demo.meldAan(TEAMLEIDER), await demo.meldAan(TEAMLEIDER)];
    const begin = async ({ page }: typeof een, nummer: string) => {
      if (page === een.page) {
        await page.getByRole('navigation').getByRole('link', { name: 'Organisaties' }).click();
        const { body } = await demo.lees<{ organisatie: { organisatieId: string } }>(TEAMLEIDER, 'accounts/huidige');
        await page.goto(`${demo.gereed.urls.portaal}/organisaties/${body.organisatie.organisatieId}`);
      } else await page.goto(een.page.url());
      await page
        .getByRole('button', { name: /te bereiken\?$/ })
        .first()
        .click();
      await page.getByRole('dialog').getByLabel('Telefoon').fill(nummer);
    };
    await begin(een, '0596 111111');
    await begin(ander, '0596 222222');
    await ander.page.keyboard.press('Enter');
    await ander.page.getByRole('dialog').waitFor({ state: 'detached' });
    await een.page.getByText('0596 222222').first().waitFor();
    await een.page.getByRole('dialog').getByLabel('Telefoon').press('Enter');
    const keuze = een.page.getByRole('dialog', { name: 'Iemand anders was u voor' });
    await keuze.getByText('0596 111111', { exact: true }).waitFor();
    await keuze.getByText('0596 222222').first().waitFor();
    await gekeurd(een.page, 'conflict on an organisation');
    await keuze.getByRole('button', { name: 'Stuur die van mij toch' }).click();
    await ander.page.getByText('0596 111111').first().waitFor();
    await Promise.all([een.context.close(), ander.context.close()]);
  }, 90_000);

  it('of which no person was named waits with the teamleider, who also sees what the team does', async () => {
    const kenmerk = await gevraagd(false);
    const baas = await demo.meldAan(TEAMLEIDER);
    await regel(baas.page, 'Wilt u de regie nemen?', kenmerk)
      .getByRole('button', { name: `Kies wie dit gaat doen: Gezin ${kenmerk}` })
      .waitFor();
    await regel(baas.page, 'Uw team', 'Klaas Elzinga').first().waitFor();
    await gekeurd(baas.page, 'postvak of a teamleider');
    expect(baas.fouten).toEqual([]);
    await baas.context.close();

    const ander = await demo.meldAan(MEDEWERKER);
    await ander.page.getByRole('heading', { level: 1, name: 'Postvak' }).waitFor();
    expect(await ander.page.getByText(kenmerk).count()).toBe(0);
    expect(await ander.page.getByRole('region', { name: 'Uw team' }).count()).toBe(0);
    await ander.context.close();
  }, 90_000);

  /** A casus that runs and of which this medewerker has the regie, with a doel. */
  async function inRegie() {
    const { urls } = demo.gereed;
    const kenmerk = await gevraagd(true);
    const ik = demo.account(MEDEWERKER).id;
    const zijn = await demo.lees<{ items: { casusId: string; kenmerk: string; versie: number }[] }>(
      MEDEWERKER,
      'mijn-aanbiedingen',
      ({ items }) => items.some((een) => een.kenmerk === kenmerk),
    );
    const { casusId } = zijn.body.items.find((een) => een.kenmerk === kenmerk)!;
    type Dossier = { plan: { vragen: { vraagId: string }[]; doelen: { doelId: string }[] } };
    const dossier = () => demo.lees<Dossier>(COORDINATOR, `casussen/${casusId}`);
    const { versie, body } = await dossier();
    await post(urls, `casussen/${casusId}/aanwijzingen/huidige/aanvaarding`, ik, {}, versie);
    await demo.lees(MEDEWERKER, `casussen/${casusId}`);
    const { versie: nu } = await dossier();
    const { vraagId } = body.plan.vragen[0]!;
    const doel = { vraagId, tekst: 'Elke brief wordt geopend.' };
    const { doelId } = await post(urls, `casussen/${casusId}/doelen`, ik, doel, nu);
    return { casusId, kenmerk, doelId: doelId!, versie: nu + 1 };
  }

  it('has more than fits at once, the next page in one click, and what it did not answer in time stands under te laat, with why', async () => {
    const { urls } = demo.gereed;
    const { casusId, doelId, versie } = await inRegie();
    const [ik, coordinator] = [demo.account(MEDEWERKER).id, demo.account(COORDINATOR).id];
    const { body } = await demo.lees<{ organisatie: { organisatieId: string } }>(MEDEWERKER, 'accounts/huidige');
    const eigenaar = { soort: 'medewerker', medewerkerId: ik, organisatieId: body.organisatie.organisatieId };
    const afspraak = { doelId, uiterlijkDatum: '2098-01-01', eigenaar };
    for (let i = 0; i < 60; i += 1)
      await post(urls, `casussen/${casusId}/afspraken`, ik, { ...afspraak, tekst: `Brief ${i} openen.` }, versie + i);
    const laatst = { ...afspraak, uiterlijkDatum: '2099-01-01', tekst: 'De laatste brief openen.' };
    await post(urls, `casussen/${casusId}/afspraken`, ik, laatst, versie + 60);
    const vraagt = { ...afspraak, tekst: 'Vandaag nog bellen.' };
    const { afspraakId } = await post(urls, `casussen/${casusId}/afspraken`, coordinator, vraagt, versie + 61);
    await demo.lees<{ plan: { afspraken: { afspraakId: string }[] } }>(MEDEWERKER, `casussen/${casusId}`, ({ plan }) =>
      plan.afspraken.some((een) => een.afspraakId === afspraakId),
    );
    await gisteren(afspraakId!);
    const { context, page, fouten } = await demo.meldAan(MEDEWERKER);
    const laat = regel(page, 'Te laat', 'Vandaag nog bellen.');
    await laat.getByText('u zei nog geen ja of nee').waitFor();
    await laat.getByRole('button', { name: 'Ja, dat doe ik' }).waitFor();
    expect(await page.getByText('De laatste brief openen.').count()).toBe(0);
    await page.getByRole('button', { name: 'Toon meer' }).click();
    await page.getByText('De laatste brief openen.').waitFor();
    expect(await page.getByRole('button', { name: 'Toon meer' }).count()).toBe(0);
    expect(fouten).toEqual([]);
    await context.close();
  }, 90_000);

  /** As if its day was yesterday: an afspraak is never made for a day that has passed. */
  async function gisteren(afspraakId: string): Promise<void> {
    const { databaseUrl } = JSON.parse(readFileSync(join(demo.map, 'runtime.json'), 'utf8')) as { databaseUrl: string };
    const db = new pg.Client(databaseUrl);
    await db.connect();
    for (const tabel of ['mijn_afspraak', 'casusdossier_afspraak'])
      await db.query(`update leesmodellen.${tabel} set uiterlijk_datum = current_date - 2 where afspraak_id = $1`, [
        afspraakId,
      ]);
    await db.end();
  }

  it('says yes to an afspraak in one click and no in two; that it goes otherwise is said there too, and who is late is called', async () => {
    const { urls } = demo.gereed;
    const { casusId, doelId, versie } = await inRegie();
    const [ik, coordinator] = [demo.account(MEDEWERKER).id, demo.account(COORDINATOR).id];
    const { body } = await demo.lees<{ organisatie: { organisatieId: string } }>(MEDEWERKER, 'accounts/huidige');
    const eigenaar = { soort: 'medewerker', medewerkerId: ik, organisatieId: body.organisatie.organisatieId };
    const ids: string[] = [];
    for (const [i, tekst] of ['De school bellen.', 'De kelder opruimen.', 'De huur regelen.'].entries()) {
      const afspraak = { doelId, uiterlijkDatum: '2097-01-01', eigenaar, tekst };
      const { afspraakId } = await post(urls, `casussen/${casusId}/afspraken`, coordinator, afspraak, versie + i);
      ids.push(afspraakId!);
    }
    const { context, page, fouten } = await demo.meldAan(MEDEWERKER);
    const [gevraagd, doen] = ['Aan u gevraagd', 'Nog te doen'].map((kop) => (tekst: string) => regel(page, kop, tekst));
    const ja = await geteld(page, async () => {
      await gevraagd!('De school bellen.').getByRole('button', { name: 'Ja, dat doe ik' }).click();
      await doen!('De school bellen.').waitFor();
    });
    expect([ja.klikken, ja.toetsen]).toEqual([1, 0]);
    const nee = await geteld(page, async () => {
      await gevraagd!('De kelder opruimen.').getByRole('button', { name: 'Nee' }).click();
      await page.keyboard.type('Daar ga ik niet over.');
      await page.getByRole('dialog').getByRole('button', { name: 'Zeg nee' }).click();
      await gevraagd!('De kelder opruimen.').waitFor({ state: 'detached' });
    });
    expect([nee.klikken, nee.toetsen]).toEqual([2, 0]);

    await doen!('De school bellen.').getByText('Gaat het anders?').click();
    await doen!('De school bellen.').getByRole('button', { name: 'Kies een andere dag' }).click();
    await page.getByRole('dialog').getByLabel('Wanneer is het klaar?').fill('2097-02-03');
    await page.getByRole('dialog').getByLabel('Reden').fill('De school is dicht.');
    await gekeurd(page, 'another day');
    await page.getByRole('dialog').getByRole('button', { name: 'Kies een andere dag' }).click();
    await doen!('De school bellen.').getByText('uiterlijk 3 feb').waitFor();
    await doen!('De school bellen.').getByRole('button', { name: 'Het lukt niet' }).click();
    await page.keyboard.type('De school neemt niet op.');
    await page.getByRole('dialog').getByRole('button', { name: 'Het lukt niet' }).click();
    await doen!('De school bellen.').waitFor({ state: 'detached' });

    await gevraagd!('De huur regelen.').getByRole('button', { name: 'Ja, dat doe ik' }).click();
    await doen!('De huur regelen.').waitFor();
    await gisteren(ids[2]!);
    const ander = await demo.meldAan(COORDINATOR);
    await ander.page.goto(`${urls.portaal}/casussen/${casusId}`);
    const laat = ander.page.locator('.ep-melding').filter({ hasText: 'De huur regelen.' });
    await laat.getByRole('link', { name: /^Bel / }).waitFor();
    await gekeurd(ander.page, 'somebody is late');
    expect([...fouten, ...ander.fouten]).toEqual([]);
    await ander.context.close();
    await context.close();
  }, 120_000);

  it('closes a casus of which the hulpvragen are answered, plans the nazorg; a coördinator opens it again', async () => {
    const { urls } = demo.gereed;
    const { casusId } = await inRegie();
    const { context, page } = await demo.meldAan(MEDEWERKER);
    const knop = (name: string | RegExp, op = page) => op.getByRole('button', { name });
    const stuur = async (naam: string | RegExp, op = page) => {
      await op.getByRole('dialog').getByRole('button', { name: naam }).click();
      await op.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await page.goto(`${urls.portaal}/casussen/${casusId}/plan`);
    await page.getByText('Beëindig', { exact: true }).first().click();
    await knop(/^De vraag is beantwoord/).click();
    await stuur(/^De vraag is beantwoord/);
    await page.goto(`${urls.portaal}/casussen/${casusId}/regie`);
    await knop('Sluit de casus af').click();
    await page.getByRole('dialog').getByLabel('Reden').selectOption('hulpvragen-beantwoord');
    await stuur('Sluit de casus af');
    await knop('Plan nazorg').click();
    await page.getByRole('dialog').getByLabel('Dag voor nazorg').fill('2099-02-03');
    await stuur('Plan nazorg');
    await page.getByText('Nazorg op 3 februari 2099.').waitFor();
    await context.close();
    const ander = await demo.meldAan(COORDINATOR);
    await ander.page.goto(`${urls.portaal}/casussen/${casusId}/regie`);
    await knop('Heropen de casus', ander.page).click();
    await ander.page.keyboard.type('Er kwam een nieuwe brief.');
    await stuur('Heropen de casus', ander.page);
    await knop('Sluit de casus af', ander.page).waitFor();
    await ander.context.close();
  }, 120_000);

  it('proposes an afspraak to another with one click, three fields and Enter, and a doel with one, one and a click', async () => {
    // Takes part in this casus, and does not keep its plan.
    const { context, page, fouten } = await demo.meldAan('Esra Pastoor');
    await page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
    await page
      .getByRole('row', { name: /Wietse Pastoor/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).first().waitFor();
    const { klikken, toetsen } = await geteld(page, async () => {
      await page.getByRole('button', { name: 'Nieuwe afspraak' }).first().click();
      await page.keyboard.type('Samen naar het loket.');
      await page.getByRole('dialog').getByLabel(/^Wie/).selectOption({ index: 1 });
      await page
        .getByRole('dialog')
        .getByLabel(/^Uiterlijk/)
        .fill('2099-02-03');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    expect([klikken, toetsen]).toEqual([1, 1]);
    const nieuw = page.getByRole('listitem').filter({ hasText: 'Samen naar het loket.' }).first();
    await nieuw.getByText('gevraagd', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Plan en doelen' }).click();
    const doel = await geteld(page, async () => {
      await page.getByRole('button', { name: 'Stel een doel voor' }).first().click();
      await page.keyboard.type('De post ligt op één plek.');
      await page.getByRole('dialog').getByRole('button', { name: 'Stel een doel voor' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    expect([doel.klikken, doel.toetsen]).toEqual([2, 0]);
    await page.getByText('De post ligt op één plek.').waitFor();
    expect(fouten).toEqual([]);
    await context.close();
  }, 60_000);
});
