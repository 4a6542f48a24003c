import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { letterPaper } from '../../src/papers/content/letter.js';
import { checkpointText } from '../../src/log/checkpoint.js';
import type { OfficePaper } from '../../src/papers/paper.js';
import { sealOf } from '../../src/papers/seal.js';
import type { NameOnPaper } from '../../src/papers/record/names.js';
import { inWords, roman, shareText } from '../../src/papers/words/numbers.js';
import { renderPage } from '../../src/web/page.js';
import { Papers } from '../../src/web/pages/papers/papers.js';
import type { Frame } from '../../src/web/view-models.js';
import { axeViolations, launchBrowser } from '../support/browser.js';
import { seedPlan } from '../support/builders/plan.js';

/** Papers in a real browser: on A4 sheets, with nothing beyond the edge, whoever is named and however many. */

const plan = seedPlan();

const LONG = 'Nguyễn Phước Ưng Bửu Hoàng Thị Phượng Uyển Nhược Khuê Tường Vỹ';

const nominee = (at: number, name: string): NameOnPaper => ({
  id: `id-${at}`,
  code: `HS-2021-${String(at).padStart(4, '0')}`,
  kind: at % 4 === 0 ? 'collective' : 'individual',
  person: `person-${at}`,
  tier: 'staff',
  state: ['selected'],
  context: {} as NameOnPaper['context'],
  unit: 'TTKC',
  unitName: 'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp',
  name,
  post: 'Chuyên viên chính phụ trách thi đua, khen thưởng',
  comprehensive: false,
  fields: ['safetyEnvironment'],
  entries: [
    {
      id: 'e',
      label: '',
      claimed: true,
      verified: true,
      revokedOn: null,
      kind: 'award',
      award: 'CSTD_CO_SO',
      issuer: 'department',
      issuerName: 'Giám đốc Sở Công Thương',
      nature: 'merit',
      number: '1133/QĐ-SCT',
      decidedOn: '2018-02-04',
      year: 2018,
    },
  ],
  head: { code: `HS-${at}`, seq: 1, hash: 'ab'.repeat(32) },
  endorsed: null,
});

const letter = (names: readonly NameOnPaper[]): OfficePaper =>
  letterPaper({
    plan,
    names,
    found: new Map(names.map(({ id }) => [id, { sitting: 'PH-2021-0001', votes: 8, members: 9 }])),
    measured: [],
    signer: { name: LONG, title: 'Phó Giám đốc Sở', as: 'KT.', inPlaceOf: 'Giám đốc Sở' },
    sent: { number: '07/TTr-SCT', date: '2021-02-05' },
    today: '2021-03-15',
    rehearsal: true,
    provenance: [{ code: 'DX-2021-0001', seq: 7, hash: 'cd'.repeat(32) }],
  });

const frame: Frame = {
  lang: 'vi',
  otherLanguage: '?lang=en',
  organisation: plan.organisation.name,
  assetVersion: 'x',
  rehearsal: { now: '2021-03-15T01:00:00.000Z', href: null },
  account: null,
  nav: [],
  section: null,
};

const folder = path.resolve('src/web/assets/ui');
const style = readdirSync(folder)
  .toSorted()
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n')
  .replace(/@font-face \{[^}]*\}/gu, '');

const seal = sealOf({
  size: 20852,
  root: '0a'.repeat(32),
  note: checkpointText({ origin: 'thidua.sct.example/SCT', size: 20852, root: '0a'.repeat(32) }),
  at: '2021-03-15T01:00:00.000Z',
});

const html = (paper: OfficePaper): string =>
  renderPage(
    Papers({
      frame,
      kind: 'letter',
      back: '/rounds',
      code: 'DX-2021-0001',
      name: 'Đợt',
      papers: [paper],
      seal,
      apart: [],
    }),
  ).replace(/<link rel="stylesheet"[^>]*>/u, `<style>${style}</style>`);

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
});
afterAll(() => browser?.close());

const overflow = (): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('article.paper, article.paper *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).display !== 'inline')
    .map((one) => one.outerHTML.slice(0, 80))`);

const printed = async (): Promise<{ pages: number; sizes: string[] }> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return {
    pages: (pdf.match(/\/Type \/Page\b(?!s)/gu) ?? []).length,
    sizes: [...new Set(pdf.match(/\/MediaBox \[[^\]]*\]/gu) ?? [])],
  };
};

const names = (count: number): NameOnPaper[] =>
  Array.from({ length: count }, (_, at) => nominee(at + 1, at % 2 === 0 ? LONG : `Lê Thị ${at}`));

describe('a letter on paper', () => {
  test.each([
    [0, 2, 3],
    // a wider face than Times takes one sheet more
    [3, 2, 3],
    [40, 5, 14],
  ])('with %i names: A4 sheets, from %i to %i of them', async (count, least, most) => {
    await page.setContent(html(letter(names(count))));
    const { pages, sizes } = await printed();
    expect(sizes).toHaveLength(1);
    const [, , width, height] = (sizes[0] ?? '').match(/[\d.]+/gu)?.map(Number) ?? [];
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
    expect(pages).toBeGreaterThanOrEqual(least);
    expect(pages).toBeLessThanOrEqual(most);
  });

  test('printed, the frame is gone, the mark of a rehearsal stays, and heads of tables repeat', async () => {
    await page.setContent(html(letter(names(40))));
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    expect([await shown('.masthead'), await shown('.paper-bar'), await shown('aside.rehearsal')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([await shown('.paper-marks'), await shown('.paper-across')]).toEqual([true, true]);
    const head = "getComputedStyle(document.querySelector('.paper-table thead')).display";
    expect(await page.evaluate(head)).toBe('table-header-group');
    await page.emulateMedia({ media: 'screen' });
  });

  test.each([390, 1280])('at %i px nothing runs over, and axe finds nothing', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(html(letter(names(40))));
    expect(await overflow()).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('says days, numbers and signatures as the decree has them', async () => {
    await page.setContent(html(letter(names(5))));
    const text = await page.locator('article.paper').innerText();
    expect(text).toContain('Hà Tĩnh, ngày 05 tháng 02 năm 2021');
    expect(text).toContain('05 (năm) điển hình tiên tiến giai đoạn 2021-2025');
    expect(text).toContain('gồm 04 (bốn) cá nhân và 01 (một) tập thể');
    expect(text).toContain('ngày 04/02/2018');
    expect(text).toMatch(/KT\. GIÁM ĐỐC\s+PHÓ GIÁM ĐỐC\s+Nguyễn Phước/u);
    expect(text.normalize('NFC')).toBe(text);
  });
});

test.each([
  [0, 'không'],
  [4, 'bốn'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [35, 'ba mươi lăm'],
  [40, 'bốn mươi'],
  [100, '100'],
])('%i in words: %s', (count, words) => {
  expect(inWords(count)).toBe(words);
});

test('shares in words, annexes by Roman numbers', () => {
  expect([shareText({ num: 2, den: 3 }), shareText({ num: 3, den: 4 })]).toEqual([
    'hai phần ba (2/3)',
    'ba phần tư (3/4)',
  ]);
  expect([1, 2, 4, 9, 14].map(roman)).toEqual(['I', 'II', 'IV', 'IX', 'XIV']);
});
