import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import {
  capacityText,
  clockText,
  dayText,
  dueText,
  en,
  LANGUAGES,
  type Life,
  mailSubject,
  orderWords,
  standingText,
  stateName,
  validationText,
  vi,
  waitedText,
} from '../../src/texts/index.js';
import { REASONS } from '../../workflows/criteria/reasons.js';
import { NOMINATION, ROUND, SITTING } from '../../workflows/policy/table.js';

/** Every text of a dictionary; those with parameters are said once with a figure and once with a word. */
const textsOf = (value: unknown, at: string): [string, string][] => {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') {
    const said: unknown[] = [value(1, 2, 3, 4, 5), value('X', 'Y', 'Z', 'V', 'W')];
    return said.map((text, index) => [`${at}(${index})`, String(text)]);
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${at}.${key}`))
    : [];
};

const LAW = path.resolve('workflows');

/** Whatever machines the law has, found by their files: a new life must bring its words. */
const machines = async (): Promise<AnyStateMachine[]> => {
  const files = readdirSync(LAW, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.machine.ts'),
  );
  const modules = await Promise.all(
    files.map((file) => import(path.join(LAW, file)) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((module) => Object.values(module))
    .filter(
      (value): value is AnyStateMachine => typeof value === 'object' && value !== null && 'root' in value,
    );
};

const statesUnder = (node: AnyStateNode): string[] =>
  Object.values(node.states).flatMap((child: AnyStateNode) => [child.path.join('.'), ...statesUnder(child)]);

describe('the dictionaries', () => {
  const texts = [...textsOf(vi, 'vi'), ...textsOf(en, 'en')];

  test('are there in full, in composed letters, without loose blanks', () => {
    expect(texts.length).toBeGreaterThan(900);
    for (const [at, text] of texts) {
      expect([at, text.normalize('NFC').trim()]).toEqual([at, text]);
      expect([at, text]).not.toEqual([at, '']);
    }
  });

  test('are English throughout in English', () => {
    // what stands in the office's own files and on its papers is quoted as it stands there
    const allowed =
      /Gương Sáng|NĐ-CP|[Tt]iếng Việt|Đọc trang này bằng|“(?:Có|Không|Danh mục|VÍ DỤ)”|CSTĐ|[Ff]or (?:instance|example)[^.]*/gu;
    const strange = textsOf(en, 'en').filter(([, text]) =>
      /[^\p{ASCII}’“”—–…·×−≥›→]/u.test(text.replace(allowed, '')),
    );
    expect(strange).toEqual([]);
  });

  test('leave nothing of English in Vietnamese', () => {
    const english = new Set(textsOf(en, '').map(([, text]) => text));
    const same = textsOf(vi, 'vi').filter(
      ([, text]) => /\p{Ll}{2,} /u.test(text) && !/Gương Sáng|Tiếng Việt/.test(text) && english.has(text),
    );
    expect(same).toEqual([]);
  });
});

describe('every word the law uses has its official words', () => {
  test('states of all five lives', async () => {
    const lives = await machines();
    expect(lives.map(({ id }) => id).toSorted()).toEqual([
      'commendation',
      'nomination',
      'round',
      'sitting',
      'story',
    ]);
    const wordless = lives.flatMap(({ id, root }) =>
      statesUnder(root).flatMap((state) =>
        LANGUAGES.filter((lang) => stateName(id as Life, state, lang) === state).map(
          (lang) => `${id}.${state} ${lang}`,
        ),
      ),
    );
    expect(wordless).toEqual([]);
  });

  test('orders of all lives, those of the tables of rights and those of the machines', async () => {
    const orders = [NOMINATION, ROUND, SITTING].flatMap((table) => Object.keys(table));
    const events = (await machines()).flatMap(({ events: types }) => types);
    const wordless = [...orders, ...events].filter((type) =>
      LANGUAGES.some((lang) => orderWords(type, lang).button === type),
    );
    expect(wordless).toEqual([]);
  });

  test('reasons why evidence did not count', () => {
    expect(Object.keys(vi.evidence.reasons).toSorted()).toEqual([...REASONS].toSorted());
  });

  test.each([
    ['draft', 'Dự thảo'],
    ['unitReview', 'Chờ lãnh đạo đơn vị'],
    ['officeReview', 'Văn phòng thẩm định'],
    ['supplement', 'Chờ bổ sung'],
    ['unqualified', 'Chưa đủ điều kiện'],
    ['compiled', 'Trong danh sách tổng hợp'],
    ['beforeCouncil', 'Hội đồng xem xét'],
    ['selected', 'Được lựa chọn'],
    ['exemplar', 'Điển hình tiên tiến'],
    ['confirmed', 'Đã xác nhận'],
    ['notConfirmed', 'Chưa đạt chỉ tiêu giai đoạn'],
    ['withdrawn', 'Đã rút'],
    ['ineligible', 'Không đủ điều kiện'],
    ['revoked', 'Thôi công nhận'],
    ['replaced', 'Được thay thế'],
    ['lapsed', 'Quá hạn'],
  ])('the state %s is called “%s”', (state, words) => {
    expect(standingText('nomination', [state], 'vi')).toBe(words);
  });

  test('an exemplar is one, whatever its parts do', () => {
    const leaves = ['exemplar.fostering.underway', 'exemplar.province.sent'];
    expect(standingText('nomination', leaves, 'vi')).toBe('Điển hình tiên tiến');
  });

  test('the same order is said as its life says it', () => {
    expect(orderWords('FORWARD', 'vi').done).toBe('Gửi Ban TĐKT tỉnh');
    expect(orderWords('FORWARD', 'vi', 'round').done).toBe('Gửi tờ trình lên tỉnh');
    expect(orderWords('ENDORSE', 'vi').button).toBe('Gửi về Văn phòng');
  });
});

describe('days', () => {
  test.each([
    ['2021-03-24', '2021-03-22', 'còn 2 ngày', 'soon'],
    ['2021-03-24', '2021-03-24', 'hôm nay là hạn cuối', 'soon'],
    ['2021-03-24', '2021-03-25', 'quá hạn 1 ngày', 'late'],
    ['2021-03-24', '2021-03-21', 'còn 3 ngày', 'soon'],
    ['2021-03-24', '2021-03-20', 'còn 4 ngày', 'later'],
  ])('the last day %s, seen on %s: %s', (lastDay, today, left, urgency) => {
    expect(dueText(lastDay, today, 'vi')).toMatchObject({ left, urgency });
  });

  test('pages say the last day, never the first late one', () => {
    expect(dueText('2021-03-24', '2021-03-22', 'vi')).toEqual({
      urgency: 'soon',
      left: 'còn 2 ngày',
      end: 'hết ngày 24/3/2021 (thứ Tư)',
      until: 'hạn cuối: hết ngày 24/3/2021 (thứ Tư)',
      whole: 'hạn cuối: hết ngày 24/3/2021 (thứ Tư), còn 2 ngày',
    });
    expect(dueText('2021-03-24', '2021-03-23', 'en').whole).toBe(
      'last day: Wednesday 24 March 2021, 1 day left',
    );
  });

  test('the clock is the office’s, whatever the machine’s zone', () => {
    expect(clockText('2021-03-15T01:00:00.000Z', 'vi')).toBe('thứ Hai, 15/3/2021 08:00');
    expect(clockText('2021-03-24T17:00:00.000Z', 'vi')).toBe('thứ Năm, 25/3/2021 00:00');
    expect(clockText('2021-03-14T16:59:59.999Z', 'en')).toBe('Sunday, 14 March 2021 23:59');
  });

  test('days and waits', () => {
    expect(dayText('2021-01-05', 'vi')).toBe('5/1/2021');
    expect(waitedText('2021-03-18', '2021-03-22', 'vi')).toBe('đã 4 ngày');
    expect(waitedText('2021-03-22', '2021-03-22', 'vi')).toBe('từ hôm nay');
  });
});

test.each([
  [{ role: 'director', as: '', forName: null }, 'Giám đốc Sở'],
  [{ role: 'deputyDirector', as: 'KT.', forName: null }, 'KT. Giám đốc Sở, Phó Giám đốc Sở'],
  [{ role: 'unitDeputy', as: 'KT.', forName: null }, 'KT. Trưởng đơn vị, Phó Trưởng đơn vị'],
  [{ role: 'officeChief', as: 'TUQ.', forName: 'Lê Thu Hằng' }, 'TUQ. Chánh Văn phòng Sở (Lê Thu Hằng)'],
] as const)('whoever signs as %o writes “%s”', (signed, words) => {
  expect(capacityText(signed, 'vi')).toBe(words);
});

test.each([
  ['letter.date', 'isDay', 'Ngày văn bản: phải là một ngày có thật'],
  ['items.0.verdict', 'isIn', 'Kết luận: không có trong các lựa chọn'],
  ['reason', 'isNotEmpty', 'Lý do: chưa điền'],
  ['nonsense', 'isNotEmpty', 'Ô này: chưa điền'],
  ['reason', 'somethingNew', 'Lý do: chưa đúng'],
])('a wrong field %s (%s) is told as “%s”', (field, constraint, words) => {
  expect(validationText(field, constraint, 'vi')).toBe(words);
});

test.each([
  ['task.ENDORSE', '[Gương Sáng] HS-2021-0007: Xem xét, gửi về Văn phòng'],
  ['told.RETURN', '[Gương Sáng] HS-2021-0007: Trả lại để bổ sung'],
  ['nudge.CHECK_EVIDENCE', '[Gương Sáng] Nhắc việc HS-2021-0007: Kiểm tra minh chứng'],
  ['receipt.FORWARD', '[Gương Sáng] Biên nhận HS-2021-0007: Gửi Ban TĐKT tỉnh'],
])('the subject of %s names a file and a step, nobody', (template, subject) => {
  expect(mailSubject(template, 'HS-2021-0007', 'vi')).toBe(subject);
});
