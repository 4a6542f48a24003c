import type { Outcome } from '../../src/road/command.js';
import type { FurtherQuota } from '../../workflows/index.js';
import { type Department, openDepartment } from '../support/department.js';
import { codes, insistWhole } from '../support/record.js';
import {
  acknowledged,
  ANH,
  command,
  HAN,
  headOf,
  endorserOf,
  LINH,
  type Name,
  TUAN,
  Walk,
} from '../support/walk.js';

let department: Department;
let walk: Walk;

const QUOTA: FurtherQuota = {
  id: 'individuals',
  text: { vi: 'Cá nhân của cả đợt', en: 'Individuals of the round' },
  counts: 'registered',
  per: 'round',
  for: { kinds: ['individual'] },
  max: 1,
  effect: 'block',
  clause: 'IV.2',
};

const open = async (name: string, over: Partial<FurtherQuota> = {}) => {
  department = await openDepartment(name, 8);
  await department.rows(`update plan set body = jsonb_set(body, '{quotas,also}', $1)`, [
    JSON.stringify([{ ...QUOTA, ...over }]),
  ]);
  walk = new Walk(department);
};
afterEach(() => department?.close());

const endorse = (id: string, name: Name) =>
  department.road.act(command('nomination', id, endorserOf(name), { type: 'ENDORSE' }));
const withdraw = (id: string, name: Name) =>
  walk.order('nomination', id, headOf(name), { type: 'WITHDRAW', reason: 'Để đợt sau.' });

const told = ({ findings }: Outcome) => findings.map(({ code }) => code);

const ROUNDS = 6;
const LONG_ENOUGH_MS = 120_000;

test(
  'two units endorse at once: one takes the last place of the round, the other is told so',
  async () => {
    await open('quotas_race');
    for (let round = 0; round < ROUNDS; round++) {
      const rivals = [];
      for (const name of [ANH, HAN, TUAN, LINH]) rivals.push({ name, id: (await walk.unitReview(name)).id });
      const outcomes = await Promise.all(rivals.map(({ id, name }) => endorse(id, name)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      for (const lost of outcomes.filter(({ ok }) => !ok)) {
        expect(codes(lost)).toEqual(['FURTHER_QUOTA_FULL']);
        expect(lost.findings.find(({ code }) => code === 'FURTHER_QUOTA_FULL')).toMatchObject({
          clause: 'IV.2',
          need: 1,
          have: 2,
          about: QUOTA.text,
        });
      }
      for (const { id, name } of rivals) await withdraw(id, name);
    }
    // what every endorsement that passed saw of the others
    const seen = await department.rows(
      `select distinct value::jsonb -> 'counts' as counts from history_private p join history_event e using (subject_id, seq)
        where e.type = 'ENDORSE' and p.field = 'facts'`,
    );
    expect(seen).toEqual([{ counts: { individuals: 0 } }]);
  },
  LONG_ENOUGH_MS,
);

test('a place that was given back is free, and where the plan only warns the name passes', async () => {
  await open('quotas_warn', { effect: 'warn' });
  const first = await walk.unitReview(ANH);
  acknowledged(await endorse(first.id, ANH));
  const second = await walk.unitReview(HAN);
  const warned = await endorse(second.id, HAN);
  expect(warned.ok).toBe(true);
  expect(told(warned)).toContain('FURTHER_QUOTA_FULL');
  await withdraw(first.id, ANH);
  await withdraw(second.id, HAN);
  const third = await walk.unitReview(TUAN);
  const free = await endorse(third.id, TUAN);
  expect(free.ok).toBe(true);
  expect(told(free)).not.toContain('FURTHER_QUOTA_FULL');
  await insistWhole(department);
});
