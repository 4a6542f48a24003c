import type { TestingModule } from '@nestjs/testing';
import { Logger, runOnce } from 'graphile-worker';
import { Database, type Queries } from '../../src/database/database.js';
import { MailJob } from '../../src/mail/mail-job.js';
import { Outage } from '../../src/mail/outage.js';
import { MailTray } from '../../src/mail/mail-tray.js';
import { Relay } from '../../src/notices/relay.js';
import { PEOPLE } from '../../src/rehearsal/department/people.js';
import { AfterCommit } from '../../src/road/after-commit.js';
import { Worker } from '../../src/worker/worker.js';
import { type Department, openDepartment } from '../support/department.js';
import { ANH, CHIEF, command, endorserOf, LINH, Walk } from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

let department: Department;
let walk: Walk;
let worker: TestingModule;

beforeEach(async () => {
  department = await openDepartment('relay');
  walk = new Walk(department);
  worker = await openWorker(department.url);
});

afterEach(async () => {
  await worker?.close();
  await department?.close();
});

const relay = (): Relay => worker.get(Relay, { strict: false });

const count = async (what: string): Promise<number> => {
  const [row] = await department.rows<{ count: number }>(`select count(*)::int from ${what}`);
  return row?.count ?? 0;
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to hold');
};

/** The queue's jobs done by a worker that then goes home. */
const workOff = async (by: TestingModule = worker): Promise<void> => {
  await runOnce({
    connectionString: department.url,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: {
      'probe-mail': () => by.get(Outage, { strict: false }).probe(),
      mail: (payload) => by.get(MailJob, { strict: false }).run((payload as { notice: string }).notice),
    },
  });
  // it goes before its last job is signed off
  await until(
    async () => (await count(`graphile_worker.jobs where locked_at > now() - interval '1 minute'`)) === 0,
  );
};

/** A database whose connection is lost after so many statements of a transaction. */
const cutAfter = (statements: number): Database => {
  const database = worker.get(Database);
  const cut = Object.create(database) as Database;
  cut.transaction = (work) =>
    database.transaction((queries) => {
      let left = statements;
      const counted: Queries = {
        run(statement, values) {
          if (left === 0) return Promise.reject(new Error('cut'));
          left -= 1;
          return queries.run(statement, values);
        },
      };
      return work(counted);
    });
  return cut;
};

const relayOn = (database: Database): Relay => Object.assign(Object.create(relay()) as Relay, { database });

describe('from the outbox to the queue', () => {
  test('each notice is one job and one mail, however often the relay runs', async () => {
    await walk.unitReview(ANH);
    const notices = await count('notice');
    expect(notices).toBeGreaterThan(0);

    expect(await relay().run()).toBe(notices);
    expect(await relay().run()).toBe(0);
    expect(await count('graphile_worker.jobs')).toBe(notices);
    await workOff();
    expect(await count('graphile_worker.jobs')).toBe(0);
    expect(await count('mail')).toBe(notices);
    expect(await count('notice where delivered_at is null')).toBe(0);
  });

  test('relays that run at once share the notices', async () => {
    for (const name of [ANH, LINH]) await walk.officeReview(name);
    const notices = await count('notice');
    const went = await Promise.all([relay().run(), relay().run(), relay().run()]);
    expect(went.reduce((sum, one) => sum + one)).toBe(notices);
    expect(await count('graphile_worker.jobs')).toBe(notices);
  });

  test.each([
    ['before the jobs are there', 1],
    ['between the jobs and the mark', 2],
  ])('cut off %s, nothing has happened, and the next run does it', async (_when, statements) => {
    await walk.unitReview(ANH);
    const notices = await count('notice');
    await expect(relayOn(cutAfter(statements)).run()).rejects.toThrow('cut');
    expect(await count('graphile_worker.jobs')).toBe(0);
    expect(await count('notice where relayed_at is not null')).toBe(0);

    expect(await relay().run()).toBe(notices);
    await workOff();
    expect(await count('mail')).toBe(notices);
  });

  test('a job done twice makes one mail', async () => {
    await walk.unitReview(ANH);
    const [{ id } = { id: '' }] = await department.rows<{ id: string }>('select id from notice');
    const job = worker.get(MailJob, { strict: false });
    await Promise.all([job.run(id), job.run(id)]);
    // the worker died before it could say so
    await department.rows('update notice set delivered_at = null where id = $1', [id]);
    await job.run(id);
    expect(await count(`mail where id = '${id}'`)).toBe(1);
    expect(await count(`notice where id = '${id}' and delivered_at is not null`)).toBe(1);
  });

  test('an extension is told with its unit, its new day and its reason, to the nominator too', async () => {
    const { round } = department;
    const reason = 'Mưa lũ kéo dài';
    await walk.order('round', round, CHIEF, { type: 'EXTEND', unit: 'TTr', until: '2021-03-26', reason });
    const rows = await department.rows<{ id: string; role: string }>(
      `select n.id, g.role from notice n join access_grant g on g.person_id = n.recipient_id
        where n.template = 'told.EXTEND' order by g.role`,
    );
    expect(rows.map(({ role }) => role)).toContain('nominator');
    for (const { id } of rows) {
      await worker.get(MailJob, { strict: false }).run(id);
      const [mail] = await department.rows<{ body: string }>('select body from mail where id = $1', [id]);
      expect(mail?.body).toContain('Đơn vị: Thanh tra');
      expect(mail?.body).toContain('26/3/2021');
      expect(mail?.body).toContain('Lý do: Mưa lũ kéo dài');
    }
  });

  test('a unit that has not sent is reminded of its own last day', async () => {
    const { round } = department;
    const reason = 'Bão lụt';
    await walk.order('round', round, CHIEF, { type: 'EXTEND', unit: 'TTr', until: '2021-03-27', reason });
    await walk.order('round', round, CHIEF, { type: 'NUDGE', slot: 'page/1', units: ['TTr', 'QLTM'] });
    const rows = await department.rows<{ id: string; unit: string }>(
      `select distinct on (u.code) n.id, u.code as unit from notice n
         join access_grant g on g.person_id = n.recipient_id and g.role = 'nominator' join unit u on u.id = g.unit_id
        where n.template = 'nudge.UNIT_LIST' order by u.code`,
    );
    expect(rows.map(({ unit }) => unit)).toEqual(['QLTM', 'TTr']);
    const bodies: string[] = [];
    for (const { id } of rows) {
      await worker.get(MailJob, { strict: false }).run(id);
      const [mail] = await department.rows<{ body: string }>('select body from mail where id = $1', [id]);
      bodies.push(mail?.body ?? '');
    }
    expect(bodies[0]).toContain('Hạn cuối: hết ngày 24/3/2021');
    expect(bodies[1]).toContain('Hạn cuối: hết ngày 27/3/2021');
    expect(bodies[1]).toContain('Đơn vị của ông/bà chưa gửi danh sách trong đợt xét chọn');
  });

  test('what a dead worker took with it is handed over again; what is only slow is not', async () => {
    await walk.unitReview(ANH);
    const notices = await relay().run();
    await department.rows(`update notice set relayed_at = relayed_at - interval '11 minutes'`);
    expect(await relay().takeBack()).toBe(0);

    await department.rows(
      `update graphile_worker._private_jobs set locked_at = now() - interval '11 minutes', locked_by = 'dead'`,
    );
    expect(await relay().takeBack()).toBe(notices);
    expect(await relay().run()).toBe(notices);
    await workOff();
    expect(await count('mail')).toBe(notices);
  });
});

describe('without a mail server', () => {
  test('live, the notice keeps the reason and waits; with one it goes out', async () => {
    await walk.unitReview(ANH);
    const notices = await relay().run();
    const live = await openWorker(department.url, 'live');
    try {
      await workOff(live);
    } finally {
      await live.close();
    }
    expect(await count('mail')).toBe(0);
    expect(await count(`notice where delivered_at is null and failure like '%máy chủ thư%'`)).toBe(notices);

    expect(await count(`notice where relayed_at is not null or tries > 0`)).toBe(0);

    // waiting costs nothing: no job lies about, and nothing is handed over in vain
    expect(await relay().run()).toBe(0);
    expect(await count('graphile_worker.jobs')).toBe(0);
    await relay().probeSoon();
    expect(await relay().run()).toBe(0);
    await workOff();
    expect(await relay().run()).toBe(notices);
    await workOff();
    expect(await count('mail')).toBe(notices);
    expect(await count('notice where delivered_at is null or failure is not null')).toBe(0);
  });
});

describe('what a mail says', () => {
  test('the subject names the file and what is to be done, never a person', async () => {
    const { id, code } = await walk.unitReview(ANH);
    await relay().run();
    await workOff();
    const head = PEOPLE.find(({ email }) => email.startsWith(endorserOf(ANH)));
    const tray = worker.get(MailTray, { strict: false });
    const { items } = await tray.page(department.organisation, head?.email);
    const [task] = await department.rows<{ id: string }>(
      'select id from task where subject_id = $1 and closed_seq is null',
      [id],
    );
    expect(items).toMatchObject([
      {
        subject: `[CHẠY THỬ] [Gương Sáng] ${code}: Xem xét, gửi về Văn phòng`,
        link: `/tasks/${task?.id}`,
        to: { name: head?.name, email: head?.email },
        at: '2021-03-15T02:00:00.000Z',
      },
    ]);
    const [mail] = items;
    expect(mail?.body).toContain(`Kính gửi ${head?.name},`);
    expect(mail?.body).toContain('Hạn cuối: hết ngày 24/3/2021 (thứ Tư)');
    expect(mail?.body).toContain('Last day: ');
    const subjects = await department.rows<{ subject: string }>('select subject from mail');
    expect(subjects.filter(({ subject }) => PEOPLE.some(({ name }) => subject.includes(name)))).toEqual([]);
  });

  test('the tray is read newest first, page by page, each mail once', async () => {
    const { id } = await walk.unitReview(ANH);
    for (let day = 16; day <= 24; day++) {
      await department.clock(`2021-03-${day}T02:00:00.000Z`);
      await department.road.act(command('nomination', id, CHIEF, { type: 'HOLD', reason: 'Có đơn thư' }));
      await department.road.act(command('nomination', id, CHIEF, { type: 'RELEASE', reason: 'Đã rõ' }));
    }
    await relay().run();
    await workOff();
    const tray = worker.get(MailTray, { strict: false });
    const seen: { id: string; at: string }[] = [];
    let pages = 0;
    for (let after: string | undefined; ; ) {
      const { items, next } = await tray.page(department.organisation, undefined, after);
      seen.push(...items);
      pages += 1;
      if (next === null) break;
      after = next;
    }
    expect(pages).toBe(Math.ceil((await count('mail')) / 25));
    expect(pages).toBeGreaterThan(1);
    expect(new Set(seen.map((mail) => mail.id)).size).toBe(await count('mail'));
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });
});

describe('the worker', () => {
  test('started, it delivers what is waiting and sweeps; stopped, it lets go of everything', async () => {
    const { id } = await walk.unitReview(ANH);
    await department.clock('2021-03-25T02:00:00.000Z');
    const running = worker.get(Worker, { strict: false });
    await running.start(department.url);
    await until(async () => (await count(`nomination where id = '${id}' and state = array['lapsed']`)) === 1);
    await until(
      async () =>
        (await count('notice')) > 0 &&
        (await count('notice where delivered_at is null and superseded_at is null')) === 0,
    );
    // what it lapsed from asks nobody any more, and nobody is reminded of it; that it lapsed is told all the same
    expect(await count(`notice where superseded_at is not null and template like 'told.%'`)).toBe(0);

    await running.stop();
    expect(await count('graphile_worker.jobs where locked_at is not null')).toBe(0);
    const notices = await count('notice');
    worker.get(AfterCommit, { strict: false }).wake();
    await walk.unitReview(LINH);
    expect(await count('notice where relayed_at is not null')).toBe(notices);
    await running.stop();
  });

  test('it goes on when all its connections have been cut', async () => {
    await walk.unitReview(ANH);
    const running = worker.get(Worker, { strict: false });
    await running.start(department.url);
    const delivered = async (): Promise<boolean> => (await count('notice where delivered_at is null')) === 0;
    await until(delivered);

    await department.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'guong_sang_app'`,
    );
    await department.rows('delete from mail');
    await department.rows('update notice set relayed_at = null, delivered_at = null');
    await until(delivered);
    expect(await count('mail')).toBe(await count('notice'));
    const listening = `pg_stat_activity where datname = current_database() and query like 'LISTEN%'`;
    await until(async () => (await count(listening)) > 0);
    await running.stop();
  });
});
