import type { Criterion, Gate } from '../../../workflows/criteria/criterion.js';
import { assess, criteriaFindings } from '../../../workflows/criteria/evaluate.js';
import { blocks } from '../../../workflows/kernel/finding.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { ask, leaf, node } from '../../support/builders/criteria.js';
import { seedPlan } from '../../support/builders/plan.js';
import { attestation, award, collective, individual, rating } from '../../support/builders/records.js';

const nobody = individual('staff', [], { attestations: [], movement: null });

const bare = (key: string): Criterion => {
  const { at: _at, ...rest } = leaf({ id: key, kind: 'attest', key });
  return rest;
};

const found = (criterion: Criterion, gate: Gate, facts = nobody) =>
  criteriaFindings([ask(criterion, facts, { gate })]);

const inShort = (criterion: Criterion, gate: Gate, facts = nobody) =>
  found(criterion, gate, facts).map(({ params, effect }) => `${params?.['criterion']} ${effect}`);

describe('one finding for each criterion that binds by its own word and is not met', () => {
  test('it carries code, clause, effect, counts and the whole assessment', () => {
    const criterion = leaf({ kind: 'attest', key: 'law' });
    const assessment = ask(criterion, nobody);
    expect(criteriaFindings([assessment])).toEqual([
      {
        code: 'CRITERION_UNMET',
        clause: 'III.2',
        effect: 'block',
        need: 1,
        have: 0,
        params: { criterion: 'leaf' },
        assessment,
      },
    ]);
  });

  test('met: none', () => {
    expect(found(leaf({ kind: 'attest', key: 'law' }), 'accept', individual('staff'))).toEqual([]);
  });

  test('a gate where it does not bind: none', () => {
    expect(found(leaf({ kind: 'attest', key: 'law' }), 'agenda')).toEqual([]);
  });

  test('a target before the final review: none; at it: one', () => {
    const target: Criterion = { ...leaf({ kind: 'attest', key: 'law' }), target: true };
    expect(inShort(target, 'accept')).toEqual([]);
    expect(inShort(target, 'confirm')).toEqual(['leaf block']);
  });

  test('the node that binds answers for its parts', () => {
    const any = node({ kind: 'any', at: { accept: 'block' }, of: [bare('a'), bare('b')] });
    expect(inShort(any, 'accept')).toEqual(['node block']);
  });

  test('parts of a choice that is met are not complained of', () => {
    const any = node({ kind: 'any', at: { accept: 'block' }, of: [bare('a'), bare('law')] });
    expect(inShort(any, 'accept', individual('staff'))).toEqual([]);
  });

  test('a node without gates only holds together: each part by its own word', () => {
    const all = node({
      kind: 'all',
      of: [leaf({ id: 'a', kind: 'attest', key: 'a' }), { ...bare('b'), at: { accept: 'warn' } }],
    });
    expect(inShort(all, 'accept')).toEqual(['a block', 'b warn']);
  });

  test('a part with a word of its own is told beside the node', () => {
    const all = node({
      kind: 'all',
      at: { accept: 'block', confirm: 'block' },
      of: [bare('a'), { ...bare('b'), at: { accept: 'warn' } }],
    });
    expect(inShort(all, 'accept')).toEqual(['node block', 'b warn']);
    expect(inShort(all, 'confirm')).toEqual(['node block']);
  });

  test('years that are missing are named', () => {
    const culture: Criterion = { ...leaf({ kind: 'attest', key: 'officeCulture', renewed: 'yearly' }) };
    const attestations = [
      attestation('officeCulture', 'Tốt.', 2022),
      attestation('officeCulture', '…', 2024),
    ];
    const facts = individual('staff', [], { attestations });
    const [finding] = criteriaFindings([ask(culture, facts, { gate: 'confirm', day: '2025-12-20' })]);
    expect(finding?.params).toEqual({ criterion: 'leaf', missing: '2021, 2023, 2024, 2025' });
  });

  test('an answer at entry left blank names no year', () => {
    const facts = individual('staff', [], { attestations: [attestation('law', ' ')] });
    const [finding] = criteriaFindings([ask(leaf({ kind: 'attest', key: 'law' }), facts)]);
    expect(finding?.params).toEqual({ criterion: 'leaf' });
  });
});

const ids = (facts: typeof nobody) => assess(seedPlan(), facts, 'register', '2021-03-20').map(({ id }) => id);

/** Qualified as staff, with or without the honour. */
const qualified = (honoured: boolean) => {
  const records = [award({ decidedOn: '2018-01-01' }), award({ decidedOn: '2019-01-01' })];
  const honour = award({ award: 'HONOUR_CT05', issuer: 'department', decidedOn: '2019-09-02' });
  return individual('staff', honoured ? [...records, honour] : records);
};

describe('the whole plan is asked at once', () => {
  test('only what concerns the subject, in the order of the plan', () => {
    expect(ids(individual('staff'))).toEqual([
      'leading',
      'individual.general',
      'individual.hoChiMinh',
      'individual.specific',
    ]);
    expect(ids(collective())).toEqual(['leading', 'collective.general', 'collective.specific']);
  });

  test.each([
    ['register', { claimed: true, verified: false }, true],
    ['accept', { claimed: true, verified: false }, false],
    ['accept', { claimed: false, verified: true }, true],
    ['confirm', { claimed: true, verified: false }, false],
  ] as const)('at %s evidence %j counts: %s', (gate, over, counts) => {
    const criteria = [
      leaf({
        kind: 'count',
        awards: ['BANG_KHEN'],
        issuers: ['provinceChairman'],
        window: { over: 'career', by: 'decision' },
        min: 1,
      }),
    ];
    const plan: Plan = { ...seedPlan(), criteria };
    const [assessment] = assess(plan, individual('staff', [award(over)]), gate, '2025-12-20');
    expect(assessment?.verdict).toBe(counts ? 'met' : 'unmet');
  });

  test('whoever has nothing is told everything', () => {
    const findings = criteriaFindings(assess(seedPlan(), nobody, 'register', '2021-03-20'));
    expect(
      findings.map(({ clause, effect, params }) => `${clause} ${effect} ${params?.['criterion']}`),
    ).toEqual([
      'II.1 block leading',
      'II.2.2 block individual.law',
      'II.2.2 block individual.movement',
      'III.2 block individual.study',
      'III.2 block individual.excellentWork',
      'III.2 block individual.influence',
      'III.2 warn individual.honour',
      'III.2 block individual.officeCulture',
      'III.2 block staff.threshold',
    ]);
    expect(blocks(findings)).toBe(true);
  });

  test('so is a collective', () => {
    const nothing = { ...nobody, kind: 'collective', tier: null } as const;
    const findings = criteriaFindings(assess(seedPlan(), nothing, 'accept', '2021-03-20'));
    expect(
      findings.map(({ clause, effect, params }) => `${clause} ${effect} ${params?.['criterion']}`),
    ).toEqual([
      'II.1 block leading',
      'II.2.1 block collective.achievements',
      'II.2.1 block collective.movements',
      'II.2.1 block collective.unity',
      'II.2.1 block collective.law',
      'II.2.1 block collective.charity',
      'I.3 block collective.movement',
      'III.1 warn collective.typical',
      'III.1 block collective.rating.latest',
    ]);
  });

  test('the honour under Directive 05 is a warning only, and one is enough', () => {
    const told = (honoured: boolean) =>
      criteriaFindings(assess(seedPlan(), qualified(honoured), 'accept', '2021-03-24'));
    expect(told(false).map(({ effect, params }) => [effect, params?.['criterion']])).toEqual([
      ['warn', 'individual.honour'],
    ]);
    expect(told(true)).toEqual([]);
  });

  test('a collective needs one of the two descriptions, and is only warned without', () => {
    const attested = collective([rating(2020)]).attestations;
    const without = attested.filter(({ key }) => key !== 'typicalInFields' && key !== 'alwaysExcellent');
    const told = (attestations: typeof attested) =>
      criteriaFindings(
        assess(seedPlan(), collective([rating(2020)], { attestations }), 'register', '2021-03-20'),
      );
    expect(told(without).map(({ effect, params }) => [effect, params?.['criterion']])).toEqual([
      ['warn', 'collective.typical'],
    ]);
    expect(told([...without, attestation('alwaysExcellent')])).toEqual([]);
  });
});
