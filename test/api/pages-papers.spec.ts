import { wordsOn } from '../support/browse.js';
import {
  ANH,
  CHAIR,
  COUNCIL,
  HAN,
  INDUSTRY,
  LETTER,
  LINH,
  type Name,
  SECRETARY,
  THINH,
} from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const KHOI: Name = { unit: 'VP', person: 'khoitm' };

let pages: WithPages;

beforeEach(async () => {
  pages = await openWithPages('pages_papers');
});
afterEach(() => pages?.close());

const round = (): string => `/rounds/${pages.department.round}`;

/** The words of a page with single spaces, room left for a number included. */
const read = async (name: string, path: string, lang = 'vi'): Promise<string> => {
  const page = await pages.show(name, path, lang);
  expect([path, page.status]).toEqual([path, 200]);
  return wordsOn(page.html).replace(/\s+/gu, ' ');
};

const status = async (name: string, path: string): Promise<number> => (await pages.show(name, path)).status;

const inOrder = (text: string, ...parts: readonly string[]): void => {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect({ part, found: at >= 0 }).toEqual({ part, found: true });
    from = at + part.length;
  }
};

const hashOf = async (subject: string, type: string): Promise<string> => {
  const [row] = await pages.department.rows<{ hash: string }>(
    'select hash from history_event where subject_id = $1 and type = $2 order by seq desc limit 1',
    [subject, type],
  );
  return (row?.hash ?? '').slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ');
};

describe('the unit’s list', () => {
  const paper = (unit: string): string => `${round()}/units/${unit}/paper`;

  test('is a draft until its head signs, then bears his name, the day, and the event by which he did', async () => {
    const { id } = await pages.walk.unitReview(ANH);
    const draft = await read('nguyetvtm', paper('QLTM'));
    inOrder(
      draft,
      'CHẠY THỬ — không có giá trị',
      'Dự thảo, lãnh đạo đơn vị chưa ký',
      'ngày tháng 3 năm 2021',
    );
    expect(draft).toContain('Nguyễn Hữu Nghĩa');
    await pages.walk.order('nomination', id, 'nghianh', { type: 'ENDORSE' });
    const signed = await read('nguyetvtm', paper('QLTM'));
    inOrder(
      signed,
      'SỞ CÔNG THƯƠNG HÀ TĨNH',
      'PHÒNG QUẢN LÝ THƯƠNG MẠI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: /TTr-QLTM',
      'Hà Tĩnh, ngày 15 tháng 3 năm 2021',
      'TỜ TRÌNH',
      'Kính gửi: Văn phòng Sở.',
      '01 (một) điển hình tiên tiến, là cá nhân',
      'Phan Thị Ngọc Ánh',
      './.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: QLTM.',
      'TRƯỞNG PHÒNG',
      'Nguyễn Hữu Nghĩa',
      await hashOf(id, 'ENDORSE'),
    );
    expect(signed).not.toContain('Dự thảo');
  });

  test('of a head who is named himself is signed by his deputy, on a paper of its own', async () => {
    await pages.walk.officeReview(THINH);
    await pages.walk.officeReview(HAN);
    const text = await read('hanglt', paper('QLNL'));
    inOrder(text, 'Nguyễn Đức Thịnh', 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG', 'Lê Thị Phương Thảo');
    inOrder(text, 'Bùi Gia Hân', 'TRƯỞNG PHÒNG', 'Nguyễn Đức Thịnh');
    const second = await read('hanglt', `${paper('QLNL')}?paper=2`);
    expect([second.includes('HS-2021-0002'), second.includes('KT. TRƯỞNG PHÒNG')]).toEqual([true, false]);
    expect(await status('hanglt', `${paper('QLNL')}?paper=3`)).toBe(404);
    expect(await status('hanglt', `${paper('QLNL')}?paper=x`)).toBe(422);
  });

  test('of nobody: empty before the unit has said so, then its report with the reason', async () => {
    expect(await read('hanglt', paper('QLTM'))).toContain('Chưa có cá nhân, tập thể nào.');
    const reason = 'Năm nay chưa có ai đủ tiêu chí.';
    await pages.walk.order('round', pages.department.round, 'nghianh', {
      type: 'NIL_RETURN',
      unit: 'QLTM',
      reason,
    });
    inOrder(
      await read('nghianh', paper('QLTM')),
      'Số: /BC-QLTM',
      'BÁO CÁO',
      'không có cá nhân, tập thể đề nghị xét chọn',
      'Lý do:',
      'Năm nay chưa có ai đủ tiêu chí./.',
      'TRƯỞNG PHÒNG',
      await hashOf(pages.department.round, 'NIL_RETURN'),
    );
  });

  test('is for the unit and those above it; unknown things are not there', async () => {
    expect(await status('duytk', paper('QLTM'))).toBe(403);
    expect(await status('vanctk@tinh.example', paper('QLTM'))).toBe(403);
    expect(await status('hanglt', paper('XYZ'))).toBe(404);
    expect(await status('hanglt', '/rounds/00000000-0000-4000-8000-000000000000/units/QLTM/paper')).toBe(404);
    expect(await status('hanglt', '/rounds/x/units/QLTM/paper')).toBe(404);
  });

  test('in English: the frame is English and says so, the paper stays as it will be signed', async () => {
    await pages.walk.officeReview(ANH);
    const { html } = await pages.show('hanglt', paper('QLTM'), 'en');
    expect(html).toContain('<article class="paper" lang="vi"');
    const [frame = '', sheet = ''] = html.split('<article class="paper"');
    expect(wordsOn(frame)).toContain('Official papers are written in Vietnamese only');
    expect(wordsOn(frame)).not.toMatch(/Tờ trình|Về danh sách/);
    expect(wordsOn(sheet)).toContain('TỜ TRÌNH');
  });
});

describe('the papers of a sitting', () => {
  test('the invitation names all who are invited, when, where and for what', async () => {
    const { sitting } = await pages.walk.sitting(ANH, INDUSTRY);
    const text = await read(SECRETARY, `/sittings/${sitting}/invitation`);
    inOrder(
      text,
      'Số: /GM-SCT',
      'GIẤY MỜI',
      '09 (chín) thành viên',
      'Tới dự:',
      'Chủ trì:',
      'đồng chí Trần Minh Khôi',
      '09 giờ 00 phút, ngày 15 tháng 3 năm 2021 (thứ Hai)',
      'Phòng họp tầng 2.',
      '02 hồ sơ đủ điều kiện',
      './.',
      'TL. GIÁM ĐỐC',
      'CHÁNH VĂN PHÒNG',
      'Lê Thu Hằng',
      'Phụ lục I',
      'Nguyễn Xuân Bách',
      'Phụ lục II',
      'Phan Thị Ngọc Ánh',
    );
    expect(await status('nguyetvtm', `/sittings/${sitting}/invitation`)).toBe(403);
    expect(await status(CHAIR, '/sittings/00000000-0000-4000-8000-000000000000/minutes')).toBe(404);
  });

  test('the minutes say nothing of an open ballot, and everything of a closed one', async () => {
    const { sitting, nominations } = await pages.walk.sitting(ANH, INDUSTRY, LINH, HAN);
    const path = `/sittings/${sitting}/minutes`;
    expect(await read(CHAIR, path)).toContain('chưa điểm danh');
    const present = COUNCIL.filter((name) => name !== 'vintt');
    await pages.walk.voting(sitting, { present });
    const marks = nominations.slice(0, 3);
    for (const member of present) {
      await pages.walk.order('sitting', sitting, member, { type: 'CAST_BALLOT', marks });
      const open = await read(CHAIR, path);
      expect(open).toContain('Chưa có lần bỏ phiếu nào được kiểm phiếu.');
      expect(open).toContain('Dự thảo, chưa kết thúc phiên họp');
    }
    await pages.walk.order('sitting', sitting, CHAIR, { type: 'CLOSE_VOTING' });
    const count = await read(CHAIR, `${path}?paper=2`);
    inOrder(
      count,
      'BIÊN BẢN',
      'Kiểm phiếu lựa chọn',
      '09 (chín) thành viên',
      'Số phiếu phát ra: 08 (tám); số phiếu thu về: 08 (tám)',
      'Số phiếu hợp lệ: 08 (tám); số phiếu không hợp lệ: 00 (không)',
      'quá một phần hai (1/2) tổng số thành viên',
      'số phiếu × 2 > 9 × 1 (quá 4,5), tức từ 05 (năm) phiếu trở lên',
      '8/9',
      '0/9',
      'Cộng 8 8 8 0',
    );
    // one row a ballot, and no name of a member beside any
    const rows = count.slice(count.indexOf('Từng phiếu')).match(/\d × × ×/gu) ?? [];
    expect(rows).toHaveLength(8);
  });

  test('a ballot among whose voters one may not vote for a name is summed, never listed row by row', async () => {
    const { sitting, nominations } = await pages.walk.sitting(KHOI, ANH, INDUSTRY, LINH, HAN);
    const path = `/sittings/${sitting}/minutes`;
    expect(await read(CHAIR, `${path}?paper=2`)).toContain('Thời gian dự kiến:');
    await pages.walk.counted(sitting, nominations.slice(0, 3), { chair: 'thuyhtb' });
    const count = await read(CHAIR, `${path}?paper=2`);
    inOrder(count, 'Thời gian bắt đầu:', 'Không liệt kê từng phiếu', 'Số phiếu', '9 9', 'Trần Minh Khôi 8 9');
    expect(count).not.toContain('Từng phiếu');
    expect(count).not.toMatch(/ × × /u);
    // nor how many marked nobody: beside the sums that could tell his too
    expect(count).not.toContain('không đánh dấu hồ sơ nào');
  });

  test('what happened on another day than the meeting has its day beside its hour', async () => {
    const { sitting } = await pages.walk.sitting(KHOI, ANH, INDUSTRY, LINH, HAN);
    const moved = { type: 'MOVE', place: 'Hội trường', reason: 'Trùng lịch giao ban' } as const;
    await pages.walk.order('sitting', sitting, SECRETARY, {
      ...moved,
      plannedFor: '2021-03-26T07:00:00.000Z',
    });
    const line = /- (\d\d giờ \d\d phút, ngày \d\d tháng \d+ năm \d{4}): đồng chí [^:]+ dời phiên họp/u;
    expect(await read(CHAIR, `/sittings/${sitting}/minutes?paper=1`)).toMatch(line);
    await pages.department.clock('2021-03-26T07:00:00.000Z');
    await pages.walk.voting(sitting, { chair: 'thuyhtb' });
    const text = await read(CHAIR, `/sittings/${sitting}/minutes?paper=1`);
    expect(text).toMatch(line);
    expect(text).toContain('- 14 giờ 00 phút: điểm danh');
  });

  test('once concluded: who was there, the quorum in whole numbers, what was found, who signs', async () => {
    const { sitting, nominations } = await pages.walk.sitting(KHOI, ANH, INDUSTRY, LINH, HAN);
    await pages.walk.concluded(sitting, nominations.slice(0, 4), { chair: 'thuyhtb' });
    const text = await read('vinhlt', `/sittings/${sitting}/minutes?paper=1`);
    expect(text).not.toContain('Dự thảo');
    inOrder(
      text,
      'Số: /BB-HĐTĐKT',
      'Thời gian bắt đầu:',
      'dự họp 09 (chín), vắng mặt 00 (không)',
      'ít nhất hai phần ba (2/3) của 9 thành viên theo quyết định, tức 06 (sáu); có mặt 09 (chín): 9 × 3 = 27 ≥ 9 × 2 = 18, đủ',
      'Chủ tọa: đồng chí Hoàng Thị Bích Thủy',
      'là người được đề nghị nên giao quyền chủ tọa',
      'dấu cho chính mình không có giá trị',
      'Hội đồng lựa chọn 04 (bốn)',
      'Phiên họp kết thúc vào',
      './.',
      'THƯ KÝ',
      'Dương Thị Thanh Huyền',
      'CHỦ TỌA',
      'Hoàng Thị Bích Thủy',
      'Lưu: VT, Hồ sơ.',
      await hashOf(sitting, 'CONCLUDE'),
    );
    // his own mark is void: eight of nine
    expect(text).toContain('Trần Minh Khôi 8/9 phiếu (được lựa chọn)');
  });
});

describe('the letter to the province', () => {
  test('is empty first; then one for each who may sign, and with number and day once it is sent', async () => {
    const path = `${round()}/letter`;
    const empty = await read('hanglt', path);
    inOrder(empty, 'Dự thảo, chưa ký gửi', 'Số: /TTr-SCT', 'GIÁM ĐỐC', 'Chưa có cá nhân, tập thể nào.');
    expect(await status('nguyetvtm', path)).toBe(403);
    const [khoi = '', anh = '', industry = ''] = await pages.walk.selected(KHOI, ANH, INDUSTRY);
    const draft = await read('khoitm', path);
    expect(draft).toContain('KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC');
    expect(draft).toContain('Có 2 văn bản');

    const nominations = [anh, industry];
    await pages.walk.order('round', pages.department.round, 'khoitm', {
      type: 'FORWARD',
      nominations,
      letter: LETTER,
    });
    const both = await read('hanglt', path);
    inOrder(
      both,
      'UBND TỈNH HÀ TĨNH',
      'SỞ CÔNG THƯƠNG',
      'Số: 412/TTr-SCT',
      'Hà Tĩnh, ngày 15 tháng 3 năm 2021',
      'Kính gửi: Ban Thi đua - Khen thưởng tỉnh Hà Tĩnh.',
      'Căn cứ Kế hoạch số 06/KH-UBND',
      '02 (hai) điển hình tiên tiến giai đoạn 2021-2025 của Sở Công Thương Hà Tĩnh, gồm 01 (một) cá nhân và 01 (một) tập thể',
      '- Lưu: VT, VP.',
      'GIÁM ĐỐC Trần Minh Khôi',
      await hashOf(pages.department.round, 'FORWARD'),
      '(Kèm theo Tờ trình số 412/TTr-SCT ngày 15 tháng 3 năm 2021',
      'Phan Thị Ngọc Ánh',
      '9/9',
      'Dự thảo, chưa ký gửi',
    );
    // the province reads what was sent to it, and no draft
    const theirs = await read('vanctk@tinh.example', path);
    expect([theirs.includes('412/TTr-SCT'), theirs.includes('Dự thảo')]).toEqual([true, false]);
    expect(theirs).not.toContain('HS-2021-0001');
    await pages.walk.order('round', pages.department.round, 'vietlq', {
      type: 'FORWARD',
      nominations: [khoi],
      letter: { number: '413/TTr-SCT', date: '2021-03-15' },
    });
    const all = await read('hanglt', path);
    inOrder(all, '412/TTr-SCT', '413/TTr-SCT', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lương Quốc Việt');
    expect(all).not.toContain('Dự thảo');
  });

  test('reading a paper changes nothing', async () => {
    await pages.walk.selected(ANH);
    const before = await pages.eventsOf(pages.department.round);
    await read('hanglt', `${round()}/letter`);
    expect(await pages.eventsOf(pages.department.round)).toBe(before);
  });
});
