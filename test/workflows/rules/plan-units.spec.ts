import { planKnowsUnit } from '../../../workflows/rules/later-plan.rule.js';
import { listedUnitsExist, planUnitsExist } from '../../../workflows/rules/plan-units.rule.js';
import { seedPlan } from '../../support/builders/plan.js';

const plan = seedPlan();
const ALL = [...plan.units.nominating, ...plan.units.through.map(({ unit }) => unit)];
const quotas = {
  ...plan.quotas,
  perUnit: { ...plan.quotas.perUnit, except: [{ units: ['EX'], min: 1, max: 2 }] },
  also: [
    {
      id: 'few',
      text: { vi: 'ít', en: 'few' },
      counts: 'registered',
      per: 'round',
      for: { units: ['FOR'] },
      max: 1,
      effect: 'block',
      clause: 'II',
    },
  ],
} as const;
const units = {
  ...plan.units,
  nominating: [...plan.units.nominating, 'NOM'],
  through: [{ tier: 'leader', unit: 'THR' }],
};

describe('units that a plan names', () => {
  test('are all there, or are named wherever they stand in it', () => {
    expect(planUnitsExist({ plan, unitCodes: ALL })).toBeNull();
    expect(planUnitsExist({ plan: { units, quotas }, unitCodes: ALL })).toMatchObject({
      code: 'PLAN_UNIT_UNKNOWN',
      clause: plan.units.clause,
      effect: 'block',
      params: { units: 'NOM, THR, EX, FOR' },
    });
  });

  test('a round asks for those that have a list, and for none where it was never recorded', () => {
    expect(listedUnitsExist({ plan: { units, quotas }, unitCodes: ALL })).toMatchObject({
      params: { units: 'NOM' },
    });
    expect(listedUnitsExist({ plan, unitCodes: ALL })).toBeNull();
    expect(listedUnitsExist({ plan: { units, quotas } })).toBeNull();
  });
});

test.each([
  ['QLTM', null],
  ['KHAC', 'PLAN_LACKS_UNIT'],
])('a nomination on the list of %s comes under a later version: %s', (unit, code) => {
  const migration = {
    plan,
    nextPlan: { ...plan, version: 2 },
    wanted: 2,
    kind: 'individual',
    tier: null,
    unit,
  };
  expect(planKnowsUnit({ migration })).toEqual(code === null ? null : expect.objectContaining({ code }));
});
