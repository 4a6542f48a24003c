import type { TestingModule } from '@nestjs/testing';
import { DESKS_JSON } from '../../src/links/links.js';
import { NOTICE } from '../../src/mail/mail.sql.js';
import { UNPLANNED } from '../../src/notices/delivery-times.sql.js';
import type { SetOff } from '../../src/sweep/set-off.js';
import { Sweep } from '../../src/sweep/sweep.js';
import { hiddenIn, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { openRoundPages, type RoundPages } from '../support/round-pages.js';
import { ANH, CHIEF, CLERK, headOf, holders, INDUSTRY, INSPECTORATE, UNITS } from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

let pages: RoundPages;
let worker: TestingModule;

beforeAll(async () => {
  pages = await openRoundPages('units_urged');
  worker = await openWorker(pages.department.url);
});
afterAll(async () => {
  await worker?.close();
  await pages?.close();
});

const dawn = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString();

/** What the clock said of the units of the round; of its own steps test/api/sweep-of-rounds.spec.ts tells. */
const sweepAt = async (at: string): Promise<string[]> => {
  await pages.department.clock(at);
  const setOff: SetOff[] = await worker.get(Sweep, { strict: false }).run(pages.department.organisation);
  return setOff.flatMap(({ slot }) => (slot.includes('/UNIT_LIST/') ? [slot] : []));
};

/** Who was told by a template at a moment, by address. */
const toldAt = async (template: string, at: string): Promise<string[]> => {
  const rows = await pages.department.rows<{ email: string }>(
    `select p.email from notice n join person p on p.id = n.recipient_id
      where n.template = $1 and n.at = $2 order by p.email`,
    [template, at],
  );
  return rows.map(({ email }) => email);
};

const answerable = (...but: string[]): string[] =>
  UNITS.filter((unit) => !but.includes(unit))
    .flatMap((unit) =>
      (['nominator', 'unitHead', 'unitDeputy'] as const).flatMap((role) => holders(role, unit)),
    )
    .toSorted();

const board = async (): Promise<string> => (await pages.show(CLERK, `/rounds/${pages.round}`)).html;

/** The texts to be copied, by the id of their fields. */
const textsOn = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<textarea id="words-([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(
      ([, id = '', text = '']) => [id, text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')],
    ),
  );

describe('the board of units, before the clock has said anything', () => {
  test('who has not sent, never reminded yet; one press shows whom all are told and what', async () => {
    const html = await board();
    const words = wordsOn(html);
    expect(words).toContain('8 đơn vị chưa gửi danh sách, chưa báo “không có”.');
    expect(words.split('Nhắc gần nhất chưa nhắc lần nào')).toHaveLength(1 + UNITS.length);
    expect(html).toContain('Đôn đốc cả 8 đơn vị chưa gửi');
    const units = [...html.matchAll(/<input type="hidden" name="units" value="([^"]+)"/g)].map(
      ([, unit = '']) => unit,
    );
    expect(units.toSorted()).toEqual([...UNITS].toSorted());

    const before = await pages.written();
    const preview = await pages.preview(CLERK, 'nudge', { units: units });
    expect(wordsOn(preview.html)).toContain('Sẽ ghi: đôn đốc 8 đơn vị');
    expect(wordsOn(preview.html)).toContain('Đơn vị của ông/bà chưa gửi danh sách');
    expect(wordsOn(preview.html)).toMatch(/Mở việc này: http:\/\/[^ ]+\/unit /);
    expect(await pages.written()).toEqual(before);
  });

  test('the words for a chat: which unit, what, until when and where; no person, no nomination', async () => {
    await pages.walk.draft(ANH);
    const html = await board();
    const texts = textsOn(html);
    expect([...texts.keys()].toSorted()).toEqual([...UNITS, 'all'].toSorted());
    const [round] = await pages.department.rows<{ name: string }>('select name from round');
    const inspectors = texts.get('TTr') ?? '';
    expect(inspectors.split('\n')).toEqual([
      `Nhắc việc: Thanh tra Sở chưa gửi danh sách giới thiệu điển hình tiên tiến (${round?.name}).`,
      'Hạn cuối: hết ngày 24/3/2021 (thứ Tư).',
      expect.stringMatching(/^Gửi danh sách, hoặc báo “không có”, tại http:\/\/[^ ]+\/unit$/),
    ]);
    const all = (texts.get('all') ?? '').split('\n');
    expect(all).toHaveLength(3 + UNITS.length);
    expect(all[1]).toBe('- Văn phòng Sở');
    expect(all.at(-2)).toBe('Hạn cuối: hết ngày 24/3/2021 (thứ Tư).');
    const people = await pages.department.rows<{ name: string }>('select name from person');
    expect(people.length).toBeGreaterThan(30);
    for (const text of texts.values()) {
      expect(text).not.toMatch(/HS-\d|@/);
      for (const { name } of people) expect(text).not.toContain(name);
    }
    // copied by hand where there is no JavaScript, and by a script of ours where there is
    expect(html).toMatch(/<textarea id="words-TTr" readonly/);
    expect(html).toMatch(/<button[^>]*data-copy="words-TTr"[^>]*hidden/);
    expect(html).toMatch(/<script src="\/assets\/copy\.js\?v=[^"]+" defer/);
    expect(html).not.toMatch(/<script(?! src=)/);
  });

  test('reminded by a person: when and by whom', async () => {
    const hidden = await pages.looked(CLERK, 'nudge', { units: ['TTr'] });
    expect((await pages.confirm(CLERK, 'nudge', hidden)).status).toBe(303);
    expect(wordsOn(await board())).toContain('Nhắc gần nhất 09:00 ngày 15/3/2021, Trần Thị Mỹ Duyên');
  });
});

describe('the clock (IV.1, V.2)', () => {
  test('three working days before, whoever has sent nothing; whoever has a draft hears of that', async () => {
    expect(await sweepAt('2021-03-18T16:59:59.999Z')).toEqual([]);
    expect(await sweepAt(dawn('2021-03-19'))).toEqual(['due-3/UNIT_LIST/2021-03-24']);
    expect(await toldAt('nudge.UNIT_LIST', dawn('2021-03-19'))).toEqual(answerable('QLTM'));
    expect(await toldAt('nudge.SUBMIT', dawn('2021-03-19'))).toEqual(holders('nominator', 'QLTM').toSorted());
    expect(await sweepAt('2021-03-19T10:00:00.000Z')).toEqual([]);
    expect(wordsOn(await board())).toContain(
      'Nhắc gần nhất 00:00 ngày 19/3/2021, hệ thống tự nhắc theo Kế hoạch',
    );
  });

  test('nobody hears of one list twice on a day', async () => {
    const twice = await pages.department.rows(
      `select n.recipient_id, n.at::date from notice n
        where n.life = 'round' or n.template = 'nudge.SUBMIT'
        group by 1, 2, (n.at at time zone 'Asia/Ho_Chi_Minh')::date having count(*) > 1
           and (n.at::date) > '2021-03-15'`,
    );
    expect(twice).toEqual([]);
  });

  test('whoever says "không có" is asked no more; an extension is reminded of by its own date', async () => {
    await pages.department.clock('2021-03-22T02:00:00.000Z');
    const reason = 'Năm nay đơn vị chưa có gương tiêu biểu';
    const { walk, round } = pages;
    await walk.order('round', round, headOf(INSPECTORATE), { type: 'NIL_RETURN', unit: 'TTr', reason });
    const until = '2021-03-26';
    await walk.order('round', round, CHIEF, { type: 'EXTEND', unit: 'TTKC', until, reason: 'Mưa lũ' });
    expect(await sweepAt(dawn('2021-03-24'))).toEqual([
      'due-1/UNIT_LIST/2021-03-24',
      'due-3/UNIT_LIST/2021-03-26',
      'due-0/UNIT_LIST/2021-03-24',
    ]);
    expect(await toldAt('nudge.UNIT_LIST', dawn('2021-03-24'))).toEqual(answerable('QLTM', 'TTr', 'TTKC'));
    // each with its own date, once these differ
    const all = (textsOn(await board()).get('all') ?? '').split('\n');
    expect(all.filter((line) => line.endsWith(': hết ngày 24/3/2021 (thứ Tư)'))).toHaveLength(6);
    expect(all.filter((line) => line.endsWith(': hết ngày 26/3/2021 (thứ Sáu)'))).toHaveLength(1);
    const card = (await board())
      .split('<section class="card unit-card"')
      .find((one) => one.includes('unit-TTr'));
    expect(card).not.toContain('words-TTr');
  });

  test('over: the Office learns of which units, a working day later the Director; the units hear nothing', async () => {
    expect(await sweepAt(dawn('2021-03-26'))).toEqual([
      'due-1/UNIT_LIST/2021-03-26',
      'due-0/UNIT_LIST/2021-03-26',
      'overdue-2/UNIT_LIST/2021-03-24',
    ]);
    const chiefs = [...holders('officeChief'), ...holders('officeDeputy')].toSorted();
    expect(await toldAt('overdue.UNIT_LIST', dawn('2021-03-26'))).toEqual(chiefs);
    expect(await toldAt('nudge.UNIT_LIST', dawn('2021-03-26'))).toEqual(
      answerable(...UNITS.filter((u) => u !== 'TTKC')),
    );
    expect(await sweepAt(dawn('2021-03-29'))).toEqual(['overdue-3/UNIT_LIST/2021-03-24']);
    const directors = [...holders('director'), ...holders('deputyDirector')].toSorted();
    expect(await toldAt('overdue.UNIT_LIST', dawn('2021-03-29'))).toEqual(directors);

    // whoever was of another unit once, is now of his own alone: its date is his, and the other's says nothing to him
    const head = headOf(INDUSTRY);
    const unitsOf = async (): Promise<(readonly string[] | undefined)[]> => {
      const { rows, organisation } = pages.department;
      const [his] = await rows<{ id: string }>(
        `update notice set send_from = null, relayed_at = null where id = (
           select id from notice where recipient_id = $1 and template = 'nudge.UNIT_LIST' order by at limit 1) returning id`,
        [idOf(head)],
      );
      type Row = { id: string; round: { units: readonly string[] } | null };
      const unplanned = await rows<Row>(UNPLANNED.text, [organisation, 500]);
      const [letter] = await rows<Row>(NOTICE.text, [[his?.id], new Date(), DESKS_JSON]);
      return [unplanned.find(({ id }) => id === his?.id)?.round?.units, letter?.round?.units];
    };
    const heldUntil = (day: string): Promise<unknown> =>
      pages.department.rows(
        `insert into access_grant (id, organisation_id, person_id, role, unit_id, from_day, until_day)
         select gen_random_uuid(), u.organisation_id, $1, 'nominator', u.id, '2020-01-01', $2 from unit u where u.code = 'TTr'`,
        [idOf(head), day],
      );
    await heldUntil('2021-03-14');
    expect(await unitsOf()).toEqual([['QLCN'], ['QLCN']]);
    await heldUntil('2021-12-31');
    expect(await unitsOf()).toEqual([
      ['QLCN', 'TTr'],
      ['QLCN', 'TTr'],
    ]);

    const [notice] = await pages.department.rows<{ id: string }>(
      `select id from notice where template = 'overdue.UNIT_LIST' order by at limit 1`,
    );
    const [letter] = await pages.department.rows<{ silent: { vi: string }[] }>(NOTICE.text, [
      [notice?.id],
      new Date(),
      DESKS_JSON,
    ]);
    expect(letter?.silent.map(({ vi }) => vi)).toHaveLength(6);
    expect(letter?.silent.map(({ vi }) => vi)).not.toContain('Thanh tra Sở');
  });

  test('a list closed without them says no more of them', async () => {
    await pages.department.clock('2021-03-29T02:00:00.000Z');
    const missing = UNITS.filter((unit) => unit !== 'TTr').map((unit) => ({ unit, reason: 'Không gửi' }));
    await pages.walk.order('round', pages.round, CHIEF, { type: 'COMPILE', missing });
    // TTKC was still to be told of, on the 30th and the 31st
    expect(await sweepAt(dawn('2021-04-10'))).toEqual([]);
    const html = await board();
    expect(html).not.toContain('Đôn đốc cả');
    expect(hiddenIn(html, `/rounds/${pages.round}/nudge`)).toEqual({});
  });
});
