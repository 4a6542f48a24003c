const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest', {}] },
  // A second copy of a package.json or of a module under dist/ would only confuse jest's map of the files.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

// Run with LONG=1: minutes in a browser (every page in every look, the main path by the keyboard alone, nine at once in
// the room), and the longest tables of cases, of which each is touched in small elsewhere. The rest is to stay below a
// quarter of an hour on two cores.
const LONG =
  process.env.LONG === '1'
    ? []
    : [
        'main-path-by-keyboard',
        'every-page.spec',
        'nine-in-the-room',
        'bundles-streamed',
        'api/replay.spec',
        'letters-sent',
        'imports-people',
        'paper-answers',
        'pages-council-before',
        'pages-exemplars.spec',
        'plans-migrations',
        'sittings-table',
      ];

/** Two projects, so that tests of pure code never wait for a database. */
export default {
  maxWorkers: 2,
  // modules of a finished file are never let go of: past this a worker begins anew
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['<rootDir>/test/{workflows,house}/**/*.spec.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'real',
      testMatch: ['<rootDir>/test/{api,e2e}/**/*.spec.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', ...LONG],
      globalSetup: '<rootDir>/test/support/postgres-global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/postgres-global-teardown.mjs',
    },
  ],
};
