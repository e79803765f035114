import type pg from 'pg';
import { EVENT_COLUMNS, type EventRow, storedEvent, type StoredEvent } from '@eenplan/event-store';
import { leafHash, NO_LEAF } from '@eenplan/kernel';

/** What was found wrong, one Dutch line each, and how much was looked at. */
export interface Vergelijking {
  readonly gebeurtenissen: number;
  readonly bevindingen: readonly string[];
}

const STUK = 5000;
const HOOGSTENS = 100;

/**
 * Walks the store and audit's copy side by side, up to `totPositie`: every event in both, the same byte for byte, and each
 * leaf recomputed from the event and the leaf before it in its stream.
 */
export async function vergelijkKopie(
  client: pg.Client,
  totPositie: number,
  meld: (positie: number) => void,
): Promise<Vergelijking> {
  const bevindingen: string[] = [];
  const vind = (regel: string) => void (bevindingen.length < HOOGSTENS && bevindingen.push(regel));
  const bladeren = new Map<string, { version: number; leaf: Buffer }>();
  let gebeurtenissen = 0;
  for (let vanaf = 0; vanaf < totPositie; vanaf += STUK) {
    const tot = Math.min(vanaf + STUK, totPositie);
    const bron = await lees(client, 'casusregie', vanaf, tot);
    const kopie = await lees(client, 'audit', vanaf, tot);
    for (let positie = vanaf + 1; positie <= tot; positie++) {
      const hier = bron.get(positie);
      const daar = kopie.get(positie);
      if (!hier) vind(`Positie ${positie} ontbreekt in het logboek.`);
      if (!daar) vind(`Positie ${positie} ontbreekt in de kopie van audit.`);
      if (hier && daar && !gelijk(hier, daar))
        vind(`Positie ${positie} is in de kopie van audit anders dan in het logboek.`);
      const event = daar ?? hier;
      if (event) keurBlad(event, bladeren, vind);
      gebeurtenissen++;
    }
    meld(tot);
  }
  return { gebeurtenissen, bevindingen };
}

async function lees(
  client: pg.Client,
  schema: 'casusregie' | 'audit',
  vanaf: number,
  tot: number,
): Promise<Map<number, StoredEvent>> {
  const { rows } = await client.query<EventRow>({
    text: `select ${EVENT_COLUMNS} from ${schema}.event e where e.position > $1 and e.position <= $2`,
    values: [vanaf, tot],
    rowMode: 'array',
  });
  return new Map(rows.map((row) => [Number(row[0]), storedEvent(row)]));
}

function gelijk(a: StoredEvent, b: StoredEvent): boolean {
  return (
    a.leaf.equals(b.leaf) &&
    a.data === b.data &&
    a.meta === b.meta &&
    a.streamId === b.streamId &&
    a.streamType === b.streamType &&
    a.version === b.version &&
    a.type === b.type &&
    a.schema === b.schema &&
    a.recordedAt === b.recordedAt
  );
}

function keurBlad(
  event: StoredEvent,
  bladeren: Map<string, { version: number; leaf: Buffer }>,
  vind: (regel: string) => void,
): void {
  const vorige = bladeren.get(event.streamId) ?? { version: 0, leaf: NO_LEAF };
  if (event.version !== vorige.version + 1)
    vind(
      `Positie ${event.position}: stroom ${event.streamId} gaat van versie ${vorige.version} naar ${event.version}.`,
    );
  else if (!leafHash(event, vorige.leaf).equals(event.leaf))
    vind(`Positie ${event.position}: het blad klopt niet; de gebeurtenis of wat ervoor kwam is veranderd.`);
  bladeren.set(event.streamId, event);
}
