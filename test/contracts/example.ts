import { type Document, resolve, type Schema } from './contract.js';

/**
 * The example that a reader of the document sees: put together from the examples of the fields, as Swagger UI does.
 * @throws Error naming the field that has none
 */
export function exampleOf(document: Document, schema: Schema, at = ''): unknown {
  if ('example' in schema) return schema['example'];
  if ('default' in schema) return schema['default'];
  if (schema.$ref !== undefined) return exampleOf(document, resolve(document, schema), at);
  const [first] = (schema.allOf ?? schema['oneOf'] ?? schema['anyOf'] ?? []) as Schema[];
  if (first) return exampleOf(document, first, at);
  const choices = schema['enum'] as unknown[] | undefined;
  if (choices) return choices[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, of]) => [name, exampleOf(document, of, `${at}/${name}`)]),
      );
    case 'array':
      return [exampleOf(document, schema.items!, `${at}/0`)];
    case 'boolean':
      return true;
    default:
      throw new Error(`${at || 'the body'} has no example`);
  }
}
