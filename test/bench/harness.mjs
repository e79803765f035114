/**
 * Harness of `npm run bench`. A benchmark is a file `test/bench/<name>.bench.mjs` that exports
 *
 *     export const description = 'one line for the list';
 *     export async function run({ quick, note, database }) { … return results; }
 *
 * where `note(text)` tells progress on stderr, and `database(settings)` gives a real PostgreSQL of its own. What is
 * compared runs in *paired rounds*: every contestant runs once per round, in an order that alternates, so that a slow
 * moment of the machine hits all of them; the answer is the median of the ratios within the rounds.
 *
 *     const rounds = await pairedRounds(quick ? 3 : 7, { ours: async () => rate, bare: async () => rate });
 *     results.push(compare(rounds, { name: 'append@32', ours: 'ours', baseline: 'bare', unit: 'commands/s', must: 1, aim: 1.6 }));
 *
 * For latencies give `lowerIsBetter: true`: `must` is then a ceiling. A result without `must` is information only.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster } from '../../infra/postgres/cluster.mjs';
import { makeRunFolder } from '../setup/run-folder.mjs';

/**
 * @typedef {object} Result as printed by --json
 * @property {string} name
 * @property {string} baseline
 * @property {number} ratio median over the rounds of ours / baseline
 * @property {[number, number]} spread lowest and highest ratio of a round
 * @property {number} absolute median of ours
 * @property {number} absoluteBaseline median of the baseline
 * @property {string} unit of both absolutes
 * @property {number} [must]
 * @property {number} [aim]
 * @property {boolean} holds true as well when there is no must
 *
 * @typedef {{ url: string, reconfigure: (settings: Record<string, string | number>) => Promise<void>, stop: () => Promise<void> }} Database
 * @typedef {object} Context
 * @property {boolean} quick under a minute in all
 * @property {(text: string) => void} note
 * @property {(settings?: Record<string, string | number>) => Promise<Database>} database stopped and removed by the runner
 */

/**
 * Runs every contestant once per round and answers its figures by name, in order of the rounds.
 * @template {string} N
 * @param {number} rounds
 * @param {Record<N, () => Promise<number>>} contestants
 * @returns {Promise<Record<N, number[]>>}
 */
export async function pairedRounds(rounds, contestants) {
  const names = /** @type {N[]} */ (Object.keys(contestants));
  const figures = /** @type {Record<N, number[]>} */ ({});
  for (const name of names) figures[name] = [];
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? [...names].reverse() : names) figures[name].push(await contestants[name]());
  }
  return figures;
}

/**
 * A module as built; benchmarks run what is shipped. Not a plain import, or the compiler would check the build as source.
 * @param {string} path below dist
 */
export function built(path) {
  return import(new URL(`../../dist/${path}`, import.meta.url).href);
}

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[half - 1] ?? NaN)) / 2;
}

/** @param {number} value three significant digits, more only for whole numbers */
const round = (value) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/**
 * @param {Record<string, number[]>} figures of {@link pairedRounds}
 * @param {{ name: string, ours: string, baseline: string, unit: string, must?: number, aim?: number, lowerIsBetter?: boolean }} what
 * @returns {Result}
 */
export function compare(figures, { name, ours, baseline, unit, must, aim, lowerIsBetter = false }) {
  const mine = figures[ours] ?? [];
  const theirs = figures[baseline] ?? [];
  const ratios = mine.map((value, i) => value / (theirs[i] ?? NaN));
  const ratio = median(ratios);
  return {
    name,
    baseline,
    ratio: round(ratio),
    spread: [round(Math.min(...ratios)), round(Math.max(...ratios))],
    absolute: round(median(mine)),
    absoluteBaseline: round(median(theirs)),
    unit,
    ...(must !== undefined && { must }),
    ...(aim !== undefined && { aim }),
    holds: must === undefined || (lowerIsBetter ? ratio <= must : ratio >= must),
  };
}

/**
 * Keeps `inFlight` operations going for about `milliseconds` and answers operations per second.
 * @param {number} inFlight
 * @param {number} milliseconds
 * @param {(lane: number) => Promise<unknown>} operation
 * @returns {Promise<number>}
 */
export async function throughput(inFlight, milliseconds, operation) {
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: inFlight }, async (_, lane) => {
      while (performance.now() - start < milliseconds) {
        await operation(lane);
        done++;
      }
    }),
  );
  return (done / (performance.now() - start)) * 1000;
}

/** A cluster factory for one benchmark run, and what removes all that it made. */
export function databases() {
  /** @type {(() => Promise<void>)[]} */
  const cleanups = [];
  return {
    /** @param {Record<string, string | number>} [settings] @returns {Promise<Database>} */
    async open(settings = {}) {
      const folder = await makeRunFolder();
      cleanups.push(async () => rmSync(folder, { recursive: true, force: true }));
      mkdirSync(join(folder, 'postgres'), { mode: 0o711, recursive: true });
      const cluster = await startCluster({
        dataDir: join(folder, 'postgres'),
        settings: { max_connections: 300, shared_buffers: '512MB', max_wal_size: '4GB', ...settings },
      });
      cleanups.push(() => cluster.stop());
      return { url: cluster.url, stop: cluster.stop, reconfigure: (changed) => reconfigure(cluster.url, changed) };
    },
    async cleanup() {
      for (const cleanup of cleanups.reverse()) await cleanup();
    },
  };
}

/** @param {string} url @param {Record<string, string | number>} settings */
async function reconfigure(url, settings) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const [name, value] of Object.entries(settings)) await client.query(`alter system set ${name} = '${value}'`);
  await client.query('select pg_reload_conf()');
  await client.end();
}
