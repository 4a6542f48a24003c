import { decideEndOfGrant, decideGiving } from '../../../workflows/people/decide.js';
import type { Given, HeldGrant } from '../../../workflows/people/people.rules.js';
import { actor } from '../../support/builders/cast.js';
import { account, administering, DAY, facts, held, said } from './people.js';

describe('an office is given', () => {
  const give = (over: Partial<Given>, has: readonly HeldGrant[] = [], person = 'bao'): string => {
    const given: Given = { role: 'nominator', unit: 'QLTM', from: DAY, until: null, ...over };
    return said(decideGiving(given, { ...facts(account(has, { person })), units: ['QLTM', 'VP'] }));
  };
  const until = (last: string, role: HeldGrant['role'] = 'nominator', unit: string | null = 'QLTM') => [
    held(role, unit, { until: last }),
  ];
  const from = (first: string, role: HeldGrant['role'], unit: string | null = null) => [
    held(role, unit, { from: first }),
  ];

  test.each([
    ['for good', {}, [], 'ok'],
    ['for one day', { until: DAY }, [], 'ok'],
    ['backwards', { until: '2021-03-14' }, [], `refused · GRANT_BACKWARDS ${DAY} 2021-03-14`],
    ['of a unit, without it', { unit: null }, [], 'refused · GRANT_NEEDS_UNIT'],
    [
      'of a deputy of a unit, without it',
      { role: 'unitDeputy', unit: null },
      [],
      'refused · GRANT_NEEDS_UNIT',
    ],
    ['of a unit that is not there', { unit: 'XYZ' }, [], 'refused · GRANT_UNIT_UNKNOWN'],
    ['of the department', { role: 'clerk', unit: null }, [], 'ok'],
    ['of the department, with a unit', { role: 'clerk' }, [], 'refused · GRANT_NEEDS_NO_UNIT'],
    ['of the Council', { role: 'councilMember', unit: null }, [], 'refused · GRANT_BY_COUNCIL_DECISION'],
    ['that he holds', {}, [held('nominator', 'QLTM')], 'refused · GRANT_HELD_ALREADY'],
    ['that he holds of another unit', {}, [held('nominator', 'VP')], 'ok'],
    ['that he holds until that day', {}, until(DAY), 'refused · GRANT_HELD_ALREADY'],
    ['that he held until the day before', {}, until('2021-03-14'), 'ok'],
    [
      'until the day from which he holds it',
      { until: '2021-03-20' },
      from('2021-03-20', 'nominator', 'QLTM'),
      'refused · GRANT_HELD_ALREADY',
    ],
    ['until the day before', { until: '2021-03-19' }, from('2021-03-20', 'nominator', 'QLTM'), 'ok'],
    ['to an auditor', {}, [held('auditor')], 'refused · GRANT_WATCHERS_APART'],
    [
      'to one who is administrator until that day',
      {},
      until(DAY, 'admin', null),
      'refused · GRANT_WATCHERS_APART',
    ],
    ['to one who was until the day before', {}, until('2021-03-14', 'admin', null), 'ok'],
    [
      'of auditor, beside another',
      { role: 'auditor', unit: null },
      [held('clerk')],
      'refused · GRANT_WATCHERS_APART',
    ],
    ['of auditor, beside none', { role: 'auditor', unit: null }, [], 'ok'],
    ['of unit head beside clerk', { role: 'unitHead' }, [held('clerk')], 'ok'],
  ] as const)('%s', (_what, over, has, expected) => {
    expect(give(over, has)).toBe(expected);
  });

  test('to oneself by nobody, and every reason is told at once', () => {
    expect(give({}, [], 'quyen')).toBe('refused · PERSON_IS_ONESELF');
    expect(give({ until: '2021-03-14', unit: 'XYZ' }, [held('auditor')])).toBe(
      `refused · GRANT_BACKWARDS ${DAY} 2021-03-14 · GRANT_UNIT_UNKNOWN · GRANT_WATCHERS_APART`,
    );
  });

  test('by an administrator with his second factor', () => {
    const given: Given = { role: 'clerk', unit: null, from: DAY, until: null };
    const asked = { ...facts(account()), units: [] };
    expect(said(decideGiving(given, { ...asked, actor: actor('quyen', { assurance: 'session' }) }))).toBe(
      'forbidden · ASSURANCE_TOO_LOW',
    );
    expect(said(decideGiving(given, { ...asked, actor: actor('hang') }))).toBe('forbidden · ROLE_MISSING');
  });
});

describe('an office ends', () => {
  const end = (grants: readonly HeldGrant[], until: string, over = {}): string =>
    said(decideEndOfGrant(grants[0]?.id ?? '', until, facts(account(grants), over)));
  const NOW = [held('clerk')];

  test.each([
    ['today', NOW, DAY, 'ok'],
    ['later', NOW, '2021-04-01', 'ok'],
    ['with yesterday', NOW, '2021-03-14', 'ok'],
    ['with the day before', NOW, '2021-03-13', 'refused · GRANT_ENDS_IN_THE_PAST 2021-03-14 2021-03-13'],
    ['on the day it begins', [held('clerk', null, { from: '2021-03-20' })], '2021-03-20', 'ok'],
    [
      'before it begins',
      [held('clerk', null, { from: '2021-03-20' })],
      '2021-03-19',
      'refused · GRANT_ENDS_BEFORE_IT_BEGINS 2021-03-20 2021-03-19',
    ],
    ['on its last day, sooner than was planned', [held('clerk', null, { until: DAY })], DAY, 'ok'],
    ['on its own last day', [held('clerk', null, { until: '2021-03-20' })], '2021-03-20', 'ok'],
    [
      'after its own last day',
      [held('clerk', null, { until: '2021-03-20' })],
      '2021-03-21',
      'refused · GRANT_ENDS_LATER 2021-03-20 2021-03-21',
    ],
    [
      'that was over yesterday',
      [held('clerk', null, { until: '2021-03-14' })],
      DAY,
      'refused · GRANT_OVER 2021-03-14',
    ],
    ['on the Council', [held('councilMember')], DAY, 'refused · GRANT_BY_COUNCIL_DECISION'],
    ['that he does not hold', [], DAY, 'refused · GRANT_UNKNOWN'],
  ] as const)('%s', (_when, grants, until, expected) => {
    expect(end(grants, until)).toBe(expected);
  });

  test.each([
    [
      'the last administrator',
      [held('admin')],
      administering('bao'),
      'refused · LAST_ADMINISTRATOR 2021-03-16',
    ],
    ['one of two', [held('admin')], administering('bao', 'quyen'), 'ok'],
    ['another of the last administrator’s', [held('clerk'), held('admin')], administering('bao'), 'ok'],
    [
      'one of two, the other until tomorrow',
      [held('admin')],
      [...administering('bao'), { person: 'quyen', from: DAY, until: '2021-03-16' }],
      'refused · LAST_ADMINISTRATOR 2021-03-17',
    ],
    [
      'one of two, the other from tomorrow',
      [held('admin')],
      [...administering('bao'), { person: 'quyen', from: '2021-03-16', until: null }],
      'ok',
    ],
    [
      'one of two until a day on which the other still is',
      [held('admin', null, { until: '2021-04-30' })],
      [...administering('bao'), { person: 'quyen', from: DAY, until: '2021-04-30' }],
      'ok',
    ],
  ])('of %s', (_whose, grants, administrators, expected) => {
    expect(end(grants, DAY, { administrators })).toBe(expected);
  });

  test('of an administrator who is locked out: he was none', () => {
    const locked = account([held('admin')], { disabled: true });
    expect(said(decideEndOfGrant('admin-', DAY, facts(locked, { administrators: [] })))).toBe('ok');
  });

  test('of oneself by nobody', () => {
    const administrators = administering('quyen', 'other');
    const own = facts(account([held('admin')], { person: 'quyen' }), { administrators });
    expect(said(decideEndOfGrant('admin-', DAY, own))).toBe('refused · PERSON_IS_ONESELF');
  });
});
