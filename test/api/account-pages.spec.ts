import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { SecondFactors } from '../../src/access/proofs/second-factors.js';
import { idOf } from '../support/department.js';
import { openProving, PASSWORD, type Proving } from '../support/proving.js';

const HEAD = 'anhptn';
const CLERK = 'duyenttm';
const CONTACT = 'vanctk@tinh.example';
const PIN = '482915';

let house: Proving;
beforeAll(async () => {
  house = await openProving('account_pages', [HEAD, CLERK]);
});
afterAll(async () => house.close());

describe('the account of whoever is signed in', () => {
  test('says who he is, and is led to from every page', async () => {
    const token = await house.session(HEAD);
    const { status, text } = await house.get(token, '/account');
    expect(status).toBe(200);
    for (const words of [
      'Tài khoản của bạn',
      'anhptn@sct.example',
      'Bạn chưa đặt mã PIN',
      'Bạn chưa cài mã xác thực',
    ]) {
      expect(text).toContain(words);
    }
    expect((await house.get(token, '/tasks')).text).toContain('href="/account"');
    expect((await house.get('', '/account')).status).toBe(303);
  });

  test.each([
    ['the two are not the same', { pin: PIN, again: '482916', present: PASSWORD }, 422, 'không giống nhau'],
    ['easily guessed', { pin: '123456', again: '123456', present: PASSWORD }, 422, 'dãy số liền nhau'],
    [
      'without the password',
      { pin: PIN, again: PIN, present: '' },
      403,
      'Mật khẩu hoặc mã PIN hiện tại chưa đúng',
    ],
  ])('a PIN is refused: %s; it is not given back', async (_why, typed, status, words) => {
    const answer = await house.post(await house.session(HEAD), '/account/pin', { nonce: 'n', ...typed });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.text).not.toContain(`value="${typed.pin}"`);
  });

  test('set, locked and unlocked, each said on the page, with the way back kept', async () => {
    const token = await house.session(HEAD);
    const set = await house.post(token, '/account/pin', {
      pin: PIN,
      again: PIN,
      present: PASSWORD,
      next: '/rounds',
    });
    expect([set.status, set.to]).toEqual([303, '/account?done=pin&next=%2Frounds#pin']);
    const { text } = await house.get(token, '/account?done=pin&next=%2Frounds');
    expect(text).toContain('Đã đặt mã PIN.');
    expect(text).toContain('href="/rounds"');
    expect((await house.post(token, '/account/pin/close', {})).to).toBe('/account?done=pinClosed#pin');
    expect((await house.get(token, '/account')).text).toContain('Bạn đã khóa lúc');
    expect((await house.post(token, '/account/pin/open', { present: 'x' })).status).toBe(403);
    expect((await house.post(token, '/account/pin/open', { present: PIN })).to).toBe(
      '/account?done=pinOpened#pin',
    );
  });

  test('a way back leads to this house only', async () => {
    const token = await house.session(HEAD);
    const { text } = await house.get(token, '/account?next=https%3A%2F%2Fevil.example%2F');
    expect(text).not.toContain('evil.example/"');
  });

  test('wrong too often: 429, and after how long', async () => {
    const token = await house.session(HEAD);
    const send = () => house.post(token, '/account/pin', { pin: PIN, again: PIN, present: 'x' });
    for (const _ of Array.from({ length: 4 })) expect((await send()).status).toBe(403);
    const last = await send();
    expect([last.status, last.retryAfter]).toEqual([429, '5']);
    expect(last.text).toContain('đợi 5 giây');
  });

  test('another password ends the other sessions, and is the one that holds', async () => {
    const [token, other] = [await house.session(CLERK), await house.session(CLERK)];
    const send = (present: string, password: string, again = password) =>
      house.post(token, '/account/password', { present, password, again });
    expect((await send(PASSWORD, 'ngắn')).text).toContain('ít nhất 10 ký tự');
    expect((await send(PASSWORD, 'duyenttm@sct.example')).text).toContain('trùng địa chỉ thư');
    expect((await send(PASSWORD, PASSWORD)).text).toContain('trùng mật khẩu hiện tại');
    expect((await send(PASSWORD, 'một câu dài dễ nhớ', 'khác hẳn')).text).toContain('không giống nhau');
    expect((await send('sai rồi nhé', 'một câu dài dễ nhớ')).status).toBe(403);
    expect((await send(PASSWORD, 'một câu dài dễ nhớ')).to).toBe('/account?done=password#password');
    expect((await house.get(other, '/account')).status).toBe(303);
    expect((await house.get(token, '/account')).status).toBe(200);
    expect((await send(PASSWORD, 'một câu khác dài hơn')).status).toBe(403);
  });

  test('signs out everywhere else, and says at how many', async () => {
    const [token, other] = [await house.session(CLERK), await house.session(CLERK)];
    const done = (await house.post(token, '/account/sessions', {})).to ?? '';
    expect(done).toMatch(/^\/account\?done=sessions-\d+#sessions$/);
    expect((await house.get(token, '/account')).text).toContain('Đang đăng nhập ở 1 nơi.');
    expect((await house.get(other, '/account')).status).toBe(303);
  });
});

describe('the second factor on the page', () => {
  test('picture and key while it is set up, the codes once, and nothing of the key afterwards', async () => {
    const token = await house.session(HEAD);
    house.pass(24 * 60 * 60);
    const again = await house.session(HEAD);
    expect((await house.get(token, '/account')).status).toBe(303);
    expect((await house.get(again, '/account/second/picture')).status).toBe(404);
    expect((await house.post(again, '/account/second', { present: PASSWORD, next: '/rounds' })).status).toBe(
      303,
    );
    const second = house.one.app.get(SecondFactors, { strict: false });
    const { secret = '' } = (await second.secretOf(house.me(HEAD))) ?? {};
    const page = await house.get(again, '/account?next=%2Frounds');
    expect(page.text).toContain((secret.match(/.{1,4}/g) ?? []).join(' '));
    const picture = await house.get(again, '/account/second/picture');
    expect([picture.status, picture.type]).toEqual([200, expect.stringContaining('image/svg+xml')]);
    expect(picture.text).toMatch(/^<svg[^>]*viewBox/);
    const totp = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: house.now() });
    const wrong = await house.post(again, '/account/second/confirm', { totp: '12345' });
    expect(wrong.status).toBe(403);
    const codes = await house.post(again, '/account/second/confirm', { totp, next: '/rounds' });
    expect(codes.status).toBe(200);
    expect(codes.text.match(/<code[^>]*>[0-9A-Z]{4}(-[0-9A-Z]{4}){3}<\/code>/g)).toHaveLength(10);
    expect(codes.text).toContain('href="/rounds"');
    expect((await house.get(again, '/account')).text).not.toContain(secret.slice(0, 4));
    expect((await house.get(again, '/account/second/picture')).status).toBe(404);
  });

  test('/second asks, proves and leads on; whoever has none is led to set one up', async () => {
    const none = await house.get(await house.session(CLERK), '/second?next=/rounds');
    expect(none.text).toContain('href="/account?next=%2Fsecond%3Fnext%3D%252Frounds#second"');
    const token = await house.session(HEAD);
    expect((await house.get(token, '/second?next=/rounds')).text).toContain('name="totp"');
    const wrong = await house.post(token, '/second', { totp: '000000', next: '/rounds' });
    expect(wrong.status).toBe(403);
    expect(wrong.text).toContain('value="/rounds"');
    const rehearsed = await house.get(await house.session(HEAD, 'rehearsal'), '/second');
    expect(rehearsed.text).toContain('bản chạy thử');
  });
});

describe('codes for others', () => {
  const READ_OUT = /class="read-out">([0-9A-Z]{4}-[0-9A-Z]{4})</;
  const nonceFor = (whom: string, page: string): string =>
    new RegExp(
      `name="nonce" value="([^"]+)"/?><input type="hidden" name="person" value="${idOf(whom)}"`,
    ).exec(page)?.[1] ?? '';

  test('the Office issues one for the contact of the province: shown once, never again', async () => {
    const token = await house.session(CLERK, 'rehearsal');
    const list = await house.get(token, '/account/codes');
    expect(list.text).toContain(CONTACT);
    expect(list.text).not.toContain('anhptn@sct.example');
    const form = { person: idOf(CONTACT), nonce: nonceFor(CONTACT, list.text) };
    const issued = await house.post(token, '/account/codes', form);
    const [, code = ''] = READ_OUT.exec(issued.text) ?? [];
    expect(code).not.toBe('');
    expect((await house.get(token, '/account/codes')).text).not.toContain(code);

    const live = () => house.department.rows('select id from setup_code where ended_at is null');
    const before = await live();
    const again = await house.post(token, '/account/codes', form);
    expect(again.status).toBe(200);
    expect(again.text).not.toMatch(READ_OUT);
    expect(again.text).toContain('Mã đã cấp trước đó và không hiện lại');
    expect(await live()).toEqual(before);
    expect((await house.post(token, '/account/codes', { person: idOf(CONTACT) })).status).toBe(422);
    expect(await live()).toEqual(before);
  });

  test('not for whom he may not, and nobody without the right sees anybody', async () => {
    const token = await house.session(CLERK, 'rehearsal');
    expect(
      (await house.post(token, '/account/codes', { person: idOf(HEAD), nonce: randomUUID() })).status,
    ).toBe(403);
    const head = await house.get(await house.session(HEAD), '/account/codes');
    expect(head.text).toContain('Không có ai để bạn cấp mã.');
    expect(head.text).not.toContain(CONTACT);
  });
});
