// Runs a TypeScript program that is no part of the server: node scripts/run-ts.mjs FILE.ts [arguments].
// The program's own files are bundled into dist/tools; packages stay where they are, and whatever it imports from
// src/, workflows/ or migrations/ is taken from dist/, so that it runs the very code that was built. Inside such a
// program import.meta.url points into dist/tools: files are found from the project's folder, the working directory.
import { rmSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [arguments]');
  process.exit(2);
}

const tools = join(root, 'dist', 'tools');
// A name per process: two runs at once must not write into each other's file.
const outfile = join(tools, `${basename(entry, '.ts')}-${process.pid}.mjs`);

const takeBuiltCode = {
  name: 'take-built-code',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const wanted = relative(root, resolve(resolveDir, path));
      if (!/^(src|workflows|migrations)$/.test(wanted.split(sep)[0] ?? '')) return undefined;
      const built = relative(tools, join(root, 'dist', wanted))
        .split(sep)
        .join('/');
      return { path: built, external: true };
    });
  },
};

await build({
  absWorkingDir: root,
  entryPoints: [resolve(entry)],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  charset: 'utf8',
  sourcemap: 'inline',
  plugins: [takeBuiltCode],
  logLevel: 'warning',
});

process.setSourceMapsEnabled(true);
process.on('exit', () => rmSync(outfile, { force: true }));
process.argv = [process.argv[0] ?? 'node', outfile, ...rest];
await import(pathToFileURL(outfile).href);
