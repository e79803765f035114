import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toCloudEvent } from '@eenplan/event-log';
import { streams } from '@eenplan/domain/evolve';
import { leafHash, NO_LEAF } from '@eenplan/kernel';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { alleSoorten } from '../../apps/read-model/src/testing/alle-soorten.js';

interface Document {
  readonly components: {
    readonly schemas: object;
    readonly messages: Record<string, { name: string; payload: object }>;
  };
}
const file = join(import.meta.dirname, '../../docs/asyncapi/eenplan-casusregie-v1.json');
const { components } = JSON.parse(readFileSync(file, 'utf8')) as Document;

/** Every message that there is, once, as it would be published. */
const messages = new Map(
  alleSoorten().flatMap(({ soort, id, events }) =>
    events.map(({ type, data, op }, i) => {
      const event = {
        ...{ log: 0, position: i + 1, streamType: soort, streamId: id, version: i + 1, type },
        schema: (streams[soort].schemas as Readonly<Record<string, number>>)[type]!,
        ...{ data: JSON.stringify(data), meta: JSON.stringify(op === undefined ? {} : { happenedAt: op }) },
        ...{ recordedAt: '2026-03-02T10:00:00.000000Z', previousLeaf: NO_LEAF },
      };
      return [type, toCloudEvent({ ...event, leaf: leafHash(event, NO_LEAF) })] as const;
    }),
  ),
);

function fouten(name: string, text: string): string[] {
  const ajv = addFormats.default(new Ajv.default({ strict: false, allErrors: true }));
  const validate = ajv.compile({ ...components.messages[name]!.payload, components: { schemas: components.schemas } });
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the AsyncAPI document', () => {
  it('describes every event type, and nothing else', () => {
    expect(Object.keys(components.messages).sort()).toEqual([...messages.keys()].sort());
  });

  it.each([...messages])('%s is published as it says', (name, text) => {
    expect(fouten(name, text)).toEqual([]);
    expect((JSON.parse(text) as { type: string }).type).toBe(components.messages[name]!.name);
  });

  it('does not hold for a message that lacks what it promises, or has data that it does not name', () => {
    const text = messages.get('AfspraakGemaakt')!;
    const { position: _, ...zonder } = JSON.parse(text) as { position: string; data: object };
    expect(fouten('AfspraakGemaakt', JSON.stringify(zonder))).toEqual([" must have required property 'position'"]);
    const met = JSON.stringify({ ...(JSON.parse(text) as object), data: { ...zonder.data, naam: 'Jansje' } });
    expect(fouten('AfspraakGemaakt', met)).toEqual(['/data must NOT have additional properties']);
    expect(fouten('AfspraakVervallen', text)).toContain('/type must be equal to constant');
  });
});
