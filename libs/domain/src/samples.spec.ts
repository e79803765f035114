import { describe, expect, it } from '@jest/globals';
import { fold } from '@eenplan/kernel';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Stream, streams } from './evolve.js';

/**
 * Every event that was ever stored stays readable: one frozen sample per type and schema, in `<stream>/samples`. A new
 * schema gets a new file, its line in SHA256SUMS (`sha256sum *.json`), and a place in verhalen.json: sequences of events
 * that happened together. What stands there is never changed.
 */
interface Sample {
  readonly type: string;
  readonly schema: number;
  readonly data: object;
  readonly op?: string;
}

describe.each(Object.keys(streams) as (keyof typeof streams)[])('stored events of %s', (streamType) => {
  const stream = streams[streamType] as unknown as Stream<unknown, { type: string; data: object }>;
  const folder = join(import.meta.dirname, streamType, 'samples');
  const names = readdirSync(folder).filter((name) => /\.v\d+\.json$/.test(name));
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Sample;
  const verhalen = JSON.parse(readFileSync(join(folder, 'verhalen.json'), 'utf8')) as Record<string, string[]>;

  it('have a sample of every type and schema', () => {
    const wanted = Object.entries(stream.schemas).flatMap(([type, current]) =>
      Array.from({ length: current }, (_, i) => `${type}.v${i + 1}.json`),
    );
    expect([...names].sort()).toEqual(wanted.sort());
  });

  it('have samples that never change', () => {
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const now = names.map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return `${hash}  ${name}`;
    });
    expect(now.sort()).toEqual(sums.sort());
  });

  it.each(names)('%s is what its name says', (name) => {
    const { type, schema, data, op } = read(name);
    expect(name).toBe(`${type}.v${schema}.json`);
    const event = stream.upcast(type, schema, data, op);
    expect(event).toMatchObject({ type });
    expect('op' in event).toBe(op !== undefined);
  });

  it.each(Object.entries(verhalen))('evolve: %s', (_, types) => {
    const events = types.map((type) => {
      const { schema, data, op } = read(`${type.includes('.v') ? type : `${type}.v1`}.json`);
      return stream.upcast(type.replace(/\.v\d+$/, ''), schema, data, op);
    });
    events.reduce((state, event) => {
      const next = fold(stream, state, [event]);
      expect(next).not.toEqual(state);
      return next;
    }, stream.initial);
  });

  it('all have a place in a story', () => {
    const told = Object.values(verhalen).flat();
    expect(names.filter((name) => !told.some((type) => name === `${type}.json` || name === `${type}.v1.json`))).toEqual(
      [],
    );
  });

  it('of an unknown type or schema are refused, not skipped', () => {
    const [type] = Object.keys(stream.schemas);
    expect(() => stream.upcast('Verzonnen', 1, {})).toThrow('unknown event type Verzonnen');
    expect(() => stream.upcast('constructor', 1, {})).toThrow('unknown event type');
    expect(() => stream.upcast(type!, 99, {})).toThrow('unknown schema 99');
    expect(() => stream.upcast(type!, 0, {})).toThrow('unknown schema 0');
  });
});
