import type { LogEvent } from './event-log.js';

/** Who publishes: NL GOV profile for CloudEvents 1.1, `urn:nld:oin:<OIN>:systeem:<system>`. */
export const CLOUD_EVENT_SOURCE = 'urn:nld:oin:00000099000000000001:systeem:eenplan';

/** Kafka's default limit for consumers in the field is larger; ours is the profile's: 64 KB for the whole message. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

const LEAF_BYTES = 32;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `RegisseurAangewezen` → `regisseur-aangewezen`. */
export function kebabCase(type: string): string {
  return type
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

/** CloudEvents type: reverse domain name, stream type, event type, version of the shape. */
export function cloudEventType(streamType: string, type: string, schema: number): string {
  return `nl.eenplan.${kebabCase(streamType)}.${kebabCase(type)}.v${schema}`;
}

/**
 * The event as a CloudEvent 1.0 in structured JSON mode. `time` is the time of recording, as the profile asks; when it
 * happened is `happenedtime`. `data` is the stored text itself and comes last; the stored text of the metadata travels as
 * a string. So leaf can be recomputed from what arrives.
 * @throws RangeError for a message over 64 KB.
 */
export function toCloudEvent(event: LogEvent): string {
  const happened = metaText(event.meta, 'happenedAt');
  const traceparent = metaText(event.meta, 'traceparent');
  const attributes = {
    specversion: '1.0',
    id: `${event.streamId}.${event.version}`,
    source: CLOUD_EVENT_SOURCE,
    type: cloudEventType(event.streamType, event.type, event.schema),
    subject: event.streamId,
    time: event.recordedAt,
    datacontenttype: 'application/json',
    streamtype: event.streamType,
    streamversion: event.version,
    eventtype: event.type,
    schemaversion: event.schema,
    log: event.log,
    // A string: integers of CloudEvents end at 2³¹.
    position: String(event.position),
    leaf: event.leaf.toString('base64'),
    previousleaf: event.previousLeaf.toString('base64'),
    ...(happened === undefined ? {} : { happenedtime: happened }),
    ...(traceparent === undefined ? {} : { traceparent }),
    meta: event.meta,
  };
  const text = `${JSON.stringify(attributes).slice(0, -1)},"data":${event.data}}`;
  const size = Buffer.byteLength(text);
  if (size > MAX_MESSAGE_BYTES) throw new RangeError(`event ${attributes.id} makes a message of ${size} bytes`);
  return text;
}

/** The event in a message made by {@link toCloudEvent}. @throws Error when it is not one of ours or is not whole. */
export function fromCloudEvent(text: string): LogEvent {
  // A quote inside a JSON string is escaped, so the first match is the attribute itself.
  const at = text.indexOf(',"data":');
  if (at < 0 || !text.endsWith('}')) throw new Error('not a CloudEvent of this system: no data at the end');
  const head = JSON.parse(`${text.slice(0, at)}}`) as Record<string, unknown>;
  if (head['specversion'] !== '1.0' || head['source'] !== CLOUD_EVENT_SOURCE)
    throw new Error(`not a CloudEvent of this system: source ${String(head['source'])}`);
  const event: LogEvent = {
    log: whole(head, 'log'),
    position: Number(string(head, 'position')),
    streamType: string(head, 'streamtype'),
    streamId: string(head, 'subject'),
    version: whole(head, 'streamversion'),
    type: string(head, 'eventtype'),
    schema: whole(head, 'schemaversion'),
    data: text.slice(at + ',"data":'.length, -1),
    meta: string(head, 'meta'),
    recordedAt: string(head, 'time'),
    leaf: leaf(head, 'leaf'),
    previousLeaf: leaf(head, 'previousleaf'),
  };
  if (!Number.isSafeInteger(event.position)) throw new Error('CloudEvent without a position');
  if (!UUID.test(event.streamId)) throw new Error('CloudEvent whose subject is not a stream');
  return event;
}

/**
 * One text field of stored metadata without parsing the rest. The quotes around a name inside a string are escaped, so the
 * raw name with its quotes is the field itself; anything unusual (spaces, escapes) falls back to a full parse.
 */
export function metaText(meta: string, name: 'happenedAt' | 'traceparent'): string | undefined {
  const key = `"${name}":"`;
  const at = meta.indexOf(key);
  if (at >= 0) {
    const start = at + key.length;
    const value = meta.slice(start, meta.indexOf('"', start));
    if (!value.includes('\\')) return value;
  } else if (!meta.includes(name)) return undefined;
  const value = (JSON.parse(meta) as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}

function string(head: Record<string, unknown>, name: string): string {
  const value = head[name];
  if (typeof value !== 'string' || value === '') throw new Error(`CloudEvent without ${name}`);
  return value;
}

function whole(head: Record<string, unknown>, name: string): number {
  const value = head[name];
  if (!Number.isSafeInteger(value)) throw new Error(`CloudEvent without ${name}`);
  return value as number;
}

function leaf(head: Record<string, unknown>, name: string): Buffer {
  const bytes = Buffer.from(string(head, name), 'base64');
  if (bytes.length !== LEAF_BYTES) throw new Error(`CloudEvent with a ${name} of ${bytes.length} bytes`);
  return bytes;
}
