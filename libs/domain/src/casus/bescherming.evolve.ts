import type { PersoonId } from '../waarden.js';
import type { BeschermingEvent, Onderdeel } from './bescherming.events.js';
import type { Afscherming, Bescherming, Noodtoegang, Openstelling } from './bescherming.state.js';
import { vervang, zonder } from './lijst.js';

export function evolveBescherming(was: Bescherming, event: BeschermingEvent): Bescherming {
  switch (event.type) {
    case 'VeiligheidsafschermingIngesteld':
    case 'VeiligheidsafschermingOvergenomen': {
      const { afschermingId, beschermdeId, geweerdeId, reden } = event.data;
      const nieuw = { afschermingId, beschermdeId, geweerdeId, reden, vrijgegeven: [], opheffingDoor: undefined };
      return { ...was, afschermingen: [...was.afschermingen, nieuw] };
    }
    case 'AfgeschermdOnderdeelVrijgegeven':
      return metAfscherming(was, event.data.afschermingId, (een) => ({
        ...een,
        vrijgegeven: [...een.vrijgegeven, event.data.onderdeel],
      }));
    case 'AfgeschermdOnderdeelGesloten':
      return metAfscherming(was, event.data.afschermingId, (een) => ({
        ...een,
        vrijgegeven: een.vrijgegeven.filter((onderdeel) => !zelfdeOnderdeel(onderdeel, event.data.onderdeel)),
      }));
    case 'OpheffingVoorgesteld':
      return metAfscherming(was, event.data.afschermingId, (een) => ({ ...een, opheffingDoor: event.data.door }));
    case 'OpheffingIngetrokken':
      return metAfscherming(was, event.data.afschermingId, (een) => ({ ...een, opheffingDoor: undefined }));
    case 'VeiligheidsafschermingOpgeheven':
      return { ...was, afschermingen: zonder(was.afschermingen, 'afschermingId', event.data.afschermingId) };
    case 'GrondslagVastgesteld': {
      const { werkwijze: _, geldigTotDatum, ...data } = event.data;
      return { ...was, grondslagen: [...was.grondslagen, { ...data, geldigTotDatum }] };
    }
    case 'GrondslagBeeindigd':
      return { ...was, grondslagen: zonder(was.grondslagen, 'grondslagId', event.data.grondslagId) };
    case 'ToestemmingGegeven': {
      const { werkwijze: _, opgetekendDoor: __, geldigTotDatum, ...data } = event.data;
      // Every toestemming carries it; the type allows none because other events have none.
      return { ...was, toestemmingen: [...was.toestemmingen, { ...data, geldigTotDatum, op: event.op ?? '' }] };
    }
    case 'ToestemmingIngetrokken':
      return { ...was, toestemmingen: zonder(was.toestemmingen, 'toestemmingId', event.data.toestemmingId) };
    case 'InzageOudersToegestaan': {
      const { persoonId, ouderId } = event.data;
      return { ...was, inzageOuders: [...was.inzageOuders, { persoonId, ouderId }] };
    }
    case 'InzageOudersIngetrokken': {
      const { persoonId, ouderId } = event.data;
      const anders = was.inzageOuders.filter((een) => een.persoonId !== persoonId || een.ouderId !== ouderId);
      return { ...was, inzageOuders: anders };
    }
    case 'OuderVastgelegd': {
      const { werkwijze: _, ...data } = event.data;
      return { ...was, ouders: [...was.ouders, data] };
    }
    case 'OuderIngetrokken': {
      const { kindId, ouderId } = event.data;
      return { ...was, ouders: was.ouders.filter((een) => een.kindId !== kindId || een.ouderId !== ouderId) };
    }
    case 'GezagVastgelegd': {
      const { werkwijze: _, ...data } = event.data;
      return { ...was, gezag: [...was.gezag, data] };
    }
    case 'GezagBeeindigd': {
      const { kindId, gezaghebbendeId } = event.data;
      const anders = was.gezag.filter((een) => een.kindId !== kindId || een.gezaghebbendeId !== gezaghebbendeId);
      return { ...was, gezag: anders };
    }
    case 'NoodtoegangGenomen': {
      const { noodtoegangId, door, totOp } = event.data;
      return { ...was, noodtoegangen: [...was.noodtoegangen, { noodtoegangId, door, totOp, oordeel: undefined }] };
    }
    case 'NoodtoegangBeoordeeld': {
      const { noodtoegangId, oordeel } = event.data;
      return {
        ...was,
        noodtoegangen: vervang<'noodtoegangId', Noodtoegang>(
          was.noodtoegangen,
          'noodtoegangId',
          noodtoegangId,
          (een) => ({ ...een, oordeel }),
        ),
      };
    }
    case 'OpenstellingGevraagd': {
      const { openstellingId, door: voor } = event.data;
      return { ...was, openstellingen: [...was.openstellingen, { stand: 'gevraagd', openstellingId, voor }] };
    }
    case 'OpenstellingGoedgekeurd': {
      const { openstellingId, door, totOp } = event.data;
      return metOpenstelling(was, openstellingId, ({ voor }) => ({
        stand: 'goedgekeurd',
        openstellingId,
        voor,
        door,
        totOp,
      }));
    }
    case 'OpenstellingBeeindigd': {
      const { openstellingId } = event.data;
      return metOpenstelling(was, openstellingId, ({ voor }) => ({ stand: 'beeindigd', openstellingId, voor }));
    }
  }
}

/** Whoever leaves the gezin may come back, and by then another may have the gezag: it is recorded anew. */
export const zonderKind = (was: Bescherming, kindId: PersoonId): Bescherming =>
  [...was.ouders, ...was.gezag].some((een) => een.kindId === kindId)
    ? {
        ...was,
        ouders: was.ouders.filter((een) => een.kindId !== kindId),
        gezag: was.gezag.filter((een) => een.kindId !== kindId),
      }
    : was;

export const zelfdeOnderdeel = (a: Onderdeel, b: Onderdeel): boolean => a.soort === b.soort && a.id === b.id;

const metAfscherming = (was: Bescherming, id: string, change: (een: Afscherming) => Afscherming): Bescherming => ({
  ...was,
  afschermingen: vervang(was.afschermingen, 'afschermingId', id, change),
});

const metOpenstelling = (was: Bescherming, id: string, change: (een: Openstelling) => Openstelling): Bescherming => ({
  ...was,
  openstellingen: vervang<'openstellingId', Openstelling>(was.openstellingen, 'openstellingId', id, change),
});
