import { type Department, idOf, openDepartment, signedIn, who } from '../support/department.js';
import { closeWhole, codes, fingerprint, lastNotices } from '../support/record.js';
import { acknowledged, ANH, CHIEF, CLERK, command, freshKey, INDUSTRY, TUAN, Walk } from '../support/walk.js';
import { supplementary } from '../support/supplement.js';

let department: Department;
let walk: Walk;

beforeEach(async () => {
  department = await openDepartment('register');
  walk = new Walk(department);
});
afterEach(() => closeWhole(department));

const CERTIFICATE = {
  kind: 'award',
  value: 'BANG_KHEN',
  issuer: 'provinceChairman',
  issuerName: 'Chủ tịch UBND tỉnh Hà Tĩnh',
  nature: 'merit',
  number: '812/QĐ-UBND',
  decidedOn: '2021-03-05',
} as const;
const REPRIMAND = {
  kind: 'discipline',
  value: 'reprimand',
  number: '55/QĐ-SCT',
  decidedOn: '2021-03-08',
} as const;

const TAKEN_BACK = {
  type: 'REVOKE_RECORD',
  number: '90/QĐ-UBND',
  on: '2021-03-12',
  reason: 'Khai sai thành tích',
} as const;

const versionOf = async (id: string): Promise<number> => {
  const [row] = await department.rows<{ version: number }>('select version from nomination where id = $1', [
    id,
  ]);
  return row?.version ?? 0;
};

const entered = async (entry: Parameters<Department['register']['enter']>[0]): Promise<string> => {
  const result = await department.register.enter(entry, freshKey(), signedIn(CLERK));
  if (!result.ok) throw new Error(result.code);
  return result.id;
};

const revoke = (entry: string, by = CHIEF, key = freshKey()) =>
  department.register.order(entry, TAKEN_BACK, key, signedIn(by));

describe('what the Office enters', () => {
  test('it has seen: the entry is verified, by whom and since when', async () => {
    const id = await entered({ ...CERTIFICATE, person: idOf('anhptn') });
    const [row] = await department.rows(
      'select person_id, unit_id, verified_by, verified_at is not null as verified, revoked_on from register_entry where id = $1',
      [id],
    );
    expect(row).toEqual({
      person_id: idOf('anhptn'),
      unit_id: null,
      verified_by: idOf(CLERK),
      verified: true,
      revoked_on: null,
    });
  });

  test.each([
    ['the holder', ANH, { ...CERTIFICATE, person: idOf('anhptn') }],
    ['the collective it was given to', INDUSTRY, { ...CERTIFICATE, unit: 'QLCN' }],
    ['the collective of a member disciplined', INDUSTRY, { ...REPRIMAND, person: idOf('namvh') }],
  ])('makes what %s was seen with old', async (_whose, name, entry) => {
    const { id, version } = await walk.unitReview(name);
    await entered(entry);
    expect(await versionOf(id)).toBe(version + 1);
    const seen = { version };
    const late = await department.road.act(command('nomination', id, 'vinhtq', { type: 'ENDORSE' }, seen));
    expect(late.ok).toBe(false);
  });

  test('leaves what does not rely on it as it was: others, other units, a unit left before', async () => {
    const anh = await walk.unitReview(ANH);
    const industry = await walk.unitReview(INDUSTRY);
    await entered({ ...CERTIFICATE, person: idOf('longbd') });
    // he had left Phòng Quản lý Công nghiệp in 2019
    await entered({ ...REPRIMAND, person: idOf('vietlq') });
    expect([await versionOf(anh.id), await versionOf(industry.id)]).toEqual([anh.version, industry.version]);
  });

  test('a member disciplined in the period stops his division, whoever knew of it when', async () => {
    const { id } = await walk.unitReview(INDUSTRY);
    await entered({ ...REPRIMAND, person: idOf('namvh') });
    const refused = await department.road.act(command('nomination', id, 'vinhtq', { type: 'ENDORSE' }));
    expect(codes(refused)).toEqual(['CRITERION_UNMET']);
    expect(refused.findings[0]?.params).toMatchObject({ criterion: 'collective.discipline' });
  });

  test.each([
    ['an award without its number', { ...CERTIFICATE, number: undefined, person: idOf('anhptn') }],
    ['an award of nobody', CERTIFICATE],
    ['an award of a person and a unit', { ...CERTIFICATE, person: idOf('anhptn'), unit: 'QLTM' }],
    ['a rating without its year', { kind: 'rating', value: 'excellent', person: idOf('anhptn') }],
    [
      'an initiative that says not whether it is applied',
      {
        kind: 'initiative',
        value: 'province',
        title: 'x',
        number: '1',
        decidedOn: '2021-01-05',
        person: idOf('anhptn'),
      },
    ],
    [
      'an initiative without its name',
      {
        kind: 'initiative',
        value: 'province',
        applied: true,
        number: '1',
        decidedOn: '2021-01-05',
        person: idOf('anhptn'),
      },
    ],
    ['a rating of next year', { kind: 'rating', value: 'excellent', year: 2022, person: idOf('anhptn') }],
    [
      'a rating of before the Republic',
      { kind: 'rating', value: 'excellent', year: 1944, person: idOf('anhptn') },
    ],
    ['a discipline of a unit', { ...REPRIMAND, unit: 'QLTM' }],
  ] as const)('%s is refused as it is written, and nothing is kept', async (_what, entry) => {
    const before = await fingerprint(department);
    expect(await department.register.enter(entry, freshKey(), signedIn(CLERK))).toMatchObject({
      ok: false,
      code: 'INVALID',
    });
    expect(await fingerprint(department)).toEqual(before);
  });

  test('is the Office’s alone, and about people it knows', async () => {
    const entry = { ...CERTIFICATE, person: idOf('anhptn') };
    const before = await fingerprint(department);
    for (const stranger of ['nghianh', 'khoitm', 'nghiadt', 'yenvth']) {
      expect(await department.register.enter(entry, freshKey(), signedIn(stranger))).toMatchObject({
        ok: false,
        code: 'FORBIDDEN',
      });
    }
    const nobody = { ...CERTIFICATE, person: '99999999-9999-4999-8999-999999999999' };
    expect(await department.register.enter(nobody, freshKey(), signedIn(CLERK))).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await fingerprint(department)).toEqual(before);
  });
});

describe('what is taken back', () => {
  test('is recounted in every running nomination that relies on it, in one transaction', async () => {
    const { id } = await walk.compiled(TUAN);
    const evidence = await department.rows<{ id: string }>(
      `select id from register_entry where person_id = $1 and value = 'BANG_KHEN' order by decided_on`,
      [idOf('tuanda')],
    );
    const entry = evidence[1]!.id;
    expect(await revoke(entry)).toEqual({ ok: true, id: entry, recounted: [id] });
    const [event] = await department.rows(
      `select e.type, e.actor, p.value::jsonb ->> 'order' is not null as told,
         p.value::jsonb -> 'order' ->> 'entry' as entry
         from history_event e join history_private p using (subject_id, seq)
        where e.subject_id = $1 and p.field = 'facts' order by e.seq desc limit 1`,
      [id],
    );
    expect(event).toEqual({ type: 'RECOUNT', actor: idOf(CHIEF), told: true, entry });
    expect(await lastNotices(department, id)).toEqual([
      'task.RECHECK sondv',
      'task.RECHECK thunth',
      'told.RECOUNT sondv',
      'told.RECOUNT thunth',
      'told.RECOUNT toannk',
      'told.RECOUNT yenvth',
    ]);
  });

  test('no longer counts when the Office accepts', async () => {
    const { id } = await walk.checked(TUAN);
    const [entry] = await department.rows<{ id: string }>(
      `select id from register_entry where person_id = $1 and value = 'BANG_KHEN' limit 1`,
      [idOf('tuanda')],
    );
    await revoke(entry!.id);
    const refused = await department.road.act(command('nomination', id, CHIEF, { type: 'ACCEPT' }));
    expect(codes(refused)).toEqual(['CRITERION_UNMET']);
    expect(refused.findings.find(({ effect }) => effect === 'block')?.params).toMatchObject({
      criterion: 'staff.threshold',
    });
  });

  test('a discipline taken back is recounted by the collective it stood against', async () => {
    const { id } = await walk.unitReview(INDUSTRY);
    const reprimand = await entered({ ...REPRIMAND, person: idOf('namvh') });
    expect(await revoke(reprimand)).toEqual({ ok: true, id: reprimand, recounted: [id] });
    const endorse = command('nomination', id, 'vinhtq', { type: 'ENDORSE' });
    expect(acknowledged(await department.road.act(endorse)).state).toEqual(['officeReview']);
  });

  test('is taken back once; a nomination whose life is over is left in peace', async () => {
    const { id } = await walk.unitReview(ANH);
    const certificate = await entered({ ...CERTIFICATE, person: idOf('anhptn') });
    await walk.order('nomination', id, 'nghianh', { type: 'WITHDRAW', reason: 'Xin rút' });
    const before = await versionOf(id);
    expect(await revoke(certificate)).toEqual({ ok: true, id: certificate, recounted: [] });
    expect(await versionOf(id)).toBe(before);
    expect(await revoke(certificate)).toMatchObject({
      ok: false,
      code: 'REFUSED',
      findings: [{ code: 'REVOKED_ALREADY', clause: '-', effect: 'block', have: '2021-03-12' }],
    });
  });

  test('is the chief’s to take back, not the clerk’s', async () => {
    const certificate = await entered({ ...CERTIFICATE, person: idOf('anhptn') });
    const before = await fingerprint(department);
    expect(await revoke(certificate, CLERK)).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(await revoke('99999999-9999-4999-8999-999999999999')).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await fingerprint(department)).toEqual(before);
  });

  test('with one nomination that stands nowhere, is taken back all the same, and says which was not told', async () => {
    const { opening, filing, rows } = department;
    const { id } = await walk.unitReview(ANH);
    const again = await opening.open(supplementary(), freshKey(), who(CHIEF));
    const nominee = { round: acknowledged(again).id, kind: 'individual', nominee: idOf('anhptn') } as const;
    const other = acknowledged(await filing.file(nominee, freshKey(), who('nguyetvtm')));
    const certificate = await entered({ ...CERTIFICATE, person: idOf('anhptn') });
    await rows(`update nomination set state = '{nowhere}' where id = $1`, [id]);
    const before = await versionOf(id);
    expect(await revoke(certificate)).toEqual({
      ok: true,
      id: certificate,
      recounted: [other.id],
      untold: [id],
    });
    // what was seen of it is old, and its chain is as it was
    expect(await versionOf(id)).toBe(before + 1);
    expect(await rows(`select from history_event where type = 'RECOUNT' and subject_id = $1`, [id])).toEqual(
      [],
    );
    const [step] = await rows(
      'select untold from register_step where entry_id = $1 order by nth desc limit 1',
      [certificate],
    );
    expect(step).toEqual({ untold: [id] });
    await rows(`update nomination set state = '{unitReview}' where id = $1`, [id]);
  });
});

describe('evidence judged in one dossier', () => {
  test('is judged in the register, and makes what was seen of it in another round old', async () => {
    const { opening, filing, rows } = department;
    const again = await opening.open(supplementary(), freshKey(), who(CHIEF));
    const nominee = { round: acknowledged(again).id, kind: 'individual', nominee: idOf('anhptn') } as const;
    const other = acknowledged(await filing.file(nominee, freshKey(), who('nguyetvtm')));
    const { id, version } = await walk.officeReview(ANH);
    const { evidence } = await walk.dossier(ANH);
    const items = evidence.map((entry, index) => {
      const verdict: 'rejected' | 'verified' = index === 0 ? 'rejected' : 'verified';
      return index === 0 ? { entry, verdict, note: 'Thiếu dấu' } : { entry, verdict };
    });
    await walk.order('nomination', id, CLERK, { type: 'CHECK_EVIDENCE', items });
    expect(await versionOf(id)).toBe(version + 1);
    expect(await versionOf(other.id)).toBe(other.version + 1);
    const judged = await rows(
      `select id, verified_by, rejected_at is not null as rejected from register_entry where id = any ($1) order by id`,
      [evidence],
    );
    expect(judged).toEqual(
      evidence.map((entry, index) => ({
        id: entry,
        verified_by: index === 0 ? null : idOf(CLERK),
        rejected: index === 0,
      })),
    );
  });
});
