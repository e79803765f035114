import type { AangemeldePersoon, AanmeldingEvent, Medewerker } from '@eenplan/domain/types';
import { type CasusState, isOpen, persoonClaim } from '@eenplan/domain/evolve';
import type { EventStore } from '@eenplan/event-store';
import { nieuwKenmerk } from '../kenmerk.js';
import { Opnieuw } from '../opdracht/fouten.js';
import type { Deel, Sessie } from '../opdracht/sessie.js';
import { CASUS, persoonStroom } from '../opdracht/stromen.js';
import { persoonVernietigd } from '../persoon/vernietigd.js';

/** An aanmelding that is to be placed. */
interface TePlaatsen {
  readonly aanmeldingId: string;
  readonly gemeente: string;
  readonly personen: readonly AangemeldePersoon[];
  readonly acuut: boolean;
}

const gezinsledenVan = (personen: readonly AangemeldePersoon[]) =>
  personen.filter(({ hoedanigheid }) => hoedanigheid === 'gezinslid');

/** The open casussen of which one of these persons is gezinslid now, by their reservations. Sorted. */
export async function openCasussen(
  store: EventStore,
  persoonIds: readonly string[],
  /** Whether a reservation still counts. */
  telt: (casusId: string, key: string) => boolean = () => true,
): Promise<string[]> {
  const holders = await store.holders(persoonIds.map(persoonClaim));
  for (const id of persoonIds) if (holders.get(persoonClaim(id)) === persoonStroom(id)) throw persoonVernietigd(id);
  const casussen = [...holders].filter(([key, casusId]) => telt(casusId, key)).map(([, casusId]) => casusId);
  return [...new Set(casussen)].sort();
}

export const gezinsledenIds = (sessie: Sessie, personen: readonly { hoedanigheid: string; persoonId: string }[]) => [
  ...new Set(
    personen.filter(({ hoedanigheid }) => hoedanigheid === 'gezinslid').map((p) => sessie.persoon(p.persoonId)),
  ),
];

/**
 * The casus that an aanmelding of persons who may be known would get or join. It is always read from the store, a new one
 * too: so that opening takes as long as joining, and the melder cannot tell them apart.
 */
export async function doelCasus(
  sessie: Sessie,
  open: readonly string[],
  nieuwCasusId: string,
): Promise<Deel<CasusState>> {
  const deel = await sessie.laad(CASUS, open[0] ?? nieuwCasusId, { vers: true });
  // Closed between the two lookups: its persons are free by now.
  if (open.length === 1 && !isOpen(deel.state)) throw new Opnieuw();
  return deel;
}

/** Does to the casus what was decided for the aanmelding. */
export function plaats(
  sessie: Sessie,
  casus: Deel<CasusState>,
  events: readonly AanmeldingEvent[],
  { aanmeldingId, gemeente, personen, acuut }: TePlaatsen,
  voorlopigeRegie: Medewerker,
): void {
  const geplaatst = events.find((event) => event.type === 'AanmeldingGeplaatst');
  if (!geplaatst) return;
  const aangemeld = {
    aanmeldingId,
    gezinsleden: gezinsledenVan(personen).map(({ persoonId, ongeboren }) => ({ persoonId, ongeboren })),
    betrokkenen: personen.flatMap(({ persoonId, hoedanigheid }) =>
      hoedanigheid === 'gezinslid' ? [] : [{ persoonId, rol: hoedanigheid }],
    ),
    veiligheidAcuut: acuut,
  };
  const { casusId, wijze } = geplaatst.data;
  if (wijze === 'gevoegd') sessie.beslis(casus, CASUS, { type: 'AanmeldingVoegen', ...aangemeld });
  else {
    const kenmerk = nieuwKenmerk();
    sessie.beslis(casus, CASUS, { type: 'CasusOpenen', casusId, kenmerk, gemeente, voorlopigeRegie, ...aangemeld });
  }
}
