import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { APIS, committedDocument, type Document, type Operation, type Schema } from './contract.js';
import { lint } from './lint.js';

describe('the OpenAPI documents', () => {
  it('are what the built code says', async () => {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'openapi.mjs')]);
  }, 60_000);

  it.each(APIS)('keep to the design rules: %s', (api) => {
    expect(lint(committedDocument(api))).toEqual([]);
  });
});

type Change = (document: Document, operation: Mutable<Operation>) => void;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the rules say of the document of audit after a change. */
function after(change: Change): string[] {
  const document = committedDocument('audit');
  change(document, document.paths['/casussen/{casusId}/dossier']!['get']!);
  return lint(document);
}

function rename(document: Document, from: string, to: string): void {
  document.paths[to] = document.paths[from]!;
  delete document.paths[from];
}

const dossier = ({ components }: Document) =>
  components.schemas['Dossier']!.properties as Record<string, Mutable<Schema>>;
const AT = 'GET /audit/v1/casussen/{casusId}/dossier';

describe('the design rules report', () => {
  it.each<[string, Change, string]>([
    ['no operationId', (_, o) => delete o.operationId, `${AT}: no operationId in camelCase`],
    ['an operationId twice', (_, o) => (o.operationId = 'leesGeschiedenis'), 'leesGeschiedenis: an operationId'],
    ['no summary', (_, o) => delete o.summary, `${AT}: no summary`],
    ['no description', (_, o) => delete o.description, `${AT}: no description`],
    ['no tag', (_, o) => delete o.tags, `${AT}: no tag`],
    ['no contact', (d) => delete d.info['contact'], 'info: contact without'],
    ['no licence', (d) => delete d.info['license'], 'info: licence without'],
    ['no major version', (d) => ((d.servers[0] as { url: string }).url = '/audit'), 'servers: no major version'],
    ['capitals in a path', (d) => rename(d, '/bewijzen/drie-enen', '/bewijzen/drieEnen'), 'drieEnen is not kebab-case'],
    ['a singular', (d) => rename(d, '/casussen', '/dossiermap'), 'dossiermap is no plural'],
    ['a slash at the end', (d) => rename(d, '/casussen', '/casussen/'), 'ends in a slash'],
    ['a parameter that nobody describes', (_, o) => (o.parameters = []), '{casusId} is not described'],
    ['a BSN in an address', (d) => rename(d, '/casussen', '/casussen/{bsn}'), '{bsn} is personal data'],
    [
      'a name in a filter',
      (_, o) => o.parameters!.push({ name: 'achternaam', in: 'query', schema: { type: 'string' } }),
      'achternaam is personal data',
    ],
    ['no schema', (_, o) => (o.responses['200'] = { description: 'x' }), `${AT} 200: no schema for application/json`],
    [
      'no API-Version',
      (_, o) => delete (o.responses['200'] as Mutable<Response_>).headers,
      '200: no header API-Version',
    ],
    [
      'a refusal that is no problem',
      (_, o) => (o.responses['404'] = o.responses['200']!),
      '404: no schema for application/problem+json',
    ],
    [
      'a Location at which nothing can be read',
      (_, o) => ((o.responses['200'] as Mutable<Response_>).headers = { Location: { schema: { type: 'string' } } }),
      `${AT} 200: Location names what cannot be read here`,
    ],
    ['no 401', (_, o) => delete o.responses['401'], `${AT}: no 401`],
    ['a field without an example', (d) => delete dossier(d)['kenmerk']!['example'], '/kenmerk has no example'],
    [
      'an example that is wrong',
      (d) => (dossier(d)['positie']!['example'] = 'x'),
      'its example is wrong: /positie must be',
    ],
    ['snake_case', (d) => (dossier(d)['een_veld'] = { type: 'string', example: 'x' }), 'een_veld is not camelCase'],
    [
      'a day with another name',
      (d) => (dossier(d)['dag'] = { type: 'string', example: '2026-01-01' }),
      'not named …Datum',
    ],
    [
      'a moment with another name',
      (d) => (dossier(d)['tijd'] = { type: 'string', example: '2026-01-01T10:00:00Z' }),
      'not named …Op',
    ],
    ['a moment without format', (d) => delete dossier(d)['vastgelegdOp']!['format'], 'vastgelegdOp is no date-time'],
    ['an id without format', (d) => delete dossier(d)['casusId']!['format'], 'casusId is no uuid'],
    ['a fraction', (d) => (dossier(d)['bedrag'] = { type: 'number', example: 1.5 }), 'bedrag may be a fraction'],
  ])('%s', (_, change, what) => {
    expect(after(change)).toEqual(expect.arrayContaining([expect.stringContaining(what)]));
  });
});

interface Response_ {
  headers?: object;
}
