import type pg from 'pg';
import { checkUuid } from '../errors.js';
import type { DataKeys } from '../keys/data-keys.js';
import { openPersons } from '../reveal.js';
import type { Gelijkende, Revealed, VaultRef } from '../vault.js';
import type { Vergelijkingsmaat } from './gelijkenis.js';
import { mostAlike, sharing } from './resembling.js';

export interface Resembling {
  readonly personen: readonly { readonly persoonId: string; readonly casusId?: string | undefined }[];
  /** Of these persons those who may be shown, with the casus in which. */
  readonly met: (persoonIds: readonly string[]) => Promise<ReadonlyMap<string, string | undefined>>;
  readonly maat: Vergelijkingsmaat;
  /** The one door to plain text: leaves its entries. */
  readonly open: (refs: readonly VaultRef[]) => Promise<readonly Revealed[]>;
}

/** As `Vault.gelijkenden` says: compared is only whom `met` lets through, given out only what `open` gave. */
export async function resembling(
  pool: pg.Pool,
  keys: DataKeys,
  { personen, met, maat, open }: Resembling,
): Promise<ReadonlyMap<string, readonly Gelijkende[]>> {
  const gevraagd = new Map(personen.map((een) => [checkUuid(een.persoonId, 'persoonId'), een.casusId]));
  const delend = await sharing(pool, [...gevraagd.keys()]);
  const anderen = new Set([...delend.values()].flat());
  const getoond = anderen.size === 0 ? new Map<string, string | undefined>() : await met([...anderen]);
  if (getoond.size === 0) return new Map();
  const plain = await openPersons(pool, keys, [...gevraagd.keys(), ...getoond.keys()]);
  const gelijk = new Map(
    [...delend].map(([persoonId, ids]) => {
      const van = plain.get(persoonId);
      const bekend = ids.flatMap((id) => (getoond.has(id) && plain.has(id) ? [[id, plain.get(id)!] as const] : []));
      return [persoonId, van ? mostAlike(van, bekend, maat) : []];
    }),
  );
  const refs = [...gelijk].flatMap(([persoonId, lijst]) =>
    lijst.length === 0
      ? []
      : [
          { persoonId, casusId: gevraagd.get(persoonId) },
          ...lijst.map((een) => ({ persoonId: een.persoonId, casusId: getoond.get(een.persoonId) })),
        ],
  );
  const gegevens = new Map<string, Gelijkende['gegevens']>();
  if (refs.length > 0)
    for (const een of await open(refs)) if ('persoonId' in een) gegevens.set(een.persoonId, een.gegevens);
  return new Map(
    [...gelijk].map(([persoonId, lijst]) => [
      persoonId,
      // Erased since: then there is nobody to look like.
      lijst.flatMap((een) => {
        const van = gegevens.get(een.persoonId);
        return van ? [{ ...een, gegevens: van }] : [];
      }),
    ]),
  );
}
