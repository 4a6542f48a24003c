/** The house rules about who may import whom; `npm run layers` judges by them. */
const LAW = '^workflows/';

/** Within src, a feature's tables and statements are its own; others ask its service. */
const PRIVATE = '\\.(entity|rows|sql)\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'the-law-stays-pure',
      severity: 'error',
      comment: 'workflows/ imports only itself and xstate: no clock, no disk, no network, no framework.',
      from: { path: LAW },
      to: { pathNot: [LAW, '^node_modules/xstate/'] },
    },
    {
      name: 'one-door-into-the-law',
      severity: 'error',
      comment: 'What is behind workflows/index.ts may be rearranged without asking anyone.',
      from: { path: '^(src|bench)/' },
      to: { path: LAW, pathNot: '^workflows/index\\.ts$' },
    },
    {
      name: 'rules-know-no-machine',
      severity: 'error',
      comment: 'A rule is about the plan, not about where a nomination stands.',
      from: { path: '^workflows/(rules|kernel|criteria)/' },
      to: { path: '^workflows/(nomination|round|sitting|commendation|story)/' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      comment: 'A migration means in five years what it meant the day it was written.',
      from: { path: '^migrations/' },
      to: { path: '^(src|workflows|test|bench)/' },
    },
    {
      name: 'features-meet-at-the-service',
      severity: 'error',
      comment: "Another feature's tables and statements are reached through its service.",
      from: { path: '^src/([^/]+)/' },
      to: { path: `^src/([^/]+)/.*${PRIVATE}`, pathNot: '^src/$1/' },
    },
    {
      name: 'the-product-knows-no-tests',
      severity: 'error',
      from: { path: '^(src|workflows|migrations)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'the-verifier-stands-alone',
      severity: 'error',
      comment:
        'Whoever distrusts us reads verifier/ and nothing else; Node itself is asked for files and processes.',
      from: { path: '^verifier/' },
      to: { pathNot: '^verifier/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nobody-leans-on-the-verifier',
      severity: 'error',
      comment: 'It judges what the product writes; only its text travels with a bundle.',
      from: { path: '^(src|workflows|migrations|bench)/' },
      to: { path: '^verifier/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Type-only cycles count: they too mean that neither file can be read first.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'The built program is there only once it has been built.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)+dist/src/' },
    },
    {
      name: 'the-product-runs-on-its-dependencies',
      severity: 'error',
      comment: 'What src needs must be installed in production too.',
      from: { path: '^(src|workflows|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
