import { uuid5 } from '@eenplan/kernel';
import { aanmelding, casus, organisatie, persoon } from '@eenplan/domain/decide';
import { type Schemas, streams } from '@eenplan/domain/evolve';
import type { StoredEvent } from '@eenplan/event-store';
import type { Decider, DomainEvent } from '@eenplan/kernel';

/** A kind of stream: its name in the store, its rules, and how its stored events are read. */
export interface Stroom<C, S, E extends DomainEvent> {
  readonly type: string;
  readonly decider: Decider<C, S, E>;
  readonly schemas: Schemas<E>;
}

export const AANMELDING = { type: 'aanmelding', decider: aanmelding, schemas: streams.aanmelding } as const;
export const CASUS = { type: 'casus', decider: casus, schemas: streams.casus } as const;
export const PERSOON = { type: 'persoon', decider: persoon, schemas: streams.persoon } as const;
export const ORGANISATIE = { type: 'organisatie', decider: organisatie, schemas: streams.organisatie } as const;

const PERSOONSTROMEN = 'b0f6a0f1-64a5-5d1e-9d53-2f2b7c1e7a10';

/** Stream of a person. Not under her own number: that would stand on every envelope, as key and subject. */
export const persoonStroom = (persoonId: string): string => uuid5(`persoon/${persoonId}`, PERSOONSTROMEN);

/** A stored event as the domain knows it now. */
export function domainEvent<E extends DomainEvent>(
  schemas: Schemas<E>,
  stored: Pick<StoredEvent, 'type' | 'schema' | 'data' | 'meta'>,
): E {
  const { happenedAt } = JSON.parse(stored.meta) as { happenedAt?: string };
  return schemas.upcast(stored.type, stored.schema, JSON.parse(stored.data), happenedAt);
}
