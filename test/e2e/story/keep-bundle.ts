import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { DataSource } from 'typeorm';
import { Database } from '../../../src/database/database.js';
import { Installation } from '../../../src/http/installation.js';
import { Checkpoints } from '../../../src/log/checkpoints.js';
import { Log } from '../../../src/log/log.js';
import { LogKeys } from '../../../src/log/log-keys.js';
import { AUDITOR } from './cast.js';
import { Visitor } from './visitor.js';

/** The file's name in `-- --bundle FILE`; null: nothing is to be kept. Throws where the name is missing. */
export function bundleWanted(args: readonly string[]): string | null {
  const at = args.indexOf('--bundle');
  if (at === -1) return null;
  const file = args[at + 1];
  if (file === undefined || file.startsWith('--'))
    throw new Error('--bundle FILE: a name for the file is missing');
  return file;
}

/** The story's server answers requests only, so all that was told is signed here, by a key in a folder of its own. */
async function signAll(adminUrl: string, dataDir: string): Promise<void> {
  const source = new DataSource({ type: 'postgres', url: adminUrl, poolSize: 2, synchronize: false });
  await source.initialize();
  try {
    const database = new Database(source);
    const log = new Log(database, new Installation({ mode: 'rehearsal' }));
    const checkpoints = new Checkpoints(database, log, new LogKeys({ dataDir }));
    const houses = await database.run<{ id: string }>(
      { name: 'story-houses', text: 'select id from organisation' },
      [],
    );
    for (const { id } of houses) await checkpoints.signed(id);
  } finally {
    await source.destroy();
  }
}

/** The whole history as an auditor takes it: a file that is there whole, or not at all. */
export async function keepBundle(
  url: string,
  adminUrl: string,
  dataDir: string,
  file: string,
): Promise<void> {
  await signAll(adminUrl, dataDir);
  const auditor = await Visitor.signIn(url, AUDITOR.id);
  const stream = await auditor.stream('/api/bundle');
  const unfinished = `${file}.part`;
  try {
    await pipeline(Readable.fromWeb(stream as ReadableStream), createWriteStream(unfinished));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}
