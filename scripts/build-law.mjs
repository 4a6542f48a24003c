// Bundles workflows/ with xstate into one file. That file decides, its hash is stored with every event, and it
// travels to the auditor: so the same sources must give the same bytes on every machine, and nothing may be in
// it but the law and the calculator.
import { build } from 'esbuild';
import { root } from './paths.mjs';

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['workflows/index.ts'],
  outfile: 'dist/workflows/index.js',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  // xstate's module for bundlers: the others choose between two builds when they are run, by NODE_ENV.
  conditions: ['module'],
  target: 'es2023',
  charset: 'utf8',
  legalComments: 'inline',
  // The editor's settings must not change what is hashed.
  tsconfigRaw: { compilerOptions: {} },
  metafile: true,
  logLevel: 'warning',
});

const stranger = Object.keys(metafile.inputs).find(
  (input) => !input.startsWith('workflows/') && !input.startsWith('node_modules/xstate/'),
);
if (stranger !== undefined) {
  console.error(`workflows/ may hold only itself and xstate, but it pulls in ${stranger}`);
  process.exit(1);
}
