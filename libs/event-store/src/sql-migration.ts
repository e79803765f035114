import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration that is a readable SQL file; the class name ends in 13 digits, which give the order:
 *
 *     export class KluisTabellen1763800000100 extends SqlMigration {
 *       readonly file = join(import.meta.dirname, '../sql/001-tables.sql');
 *     }
 */
export abstract class SqlMigration implements MigrationInterface {
  /** Absolute path of the SQL file. */
  abstract readonly file: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(this.file, 'utf8'));
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
