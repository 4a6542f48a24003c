import { wordsOn } from '../support/browse.js';
import { freshKey } from '../support/walk.js';
import { openRoundPages, type RoundPages } from '../support/round-pages.js';
import { signedIn, who } from '../support/department.js';
import { acknowledged, ANH, CHIEF, headOf, nominatorOf } from '../support/walk.js';
import { supplementary } from '../support/supplement.js';

const NOMINATOR = nominatorOf(ANH);

let pages: RoundPages;
let beside: string;

beforeEach(async () => {
  pages = await openRoundPages('several_rounds');
  const opened = await pages.department.opening.open(supplementary(), freshKey(), who(CHIEF));
  beside = acknowledged(opened).id;
});
afterEach(() => pages?.close());

const regular = { plan: 'sct-ha-tinh-2021-2025', name: 'Lần nữa', turn: null, supplement: null };

describe('opening', () => {
  test('a second regular round of a plan held once is refused with its clause, and nothing is written', async () => {
    const { department, written } = pages;
    const before = await written();
    expect(await department.opening.open(regular, freshKey(), who(CHIEF))).toMatchObject({
      ok: false,
      code: 'REFUSED',
      findings: [{ code: 'ROUND_HELD_ALREADY', clause: 'IV.1', params: { round: 'DX-2021-0001' } }],
    });
    expect(await written()).toEqual(before);
  });

  test('two who open the plan’s one round at once: one opens it, the other is told', async () => {
    const { department } = pages;
    await department.rows('truncate unit_list, round, sitting, nomination, part cascade');
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => department.opening.open(regular, freshKey(), who(CHIEF))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) {
      if (!outcome.ok) expect(outcome.findings).toMatchObject([{ code: 'ROUND_HELD_ALREADY' }]);
    }
    expect(await department.rows('select from round')).toHaveLength(1);
  });
});

describe('two rounds open at once', () => {
  test('the inbox shows the dates of both, the first one first, each by its round', async () => {
    const { department, show } = pages;
    expect(
      (await department.deadlines.of(signedIn(NOMINATOR))).map(({ round, what, lastDay }) => [
        round.name,
        what,
        lastDay,
      ]),
    ).toEqual([
      ['Đợt xét chọn năm 2021', 'registration', '2021-03-24'],
      ['Đợt xét chọn năm 2021', 'province', '2021-03-29'],
      ['Đợt bổ sung', 'registration', '2021-06-15'],
      ['Đợt bổ sung', 'province', '2021-06-30'],
    ]);
    const words = wordsOn((await show(NOMINATOR, '/tasks')).html);
    expect(words).toMatch(/hết ngày 24\/3\/2021[^·]*· Đợt xét chọn năm 2021/);
    expect(words).toMatch(/hết ngày 15\/6\/2021[^·]*· Đợt bổ sung/);
  });

  test('a unit chooses its list; once one round takes no more names, it is led to the other', async () => {
    const { department, show, round } = pages;
    const page = await show(NOMINATOR, '/unit');
    expect(page.status).toBe(200);
    expect(page.html).toContain(`href="/rounds/${round}/units/QLTM"`);
    expect(page.html).toContain(`href="/rounds/${beside}/units/QLTM"`);
    expect(page.html.indexOf(`/rounds/${round}/`)).toBeLessThan(page.html.indexOf(`/rounds/${beside}/`));
    expect((await show(NOMINATOR, '/nominations/new')).to).toBe('/unit');
    await department.clock('2021-03-25T02:00:00.000Z');
    expect((await show(NOMINATOR, '/unit')).to).toBe(`/rounds/${beside}/units/QLTM`);
    expect((await show(NOMINATOR, '/nominations/new')).to).toBe(`/nominations/new?round=${beside}`);
  });

  test('a name stands in one round and in the other, each by its own date', async () => {
    const { department, show } = pages;
    await department.clock('2021-03-25T02:00:00.000Z');
    const head = headOf(ANH);
    expect(wordsOn((await show(head, `/rounds/${pages.round}/units/QLTM`)).html)).toContain('24/3/2021');
    const list = wordsOn((await show(head, `/rounds/${beside}/units/QLTM`)).html);
    expect(list).toContain('15/6/2021');
    expect(list).not.toContain('24/3/2021');
  });

  test('the calendar tells the dates of both, under their names', async () => {
    const words = wordsOn((await pages.show(NOMINATOR, '/calendar')).html);
    expect(words).toContain('Các mốc của Kế hoạch, của các đợt và việc của bạn');
    for (const [name, day] of [
      ['Đợt xét chọn năm 2021', '24/3/2021'],
      ['Đợt bổ sung', '15/6/2021'],
    ]) {
      expect(words).toContain(name);
      expect(words).toContain(day);
    }
  });

  test('a sitting is convened for a round that is chosen, never for one that is guessed', async () => {
    const { show } = pages;
    expect(await show(CHIEF, '/rounds')).toMatchObject({ status: 200 });
    expect(await show('khoitm', '/sittings/new')).toMatchObject({ status: 303, to: '/sittings' });
  });

  test('a closed one is no more among them', async () => {
    const { department, show } = pages;
    await department.rows(`update round set state = '{closed}' where id = $1`, [beside]);
    expect((await department.deadlines.of(signedIn(NOMINATOR))).map(({ round }) => round.name)).toEqual([
      'Đợt xét chọn năm 2021',
      'Đợt xét chọn năm 2021',
    ]);
    expect((await show(NOMINATOR, '/unit')).to).toBe(`/rounds/${pages.round}/units/QLTM`);
  });
});

describe('a round that nothing binds', () => {
  test('says so, and the clock makes no order of it', async () => {
    const { department, show } = pages;
    await department.rows(
      `update round set context = jsonb_set(context, '{dates}', '{"registration": null, "province": null}') where id = $1`,
      [beside],
    );
    expect(wordsOn((await show(CHIEF, '/rounds')).html)).toContain('nhận hồ sơ liên tục');
    expect(wordsOn((await show(NOMINATOR, '/unit')).html)).toContain('Gửi lúc nào cũng được');
    expect((await department.deadlines.of(signedIn(NOMINATOR))).map(({ round }) => round.id)).not.toContain(
      beside,
    );
    expect(await show(CHIEF, `/rounds/${beside}`)).toMatchObject({ status: 200 });
  });
});
