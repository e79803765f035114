import { upcasting } from '../upcast.js';
import type { PersoonEvent } from './persoon.events.js';

/** Nothing was handed in, and only the gemeente itself was asked. */
const vanEenGemeente = (data: unknown): unknown => ({ ...(data as object), gelakt: [], ookVan: [] });

/** Every event type of a persoon with its upcasters, oldest first. */
export const persoonSchemas = upcasting<PersoonEvent>({
  VerzoekIngediend: [],
  VerzoekBeslist: [],
  VerzoekIngetrokken: [],
  TekstBetwist: [],
  TekstGeblokkeerd: [],
  TekstVrijgegeven: [],
  BewaartermijnVerstreken: [],
  // Schema 1 knew no gelakte versions, and no other gemeente that has to agree.
  VernietigingVoorgesteld: [vanEenGemeente],
  VernietigingIngetrokken: [],
  VernietigingIngestemd: [],
  VernietigingGoedgekeurd: [],
  PersoonVernietigd: [],
});
