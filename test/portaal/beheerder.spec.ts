import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { Winkel } from '../../apps/read-model/src/testing/winkel.js';
import { persoonStroom } from '../../apps/casus-service/src/opdracht/stromen.js';
import { meldAan as doeAanmelding, post } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd, geteld, straks, totDat } from './scherm.js';

const BEHEERDER = 'Tjaard Mulder';
const COORDINATOR = 'Quinten Groenewold';
/** Of the same gemeente. */
const TWEEDE = 'Quinten Nienhuis';

interface Gesloten {
  readonly casusId: string;
  readonly persoonId: string;
  readonly naam: string;
}

describeBrowser('the screens of a beheerder, and erasing by two, on the demo', () => {
  let demo: DemoMetBrowser;
  let db: pg.Client;
  let databaseUrl: string;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('beheerder');
    ({ databaseUrl } = JSON.parse(readFileSync(join(demo.map, 'runtime.json'), 'utf8')) as { databaseUrl: string });
    db = new pg.Client(databaseUrl);
    await db.connect();
  }, DEMO_MS);
  afterAll(async () => {
    await db?.end();
    await demo?.stop();
  });

  const sectie = (page: Page, naam: string) => page.getByRole('region', { name: naam });
  const menu = (page: Page, naam: string) => page.getByRole('navigation').getByRole('link', { name: naam });

  /** A casus of one person that was closed. */
  async function gesloten(voornaam: string): Promise<Gesloten> {
    const { urls } = demo.gereed;
    const coordinator = demo.account(COORDINATOR).id;
    const aanmeldingId = await doeAanmelding(urls, coordinator, voornaam);
    const { rows } = await db.query<{ casusId: string; persoonId: string }>(
      `select stream_id as "casusId", data -> 'gezinsleden' -> 0 ->> 'persoonId' as "persoonId"
       from casusregie.event where type = 'CasusGeopend' and data ->> 'aanmeldingId' = $1`,
      [aanmeldingId],
    );
    const { casusId, persoonId } = rows[0]!;
    const niet = { uitkomst: 'niet-starten', reden: 'Het is al geregeld.' };
    await post(urls, `casussen/${casusId}/beoordelingen`, coordinator, niet, 1);
    return { casusId, persoonId, naam: `${voornaam} Bos` };
  }

  /** As if all of it was so long ago, and as the job of every day points it out then. */
  async function verouderd({ casusId, persoonId }: Gesloten): Promise<void> {
    await db.query('alter table casusregie.event disable trigger user');
    await db.query(`update casusregie.event set recorded_at = '2001-01-01' where stream_id = $1`, [casusId]);
    await db.query('alter table casusregie.event enable trigger user');
    const winkel = await Winkel.open(databaseUrl);
    const data = { persoonId, gemeente: '0010', casusId, totDatum: '2021-01-01', werkwijze: 1 };
    await winkel.leg({
      soort: 'persoon',
      id: persoonStroom(persoonId),
      events: [{ type: 'BewaartermijnVerstreken', data }],
    });
    await winkel.close();
  }

  /** As if the table had refused what came: one dossier stands still. */
  async function parkeer(): Promise<void> {
    const { rowCount } = await db.query(
      `update leesmodellen.projection_stream set parked_reason = 'gegevens', parked_detail = 'test',
         parked_position = 1, parked_version = version, parked_since = clock_timestamp()
       where (projection, stream_id) in (select projection, stream_id from leesmodellen.projection_stream
         where projection = 'casusdossier' and parked_reason is null limit 1)`,
    );
    expect(rowCount).toBe(1);
  }

  it('a stream that stands still is seen with why, by itself, and tried again in two clicks', async () => {
    const { context, page, fouten } = await demo.meldAan(BEHEERDER);
    await page.getByRole('heading', { level: 1, name: 'Organisaties' }).waitFor();
    const { klikken, toetsen } = await geteld(page, async () => {
      await menu(page, 'Gezondheid').click();
      await page.getByText('Alles loopt. Er staat niets stil.').waitFor();
      // While somebody looks.
      await parkeer();
      const stil = sectie(page, 'Staat stil').getByRole('listitem').filter({ hasText: 'Dossiers' });
      await stil.getByText('De tabel weigert de gegevens.').waitFor();
      await stil.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await page.getByText('Dossiers: dit loopt weer.').waitFor();
    });
    expect([klikken, toetsen]).toEqual([2, 0]);
    await page.getByText('Alles loopt. Er staat niets stil.').waitFor();
    expect(await sectie(page, 'Staat stil').count()).toBe(0);
    expect(fouten).toEqual([]);
    await context.close();
  }, 60_000);

  it('what cannot go on stays, and says why and what else can be done', async () => {
    const winkel = await Winkel.open(databaseUrl);
    // A child that nobody ever named.
    await winkel.leg({
      soort: 'casus',
      id: randomUUID(),
      events: [{ type: 'GezinslidGeboren', data: { persoonId: randomUUID() } }],
    });
    await winkel.close();
    const { context, page, fouten } = await demo.meldAan(BEHEERDER);
    await menu(page, 'Gezondheid').click();
    const stil = sectie(page, 'Staat stil').getByRole('listitem').filter({ hasText: 'De gebeurtenis past niet' });
    await stil.getByText('Dossiers').waitFor();
    await stil.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByText('Dossiers: dit staat nog stil.').waitFor();
    await page.getByText('npx eenplan rebuild casusdossier').waitFor();
    await stil.getByText('Voor wie het uitzoekt').click();
    await stil.getByText('Stroom', { exact: true }).waitFor();
    await parkeer();
    await page.getByRole('button', { name: /^Probeer alle \d opnieuw$/ }).waitFor();
    await gekeurd(page, 'gezondheid with what does not go on');
    // One of them goes on, in a click for all.
    await page.getByRole('button', { name: /^Probeer alle \d opnieuw$/ }).click();
    await page.getByText('Dossiers: dit loopt weer.').waitFor();
    await page.getByText('Dossiers: dit staat nog stil.').waitFor();
    await stil.waitFor();
    expect(fouten).toEqual([]);
    await context.close();
  }, 60_000);

  it('sees who is bound by the convenant, since when and with what, and finds one by a few letters', async () => {
    const { context, page, fouten } = await demo.meldAan(BEHEERDER);
    const partners = sectie(page, 'Partners').getByRole('listitem');
    await partners.first().waitFor();
    await straks(async () => expect(await partners.count()).toBe(22));
    await page.getByRole('searchbox', { name: 'Zoek op naam' }).fill('veilig thuis');
    await totDat(async () => (await partners.count()) === 1);
    const tekst = (await partners.first().textContent())!;
    for (const deel of [
      'Veilig Thuis Noordkust',
      'Delfzijl, Appingedam, Loppersum',
      /convenant sinds \d/,
      'mag het BSN zien',
      'meedoen is gevoelig',
      'veiligheidsketen',
    ])
      // prettier-ignore
      expect(tekst).toMatch(deel);
    await gekeurd(page, 'organisaties of a beheerder');
    expect(fouten).toEqual([]);
    await context.close();
  }, 60_000);

  it('registers who joins the convenant: a partner, and a gemeente with its first coördinator', async () => {
    const { context, page, fouten } = await demo.meldAan(BEHEERDER);
    await page.getByRole('button', { name: 'Nieuwe partner' }).click();
    const venster = page.getByRole('dialog');
    const werktVoor = venster.getByRole('group', { name: 'Werkt voor' });
    // All that is missing is said at once, before anything is sent; one goes on at the first.
    await venster.getByRole('button', { name: 'Registreer' }).click();
    await werktVoor.getByText('Kies er ten minste één.').waitFor();
    expect(await venster.getByText('Dit is verplicht.').count()).toBe(2);
    await straks(async () =>
      expect(await page.evaluate('document.activeElement.labels[0].textContent')).toMatch(/^Naam/),
    );
    await gekeurd(page, 'a new organisatie of which all is missing');
    await venster.getByLabel('Naam').fill('Buurthuis De Brink');
    await venster.getByLabel('Convenant sinds').fill('2026-09-01');
    // What is answered is wrong no more; the rest is, until it is answered too.
    await straks(async () => expect(await venster.getByText('Dit is verplicht.').count()).toBe(0));
    await venster.getByRole('button', { name: 'Registreer' }).click();
    await straks(async () =>
      expect(await page.evaluate('document.activeElement.labels[0].textContent')).toMatch(
        /Delfzijl|Appingedam|Loppersum/,
      ),
    );
    await werktVoor.getByLabel('Delfzijl').check();
    await werktVoor.getByLabel('Appingedam').check();
    await venster.getByLabel('Is een crisisdienst: kan noodtoegang nemen').check();
    await gekeurd(page, 'a new organisatie');
    await venster.getByRole('button', { name: 'Registreer' }).click();
    const nieuw = sectie(page, 'Partners').getByRole('listitem').filter({ hasText: 'Buurthuis De Brink' });
    await nieuw.waitFor();
    await straks(async () => expect(await nieuw.textContent()).toContain('Delfzijl, Appingedam'));
    const { rows } = await db.query<{ vlaggen: object }>(
      `select data -> 'vlaggen' as vlaggen from casusregie.event
       where type = 'OrganisatieGeregistreerd' and data ->> 'naam' = 'Buurthuis De Brink'`,
    );
    const niet = { magBsn: false, datGevoelig: false, veiligheidsketen: false };
    expect(rows).toEqual([{ vlaggen: { ...niet, crisisdienst: true } }]);
    // A gemeente cannot be without a casuscoördinator van dienst, so that one is asked along.
    await page.getByRole('button', { name: 'Nieuwe gemeente' }).click();
    await venster.getByLabel('Naam', { exact: true }).fill('Gemeente Westerwolde');
    await venster.getByLabel('CBS-code van de gemeente').fill('19');
    await venster.getByLabel('Convenant sinds').fill('2026-09-01');
    await venster.getByLabel('Achternaam').fill('Nieboer');
    await venster.getByLabel('Nummer van het account').fill('6e0c6c9c-95f9-4f0c-9b58-6a9a7c1d2f10');
    await venster.getByRole('button', { name: 'Registreer' }).click();
    await venster.getByRole('alert').waitFor();
    await venster.getByLabel('CBS-code van de gemeente').fill('1950');
    await venster.getByRole('button', { name: 'Registreer' }).click();
    await sectie(page, 'Gemeenten').getByRole('link', { name: 'Gemeente Westerwolde' }).click();
    await page.getByRole('listitem').filter({ hasText: 'nu van dienst' }).waitFor();
    // By its name from now on, not by its code.
    await page.getByText('Westerwolde', { exact: true }).waitFor();
    // A code that is none: nothing else was refused.
    expect(fouten.map((fout) => / (\d{3}) /.exec(fout)?.[1])).toEqual(['400']);
    await context.close();
  }, 60_000);

  it('writes down how somebody of a gemeente is reached, without reading who it is or what stood there', async () => {
    const { context, page, fouten } = await demo.meldAan(BEHEERDER);
    await sectie(page, 'Gemeenten').getByRole('link', { name: 'Gemeente Delfzijl' }).click();
    const dienst = page.getByRole('listitem').filter({ hasText: 'nu van dienst' });
    await dienst.waitFor();
    expect(await page.getByText(COORDINATOR).count()).toBe(0);
    await gekeurd(page, 'an organisatie of a beheerder');
    const { klikken } = await geteld(page, async () => {
      await dienst.getByRole('button').click();
      await page.getByText('komt daarvoor in de plaats').waitFor();
      await page.getByLabel(/Telefoon/).fill('0596 00 9999');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    expect(klikken).toBe(1);
    expect(fouten).toEqual([]);
    await context.close();

    const ander = await demo.meldAan(TWEEDE);
    await menu(ander.page, 'Organisaties').click();
    await ander.page.getByRole('link', { name: 'Gemeente Delfzijl' }).click();
    await ander.page.getByRole('listitem').filter({ hasText: COORDINATOR }).getByText('0596 00 9999').waitFor();
    await ander.context.close();
  }, 60_000);

  it('who asks to be forgotten is: decided and proposed by one coördinator, approved by another in two clicks', async () => {
    const { urls } = demo.gereed;
    const { casusId, persoonId, naam } = await gesloten('Wobbe');
    const coordinator = demo.account(COORDINATOR).id;
    const verzoek = { soort: 'vernietiging', tekst: 'Ik wil vergeten worden.' };
    await post(urls, `personen/${persoonId}/verzoeken`, coordinator, { ...verzoek, casusId });
    const nog = await gesloten('Sietske');
    await post(urls, `personen/${nog.persoonId}/verzoeken`, coordinator, { ...verzoek, casusId: nog.casusId });

    const beheer = await demo.meldAan(BEHEERDER);
    await menu(beheer.page, 'Bewaren en vernietigen').click();
    await beheer.page.getByText('Deze lijst ververst vanzelf.').waitFor();
    const een = await demo.meldAan(COORDINATOR);
    await menu(een.page, 'Bewaren en vernietigen').click();
    const gevraagd = sectie(een.page, 'Gevraagd door de persoon zelf').getByRole('listitem').filter({ hasText: naam });
    await gevraagd.getByText('Ik wil vergeten worden.').waitFor();
    const besluit = await geteld(een.page, async () => {
      await gevraagd.getByRole('button', { name: /^Beslis/ }).click();
      await een.page.getByRole('dialog').getByLabel('Reden').click();
      await een.page.keyboard.type('Er is geen reden om het te bewaren.');
      await een.page.getByRole('dialog').getByRole('button', { name: 'Beslis' }).click();
      await gevraagd.waitFor({ state: 'detached' });
    });
    expect([besluit.klikken, besluit.toetsen]).toEqual([3, 0]);
    const toegewezen = sectie(een.page, 'Toegewezen, nog niet voorgesteld').getByRole('listitem');
    const voorstel = await geteld(een.page, async () => {
      await toegewezen.getByRole('button', { name: `Stel voor: ${naam}` }).click();
      await een.page.getByText('Deze persoon komt voor in 1 casus van uw gemeente.').waitFor();
      await een.page.keyboard.type('Op verzoek.');
      await een.page.getByRole('dialog').getByRole('button', { name: 'Stel voor' }).click();
      await sectie(een.page, 'Wacht op een ander').getByText(naam).waitFor();
    });
    expect([voorstel.klikken, voorstel.toetsen]).toEqual([2, 0]);
    // Who proposed it cannot approve it.
    expect(await een.page.getByRole('button', { name: `Bekijk: ${naam}` }).count()).toBe(0);
    expect(await sectie(een.page, 'Wacht op uw akkoord').count()).toBe(0);

    // It was open all the time.
    await sectie(beheer.page, 'Wacht op een tweede akkoord').getByText('Delfzijl').waitFor();
    expect(await beheer.page.getByText(/Wobbe|Bos|Op verzoek/).count()).toBe(0);
    await gekeurd(beheer.page, 'vernietiging of a beheerder');
    expect(beheer.fouten).toEqual([]);
    await beheer.context.close();

    const ander = await demo.meldAan(TWEEDE);
    await menu(ander.page, 'Bewaren en vernietigen').click();
    const wacht = sectie(ander.page, 'Wacht op uw akkoord').getByRole('listitem').filter({ hasText: naam });
    await wacht.getByText('voorgesteld op').waitFor();
    await gekeurd(ander.page, 'vernietiging that waits for the second, and a request');
    const akkoord = await geteld(ander.page, async () => {
      await wacht.getByRole('button', { name: `Bekijk: ${naam}` }).click();
      await ander.page.getByText('Dit is niet terug te draaien.').waitFor();
      await ander.page.getByRole('button', { name: 'Keur goed en vernietig' }).click();
      await wacht.waitFor({ state: 'detached' });
    });
    expect([akkoord.klikken, akkoord.toetsen]).toEqual([2, 0]);
    // The other, who still has the screen open, hears by itself that it is done; and of whom no name is left.
    const klaar = sectie(een.page, 'Vernietigd').getByRole('listitem');
    await klaar.getByText(/Vernietigd op .* Teksten gewist: \d/).waitFor({ timeout: 20_000 });
    await klaar.getByText('Iemand van wie de naam weg is').waitFor();
    expect(await een.page.getByText(naam).count()).toBe(0);
    expect([...een.fouten, ...ander.fouten]).toEqual([]);
    await Promise.all([een.context.close(), ander.context.close()]);
  }, 120_000);

  it('of whom the term has passed is proposed in two clicks, with the reason there already, and taken back in one', async () => {
    const wie = await gesloten('Jelte');
    await verouderd(wie);
    const { context, page, fouten } = await demo.meldAan(COORDINATOR);
    await menu(page, 'Bewaren en vernietigen').click();
    const voorbij = sectie(page, 'Bewaartermijn voorbij').getByRole('listitem').filter({ hasText: wie.naam });
    await voorbij.getByText('bewaard tot 1 januari 2021').waitFor();
    const voorstel = await geteld(page, async () => {
      await voorbij.getByRole('button', { name: /^Stel voor/ }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Stel voor' }).click();
      await voorbij.waitFor({ state: 'detached' });
    });
    expect([voorstel.klikken, voorstel.toetsen]).toEqual([2, 0]);
    const ander = sectie(page, 'Wacht op een ander').getByRole('listitem').filter({ hasText: wie.naam });
    await ander.getByText('De bewaartermijn liep tot 2021-01-01.').waitFor();
    const terug = await geteld(page, async () => {
      await ander.getByRole('button', { name: /^Trek in/ }).click();
      await ander.waitFor({ state: 'detached' });
    });
    expect([terug.klikken, terug.toetsen]).toEqual([1, 0]);
    await voorbij.waitFor();
    expect(fouten).toEqual([]);
    await context.close();
  }, 60_000);
});
