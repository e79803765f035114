import { randomUUID } from 'node:crypto';
import type {
  AangemeldePersoon,
  AanmeldingEvent,
  AfspraakInhoud,
  CasusEvent,
  Eigenaar,
  Medewerker,
  OrganisatieEvent,
  Rol,
} from '@eenplan/domain/types';
import type { SampleEvent } from '@eenplan/event-log';
import type { Stuk } from './winkel.js';

/** Words to tell a story of a casus in events, for specs. Ids are made up anew unless given. */
export const id = (): string => randomUUID();
export const tekst = (tekstId = id()) => ({ id: tekstId, commitment: 'x'.repeat(43) });
export const medewerker = (organisatieId = id(), medewerkerId = id()): Medewerker => ({ organisatieId, medewerkerId });

type Data<T extends CasusEvent['type']> = Extract<CasusEvent, { type: T }>['data'];
/** An event of a casus; `op` when it happened, where that is not the moment of recording. */
export const ev = <T extends CasusEvent['type']>(type: T, data: Data<T>, op?: string): CasusEvent =>
  ({ type, data, ...(op === undefined ? {} : { op }) }) as CasusEvent;

export const geopend = (over: Partial<Data<'CasusGeopend'>> = {}): CasusEvent =>
  ev('CasusGeopend', {
    casusId: id(),
    kenmerk: 'K7M-4QX',
    gemeente: '0010',
    aanmeldingId: id(),
    gezinsleden: [],
    betrokkenen: [],
    voorlopigeRegie: medewerker(),
    veiligheidAcuut: false,
    werkwijze: 1,
    ...over,
  });
export const gestart = (): CasusEvent => ev('CasusGestart', { aanmeldingId: id() });
export const lid = (persoonId = id(), ongeboren = false) => ({ persoonId, ongeboren });

export const hulpvraag = (vraagId: string, leefgebied = 'financien', vraagstellerId = id()): CasusEvent =>
  ev('HulpvraagIngebracht', { soort: 'hulpvraag', vraagId, vraagstellerId, tekst: tekst(), leefgebied }, OP);

export const inhoud = (afspraakId: string, over: Partial<AfspraakInhoud> = {}): AfspraakInhoud => ({
  afspraakId,
  doelId: id(),
  tekst: tekst(),
  eigenaar: { soort: 'medewerker', ...medewerker() },
  uiterlijkDatum: '2099-01-01',
  leefgebied: 'financien',
  oplossing: { soort: 'standaard' },
  ...over,
});
export const gemaakt = (afspraakId: string, over: Partial<AfspraakInhoud> = {}): CasusEvent =>
  ev('AfspraakGemaakt', inhoud(afspraakId, over), OP);
export const voorgesteld = (afspraakId: string, over: Partial<AfspraakInhoud> = {}): CasusEvent =>
  ev('AfspraakVoorgesteld', inhoud(afspraakId, over), OP);
export const vanMedewerker = (wie: Medewerker): { eigenaar: Eigenaar } => ({
  eigenaar: { soort: 'medewerker', ...wie },
});
export const vanPersoon = (persoonId: string): { eigenaar: Eigenaar } => ({
  eigenaar: { soort: 'persoon', persoonId },
});

export const ingediend = (
  over: Partial<Extract<AanmeldingEvent, { type: 'AanmeldingIngediend' }>['data']> = {},
): AanmeldingEvent => ({
  type: 'AanmeldingIngediend',
  op: OP,
  data: {
    aanmeldingId: id(),
    gemeente: '0010',
    melder: { soort: 'partner', ...medewerker() },
    personen: [],
    vragen: [],
    veiligheid: { acuut: false },
    inlichting: { ingelicht: true },
    werkwijze: 1,
    ...over,
  },
});
export const aangemeld = (persoonId: string, over: Partial<AangemeldePersoon> = {}): AangemeldePersoon => ({
  persoonId,
  hoedanigheid: 'gezinslid',
  ongeboren: false,
  mogelijkDezelfde: [],
  ...over,
});

export const OP = '2026-01-02T10:00:00Z';

/** Events of one casus, as {@link projectInMemory} takes them. Each is recorded a minute after the one before. */
export function alsSamples(events: Stuk['events'], streamId = id(), streamType = 'casus'): SampleEvent[] {
  return events.map(({ type, data, op }, i) => {
    const recordedAt = `2026-01-01T00:${String(i).padStart(2, '0')}:00.000000Z`;
    return { streamType, streamId, type, data, version: i + 1, recordedAt, op: op ?? recordedAt };
  });
}

export const casus = (casusId: string, ...events: CasusEvent[]): Stuk => ({ soort: 'casus', id: casusId, events });
export const aanmelding = (aanmeldingId: string, ...events: AanmeldingEvent[]): Stuk => ({
  soort: 'aanmelding',
  id: aanmeldingId,
  events,
});

/** A registered organisation with its medewerkers. */
export function organisatie(
  organisatieId: string,
  naam: string,
  medewerkers: readonly { medewerkerId: string; persoonId?: string; rollen?: readonly Rol[] }[],
  over: Partial<Extract<OrganisatieEvent, { type: 'OrganisatieGeregistreerd' }>['data']> = {},
): Stuk {
  return {
    soort: 'organisatie',
    id: organisatieId,
    events: [
      {
        type: 'OrganisatieGeregistreerd',
        op: OP,
        data: {
          organisatieId,
          naam,
          soort: 'partner',
          gemeenten: ['0010'],
          convenantDatum: '2026-01-01',
          vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: false, crisisdienst: false },
          ...over,
        },
      },
      ...medewerkers.map(({ medewerkerId, persoonId = id(), rollen = ['medewerker'] }): OrganisatieEvent => ({
        type: 'MedewerkerToegevoegd',
        data: { medewerkerId, persoonId, rollen },
      })),
    ],
  };
}
