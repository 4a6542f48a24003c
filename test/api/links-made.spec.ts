import { randomUUID } from 'node:crypto';
import { Database } from '../../src/database/database.js';
import { type FoundLink, Links } from '../../src/links/links.js';
import { type Department, idOf, openDepartment } from '../support/department.js';
import { type InProcess, inProcess } from '../support/in-process.js';
import { ANH, deputyOf, HAN, headOf, LINH, LONG, nominatorOf, Walk } from '../support/walk.js';
import { SettableClock } from '../support/web-app.js';

const HEAD = headOf(ANH);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let department: Department;
let walk: Walk;
let process: InProcess;
let clock: SettableClock;
let links: Links;

beforeAll(async () => {
  department = await openDepartment('links_made', 6);
  walk = new Walk(department);
  process = await inProcess(department.url, 6, []);
  clock = new SettableClock();
  links = new Links(process.app.get(Database), clock);
}, 120_000);
afterAll(async () => {
  await process?.close();
  await department?.close();
});

const noticeTo = async (name: string, subject: string, template: string): Promise<string> => {
  const [notice] = await department.rows<{ id: string }>(
    'select id from notice where recipient_id = $1 and subject_id = $2 and template = $3 order by seq desc limit 1',
    [idOf(name), subject, template],
  );
  return notice?.id ?? '';
};

const minted = async (name: string, subject: string, template = 'task.ENDORSE') =>
  links.forNotice(await noticeTo(name, subject, template));

const tokenIn = (made: { readonly path: string } | null): string => made?.path.slice('/v/'.length) ?? '';

const standing = async (token: string): Promise<FoundLink['standing'] | undefined> =>
  (await links.find(token))?.standing;

const rowOf = async (token: string) => {
  const link = await links.find(token);
  const [row] = await department.rows<Record<string, unknown>>(
    `select revoked_because as because, expires_at as until, to_char(last_day, 'YYYY-MM-DD') as day,
            substitution_id as substitution, version, seq from link where id = $1`,
    [link?.id ?? randomUUID()],
  );
  return row;
};

/** A notice that no step of the test's own would cause. */
const tell = async (name: string, subject: string, template: string): Promise<string> => {
  const id = randomUUID();
  await department.rows(
    `insert into notice (id, organisation_id, life, subject_id, seq, recipient_id, template, at)
     values ($1, $2, 'nomination', $3, (select coalesce(max(seq), 0) + 1000 from notice), $4, $5, now())`,
    [id, department.organisation, subject, idOf(name), template],
  );
  return id;
};

const substitution = async (principal: string, substitute: string, actions: readonly string[]) => {
  const id = randomUUID();
  await department.rows(
    `insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason)
     values ($1, $2, $3, $4, $5, '2021-03-15', '2021-03-20', 'Đi công tác')`,
    [id, department.organisation, idOf(principal), idOf(substitute), actions],
  );
  return id;
};

describe('a link is made for whoever sits at the task', () => {
  test('of 43 letters, for the version the mail tells of; the table holds its hash alone', async () => {
    const { id, version, event } = await walk.unitReview(ANH);
    const made = await minted(HEAD, id);
    expect(made?.path).toMatch(/^\/v\/[\w-]{43}$/);
    expect(await rowOf(tokenIn(made))).toMatchObject({
      version,
      seq: event.seq,
      substitution: null,
      because: null,
    });
    const rows = await department.rows<{ row: string }>('select to_jsonb(l)::text as row from link l');
    expect(rows.filter(({ row }) => row.includes(tokenIn(made)))).toEqual([]);
  });

  test('each call makes another, and all of them lead there', async () => {
    const { id } = await walk.unitReview(LONG);
    const tokens = [tokenIn(await minted(HEAD, id)), tokenIn(await minted(HEAD, id))];
    expect(new Set(tokens).size).toBe(2);
    expect(await Promise.all(tokens.map(standing))).toEqual(['live', 'live']);
  });

  test('the oldest of six dies, and only his own', async () => {
    const { id } = await walk.unitReview(HAN);
    const other = tokenIn(await minted(deputyOf(HAN), id));
    const tokens: string[] = [];
    for (let nth = 0; nth < 6; nth++) {
      tokens.push(tokenIn(await minted(headOf(HAN), id)));
      clock.pass({ seconds: 1 });
    }
    expect(await Promise.all([...tokens, other].map(standing))).toEqual([
      'revoked',
      'live',
      'live',
      'live',
      'live',
      'live',
      'live',
    ]);
    expect(await rowOf(tokens[0] ?? '')).toMatchObject({ because: 'tooMany' });
  });

  test('six mails composed at once leave five', async () => {
    const [{ id } = { id: '' }] = await department.rows<{ id: string }>(
      'select id from nomination where person_id = $1',
      [idOf('longbd')],
    );
    const notice = await noticeTo(deputyOf(LONG), id, 'task.ENDORSE');
    const made = await Promise.all(Array.from({ length: 6 }, () => links.forNotice(notice)));
    const stand = await Promise.all(made.map((one) => standing(tokenIn(one))));
    expect(stand.filter((one) => one === 'live')).toHaveLength(5);
  });

  test.each([
    ['a reminder', HEAD, 'nudge.ENDORSE', true],
    ['a word that it is late', HEAD, 'overdue.ENDORSE', true],
    ['what is only told', HEAD, 'told.ENDORSE', false],
    ['a task of another kind', HEAD, 'task.ACCEPT', false],
    ['somebody who does not sit there', nominatorOf(ANH), 'task.ENDORSE', false],
    ['the head of another unit', headOf(HAN), 'task.ENDORSE', false],
  ])('%s', async (_what, name, template, made) => {
    const [{ id } = { id: '' }] = await department.rows<{ id: string }>(
      'select id from nomination where person_id = $1',
      [idOf('anhptn')],
    );
    expect((await links.forNotice(await tell(name, id, template))) !== null).toBe(made);
  });

  test('whom a conflict keeps from it gets none', async () => {
    const { id } = await walk.unitReview(LINH);
    const head = headOf(LINH);
    const notice = await noticeTo(head, id, 'task.ENDORSE');
    await department.rows('update task set barred = array[$2::uuid] where subject_id = $1', [id, idOf(head)]);
    expect(await links.forNotice(notice)).toBeNull();
    await department.rows(`update task set barred = '{}' where subject_id = $1`, [id]);
    expect(await links.forNotice(notice)).not.toBeNull();
  });

  test('an active substitute does, for what was handed over to him; not before its first day, nor after its last', async () => {
    const id = await about('anhptn');
    const stranger = 'duyenttm';
    const notice = await tell(stranger, id, 'task.ENDORSE');
    expect(await links.forNotice(notice)).toBeNull();
    const other = await substitution(HEAD, stranger, ['ACCEPT']);
    expect(await links.forNotice(notice)).toBeNull();
    const own = await substitution(HEAD, stranger, ['ENDORSE']);
    const token = tokenIn(await links.forNotice(notice));
    expect(await rowOf(token)).toMatchObject({ substitution: own });

    await department.rows('update substitution set from_day = $2, until_day = $3 where id = $1', [
      own,
      '2021-03-16',
      '2021-03-20',
    ]);
    expect([await standing(token), await links.forNotice(notice)]).toEqual(['revoked', null]);
    await department.rows('update substitution set from_day = $2 where id = $1', [own, '2021-03-15']);
    expect(await standing(token)).toBe('live');
    // LNK-11: in the statement that ends it
    await department.rows('update substitution set ended_at = now(), ended_by = $2 where id = any ($1)', [
      [own, other],
      idOf(HEAD),
    ]);
    expect(await rowOf(token)).toMatchObject({ because: 'substitutionEnded' });
  });
});

const about = async (person: string): Promise<string> => {
  const [row] = await department.rows<{ id: string }>('select id from nomination where person_id = $1', [
    idOf(person),
  ]);
  return row?.id ?? '';
};

describe('LNK-11 a link dies with what made it his, in the same statement', () => {
  test('the task decided', async () => {
    const { id } = await walk.unitReview({ unit: 'KHTCTH', person: 'tuanda' });
    const tokens = await Promise.all(
      [headOf, deputyOf].map(async (of) => tokenIn(await minted(of({ unit: 'KHTCTH', person: null }), id))),
    );
    await walk.order('nomination', id, headOf({ unit: 'KHTCTH', person: null }), { type: 'ENDORSE' });
    expect(await Promise.all(tokens.map(standing))).toEqual(['decided', 'decided']);
    expect(await Promise.all(tokens.map(rowOf))).toMatchObject([
      { because: 'decided' },
      { because: 'decided' },
    ]);
  });

  test('the person disabled, and it does not come back with him', async () => {
    const id = await about('longbd');
    const token = tokenIn(await minted(HEAD, id));
    await department.rows('update person set disabled_at = now() where id = $1', [idOf(HEAD)]);
    expect(await rowOf(token)).toMatchObject({ because: 'disabled' });
    await department.rows('update person set disabled_at = null where id = $1', [idOf(HEAD)]);
    expect(await standing(token)).toBe('revoked');
  });

  test('his grant ended: found when it is used', async () => {
    const id = await about('longbd');
    const token = tokenIn(await minted(HEAD, id));
    const ended = 'update access_grant set until_day = $2 where person_id = $1';
    await department.rows(ended, [idOf(HEAD), '2021-03-14']);
    expect(await standing(token)).toBe('revoked');
    await department.rows(ended, [idOf(HEAD), '2021-03-15']);
    expect(await standing(token)).toBe('live');
    await department.rows(ended, [idOf(HEAD), null]);
  });
});

describe('LNK-12 how long a link lives', () => {
  const at = async (business: string, since: string | null): Promise<void> => {
    await department.rows(`update setting set value = $1 where key = 'clock'`, [{ at: business, since }]);
  };
  const real = (): string => new Date(clock.now()).toISOString();
  const until = async (token: string): Promise<number> =>
    Number((await rowOf(token))?.['until']) - clock.now();

  // Ánh's registration: the last day is 24/3/2021, its end 17:00 UTC
  test.each([
    ['seven days at most', '2021-03-15T02:00:00.000Z', 7 * DAY],
    ['a day before the end of the last day', '2021-03-23T17:00:00.000Z', DAY],
    ['seven days and a millisecond before it', '2021-03-17T16:59:59.999Z', 7 * DAY],
    ['a millisecond less than seven days before it', '2021-03-17T17:00:00.001Z', 7 * DAY - 1],
    ['its last minute', '2021-03-24T16:59:00.000Z', MINUTE],
    ['late already: it is not the day that ends it', '2021-03-24T17:00:00.000Z', 7 * DAY],
  ])('%s', async (_what, business, expected) => {
    await at(business, real());
    expect(await until(tokenIn(await minted(HEAD, await about('anhptn'))))).toBe(expected);
  });

  test('to the millisecond', async () => {
    await at('2021-03-24T16:59:00.000Z', real());
    const token = tokenIn(await minted(HEAD, await about('anhptn')));
    clock.pass({ seconds: 59.999 });
    expect(await standing(token)).toBe('live');
    clock.pass({ seconds: 0.001 });
    expect(await standing(token)).toBe('expired');
  });

  test('a rehearsal’s clock that stands still, and jumps: the last day still opens it, the day after does not', async () => {
    await at('2021-03-22T02:00:00.000Z', null);
    const token = tokenIn(await minted(HEAD, await about('anhptn')));
    await at('2021-03-24T16:59:59.999Z', null);
    expect(await standing(token)).toBe('live');
    await at('2021-03-24T17:00:00.000Z', null);
    expect(await standing(token)).toBe('expired');
    // and the mail that says it is late leads there again
    const late = tokenIn(await links.forNotice(await tell(HEAD, await about('anhptn'), 'overdue.ENDORSE')));
    await at('2021-03-27T02:00:00.000Z', null);
    expect([await standing(late), await standing(token)]).toEqual(['live', 'expired']);
    await at('2021-03-15T02:00:00.000Z', null);
  });
});

test('closing the task and making a link for it at once: no link is left that leads in', async () => {
  const id = await about('anhptn');
  const [head, nominator] = [HEAD, nominatorOf(ANH)];
  const made: string[] = [];
  for (let round = 0; round < 24; round++) {
    const notice = await tell(head, id, 'nudge.ENDORSE');
    const [link] = await Promise.all([
      links.forNotice(notice),
      walk.order('nomination', id, head, { type: 'RETURN', reason: 'Bổ sung số liệu' }),
    ]);
    if (link) made.push(tokenIn(link));
    await walk.order('nomination', id, nominator, { type: 'SUBMIT' });
  }
  const stand = await Promise.all(made.map(standing));
  expect(stand.filter((one) => one !== 'decided')).toEqual([]);
});
