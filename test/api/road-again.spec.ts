import type { Outcome } from '../../src/road/command.js';
import { type Department, idOf, openDepartment, THE_CLOCK, who } from '../support/department.js';
import { attempts, closeWhole, codes, fingerprint } from '../support/record.js';
import { acknowledged, ANH, CHIEF, CLERK, command, LONG, nominatorOf, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;

beforeEach(async () => {
  department = await openDepartment('again');
  walk = new Walk(department);
});
afterEach(() => closeWhole(department));

const act = (id: string, by: string, order: Parameters<typeof command>[3], over = {}): Promise<Outcome> =>
  department.road.act(command('nomination', id, by, order, over));

describe('the same key', () => {
  test('with the same order: the same answer, and nothing is written', async () => {
    const { id } = await walk.unitReview(ANH);
    const first = await act(id, 'nghianh', { type: 'ENDORSE' }, { key: 'k', version: 3 });
    const before = await fingerprint(department);
    const again = await act(id, 'nghianh', { type: 'ENDORSE' }, { key: 'k', version: 3 });
    expect(again).toEqual({ ok: true, answer: acknowledged(first), findings: [], again: true });
    expect(await fingerprint(department)).toEqual(before);
  });

  test('long after others have moved it on: still the answer of then', async () => {
    const { id } = await walk.unitReview(ANH);
    const first = acknowledged(await act(id, 'nghianh', { type: 'ENDORSE' }, { key: 'k' }));
    await walk.order('nomination', id, CLERK, { type: 'RETURN', reason: 'Thiếu bản sao quyết định' });
    expect(acknowledged(await act(id, 'nghianh', { type: 'ENDORSE' }, { key: 'k' }))).toEqual(first);
  });

  test.each([
    ['another order', { type: 'RETURN', reason: 'Viết lại phần thành tích' } as const, {}],
    ['another version', { type: 'ENDORSE' } as const, { version: 2 }],
  ])('with %s: used otherwise, and nothing is written', async (_what, order, over) => {
    const { id } = await walk.unitReview(ANH);
    await act(id, 'nghianh', { type: 'ENDORSE' }, { key: 'k', version: 3 });
    const before = await fingerprint(department);
    const other = await act(id, 'nghianh', order, { key: 'k', version: 3, ...over });
    expect(other).toEqual({ ok: false, code: 'KEY_USED_OTHERWISE', findings: [] });
    expect(await fingerprint(department)).toEqual(before);
  });

  test('for another nomination: used otherwise', async () => {
    const one = await walk.unitReview(ANH);
    const other = await walk.unitReview(LONG);
    await act(one.id, 'nghianh', { type: 'ENDORSE' }, { key: 'k' });
    expect(await act(other.id, 'nghianh', { type: 'ENDORSE' }, { key: 'k' })).toMatchObject({
      code: 'KEY_USED_OTHERWISE',
    });
  });

  test('of another person is another key', async () => {
    const one = await walk.unitReview(ANH);
    const other = await walk.unitReview(LONG);
    await act(one.id, 'nghianh', { type: 'ENDORSE' }, { key: 'k' });
    expect(await act(other.id, 'tamttt', { type: 'ENDORSE' }, { key: 'k' })).toMatchObject({
      ok: true,
      again: false,
    });
  });

  test('refused the first time is free to be used again', async () => {
    const { id } = await walk.draft(ANH);
    expect(await act(id, 'nghianh', { type: 'ENDORSE' }, { key: 'k' })).toMatchObject({ ok: false });
    await walk.order('nomination', id, nominatorOf(ANH), { type: 'SUBMIT' });
    expect(await act(id, 'nghianh', { type: 'ENDORSE' }, { key: 'k' })).toMatchObject({
      ok: true,
      again: false,
    });
  });

  test('puts a name down once, and convenes once', async () => {
    const { filing, convening, round } = department;
    const file = () =>
      filing.file({ round, kind: 'individual', nominee: idOf('anhptn') }, 'file', who('nguyetvtm'));
    const convene = () =>
      convening.convene(
        { round, plannedFor: '2021-03-16T01:00:00.000Z', place: 'Tầng 2', inWriting: false },
        'convene',
        who('huyendtt'),
      );
    for (const birth of [file, convene]) {
      const first = await birth();
      expect(await birth()).toEqual({ ok: true, answer: acknowledged(first), findings: [], again: true });
    }
    expect(await department.rows('select from nomination')).toHaveLength(1);
    expect(await department.rows('select from sitting')).toHaveLength(1);
  });

  test('of the clock is as good as a person’s', async () => {
    const { id } = await walk.draft(ANH);
    const nudge = { type: 'NUDGE', slot: 'due-3' } as const;
    const clock = { who: THE_CLOCK, key: 'sweep/due-3' };
    expect(await act(id, '', nudge, clock)).toMatchObject({ ok: true, again: false });
    expect(await act(id, '', nudge, clock)).toMatchObject({ ok: true, again: true });
  });
});

describe('an old version', () => {
  test('is told what has happened since, and who did it', async () => {
    const { id, version } = await walk.unitReview(ANH);
    await act(id, 'tamttt', { type: 'RETURN', reason: 'Bổ sung số liệu' });
    const late = await act(id, 'nghianh', { type: 'ENDORSE' }, { version });
    expect(late).toEqual({
      ok: false,
      code: 'CHANGED_MEANWHILE',
      findings: [
        {
          code: 'CHANGED_MEANWHILE',
          clause: '-',
          effect: 'block',
          params: {
            version: version + 1,
            order: 'RETURN',
            by: 'Trần Thị Thanh Tâm',
            at: '2021-03-15T02:00:00.000Z',
          },
        },
      ],
    });
    expect((await attempts(department)).map(({ because }) => because)).toEqual(['CHANGED_MEANWHILE']);
  });

  test('is refused also where the order would still pass', async () => {
    const { id, version } = await walk.unitReview(ANH);
    await act(id, CHIEF, {
      type: 'CORRECT',
      field: 'post',
      to: 'Chuyên viên chính',
      reason: 'Đã được nâng ngạch',
    });
    expect(await act(id, 'nghianh', { type: 'ENDORSE' }, { version })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect(await act(id, 'nghianh', { type: 'ENDORSE' }, { version: version + 1 })).toMatchObject({
      ok: true,
    });
  });

  test('is old when evidence it relied on was judged in another dossier', async () => {
    const { id } = await walk.officeReview(ANH);
    const [entry = ''] = (await walk.dossier(ANH)).evidence;
    const { version = 0 } =
      (await department.rows<{ version: number }>('select version from nomination'))[0] ?? {};
    const order = {
      type: 'REVOKE_RECORD',
      number: '90/QĐ-UBND',
      on: '2021-03-10',
      reason: 'Thu hồi',
    } as const;
    const revoked = await department.register.order(entry, order, 'k', {
      person: idOf(CHIEF),
      name: '',
      organisation: department.organisation,
      assurance: 'rehearsal',
    });
    expect(revoked).toEqual({ ok: true, id: entry, recounted: [id] });
    const late = await act(id, CLERK, { type: 'RETURN', reason: 'Thiếu' }, { version });
    expect(codes(late)).toEqual(['CHANGED_MEANWHILE']);
    expect(late.findings[0]?.params).toMatchObject({ order: 'RECOUNT', by: 'Lê Thu Hằng' });
  });
});
