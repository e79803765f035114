import { describe, expect, it } from '@jest/globals';
import type { LogEvent } from './event-log.js';
import { ReadAhead } from './read-ahead.js';
import { Wake } from './report.js';

describe('reading ahead', () => {
  /** A table with so many events, and what was read of it. */
  function table(size: number) {
    const state = { head: 0, reads: [] as number[], failure: undefined as Error | undefined, wake: new Wake() };
    const ahead = new ReadAhead({
      read: (after, limit) => {
        state.reads.push(limit);
        if (state.failure) return Promise.reject(state.failure);
        const count = Math.min(limit, state.head - after);
        return Promise.resolve(Array.from({ length: count }, (_, i) => ({ position: after + i + 1 }) as LogEvent));
      },
      after: 0,
      size,
      wake: state.wake,
      pollMs: 60_000,
      ended: () => false,
    });
    const append = async (count: number) => {
      state.head += count;
      state.wake.wake();
      await turns();
    };
    const take = async () => (await ahead.take()).map(({ position }) => position);
    return { state, ahead, append, take };
  }
  const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('gathers what comes until it is taken, in order and once', async () => {
    const { append, take, ahead } = table(10);
    for (let i = 0; i < 3; i++) await append(2);
    expect(await take()).toEqual([1, 2, 3, 4, 5, 6]);
    await append(1);
    expect(await take()).toEqual([7]);
    await ahead.stop();
  });

  it('holds no more than it may, and reads on once that was taken', async () => {
    const { state, append, take, ahead } = table(3);
    await append(8);
    expect(state.reads).toEqual([3, 3]);
    expect([await take(), await take(), await take()]).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8],
    ]);
    await ahead.stop();
  });

  it('hands out what it read before it tells that reading failed, and ends when stopped', async () => {
    const { state, append, take, ahead } = table(10);
    await append(2);
    state.failure = new Error('gone');
    await append(1);
    expect(await take()).toEqual([1, 2]);
    await expect(take()).rejects.toThrow('gone');
    await ahead.stop();
    const other = table(10);
    const taking = other.take();
    await other.ahead.stop();
    expect(await taking).toEqual([]);
  });
});
