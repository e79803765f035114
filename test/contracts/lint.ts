import {
  type Document,
  LINE,
  operationsOf,
  type Parameter,
  type Place,
  resolve,
  type Response,
  type Schema,
  Schemas,
} from './contract.js';
import { exampleOf } from './example.js';

const PROBLEM = 'application/problem+json';
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CAMEL = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
/** Words that would carry personal data into an address, and so into the logs of every proxy. */
const PERSONAL = /bsn|naam$|voornaam|achternaam|geboorte|adres|email|telefoon|tekst/i;

/** What ends a path that is no list: one thing there is of its kind, or the name that an act has. */
const ONE_OF_A_KIND = new Set([
  'huidige',
  'werkbord',
  'van-dienst',
  'bereikbaarheid',
  'uitvoer',
  'veiligheid',
  'prio-vraag',
  'volgorde',
  'eerste-aanspreekpunt',
  'nazorg',
  'dossier',
  'geschiedenis',
  'wie-doet-wat',
  'afsluiting',
  'heropening',
  'vertrek',
  'geboorte',
  'verval',
  'aanvaarding',
  'weigering',
  'intrekking',
  'noeming',
  'aanneming',
  'nakoming',
  'niet-nakoming',
  'overname',
  'plaatsing',
  'beantwoording',
  'loslating',
  'bevestiging',
  'beeindiging',
  'goedkeuring',
]);
const PLURAL = /(en|s)$/;

/** What is wrong with a document, one line each: our own agreements and NL API Design Rules 2.2 as far as text shows. */
export function lint(document: Document): string[] {
  return [
    ...about(document),
    ...operationsOf(document).flatMap((place) => [
      ...words(place),
      ...path(place),
      ...parameters(document, place),
      ...body(document, place),
      ...answers(document, place),
      ...location(document, place),
    ]),
    ...Object.entries(document.components.responses ?? {}).flatMap(([name, of]) => answer(document, name, of)),
    ...Object.entries(document.components.schemas).flatMap(([name, schema]) => fields(name, schema)),
    ...doubles(operationsOf(document).map(({ operation }) => operation.operationId)),
  ];
}

function about({ openapi, info, servers }: Document): string[] {
  const { title, description, version, contact, license } = info as Record<string, Record<string, string>>;
  return when(
    [!/^3\.[01]\./.test(openapi), 'openapi: not 3.0 or 3.1'],
    [!title || !description, 'info: no title or description'],
    [!/^\d+\.\d+\.\d+$/.test(String(version)), 'info: the version is no semantic version'],
    [!contact?.['name'] || !contact['url'] || !contact['email'], 'info: contact without name, url or email'],
    [!license?.['name'] || !license['url'], 'info: licence without name or url'],
    // The major version, and nothing more of the version, is in the address.
    [!new RegExp(`/v${String(version).split('.')[0]}$`).test(servers[0]?.url ?? ''), 'servers: no major version'],
  );
}

function words({ name, operation }: Place): string[] {
  const { operationId, summary, description, tags } = operation;
  return when(
    [!operationId || !CAMEL.test(operationId), `${name}: no operationId in camelCase`],
    [!summary, `${name}: no summary`],
    [!description, `${name}: no description`],
    [!tags?.length, `${name}: no tag`],
  );
}

function path({ name, path: full }: Place): string[] {
  const parts = full.slice(1).split('/');
  return [
    ...when([full.endsWith('/'), `${name}: ends in a slash`]),
    ...parts.flatMap((part) => {
      if (/^\{.*\}$/.test(part)) return when([!CAMEL.test(part.slice(1, -1)), `${name}: ${part} is not camelCase`]);
      return when(
        [!KEBAB.test(part), `${name}: ${part} is not kebab-case`],
        [!PLURAL.test(part) && !ONE_OF_A_KIND.has(part), `${name}: ${part} is no plural`],
      );
    }),
  ];
}

function parameters(document: Document, { name, path: full, operation }: Place): string[] {
  const given = (operation.parameters ?? []).map((one) => resolve(document, one));
  const inPath = [...full.matchAll(/\{(\w+)\}/g)].map(([, param]) => param!);
  return [
    ...given.flatMap((one) => parameter(name, one)),
    ...inPath.flatMap((param) =>
      when(
        [!given.some((one) => one.in === 'path' && one.name === param), `${name}: {${param}} is not described`],
        [PERSONAL.test(param) && param !== 'naam', `${name}: {${param}} is personal data in an address`],
      ),
    ),
  ];
}

function parameter(name: string, { name: param, in: place, schema }: Parameter): string[] {
  const at = `${name}: ${place} ${param}`;
  const isId = /Id$/.test(param) && place !== 'header';
  return when(
    [!schema?.type && !schema?.$ref && !schema?.allOf, `${at} has no type`],
    [place !== 'header' && !CAMEL.test(param), `${at} is not camelCase`],
    [place === 'query' && PERSONAL.test(param), `${at} is personal data in an address`],
    [isId && schema['format'] !== 'uuid', `${at} is no uuid`],
  );
}

function body(document: Document, { name, operation: { requestBody } }: Place): string[] {
  if (!requestBody) return [];
  // A file comes in a form: the binary part has no example.
  if (requestBody.content['multipart/form-data']) return [];
  const content = requestBody.content['application/json'];
  return content ? example(document, `${name} body`, content) : [`${name}: its body is not JSON`];
}

function answers(document: Document, { name, operation }: Place): string[] {
  const all = Object.entries(operation.responses);
  return [
    ...when(
      [!all.some(([status]) => status.startsWith('2')), `${name}: no good answer`],
      [!operation.responses['401'], `${name}: no 401`],
    ),
    // What many operations share is looked at once, by its own name.
    ...all.flatMap(([status, of]) => ('$ref' in of ? [] : answer(document, `${name} ${status}`, of))),
  ];
}

/** RFC 9110: Location names what was made. It can be asked for there, so this API has to have it. */
function location({ paths }: Document, { name, path: full, operation: { responses } }: Place): string[] {
  const readable = Object.keys(paths).some(
    (one) => /^\/\{\w+\}$/.test(one.slice(full.length)) && one.startsWith(full) && paths[one]!['get'],
  );
  return Object.entries(responses).flatMap(([status, { headers }]) =>
    when([
      headers?.['Location'] !== undefined && !readable,
      `${name} ${status}: Location names what cannot be read here`,
    ]),
  );
}

/** One answer; the last three characters of `at` are its status. */
function answer(document: Document, at: string, { description, headers, content }: Response): string[] {
  const status = at.slice(-3);
  // What gives a file out says of which types it may be; a line says what comes over it in its example.
  const types = Object.keys(content ?? {});
  if (status.startsWith('2') && types.length > 0 && types.every(isBinary(content)))
    return when([!description, `${at}: no description`], [!headers?.['API-Version'], `${at}: no header API-Version`]);
  const mediaType = status.startsWith('2') ? 'application/json' : PROBLEM;
  const schema = content?.[mediaType]?.schema;
  return [
    ...when(
      [!description, `${at}: no description`],
      [!headers?.['API-Version'], `${at}: no header API-Version`],
      [status !== '204' && !schema, `${at}: no schema for ${mediaType}`],
      [
        status === '204' ? content !== undefined : Object.keys(content ?? {}).length > 1,
        `${at}: more than one content`,
      ],
    ),
    ...(schema ? example(document, at, content[mediaType]!) : []),
  ];
}

const isBinary =
  (content: Response['content']) =>
  (type: string): boolean =>
    content?.[type]?.schema?.['format'] === 'binary' || (type === LINE && content?.[type]?.example !== undefined);

/** There is an example, complete, and it is as the schema says. */
function example(document: Document, at: string, content: { schema?: Schema; example?: unknown }): string[] {
  const schema = content.schema!;
  try {
    const value = 'example' in content ? content.example : exampleOf(document, schema);
    return validators(document)
      .errors(schema, value)
      .map((error) => `${at}: its example is wrong: ${error}`);
  } catch (error) {
    return [`${at}: ${(error as Error).message}`];
  }
}

const known = new WeakMap<Document, Schemas>();
function validators(document: Document): Schemas {
  const schemas = known.get(document) ?? new Schemas(document);
  known.set(document, schemas);
  return schemas;
}

function fields(name: string, schema: Schema, at = name): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([field, of]) => {
    const where = `${at}.${field}`;
    const value = JSON.stringify(of['example'] ?? '').slice(1, -1);
    const list = of.type === 'array' ? of.items! : of;
    return [
      ...when(
        [!CAMEL.test(field), `${where} is not camelCase`],
        [of['format'] === 'date' && !/[dD]atum$/.test(field), `${where} is a day and not named …Datum`],
        [of['format'] === 'date-time' && !/Op$/.test(field), `${where} is a moment and not named …Op`],
        [DAY.test(value) && !/[dD]atum$/.test(field), `${where} looks like a day and is not named …Datum`],
        [MOMENT.test(value) && !/Op$/.test(field), `${where} looks like a moment and is not named …Op`],
        [/[a-z]Datum$/.test(field) && of['format'] !== 'date', `${where} is no date`],
        [/[a-z]Op$/.test(field) && of['format'] !== 'date-time', `${where} is no date-time`],
        [/[a-z]Id$/.test(field) && of['format'] !== 'uuid', `${where} is no uuid`],
        [list.type === 'number', `${where} may be a fraction`],
      ),
      ...fields(name, list, where),
    ];
  });
}

function doubles(ids: readonly (string | undefined)[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `${id}: an operationId that is used twice`);
}

function when(...rules: readonly (readonly [wrong: boolean, what: string])[]): string[] {
  return rules.filter(([wrong]) => wrong).map(([, what]) => what);
}
