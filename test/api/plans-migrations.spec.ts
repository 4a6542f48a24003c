import { idOf } from '../support/department.js';
import {
  BASIS,
  CODE,
  codesIn,
  DIRECTOR,
  type Item,
  next,
  NINE_TITLES,
  ONE_EACH,
  openPlansApi,
  type PlansApi,
  THREE_DAYS,
  type Told,
} from '../support/plans-api.js';
import { ANH, CHIEF, freshKey, HAN, LINH, TUAN } from '../support/walk.js';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly plan_version: number;
}

let api: PlansApi;

beforeEach(async () => {
  api = await openPlansApi('plan_migrations');
});
afterEach(() => api.close());

const nominations = (): Promise<Row[]> =>
  api.department.rows<Row>('select id, code, version, plan_version from nomination order by code');

const foreseen = async (to = 2, by = DIRECTOR): Promise<Told> => api.get(by, `/${CODE}/dry-run?to=${to}`);

const changedIn = ({ body }: Told): Item[] => body.items.filter(({ steps }) => steps.length > 0);

const migrate = (
  by: string,
  items: readonly { id: string; version: number }[],
  key = freshKey(),
): Promise<Told> =>
  api.post(
    by,
    `/${CODE}/migrations`,
    { to: 2, basis: BASIS, nominations: items.map(({ id, version }) => ({ id, version })) },
    key,
  );

describe('a dry run names exactly those whose findings would change', () => {
  test('by a quota: whoever would be the unit’s second name, and after it is so', async () => {
    // QLTM has one name with the Office and one that waits for its head; QLNL has one that waits
    await api.walk.officeReview(ANH);
    const second = await api.walk.unitReview({ unit: 'QLTM', person: 'longbd' });
    await api.walk.unitReview(HAN);
    await api.made(next(2, ONE_EACH));
    const told = await foreseen();
    expect(told.body.looked).toBe(3);
    const items = changedIn(told);
    expect(items.map(({ id }) => id)).toEqual([second.id]);
    expect(items[0]?.newBlocks.map(({ code }) => code)).toEqual(['UNIT_QUOTA_FULL']);
    expect(items[0]?.steps.map(({ order, next: now }) => [order, now])).toEqual([['ENDORSE', true]]);

    expect((await migrate(DIRECTOR, items)).status).toBe(200);
    const after = await api.department.nominations.find(second.id, {
      person: idOf('nghianh'),
      name: '',
      organisation: api.department.organisation,
      assurance: 'rehearsal',
    });
    if (!after.ok) throw new Error(after.code);
    const endorse = after.value.offers.find(({ type }) => type === 'ENDORSE');
    expect(endorse?.findings.map(({ code }) => code)).toContain('UNIT_QUOTA_FULL');
    expect((await foreseen()).body.looked).toBe(2);
  });

  test('by a threshold: those who met it by that number alone, with the reason before and after', async () => {
    await api.walk.unitReview(ANH);
    await api.walk.unitReview(HAN);
    await api.walk.unitReview(TUAN);
    await api.walk.unitReview(LINH);
    await api.made(next(2, NINE_TITLES));
    const changed = changedIn(await foreseen());
    // of the four only she stands on four grassroots titles and no other branch
    expect(changed.map(({ name }) => name)).toEqual(['Bùi Gia Hân']);
    // a dry run of the text alone says the same as that of the version made of it
    const ofText = await api.post(DIRECTOR, '/dry-run', {
      source: next(2, NINE_TITLES).replace('version: 2', 'version: 3'),
    });
    expect(changedIn(ofText).map(({ code }) => code)).toEqual(changed.map(({ code }) => code));
    for (const { steps } of changed)
      expect(steps[0]?.gained.map(({ code }) => code)).toEqual(['CRITERION_UNMET']);
    const migrated = await migrate(DIRECTOR, changed);
    expect(migrated.body.nominations.map(({ code }) => code)).toEqual(
      changed.map(({ code }) => code).toSorted(),
    );
  });

  test('a change that no nomination’s reasons hang on names nobody', async () => {
    await api.walk.unitReview(ANH);
    await api.made(next(2, THREE_DAYS));
    const told = await foreseen();
    expect([told.body.looked, changedIn(told)]).toEqual([1, []]);
  });

  test('it is for the Office and the leaders of the department', async () => {
    await api.made(next(2, THREE_DAYS));
    for (const name of ['anhptn', 'nguyetvtm', 'nghianh']) expect((await foreseen(2, name)).status).toBe(403);
    expect((await foreseen(2, 'duyenttm')).status).toBe(200);
    expect((await api.post('anhptn', '/dry-run', { source: next(2, THREE_DAYS) })).status).toBe(403);
  });
});

describe('bringing nominations under a version', () => {
  const seen = async () => (await nominations()).map(({ id, version }) => ({ id, version }));

  test('is an event in the history of each, with both hashes; the round keeps its own plan', async () => {
    await api.walk.officeReview(ANH);
    await api.walk.unitReview(HAN);
    const { body } = await api.made(next(2, THREE_DAYS));
    const told = await migrate(DIRECTOR, await seen());
    expect([told.status, told.body.nominations.length]).toEqual([200, 2]);
    expect((await nominations()).map((row) => row.plan_version)).toEqual([2, 2]);
    const events = await api.department.rows<{ body: string }>(
      "select body from history_event where type = 'MIGRATE' order by subject_id",
    );
    const bodies = events.map((event) => JSON.parse(event.body));
    expect(bodies).toMatchObject(
      [1, 2].map(() => ({
        plan: { code: CODE, version: 1 },
        planAfter: { code: CODE, version: 2, sha256: body.sha256 },
      })),
    );
    expect(await api.department.rows('select plan_version from round')).toEqual([{ plan_version: 1 }]);
    // from here on every step names the later version
    const [first] = await nominations();
    await api.walk.order('nomination', first?.id ?? '', CHIEF, { type: 'HOLD', reason: 'Đang xác minh.' });
    const [hold] = await api.department.rows<{ body: string }>(
      "select body from history_event where type = 'HOLD'",
    );
    expect(JSON.parse(hold?.body ?? '{}').plan).toMatchObject({ version: 2 });
  });

  test('sent twice it is done once; the same key for something else is refused', async () => {
    await api.walk.unitReview(ANH);
    await api.made(next(2, THREE_DAYS));
    const all = await seen();
    const key = freshKey();
    const [one, other] = [await migrate(DIRECTOR, all, key), await migrate(DIRECTOR, all, key)];
    expect(other.body).toEqual(one.body);
    expect(await api.department.rows("select from history_event where type = 'MIGRATE'")).toHaveLength(1);
    const misused = await api.post(
      DIRECTOR,
      `/${CODE}/migrations`,
      { to: 2, basis: 'Khác', nominations: all },
      key,
    );
    expect([misused.status, misused.body.code]).toEqual([422, 'KEY_USED_OTHERWISE']);
  });

  test('all of them or none: one that has moved meanwhile keeps back the others, and is named', async () => {
    await api.walk.officeReview(ANH);
    await api.walk.unitReview(HAN);
    await api.made(next(2, THREE_DAYS));
    const old = await seen();
    const [, second] = await nominations();
    await api.walk.order('nomination', second?.id ?? '', CHIEF, { type: 'HOLD', reason: 'Đang xác minh.' });
    const told = await migrate(DIRECTOR, old);
    expect([told.status, codesIn(told)]).toEqual([409, ['CHANGED_MEANWHILE']]);
    expect(told.body.findings[0]?.params.nomination).toBe(second?.code);
    expect((await nominations()).map((row) => row.plan_version)).toEqual([1, 1]);
    // what is on hold may be brought under it
    expect((await migrate(DIRECTOR, await seen())).status).toBe(200);
  });

  test('not by whoever made the version, not by the nominee, not by those without the duty', async () => {
    await api.walk.unitReview(ANH);
    await api.made(next(2, THREE_DAYS));
    const all = await seen();
    const [own] = (await foreseen(2, CHIEF)).body.items;
    expect(own?.offer).toMatchObject({ open: false, findings: [{ code: 'SOD_PRIOR_STEP' }] });
    expect(codesIn(await migrate(CHIEF, all))).toEqual(['SOD_PRIOR_STEP']);
    expect((await migrate('duyenttm', all)).status).toBe(403);
    expect((await nominations()).map((row) => row.plan_version)).toEqual([1]);
  });

  test('not to a version that nobody has made, nor back, nor once its life is over', async () => {
    const { id } = await api.walk.unitReview(ANH);
    expect(codesIn(await migrate(DIRECTOR, await seen()))).toEqual(['PLAN_NOT_LATER']);
    await api.made(next(2, THREE_DAYS));
    expect((await migrate(DIRECTOR, await seen())).status).toBe(200);
    expect(codesIn(await migrate(DIRECTOR, await seen()))).toEqual(['PLAN_NOT_LATER']);
    await api.walk.order('nomination', id, 'nghianh', { type: 'WITHDRAW', reason: 'Đơn vị rút.' });
    expect(codesIn(await migrate(DIRECTOR, await seen()))).toContain('LIFE_IS_OVER');
    expect((await foreseen()).body.looked).toBe(0);
  });

  test('what belongs to no plan of that name is not found', async () => {
    await api.made(next(2, THREE_DAYS));
    const told = await migrate(DIRECTOR, [{ id: '00000000-0000-4000-8000-000000000000', version: 1 }]);
    expect(told.status).toBe(404);
  });
});
