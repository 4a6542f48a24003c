import type { TestingModule } from '@nestjs/testing';
import { Sweep } from '../../src/sweep/sweep.js';
import { AfterJump } from '../../src/clock/after-jump.js';
import type { SetOff } from '../../src/sweep/set-off.js';
import { verifyAll } from '../support/chains.js';
import { type Department, openDepartment } from '../support/department.js';
import {
  ANH,
  CHAIR,
  CHIEF,
  holders,
  INDUSTRY,
  INSPECTORATE,
  LINH,
  LONG,
  THINH,
  TUAN,
  Walk,
} from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

let department: Department;
let walk: Walk;
let worker: TestingModule;

beforeEach(async () => {
  department = await openDepartment('sweep');
  walk = new Walk(department);
  worker = await openWorker(department.url);
});

afterEach(async () => {
  await worker?.close();
  await department?.close();
});

/** Midnight in Hà Tĩnh, at which that day begins. */
const dawn = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString();
const dayOf = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);

/** What it set off of nominations; of units that send nothing, and of what a round waits for, other files tell. */
const sweepAt = async (at: string, by: TestingModule = worker): Promise<SetOff[]> => {
  await department.clock(at);
  const setOff = await by.get(Sweep, { strict: false }).run(department.organisation);
  return setOff.filter(({ life }) => life !== 'round');
};

const short = ({ at, type, slot }: SetOff): string => `${dayOf(at)} ${type} ${slot}`;
const lapses = (setOff: readonly SetOff[]): string[] =>
  setOff.filter(({ type }) => type === 'LAPSE').map(short);

const stateOf = async (id: string): Promise<string[]> => {
  const [row] = await department.rows<{ state: string[] }>('select state from nomination where id = $1', [
    id,
  ]);
  return row?.state ?? [];
};

const eventsOf = (id: string) =>
  department.rows<{ type: string; at: Date; actor: string }>(
    'select type, at, actor from history_event where subject_id = $1 order by seq',
    [id],
  );

const toldOf = (id: string, template: string) =>
  department.rows<{ email: string }>(
    `select distinct p.email from notice n join person p on p.id = n.recipient_id
      where n.subject_id = $1 and n.template = $2 order by p.email`,
    [id, template],
  );

describe('"trước ngày 25/3/2021": 24/3 is the last day (IV.1)', () => {
  test('what has not been sent by then lapses as the 25th begins, and its head and the Office are told', async () => {
    const { id } = await walk.draft(ANH);
    expect(lapses(await sweepAt('2021-03-24T16:59:59.999Z'))).toEqual([]);
    expect(await stateOf(id)).toEqual(['draft']);

    const setOff = await sweepAt('2021-03-24T17:00:00.000Z');
    expect(setOff).toMatchObject([
      { at: dawn('2021-03-25'), life: 'nomination', id, type: 'LAPSE', slot: '2021-03-24' },
    ]);
    expect(await stateOf(id)).toEqual(['lapsed']);
    expect((await eventsOf(id)).at(-1)).toEqual({
      type: 'LAPSE',
      at: new Date(dawn('2021-03-25')),
      actor: 'system',
    });
    const told = (await toldOf(id, 'told.LAPSE')).map(({ email }) => email);
    expect(told).toEqual(
      [
        ...holders('unitHead', 'QLTM'),
        ...holders('unitDeputy', 'QLTM'),
        ...holders('officeChief'),
        ...holders('officeDeputy'),
      ].toSorted(),
    );
    expect(await sweepAt('2021-03-26T02:00:00.000Z')).toEqual([]);
  });

  test('what the Office has taken up is its own business', async () => {
    const { id } = await walk.officeReview(ANH);
    expect(lapses(await sweepAt(dawn('2021-04-10')))).toEqual([]);
    expect(await stateOf(id)).toEqual(['officeReview']);
  });

  test('a name on hold does not lapse; released, it has its fresh term', async () => {
    const { id } = await walk.unitReview(ANH);
    await walk.order('nomination', id, CHIEF, { type: 'HOLD', reason: 'Có đơn thư' });
    expect(await sweepAt(dawn('2021-03-25'))).toEqual([]);

    await department.clock('2021-03-26T02:00:00.000Z');
    await walk.order('nomination', id, CHIEF, { type: 'RELEASE', reason: 'Đơn không có cơ sở' });
    expect(lapses(await sweepAt('2021-03-31T16:59:59.999Z'))).toEqual([]);
    expect(lapses(await sweepAt(dawn('2021-04-01')))).toEqual(['2021-04-01 LAPSE 2021-03-31']);
  });

  test('an extension moves the lapse and the reminders with it', async () => {
    const { id } = await walk.unitReview(ANH);
    expect((await sweepAt(dawn('2021-03-19'))).map(short)).toEqual([
      '2021-03-19 NUDGE due-3/ENDORSE/2021-03-24',
    ]);
    const until = '2021-03-28';
    await walk.order('round', department.round, CHIEF, {
      type: 'EXTEND',
      unit: 'QLTM',
      until,
      reason: 'Bão lụt',
    });

    expect((await sweepAt(dawn('2021-04-10'))).map(short)).toEqual([
      '2021-03-24 NUDGE due-3/ENDORSE/2021-03-28',
      // the 28th is a Sunday: the Friday before it is its eve and its last day at work
      '2021-03-26 NUDGE due-0/ENDORSE/2021-03-28',
      '2021-03-29 LAPSE 2021-03-28',
    ]);
    expect(await stateOf(id)).toEqual(['lapsed']);
  });

  test('when the sweep comes late, the lapse is not dated before what people did meanwhile', async () => {
    const { id } = await walk.draft(ANH);
    await department.clock('2021-03-25T03:30:00.000Z');
    const reason = 'Có đơn thư';
    await walk.order('nomination', id, CHIEF, {
      type: 'CORRECT',
      field: 'post',
      to: 'Chuyên viên chính',
      reason,
    });
    // reminders of days before that have come to nothing
    expect(await sweepAt('2021-03-26T02:00:00.000Z')).toMatchObject([
      { type: 'LAPSE', at: '2021-03-25T03:30:00.000Z' },
    ]);
    expect((await eventsOf(id)).map(({ at }) => at.toISOString()).slice(-2)).toEqual([
      '2021-03-25T03:30:00.000Z',
      '2021-03-25T03:30:00.000Z',
    ]);
  });
});

/** The head of the unit is asked, so the Office and the Director are above; 14/4/2021 is a Wednesday. */
const FOSTERING = [
  '2021-04-05 NUDGE due-7/FILE_FOSTERING_PLAN/2021-04-14',
  '2021-04-09 NUDGE due-3/FILE_FOSTERING_PLAN/2021-04-14',
  '2021-04-13 NUDGE due-1/FILE_FOSTERING_PLAN/2021-04-14',
  '2021-04-14 NUDGE due-0/FILE_FOSTERING_PLAN/2021-04-14',
  '2021-04-15 NUDGE overdue-1/FILE_FOSTERING_PLAN/2021-04-14',
  '2021-04-16 NUDGE overdue-2/FILE_FOSTERING_PLAN/2021-04-14',
  '2021-04-19 NUDGE overdue-3/FILE_FOSTERING_PLAN/2021-04-14',
];

describe('đôn đốc (V.2)', () => {
  test('each reminder once, however often the sweep runs', async () => {
    const { id } = await walk.unitReview(ANH);
    const days = [
      '2021-03-18',
      '2021-03-19',
      '2021-03-19',
      '2021-03-22',
      '2021-03-23',
      '2021-03-23',
      '2021-03-24',
    ];
    const given: string[] = [];
    for (const day of days) given.push(...(await sweepAt(dawn(day))).map(short));
    expect(given).toEqual([
      '2021-03-19 NUDGE due-3/ENDORSE/2021-03-24',
      '2021-03-23 NUDGE due-1/ENDORSE/2021-03-24',
      '2021-03-24 NUDGE due-0/ENDORSE/2021-03-24',
    ]);
    expect((await eventsOf(id)).filter(({ type }) => type === 'NUDGE')).toHaveLength(3);
    expect((await toldOf(id, 'nudge.ENDORSE')).length).toBeGreaterThan(0);
  });

  test('nobody is reminded of what has only just reached him', async () => {
    await department.clock('2021-03-23T02:00:00.000Z');
    await walk.unitReview(ANH);
    await department.clock('2021-03-24T02:00:00.000Z');
    await walk.unitReview(LONG);
    expect((await sweepAt('2021-03-24T10:00:00.000Z')).map(short)).toEqual([
      // to the first one alone, on the last day
      '2021-03-24 NUDGE due-0/ENDORSE/2021-03-24',
    ]);
  });

  test('overdue, those above learn of it one after the other; of the one task only', async () => {
    await walk.exemplars(ANH);
    const [{ id } = { id: '' }] = await department.rows<{ id: string }>('select id from nomination');
    const setOff = await sweepAt(dawn('2021-04-20'));
    expect(setOff.map(short)).toEqual(FOSTERING);
    const above = await department.rows<{ email: string; at: Date }>(
      `select p.email, n.at from notice n join person p on p.id = n.recipient_id
        where n.subject_id = $1 and n.template = 'overdue.FILE_FOSTERING_PLAN' order by n.at, p.email`,
      [id],
    );
    const told = (day: string, ...roles: Parameters<typeof holders>[0][]) =>
      roles
        .flatMap((role) => holders(role))
        .toSorted()
        .map((email) => ({ email, at: new Date(dawn(day)) }));
    expect(above).toEqual([
      ...told('2021-04-16', 'officeChief', 'officeDeputy'),
      ...told('2021-04-19', 'director', 'deputyDirector'),
    ]);
    // the province has the dossier too, and no date: nobody urges it
    expect(await toldOf(id, 'nudge.RECEIVE')).toEqual([]);
  });
});

/** A call of 1/12, seven, three working days and one before 15/12 and on it; the Office’s own, so the Director alone is above. */
const yearly = (year: number, three: string, late: string): string[] => [
  `${year}-12-01 CALL year-${year}`,
  `${year}-12-06 NUDGE due-7/EVALUATE_YEAR/${year}-12-15`,
  `${year}-12-${three} NUDGE due-3/EVALUATE_YEAR/${year}-12-15`,
  `${year}-12-14 NUDGE due-1/EVALUATE_YEAR/${year}-12-15`,
  `${year}-12-15 NUDGE due-0/EVALUATE_YEAR/${year}-12-15`,
  `${year}-12-${late} NUDGE overdue-1/EVALUATE_YEAR/${year}-12-15`,
  `${year}-12-20 NUDGE overdue-3/EVALUATE_YEAR/${year}-12-15`,
];

describe('years in one jump', () => {
  test('every due moment is stepped through, in order, for all of them', async () => {
    const exemplars = await walk.exemplars(ANH, INSPECTORATE);
    const setOff = await sweepAt('2024-01-05T02:00:00.000Z');

    const expected = [
      ...FOSTERING,
      // a Wednesday, a Thursday, a Friday
      ...yearly(2021, '10', '16'),
      ...yearly(2022, '12', '16'),
      '2023-06-01 CALL midterm',
      '2023-07-20 NUDGE due-7/REVIEW_MIDTERM/2023-07-31',
      '2023-07-26 NUDGE due-3/REVIEW_MIDTERM/2023-07-31',
      '2023-07-28 NUDGE due-1/REVIEW_MIDTERM/2023-07-31',
      '2023-07-31 NUDGE due-0/REVIEW_MIDTERM/2023-07-31',
      '2023-08-01 NUDGE overdue-1/REVIEW_MIDTERM/2023-07-31',
      '2023-08-02 NUDGE overdue-2/REVIEW_MIDTERM/2023-07-31',
      '2023-08-03 NUDGE overdue-3/REVIEW_MIDTERM/2023-07-31',
      ...yearly(2023, '12', '18'),
    ];
    for (const exemplar of exemplars) {
      expect(setOff.filter(({ id }) => id === exemplar).map(short)).toEqual(expected);
      const events = await eventsOf(exemplar);
      const given = events.filter(({ actor }) => actor === 'system').map(({ at }) => at.toISOString());
      expect(given).toEqual(expected.map((line) => dawn(line.slice(0, 10))));
    }
    // both together, day by day, not one after the other
    const times = setOff.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(setOff).toHaveLength(2 * expected.length);
    const { faults } = await verifyAll((text, values) => department.rows(text, values));
    expect(faults).toEqual([]);
  });

  test('whoever moves the clock is told what that set off', async () => {
    const { id, code } = await walk.draft(ANH);
    const at = dawn('2021-03-26');
    await department.clock(at);
    const jump = worker.get(AfterJump, { strict: false });
    const setOff = (await jump.run(department.organisation, { at, day: '2021-03-26' })) as SetOff[];
    expect(setOff.filter(({ life }) => life === 'nomination')).toMatchObject([
      { id, code, type: 'NUDGE', slot: 'due-3/SUBMIT/2021-03-24', at: dawn('2021-03-19') },
      { id, code, type: 'NUDGE', slot: 'due-1/SUBMIT/2021-03-24', at: dawn('2021-03-23') },
      { id, code, type: 'NUDGE', slot: 'due-0/SUBMIT/2021-03-24', at: dawn('2021-03-24') },
      { id, code, type: 'LAPSE', slot: '2021-03-24', at: dawn('2021-03-25'), event: { seq: 6 } },
    ]);
  });

  test('a review that is called opens its task, with its date', async () => {
    await walk.exemplars(ANH);
    await sweepAt(dawn('2023-06-02'));
    const tasks = await department.rows<{ does: string; due: string }>(
      `select does, to_char(due, 'YYYY-MM-DD') as due from task
        where closed_seq is null and does in ('EVALUATE_YEAR', 'REVIEW_MIDTERM') order by due`,
    );
    expect(tasks).toEqual([
      { does: 'EVALUATE_YEAR', due: '2021-12-15' },
      { does: 'EVALUATE_YEAR', due: '2022-12-15' },
      { does: 'REVIEW_MIDTERM', due: '2023-07-31' },
    ]);
  });

  test('what is overdue when the review moves it is urged anew, by another name; nothing is refused', async () => {
    const [id = ''] = await walk.exemplars(ANH);
    await sweepAt('2023-06-05T02:00:00.000Z');
    const remark = 'Cần phấn đấu thêm';
    await walk.order('nomination', id, CHAIR, { type: 'REVIEW_MIDTERM', verdict: 'improve', remark });
    expect((await sweepAt(dawn('2023-06-09'))).map(short).toSorted()).toEqual([
      '2023-06-06 NUDGE overdue-1/EVALUATE_YEAR/2021-12-15/2023-06-05',
      '2023-06-06 NUDGE overdue-1/EVALUATE_YEAR/2022-12-15/2023-06-05',
      '2023-06-08 NUDGE overdue-3/EVALUATE_YEAR/2021-12-15/2023-06-05',
      '2023-06-08 NUDGE overdue-3/EVALUATE_YEAR/2022-12-15/2023-06-05',
    ]);
    expect(await department.rows(`select because from attempt where person_id = 'system'`)).toEqual([]);
  });

  test('whoever becomes an exemplar after a call has gone out is called as well', async () => {
    const reason = 'Chờ hồ sơ';
    await walk.order('round', department.round, 'khoitm', {
      type: 'EXTEND_PROVINCE',
      until: '2022-02-28',
      reason,
      agreement: { number: '77/TĐKT', date: '2021-03-15' },
    });
    const [id = ''] = await walk.selected(ANH);
    expect((await sweepAt(dawn('2022-01-10'))).filter(({ type }) => type === 'CALL')).toEqual([]);

    await department.clock('2022-02-01T02:00:00.000Z');
    await walk.order('round', department.round, 'khoitm', {
      type: 'FORWARD',
      nominations: [id],
      letter: { number: '9/TTr-SCT', date: '2022-02-01' },
    });
    expect((await sweepAt('2022-02-01T02:01:00.000Z')).map(({ at, slot }) => [at, slot])).toEqual([
      ['2022-02-01T02:00:00.000Z', 'year-2021'],
    ]);
  });
});

describe('two sweeps at once', () => {
  test('each effect once', async () => {
    const drafts = [ANH, LONG, THINH, LINH, TUAN, INDUSTRY, INSPECTORATE];
    for (const name of drafts) await walk.draft(name);
    const second = await openWorker(department.url);
    try {
      const runs = await Promise.all([
        sweepAt(dawn('2021-03-30')),
        sweepAt(dawn('2021-03-30'), second),
        sweepAt(dawn('2021-03-30')),
        sweepAt(dawn('2021-03-30'), second),
      ]);
      expect(runs.flat()).toHaveLength(drafts.length * 4);
      const counted = await department.rows<{ type: string; count: number }>(
        `select life, type, count(*)::int from history_event
          where actor = 'system' and type in ('LAPSE', 'NUDGE') group by life, type order by life, type`,
      );
      expect(counted).toEqual([
        { life: 'nomination', type: 'LAPSE', count: drafts.length },
        { life: 'nomination', type: 'NUDGE', count: 3 * drafts.length },
        // two units silent from the start, all of them in the end; five times of the list that is to be closed
        { life: 'round', type: 'NUDGE', count: 5 + 5 },
      ]);
    } finally {
      await second.close();
    }
  });
});
