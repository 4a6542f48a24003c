import { readdirSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import nodemailer from 'nodemailer';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { sampleDigest, sampleForSubstitute, sampleOf } from '../../src/mail/letters/samples.js';
import { kindName, LETTER_KINDS } from '../../src/mail/letters/templates.js';
import { aboutLink, type Written } from '../../src/mail/letters/letter.js';
import type { LifeName } from '../../src/road/command.js';
import { LANGUAGES } from '../../src/texts/index.js';
import type { Language } from '../../src/texts/language.js';

const ADDRESS = 'https://thidua.example.vn';
const HOUSE = {
  organisation: { vi: 'Sở Công Thương Hà Tĩnh', en: 'Hà Tĩnh Department of Industry and Trade' },
  rehearsal: false,
};

type Case = readonly [name: string, write: (lang: Language) => Written];

const CASES: readonly Case[] = [
  ...LETTER_KINDS.map((kind): Case => [kindName(kind), (lang) => sampleOf(kind, HOUSE, ADDRESS, lang)]),
  ['nomination.substitute', (lang) => sampleForSubstitute(HOUSE, ADDRESS, lang)],
  ['digest', (lang) => sampleDigest(HOUSE, ADDRESS, lang)],
];

/** What a mail server is handed, byte for byte. */
const sourceOf = async ({ subject, body, html }: Written): Promise<Buffer> => {
  const stream = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await stream.sendMail({
    from: { name: 'Gương Sáng', address: 'guongsang@thidua.example.vn' },
    to: { name: 'Trần Thị Mẫu', address: 'mau@thidua.example.vn' },
    subject,
    text: body,
    html,
  });
  return message as Buffer;
};

const linesOf = (text: string): string[] => text.split(/\r?\n/);

/** Every address that HTML could fetch from or lead to. */
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src|action|background|poster|srcset|cite|data)="([^"]*)"|url\(([^)]*)\)/gi)].map(
    ([, attribute, css]) => attribute ?? css ?? '',
  );

describe.each(CASES)('%s', (_name, write) => {
  test.each(LANGUAGES)('is complete in %s, in both its parts', (lang) => {
    const { subject, body, html } = write(lang);
    for (const part of [subject, body, html]) {
      expect(part).not.toMatch(/undefined|\bnull\b|NaN|\[object|=>/);
      expect(part).not.toMatch(/\b[A-Z]{2,}_[A-Z_]+\b/);
    }
    expect(subject).toMatch(/^\[Gương Sáng\] \S/);
    // whom it is to is in no subject
    expect(subject).not.toContain('Mẫu');
    expect(body).toContain(lang === 'vi' ? 'Kính gửi Trần Thị Mẫu,' : 'Dear Trần Thị Mẫu,');
    expect(html).toContain(`lang="${lang}"`);
    expect(html).toContain(HOUSE.organisation[lang]);
    expect(html).not.toContain(`<td class="pad" lang="${lang === 'vi' ? 'en' : 'vi'}"`);
    expect(body).toMatch(lang === 'vi' ? /chưa gửi đi quyết định nào/ : /sends no decision/);
  });

  test('its HTML fetches nothing, runs nothing, and leads nowhere but here', () => {
    const { html } = write('vi');
    expect(html).not.toMatch(/<(?:script|img|link|iframe|form|object|embed|svg|video|audio|base)\b/i);
    expect(html).not.toMatch(/\son\w+=|javascript:|@import|@font-face/i);
    const addresses = addressesIn(html);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith(`${ADDRESS}/`))).toEqual([]);
    expect(html.match(/<main|role="main"/g)).toHaveLength(1);
    expect(html).toContain('max-width:600px');
    expect(html).toContain('name="color-scheme" content="light dark"');
  });

  test('its text has each address whole, alone on a line of at most 76 letters', () => {
    const { body, html } = write('vi');
    const [button = ''] = addressesIn(html);
    expect(linesOf(body)).toContain(button);
    for (const line of linesOf(body)) {
      if (line.includes('://')) expect(line).toMatch(/^https:\/\/\S{1,68}$/);
    }
  });
});

test.each(CASES.filter((_, index) => index % 9 === 0))(
  '%s comes out of a message as it went in, in lines that servers take',
  async (_name, write) => {
    const letter = write('vi');
    const source = await sourceOf(letter);
    for (const line of source.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    expect(linesOf(letter.html).filter((line) => Buffer.byteLength(line) > 998)).toEqual([]);
    const parsed = await simpleParser(source);
    expect(parsed.subject).toBe(letter.subject);
    expect(parsed.text?.trimEnd()).toBe(letter.body.trimEnd());
    expect(parsed.html && parsed.html.trimEnd()).toBe(letter.html.trimEnd());
    expect([parsed.to].flat()).toHaveLength(1);
    expect(parsed.attachments).toEqual([]);
  },
);

describe('every task of the law has its letter', () => {
  const LAW = path.resolve('workflows');
  const askedIn = (node: AnyStateNode): string[] => [
    ...((node.meta as { tasks?: { offers: string[] }[] } | undefined)?.tasks ?? []).flatMap(({ offers }) =>
      offers.slice(0, 1),
    ),
    ...Object.values(node.states).flatMap(askedIn),
  ];

  test('in every machine there is', async () => {
    const known = new Set(LETTER_KINDS.map(({ template }) => template));
    const files = readdirSync(LAW, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.machine.ts'),
    );
    const modules = await Promise.all(
      files.map((file) => import(path.join(LAW, file)) as Promise<Record<string, unknown>>),
    );
    const machines = modules
      .flatMap((module) => Object.values(module))
      .filter(
        (value): value is AnyStateMachine => typeof value === 'object' && value !== null && 'root' in value,
      );
    const asked = [...new Set(machines.flatMap(({ root }) => askedIn(root)))].filter(
      (does) => does !== 'REPLY',
    );
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((does) => !known.has(`task.${does}`))).toEqual([]);
  });
});

describe('what a letter says', () => {
  const one = (template: string, rehearsal = false): Written =>
    sampleOf({ life: 'nomination', template }, { ...HOUSE, rehearsal }, ADDRESS, 'vi');

  const of = (life: LifeName, template: string): string =>
    sampleOf({ life, template }, HOUSE, ADDRESS, 'vi').body;

  test.each([
    ['round', 'nudge.UNIT_LIST', 'Đơn vị của ông/bà chưa gửi danh sách trong đợt xét chọn.'],
    ['round', 'nudge.COMPILE', 'Việc dưới đây của đợt xét chọn vẫn đang chờ ông/bà.'],
    ['round', 'task.RECEIVE', 'Có hồ sơ điển hình tiên tiến mới gửi đến cơ quan ông/bà.'],
    ['sitting', 'nudge.SIGN_MINUTES', 'Việc dưới đây của phiên họp Hội đồng vẫn đang chờ ông/bà.'],
    ['sitting', 'nudge.REPLY', 'Ông/bà chưa trả lời giấy mời'],
    ['sitting', 'told.ANSWER_MEMBER', 'Văn phòng đã trả lời câu hỏi của ông/bà'],
    ['sitting', 'nudge.ANSWER_MEMBER', 'Việc dưới đây của phiên họp Hội đồng vẫn đang chờ ông/bà.'],
    ['sitting', 'overdue.ANSWER_MEMBER', 'Việc dưới đây đã quá hạn mà chưa xong'],
  ] as const)('of a %s, %s: what is wanted of whom', (life, template, lead) => {
    expect(of(life, template)).toContain(lead);
  });

  test('the last day on which the link opens, not the first on which it does not', () => {
    expect(one('task.ENDORSE').body).toContain('dùng được đến hết ngày 24/3/2021 (thứ Tư). Mở liên kết');
    const inEnglish = sampleOf({ life: 'nomination', template: 'task.ENDORSE' }, HOUSE, ADDRESS, 'en');
    expect(inEnglish.body).toContain('works until the end of Wednesday 24 March 2021.');
  });

  test('by what a link of one’s own opens; in a tray that everybody reads, that a real mail has one there', () => {
    expect(one('task.ENDORSE').body).toContain('mở bằng mã PIN hoặc đăng nhập');
    expect(aboutLink({ until: null }, 'vi')).not.toContain('PIN');
    const trayed = aboutLink({ until: null, trayed: true }, 'vi');
    expect(trayed).toContain('địa chỉ này hỏi đăng nhập');
    expect(trayed).toContain('Trong thư thật, ở đây là liên kết riêng của ông/bà, mở bằng mã PIN');
  });

  test('to the province: whose letter, which, how many names, and whom to call', () => {
    const { body } = sampleOf({ life: 'round', template: 'task.RECEIVE' }, HOUSE, ADDRESS, 'vi');
    for (const said of [
      'Cơ quan gửi: Sở Mẫu',
      'Tờ trình: số 12/TTr-SM ngày 22/3/2021',
      'Số hồ sơ: 5',
      'Cần hỏi thêm, xin gọi Ngô Thị Ví Dụ (0239 000 0200).',
    ])
      expect(body).toContain(said);
    expect(one('task.RECEIVE').body).not.toContain('Cơ quan gửi');
  });

  test('until when, in working days', () => {
    for (const part of [one('task.ENDORSE').body, one('task.ENDORSE').html])
      expect(part).toContain('ết ngày 24/3/2021 (thứ Tư), còn 2 ngày làm việc');
    expect(one('overdue.ENDORSE').body).toContain('đã quá hạn 2 ngày làm việc');
  });

  test('a rehearsal, in the subject and above all else', () => {
    const { subject, body, html } = one('task.ENDORSE', true);
    expect(subject).toMatch(/^\[CHẠY THỬ\] /);
    expect(body).toMatch(/^CHẠY THỬ/);
    expect(html).toContain('CHẠY THỬ: thư này không có thật');
  });

  test('to a substitute, in whose place', () => {
    const { body, html } = sampleForSubstitute(HOUSE, ADDRESS, 'vi');
    for (const part of [body, html]) expect(part).toContain('thay ông/bà Lê Văn Thử');
  });

  test('a receipt, by which event of the history, and whom to tell', () => {
    const { body, html } = one('receipt.ENDORSE');
    for (const part of [body, html]) {
      expect(part).toContain('3f2a9c0d7b15e8846a1f0c92d7e4b35a6c8810f2e9d47b6053c1a8e7f4029bd6');
      expect(part).toMatch(/Không phải tôi\?.*Ngô Thị Ví Dụ \(0239 000 0200\)/);
    }
    expect(body).toContain('Số thứ tự trong lịch sử: 12');
    expect(body).toContain('Mốc niêm phong mới nhất:\n20852 · 3f2a 9c0d 7b15 e884\n');
  });
});
