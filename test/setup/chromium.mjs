import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Of Debian; the one without the windows around its pages comes first: the same engine, a third cheaper. */
const VAN_DEBIAN = /** @type {const} */ (['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']);

/** The chromium that CHROMIUM names, or Debian's. */
export const PROGRAMMA = process.env['CHROMIUM'] ?? VAN_DEBIAN.find((een) => existsSync(een)) ?? VAN_DEBIAN[0];

/** @returns {Promise<import('playwright-core').Browser>} */
export function startBrowser() {
  // In a container root has no sandbox to start in; the pages are ours.
  return chromium.launch({ executablePath: PROGRAMMA, args: ['--no-sandbox'] });
}
