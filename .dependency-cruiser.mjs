/**
 * The import rules of docs/architecture.md, each with the sentence that a builder gets to see. Every rule has a folder
 * in test/architecture/fixtures that breaks it; test/architecture/boundaries.spec.ts checks that both ways.
 * Patterns begin with (^|/) so that they hold in the tree and in the fixtures alike.
 */

/** Files that are never shipped: they may use test tools, other sides of the system, and servers of their own. */
const TEST = '(/testing/|\\.spec\\.ts$|\\.contract\\.ts$|/test-[^/]+\\.ts$)';
const DATABASE = '(^|/)node_modules/(@types/)?(pg|pg-copy-streams|typeorm)/';
const APPS = '(^|/)apps/';
const LIBS = '(^|/)libs/';
const READ_SIDE = '(^|/)apps/(read-model|partner-gateway|audit)/';

/** @param {...string} names */
const libs = (...names) => `(^|/)libs/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'kernel-imports-nothing',
    comment: 'The kernel holds what everything else rests on: node:crypto and node:util, and nothing more.',
    from: { path: libs('kernel'), pathNot: TEST },
    to: { pathNot: [libs('kernel'), '^(node:)?(crypto|util)$', APPS] },
  },
  {
    name: 'domain-imports-only-kernel',
    comment:
      'The rules of the domain are pure: clock, random, database and framework come in with the command or not at all.',
    from: { path: libs('domain'), pathNot: TEST },
    to: { pathNot: [libs('domain'), libs('kernel'), APPS] },
  },
  {
    name: 'domain-has-three-doors',
    comment:
      'Come in through @eenplan/domain/types, /evolve or /decide: what lies behind them may change without asking.',
    from: { path: ['(^|/)apps/', LIBS], pathNot: libs('domain') },
    to: { path: '(^|/)libs/domain/', pathNot: '(^|/)libs/domain/src/(types|evolve|decide)\\.ts$' },
  },
  {
    name: 'event-store-knows-no-domain',
    comment: 'The store keeps texts in order for any domain: of the libs it may know the kernel only.',
    from: { path: libs('event-store'), pathNot: TEST },
    to: { path: LIBS, pathNot: libs('event-store', 'kernel') },
  },
  {
    name: 'event-log-knows-no-domain',
    comment: 'The log carries events verbatim: of the libs it may know the kernel and the store only.',
    from: { path: libs('event-log'), pathNot: TEST },
    to: { path: LIBS, pathNot: libs('event-log', 'event-store', 'kernel') },
  },
  {
    name: 'vault-identity-proof-stand-alone',
    comment:
      'Vault, identity and proof can each be replaced or audited alone: they know the kernel, not each other (their migrations.ts may use the migration class of the store).',
    from: { path: '(^|/)libs/(vault|identity|proof)/', pathNot: [TEST, '/migrations\\.ts$'] },
    to: { path: LIBS, pathNot: ['(^|/)libs/$2/', libs('kernel')] },
  },
  {
    name: 'edge-knows-no-rules',
    comment:
      'Edge is HTTP for any service: no domain, no database of its own, only the errors and types of the stores.',
    from: { path: libs('edge'), pathNot: TEST },
    to: {
      path: [LIBS, DATABASE],
      pathNot: libs('edge', 'kernel', 'event-store', 'event-log', 'vault'),
    },
  },
  {
    name: 'libs-never-import-apps',
    comment: 'Libs are what apps are built from: an import the other way makes one lump of both.',
    from: { path: LIBS },
    to: { path: APPS },
  },
  {
    name: 'apps-stand-alone',
    comment: 'Services speak over HTTP and the log: an import would tie their releases and their tables together.',
    from: { path: '(^|/)apps/([^/]+)/', pathNot: ['(^|/)apps/eenplan/', TEST] },
    to: { path: APPS, pathNot: ['(^|/)apps/$2/', '(^|/)apps/eenplan/'] },
  },
  {
    name: 'eenplan-is-never-imported',
    comment: 'The all-in-one process knows every service; a service that knows it could not run without the others.',
    from: { path: [APPS, LIBS, '(^|/)infra/'], pathNot: ['(^|/)apps/eenplan/', LIBS] },
    to: { path: '(^|/)apps/eenplan/' },
  },
  {
    name: 'read-side-never-decides',
    comment: 'What reads, folds what has happened: a decision made there would stand in no log.',
    from: { path: READ_SIDE, pathNot: TEST },
    to: { path: '(^|/)libs/domain/src/decide\\.ts$' },
  },
  {
    name: 'read-side-never-appends',
    comment:
      'Only the write side appends: of the store the read side may use types, and its migrations.ts the migration class.',
    from: { path: READ_SIDE, pathNot: [TEST, '/migrations\\.ts$'] },
    to: { path: libs('event-store'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'proof-belongs-to-audit',
    comment: 'Audit proves what the others did: a projection or a gateway that proves itself proves nothing.',
    from: { path: '(^|/)apps/(read-model|partner-gateway)/', pathNot: TEST },
    to: { path: libs('proof') },
  },
  {
    name: 'portal-knows-no-stores',
    comment: 'The portal sees what a user sees: the APIs through the generated client, besides edge and identity.',
    from: { path: '(^|/)apps/portal/', pathNot: [TEST, '(^|/)apps/portal/src/sessies/'] },
    to: { path: [LIBS, DATABASE], pathNot: libs('edge', 'identity') },
  },
  {
    name: 'portal-keeps-sessions-only',
    comment:
      'The database of the portal holds sessions: its one folder knows the driver, and no lib of ours besides edge.',
    from: { path: '(^|/)apps/portal/src/sessies/' },
    to: { path: LIBS, pathNot: libs('edge') },
  },
  {
    name: 'kafka-behind-the-log',
    comment: 'kafkajs has known bugs and will be replaced one day: only libs/event-log handles it.',
    from: { path: [APPS, LIBS], pathNot: [libs('event-log', 'kernel', 'domain'), TEST] },
    to: { path: '(^|/)node_modules/kafkajs/' },
  },
  {
    name: 'http-belongs-to-edge',
    comment:
      'Of Nest the other libs use @nestjs/common for injection; what speaks HTTP or starts an app lies in edge or an app.',
    from: { path: LIBS, pathNot: [libs('edge', 'kernel', 'domain'), TEST] },
    to: {
      path: '(^|/)node_modules/(@nestjs|@fastify|fastify|express|pino-http)/',
      pathNot: '(^|/)node_modules/@nestjs/common/',
    },
  },
  {
    name: 'only-eenplan-starts-servers',
    comment: 'Services are given a URL: that a PostgreSQL or Kafka is started for them is the affair of apps/eenplan.',
    from: { path: [APPS, LIBS], pathNot: ['(^|/)apps/eenplan/', libs('kernel', 'domain'), TEST] },
    to: { path: '(^|/)infra/' },
  },
  {
    name: 'production-never-imports-tests',
    comment: 'Test code is not shipped: what production needs of it belongs in a lib.',
    from: { path: [APPS, LIBS], pathNot: [libs('kernel', 'domain'), TEST] },
    to: { path: [TEST, '(^|/)test/(setup|infra|architecture)/[^/]+$'] },
  },
  {
    name: 'only-declared-packages',
    comment:
      'What runs in production stands under "dependencies" in package.json; what is built into the pages of the portal does not run there.',
    from: { path: [APPS, LIBS], pathNot: [libs('kernel', 'domain'), '(^|/)apps/portal/web/', TEST] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-circular',
    comment: 'Two files that need each other are one file, or lack a third; types may point both ways.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolvable',
    comment: 'An import that leads nowhere escapes every other rule here.',
    from: { pathNot: [libs('kernel', 'domain')] },
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|infra/kafka/\\.(cache|data))/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
