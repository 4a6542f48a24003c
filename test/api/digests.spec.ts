import type { TestingModule } from '@nestjs/testing';
import { MailJob } from '../../src/mail/mail-job.js';
import { DeliveryTimes } from '../../src/notices/delivery-times.js';
import { Relay } from '../../src/notices/relay.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { ANH, CHIEF, endorserOf, LINH, LONG, Walk } from '../support/walk.js';
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
  expect(receipt?.subject).toContain('Gửi về Văn phòng Sở');
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
