/** Every suite of the project; what needs PostgreSQL or Kafka gets it from test/setup. */
export default {
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
  testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@eenplan/domain/(.*)$': '<rootDir>/libs/domain/src/$1.ts',
    '^@eenplan/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  reporters: ['default', '<rootDir>/test/setup/summary.mjs'],
  testSequencer: '<rootDir>/test/setup/volgorde.mjs',
  testEnvironment: 'node',
  testTimeout: 30000,
  maxWorkers: 2,
  // What a suite loaded is never given back (modules of ECMAScript in a context of their own): collecting it takes ever longer.
  workerIdleMemoryLimit: '400MB',
};
