import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../../src/database/embedded.js';
import { NotAsTold } from './not-as-told.js';
import { openStage } from './stage.js';
import { tell } from './tell.js';

/** `npm run story`: the plan from 2021 to 2025 on a database of its own, which is gone afterwards. */
async function main(): Promise<void> {
  const began = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-story-'));
  // run by root, the database server is another account's, which must be able to pass
  chmodSync(folder, 0o755);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    const database = await startEmbedded(folder);
    try {
      const stage = await openStage(database.adminUrl);
      try {
        await tell(stage, print);
      } finally {
        await stage.close();
      }
    } finally {
      await database.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  print(`\n${((performance.now() - began) / 1000).toFixed(1)} s`);
}

try {
  await main();
} catch (error) {
  const said = error instanceof NotAsTold ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\nKhông đúng như đã kể / not as told: ${said}\n`);
  process.exitCode = 1;
}
