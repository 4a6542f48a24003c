import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

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

// What is dumped and restored needs a PostgreSQL of the machine's own, of which the embedded one is only the server.
const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
const programs = ['initdb', 'postgres', 'pg_dump', 'psql'].map((name) => join(stdout?.trim() ?? '', name));
const RESTORED = programs.every((program) => existsSync(program)) ? [] : ['api/restored'];

/** Two projects, so that tests of pure code never wait for a database. */
export default {
  maxWorkers: 2,
  // the modules of a finished file are never let go of, and a full heap slows what comes after: the worker begins anew
  workerIdleMemoryLimit: '300MB',
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
      testPathIgnorePatterns: ['/node_modules/', ...LONG, ...RESTORED],
      globalSetup: '<rootDir>/test/support/postgres-global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/postgres-global-teardown.mjs',
    },
  ],
};
