import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { closeWhole, fingerprint } from '../support/record.js';
import { ANH, CHIEF, CLERK, freshKey, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;

beforeEach(async () => {
  department = await openDepartment('register-claims');
  walk = new Walk(department);
});
afterEach(() => closeWhole(department));

type NewEntry = Parameters<Department['register']['enter']>[0];
type RecordOrder = Parameters<Department['register']['order']>[1];

const CERTIFICATE = {
  kind: 'award',
  value: 'BANG_KHEN',
  issuer: 'provinceChairman',
  issuerName: 'Chủ tịch UBND tỉnh Hà Tĩnh',
  nature: 'merit',
  number: '812/QĐ-UBND',
  decidedOn: '2021-03-05',
} as const;

const NOMINATOR = 'nguyetvtm';
const HEAD = 'nghianh';

const enter = (entry: NewEntry, by = CLERK, key = freshKey()) =>
  department.register.enter(entry, key, signedIn(by));

const order = (id: string, what: RecordOrder, by = CLERK, version: number | null = null) =>
  department.register.order(id, what, freshKey(), signedIn(by), { version });

const made = async (entry: NewEntry, by = CLERK) => {
  const result = await enter(entry, by);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
};

const stepsOf = (id: string) =>
  department.rows<{ said: string }>(
    `select s.step || ' ' || split_part(p.email, '@', 1) || ' ' || s.role || coalesce(' ' || s.why, '') as said
       from register_step s join person p on p.id = s.person_id where s.entry_id = $1 order by s.nth`,
    [id],
  );

const said = async (id: string): Promise<string[]> => (await stepsOf(id)).map((row) => row.said);

const standing = async (id: string): Promise<string | undefined> =>
  (await department.rows<{ standing: string }>('select standing from register_entry where id = $1', [id]))[0]
    ?.standing;

describe('a unit claims, the Office verifies', () => {
  test('each step is kept: who, in what capacity, why', async () => {
    const { id, entries } = await made({ ...CERTIFICATE, person: idOf('anhptn') }, NOMINATOR);
    expect(entries).toEqual([
      {
        id,
        person: idOf('anhptn'),
        unit: null,
        name: 'Phan Thị Ngọc Ánh',
        standing: 'claimed',
        already: false,
      },
    ]);
    expect(await order(id, { type: 'REJECT_RECORD', reason: 'Bản chụp thiếu trang 2' })).toMatchObject({
      ok: true,
    });
    expect(await order(id, { type: 'VERIFY_RECORD' }, CHIEF)).toMatchObject({ ok: true });
    const taken = { number: '90/QĐ-UBND', on: '2021-03-12', reason: 'Khai sai' };
    expect(await order(id, { type: 'REVOKE_RECORD', ...taken }, CHIEF)).toMatchObject({ ok: true });
    expect(await said(id)).toEqual([
      'claimed nguyetvtm nominator',
      'rejected duyenttm clerk Bản chụp thiếu trang 2',
      'verified hanglt officeChief',
      'revoked hanglt officeChief Khai sai',
    ]);
    expect(await standing(id)).toBe('revoked');
  });

  test.each([
    ['of another unit', NOMINATOR, { person: idOf('namvh') }, 'ROLE_MISSING'],
    ['for another collective', NOMINATOR, { unit: 'QLCN' }, 'ROLE_MISSING'],
    ['as a unit head', HEAD, { person: idOf('anhptn') }, 'ROLE_MISSING'],
  ])('nobody claims %s', async (_what, by, whom, code) => {
    const before = await fingerprint(department);
    const refused = await enter({ ...CERTIFICATE, ...whom }, by);
    expect(refused).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect('findings' in refused && refused.findings?.map((one) => one.code)).toEqual([code]);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('a disciplinary measure is no claim', async () => {
    const measure = { kind: 'discipline', value: 'reprimand', decidedOn: '2021-03-08' } as const;
    expect(await enter({ ...measure, person: idOf('anhptn') }, NOMINATOR)).toMatchObject({
      ok: false,
      code: 'FORBIDDEN',
    });
  });

  test('nobody enters, verifies, rejects or revokes what stands about himself', async () => {
    const own = { ...CERTIFICATE, person: idOf(CLERK) };
    expect(await enter(own, CLERK)).toMatchObject({ code: 'FORBIDDEN', findings: [{ code: 'SOD_SELF' }] });
    const { id } = await made(own, CHIEF);
    for (const what of [{ type: 'VERIFY_RECORD' }, { type: 'REJECT_RECORD', reason: 'Không' }] as const) {
      expect(await order(id, what, CLERK)).toMatchObject({
        code: 'FORBIDDEN',
        findings: [{ code: 'SOD_SELF' }],
      });
    }
  });

  test('a unit neither verifies nor takes back', async () => {
    const { id } = await made({ ...CERTIFICATE, person: idOf('anhptn') }, NOMINATOR);
    const before = await fingerprint(department);
    expect(await order(id, { type: 'VERIFY_RECORD' }, NOMINATOR)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await order(id, { type: 'VERIFY_RECORD' }, HEAD)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await fingerprint(department)).toEqual(before);
  });

  test('whoever looked at an older version is told so, and nothing is written', async () => {
    const { id } = await made({ ...CERTIFICATE, person: idOf('anhptn') }, NOMINATOR);
    await order(id, { type: 'REJECT_RECORD', reason: 'Mờ' });
    const before = await fingerprint(department);
    expect(await order(id, { type: 'VERIFY_RECORD' }, CHIEF, 1)).toMatchObject({
      ok: false,
      code: 'CHANGED_MEANWHILE',
    });
    expect(await fingerprint(department)).toEqual(before);
    expect(await order(id, { type: 'VERIFY_RECORD' }, CHIEF, 2)).toMatchObject({ ok: true });
  });

  test('the steps can be neither changed nor taken away by the application', async () => {
    const [rights] = await department.rows(
      `select has_table_privilege('guong_sang_app', 'register_step', 'update') as updates,
              has_table_privilege('guong_sang_app', 'register_step', 'delete') as deletes,
              has_table_privilege('guong_sang_app', 'register_step', 'insert') as inserts`,
    );
    expect(rights).toEqual({ updates: false, deletes: false, inserts: true });
  });
});

describe('evidence judged in a nomination', () => {
  test('is one with the register: the same state, and a step that names the nomination', async () => {
    const { id } = await walk.officeReview(ANH);
    const { evidence } = await walk.dossier(ANH);
    const items = evidence.map((entry, at) =>
      at === 0
        ? { entry, verdict: 'rejected' as const, note: 'Thiếu dấu' }
        : { entry, verdict: 'verified' as const },
    );
    await walk.order('nomination', id, CLERK, { type: 'CHECK_EVIDENCE', items });
    const [first = '', second = ''] = evidence;
    expect(await said(first)).toEqual(['rejected duyenttm clerk Thiếu dấu']);
    expect(await said(second)).toEqual(['verified duyenttm clerk']);
    expect([await standing(first), await standing(second)]).toEqual(['rejected', 'verified']);
    const read = await department.reading.one(first, signedIn(CHIEF));
    expect(read.ok && read.value.steps.map(({ nomination }) => nomination)).toEqual([id]);
    // and the other way round: what the register verifies needs no second look there
    expect(await order(first, { type: 'VERIFY_RECORD' }, CHIEF)).toMatchObject({ ok: true, recounted: [id] });
    const [event] = await department.rows(
      `select p.value::jsonb -> 'order' ->> 'change' as change, p.value::jsonb -> 'order' ->> 'entry' as entry
         from history_event e join history_private p using (subject_id, seq)
        where e.subject_id = $1 and e.type = 'RECOUNT' and p.field = 'facts'`,
      [id],
    );
    expect(event).toEqual({ change: 'verified', entry: first });
  });
});

describe('what a running nomination is told', () => {
  const recounts = (id: string) =>
    department.rows<{ change: string }>(
      `select p.value::jsonb -> 'order' ->> 'change' as change
         from history_event e join history_private p using (subject_id, seq)
        where e.subject_id = $1 and e.type = 'RECOUNT' and p.field = 'facts' order by e.seq`,
      [id],
    );

  test('a rating or a measure entered stands in its chain; an award it does not name does not', async () => {
    const { id } = await walk.officeReview(ANH);
    await made({ ...CERTIFICATE, person: idOf('anhptn') });
    expect(await recounts(id)).toEqual([]);
    const measure = { kind: 'discipline', value: 'reprimand', number: '5/QĐ-SCT', decidedOn: '2021-03-08' };
    const entered = await made({ ...measure, person: idOf('anhptn') } as NewEntry);
    expect(entered.recounted).toEqual([id]);
    expect(await recounts(id)).toEqual([{ change: 'entered' }]);
  });

  test('a task for the Office opens with an award taken back, and closes when somebody has looked', async () => {
    const { id } = await walk.compiled(ANH);
    const [entry = ''] = (await walk.dossier(ANH)).evidence;
    const open = () =>
      department.rows<{ seat: string }>(
        `select seat from task where subject_id = $1 and does = 'RECHECK' and closed_seq is null`,
        [id],
      );
    const taken = { number: '90/QĐ-UBND', on: '2021-03-12', reason: 'Khai sai' };
    await order(entry, { type: 'REVOKE_RECORD', ...taken }, CHIEF);
    expect(await open()).toEqual([{ seat: 'officeChief:' }]);
    await walk.order('nomination', id, CHIEF, { type: 'RECHECK', opinion: 'Vẫn đủ theo nhánh khác' });
    expect(await open()).toEqual([]);
  });
});
