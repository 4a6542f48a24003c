import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { addCrowd } from '../../bench/inbox/crowd.js';
import { type Explained, explain } from '../../bench/inbox/plan-shape.js';
import { Database } from '../../src/database/database.js';
import type { Wanted } from '../../src/nominations/nominations.service.js';
import { type Grant, isIn, type Leaves, mayRead, ROLES, statesInside } from '../../workflows/index.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { ANH, INDUSTRY, LINH, THINH, Walk } from '../support/walk.js';

let department: Department;

describe('words as people type them', () => {
  beforeAll(async () => {
    department = await openDepartment('nominations_search');
    const walk = new Walk(department);
    for (const name of [ANH, THINH, LINH, INDUSTRY]) await walk.unitReview(name);
  });
  afterAll(() => department?.close());

  const found = async (wanted: Wanted, by = 'hanglt'): Promise<string[]> =>
    (await department.nominations.list(signedIn(by), wanted)).items.map(({ name }) => name).toSorted();

  test.each([
    ['with its marks', 'Ngọc Ánh'],
    ['without', 'ngoc anh'],
    ['in capitals', 'NGOC ANH'],
    ['in another order', 'ánh phan'],
    ['with marks taken apart', 'Ánh'.normalize('NFD')],
    ['the beginnings of words', 'ng an ph'],
    ['with signs between', '“Ngọc-Ánh”, '],
  ])('%s', async (_, q) => {
    expect(await found({ q })).toEqual(['Phan Thị Ngọc Ánh']);
  });

  test('đ is found by d, and d by đ', async () => {
    expect(await found({ q: 'duc thinh' })).toEqual(['Nguyễn Đức Thịnh']);
    expect(await found({ q: 'Đức Thịnh' })).toEqual(['Nguyễn Đức Thịnh']);
  });

  test('the code, whole or its beginning', async () => {
    const { items } = await department.nominations.list(signedIn('hanglt'), { q: 'linh' });
    const code = items[0]?.code ?? '';
    expect(code).toMatch(/^HS-2021-\d{4}$/);
    expect(await found({ q: code })).toEqual(['Hồ Khánh Linh']);
    expect(await found({ q: code.toLowerCase() })).toEqual(['Hồ Khánh Linh']);
    expect(await found({ q: code.slice(0, -2) })).toHaveLength(4);
  });

  test.each(['%', '___', '!', '   ', "' or true --", ':*', 'a & | b'])(
    'what is no word finds nothing: %p',
    async (q) => expect(await found({ q })).toEqual([]),
  );

  test('a corrected name is found by what it is corrected to', async () => {
    const [row] = await department.rows<{ id: string }>('select id from nomination where person_id = $1', [
      idOf('linhhk'),
    ]);
    await new Walk(department).order('nomination', row?.id ?? '', 'hanglt', {
      type: 'CORRECT',
      field: 'name',
      to: 'Hồ Khánh Lynh',
      reason: 'Đúng giấy khai sinh',
    });
    expect(await found({ q: 'lynh' })).toEqual(['Hồ Khánh Lynh']);
    expect(await found({ q: 'linh' })).toEqual([]);
  });

  test('unit, kind, state, round and hold, together and alone', async () => {
    expect(await found({ unit: 'QLTM' })).toEqual(['Phan Thị Ngọc Ánh']);
    expect(await found({ kind: 'collective' })).toHaveLength(1);
    expect(await found({ state: 'unitReview' })).toHaveLength(4);
    expect(await found({ state: 'exemplar' })).toEqual([]);
    expect(await found({ state: 'nowhere' })).toEqual([]);
    expect(await found({ round: department.round })).toHaveLength(4);
    expect(await found({ round: idOf('anhptn') })).toEqual([]);
    expect(await found({ held: true })).toEqual([]);
    await department.rows(
      `update nomination set context = context || '{"heldSince": "2021-03-15"}' where person_id = $1`,
      [idOf('anhptn')],
    );
    expect(await found({ held: true })).toEqual(['Phan Thị Ngọc Ánh']);
    expect(await found({ held: true, unit: 'QLNL' })).toEqual([]);
  });
});

describe('who may read by the law finds it in the list, and nobody else does', () => {
  const EVERY_STATE: Leaves[] = [
    ...statesInside(['draft', 'unitReview', 'officeReview', 'supplement', 'unqualified', 'compiled']),
    ...statesInside(['beforeCouncil', 'selected', 'lapsed', 'confirmed', 'notConfirmed', 'notSelected']),
    ...statesInside(['withdrawn', 'ineligible', 'revoked', 'replaced', 'exemplar.province']),
  ].map((leaf) =>
    isIn([leaf], 'exemplar')
      ? ['exemplar.commendation.none', 'exemplar.fostering.underway', leaf, 'exemplar.review.firstHalf']
      : [leaf],
  );

  interface Row {
    readonly id: string;
    readonly state: string[];
    readonly unit: string;
    readonly person: string | null;
    readonly invited: boolean;
  }

  let rows: Row[];

  /** One nomination in each state there is, of two units: of the reader himself, and of nobody. */
  beforeAll(async () => {
    department = await openDepartment('nominations_readers');
    await department.rows(
      `insert into nomination (id, organisation_id, code, round_id, unit_id, kind, person_id, plan_code, plan_version,
         machine, state, context, dossier, head_hash)
       select gen_random_uuid(), r.organisation_id, 'HS-2021-' || lpad((row_number() over ())::text, 4, '0'), r.id, u.id,
         case when mine then 'individual' else 'collective' end, case when mine then $2::uuid end, r.plan_code,
         r.plan_version, 'nomination@1.0.0', array(select jsonb_array_elements_text(s)), '{}', '{"name": "Ai đó"}', ''
         from round r, jsonb_array_elements($1::jsonb) s, unit u, (values (true), (false)) m (mine)
        where u.code in ('QLTM', 'QLNL')`,
      [JSON.stringify(EVERY_STATE), idOf('anhptn')],
    );
    rows = await department.rows<Row & Record<string, unknown>>(
      `select n.id, n.state, u.code as unit, n.person_id as person, exists (select from sitting s where s.round_id = n.round_id and not s.state && array['cancelled','concluded']) as invited from nomination n join unit u on u.id = n.unit_id`,
    );
  });
  afterAll(() => department?.close());

  const all = async (by: string, wanted: Wanted): Promise<string[]> => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await department.nominations.list(signedIn(by), { ...wanted, after });
      ids.push(...items.map(({ id }) => id));
      after = next ?? undefined;
    } while (after !== undefined);
    return ids;
  };

  const UNIT_ROLES = ['nominator', 'unitHead', 'unitDeputy'];
  const GRANTS: (readonly [string, Grant | null])[] = [
    ['nobody', null],
    ...ROLES.filter((role) => role !== 'nominee' && role !== 'system').map((role): [string, Grant] => [
      role,
      { role, unit: UNIT_ROLES.includes(role) ? 'QLTM' : null, from: '2021-01-01', until: null },
    ]),
    ['a clerk no more', { role: 'clerk', unit: null, from: '2021-01-01', until: '2021-03-14' }],
    ['a clerk to be', { role: 'clerk', unit: null, from: '2021-03-16', until: null }],
    ['a clerk on his last day', { role: 'clerk', unit: null, from: '2021-01-01', until: '2021-03-15' }],
  ];

  const give = (person: string, { role, unit, from, until }: Grant): Promise<unknown> =>
    department.rows(
      `insert into access_grant (id, organisation_id, person_id, role, unit_id, from_day, until_day)
       values (gen_random_uuid(), $1, $2, $3, (select id from unit where code = $4), $5, $6)`,
      [department.organisation, idOf(person), role, unit, from, until],
    );

  /** She holds nothing herself. */
  const READER = 'anhptn';
  const expected = (grants: readonly Grant[], lent: readonly Grant[] = []): string[] =>
    rows
      .filter((row) => {
        const substitutions =
          lent.length === 0
            ? []
            : [
                {
                  principal: idOf('phuoclh'),
                  grants: lent,
                  actions: [],
                  from: '2021-03-01',
                  until: '2021-03-31',
                },
              ];
        return mayRead({ person: idOf(READER), grants, substitutions }, '2021-03-15', row) !== null;
      })
      .map(({ id }) => id)
      .toSorted();

  afterEach(async () => {
    await department.rows('delete from substitution');
    await department.rows('delete from access_grant where person_id = any ($1)', [
      [idOf(READER), idOf('phuoclh')],
    ]);
  });

  test.each(GRANTS)('%s', async (_, grant) => {
    await department.rows('delete from access_grant where person_id = $1', [idOf(READER)]);
    if (grant) await give(READER, grant);
    const whole = expected(grant ? [grant] : []);
    expect((await all(READER, {})).toSorted()).toEqual(whole);
    const council = new Set(rows.filter(({ state }) => isIn(state, 'exemplar')).map(({ id }) => id));
    expect((await all(READER, { state: 'exemplar' })).toSorted()).toEqual(
      whole.filter((id) => council.has(id)),
    );
  });

  test.each(GRANTS)('whoever stands in for %s; but no watcher for anybody', async (_, grant) => {
    await department.rows('delete from access_grant where person_id = any ($1)', [
      [idOf(READER), idOf('phuoclh')],
    ]);
    if (grant) await give('phuoclh', grant);
    await department.rows(
      `insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason)
       values (gen_random_uuid(), $1, $2, $3, '{}', '2021-03-01', '2021-03-31', 'Đi công tác')`,
      [department.organisation, idOf('phuoclh'), idOf(READER)],
    );
    const lent = grant ? [grant] : [];
    expect((await all(READER, {})).toSorted()).toEqual(expected([], lent));
    const admin: Grant = { role: 'admin', unit: null, from: '2021-01-01', until: null };
    await give(READER, admin);
    expect((await all(READER, {})).toSorted()).toEqual(expected([admin], lent));
  });
});

describe('among many', () => {
  const MANY = 30_000;
  let admin: pg.Client;

  beforeAll(async () => {
    department = await openDepartment('nominations_many');
    admin = new pg.Client({ connectionString: department.adminUrl });
    await admin.connect();
    await addCrowd(admin, 1, MANY);
  });
  afterAll(async () => {
    await admin?.end();
    await department?.close();
  });

  /** What the list asks the database, overheard and explained. */
  const way = async (by: string, wanted: Wanted): Promise<{ plan: Explained; names: string[] }> => {
    const overheard = jest.spyOn(Database.prototype, 'run');
    const { items } = await department.nominations.list(signedIn(by), wanted);
    const [statement, values] =
      overheard.mock.calls.find(([{ text }]) => text.includes('from nomination n')) ?? [];
    overheard.mockRestore();
    return {
      plan: await explain(admin, statement?.text ?? '', values ?? []),
      names: items.map(({ name }) => name),
    };
  };

  const uses = ({ shape }: Explained, index: string): boolean =>
    shape.some((line) => line.endsWith(` ${index}`));

  test('a name is found by its index, and not by reading them all', async () => {
    const { plan, names } = await way('hanglt', { q: 'nguoi thu 29999' });
    expect(names).toEqual(['Người thứ 29999']);
    expect(uses(plan, 'nomination_sought')).toBe(true);
    expect(plan.buffers).toBeLessThan(1500);
    await admin.query('begin; drop index nomination_sought');
    const again = await explain(
      admin,
      `select 1 from nomination n where n.sought @@ search_query('29999')`,
      [],
    );
    await admin.query('rollback');
    expect(again.shape.some((line) => line.includes('Seq Scan'))).toBe(true);
  });

  test('a word that everybody has, and no word at all, take the newest by the page', async () => {
    for (const wanted of [{ q: 'nguoi' }, {}]) {
      const { plan, names } = await way('hanglt', wanted);
      expect(names).toHaveLength(25);
      expect(uses(plan, 'nomination_page')).toBe(true);
      expect(plan.buffers).toBeLessThan(400);
    }
  });

  test('a unit’s own, and one’s own, are found without reading them all', async () => {
    const { plan } = await way('nguyetvtm', {});
    expect(plan.buffers).toBeLessThan(1000);
    const mine = await way('anhptn', {});
    expect(mine.plan.buffers).toBeLessThan(1000);
  });
});
