import { vervangOveral } from '@eenplan/domain/evolve';
import type { StreamRows, TableSpec } from '@eenplan/event-log';

type Rij = Readonly<Record<string, unknown>>;

/**
 * One number in the place of another, in every row of a casus. Where that one had a row of its own already, that row stays; unless
 * it had ended and the other had not.
 */
export function vervangPersoon(
  tables: readonly TableSpec[],
  rows: StreamRows,
  { persoonId, als }: { readonly persoonId: string; readonly als: string },
): void {
  for (const table of tables) {
    const sleutel = (rij: Rij) => table.key.map((kolom) => rij[kolom]);
    const wissels = rows.all<Rij>(table).flatMap((was) => {
      const nu = vervangOveral({ ...was }, persoonId, als);
      return JSON.stringify(nu) === JSON.stringify(was) ? [] : [{ was, nu }];
    });
    for (const { was } of wissels) rows.delete(table, sleutel(was));
    for (const { nu } of wissels) {
      const al = rows.get<Rij>(table, sleutel(nu));
      if (!al || (loopt(nu) && !loopt(al))) rows.put(table, nu);
    }
  }
}

const loopt = (rij: Rij): boolean => (rij['tot_op'] ?? null) === null;
