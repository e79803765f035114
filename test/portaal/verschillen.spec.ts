import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GESCHREVEN, geschreven } from '../../apps/portal/web/src/onderdelen/geschreven.js';
import { type Toestanden, verschillen, zoalsHetIs } from '../../apps/portal/web/src/onderdelen/verschillen.js';
import { GAAT_OVER, gaatOver } from '../../apps/portal/web/src/schermen/casus/gaat-over.js';
import { committedDocument } from '../contracts/contract.js';

type Casus = Toestanden['casus'];
const afspraak = {
  ...{ afspraakId: 'a1', doelId: 'd1', leefgebied: 'financien', status: 'open', teLaat: false },
  ...{ tekst: { tekstId: 't1', tekst: 'Bel de bank.' }, uiterlijkDatum: '2026-04-15' },
};
const casus = (over: Record<string, unknown> = {}, plan: Record<string, unknown> = {}): Casus =>
  ({
    ...{ casusId: 'c1', status: 'lopend', aanbod: [], betrokkenen: [], gezinsleden: [], organisaties: [] },
    ...{ bijlagen: [], contactmomenten: [] },
    plan: { afspraken: [afspraak], doelen: [], prioKeuzes: [], versies: [], vragen: [], ...plan },
    ...over,
  }) as unknown as Casus;
const verplaatst = casus({}, { afspraken: [{ ...afspraak, uiterlijkDatum: '2026-05-01' }] });

describe('what became otherwise while somebody wrote', () => {
  it('is told field by field: another day too, and not what becomes otherwise by itself', () => {
    expect(verschillen('casus', casus(), verplaatst)).toEqual([
      {
        ...{ id: 'a1', onderdeel: 'afspraken', soort: 'anders', woorden: 'Bel de bank.' },
        velden: [{ veld: 'uiterlijkDatum', nu: { dag: '2026-05-01' }, was: { dag: '2026-04-15' } }],
      },
    ]);
    expect(verschillen('casus', casus(), casus({}, { afspraken: [{ ...afspraak, teLaat: true }] }))).toEqual([]);
  });

  it('is told of danger, of who is called, and of how somebody of an organisation is reached', () => {
    const gevaar = casus({ veiligheid: { acuut: true } });
    expect(verschillen('casus', casus({ veiligheid: { acuut: false } }), gevaar)[0]!.velden).toEqual([
      { veld: 'acuut', nu: { codes: ['conflict.stand.acuut.ja'] }, was: { codes: ['conflict.stand.acuut.nee'] } },
    ]);
    const met = (telefoon: string) =>
      ({
        organisatieId: 'o1',
        medewerkers: [{ medewerkerId: 'm1', naam: 'Elske', rollen: ['teamleider'], telefoon }],
      }) as unknown as Toestanden['organisatie'];
    expect(verschillen('organisatie', met('0596-1'), met('0596-2'))).toEqual([
      {
        ...{ id: 'm1', onderdeel: 'medewerkers', soort: 'anders', woorden: 'Elske' },
        velden: [{ veld: 'telefoon', nu: { tekst: '0596-2' }, was: { tekst: '0596-1' } }],
      },
    ]);
  });

  it('where it is not known how it was, it is told how it is', () => {
    expect(zoalsHetIs('casus', verplaatst, ['a1'])[0]!.velden).toContainEqual({
      veld: 'uiterlijkDatum',
      nu: { dag: '2026-05-01' },
    });
    expect(zoalsHetIs('casus', casus(), ['onbekend']).map(({ id }) => id)).toEqual(['status']);
  });
});

describe('what a form is about', () => {
  const gelijk = (code: string, ids: string[], een: Casus, ander: Casus) =>
    JSON.stringify(gaatOver(een, code, ids)) === JSON.stringify(gaatOver(ander, code, ids));

  it('is all of the piece with its id, and nothing else', () => {
    expect(gelijk('afspraak-verplaatsen', ['a1'], casus(), verplaatst)).toBe(false);
    expect(gelijk('afspraak-verplaatsen', ['a2'], casus(), verplaatst)).toBe(true);
    expect(gelijk('afspraak-verplaatsen', ['a1'], casus(), casus({ veiligheid: { acuut: true } }))).toBe(true);
  });

  it.each<[keyof typeof GAAT_OVER, Casus]>([
    ['veiligheid', casus({ veiligheid: { acuut: true } })],
    ['prio-vraag', casus({}, { prioVraagId: 'v1' })],
    ['plan-antwoord', casus({}, { versies: [{ versie: 1, huidig: true, antwoorden: [] }] })],
    ['aanspreekpunt', casus({ eersteAanspreekpunt: { persoon: { persoonId: 'p1' } } })],
    ['afsluiten', casus({ status: 'afgesloten' })],
    ['heropenen', casus({ status: 'afgesloten' })],
    ['nazorg', casus({ afsluiting: { nazorgDatum: '2026-05-01' } })],
  ])('%s: without an id too', (code, anders) => expect(gelijk(code, [], casus(), anders)).toBe(false));
});

describe('what somebody filled in', () => {
  it('is told in words, days and names of codes, wherever it lies; ids and what was left empty are not', () => {
    const body = {
      ...{ medewerkerId: '0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001', rollen: ['teamleider'], reden: 'gezin-stopt' },
      ...{ persoon: { achternaam: 'Mol', voornamen: '' }, bereikbaarheid: { telefoon: '0596-1' } },
      ...{ acuut: false, uiterlijkDatum: '2026-06-01' },
    };
    expect(geschreven(body)).toEqual([
      ['rollen', { codes: ['rollen.teamleider'] }],
      ['achternaam', { tekst: 'Mol' }],
      ['telefoon', { tekst: '0596-1' }],
      ['acuut', { codes: ['conflict.stand.acuut.nee'] }],
      ['uiterlijkDatum', { dag: '2026-06-01' }],
    ]);
  });

  it('has a name in every language, also a field of which only a later command knows', () => {
    const web = join(import.meta.dirname, '../../apps/portal/web/src/taal');
    for (const taal of ['nl', 'en']) {
      const teksten = JSON.parse(readFileSync(join(web, `${taal}.json`), 'utf8')) as Record<string, never>;
      const { velden } = teksten['conflict'] as unknown as { velden: Record<string, string> };
      expect(Object.keys(GESCHREVEN).filter((veld) => !(veld in velden))).toEqual([]);
    }
    const zonderWoorden = [...vrij(committedDocument('casusregie'))].filter((veld) => !(veld in GESCHREVEN)).sort();
    // Codes and kinds: of these a reader of the window learns nothing.
    expect(zonderWoorden).toEqual([
      ...['als', 'bron', 'gegevenDoor', 'gemeente', 'grond', 'grondslag', 'klasse', 'met', 'over', 'verwerkingsdoel'],
    ]);
  });
});

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: unknown;
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
  readonly allOf?: Schema[];
  readonly oneOf?: Schema[];
  readonly anyOf?: Schema[];
}

/** Fields of commands that take any text. */
function vrij(document: unknown): Set<string> {
  const { paths, components } = document as {
    paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
    components: { schemas: Record<string, Schema> };
  };
  const velden = new Set<string>();
  const loop = (schema: Schema, naam?: string): void => {
    if (schema.$ref) return loop(components.schemas[schema.$ref.split('/').at(-1)!]!, naam);
    const { allOf = [], oneOf = [], anyOf = [], properties = {}, items, type, format } = schema;
    for (const een of [...allOf, ...oneOf, ...anyOf]) loop(een, naam);
    for (const [veld, een] of Object.entries(properties)) loop(een, veld);
    if (items) loop(items, naam);
    const isTekst = format === undefined || format === 'email' || format === 'date';
    if (naam !== undefined && type === 'string' && isTekst && schema.enum === undefined) velden.add(naam);
  };
  for (const { post } of Object.values(paths))
    for (const { schema } of Object.values(post?.requestBody?.content ?? {})) loop(schema);
  return velden;
}
