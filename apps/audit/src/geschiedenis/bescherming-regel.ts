import type { BeschermingEvent, Medewerker } from '@eenplan/domain/types';
import { datum, moment } from './datum.js';
import { kort } from './kort.js';

/** What protects a casus, and what was granted for it, as one Dutch sentence each. */
export function beschermingRegel(
  event: BeschermingEvent,
  naam: (organisatieId: string) => string,
  wie: (medewerker: Medewerker) => string,
): string {
  switch (event.type) {
    case 'VeiligheidsafschermingIngesteld': {
      const { afschermingId, beschermdeId, geweerdeId } = event.data;
      return `Veiligheidsafscherming ${kort(afschermingId)}: persoon ${kort(beschermdeId)} is afgeschermd voor persoon ${kort(geweerdeId)}.`;
    }
    case 'VeiligheidsafschermingOvergenomen': {
      const { afschermingId, beschermdeId, geweerdeId, vanCasusId } = event.data;
      return `Veiligheidsafscherming ${kort(afschermingId)} kwam mee uit casus ${kort(vanCasusId)}: persoon ${kort(beschermdeId)} is afgeschermd voor persoon ${kort(geweerdeId)}.`;
    }
    case 'AfgeschermdOnderdeelVrijgegeven': {
      const { afschermingId, onderdeel, vanCasusId } = event.data;
      const waar = vanCasusId === undefined ? 'is vrijgegeven' : `was vrijgegeven in casus ${kort(vanCasusId)}`;
      return `Achter afscherming ${kort(afschermingId)} ${waar}: ${onderdeel.soort} ${kort(onderdeel.id)}.`;
    }
    case 'AfgeschermdOnderdeelGesloten': {
      const { afschermingId, onderdeel } = event.data;
      return `Achter afscherming ${kort(afschermingId)} is weer gesloten: ${onderdeel.soort} ${kort(onderdeel.id)}.`;
    }
    case 'OpheffingVoorgesteld':
      return `Voorgesteld om afscherming ${kort(event.data.afschermingId)} op te heffen, door ${wie(event.data.door)}.`;
    case 'OpheffingIngetrokken':
      return `Het voorstel om afscherming ${kort(event.data.afschermingId)} op te heffen is ingetrokken.`;
    case 'VeiligheidsafschermingOpgeheven':
      return `Afscherming ${kort(event.data.afschermingId)} is opgeheven: bevestigd door ${wie(event.data.door)}.`;
    case 'GrondslagVastgesteld': {
      const { grondslag, geldigTotDatum } = event.data;
      return `Grondslag ${grondslag} vastgesteld: ${deling(event.data, naam)}${tot(geldigTotDatum)}.`;
    }
    case 'GrondslagBeeindigd':
      return `Grondslag ${kort(event.data.grondslagId)} is beëindigd.`;
    case 'ToestemmingGegeven': {
      const { persoonId, geldigTotDatum, opgetekendDoor } = event.data;
      return `Persoon ${kort(persoonId)} gaf toestemming: ${deling(event.data, naam)}${tot(geldigTotDatum)}${opgetekend(opgetekendDoor, wie)}.`;
    }
    case 'ToestemmingIngetrokken':
      return `Toestemming ${kort(event.data.toestemmingId)} is ingetrokken${opgetekend(event.data.opgetekendDoor, wie)}.`;
    case 'InzageOudersToegestaan': {
      const { persoonId, ouderId, opgetekendDoor } = event.data;
      return `Persoon ${kort(persoonId)} laat ouder ${kort(ouderId)} meelezen${opgetekend(opgetekendDoor, wie)}.`;
    }
    case 'InzageOudersIngetrokken': {
      const { persoonId, ouderId, opgetekendDoor } = event.data;
      return `Persoon ${kort(persoonId)} laat ouder ${kort(ouderId)} niet meer meelezen${opgetekend(opgetekendDoor, wie)}.`;
    }
    case 'OuderVastgelegd':
      return `Persoon ${kort(event.data.ouderId)} is ouder van ${kort(event.data.kindId)}, volgens ${event.data.bron}.`;
    case 'OuderIngetrokken':
      return `Persoon ${kort(event.data.ouderId)} stond ten onrechte als ouder van ${kort(event.data.kindId)}.`;
    case 'GezagVastgelegd':
      return `Persoon ${kort(event.data.gezaghebbendeId)} heeft gezag over ${kort(event.data.kindId)}, volgens ${event.data.bron}.`;
    case 'GezagBeeindigd':
      return `Persoon ${kort(event.data.gezaghebbendeId)} heeft geen gezag meer over ${kort(event.data.kindId)}, volgens ${event.data.bron}.`;
    case 'NoodtoegangGenomen':
      return `Noodtoegang ${kort(event.data.noodtoegangId)} genomen door ${wie(event.data.door)}, tot ${moment(event.data.totOp)}.`;
    case 'NoodtoegangBeoordeeld': {
      const { noodtoegangId, oordeel, door } = event.data;
      return `Noodtoegang ${kort(noodtoegangId)} was ${oordeel}, vindt ${wie(door)}.`;
    }
    case 'OpenstellingGevraagd':
      return `Auditor ${wie(event.data.door)} vroeg om dit dossier te openen.`;
    case 'OpenstellingGoedgekeurd':
      return `Openstelling ${kort(event.data.openstellingId)} is goedgekeurd door ${wie(event.data.door)}, tot ${moment(event.data.totOp)}.`;
    case 'OpenstellingBeeindigd':
      return `Openstelling ${kort(event.data.openstellingId)} is beëindigd door ${wie(event.data.door)}.`;
  }
}

type Deling = Pick<
  Extract<BeschermingEvent, { type: 'GrondslagVastgesteld' }>['data'],
  'klasse' | 'gever' | 'ontvanger' | 'verwerkingsdoel'
>;
const deling = ({ klasse, gever, ontvanger, verwerkingsdoel }: Deling, naam: (id: string) => string): string =>
  `${klasse} van ${naam(gever)} naar ${naam(ontvanger)}, voor ${verwerkingsdoel}`;

const tot = (geldigTotDatum: string | undefined): string =>
  geldigTotDatum === undefined ? '' : `, tot en met ${datum(geldigTotDatum)}`;

const opgetekend = (door: Medewerker | undefined, wie: (medewerker: Medewerker) => string): string =>
  door === undefined ? '' : `, opgetekend door ${wie(door)}`;
