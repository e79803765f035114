import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { verouderd } from '../bin/verouderd.mjs';

let root: string;
/** Seconds since 1970. */
const zet = (naam: string, op: number): void => {
  const pad = join(root, naam);
  mkdirSync(dirname(pad), { recursive: true });
  writeFileSync(pad, '');
  utimesSync(pad, op, op);
  // That it was added is long ago.
  for (let map = dirname(pad); map !== root; map = dirname(map)) utimesSync(map, 1_000, 1_000);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'eenplan-bouw-'));
  zet('apps/een/src/main.ts', 1_000);
});
afterEach(() => rmSync(root, { recursive: true }));

it('what was never built is built', () => {
  expect(verouderd(root)).toBe(true);
});

it.each(['ts', 'tsx', 'css', 'html', 'sql', 'json', 'cedar'])('is built again after a change of a .%s', (soort) => {
  zet('dist/apps/portal/web/index.html', 2_000);
  zet(`apps/een/src/deel.${soort}`, 1_000);
  expect(verouderd(root)).toBe(false);
  zet(`apps/een/src/deel.${soort}`, 3_000);
  expect(verouderd(root)).toBe(true);
});

it.each(['README.md', 'deel.spec.ts', 'deel.spec.tsx'])('not after a change of %s', (naam) => {
  zet('dist/apps/portal/web/index.html', 2_000);
  zet(`apps/een/src/${naam}`, 3_000);
  expect(verouderd(root)).toBe(false);
});

it('is built again after a source was taken away', () => {
  zet('dist/apps/portal/web/index.html', 2_000);
  zet('apps/een/src/weg.ts', 1_000);
  expect(verouderd(root)).toBe(false);
  rmSync(join(root, 'apps/een/src/weg.ts'));
  expect(verouderd(root)).toBe(true);
});
