import path from 'node:path';
import { type Account, databaseAccount } from './embedded/account.js';
import { findPrograms } from './embedded/binaries.js';
import { makeCluster } from './embedded/cluster.js';
import { prepareHome, socketFolder } from './embedded/folders.js';
import { takeLock } from './embedded/lock.js';
import { answers, isPostmasterOf, readPostmaster, urlOf } from './embedded/postmaster.js';
import { launch, shutDown } from './embedded/server.js';
import { watch } from './embedded/watch.js';

export interface EmbeddedServer {
  /** The superuser's: for migrations and for making the restricted role, never for the application's own work. */
  readonly adminUrl: string;
  readonly socketDir: string;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL of our own below the data folder, reached by a private socket. It outlives a killed Node
 * process; the next start finds and adopts it.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedServer> {
  const account = databaseAccount();
  const home = prepareHome(dataDir, account);
  const giveBack = takeLock(home, dataDir);
  const cluster = path.join(home, 'cluster');
  try {
    const socketDir = (await adopt(cluster)) ?? (await begin(home, cluster, account));
    const endWatch = watch(
      () => isRunning(cluster),
      () => begin(home, cluster, account),
    );
    let stopping: Promise<void> | undefined;
    return {
      adminUrl: urlOf(socketDir),
      socketDir,
      stop: () =>
        (stopping ??= endWatch()
          .then(() => shutDown(cluster))
          .finally(giveBack)),
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** Asked of the system, not of the server: looking must not cost it a connection each time. */
const isRunning = (cluster: string): boolean => {
  const postmaster = readPostmaster(cluster);
  return postmaster !== null && isPostmasterOf(cluster, postmaster.pid);
};

/** The socket folder of a server that a killed process left running. */
async function adopt(cluster: string): Promise<string | null> {
  const left = readPostmaster(cluster);
  return left !== null && (await answers(left.socketDir, cluster)) ? left.socketDir : null;
}

async function begin(home: string, cluster: string, account: Account | null): Promise<string> {
  const programs = await findPrograms(home, account);
  makeCluster(cluster, programs, account);
  const socketDir = socketFolder(home, account);
  await launch({ programs, cluster, account }, socketDir);
  return socketDir;
}
