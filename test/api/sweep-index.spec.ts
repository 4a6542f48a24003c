import type { Statement } from '../../src/database/database.js';
import { NEXT_WAKING, STANDING, UNSEEN, WOKEN } from '../../src/sweep/sweep.sql.js';
import { ANSWERS_CALLS } from '../../workflows/index.js';
import { type Department, openDepartment } from '../support/department.js';
import { ANH, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;

beforeAll(async () => {
  department = await openDepartment('sweep_index');
  walk = new Walk(department);
});

afterAll(async () => {
  await department?.close();
});

describe('among many nominations', () => {
  /** Enough that only an index is cheaper than reading all of them. */
  const MANY = 20_000;

  const planOf = async ({ text }: Statement, values: readonly unknown[]): Promise<string> => {
    const rows = await department.rows<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  test('what is due is found by its index, not by looking through all', async () => {
    const [first = ''] = await walk.exemplars(ANH);
    await department.rows(
      `insert into nomination (id, organisation_id, code, round_id, unit_id, kind, person_id, plan_code, plan_version,
         machine, state, context, dossier, head_hash)
       select gen_random_uuid(), organisation_id, 'HS-2020-' || lpad(i::text, 6, '0'), round_id, unit_id, kind, person_id,
         plan_code, plan_version, machine, array['withdrawn'], context, dossier, head_hash
         from nomination, generate_series(1, $2::int) i where id = $1`,
      [first, MANY],
    );
    await department.rows(
      `insert into task (organisation_id, life, subject_id, key, seat, does, due, opened_seq, opened_at, wakes_at)
       select organisation_id, 'nomination', id, 'k', 's', 'FORWARD', '2021-03-29', 1, now(), 'infinity'
         from nomination where state = array['withdrawn']`,
    );
    await department.rows('analyze nomination');
    await department.rows('analyze task');
    const { organisation } = department;
    const none = '00000000-0000-0000-0000-000000000000';
    const now = '2021-03-30T00:00:00Z';
    const plans = [
      await planOf(UNSEEN, [organisation, none, 200]),
      await planOf(WOKEN, [organisation, none, 200, now]),
      await planOf(NEXT_WAKING, [organisation, null, now]),
      await planOf(STANDING, [organisation, none, 200, 'sct-ha-tinh-2021-2025', 1, ANSWERS_CALLS]),
    ];
    expect(plans.filter((plan) => /Seq Scan on (task|nomination)/.test(plan))).toEqual([]);
    expect(plans.slice(0, 3).filter((plan) => !plan.includes('task_wakes'))).toEqual([]);
  });
});
