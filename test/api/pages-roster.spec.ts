import { CouncilHouse, type Fields, hidden } from '../support/council-house.js';
import { idOf } from '../support/department.js';
import { CHAIR, CHIEF, CLERK, SECRETARY } from '../support/walk.js';

let house: CouncilHouse;

beforeEach(async () => {
  house = await CouncilHouse.open('pages_roster');
});
afterEach(() => house.close());

const LEAVES = 'yenvth';
const NEW = 'anhptn';
const seat = (name: string): string => `seat.${idOf(name)}`;

const PAPER = {
  number: '126/QĐ-SCT',
  issuedOn: '2021-03-12',
  signedBy: 'Trần Minh Khôi, Giám đốc Sở',
  from: '2021-03-20',
} as const;

/** What stands chosen in the selects of a form, and what is carried in hidden fields. */
const chosenOn = (html: string): Record<string, string> => {
  const selects = [...html.matchAll(/<select[^>]*name="(seat\.[^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']) => [
      name,
      /<option[^>]* value="([^"]*)"[^>]* selected/.exec(options)?.[1] ?? '',
    ],
  );
  const carried = [...html.matchAll(/<input type="hidden" name="(seat\.[^"]+)"(?: value="([^"]*)")?/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  return Object.fromEntries([...selects, ...carried]) as Record<string, string>;
};

/** The form as it stands, with what is changed on it. */
const filled = async (over: Fields = {}, as: string = SECRETARY): Promise<Fields> => {
  const { html } = await house.show(as, '/council/new');
  return { ...chosenOn(html), last: hidden(html, 'last'), ...PAPER, ...over };
};
const onward = (html: string, step: string): Fields => {
  const names = ['nonce', 'last', 'number', 'issuedOn', 'signedBy', 'from', 'note'];
  const kept = Object.fromEntries(names.map((name) => [name, hidden(html, name)]));
  return { ...kept, ...chosenOn(html), step };
};
const decisions = () =>
  house.department.rows<{ number: string }>('select number from council_decision order by from_day');

test('the roster: who sits today, by which decision, with the ways on', async () => {
  const { status, html } = await house.show(SECRETARY, '/council');
  expect(status).toBe(200);
  expect(html).toContain('Thành phần hôm nay, 15/3/2021: 9 thành viên');
  expect(html).toContain('Theo Quyết định số 93/QĐ-SCT ngày 12/2/2020, Trần Minh Khôi, Giám đốc Sở ký.');
  expect(html).toContain('href="/council/new"');
  expect((await house.show(SECRETARY, '/sittings')).html).toContain('href="/council"');
  const english = await house.show(SECRETARY, '/council', 'en');
  expect(english.html).toContain('As it stands today, 15 March 2021: 9 members');
});

test('on a day before it was founded nobody sits; a day that does not exist is said to be none', async () => {
  expect((await house.show(SECRETARY, '/council?day=2020-02-11')).html).toContain(
    'Không có ai trong Hội đồng',
  );
  const wrong = await house.show(SECRETARY, '/council?day=2021-02-30');
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="2021-02-30"');
});

test('a member reads and is offered no form; whoever reads no sittings reads no roster', async () => {
  const read = await house.show(LEAVES, '/council');
  expect(read.status).toBe(200);
  expect(read.html).not.toContain('/council/new');
  expect((await house.show(LEAVES, '/council/new')).status).toBe(403);
  expect((await house.show(CLERK, '/council')).status).toBe(403);
  expect((await house.post(CLERK, '/council/new', await filled({ step: 'write' }))).status).toBe(403);
  expect(await decisions()).toHaveLength(1);
});

test('the form is filled in with the Council of today', async () => {
  const { html } = await house.show(CHIEF, '/council/new');
  const chosen = chosenOn(html);
  expect(Object.keys(chosen)).toHaveLength(9);
  expect(chosen[seat(CHAIR)]).toBe('councilChair');
});

test('somebody is found by name, given a seat, looked at before it is written, and written once', async () => {
  const found = await house.post(SECRETARY, '/council/new', await filled({ step: 'find', q: 'ngoc anh' }));
  expect(found.status).toBe(200);
  expect(chosenOn(found.html)).toHaveProperty([seat(NEW)], '');
  expect(hidden(found.html, 'last')).not.toBe('');

  const changed = { [seat(NEW)]: 'councilMember', [seat(LEAVES)]: '', note: 'Có người nghỉ hưu' };
  const preview = await house.post(SECRETARY, '/council/new', await filled({ ...changed, step: 'preview' }));
  expect(preview.status).toBe(200);
  for (const words of [
    'Từ ngày 20/3/2021: 9 thành viên',
    'Vào',
    'Phan Thị Ngọc Ánh',
    'Thôi',
    'Vũ Thị Hải Yến',
  ])
    expect(preview.html).toContain(words);
  expect(preview.html).toContain('8 người giữ nguyên');
  expect(await decisions()).toHaveLength(1);

  const write = onward(preview.html, 'write');
  const written = await house.post(SECRETARY, '/council/new', write);
  expect(written.status).toBe(303);
  expect((await house.post(SECRETARY, '/council/new', write)).to).toBe(written.to);
  expect(await decisions()).toEqual([{ number: '93/QĐ-SCT' }, { number: '126/QĐ-SCT' }]);
  const after = await house.show(SECRETARY, written.to ?? '');
  expect(after.html).toContain('Đã ghi Quyết định số 126/QĐ-SCT ngày 12/3/2021.');
  expect(after.html).toContain('Phan Thị Ngọc Ánh');
  // until then the Council of today sits, and says what is to come
  const today = await house.show(SECRETARY, '/council');
  expect(today.html).toContain('Quyết định số 126/QĐ-SCT ngày 12/3/2021 có hiệu lực từ 20/3/2021');
});

test('from the preview back to the form nothing is lost, and whoever leaves still leaves', async () => {
  const changed = { [seat(LEAVES)]: '', [seat('hanglt')]: 'councilViceChair', step: 'preview' };
  const preview = await house.post(SECRETARY, '/council/new', await filled(changed));
  const back = await house.post(SECRETARY, '/council/new', onward(preview.html, 'edit'));
  expect(back.status).toBe(200);
  expect(chosenOn(back.html)).toMatchObject({ [seat(LEAVES)]: '', [seat('hanglt')]: 'councilViceChair' });
  expect(back.html).toContain('value="126/QĐ-SCT"');
});

test('what is refused says every reason, keeps what was typed, and writes nothing', async () => {
  const wrong = { number: '', issuedOn: '', from: '2021-02-30', step: 'preview' };
  const unread = await house.post(SECRETARY, '/council/new', await filled(wrong));
  expect(unread.status).toBe(422);
  expect(unread.html).toContain('Số quyết định: chưa điền');
  expect(unread.html).toContain('Ngày ký: chưa chọn ngày');
  expect(unread.html).toContain(`value="${PAPER.signedBy}"`);

  const noChair = { [seat(CHAIR)]: '', issuedOn: '2021-03-16' };
  const refused = await house.post(SECRETARY, '/council/new', await filled({ ...noChair, step: 'preview' }));
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('Hội đồng có đúng một Chủ tịch, danh sách này có 0');
  expect(refused.html).toContain('chỉ ghi quyết định đã ký');
  expect(chosenOn(refused.html)[seat(CHAIR)]).toBe('');
  expect(await decisions()).toHaveLength(1);
});

test('whoever comes second is shown the Council of the first before he writes', async () => {
  const mine = await filled({ step: 'write' });
  const changed = { [seat(NEW)]: 'councilMember', [seat(LEAVES)]: '', number: '130/QĐ-SCT', step: 'write' };
  expect((await house.post(CHIEF, '/council/new', await filled(changed, CHIEF))).status).toBe(303);
  const late = await house.post(SECRETARY, '/council/new', { ...mine, from: '2021-03-25' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('Đã có quyết định khác về Hội đồng');
  // the newcomer stands on the list now, in the seat he was given
  expect(chosenOn(late.html)).toMatchObject({ [seat(NEW)]: 'councilMember' });
  const again = { ...mine, ...chosenOn(late.html), from: '2021-03-25', last: hidden(late.html, 'last') };
  expect((await house.post(SECRETARY, '/council/new', again)).status).toBe(303);
});
