import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { regio } from '../../apps/eenplan/src/demo/regio.js';
import { Zoeker } from '../bewijs/testing/zoeker.js';
import { alsAccount } from '../eenplan/systeem.js';
import { describeBrowser } from '../setup/browser.js';
import { rondgang, tot } from './rondgang.mjs';
import { DEMO_MS, DemoMetBrowser } from './scherm.js';

/** Of each group, and of each kind of organisation that may see less. */
const RONDE = [
  'Naima Amrani',
  'Ronald Kuiper',
  'Quinten Groenewold',
  'Klaas Mulderij',
  'Ibrahim Mulderij',
  'Aaltje Feringa',
  'Wietske Bolhuis',
  'Tjaard Mulder',
  'Fenny Kuipers',
];
/** Windows at the same time. */
const VENSTERS = 3;

describeBrowser('what somebody sees on the screens', () => {
  let demo: DemoMetBrowser;
  /** All names and texts of the demo. */
  let zoeker: Zoeker;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('wie-ziet-wat');
    const deRegio = regio({ seed: 'proeftuin', grootte: 15, vandaag: new Date().toISOString().slice(0, 10) });
    zoeker = new Zoeker(deRegio);
    zoeker.leer(deRegio.verhalen.map(({ stappen }) => stappen));
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  const stukkenIn = (tekst: string) => new Set(zoeker.zoek('', tekst).map(({ gevonden }) => gevonden));
  const tekstVan = (page: Page) => page.evaluate<string>('document.title + document.body.innerText');

  /** What the APIs tell this account itself, of all that its browser asked. */
  async function verteld(vragen: ReadonlySet<string>, account: string): Promise<Set<string>> {
    const teksten: string[] = [];
    for (const vraag of vragen) {
      const [, dienst] = /^\/api\/(casusregie|leesmodellen|audit)\//.exec(vraag) ?? [];
      if (dienst === undefined) continue;
      const url = demo.gereed.urls[dienst as 'leesmodellen'] + vraag.slice('/api'.length);
      const headers = { ...(await alsAccount(demo.gereed.urls, account)), accept: 'application/json' };
      teksten.push(await (await fetch(url, { headers })).text());
    }
    return stukkenIn(teksten.join('\n'));
  }

  /** What its browser asks from now on. */
  function vragenVan(page: Page): Set<string> {
    const vragen = new Set<string>();
    page.on('request', (verzoek) => {
      const { pathname, search } = new URL(verzoek.url());
      if (verzoek.method() === 'GET' && !pathname.endsWith('/wijzigingen')) vragen.add(pathname + search);
    });
    return vragen;
  }

  it(
    'every account of the demo logs in, arrives at a screen of its own as who it is, and sees nothing that the APIs do not tell it',
    async () => {
      const nog = demo.gereed.accounts.values();
      const gezien = new Map<string, number>();
      const teveel: string[] = [];
      const alsAnder: string[] = [];
      await Promise.all(
        Array.from({ length: VENSTERS }, async () => {
          // What stays behind between two accounts is the code alone, which is not fetched and read anew.
          const context = await demo.browser.newContext({ locale: 'nl-NL' });
          // One screen of each is looked at: the code of the others is not fetched.
          await context.addInitScript(`Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`);
          const page = await context.newPage();
          for (const { id, naam, organisatie } of nog) {
            const vragen = vragenVan(page);
            const { fouten } = await demo.meldAanIn(page, id);
            await tot(page);
            const op = stukkenIn(await tekstVan(page));
            const mag = await verteld(vragen, id);
            for (const stuk of op) if (!mag.has(stuk) && !naam.includes(stuk)) teveel.push(`${naam}: ${stuk}`);
            // The name comes from the login, the organisation from an API: these must be of the same account.
            if (!(await page.locator('.ep-wie').innerText()).includes(organisatie)) alsAnder.push(naam);
            gezien.set(id, op.size);
            expect([naam, fouten]).toEqual([naam, []]);
            await page.evaluate('localStorage.clear(), sessionStorage.clear()');
            for (const wat of ['request', 'pageerror', 'console'] as const) page.removeAllListeners(wat);
            // Nothing of it is still asking when the next one comes.
            await page.goto('about:blank');
            await context.clearCookies();
          }
          await context.close();
        }),
      );
      expect([teveel, alsAnder]).toEqual([[], []]);
      expect(gezien.size).toBe(demo.gereed.accounts.length);
      // It does look: most of them see names or texts.
      expect([...gezien.values()].filter((aantal) => aantal > 1).length).toBeGreaterThan(gezien.size / 3);
    },
    DEMO_MS,
  );

  it(
    'one after the other in one browser: each sees on every screen what the APIs tell that account, nothing of who was there before',
    async () => {
      const context = await demo.browser.newContext({ locale: 'nl-NL' });
      const page = await context.newPage();
      const teveel: string[] = [];
      const schermen = new Set<string>();
      for (const naam of RONDE) {
        const { id } = demo.account(naam);
        const vragen = vragenVan(page);
        await demo.meldAanIn(page, id);
        const op = new Map<string, string>();
        await rondgang(page, async ({ soort }) => {
          schermen.add(soort);
          for (const stuk of stukkenIn(await tekstVan(page))) op.set(stuk, soort);
        });
        const mag = await verteld(vragen, id);
        for (const [stuk, waar] of op)
          if (!mag.has(stuk) && !naam.includes(stuk)) teveel.push(`${naam} at ${waar}: ${stuk}`);
        page.removeAllListeners('request');
        await page.getByRole('button', { name: 'Afmelden' }).click();
        await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
        await page.getByRole('button', { name: 'Aanmelden' }).click();
        await page.getByRole('searchbox').waitFor();
      }
      expect(teveel).toEqual([]);
      expect(schermen.size).toBeGreaterThan(15);
      await context.close();
    },
    2 * DEMO_MS,
  );
});
