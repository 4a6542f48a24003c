import type { Filing } from '../../src/nominations/filing.js';
import type { Outcome } from '../../src/road/command.js';
import { type Department, idOf, openDepartment, signedIn, who } from '../support/department.js';
import { codes } from '../support/record.js';
import { acknowledged, ANH, CLERK, command, freshKey, headOf, nominatorOf } from '../support/walk.js';

const NOMINATOR = nominatorOf(ANH);
const HEAD = headOf(ANH);
const OTHER = nominatorOf({ unit: 'QLCN', person: null });
const LAN = {
  unit: 'QLTM',
  name: 'bà Nguyễn Thị Lan',
  about: 'Tổ 3, thị trấn Nghèn',
  answers: 'Nguyễn Thị Lan',
};

let department: Department;

const takes = (...kinds: string[]) =>
  department.rows(`update plan set body = jsonb_set(body, '{subjects,kinds}', $1)`, [JSON.stringify(kinds)]);

beforeEach(async () => {
  department = await openDepartment('subjects');
  await takes('individual', 'collective', 'household', 'model');
});
afterEach(() => department?.close());

const file = (whom: Omit<Filing, 'round'>, by = NOMINATOR, key = freshKey()): Promise<Outcome> =>
  department.filing.file({ round: department.round, ...whom }, key, who(by));
const counts = async () => {
  const [row] = await department.rows<{ subjects: number; nominations: number }>(
    'select (select count(*)::int from subject) as subjects, (select count(*)::int from nomination) as nominations',
  );
  return [row?.subjects, row?.nominations];
};

describe('a household or a model is named with its nomination', () => {
  test('both are kept at once, or neither', async () => {
    const filed = acknowledged(await file({ kind: 'household', named: LAN }));
    expect(await counts()).toEqual([1, 1]);
    const [row] = await department.rows(
      `select n.kind, n.person_id, n.tier, u.code as unit, n.dossier ->> 'name' as name, n.dossier ->> 'post' as post,
         s.name as named, s.answers, s.created_by from nomination n join unit u on u.id = n.unit_id
         join subject s on s.id = n.subject_id where n.id = $1`,
      [filed.id],
    );
    expect(row).toEqual({
      kind: 'household',
      person_id: null,
      tier: null,
      unit: 'QLTM',
      name: LAN.name,
      post: LAN.about,
      named: LAN.name,
      answers: LAN.answers,
      created_by: idOf(NOMINATOR),
    });
  });

  test('refused, it leaves nothing behind', async () => {
    await takes('individual', 'collective');
    const refused = await file({ kind: 'household', named: LAN });
    expect(refused).toMatchObject({
      ok: false,
      code: 'REFUSED',
      findings: [{ code: 'KIND_OUT_OF_SCOPE', clause: 'II.1' }],
    });
    expect(await file({ kind: 'household', named: LAN }, OTHER)).toMatchObject({
      ok: false,
      code: 'FORBIDDEN',
    });
    expect(await file({ kind: 'household', named: { ...LAN, unit: 'XX' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await counts()).toEqual([0, 0]);
  });

  test('the same key again is the same answer, and names nothing twice', async () => {
    const key = freshKey();
    const first = acknowledged(await file({ kind: 'model', named: LAN }, NOMINATOR, key));
    expect(acknowledged(await file({ kind: 'model', named: LAN }, NOMINATOR, key))).toEqual(first);
    expect(await counts()).toEqual([1, 1]);
  });

  test.each([
    ['other spaces', '  bà   Nguyễn\tThị Lan '],
    ['other capitals', 'BÀ NGUYỄN THỊ LAN'],
    ['letters taken apart', 'bà Nguyễn Thị Lan'.normalize('NFD')],
    ['all of it', ` BÀ  nguyễn ${'THỊ'.normalize('NFD')} lan`],
  ])('the same name is one, with %s', async (_, name) => {
    acknowledged(await file({ kind: 'household', named: LAN }));
    const again = await file({ kind: 'household', named: { ...LAN, name } });
    expect(again.ok).toBe(false);
    expect(codes(again)).toEqual(['NOMINEE_STANDS_ALREADY']);
    expect(await counts()).toEqual([1, 1]);
  });

  test('Đ and đ are one letter; another name, kind or unit is another', async () => {
    acknowledged(await file({ kind: 'model', named: { ...LAN, name: 'Chợ Đông' } }));
    expect(codes(await file({ kind: 'model', named: { ...LAN, name: 'chợ đông' } }))).toEqual([
      'NOMINEE_STANDS_ALREADY',
    ]);
    acknowledged(await file({ kind: 'model', named: { ...LAN, name: 'Chợ Dông' } }));
    acknowledged(await file({ kind: 'household', named: { ...LAN, name: 'Chợ Đông' } }));
    acknowledged(await file({ kind: 'model', named: { ...LAN, unit: 'QLCN', name: 'Chợ Đông' } }, OTHER));
    expect(await counts()).toEqual([4, 4]);
  });

  test('named by eight at once it is one, and stands once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        file({ kind: 'household', named: { ...LAN, name: at % 2 ? LAN.name : LAN.name.toUpperCase() } }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const lost of outcomes.filter(({ ok }) => !ok))
      expect(codes(lost)).toEqual(['NOMINEE_STANDS_ALREADY']);
    expect(await counts()).toEqual([1, 1]);
  });

  test('withdrawn, it is nominated again by its id, and not under another kind', async () => {
    const filed = acknowledged(await file({ kind: 'household', named: LAN }));
    await department.road.act(
      command('nomination', filed.id, NOMINATOR, { type: 'WITHDRAW', reason: 'Để đợt sau.' }),
    );
    const possible = await department.nominees.of(department.round, signedIn(NOMINATOR));
    const known = possible.find(({ kind }) => kind === 'household');
    expect(known).toMatchObject({ name: LAN.name, post: LAN.about, unit: 'QLTM', stands: null });
    expect(await file({ kind: 'model', nominee: known!.nominee })).toMatchObject({ code: 'NOT_FOUND' });
    acknowledged(await file({ kind: 'household', nominee: known!.nominee }));
    expect(await counts()).toEqual([1, 2]);
    expect(await department.nominees.of(department.round, signedIn(OTHER))).not.toContainEqual(
      expect.objectContaining({ kind: 'household' }),
    );
  });

  test('the database refuses a household that is a person, and a person that is a household', async () => {
    const { id } = acknowledged(await file({ kind: 'household', named: LAN }));
    const spoil = (set: string) => department.rows(`update nomination set ${set} where id = '${id}'`);
    await expect(spoil(`kind = 'individual'`)).rejects.toThrow(/nominee_of_its_kind/);
    await expect(spoil(`kind = 'collective'`)).rejects.toThrow(/nominee_of_its_kind/);
    await expect(spoil(`person_id = '${idOf('anhptn')}'`)).rejects.toThrow(/nominee_of_its_kind/);
    await expect(spoil('subject_id = null')).rejects.toThrow(/nominee_of_its_kind/);
  });
});

describe('what the register says of it', () => {
  const award = (subject: string) => ({
    kind: 'award' as const,
    subject,
    value: 'BANG_KHEN',
    issuer: 'provinceChairman',
    issuerName: 'Chủ tịch UBND tỉnh Hà Tĩnh',
    nature: 'merit',
    number: '77/QĐ-UBND',
    decidedOn: '2020-05-04',
  });
  const seen = async (id: string) => {
    const read = await department.nominations.find(id, signedIn(NOMINATOR));
    if (!read.ok) throw new Error(read.code);
    return read.value;
  };
  const subjectOf = async (id: string) =>
    (await department.rows<{ s: string }>('select subject_id as s from nomination where id = $1', [id]))[0]!
      .s;

  test('its nomination counts, the Office enters and its unit claims; nobody else’s does', async () => {
    const { id } = acknowledged(await file({ kind: 'household', named: LAN }));
    const other = acknowledged(await file({ kind: 'model', named: { ...LAN, name: 'Chợ Đông' } }));
    const subject = await subjectOf(id);
    const before = await seen(id);
    const entered = await department.register.enter(award(subject), freshKey(), signedIn(CLERK));
    expect(entered).toMatchObject({ ok: true });
    const after = await seen(id);
    expect(after.entries).toMatchObject([{ kind: 'award', number: '77/QĐ-UBND', verified: true }]);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.nominee).toMatchObject({ kind: 'household', subject, unit: 'QLTM', person: null });
    expect((await seen(other.id)).entries).toEqual([]);
    const again = await department.register.enter(award(subject), freshKey(), signedIn(CLERK));
    expect(again).toMatchObject({ ok: true, entries: [{ already: true }] });
    const claimed = await department.register.enter(
      { ...award(subject), number: '78/QĐ-UBND' },
      freshKey(),
      signedIn(NOMINATOR),
    );
    expect(claimed).toMatchObject({ ok: true, entries: [{ standing: 'claimed' }] });
    const stranger = await department.register.enter(
      { ...award(subject), number: '79/QĐ-UBND' },
      freshKey(),
      signedIn(OTHER),
    );
    expect(stranger).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    const discipline = { kind: 'discipline' as const, subject, value: 'reprimand', decidedOn: '2020-05-04' };
    expect(await department.register.enter(discipline, freshKey(), signedIn(CLERK))).toMatchObject({
      code: 'INVALID',
    });
  });

  test('an entry is about one: a person, a unit, or a household', async () => {
    const { id } = acknowledged(await file({ kind: 'household', named: LAN }));
    const subject = await subjectOf(id);
    await department.register.enter(award(subject), freshKey(), signedIn(CLERK));
    await expect(
      department.rows('update register_entry set person_id = $1 where other_subject_id = $2', [
        idOf('anhptn'),
        subject,
      ]),
    ).rejects.toThrow(/one_subject/);
  });
});

test('its unit’s head speaks for it, and the Council’s members of the unit see that it is theirs', async () => {
  const { id } = acknowledged(await file({ kind: 'household', named: LAN }));
  const act = (by: string) =>
    department.road.act(
      command('nomination', id, by, { type: 'CONTEST_FACTS', reason: 'Ngày quyết định sai.' }),
    );
  await department.rows(`update nomination set state = array['officeReview'] where id = $1`, [id]);
  expect(codes(await act(NOMINATOR))).toContain('ROLE_MISSING');
  expect((await act(HEAD)).ok).toBe(true);
});
