import { upcasting } from '../upcast.js';
import type { PersoonEvent } from './persoon.events.js';

/** Every event type of a persoon with its upcasters, oldest first; none so far. */
export const persoonSchemas = upcasting<PersoonEvent>({
  VerzoekIngediend: [],
  VerzoekBeslist: [],
  VerzoekIngetrokken: [],
  TekstBetwist: [],
  TekstGeblokkeerd: [],
  TekstVrijgegeven: [],
  BewaartermijnVerstreken: [],
  VernietigingVoorgesteld: [],
  VernietigingIngetrokken: [],
  VernietigingGoedgekeurd: [],
  PersoonVernietigd: [],
});
