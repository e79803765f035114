import { Injectable } from '@nestjs/common';
import type { StoredEvent } from '@eenplan/event-store';
import { type Genummerd, LogLezer, type StroomDeel, type Stuk } from '../kopie/log-lezer.js';
import { type Gelezen, lees } from '../gebeurtenis.js';
import type { GeschiedenisRegel } from './geschiedenis.dto.js';
import { Organisaties } from '../organisaties.js';
import { regel } from './regel.js';

/**
 * The streams whose events make the history of a casus: its own, and of each aanmelding that was ever in it the part up to
 * and including the command by which it left.
 */
export function stromenVan(casus: readonly StoredEvent[]): StroomDeel[] {
  const delen = new Map<string, number>([[casus[0]!.streamId, Number.MAX_SAFE_INTEGER]]);
  for (const stored of casus) {
    const { event } = lees(stored);
    if (event.type === 'CasusGeopend' || event.type === 'AanmeldingGevoegd')
      delen.set(event.data.aanmeldingId, Number.MAX_SAFE_INTEGER);
    if (event.type === 'AanmeldingLosgekoppeld') delen.set(event.data.aanmeldingId, stored.position);
    // From there on they are of the casus that it went into.
    if (event.type === 'CasusSamengevoegd')
      for (const [id, tot] of delen) if (id !== stored.streamId) delen.set(id, Math.min(tot, stored.position));
  }
  return [...delen].map(([streamId, totPositie]) => ({ streamId, totPositie }));
}

@Injectable()
export class Geschiedenis {
  constructor(private readonly lezer: LogLezer) {}

  /** A part of it, in order of the log. @param casus its whole stream */
  async van(casus: readonly StoredEvent[], stuk: Stuk): Promise<{ regels: GeschiedenisRegel[]; aantal: number }> {
    const { events, aantal } = await this.lezer.stromen(stromenVan(casus), stuk);
    return { regels: await this.genummerd(events), aantal };
  }

  /** All of it, numbered and in order, read once. @param casus its whole stream */
  async alles(casus: readonly StoredEvent[]): Promise<readonly Genummerd[]> {
    const [casusId, delen] = [casus[0]!.streamId, stromenVan(casus)];
    const erbij = await this.lezer.delen(delen.filter(({ streamId }) => streamId !== casusId));
    const alle = [...casus, ...erbij].sort((a, b) => a.position - b.position);
    return alle.map((event, i) => ({ ...event, nummer: i + 1 }));
  }

  /** Some of these, each as one line with its number. */
  async genummerd(events: readonly Genummerd[]): Promise<GeschiedenisRegel[]> {
    const regels = await this.regels(events);
    return regels.map((een, i) => ({ nummer: events[i]!.nummer, ...een }));
  }

  /** Each event as one line. */
  async regels(events: readonly StoredEvent[]): Promise<Regel[]> {
    const gelezen = events.map((stored) => ({ stored, ...lees(stored) }));
    const namen = await Organisaties.van(this.lezer, gelezen.flatMap(organisaties));
    return gelezen.map((een) => naarRegel(een, namen));
  }
}

/** Without its place in the history of one casus. */
type Regel = Omit<GeschiedenisRegel, 'nummer'>;
type Een = Gelezen & { readonly stored: StoredEvent };

function naarRegel({ stored, event, meta, op }: Een, namen: Organisaties): Regel {
  return {
    positie: stored.position,
    stroom: { soort: stored.streamType, id: stored.streamId, versie: stored.version },
    type: event.type,
    wat: regel(event, namen),
    door: {
      ...namen.zichtbaar(meta.organisatieId, { accountId: meta.actor }),
      rol: meta.rol,
      ...namen.toon(meta.organisatieId),
    },
    gebeurdOp: op,
    vastgelegdOp: stored.recordedAt,
    grondslag: meta.grondslag,
    blad: stored.leaf.toString('hex'),
  };
}

/** Every organisation that a line may name. */
function organisaties({ stored, meta }: Een): string[] {
  const inData = [...stored.data.matchAll(/"(?:organisatieId|gever|ontvanger)":"([0-9a-f-]{36})"/g)].map(
    (match) => match[1]!,
  );
  return meta.organisatieId === undefined ? inData : [meta.organisatieId, ...inData];
}
