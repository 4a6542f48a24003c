import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../../src/database/embedded.js';
import { bundleWanted, keepBundle } from './keep-bundle.js';
import { NotAsTold } from './not-as-told.js';
import { openStage } from './stage.js';
import { tell } from './tell.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What was begun, to be ended in the reverse order, also when somebody interrupts. */
const begun: (() => Promise<void> | void)[] = [];

async function cleanUp(): Promise<void> {
  for (let end = begun.pop(); end !== undefined; end = begun.pop()) await end();
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted = true;
    void cleanUp().finally(() => process.exit(1));
  });
}

/** `npm run story`: the plan from 2021 to 2025 on a database of its own, gone afterwards; `-- --bundle FILE` keeps its history. */
async function main(): Promise<void> {
  const file = bundleWanted(process.argv.slice(2));
  const start = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-story-'));
  begun.push(() => rmSync(folder, { recursive: true, force: true }));
  // run by root, the database server is another account's, which must be able to pass
  chmodSync(folder, 0o755);
  const database = await startEmbedded(folder);
  begun.push(() => database.stop());
  const stage = await openStage(database.adminUrl);
  begun.push(() => stage.close());
  const { trace } = await tell(stage, print);
  const refused = trace.steps.filter(({ outcome }) => !outcome.ok).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(`\nĐúng như đã kể: ${trace.steps.length} bước, trong đó ${refused} bước bị từ chối; ${seconds} s`);
  if (file === null) return;
  await keepBundle(stage.url, database.adminUrl, folder, file);
  print(`Cả lịch sử / the whole history: ${file}`);
}

try {
  await main();
} catch (error) {
  const said =
    error instanceof NotAsTold ? error.message : error instanceof Error ? error.stack : String(error);
  if (!interrupted) process.stderr.write(`\nKhông đúng như đã kể / not as told: ${said}\n`);
  process.exitCode = 1;
} finally {
  await cleanUp();
}
