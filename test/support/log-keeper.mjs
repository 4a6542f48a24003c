import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Database } from '../../dist/src/database/database.js';
import { Installation } from '../../dist/src/http/installation.js';
import { Checkpoints } from '../../dist/src/log/checkpoints.js';
import { Log } from '../../dist/src/log/log.js';
import { LogKeys } from '../../dist/src/log/log-keys.js';

/*
 * Takes events into the log and signs it, over and over, as it is built and in a process of its own: started with the
 * address of a database, a department and a folder of keys. It says when it begins and each time it has signed, and
 * ends when it is killed, or when whoever started it lets go.
 */

const [url, organisation, dataDir] = process.argv.slice(2);
const source = await new DataSource({ type: 'postgres', url, poolSize: 2, synchronize: false }).initialize();
const database = new Database(source);
const log = new Log(database, new Installation({ mode: 'rehearsal' }));
const checkpoints = new Checkpoints(database, log, new LogKeys({ dataDir }));

/** With nothing new it leaves the machine to whoever writes. */
const IDLE_MS = 5;

process.send({ ready: true });
for (let size = -1; process.connected; ) {
  const signed = await checkpoints.signed(organisation);
  if (signed?.size === size) await pause(IDLE_MS);
  size = signed?.size ?? 0;
  if (process.connected) process.send({ size });
}
await source.destroy();
