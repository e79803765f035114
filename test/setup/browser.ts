import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

/** Chromium of Debian, or the one that CHROMIUM names. */
const PROGRAMMA = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** `describe` for a suite that needs a browser: counted as skipped, with a loud line, where there is none; a failure in CI. */
export function describeBrowser(name: string, suite: () => void): void {
  const there = existsSync(PROGRAMMA);
  const why = `Install Debian's chromium, or name one in CHROMIUM: there is none at ${PROGRAMMA}.`;
  if (!there && process.env['CI'] === 'true')
    throw new Error(`No browser, and CI=true forbids to skip its tests. ${why}`);
  if (!there) process.stderr.write(`\n!!! SKIPPED WITHOUT A BROWSER: ${name}. ${why} !!!\n\n`);
  // The one place that may skip: without a browser there is nothing to test, and CI fails above.
  // eslint-disable-next-line no-restricted-syntax
  (there ? describe : describe.skip)(name, suite);
}

export function startBrowser(): Promise<Browser> {
  // In a container root has no sandbox to start in; the pages are ours.
  return chromium.launch({ executablePath: PROGRAMMA, args: ['--no-sandbox'] });
}
