// A file that is no longer in the sources must not live on in what is built. Done after building and file by file,
// so that a server or a test run using dist/ meanwhile never finds it empty.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const sourcesOf = (file) => {
  const stem = file.replace(/\.js(\.map)?$/, '');
  return stem === file ? [file] : [file, `${stem}.ts`, `${stem}.tsx`];
};

for (const part of ['src', 'workflows', 'migrations']) {
  const built = join(root, 'dist', part);
  if (!existsSync(built)) continue;
  for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name).slice(join(root, 'dist').length + 1);
    if (!sourcesOf(file).some((source) => existsSync(join(root, source)))) rmSync(join(root, 'dist', file));
  }
}
