import tseslint from 'typescript-eslint';

/** What no rule of typescript-eslint says. @type {{ selector: string, message: string }[]} */
const everywhere = [
  {
    selector: 'ImportExpression[source.value=/^@eenplan\\u002f/]',
    message: 'The build rewrites aliases in static imports only: import it at the top.',
  },
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|todo|skip)$/]',
    message: 'A run holds every test: none is skipped or singled out.',
  },
];

const pure = [
  ...everywhere,
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The domain reads no clock: time comes in with the command.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain reads no clock: time comes in with the command.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The domain draws no lots: ids come in with the command.',
  },
  {
    selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]",
    message: 'The domain draws no lots: ids come in with the command.',
  },
  {
    selector:
      ':matches(FunctionDeclaration[id.name=/^evolve/], VariableDeclarator[id.name=/^evolve/], Property[key.name="evolve"]) SwitchCase[test=null]',
    message: 'evolve names every event, so that the compiler finds the one that was forgotten.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      'dist/**',
      '.eenplan*/**',
      'coverage/**',
      'apps/portal/web/src/api/*.d.ts',
      'infra/kafka/.cache/**',
      'infra/kafka/.data/**',
      'test/architecture/fixtures/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 350 }],
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A refusal, a problem and a poison event are all told apart by their class.
      'no-throw-literal': 'error',
    },
  },
  {
    files: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts', 'test/**/*.ts', 'infra/**/*.mjs', 'test/setup/*.mjs'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise nobody waits for is an error nobody sees, and work that a shutdown cuts off.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { inheritedMethods: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/kernel/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...pure] },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['apps/eenplan/**', '**/*.spec.ts'],
    // Services log through pino, without personal data; only the command line speaks to a terminal.
    rules: { 'no-console': 'error' },
  },
  {
    files: ['apps/casus-service/**/*.ts', 'apps/opgave-service/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        {
          selector: ':matches(Literal[value=/leesmodellen\\.\\w/], TemplateElement[value.raw=/leesmodellen\\.\\w/])',
          message: 'The write side decides on streams, never on the tables of a read model: those are late.',
        },
      ],
    },
  },
);
