import { blocks, findingsOf, type Rule } from '../../../workflows/kernel/finding.js';
import * as compiledList from '../../../workflows/rules/compiled-list.rule.js';
import * as correction from '../../../workflows/rules/correction.rule.js';
import * as dossierComplete from '../../../workflows/rules/dossier-complete.rule.js';
import * as evidence from '../../../workflows/rules/evidence.rule.js';
import * as extension from '../../../workflows/rules/extension.rule.js';
import * as filing from '../../../workflows/rules/filing.rule.js';
import * as fosteringPlan from '../../../workflows/rules/fostering-plan.rule.js';
import * as scope from '../../../workflows/rules/in-scope.rule.js';
import * as time from '../../../workflows/rules/in-time.rule.js';
import * as nilReturn from '../../../workflows/rules/no-nil-return.rule.js';
import * as hold from '../../../workflows/rules/not-on-hold.rule.js';
import * as objection from '../../../workflows/rules/objection.rule.js';
import * as paperAnswer from '../../../workflows/rules/paper-answer.rule.js';
import * as paper from '../../../workflows/rules/paper-given.rule.js';
import * as parts from '../../../workflows/rules/part-there.rule.js';
import * as reason from '../../../workflows/rules/reason-given.rule.js';
import * as reopening from '../../../workflows/rules/reopening.rule.js';
import * as unitAnswers from '../../../workflows/rules/unit-answers.rule.js';
import * as quota from '../../../workflows/rules/unit-quota.rule.js';
import * as unitsNudged from '../../../workflows/rules/units-nudged.rule.js';
import * as years from '../../../workflows/rules/years.rule.js';
import { NOMINATION_RULES } from './nomination-rules.js';
import { PAPER_ANSWER_RULES } from './paper-answer-rules.js';
import { ROUND_RULES } from './round-rules.js';
import { holds, type RuleCase } from './rule-cases.js';

/** Every rule of nominations and rounds; those of a sitting are tried where the sitting is. */
const RULES = Object.assign(
  {},
  compiledList,
  correction,
  dossierComplete,
  evidence,
  extension,
  filing,
  fosteringPlan,
  scope,
  time,
  nilReturn,
  hold,
  objection,
  paper,
  paperAnswer,
  parts,
  reason,
  reopening,
  unitAnswers,
  unitsNudged,
  quota,
  years,
) as unknown as Readonly<Record<string, Rule<never>>>;

const CASES: readonly RuleCase[] = [...NOMINATION_RULES, ...PAPER_ANSWER_RULES, ...ROUND_RULES];
const nameOf = (rule: Rule<never>): string =>
  Object.entries(RULES).find(([, one]) => one === rule)?.[0] ?? '?';

describe.each([...new Set(CASES.map(({ rule }) => rule))].map((rule) => [nameOf(rule), rule] as const))(
  '%s',
  (_name, rule) => {
    test.each(CASES.filter((one) => one.rule === rule).map((one) => [one.when, one] as const))(
      '%s',
      (_when, one) => {
        expect(rule(one.facts as never)).toEqual(one.says);
      },
    );
  },
);

test('of every rule both is tried: that it holds, and that it does not', () => {
  const missing = Object.entries(RULES)
    // a list that a rule reads is no rule
    .filter(([, rule]) => typeof rule === 'function')
    .flatMap(([name, rule]) => {
      const cases = CASES.filter((one) => one.rule === rule);
      return [
        ...(cases.some(holds) ? [] : [`${name} holding`]),
        ...(cases.some((one) => !holds(one)) ? [] : [`${name} broken`]),
      ];
    });
  expect(missing).toEqual([]);
});

describe('several rules at once', () => {
  const late = {
    today: '2021-03-25',
    term: { lastDay: '2021-03-24', clause: 'IV.1' },
    others: 2,
    perUnit: { max: 2, clause: 'IV.1' },
  };

  test('all reasons are told, in the order of the rules', () => {
    expect(findingsOf([time.inTime, quota.unitQuota], late).map(({ code }) => code)).toEqual([
      'LATE',
      'UNIT_QUOTA_FULL',
    ]);
    expect(findingsOf([time.inTime, quota.unitQuota], { ...late, today: '2021-03-24', others: 0 })).toEqual(
      [],
    );
  });

  test('only a blocking one refuses', () => {
    const remark = { code: 'A', clause: '-', effect: 'warn' } as const;
    expect(blocks([])).toBe(false);
    expect(blocks([remark, { ...remark, effect: 'info' }])).toBe(false);
    expect(blocks([remark, { ...remark, effect: 'block' }])).toBe(true);
  });
});
