import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { PROGRAMMA } from './chromium.mjs';

/** `describe` for a suite that needs a browser: counted as skipped, with a loud line, where there is none; a failure in CI. */
export function describeBrowser(name: string, suite: () => void): void {
  const there = existsSync(PROGRAMMA);
  const why = `Install Debian's chromium-headless-shell or chromium, or name one in CHROMIUM: there is none at ${PROGRAMMA}.`;
  if (!there && process.env['CI'] === 'true')
    throw new Error(`No browser, and CI=true forbids to skip its tests. ${why}`);
  if (!there) process.stderr.write(`\n!!! SKIPPED WITHOUT A BROWSER: ${name}. ${why} !!!\n\n`);
  // The one place that may skip: without a browser there is nothing to test, and CI fails above.
  // eslint-disable-next-line no-restricted-syntax
  (there ? describe : describe.skip)(name, suite);
}
