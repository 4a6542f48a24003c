import type { TestingModule } from '@nestjs/testing';
import { MailJob } from '../../src/mail/mail-job.js';
import { MailTray } from '../../src/mail/mail-tray.js';
import { Milestones } from '../../src/sweep/milestones.js';
import { Sweep } from '../../src/sweep/sweep.js';
import type { SetOff } from '../../src/sweep/set-off.js';
import { type Department, idOf, openDepartment, signedIn, who } from '../support/department.js';
import { closeWhole } from '../support/record.js';
import { acknowledged, COUNCIL, freshKey, SECRETARY, Walk } from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

let department: Department;
let walk: Walk;
let worker: TestingModule;
let sitting: string;

/** The seed plan reminds three days before and one. */
const PLANNED = '2021-03-26T07:00:00.000Z';

beforeEach(async () => {
  department = await openDepartment('council_invitations');
  walk = new Walk(department);
  worker = await openWorker(department.url);
  const { convening, round } = department;
  const order = { round, plannedFor: PLANNED, place: 'Phòng họp tầng 2', inWriting: false };
  sitting = acknowledged(await convening.convene(order, freshKey(), who(SECRETARY))).id;
});

afterEach(async () => {
  await worker?.close();
  await closeWhole(department);
});

const dawn = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString();

/** What it set off of sittings. */
const sweepAt = async (at: string): Promise<SetOff[]> => {
  await department.clock(at);
  const setOff = await worker.get(Sweep, { strict: false }).run(department.organisation);
  return setOff.filter(({ life }) => life === 'sitting');
};

const toldOf = (template: string) =>
  department.rows<{ person: string; seq: number }>(
    'select recipient_id as person, seq from notice where subject_id = $1 and template = $2 order by seq, recipient_id',
    [sitting, template],
  );

const reply = (name: string, comes: boolean) =>
  walk.order('sitting', sitting, name, { type: 'REPLY', comes });

const move = (plannedFor: string) =>
  walk.order('sitting', sitting, SECRETARY, {
    type: 'MOVE',
    plannedFor,
    place: 'Hội trường',
    reason: 'Trùng lịch giao ban',
  });

describe('reminders', () => {
  test('at the plan’s days to whoever has not answered, on the eve to whoever comes; each once', async () => {
    await reply('vintt', true);
    await reply('bachnx', false);
    // seven working days before Friday 26/3
    expect(await sweepAt(new Date(Date.parse(dawn('2021-03-17')) - 1).toISOString())).toEqual([]);
    expect(await sweepAt(dawn('2021-03-17'))).toMatchObject([
      { at: dawn('2021-03-17'), life: 'sitting', id: sitting, type: 'NUDGE', slot: 'reply-7/0' },
    ]);
    const silent = COUNCIL.filter((name) => name !== 'vintt' && name !== 'bachnx');
    const people = (await toldOf('nudge.REPLY')).map(({ person }) => person);
    expect(people.toSorted()).toEqual(silent.map(idOf).toSorted());
    expect((await sweepAt(dawn('2021-03-23'))).map(({ slot }) => slot)).toEqual(['reply-3/0']);
    expect(await sweepAt('2021-03-24T02:00:00.000Z')).toEqual([]);
    expect((await sweepAt(dawn('2021-03-25'))).map(({ slot }) => slot)).toEqual(['reply-1/0', 'eve/0']);
    expect((await toldOf('nudge.ATTEND')).map(({ person }) => person)).toEqual([idOf('vintt')]);
    expect(await sweepAt('2021-04-10T02:00:00.000Z')).toEqual([]);
  });

  test('two sweeps at once give each of them once', async () => {
    await department.clock(dawn('2021-03-17'));
    const sweep = worker.get(Sweep, { strict: false });
    const both = await Promise.all([sweep.run(department.organisation), sweep.run(department.organisation)]);
    expect(both.flat().filter(({ life }) => life === 'sitting')).toHaveLength(1);
    expect(await toldOf('nudge.REPLY')).toHaveLength(9);
  });

  test('moved, everybody is asked and reminded anew; a jump passes each day in its order; called off, none', async () => {
    await reply('vintt', true);
    await sweepAt(dawn('2021-03-23'));
    await move('2021-03-30T02:00:00.000Z');
    const milestones = worker.get(Milestones, { strict: false });
    const ahead = await milestones.ahead(signedIn(SECRETARY), dawn('2021-03-23'), 50);
    const ours = ahead.flatMap(({ orders }) => orders).filter(({ code }) => code.startsWith('PH-'));
    expect(ours.map(({ at, slot }) => [at, slot])).toEqual([
      [dawn('2021-03-25'), 'reply-3/1'],
      [dawn('2021-03-29'), 'reply-1/1'],
    ]);
    const slots = (await sweepAt('2021-04-20T02:00:00.000Z'))
      .filter(({ life }) => life === 'sitting')
      .map(({ slot }) => slot);
    expect(slots).toEqual(['reply-3/1', 'reply-1/1']);
    expect((await toldOf('nudge.REPLY')).filter(({ person }) => person === idOf('vintt'))).toHaveLength(2);
    const swept = await milestones.swept(department.organisation, dawn('2021-03-22'), dawn('2021-04-20'));
    expect(swept.orders.filter(({ life }) => life === 'sitting')).toHaveLength(3);
  });

  test('called off: none', async () => {
    await walk.order('sitting', sitting, SECRETARY, { type: 'CANCEL', reason: 'Chưa đủ hồ sơ' });
    expect((await sweepAt('2021-03-25T02:00:00.000Z')).filter(({ life }) => life === 'sitting')).toEqual([]);
  });

  test('once it has met: none', async () => {
    await move('2021-03-15T08:00:00.000Z');
    await walk.order('sitting', sitting, SECRETARY, {
      type: 'OPEN',
      present: COUNCIL.map(idOf),
      secretary: idOf(SECRETARY),
    });
    expect((await sweepAt('2021-03-25T02:00:00.000Z')).filter(({ life }) => life === 'sitting')).toEqual([]);
  });
});

describe('mails', () => {
  const mailTo = async (name: string, template: string) => {
    const [notice] = await department.rows<{ id: string }>(
      'select id from notice where subject_id = $1 and template = $2 and recipient_id = $3',
      [sitting, template, idOf(name)],
    );
    const id = notice?.id ?? '';
    await worker.get(MailJob, { strict: false }).run(id);
    const tray = worker.get(MailTray, { strict: false });
    const mail = await tray.find(department.organisation, id);
    return { ...mail, enclosed: await tray.enclosedWith(department.organisation, id) };
  };

  test('the invitation, the move and the calling off bring their calendar file, each as it was told', async () => {
    await reply('vintt', true);
    await move('2021-03-30T02:00:00.000Z');
    await walk.order('sitting', sitting, SECRETARY, { type: 'CANCEL', reason: 'Chưa đủ hồ sơ' });

    const invited = await mailTo('vintt', 'told.CONVENE');
    expect(invited.body).toContain('Trân trọng kính mời');
    expect(invited.enclosed).toMatchObject({
      name: 'PH-2021-0001.ics',
      type: 'text/calendar; method=REQUEST; charset=utf-8',
    });
    expect(invited.enclosed?.content).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20210326T140000');
    expect(invited.enclosed?.content).toContain('SEQUENCE:0');

    const moved = await mailTo('vintt', 'told.MOVE');
    expect(moved.body).toContain('Lý do: Trùng lịch giao ban');
    expect(moved.enclosed?.content).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20210330T090000');
    expect(moved.enclosed?.content).toContain('SEQUENCE:1');
    expect(moved.enclosed?.content).toContain('LOCATION:Hội trường');

    const off = await mailTo('vintt', 'told.CANCEL');
    expect(off.body).toContain('Phiên họp Hội đồng dưới đây đã hủy');
    expect(off.body).toContain('Kèm tệp lịch PH-2021-0001.ics');
    expect(off.enclosed?.type).toBe('text/calendar; method=CANCEL; charset=utf-8');
    for (const line of ['METHOD:CANCEL', 'SEQUENCE:2', 'STATUS:CANCELLED'])
      expect(off.enclosed?.content).toContain(line);
    const uids = [invited, moved, off].map(({ enclosed }) => /UID:(\S+)/.exec(enclosed?.content ?? '')?.[1]);
    expect(new Set(uids)).toEqual(new Set([`sitting-${sitting}@guong-sang`]));
  });

  test('other mails bring none', async () => {
    await sweepAt(dawn('2021-03-23'));
    const reminded = await mailTo('vintt', 'nudge.REPLY');
    expect(reminded.subject).toMatch(/Nhắc việc PH-[-\d]+: Trả lời giấy mời họp Hội đồng$/);
    expect(reminded.body).toContain('chưa trả lời giấy mời');
    expect(reminded.enclosed).toBeNull();
  });
});
