import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../src/database/embedded.js';
import { openDepartment } from '../support/department.js';
import { LOG_POINTS, LogKills } from './log-kills.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** On a server of its own, whoever takes events into the log is killed so often. Answers how much was wrong. */
export async function killLogKeepers(kills: number, seed: number): Promise<number> {
  const begun = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-soak-log-'));
  // run by root, the database server is another account's, which must be able to pass
  chmodSync(folder, 0o755);
  const server = await startEmbedded(folder);
  try {
    process.env.TEST_ADMIN_URL = server.adminUrl;
    const department = await openDepartment('soak_log');
    const log = new LogKills(department, folder, seed);
    let wrong = 0;
    try {
      for (let index = 0; index < kills; index++) {
        const point = LOG_POINTS[index % LOG_POINTS.length] ?? 'anywhere';
        const faults = await log.kill(point);
        for (const fault of faults) print(`log kill ${index + 1}, ${point}: ${fault}`);
        wrong += faults.length;
      }
      const faults = await log.rest();
      for (const fault of faults) print(`log at rest: ${fault}`);
      wrong += faults.length;
    } finally {
      await log.end();
      await department.close();
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    print(
      `${kills} kills of who fills the log, seed ${seed}: ${log.size} events in it, ${wrong} wrong; ${seconds} s`,
    );
    return wrong;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
