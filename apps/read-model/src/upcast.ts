import { streams } from '@eenplan/domain/evolve';
import type { Upcast } from '@eenplan/event-log';

/**
 * Brings a stored event to the newest shape. An event of the current schema stays as it is, unparsed: most projections ask
 * for the data of a few types only.
 * @throws Error for a type or schema that this code does not know: it is older than the event, which is then parked.
 */
export const upcast: Upcast = (event) => {
  const known = streams[event.streamType as keyof typeof streams];
  const current = (known as { schemas: Readonly<Record<string, number>> } | undefined)?.schemas[event.type];
  if (current === undefined) throw new Error(`unknown event ${event.streamType}/${event.type}`);
  if (current === event.schema) return event;
  // Not by a spread: that of an object with a getter takes longer than all the rest.
  const { streamType, type, schema, data } = event;
  return { streamType, type, schema: current, data: known.upcast(type, schema, data).data };
};
