import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { canonicalJson, commandIdOf, requestFingerprint } from './command-id.js';
import { ConfigError, readConfig } from './config.js';
import { etag, parseIfMatch } from './headers.js';
import { Tijdstip } from './dto.js';
import { checkInput } from './input.js';
import { createLogger } from './logger.js';
import { toFields } from './validation.js';

const KEY = Buffer.alloc(32, 1);
const UUID = '6F1C2F0E-5b8e-4c56-9c39-0f2b8a7d4e11';

describe('command id and fingerprint', () => {
  it('one id per client and key', () => {
    expect(commandIdOf('a', UUID)).toBe(commandIdOf('a', UUID.toLowerCase()));
    expect(commandIdOf('a', UUID)).toBe('ee3c42d0-b129-5b9f-bdca-5079ed6c4793');
    expect(commandIdOf('b', UUID)).not.toBe(commandIdOf('a', UUID));
    expect(commandIdOf('a","', UUID)).not.toBe(commandIdOf('a', `","${UUID}`));
  });

  it('the same request whatever the order of its fields, another for any difference', () => {
    const of = (method: string, path: string, body: unknown, key = KEY) =>
      requestFingerprint(key, method, path, body).toString('hex');
    const base = of('POST', '/a', { x: 1, y: { b: [1, 2], a: 2 } });
    expect(of('POST', '/a', { y: { a: 2, b: [1, 2] }, x: 1 })).toBe(base);
    const others = [
      of('PUT', '/a', { x: 1, y: { b: [1, 2], a: 2 } }),
      of('POST', '/b', { x: 1, y: { b: [1, 2], a: 2 } }),
      of('POST', '/a', { x: 1, y: { b: [2, 1], a: 2 } }),
      of('POST', '/a', { x: 1, y: { b: [1, 2], a: 2 } }, Buffer.alloc(32, 2)),
    ];
    expect(new Set([base, ...others]).size).toBe(5);
    expect(canonicalJson(undefined)).toBe('');
  });
});

describe('config', () => {
  it('says everything that is wrong at once, never the value', () => {
    const env = { POORT: '99999999', KEUZE: 'geheim1', DB: 'geheim2', SLEUTEL: 'geheim3', VLAG: 'ja' };
    const read = () =>
      readConfig(
        (r) => ({
          port: r.integer('POORT', { max: 65535 }),
          choice: r.oneOf('KEUZE', ['a', 'b']),
          db: r.url('DB', ['postgres:']),
          key: r.key('SLEUTEL'),
          flag: r.flag('VLAG'),
          text: r.text('TEKST'),
        }),
        env,
      );
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      expect((error as ConfigError).problems).toEqual([
        'POORT moet een heel getal zijn van 0 tot en met 65535.',
        'KEUZE moet een van deze waarden zijn: a, b.',
        'DB moet een adres zijn dat begint met postgres://.',
        'SLEUTEL moet een sleutel van 32 bytes zijn, geschreven als base64url.',
        'VLAG moet 1 (aan) of 0 (uit) zijn.',
        'TEKST ontbreekt. Geef deze instelling mee in de omgeving.',
      ]);
    }
  });

  it('reads what is right', () => {
    const env = {
      POORT: '3001',
      DB: 'postgres://u:p@h/d',
      SLEUTEL: KEY.toString('base64url'),
      VLAG: '1',
      LIJST: 'a, b',
    };
    const read = readConfig(
      (r) => [
        r.integer('POORT'),
        r.oneOf('KEUZE', ['a', 'b'], 'b'),
        r.url('DB', ['postgres:']),
        r.key('SLEUTEL'),
        r.flag('VLAG'),
        r.list('LIJST'),
        r.optional('X'),
        r.integer('Y', {}, 7),
      ],
      env,
    );
    expect(read).toEqual([3001, 'b', 'postgres://u:p@h/d', KEY, true, ['a', 'b'], undefined, 7]);
  });
});

describe('input', () => {
  it('allows 32 levels and every character that can be stored', () => {
    let value: unknown = { tekst: 'Zoë 👍 \t\n' };
    for (let i = 1; i < 32; i++) value = { a: value };
    expect(checkInput(value, 'body')).toEqual([]);
    expect(checkInput({ a: value }, 'body')).toMatchObject([{ code: 'te-diep' }]);
  });
});

describe('a moment', () => {
  class Dto {
    @Tijdstip() op: string;
  }
  const wrong = (op: unknown) =>
    toFields(validateSync(Object.assign(new Dto(), { op })), 'body').map(({ pointer, code }) => [pointer, code]);

  it.each([
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999Z',
    '2026-01-31T09:30:00+14:00',
    '2026-01-31T09:30:00-12:00',
  ])('may be %s', (op) => expect(wrong(op)).toEqual([]));

  it.each([
    ['in UTC in the year 10000', '9999-12-31T23:59:59-12:00'],
    ['in UTC in the year 0', '0001-01-01T00:00:00+14:00'],
    ['further from UTC than any place is', '2026-01-31T09:30:00+15:00'],
    ['of a day that does not exist', '2026-02-30T09:30:00Z'],
  ])('may not be one %s', (_, op) => expect(wrong(op)).toEqual([['/op', 'geen-tijdstip']]));
});

describe('log', () => {
  it('leaves out what could be personal', () => {
    const lines: string[] = [];
    const logger = createLogger({ name: 'x', destination: { write: (line) => void lines.push(line) } });
    logger.info({ bsn: '111222333', persoon: { achternaam: 'Jansje' }, code: 'a' }, 'iets');
    logger.error({ err: new SyntaxError('Unexpected token "Jansje"') }, 'fout');
    logger.error(
      {
        err: Object.assign(new Error('Key (x)=(Jansje) exists'), {
          code: '23505',
          detail: 'Jansje',
          parameters: ['Jansje'],
          constraint: 'uniek',
        }),
      },
      'fout',
    );
    logger.error({ err: new Error('gewone fout') }, 'fout');
    const text = lines.join('');
    expect(text).not.toMatch(/Jansje|111222333/);
    expect(text).toContain('uniek');
    expect(text).toContain('gewone fout');
  });
});

it('an If-Match is one strong ETag of ours, or nothing', () => {
  for (const version of [0, 7, 999_999_999]) expect(parseIfMatch(etag(version))).toBe(version);
  for (const bad of ['7', 'W/"7"', '*', '"7","8"', '"07"', '"-1"', '""', '"1000000000"'])
    expect([bad, parseIfMatch(bad)]).toEqual([bad, undefined]);
});
