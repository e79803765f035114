import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import config from '../../.dependency-cruiser.mjs';

const root = join(import.meta.dirname, '../..');
const FIXTURES = 'test/architecture/fixtures';

interface Cruise {
  modules: { source: string; dependencies: { resolved: string; module: string }[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

function cruise(...folders: string[]): Promise<Cruise> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { cwd: root, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      // The exit code is the number of violations; only an empty answer means that it did not run.
      if (stdout) resolve(JSON.parse(stdout) as Cruise);
      else reject(new Error(`depcruise gave nothing: ${error?.message ?? ''}\n${stderr}`));
    });
  });
}

const rules = (config.forbidden ?? []).map((rule) => ({ name: rule.name ?? '', comment: rule.comment ?? '' }));

describe('the import rules', () => {
  it('has a sentence for every rule', () => {
    for (const { comment } of rules) expect(comment).toMatch(/^\S+ .*\.$/);
  });

  it('has a fixture for every rule, and a rule for every fixture', () => {
    expect(readdirSync(join(root, FIXTURES)).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  it('is kept by the tree', async () => {
    const { modules, summary } = await cruise('apps', 'libs', 'infra');
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    // A check over the wrong folder, or one that cannot follow the aliases, would find nothing either.
    const edges = modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, resolved }) => `${source.split('/').slice(0, 2).join('/')} ${module} ${resolved}`),
    );
    expect(edges).toContain('libs/event-store @eenplan/kernel libs/kernel/src/index.ts');
    expect(edges).toContain('apps/casus-service @eenplan/domain/decide libs/domain/src/decide.ts');
    expect(edges).toContain('libs/event-store pg node_modules/pg/esm/index.mjs');
  }, 120_000);
});

describe('the fixtures of the import rules', () => {
  let files: { rule: string; file: string; reported: string[] }[];
  beforeAll(async () => {
    const { modules, summary } = await cruise(FIXTURES);
    files = modules
      .filter(({ source }) => source.startsWith(`${FIXTURES}/`))
      .map(({ source }) => ({
        rule: source.slice(FIXTURES.length + 1).split('/')[0] ?? '',
        file: source.slice(FIXTURES.length + 1),
        reported: [...new Set(summary.violations.filter(({ from }) => from === source).map(({ rule }) => rule.name))],
      }));
  }, 120_000);

  it.each(rules.map(({ name }) => name))('%s reports what breaks it, and nothing else', (name) => {
    const own = files.filter(({ rule }) => rule === name);
    const breaking = own.filter(({ file }) => basename(file).startsWith('breaks'));
    expect(breaking.length).toBeGreaterThan(0);
    expect(own.filter(({ file }) => basename(file).startsWith('fits')).length).toBeGreaterThan(0);
    expect(own.map(({ file, reported }) => ({ file, reported }))).toEqual(
      own.map(({ file }) => ({ file, reported: basename(file).startsWith('breaks') ? [name] : [] })),
    );
  });
});
