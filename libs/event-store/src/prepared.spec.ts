import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { command, event, slice, take } from '../../../test/event-store/support.js';
import { UnstorableError } from './errors.js';
import type { Append } from './event-store.js';
import { MAX_EVENT_BYTES, prepare } from './prepared.js';

const STREAM = '0b3e7a0c-5b0f-4d59-8a52-5b1a0f4b2f01';
const HALF = 'a\ud800b';

function code(append: Append): string | undefined {
  try {
    prepare(append, 'test/1/nu');
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(UnstorableError);
    expect(error).toBeInstanceOf(RangeError);
    return (error as UnstorableError).code;
  }
}

const withData = (data: object) => command([slice(STREAM, 0, [event('Gebeurd', data)])]);
const withMeta = (actor: string) =>
  command([slice(STREAM)], { meta: { actor, rol: 'r', grondslag: 'g', correlationId: 'c' } });
const withReply = (body: unknown) => command([slice(STREAM)], { reply: { status: 201, body } });

describe('what can never be stored', () => {
  it('is an event over 48 KB', () => {
    const wrapping = JSON.stringify({ a: '' }).length;
    expect(code(withData({ a: 'x'.repeat(MAX_EVENT_BYTES - wrapping) }))).toBeUndefined();
    expect(code(withData({ a: 'x'.repeat(MAX_EVENT_BYTES - wrapping + 1) }))).toBe('event-te-groot');
    expect(code(withData({ a: 'é'.repeat(MAX_EVENT_BYTES / 2) }))).toBe('event-te-groot');
  });

  it('is U+0000, wherever it is', () => {
    expect(code(withData({ a: 'x\0' }))).toBe('nul-teken');
    expect(code(withData({ 'x\0': 1 }))).toBe('nul-teken');
    expect(code(withData({ a: '\\\0' }))).toBe('nul-teken');
    expect(code(withMeta('x\0'))).toBe('nul-teken');
    expect(code(withReply(['\0']))).toBe('nul-teken');
    expect(code(command([slice(STREAM, 0, [event('Ge\0beurd')])]))).toBe('nul-teken');
    expect(code(command([], { keys: [take('a\0', STREAM)] }))).toBe('nul-teken');
  });

  it('is half a surrogate pair, wherever it is', () => {
    expect(code(withData({ a: HALF }))).toBe('half-teken');
    expect(code(withData({ [HALF]: 1 }))).toBe('half-teken');
    expect(code(withData({ a: '\udfff' }))).toBe('half-teken');
    expect(code(withMeta(HALF))).toBe('half-teken');
    expect(code(withReply(HALF))).toBe('half-teken');
    expect(code(command([{ ...slice(STREAM), streamType: HALF }]))).toBe('half-teken');
    expect(code(command([], { keys: [take(HALF, STREAM)] }))).toBe('half-teken');
  });

  it('is not a text that only looks like it', () => {
    expect(code(withData({ a: '\\u0000', b: '\\\\ud800', c: '😀', d: '\u0001', e: '\n' }))).toBeUndefined();
  });

  it('is what is not JSON', () => {
    expect(code(withData({ a: 1n }))).toBe('geen-json');
    expect(code(withData((() => 1) as object))).toBe('geen-json');
  });

  it('is an id that is no UUID, a version that is no number, a stream or a key named twice', () => {
    expect(code(command([slice('casus-1')]))).toBe('ongeldig');
    expect(code(command([], { commandId: 'een' }))).toBe('ongeldig');
    expect(code(command([], { keys: [take('a', 'niemand')] }))).toBe('ongeldig');
    expect(code(command([slice(STREAM, -1)]))).toBe('ongeldig');
    expect(code(command([slice(STREAM, 1.5)]))).toBe('ongeldig');
    expect(code(command([slice(STREAM, 0, [{ ...event(), schema: 0 }])]))).toBe('ongeldig');
    expect(code(command([slice(STREAM), slice(STREAM.toUpperCase(), 0, [])]))).toBe('ongeldig');
    expect(code(command([], { keys: [take('a', STREAM), take('a', randomUUID())] }))).toBe('ongeldig');
  });

  it.each(['+010000-01-01T11:59:59.000Z', '0000-12-31T10:00:00.000Z', '2026-01-01T00:00:00+01:00', '2026-01-01', ''])(
    'is a moment that not everybody reads: %s',
    (op) => {
      const events = [
        { ...event(), op: '2026-01-01T00:00:00.000001Z' },
        { ...event(), op },
      ];
      expect(code(command([slice(STREAM, 0, events)]))).toBe('ongeldig');
    },
  );
});

describe('a prepared command', () => {
  it('has the leaf of what the database will hold: ids in lower case', () => {
    const append = command([slice(STREAM)]);
    const shouted = { ...append, commandId: append.commandId.toUpperCase(), slices: [slice(STREAM.toUpperCase())] };
    expect(prepare(shouted, 'test').leaves.get(STREAM)).toEqual(prepare(append, 'test').leaves.get(STREAM));
  });

  it('has the metadata of its first event once for all of that moment; others have their own moment', () => {
    const [first, later] = ['2026-01-01T00:00:10Z', '2026-01-01T00:00:20Z'];
    const at = (op?: string) => ({ ...event(), ...(op && { op }) });
    const { meta, events } = prepare(command([slice(STREAM, 0, [at(first), at(first), at(), at(later)])]), 'test');
    const moments = events.map(({ content }) => (JSON.parse(content.meta) as { happenedAt?: string }).happenedAt);
    expect(moments).toEqual([first, first, undefined, later]);
    expect(events.map(({ content }) => content.meta === meta)).toEqual([true, true, false, false]);
  });
});
