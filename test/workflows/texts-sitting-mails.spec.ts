import { letterText } from '../support/letters.js';
import { LANGUAGES, mailSubject, orderWords } from '../../src/texts/index.js';
import { sittingMachine } from '../../workflows/sitting/sitting.machine.js';

/** All that a sitting's states have somebody do: the machine is asked, so that a new task brings its words. */
const TASKS = [
  ...new Set(
    Object.values(sittingMachine.states).flatMap((node) =>
      (node.meta?.tasks ?? []).map(({ offers: [does] }) => does),
    ),
  ),
].filter((does) => does !== 'REPLY');

const TEMPLATES = [
  ...TASKS.map((does) => `task.${does}`),
  'told.CONVENE',
  'told.MOVE',
  'told.CANCEL',
  'told.CONCLUDE',
  'told.ANSWER_MEMBER',
  'nudge.REPLY',
  'nudge.ATTEND',
];

const letter = (template: string, over: object = {}) =>
  letterText({
    life: 'sitting',
    template,
    at: '2021-03-20T02:00:00.000Z',
    recipient: { name: 'Vũ Thị Hải Yến' },
    code: 'PH-2021-0001',
    unit: null,
    due: null,
    meets: '2021-03-26T07:00:00.000Z',
    place: 'Phòng họp tầng 2',
    ...over,
  });

test('the machine has tasks to walk', () => {
  expect(TASKS).toEqual(
    expect.arrayContaining(['SIGN_MINUTES', 'ENTER_TALLY', 'ANSWER_MEMBER', 'REOPEN', 'AGREE']),
  );
});

describe.each(TEMPLATES)('%s', (template) => {
  const [kind = '', type = ''] = template.split('.');

  test.each(LANGUAGES)('has its words in %s', (lang) => {
    const words = orderWords(type, lang, 'sitting');
    for (const said of [words.task, words.done]) {
      expect(said).not.toBe(type);
      expect(said).not.toMatch(/[A-Z]_[A-Z]/);
    }
    const subject = mailSubject(template, 'PH-2021-0001', lang, 'sitting');
    expect(subject).toContain(kind === 'told' ? words.done : words.task);
  });

  test('is a letter in both languages, of the Council and of nothing else', () => {
    const { subject, body } = letter(template);
    expect(`${subject} ${body}`).not.toMatch(/undefined|null|[A-Z]+_[A-Z]+/);
    expect(body).toContain('Kính gửi Vũ Thị Hải Yến');
    expect(body).toContain('Dear Vũ Thị Hải Yến');
    expect(body).not.toMatch(/chưa gửi danh sách|has not sent its list/);
  });
});

test('a sitting opens its vote again in its own words, not in those of a nomination', () => {
  expect(mailSubject('task.REOPEN', 'PH-2021-0001', 'vi', 'sitting')).toContain('Đồng ý bỏ phiếu lại');
});

test('why it was moved, in writing or in a room, and the file that comes with it', () => {
  const moved = letter('told.MOVE', { reason: 'Trùng lịch', file: 'PH-2021-0001.ics' }).body;
  for (const said of [
    'Lý do: Trùng lịch',
    'Kèm tệp lịch PH-2021-0001.ics',
    'trả lời lại',
    'Thời gian họp: 14:00',
  ])
    expect(moved).toContain(said);
  const written = letter('told.CONVENE', { inWriting: true }).body;
  expect(written).toContain('lấy ý kiến bằng văn bản');
  expect(written).toContain('Bắt đầu lấy ý kiến: 14:00 ngày 26/3/2021');
});
