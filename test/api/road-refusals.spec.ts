import type { Outcome } from '../../src/road/command.js';
import { type Department, idOf, openDepartment, who } from '../support/department.js';
import { attempts, closeWhole, codes, fingerprint } from '../support/record.js';
import { ANH, CHIEF, command, LINH, LONG, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;

/** Each test has a department to itself. */
beforeEach(async () => {
  department = await openDepartment('refusals');
  walk = new Walk(department);
});
afterEach(() => closeWhole(department));

const act = (id: string, by: string, order: Parameters<typeof command>[3], over = {}): Promise<Outcome> =>
  department.road.act(command('nomination', id, by, order, over));

describe('a refusal', () => {
  test('writes the attempt, with codes only, and nothing else', async () => {
    const { id } = await walk.unitReview(LONG);
    const before = await fingerprint(department);
    await department.clock('2021-03-26T02:00:00.000Z');
    const late = await act(id, 'nghianh', { type: 'ENDORSE' });
    expect(late).toMatchObject({ ok: false, code: 'REFUSED' });
    expect(await fingerprint(department)).toEqual(before);
    expect(await attempts(department)).toEqual([
      { person_id: idOf('nghianh'), action: 'ENDORSE', because: 'REFUSED', codes: codes(late) },
    ]);
    expect(codes(late)).toContain('LATE');
  });

  test('names every reason at once, the one about the person first', async () => {
    const { id } = await walk.unitReview(ANH);
    const nilReturn = { type: 'NIL_RETURN', unit: 'QLTM', reason: 'Không có' } as const;
    await walk.order('round', department.round, 'nghianh', nilReturn);
    await department.clock('2021-03-26T02:00:00.000Z');
    const refused = await act(id, 'nguyetvtm', { type: 'ENDORSE' });
    expect(refused).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(codes(refused)).toEqual(['ROLE_MISSING', 'LATE', 'NIL_RETURN_GIVEN']);
  });

  test('of another unit says in one code that it is not his, and nothing of the matter', async () => {
    const { id } = await walk.unitReview(ANH);
    const before = await fingerprint(department);
    // the nominator of another division; a head of another division likewise
    const stranger = await act(id, 'duytk', { type: 'SUBMIT' });
    expect(stranger).toEqual({
      ok: false,
      code: 'NOT_YOURS',
      findings: [{ code: 'ROLE_MISSING', clause: 'V', effect: 'block' }],
    });
    // the version he might guess tells him nothing either
    expect(await act(id, 'thinhnd', { type: 'ENDORSE' }, { version: 99 })).toEqual(stranger);
    expect(await fingerprint(department)).toEqual(before);
  });

  test('of what the province has not been sent does not say where it stands', async () => {
    const { id } = await walk.unitReview(ANH);
    const contact = await act(id, 'vanctk@tinh.example', { type: 'RECEIVE' });
    expect(contact).toEqual({ ok: false, code: 'NOT_YOURS', findings: [] });
  });

  test('an unknown id, and one of another organisation, are not found', async () => {
    const { id } = await walk.unitReview(ANH);
    const nobody = '99999999-9999-4999-8999-999999999999';
    expect(await act(nobody, 'nghianh', { type: 'ENDORSE' })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
      findings: [],
    });
    await department.rows(
      `insert into organisation (id, code, name, name_en, parent, place, rehearsal) values ($1, 'x', 'x', 'x', 'x', 'x', true)`,
      [nobody],
    );
    const elsewhere = { who: who('nghianh', { organisation: nobody }) };
    expect(await act(id, 'nghianh', { type: 'ENDORSE' }, elsewhere)).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  test('a commendation of another nomination can be neither moved nor taken over', async () => {
    const [one = '', other = ''] = await walk.exemplars(ANH, LINH);
    const part = '11111111-1111-4111-8111-111111111111';
    const propose = { type: 'PROPOSE_COMMENDATION', part, form: 'Giấy khen', reason: 'Việc mới' } as const;
    await walk.order('nomination', one, 'nghianh', propose);
    const advise = { type: 'ADVISE_COMMENDATION', part, opinion: 'Đủ điều kiện' } as const;
    expect(codes(await act(other, 'sondv', advise))).toEqual(['PART_UNKNOWN']);
    // the same name for one of its own: each nomination has its own names
    await walk.order('nomination', other, 'cuongpd', { ...propose, form: 'Bằng khen' });
    const parts = await department.rows<{ nomination_id: string; form: string }>(
      `select nomination_id, body ->> 'form' as form from part`,
    );
    expect(new Map(parts.map(({ nomination_id, form }) => [nomination_id, form]))).toEqual(
      new Map([
        [one, 'Giấy khen'],
        [other, 'Bằng khen'],
      ]),
    );
  });

  test('an order that has no road from here says which have', async () => {
    const { id } = await walk.unitReview(ANH);
    const refused = await act(id, CHIEF, { type: 'ACCEPT' });
    expect(refused).toMatchObject({ ok: false, code: 'NOT_FROM_THIS_STATE' });
    expect(refused.findings[0]?.params).toMatchObject({ order: 'ACCEPT', state: 'unitReview' });
  });
});
