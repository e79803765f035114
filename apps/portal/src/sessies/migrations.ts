import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of the portal. */
export class PortaalSessies1763800000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(join(import.meta.dirname, '../../sql/001-sessies.sql'), 'utf8'));
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

export const portalMigrations = [PortaalSessies1763800000500] as const;
