/**
 * The AsyncAPI document of the log, made from the event types of the domain. `--write` writes it, without it the
 * committed document is compared with what the types say now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { createGenerator } from 'ts-json-schema-generator';
import { streams } from '../../dist/libs/domain/src/evolve.js';
import { CLOUD_EVENT_SOURCE, cloudEventType, kebabCase } from '../../dist/libs/event-log/src/index.js';

const root = `${import.meta.dirname}/../..`;
const file = `${root}/docs/asyncapi/eenplan-casusregie-v1.json`;
const STREAMS = /** @type {const} */ ({
  aanmelding: 'AanmeldingEvent',
  casus: 'CasusEvent',
  organisatie: 'OrganisatieEvent',
  persoon: 'PersoonEvent',
});

/** @returns {Record<string, any>} the document */
function asyncApi() {
  const schemas = /** @type {Record<string, any>} */ ({ envelope: envelope() });
  const messages = /** @type {Record<string, any>} */ ({});
  for (const stream of /** @type {(keyof typeof STREAMS)[]} */ (Object.keys(STREAMS)))
    for (const event of eventsOf(STREAMS[stream])) {
      const name = event.properties.type.const;
      // What is written now; older schemas stay in the log under their own type.
      const version = /** @type {Record<string, number>} */ (streams[stream].schemas)[name] ?? 1;
      messages[name] = {
        name: cloudEventType(stream, name, version),
        title: name,
        contentType: 'application/cloudevents+json',
        payload: {
          allOf: [
            { $ref: '#/components/schemas/envelope' },
            {
              type: 'object',
              properties: {
                type: { const: cloudEventType(stream, name, version) },
                streamtype: { const: kebabCase(stream) },
                eventtype: { const: name },
                schemaversion: { const: version },
                data: event.properties.data,
              },
            },
          ],
        },
      };
    }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Eén Plan: gebeurtenissen van de casusregie',
      version: '1.0.0',
      description:
        'Every event of aanmelding, casus, organisatie and persoon as a CloudEvent (NL GOV profile 1.1, structured mode), ' +
        'keyed by the id of its stream: per stream in order, at least once. Events hold ids, codes and references, never a ' +
        'name, a BSN or a text. `streamversion` is contiguous per stream; `leaf` covers the event and all before it.',
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
      contact: { name: 'Eén Plan', url: 'https://eenplan.example' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      casusregie: {
        address: 'eenplan.casusregie.v1',
        description: 'Key: stream id. Retention: for ever.',
        messages: Object.fromEntries(
          Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: {
      gebeurtenissen: {
        action: 'send',
        channel: { $ref: '#/channels/casusregie' },
        summary: 'What happened, after it was stored.',
      },
    },
    components: { schemas, messages },
  };
}

/** Event shapes of one stream: the members of the union, flattened. */
function eventsOf(/** @type {string} */ type) {
  const schema = createGenerator({
    path: `${root}/libs/domain/src/types.ts`,
    tsconfig: `${root}/tsconfig.json`,
    type,
    expose: 'none',
    topRef: false,
    skipTypeCheck: true,
  }).createSchema(type);
  /** @type {(of: any) => any[]} */
  const flat = (of) => (of.anyOf ? of.anyOf.flatMap(flat) : [of]);
  return flat(schema).sort((a, b) => a.properties.type.const.localeCompare(b.properties.type.const));
}

/** What every message has around its data. */
function envelope() {
  const text = { type: 'string' };
  const whole = { type: 'integer' };
  const leaf = { type: 'string', contentEncoding: 'base64', description: 'SHA-256, 32 bytes.' };
  return {
    type: 'object',
    required:
      `specversion id source type subject time datacontenttype streamtype streamversion eventtype schemaversion log
      position leaf previousleaf meta data`.split(/\s+/),
    properties: {
      specversion: { const: '1.0' },
      id: { ...text, description: '`<stream id>.<version>`: the same event always has the same id.' },
      source: { const: CLOUD_EVENT_SOURCE },
      type: text,
      subject: {
        ...text,
        format: 'uuid',
        description: 'Id of the stream, without meaning; never a person.',
      },
      time: { ...text, format: 'date-time', description: 'When it was recorded.' },
      happenedtime: { ...text, format: 'date-time', description: 'When it happened; absent: when it was recorded.' },
      datacontenttype: { const: 'application/json' },
      streamtype: text,
      streamversion: { ...whole, minimum: 1 },
      eventtype: text,
      schemaversion: { ...whole, minimum: 1 },
      log: whole,
      position: { ...text, description: 'Place in the log: gapless, in commit order.' },
      leaf,
      previousleaf: leaf,
      traceparent: text,
      meta: { ...text, description: 'Stored metadata, byte for byte.' },
      data: { type: 'object' },
    },
  };
}

const text = `${JSON.stringify(asyncApi(), null, 1)}\n`;
const { diagnostics } = await new Parser().parse(text);
const errors = diagnostics.filter(({ severity }) => severity === 0);
if (errors.length > 0) {
  for (const { message, path } of errors) console.error(`${path.join('/')}: ${message}`);
  process.exit(1);
}
if (process.argv.includes('--write')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/asyncapi differs from the event types. Look at the difference, then: npm run docs:write');
  process.exit(1);
}
