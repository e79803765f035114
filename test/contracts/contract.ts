import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export type Json = Record<string, unknown>;
export interface Schema extends Json {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
  readonly allOf?: Schema[];
}
export interface Header {
  readonly required?: boolean;
  readonly schema: Schema;
}
export interface Response {
  readonly description: string;
  readonly headers?: Record<string, Header>;
  readonly content?: Record<string, { readonly schema?: Schema; readonly example?: unknown }>;
}
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}
export interface Operation extends Json {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: string[];
  readonly parameters?: Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema; readonly example?: unknown }> };
  readonly responses: Record<string, Response>;
}
export interface Document extends Json {
  readonly openapi: string;
  readonly info: Json & { readonly version: string };
  readonly servers: { readonly url: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, Schema>;
    readonly responses?: Record<string, Response>;
    readonly headers?: Record<string, Header>;
  };
}

export const APIS = ['casusregie', 'leesmodellen', 'audit'] as const;
export type Api = (typeof APIS)[number];

/** The committed document of an API: what its clients build on. */
export function committedDocument(api: Api): Document {
  const file = join(import.meta.dirname, `../../docs/openapi/${api}-v1.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

/** One operation with where it is; `name` is what it goes by in messages. */
export interface Place {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function operationsOf(document: Document): Place[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${document.servers[0]!.url}${path}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

/** A line that stays open: what comes over it is no JSON, and never whole. */
export const LINE = 'text/event-stream';
export const isLine = ({ operation }: Place): boolean => operation.responses['200']?.content?.[LINE] !== undefined;

/** What a `$ref` stands for; anything else as it is. */
export function resolve<T extends object>(document: Document, of: T): T {
  if (!('$ref' in of)) return of;
  return (of.$ref as string)
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Json)[key], document) as T;
}

/** Validators of the schemas of a document, strict: an object holds what it declares and nothing else. */
export class Schemas {
  readonly #ajv = addFormats.default(new Ajv.default({ allErrors: true, strict: true, allowUnionTypes: true }));
  readonly #known = new WeakMap<object, ValidateFunction>();

  constructor(private readonly document: Document) {
    this.#ajv.addVocabulary(['example']);
    for (const [name, schema] of Object.entries(document.components.schemas))
      this.#ajv.addSchema(closed(schema, name), `#/components/schemas/${name}`);
  }

  /** What is wrong with a value, one line each. @throws Error for a schema that leaves something open */
  errors(schema: Schema, value: unknown): string[] {
    let validate = this.#known.get(schema);
    if (!validate) this.#known.set(schema, (validate = this.#ajv.compile(closed(schema, 'schema'))));
    return validate(value) ? [] : (validate.errors ?? []).map(line);
  }

  resolve(schema: Schema): Schema {
    return resolve(this.document, schema);
  }
}

function line({ instancePath, message, params }: ErrorObject): string {
  const what = 'additionalProperty' in params ? ` (${params['additionalProperty']})` : '';
  const which = 'allowedValues' in params ? ` ${JSON.stringify(params['allowedValues'])}` : '';
  return `${instancePath || 'the body'} ${message}${what}${which}`;
}

/** A schema of OpenAPI 3.0 as JSON Schema that allows nothing more than it says. */
function closed(schema: Schema, at: string): Json {
  const { nullable, discriminator: _discriminator, $ref, ...rest } = schema;
  if ($ref !== undefined) return { $ref };
  const result: Json = { ...rest };
  if (schema.type === 'object') {
    if (!schema.properties && !schema['additionalProperties'])
      throw new Error(`${at}: an object that says nothing of its fields`);
    result['properties'] = each(schema.properties ?? {}, at);
    result['additionalProperties'] ??= false;
  }
  if (schema.type === 'array') {
    if (!schema.items) throw new Error(`${at}: an array that says nothing of what is in it`);
    result['items'] = closed(schema.items, `${at}/items`);
  }
  for (const word of ['allOf', 'oneOf', 'anyOf'] as const) {
    const parts = schema[word] as Schema[] | undefined;
    // Closed parts would refuse each other's fields.
    if (word === 'allOf' && parts && parts.length > 1) throw new Error(`${at}: allOf of more than one schema`);
    if (parts) result[word] = parts.map((part) => closed(part, `${at}/${word}`));
  }
  if (!schema.type && !['allOf', 'oneOf', 'anyOf', 'const', 'enum'].some((word) => word in schema))
    throw new Error(`${at}: no type`);
  return nullable ? { anyOf: [result, { type: 'null' }] } : result;
}

function each(properties: Record<string, Schema>, at: string): Json {
  return Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, closed(of, `${at}/${name}`)]));
}
