import { type Asking, type Governed, permission } from '../../../workflows/policy/decide-policy.js';
import { DELEGABLE, LENDERS, lends, type Lender } from '../../../workflows/policy/lending.js';
import { type Actor, DEPUTIES, ROLES, type Role } from '../../../workflows/policy/roles.js';
import { NOT_FOR_ONESELF } from '../../../workflows/policy/apart.js';
import { grant } from '../../support/builders/cast.js';
import { LIVES, STATES } from './matrix.js';

const [FROM, UNTIL] = ['2021-03-10', '2021-03-20'];
const PERIODS = [
  ['the day before', '2021-03-09', false],
  ['on its first day', FROM, true],
  ['inside', '2021-03-15', true],
  ['on its last day', UNTIL, true],
  ['the day after', '2021-03-21', false],
] as const;

const OF_A_UNIT: ReadonlySet<Role> = new Set(['nominator', 'unitHead']);
const held = (role: Role) => [grant(role, OF_A_UNIT.has(role) ? 'QLTM' : null)];

const standingIn = (role: Role, action: string, ended = false): Actor => ({
  person: 'substitute',
  grants: [],
  assurance: 'rehearsal',
  // what has ended is not read any more
  substitutions: ended
    ? []
    : [{ principal: 'principal', grants: held(role), actions: [action], from: FROM, until: UNTIL }],
});

const livesOf = (action: string): Governed[] =>
  (Object.keys(LIVES) as Governed[]).filter((life) => Object.hasOwn(LIVES[life], action));

type Nominee = Asking['nominee'];
const OTHER: Nominee = { kind: 'individual', person: 'other' };

/** Every state and road there is: allowed in one of them, or the last reason of all. */
const answer = (actor: Actor, action: string, day: string, nominee: Nominee): string => {
  const codes = new Set<string>();
  for (const life of livesOf(action))
    for (const state of STATES[life])
      for (const order of [undefined, 'round', 'sitting'] as const) {
        const may = permission({
          life,
          action,
          state: [state],
          day,
          actor,
          unit: 'QLTM',
          nominee: life === 'nomination' || life === 'register' ? nominee : null,
          taken: [],
          ...(order && { order }),
        });
        if (may.allow) return `${may.capacity.as} ${may.capacity.role} for ${may.capacity.for}`;
        for (const { code } of may.findings) codes.add(code);
      }
  return ['SOD_SELF', 'ROLE_NOT_HERE', 'ROLE_MISSING'].find((code) => codes.has(code)) ?? [...codes].join();
};

const LENT = LENDERS.flatMap((role) => DELEGABLE[role].map((action): [Lender, string] => [role, action]));

describe('whoever stands in for somebody (Nghị định 30/2020, Điều 13 khoản 3)', () => {
  describe.each(PERIODS)('%s of the period', (_when, day, within) => {
    test.each(LENT)('for the %s: %s', (role, action) => {
      const expected = within ? `TUQ. ${role} for principal` : 'ROLE_MISSING';
      expect(answer(standingIn(role, action), action, day, OTHER)).toBe(expected);
    });
  });

  test.each([
    ['until the day before', '2015-01-01', '2021-03-14', 'TUQ. unitHead for principal'],
    ['until that day', '2015-01-01', '2021-03-15', 'ROLE_MISSING'],
    ['from that day', '2021-03-15', null, 'ROLE_MISSING'],
    ['from the next', '2021-03-16', null, 'TUQ. unitHead for principal'],
  ])('he watched or administered %s', (_when, from, until, expected) => {
    for (const role of ['auditor', 'admin'] as const) {
      const actor = { ...standingIn('unitHead', 'ENDORSE'), grants: [grant(role, null, { from, until })] };
      expect(answer(actor, 'ENDORSE', '2021-03-15', OTHER)).toBe(expected);
    }
  });

  test.each(LENT)('once it has ended, for the %s: %s', (role, action) => {
    expect(answer(standingIn(role, action, true), action, '2021-03-15', OTHER)).toBe('ROLE_MISSING');
  });

  describe.each([
    ['he is the nominee himself', 'substitute'],
    ['the one he stands in for is', 'principal'],
  ])('with a conflict: %s', (_who, person) => {
    const nominee: Nominee = { kind: 'individual', person };
    test.each(LENT.filter(([, action]) => NOT_FOR_ONESELF.has(action)))('for the %s: %s', (role, action) => {
      const [, ...elsewhere] = livesOf(action);
      const may = answer(standingIn(role, action), action, '2021-03-15', nominee);
      // a round's own order (RETURN has none, FORWARD has) is about no one nominee
      expect(may).toBe(elsewhere.length > 0 ? `TUQ. ${role} for principal` : 'SOD_SELF');
    });
    test.each(LENT.filter(([, action]) => !NOT_FOR_ONESELF.has(action)))(
      'but what is no judgement goes on, for the %s: %s',
      (role, action) => {
        expect(answer(standingIn(role, action), action, '2021-03-15', nominee)).toBe(
          `TUQ. ${role} for principal`,
        );
      },
    );
  });
});

describe('what is never lent', () => {
  const IN_PERSON = [
    ['councilMember', 'CAST_BALLOT'],
    ['councilMember', 'CAST_ADVANCE'],
    ['councilMember', 'ENTER_TALLY'],
    ['councilMember', 'REPLY'],
    ['councilMember', 'DECLARE_CONFLICT'],
    ['councilMember', 'AGREE'],
    ['councilChair', 'BREAK_TIE'],
    ['councilChair', 'SIGN_MINUTES'],
    ['councilChair', 'OPEN_VOTING'],
    ['councilChair', 'REVIEW_FINAL'],
    ['councilSecretary', 'RECORD_COUNCIL'],
    ['councilSecretary', 'ADVISE_COMMENDATION'],
    ['unitHead', 'CONSENT_STORY'],
    ['officeChief', 'MAKE_PLAN'],
    ['officeChief', 'MIGRATE'],
    ['director', 'MAKE_SUBSTITUTION'],
    ['director', 'END_SUBSTITUTION'],
    ['provinceContact', 'RECOGNISE'],
    ['admin', 'GIVE_GRANT'],
  ] as const;

  test.each(IN_PERSON)('%s: %s, though it were written down', (role, action) => {
    expect(answer(standingIn(role, action), action, '2021-03-15', OTHER)).toBe('ROLE_MISSING');
    // it is his, and only nobody else's
    const himself: Actor = { ...standingIn(role, action, true), person: 'principal', grants: held(role) };
    const collective: Nominee = { kind: 'collective', person: null };
    expect(answer(himself, action, '2021-03-15', collective)).not.toBe('ROLE_MISSING');
  });

  test('by a deputy, by the Council, by whoever watches or is outside: nothing', () => {
    const lending = ROLES.filter((role) =>
      Object.values(LIVES).some((life) => Object.keys(life).some((action) => lends(role, action))),
    );
    expect(lending).toEqual(['nominator', 'unitHead', 'clerk', 'officeChief', 'director']);
    expect(lending.some((role) => DEPUTIES.has(role))).toBe(false);
  });

  test('every action lent is one that its lender holds by the table', () => {
    for (const [role, action] of LENT) {
      const by = livesOf(action).flatMap(
        (life) =>
          (LIVES[life] as Readonly<Record<string, readonly { by: readonly (readonly [Role, string])[] }[]>>)[
            action
          ] ?? [],
      );
      expect([action, by.some((row) => row.by.some(([holder]) => holder === role))]).toEqual([action, true]);
    }
  });
});
