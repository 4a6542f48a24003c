import { isComposite } from '../../../workflows/criteria/composite.js';
import type { Criterion } from '../../../workflows/criteria/criterion.js';
import { seedDates, seedPlan } from '../../support/builders/plan.js';

/** The headings the document has; nothing in the plan may cite another. */
const CLAUSES = [
  ['I.1', 'I.2', 'I.3', 'I.4'],
  ['II.1', 'II.2', 'II.2.1', 'II.2.2'],
  ['III.1', 'III.2'],
  ['IV.1', 'IV.2', 'IV.3', 'IV.4'],
  ['V.1', 'V.2'],
].flat();

const clausesIn = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(clausesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'clause' ? [part] : clausesIn(part)));
};

const leaves = (criterion: Criterion): Criterion[] =>
  isComposite(criterion) ? criterion.of.flatMap(leaves) : [criterion];

describe('the plan of the Sở as data', () => {
  const plan = seedPlan();

  test('every clause it cites is one the document has', () => {
    const cited = clausesIn(plan);
    expect(cited.filter((clause) => !CLAUSES.some((one) => one === clause))).toEqual([]);
    expect(cited.length).toBeGreaterThan(50);
  });

  test('the text has neither number nor day, and carries out the province’s plan', () => {
    expect([plan.number, plan.symbol, plan.issued]).toEqual([
      null,
      'KH-SCT',
      { year: 2021, month: 1, day: null },
    ]);
    expect(plan.parentPlan).toMatchObject({ number: '06/KH-UBND', issuedOn: '2021-01-11' });
  });

  test('"trước ngày 25/3/2021" and "trước ngày 30/3/2021": 24/3 and 29/3 are the last days', () => {
    expect([seedDates().registration?.lastDay, seedDates().province?.lastDay]).toEqual([
      '2021-03-24',
      '2021-03-29',
    ]);
    expect([plan.deadlines.registration?.binds, plan.deadlines.province?.binds]).toEqual([
      'ENDORSE',
      'FORWARD',
    ]);
  });

  test('01 or 02 names a unit, 04 to 05 from the Council', () => {
    expect(plan.quotas).toMatchObject({ perUnit: { min: 1, max: 2 }, selected: { min: 4, max: 5 } });
  });

  test('eight units nominate, the leaders through Văn phòng', () => {
    expect(plan.units.nominating).toEqual(['VP', 'TTr', 'KHTCTH', 'QLTM', 'QLCN', 'QLNL', 'KTATMT', 'TTKC']);
    expect(plan.units.through).toEqual([{ tier: 'departmentLeader', unit: 'VP' }]);
  });

  test('the Council: two thirds present, in secret, at most five marks, more than half, one runoff, one second ballot', () => {
    expect(plan.council).toEqual({
      quorum: { num: 2, den: 3, of: 'members' },
      secret: true,
      form: 'marks',
      marksMax: 5,
      approve: { op: '>', share: { num: 1, den: 2 }, of: 'members' },
      chairMustAgree: false,
      advanceBallots: false,
      inWriting: false,
      runoffsMax: 1,
      afterRunoffs: 'chair',
      secondBallots: 1,
      voidMarks: ['self', 'kin', 'interest'],
      leaveVote: [],
      conflictsShrinkBase: false,
      clause: 'IV.1',
    });
  });

  test('sơ kết with the first half of 2023, tổng kết with the period', () => {
    expect(plan.milestones.map(({ id, dataTo, opens, due }) => [id, dataTo, opens, due])).toEqual([
      ['midterm', '2023-06-30', '2023-06-01', '2023-07-31'],
      ['final', '2025-12-31', '2025-10-01', '2025-12-31'],
    ]);
  });

  test('who is told, as the document lists them', () => {
    expect(plan.recipients.map(({ name }) => name)).toEqual([
      'Hội đồng TĐKT tỉnh',
      'Lãnh đạo Sở',
      'Hội đồng TĐKT ngành',
      'Các phòng, đơn vị',
      'Lưu: VT, VP',
    ]);
  });

  test('only the collectives’ Bằng khen are a target', () => {
    const targets = plan.criteria.flatMap(leaves).filter(({ target }) => target);
    expect(targets.map(({ id, at }) => [id, at])).toEqual([
      ['collective.certificates', { confirm: 'block' }],
    ]);
  });

  test('it says what the readings in force say of gates', () => {
    const entry = { register: 'block', accept: 'block' };
    const always = { ...entry, confirm: 'block' };
    const nodes = (criteria: readonly Criterion[]): Criterion[] =>
      criteria.flatMap((one) => [one, ...(isComposite(one) ? nodes(one.of) : [])]);
    const at = Object.fromEntries(nodes(plan.criteria).flatMap((one) => (one.at ? [[one.id, one.at]] : [])));
    expect(at).toEqual({
      leading: entry,
      'collective.achievements': entry,
      'collective.movements': entry,
      'collective.unity': entry,
      'collective.law': entry,
      'collective.charity': entry,
      'collective.movement': entry,
      'individual.law': entry,
      'individual.movement': entry,
      'collective.typical': { register: 'warn', accept: 'warn' },
      'collective.certificates': { confirm: 'block' },
      'collective.rating.latest': entry,
      'collective.rating.every': { confirm: 'block' },
      'collective.discipline': always,
      'individual.study': entry,
      'individual.excellentWork': entry,
      'individual.influence': entry,
      'individual.honour': { register: 'warn', accept: 'warn', agenda: 'warn' },
      'individual.officeCulture': always,
      'departmentLeader.threshold': always,
      'unitLeader.threshold': always,
      'staff.threshold': always,
    });
  });
});
