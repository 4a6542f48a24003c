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

describe('some hold none', () => {
  const everything = (role: Role, unit: string | null) =>
    Object.entries(LIVES)
      .filter(
        ([life]) =>
          !['anchor', 'record', 'import', 'calendar', 'people', 'person', 'mail', 'substitution'].includes(
            life,
          ),
      )
      .flatMap(([life, table]) =>
        Object.keys(table).flatMap((action) =>
          STATES[life as keyof typeof LIVES].flatMap((state) =>
            ASSURANCES.flatMap((assurance) =>
              ([undefined, 'round', 'sitting'] as const).map((order) =>
                permission({
                  life: life as keyof typeof LIVES,
                  action,
                  state: [state],
                  day: '2021-03-20',
                  actor: someone([grant(role, unit)], assurance),
                  unit: 'QLTM',
                  nominee: null,
                  taken: [],
                  ...(order && { order }),
                }),
              ),
            ),
          ),
        ),
      );

  test.each([
    ['auditor', null],
    ['admin', null],
    ['auditor', 'QLTM'],
    ['admin', 'QLTM'],
    // the nominee is who he is; a grant of that name gives nothing
    ['nominee', 'QLTM'],
  ] as const)('%s (%s) may order nothing, of any life, in any state, by any proof', (role, unit) => {
    const answers = everything(role, unit);
    expect(answers.length).toBeGreaterThan(5000);
    expect(answers.filter(({ allow }) => allow)).toEqual([]);
  });

  test('the administrator brings in units, people and posts, and nothing of what they were given', () => {
    const asked = (action: string) =>
      permission({
        life: 'import',
        action,
        state: [],
        day: '2021-03-20',
        actor: someone([grant('admin', null)]),
        unit: null,
        nominee: null,
        taken: [],
      }).allow;
    expect([asked('IMPORT_PEOPLE'), asked('IMPORT_RECORDS')]).toEqual([true, false]);
  });

  test('the same question does find those who may', () => {
    expect(everything('officeChief', null).some(({ allow }) => allow)).toBe(true);
  });
});
