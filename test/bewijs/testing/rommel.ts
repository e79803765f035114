import fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Operatie {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation of a document, with a body that it could get. */
export interface Ingang {
  readonly methode: string;
  readonly pad: string;
  readonly vragen: readonly string[];
  readonly body: unknown;
}

export function ingangen({ paths, components }: Document): Ingang[] {
  const voorbeeld = (schema: Schema, diepte = 0): unknown => {
    if (schema.example !== undefined) return schema.example;
    const verwezen = schema.$ref ?? schema.allOf?.[0]?.$ref;
    if (verwezen) return voorbeeld(components.schemas[verwezen.split('/').at(-1)!]!, diepte);
    if (schema.enum) return schema.enum[0];
    if (schema.type === 'array') return diepte > 6 ? [] : [voorbeeld(schema.items ?? {}, diepte + 1)];
    if (schema.properties)
      return Object.fromEntries(
        Object.entries(schema.properties).map(([naam, deel]) => [naam, voorbeeld(deel, diepte + 1)]),
      );
    return { boolean: true, integer: 1, number: 1 }[schema.type ?? ''] ?? 'tekst';
  };
  return Object.entries(paths).flatMap(([pad, operaties]) =>
    Object.entries(operaties).map(([methode, { parameters = [], requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      return {
        methode: methode.toUpperCase(),
        pad,
        vragen: parameters.filter((een) => een.in === 'query').map(({ name }) => name),
        body: schema ? voorbeeld(schema) : {},
      };
    }),
  );
}

const NEST = '['.repeat(50_000) + ']'.repeat(50_000);

/** Bodies as bytes, that are wrong whatever the operation expects; some are not JSON at all. */
export const LIJVEN: readonly (readonly [naam: string, lijf: string | Buffer])[] = [
  ['nothing', ''],
  ['broken JSON', '{"a":'],
  ['half a string', '"\\u12'],
  ['null', 'null'],
  ['a number', '-1e400'],
  ['a list', '[{}]'],
  ['50,000 nested lists', NEST],
  ['50,000 nested lists in a field', `{"tekst":${NEST},"personen":${NEST}}`],
  ['50,000 nested objects', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
  ['1 MB of text', JSON.stringify({ tekst: 'x'.repeat(1_000_000) })],
  ['1 MB that is no JSON', Buffer.alloc(1_000_000, 0x5b)],
  ['many fields', JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`veld${i}`, i])))],
  ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['a byte order mark', '\ufeff{}'],
  ['NUL as a byte', '{"tekst":"\0"}'],
  ['prototypes', '{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}},"toString":1}'],
  ['one name twice', '{"tekst":"a","tekst":{"b":1}}'],
];

/** Values in place of a header: If-Match, Idempotency-Key, Eenplan-Positie, Content-Type and others. */
export const KOPPEN: readonly (readonly [kop: string, waarde: string])[] = [
  ...['*', 'W/"1"', '"-1"', '"99999999999999999999"', '"1", "2"', '""', '1', '"1e3"', 'x'.repeat(7000)].map(
    (w) => ['if-match', w] as const,
  ),
  ...[
    '',
    'x',
    '"',
    '{00000000-0000-0000-0000-000000000000}',
    '00000000-0000-0000-0000-000000000000',
    'ÿ'.repeat(36),
  ].map((w) => ['idempotency-key', w] as const),
  ...['x', '.', 'e30.', `${Buffer.from('[0,1e999,null]').toString('base64url')}.AAAA`, 'é', 'a'.repeat(9000)].map(
    (w) => ['eenplan-positie', w] as const,
  ),
  ...[
    'text/plain',
    'application/xml',
    'multipart/form-data',
    'application/json; charset=utf-16',
    ';',
    'application/',
  ].map((w) => ['content-type', w] as const),
  ...['', 'x', 'Bearer', 'Bearer é', 'Basic YTpi', `Bearer ${'a'.repeat(9000)}`, "Bearer ' or 1=1 --"].map(
    (w) => ['authorization', w] as const,
  ),
  ...['gzip', 'br', 'x'].map((w) => ['content-encoding', w] as const),
  ['traceparent', '00-zz'],
  ['x-correlation-id', '\u00ff'.repeat(500)],
  ['accept', 'image/png'],
  ['x-groot', 'x'.repeat(100_000)],
];

/** Values in a place where an id or a code is expected, as they stand in an address. */
export const ADRESDELEN = [
  '%zz', '%00', '%ff', '%ed%a0%80', '%2e%2e%2f', '%0d%0aX:1', "'--", 'null', '-1', '1e999', '99999999999999999999', '%F0%9F%98%80', 'a'.repeat(5000),
] as const; // prettier-ignore

const wild = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    '',
    ' ',
    '\u0000',
    '\ud800',
    'a\udc00b',
    '\u202e',
    '٣',
    '1e9',
    '2026-02-30',
  ),
  fc.constantFrom<unknown>([], {}, [[]], [null], [{}], { length: 3 }, { then: 1 }, { $gt: '' }, { toString: 1 }),
  fc.constantFrom<unknown>(
    'x'.repeat(20_000),
    Array(2000).fill(0),
    Array(500).fill({}),
    '0000-00-00',
    '9999-99-99T99:99:99Z',
    '-000001-01-01T00:00:00Z',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The body with some of its parts replaced, left out, or doubled. */
export function verminkt(body: unknown): fc.Arbitrary<unknown> {
  const plaatsen = alle(body);
  const ingreep = fc.record({
    plaats: fc.constantFrom(...plaatsen),
    hoe: fc.constantFrom('anders', 'weg', 'lijst'),
    waarde: wild,
  });
  return fc
    .array(ingreep, { minLength: 1, maxLength: 3 })
    .map((ingrepen) => ingrepen.reduce((zo, { plaats, hoe, waarde }) => vervang(zo, plaats, hoe, waarde), body));
}

type Plaats = readonly string[];

function alle(waarde: unknown, hier: Plaats = []): Plaats[] {
  if (typeof waarde !== 'object' || waarde === null) return [hier];
  return [hier, ...Object.entries(waarde).flatMap(([naam, deel]) => alle(deel, [...hier, naam]))];
}

function vervang(in_: unknown, [naam, ...rest]: Plaats, hoe: string, waarde: unknown): unknown {
  if (naam === undefined) return hoe === 'lijst' ? [in_, in_] : waarde;
  if (typeof in_ !== 'object' || in_ === null) return in_;
  const kopie = (Array.isArray(in_) ? [...(in_ as unknown[])] : { ...in_ }) as Record<string, unknown>;
  if (rest.length === 0 && hoe === 'weg') delete kopie[naam];
  else kopie[naam] = vervang(kopie[naam], rest, hoe, waarde);
  return kopie;
}
