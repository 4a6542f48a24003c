import { decideAccount, mayKeepPeople } from '../../../workflows/people/decide.js';
import { actor } from '../../support/builders/cast.js';
import { account, administering, DAY, facts, held, said } from './people.js';

const OPEN = account();
const LOCKED = account([], { disabled: true });
const HIMSELF = account([held('admin')], { person: 'quyen' });

describe('an account', () => {
  test.each([
    ['locked', 'DISABLE_PERSON', OPEN, 'ok'],
    ['locked twice', 'DISABLE_PERSON', LOCKED, 'refused · PERSON_LOCKED_ALREADY'],
    ['opened again', 'ENABLE_PERSON', LOCKED, 'ok'],
    ['opened that is open', 'ENABLE_PERSON', OPEN, 'refused · PERSON_NOT_LOCKED'],
    ['given a code for a password', 'ISSUE_PASSWORD_CODE', OPEN, 'ok'],
    ['given one while it is locked', 'ISSUE_PASSWORD_CODE', LOCKED, 'refused · PERSON_LOCKED_ALREADY'],
    ['without its second factor', 'RESET_SECOND', OPEN, 'ok'],
    ['without it while it is locked', 'RESET_SECOND', LOCKED, 'refused · PERSON_LOCKED_ALREADY'],
    ['of his own', 'ISSUE_PASSWORD_CODE', HIMSELF, 'refused · PERSON_IS_ONESELF'],
  ] as const)('%s', (_what, action, person, expected) => {
    expect(said(decideAccount(action, facts(person)))).toBe(expected);
  });

  test.each([
    ['the only one who can sign in', administering('bao'), 'refused · LAST_ADMINISTRATOR 2021-03-15'],
    ['one of two', administering('bao', 'quyen'), 'ok'],
    [
      'one of two, the other until tomorrow',
      [...administering('bao'), { person: 'quyen', from: DAY, until: '2021-03-16' }],
      'refused · LAST_ADMINISTRATOR 2021-03-17',
    ],
  ])('of an administrator is locked: %s', (_whose, administrators, expected) => {
    const person = account([held('admin')]);
    expect(said(decideAccount('DISABLE_PERSON', facts(person, { administrators })))).toBe(expected);
  });

  test('of the only administrator may be given a code: that keeps nobody out', () => {
    const only = facts(account([held('admin')]), { administrators: administering('bao') });
    expect(said(decideAccount('ISSUE_PASSWORD_CODE', only))).toBe('ok');
    expect(said(decideAccount('RESET_SECOND', only))).toBe('ok');
  });
});

describe('who keeps accounts', () => {
  const bare = actor('quyen', { assurance: 'session' });

  test('an administrator locks at once; whatever lets somebody in asks for his second factor', () => {
    expect(said(decideAccount('DISABLE_PERSON', facts(OPEN, { actor: bare })))).toBe('ok');
    for (const action of ['ISSUE_PASSWORD_CODE', 'RESET_SECOND'] as const)
      expect(said(decideAccount(action, facts(OPEN, { actor: bare })))).toBe('forbidden · ASSURANCE_TOO_LOW');
    expect(said(decideAccount('ENABLE_PERSON', facts(LOCKED, { actor: bare })))).toBe(
      'forbidden · ASSURANCE_TOO_LOW',
    );
  });

  test.each([
    ['the administrator, before he has proved himself', bare, true],
    ['the auditor', actor('kien'), false],
    ['the Director', actor('khoi'), false],
    [
      'the substitute of an administrator',
      actor('bao', {
        substitutions: [
          {
            principal: 'quyen',
            grants: [held('admin')],
            actions: ['GIVE_GRANT'],
            from: DAY,
            until: DAY,
          },
        ],
      }),
      false,
    ],
  ])('the list is kept by %s: %#', (_who, who, expected) => {
    expect(mayKeepPeople(who, DAY)).toBe(expected);
    if (!expected)
      expect(
        said(decideAccount('DISABLE_PERSON', facts(account([], { person: 'nga' }), { actor: who }))),
      ).toBe('forbidden · ROLE_MISSING');
  });

  test('whoever may not is told that, beside what else stands against it', () => {
    expect(said(decideAccount('DISABLE_PERSON', facts(LOCKED, { actor: actor('kien') })))).toBe(
      'forbidden · ROLE_MISSING · PERSON_LOCKED_ALREADY',
    );
  });
});
