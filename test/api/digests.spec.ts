import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { DigestWriting } from '../../src/mail/letters/digest-writing.js';
import type { NoticeRow } from '../../src/mail/letters/notice-row.js';
import { MailJob } from '../../src/mail/mail-job.js';
import { DeliveryTimes } from '../../src/notices/delivery-times.js';
import { Relay } from '../../src/notices/relay.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import {
  ANH,
  CHIEF,
  deputyOf,
  endorserOf,
  HAN,
  headOf,
  LINH,
  LONG,
  nominatorOf,
  Walk,
} from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

let department: Department;
let walk: Walk;
let worker: TestingModule;

beforeAll(async () => {
  department = await openDepartment('digests');
  walk = new Walk(department);
  worker = await openWorker(department.url);
});

afterAll(async () => {
  await worker?.close();
  await department?.close();
});

/** Mails written in the meantime, by whom they are for. */
interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly link: string;
}

const HEAD = endorserOf(ANH);

/** Hands over what is due, and does each job that was made of it. */
const send = async (): Promise<void> => {
  await worker.get(Relay, { strict: false }).run();
  const jobs = await department.rows<{ key: string }>(
    'select key from graphile_worker.jobs where key is not null',
  );
  for (const { key } of jobs) await worker.get(MailJob, { strict: false }).run(key);
  await department.rows('delete from graphile_worker._private_jobs');
};

const plan = (): Promise<number> =>
  worker.get(DeliveryTimes, { strict: false }).plan(department.organisation);

/** Each notice of a person: `task.ENDORSE 2021-03-15T02:00 each`. */
const plansOf = async (name: string, template = '%'): Promise<string[]> => {
  const rows = await department.rows<{ said: string }>(
    `select template || ' ' || to_char(send_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI')
        || case when digest then ' digest' else '' end as said
       from notice where recipient_id = $1 and template like $2 order by at, send_from, digest, template`,
    [idOf(name), template],
  );
  return rows.map(({ said }) => said);
};

const mailsTo = (name: string): Promise<Mail[]> =>
  department.rows<Mail & Record<string, unknown>>(
    'select id, subject, body, html, link from mail where recipient_id = $1 order by at, id',
    [idOf(name)],
  );

const forget = async (): Promise<void> => {
  await department.rows('delete from mail');
  await department.rows('delete from notice');
};

const choose = (name: string, mode: 'each' | 'daily', language: 'vi' | 'en' | null = null) =>
  department.rows('update person set mail_mode = $2, language = $3 where id = $1', [
    idOf(name),
    mode,
    language,
  ]);

const hold = async (id: string): Promise<void> => {
  await walk.order('nomination', id, CHIEF, { type: 'HOLD', reason: 'Có đơn thư' });
  await walk.order('nomination', id, CHIEF, { type: 'RELEASE', reason: 'Đã rõ' });
};

test('one mail a day: after three mails of their own the rest comes in one, the next working morning', async () => {
  // Friday 19/3/2021, 9:00
  await department.clock('2021-03-19T02:00:00.000Z');
  const { id, code } = await walk.unitReview(ANH);
  for (let times = 0; times < 2; times++) await hold(id);
  await send();
  const mine = await plansOf(HEAD);
  expect(mine.filter((said) => said.endsWith('2021-03-19 09:00'))).toHaveLength(3);
  const held = mine.filter((said) => said.endsWith(' digest'));
  expect(held).toHaveLength(mine.length - 3);
  expect(held.length).toBeGreaterThan(1);
  expect(held.every((said) => said.includes('2021-03-22 07:30'))).toBe(true);

  // Monday, a minute too early; then the morning itself, and once more
  await department.clock('2021-03-22T00:29:59.000Z');
  await send();
  const before = await mailsTo(HEAD);
  await department.clock('2021-03-22T00:30:00.000Z');
  await send();
  await send();
  const after = await mailsTo(HEAD);
  expect(after).toHaveLength(before.length + 1);
  const digest = after.find(({ subject }) => subject.includes('việc đang chờ'));
  expect(digest?.subject).toBe('[CHẠY THỬ] [Gương Sáng] Ngày 22/3/2021: 1 việc đang chờ');
  expect(digest?.link).toBe('/tasks');
  expect(digest?.body).toContain(
    `- ${code}: Xem xét, gửi về Văn phòng\n  Hạn cuối: hết ngày 24/3/2021 (thứ Tư), còn 2 ngày làm việc\nhttp://localhost/tasks/`,
  );
  expect(digest?.html).toContain(`${code}: Xem xét, gửi về Văn phòng`);
  // no nominee, and nothing that opens anything
  expect(`${digest?.subject} ${digest?.body} ${digest?.html}`).not.toMatch(/Phan Thị Ngọc Ánh|\/v\//);
  const [open] = await department.rows<{ n: number }>(
    `select count(*)::int as n from notice where digest and delivered_at is null and superseded_at is null
        and send_from <= '2021-03-22T00:30:00Z'`,
  );
  expect(open?.n).toBe(0);

  // what comes later that day waits for the next morning
  await choose(HEAD, 'daily');
  await hold(id);
  await plan();
  const later = await plansOf(HEAD, 'told.HOLD');
  expect(later.at(-1)).toBe('told.HOLD 2021-03-23 07:30 digest');
});

test('urgent at once, whatever he chose and however many he has had', async () => {
  await forget();
  await choose('phulv', 'daily');
  // Tuesday 23/3, 21:00: registration ends tomorrow
  await department.clock('2021-03-23T14:00:00.000Z');
  await walk.unitReview(LONG);
  await plan();
  expect(await plansOf('phulv', 'task.%')).toEqual(['task.ENDORSE 2021-03-23 21:00']);
});

test('a task that is closed meanwhile is not mailed as a task, and that is on record', async () => {
  await forget();
  await department.clock('2021-03-23T14:30:00.000Z');
  const head = endorserOf(LINH);
  const { id } = await walk.unitReview(LINH);
  await walk.order('nomination', id, head, { type: 'ENDORSE' });
  await department.clock('2021-03-24T02:00:00.000Z');
  await send();
  const rows = await department.rows<{ template: string; superseded: boolean; delivered: boolean }>(
    `select distinct template, superseded_at is not null as superseded, delivered_at is not null as delivered
       from notice where subject_id = $1 and template = 'task.ENDORSE'`,
    [id],
  );
  expect(rows).toEqual([{ template: 'task.ENDORSE', superseded: true, delivered: false }]);
  const subjects = await department.rows<{ subject: string }>('select subject from mail');
  expect(subjects.filter(({ subject }) => subject.includes('Xem xét, gửi về Văn phòng'))).toEqual([]);
});

test('whoever decides gets a receipt, with the event of the history', async () => {
  const head = endorserOf(LINH);
  const receipt = (await mailsTo(head)).find(({ subject }) => subject.includes('Biên nhận'));
  const [event] = await department.rows<{ hash: string; seq: number }>(
    `select e.hash, e.seq from history_event e join notice n on n.subject_id = e.subject_id and n.seq = e.seq
      where n.template = 'receipt.ENDORSE' and n.recipient_id = $1`,
    [idOf(head)],
  );
  expect(receipt?.subject).toContain('Gửi về Văn phòng');
  expect(receipt?.body).toContain(`Số thứ tự trong lịch sử: ${event?.seq}\nMã kiểm tra:\n${event?.hash}`);
  expect(receipt?.body).toContain('Không phải tôi?');
});

test('in the language he chose, and in both where he chose none', async () => {
  await forget();
  await choose('phulv', 'each', 'en');
  await choose(HEAD, 'each', null);
  const [{ id } = { id: '' }] = await department.rows<{ id: string }>(
    `select id from nomination where dossier ->> 'name' like '%Ánh'`,
  );
  await walk.order('nomination', id, CHIEF, { type: 'HOLD', reason: 'Có đơn thư' });
  await send();
  const [english] = await mailsTo('phulv');
  expect(english?.subject).toMatch(/^\[REHEARSAL\] .*Put on hold/);
  expect(english?.body).not.toContain('Kính gửi');
  const [both] = await mailsTo(HEAD);
  expect(both?.body.indexOf('Kính gửi')).toBeLessThan(both?.body.indexOf('Dear ') ?? -1);
});

describe('what a mail told him by is no longer his when it goes out', () => {
  const [head, deputy, substitute] = [headOf(HAN), deputyOf(HAN), nominatorOf(LINH)];
  const [TODAY, YESTERDAY] = ['2021-03-25', '2021-03-24'];
  let nomination: string;

  beforeAll(async () => {
    await department.clock(`${TODAY}T02:00:00.000Z`);
    ({ id: nomination } = await walk.unitReview(HAN));
  });
  beforeEach(forget);

  const holdUntil = (name: string, until: string | null) =>
    department.rows('update access_grant set until_day = $2 where person_id = $1', [idOf(name), until]);

  interface Written {
    readonly life?: 'nomination' | 'round' | 'account';
    readonly substitution?: string;
    readonly digest?: boolean;
  }
  let seq = 1000;
  const write = async (name: string, template: string, over: Written = {}): Promise<void> => {
    const { life = 'nomination', substitution = null, digest = false } = over;
    const subject = { nomination, round: department.round, account: idOf(name) }[life];
    seq += 1;
    await department.rows(
      `insert into notice (organisation_id, life, subject_id, seq, recipient_id, template, at, told, send_from, digest, substitution_id)
       values ($1, $2, $3, $4, $5, $6, $7, '{}', $7, $8, $9)`,
      [
        department.organisation,
        life,
        subject,
        seq,
        idOf(name),
        template,
        `${TODAY}T01:00:00Z`,
        digest,
        substitution,
      ],
    );
  };

  /** `task.ENDORSE sent`, or `… not needed`. */
  const came = async (name: string): Promise<string[]> => {
    await send();
    const rows = await department.rows<{ said: string }>(
      `select template || case when delivered_at is not null then ' sent' when superseded_at is not null then ' not needed'
          else ' waiting' end as said from notice where recipient_id = $1 order by seq`,
      [idOf(name)],
    );
    return rows.map(({ said }) => said);
  };

  test('an office that ended yesterday, and one that ends today', async () => {
    await holdUntil(head, YESTERDAY);
    await holdUntil(deputy, TODAY);
    for (const name of [head, deputy]) {
      for (const template of ['task.ENDORSE', 'nudge.ENDORSE', 'told.SUBMIT']) await write(name, template);
      await write(name, 'nudge.UNIT_LIST', { life: 'round' });
    }
    const late = ['task.ENDORSE', 'nudge.ENDORSE'];
    const lost = [
      ...late.map((each) => `${each} not needed`),
      'told.SUBMIT sent',
      'nudge.UNIT_LIST not needed',
    ];
    expect(await came(head)).toEqual(lost);
    expect(await came(deputy)).toEqual(lost.map((each) => each.replace('not needed', 'sent')));
    expect((await mailsTo(head)).map(({ subject }) => subject.includes('Xem xét'))).toEqual([false]);
    await holdUntil(head, null);
    await holdUntil(deputy, null);
  });

  test('a conflict that keeps him from it since', async () => {
    const bar = (barred: readonly string[]) =>
      department.rows('update task set barred = $2::uuid[] where subject_id = $1 and closed_seq is null', [
        nomination,
        barred,
      ]);
    await bar([idOf(head)]);
    for (const name of [head, deputy]) await write(name, 'task.ENDORSE');
    expect([await came(head), await came(deputy)]).toEqual([
      ['task.ENDORSE not needed'],
      ['task.ENDORSE sent'],
    ]);
    await bar([]);
  });

  test('a substitution that lasts, and one that was ended', async () => {
    const substitution = randomUUID();
    await department.rows(
      `insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason)
       values ($1, $2, $3, $4, '{ENDORSE}', $5, $5, 'Đi công tác')`,
      [substitution, department.organisation, idOf(head), idOf(substitute), TODAY],
    );
    await write(substitute, 'task.ENDORSE', { substitution });
    expect(await came(substitute)).toEqual(['task.ENDORSE sent']);
    await department.rows('update substitution set ended_at = now(), ended_by = principal_id where id = $1', [
      substitution,
    ]);
    await write(substitute, 'nudge.ENDORSE', { substitution });
    expect(await came(substitute)).toEqual(['task.ENDORSE sent', 'nudge.ENDORSE not needed']);
  });

  test('whoever is locked out hears of no work, only of his own account', async () => {
    const lock = (at: string | null) =>
      department.rows('update person set disabled_at = $2 where id = $1', [idOf(head), at]);
    await lock(`${TODAY}T01:30:00Z`);
    for (const template of ['task.ENDORSE', 'told.SUBMIT']) await write(head, template);
    await write(head, 'account.PASSWORD_CHANGED', { life: 'account' });
    expect(await came(head)).toEqual([
      'task.ENDORSE not needed',
      'told.SUBMIT not needed',
      'account.PASSWORD_CHANGED sent',
    ]);
    await lock(null);
  });

  test('what is late is told to those above, in a digest too, and to nobody who is above no more', async () => {
    await holdUntil('thuyhtb', YESTERDAY);
    for (const name of ['khoitm', 'thuyhtb']) await write(name, 'overdue.ENDORSE', { digest: true });
    expect([await came('khoitm'), await came('thuyhtb')]).toEqual([
      ['overdue.ENDORSE sent'],
      ['overdue.ENDORSE not needed'],
    ]);
    expect((await mailsTo('khoitm'))[0]?.body).toMatch(/Việc quá hạn HS-[-\d]+: Xem xét/);
    await holdUntil('thuyhtb', null);
  });

  test('of a digest nothing is left: none is sent', async () => {
    await holdUntil(head, YESTERDAY);
    for (const template of ['task.ENDORSE', 'nudge.ENDORSE']) await write(head, template, { digest: true });
    expect(await came(head)).toEqual(['task.ENDORSE not needed', 'nudge.ENDORSE not needed']);
    expect(await mailsTo(head)).toEqual([]);
    // and his task is done between the reading and the writing
    const [{ name, email } = { name: '', email: '' }] = await department.rows<{
      name: string;
      email: string;
    }>('select name, email from person where id = $1', [idOf(head)]);
    const row = {
      organisation: department.organisation,
      office: { vi: '', en: '' },
      rehearsal: true,
      template: 'task.ENDORSE',
      task: randomUUID(),
      recipient: { person: idOf(head), name, address: email, language: null },
    } as NoticeRow;
    expect(await worker.get(DigestWriting, { strict: false }).of([row])).toBeNull();
    await holdUntil(head, null);
  });
});
