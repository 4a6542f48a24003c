import { Secret, TOTP } from 'otpauth';
import { SecondFactors } from '../../src/access/proofs/second-factors.js';
import { hiddenIn, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { openProving, PASSWORD, type Proving } from '../support/proving.js';
import { ANH, headOf } from '../support/walk.js';

const ADMIN = 'nghiadt';
const DIRECTOR = 'khoitm';
const CLERK = 'duyenttm';
const CONTACT = 'vanctk@tinh.example';
const STAFF = 'hanbg';
const HEAD = headOf(ANH);

let house: Proving;
let second: SecondFactors;
/** Of the administrator. */
let adminShows: () => string;

beforeAll(async () => {
  house = await openProving('proof_beside_forms', [ADMIN, DIRECTOR, CLERK]);
  second = house.one.app.get(SecondFactors, { strict: false });
});
afterAll(async () => house.close());

/** His second factor from nothing; what his telephone shows from then on. */
async function setUp(name: string): Promise<() => string> {
  const me = house.me(name);
  await second.begin(me, { session: 'begin', present: PASSWORD });
  const { secret = '' } = (await second.secretOf(me)) ?? {};
  const shown = () => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: house.now() });
  await second.confirm(me, 'begin', shown());
  house.pass(30);
  return shown;
}

const count = async (table: string): Promise<number> =>
  (await house.department.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;

const MISSING = 'Nhập mã xác thực (6 số) để làm bước này';
const WRONG = 'Mã xác thực chưa đúng hoặc đã dùng';

/** The form of one deed, as it stands on the page. */
const deedOf = (html: string, deed: string): string => {
  const at = html.indexOf(`name="deed" value="${deed}"`);
  return at < 0 ? '' : html.slice(html.lastIndexOf('<details', at), html.indexOf('</details>', at));
};
const nonceIn = (form: string): string => /name="nonce" value="([^"]+)"/.exec(form)?.[1] ?? '';

/** A form's hidden fields, each once. */
const flat = (html: string, action: string): Record<string, string> =>
  Object.fromEntries(Object.entries(hiddenIn(html, action)).map(([name, [value = '']]) => [name, value]));

describe('the administrator, by his password', () => {
  const page = `/people/${idOf(STAFF)}`;
  const grant = { role: 'nominator', unit: 'QLNL', from: '2021-03-15', until: '', reason: 'QĐ 12/QĐ-SCT' };
  const give = (form: string) => ({ nonce: nonceIn(form), deed: 'GIVE_GRANT', ...grant });

  test('without a second factor he is led to set one up, and locking asks for none', async () => {
    const { text } = await house.get(await house.session(ADMIN), page);
    const form = deedOf(text, 'GIVE_GRANT');
    expect(form).toContain(`href="/account?next=${encodeURIComponent(page)}#second"`);
    expect(form).toMatch(/<button[^>]* disabled/);
    expect(deedOf(text, 'DISABLE_PERSON')).not.toMatch(/totp|disabled|#second/);
  });

  test('gives an office with the code beside it; refused, all he typed is still there', async () => {
    adminShows = await setUp(ADMIN);
    const token = await house.session(ADMIN);
    const form = deedOf((await house.get(token, page)).text, 'GIVE_GRANT');
    expect(form).toContain('name="totp"');
    const before = await count('access_grant');
    for (const [totp, words] of [
      ['', MISSING],
      ['000000', WRONG],
    ] as const) {
      const refused = await house.post(token, page, { ...give(form), totp });
      expect(refused.status).toBe(403);
      const again = deedOf(refused.text, 'GIVE_GRANT');
      expect(again).toMatch(/^<details[^>]* open/);
      expect(wordsOn(again)).toContain(words);
      expect(again).toContain('<option value="nominator" selected');
      expect(again).toContain('<option value="QLNL" selected');
      for (const typed of ['2021-03-15', 'QĐ 12/QĐ-SCT']) expect(again).toContain(`value="${typed}"`);
      expect(again).not.toContain('000000');
      expect(refused.text).toContain('href="#f-totp"');
    }
    expect(await count('access_grant')).toBe(before);
    const done = await house.post(token, page, { ...give(form), totp: adminShows() });
    expect([done.status, done.to]).toEqual([303, `${page}?done=GIVE_GRANT`]);
    expect(await count('access_grant')).toBe(before + 1);
    // proved just now: not asked again
    expect((await house.get(token, page)).text).not.toContain('name="totp"');
    house.pass(30);
  });

  test('what is wrong stands beside its field, in the form that was sent', async () => {
    const token = await house.session(ADMIN);
    const form = deedOf((await house.get(token, page)).text, 'GIVE_GRANT');
    const { status, text } = await house.post(token, page, { ...give(form), from: '', reason: 'Vì sao' });
    expect(status).toBe(422);
    expect(text).toContain('href="#f-from"');
    const again = deedOf(text, 'GIVE_GRANT');
    expect(again).toContain('id="f-from"');
    expect(again).toContain('value="Vì sao"');
    expect(deedOf(text, 'DISABLE_PERSON')).not.toContain('Vì sao');
  });

  test.each(['ISSUE_PASSWORD_CODE', 'ISSUE_PIN_CODE'] as const)(
    '%s: with the code only, the reason kept',
    async (deed) => {
      house.pass(30);
      const token = await house.session(ADMIN);
      const form = deedOf((await house.get(token, page)).text, deed);
      const sent = { nonce: nonceIn(form), deed, reason: 'Mất điện thoại' };
      const refused = await house.post(token, page, { ...sent, totp: '' });
      expect(refused.status).toBe(403);
      expect(deedOf(refused.text, deed)).toContain('value="Mất điện thoại"');
      const issued = await house.post(token, page, { ...sent, totp: adminShows() });
      expect(issued.status).toBe(200);
      expect(issued.text).toMatch(/class="read-out">[0-9A-Z-]{9,}</);
      const steps = await house.department.rows('select why, person_id from people_step where step = $1', [
        deed,
      ]);
      expect(steps).toEqual([{ why: 'Mất điện thoại', person_id: idOf(STAFF) }]);
    },
  );
});

describe('handing over', () => {
  const page = `/people/${idOf(STAFF)}/leave`;
  const typed = { lastDay: '2021-03-19', reason: 'Chuyển công tác', lock: '' };

  test('is looked over without the code, and written with it; a wrong one leaves it as it was', async () => {
    const token = await house.session(ADMIN);
    house.pass(30);
    const form = await house.get(token, page);
    const seen = await house.post(token, page, { ...flat(form.text, page), ...typed, step: 'preview' });
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('name="totp"');
    const write = { ...flat(seen.text, page), step: 'write' };
    const refused = await house.post(token, page, { ...write, totp: '123' });
    expect(refused.status).toBe(403);
    expect(wordsOn(refused.text)).toContain(WRONG);
    expect(hiddenIn(refused.text, page)).toMatchObject({
      lastDay: ['2021-03-19'],
      reason: ['Chuyển công tác'],
    });
    expect(refused.text).toContain('name="totp"');
    const done = await house.post(token, page, {
      ...flat(refused.text, page),
      step: 'write',
      totp: adminShows(),
    });
    expect([done.status, done.to]).toEqual([303, `/people/${idOf(STAFF)}?done=HAND_OVER`]);
  });
});

describe('the Director, for somebody who is ill', () => {
  const page = '/substitutions/new';

  test('has a colleague act in his place with the code beside it, and needs none for himself', async () => {
    const shown = await setUp(DIRECTOR);
    const token = await house.session(DIRECTOR);
    const form = await house.get(token, `${page}?principal=${idOf(HEAD)}`);
    expect(form.status).toBe(200);
    const order = {
      ...flat(form.text, page),
      substitute: idOf(STAFF),
      actions: 'RETURN',
      from: '2021-03-15',
      until: '2021-03-19',
      reason: 'Nằm viện',
    };
    const seen = await house.post(token, page, { ...order, step: 'preview' });
    expect([seen.status, wordsOn(seen.text).includes('Chưa làm được')]).toEqual([200, false]);
    expect(seen.text).toContain('name="totp"');
    const write = { ...flat(seen.text, page), step: 'write' };
    const refused = await house.post(token, page, { ...write, totp: '' });
    expect(refused.status).toBe(403);
    expect(wordsOn(refused.text)).toContain(MISSING);
    expect(hiddenIn(refused.text, page)).toMatchObject({ reason: ['Nằm viện'], until: ['2021-03-19'] });
    expect(await count('substitution')).toBe(0);
    const again = { ...flat(refused.text, page), step: 'write', totp: shown() };
    expect(await house.post(token, page, again)).toMatchObject({ status: 303 });
    expect(await count('substitution')).toBe(1);
    const own = await house.session(DIRECTOR);
    expect((await house.get(own, page)).text).not.toContain('totp');
  });
});

describe('the Office, for the contact of the province', () => {
  const page = '/account/codes';

  test('issues a setting-up code with its own second factor', async () => {
    const none = await house.get(await house.session(CLERK), page);
    expect(none.text).toContain('href="/account?next=%2Faccount%2Fcodes#second"');
    const shown = await setUp(CLERK);
    const token = await house.session(CLERK);
    const list = await house.get(token, page);
    const at = list.text.indexOf(`name="person" value="${idOf(CONTACT)}"`);
    const form = list.text.slice(list.text.lastIndexOf('<form', at), list.text.indexOf('</form>', at));
    expect(form).toContain('name="totp"');
    const sent = { nonce: nonceIn(form), person: idOf(CONTACT) };
    const refused = await house.post(token, page, sent);
    expect(refused.status).toBe(403);
    expect(wordsOn(refused.text)).toContain(MISSING);
    expect(refused.text).not.toContain('read-out');
    const issued = await house.post(token, page, { ...sent, totp: shown() });
    expect(issued.text).toMatch(/class="read-out">[0-9A-Z]{4}-[0-9A-Z]{4}</);
  });

  test('a person’s page leads whoever issues it elsewhere there', async () => {
    const chief = await house.get(await house.session('hanglt'), `/people/${idOf(CONTACT)}`);
    expect(chief.text).toContain('href="/account/codes?q=');
    const head = await house.get(await house.session('hanglt'), `/people/${idOf(HEAD)}`);
    expect(head.text).not.toContain('/account/codes?q=');
  });
});
