import { expect, it } from '@jest/globals';
import { PostgresEventLog } from '@eenplan/event-log';
import { testDatabase } from '../setup/database.js';

it('pauses longer and longer while the database is away, instead of trying without end', async () => {
  const { url, drop } = await testDatabase();
  const tries: number[] = [];
  let fourth: () => void = () => undefined;
  const fourTries = new Promise<void>((resolve) => (fourth = resolve));
  const log = new PostgresEventLog({
    url,
    report: () => {
      if (tries.push(performance.now()) === 4) fourth();
    },
  });
  await drop();
  const subscription = await log.subscribe({
    name: 'wacht',
    assigned: () => Promise.resolve([]),
    revoked: () => Promise.resolve(),
    handle: () => Promise.resolve(),
  });
  await fourTries;
  await subscription.stop();
  await log.close();
  // 50, 100 and 200 ms: a lower bound, so that a slow machine does not matter.
  expect(tries[3]! - tries[0]!).toBeGreaterThan(340);
});
