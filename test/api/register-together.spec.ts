import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { closeWhole, fingerprint } from '../support/record.js';
import { CHIEF, CLERK, freshKey } from '../support/walk.js';

let department: Department;

beforeAll(async () => {
  department = await openDepartment('register-together', 8);
});
afterEach(async () => {
  await department.rows(
    `with mine as (delete from register_step returning entry_id)
     delete from register_entry e using mine where e.id = mine.entry_id`,
  );
});
afterAll(() => closeWhole(department));

type NewEntry = Parameters<Department['register']['enter']>[0];

const TITLE = {
  kind: 'award',
  value: 'CSTD_CO_SO',
  issuer: 'department',
  issuerName: 'Giám đốc Sở Công Thương',
  nature: 'merit',
  number: '77/QĐ-SCT',
  decidedOn: '2021-02-18',
} as const;

const NAMES = ['anhptn', 'namvh', 'tuanda', 'longbd'];
const people = (...names: string[]) => ({ recipients: { people: names.map(idOf) } });

const enter = (entry: NewEntry, by = CLERK, key = freshKey()) =>
  department.register.enter(entry, key, signedIn(by));

const count = async (): Promise<number> =>
  (
    await department.rows<{ n: number }>(
      `select count(*)::int as n from register_entry where entered_by is not null`,
    )
  )[0]?.n ?? -1;

describe('one decision with many recipients', () => {
  test('is entered once for people and collectives, each with a step of its own', async () => {
    const entered = await enter({
      ...TITLE,
      recipients: { people: NAMES.map(idOf), units: ['QLTM', 'QLCN'] },
    });
    expect(entered).toMatchObject({ ok: true, recounted: [] });
    expect(await count()).toBe(6);
    expect(await department.rows(`select from register_step where step = 'entered'`)).toHaveLength(6);
    const read = entered.ok ? await department.reading.one(entered.id, signedIn(CHIEF)) : null;
    expect(read?.ok && read.value.together).toHaveLength(5);
  });

  test('says who has it already, and leaves that entry as it is', async () => {
    const first = await enter({ ...TITLE, person: idOf('anhptn') });
    const all = await enter({ ...TITLE, number: ' 77 / qđ-sct', ...people(...NAMES) });
    const already = all.ok ? (all.entries ?? []).filter((one) => one.already) : [];
    expect(already.map(({ id, name }) => [id, name])).toEqual([
      [first.ok ? first.id : '', 'Phan Thị Ngọc Ánh'],
    ]);
    expect(await count()).toBe(4);
  });

  test.each([
    ['one of them unknown', people('anhptn', 'khongco'), 'NOT_FOUND'],
    ['one of them he may not enter', people('anhptn', CLERK), 'FORBIDDEN'],
    ['nobody', { recipients: {} }, 'INVALID'],
    ['a unit that is none', { recipients: { units: ['QLTM', 'XX'] } }, 'NOT_FOUND'],
  ])('with %s is entered for nobody', async (_what, whom, code) => {
    const before = await fingerprint(department);
    expect(await enter({ ...TITLE, ...whom })).toMatchObject({ ok: false, code });
    expect(await fingerprint(department)).toEqual(before);
  });

  test('a nominator claims for those of his unit alone', async () => {
    expect(await enter({ ...TITLE, ...people('anhptn', 'namvh') }, 'nguyetvtm')).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await count()).toBe(0);
  });

  test('the same person named twice is one', async () => {
    await enter({ ...TITLE, recipients: { people: [idOf('anhptn'), idOf('anhptn')] } });
    expect(await count()).toBe(1);
  });
});

describe('the same decision', () => {
  test('entered by many at once is one row, and everybody is answered with it', async () => {
    const answers = await Promise.all(
      [CLERK, CHIEF, 'minhnv', CLERK, CHIEF, CLERK].map((by, at) =>
        enter({ ...TITLE, number: at % 2 === 0 ? '77/QĐ-SCT' : '77/qđ-sct ', person: idOf('anhptn') }, by),
      ),
    );
    const allowed = answers.filter((answer) => answer.ok);
    expect(new Set(allowed.map((answer) => answer.ok && answer.id)).size).toBe(1);
    expect(allowed.length).toBeGreaterThanOrEqual(5);
    expect(
      allowed.flatMap((answer) => (answer.ok ? (answer.entries ?? []) : [])).filter((one) => !one.already),
    ).toHaveLength(1);
    expect(await count()).toBe(1);
    expect(await department.rows('select from register_step')).toHaveLength(1);
  });

  test('entered for crossing sets of people at once waits for nobody in a ring', async () => {
    const answers = await Promise.all([
      enter({ ...TITLE, ...people('anhptn', 'namvh', 'tuanda') }),
      enter({ ...TITLE, ...people('tuanda', 'namvh', 'longbd') }, CHIEF),
      enter({ ...TITLE, ...people('longbd', 'anhptn') }),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true]);
    expect(await count()).toBe(4);
  });

  test.each([' 77/ QĐ-sct', '77/Q\u00d0-SCT', '77/Q\u0189-SCT', '７７/QĐ-SCT'])(
    'past the service, as %s, is refused by the database itself',
    async (number) => {
      await enter({ ...TITLE, person: idOf('anhptn') });
      await expect(
        department.rows(
          `insert into register_entry (id, organisation_id, kind, person_id, value, issuer, issuer_name, nature, number, decided_on)
         select gen_random_uuid(), organisation_id, kind, person_id, value, issuer, issuer_name, nature, '${number}', decided_on
           from register_entry where number = '77/QĐ-SCT'`,
        ),
      ).rejects.toThrow('register_entry_once');
    },
  );

  test('with another value is asked about once, and noted when somebody is sure', async () => {
    const first = await enter({ ...TITLE, person: idOf('anhptn') });
    const other = { ...TITLE, value: 'GIAY_KHEN', person: idOf('anhptn') };
    const before = await fingerprint(department);
    const asked = await enter(other);
    expect(asked).toMatchObject({
      code: 'REFUSED',
      findings: [
        {
          code: 'SIMILAR_ENTRY',
          effect: 'block',
          params: { entry: first.ok ? first.id : '', whose: 'Phan Thị Ngọc Ánh' },
        },
      ],
    });
    expect(await fingerprint(department)).toEqual(before);
    expect(await enter({ ...other, sure: true })).toMatchObject({
      ok: true,
      findings: [{ code: 'SIMILAR_ENTRY', effect: 'warn' }],
    });
    expect(await count()).toBe(2);
  });

  test('a rating of one year is one, and another rating of that year is asked about', async () => {
    const rating = { kind: 'rating', value: 'excellent', year: 2016, score: 92.5, unit: 'QLTM' } as const;
    const first = await enter({ ...rating, basis: 'Nghị định 56/2015/NĐ-CP' });
    const again = await enter({ ...rating, number: '77/QĐ' });
    expect(again.ok && again.entries?.[0]).toMatchObject({ id: first.ok ? first.id : '', already: true });
    expect(await enter({ ...rating, value: 'completed' })).toMatchObject({ code: 'REFUSED' });
  });

  test('co-authors share an initiative; two initiatives of one decision are two', async () => {
    const initiative = {
      kind: 'initiative',
      value: 'province',
      applied: true,
      number: '77/QĐ-UBND',
      decidedOn: '2020-12-01',
      title: 'Số hóa hồ sơ cụm công nghiệp',
    } as const;
    const made = await enter({ ...initiative, ...people('anhptn', 'namvh') });
    const read = made.ok ? await department.reading.one(made.id, signedIn(CHIEF)) : null;
    expect(read?.ok && read.value.together.map(({ name }) => name)).toHaveLength(1);
    expect(await enter({ ...initiative, title: 'Bản đồ cụm', ...people('anhptn') })).toMatchObject({
      ok: true,
    });
    expect(await count()).toBe(3);
  });
});
