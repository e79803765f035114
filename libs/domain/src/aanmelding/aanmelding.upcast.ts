import { upcasting } from '../upcast.js';
import type { AanmeldingEvent } from './aanmelding.events.js';

/** Every event type of an aanmelding with its upcasters, oldest first; none so far. */
export const aanmeldingSchemas = upcasting<AanmeldingEvent>({
  AanmeldingIngediend: [],
  AanmeldingGeplaatst: [],
  AanmeldingWacht: [],
  AanmeldingIngetrokken: [],
  AanmeldingBeoordeeld: [],
  AanmeldingOntkoppeld: [],
  AanmeldingHerkend: [],
});
