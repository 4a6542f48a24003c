import { MailJob } from '../../src/mail/mail-job.js';
import { Mailing, type Standing } from '../support/mailing.js';
import { CUT, SmtpTrap, WELCOME } from '../support/smtp-trap.js';
import { CHIEF, Walk } from '../support/walk.js';

let trap: SmtpTrap;
let mailing: Mailing;
let walk: Walk;
let slot = 0;

beforeAll(async () => {
  trap = await SmtpTrap.open();
  mailing = await Mailing.open('smtp_faults', trap.settings());
  walk = new Walk(mailing.department);
});

afterAll(async () => {
  await mailing?.close();
  await trap?.down();
});

beforeEach(async () => {
  // whatever the test before left: nothing of it goes out here
  await mailing.department.rows(`update notice set delivered_at = now(), failure = null, retry_at = null,
    leased_until = null where delivered_at is null and refused_at is null and given_up_at is null and superseded_at is null`);
  await mailing.department.rows('delete from mail_outage');
  trap.forget();
});

/** Notices of one reminder to two units, due now. */
async function written(): Promise<readonly Standing[]> {
  const before = new Set((await mailing.notices()).map(({ id }) => id));
  slot += 1;
  const units = ['TTr', 'QLTM'];
  await walk.order('round', mailing.department.round, CHIEF, { type: 'NUDGE', slot: `page/${slot}`, units });
  await mailing.dueNow();
  const fresh = (await mailing.notices()).filter(({ id }) => !before.has(id));
  expect(fresh.length).toBeGreaterThanOrEqual(2);
  return fresh;
}

/** How these stand now. */
async function standing(of: readonly Standing[]): Promise<readonly Standing[]> {
  const ids = new Set(of.map(({ id }) => id));
  return (await mailing.notices()).filter(({ id }) => ids.has(id));
}

const statesOf = async (of: readonly Standing[]): Promise<string[]> => [
  ...new Set((await standing(of)).map(({ state }) => state)),
];

const messageIds = async (): Promise<string[]> =>
  (await trap.parsed()).map(({ messageId }) => messageId ?? '').toSorted();

describe('a server that takes everything', () => {
  test('each notice is one message to one recipient, under a Message-ID of its own', async () => {
    const notices = await written();
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['delivered']);
    expect(trap.caught.map(({ to }) => to.length)).toEqual(notices.map(() => 1));
    expect(trap.caught.flatMap(({ to }) => to).toSorted()).toEqual(notices.map(({ to }) => to).toSorted());
    expect(await messageIds()).toEqual(notices.map(({ id }) => `<${id}@thidua.sct.example>`).toSorted());
  });
});

describe('a server that is down for a day', () => {
  test('everything waits for one probe at a time, and all of it goes out after recovery, once', async () => {
    const early = await written();
    await trap.down();
    await mailing.drain();
    expect(await statesOf(early)).toEqual(['waiting']);
    for (const { tries, failure } of await standing(early)) {
      expect(failure).toContain('ECONNREFUSED');
      // nobody heard: nothing of its day is used up
      expect(tries).toBe(0);
    }
    // it does not spin: nothing is handed over before the minute is over
    mailing.clock.pass({ seconds: 59 });
    expect(await mailing.relay.run()).toBe(0);
    expect(await mailing.jobs()).toBe(0);
    mailing.clock.pass({ seconds: 1 });
    const late = await written();
    const relays = await Promise.all([mailing.relay.run(), mailing.relay.run()]);
    expect(relays).toEqual([0, 0]);
    expect(await mailing.jobs()).toBe(1);
    for (let hours = 0; hours < 25; hours += 5) {
      await mailing.drain();
      mailing.clock.pass({ hours: 5 });
    }
    const [outage] = await mailing.department.rows<{ tries: number }>('select tries from mail_outage');
    expect(outage?.tries).toBe(6);

    await trap.up();
    await mailing.drain();
    expect(await mailing.department.rows('select from mail_outage')).toEqual([]);
    expect(await statesOf([...early, ...late])).toEqual(['delivered']);
    expect(await messageIds()).toEqual(
      [...early, ...late].map(({ id }) => `<${id}@thidua.sct.example>`).toSorted(),
    );
    expect(await mailing.jobs()).toBe(0);
  });

  test('the waits between probes double up to half an hour', async () => {
    await written();
    await trap.down();
    await mailing.drain();
    const waits: number[] = [];
    for (let probe = 0; probe < 7; probe++) {
      const [row] = await mailing.department.rows<{ at: Date }>('select probe_at as at from mail_outage');
      const wait = (row?.at.getTime() ?? 0) - mailing.clock.now();
      waits.push(wait / 60_000);
      mailing.clock.pass({ seconds: wait / 1000 });
      await mailing.drain();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
    await trap.up();
  });
});

describe('greylisting', () => {
  test('the server’s words are kept, it is tried again after a minute, and it is the same mail', async () => {
    trap.manners.rcpt = (_address, times) => (times === 1 ? '450 4.2.0 Greylisted, come back later' : null);
    const notices = await written();
    const first = mailing.clock.now();
    await mailing.drain();
    expect(trap.caught).toEqual([]);
    for (const { state, tries, failure } of await standing(notices)) {
      expect(state).toBe('waiting');
      expect(tries).toBe(1);
      expect(failure).toBe('450 4.2.0 Greylisted, come back later');
    }
    // no outage: the server speaks
    expect(await mailing.department.rows('select from mail_outage')).toEqual([]);

    mailing.clock.pass({ seconds: 59 });
    await mailing.drain();
    expect(trap.caught).toEqual([]);
    mailing.clock.pass({ seconds: 1 });
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['delivered']);
    expect((await trap.parsed()).map(({ date }) => date?.getTime())).toEqual(notices.map(() => first));
  });

  /** Tried so often, each time as soon as it may be: seven times are 91 minutes. */
  const tried = async (times: number): Promise<void> => {
    for (let nth = 0; nth < times; nth++) {
      await mailing.drain();
      const [next] = await mailing.department.rows<{ at: Date }>('select min(retry_at) as at from notice');
      if (nth < times - 1)
        mailing.clock.pass({ seconds: ((next?.at.getTime() ?? 0) - mailing.clock.now()) / 1000 });
    }
  };

  test('up to its whole day a mail is tried again; then it is given up, and no earlier', async () => {
    trap.manners.rcpt = () => '451 4.3.0 Try again later';
    const notices = await written();
    const first = mailing.clock.now();
    await tried(8);
    const left = first + 24 * 60 * 60_000 - mailing.clock.now();
    mailing.clock.pass({ seconds: left / 1000 - 1 });
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['waiting']);
    mailing.clock.pass({ minutes: 30 });
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['given up']);
    expect((await standing(notices)).map(({ failure }) => failure)).toEqual(
      notices.map(() => '451 4.3.0 Try again later'),
    );
    mailing.clock.pass({ hours: 24 });
    trap.manners = { ...WELCOME };
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['given up']);
  });

  test('a weekend on which the computer was off uses up no try: eight there are at least', async () => {
    trap.manners.rcpt = () => '450 4.2.0 Greylisted, come back later';
    const notices = await written();
    await mailing.drain();
    mailing.clock.pass({ hours: 62 });
    await tried(6);
    expect(await standing(notices)).toMatchObject(notices.map(() => ({ state: 'waiting', tries: 7 })));
    mailing.clock.pass({ minutes: 30 });
    await mailing.drain();
    expect(await standing(notices)).toMatchObject(notices.map(() => ({ state: 'given up', tries: 8 })));
  });

  test('nor does a day without a server count, however often it was tried before', async () => {
    trap.manners.rcpt = () => '450 4.2.0 Greylisted, come back later';
    const notices = await written();
    const first = mailing.clock.now();
    await tried(7);
    await trap.down();
    mailing.clock.pass({ minutes: 30 });
    await mailing.drain();
    const gone = mailing.clock.now();
    mailing.clock.pass({ hours: 25 });
    await trap.up();
    await mailing.drain();
    const unheard = mailing.clock.now() - gone;
    await mailing.drain();
    expect(await standing(notices)).toMatchObject(notices.map(() => ({ state: 'waiting', tries: 8 })));
    const left = first + unheard + 24 * 60 * 60_000 - mailing.clock.now();
    mailing.clock.pass({ seconds: left / 1000 - 1 });
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['waiting']);
    mailing.clock.pass({ minutes: 30 });
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['given up']);
  });
});

describe('a recipient nobody knows', () => {
  test('is refused at once, the others get theirs, and the Office’s chief is told once that day', async () => {
    const notices = await written();
    const [unknown] = notices;
    trap.manners.rcpt = (address) => (address === unknown?.to ? '550 5.1.1 No such user here' : null);
    await mailing.drain();
    for (const { id, to, state, failure } of await standing(notices)) {
      const refused = to === unknown?.to;
      expect({ id, state, failure }).toEqual({
        id,
        state: refused ? 'refused' : 'delivered',
        failure: refused ? '550 5.1.1 No such user here' : null,
      });
    }
    const again = await written();
    await mailing.drain();
    expect((await standing(again)).filter(({ state }) => state === 'refused')).toHaveLength(
      again.filter(({ to }) => to === unknown?.to).length,
    );
    const told = (await mailing.notices()).filter(({ template }) => template === 'mail.FAILED');
    expect(told.map(({ to }) => to)).toEqual(['hanglt@sct.example']);
  });

  test('of a mail that tells of others nobody is told', async () => {
    await mailing.department.rows(`delete from notice where template = 'mail.FAILED'`);
    trap.manners.rcpt = () => '550 5.1.1 No such user here';
    await written();
    for (let round = 0; round < 3; round++) {
      await mailing.drain();
      await mailing.dueNow();
      mailing.clock.pass({ minutes: 1 });
    }
    const told = (await mailing.notices()).filter(({ template }) => template === 'mail.FAILED');
    expect(told.map(({ state }) => state)).toEqual(['refused']);
  });

  test('what the server has against the sender is no fault of the mail', async () => {
    trap.manners.sender = () => '553 5.7.1 Sender address rejected';
    const notices = await written();
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['waiting']);
    trap.manners = { ...WELCOME };
    mailing.clock.pass({ minutes: 1 });
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['delivered']);
  });
});

describe('a line that is cut after DATA', () => {
  test('the mail goes again, and both have one Message-ID and one date', async () => {
    trap.manners.data = (_source, times) => (times === 1 ? CUT : null);
    const notices = await written();
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['waiting']);
    // not before the outbox says so: the transport itself repeats nothing
    expect(trap.caught).toHaveLength(notices.length);
    mailing.clock.pass({ minutes: 1 });
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['delivered']);
    const mails = await trap.parsed();
    expect(mails).toHaveLength(2 * notices.length);
    const kinds = new Set(mails.map(({ messageId, date }) => `${messageId} ${date?.toISOString()}`));
    expect(kinds.size).toBe(notices.length);
  });

  test('a whole message refused is refused for good by 5xx, and tried again after 4xx', async () => {
    const notices = await written();
    const [first] = notices;
    trap.manners.data = (source) =>
      source.includes(`<${first?.id}@`) ? '554 5.6.0 Message content rejected' : '452 4.3.1 Disk full';
    await mailing.drain();
    const states = (await standing(notices)).map(({ id, state }) => [id === first?.id, state]);
    expect(states).toEqual(
      notices.map(({ id }) => (id === first?.id ? [true, 'refused'] : [false, 'waiting'])),
    );
  });
});

describe('a mail that cannot be written', () => {
  test('is set aside with the reason, and holds up no other', async () => {
    const notices = await written();
    const [poison] = notices;
    // its dates cannot be read: nobody can write when anything is due
    await mailing.department.rows(
      `with broken as (
         insert into round
         select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'code', 'X', 'context', '{}'::jsonb))).*
           from round r where r.id = $2 returning id)
       update notice set subject_id = broken.id from broken where notice.id = $1`,
      [poison?.id, mailing.department.round],
    );
    await mailing.drain();
    for (const { id, state, failure } of await standing(notices)) {
      expect(state).toBe(id === poison?.id ? 'refused' : 'delivered');
      if (id === poison?.id) expect(failure).toMatch(/^Không soạn được thư/);
    }
    expect(await mailing.jobs()).toBe(0);
  });
});

describe('several processes', () => {
  test('at the same mails at once send each of them once', async () => {
    const other = await mailing.worker(trap.settings());
    const notices = await written();
    trap.manners.slowMs = 50;
    const jobs = [mailing.first, other, mailing.first, other].map((by) => by.get(MailJob, { strict: false }));
    await Promise.all(notices.flatMap(({ id }) => jobs.map((job) => job.run(id))));
    expect(await statesOf(notices)).toEqual(['delivered']);
    expect(await messageIds()).toEqual(notices.map(({ id }) => `<${id}@thidua.sct.example>`).toSorted());
  });

  test('what a killed worker was at comes back when its lease is over, and no earlier', async () => {
    const notices = await written();
    const ids = notices.map(({ id }) => id);
    await mailing.relay.run();
    // it had begun, and its jobs died with it
    await mailing.department.rows(
      `update notice set leased_until = $2::timestamptz + interval '60 seconds', first_tried_at = $2,
         message_id = '<' || id || '@thidua.sct.example>' where id = any ($1::uuid[])`,
      [ids, new Date(mailing.clock.now())],
    );
    await mailing.department.rows(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead'`,
    );
    mailing.clock.pass({ seconds: 60 });
    expect(await mailing.relay.takeBack()).toBe(0);
    mailing.clock.pass({ seconds: 1 });
    expect(await mailing.relay.takeBack()).toBe(notices.length);
    await mailing.department.rows('delete from graphile_worker._private_jobs');
    await mailing.drain();
    expect(await statesOf(notices)).toEqual(['delivered']);
    expect(await messageIds()).toEqual(ids.map((id) => `<${id}@thidua.sct.example>`).toSorted());
  });
});

describe('a digest', () => {
  test('is one mail for all of one person’s; what comes later makes another', async () => {
    const digest = async (): Promise<readonly Standing[]> => {
      const notices = await written();
      await mailing.department.rows('update notice set digest = true where id = any ($1::uuid[])', [
        notices.map(({ id }) => id),
      ]);
      return notices;
    };
    trap.manners.rcpt = (_address, times) => (times === 1 ? '450 4.2.0 Greylisted' : null);
    const day = [...(await digest()), ...(await digest())];
    const people = new Set(day.map(({ to }) => to));
    expect(people.size).toBeLessThan(day.length);
    await Promise.all([mailing.relay.run(), mailing.relay.run()]);
    expect(await mailing.jobs()).toBe(people.size);
    await mailing.drain();
    const ids = new Set((await standing(day)).map(({ messageId }) => messageId));
    expect(ids.size).toBe(people.size);

    const later = await digest();
    mailing.clock.pass({ minutes: 1 });
    await mailing.drain();
    expect(await statesOf([...day, ...later])).toEqual(['delivered']);
    expect(new Set(await messageIds()).size).toBe(2 * people.size);
    for (const { id, messageId } of await standing(day)) {
      expect(ids).toContain(messageId);
      expect(later.map((one) => one.id)).not.toContain(id);
    }
  });
});
