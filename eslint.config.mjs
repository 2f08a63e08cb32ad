import js from '@eslint/js';
import unicorn from 'eslint-plugin-unicorn';
import tseslint from 'typescript-eslint';

/** The packages that a folder does without. Which folder sees which is in architecture.mjs. */
const without = (folder, banned, why) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: banned.map((group) => ({ ...group, message: why })) },
    ],
  },
});
const packages = (...names) => ({ regex: `^(${names.join('|')})(/|$)` });
const nodeBuiltins = { regex: '^node:' };
const temporal = packages('@temporalio');

const NO_ENVIRONMENT = {
  selector:
    'MemberExpression[object.object.name="process"][object.property.name="env"], VariableDeclarator[id.type="ObjectPattern"][init.object.name="process"][init.property.name="env"]',
  message: 'Read variables by readEnvironment (environment/variables.ts).',
};
const NO_LOCAL_ACTIVITY = {
  selector:
    'ImportSpecifier[imported.name=/^(proxyLocalActivities|scheduleLocalActivity)$/], MemberExpression[property.name=/^(proxyLocalActivities|scheduleLocalActivity)$/]',
  message:
    'A local activity beside a query, another one or a late store leaves a history that does not replay (docs/adr/0028).',
};
const NO_SUMMARY = {
  selector:
    'CallExpression[callee.name=/^(sleep|proxyActivities|scheduleActivity)$/], CallExpression[callee.name="condition"][arguments.length>1]',
  message:
    'Activities and timers are made by workflows/summaries.ts: the Temporal UI says what each is for.',
};
const NO_QUERY = {
  selector: 'CallExpression > MemberExpression.callee[property.name="query"]',
  message:
    'A query of a process that the worker has dropped can spoil its history: read the record, or ask the server (docs/adr/0031).',
};
const NO_IDENTITY = {
  selector: 'Literal[value=/^x-actor-/i]',
  message: 'Who asks is said by signIn alone, or by headersOf (test/support/header-client.ts).',
};

/** `unicorn/no-useless-spread` for lists that are said to be constant: members stand in the list itself. */
const own = {
  rules: {
    'no-office-literal': {
      create: (context) => ({
        ':not(TSLiteralType) > Literal[value=/^(centre|bureau|finance|auditor|administrator)$/]': (
          node,
        ) =>
          context.report({
            node,
            message:
              'Which office may stands in the rows, in policy/acts/direct-acts.ts, or in the reading table (api/access.ts).',
          }),
      }),
    },
    'no-constant-spread': {
      create: (context) => ({
        'SpreadElement > TSAsExpression > ArrayExpression': (node) =>
          context.report({ node, message: 'Write the members into the list itself.' }),
      }),
    },
  },
};

export default tseslint.config(
  {
    ignores: ['dist', 'console/dist', 'node_modules', '.local', 'coverage', 'api-client/schema.ts'],
  },
  js.configs.recommended,
  {
    // What needs types is judged by oxlint (.oxlintrc.json).
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base, tseslint.configs.eslintRecommended],
    plugins: { unicorn, own },
    rules: {
      'no-unused-vars': 'off',
      'unicorn/no-useless-spread': 'error',
      'own/no-constant-spread': 'error',
      'max-len': [
        'error',
        { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true },
      ],
    },
  },
  without(
    'policy',
    [
      nodeBuiltins,
      temporal,
      packages('mongoose', 'express', 'zod', 'csv-parse', 'pino', '@xmldom'),
    ],
    'policy/ is pure: no I/O, no clock, no Temporal, no mongoose.',
  ),
  {
    files: ['console/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'antd',
              message:
                'Import each component by its own path (antd/es/…): else each page loads those of all.',
            },
          ],
          patterns: [
            { ...packages('dayjs'), message: 'Days are counted by policy/kernel/time.' },
            { ...nodeBuiltins, message: 'console/src runs in a browser.' },
          ],
        },
      ],
    },
  },
  without('tables', [temporal, packages('mongoose', 'express')], 'tables/ reads files of rows.'),
  without(
    'environment',
    [temporal, packages('mongoose', 'express')],
    'environment/ reads variables only.',
  ),
  without('bank', [temporal, packages('mongoose', 'express')], 'bank/ reads and writes files.'),
  without('store', [temporal, packages('express')], 'store/ is what keeps the records.'),
  without(
    'workflows',
    [
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
    'workflows/ take nothing that is not deterministic.',
  ),
  {
    // What of policy/acts takes zod by value; rows are handed the kit, and import its type only.
    files: ['policy/acts/{kit,judgement,messages}.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['policy/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['policy/acts/{kit,judgement,messages}.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '(^|/)acts/(kit|judgement|messages)$|^\\./(kit|judgement)$',
              allowTypeImports: true,
              message: 'Workflows would load all of zod with it.',
            },
          ],
        },
      ],
    },
  },
  without('activities', [packages('express', 'zod')], 'activities/ know nothing of HTTP.'),
  without('worker', [packages('express')], 'worker/ knows nothing of HTTP.'),
  {
    // All processes of a worker share one copy of policy/ (workflows/preload.ts): what one wrote, all would read.
    files: ['policy/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_ENVIRONMENT,
        {
          selector: [
            'Program > VariableDeclaration[kind!="const"]',
            'Program > ExportNamedDeclaration > VariableDeclaration[kind!="const"]',
            'PropertyDefinition[static=true]:not([readonly=true])',
          ].join(', '),
          message: 'policy/ keeps no state: all processes of a worker share it.',
        },
        {
          selector:
            'Program VariableDeclarator[init.type="NewExpression"][init.callee.name=/^(Weak)?(Map|Set)$/]:not([id.typeAnnotation.typeAnnotation.typeName.name=/^Readonly(Map|Set)$/]):not(:function *)',
          message:
            'policy/ keeps no state: a Map or Set of a module is a ReadonlyMap or ReadonlySet.',
        },
      ],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_LOCAL_ACTIVITY, NO_SUMMARY] },
  },
  {
    files: ['workflows/summaries.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_LOCAL_ACTIVITY] },
  },
  {
    // Whom a person speaks for (applicant, district, expert, public) is no office: it narrows what they read.
    files: ['api/**/*.ts', 'store/**/*.ts'],
    // The rows of the contract, and the table of who reads what.
    ignores: ['api/**/*operations.ts', 'api/access.ts'],
    rules: { 'own/no-office-literal': 'error' },
  },
  {
    // What the environment says is judged in one place, or it is not judged.
    files: ['**/*.{ts,tsx}'],
    ignores: [
      ...['policy/**', 'test/**', 'bench/**', 'workflows/**'],
      'store/kernel/person-keys.ts',
    ],
    rules: {
      'no-restricted-syntax': ['error', NO_ENVIRONMENT, NO_QUERY],
    },
  },
  {
    files: ['local/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ENVIRONMENT, NO_QUERY, NO_IDENTITY] },
  },
  {
    files: ['bench/**/*.ts', 'test/**/*.ts'],
    ignores: ['test/api/identity.test.ts', 'test/support/header-client.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_IDENTITY] },
  },
  {
    // A case is told in pieces, so that a batch fills no queue (docs/adr/0027); an invitation starts its process.
    files: ['activities/**/*.ts'],
    ignores: ['activities/case/tell.ts', 'activities/case/invite.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_ENVIRONMENT,
        NO_QUERY,
        {
          selector: 'ImportSpecifier[imported.name="toldSignal"]',
          message: 'Cases are told by tellInPieces alone (docs/adr/0027).',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
