import type { TableSpec } from '@eenplan/event-log';
import type { Handlers } from '../gedeeld/projectie.js';
import { vervangPersoon } from '../gedeeld/wissel.js';
import { eindeBetrokkene } from './casusdossier.regels.js';
import { openGezinslid } from './casusdossier.tabellen.js';

/** Who turned out to be somebody else, in everything that these tables hold. */
export const wissel = (
  tables: readonly TableSpec[],
): Pick<Handlers<'casus'>, 'PersoonVervangen' | 'BsnVastgesteld'> => ({
  PersoonVervangen(rows, { data, op }) {
    vervangPersoon(tables, rows, data);
    // A gezinslid is not betrokkene of the own casus as well.
    if (openGezinslid.get(rows, data.als)) eindeBetrokkene(rows, data.als, op);
  },
  // The vault alone knows whose BSN it is.
  BsnVastgesteld: () => undefined,
});
