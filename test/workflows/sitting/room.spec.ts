import { knownConflicts } from '../../../workflows/sitting/conflicts.js';
import { keepsRoom, needsRoom, roomOccasion } from '../../../workflows/sitting/room.js';
import type { SittingType } from '../../../workflows/sitting/sitting.events.js';
import { sittingMachine } from '../../../workflows/sitting/sitting.machine.js';
import { newSitting } from '../../../workflows/sitting/sitting.context.js';
import { quorumIn } from '../../../workflows/rules/quorum.rule.js';
import { CHAIR, memberNamed, name, RULES, SECRETARY, VICE, withCouncil } from './council.js';

describe('the room', () => {
  test('is needed for a ballot, for agreeing and for breaking a tie, and for nothing else', () => {
    const types = sittingMachine.events as readonly SittingType[];
    expect(types.filter(needsRoom).toSorted()).toEqual(['AGREE', 'BREAK_TIE', 'CAST_BALLOT']);
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
    plannedFor: '2021-03-26T07:00:00.000Z',
    plannedOn: '2021-03-26',
    inWriting: false,
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
      { person: CHAIR, nomination: 'own', kind: 'self', voids: true, leaves: false },
      { person: CHAIR, nomination: 'other', kind: 'unit', voids: false, leaves: false },
      { person: VICE, nomination: 'own', kind: 'kin', voids: true, leaves: false },
    ]);
  });

  test('what voids a mark, and who leaves the vote, is the plan’s to say', () => {
    const plan = withCouncil({ voidMarks: ['unit'], leaveVote: ['self'] });
    expect(
      knownConflicts({ ...facts, plan }, newSitting).map(({ kind, voids, leaves }) => [kind, voids, leaves]),
    ).toEqual([
      ['self', false, true],
      ['unit', true, false],
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
  expect(quorumIn({ counted: members, there: members.slice(1), quorum })).toEqual({ have: size - 1, need });
});
