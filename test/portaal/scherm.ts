import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { makeReachable } from '../../infra/postgres/os-user.mjs';
import { dataMap, Eenplan, type Gereed, lees } from '../eenplan/systeem.js';
import { startBrowser } from '../setup/chromium.mjs';
import { eenmaal } from '../setup/eenmaal.js';

/** The demo is loaded first, on two cores shared with other suites. */
export const DEMO_MS = 240_000;
const BREEDTES = [320, 768, 1280] as const;
const KLEUREN = ['light', 'dark'] as const;
const HOOG = 900;

/** Loaded once in a run, by the suite that comes first: each goes on from a copy of its own. */
async function demoMap(naam: string): Promise<string> {
  const data = await eenmaal('demo', DEMO_MS, async (sjabloon) => {
    makeReachable(sjabloon);
    const geladen = join(sjabloon, 'data');
    const eenplan = new Eenplan('start', '--json', '--port', '0', '--data', geladen);
    await eenplan.gereed(DEMO_MS);
    const { code, stderr } = await eenplan.stop();
    if (code !== 0) throw new Error(stderr);
    return geladen;
  });
  const map = dataMap(naam);
  // With owner and mode: the files of PostgreSQL may be of another user of the system.
  execFileSync('cp', ['-a', data, map]);
  return map;
}

/** Somebody who is logged in, in a window of the own. */
export interface Bezoek {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser called an error since the login. */
  readonly fouten: string[];
}

/** The whole system with the demo, and a browser. */
export class DemoMetBrowser {
  private constructor(
    private readonly eenplan: Eenplan,
    readonly gereed: Gereed,
    readonly browser: Browser,
    /** Where its data lies. */
    readonly map: string,
  ) {}

  /** @param omgeving adds to the environment @param woorden of the command */
  static async start(
    naam: string,
    omgeving: Readonly<Record<string, string>> = {},
    ...woorden: string[]
  ): Promise<DemoMetBrowser> {
    // In another form it keeps its data otherwise.
    const map = woorden.length === 0 ? await demoMap(naam) : dataMap(naam);
    const eenplan = new Eenplan({ ...omgeving }, 'start', '--json', '--port', '0', '--data', map, ...woorden);
    const [gereed, browser] = await Promise.all([eenplan.gereed(DEMO_MS), startBrowser()]);
    return new DemoMetBrowser(eenplan, gereed, browser, map);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.eenplan.stop();
  }

  /**
   * Logs in through the login page, where the button of the first screen leads to, in a window of its own.
   * @param account its id: of who is not of the demo
   */
  async meldAan(naam: string, account = this.account(naam).id): Promise<Bezoek> {
    const context = await this.browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: HOOG } });
    await context.addInitScript(TELLER);
    return this.meldAanIn(await context.newPage(), account, naam);
  }

  /** @param account its id: some people of the demo have the same name @param naam of whom is not of the demo */
  async meldAanIn(page: Page, account: string, naam?: string): Promise<Bezoek> {
    await page.goto(`${this.gereed.urls.portaal}/aanmelden`);
    const fouten: string[] = [];
    const zelf = page.locator(`button[value="${account}"]`);
    await page.getByRole('status').waitFor();
    // Who is not among the first is searched for, as the page says.
    if ((await zelf.count()) === 0) {
      await page.getByRole('searchbox').fill(this.gereed.accounts.find(({ id }) => id === account)?.naam ?? naam ?? '');
      await page.getByRole('button', { name: 'Zoek' }).click();
    }
    await zelf.click();
    await page.getByRole('navigation').waitFor();
    // From here on: that nobody is logged in yet is an answer that the browser calls an error.
    page.on('pageerror', ({ message }) => fouten.push(message));
    page.on('console', (bericht) => bericht.type() === 'error' && fouten.push(bericht.text()));
    return { context: page.context(), page, fouten };
  }

  /** What the read models tell somebody of the demo, once it is so far. */
  async lees<T>(naam: string, pad: string, zover: (body: T) => boolean = () => true) {
    let gelezen = await lees<T>(this.gereed.urls, pad, this.account(naam).id);
    await totDat(async () => {
      if (gelezen.ok && zover(gelezen.body)) return true;
      gelezen = await lees<T>(this.gereed.urls, pad, this.account(naam).id);
      return false;
    });
    return gelezen;
  }

  account(naam: string): Gereed['accounts'][number] {
    const gevonden = this.gereed.accounts.find((een) => een.naam === naam);
    if (!gevonden) throw new Error(`nobody of the demo is ${naam}`);
    return gevonden;
  }
}

/** How often somebody pressed something. */
export interface Telling {
  /** Of the mouse or a finger. */
  readonly klikken: number;
  /** Keys that are no letter of a text: Enter, Tab, Ctrl K. */
  readonly toetsen: number;
  /** Letters of a text that was typed. */
  readonly letters: number;
}

/**
 * In the page, before its own code: counts what a person presses, whatever becomes of it. On the document: a press that
 * the driver takes back, because its target still moved, does not get further than the window.
 */
const TELLER = `(() => {
  const telling = (globalThis.telling = { klikken: 0, toetsen: 0, letters: 0 });
  const alleen = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'];
  document.addEventListener('pointerdown', (e) => { if (e.isTrusted) telling.klikken += 1; }, true);
  document.addEventListener('keydown', (e) => {
    if (!e.isTrusted || alleen.includes(e.key)) return;
    if (e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey) telling.letters += 1;
    else telling.toetsen += 1;
  }, true);
})()`;

/** What it took to do this. The page must not be loaded anew in between. */
export async function geteld(page: Page, doe: () => Promise<void>): Promise<Telling> {
  const lees = () => page.evaluate<Telling>('({ ...globalThis.telling })');
  const voor = await lees();
  await doe();
  const na = await lees();
  return {
    klikken: na.klikken - voor.klikken,
    toetsen: na.toetsen - voor.toetsen,
    letters: na.letters - voor.letters,
  };
}

/** In the page: what is wrong. Only that is worked out, and no style sheet is fetched anew for it. */
const KEURING = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false,
}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`;

/** WCAG 2.2 AA by axe, and no scrolling sideways: in three widths, light and dark. */
export async function gekeurd(page: Page, waar: string): Promise<void> {
  // Once in a page: it is half a megabyte.
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(axe.source);
  for (const [width, colorScheme] of BREEDTES.flatMap((breedte) => KLEUREN.map((kleur) => [breedte, kleur] as const))) {
    await page.setViewportSize({ width, height: HOOG });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // From its top: what another width had scrolled to lies under the head.
    await page.evaluate('scrollTo(0, 0)');
    const gevonden = await page.evaluate<string[]>(KEURING);
    expect([waar, width, colorScheme, gevonden]).toEqual([waar, width, colorScheme, []]);
    const schuift = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    expect([waar, width, schuift]).toEqual([waar, width, false]);
  }
  await page.setViewportSize({ width: 1280, height: HOOG });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A text that is missing shows its key, something without a name its id; an e-mail address is neither. */
export async function zonderCodes(page: Page): Promise<void> {
  const tekst = (await page.locator('main').innerText()).replace(/\S+@\S+/g, '');
  expect(tekst).not.toMatch(/\b[a-z][A-Za-z]+\.[a-z][A-Za-z.-]+\b|[0-9a-f]{8}-[0-9a-f]{4}/);
}

export async function totDat(klopt: () => Promise<boolean>): Promise<void> {
  for (const eind = Date.now() + 10_000; !(await klopt()); await new Promise((verder) => setTimeout(verder, 50)))
    if (Date.now() > eind) throw new Error('did not happen in 10 s');
}

/** What a person comes to see: asked again for up to 10 s, and then as it is. */
export async function straks(verwacht: () => Promise<void>): Promise<void> {
  await totDat(() =>
    verwacht().then(
      () => true,
      () => false,
    ),
  ).catch(verwacht);
}
