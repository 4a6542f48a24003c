import { readFileSync, writeFileSync } from 'node:fs';
import { nominationMachine } from '../../../workflows/nomination/nomination.machine.js';
import { permission } from '../../../workflows/policy/decide-policy.js';
import { ASSURANCES, type Role } from '../../../workflows/policy/roles.js';
import { roundMachine } from '../../../workflows/round/round.machine.js';
import { sittingMachine } from '../../../workflows/sitting/sitting.machine.js';
import { grant, someone } from '../../support/builders/cast.js';
import { ORDER_TYPES } from '../../support/builders/nomination.js';
import { LIVES, rightsMatrix, STATES } from './matrix.js';

const GOLDEN = 'test/golden/rights.txt';

describe('the rights of everybody', () => {
  test('are as they were last agreed; UPDATE_GOLDEN=1 writes them anew', () => {
    const matrix = rightsMatrix();
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, matrix);
    expect(matrix).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  test('are stated for every order of every life', () => {
    expect(Object.keys(LIVES.nomination).toSorted()).toEqual(['FILE', ...ORDER_TYPES].toSorted());
    const ordersOf = ({ events }: { events: readonly string[] }) => events;
    expect(Object.keys(LIVES.round).toSorted()).toEqual([...ordersOf(roundMachine), 'OPEN_ROUND'].toSorted());
    expect(Object.keys(LIVES.sitting).toSorted()).toEqual(
      [...ordersOf(sittingMachine), 'CONVENE'].toSorted(),
    );
  });

  test('name only states that their machines have', () => {
    expect(STATES.nomination.filter((state) => !(state in nominationMachine.states))).toEqual([]);
    expect(STATES.round).toEqual(Object.keys(roundMachine.states));
    const rows = Object.values(LIVES.nomination).flat();
    const named = rows.flatMap((row) => row.in ?? []);
    expect(named.filter((state) => !STATES.nomination.includes(state))).toEqual([]);
  });
});

/** Every question that can be asked of one who holds this alone, about somebody else's nomination of QLTM. */
function asked(role: Role, unit: string | null) {
  const lives = Object.entries(LIVES) as [keyof typeof LIVES, Readonly<Record<string, unknown>>][];
  return lives.flatMap(([life, table]) =>
    Object.keys(table).flatMap((action) =>
      STATES[life].flatMap((state) =>
        ASSURANCES.flatMap((assurance) =>
          ([undefined, 'round', 'sitting'] as const).map((order) => ({
            may: `${life} ${action}`,
            ...permission({
              life,
              action,
              state: [state],
              day: '2021-03-20',
              actor: someone([grant(role, unit)], assurance),
              unit: 'QLTM',
              nominee: null,
              taken: [],
              ...(order && { order }),
            }),
          })),
        ),
      ),
    ),
  );
}

const allowed = (role: Role, unit: string | null = null): string[] => [
  ...new Set(asked(role, unit).flatMap(({ allow, may }) => (allow ? [may] : []))),
];

describe('some decide nothing', () => {
  test('the auditor looks on, takes a copy home, and keeps the roots sent to him', () => {
    expect(allowed('auditor')).toEqual([
      'record EXPORT',
      'anchor SEE_ANCHORS',
      'anchor SEND_ANCHORS',
      'anchor KEEP_ADDRESSES',
      'anchor ACKNOWLEDGE',
    ]);
  });

  test('the administrator keeps people and addresses, and nothing of what is decided about them', () => {
    expect(allowed('admin')).toEqual([
      'import IMPORT_PEOPLE',
      'calendar SET_WORKING_YEAR',
      'substitution END_SUBSTITUTION',
      'people DISABLE_PERSON',
      'people ENABLE_PERSON',
      'people GIVE_GRANT',
      'people END_GRANT',
      'people ISSUE_PASSWORD_CODE',
      'people RESET_SECOND',
      'people HAND_OVER',
      'mail SEE_MAILS',
      'mail SEND_AGAIN',
      'person ISSUE_PIN_CODE',
      'anchor SEE_ANCHORS',
      'anchor SEND_ANCHORS',
      'anchor KEEP_ADDRESSES',
    ]);
  });

  test.each([
    ['auditor', 'QLTM'],
    ['admin', 'QLTM'],
    // the nominee is who he is; a grant of that name gives nothing
    ['nominee', 'QLTM'],
    ['nominee', null],
  ] as const)('%s (%s) holds nothing at all', (role, unit) => {
    expect(allowed(role, unit)).toEqual([]);
  });

  test('the same questions do find those who may', () => {
    expect(asked('auditor', null).length).toBeGreaterThan(5000);
    expect(allowed('officeChief')).toContain('nomination ACCEPT');
  });
});
