import { describe, expect, it } from '@jest/globals';
import { committedDocument, type Document, operationsOf, Schemas } from './contract.js';
import { Contract, validatingFetch } from './validating-fetch.js';

const ID = '11111111-1111-4111-8111-111111111111';
const HEADERS = {
  'api-version': '1.0.0',
  'x-correlation-id': ID,
  'content-type': 'application/json; charset=utf-8',
  date: 'Mon, 02 Mar 2026 10:00:00 GMT',
};
const URL_ = `http://127.0.0.1:1/audit/v1/casussen/${ID}/geschiedenis`;
const OPERATION = 'GET /audit/v1/casussen/{casusId}/geschiedenis';
const REGEL = {
  positie: 2,
  stroom: { soort: 'casus', id: ID, versie: 1 },
  type: 'CasusGeopend',
  wat: 'Casus geopend.',
  grondslag: 'wmo-2015',
  nummer: 2,
  door: { accountId: ID, rol: 'systeem' },
  gebeurdOp: '2026-03-02T10:00:00.000000Z',
  vastgelegdOp: '2026-03-02T10:00:00.000000Z',
  blad: 'ab'.repeat(32),
};

interface Over {
  readonly status?: number;
  readonly url?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly regel?: object;
  readonly body?: string;
  readonly document?: (document: Document) => void;
}

/** What is wrong with an answer that is right but for what is given. */
async function fouten({ status = 200, url = URL_, headers = {}, regel = {}, body, document }: Over = {}) {
  const doc = committedDocument('audit');
  document?.(doc);
  const contract = new Contract(doc);
  const koppen = Object.entries({ ...HEADERS, ...headers }).filter(
    (kop): kop is [string, string] => kop[1] !== undefined,
  );
  const text = body ?? JSON.stringify({ items: [{ ...REGEL, ...regel }], aantal: 2 });
  const fetch = validatingFetch(new Map([[new URL(url).origin, contract]]), () =>
    Promise.resolve(new Response(text, { status, headers: koppen })),
  );
  const antwoord = await fetch(url);
  // Looking at it leaves it whole.
  expect(await antwoord.text()).toBe(text);
  const gezien = contract.notMet(200, 299).includes(OPERATION) ? 'not met' : 'met';
  expect(gezien).toBe(contract.violations.length === 0 && status === 200 ? 'met' : 'not met');
  return contract.violations;
}

const geschiedenis = (document: Document) => document.paths['/casussen/{casusId}/geschiedenis']!['get']!;
const regelSchema = (document: Document) => document.components.schemas['GeschiedenisRegel']!;
function zonderWat(document: Document): void {
  const { properties, required } = regelSchema(document);
  delete properties!['wat'];
  required!.splice(required!.indexOf('wat'), 1);
}
function metReden(document: Document): void {
  const { properties, required } = regelSchema(document);
  properties!['reden'] = { type: 'string' };
  required!.push('reden');
}
const probleem = (over: object = {}) =>
  JSON.stringify({
    type: 'urn:x:y',
    title: 't',
    status: 404,
    detail: 'd',
    code: 'c',
    instance: `urn:uuid:${ID}`,
    ...over,
  });

describe('the validating client', () => {
  it('is content with an answer that is as the document says', async () => {
    expect(await fouten()).toEqual([]);
    expect(await fouten({ headers: { link: `<${URL_}?volgende=x>; rel="next"`, 'x-frame-options': 'DENY' } })).toEqual(
      [],
    );
    const problem = { 'content-type': 'application/problem+json' };
    expect(await fouten({ status: 404, headers: problem, body: probleem() })).toEqual([]);
  });

  it.each<[string, Over, string]>([
    ['a field too many', { regel: { naam: 'Jansje' } }, '200 /items/* must NOT have additional properties (naam)'],
    ['a field less', { regel: { wat: undefined } }, "200 /items/* must have required property 'wat'"],
    ['another type', { regel: { positie: '2' } }, '200 /items/*/positie must be integer'],
    ['a fraction', { regel: { positie: 1.5 } }, '200 /items/*/positie must be integer'],
    [
      'a moment that is none',
      { regel: { gebeurdOp: '2026-03-02' } },
      '200 /items/*/gebeurdOp must match format "date-time"',
    ],
    ['a null', { regel: { door: null } }, '200 /items/*/door must be object'],
    ['a field that the document lost', { document: zonderWat }, '(wat)'],
    ['a field that the document gained', { document: metReden }, "must have required property 'reden'"],
    ['no JSON', { body: 'tekst' }, '200 is no JSON: tekst'],
    ['another status', { status: 202 }, '202 is not declared'],
    ['another address', { url: `${URL_}/regels` }, 'is no operation of the document'],
    ['a header less', { headers: { 'api-version': undefined } }, '200 has no header API-Version'],
    ['a header too many', { headers: { etag: '"7"' } }, '200 sends the header etag, which is not declared'],
    [
      'a header that is none',
      { headers: { 'x-correlation-id': 'x' } },
      'header X-Correlation-Id: the body must match format "uuid"',
    ],
    ['another media type', { headers: { 'content-type': 'text/html' } }, 'has no schema for text/html'],
    [
      'a response without a schema',
      { document: (d) => delete (geschiedenis(d).responses['200'] as { content?: object }).content },
      '200 has no schema',
    ],
    [
      'a refusal that is no problem',
      { status: 404, body: probleem() },
      '404 is application/json and no application/problem+json',
    ],
    [
      'a problem with more than it says',
      { status: 404, headers: { 'content-type': 'application/problem+json' }, body: probleem({ stack: 'x' }) },
      '404 the body must NOT have additional properties (stack)',
    ],
  ])('finds %s', async (_, over, fout) => {
    expect(await fouten(over)).toEqual(expect.arrayContaining([expect.stringContaining(fout)]));
  });

  it('does not take schemas that leave something open', () => {
    const met = (schema: object) => () => {
      const document = committedDocument('audit');
      return new Schemas({ ...document, components: { schemas: { Open: schema } } } as never);
    };
    expect(met({ type: 'object' })).toThrow('an object that says nothing of its fields');
    expect(met({ type: 'object', properties: { een: {} } })).toThrow('no type');
    expect(met({ type: 'array' })).toThrow('an array that says nothing of what is in it');
    expect(met({ allOf: [{ type: 'string' }, { type: 'string' }] })).toThrow('allOf of more than one');
  });

  it('knows what was never met, and which promised headers never came', async () => {
    const contract = new Contract(committedDocument('audit'));
    expect(contract.notMet(200, 599).toSorted()).toEqual(
      operationsOf(contract.document)
        .map(({ name }) => name)
        .sort(),
    );
    expect(contract.headersNotMet).toContain(`${OPERATION} 200 Link`);
    const body = JSON.stringify({ items: [], aantal: 0 });
    const headers = new Headers({ ...HEADERS, link: '</x>; rel="next"' });
    contract.check('GET', new URL(URL_), { status: 200, headers, body });
    expect(contract.notMet(200, 299)).not.toContain(OPERATION);
    expect(contract.notMet(400, 499)).toContain(OPERATION);
    expect(contract.headersNotMet).not.toContain(`${OPERATION} 200 Link`);
    await expect(validatingFetch(new Map())(URL_)).rejects.toThrow();
  });
});
