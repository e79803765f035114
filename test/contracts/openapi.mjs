/**
 * The OpenAPI documents of the three APIs, made from their built controllers in preview mode: nothing starts. `--write`
 * writes them, without it the committed documents are compared with what the code says now.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { AUDIT_API, AuditModule } from '../../dist/apps/audit/src/audit.module.js';
import { CASUS_SERVICE_API, CasusServiceModule } from '../../dist/apps/casus-service/src/casus-service.module.js';
import { READ_MODEL_API, ReadModelModule } from '../../dist/apps/read-model/src/read-model.module.js';
import { buildDocument } from '../../dist/libs/edge/src/index.js';

/** In preview mode no provider is made, so nobody reads the configuration. @type {any} */
const nothing = {};
const services = /** @type {const} */ ([
  [CASUS_SERVICE_API, CasusServiceModule],
  [READ_MODEL_API, ReadModelModule],
  [AUDIT_API, AuditModule],
]);

for (const [api, module] of services) {
  const document = await buildDocument(module.register(nothing), api);
  const text = `${JSON.stringify(sorted(document), null, 2)}\n`;
  const name = `docs/openapi/${api.api}-v1.json`;
  const file = `${import.meta.dirname}/../../${name}`;
  if (process.argv.includes('--write')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${name} differs from what the code says. Look at the difference, then: npm run docs:write`);
    process.exitCode = 1;
  }
}

/**
 * Paths and components by name, so that moving a controller changes nothing. What people wrote keeps its order.
 * @param {import('@nestjs/swagger').OpenAPIObject} document
 */
function sorted({ paths, components, ...rest }) {
  const parts = Object.entries(components ?? {}).map(([part, named]) => [part, byName(named)]);
  return { ...rest, paths: byName(paths), components: Object.fromEntries(parts) };
}

/** @param {object} of @returns {object} */
function byName(of) {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
}
