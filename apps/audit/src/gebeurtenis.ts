import { streams } from '@eenplan/domain/evolve';
import type { EventMeta } from '@eenplan/kernel';
import type { StoredEvent } from '@eenplan/event-store';
import type { Gebeurtenis } from './geschiedenis/regel.js';

export interface Gelezen {
  /** In today's shape: old events are read through the upcasters. */
  readonly event: Gebeurtenis;
  readonly meta: EventMeta;
  /** When it happened: `meta.happenedAt`, else when it was recorded. */
  readonly op: string;
}

/** A stored event as the domain reads it. @throws Error for a type that this version does not know. */
export function lees(stored: StoredEvent): Gelezen {
  const meta = JSON.parse(stored.meta) as EventMeta;
  const op = meta.happenedAt ?? stored.recordedAt;
  return { event: upcast(stored, op), meta, op };
}

function upcast(stored: StoredEvent, op: string): Gebeurtenis {
  const { streamType, type, schema } = stored;
  const data = JSON.parse(stored.data) as unknown;
  if (streamType === 'casus') return streams.casus.upcast(type, schema, data, op);
  if (streamType === 'aanmelding') return streams.aanmelding.upcast(type, schema, data, op);
  if (streamType === 'organisatie') return streams.organisatie.upcast(type, schema, data, op);
  if (streamType === 'persoon') return streams.persoon.upcast(type, schema, data, op);
  throw new Error(`unknown stream type ${streamType}`);
}
