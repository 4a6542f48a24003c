import { yearsToEvaluate } from '../../../workflows/index.js';
import { targetsIn } from '../../../src/pages/exemplars/targets.js';
import { assessmentsAt } from '../../../workflows/nomination/nomination.rules.js';
import { award } from '../../support/builders/records.js';
import { COLLECTIVE, facts, on } from '../../support/builders/nomination.js';
import { seedPlan } from '../../support/builders/plan.js';

const certificate = (id: string, decidedOn: string) => award({ id, decidedOn });

const targetsOf = (entries: ReturnType<typeof certificate>[], following: boolean) => {
  const dossier = { ...facts().dossier, evidence: entries.map(({ id }) => id) };
  const known = facts({ nominee: COLLECTIVE, dossier, entries, moment: on('2023-07-10') });
  return targetsIn(assessmentsAt('confirm', known), following);
};

const certificates = (entries: ReturnType<typeof certificate>[], following = true) => {
  const found = targetsOf(entries, following).find(({ node }) => node.id === 'collective.certificates');
  return [found?.look, found?.node.have, found?.node.need];
};

describe('what must be reached by the final review (III)', () => {
  test('two certificates within the period: none, one, two; one before it does not count', () => {
    const before = certificate('b0', '2020-12-31');
    const first = certificate('b1', '2021-01-01');
    const second = certificate('b2', '2023-02-01');
    expect(certificates([])).toEqual(['ahead', 0, 2]);
    expect(certificates([before])).toEqual(['ahead', 0, 2]);
    expect(certificates([before, first])).toEqual(['ahead', 1, 2]);
    expect(certificates([first, second])).toEqual(['met', 2, 2]);
  });

  test('nothing has failed before that review, and then what is missing has', () => {
    expect(targetsOf([], true).filter(({ look }) => look === 'unmet')).toEqual([]);
    expect(certificates([], false)).toEqual(['unmet', 0, 2]);
  });

  test('only what binds at that review: not what the unit answered for at entry', () => {
    expect(targetsOf([], true).map(({ node }) => node.id)).toEqual([
      'collective.certificates',
      'collective.rating.every',
      'collective.discipline',
    ]);
  });
});

describe('years that may be evaluated', () => {
  const years = (called: number[], evaluated: number[], today: string) =>
    yearsToEvaluate(
      { called: called.map((year) => ({ what: `year-${year}`, due: today })), years: evaluated },
      seedPlan(),
      today,
    );

  test.each([
    ['those called for, and no others', [2022], [], '2023-12-05', [2022]],
    ['none before the period', [], [], '2020-12-31', []],
    ['the first from its first day', [], [], '2021-01-01', [2021]],
    ['those begun and not evaluated', [], [2021], '2023-02-01', [2022, 2023]],
    ['to the last of the period', [], [2021, 2022, 2023], '2026-03-01', [2024, 2025]],
  ])('%s', (_what, called, evaluated, today, expected) => {
    expect(years(called, evaluated, today)).toEqual(expected);
  });
});
