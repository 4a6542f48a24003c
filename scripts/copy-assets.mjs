// What is read at run time beside the code: styles, pictures, scripts for the browser, plan files, working days.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

for (const folder of ['src/web/assets', 'workflows/plans', 'workflows/calendars']) {
  const from = join(root, folder);
  if (!existsSync(from)) continue;
  cpSync(from, join(root, 'dist', folder), {
    recursive: true,
    filter: (path) => !/\.(ts|md)$/.test(path),
  });
}
