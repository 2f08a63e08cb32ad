const swc = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];

/** What both projects share; files are compiled by swc, types are checked by `npm run types`. */
const common = {
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/test'],
  transform: {
    '\\.ts$': swc,
    // The MongoDB driver loads `os` by a dynamic import, which Jest's CommonJS runtime refuses.
    'mongodb/lib/runtime_adapters\\.js$': swc,
    // ESM only, which Jest's `require` refuses; Node itself takes it.
    'node_modules/(jose|openid-client|oauth4webapi)/.*\\.js$': swc,
  },
  transformIgnorePatterns: [
    '/node_modules/(?!.*mongodb/lib/runtime_adapters\\.js$|(jose|openid-client|oauth4webapi)/)',
  ],
};

/** Folders whose tests need no server of the run, so that they start at once. */
const pure = [
  'policy',
  'environment',
  'tables',
  'bank',
  'press',
  'local',
  'demo',
  'architecture',
  'console',
].map((folder) => `<rootDir>/test/${folder}`);

const servers = {
  ...common,
  globalSetup: '<rootDir>/test/support/servers.ts',
  globalTeardown: '<rootDir>/test/support/servers-stop.ts',
};
/** Tests that start the service as its own processes: `npm run test:system`. */
const SYSTEM = '<rootDir>/test/system';

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: pure.map((folder) => `${folder}/**/*.test.ts`),
    },
    {
      ...servers,
      displayName: 'servers',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', SYSTEM, ...pure],
    },
    { ...servers, displayName: 'system', testMatch: [`${SYSTEM}/**/*.test.ts`] },
  ],
  // Several times what a wait inside a test may take (test/support/until.ts), so that the wait says what did not come.
  testTimeout: 600_000,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Two cores; one more, since much of what the servers are asked for is waited for.
  maxWorkers: 3,
};
