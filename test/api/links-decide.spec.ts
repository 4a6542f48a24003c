import { randomUUID } from 'node:crypto';
import { momentText } from '../../src/texts/index.js';
import { type ByLink, openByLink, PIN, tracesOf, type Visitor } from '../support/by-link.js';
import { wordsOn } from '../support/browse.js';
import { idOf } from '../support/department.js';
import { LONG_ENOUGH_MS, ROUNDS } from '../support/lanes.js';
import { ANH, deputyOf, HAN, headOf, LINH, LONG, type Name, nominatorOf, TUAN } from '../support/walk.js';

const RETURNED = { type: 'RETURN', reason: 'Bổ sung số liệu' } as const;

let open: ByLink;
beforeAll(async () => {
  open = await openByLink('links_decide');
  for (const name of [ANH, HAN, LINH, TUAN]) await open.setPin(headOf(name));
}, 120_000);
afterAll(() => open?.close());

interface Standing {
  readonly id: string;
  readonly version: number;
}

const standing = async ({ person }: Name): Promise<Standing> => {
  const [row] = await open.department.rows<{ id: string; version: number }>(
    'select id, version from nomination where person_id = $1',
    [idOf(person ?? '')],
  );
  if (!row) throw new Error(`${person} is not put forward`);
  return row;
};

const events = async (id: string): Promise<{ type: string; via: { channel: string; assurance: string } }[]> =>
  open.department.rows(
    `select type, body::json -> 'via' as via from history_event where subject_id = $1 order by seq`,
    [id],
  );

const decide = (visitor: Visitor, { id, version }: Standing, choice: string, nonce: string = randomUUID()) =>
  visitor.post(`/nominations/${id}/decisions`, {
    nonce,
    version: String(version),
    choice,
    ...(choice === 'RETURN' && { 'RETURN.reason': RETURNED.reason }),
  });

/** On the head's desk once more, wherever it was left. */
const again = async (name: Name): Promise<Standing> => {
  const { id } = await standing(name);
  const [row] = await open.department.rows<{ state: string }>(
    'select state[1] as state from nomination where id = $1',
    [id],
  );
  if (row?.state === 'officeReview') await open.walk.order('nomination', id, 'duyenttm', RETURNED);
  if (row?.state === 'unitReview') return standing(name);
  await open.walk.order('nomination', id, nominatorOf(name), { type: 'SUBMIT' });
  return standing(name);
};

describe('a decision by link and PIN', () => {
  test('is offered what the task offers, recorded as such, and the receipt says by what way', async () => {
    const at = await open.walk.unitReview(ANH);
    const { visitor, to } = await open.letIn(await open.mailed(headOf(ANH), at.id, 'ENDORSE'));
    const page = await visitor.get(to);
    const offered = [...page.html.matchAll(/<input[^>]*name="choice"[^>]*>/g)].map(
      ([tag]) => /value="([^"]+)"/.exec(tag)?.[1],
    );
    expect(new Set(offered)).toEqual(new Set(['ENDORSE', 'RETURN']));
    expect(page.html).not.toMatch(/<input[^>]*name="choice"[^>]* checked/);
    const { status, to: receipt } = await visitor.submit(page, `/nominations/${at.id}/decisions#decide`, {
      choice: 'ENDORSE',
    });
    expect(status).toBe(303);
    const words = wordsOn((await visitor.get(receipt ?? '')).html);
    expect(words).toContain('Qua liên kết trong thư');
    expect((await events(at.id)).at(-1)).toEqual({
      type: 'ENDORSE',
      via: { channel: 'link', assurance: 'pin' },
    });
  });

  test('LNK-06 sent again it is the same receipt; LNK-07 under the same nonce otherwise it is refused', async () => {
    const at = await again(ANH);
    const visitor = await open.passing(await open.mailed(headOf(ANH), at.id, 'ENDORSE'));
    const nonce = randomUUID();
    const first = await decide(visitor, at, 'ENDORSE', nonce);
    const before = await events(at.id);
    const second = await decide(visitor, at, 'ENDORSE', nonce);
    expect([first.status, second.status, second.to]).toEqual([303, 303, first.to]);
    const other = await decide(visitor, at, 'RETURN', nonce);
    expect(other.status).toBe(422);
    expect(wordsOn(other.html)).toContain('đã gửi với nội dung khác');
    expect(await events(at.id)).toEqual(before);
  });

  test('LNK-09 a double click is one decision, and both see its receipt', async () => {
    const at = await again(ANH);
    const visitor = await open.passing(await open.mailed(headOf(ANH), at.id, 'ENDORSE'));
    const before = (await events(at.id)).length;
    const nonce = randomUUID();
    const answers = await Promise.all([1, 2].map(() => decide(visitor, at, 'ENDORSE', nonce)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1);
    expect((await events(at.id)).length).toBe(before + 1);
  });

  test(
    'LNK-08 two browsers, opposite decisions, the same instant: one counts, the other learns whose it was',
    async () => {
      await open.walk.unitReview(HAN);
      const [head, deputy] = [headOf(HAN), deputyOf(HAN)];
      for (let round = 0; round < ROUNDS; round++) {
        const at = await again(HAN);
        const before = (await events(at.id)).length;
        const [one, other] = await Promise.all(
          [head, deputy].map(async (name) => open.passing(await open.mailed(name, at.id, 'ENDORSE'))),
        );
        if (!one || !other) throw new Error('two browsers');
        const answers = await Promise.all([decide(one, at, 'ENDORSE'), decide(other, at, 'RETURN')]);
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
        expect((await events(at.id)).length).toBe(before + 1);
        const lost = answers.find(({ status }) => status === 409);
        expect(wordsOn(lost?.html ?? '')).toContain(answers[0]?.status === 303 ? NAMES.head : NAMES.deputy);
      }
    },
    LONG_ENOUGH_MS,
  );
});

/** Of the unit of energy. */
const NAMES = { head: '', deputy: '' };
beforeAll(async () => {
  const rows = await open.department.rows<{ id: string; name: string }>('select id, name from person');
  const nameOf = (name: string): string => rows.find(({ id }) => id === idOf(name))?.name ?? '?';
  Object.assign(NAMES, { head: nameOf(headOf(HAN)), deputy: nameOf(deputyOf(HAN)) });
});

describe('what changed since the mail', () => {
  test('LNK-10 sent back and submitted again: the old form decides nothing, the old link leads to the new task', async () => {
    const at = await open.walk.unitReview(LONG);
    const path = await open.mailed(headOf(LONG), at.id, 'ENDORSE');
    const old = await open.taskOf(at.id, 'ENDORSE');
    const visitor = await open.passing(path);
    await open.walk.order('nomination', at.id, deputyOf(LONG), RETURNED);
    const dossier = await open.walk.dossier(LONG, { narrative: 'Bản đã sửa theo góp ý.' });
    await open.walk.order('nomination', at.id, nominatorOf(LONG), { type: 'EDIT_DOSSIER', dossier });
    await open.walk.order('nomination', at.id, nominatorOf(LONG), { type: 'SUBMIT' });
    const before = await events(at.id);

    const refused = await decide(visitor, at, 'ENDORSE');
    expect(refused.status).toBe(409);
    expect(wordsOn(refused.html)).toMatch(/thay đổi/i);
    expect(await events(at.id)).toEqual(before);

    const done = await visitor.get(`/tasks/${old}`);
    const fresh = await open.taskOf(at.id, 'ENDORSE');
    expect([done.status, fresh === old]).toEqual([200, false]);
    expect(wordsOn(done.html)).toContain('Việc này đã được xử lý');
    expect(done.html).toContain(`href="/tasks/${fresh}"`);
  });

  test('nothing has: no word of it. Something has: what, above the dossier, old beside new', async () => {
    const { id } = await open.walk.draft(TUAN);
    const nominator = nominatorOf(TUAN);
    await open.setPin(nominator);
    // the mail that asks him to submit; meanwhile a colleague writes on
    const [{ seq } = { seq: 0 }] = await open.department.rows<{ seq: number }>(
      'select head_seq as seq from nomination where id = $1',
      [id],
    );
    await open.department.rows(
      `insert into notice (organisation_id, life, subject_id, seq, recipient_id, template, at)
       values ($1, 'nomination', $2, $3, $4, 'task.SUBMIT', now())`,
      [open.department.organisation, id, seq, idOf(nominator)],
    );
    const path = await open.mailed(nominator, id, 'SUBMIT');
    const visitor = await open.passing(path);
    expect((await visitor.get(`/nominations/${id}`)).html).not.toContain('Đã thay đổi kể từ thư báo');

    // nor is it a change that somebody was reminded
    const nudge = { type: 'NUDGE', slot: 'page/1' } as const;
    await open.walk.order('nomination', id, 'duyenttm', nudge);
    expect((await visitor.get(`/nominations/${id}`)).html).not.toContain('Đã thay đổi kể từ thư báo');

    const full = await open.walk.dossier(TUAN);
    const dossier = { ...full, narrative: 'Câu mới của hồ sơ.', evidence: full.evidence.slice(1) };
    await open.walk.order('nomination', id, nominator, { type: 'EDIT_DOSSIER', dossier });
    const { html } = await visitor.get(`/nominations/${id}`);
    const box = wordsOn(
      html.slice(html.indexOf('id="changed"'), html.indexOf('</section>', html.indexOf('id="changed"'))),
    );
    expect(box).toContain('Đã thay đổi kể từ thư báo');
    expect(box).toContain(`Khi gửi thư: ${full.narrative}`);
    expect(box).toContain('Hiện nay: Câu mới của hồ sơ.');
    expect(box).toContain('Nội dung hồ sơ: Thành tích, Minh chứng');
    expect(box).not.toContain('Trạng thái: từ');
    // another's link says nothing to him
    const foreign = await open.signedIn('duyenttm');
    const [{ link } = { link: '' }] = await open.department.rows<{ link: string }>(
      'select id as link from link where person_id = $1',
      [idOf(nominator)],
    );
    const theirs = await foreign.get(`/nominations/${id}?link=${link}`);
    expect(theirs.html).not.toContain('Đã thay đổi kể từ thư báo');
  });
});

describe('a pass leads to its task and nowhere else', () => {
  let at: Standing;
  let visitor: Visitor;
  let other: string;
  beforeAll(async () => {
    at = await again(ANH);
    other = (await standing(HAN)).id;
    visitor = await open.passing(await open.mailed(headOf(ANH), at.id, 'ENDORSE'));
  });

  test('LNK-21 what the task does not offer is refused, and says so', async () => {
    const before = await events(at.id);
    const { status, html } = await visitor.post(`/nominations/${at.id}/decisions`, {
      nonce: randomUUID(),
      version: String(at.version),
      choice: 'WITHDRAW',
      'WITHDRAW.reason': 'Rút',
    });
    expect(status).toBe(403);
    expect(wordsOn(html)).toContain('đúng một việc');
    expect(await events(at.id)).toEqual(before);
  });

  test('LNK-20 the form of another task, by this one’s link, is nobody’s', async () => {
    const { status } = await visitor.post(`/nominations/${other}/decisions`, {
      nonce: randomUUID(),
      version: '1',
      choice: 'ENDORSE',
    });
    expect(status).toBe(403);
    const guest = open.visitor();
    await guest.get(await open.mailed(headOf(ANH), at.id, 'ENDORSE'));
    const task = await open.taskOf(other, 'ENDORSE');
    expect((await guest.post(`/tasks/${task}/pin`, { pin: PIN })).status).toBe(403);
    expect(guest.cookies.has('gs_session')).toBe(false);
  });

  /** Our nonces are keys of one deed for one person, without a secret of the server's: what holds of them. */
  test('LNK-23, LNK-24 a nonce that is none is refused; another’s gives nobody his answer', async () => {
    const bent = await decide(visitor, at, 'ENDORSE', 'not-a-nonce');
    expect(bent.status).toBe(422);
    const nonce = randomUUID();
    const mine = await decide(visitor, at, 'ENDORSE', nonce);
    expect(mine.status).toBe(303);
    const deputy = await open.signedIn(deputyOf(ANH));
    const theirs = await decide(deputy, at, 'ENDORSE', nonce);
    expect(theirs.status).toBe(409);
  });

  test.each([
    '/',
    '/tasks',
    '/nominations',
    '/rounds',
    '/sittings',
    '/unit',
    '/finder',
    '/register',
    '/calendar',
    '/plans',
    '/exemplars/years',
    '/audit',
    '/council',
    '/province',
    '/account',
    '/rehearsal',
    '/rehearsal/mail',
    '/api/tasks',
    '/api/nominations',
    '/api/session',
    () => `/nominations/${other}`,
    () => `/nominations/${at.id}/trace`,
    () => `/nominations/${at.id}/check`,
    () => `/nominations/${at.id}/dossier`,
    () => `/rounds/${open.department.round}`,
    () => `/rounds/${open.department.round}/submission`,
    () => `/api/nominations/${at.id}`,
  ])('%s is closed to it', async (path) => {
    const address = typeof path === 'string' ? path : path();
    const api = address.startsWith('/api/');
    const { status, to } = await visitor.get(address);
    expect([status, to]).toEqual(api ? [401, null] : [303, expect.stringMatching(/^\/sign-in/)]);
  });

  test('its own pages show no way to others but signing in', async () => {
    const { status, html } = await visitor.get(`/nominations/${at.id}`);
    expect(status).toBe(200);
    expect(wordsOn(html)).toContain('Bạn vào bằng liên kết trong thư: chỉ mở được việc này.');
    const ways = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) => href ?? '');
    const beyond = ways.filter(
      (way) => !way.startsWith(`/nominations/${at.id}`) && !way.startsWith('/files/'),
    );
    expect(new Set(beyond)).toEqual(new Set(['/', '/sign-in']));
  });
});

test(
  'the task is closed while somebody enters by its link: he finds it open, or who has done it',
  async () => {
    await open.walk.unitReview(LINH);
    const [head, deputy] = [headOf(LINH), deputyOf(LINH)];
    for (let round = 0; round < 8; round++) {
      const at = await again(LINH);
      const path = await open.mailed(head, at.id, 'ENDORSE');
      const visitor = open.visitor();
      const door = await visitor.follow(path);
      const [seen] = await Promise.all([
        visitor.submit(door, `${door.at}/pin`, { pin: PIN }),
        // at different times of it, without waiting for a clock
        (async () => {
          for (let nth = 0; nth < round * 8; nth++) await open.department.rows('select 1');
          await open.walk.order('nomination', at.id, deputy, RETURNED);
        })(),
      ]);
      expect([200, 303]).toContain(seen.status);
      const end = seen.status === 303 ? await visitor.follow(seen.to ?? '') : seen;
      expect(end.status).toBe(200);
      const late = await decide(visitor, at, 'ENDORSE');
      expect([303, 401, 409]).toContain(late.status);
      expect((await events(at.id)).at(-1)?.type).toBe('RETURN');
    }
  },
  LONG_ENOUGH_MS,
);

test('who decided, when and what: to whoever proved himself; to a link alone only that it is done', async () => {
  const at = await again(ANH);
  const path = await open.mailed(headOf(ANH), at.id, 'ENDORSE');
  const task = await open.taskOf(at.id, 'ENDORSE');
  const visitor = await open.passing(path);
  const { to: receipt } = await decide(visitor, at, 'ENDORSE');
  const [{ moment, name } = { moment: '', name: '' }] = await open.department.rows<{
    moment: Date;
    name: string;
  }>(
    `select e.at as moment, p.name from history_event e join person p on p.id::text = e.actor
      where e.subject_id = $1 order by e.seq desc limit 1`,
    [at.id],
  );
  const proved = wordsOn((await visitor.get(`/tasks/${task}`)).html);
  expect(proved).toContain(name);
  expect(proved).toContain(momentText(new Date(moment).toISOString(), 'vi'));
  expect((await visitor.get(`/tasks/${task}`)).html).toContain(`href="${receipt}"`);

  const guest = await open.visitor().follow(path);
  expect([guest.status, wordsOn(guest.html)]).toEqual([200, expect.stringContaining('đã được xử lý')]);
  for (const secret of [name, 'Ngọc Ánh', at.id]) expect(guest.html).not.toContain(secret);
});

test('LNK-13, LNK-14 no token that was given out stands anywhere', async () => {
  expect(open.issued.length).toBeGreaterThan(ROUNDS);
  expect(await tracesOf(open)).toEqual([]);
});
