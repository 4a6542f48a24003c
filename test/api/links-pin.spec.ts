import { randomBytes, randomUUID } from 'node:crypto';
import { type ByLink, openByLink, PIN, type Seen, tracesOf, type Visitor } from '../support/by-link.js';
import { wordsOn } from '../support/browse.js';
import { idOf, signedIn } from '../support/department.js';
import { ANH, deputyOf, HAN, headOf, LINH, nominatorOf, TUAN } from '../support/walk.js';

const HEAD = headOf(ANH);
/** Reads codes out to whoever works in the house. */
const ADMIN = 'nghiadt';

let open: ByLink;
let nomination: string;
let task: string;

beforeAll(async () => {
  open = await openByLink('links_pin');
  for (const name of [ANH, HAN, LINH]) await open.setPin(headOf(name));
  nomination = (await open.walk.unitReview(ANH)).id;
  task = await open.taskOf(nomination, 'ENDORSE');
}, 120_000);
afterAll(() => open?.close());

const link = (): Promise<string> => open.mailed(HEAD, nomination, 'ENDORSE');

/** At the door, with the form in front of him. */
const atDoor = async (
  path: string,
): Promise<{ visitor: Visitor; pin: (pin: string) => ReturnType<Visitor['post']> }> => {
  const visitor = open.visitor();
  const door = await visitor.follow(path);
  return { visitor, pin: (pin) => visitor.submit(door, `${door.at}/pin`, { pin }) };
};

const noticesOf = async (name: string, template: string): Promise<{ told: unknown }[]> =>
  open.department.rows('select told from notice where recipient_id = $1 and template = $2', [
    idOf(name),
    template,
  ]);

const attempts = async (): Promise<{ person: string; because: string }[]> =>
  open.department.rows(
    `select person_id as person, because from attempt where action = 'OPEN_LINK' and subject_id = $1 order by at`,
    [nomination],
  );

describe('LNK-17 as the design has it: who guesses is slowed down, who knows is not', () => {
  test('in the browser that guessed even the right PIN must wait; in another it opens at once', async () => {
    const path = await link();
    const robot = await atDoor(path);
    for (const guess of ['111222', '222333', '333444', '444555'])
      expect((await robot.pin(guess)).status).toBe(401);
    const slow = await robot.pin(PIN);
    expect([slow.status, Number(slow.headers.get('retry-after'))]).toEqual([429, 5]);
    expect(wordsOn(slow.html)).toContain('Đợi 5 giây');
    expect(wordsOn(slow.html)).toContain('không bị khóa');
    const human = await atDoor(path);
    expect((await human.pin(PIN)).status).toBe(303);
    open.clock.pass({ seconds: 5 });
    expect((await robot.pin(PIN)).status).toBe(303);
  });

  test('what can be no PIN is no guess, and costs nobody a wait', async () => {
    const { pin } = await atDoor(await link());
    for (const none of ['', '12345', '123456789', 'abcdef', '４０２９１７']) {
      const { status, html } = await pin(none);
      expect([status, wordsOn(html)]).toEqual([401, expect.stringContaining('6 đến 8 chữ số')]);
    }
    expect((await pin(PIN)).status).toBe(303);
  });

  test('thirty wrong ones, each from a browser of its own: the link closes, one fresh one is mailed, the PIN holds', async () => {
    const path = await link();
    const guess = async (): Promise<number> => {
      const visitor = open.visitor();
      await visitor.get(path);
      visitor.cookies.set('gs_browser', randomBytes(16).toString('base64url'));
      return (await visitor.post(`/tasks/${task}/pin`, { pin: '918273', nonce: randomUUID() })).status;
    };
    const before = (await noticesOf(HEAD, 'link.FRESH')).length;
    const statuses = await Promise.all(Array.from({ length: 34 }, guess));
    expect(statuses.filter((status) => status === 401)).toHaveLength(29);
    expect(statuses.filter((status) => status === 410)).toHaveLength(5);

    const { visitor } = await atDoor(path);
    const closed = await visitor.get(`/tasks/${task}`);
    expect([closed.status, wordsOn(closed.html)]).toEqual([
      410,
      expect.stringContaining('liên kết mới đã được gửi'),
    ]);
    const right = await visitor.post(`/tasks/${task}/pin`, { pin: PIN, nonce: randomUUID() });
    expect(right.status).toBe(410);

    const fresh = await noticesOf(HEAD, 'link.FRESH');
    expect(fresh.length).toBe(before + 1);
    expect(fresh.at(-1)?.told).toMatchObject({ task });
    const [{ id } = { id: '' }] = await open.department.rows<{ id: string }>(
      `select id from notice where template = 'link.FRESH' and recipient_id = $1 order by seq desc limit 1`,
      [idOf(HEAD)],
    );
    const next = await open.links.forNotice(id);
    const human = await atDoor(next?.path ?? '');
    expect((await human.pin(PIN)).status).toBe(303);
    // and by his session the old one leads there as well
    const session = await open.signedIn(HEAD);
    await session.get(path);
    expect((await session.get(`/tasks/${task}`)).to).toMatch(new RegExp(`^/nominations/${nomination}`));
  }, 60_000);
});

describe('whoever reads the mailbox guesses on at every fresh link', () => {
  test('three fresh ones a day; then one mail that he sign in, and none', async () => {
    const head = headOf(HAN);
    const { id } = await open.walk.unitReview(HAN);
    const at = await open.taskOf(id, 'ENDORSE');
    const paths = [];
    for (let nth = 0; nth < 5; nth++) paths.push(await open.mailed(head, id, 'ENDORSE'));
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = paths;
    const guess = async (path: string, times: number): Promise<Seen[]> => {
      const one = async (): Promise<Seen> => {
        const visitor = open.visitor();
        await visitor.get(path);
        visitor.cookies.set('gs_browser', randomBytes(16).toString('base64url'));
        return visitor.post(`/tasks/${at}/pin`, { pin: '918273', nonce: randomUUID() });
      };
      return Promise.all(Array.from({ length: times }, one));
    };
    const told = async (): Promise<number[]> => [
      (await noticesOf(head, 'link.FRESH')).length,
      (await noticesOf(head, 'link.NO_FRESH')).length,
    ];
    for (const path of [first, second, third]) await guess(path, 29);
    expect(await told()).toEqual([0, 0]);
    open.clock.pass({ hours: 23 });
    for (const path of [first, second, third]) {
      const [closed] = await guess(path, 1);
      expect([closed?.status, wordsOn(closed?.html ?? '')]).toEqual([
        410,
        expect.stringContaining('Một liên kết mới đã được gửi'),
      ]);
    }
    expect(await told()).toEqual([3, 0]);
    open.clock.pass({ hours: 1 });
    for (const path of [fourth, fifth]) {
      await guess(path, 30);
      const { status, html } = await open.visitor().follow(path);
      expect([status, wordsOn(html)]).toEqual([410, expect.stringContaining('không gửi thêm liên kết mới')]);
      expect(html).toContain(`href="/sign-in?next=${encodeURIComponent(`/tasks/${at}`)}"`);
      expect(await told()).toEqual([3, 1]);
    }
    // 63 of the day so far: 37 more at another, and then not even the right one for a day
    const sixth = await open.mailed(head, id, 'ENDORSE');
    await guess(sixth, 29);
    const seventh = await open.mailed(head, id, 'ENDORSE');
    expect((await guess(seventh, 8)).map(({ status }) => status)).toEqual(
      Array.from({ length: 8 }, () => 401),
    );
    const { visitor, pin } = await atDoor(seventh);
    const full = await pin(PIN);
    expect([full.status, wordsOn(full.html)]).toEqual([
      429,
      expect.stringContaining('Đăng nhập để làm việc này ngay'),
    ]);
    expect(visitor.cookies.has('gs_session')).toBe(false);
    const session = await open.signedIn(head);
    expect((await session.get(`/tasks/${at}`)).to).toMatch(new RegExp(`^/nominations/${id}`));
  }, 60_000);
});

/** Minutes, never fifteen without a look. */
const FIFTY_SIX = [1, 2, 3, 4].map(() => ({ minutes: 14 }));

describe('a pass lives a quarter of an hour unused, an hour in all', () => {
  const reads = async (visitor: Visitor): Promise<number> =>
    (await visitor.get(`/nominations/${nomination}`)).status;

  test.each([
    ['14:59 unused', [{ minutes: 14, seconds: 59 }], 200],
    ['15:00 unused', [{ minutes: 15 }], 303],
    ['used all the while, at 59:59', [...FIFTY_SIX, { minutes: 3, seconds: 59 }], 200],
    ['used all the while, at 60:00', [...FIFTY_SIX, { minutes: 4 }], 303],
  ] as const)('%s', async (_when, steps, status) => {
    const visitor = await open.passing(await link());
    let seen = 0;
    for (const step of steps) {
      open.clock.pass(step);
      seen = await reads(visitor);
    }
    expect(seen).toBe(status);
  });
});

describe('LNK-05 forwarded to somebody who is signed in', () => {
  test('he is told whom it was sent to, each time on record; the recipient hears of it once', async () => {
    const path = await link();
    const visitor = await open.signedIn('duyenttm');
    for (let nth = 0; nth < 2; nth++) {
      const { status, html } = await visitor.follow(path);
      expect(status).toBe(403);
      const words = wordsOn(html);
      expect(words).toContain(`${HEAD.charAt(0)}•••@…`);
      expect(html).not.toContain(`${HEAD}@`);
      expect(words).not.toContain('Ngọc Ánh');
    }
    const found = (await attempts()).filter(({ person }) => person === idOf('duyenttm'));
    expect(found.map(({ because }) => because)).toEqual(['LINK_FOREIGN_USER', 'LINK_FOREIGN_USER']);
    expect(await noticesOf(HEAD, 'link.FOREIGN')).toHaveLength(1);
    expect(await noticesOf('duyenttm', 'link.FOREIGN')).toEqual([]);
  });

  test('whoever has the task as well goes on as himself', async () => {
    const visitor = await open.signedIn(deputyOf(ANH));
    const { status, at } = await visitor.follow(await link());
    expect([status, at]).toEqual([200, `/nominations/${nomination}#decide`]);
  });

  test('an active substitute goes on as himself, and is refused once it has ended', async () => {
    const substitute = nominatorOf(HAN);
    await open.department.rows(
      `insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason)
       values ($1, $2, $3, $4, '{ENDORSE,RETURN}', '2021-03-15', '2021-03-20', 'Đi công tác')`,
      [randomUUID(), open.department.organisation, idOf(HEAD), idOf(substitute)],
    );
    const visitor = await open.signedIn(substitute);
    const path = await link();
    const went = await visitor.follow(path);
    expect([went.status, went.at]).toEqual([200, `/nominations/${nomination}#decide`]);
    await open.department.rows('update substitution set ended_at = now(), ended_by = $1', [idOf(HEAD)]);
    expect((await visitor.follow(path)).status).toBe(403);
  });

  test('a task that is not his, and no link: not his, and nobody is told', async () => {
    const before = await attempts();
    const { status, html } = await (await open.signedIn('duyenttm')).get(`/tasks/${task}`);
    expect([status, wordsOn(html)]).toEqual([403, expect.stringContaining('không ở phía bạn')]);
    expect(await attempts()).toEqual(before);
    expect((await (await open.signedIn('duyenttm')).get(`/tasks/${randomUUID()}`)).status).toBe(404);
  });
});

describe('a link that has died, the task still his', () => {
  test('by PIN it is gone, with the way on; signed in, he goes on', async () => {
    const path = await link();
    const { visitor, pin } = await atDoor(path);
    await open.department.rows(
      'update link set expires_at = issued_at + interval $$1 second$$ where task_id = $1',
      [task],
    );
    open.clock.pass({ minutes: 1 });
    const gone = await pin(PIN);
    expect([gone.status, wordsOn(gone.html)]).toEqual([410, expect.stringContaining('Việc vẫn còn đó')]);
    expect(gone.html).toContain(`href="/sign-in?next=${encodeURIComponent(`/tasks/${task}`)}"`);
    expect(visitor.cookies.has('gs_session')).toBe(false);
    const session = await open.signedIn(HEAD);
    const { status, at } = await session.follow(path);
    expect([status, at]).toMatchObject([200, expect.stringContaining(`/nominations/${nomination}?link=`)]);
  });

  test('a pass by it reads on, and decides nothing', async () => {
    const visitor = await open.passing(await link());
    await open.department.rows(
      `update link set revoked_at = now(), revoked_because = 'reassigned' where revoked_at is null`,
    );
    expect((await visitor.get(`/nominations/${nomination}`)).html).not.toContain('name="choice"');
    const [{ version } = { version: 0 }] = await open.department.rows<{ version: number }>(
      'select version from nomination where id = $1',
      [nomination],
    );
    const fields = { nonce: randomUUID(), version: String(version), choice: 'ENDORSE' };
    expect((await visitor.post(`/nominations/${nomination}/decisions`, fields)).status).toBe(403);
  });
});

describe('a first PIN, by the code the Office reads out', () => {
  test('two different PINs, a weak one, a wrong code; then the right one lets in', async () => {
    const { id } = await open.walk.unitReview(TUAN);
    const head = headOf(TUAN);
    const issued = await open.codes.issue(idOf(head), null, randomUUID(), signedIn(ADMIN));
    if (!issued.ok || issued.code === null) throw new Error(JSON.stringify(issued));
    const { code } = issued;
    const path = await open.mailed(head, id, 'ENDORSE');
    const visitor = open.visitor();
    const door = await visitor.follow(path);
    const first = (typed: string, pin: string, again = pin) =>
      visitor.submit(door, `${door.at}/pin/first`, { code: typed, pin, again });

    expect(await first(code, PIN, '402918')).toMatchObject({ status: 422 });
    const weak = await first(code, '123456');
    expect([weak.status, wordsOn(weak.html)]).toEqual([422, expect.stringContaining('dãy số liền nhau')]);
    const wrong = await first('AAAA-BBBB', PIN);
    expect([wrong.status, wordsOn(wrong.html)]).toEqual([
      401,
      expect.stringContaining('Mã thiết lập chưa đúng'),
    ]);
    for (const { html } of [weak, wrong]) expect(html).not.toContain(code);
    // no page gives the code back: after a fault of the PIN it is said that it is still unused
    expect(wordsOn(weak.html)).toContain('Mã thiết lập chưa bị tính là đã dùng');
    expect(wordsOn(wrong.html)).not.toContain('chưa bị tính là đã dùng');

    const right = await first(code, PIN);
    expect([right.status, right.to]).toEqual([303, expect.stringContaining(`/nominations/${id}?link=`)]);
    expect((await visitor.get(right.to ?? '')).status).toBe(200);
    // from now on he has one, and the code is spent
    expect(wordsOn((await open.visitor().follow(path)).html)).toContain('Mở bằng mã PIN');
    expect((await first(code, '502918')).status).toBe(401);
  });
});

test('the tray of a rehearsal opens a letter as its recipient does: as nobody yet', async () => {
  const notice = await open.notice(HEAD, nomination, 'task.ENDORSE');
  await open.department.rows(
    `insert into mail (id, organisation_id, recipient_id, subject, body, link, at) values ($1, $2, $3, 'Việc', 'Nội dung', $4, now())`,
    [notice, open.department.organisation, idOf(HEAD), `/nominations/${nomination}`],
  );
  const visitor = await open.signedIn('duyenttm');
  const letter = await visitor.get(`/rehearsal/mail/${notice}`);
  const went = await visitor.submit(letter, `/rehearsal/mail/${notice}/open`, {});
  expect([went.status, went.to]).toEqual([303, expect.stringMatching(/^\/v\/[\w-]{43}$/)]);
  expect(visitor.cookies.has('gs_session')).toBe(false);
  const door = await visitor.follow(went.to ?? '');
  expect([door.status, door.at]).toEqual([200, `/tasks/${task}`]);
});

test('LNK-13, LNK-14 no token that was given out stands anywhere', async () => {
  expect(open.issued.length).toBeGreaterThan(10);
  expect(await tracesOf(open)).toEqual([]);
});
