import { join, resolve } from 'node:path';
import { lockOwner } from '../../../../infra/process/owner-lock.mjs';

/** File in a data folder: who holds it runs on the folder. */
export const SLOT = 'eenplan.lock';

/** The process that runs on this folder now, if any. */
export function draaitAls(map: string): number | undefined {
  return lockOwner(join(resolve(map), SLOT))?.pid;
}
