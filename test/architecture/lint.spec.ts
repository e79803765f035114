import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** ESLint wants the name of a file that exists; the text under test takes its place. */
function someFileOf(folder: string): string {
  const found = readdirSync(join(root, folder)).find((name) => /^[\w-]+\.ts$/.test(name));
  if (!found) throw new Error(`no file in ${folder}`);
  return join(folder, found);
}

const DOMAIN = someFileOf('libs/domain/src');
const EDGE = someFileOf('libs/edge/src');
const WRITE_SIDE = someFileOf('apps/casus-service/src');
const SPEC = 'test/infra/summary.spec.ts';

/** What our own lint rules report, and what they leave alone: file, text, the start of the message. */
const cases: [title: string, file: string, text: string, message: string | undefined][] = [
  ['a clock in the domain', DOMAIN, 'export const t = Date.now();', 'The domain reads no clock'],
  ['now in the domain', DOMAIN, 'export const t = new Date();', 'The domain reads no clock'],
  ['a date from a text', DOMAIN, "export const t = new Date('2026-01-01');", undefined],
  ['chance in the domain', DOMAIN, 'export const t = Math.random();', 'The domain draws no lots'],
  ['an id made in the domain', DOMAIN, 'export const t = crypto.randomUUID();', 'The domain draws no lots'],
  [
    'an evolve with a default',
    DOMAIN,
    "export function evolve(s: number, e: 'a' | 'b') {\n  switch (e) {\n    case 'a':\n      return s;\n    default:\n      return 0;\n  }\n}",
    'evolve names every event',
  ],
  ['a clock outside the domain', EDGE, 'export const t = Date.now();', undefined],
  ['a dynamic import of a lib', EDGE, "await import('@eenplan/kernel');", 'The build rewrites aliases'],
  ['a promise nobody waits for', EDGE, 'Promise.resolve(1);', 'Promises must be awaited'],
  ['a line on the console', EDGE, "console.log('x');", 'Unexpected console statement'],
  [
    'a table of a read model on the write side',
    WRITE_SIDE,
    "export const sql = 'select 1 from leesmodellen.werkbord';",
    'The write side decides on streams',
  ],
  ['a skipped test', SPEC, "it.skip('x', () => undefined);", 'A run holds every test'],
  [
    'a test singled out',
    'test/infra/summary.spec.ts',
    "describe.only('x', () => undefined);",
    'A run holds every test',
  ],
  ['a file that holds two things', EDGE, `export {};\n${'\n'.repeat(350)}`, 'File has too many lines'],
];

let reports: string[][];
beforeAll(async () => {
  // Outside of Jest: ESLint loads its configuration by a plain import.
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const found = [];
    for (const [, filePath, text] of JSON.parse(process.argv[1]))
      found.push((await eslint.lintText(text, { filePath }))[0].messages.map(({ message }) => message));
    console.log(JSON.stringify(found));`;
  const args = ['--input-type=module', '-e', script, JSON.stringify(cases)];
  const output = await new Promise<string>((resolve, reject) => {
    // A single run, which CI=true brings about, would read the files from disk instead of our texts.
    const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
  reports = JSON.parse(output) as string[][];
}, 120_000);

describe('our own lint rules', () => {
  it.each(cases.map(([title, , , message], index) => ({ title, message, index })))('$title', ({ message, index }) => {
    const found = reports[index] ?? ['not linted'];
    if (message === undefined) expect(found).toEqual([]);
    else expect(found.filter((line) => line.startsWith(message))).toHaveLength(1);
  });
});
