import type pg from 'pg';
import { statementsOf, type Work } from './batch-statements.js';
import type { Move } from './projection-sql.js';
import { type Prepared, transact } from './transact.js';

/**
 * A checkpoint can be held for long, by a rebuild or a retry of its partition. Longer than this (ms) nobody waits for the
 * transaction of another.
 */
const PATIENCE = 50;
const GIVE_UP_SOON: Prepared = {
  name: 'give up soon',
  text: `select pg_catalog.set_config('lock_timeout', $1, true)`,
  values: [PATIENCE],
};

/** What one batch of one partition writes. */
export interface PartitionWrite {
  readonly work: readonly Work[];
  readonly moves: readonly Move[];
  readonly isStale: () => boolean;
}

interface Waiting {
  readonly write: PartitionWrite;
  readonly resolve: (written: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes batches, each whole or not at all. Those of several partitions that are ready while another is being written go
 * together in the next transaction: under load most of what a small transaction costs is there once for all of them.
 */
export class JointWriter {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(
    private readonly pool: pg.Pool,
    private readonly log: string,
  ) {}

  /**
   * Whether it was written; not when it was stale by the time of its turn.
   * @throws what the database refused of this write, never of another
   */
  write(write: PartitionWrite): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ write, resolve, reject });
      if (!this.writing) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) await atMost(PATIENCE, this.together(this.waiting.splice(0)));
    this.writing = false;
  }

  private async together(taken: readonly Waiting[]): Promise<void> {
    const fresh = taken.filter(({ write, resolve }) => {
      const stale = write.isStale();
      if (stale) resolve(false);
      return !stale;
    });
    if (fresh.length === 0) return;
    const writes = fresh.map(({ write }) => write);
    try {
      const statements = statementsOf(
        this.log,
        writes.flatMap(({ work }) => work),
        writes.flatMap(({ moves }) => moves),
      );
      await transact(this.pool, fresh.length > 1 ? [GIVE_UP_SOON, ...statements] : statements);
      for (const { resolve } of fresh) resolve(true);
    } catch (error) {
      if (fresh.length === 1) return fresh[0]!.reject(error);
      // Nothing was written: each by itself, so that what is refused hurts only its own partition.
      await Promise.all(fresh.map((one) => this.together([one])));
    }
  }
}

/** Resolves when the work is done, or after so many milliseconds. */
async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
  clearTimeout(timer);
}
