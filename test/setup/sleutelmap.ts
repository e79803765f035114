import { join } from 'node:path';

/** Where the master keys of a test database are; the same for all that works on it, gone with the run. */
export function sleutelmap(databaseUrl: string): string {
  const folder = process.env['EENPLAN_TEST_RUN'];
  if (!folder) throw new Error('EENPLAN_TEST_RUN is not set: run the tests through jest.config.mjs.');
  return join(folder, 'sleutels', new URL(databaseUrl).pathname);
}
