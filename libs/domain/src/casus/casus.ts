import type { Decider } from '@eenplan/kernel';
import * as afspraken from './afspraken.js';
import * as beoordeling from './beoordeling.js';
import { beslisBescherming } from './bescherming.js';
import * as bijlagen from './bijlagen.js';
import { claims } from './casus.claims.js';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import { evolve } from './casus.evolve.js';
import {
  type Bestaand,
  type CasusState,
  type InBeoordeling,
  isOpen,
  type Lopend,
  NIEUW,
  type OpenCasus,
} from './casus.state.js';
import * as gezin from './gezin.js';
import * as herkenning from './herkenning.js';
import * as levensloop from './levensloop.js';
import * as plan from './plan.js';
import { weiger } from './refusals.js';
import * as regie from './regie.js';
import * as vragen from './vragen.js';
import * as wissel from './wissel.js';
import { magNoodtoegang } from './noodtoegang.js';
import { isAuditor, isBetrokken, isGevraagd } from './wie.js';

/** One coordination of one gezin: one plan, one who answers (domain.md §2 to §6). */
export const casus: Decider<CasusCommand, CasusState, CasusEvent> = { initial: NIEUW, decide, evolve, claims };

function decide(command: CasusCommand, state: CasusState): readonly CasusEvent[] {
  if (command.type === 'CasusOpenen') return beoordeling.openen(command, state);
  if (state.status === 'nieuw') return weiger('casus-bestaat-niet');
  if (!magMeedoen(command, state)) weiger('niet-betrokken');
  switch (command.type) {
    case 'NazorgPlannen':
      return levensloop.nazorgPlannen(command, state);
    case 'CasusHeropenen':
      return levensloop.heropenen(command, state);

    case 'CasusStarten':
      return beoordeling.starten(command, inBeoordeling(state));
    case 'CasusNietStarten':
      return beoordeling.nietStarten(command, inBeoordeling(state));
    case 'CasusDoorgeleiden':
      return beoordeling.doorgeleiden(command, inBeoordeling(state));

    case 'PersonenHerkennen':
      return herkenning.herkennen(command, open(state));
    case 'PersoonVervangen':
      return wissel.vervangen(command, open(state));
    case 'PersoonLatenVolgen':
      return wissel.latenVolgen(command, state);
    case 'BsnVaststellen':
      return wissel.bsnVaststellen(command, open(state));
    case 'CasusLatenOpgaan':
      return herkenning.latenOpgaan(command, inBeoordeling(state));
    case 'AanmeldingVoegen':
      return beoordeling.voegen(command, open(state));
    case 'AanmeldingToevoegen':
      return beoordeling.toevoegen(command, open(state));
    case 'AanmeldingLoskoppelen':
      return beoordeling.loskoppelen(command, open(state));
    case 'VeiligheidBeoordelen':
      return levensloop.veiligheidBeoordelen(command, open(state));
    case 'CasusSamenvoegen':
      return levensloop.samenvoegen(command, open(state));
    case 'GezinslidToevoegen':
      return gezin.gezinslidToevoegen(command, open(state));
    case 'GezinslidGeborenMelden':
      return gezin.geborenMelden(command, open(state));
    case 'GezinslidLatenVertrekken':
      return gezin.gezinslidLatenVertrekken(command, open(state));
    case 'GezinslidVerhuizen':
      return gezin.verhuizen(command, open(state));
    case 'GezinslidOntvangen':
      return gezin.ontvangen(command, open(state));
    case 'BetrokkeneToevoegen':
      return gezin.betrokkeneToevoegen(command, open(state));
    case 'BetrokkeneLatenVertrekken':
      return gezin.betrokkeneLatenVertrekken(command, open(state));
    // A joined aanmelding can bring a hulpvraag before the start: it can end before the start too.
    case 'HulpvraagBeantwoorden':
      return vragen.beantwoorden(command, open(state));
    case 'HulpvraagIntrekken':
      return vragen.intrekken(command, open(state));
    case 'HulpvraagLoslaten':
      return vragen.loslaten(command, open(state));
    case 'ContactVastleggen':
      return plan.contactVastleggen(command, open(state));
    case 'BijlageToevoegen':
      return bijlagen.toevoegen(command, open(state));
    case 'BijlageIntrekken':
      return bijlagen.intrekken(command, open(state));

    case 'VeiligheidAanvaarden':
      return levensloop.veiligheidAanvaarden(command, lopend(state));
    case 'CasusAfsluiten':
      return levensloop.afsluiten(command, lopend(state));
    case 'CasusOpnemen':
      return levensloop.opnemen(command, lopend(state));
    case 'OrganisatieBetrekken':
      return gezin.organisatieBetrekken(command, lopend(state));
    case 'BetrokkenheidBeeindigen':
      return gezin.betrokkenheidBeeindigen(command, lopend(state));

    case 'RegisseurAanwijzen':
      return regie.aanwijzen(command, lopend(state));
    case 'RegisseurNoemen':
      return regie.noemen(command, lopend(state));
    case 'AanwijzingIntrekken':
      return regie.aanwijzingIntrekken(command, lopend(state));
    case 'RegieAanvaarden':
      return regie.aanvaarden(command, lopend(state));
    case 'RegieWeigeren':
      return regie.weigeren(command, lopend(state));
    case 'OverdrachtAanbieden':
      return regie.aanbieden(command, lopend(state));
    case 'OverdrachtAanvaarden':
      return regie.overdrachtAanvaarden(command, lopend(state));
    case 'OverdrachtWeigeren':
      return regie.overdrachtWeigeren(command, lopend(state));
    case 'OverdrachtIntrekken':
      return regie.overdrachtIntrekken(command, lopend(state));
    case 'OverdrachtLatenVerlopen':
      return regie.overdrachtLatenVerlopen(command, lopend(state));
    case 'RegieWisselen':
      return regie.wisselen(command, lopend(state));
    case 'RegieLatenTerugvallen':
      return regie.latenTerugvallen(command, state);
    case 'VoorlopigeRegieGeven':
      return regie.voorlopigeRegieGeven(command, open(state));
    case 'EersteAanspreekpuntAanwijzen':
      return regie.aanspreekpuntAanwijzen(command, lopend(state));

    case 'VraagInbrengen':
      return vragen.inbrengen(command, lopend(state));
    case 'VraagPlaatsen':
      return vragen.plaatsen(command, lopend(state));
    case 'VolgordeBepalen':
      return vragen.volgordeBepalen(command, lopend(state));
    case 'PrioVraagKiezen':
      return vragen.prioKiezen(command, lopend(state));
    case 'DoelStellen':
      return afspraken.doelStellen(command, lopend(state));
    case 'DoelOvernemen':
      return afspraken.doelOvernemen(command, lopend(state));
    case 'DoelWijzigen':
      return afspraken.doelWijzigen(command, lopend(state));
    case 'AfspraakMaken':
      return afspraken.afspraakMaken(command, lopend(state));
    case 'AfspraakAannemen':
      return afspraken.aannemen(command, lopend(state));
    case 'AfspraakNakomen':
      return afspraken.nakomen(command, lopend(state));
    case 'AfspraakNietNakomen':
      return afspraken.nietNakomen(command, lopend(state));
    case 'AfspraakVerplaatsen':
      return afspraken.verplaatsen(command, lopend(state));
    case 'AfspraakLatenVervallen':
      return afspraken.latenVervallen(command, lopend(state));
    case 'PlanVaststellen':
      return plan.vaststellen(command, lopend(state));
    case 'PlanBeantwoorden':
      return plan.beantwoorden(command, lopend(state));

    // Also of a casus that is closed: its dossier is read on.
    case 'VeiligheidsafschermingInstellen':
    case 'OnderdeelVrijgeven':
    case 'OnderdeelSluiten':
    case 'OpheffingVoorstellen':
    case 'OpheffingIntrekken':
    case 'OpheffingBevestigen':
    case 'GrondslagVaststellen':
    case 'GrondslagBeeindigen':
    case 'ToestemmingGeven':
    case 'ToestemmingIntrekken':
    case 'InzageOudersToestaan':
    case 'InzageOudersIntrekken':
    case 'OuderVastleggen':
    case 'OuderIntrekken':
    case 'GezagVastleggen':
    case 'GezagBeeindigen':
    case 'NoodtoegangNemen':
    case 'NoodtoegangBeoordelen':
    case 'OpenstellingVragen':
    case 'OpenstellingGoedkeuren':
    case 'OpenstellingBeeindigen':
      return beslisBescherming(command, state);
  }
}

/** Only who takes part may act at all, and is told anything; these come from outside and are judged on their own. */
function magMeedoen(command: CasusCommand, state: Bestaand): boolean {
  switch (command.type) {
    // Follow from the aanmelding of whoever made it, and from an account that ends.
    case 'AanmeldingVoegen':
    case 'RegieLatenTerugvallen':
    case 'PersoonLatenVolgen':
      return true;
    case 'AanmeldingLoskoppelen':
      return command.reden === 'ingetrokken' || isBetrokken(state, command.door);
    case 'OverdrachtLatenVerlopen':
      return command.door.rollen.includes('systeem') || isBetrokken(state, command.door);
    // The crisisdienst and the auditor take no part.
    case 'NoodtoegangNemen':
      return isBetrokken(state, command.door) || magNoodtoegang(command, state);
    case 'OpenstellingVragen':
    case 'OpenstellingGoedkeuren':
    case 'OpenstellingBeeindigen':
      return isBetrokken(state, command.door) || isAuditor(state, command.door);
    // Who is asked need not take part yet.
    case 'RegisseurNoemen':
    case 'RegieAanvaarden':
    case 'RegieWeigeren':
    case 'OverdrachtAanvaarden':
    case 'OverdrachtWeigeren':
      return isBetrokken(state, command.door) || isGevraagd(state, command.door);
    default:
      return isBetrokken(state, command.door);
  }
}

function open(state: Bestaand): OpenCasus {
  if (isOpen(state)) return state;
  const { wijze } = state.afsluiting;
  return weiger('casus-niet-open', { ref: state.casusId, reden: wijze });
}

function lopend(state: Bestaand): Lopend {
  const casus = open(state);
  return casus.status === 'lopend'
    ? casus
    : weiger('casus-nog-in-beoordeling', { ref: state.casusId, reden: casus.status });
}

function inBeoordeling(state: Bestaand): InBeoordeling {
  const casus = open(state);
  return casus.status === 'in-beoordeling'
    ? casus
    : weiger('casus-al-gestart', { ref: state.casusId, reden: casus.status });
}
