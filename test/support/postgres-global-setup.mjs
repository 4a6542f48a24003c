// One embedded PostgreSQL for the whole run, in a folder of its own, unless TEST_DATABASE_URL names a server. It is
// started by the very code the product uses, with its settings, fsync and all.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DISK = '/tmp';
const MEMORY = '/dev/shm';
const PREFIX = 'guong-sang-test-';

const BYTES_WANTED = 3 * 1024 ** 3;

export default async function setup() {
  process.env.TEST_FOLDERS ??= hasRoom(MEMORY) ? MEMORY : DISK;
  if (process.env.TEST_DATABASE_URL) return;
  const { startEmbedded } = await builtStarter();
  await sweepUp(startEmbedded);

  const { folder, server } = await startIn(process.env.TEST_FOLDERS, startEmbedded);
  process.env.TEST_ADMIN_URL = server.adminUrl;
  globalThis.embeddedForTests = { folder, stop: server.stop };
}

/**
 * A run makes and drops hundreds of databases of 600 files each: on a disk that alone is a third of its time. A kill
 * loses of a folder in memory what it loses of one on a disk; only a power cut could tell them apart.
 */
function hasRoom(place) {
  try {
    accessSync(place, constants.W_OK);
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= BYTES_WANTED && freemem() >= BYTES_WANTED;
  } catch {
    return false;
  }
}

async function startIn(parent, startEmbedded) {
  const folder = mkdtempSync(join(parent, PREFIX));
  // Run by root, the server is another account's, which must be able to pass.
  chmodSync(folder, 0o755);
  try {
    return { folder, server: await startEmbedded(folder) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (parent === DISK) throw error;
    // Nothing may be run from there, where the programs have to be copied beside the data.
    process.env.TEST_FOLDERS = DISK;
    return startIn(DISK, startEmbedded);
  }
}

async function builtStarter() {
  const built = fileURLToPath(new URL('../../dist/src/database/embedded.js', import.meta.url));
  if (!existsSync(built))
    throw new Error('Nothing is built yet: npm test builds first, or run npm run build');
  return import(built);
}

/** A run that was killed left its server behind; one that still goes on holds its folder's lock. */
async function sweepUp(startEmbedded) {
  const left = [DISK, MEMORY]
    .filter((parent) => existsSync(parent))
    .flatMap((parent) => readdirSync(parent).map((entry) => ({ entry, folder: join(parent, entry) })));
  for (const { folder } of left.filter(({ entry }) => entry.startsWith(PREFIX))) {
    try {
      const server = await startEmbedded(folder);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // In use, or another account's: not ours to clear away.
    }
  }
}
