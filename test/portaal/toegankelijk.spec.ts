import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, geteld } from './scherm.js';

/** Who, and what of theirs: where it is, and a word that stands there. */
const SCHERMEN = [
  ['Quinten Groenewold', '/verzoeken', 'Wilma Oosterveld-Smit'],
  ['Wietse Pastoor', undefined, 'Regisseur: Wietse Pastoor'],
  ['Wilma Oosterveld-Smit', '/mijn-plan', 'Uw regisseur'],
] as const;
/** A sheet of A4, as wide as a browser takes it. */
const BLAD = { width: 794, height: 1123 };
/** What is for the screen only. */
const NIET_OP_PAPIER = [
  '.ep-sla-over',
  '.ep-kop',
  '.ep-nav',
  '.ep-voet',
  'main .utrecht-button',
  '.ep-bestand',
  '.ep-delen',
];

describeBrowser('by keyboard, on paper and without movement', () => {
  let demo: DemoMetBrowser;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('toegankelijk');
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  async function open([wie, pad, woord]: (typeof SCHERMEN)[number]) {
    const bezoek = await demo.meldAan(wie);
    const { page } = bezoek;
    if (pad) await page.goto(new URL(pad, page.url()).href);
    else {
      await page.getByRole('navigation').getByRole('link', { name: 'Casussen' }).click();
      await page.getByRole('row', { name: /uzelf/ }).getByRole('link').first().click();
      await page.getByText(woord).first().waitFor();
      await page.reload();
    }
    await page.getByText(woord).first().waitFor();
    return bezoek;
  }
  const heeftFocus = (page: Page, wat: string) => page.evaluate<boolean>(`document.activeElement?.matches('${wat}')`);

  it.each(SCHERMEN)(
    'goes past the menu of %s with two keys, and on from there',
    async (...scherm) => {
      const { context, page, fouten } = await open(scherm);
      const over = page.getByRole('link', { name: 'Naar de inhoud' });
      const boven = async () => ((await over.boundingBox())?.y ?? -1) >= 0;
      // Nobody sees it who does not need it.
      expect(await boven()).toBe(false);
      const { klikken, toetsen } = await geteld(page, async () => {
        await page.keyboard.press('Tab');
        expect([await heeftFocus(page, '.ep-sla-over'), await boven()]).toEqual([true, true]);
        await page.keyboard.press('Enter');
        expect(await heeftFocus(page, 'main')).toBe(true);
      });
      expect([klikken, toetsen]).toEqual([0, 2]);
      await page.keyboard.press('Tab');
      expect([await heeftFocus(page, 'main *'), await boven()]).toEqual([true, false]);
      expect(fouten).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it.each(SCHERMEN)(
    'prints the screen of %s as what stands in it: without what is to press, on the width of a sheet',
    async (...scherm) => {
      const { context, page } = await open(scherm);
      await page.setViewportSize(BLAD);
      const zichtbaar = (wat: string) =>
        page.evaluate<number>(
          `[...document.querySelectorAll('${wat}')].filter((een) => een.checkVisibility({ visibilityProperty: true })).length`,
        );
      // On the screen they are there.
      expect(await zichtbaar('main .utrecht-button')).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      for (const wat of NIET_OP_PAPIER) expect([wat, await zichtbaar(wat)]).toEqual([wat, 0]);
      expect(await zichtbaar('h1')).toBe(1);
      expect(await page.getByText(scherm[2]).first().isVisible()).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(BLAD.width);
      const kaart = await page.locator('.ep-kaart').first().boundingBox();
      expect(kaart!.width).toBeGreaterThan(BLAD.width * 0.9);
      await context.close();
    },
    60_000,
  );

  it.each(SCHERMEN)(
    'moves nothing on the screen of %s where somebody asked for that',
    async (...scherm) => {
      const { context, page } = await open(scherm);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      const bewegend = () =>
        page.evaluate<string[]>(`[...document.querySelectorAll('*')].filter((een) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(een);
          const duurt = (tijd) => tijd.split(',').some((een) => parseFloat(een) > 0.01);
          return duurt(transitionDuration) || duurt(animationDuration) || scrollBehavior === 'smooth';
        }).map((een) => een.className)`);
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await bewegend()).not.toEqual([]);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await bewegend()).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
