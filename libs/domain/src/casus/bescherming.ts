import { onderdeelSluiten, onderdeelVrijgeven, instellen } from './afscherming.js';
import type { BeschermingCommand } from './bescherming.commands.js';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import type { Bestaand } from './casus.state.js';
import * as delen from './delen.js';
import * as gezag from './gezag.js';
import * as noodtoegang from './noodtoegang.js';
import * as openstelling from './openstelling.js';
import * as opheffing from './opheffing.js';

type Beschermt = Extract<CasusCommand, { type: BeschermingCommand['type'] }>;

/** What protects a casus and what is granted for it; each judges for itself who may (domain.md §9). */
export function beslisBescherming(command: Beschermt, state: Bestaand): readonly CasusEvent[] {
  switch (command.type) {
    case 'VeiligheidsafschermingInstellen':
      return instellen(command, state);
    case 'OnderdeelVrijgeven':
      return onderdeelVrijgeven(command, state);
    case 'OnderdeelSluiten':
      return onderdeelSluiten(command, state);
    case 'OpheffingVoorstellen':
      return opheffing.voorstellen(command, state);
    case 'OpheffingIntrekken':
      return opheffing.intrekken(command, state);
    case 'OpheffingBevestigen':
      return opheffing.bevestigen(command, state);
    case 'GrondslagVaststellen':
      return delen.grondslagVaststellen(command, state);
    case 'GrondslagBeeindigen':
      return delen.grondslagBeeindigen(command, state);
    case 'ToestemmingGeven':
      return delen.toestemmingGeven(command, state);
    case 'ToestemmingIntrekken':
      return delen.toestemmingIntrekken(command, state);
    case 'InzageOudersToestaan':
      return delen.inzageToestaan(command, state);
    case 'InzageOudersIntrekken':
      return delen.inzageIntrekken(command, state);
    case 'OuderVastleggen':
      return gezag.ouderVastleggen(command, state);
    case 'OuderIntrekken':
      return gezag.ouderIntrekken(command, state);
    case 'GezagVastleggen':
      return gezag.gezagVastleggen(command, state);
    case 'GezagBeeindigen':
      return gezag.gezagBeeindigen(command, state);
    case 'NoodtoegangNemen':
      return noodtoegang.nemen(command, state);
    case 'NoodtoegangBeoordelen':
      return noodtoegang.beoordelen(command, state);
    case 'OpenstellingVragen':
      return openstelling.vragen(command, state);
    case 'OpenstellingGoedkeuren':
      return openstelling.goedkeuren(command, state);
    case 'OpenstellingBeeindigen':
      return openstelling.beeindigen(command, state);
  }
}
