import { randomUUID } from 'node:crypto';
import { browserKey, Guesses } from '../../src/access/proofs/guesses.js';
import { pinFault } from '../../src/access/proofs/guessable.js';
import { Pins } from '../../src/access/proofs/pins.js';
import { SetupCodes } from '../../src/access/proofs/setup-codes.js';
import { idOf } from '../support/department.js';
import { openProving, PASSWORD, type Proving } from '../support/proving.js';

const PIN = '482915';
const WRONG = '482916';
const HEAD = 'anhptn';
const OFFICE = 'duyenttm';

describe('a PIN that comes first to whoever guesses is refused, and it is said why', () => {
  test.each([
    ['five digits', '48291', 'SHAPE'],
    ['nine digits', '482915736', 'SHAPE'],
    ['letters', '48a915', 'SHAPE'],
    ['one digit', '777777', 'SAME'],
    ['a run up', '345678', 'RUN'],
    ['a run down', '98765432', 'RUN'],
    ['a run over the nine', '789012', 'RUN'],
    ['a pair repeated', '484848', 'REPEATED'],
    ['three repeated', '482482', 'REPEATED'],
    ['doubled digits', '114477', 'REPEATED'],
    ['his telephone', '345612', 'PHONE'],
    ['a day of birth', '150382', 'DATE'],
    ['its year written out', '15031982', 'DATE'],
    ['the year first', '19820315', 'DATE'],
    ['no such day', '310482', null],
    ['no year of birth now', '150325', null],
    ['any other', PIN, null],
    ['eight others', '48291573', null],
  ])('%s', (_what, pin, fault) => {
    expect(pinFault(pin, '0239 345 612')).toBe(fault);
  });
});

let house: Proving;
let pins: Pins;
let theirs: Pins;
let codes: SetupCodes;

beforeAll(async () => {
  house = await openProving('pins', [HEAD]);
  pins = house.one.app.get(Pins, { strict: false });
  theirs = house.other.app.get(Pins, { strict: false });
  codes = house.one.app.get(SetupCodes, { strict: false });
  const set = await pins.set(house.me(HEAD), { session: 'first', present: PASSWORD }, PIN);
  if (set.outcome !== 'ok') throw new Error(`no PIN to begin with: ${set.outcome}`);
});
afterAll(async () => house.close());

const person = idOf(HEAD);
const check = (link: string, browser: string, pin: string, by = pins) => by.check(person, link, browser, pin);
const told = async (template: string, of = person): Promise<number> =>
  (
    await house.department.rows<{ n: number }>(
      'select count(*)::int as n from notice where recipient_id = $1 and template = $2',
      [of, template],
    )
  )[0]?.n ?? -1;

describe('setting it', () => {
  test('he is told, and the table holds no PIN', async () => {
    expect(await told('account.PIN_SET')).toBe(1);
    const [row] = await house.department.rows<{ row: string }>('select p::text as row from pin p');
    expect(row?.row).not.toContain(PIN);
    expect(row?.row).toContain('$argon2id$');
  });

  test('whoever only found his session open sets none, and waits longer and longer', async () => {
    const outcomes = [];
    for (const _ of Array.from({ length: 5 })) {
      outcomes.push(await pins.set(house.me(HEAD), { session: 'found', present: 'x' }, '735182'));
    }
    expect(outcomes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => ({ outcome: 'wrong' })));
    expect(outcomes[4]).toEqual({ outcome: 'wait', seconds: 5 });
    expect(await pins.set(house.me(HEAD), { session: 'his', present: PIN }, PIN)).toEqual({ outcome: 'ok' });
    expect(await told('account.PIN_CHANGED')).toBe(1);
  });

  test('locked by himself it opens nothing, and unlocked it does again', async () => {
    const link = randomUUID();
    expect(await pins.close(house.me(HEAD))).toBe(true);
    expect(await pins.has(person)).toBe(false);
    expect(await check(link, 'a', PIN)).toEqual({ outcome: 'wrong' });
    expect(await told('account.PIN_CLOSED')).toBe(1);
    const proof = { session: 'again', present: PASSWORD };
    expect(await pins.open(house.me(HEAD), proof)).toEqual({ outcome: 'ok' });
    expect(await check(link, 'a', PIN)).toEqual({ outcome: 'ok' });
  });
});

describe('LNK-17: wrong ones slow down the browser that sent them', () => {
  test('four at once, then 5, 10, 20 s and at most 15 minutes; the right one while it must wait is refused too', async () => {
    const link = randomUUID();
    for (const by of [pins, theirs, pins, theirs]) {
      expect(await check(link, 'slow', WRONG, by)).toEqual({ outcome: 'wrong' });
    }
    for (const seconds of [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]) {
      expect(await check(link, 'slow', PIN, theirs)).toEqual({ outcome: 'wait', seconds });
      house.pass(seconds - 1);
      expect(await check(link, 'slow', PIN)).toEqual({ outcome: 'wait', seconds: 1 });
      house.pass(1);
      expect(await check(link, 'slow', WRONG)).toEqual({ outcome: 'wrong' });
    }
    expect(await check(link, 'his own', PIN)).toEqual({ outcome: 'ok' });
  });

  test('a right one forgives what was wrong before', async () => {
    const link = randomUUID();
    for (const pin of [WRONG, WRONG, WRONG]) await check(link, 'mistyped', pin);
    expect(await check(link, 'mistyped', PIN)).toEqual({ outcome: 'ok' });
    for (const pin of [WRONG, WRONG, WRONG, WRONG]) {
      expect(await check(link, 'mistyped', pin)).toEqual({ outcome: 'wrong' });
    }
  });

  test('forty at once from one browser in two processes are four tries', async () => {
    const link = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, at) => check(link, 'hurried', WRONG, at % 2 === 0 ? pins : theirs)),
    );
    expect(all.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(4);
    expect(all.filter(({ outcome }) => outcome === 'wait')).toHaveLength(36);
  });

  test('thirty in a day on one link close its PIN for good, whatever browsers they come from; other links stay', async () => {
    const [link, other] = [randomUUID(), randomUUID()];
    const outcomes = [];
    for (const at of Array.from({ length: 30 }, (_, n) => n)) {
      outcomes.push(await check(link, `browser ${at}`, WRONG, at % 2 === 0 ? pins : theirs));
    }
    expect(outcomes.slice(0, 29).every(({ outcome }) => outcome === 'wrong')).toBe(true);
    expect(outcomes[29]).toEqual({ outcome: 'closed', first: true });
    expect(await check(link, 'his own', PIN, theirs)).toEqual({ outcome: 'closed', first: false });
    expect(await check(other, 'his own', PIN)).toEqual({ outcome: 'ok' });
    house.pass(24 * 60 * 60);
    expect(await check(link, 'his own', PIN)).toEqual({ outcome: 'closed', first: false });
  });

  test('twenty-nine a day close nothing: those of yesterday count no more', async () => {
    const link = randomUUID();
    for (const at of Array.from({ length: 29 }, (_, n) => n)) await check(link, `first ${at}`, WRONG);
    house.pass(24 * 60 * 60);
    expect(await check(link, 'next day', WRONG)).toEqual({ outcome: 'wrong' });
    expect(await check(link, 'his own', PIN)).toEqual({ outcome: 'ok' });
  });
});

describe('a hundred wrong ones in a day over all his links', () => {
  const DAY = 24 * 60 * 60;
  let links = 0;

  /** So many, each from a browser of its own, at links that none of them closes. */
  const wrong = async (times: number): Promise<Set<string>> => {
    const outcomes = new Set<string>();
    for (let left = times; left > 0; left -= 25) {
      links += 1;
      const link = randomUUID();
      const tries = Array.from({ length: Math.min(left, 25) }, (_, at) =>
        check(link, `robot ${links} ${at}`, WRONG, at % 2 === 0 ? pins : theirs),
      );
      for (const { outcome } of await Promise.all(tries)) outcomes.add(outcome);
    }
    return outcomes;
  };

  test('are all that a mailbox read by another gives; his session is free, and a day later his PIN', async () => {
    house.pass(DAY);
    expect(await wrong(99)).toEqual(new Set(['wrong']));
    expect(await check(randomUUID(), 'his own', PIN)).toEqual({ outcome: 'ok' });
    expect(await wrong(1)).toEqual(new Set(['wrong']));
    const fresh = randomUUID();
    const waits = { outcome: 'wait', seconds: DAY, inAll: true };
    expect(await check(fresh, 'his own', PIN, theirs)).toEqual(waits);
    expect(await check(fresh, 'robot', WRONG)).toEqual(waits);
    expect(await wrong(25)).toEqual(new Set(['wait']));
    const proof = { session: 'his session', present: PASSWORD };
    expect(await pins.prove(house.me(HEAD), proof)).toEqual({ outcome: 'ok' });
    // of another's links they are no matter
    expect(await pins.check(idOf('binhnt'), randomUUID(), 'a', WRONG)).toEqual({ outcome: 'wrong' });
    house.pass(DAY - 1);
    expect(await check(fresh, 'his own', PIN)).toEqual({ ...waits, seconds: 1 });
    house.pass(1);
    expect(await check(fresh, 'his own', PIN)).toEqual({ outcome: 'ok' });
  });
});

test('LNK-18: whoever has no PIN, and whoever is nobody, costs one hash and is answered like a wrong one', async () => {
  const link = randomUUID();
  const timed = async (whose: string, browser: string): Promise<number> => {
    const began = performance.now();
    expect(await pins.check(whose, link, browser, WRONG)).toEqual({ outcome: 'wrong' });
    return performance.now() - began;
  };
  const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[2] ?? 0;
  const [known, without, nobody]: [number[], number[], number[]] = [[], [], []];
  for (const n of [1, 2, 3, 4, 5]) {
    known.push(await timed(person, `known ${n}`));
    without.push(await timed(idOf('binhnt'), `without ${n}`));
    nobody.push(await timed(randomUUID(), `nobody ${n}`));
  }
  // a hash takes some 20 ms, a look into the table one
  expect(middle(without)).toBeGreaterThan(middle(known) / 3);
  expect(middle(nobody)).toBeGreaterThan(middle(known) / 3);
});

describe('a code read out on the telephone', () => {
  const province = 'vanctk@tinh.example';
  const at = (link: string, browser = 'his') => ({ person: idOf(province), link, browser });

  const issued = async (by: string): Promise<string> => {
    const code = await codes.issue(idOf(province), null, randomUUID(), house.me(by, 'second'));
    if (!code.ok || code.code === null) throw new Error(JSON.stringify(code));
    return code.code;
  };

  const steps = () =>
    house.department.rows<{
      by_id: string;
      role: string;
      person_id: string;
      why: string | null;
      said: object;
    }>(
      `select by_id, role, person_id, why, said from people_step where step = 'ISSUE_PIN_CODE' order by noted_at`,
    );

  test('sets his first PIN, once; he is told that there is one, not which; no table holds it', async () => {
    const code = await issued(OFFICE);
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{4}-[34679ACDEFGHJKMNPQRTUVWXY]{4}$/);
    expect(await told('account.SETUP', idOf(province))).toBe(1);
    const [rows] = await house.department.rows<{ all: string }>(
      `select (select string_agg(c::text, '') from setup_code c) || (select string_agg(n::text, '') from notice n) as all`,
    );
    expect(rows?.all).not.toContain(code);
    expect(rows?.all).not.toContain(code.replace('-', ''));
    expect(await codes.setPin(at(randomUUID()), code, '123456')).toEqual({ outcome: 'fault', fault: 'RUN' });
    expect(await codes.setPin(at(randomUUID()), code.toLowerCase(), PIN)).toEqual({ outcome: 'ok' });
    expect(await pins.has(idOf(province))).toBe(true);
    expect(await codes.setPin(at(randomUUID()), code, '735182')).toEqual({ outcome: 'wrong' });
  });

  test('who issued it to whom, why and until when is on record; not the code', async () => {
    const before = await steps();
    const key = randomUUID();
    const code = await codes.issue(idOf(province), 'Mất sổ', key, house.me(OFFICE, 'second'));
    if (!code.ok || code.code === null) throw new Error(JSON.stringify(code));
    const after = await steps();
    expect(after.slice(before.length)).toEqual([
      {
        by_id: idOf(OFFICE),
        role: 'clerk',
        person_id: idOf(province),
        why: 'Mất sổ',
        said: { until: code.until },
      },
    ]);
    const [kept] = await house.department.rows<{ all: string }>(
      `select (select string_agg(s::text, '') from people_step s)
           || (select string_agg(a::text, '') from answered_command a) as all`,
    );
    expect(kept?.all).toContain(key);
    expect(kept?.all).not.toContain(code.code);
    expect(kept?.all).not.toContain(code.code.replace('-', ''));
  });

  test('asked for twice with one key, at once and again, it is issued once, and that one is good', async () => {
    const [before, told0] = [await steps(), await told('account.SETUP', idOf(province))];
    const key = randomUUID();
    const ask = (why: string | null = null) =>
      codes.issue(idOf(province), why, key, house.me(OFFICE, 'second'));
    const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
    const said = answers.flatMap((answer) => (answer.ok && answer.code !== null ? [answer.code] : []));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(said).toHaveLength(1);
    expect(await ask('Khác')).toMatchObject({ ok: false, code: 'KEY_USED_OTHERWISE' });
    expect(await steps()).toHaveLength(before.length + 1);
    expect(await told('account.SETUP', idOf(province))).toBe(told0 + 1);
    expect(await codes.setPin(at(randomUUID()), said[0] ?? '', PIN)).toEqual({ outcome: 'ok' });
  });

  test('another one voids the one before; after seven days none opens', async () => {
    const [first, second] = [await issued(OFFICE), await issued(OFFICE)];
    expect(await codes.setPin(at(randomUUID()), first, PIN)).toEqual({ outcome: 'wrong' });
    house.pass(7 * 24 * 60 * 60 - 1);
    expect(await codes.setPin(at(randomUUID()), second, PIN)).toEqual({ outcome: 'ok' });
    const late = await issued(OFFICE);
    house.pass(7 * 24 * 60 * 60);
    expect(await codes.setPin(at(randomUUID()), late, PIN)).toEqual({ outcome: 'wrong' });
  });

  test('two at once with one code set one PIN', async () => {
    const code = await issued(OFFICE);
    const both = await Promise.all([
      codes.setPin(at(randomUUID(), 'a'), code, PIN),
      codes.setPin(at(randomUUID(), 'b'), code, '735182'),
    ]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['ok', 'wrong']);
  });

  test('wrong codes and wrong PINs close one link together', async () => {
    const link = randomUUID();
    for (const n of Array.from({ length: 15 }, (_, each) => each)) {
      await pins.check(idOf(province), link, `pin ${n}`, WRONG);
      await codes.setPin(at(link, `code ${n}`), 'AAAA-AAAA', PIN);
    }
    expect(await pins.check(idOf(province), link, 'his own', PIN)).toEqual({
      outcome: 'closed',
      first: false,
    });
  });

  test('is not issued by whoever may not, and nothing of it is on record', async () => {
    const { length: before } = await steps();
    expect(await codes.issue(person, null, randomUUID(), house.me(OFFICE, 'second'))).toMatchObject({
      ok: false,
      findings: [{ code: 'ROLE_NOT_HERE' }],
    });
    expect(await codes.issue(idOf(province), null, randomUUID(), house.me(HEAD))).toMatchObject({
      ok: false,
      findings: [{ code: 'ROLE_MISSING' }],
    });
    expect(await codes.issue(randomUUID(), null, randomUUID(), house.me(OFFICE, 'second'))).toMatchObject({
      ok: false,
      findings: [{ code: 'PERSON_UNKNOWN' }],
    });
    expect(await steps()).toHaveLength(before);
  });
});

describe('what was wrong is forgotten when it counts no more', () => {
  const DAY = 24 * 60 * 60;
  const forget = async (): Promise<void> => house.one.app.get(Guesses, { strict: false }).forgetOld();
  const kept = async (...keys: readonly string[]): Promise<number> =>
    (await house.department.rows('select from guess where key = any ($1::text[])', [keys])).length;

  test('a day after the last of them', async () => {
    const link = randomUUID();
    const keys = [`link/${link}`, browserKey('pin', person, 'once')];
    await check(link, 'once', WRONG);
    house.pass(DAY - 1);
    await forget();
    expect(await kept(...keys)).toBe(2);
    house.pass(1);
    await forget();
    expect(await kept(...keys)).toBe(0);
  });

  test('at a link that they closed, when no such link can live any more', async () => {
    const link = randomUUID();
    for (const at of Array.from({ length: 30 }, (_, n) => n)) await check(link, `robot ${at}`, WRONG);
    house.pass(31 * DAY);
    await forget();
    expect(await check(link, 'his own', PIN)).toEqual({ outcome: 'closed', first: false });
    house.pass(1);
    await forget();
    expect(await kept(`link/${link}`)).toBe(0);
  });
});
