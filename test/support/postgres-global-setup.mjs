// One embedded PostgreSQL for the whole run, in a folder of its own, unless TEST_DATABASE_URL names a server. It is
// started by the very code the product uses, fsync and all: what is fast here is fast there.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PARENT = '/tmp';
const PREFIX = 'guong-sang-test-';

export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const { startEmbedded } = await builtStarter();
  await sweepUp(startEmbedded);

  const folder = mkdtempSync(join(PARENT, PREFIX));
  // Run by root, the server is another account's, which must be able to pass.
  chmodSync(folder, 0o755);
  const server = await startEmbedded(folder);
  process.env.TEST_ADMIN_URL = server.adminUrl;
  globalThis.embeddedForTests = { folder, stop: server.stop };
}

async function builtStarter() {
  const built = fileURLToPath(new URL('../../dist/src/database/embedded.js', import.meta.url));
  if (!existsSync(built))
    throw new Error('Nothing is built yet: npm test builds first, or run npm run build');
  return import(built);
}

/** A run that was killed left its server behind; one that still goes on holds its folder's lock. */
async function sweepUp(startEmbedded) {
  for (const name of readdirSync(PARENT).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(PARENT, name);
    try {
      const left = await startEmbedded(folder);
      await left.stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // In use, or another account's: not ours to clear away.
    }
  }
}
