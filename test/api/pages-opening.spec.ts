import { fresh, hiddenIn, wordsOn } from '../support/browse.js';
import { openRoundPages, type RoundPages } from '../support/round-pages.js';
import { CHIEF } from '../support/walk.js';

const PLAN = 'sct-ha-tinh-2021-2025';
const MONTHLY = 'guong-hang-thang';

let pages: RoundPages;

/** The seed's plan once more, under another code: a round every month, "trước ngày 06". */
const withMonthlyPlan = async ({ department }: RoundPages): Promise<void> => {
  const intake = { kind: 'recurring', every: 'month', supplementary: true, clause: 'IV' };
  const registration = {
    each: { day: 6 },
    boundary: 'before',
    binds: 'ENDORSE',
    extendedBy: 'officeChief',
    clause: 'IV.2',
  };
  await department.rows(
    `insert into plan (organisation_id, code, version, sha256, source, body)
     select organisation_id, $1, 1, sha256, source, body || jsonb_build_object('code', $1::text, 'intake', $2::jsonb,
       'title', '{"vi": "Gương hằng tháng", "en": "Monthly"}'::jsonb, 'deadlines', $3::jsonb)
       from plan where code = $4`,
    [MONTHLY, intake, { registration, province: null }, PLAN],
  );
};

const BESIDE = {
  plan: PLAN,
  round: 'supplementary',
  name: 'Đợt bổ sung năm 2021',
  reason: 'Có thêm gương sau đợt xét chọn.',
  'basis.number': '12/TB-SCT',
  'basis.date': '2021-03-12',
  registration: '2021-06-15',
  province: '2021-06-30',
};

beforeEach(async () => {
  pages = await openRoundPages('pages_opening');
  await withMonthlyPlan(pages);
});
afterEach(() => pages?.close());

describe('what may be opened', () => {
  test('stands plan by plan, with its dates in words or the reason against it', async () => {
    const { html } = await pages.show(CHIEF, '/rounds/new');
    const words = wordsOn(html);
    expect(words).toContain('đã mở đợt DX-2021-0001; muốn nhận thêm thì mở đợt bổ sung mục IV.1');
    expect(words).toContain('Đợt tháng 4/2021 Đơn vị gửi đến hết ngày 5/4/2021 (thứ Hai)');
    // March's date has gone by on 15/3
    expect(words).not.toContain('Đợt tháng 3/2021');
    expect(html).toContain(`href="/rounds/new?plan=${MONTHLY}&amp;round=2021-04"`);
    expect(html).not.toContain(`href="/rounds/new?plan=${PLAN}&amp;round=regular"`);
    expect(wordsOn((await pages.show(CHIEF, '/rounds/new', 'en')).html)).toContain('Round of April 2021');
  });

  test('a link to what cannot be opened leads back to what can', async () => {
    const page = await pages.show(CHIEF, `/rounds/new?plan=${PLAN}&round=regular`);
    expect([page.status, wordsOn(page.html).includes('Chưa mở được')]).toEqual([200, true]);
  });
});

describe('a turn', () => {
  const FORM = { plan: MONTHLY, round: '2021-04', name: 'Gương tháng 4/2021', step: 'write' };

  test('opens once, however often it is sent', async () => {
    const { send, show, department } = pages;
    const shown = await show(CHIEF, `/rounds/new?plan=${MONTHLY}&round=2021-04`);
    const form = { ...hiddenIn(shown.html, '/rounds/new'), name: FORM.name, step: 'write' };
    const first = await send(CHIEF, '/rounds/new', form);
    expect([first.status, first.to]).toEqual([
      303,
      expect.stringMatching(/^\/rounds\/[\da-f-]{36}\/receipts\/1$/),
    ]);
    expect((await send(CHIEF, '/rounds/new', form)).to).toBe(first.to);
    const [opened] = await department.rows(`select context from round where plan_code = $1`, [MONTHLY]);
    expect(opened).toMatchObject({
      context: {
        turn: '2021-04',
        supplementary: false,
        dates: { registration: { lastDay: '2021-04-05', clause: 'IV.2' }, province: null },
      },
    });
  });

  test('opened by somebody meanwhile, it is refused, and what was typed comes back', async () => {
    const { send, written } = pages;
    await send(CHIEF, '/rounds/new', { ...FORM, nonce: fresh() });
    const before = await written();
    const page = await send(CHIEF, '/rounds/new', { ...FORM, nonce: fresh(), name: 'Gõ lần hai' });
    expect(page.status).toBe(409);
    expect(wordsOn(page.html)).toContain('Đợt tháng 4/2021 đã mở rồi: DX-2021-0002');
    expect(page.html).toContain('value="Gõ lần hai"');
    expect(await written()).toEqual(before);
  });
});

describe('a supplementary round', () => {
  test('is looked over with its dates in words, then opened, with its reason and paper in the history', async () => {
    const { send, written, department } = pages;
    const before = await written();
    const looked = await send(CHIEF, '/rounds/new', { ...BESIDE, nonce: fresh(), step: 'preview' });
    expect(looked.status).toBe(200);
    const words = wordsOn(looked.html);
    for (const said of [
      'Đơn vị gửi đến hết ngày 15/6/2021 (thứ Ba)',
      'Gửi tỉnh đến hết ngày 30/6/2021 (thứ Tư)',
      '12/TB-SCT',
      'Có thêm gương sau đợt xét chọn.',
    ]) {
      expect(words).toContain(said);
    }
    expect(await written()).toEqual(before);
    const form = { ...hiddenIn(looked.html, '/rounds/new'), step: 'write' };
    const opened = await send(CHIEF, '/rounds/new', form);
    expect(opened.status).toBe(303);
    const [facts] = await department.rows<{ value: string }>(
      `select p.value from history_private p join round r on r.id = p.subject_id
        where r.name = $1 and p.field = 'facts'`,
      [BESIDE.name],
    );
    expect(JSON.parse(facts?.value ?? '{}')).toMatchObject({
      order: {
        type: 'OPEN_ROUND',
        turn: null,
        supplement: { reason: BESIDE.reason, basis: { number: '12/TB-SCT', date: '2021-03-12' } },
      },
      opened: [{ code: 'DX-2021-0001', supplementary: false }],
    });
    const trace = wordsOn((await pages.show(CHIEF, opened.to?.replace(/receipts\/1$/, 'trace') ?? '')).html);
    for (const worded of ['Kỳ của đợt', 'Văn bản làm căn cứ', 'Các đợt đã mở của Kế hoạch']) {
      expect(trace).toContain(worded);
    }
  });

  test('to be changed once more, all that was typed stands in the form', async () => {
    const page = await pages.send(CHIEF, '/rounds/new', { ...BESIDE, nonce: fresh(), step: 'edit' });
    for (const typed of [BESIDE.name, '12/TB-SCT', '2021-06-15', '2021-06-30']) {
      expect(page.html).toContain(`value="${typed}"`);
    }
    expect(page.html).toContain(BESIDE.reason);
  });

  test.each([
    [
      'nothing',
      { name: '', reason: '', 'basis.number': '', 'basis.date': '', registration: '', province: '' },
      422,
      [
        'Tên: chưa điền',
        'Lý do: chưa điền',
        'Số, ký hiệu văn bản: chưa điền',
        'Ngày văn bản: chưa chọn ngày',
        'Hạn đăng ký: chưa chọn ngày',
        'Hạn gửi tỉnh: chưa chọn ngày',
      ],
    ],
    [
      'a day that has passed',
      { registration: '2021-03-14' },
      409,
      ['Đợt bổ sung cần hạn đăng ký sau hôm nay 15/3/2021'],
    ],
    [
      'the days in the wrong order',
      { registration: '2021-07-01' },
      409,
      ['phải không sau hạn gửi tỉnh 30/6/2021'],
    ],
    ['a name too long', { name: 'Đ'.repeat(301) }, 422, ['Tên: quá dài']],
  ])('refused: %s', async (_what, fields, status, said) => {
    const { send, written } = pages;
    const before = await written();
    for (const step of ['preview', 'write']) {
      const page = await send(CHIEF, '/rounds/new', { ...BESIDE, ...fields, nonce: fresh(), step });
      expect(page.status).toBe(status);
      for (const sentence of said) expect(wordsOn(page.html)).toContain(sentence);
    }
    expect(await written()).toEqual(before);
  });

  test.each([
    ['no plan', { plan: '' }],
    ['no such plan', { plan: 'khac' }],
    ['no such kind', { round: 'khac' }],
    ['a month of a plan held once', { round: '2021-04' }],
  ])('refused: %s', async (_what, fields) => {
    const { send, written } = pages;
    const before = await written();
    const page = await send(CHIEF, '/rounds/new', { ...BESIDE, ...fields, nonce: fresh(), step: 'write' });
    expect(page.status).toBe(422);
    expect(wordsOn(page.html)).toContain('hãy chọn một trong các mục dưới đây');
    expect(await written()).toEqual(before);
  });
});
