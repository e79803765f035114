import type { BeschermingEvent } from '@eenplan/domain/types';
import type { Handlers } from '../gedeeld/projectie.js';

const nietHier = (): void => undefined;

/** What protects a casus is no part of its dossier: it decides who reads what of it. */
export const bescherming: Pick<Handlers<'casus'>, BeschermingEvent['type']> = {
  VeiligheidsafschermingIngesteld: nietHier,
  VeiligheidsafschermingOvergenomen: nietHier,
  AfgeschermdOnderdeelVrijgegeven: nietHier,
  AfgeschermdOnderdeelGesloten: nietHier,
  OpheffingVoorgesteld: nietHier,
  OpheffingIngetrokken: nietHier,
  VeiligheidsafschermingOpgeheven: nietHier,
  GrondslagVastgesteld: nietHier,
  GrondslagBeeindigd: nietHier,
  ToestemmingGegeven: nietHier,
  ToestemmingIngetrokken: nietHier,
  InzageOudersToegestaan: nietHier,
  InzageOudersIngetrokken: nietHier,
  OuderVastgelegd: nietHier,
  OuderIngetrokken: nietHier,
  GezagVastgelegd: nietHier,
  GezagBeeindigd: nietHier,
  NoodtoegangGenomen: nietHier,
  NoodtoegangBeoordeeld: nietHier,
  OpenstellingGevraagd: nietHier,
  OpenstellingGoedgekeurd: nietHier,
  OpenstellingBeeindigd: nietHier,
};
