import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bundleOf, keyNamed, noteOf, withFile, zipOf } from '../support/bundle-builder.js';
import { axeViolations, launchBrowser } from '../support/browser.js';
import { randomStory } from '../support/random-story.js';

/** As it is built: one file, opened from a disk by a double click, with nothing beside it. */
const PAGE = pathToFileURL(path.resolve('dist/verifier/verify.html')).href;
const OF = 'HS-2021-0001';
const EVENTS = `events/${OF}.ndjson`;

const story = randomStory(3);
const size = story.steps.length;
const by = [keyNamed('a')];
const bundle = bundleOf(story, {
  signed: [
    { size: 5, by },
    { size, by },
  ],
});
const events = Buffer.from(bundle.files.get(EVENTS) ?? []).toString('utf8');
/** One byte of the third event, in a bundle packed again by hand. */
const third = events.split('\n', 2).join('\n').length + 1;
const altered = `${events.slice(0, third)}${events.slice(third).replace('"page"', '"pagf"')}`;

describe('verify.html from a disk', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const asked: string[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-verify-'));
  const file = (name: string, content: Uint8Array | string): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const good = file('bundle.zip', zipOf(bundle));
  const bad = file('altered.zip', zipOf(withFile(bundle, EVENTS, altered), bundle.files));
  const wrongLaw = file(
    'law.zip',
    zipOf(
      bundleOf({
        ...story,
        steps: [
          ...story.steps.slice(0, -1),
          {
            ...story.steps[0],
            type: 'WRONG',
            from: story.steps.findLast(({ of }) => of === OF)?.to ?? [],
            at: '2021-12-01T00:00:00.000Z',
            of: OF,
          } as never,
        ],
        erasures: [],
      }),
    ),
  );
  const note = file('checkpoint.txt', noteOf(bundle, 5));

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    // nothing is within reach, as in an office whose network is down
    context = await browser.newContext({ offline: true, bypassCSP: false });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => asked.push(String(error)));
    await page.goto(PAGE);
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  const heading = (): Promise<string> => page.locator('#verdict h2').innerText();

  test('a bundle with an anchor: verified and anchored, each move decided again', async () => {
    await page.setInputFiles('#notes', note);
    await page.setInputFiles('#bundle', good);
    expect(await heading()).toBe('ĐÃ KIỂM CHỨNG VÀ ĐƯỢC NEO');
    const moves = story.steps.filter(({ life }) => life !== 'record').length;
    expect(await page.locator('#verdict').innerText()).toContain(`${moves} quyết định được quyết định lại`);
    await page.click('#language');
    expect(await heading()).toBe('VERIFIED AND ANCHORED');
    // the page itself, and nothing but what it made in memory
    expect(asked.filter((url) => !url.startsWith('blob:') && url !== PAGE)).toEqual([]);
  });

  test('without one: consistent, not anchored; a short code typed in makes it so', async () => {
    await page.setInputFiles('#bundle', good);
    expect(await heading()).toBe('NHẤT QUÁN, CHƯA ĐƯỢC NEO');
    const code = (await page.locator('#verdict li', { hasText: 'Mã ngắn' }).innerText()).split(': ')[1] ?? '';
    await page.fill('#codes', code);
    await page.click('button[type=submit]');
    await page.locator('#verdict[data-exit="0"]').waitFor();
  });

  test('one byte altered: dropped on the page, it says which event', async () => {
    const bytes = [...zipOf(withFile(bundle, EVENTS, altered), bundle.files)];
    await page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], 'bundle.zip'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, bytes);
    await page.locator('#verdict[data-exit="1"]').waitFor();
    expect(await heading()).toBe('ĐÃ BỊ SỬA ĐỔI');
    const [where, inside] = await page.locator('#verdict .wrong').allInnerTexts();
    expect(where).toContain(EVENTS);
    expect(inside).toContain(`Chuỗi ${OF}, sự kiện số 3 (SUBMIT`);
  });

  test('what the bundled law does not agree with is the first wrong place', async () => {
    await page.setInputFiles('#bundle', wrongLaw);
    expect(await heading()).toBe('ĐÃ BỊ SỬA ĐỔI');
    expect(await page.locator('#verdict .wrong').innerText()).toContain('(WRONG, 2021-12-01');
  });

  test('what is no bundle is said to be none', async () => {
    await page.setInputFiles('#bundle', note);
    expect(await heading()).toBe('KHÔNG ĐỌC ĐƯỢC');
  });

  test.each([
    [390, 'light'],
    [1280, 'dark'],
  ] as const)('nothing stands in anybody’s way at %i px, %s', async (width, colorScheme) => {
    const look = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const seen = await look.newPage();
    await seen.goto(PAGE);
    await seen.setInputFiles('#bundle', bad);
    await seen.locator('#verdict[data-exit="1"]').waitFor();
    expect(await axeViolations(seen)).toEqual([]);
    expect(await seen.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    if (process.env.SHOTS)
      await seen.screenshot({
        path: `${process.env.SHOTS}/verify-${width}-${colorScheme}.png`,
        fullPage: true,
      });
    await look.close();
  });
});
