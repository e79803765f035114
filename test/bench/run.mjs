/** `npm run bench` lists; `npm run bench -- NAME [--json] [--quick]` runs one. Exit 1 if a must does not hold. */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { databases } from './harness.mjs';

const SUFFIX = '.bench.mjs';
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});
const [name] = positionals;

if (name === undefined) {
  for (const each of names) process.stdout.write(`${each.padEnd(12)} ${(await load(each)).description}\n`);
} else if (!names.includes(name)) {
  process.stderr.write(`No benchmark is called ${name}. There are: ${names.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const { open, cleanup } = databases();
  /** @param {string} text */
  const note = (text) => void process.stderr.write(`${text}\n`);
  try {
    /** @type {import('./harness.mjs').Result[]} */
    const results = await (await load(name)).run({ quick: values.quick, note, database: open });
    if (values.json) process.stdout.write(`${JSON.stringify({ bench: name, results })}\n`);
    else print(results);
    if (!results.every((result) => result.holds)) process.exitCode = 1;
  } finally {
    await cleanup();
  }
}

/** @param {string} each */
function load(each) {
  return import(new URL(`${each}${SUFFIX}`, import.meta.url).href);
}

/** @param {import('./harness.mjs').Result[]} results */
function print(results) {
  const rows = results.map((r) => ({
    name: r.name,
    baseline: r.baseline,
    ratio: r.ratio,
    spread: r.spread.join('–'),
    ours: r.absolute,
    theirs: r.absoluteBaseline,
    unit: r.unit,
    must: r.must ?? '',
    aim: r.aim ?? '',
    holds: r.must === undefined ? '' : r.holds ? 'yes' : 'NO',
  }));
  const columns = Object.keys(rows[0] ?? {});
  const table = [columns, ...rows.map((row) => Object.values(row).map(String))];
  const widths = columns.map((_, i) => Math.max(...table.map((row) => (row[i] ?? '').length)));
  for (const row of table)
    process.stdout.write(
      `${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
}
