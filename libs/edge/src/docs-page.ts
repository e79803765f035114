import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/**
 * A page at `<base>/docs` that shows the document at `<base>/openapi.json` and can call the API: the one page of an API
 * that otherwise answers JSON. It runs only its own script.
 */
export function addDocsPage(server: FastifyInstance, base: string, title: string): void {
  // The files belong to @nestjs/swagger, so they are looked up from there.
  const swagger = createRequire(import.meta.url).resolve('@nestjs/swagger');
  const assets = dirname(createRequire(swagger).resolve('swagger-ui-dist/package.json'));
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="docs/swagger-ui.css"><div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script><script src="docs/start.js"></script></html>`;
  const start = `SwaggerUIBundle({ url: '${base}/openapi.json', dom_id: '#swagger-ui' });`;
  const serve = (path: string, type: string, content: () => string | Buffer) =>
    server.get(`${base}/docs${path}`, (_request, reply) =>
      reply.header('content-security-policy', POLICY).type(type).send(content()),
    );
  serve('', 'text/html; charset=utf-8', () => page);
  serve('/start.js', 'text/javascript; charset=utf-8', () => start);
  serve('/swagger-ui-bundle.js', 'text/javascript; charset=utf-8', () =>
    readFileSync(join(assets, 'swagger-ui-bundle.js')),
  );
  serve('/swagger-ui.css', 'text/css; charset=utf-8', () => readFileSync(join(assets, 'swagger-ui.css')));
}
