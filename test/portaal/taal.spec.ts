import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  deel,
  fleschDouma,
  gebruikteSleutels,
  lettergrepen,
  metWatErinStaat,
  nietB1,
  verschillen,
} from '../../apps/portal/web/taalregels.mjs';
import { gestuurd, uitleg } from '../../apps/portal/web/weigeringen.mjs';
import { projecties } from '../../apps/read-model/src/projecties.js';

const WEB = join(import.meta.dirname, '../../apps/portal/web');

const lijst = { jargon: { hulpvraag: '“vraag”' } };
const keur = (teksten: Record<string, string>) => nietB1(new Map(Object.entries(teksten)), lijst);

describe('the texts of two languages', () => {
  it('have the same keys, and fill in the same things', () => {
    const nl = { a: { een: 'Uw plan', twee: 'op {{dag}} met {{wie}}' }, b: 'weg' };
    expect(verschillen(nl, { a: { een: 'Your plan', twee: 'with {{wie}} on {{dag}}' }, b: 'gone' })).toEqual([]);
    expect(verschillen(nl, { a: { een: 'Your plan', twee: 'with {{wie}}' }, c: 'new' })).toEqual([
      expect.stringContaining('a.twee: Dutch fills in {dag, wie}, English {wie}'),
      expect.stringContaining('b: has no English'),
      expect.stringContaining('c: is in en.json only'),
    ]);
    expect(verschillen({ a: 'iets' }, { a: ' ' })).toEqual([expect.stringContaining('a: is empty')]);
  });
});

describe('what an inwoner reads', () => {
  it('passes when it is plain', () => {
    expect(keur({ een: 'Hier staat uw plan. U ziet wie u helpt.', twee: 'Ik ben akkoord' })).toEqual([]);
  });

  it('has no long sentence, and says in which key one is', () => {
    const lang = 'Als u niet weet wie u moet bellen dan kunt u hier zien wie u helpt en wanneer.';
    expect(keur({ kort: 'Dit is kort.', lang })).toEqual([expect.stringMatching(/^lang: a sentence of 18 words/)]);
    expect(keur({ lang: lang.replace(' dan', '. Dan') })).toEqual([]);
  });

  it('has no jargon, in whatever case, and is told what to write; a word in another word is none', () => {
    expect(keur({ een: 'Hulpvraag van u' })).toEqual(['een: “hulpvraag” is jargon. Write “vraag”.']);
    expect(keur({ een: 'Uw vraag om hulp' })).toEqual([]);
  });

  it('is easy together: Flesch-Douma 60 or more, and the hardest text is named', () => {
    const zwaar = 'Verantwoordelijkheid maatschappelijke ondersteuningsorganisaties';
    expect(keur({ licht: 'Dit is kort.', zwaar })).toEqual([expect.stringMatching(/^zwaar: together .* score -?\d/)]);
    expect(keur({ zwaar, ...Object.fromEntries([...'abcdefghij'].map((een) => [een, 'Dit is kort.'])) })).toEqual([]);
  });

  it('counts syllables by groups of vowels, as Dutch sounds them', () => {
    const verwacht = { plan: 1, mooi: 1, eeuw: 1, vrijheid: 2, radio: 3, financiën: 4, afspraken: 3, coördinator: 5 };
    expect(Object.fromEntries(Object.keys(verwacht).map((woord) => [woord, lettergrepen(woord)]))).toEqual(verwacht);
    // Three sentences of one syllable a word, three words each.
    expect(fleschDouma(['Dit is kort.', 'Dat is het. Ik ben er.'])).toBeCloseTo(206.84 - 0.93 * 3 - 77, 5);
  });

  it('is chosen by the names of its keys, and a screen can be asked which it shows', () => {
    const teksten = { palet: { plaats: 'Typ', plaatsen: 'Nee' }, casus: { a: 'b' } };
    expect([...deel(teksten, ['palet.plaats']).keys()]).toEqual(['palet.plaats']);
    expect([...deel(teksten, []).keys()]).toEqual(['palet.plaats', 'palet.plaatsen', 'casus.a']);
    const code = "t('mijnPlan.stem') t(`leefgebieden.${een}`, een) fetch('/a') dag('nl.nl') getItem(t('a.b', { c }))";
    expect(gebruikteSleutels(code)).toEqual(['mijnPlan.stem', 'leefgebieden', 'a.b']);
  });
});

it('what a screen shows is also what it is made of, and what that is made of; not what is only a type', () => {
  const bestanden: Record<string, string> = {
    'src/a/a.tsx': "import { b } from '../b/b.js';\nimport type { T } from './soort.js';\nimport 'react';",
    'src/b/b.ts': "import {\n  c,\n  type D,\n} from './diep/c.js';\nimport { a } from '../a/a.js';",
    'src/b/diep/c.tsx': "t('c.d')",
    'src/a/soort.ts': "t('niet')",
  };
  const lees = (pad: string) => {
    const naam = Object.keys(bestanden).find((een) => een.replace(/\.tsx?$/, '') === pad.replace(/\.(js|tsx?)$/, ''));
    return naam === undefined ? undefined : ([naam, bestanden[naam]!] as const);
  };
  expect([...metWatErinStaat(['src/a/a.tsx'], lees).keys()].sort()).toEqual([
    'src/a/a.tsx',
    'src/b/b.ts',
    'src/b/diep/c.tsx',
  ]);
});

describe('what the server says to who gets no', () => {
  it('is asked of every command that a screen sends', () => {
    const code = "regel.POST('/a/{b}', { params })  lees.GET('/weg') uit(regel.PUT(\n 'c', x)) regel\n  .DELETE(`/d`)";
    expect(gestuurd(code)).toEqual(['POST /a/{b}', 'PUT c', 'DELETE /d']);
  });

  it('is read from wherever it stands beside its code, in all forms', () => {
    const bron = `
      const TABEL = { 'casus-weg': 'In de tabel. Zo dus.', 'niet-gevraagd': 'Dit is van een ander.' };
      const STATUS = { 404: ['niet-daar', 'De titel dus', 'De uitleg dus.'] };
      throw new Problem(409, 'te-veel', \`Hoogstens \${max} dan.\`);
      const LOS = 'Ergens anders gezegd.';
      nee('te-vaag', 403, LOS, { ref: 'casus-weg' });
      const REGELS = { maxLength: ['te-lang', ([max]) => \`Gebruik \${max} tekens.\`] };
      const wat = n === 1 ? 'Eén ding klopt niet.' : 'Meer dingen kloppen niet.';
      weiger('te-fout', wat);
      weiger('casus-weg');`;
    const codes = new Set(['casus-weg', 'niet-daar', 'te-veel', 'te-vaag', 'te-lang', 'te-fout']);
    expect(Object.fromEntries(uitleg(bron, codes))).toEqual({
      'casus-weg': ['In de tabel. Zo dus.'],
      'niet-daar': ['De titel dus', 'De uitleg dus.'],
      'te-veel': ['Hoogstens {{}} dan.'],
      'te-vaag': ['Ergens anders gezegd.'],
      'te-lang': ['Gebruik {{}} tekens.'],
      'te-fout': ['Eén ding klopt niet.', 'Meer dingen kloppen niet.'],
    });
  });
});

it('what a beheerder sees of the read models has a name for each of them', () => {
  for (const taal of ['nl', 'en']) {
    const tekst = JSON.parse(readFileSync(join(WEB, 'src/schermen/gezondheid', `${taal}.json`), 'utf8')) as {
      gezondheid: { leesmodel: object };
    };
    expect(Object.keys(tekst.gezondheid.leesmodel).sort()).toEqual(projecties.map(({ name }) => name).sort());
  }
});
