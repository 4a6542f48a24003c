import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { SecondFactors } from '../../src/access/proofs/second-factors.js';
import { CONFIRM_SECOND } from '../../src/access/proofs/second-factors.sql.js';
import { Sealed } from '../../src/access/proofs/sealed.js';
import { Sessions } from '../../src/access/sessions.js';
import { stepOfCode } from '../../src/access/proofs/totp.js';
import { Database } from '../../src/database/database.js';
import { Keeping } from '../../src/people/keeping.js';
import { hiddenIn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { openProving, PASSWORD, type Proving } from '../support/proving.js';
import { run } from '../support/run-sql.js';
import { ANH, LETTER, LINH, Walk } from '../support/walk.js';

const DIRECTOR = 'khoitm';
const DEPUTY = 'thuyhtb';

describe('the codes are those of RFC 6238, appendix B', () => {
  const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32;
  test.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('at %i s %s', (at, code, step) => {
    expect(stepOfCode(secret, code, at * 1000)).toBe(step);
    expect(stepOfCode(secret, code, (at + 30) * 1000)).toBe(step);
    expect(stepOfCode(secret, code, (at - 30) * 1000)).toBe(step);
    expect(stepOfCode(secret, code, (at + 60) * 1000)).toBeNull();
    expect(stepOfCode(secret, code, (at - 60) * 1000)).toBeNull();
  });

  test('and nothing else is one', () => {
    for (const code of ['', '28708', '2870820', 'abcdef', '287083'])
      expect(stepOfCode(secret, code, 59_000)).toBeNull();
  });
});

let house: Proving;
let second: SecondFactors;
let theirs: SecondFactors;
let nominations: string[];

beforeAll(async () => {
  house = await openProving('second_factor', [DIRECTOR, DEPUTY, 'hanglt']);
  second = house.one.app.get(SecondFactors, { strict: false });
  theirs = house.other.app.get(SecondFactors, { strict: false });
  nominations = await new Walk(house.department).selected(ANH, LINH);
});
afterAll(async () => house.close());

/** The code of this half minute, as the telephone shows it. */
const shown = (secret: string): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: house.now() });

const another = (code: string): string => String((Number(code) + 7) % 1_000_000).padStart(6, '0');

/** His second factor from nothing; the secret and the recovery codes. */
async function setUp(name: string): Promise<{ secret: string; codes: readonly string[] }> {
  const me = house.me(name);
  expect(await second.begin(me, { session: 'begin', present: PASSWORD })).toEqual({ outcome: 'ok' });
  const { secret = '', address = '' } = (await second.secretOf(me)) ?? {};
  expect(address).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/);
  const confirmed = await second.confirm(me, 'begin', shown(secret));
  house.pass(30);
  return { secret, codes: confirmed.outcome === 'ok' ? confirmed.codes : [] };
}

const assuranceOf = async (token: string) =>
  (await house.other.app.get(Sessions, { strict: false }).find(token))?.assurance;

describe('somebody sets it up', () => {
  let made: { secret: string; codes: readonly string[] };
  const me = () => house.me(DEPUTY);

  test('by his password, a code of it, and ten recovery codes; then the secret is told no more', async () => {
    expect(await second.begin(me(), { session: 'x', present: 'wrong' })).toEqual({ outcome: 'wrong' });
    made = await setUp(DEPUTY);
    expect(new Set(made.codes).size).toBe(10);
    expect(await second.secretOf(me())).toBeNull();
    expect(await second.standing(me().person)).toMatchObject({ state: 'set', recoveryLeft: 10 });
    expect(await second.begin(me(), { session: 'y', present: PASSWORD })).toEqual({ outcome: 'exists' });
  });

  test('no table holds the secret or a code', async () => {
    const [{ all } = { all: '' }] = await house.department.rows<{ all: string }>(
      `select (select string_agg(s::text, '') from second_factor s) ||
              (select string_agg(r::text, '') from recovery_code r) as all`,
    );
    for (const kept of [made.secret, ...made.codes, ...made.codes.map((code) => code.replaceAll('-', ''))]) {
      expect(all).not.toContain(kept);
    }
  });

  test('a sealed secret opens for its own row only', () => {
    const sealed = house.one.app.get(Sealed, { strict: false });
    const text = sealed.seal('plain', 'a');
    expect(sealed.open(text, 'a')).toBe('plain');
    expect(() => sealed.open(text, 'b')).toThrow('unable to authenticate');
  });

  test('begun anew in another browser, no code of the first secret confirms it', async () => {
    const who = house.me(DIRECTOR);
    const begin = () => second.begin(who, { session: 'begin', present: PASSWORD });
    const kept = async () =>
      (
        await house.department.rows<{ secret: string; confirmed_at: Date | null }>(
          'select secret, confirmed_at from second_factor where person_id = $1',
          [who.person],
        )
      )[0];
    const database = house.one.app.get(Database, { strict: false });
    const confirm = (secret = '') =>
      database.run(CONFIRM_SECOND, [who.person, new Date(house.now()).toISOString(), secret]);
    await begin();
    const first = await kept();
    await begin();
    // the code was weighed before the other began, and is written down after it
    expect(await confirm(first?.secret)).toEqual([]);
    expect((await kept())?.confirmed_at).toBeNull();
    expect(await confirm((await kept())?.secret)).toHaveLength(1);
    await house.department.rows('delete from second_factor where person_id = $1', [who.person]);
  });

  test('proved for ten minutes, in this session only', async () => {
    const [token, other] = [await house.session(DEPUTY), await house.session(DEPUTY)];
    expect(await second.prove(me(), token, shown(made.secret))).toEqual({ outcome: 'ok' });
    expect([await assuranceOf(token), await assuranceOf(other)]).toEqual(['second', 'session']);
    house.pass(10 * 60 - 1);
    expect(await assuranceOf(token)).toBe('second');
    house.pass(1);
    expect(await assuranceOf(token)).toBe('session');
  });

  test('a code opens once, in two processes at once too', async () => {
    house.pass(30);
    const code = shown(made.secret);
    const both = await Promise.all([second.prove(me(), 'one', code), theirs.prove(me(), 'two', code)]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['ok', 'wrong']);
    house.pass(30);
    expect(await second.prove(me(), 'three', code)).toEqual({ outcome: 'wrong' });
  });

  test('a recovery code opens once', async () => {
    const [code = ''] = made.codes;
    const token = await house.session(DEPUTY);
    expect(await second.prove(me(), token, code.toLowerCase().replaceAll('-', ' '))).toEqual({
      outcome: 'ok',
    });
    expect(await second.prove(me(), token, code)).toEqual({ outcome: 'wrong' });
    expect(await second.standing(me().person)).toMatchObject({ recoveryLeft: 9 });
  });

  test('guessing is slowed down per session, and ends for the day after thirty', async () => {
    house.pass(24 * 60 * 60);
    const wrong = another(shown(made.secret));
    for (const by of [second, theirs, second, theirs]) {
      expect(await by.prove(me(), 'guesser', wrong)).toEqual({ outcome: 'wrong' });
    }
    expect(await theirs.prove(me(), 'guesser', shown(made.secret))).toEqual({ outcome: 'wait', seconds: 5 });
    for (const n of Array.from({ length: 26 }, (_, each) => each)) {
      expect(await second.prove(me(), `session ${n}`, wrong)).toEqual({ outcome: 'wrong' });
    }
    expect(await second.prove(me(), 'his own', shown(made.secret))).toMatchObject({ outcome: 'wait' });
    house.pass(24 * 60 * 60);
    expect(await second.prove(me(), 'his own', shown(made.secret))).toEqual({ outcome: 'ok' });
  });

  test('removed by a code of it; what a session had proved by it is gone', async () => {
    house.pass(30);
    const token = await house.session(DEPUTY);
    await second.prove(me(), token, shown(made.secret));
    house.pass(30);
    expect(await second.remove(me(), token, another(shown(made.secret)))).toEqual({ outcome: 'wrong' });
    expect(await second.remove(me(), token, shown(made.secret))).toEqual({ outcome: 'ok' });
    expect(await assuranceOf(token)).toBe('session');
    expect(await second.standing(me().person)).toMatchObject({ state: 'none' });
  });
});

describe('LNK-22: what needs a second factor, with a session alone', () => {
  let secret: string;
  const page = () => `/rounds/${house.department.round}/submission`;
  const events = async (): Promise<number> =>
    (await house.department.rows<{ n: number }>('select count(*)::int as n from history_event'))[0]?.n ?? -1;
  const letter = async (totp?: string): Promise<Record<string, string>> => {
    const [first = ''] = nominations;
    const [row] = await house.department.rows<{ version: number }>(
      'select version from nomination where id = $1',
      [first],
    );
    return {
      nonce: crypto.randomUUID(),
      names: first,
      [`seen.${first}`]: String(row?.version),
      'letter.number': LETTER.number,
      'letter.date': LETTER.date,
      ...(totp !== undefined && { totp }),
    };
  };

  test('whoever has none is led to set one up, and back', async () => {
    const token = await house.session(DIRECTOR);
    const { text, status } = await house.get(token, page());
    expect(status).toBe(200);
    expect(text).toContain(`href="/account?next=${encodeURIComponent(page())}#second"`);
    expect(text).not.toContain('name="totp"');
  });

  test('the form asks for it; missing or wrong: 403, the form with what was typed, nothing written, an attempt', async () => {
    ({ secret } = await setUp(DIRECTOR));
    const token = await house.session(DIRECTOR);
    expect((await house.get(token, page())).text).toContain('name="totp"');
    const before = await events();
    const missing = await house.post(token, page(), await letter());
    expect(missing.status).toBe(403);
    expect(missing.text).toContain(`value="${LETTER.number}"`);
    expect(missing.text).toContain('Nhập mã xác thực (6 số) để làm bước này.');
    const wrong = await house.post(token, page(), await letter(another(shown(secret))));
    expect(wrong.status).toBe(403);
    expect(wrong.text).toContain('Mã xác thực chưa đúng hoặc đã dùng');
    expect(wrong.text).not.toContain(another(shown(secret)));
    expect(await events()).toBe(before);
    const codes = (
      await house.department.rows<{ codes: string[] }>(`select codes from attempt where action = 'FORWARD'`)
    ).map((row) => row.codes);
    expect(codes).toEqual([['ASSURANCE_TOO_LOW'], ['ASSURANCE_TOO_LOW']]);
  });

  test('at the API too: 403 with the reason, then the step-up, then the order', async () => {
    const token = await house.session(DIRECTOR);
    const none = await house.json(await house.session(DEPUTY), '/api/session/second', { code: '123456' });
    expect([none.status, JSON.parse(none.text)]).toMatchObject([409, { code: 'NO_SECOND_FACTOR' }]);
    const wrong = await house.json(token, '/api/session/second', { code: another(shown(secret)) });
    expect([wrong.status, JSON.parse(wrong.text)]).toMatchObject([403, { code: 'WRONG_CODE' }]);
    const right = await house.json(token, '/api/session/second', { code: shown(secret) });
    expect([right.status, JSON.parse(right.text)]).toMatchObject([200, { assurance: 'second' }]);
    house.pass(30);
  });

  test('with the right one the letter goes, and its event says by what it was proved', async () => {
    const token = await house.session(DIRECTOR);
    const sent = await house.post(token, page(), await letter(shown(secret)));
    expect([sent.status, sent.to]).toEqual([303, expect.stringMatching(/\/receipts\/\d+$/)]);
    const [row] = await house.department.rows<{ body: string }>(
      `select body from history_event where type = 'FORWARD' and life = 'round'`,
    );
    expect(JSON.parse(row?.body ?? '')).toMatchObject({ via: { channel: 'page', assurance: 'second' } });
    expect(row?.body).not.toContain('totp');
  });
});

describe('the code asked for in the second step of an order to a round', () => {
  const path = () => `/rounds/${house.department.round}/extend-province`;
  const AGREED = {
    until: '2021-04-05',
    reason: 'Hội đồng tỉnh họp muộn',
    'agreement.number': '57/UBND-TĐKT',
    'agreement.date': '2021-03-12',
  };
  const extended = () =>
    house.department.rows<{ body: string }>(`select body from history_event where type = 'EXTEND_PROVINCE'`);

  test('looked over without one; missing, then wrong: the same page again; right: the date has moved', async () => {
    house.pass(60);
    const { secret } = await setUp(DEPUTY);
    house.pass(60);
    const token = await house.session(DEPUTY);
    const looked = await house.post(token, path(), { ...AGREED, step: 'preview' });
    expect(looked.status).toBe(200);
    expect(looked.text).toContain('name="totp"');
    const write = (page: string, totp?: string) =>
      house.post(token, path(), {
        ...Object.fromEntries(
          Object.entries(hiddenIn(page, path())).map(([name, [value = '']]) => [name, value]),
        ),
        step: 'write',
        ...(totp !== undefined && { totp }),
      });
    const missing = await write(looked.text);
    expect(missing.status).toBe(403);
    expect(missing.text).toContain('Nhập mã xác thực (6 số) để làm bước này.');
    const wrong = await write(missing.text, another(shown(secret)));
    expect(wrong.status).toBe(403);
    expect(wrong.text).toContain('Mã xác thực chưa đúng hoặc đã dùng');
    expect(wrong.text).toContain('57/UBND-TĐKT');
    expect(await extended()).toEqual([]);
    const code = shown(secret);
    const done = await write(wrong.text, code);
    expect([done.status, done.to]).toEqual([303, expect.stringMatching(/\/receipts\/\d+$/)]);
    const [row] = await extended();
    expect(JSON.parse(row?.body ?? '')).toMatchObject({
      via: { channel: 'page', assurance: 'second' },
      actor: { role: 'deputyDirector', as: 'KT.' },
    });
    expect(row?.body).not.toContain(code);
    // pressed twice it is the same receipt, though the code has been used
    expect((await write(wrong.text, code)).to).toBe(done.to);
    expect(await extended()).toHaveLength(1);
  });
});

describe('taken away by an administrator, for whoever has lost his telephone', () => {
  const ADMIN = 'nghiadt';
  const keeping = () => house.one.app.get(Keeping, { strict: false });
  const left = async (name: string) =>
    (
      await house.department.rows<Record<string, number>>(
        `select (select count(*)::int from second_factor where person_id = $1) as factors,
                (select count(*)::int from recovery_code where person_id = $1) as codes,
                (select count(*)::int from session where person_id = $1 and second_at is not null) as proved,
                (select count(*)::int from notice where recipient_id = $1 and template = 'account.SECOND_REMOVED') as told,
                (select count(*)::int from people_step where person_id = $1 and step = 'RESET_SECOND') as noted`,
        [idOf(name)],
      )
    )[0];

  test('nothing of it opens anything any more, he is told, it is on record; and he sets up another', async () => {
    house.pass(60);
    const { secret, codes } = await setUp('hanglt');
    const [recovery = ''] = codes;
    house.pass(60);
    const token = await house.session('hanglt');
    expect(await second.prove(house.me('hanglt'), token, shown(secret))).toEqual({ outcome: 'ok' });
    expect(await assuranceOf(token)).toBe('second');
    const before = await left('hanglt');
    expect(before).toMatchObject({ factors: 1, proved: 1, noted: 0 });

    const reset = (why: string, key: string, as = house.me(ADMIN, 'second')) =>
      keeping().resetSecond(idOf('hanglt'), why, key, as);
    expect(await reset('Mất máy', randomUUID(), house.me(ADMIN))).toMatchObject({
      ok: false,
      findings: [{ code: 'ASSURANCE_TOO_LOW' }],
    });
    expect(await reset('Mất máy', randomUUID(), house.me(DIRECTOR, 'second'))).toMatchObject({
      ok: false,
      findings: [{ code: 'ROLE_MISSING' }],
    });
    expect(await left('hanglt')).toEqual(before);

    const key = randomUUID();
    expect(await reset('Mất máy', key)).toMatchObject({ ok: true });
    expect(await reset('Mất máy', key)).toMatchObject({ ok: true });
    expect(await left('hanglt')).toEqual({
      factors: 0,
      codes: 0,
      proved: 0,
      told: (before?.told ?? 0) + 1,
      noted: 1,
    });
    expect(await assuranceOf(token)).toBe('session');
    house.pass(60);
    for (const code of [shown(secret), recovery])
      expect((await second.prove(house.me('hanglt'), token, code)).outcome).not.toBe('ok');
    const own = await keeping().resetSecond(idOf(ADMIN), 'Của mình', randomUUID(), house.me(ADMIN, 'second'));
    expect(own).toMatchObject({ ok: false, findings: [{ code: 'PERSON_IS_ONESELF' }] });

    const { secret: next } = await setUp('hanglt');
    house.pass(60);
    expect(await second.prove(house.me('hanglt'), token, shown(next))).toEqual({ outcome: 'ok' });
  });
});

describe('a rehearsal stands for proofs in a rehearsal only', () => {
  test('its session is nothing once the house is a real one', async () => {
    const token = await house.session('hanglt', 'rehearsal');
    expect(await assuranceOf(token)).toBe('rehearsal');
    await run(house.department.adminUrl, 'update organisation set rehearsal = false');
    expect(await assuranceOf(token)).toBeUndefined();
    expect((await house.get(token, '/account')).status).toBe(303);
    await run(house.department.adminUrl, 'update organisation set rehearsal = true');
  });
});
