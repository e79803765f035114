import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

interface Run {
  code: number;
  stdout: string;
  /** stdout and stderr together, as a terminal or a log file shows them */
  lastLine: string;
}

/** A jest of its own, with our reporter, over the given files. */
function jest(files: Record<string, string>): Promise<Run> {
  const folder = mkdtempSync(join(process.env['EENPLAN_TEST_RUN'] ?? '', 'summary-'));
  const config = {
    reporters: ['default', join(root, 'test/setup/summary.mjs')],
    testEnvironment: 'node',
    rootDir: folder,
  };
  writeFileSync(join(folder, 'jest.config.json'), JSON.stringify(config));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.test.js`), text);
  const command = `"${process.execPath}" "${join(root, 'node_modules/jest/bin/jest.js')}" --config jest.config.json --maxWorkers 2`;
  return new Promise((resolve) => {
    execFile('sh', ['-c', `${command} 2>&1`], { cwd: folder }, (error, stdout) => {
      resolve({ code: Number(error?.code ?? 0), stdout, lastLine: stdout.split('\n').at(-2) ?? '' });
    });
  });
}

describe('the last line of a run', () => {
  it('counts what passed and what was skipped, after everything that jest prints', async () => {
    const run = await jest({
      a: `test('x', () => {}); test.skip('y', () => {});`,
      b: `test.todo('z'); test('w', () => {});`,
    });
    expect(run.lastLine).toBe('2 passed, 0 failed, 2 skipped');
    expect(run.stdout.match(/passed, \d+ failed, \d+ skipped/g)).toHaveLength(1);
    expect(run.code).toBe(0);
  });

  it('counts a suite that does not load as a failure, and exits with 1', async () => {
    const run = await jest({ a: `test('x', () => {});`, b: `throw new Error('does not load');` });
    expect(run.lastLine).toBe('1 passed, 1 failed, 0 skipped');
    expect(run.code).toBe(1);
  });

  it('counts failed tests, and exits with 1', async () => {
    const run = await jest({ a: `test('x', () => { throw new Error(); }); test('y', () => {});` });
    expect(run.lastLine).toBe('1 passed, 1 failed, 0 skipped');
    expect(run.code).toBe(1);
  });
});
