import path from 'node:path';
import type { Settings } from '../config/settings.js';
import { startEmbedded } from './embedded.js';
import { answers, readPostmaster, urlOf } from './embedded/postmaster.js';

export interface Reached {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * The database of this installation for somebody who only wants to look: the one that is named, the embedded one of
 * a server that runs, or that of none, started for as long as one looks.
 */
export async function reachDatabase({ databaseUrl, dataDir }: Settings): Promise<Reached> {
  if (databaseUrl !== null) return { url: databaseUrl, stop: async () => {} };
  const cluster = path.join(dataDir, 'postgres', 'cluster');
  const running = readPostmaster(cluster);
  if (running !== null && (await answers(running.socketDir, cluster)))
    return { url: urlOf(running.socketDir), stop: async () => {} };
  const started = await startEmbedded(dataDir);
  return { url: started.adminUrl, stop: () => started.stop() };
}
