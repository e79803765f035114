import { streams, type StreamType } from '@eenplan/domain/evolve';
import type { AanmeldingEvent, CasusEvent, Medewerker, OrganisatieEvent } from '@eenplan/domain/types';
import type { StoredEvent } from '@eenplan/event-store';
import { leafHash, NO_LEAF } from '@eenplan/kernel';

type Gebeurtenis = CasusEvent | AanmeldingEvent | OrganisatieEvent;
/** One event of a command: on which stream, and what. */
export type Stap = readonly [stroom: string, event: Gebeurtenis];

/** A readable id: `id('a1')` is a UUID that begins with it. */
export const id = (naam: string): string => {
  const hex = [...naam].map((letter) => letter.charCodeAt(0).toString(16)).join('');
  return `${hex.padEnd(8, '0').slice(0, 8)}-0000-4000-8000-${hex.slice(8).padStart(12, '0')}`;
};
export const medewerker = (naam: string): Medewerker => ({ medewerkerId: id(naam), organisatieId: id('org') });

export const geopend = (casus: string, gezinsleden: readonly string[], regie = 'coo'): Stap => [
  casus,
  {
    type: 'CasusGeopend',
    data: {
      casusId: id(casus),
      kenmerk: `K7M-${casus.toUpperCase().padEnd(3, '2').slice(0, 3)}`,
      gemeente: '0010',
      aanmeldingId: id(`m${casus}`),
      gezinsleden: gezinsleden.map((naam) => ({ persoonId: id(naam), ongeboren: false })),
      betrokkenen: [],
      voorlopigeRegie: medewerker(regie),
      veiligheidAcuut: false,
      werkwijze: 1,
    },
  },
];
export const stap = (casus: string, event: CasusEvent): Stap => [casus, event];
export const TEKST = { id: '00000000-0000-4000-8000-00000000dead', commitment: 'A'.repeat(43) };

/** A started casus with a regisseur, in four commands. */
export const metRegisseur = (casus: string, gezinsleden: readonly string[], regisseur: string): Stap[][] => [
  [geopend(casus, gezinsleden)],
  [stap(casus, { type: 'CasusGestart', data: { aanmeldingId: id(`m${casus}`) } })],
  [stap(casus, { type: 'RegisseurAangewezen', data: medewerker(regisseur) })],
  [stap(casus, { type: 'RegieAanvaard', data: medewerker(regisseur) })],
];

const soortVan = (type: string): StreamType =>
  (Object.keys(streams) as StreamType[]).find((soort) => type in streams[soort].schemas)!;

/** Commands as the store would hold them: positions, versions and leaves in order, a second between commands. */
export function logboek(opdrachten: readonly (readonly Stap[])[]): StoredEvent[] {
  const stromen = new Map<string, { version: number; leaf: Buffer }>();
  const events: StoredEvent[] = [];
  opdrachten.forEach((stappen, nummer) => {
    for (const [stroom, { type, data, op }] of stappen) {
      const vorige = stromen.get(stroom) ?? { version: 0, leaf: NO_LEAF };
      const recordedAt = new Date(Date.UTC(2026, 0, 1, 9, 0, nummer)).toISOString().replace('Z', '000Z');
      const meta = {
        actor: id('act'),
        rol: 'casuscoordinator',
        grondslag: 'wmo-2015',
        commandId: id(`cmd${nummer}`),
        correlationId: id('cor'),
        ...(op === undefined ? {} : { happenedAt: op }),
        instance: 'test/1',
      };
      const event = {
        streamType: soortVan(type),
        streamId: id(stroom),
        version: vorige.version + 1,
        type,
        schema: 1,
        data: JSON.stringify(data),
        meta: JSON.stringify(meta),
      };
      const leaf = leafHash(event, vorige.leaf);
      stromen.set(stroom, { version: event.version, leaf });
      events.push({ ...event, position: events.length + 1, recordedAt, leaf });
    }
  });
  return events;
}
