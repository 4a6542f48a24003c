import { strFromU8, unzipSync } from 'fflate';
import type { Manifest } from '../../src/province/archive.js';
import { receiptCodeIn } from '../../src/province/receipt-code.js';
import { type ByLink, openByLink, type Seen, type Visitor } from '../support/by-link.js';
import { wordsOn } from '../support/browse.js';
import { attachedTo } from '../support/attached.js';
import { idOf } from '../support/department.js';
import { pdfText } from '../support/pdf-text.js';
import { ANH, CHIEF, CLERK, HAN, LINH, nominatorOf, THINH } from '../support/walk.js';

const CONTACT = 'vanctk@tinh.example';
const DIRECTOR = 'khoitm';

let open: ByLink;
let ids: string[];
let round: string;
let office: Visitor;
const page = (): string => `/submissions/${round}`;
const way = (): string => `/rounds/${round}/submission/way`;

beforeAll(async () => {
  open = await openByLink('province_by_hand');
  round = open.department.round;
  await attachedTo(open.department, ANH);
  ids = await open.walk.exemplars(ANH, LINH, THINH);
  office = await open.signedIn(CLERK);
}, 120_000);
afterAll(() => open?.close());

const at = async (id: string): Promise<string> => {
  const [row] = await open.department.rows<{ state: string[] }>(
    'select state from nomination where id = $1',
    [id],
  );
  return row?.state.find((leaf) => leaf.startsWith('exemplar.province.'))?.slice(18) ?? '';
};

const events = (): Promise<{ n: number }[]> =>
  open.department.rows<{ n: number }>('select count(*)::int as n from history_event');

/** Sends the form of the page that goes to this address, with what is typed into it. */
const send = (visitor: Visitor, seen: Seen, action: string, typed: Record<string, string | string[]>) =>
  visitor.submit(seen, action, typed);

describe('where links are blocked', () => {
  /** The file as the Office downloads it, and the code on its cover. */
  const handed = async () => {
    const seen = await office.get(way());
    const form = seen.html.split('<form').find((each) => each.includes(`action="${way()}/file"`)) ?? '';
    const fields = Object.fromEntries(
      [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    );
    const cookie = [...office.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${open.url}${way()}/file`, {
      method: 'POST',
      headers: { cookie, accept: 'text/html' },
      body: new URLSearchParams(fields),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(bytes);
    const cover = pdfText(Buffer.from(files['bia-ban-giao.pdf']!));
    const code = /BIÊN NHẬN: ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(cover.replace(/\s+/g, ' '))?.[1] ?? '';
    return { code, files, fields, bytes };
  };

  const take = async (typed: Record<string, string>) => {
    const seen = await office.get(way());
    const [, nth = ''] = /name="code\.(\d+)"/.exec(seen.html) ?? [];
    const said = { code: '', saidBy: 'Cù Thị Khánh Vân', way: 'phone', on: '2021-03-15', ...typed };
    const fields = Object.fromEntries(Object.entries(said).map(([name, value]) => [`${name}.${nth}`, value]));
    return send(office, seen, `${way()}/receipt`, fields);
  };

  let code = '';
  beforeAll(async () => {
    for (const id of ids) await open.walk.order('nomination', id, CONTACT, { type: 'RECEIVE' });
    // returned and sent once more, so that something waits to be received
    const [, id] = ids;
    await open.walk.order('nomination', id!, CONTACT, { type: 'RETURN_FOR_CORRECTION', reason: 'Thiếu dấu' });
    const letter = { number: '460/TTr-SCT', date: '2021-03-15' };
    await open.walk.order('nomination', id!, CHIEF, { type: 'RESEND', letter });
  });

  test('the Office downloads the file with its cover; the code is kept nowhere', async () => {
    const made = await handed();
    ({ code } = made);
    expect(receiptCodeIn(code)).not.toBeNull();
    const manifest = JSON.parse(strFromU8(made.files['manifest.json']!)) as Manifest;
    const [kept] = await open.department.rows<{ handed: { file: string; receipt: string } }>(
      `select context -> 'handed' as handed from nomination where id = $1`,
      [ids[1]],
    );
    expect(kept?.handed.file).toBe(manifest.whole);
    expect(kept?.handed.receipt).toMatch(/^[0-9a-f]{64}$/);
    const dump = await open.department.rows<{ n: number }>(
      `select count(*)::int as n from history_event e left join history_private p using (subject_id, seq)
        where e.body like '%' || $1 || '%' or p.value like '%' || $1 || '%'`,
      [code.replace('-', '')],
    );
    expect(dump).toEqual([{ n: 0 }]);
  });

  test.each([
    ['nothing typed', { code: '' }, 422, 'Mã biên nhận: chưa ghi'],
    ['by nobody', { saidBy: '' }, 422, 'Người đọc lại mã: chưa ghi'],
    ['two signs changed over', { code: 'swapped' }, 409, 'không đọc được mã này'],
    ['another letter’s code', { code: 'other' }, 409, 'không khớp với gói hồ sơ giao lần gần nhất'],
    ['by what nobody can see', { saidBy: '\u200b' }, 422, 'Người đọc lại mã: chưa ghi'],
    ['on a day of no calendar', { on: '2021-02-30' }, 422, 'không có trong lịch'],
    ['on a day ahead', { on: '2021-03-16' }, 409, 'chưa đến'],
    ['the day before it was handed over', { on: '2021-03-14' }, 409, 'trước ngày giao gói hồ sơ'],
  ])('%s is refused with the reason, and nothing is received', async (_what, typed, status, says) => {
    const wrong = { swapped: `${code[1]}${code[0]}${code.slice(2)}`, other: 'K7M29RT', '': '' };
    const { code: which = code, ...rest } = typed as { code?: string };
    const said = which === 'swapped' ? wrong.swapped : which === 'other' ? validCode(code) : which;
    const answer = await take({ ...rest, code: said });
    expect([answer.status, wordsOn(answer.html).includes(says)]).toEqual([status, true]);
    expect(await at(ids[1]!)).toBe('sent');
  });

  test('prepared again, the code before is no longer right', async () => {
    const old = code;
    ({ code } = await handed());
    expect(code).not.toBe(old);
    const answer = await take({ code: old });
    expect([answer.status, await at(ids[1]!)]).toEqual([409, 'sent']);
  });

  test('read back by phone, in small letters and with a space, it is received: who, how and when stand in history', async () => {
    const { status } = await take({ code: code.toLowerCase().replace('-', ' ') });
    expect([status, await at(ids[1]!)]).toEqual([303, 'received']);
    const words = wordsOn((await office.get(way())).html);
    expect(words).toContain('Cù Thị Khánh Vân đọc lại mã biên nhận qua điện thoại, ngày 15/3/2021');
    const history = wordsOn((await office.get(`/nominations/${ids[1]}`)).html);
    expect(history).toContain('Tỉnh đọc lại mã biên nhận: đã nhận hồ sơ');
    expect(history).toContain('qua điện thoại');
  });

  test('read back twice: it says when it was recorded and by whom, and records nothing', async () => {
    const before = await events();
    const answer = await take({ code });
    expect(answer.status).toBe(409);
    expect(wordsOn(answer.html)).toMatch(/Mã này đúng và đã được ghi lúc .* ngày 15\/3\/2021/);
    expect(await events()).toEqual(before);
  });

  test('is the Office’s alone', async () => {
    const director = await open.signedIn(DIRECTOR);
    const seen = await director.get(way());
    expect([seen.status, /action="[^"]*way\//.test(seen.html)]).toEqual([200, false]);
    for (const name of [nominatorOf(HAN), CONTACT]) {
      const visitor = await open.signedIn(name);
      expect([403, 404]).toContain((await visitor.get(way())).status);
    }
  });
});

describe('a reminder', () => {
  test('is one mail, with a link that leads to all of it', async () => {
    const seen = await office.get(way());
    const { status, to } = await send(office, seen, `${way()}/reminder`, {});
    expect([status, to]).toEqual([303, `${way()}?said=reminded`]);
    const told = await open.department.rows<{ id: string }>(
      `select id from notice where recipient_id = $1 and template like 'nudge.%'`,
      [idOf(CONTACT)],
    );
    expect(told).toHaveLength(1);
    const link = await open.links.forNotice(told[0]!.id);
    const contact = await open.passing(link?.path ?? '');
    expect((await contact.get(page())).status).toBe(200);
    expect(wordsOn((await office.get(way())).html)).toContain('Thư nhắc trả lời');
  });
});

/** One that reads well and is not this one. */
function validCode(code: string): string {
  const other = ['K7M29RTW', 'K7M29RTX', 'K7M29RTA', 'K7M29RTC'];
  const alphabet = '23456789ACDEFGHJKMNPQRSTVWXYZ';
  const found = Array.from(alphabet, (last) => `K7M29RT${last}`).find((one) => receiptCodeIn(one) !== null);
  return found && found !== code ? found : other[0]!;
}
