import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { addCrowd } from '../../bench/inbox/crowd.js';
import { type Explained, explain } from '../../bench/inbox/plan-shape.js';
import { Database } from '../../src/database/database.js';
import { type Department, openDepartment, signedIn } from '../support/department.js';

/** Head of a unit: one desk in twenty. */
const READER = signedIn('nghianh');

const FEW = 2000;
const MANY = 20_000;
/** 26 tasks, each with its nomination and the pages of the index above it; twice as many are allowed. */
const PAGES_MAX = 350;

let department: Department;
let admin: pg.Client;

beforeAll(async () => {
  department = await openDepartment('inbox_plan');
  admin = new pg.Client({ connectionString: department.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin?.end();
  await department?.close();
});

/** What the inbox asks the database, overheard. */
async function question(): Promise<() => Promise<Explained>> {
  const asked = jest.spyOn(Database.prototype, 'run');
  const { items, next } = await department.tasks.inbox(READER);
  const [statement, values] = asked.mock.calls.find(([{ name }]) => name === 'inbox') ?? [];
  asked.mockRestore();
  expect(items).toHaveLength(25);
  expect(next).not.toBeNull();
  return () => explain(admin, statement?.text ?? '', values ?? []);
}

const usesItsIndex = ({ shape }: Explained): boolean => shape.some((line) => line.endsWith(' task_open'));

test(`an inbox among ${MANY} is found by its index, in as many pages as among ${FEW}`, async () => {
  await addCrowd(admin, 1, FEW);
  const few = await (await question())();
  await addCrowd(admin, FEW + 1, MANY);
  const way = await question();
  const many = await way();

  expect(usesItsIndex(many)).toBe(true);
  expect(many.shape.filter((line) => /Seq Scan (task|nomination)$/.test(line))).toEqual([]);
  expect(many.buffers).toBeLessThanOrEqual(PAGES_MAX);
  expect(many.buffers).toBeLessThanOrEqual(few.buffers * 1.5);

  // and were it not for that index, this test would say so
  await admin.query('begin; drop index task_open');
  const without = await way();
  await admin.query('rollback');
  expect(usesItsIndex(without)).toBe(false);
  expect(without.buffers).toBeGreaterThan(PAGES_MAX);
});
