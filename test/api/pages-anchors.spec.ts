import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { decodeQR } from 'qr/decode.js';
import { DataSource } from 'typeorm';
import { Database } from '../../src/database/database.js';
import { Installation } from '../../src/http/installation.js';
import { checkpointText, shortCode } from '../../src/log/checkpoint.js';
import { Checkpoints, type SignedCheckpoint } from '../../src/log/checkpoints.js';
import { Log } from '../../src/log/log.js';
import { LogKeys } from '../../src/log/log-keys.js';
import { fresh, hiddenIn, wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { pdfText } from '../support/pdf-text.js';
import { ANH, CHAIR, CHIEF, CLERK, COUNCIL, holders, LETTER } from '../support/walk.js';
import { openWithPages, type WithPages } from '../support/with-pages.js';

const [AUDITOR = ''] = holders('auditor');
const [CONTACT = ''] = holders('provinceContact');
const [ADMIN = ''] = holders('admin');
const DIRECTOR = 'khoitm';

let pages: WithPages;
let source: DataSource;
let folder: string;
let log: Log;
let checkpoints: Checkpoints;

beforeAll(async () => {
  pages = await openWithPages('pages_anchors');
  const { url } = pages.department;
  source = await new DataSource({ type: 'postgres', url, poolSize: 2, synchronize: false }).initialize();
  folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-anchors-'));
  const database = new Database(source);
  log = new Log(database, new Installation({ mode: 'rehearsal' }));
  checkpoints = new Checkpoints(database, log, new LogKeys({ dataDir: folder }));
});
afterAll(async () => {
  await source?.destroy();
  await pages?.close();
  rmSync(folder, { recursive: true, force: true });
});

const signed = async (): Promise<SignedCheckpoint> => {
  const checkpoint = await checkpoints.signed(pages.department.organisation);
  if (!checkpoint) throw new Error('nothing to sign');
  return checkpoint;
};

/** What a telephone reads off the first square of a page. */
const squareOn = (html: string): string => {
  const [, drawn = ''] = /<path d="([^"]+)" fill="#000"/.exec(html) ?? [];
  const runs = [...drawn.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)].map(([, x, y, width]) =>
    [x, y, width].map(Number),
  );
  const [border, scale] = [4, 4];
  const size = (Math.max(...runs.map(([x = 0, , width = 0]) => x + width)) + 2 * border) * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [x = 0, y = 0, width = 0] of runs)
    for (let down = 0; down < scale; down++) {
      const from = ((y + border) * scale + down) * size + (x + border) * scale;
      data.fill(0, from * 4, (from + width * scale) * 4);
    }
  return decodeQR({ width: size, height: size, data });
};

const MARK = 'Mốc niêm phong';

describe('papers', () => {
  let ids: string[];

  const round = (): string => pages.department.round;

  test('before anything is signed they say nothing', async () => {
    const { html } = await pages.show('nguyetvtm', `/rounds/${round()}/units/QLTM/paper`);
    expect(wordsOn(html)).toContain('sự kiện');
    expect([html.includes(MARK), html.includes('seal-square')]).toEqual([false, false]);
  });

  test('each bears the short code the database has, and a square of origin, size and root', async () => {
    ids = await pages.walk.selected(ANH);
    const [row] = await pages.department.rows<{ id: string }>('select id from sitting');
    const sitting = row?.id ?? '';
    const checkpoint = await signed();
    const origin = await log.origin(pages.department.organisation);
    const papers: readonly (readonly [string, string])[] = [
      [CHIEF, `/rounds/${round()}/units/QLTM/paper`],
      [CHIEF, `/rounds/${round()}/list`],
      [CHIEF, `/rounds/${round()}/letter`],
      [CHAIR, `/sittings/${sitting}/invitation`],
      [CHAIR, `/sittings/${sitting}/minutes`],
      [CHIEF, `/nominations/${ids[0]}/criteria/paper`],
    ];
    for (const [who, paper] of papers) {
      const { status, html } = await pages.show(who, paper);
      expect([paper, status]).toEqual([paper, 200]);
      expect([paper, wordsOn(html).includes(`${MARK} ${shortCode(checkpoint)}`)]).toEqual([paper, true]);
      expect([paper, squareOn(html)]).toEqual([paper, checkpointText({ origin, ...checkpoint })]);
      expect([paper, /CHẠY THỬ/.test(html)]).toEqual([paper, true]);
    }
    expect(wordsOn((await pages.show(CHIEF, `/rounds/${round()}/list`, 'en')).html)).toContain(
      `Checkpoint ${shortCode(checkpoint)}`,
    );
  });

  test('a file sealed for the province bears the one that stood when it was sent, whenever it is packed', async () => {
    const stood = await checkpoints.last(pages.department.organisation);
    await pages.walk.order('round', round(), DIRECTOR, {
      type: 'FORWARD',
      letter: LETTER,
      nominations: ids,
    });
    const { html } = await pages.show(CONTACT, `/submissions/${round()}`);
    const [, archive = ''] = /href="([^"]+\/archive)"/.exec(html) ?? [];
    const packed = async (): Promise<Record<string, Uint8Array>> => {
      const person = JSON.stringify({ person: idOf(CONTACT) });
      const headers = { 'content-type': 'application/json' };
      const session = await fetch(`${pages.url}/api/session/rehearsal`, {
        method: 'POST',
        headers,
        body: person,
      });
      const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
      const answer = await fetch(pages.url + archive, { headers: { cookie } });
      return unzipSync(new Uint8Array(await answer.arrayBuffer()));
    };
    const before = await packed();
    const later = await signed();
    const after = await packed();
    expect(Object.keys(before)).toContain('to-trinh.pdf');
    // each time it left the house, and that is on record
    const taken = wordsOn((await pages.show(AUDITOR, '/audit/exports?what=archive')).html);
    expect(taken.split(`Tải bộ hồ sơ gửi tỉnh: ${LETTER.number}`)).toHaveLength(3);
    for (const [name, bytes] of Object.entries(before)) {
      expect([name, Buffer.from(after[name] ?? []).equals(Buffer.from(bytes))]).toEqual([name, true]);
      if (!name.endsWith('.pdf')) continue;
      const text = pdfText(Buffer.from(bytes)).replace(/\s+/g, ' ');
      expect([name, stood && text.includes(shortCode(stood)), text.includes(shortCode(later))]).toEqual([
        name,
        true,
        false,
      ]);
    }
  });
});

describe('the page of checkpoints', () => {
  const sendNow = () => pages.send(AUDITOR, '/anchors', { nonce: fresh() });

  test.each([
    ['an auditor', AUDITOR, 200],
    ['the administrator', ADMIN, 200],
    ['the province', CONTACT, 200],
    ['the Office', CLERK, 200],
    ['a member of the Council', COUNCIL[5], 403],
    ['a unit’s nominator', 'anhptn', 403],
  ])('for %s', async (_who, name, status) => {
    expect((await pages.show(name, '/anchors')).status).toBe(status);
  });

  test('a new address, its mistakes each beside its field', async () => {
    const wrong = { nonce: fresh(), name: ' ', address: 'luu tru', language: '' };
    const { status, html } = await pages.send(ADMIN, '/anchors/addresses', wrong);
    expect(status).toBe(422);
    expect(wordsOn(html)).toContain('Tên nơi nhận: chưa điền');
    expect(wordsOn(html)).toContain('Địa chỉ thư điện tử: chưa đúng dạng');
    expect(html).toContain('value="luu tru"');
    const right = { ...wrong, name: 'Phòng Lưu trữ Mẫu', address: 'luutru@noivu.example' };
    expect((await pages.send(ADMIN, '/anchors/addresses', right)).to).toBe('/anchors?done=added');
    const again = await pages.send(AUDITOR, '/anchors/addresses', right);
    expect([again.status, wordsOn(again.html).includes('Địa chỉ này đã nhận mốc niêm phong')]).toEqual([
      409,
      true,
    ]);
    const office = await pages.send(CLERK, '/anchors/addresses', right);
    expect(office.status).toBe(403);
  });

  test('sends the newest to each once, and in a rehearsal it lies in the tray', async () => {
    expect((await sendNow()).to).toBe('/anchors?sent=3');
    expect((await sendNow()).to).toBe('/anchors?sent=0');
    const { html } = await pages.show(AUDITOR, '/anchors?sent=3');
    expect(wordsOn(html)).toContain('Đã lập 3 thư.');
    expect(wordsOn(html)).toContain('Phòng Lưu trữ Mẫu');
  });

  const anchorOf = async (name: string, email: string): Promise<string> => {
    const { html } = await pages.show(name, '/anchors');
    const item = html.split('<li class="anchor">').find((each) => each.includes(email)) ?? '';
    return /action="(\/anchors\/[^"]+\/acknowledgement)"/.exec(item)?.[1] ?? '';
  };

  test('the recipient says by one button that he keeps it', async () => {
    const action = await anchorOf(AUDITOR, AUDITOR);
    const { html } = await pages.show(AUDITOR, '/anchors');
    const answer = await pages.send(AUDITOR, action, hiddenIn(html, action));
    expect([answer.status, answer.to]).toEqual([303, '/anchors?done=kept']);
    expect(wordsOn((await pages.show(ADMIN, '/anchors')).html)).toContain('xác nhận đã lưu');
    expect(await anchorOf(AUDITOR, AUDITOR)).toBe('');
    // and nobody else can have done so
    expect(await anchorOf(ADMIN, CONTACT)).toBe('');
  });

  test('of one outside the Office writes down how he said so', async () => {
    const action = await anchorOf(CLERK, 'luutru@noivu.example');
    const blank = await pages.send(CLERK, action, { nonce: fresh(), told: '' });
    expect(blank.status).toBe(422);
    expect(wordsOn(blank.html)).toContain('Người nhận báo bằng cách nào: chưa điền');
    await pages.send(CLERK, action, { nonce: fresh(), told: 'Công văn 12/CV-LT' });
    expect(wordsOn((await pages.show(AUDITOR, '/anchors', 'en')).html)).toContain('by “Công văn 12/CV-LT”');
  });

  test('who watches is warned on the desk, and nobody while all is well', async () => {
    const warned = async (): Promise<boolean[]> =>
      Promise.all(
        ['/audit', '/audit/chains', '/audit/readings', '/anchors'].map(async (place) =>
          /chưa có ai ở ngoài xác nhận/.test((await pages.show(AUDITOR, place)).html),
        ),
      );
    expect(await warned()).toEqual([false, false, false, false]);
    await pages.department.rows('alter table checkpoint disable trigger checkpoint_goes_on');
    await pages.department.rows(
      `insert into checkpoint (organisation_id, size, root, note, at)
       select organisation_id, size + 1000, root, note, at - interval '30 days' from checkpoint order by size desc limit 1`,
    );
    await pages.department.rows('alter table anchor disable trigger anchor_goes_on');
    await pages.department.rows(`update anchor set acknowledged_at = acknowledged_at - interval '30 days'`);
    expect(await warned()).toEqual([true, true, true, true]);
    const { html } = await pages.show(AUDITOR, '/audit', 'en');
    expect(wordsOn(html)).toMatch(/For \d+ hours \(days off left out\) nobody outside/);
  });
});
