import type { TestingModule } from '@nestjs/testing';
import type { SetOff } from '../../src/sweep/set-off.js';
import { Sweep } from '../../src/sweep/sweep.js';
import { type Department, openDepartment } from '../support/department.js';
import { CHIEF, holders, UNITS, Walk } from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

let department: Department;
let workers: TestingModule[] = [];

beforeAll(async () => {
  department = await openDepartment('sweep_of_rounds');
  workers = await Promise.all([openWorker(department.url), openWorker(department.url)]);
});
afterAll(async () => {
  for (const worker of workers) await worker.close();
  await department?.close();
});

const dawn = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString();
const short = ({ at, type, slot }: SetOff): string =>
  `${new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)} ${type} ${slot}`;

test('of the steps a round waits for by itself: the Office’s chief, then the Director; once, by two clocks', async () => {
  const given: string[] = [];
  const steps = async (day: string): Promise<void> => {
    await department.clock(dawn(day));
    const runs = await Promise.all(
      workers.map((one) => one.get(Sweep, { strict: false }).run(department.organisation)),
    );
    const own = runs.flat().filter(({ life, slot }) => life === 'round' && !slot.includes('/UNIT_LIST/'));
    // which of the two gave it does not matter
    given.push(...own.map(short).toSorted());
  };
  for (const day of ['2021-03-23', '2021-03-24', '2021-03-24', '2021-03-25', '2021-03-26']) await steps(day);
  const missing = UNITS.map((unit) => ({ unit, reason: 'Không gửi' }));
  await new Walk(department).order('round', department.round, CHIEF, { type: 'COMPILE', missing });
  await steps('2021-04-10');
  expect(given).toEqual([
    '2021-03-18 NUDGE due-7/COMPILE/2021-03-29',
    '2021-03-24 NUDGE due-3/COMPILE/2021-03-29',
    '2021-03-26 NUDGE due-1/COMPILE/2021-03-29',
    '2021-03-29 NUDGE due-0/PUT_BEFORE_COUNCIL/2021-03-29',
    '2021-03-30 NUDGE overdue-1/PUT_BEFORE_COUNCIL/2021-03-29',
    '2021-04-01 NUDGE overdue-3/PUT_BEFORE_COUNCIL/2021-03-29',
  ]);
  const told = async (template: string): Promise<string[]> =>
    (
      await department.rows<{ email: string }>(
        `select distinct p.email from notice n join person p on p.id = n.recipient_id
          where n.subject_id = $1 and n.template = $2 order by p.email`,
        [department.round, template],
      )
    ).map(({ email }) => email);
  const chiefs = [...holders('officeChief'), ...holders('officeDeputy')].toSorted();
  expect(await told('nudge.COMPILE')).toEqual(chiefs);
  expect(await told('nudge.PUT_BEFORE_COUNCIL')).toEqual(chiefs);
  expect(await told('overdue.COMPILE')).toEqual([]);
  expect(await told('overdue.PUT_BEFORE_COUNCIL')).toEqual(
    [...holders('director'), ...holders('deputyDirector')].toSorted(),
  );
  // urging it opens nothing anew
  const tasks = await department.rows<{ does: string; n: number }>(
    'select does, count(*)::int as n from task where subject_id = $1 group by 1 order by 1',
    [department.round],
  );
  expect(tasks).toEqual([
    { does: 'COMPILE', n: 1 },
    { does: 'PUT_BEFORE_COUNCIL', n: 1 },
  ]);
});
