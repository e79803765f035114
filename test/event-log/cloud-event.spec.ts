import { describe, expect, it } from '@jest/globals';
import { cloudEventType, fromCloudEvent, kebabCase, toCloudEvent } from '@eenplan/event-log';
import { leafHash } from '@eenplan/kernel';
import { CloudEvent, HTTP, type Message, ValidationError } from 'cloudevents';
import { eventAfter, History, uuid } from './support.js';

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

function sample() {
  const history = new History();
  const streamId = uuid();
  return history.add(
    { streamId, streamType: 'casus', type: 'CasusGeopend' },
    {
      streamId,
      streamType: 'casus',
      type: 'RegisseurAangewezen',
      data: { persoonId: uuid(), tekst: 'é "data":{} ,"data": \\ 𝛼', diep: { a: [1, null] } },
      meta: { happenedAt: '2025-12-31T23:00:00Z', traceparent: TRACE },
    },
  )[1]!;
}

describe('CloudEvents message', () => {
  it('is a CloudEvent 1.0 by the rules of its own library, and holds what the NL GOV profile asks', () => {
    const event = sample();
    const text = toCloudEvent(event);
    const message: Message = { headers: { 'content-type': 'application/cloudevents+json' }, body: text };
    const parsed = HTTP.toEvent(message) as CloudEvent;
    expect(parsed.validate()).toBe(true);
    expect(parsed).toMatchObject({
      specversion: '1.0',
      id: `${event.streamId}.2`,
      source: 'urn:nld:oin:00000099000000000001:systeem:eenplan',
      type: 'nl.eenplan.casus.regisseur-aangewezen.v1',
      subject: event.streamId,
      time: new Date(event.recordedAt).toISOString(),
      datacontenttype: 'application/json',
      happenedtime: '2025-12-31T23:00:00Z',
      traceparent: TRACE,
      position: '2',
      streamversion: 2,
    });
    for (const [name, value] of Object.entries(JSON.parse(text) as object)) {
      expect(name).toMatch(/^[a-z0-9]{1,20}$/);
      if (name !== 'data') expect(['string', 'number']).toContain(typeof value);
    }
    expect(() => new CloudEvent({ ...(JSON.parse(text) as object), 'Een-Naam': 'x' } as never)).toThrow(
      ValidationError,
    );
  });

  it('brings the event over byte for byte, so that its leaf can be recomputed', () => {
    const event = { ...sample(), data: '{ "b":1.0,\t"a":"\\u00e9",  "data":{"x":1} }' };
    const leaf = leafHash(event, event.previousLeaf);
    const back = fromCloudEvent(toCloudEvent({ ...event, leaf }));
    expect(back).toEqual({ ...event, leaf });
    expect(leafHash(back, back.previousLeaf)).toEqual(leaf);
  });

  it('reads when it happened and the trace also from metadata that is written otherwise', () => {
    const event = {
      ...sample(),
      meta: `{ "actor": "\\"happenedAt\\":\\"x\\"", "happenedAt" : "2025-01-01T00:00:00Z" }`,
    };
    expect(JSON.parse(toCloudEvent(event))).toMatchObject({ happenedtime: '2025-01-01T00:00:00Z' });
    expect(JSON.parse(toCloudEvent({ ...event, meta: '{"actor":"\\"happenedAt\\":\\"x\\""}' }))).not.toHaveProperty(
      'happenedtime',
    );
  });

  it('refuses more than 64 KB, and what is not one of ours', () => {
    const event = eventAfter({ version: 0, leaf: Buffer.alloc(32) }, 1, {
      streamId: uuid(),
      type: 'X',
      data: { x: 'é'.repeat(32_500) },
    });
    expect(() => toCloudEvent(event)).toThrow(RangeError);
    const text = toCloudEvent(sample());
    expect(() => fromCloudEvent(text.replace(':systeem:eenplan', ':systeem:ander'))).toThrow(
      'not a CloudEvent of this system',
    );
    expect(() => fromCloudEvent(text.slice(0, 40))).toThrow('no data');
    expect(() => fromCloudEvent(text.replace(/"leaf":"[^"]*"/, '"leaf":"AAAA"'))).toThrow('leaf');
  });

  it('names types in kebab case', () => {
    expect(['RegisseurAangewezen', 'PrioVraagGekozen', 'EersteAanspreekpuntVGBepaald'].map(kebabCase)).toEqual([
      'regisseur-aangewezen',
      'prio-vraag-gekozen',
      'eerste-aanspreekpunt-vg-bepaald',
    ]);
    expect(cloudEventType('casus', 'AfspraakGemaakt', 2)).toBe('nl.eenplan.casus.afspraak-gemaakt.v2');
  });
});
