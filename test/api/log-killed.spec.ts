import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOG_POINTS, LogKills } from '../soak/log-kills.js';
import { type Department, openDepartment } from '../support/department.js';

const SEED = 11;
const KILLS = 9;

let department: Department;
let dataDir: string;
let log: LogKills;

beforeAll(async () => {
  department = await openDepartment('log_killed');
  dataDir = mkdtempSync(path.join(tmpdir(), 'guong-sang-keys-'));
  log = new LogKills(department, dataDir, SEED);
});
afterAll(async () => {
  await log?.end();
  await department?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('two processes fill one log, one of them killed with -9 (a slice of what npm run soak does)', () => {
  test.each(
    Array.from(
      { length: KILLS },
      (_, at) => [at + 1, LOG_POINTS[at % LOG_POINTS.length] ?? 'anywhere'] as const,
    ),
  )('kill %i, %s: no gap, no leaf twice, every checkpoint still holds', async (_nth, point) => {
    expect(await log.kill(point)).toEqual([]);
  });

  test('the other one brings every event in', async () => {
    expect(await log.rest()).toEqual([]);
    // there was something to be lost
    expect(log.size).toBeGreaterThan(KILLS);
  });
});
