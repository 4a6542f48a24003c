import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../src/database/embedded.js';
import { openStage } from '../e2e/story/stage.js';
import { begin, CHAPTERS } from '../e2e/story/tell.js';

/*
 * A rehearsal told up to some chapter of the story, to be walked through by hand or photographed:
 *
 *   node scripts/run-ts.mjs test/support/serve-story.ts [chapters, 0 to 15] [port]
 *
 * It answers until it is ended, and takes its database with it.
 */

const [chapters = '4', port = '3100'] = process.argv.slice(2);

const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-told-'));
// run by root, the database server is another account's, which must be able to pass
chmodSync(folder, 0o755);
const database = await startEmbedded(folder);
const stage = await openStage(database.adminUrl, { port, role: 'all' });
const tale = await begin(stage);
for (const chapter of CHAPTERS.slice(0, Number(chapters))) await chapter(tale, stage);
console.log(`${stage.url}: ${tale.story.now}, after chapter ${chapters}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stage
      .close()
      .then(() => database.stop())
      .finally(() => {
        rmSync(folder, { recursive: true, force: true });
        process.exit(0);
      });
  });
}
