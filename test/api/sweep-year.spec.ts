import { seedPlan } from '../support/builders/plan.js';
import { CALENDAR_2021 } from '../support/builders/working-days.js';
import { verifyAll } from '../support/chains.js';
import { type Department, openDepartment, who } from '../support/department.js';
import { type Sweeping, startSweeping } from '../support/sweeping.js';
import {
  ANH,
  CHIEF,
  freshKey,
  HAN,
  INDUSTRY,
  INSPECTORATE,
  LINH,
  LONG,
  SECRETARY,
  THINH,
  Walk,
} from '../support/walk.js';

/*
 * The whole of 2021, swept by two processes of the machine at once: what the plan says is said
 * once, on its day. What that is stands here once more, worked out from the plan's numbers alone.
 */

const { reminders } = seedPlan();
const DAY = 86_400_000;

const dawn = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString();
const plus = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

const works = (day: string): boolean => {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !CALENDAR_2021.off.includes(day);
};

/** So many working days away. */
const away = (day: string, count: number): string => {
  let [at, left] = [day, Math.abs(count)];
  while (left > 0) {
    at = plus(at, Math.sign(count));
    if (works(at)) left -= 1;
  }
  return at;
};

type Line = `${string} ${string}`;

/** All that is said about one date: none of our dates is a day off. Whoever is above learns on his own day. */
const about = (
  does: string,
  due: string,
  since: string,
  above: readonly (keyof typeof reminders.above)[],
): Line[] => {
  const before = [...reminders.before, 0].map((count) => [away(due, -count), `due-${count}`] as const);
  const counts = [...reminders.after, ...above.flatMap((desk) => reminders.above[desk] ?? [])];
  const after = [...new Set(counts)].map((count) => [away(due, count), `overdue-${count}`] as const);
  return [...before, ...after]
    .filter(([day]) => day > since)
    .map(([day, when]): Line => `${day} ${when}/${does}/${due}`);
};

let department: Department;
let workers: Sweeping[] = [];
/** What each sweep says that it gave. */
const given: string[] = [];
/** How much of it was whose. */
const by: number[] = [];

beforeAll(async () => {
  department = await openDepartment('sweep_year');
  const start = () => startSweeping(department.url, department.organisation);
  workers = await Promise.all([start(), start()]);
});
afterAll(async () => {
  for (const worker of workers) await worker.end();
  await department?.close();
});

/** Both at once, up to the first moment of that day. */
const sweepBoth = async (day: string): Promise<void> => {
  await department.clock(dawn(day));
  const runs = await Promise.all(workers.map((worker) => worker.sweep()));
  for (const [at, run] of runs.entries()) by[at] = (by[at] ?? 0) + run.length;
  given.push(...runs.flat().map(({ id, type, slot }) => `${id} ${type} ${slot}`));
};

const dayByDay = async (from: string, to: string): Promise<void> => {
  for (let day = from; day <= to; day = plus(day, 1)) await sweepBoth(day);
};

const OPENED = '2021-05-04';
const REGISTRATION = '2021-05-21';
const PROVINCE = '2021-05-31';
const CALLED = '2021-12-01';

/** What the clock is to say of each, by what it is called here. */
const EXPECTED: Readonly<Record<string, readonly Line[]>> = {
  exemplar: [
    ...about('FILE_FOSTERING_PLAN', '2021-04-14', '2021-03-15', ['officeChief', 'director']),
    `${CALLED} year-2021`,
    ...about('EVALUATE_YEAR', '2021-12-15', CALLED, ['director']),
  ],
  // what lapses is late no more
  draft: [...about('SUBMIT', REGISTRATION, OPENED, []).slice(0, -1), `2021-05-22 ${REGISTRATION}`],
  unitReview: [...about('ENDORSE', REGISTRATION, OPENED, []).slice(0, -1), `2021-05-22 ${REGISTRATION}`],
  supplement: [...about('SUBMIT', REGISTRATION, OPENED, []).slice(0, -1), `2021-05-22 ${REGISTRATION}`],
  officeReview: about('CHECK_EVIDENCE', PROVINCE, OPENED, ['officeChief', 'director']),
  checked: about('ACCEPT', PROVINCE, OPENED, ['director']),
  round: [
    ...about('UNIT_LIST', REGISTRATION, OPENED, []).slice(0, -1),
    `${away(REGISTRATION, 2)} overdue-2/UNIT_LIST/${REGISTRATION}`,
    `${away(REGISTRATION, 3)} overdue-3/UNIT_LIST/${REGISTRATION}`,
    ...about('COMPILE', PROVINCE, OPENED, ['director']),
  ],
  sitting: [
    ...reminders.before.map((count): Line => `${away('2021-05-28', -count)} reply-${count}/0`),
    `${away('2021-05-28', -1)} eve/0`,
  ],
};

/** By its id, what each is called above. */
const subjects = new Map<string, keyof typeof EXPECTED>();

async function fillTheDepartment(): Promise<void> {
  const walk = new Walk(department);
  for (const id of await walk.exemplars(LINH, HAN)) subjects.set(id, 'exemplar');
  await dayByDay('2021-04-05', '2021-04-20');
  await sweepBoth(OPENED);
  await department.clock(`${OPENED}T02:00:00.000Z`);
  const supplement = {
    reason: 'Bổ sung theo yêu cầu của tỉnh',
    basis: { number: '88/UBND-TĐKT', date: '2021-05-03' },
    registration: REGISTRATION,
    province: PROVINCE,
  };
  const opening = { plan: seedPlan().code, name: 'Đợt bổ sung', turn: null, supplement };
  const opened = await department.opening.open(opening, freshKey(), who(CHIEF));
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const round = opened.answer.id;
  subjects.set(round, 'round');
  const further = new Walk({ ...department, round });
  subjects.set((await further.draft(ANH)).id, 'draft');
  subjects.set((await further.unitReview(LONG)).id, 'unitReview');
  subjects.set((await further.officeReview(THINH)).id, 'officeReview');
  subjects.set((await further.checked(INSPECTORATE)).id, 'checked');
  const returned = await further.officeReview(INDUSTRY);
  await further.order('nomination', returned.id, CHIEF, { type: 'RETURN', reason: 'Thiếu minh chứng' });
  subjects.set(returned.id, 'supplement');
  const meeting = { round, plannedFor: '2021-05-28T02:00:00.000Z', place: 'Hội trường', inWriting: false };
  const convened = await department.convening.convene(meeting, freshKey(), who(SECRETARY));
  if (!convened.ok) throw new Error(JSON.stringify(convened));
  subjects.set(convened.answer.id, 'sitting');
  await further.order('sitting', convened.answer.id, 'vintt', { type: 'REPLY', comes: true });
}

test('every word of the year once, on its day, whoever of the two is first', async () => {
  await fillTheDepartment();
  await dayByDay('2021-05-05', '2021-06-04');
  // nobody looks for a while; then everything due since then is done at once, in its order
  await sweepBoth('2021-12-08');
  await dayByDay('2021-12-09', '2021-12-21');
  await sweepBoth('2021-12-31');

  const rows = await department.rows<{ id: string; day: string; slot: string }>(
    `select e.subject_id as id, to_char(e.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, coalesce(
        f.value::jsonb -> 'order' ->> 'slot', f.value::jsonb -> 'order' ->> 'what', '${REGISTRATION}') as slot
       from history_event e
       join history_private f on f.subject_id = e.subject_id and f.seq = e.seq and f.field = 'facts'
      where e.actor = 'system' and e.type in ('NUDGE', 'CALL', 'LAPSE') order by e.at, e.seq`,
  );
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(subjects.keys()));
  for (const [id, name] of subjects) {
    const said = rows.filter((row) => row.id === id).map(({ day, slot }) => `${day} ${slot}`);
    expect([name, ...said.toSorted()]).toEqual([name, ...(EXPECTED[name] ?? []).toSorted()]);
  }
  // and each is told as given by one of the two
  expect(given).toHaveLength(rows.length);
  expect(new Set(given).size).toBe(given.length);
  expect(new Set([process.pid, ...workers.map(({ pid }) => pid)]).size).toBe(3);
  expect(Math.min(...by)).toBeGreaterThan(0);
});

test('each of them tells each of its recipients once, and somebody at all', async () => {
  const [counted] = await department.rows<{ silent: number; twice: number }>(
    `with told as (
       select e.subject_id, e.seq, n.recipient_id, n.template, count(n.id) as times
         from history_event e left join notice n on n.subject_id = e.subject_id and n.seq = e.seq
        where e.actor = 'system' and e.type = 'NUDGE' group by 1, 2, 3, 4)
     select count(*) filter (where times = 0)::int as silent, count(*) filter (where times > 1)::int as twice from told`,
  );
  expect(counted).toEqual({ silent: 0, twice: 0 });
});

test('of one thing nobody is told twice on a day, as whoever it waits for and as who is above', async () => {
  const twice = await department.rows(
    `select n.subject_id, n.recipient_id, n.at from notice n
       join history_event e on e.subject_id = n.subject_id and e.seq = n.seq
      where e.actor = 'system' and e.type = 'NUDGE' and n.life <> 'sitting'
      group by 1, 2, 3, split_part(n.template, '.', 2) having count(*) > 1`,
  );
  expect(twice).toEqual([]);
});

test('nothing was refused for good, and every chain holds', async () => {
  const refused = await department.rows<{ because: string }>(
    `select distinct because from attempt where person_id = 'system' and because = 'KEY_USED_OTHERWISE'`,
  );
  expect(refused).toEqual([]);
  const { faults } = await verifyAll((text, values) => department.rows(text, values));
  expect(faults).toEqual([]);
});
