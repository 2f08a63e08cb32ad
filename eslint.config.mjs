import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** One ban list a folder: the arrows of the architecture, policy <- store <- activities <- worker. */
const arrows = (files, banned, why) => ({
  files: [`${files}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: banned.map((group) => ({ ...group, message: why })) },
    ],
  },
});
const folders = (...names) => ({ regex: `^(\\.\\./)+(${names.join('|')})(/|$)` });
const packages = (...names) => ({ regex: `^(${names.join('|')})(/|$)` });
const valuesFrom = (...names) => ({ ...folders(...names), allowTypeImports: true });
const nodeBuiltins = { regex: '^node:' };
const temporal = packages('@temporalio');

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.local', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false },
      ],
      'max-len': [
        'error',
        { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true },
      ],
    },
  },
  arrows(
    'policy',
    [
      folders('bank', 'store', 'workflows', 'activities', 'worker', 'api', 'local'),
      nodeBuiltins,
      temporal,
      packages('mongoose', 'express', 'zod', 'csv-parse', 'pino', '@xmldom'),
    ],
    'policy/ is pure: no I/O, no clock, no Temporal, no mongoose.',
  ),
  arrows(
    'store',
    [
      folders('bank', 'workflows', 'activities', 'worker', 'api', 'local'),
      temporal,
      packages('express'),
    ],
    'store/ sees policy/ only.',
  ),
  arrows(
    'bank',
    [
      folders('workflows', 'activities', 'worker', 'api', 'local'),
      folders('store'),
      temporal,
      packages('mongoose', 'express'),
    ],
    'bank/ sees policy/ and the reader of tables.',
  ),
  arrows(
    'workflows',
    [
      folders('bank', 'store', 'worker', 'api', 'local'),
      valuesFrom('activities'),
      nodeBuiltins,
      packages(
        'mongoose',
        'express',
        'zod',
        'csv-parse',
        'pino',
        '@temporalio/client',
        '@temporalio/worker',
      ),
    ],
    'workflows/ take policy by value, activities by type, and nothing that is not deterministic.',
  ),
  arrows(
    'activities',
    [folders('worker', 'api', 'local'), packages('express', 'zod')],
    'activities/ see policy/, store/ and the message names of workflows/.',
  ),
  arrows(
    'worker',
    [folders('api', 'local'), packages('express')],
    'worker/ does not see api/ or local/.',
  ),
  arrows(
    'api',
    [
      folders('activities', 'worker', 'local'),
      { regex: '^(\\.\\./)+workflows/(?!.*(messages|search-attributes)$)' },
    ],
    "api/ sees policy/, store/ and each process's messages.ts.",
  ),
  {
    files: ['workflows/**/*.ts'],
    ignores: ['workflows/activity-options.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportSpecifier[imported.name=/^(proxyLocalActivities|scheduleLocalActivity)$/], MemberExpression[property.name=/^(proxyLocalActivities|scheduleLocalActivity)$/]',
          message:
            'Local activities go through `records` of activity-options.ts: two at once do not replay.',
        },
      ],
    },
  },
  {
    // Mongoose types its schema definitions as classes; plain objects are what it takes.
    files: ['store/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
