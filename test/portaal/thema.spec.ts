import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeBrowser } from '../setup/browser.js';
import { DEMO_MS, DemoMetBrowser, gekeurd } from './scherm.js';

const THEMA = join(import.meta.dirname, '../../apps/portal/themas/waddenkust.css');

/** What the browser makes of it, in the end. */
const stijl = (page: Page, waar: string, wat: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${waar}')).getPropertyValue('${wat}')`);

describeBrowser('another gemeente', () => {
  let demo: DemoMetBrowser;
  beforeAll(async () => {
    demo = await DemoMetBrowser.start('thema', { PORTAAL_THEMA: THEMA });
  }, DEMO_MS);
  afterAll(() => demo?.stop());

  it('has its own look by one file, in light and dark, and as readable as ours', async () => {
    const { context, page, fouten } = await demo.meldAan('Quinten Groenewold');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await stijl(page, '.ep-kop', 'background-color')).toBe('rgb(74, 25, 66)');
    for (const waar of ['h1', 'nav a', 'button', 'body'])
      expect([waar, await stijl(page, waar, 'font-family')]).toEqual([waar, expect.stringContaining('Georgia')]);
    expect(await stijl(page, 'body', 'background-color')).toBe('rgb(250, 246, 249)');
    // Of what the file does not name ours is left.
    expect(await stijl(page, ':root', '--ep-goed')).toBe('#0f5b33');
    await gekeurd(page, 'werkbord in another theme');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await stijl(page, '.ep-kop', 'background-color')).toBe('rgb(47, 16, 41)');
    expect(fouten).toEqual([]);
    await context.close();
  });
});
