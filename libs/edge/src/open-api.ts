import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EdgeOptions } from './options.js';
import { NOT_IN_EXAMPLE } from './dto.js';
import { ANSWER_HEADERS, TAKES_IF_MATCH } from './headers.js';
import { KNOWN_STATUS, PROBLEM_MEDIA_TYPE, PROBLEM_TYPE } from './problem.js';

type Json = Record<string, unknown>;
type Operation = Json & {
  responses: Record<string, Json>;
  parameters?: { in?: string; name: string; schema?: Json }[];
  requestBody?: unknown;
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const HEADER_KEYS = { ETag: 'ETag', 'Eenplan-Positie': 'EenplanPositie', Link: 'Link' } as const;

const HEADERS = {
  APIVersion: { description: 'Versie van de API.', required: true, schema: { type: 'string', example: '1.0.0' } },
  CorrelationId: {
    description: 'Nummer van dit verzoek, ook in ons logboek. Uw eigen UUID als u er een meestuurt.',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  },
  ETag: { description: 'De versie, voor If-Match.', schema: { type: 'string', example: '"7"' } },
  EenplanPositie: {
    description:
      'Wat deze opdracht heeft vastgelegd. Stuur het mee bij het lezen: dan is uw eigen wijziging er zeker bij.',
    schema: { type: 'string' },
  },
  Link: { description: 'Waar de volgende pagina is (rel="next"), als die er is.', schema: { type: 'string' } },
  RetryAfter: {
    description: 'Na hoeveel seconden opnieuw proberen zin heeft.',
    schema: { type: 'integer', example: 2 },
  },
  WwwAuthenticate: {
    description: 'Hoe u laat weten wie u bent.',
    schema: { type: 'string', example: 'Bearer realm="eenplan"' },
  },
};

/** What a good answer says where an operation has no words of its own. */
const GOOD: Record<string, string> = { '200': 'Gelukt.', '201': 'Vastgelegd.' };

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'Wat er mis is en wat u kunt doen (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:nld:oin:00000099000000000001:probleem:ongeldige-invoer' },
    title: { type: 'string', example: 'Het verzoek klopt niet' },
    status: { type: 'integer', example: 400 },
    detail: {
      type: 'string',
      example: 'Eén onderdeel klopt niet. Er staat bij wat er mis is.',
    },
    code: { type: 'string', description: 'Vaste code waar een programma op kan rekenen.', example: 'ongeldige-invoer' },
    instance: { type: 'string', format: 'uri', example: 'urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11' },
    errors: {
      type: 'array',
      description: 'Alles wat er aan de invoer mis is.',
      items: {
        type: 'object',
        required: ['in', 'pointer', 'code', 'detail'],
        properties: {
          in: { type: 'string', enum: ['body', 'query', 'path', 'header'] },
          pointer: { type: 'string', description: 'Waar het staat (JSON Pointer).', example: '/personen/0/bsn' },
          code: { type: 'string', example: 'geen-bsn' },
          detail: { type: 'string', example: 'Dit is geen geldig burgerservicenummer. Controleer de cijfers.' },
        },
      },
    },
    details: {
      type: 'array',
      description: 'Wat een handeling in de weg staat.',
      items: {
        type: 'object',
        required: ['ref', 'reden'],
        properties: {
          ref: { type: 'string', description: 'Waar het over gaat.', example: '7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52' },
          reden: { type: 'string', description: 'Wat ermee is.', example: 'te beoordelen' },
        },
      },
    },
  },
};

/** The OpenAPI document of an app, with everything that all operations share. Needs no database. */
export function openApi(app: NestFastifyApplication, options: EdgeOptions): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle(options.title)
    .setDescription(options.description)
    .setVersion(options.version)
    .setContact('Eén Plan', 'https://eenplan.example/contact', 'api@eenplan.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer(`/${options.api}/v1`)
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description:
          'Toegangstoken van de OpenID-provider (RFC 9068): personen met de code-flow en PKCE, systemen met ' +
          'client credentials en private_key_jwt. Wat een account mag, wordt bij elk verzoek opnieuw nagegaan.',
      },
      'toegangstoken',
    )
    .addSecurityRequirements('toegangstoken')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    ignoreGlobalPrefix: true,
    operationIdFactory: (_controller, method) => method,
  });
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method] as Operation | undefined;
      if (operation) complete(method, operation);
    }
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    byConvention(schema as Json);
    wholeExample(schema as Json);
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Probleem: PROBLEM_SCHEMA as never },
    headers: HEADERS as never,
    responses: problemResponses() as never,
  };
  return document;
}

function complete(method: string, operation: Operation): void {
  const answerHeaders = (operation[ANSWER_HEADERS] ?? []) as (keyof typeof HEADER_KEYS)[];
  const ifMatch = operation[TAKES_IF_MATCH];
  delete operation[ANSWER_HEADERS];
  delete operation[TAKES_IF_MATCH];
  for (const [status, response] of Object.entries(operation.responses)) {
    // An app that declares a refusal of its own means a problem like any other.
    if (Number(status) >= 400) operation.responses[status] = ref('responses', `Probleem${status}`);
    response['description'] ||= GOOD[status];
    const own = status.startsWith('2') ? answerHeaders.map((name) => [name, ref('headers', HEADER_KEYS[name])]) : [];
    if (!('$ref' in response))
      response['headers'] = {
        ...(response['headers'] as Json | undefined),
        ...sharedHeaders(),
        ...Object.fromEntries(own),
      };
  }
  const parameters = operation.parameters ?? [];
  for (const { in: place, name, schema } of parameters) {
    if (place !== 'header' && schema) byConvention({ properties: { [name]: schema } });
  }
  const statuses = [401, 403, 500, 503];
  if (parameters.some((parameter) => parameter.in === 'path')) statuses.push(404);
  if (parameters.length > 0 || operation.requestBody !== undefined) statuses.push(400);
  // Whatever takes no body may be sent one.
  if (method !== 'get') statuses.push(409, 412, 413, 415);
  if (method === 'post') statuses.push(422);
  if (ifMatch === 'verplicht') statuses.push(428);
  for (const status of statuses) operation.responses[status] ??= ref('responses', `Probleem${status}`);
}

/** Our names tell more than the types they are written with: times, days, ids, and numbers that are all whole. */
function byConvention({ properties = {} }: { properties?: Record<string, Json> }): void {
  for (const [name, property] of Object.entries(properties)) {
    const items = property['items'] as Json | undefined;
    for (const each of [property, items ?? {}]) {
      if (each['type'] === 'number') each['type'] = 'integer';
      // The compiler gives the members of a union in an order that other files may change.
      if (Array.isArray(each['enum'])) each['enum'] = [...(each['enum'] as unknown[])].sort();
    }
    if (property['type'] === 'string') property['format'] ??= formatOf(name);
    if (items?.['type'] === 'string') items['format'] ??= formatOf(name.replace(/s$/, ''));
  }
}

/** Where fields shut each other out, an example of every field would be refused: the schema gets one of its own. */
function wholeExample(schema: Json & { properties?: Record<string, Json> }): void {
  const fields = Object.entries(schema.properties ?? {});
  if (!fields.some(([, field]) => field[NOT_IN_EXAMPLE])) return;
  const shown = fields.filter(([, field]) => !field[NOT_IN_EXAMPLE] && 'example' in field);
  schema['example'] = Object.fromEntries(shown.map(([name, field]) => [name, field['example']]));
  for (const [, field] of fields) delete field[NOT_IN_EXAMPLE];
}

function formatOf(name: string): string | undefined {
  if (/[a-z]Op$/.test(name)) return 'date-time';
  // A geboortedatum may be known in part (1955-00-00), which is no date to a validator.
  if (/[a-z]Datum$/.test(name)) return 'date';
  return /^id$|[a-z]Id$/.test(name) ? 'uuid' : undefined;
}

function sharedHeaders(): Json {
  return { 'API-Version': ref('headers', 'APIVersion'), 'X-Correlation-Id': ref('headers', 'CorrelationId') };
}

function problemResponses(): Json {
  return Object.fromEntries(
    Object.entries(KNOWN_STATUS).map(([status, [code, title, detail]]) => [
      `Probleem${status}`,
      {
        description: title,
        headers: {
          ...sharedHeaders(),
          ...(status === '401' ? { 'WWW-Authenticate': ref('headers', 'WwwAuthenticate') } : {}),
          ...(status === '412' ? { ETag: ref('headers', 'ETag') } : {}),
          ...(status === '503' ? { 'Retry-After': ref('headers', 'RetryAfter') } : {}),
        },
        content: {
          [PROBLEM_MEDIA_TYPE]: {
            schema: ref('schemas', 'Probleem'),
            example: {
              ...{ type: PROBLEM_TYPE + code, title, status: Number(status), detail, code },
              instance: 'urn:uuid:6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11',
            },
          },
        },
      },
    ]),
  );
}

function ref(kind: string, name: string): Json {
  return { $ref: `#/components/${kind}/${name}` };
}
