import { expect, it } from '@jest/globals';
import { Freshness } from './freshness.js';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function log() {
  const at = { head: 5, reached: 5, down: false };
  const freshness = new Freshness({
    log: {
      identity: 'postgres',
      heads: () => (at.down ? Promise.reject(new Error('down')) : Promise.resolve(new Map([[0, at.head]]))),
    },
    reached: () => Promise.resolve(new Map([[0, at.reached]])),
    maxAge: 200,
    patience: 60,
  });
  return { at, freshness };
}

it('is fresh while what the log held a moment ago was handled, also where it never stands still', async () => {
  const { at, freshness } = log();
  for (let n = 0; n < 12; n++) {
    // Always one behind: never all of it, and never long.
    at.reached = at.head;
    at.head += 1;
    await sleep(40);
    if (n > 0) expect(await freshness.isFresh()).toBe(true);
    else await freshness.isFresh();
  }
});

it('is not, once nothing was handled for too long, and is again when it was', async () => {
  const { at, freshness } = log();
  expect(await freshness.isFresh()).toBe(true);
  at.head = 6;
  await sleep(250);
  expect(await freshness.isFresh()).toBe(false);
  at.reached = 6;
  expect(await freshness.isFresh()).toBe(true);
});

it('is not from the start, nor where the log cannot be asked', async () => {
  const { at, freshness } = log();
  at.reached = 4;
  expect(await freshness.isFresh()).toBe(false);
  const other = log();
  other.at.down = true;
  expect(await other.freshness.isFresh()).toBe(false);
});
