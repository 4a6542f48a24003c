import { Checkpoints } from '../../src/log/checkpoints.js';
import { openBundle } from '../support/bundle-read.js';
import { wordsOn } from '../support/browse.js';
import { openProving, type Proving } from '../support/proving.js';
import { ANH, CHIEF, CLERK, THINH, nominatorOf, Walk } from '../support/walk.js';

const AUDITOR = 'vinhlt';

let house: Proving;
let nomination: string;

beforeAll(async () => {
  house = await openProving('pages_bundles', []);
  ({ id: nomination } = await new Walk(house.department).officeReview(ANH));
});
afterAll(() => house?.close());

const show = async (by: string, to: string, assurance: 'session' | 'second' = 'second') => {
  const { status, text } = await house.get(await house.session(by, assurance), to);
  return { status, html: text, text: wordsOn(text.slice(text.indexOf('<main'))) };
};
const sign = () => house.one.app.get(Checkpoints, { strict: false }).signed(house.department.organisation);

test('before anything is signed the page says so, and offers nothing that would fail', async () => {
  const { status, html, text } = await show(CHIEF, `/nominations/${nomination}/bundle`);
  expect(status).toBe(200);
  expect(text).toContain('Chưa có mốc niêm phong nào gồm nội dung này');
  expect(html).not.toContain('bundle.zip');
  const zip = await show(CHIEF, `/nominations/${nomination}/bundle.zip`);
  expect([zip.status, zip.text]).toEqual([409, expect.stringContaining('Chưa có mốc niêm phong nào')]);
});

describe('once it is signed', () => {
  beforeAll(async () => {
    await sign();
    await new Walk(house.department).order('nomination', nomination, CHIEF, {
      type: 'HOLD',
      reason: 'Có đơn thư cần xác minh',
    });
  });

  test('it says how much is in it, and what is not yet', async () => {
    const { html, text } = await show(CHIEF, `/nominations/${nomination}/bundle`);
    expect(text).toContain('Gói chứng minh: Phan Thị Ngọc Ánh');
    expect(text).toContain('Số chuỗi sự kiện 1');
    expect(text).toContain('Số sự kiện 4');
    expect(text).toContain('1 sự kiện mới nhất chưa vào mốc niêm phong');
    expect(html).toContain(`action="/nominations/${nomination}/bundle.zip"`);
    expect(html).not.toContain('checked');
    expect(html).toContain(`href="/nominations/${nomination}/file.xml"`);
  });

  test('all of it for the auditor, in English as well', async () => {
    const answer = await fetch(`${house.one.url}/audit/bundle`, {
      headers: {
        cookie: `gs_session=${await house.session(AUDITOR, 'second')}`,
        accept: 'text/html',
        'accept-language': 'en',
      },
    });
    const text = wordsOn(await answer.text());
    expect(text).toContain('Chains of events 2');
    expect(text).toContain('Take the bundle');
  });

  test('who has not shown his second factor is asked for it, and comes back here', async () => {
    const path = `/nominations/${nomination}/bundle`;
    const { status, html } = await show(CHIEF, path, 'session');
    expect(status).toBe(200);
    expect(html).toContain(`href="/second?next=${encodeURIComponent(path)}"`);
    expect(html).not.toContain('bundle.zip');
    expect(html).not.toContain('file.xml');
    const zip = await show(CHIEF, `${path}.zip`, 'session');
    expect([zip.status, zip.text]).toEqual([403, expect.stringContaining('xác thực')]);
  });

  test('the browser gets the bundle itself, and the file', async () => {
    const headers = { cookie: `gs_session=${await house.session(CHIEF, 'second')}`, accept: 'text/html' };
    const zip = await fetch(`${house.one.url}/nominations/${nomination}/bundle.zip?files=1`, { headers });
    expect(zip.headers.get('content-disposition')).toMatch(/^attachment; filename="goi-chung-minh-/);
    const bundle = openBundle(new Uint8Array(await zip.arrayBuffer()));
    expect(bundle.manifest.chains.map(({ events }) => events)).toEqual([4]);
    const xml = await fetch(`${house.one.url}/nominations/${nomination}/file.xml`, { headers });
    expect(xml.headers.get('content-disposition')).toMatch(/^attachment; filename="ho-so-[A-Z0-9-]+\.xml"$/);
    expect(await xml.text()).toContain('<NominationFile');
  });

  test('the way there is on the whole history and on the audit page, for whoever may take it', async () => {
    const trace = `/nominations/${nomination}/trace`;
    const link = `href="/nominations/${nomination}/bundle"`;
    for (const by of [CHIEF, CLERK, nominatorOf(ANH), AUDITOR])
      expect((await show(by, trace)).html).toContain(link);
    const ofRound = `/rounds/${house.department.round}`;
    expect((await show(CHIEF, `${ofRound}/trace`)).html).toContain(`href="${ofRound}/bundle"`);
    // who may read a round and not take it is not sent to a closed door
    expect((await show(CLERK, `${ofRound}/trace`)).html).not.toContain(`href="${ofRound}/bundle"`);
    expect((await show(AUDITOR, '/audit')).html).toContain('href="/audit/bundle"');
  });

  test('to whoever may not, the page is closed like the bundle', async () => {
    expect((await show(nominatorOf(THINH), `/nominations/${nomination}/bundle`)).status).toBe(403);
    expect((await show(CHIEF, '/audit/bundle')).status).toBe(403);
    expect((await show(CLERK, `/rounds/${house.department.round}/bundle`)).status).toBe(403);
  });

  test('what was taken stands in the record of readings', async () => {
    const { text } = await show(AUDITOR, '/audit/readings');
    expect(text).toContain('Tải gói chứng minh');
    expect(text).toContain('Xuất hồ sơ');
  });
});
