import { randomUUID } from 'node:crypto';
import { CouncilHouse, hidden } from '../support/council-house.js';
import { withRules } from '../support/council-rules.js';
import { idOf, signedIn } from '../support/department.js';
import { attempts, fingerprint } from '../support/record.js';
import { ANH, CHAIR, CHIEF, CLERK, INDUSTRY, LINH, nominatorOf, SECRETARY } from '../support/walk.js';

let house: CouncilHouse;

beforeEach(async () => {
  house = await CouncilHouse.open('pages_council_before');
});
afterEach(() => house.close());

const DAY = '2021-03-26';
const WHEN = { day: DAY, hour: '14:00', place: 'Phòng họp tầng 2' };

const convened = async (): Promise<string> => {
  const { html } = await house.show(SECRETARY, `/sittings/new?round=${house.department.round}`);
  const sent = { ...WHEN, round: hidden(html, 'round'), nonce: hidden(html, 'nonce') };
  const { to } = await house.post(SECRETARY, '/sittings/new', sent);
  return /\/sittings\/([^?]+)/.exec(to ?? '')?.[1] ?? '';
};

/** Convened for a later day, with these names put before it. */
const withNames = async (): Promise<{ sitting: string; nominations: string[] }> => {
  const nominations = await house.walk.compiledList(ANH, INDUSTRY, LINH);
  const sitting = await convened();
  await house.walk.order('round', house.department.round, CHIEF, { type: 'PUT_BEFORE_COUNCIL', sitting });
  return { sitting, nominations };
};

const page = (name: string, sitting: string, lang = 'vi') => house.show(name, `/sittings/${sitting}`, lang);
const reply = (name: string, sitting: string, comes: string, said = '') =>
  house.post(name, `/sittings/${sitting}/steps`, { type: 'REPLY', comes, 'reply-reason': said });

describe('convening', () => {
  test('shows whom it will invite, on the day that is typed, and keeps what is typed', async () => {
    const path = `/sittings/new?round=${house.department.round}`;
    const first = await house.show(SECRETARY, path);
    expect(first.html).toContain('Sẽ mời 9 thành viên');
    expect(first.html).toContain('có hiệu lực hôm nay');
    expect(first.html).toContain('href="/council"');
    const looked = await house.show(SECRETARY, `${path}&day=${DAY}&hour=14%3A00&place=T%E1%BA%A7ng+2`);
    expect(looked.html).toContain('có hiệu lực ngày 26/3/2021');
    expect(looked.html).toContain(`href="/council?day=${DAY}"`);
    for (const value of [DAY, '14:00', 'Tầng 2']) expect(looked.html).toContain(`value="${value}"`);
    const before = await house.show(SECRETARY, `${path}&day=2001-01-01`);
    expect(before.html).toContain('Sẽ mời 0 thành viên');
    expect(before.html).toContain('Chưa có ai');
    expect((await house.show(SECRETARY, `${path}&day=hom-nay`)).status).toBe(200);
  });

  test('a moment in the past comes back with what was typed; in writing only where the plan allows it', async () => {
    const { round } = house.department;
    const past = await house.post(SECRETARY, '/sittings/new', { ...WHEN, day: '2021-03-14', round });
    expect([past.status, past.html.includes('Thời điểm họp đã qua')]).toEqual([409, true]);
    for (const value of ['2021-03-14', '14:00', 'Phòng họp tầng 2'])
      expect(past.html).toContain(`value="${value}"`);
    const form = await house.show(SECRETARY, `/sittings/new?round=${round}`);
    expect(form.html).toContain('Kế hoạch không cho lấy ý kiến Hội đồng bằng văn bản');
    expect(form.html).not.toContain('name="way"');
    const written = await house.post(SECRETARY, '/sittings/new', { ...WHEN, way: 'inWriting', round });
    expect([written.status, written.html.includes('không cho lấy ý kiến')]).toEqual([409, true]);
    expect(await house.department.rows('select id from sitting')).toEqual([]);
  });
});

describe('replies', () => {
  test('with a word, changed later; names for everybody, reasons for secretary, chair and himself', async () => {
    const sitting = await convened();
    const mine = await page('vintt', sitting);
    expect(mine.html).toContain('Trả lời giấy mời');
    expect(mine.html).toContain('Trả lời giấy mời trước hết ngày 25/3/2021');
    expect(mine.html).not.toMatch(/name="comes"[^>]* checked/);
    expect((await reply('vintt', sitting, 'no', 'Đi công tác Hà Nội')).status).toBe(303);
    expect((await reply('bachnx', sitting, 'yes')).status).toBe(303);
    const sees = [SECRETARY, CHAIR, 'thuyhtb', 'vintt'];
    for (const name of [...sees, 'bachnx', CHIEF]) {
      const { html } = await page(name, sitting);
      expect(html).toContain('1 dự · 1 không dự · 7 chưa trả lời');
      expect([name, html.includes('Đi công tác Hà Nội')]).toEqual([name, sees.includes(name)]);
    }
    expect((await house.ask('bachnx', `/api/sittings/${sitting}/history`)).html).not.toContain('Hà Nội');
    expect((await house.ask(SECRETARY, `/api/sittings/${sitting}/history`)).html).toContain('Hà Nội');
    expect((await reply('vintt', sitting, 'yes')).status).toBe(303);
    expect((await page('vintt', sitting)).html).toContain('Bạn đã trả lời: dự.');
    expect((await page('bachnx', sitting)).html).toContain('2 dự · 0 không dự · 7 chưa trả lời');
    const tasks = (await house.ask('vintt', '/api/tasks')).html;
    expect(tasks).not.toContain('REPLY');
    expect((await house.show('thuyhtb', '/tasks')).html).toContain(`href="/sittings/${sitting}#reply"`);
  });

  test('nothing chosen, somebody of no Council, a sitting that was called off: refused, and nothing is written', async () => {
    const sitting = await convened();
    const before = await fingerprint(house.department);
    const none = await house.post('vintt', `/sittings/${sitting}/steps`, {
      type: 'REPLY',
      'reply-reason': 'Chưa rõ',
    });
    expect([none.status, none.html.includes('Chưa chọn có dự hay không')]).toEqual([422, true]);
    expect(none.html).toContain('Chưa rõ</textarea>');
    expect((await reply(CLERK, sitting, 'yes')).status).toBe(403);
    expect(await fingerprint(house.department)).toEqual(before);
    const called = await house.step(SECRETARY, sitting, 'CANCEL', { 'cancel-reason': 'Chưa đủ hồ sơ' });
    expect(called.status).toBe(303);
    const after = await fingerprint(house.department);
    const late = await reply('vintt', sitting, 'yes');
    expect([late.status, late.html.includes('Phiên họp đã hủy')]).toEqual([409, true]);
    expect(late.html).toContain('Lý do: Chưa đủ hồ sơ');
    expect(await fingerprint(house.department)).toEqual(after);
    expect((await attempts(house.department)).length).toBeGreaterThan(0);
  });
});

describe('moving and calling off', () => {
  test('says beforehand what it does; a wrong day comes back with all that was typed', async () => {
    const sitting = await convened();
    await reply('vintt', sitting, 'yes');
    const form = (await page(SECRETARY, sitting)).html;
    expect(form).not.toContain('Gửi phiếu niêm phong');
    expect(form).toContain('các trả lời trước không còn tính');
    expect(form).toContain('Phiên họp đã hủy không mở lại được');
    expect((await page('vintt', sitting)).html).not.toContain('các trả lời trước không còn tính');
    const typed = {
      'move-day': '2021-02-30',
      'move-hour': '',
      'move-place': 'Hội trường',
      'move-reason': '',
    };
    const wrong = await house.step(SECRETARY, sitting, 'MOVE', typed);
    expect(wrong.status).toBe(422);
    for (const text of ['Ngày họp: phải là một ngày có thật', 'Giờ họp: phải là giờ có thật', 'Lý do'])
      expect(wrong.html).toContain(text);
    expect(wrong.html).toContain('value="Hội trường"');
    const past = await house.step(SECRETARY, sitting, 'MOVE', {
      'move-day': '2021-03-01',
      'move-hour': '8:00',
      'move-place': 'Hội trường',
      'move-reason': 'Trùng lịch',
    });
    expect([past.status, past.html.includes('Thời điểm họp đã qua')]).toEqual([409, true]);
    expect(past.html).toContain('Trùng lịch</textarea>');
    const moved = await house.step(SECRETARY, sitting, 'MOVE', {
      'move-day': '2021-03-27',
      'move-hour': '8:00',
      'move-place': 'Hội trường',
      'move-reason': 'Trùng lịch',
    });
    expect(moved.status).toBe(303);
    const after = (await page('vintt', sitting)).html;
    expect(after).toContain('08:00 ngày 27/3/2021');
    expect(after).toContain('Đã dời 1 lần');
    expect(after).toContain('9 chưa trả lời');
    expect((await house.step('vintt', sitting, 'MOVE', { 'move-day': DAY })).status).not.toBe(303);
  });

  test('a sitting with names is not called off: the page says so, and so does the refusal', async () => {
    const { sitting } = await withNames();
    expect((await page(SECRETARY, sitting)).html).toContain('Đã có 3 hồ sơ trình phiên họp này');
    const refused = await house.step(SECRETARY, sitting, 'CANCEL', { 'cancel-reason': 'Thôi họp' });
    expect([refused.status, refused.html.includes('dời ngày chứ không hủy')]).toEqual([409, true]);
  });
});

describe('dossiers', () => {
  test('are read from the invitation on, and each sees what he has not opened', async () => {
    const [anh = '', industry = ''] = await house.walk.compiledList(ANH, INDUSTRY);
    expect((await house.show('vintt', `/nominations/${anh}`)).status).toBe(403);
    expect((await house.show('vintt', '/nominations')).html).not.toContain(`/nominations/${anh}`);
    const sitting = await convened();
    const invited = await page('vintt', sitting);
    expect(invited.html).toContain('Danh sách tổng hợp, chưa trình');
    expect(invited.html).toContain('Bạn đã mở 0/2 hồ sơ');
    expect((await house.show('vintt', '/nominations')).html).toContain(`/nominations/${anh}`);
    expect((await house.show('vintt', `/nominations/${anh}`)).status).toBe(200);
    await house.show('vintt', `/nominations/${anh}`);
    await house.show(CLERK, `/nominations/${anh}`);
    expect((await page('vintt', sitting)).html).toContain('Bạn đã mở 1/2 hồ sơ');
    const rows = await house.department.rows('select person_id from reading');
    expect(rows).toEqual([{ person_id: idOf('vintt') }]);
    expect((await page(SECRETARY, sitting)).html).toContain('đã mở 1/2 hồ sơ');
    expect((await page('bachnx', sitting)).html).not.toContain('đã mở 1/2 hồ sơ');
    await house.show('vintt', `/nominations/${industry}`);
    expect((await page('vintt', sitting)).html).toContain('Bạn đã mở đủ 2 hồ sơ');
    await house.step(SECRETARY, sitting, 'CANCEL', { 'cancel-reason': 'Thôi họp' });
    expect((await house.show('vintt', `/nominations/${anh}`)).status).toBe(403);
  });

  test('what a member has opened is no business of whoever watches the watchers', async () => {
    const { nominations } = await withNames();
    await house.show('vintt', `/nominations/${nominations[0]}`);
    const { html } = await house.show('yenvt', '/audit');
    expect(html).not.toContain('dossier');
  });
});

describe('questions to the Office', () => {
  const ask = (name: string, id: string, question: string) =>
    house.post(name, `/nominations/${id}/questions`, { type: 'ASK_OFFICE', question });

  test('asked by name beside the dossier, answered there once; both read by Council and Office alone', async () => {
    const { sitting, nominations } = await withNames();
    const [anh = ''] = nominations;
    const path = `/nominations/${anh}`;
    expect((await house.show('vintt', path)).html).toContain('Chưa có câu hỏi nào');
    const asked = await ask('vintt', anh, 'Sáng kiến năm 2020 đã áp dụng ở đâu?');
    expect([asked.status, asked.to]).toEqual([303, `${path}#questions`]);
    expect((await page('bachnx', sitting)).html).toContain('1 câu hỏi, 1 chưa trả lời');
    expect((await house.show(CHIEF, '/tasks')).html).toContain(`href="${path}#questions"`);
    const { html } = await house.show(CHIEF, path);
    const [, at = ''] = /name="at" value="([^"]+)"/.exec(html) ?? [];
    const answer = (name: string, said: string) =>
      house.post(name, `${path}/questions`, { type: 'ANSWER_MEMBER', at, [`answer-${at}`]: said });
    const empty = await answer(CHIEF, ' ');
    expect([empty.status, empty.html.includes('Chưa ghi nội dung')]).toEqual([422, true]);
    expect((await answer('bachnx', 'Tại ba chợ')).status).toBe(403);
    expect((await answer(CHIEF, 'Tại ba chợ loại 1')).status).toBe(303);
    const twice = await answer(CHIEF, 'Tại bốn chợ');
    expect([twice.status, twice.html.includes('Câu hỏi này đã được trả lời')]).toEqual([409, true]);
    for (const name of ['bachnx', CLERK, CHIEF]) {
      const seen = (await house.show(name, path)).html;
      expect(seen).toContain('Sáng kiến năm 2020 đã áp dụng ở đâu?');
      expect(seen).toContain('Tại ba chợ loại 1');
    }
    // the unit and the nominee himself
    for (const name of [nominatorOf(ANH), 'anhptn']) {
      const seen = await house.show(name, path);
      expect(seen.html).not.toContain('Sáng kiến năm 2020 đã áp dụng ở đâu?');
      expect((await house.show(name, `${path}/questions`)).status).toBe(404);
    }
    expect((await page('bachnx', sitting)).html).toContain('1 câu hỏi, đã trả lời hết');
    const told = await house.department.rows<{ recipient_id: string }>(
      `select recipient_id from notice where template = 'told.ANSWER_MEMBER'`,
    );
    expect(told).toEqual([{ recipient_id: idOf('vintt') }]);
  });

  test('about a name not on the agenda, by nobody of the Council, empty: refused with what was typed', async () => {
    const [anh = ''] = await house.walk.compiledList(ANH, INDUSTRY);
    const sitting = await convened();
    expect((await ask('vintt', anh, 'Hỏi trước?')).status).toBe(404);
    const order = { type: 'ASK_OFFICE', nomination: anh, question: 'Hỏi trước?' } as const;
    const early = await house.department.sittings.foresee(sitting, order, signedIn('vintt'));
    expect(early).toMatchObject({ ok: false, findings: [{ code: 'NOT_ON_THE_AGENDA' }] });
    await house.walk.order('round', house.department.round, CHIEF, { type: 'PUT_BEFORE_COUNCIL', sitting });
    const before = await fingerprint(house.department);
    expect((await ask('vintt', randomUUID(), 'Ai đây?')).status).toBe(404);
    expect((await ask(CLERK, anh, 'Văn phòng tự hỏi?')).status).toBe(403);
    const empty = await ask('vintt', anh, '');
    expect([empty.status, empty.html.includes('Chưa ghi nội dung')]).toEqual([422, true]);
    const long = await ask('vintt', anh, `Dài ${'q'.repeat(4001)}`);
    expect([long.status, long.html.includes('Dài qqq')]).toEqual([422, true]);
    expect(await fingerprint(house.department)).toEqual(before);
  });

  test('a nominee who sits on the Council does not read what is asked about himself', async () => {
    const [own = ''] = await house.walk.compiledList({ unit: 'VP', person: CHAIR }, INDUSTRY);
    const sitting = await convened();
    await house.walk.order('round', house.department.round, CHIEF, { type: 'PUT_BEFORE_COUNCIL', sitting });
    expect((await ask('vintt', own, 'Khen thưởng năm 2019?')).status).toBe(303);
    const path = `/nominations/${own}`;
    expect((await house.show('bachnx', path)).html).toContain('Khen thưởng năm 2019?');
    expect((await house.show(CHAIR, path)).html).not.toContain('Khen thưởng năm 2019?');
    expect((await house.show(CHAIR, `${path}/questions`)).status).toBe(404);
    expect((await page(CHAIR, sitting)).html).not.toContain('1 câu hỏi');
    expect((await house.ask(CHAIR, `/api/sittings/${sitting}/history`)).html).not.toContain('năm 2019');
    expect((await house.ask('bachnx', `/api/sittings/${sitting}/history`)).html).toContain('năm 2019');
  });
});

test('the calendar file: one UID however often it is moved, a higher sequence each time, no nominee', async () => {
  const { sitting } = await withNames();
  const file = async () => (await house.ask('vintt', `/sittings/${sitting}/calendar.ics`)).html;
  const first = await file();
  for (const line of [
    'METHOD:REQUEST',
    `UID:sitting-${sitting}@guong-sang`,
    'SEQUENCE:0',
    'DTSTART;TZID=Asia/Ho_Chi_Minh:20210326T140000',
    'LOCATION:Phòng họp tầng 2',
    'BEGIN:VTIMEZONE',
    'STATUS:CONFIRMED',
  ])
    expect(first).toContain(line);
  expect(first).not.toMatch(/HS-2021|Phan Thị/);
  await house.walk.order('sitting', sitting, SECRETARY, {
    type: 'MOVE',
    plannedFor: '2021-03-27T01:00:00.000Z',
    place: 'Hội trường',
    reason: 'Trùng lịch',
  });
  const moved = await file();
  for (const line of ['SEQUENCE:1', 'DTSTART;TZID=Asia/Ho_Chi_Minh:20210327T080000', 'LOCATION:Hội trường'])
    expect(moved).toContain(line);
  expect(moved).toContain(`UID:sitting-${sitting}@guong-sang`);
  expect((await house.show('anhptn', `/sittings/${sitting}/calendar.ics`)).status).toBe(403);
  expect((await house.show('vintt', `/sittings/${randomUUID()}/calendar.ics`)).status).toBe(404);
});

test('the tray shows the file that went with the invitation, and gives it out', async () => {
  await convened();
  await house.department.rows(
    `insert into mail (id, organisation_id, recipient_id, subject, body, link, at)
     select id, organisation_id, recipient_id, 'Mời họp', 'Kính gửi', '/sittings', at from notice
      where template = 'told.CONVENE' and recipient_id = $1`,
    [idOf('vintt')],
  );
  const [mail] = await house.department.rows<{ id: string }>('select id from mail');
  const letter = await house.show(CLERK, `/rehearsal/mail/${mail?.id}`);
  expect(letter.html).toContain(`href="/rehearsal/mail/${mail?.id}/enclosed"`);
  expect(letter.html).toContain('PH-2021-0001.ics');
  const file = await house.show(CLERK, `/rehearsal/mail/${mail?.id}/enclosed`);
  expect(file.headers.get('content-type')).toBe('text/calendar; method=REQUEST; charset=utf-8');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="PH-2021-0001.ics"');
  expect(file.html).toContain('BEGIN:VCALENDAR');
  expect((await house.show(CLERK, `/rehearsal/mail/${randomUUID()}/enclosed`)).status).toBe(404);
});

test('the invitation on paper: where and when, by when to answer, and where the calendar file lies', async () => {
  const sitting = await convened();
  const { html } = await house.show(SECRETARY, `/sittings/${sitting}/invitation`);
  const text = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('Thời gian: 14 giờ 00 phút, ngày 26 tháng 3 năm 2021 (thứ Sáu).');
  expect(text).toContain('Địa điểm: Phòng họp tầng 2.');
  expect(text).toContain('đề nghị trả lời trước hết ngày 25 tháng 3 năm 2021.');
  expect(text).toContain('tệp lịch (.ics) và hồ sơ tại trang phiên họp PH-2021-0001');
});

describe('where the plan asks the Council in writing, or has sealed ballots', () => {
  test('it is chosen, and then said everywhere', async () => {
    await withRules(house, { inWriting: true });
    const { round } = house.department;
    const form = await house.show(SECRETARY, `/sittings/new?round=${round}`);
    expect(form.html).toContain('name="way" value="inWriting"');
    expect(form.html).not.toMatch(/name="way"[^>]* checked/);
    const unmade = await house.post(SECRETARY, '/sittings/new', { ...WHEN, round });
    expect([unmade.status, unmade.html.includes('Chưa chọn họp hay lấy ý kiến')]).toEqual([422, true]);
    const sent = await house.post(SECRETARY, '/sittings/new', { ...WHEN, round, way: 'inWriting' });
    expect(sent.status).toBe(303);
    const id = /\/sittings\/([^?]+)/.exec(sent.to ?? '')?.[1] ?? '';
    const { html } = await page('vintt', id);
    expect(html).toContain('Bằng văn bản, không họp');
    expect(html).toContain('Tôi tham gia');
    expect((await house.show('vintt', `/sittings/${id}/invitation`)).html).toContain(
      'lấy ý kiến bằng văn bản',
    );
    expect((await house.ask('vintt', `/sittings/${id}/calendar.ics`)).html).toContain('SUMMARY:Lấy ý kiến');
  });

  test('a member who cannot come is shown the way to a sealed ballot', async () => {
    await withRules(house, { advanceBallots: true });
    const { sitting } = await withNames();
    expect((await page('vintt', sitting)).html).toContain('Gửi phiếu niêm phong');
    expect((await page(CHIEF, sitting)).html).toContain(`href="/sittings/${sitting}/ballot"`);
    expect((await page('yenvt', sitting)).html).not.toContain('Gửi phiếu niêm phong');
  });
});
