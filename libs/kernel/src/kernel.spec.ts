import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Decider, type DomainEvent, fold, leafHash, NO_LEAF, Refusal, spec } from './index.js';

const event = {
  streamType: 'casus',
  streamId: '0190a5c2-0000-7000-8000-000000000001',
  version: 1,
  type: 'CasusGeopend',
  schema: 1,
  data: '{"kenmerk":"K7M-4QX"}',
  meta: '{"actor":"é"}',
};

describe('leafHash', () => {
  it('is SHA-256 over length-prefixed UTF-8 fields and the previous leaf', () => {
    const fields = [...Object.values(event)].map((value) => Buffer.from(String(value)));
    const hash = createHash('sha256');
    for (const field of fields) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(field.length);
      hash.update(length).update(field);
    }
    expect(leafHash(event, NO_LEAF)).toEqual(hash.update(NO_LEAF).digest());
  });
  it.each(Object.keys(event) as (keyof typeof event)[])('changes with %s', (field) => {
    const other = { ...event, [field]: typeof event[field] === 'number' ? 2 : `${event[field]}x` };
    expect(leafHash(other, NO_LEAF)).not.toEqual(leafHash(event, NO_LEAF));
  });
  it('does not confuse a field with its neighbour, and covers what came before', () => {
    const moved = { ...event, data: event.data + event.meta, meta: '' };
    expect(leafHash(moved, NO_LEAF)).not.toEqual(leafHash(event, NO_LEAF));
    expect(leafHash(event, leafHash(event, NO_LEAF))).not.toEqual(leafHash(event, NO_LEAF));
  });
});

type Telde = DomainEvent<'Geteld', { by: number }>;
const teller: Decider<number, number, Telde> = {
  initial: 0,
  decide(by, total) {
    if (total + by > 3) throw new Refusal('te-veel', 'Het zijn er meer dan drie.');
    return [{ type: 'Geteld', data: { by } }];
  },
  evolve: (total, { data }) => total + data.by,
  claims: () => [],
};
const geteld = (by: number): Telde => ({ type: 'Geteld', data: { by } });

describe('spec', () => {
  const at2 = spec(teller).given([geteld(2)]);
  it('gives the state after what was decided', () => {
    expect(at2.when(1).then([geteld(1)])).toBe(3);
    expect(fold(teller, 0, [geteld(1), geteld(2)])).toBe(3);
  });
  it('fails on other events, another refusal, and none', () => {
    expect(() => at2.when(1).then([geteld(2)])).toThrow('expected');
    expect(() => at2.when(2).refused('te-weinig')).toThrow('but got te-veel');
    expect(() => at2.when(1).refused('te-veel')).toThrow('expected refusal te-veel');
    expect(at2.when(2).refused('te-veel').uitleg).toBe('Het zijn er meer dan drie.');
  });
});
