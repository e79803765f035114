import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@eenplan/edge';
import { Fout, uitleg } from './fout.js';

const systeem = (code: string, meer: object = {}) =>
  Object.assign(new Error(`${code}: something in English`), { code, ...meer });

describe('explaining what went wrong', () => {
  it.each([
    [systeem('ENOSPC'), 'De schijf met /data is vol: maak ruimte en start opnieuw.'],
    [systeem('53100'), 'De schijf met /data is vol: maak ruimte en start opnieuw.'],
    [
      new Error('could not extend file: No space left on device'),
      'De schijf met /data is vol: maak ruimte en start opnieuw.',
    ],
    [
      systeem('EADDRINUSE', { port: 3001 }),
      'Poort 3001 is al in gebruik: kies met --port een andere, of stop het programma dat hem gebruikt.',
    ],
    [
      systeem('EACCES', { path: '/data/x' }),
      'Geen toegang tot /data/x: controleer de rechten, of kies met --data een andere map.',
    ],
    [systeem('EROFS'), '/data is alleen-lezen: kies met --data een andere map.'],
    [systeem('ENOTDIR', { path: '/data/x' }), '/data/x is geen map: kies met --data een andere.'],
    [systeem('28P01'), 'De database weigert de aanmelding: controleer de gebruiker en het wachtwoord in DATABASE_URL.'],
    [new ConfigError(['PORT ontbreekt.', 'HOST ontbreekt.']), 'PORT ontbreekt. HOST ontbreekt.'],
    [
      new Error('De database is van een nieuwere versie van Eén Plan: gebruik die.'),
      'De database is van een nieuwere versie van Eén Plan: gebruik die.',
    ],
    [new Fout('Al gezegd.'), 'Al gezegd.'],
    [new Error('boom\n  at somewhere'), 'Er ging iets onverwachts mis: boom'],
  ])('%s', (error, zin) => {
    expect(uitleg(error, '/data').message).toBe(zin);
  });

  it('keeps the stack for those who ask', () => {
    expect(uitleg(systeem('ENOSPC')).detail).toContain('fout.spec');
  });
});
