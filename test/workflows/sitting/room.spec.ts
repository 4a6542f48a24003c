import { knownConflicts } from '../../../workflows/sitting/conflicts.js';
import { keepsRoom, needsRoom, roomOccasion } from '../../../workflows/sitting/room.js';
import { newSitting } from '../../../workflows/sitting/sitting.context.js';
import { quorumIn } from '../../../workflows/rules/quorum.rule.js';
import { CHAIR, memberNamed, name, RULES, SECRETARY, VICE } from './council.js';

describe('the room', () => {
  test('is needed for a ballot and for breaking a tie, and for nothing else', () => {
    const types = [
      'OPEN',
      'HAND_OVER_CHAIR',
      'DECLARE_CONFLICT',
      'OPEN_VOTING',
      'CAST_BALLOT',
      'CLOSE_VOTING',
      'OPEN_RUNOFF',
      'BREAK_TIE',
      'SECOND_BALLOT',
      'CONCLUDE',
      'DELIVER',
    ] as const;
    expect(types.filter(needsRoom)).toEqual(['CAST_BALLOT', 'BREAK_TIE']);
  });

  test('shows its code by whoever presides and the secretary of the sitting, not by the chair of the Council', () => {
    const context = { ...newSitting, chair: VICE, secretary: SECRETARY };
    expect([VICE, SECRETARY, CHAIR, 'm4'].map((person) => keepsRoom(person, context))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(keepsRoom(CHAIR, newSitting)).toBe(false);
  });

  test('has another occasion for each ballot, and for what is decided after it', () => {
    const at = (state: string, ballotNo: number) => roomOccasion([state], { ...newSitting, ballotNo });
    const occasions = [at('voting', 1), at('counted', 1), at('runoff', 2), at('counted', 2), at('voting', 3)];
    expect(new Set(occasions).size).toBe(occasions.length);
  });
});

describe('conflicts known before the vote', () => {
  const facts = {
    moment: { at: '2021-03-26T07:00:00.000Z', day: '2021-03-26' },
    actor: { person: CHAIR, grants: [], assurance: 'room' as const, substitutions: [] },
    sitting: 's',
    round: 'r',
    members: [
      { person: CHAIR, role: 'councilChair' as const, unit: 'X' },
      { person: VICE, role: 'councilViceChair' as const, unit: 'Y' },
    ],
    agenda: [memberNamed('own', CHAIR), name('other')],
    ballots: [],
    plan: RULES,
  };

  test('he himself is said once, his unit for the others, and what was declared', () => {
    const conflicts = [{ person: VICE, nomination: 'own', kind: 'kin' as const }];
    expect(knownConflicts(facts, { ...newSitting, conflicts })).toEqual([
      { person: CHAIR, nomination: 'own', kind: 'self', voids: true },
      { person: CHAIR, nomination: 'other', kind: 'unit', voids: false },
      { person: VICE, nomination: 'own', kind: 'kin', voids: true },
    ]);
  });

  test('what voids a mark is the plan’s to say', () => {
    const plan = { ...RULES, council: { ...RULES.council, voidMarks: ['unit' as const] } };
    expect(knownConflicts({ ...facts, plan }, newSitting).map(({ kind, voids }) => [kind, voids])).toEqual([
      ['self', false],
      ['unit', true],
    ]);
  });
});

test.each([
  [5, 4],
  [7, 5],
  [9, 6],
  [11, 8],
  [13, 9],
])('of %i members by decision 2/3 are %i', (size, need) => {
  const members = Array.from({ length: size }, (_, at) => `m${at}`);
  const quorum = { num: 2, den: 3 };
  expect(quorumIn({ members, present: members.slice(1), quorum })).toEqual({ have: size - 1, need });
});
