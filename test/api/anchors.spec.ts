import { AnchorAges, secondsOnWorkingDays, UNHELD_MAX_S } from '../../src/anchors/anchor-age.js';
import { AnchorMail } from '../../src/anchors/anchor-mail.js';
import { Anchors } from '../../src/anchors/anchors.js';
import { OutsideAddresses } from '../../src/anchors/outside-addresses.js';
import { SecurityClock } from '../../src/clock/clocks.js';
import { Database } from '../../src/database/database.js';
import { LogFigures } from '../../src/health/log-figures.js';
import { shortCode } from '../../src/log/checkpoint.js';
import { Checkpoints, isBehind } from '../../src/log/checkpoints.js';
import { openNote, parseVerifierKey } from '../../src/log/note.js';
import { Actors } from '../../src/people/actors.js';
import { AfterCommit } from '../../src/road/after-commit.js';
import { idOf, signedIn } from '../support/department.js';
import { Mailing } from '../support/mailing.js';
import { SmtpTrap } from '../support/smtp-trap.js';
import { ANH, CHIEF, CLERK, LONG, Walk, holders } from '../support/walk.js';

const [AUDITOR = ''] = holders('auditor');
const [CONTACT = ''] = holders('provinceContact');
const [ADMIN = ''] = holders('admin');

const ARCHIVE = { name: 'Phòng Lưu trữ Mẫu', address: 'luutru@noivu.example', language: null };

/** Monday, at 7:00 in Hà Tĩnh. */
const MONDAY = '2026-02-02T00:00:00.000Z';

let trap: SmtpTrap;
let mailing: Mailing;
let walk: Walk;
let checkpoints: Checkpoints;
let mail: AnchorMail;
let ages: AnchorAges;
let anchors: Anchors;
let outside: OutsideAddresses;
let organisation: string;

const at = (instant: string): void =>
  mailing.clock.pass({ seconds: (Date.parse(instant) - mailing.clock.now()) / 1000 });

/** The clock by which the database signs. */
const signingAt = (instant: string): Promise<unknown> =>
  mailing.department.rows(`alter table checkpoint alter column at set default '${instant}'`);

let slot = 0;

/** One more event, and a checkpoint over it. */
const goOn = async (instant: string): Promise<string> => {
  slot += 1;
  const { round } = mailing.department;
  await walk.order('round', round, CHIEF, { type: 'NUDGE', slot: `page/${slot}`, units: ['TTr'] });
  await signingAt(instant);
  const signed = await checkpoints.signed(organisation);
  return signed?.note ?? '';
};

/** Whose anchors there are, of the newest checkpoint that was mailed. */
const newest = async (): Promise<Map<string, string>> => {
  const page = await anchors.page(signedIn(AUDITOR));
  if (!page.ok) throw new Error('not to be seen');
  const [first] = page.items;
  return new Map(page.items.filter(({ size }) => size === first?.size).map(({ to, id }) => [to.email, id]));
};

const anchorOf = async (email: string): Promise<string> => {
  const id = (await newest()).get(email);
  if (id === undefined) throw new Error(`nothing was sent to ${email}`);
  return id;
};

beforeAll(async () => {
  trap = await SmtpTrap.open();
  mailing = await Mailing.open('anchors', trap.settings());
  const { department, first } = mailing;
  walk = new Walk(department);
  organisation = department.organisation;
  const get = <T>(of: new (...parts: never[]) => T): T => first.get(of, { strict: false });
  checkpoints = get(Checkpoints);
  mail = get(AnchorMail);
  ages = get(AnchorAges);
  const [database, actors, clock] = [get(Database), get(Actors), get(SecurityClock)];
  const afterCommit = first.get<AfterCommit>(AfterCommit, { strict: false });
  anchors = new Anchors(database, actors, checkpoints, ages, mail, afterCommit, clock);
  outside = new OutsideAddresses(database, actors, clock);
  await walk.officeReview(ANH);
  await mailing.dueNow();
  await mailing.drain();
});
beforeEach(() => trap.forget());
afterAll(async () => {
  await mailing?.close();
  await trap?.down();
});

describe('before anything is signed', () => {
  test('nothing goes out, and nothing is overdue', async () => {
    at('2026-02-02T02:00:00.000Z');
    expect([await mail.daily(organisation), await mail.now(organisation)]).toEqual([0, 0]);
    expect(await ages.of(organisation)).toEqual({ held: null, seconds: 0, overdue: false });
  });
});

describe('who may put an address on the list', () => {
  test.each([
    ['an administrator', () => ADMIN, { ok: true }],
    ['the Office', () => CHIEF, { ok: false, code: 'FORBIDDEN' }],
    ['the province', () => CONTACT, { ok: false, code: 'FORBIDDEN' }],
  ])('%s', async (_who, name, answer) => {
    expect(await outside.add(ARCHIVE, signedIn(name()))).toMatchObject(answer);
  });

  test('nobody twice, in whatever letters, nor whoever gets it by his office', async () => {
    const again = { ...ARCHIVE, address: 'LuuTru@noivu.example' };
    expect(await outside.add(again, signedIn(AUDITOR))).toMatchObject({ code: 'ADDRESS_KNOWN' });
    const auditor = { ...ARCHIVE, address: AUDITOR };
    expect(await outside.add(auditor, signedIn(AUDITOR))).toMatchObject({ code: 'ADDRESS_KNOWN' });
  });
});

describe('once a working day', () => {
  let note: string;

  beforeAll(async () => {
    await signingAt(MONDAY);
    note = (await checkpoints.signed(organisation))?.note ?? '';
  });

  test.each([
    ['on a Sunday', '2026-02-01T02:00:00.000Z', 0],
    ['a minute before its morning', '2026-02-02T00:29:59.000Z', 0],
    ['when the office has closed', '2026-02-02T11:00:00.000Z', 0],
    ['at half past seven', '2026-02-02T00:30:00.000Z', 3],
    ['later that day', '2026-02-02T09:00:00.000Z', 0],
  ])('%s', async (_when, instant, sent) => {
    at(instant);
    expect(await mail.daily(organisation)).toBe(sent);
  });

  test('one message to each, with the very bytes that are kept, and nobody else’s', async () => {
    await mailing.drain();
    const addressees = trap.caught.map(({ to }) => to.join(' + '));
    expect(addressees.toSorted()).toEqual([AUDITOR, ARCHIVE.address, CONTACT].toSorted());
    const keys = (await checkpoints.verifierKeys(organisation)).map(parseVerifierKey);
    for (const { attachments, headers } of await trap.parsed()) {
      const [file, ...more] = attachments;
      expect([file?.filename, more]).toEqual(['checkpoint.txt', []]);
      expect(file?.content.equals(Buffer.from(note, 'utf8'))).toBe(true);
      expect(openNote(file?.content.toString('utf8') ?? '', keys)?.by).toHaveLength(1);
      expect(headers.has('cc')).toBe(false);
    }
  });

  test('its text names the short code, what to do, and how to say that it is done', async () => {
    const last = await checkpoints.last(organisation);
    const code = last ? shortCode(last) : '-';
    at('2026-02-02T09:00:00.000Z');
    await mailing.department.rows(
      `update notice set relayed_at = null, delivered_at = null, tries = 0, first_tried_at = null where template = 'anchor.CHECKPOINT'`,
    );
    await mailing.drain();
    const mails = await trap.parsed();
    const textTo = (address: string): string =>
      mails[trap.caught.findIndex(({ to }) => to[0] === address)]?.text ?? '';
    for (const address of [AUDITOR, CONTACT, ARCHIVE.address]) {
      expect(textTo(address)).toContain(`Mã ngắn:\n${code}`);
      expect(textTo(address)).toContain('Không sửa, không xóa');
      expect(textTo(address)).toContain('Never change or delete the file');
    }
    expect(textTo(AUDITOR)).toContain('https://thidua.sct.example/anchors');
    // who has no account here is sent to no page of ours, but told whom to call
    expect(textTo(ARCHIVE.address)).not.toContain('https://');
    expect(textTo(ARCHIVE.address)).toMatch(/báo lại mã ngắn cho .+ \(.+\)/);
  });

  test('the day after nothing goes while nothing is new', async () => {
    at('2026-02-03T02:00:00.000Z');
    expect(await mail.daily(organisation)).toBe(0);
  });

  test('of two workers at once one sends', async () => {
    await goOn('2026-02-03T01:00:00.000Z');
    const sent = await Promise.all([mail.daily(organisation), mail.daily(organisation)]);
    expect(sent.toSorted()).toEqual([0, 3]);
  });

  test('asked for by hand it goes the same day, if there is anything new, and never twice', async () => {
    expect(await mail.now(organisation)).toBe(0);
    await goOn('2026-02-03T01:30:00.000Z');
    expect(await mail.daily(organisation)).toBe(0);
    expect(await anchors.send(signedIn(AUDITOR))).toEqual({ ok: true, sent: 3 });
    expect(await anchors.send(signedIn(AUDITOR))).toEqual({ ok: true, sent: 0 });
    expect(await anchors.send(signedIn(CLERK))).toMatchObject({
      ok: false,
      findings: [{ code: 'ROLE_MISSING' }],
    });
  });

  test('who is struck off the list gets nothing more, not even what waits', async () => {
    const [row] = await mailing.department.rows<{ id: string }>('select id from outside_address');
    expect(await outside.remove(row?.id ?? '', signedIn(AUDITOR))).toMatchObject({ ok: true });
    trap.forget();
    await mailing.drain();
    expect(trap.caught.flatMap(({ to }) => to).toSorted()).not.toContain(ARCHIVE.address);
    expect(await outside.add(ARCHIVE, signedIn(AUDITOR))).toMatchObject({ ok: true });
    expect((await outside.all(signedIn(ADMIN)))?.addresses.map(({ removed }) => removed !== null)).toEqual([
      false,
      true,
    ]);
    expect(await outside.all(signedIn(CONTACT))).toBeNull();
  });
});

describe('acknowledging', () => {
  beforeAll(async () => {
    await goOn('2026-02-03T02:30:00.000Z');
    at('2026-02-03T03:00:00.000Z');
    await mail.now(organisation);
  });

  test.each([
    [
      'the auditor’s, the administrator',
      () => AUDITOR,
      () => ADMIN,
      'phone',
      { ok: false, code: 'FORBIDDEN' },
    ],
    ['the auditor’s, the Office', () => AUDITOR, () => CHIEF, 'phone', { ok: false, code: 'FORBIDDEN' }],
    [
      'one outside, the administrator',
      () => ARCHIVE.address,
      () => ADMIN,
      'phone',
      { ok: false, code: 'FORBIDDEN' },
    ],
    [
      'one outside, the Office without how',
      () => ARCHIVE.address,
      () => CLERK,
      null,
      { ok: false, code: 'NOT_TOLD' },
    ],
  ])('not of %s', async (_whose, email, name, told, answer) => {
    expect(await anchors.acknowledge(await anchorOf(email()), told, signedIn(name()))).toMatchObject(answer);
  });

  test('nobody of what is not there', async () => {
    expect(await anchors.acknowledge(idOf('nobody'), null, signedIn(AUDITOR))).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  test.each([
    ['the auditor his own', () => AUDITOR, () => AUDITOR, null, null],
    ['the province its own', () => CONTACT, () => CONTACT, null, null],
    ['the Office for one outside, with how', () => ARCHIVE.address, () => CLERK, 'CV 12/LT', 'CV 12/LT'],
  ])('%s', async (_whose, email, name, told, kept) => {
    const outcome = await anchors.acknowledge(await anchorOf(email()), told, signedIn(name()));
    expect(outcome).toMatchObject({
      ok: true,
      line: { acknowledged: { at: '2026-02-03T03:00:00.000Z', told: kept }, may: null },
    });
  });

  test('said again, the first word stands; in the database too', async () => {
    at('2026-02-03T04:00:00.000Z');
    const id = await anchorOf(ARCHIVE.address);
    expect(await anchors.acknowledge(id, 'other', signedIn(CHIEF))).toMatchObject({
      line: { acknowledged: { at: '2026-02-03T03:00:00.000Z', told: 'CV 12/LT' } },
    });
    await expect(
      mailing.department.rows(`update anchor set told = 'other' where id = $1`, [id]),
    ).rejects.toThrow('an anchor is acknowledged once');
    await expect(mailing.department.rows('delete from anchor')).rejects.toThrow('append-only');
  });

  test('the province sees its own alone', async () => {
    const page = await anchors.page(signedIn(CONTACT));
    expect(page).toMatchObject({ ok: true });
    expect(new Set(page.ok ? page.items.map(({ to }) => to.email) : [])).toEqual(new Set([CONTACT]));
    expect(await anchors.page(signedIn('khoanp'))).toMatchObject({ ok: false });
  });
});

test('a receipt names the newest checkpoint of the moment at which it is written', async () => {
  await walk.officeReview(LONG);
  await mailing.dueNow();
  await mailing.drain();
  const last = await checkpoints.last(organisation);
  const receipts = (await trap.parsed()).filter(({ subject }) => subject?.includes('Biên nhận'));
  expect(receipts.length).toBeGreaterThan(0);
  for (const { text } of receipts)
    expect(text).toContain(`Mốc niêm phong mới nhất:\n${last ? shortCode(last) : '-'}`);
});

describe('time on working days', () => {
  const calendar = { years: [2026], off: ['2026-02-17'], worked: ['2026-02-14'] };
  test.each([
    ['within a day', '2026-02-03T01:00:00.000Z', '2026-02-03T01:00:01.500Z', 1.5],
    [
      'over a weekend, from Friday 16:00 to Monday 8:00',
      '2026-02-06T09:00:00.000Z',
      '2026-02-09T01:00:00.000Z',
      16 * 3600,
    ],
    ['a Saturday worked in exchange', '2026-02-13T17:00:00.000Z', '2026-02-14T17:00:00.000Z', 24 * 3600],
    ['a day off', '2026-02-16T17:00:00.000Z', '2026-02-17T17:00:00.000Z', 0],
    ['a clock that goes back', '2026-02-03T01:00:01.000Z', '2026-02-03T01:00:00.000Z', 0],
  ])('%s', (_what, from, to, seconds) => {
    expect(secondsOnWorkingDays(from, to, calendar)).toBe(seconds);
  });
});

describe('48 hours without an acknowledgement', () => {
  /** Tuesday 3/2/2026, 10:00; the working days that follow are Wednesday to Friday. */
  const KEPT = '2026-02-03T03:00:00.000Z';

  test('while nothing is newer than what somebody keeps, none is needed', async () => {
    at('2026-02-27T03:00:00.000Z');
    expect(await ages.of(organisation)).toMatchObject({ held: { at: KEPT }, seconds: 0, overdue: false });
  });

  test.each([
    ['exactly', '2026-02-05T03:00:00.000Z', UNHELD_MAX_S, false],
    ['and a second', '2026-02-05T03:00:01.000Z', UNHELD_MAX_S + 1, true],
  ])('%s: since the last word, where the history goes on at once', async (_edge, now, seconds, overdue) => {
    if (!overdue) await goOn('2026-02-03T02:59:00.000Z');
    at(now);
    expect(await ages.of(organisation)).toMatchObject({ seconds, overdue });
    const figures = await mailing.first.get(LogFigures, { strict: false }).text();
    expect(figures).toMatch(new RegExp(`^anchor_age_seconds ${seconds}$`, 'm'));
    expect((await anchors.standing({ organisation })).overdue).toBe(overdue);
  });

  test('to acknowledge an older one mends nothing', async () => {
    const page = await anchors.page(signedIn(AUDITOR));
    const older = page.ok ? page.items.find(({ may }) => may === 'own') : undefined;
    const { ok } = await anchors.acknowledge(older?.id ?? '', null, signedIn(AUDITOR));
    expect([ok, (await ages.of(organisation)).overdue]).toEqual([true, true]);
  });

  test('to acknowledge the newest does', async () => {
    await mail.now(organisation);
    await anchors.acknowledge(await anchorOf(AUDITOR), null, signedIn(AUDITOR));
    expect(await ages.of(organisation)).toMatchObject({ seconds: 0, overdue: false });
  });

  test('a history that rests and then goes on is not late at its first event', async () => {
    await goOn('2026-02-26T02:00:00.000Z');
    at('2026-02-26T03:00:00.000Z');
    expect(await ages.of(organisation)).toMatchObject({ seconds: 3600, overdue: false });
  });
});

describe('events that wait for a checkpoint', () => {
  test.each([
    [120, false],
    [120.001, true],
  ])('after %d seconds', (seconds, late) => {
    expect(isBehind(seconds)).toBe(late);
  });

  test('are counted from the oldest, and said where whoever watches the machine looks', async () => {
    await mailing.department.rows(
      `alter table history_event alter column kept_at set default clock_timestamp() - interval '121 seconds'`,
    );
    const { round } = mailing.department;
    await walk.order('round', round, CHIEF, { type: 'NUDGE', slot: 'page/late', units: ['TTr'] });
    const { behind, late } = await anchors.standing({ organisation });
    expect([behind >= 121 && behind < 180, late]).toEqual([true, true]);
    const figures = await mailing.first.get(LogFigures, { strict: false }).text();
    expect(Number(/^log_behind_seconds (\S+)$/m.exec(figures)?.[1])).toBeGreaterThanOrEqual(121);
    await checkpoints.signed(organisation);
    expect((await anchors.standing({ organisation })).behind).toBe(0);
  });
});
