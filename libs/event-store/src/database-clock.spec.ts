import { describe, expect, it } from '@jest/globals';
import { DatabaseClock } from './database-clock.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the clock of the database', () => {
  it('is a reading plus what ran since it arrived, whatever this machine thinks the time is', async () => {
    let steady = 100;
    const clock = new DatabaseClock(
      async () => {
        steady += 40; // on its way
        return Date.parse('2026-01-01T00:00:00.000Z') + 0.9;
      },
      () => steady,
    );
    expect(() => clock.now()).toThrow('not read yet');
    await clock.read();
    expect(clock.now()).toBe('2026-01-01T00:00:00.000Z');
    steady += 1500.2;
    expect(clock.now()).toBe('2026-01-01T00:00:01.501Z');
  });

  it('is read again once it has grown old, one reading at a time, and goes on when that fails', async () => {
    let steady = 0;
    let asked = 0;
    let answer = async () => 1000;
    const clock = new DatabaseClock(
      () => (asked++, answer()),
      () => steady,
    );
    await clock.read();
    steady = 10_000;
    clock.now();
    expect(asked).toBe(1);
    answer = () => Promise.reject(new Error('away'));
    steady = 10_001;
    expect([clock.now(), clock.now()]).toEqual(['1970-01-01T00:00:11.001Z', '1970-01-01T00:00:11.001Z']);
    expect(asked).toBe(2);
    await turn();
    answer = async () => 500_000;
    expect(clock.now()).toBe('1970-01-01T00:00:11.001Z');
    expect(asked).toBe(3);
    await turn();
    expect(clock.now()).toBe('1970-01-01T00:08:20.000Z');
  });
});
