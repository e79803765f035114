import { describe, expect, it } from '@jest/globals';
import type { Persoonsgegevens } from '../vault.js';
import { adresVan } from './adres.js';
import { gelijkenis } from './gelijkenis.js';
import { kenmerken } from './kenmerken.js';
import { achternaamVan, effen } from './namen.js';
import { MAAT } from './test-maat.js';

const THUIS = 'Havenkade 4, 9934 AA Delfzijl';
const jan: Persoonsgegevens = {
  voornamen: 'Jan',
  voorvoegsel: 'van der',
  achternaam: 'Berg',
  geboortedatum: '1955-03-12',
  adres: THUIS,
};
const lijkt = (over: Persoonsgegevens, op: Persoonsgegevens = jan) => {
  const heen = gelijkenis(over, op, MAAT);
  expect(gelijkenis(op, over, MAAT)).toEqual(heen);
  // Whoever looks alike is found: shares a hash.
  if (heen.score >= MAAT.drempel) expect(kenmerken(over).filter((een) => kenmerken(op).includes(een))).not.toEqual([]);
  return heen;
};
const achternamen = (a: string, b: string) => {
  const [reden] = lijkt({ ...jan, voorvoegsel: '', achternaam: a }, { ...jan, voorvoegsel: '', achternaam: b }).redenen;
  return reden;
};

describe('Dutch names', () => {
  it.each(['van der Berg', 'vd Berg', 'v.d. Berg', 'Berg, van der', 'VAN DER BERG', 'vander Berg', 'v d Berg'])(
    'reads %s as Berg with van der before it',
    (achternaam) => {
      expect(achternaamVan(undefined, achternaam)).toEqual({ delen: ['berg'], voorvoegsel: 'vd' });
      expect(lijkt({ ...jan, voorvoegsel: undefined as never, achternaam }).redenen[0]).toBe('achternaam-gelijk');
    },
  );

  it.each([
    ['Yilmaz', 'Yılmaz', 'achternaam-gelijk'],
    ['Dijkstra', 'Dykstra', 'achternaam-gelijk'],
    ['Koç', 'Koc', 'achternaam-gelijk'],
    ['Björnsson', 'Bjornsson', 'achternaam-gelijk'],
    ["in 't Veld", 'in het Veld', 'achternaam-gelijk'],
    ['Jansen', 'Janssen', 'achternaam-lijkt'],
    ['Kuijpers', 'Kuipers', 'achternaam-lijkt'],
    ['Schouten', 'Schoute', 'achternaam-lijkt'],
    ['van den Berg', "van 't Berg", 'achternaam-lijkt'],
    ['Jansen-de Vries', 'de Vries', 'achternaam-deels-gelijk'],
    ['de Vries-Jansen', 'Janssen', 'achternaam-deels-gelijk'],
    ['El Amrani', 'Amrani', 'achternaam-gelijk'],
    ['Jansen', 'Visser', 'achternaam-verschilt'],
    ['Bakker', 'Bosma', 'achternaam-verschilt'],
  ])('%s and %s: %s', (a, b, reden) => {
    expect(achternamen(a, b)).toBe(reden);
  });

  it('leaves a name that is nothing but a prefix', () => {
    expect(achternaamVan('van', 'Ten')).toEqual({ delen: ['ten'], voorvoegsel: '' });
    expect(achternaamVan(undefined, undefined)).toEqual({ delen: [], voorvoegsel: '' });
  });

  it('keeps other scripts', () => {
    expect(effen('İbrahim Øster Łukasz')).toBe('ibrahim oster lukasz');
    expect(effen('محمد')).toBe('محمد');
    expect(kenmerken({ achternaam: 'علي', geboortedatum: '1980-01-01' })).not.toEqual([]);
  });

  it.each([
    ['Jan', 'Jan Pieter', 'voornamen-gelijk'],
    ['Pieter', 'Jan Pieter', 'voornamen-lijken'],
    ['Fen', 'Fenna', 'voornamen-lijken'],
    ['Mohammed', 'Mohamed', 'voornamen-lijken'],
    ['J.P.', 'Jan', 'voorletter-gelijk'],
    ['K.', 'Jan', 'voornamen-verschillen'],
    ['Tim', 'Tom', 'voorletter-gelijk'],
    ['Lina', 'Luna', 'voorletter-gelijk'],
    ['Jan', 'Klaas', 'voornamen-verschillen'],
  ])('first names %s and %s: %s', (a, b, reden) => {
    expect(lijkt({ ...jan, voornamen: a }, { ...jan, voornamen: b }).redenen[1]).toBe(reden);
  });
});

describe('addresses', () => {
  it.each([
    ['Havenkade 4-a, 9934 AA Delfzijl', { straat: 'havenkade', postcode: '9934aa', nummer: '4', toevoeging: 'a' }],
    ['Havenkade 4A 9934AA Delfzijl', { straat: 'havenkade', postcode: '9934aa', nummer: '4', toevoeging: 'a' }],
    ['2e Dwarsstraat 5', { straat: '2e dwarsstraat', postcode: undefined, nummer: '5', toevoeging: '' }],
    ['onbekend', undefined],
    [undefined, undefined],
  ])('%s', (adres, gelezen) => {
    expect(adresVan(adres)).toEqual(gelezen);
  });
});

describe('likeness', () => {
  it('is whole for the same person, and says in what', () => {
    expect(lijkt({ ...jan })).toEqual({
      score: 1,
      redenen: ['achternaam-gelijk', 'voornamen-gelijk', 'geboortedatum-gelijk', 'adres-gelijk'],
    });
  });

  it('leaves a doubt where only the year is known, and finds the person all the same', () => {
    const { score, redenen } = lijkt({ ...jan, geboortedatum: '1955-00-00', adres: undefined as never });
    expect(redenen[2]).toBe('geboortedatum-deels-gelijk');
    expect(score).toBeGreaterThanOrEqual(MAAT.drempel);
    expect(score).toBeLessThan(0.9);
    expect(lijkt({ ...jan, geboortedatum: '1955-03-00' }).score).toBeGreaterThan(
      lijkt({ ...jan, geboortedatum: '1955-00-00' }).score,
    );
    expect(lijkt({ ...jan, geboortedatum: '1955-04-00' }).redenen[2]).toBe('geboortedatum-verschilt');
  });

  it('never takes twins at one address for one person', () => {
    for (const tweeling of [
      ['Tim', 'Tom'],
      ['Sanne', 'Sem'],
      ['Lina', 'Luna'],
      ['Ahmed', 'Bilal'],
    ]) {
      const [a, b] = tweeling.map((voornamen) => ({ ...jan, geboortedatum: '2015-06-01', voornamen }));
      expect(lijkt(a!, b!).score).toBeLessThanOrEqual(MAAT.bijVerschil);
    }
  });

  it('never takes a father for a son of the same name', () => {
    expect(lijkt({ ...jan, geboortedatum: '1985-07-30' }).score).toBeLessThanOrEqual(MAAT.bijVerschil);
  });

  it.each([
    ['1955-12-03', 'geboortedatum-lijkt'],
    ['1955-03-13', 'geboortedatum-lijkt'],
    ['1965-03-12', 'geboortedatum-lijkt'],
    ['1955-03-21', 'geboortedatum-lijkt'],
    ['1955-04-13', 'geboortedatum-verschilt'],
    ['1971-10-02', 'geboortedatum-verschilt'],
  ])('12-03-1955 written as %s: %s', (geboortedatum, reden) => {
    expect(lijkt({ ...jan, geboortedatum }).redenen[2]).toBe(reden);
  });

  it('is not made of a name alone, however much that is the same', () => {
    const naam = { voornamen: 'Jan', achternaam: 'Berg', voorvoegsel: 'van der' };
    expect(lijkt(naam, naam).score).toBeLessThan(MAAT.drempel);
    expect(lijkt({ ...naam, adres: THUIS }).score).toBeGreaterThanOrEqual(MAAT.drempel);
  });

  it('finds somebody who married or moved', () => {
    expect(lijkt({ ...jan, achternaam: 'Visser', voorvoegsel: undefined as never }).score).toBeGreaterThanOrEqual(0.7);
    expect(lijkt({ ...jan, adres: 'Dorpsstraat 1, 9901 BB Appingedam' }).score).toBeGreaterThanOrEqual(0.8);
  });

  it('knows a child by the date on which it was expected', () => {
    const ongeboren = { achternaam: 'Berg', uitgerekendeDatum: '2026-12-28', adres: THUIS };
    const kind = { voornamen: 'Fenna', achternaam: 'Berg', geboortedatum: '2027-01-04', adres: THUIS };
    expect(lijkt(ongeboren, kind)).toMatchObject({
      redenen: ['achternaam-gelijk', 'uitgerekende-datum-dichtbij', 'adres-gelijk'],
    });
    expect(lijkt(ongeboren, kind).score).toBeGreaterThanOrEqual(MAAT.drempel);
    expect(lijkt(ongeboren, { ...kind, geboortedatum: '2026-06-01' }).redenen).toContain('geboortedatum-verschilt');
  });

  it('is looked for by what stays when something was written otherwise', () => {
    const gedeeld = (a: Persoonsgegevens, b: Persoonsgegevens) =>
      kenmerken(a)
        .filter((een) => kenmerken(b).includes(een))
        .map((een) => een.split(' ')[0]);
    const geboren = (geboortedatum: string) => ({ voornamen: 'Jan', geboortedatum });
    expect(gedeeld(geboren('1955-03-12'), { ...geboren('1955-12-03'), achternaam: 'Visser' })).toEqual(['dag-letter']);
    expect(
      gedeeld(
        { achternaam: 'Berg', uitgerekendeDatum: '2026-12-28' },
        { achternaam: 'Berg', geboortedatum: '2027-01-04' },
      ),
    ).toEqual(['naam-jaar']);
    // Nor does everybody whose name is written in another script share one.
    const jaar = { geboortedatum: '1980-00-00' };
    expect(gedeeld({ achternaam: 'علي', ...jaar }, { achternaam: 'محمد', ...jaar })).toEqual([]);
  });

  it('says nothing of nobody', () => {
    expect(gelijkenis({}, {}, MAAT).score).toBeLessThan(MAAT.drempel);
    expect(kenmerken({})).toEqual([]);
  });
});
