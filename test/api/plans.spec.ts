import { createHash } from 'node:crypto';
import { idOf } from '../support/department.js';
import {
  BASIS,
  CODE,
  codesIn,
  next,
  ONE_EACH,
  openPlansApi,
  type PlansApi,
  THREE_DAYS,
} from '../support/plans-api.js';
import { CHIEF } from '../support/walk.js';

let api: PlansApi;

beforeEach(async () => {
  api = await openPlansApi('plans');
});
afterEach(() => api.close());

describe('a version is made once and never changed', () => {
  test('with its text, its hash, its basis, who made it and when; the older one stays as it was', async () => {
    const source = next(2, THREE_DAYS);
    const { status, body } = await api.made(source);
    expect([status, body.code, body.version]).toEqual([201, CODE, 2]);
    const list = await api.get('duyenttm', '');
    expect(list.body.items).toMatchObject([
      { version: 2, newest: true, basis: BASIS, sha256: body.sha256, rounds: [], nominations: 0 },
      { version: 1, newest: false, basis: null, madeBy: null, rounds: [{ code: expect.any(String) }] },
    ]);
    const [row] = await api.department.rows('select made_by, source from plan where version = 2');
    expect(row).toEqual({ made_by: idOf(CHIEF), source });
    expect((await api.get('anhptn', `/${CODE}/1`)).body.plan.supplement.days).toBe(2);
    expect((await api.get('anhptn', `/${CODE}`)).body.plan.supplement.days).toBe(3);
  });

  test('with breaks of lines and a mark of another editor, the text that is kept is the one that was hashed', async () => {
    const source = next(2, THREE_DAYS);
    const { body } = await api.made(`\ufeff${source.replaceAll('\n', '\r\n')}`);
    const [row] = await api.department.rows<{ source: string }>('select source from plan where version = 2');
    expect(row?.source).toBe(source);
    expect(
      createHash('sha256')
        .update(row?.source ?? '', 'utf8')
        .digest('hex'),
    ).toBe(body.sha256);
  });

  test('the same text again is answered with what is there, and a round that is open keeps its own', async () => {
    await api.made(next(2, THREE_DAYS));
    const again = await api.made(next(2, THREE_DAYS));
    expect([again.status, again.body.version]).toEqual([200, 2]);
    expect(await api.department.rows('select plan_version from round')).toEqual([{ plan_version: 1 }]);
  });

  test.each<[string, string, string, string[]]>([
    ['a number left out', next(3, THREE_DAYS), BASIS, ['PLAN_VERSION_NOT_NEXT']],
    ['the same number', next(1, THREE_DAYS), BASIS, ['PLAN_VERSION_NOT_NEXT']],
    ['nothing new', next(2), BASIS, ['PLAN_UNCHANGED']],
    [
      'a unit that is none',
      next(2, ['  nominating: [', '  nominating: [KHONGCO, ']),
      BASIS,
      ['PLAN_UNIT_UNKNOWN'],
    ],
    [
      'another department, all at once with the rest',
      next(4, ['  code: sct-ha-tinh\n', '  code: sct-nghe-an\n']),
      BASIS,
      ['PLAN_OF_ANOTHER_HOUSE', 'PLAN_VERSION_NOT_NEXT'],
    ],
  ])('refused: %s', async (_what, source, basis, codes) => {
    const told = await api.post(CHIEF, '', { source, basis });
    expect([told.status, codesIn(told)]).toEqual([409, codes]);
    expect(await api.department.rows('select version from plan')).toHaveLength(1);
  });

  test('a file with mistakes: every one with its line, and nothing is kept', async () => {
    const source = next(
      2,
      ['perUnit: {min: 1,', 'perUnit: {min: 7,'],
      ['supplement: {days: 2,', 'supplement: {days: ba,'],
    );
    const { status, body } = await api.made(source);
    expect([status, body.code]).toEqual([422, 'PLAN_WRONG']);
    const lines = source.split('\n');
    const told = body.mistakes.map(({ line, code }) => [code, lines[line - 1]?.trim().split(':')[0]]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['NOT_WHOLE', 'supplement'],
        ['MIN_ABOVE_MAX', 'perUnit'],
      ]),
    );
    expect(await api.department.rows('select version from plan')).toHaveLength(1);
  });

  test('no basis is no version', async () => {
    const { status, body } = await api.post(CHIEF, '', { source: next(2, THREE_DAYS), basis: ' ' });
    expect([status, body.code]).toEqual([422, 'INVALID']);
  });

  test.each(['duyenttm', 'khoitm', 'nguyetvtm', 'anhptn'])('%s makes none', async (name) => {
    const told = await api.made(next(2, THREE_DAYS), name);
    expect([told.status, codesIn(told)]).toEqual([403, ['ROLE_MISSING']]);
  });

  test('two at once: one wins, the other is told who was first', async () => {
    const [one, other] = await Promise.all([
      api.made(next(2, THREE_DAYS), CHIEF),
      api.made(next(2, ONE_EACH), 'sondv'),
    ]);
    const lost = [one, other].filter(({ status }) => status !== 201);
    expect([one, other].filter(({ status }) => status === 201)).toHaveLength(1);
    expect(lost.map(codesIn)).toEqual([['PLAN_VERSION_NOT_NEXT']]);
    expect(lost[0]?.body.findings[0]?.params).toMatchObject({
      newest: 2,
      by: expect.any(String),
    });
    expect(await api.department.rows('select version from plan')).toHaveLength(2);
  });

  test('the database lets the application add one, never change or remove one', async () => {
    await api.made(next(2, THREE_DAYS));
    const pg = await import('pg');
    const client = new pg.default.Client({ connectionString: api.department.url });
    await client.connect();
    for (const text of ["update plan set body = '{}'", 'delete from plan', 'truncate plan cascade'])
      await expect(client.query(text)).rejects.toThrow(/permission denied/);
    await client.end();
  });
});

describe('what changes between versions', () => {
  test('in words, with the clause', async () => {
    await api.made(next(2, THREE_DAYS));
    const { body } = await api.get('anhptn', `/${CODE}/diff?from=1&to=2`);
    expect(body.changes).toEqual([
      {
        path: 'supplement.days',
        kind: 'set',
        what: { vi: 'Bổ sung hồ sơ: số ngày được bổ sung', en: 'Supplement: days to supplement' },
        before: { vi: '2', en: '2' },
        after: { vi: '3', en: '3' },
        clause: 'V.2',
      },
    ]);
  });

  test('a version kept before a plan could say how it votes says what it always meant', async () => {
    const kept = `body #- '{council,secret}' #- '{council,leaveVote}' #- '{council,approve,of}' #- '{council,quorum,of}'`;
    const [row] = await api.department.rows<{ secret: unknown }>(
      `update plan set body = ${kept} where version = 1 returning body #> '{council,secret}' as secret`,
    );
    expect(row).toEqual({ secret: null });
    const { council } = (await api.get('anhptn', `/${CODE}/1`)).body.plan;
    expect(council).toMatchObject({ secret: true, leaveVote: [], approve: { of: 'members' } });
    expect(council.quorum).toEqual({ num: 2, den: 3, of: 'members' });
    await api.made(next(2, THREE_DAYS));
    const { body } = await api.get('anhptn', `/${CODE}/diff?from=1&to=2`);
    expect(body.changes).toMatchObject([{ path: 'supplement.days' }]);
  });

  test.each(['/diff?from=1&to=7', '/9', '/khong', '/0'])('%s is not there', async (path) => {
    expect((await api.get('anhptn', `/${CODE}${path}`)).status).toBe(404);
  });
});
