const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest', {}] },
  // A second copy of a package.json or of a module under dist/ would only confuse jest's map of the files.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

// Run with LONG=1: minutes in a browser (every page in every look, the main path by the keyboard alone, nine at once in
// the room), and what is shown in small elsewhere (a long bundle streamed, the story decided again, every letter sent, every
// order of a sitting in every state, each way an answer on paper goes wrong).
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
        'paper-answers',
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
