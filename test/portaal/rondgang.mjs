/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ readonly soort: string, readonly pad: string }} Scherm `soort`: its path without ids */

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;

/** Waits until all that a screen asked for is there. @param {Page} page */
export async function tot(page) {
  await page.locator('main h1').first().waitFor();
  await page.getByText('Even geduld').first().waitFor({ state: 'detached' });
}

/**
 * Walks through every screen that somebody reaches by links, from where the page is on. Of addresses that differ in an id
 * alone the first is visited.
 * @param {Page} page somebody is logged in there
 * @param {(scherm: Scherm) => Promise<void>} bij is called while the screen stands there
 */
export async function rondgang(page, bij) {
  await tot(page);
  const portaal = new URL(page.url()).origin;
  const gezien = new Set();
  const nog = [new URL(page.url()).pathname];
  for (let pad = nog.shift(); pad !== undefined; pad = nog.shift()) {
    const soort = pad.replace(ID, ':id');
    if (gezien.has(soort)) continue;
    gezien.add(soort);
    if (new URL(page.url()).pathname !== pad) await page.goto(portaal + pad);
    await tot(page);
    await bij({ soort, pad });
    /** @type {string[]} */
    const links = await page.evaluate(`[...document.querySelectorAll('a[href^="/"]')].map((a) => a.pathname)`);
    nog.push(...links.filter((link) => !/^\/(assets|api|aanmelden|afmelden)\b/.test(link) && link !== '/'));
  }
}
