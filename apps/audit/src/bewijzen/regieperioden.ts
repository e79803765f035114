import { antwoordt, type CasusState, isOpen, streams } from '@eenplan/domain/evolve';
import type { CasusEvent, Medewerker } from '@eenplan/domain/types';
import type { EventMeta } from '@eenplan/kernel';
import type { StoredEvent } from '@eenplan/event-store';
import { lees } from '../gebeurtenis.js';
import type { Bewijs } from './drie-enen.js';
import { Proef } from './proef.js';
import { RegieBoek } from './regie-boek.js';

/** A time in which one person answered for the casus, in one way. */
export interface Periode {
  readonly medewerkerId: string;
  readonly organisatieId?: string;
  readonly vorm: 'voorlopig' | 'regisseur';
  /** Type of the event by which it began. */
  readonly begin: string;
  readonly vanPositie: number;
  /** Recorded. */
  readonly vanOp: string;
  /** Absent while it lasts. */
  readonly totOp?: string;
}

export type Regie = Pick<Bewijs, 'geldig' | 'schendingen'> & {
  readonly ogenblikken: number;
  readonly perioden: readonly Periode[];
};

/**
 * Who answered when, and whether that was exactly one person after each command as long as the casus was open. Replays; pure.
 * That nobody of them had left, and the other rules, is in the proof over the whole log.
 * @param casus its whole stream
 */
export function regieVan(casus: readonly StoredEvent[]): Regie {
  const proef = new Proef();
  const boek = new RegieBoek();
  const perioden: Periode[] = [];
  /** `medewerkerId/vorm` → its place in `perioden`. */
  let lopend = new Map<string, number>();
  let state: CasusState = streams.casus.initial;
  for (const opdracht of perOpdracht(casus)) {
    for (const stored of opdracht) {
      const event = lees(stored).event as CasusEvent;
      proef.neem(stored);
      boek.boek(event);
      state = streams.casus.evolve(state, event);
    }
    proef.oordeel();
    const laatste = opdracht.at(-1)!;
    const wie = antwoordt(state);
    const vorm = isOpen(state) ? state.regie.vorm : 'voorlopig';
    const nu = new Map([...boek.houders].map((id) => [`${id}/${vorm}`, id]));
    for (const [sleutel, plek] of lopend)
      if (!nu.has(sleutel)) perioden[plek] = { ...perioden[plek]!, totOp: laatste.recordedAt };
    const over = [...lopend].filter(([sleutel]) => nu.has(sleutel));
    const erbij = [...nu].filter(([sleutel]) => !lopend.has(sleutel));
    lopend = new Map([...over, ...erbij.map(([sleutel], i) => [sleutel, perioden.length + i] as const)]);
    for (const [, id] of erbij) perioden.push(begonnen(id, vorm, laatste, opdracht, wie));
  }
  const { geldig, schendingen, aantallen } = proef.uitkomst();
  return { geldig, schendingen, ogenblikken: aantallen.ogenblikken, perioden };
}

function begonnen(
  medewerkerId: string,
  vorm: Periode['vorm'],
  laatste: StoredEvent,
  opdracht: readonly StoredEvent[],
  wie: Medewerker | undefined,
): Periode {
  const door = opdracht.find(({ type }) => NEEMT.has(type)) ?? laatste;
  return {
    medewerkerId,
    ...(wie?.medewerkerId === medewerkerId && { organisatieId: wie.organisatieId }),
    vorm,
    begin: door.type,
    vanPositie: door.position,
    vanOp: door.recordedAt,
  };
}

/** Events by which somebody begins to answer. */
const NEEMT: ReadonlySet<string> = new Set([
  'CasusGeopend',
  'CasusHeropend',
  'RegieAanvaard',
  'OverdrachtAanvaard',
  'RegieGewisseld',
  'RegieTeruggevallen',
  'VoorlopigeRegieGegeven',
] satisfies CasusEvent['type'][]);

/** Nobody ever sees the middle of a command. */
function* perOpdracht(events: readonly StoredEvent[]): Generator<readonly StoredEvent[]> {
  let opdracht: StoredEvent[] = [];
  let commandId: string | undefined;
  for (const event of events) {
    const meta = JSON.parse(event.meta) as Partial<EventMeta>;
    if (meta.commandId !== commandId && opdracht.length > 0) {
      yield opdracht;
      opdracht = [];
    }
    commandId = meta.commandId;
    opdracht.push(event);
  }
  if (opdracht.length > 0) yield opdracht;
}
