import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KluisTabellen1763800000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(join(import.meta.dirname, '../sql/001-kluis.sql'), 'utf8'));
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** Schema kluis. */
export const vaultMigrations: readonly (new () => MigrationInterface)[] = [KluisTabellen1763800000100];
