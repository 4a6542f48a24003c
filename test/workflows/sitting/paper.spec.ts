import type { CountOnPaper } from '../../../workflows/rules/vote-on-paper.rule.js';
import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { ballotsOfDue } from '../../../workflows/sitting/electorate.js';
import {
  block,
  CHAIR,
  memberNamed,
  names,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  VICE,
  withCouncil,
} from './council.js';

const onPaper = (one: string, other: string): SittingOrder => ({
  type: 'OPEN_VOTING',
  tellers: [one, other],
});
const close: SittingOrder = { type: 'CLOSE_VOTING' };

const tally = (ballots: number, invalid: number, votes: Readonly<Record<string, number>>) => ({
  type: 'ENTER_TALLY' as const,
  ballots,
  invalid,
  votes: Object.entries(votes).map(([nomination, many]) => ({ nomination, votes: many })),
});

/** Nine members, three names, two marks a ballot; m8 is A himself. */
const agenda = [memberNamed('A', 'm8'), ...names('B', 'C')];
const voting = () => {
  const sitting = new Sitting({ agenda, plan: withCouncil({ marksMax: 2 }) }).open();
  sitting.order(CHAIR, onPaper('m4', 'm5'));
  return sitting;
};

describe('two tellers', () => {
  test.each([
    ['one and the same', 'm4', 'm4', ['TELLERS_ARE_ONE']],
    ['one who is away', 'm4', 'm9', ['TELLER_ABSENT']],
    ['whoever presides', CHAIR, 'm4', ['TELLER_IN_THE_CHAIR']],
    ['a nominee', 'm8', 'm4', ['TELLER_HAS_CONFLICT']],
    ['one who is kin to a nominee', 'm7', 'm4', ['TELLER_HAS_CONFLICT']],
  ])('are not: %s', (_what, one, other, expected) => {
    const sitting = new Sitting({ agenda });
    sitting.open(sitting.everybody.filter((person) => person !== 'm9'));
    sitting.order('m7', { type: 'DECLARE_CONFLICT', nomination: 'B', kind: 'kin' });
    expect(sitting.blocked(CHAIR, onPaper(one, other))).toEqual(expected.map((code) => block(code)));
  });

  test('do not count what is asked in writing', () => {
    const sitting = new Sitting({ agenda, plan: withCouncil({ inWriting: true }) });
    sitting.inWriting = true;
    expect(sitting.open().blocked(CHAIR, onPaper('m4', 'm5'))).toEqual([block('PAPER_NEEDS_A_MEETING')]);
  });

  test('are named, and whose mark would be void is told beforehand: none can be taken out', () => {
    const sitting = new Sitting({ agenda }).open();
    const decision = sitting.order(CHAIR, onPaper('m4', 'm5'));
    expect(decision.context.onPaper).toEqual({ tellers: ['m4', 'm5'], counts: {} });
    expect(decision.findings).toEqual([
      { code: 'VOID_MARKS_ON_PAPER', clause: 'IV.1', effect: 'warn', have: 1 },
    ]);
    const nobody = new Sitting().open();
    expect(nobody.order(CHAIR, onPaper('m4', 'm5')).findings).toEqual([]);
  });

  test('may count a runoff in which they are not concerned', () => {
    const sitting = new Sitting().open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    sitting.order('m7', { type: 'DECLARE_CONFLICT', nomination: 'A', kind: 'kin' });
    sitting.order('m8', { type: 'DECLARE_CONFLICT', nomination: 'E', kind: 'kin' });
    const runoff = (one: string): SittingOrder => ({ type: 'OPEN_RUNOFF', tellers: [one, 'm5'] });
    expect(sitting.ask(CHAIR, runoff('m7')).ok).toBe(true);
    expect(sitting.blocked(CHAIR, runoff('m8'))).toEqual([block('TELLER_HAS_CONFLICT')]);
  });
});

describe('a tally', () => {
  test('is entered by a teller, in a vote on paper', () => {
    const count = tally(9, 0, { A: 3, B: 4, C: 5 });
    expect(voting().blocked('m6', count)).toEqual([block('NOT_A_TELLER')]);
    expect(voting().ask('m5', count).ok).toBe(true);
    const devices = new Sitting({ agenda }).open().openVoting();
    expect(devices.blocked('m4', count)).toEqual([block('VOTE_IS_NOT_ON_PAPER')]);
    expect(voting().blocked('m6', { type: 'CAST_BALLOT', marks: ['B'] })).toEqual([
      block('VOTE_IS_ON_PAPER'),
    ]);
  });

  // nine voters, of whom eight may vote for A; two marks a ballot
  test.each<[string, CountOnPaper & { type: 'ENTER_TALLY' }, ReturnType<typeof block>[]]>([
    ['as many ballots as voters', tally(9, 0, { A: 8, B: 9, C: 1 }), []],
    [
      'one ballot more',
      tally(10, 0, { A: 1, B: 1, C: 1 }),
      [block('TALLY_MORE_THAN_VOTERS', { need: 9, have: 10 })],
    ],
    ['all invalid', tally(3, 3, { A: 0, B: 0, C: 0 }), []],
    [
      'more invalid than ballots',
      tally(3, 4, { A: 0, B: 0, C: 0 }),
      [block('TALLY_MORE_INVALID', { need: 3, have: 4 })],
    ],
    ['as many marks as there is room for', tally(5, 1, { A: 4, B: 4, C: 0 }), []],
    ['one mark more', tally(5, 1, { A: 4, B: 4, C: 1 }), [block('TALLY_MORE_MARKS', { need: 8, have: 9 })]],
    [
      'more votes than valid ballots',
      tally(5, 1, { A: 0, B: 5, C: 0 }),
      [block('TALLY_MORE_VOTES', { have: 1 })],
    ],
    [
      'a vote for A that only A himself can have given',
      tally(9, 0, { A: 9, B: 0, C: 0 }),
      [block('TALLY_MORE_VOTES', { have: 1 })],
    ],
    ['a name missing', tally(9, 0, { A: 1, B: 1 }), [block('TALLY_NAMES_WRONG', { need: 3, have: 2 })]],
    [
      'a name that is not on it',
      tally(9, 0, { A: 1, B: 1, D: 1 }),
      [block('TALLY_NAMES_WRONG', { need: 3, have: 3 })],
    ],
    [
      'a name twice',
      {
        ...tally(9, 0, { A: 1, B: 1 }),
        votes: ['A', 'B', 'C', 'C'].map((nomination) => ({ nomination, votes: 1 })),
      },
      [block('TALLY_NAMES_WRONG', { need: 3, have: 4 })],
    ],
  ])('%s', (_what, count, expected) => {
    const decision = voting().ask('m4', count);
    expect(decision.findings).toEqual(expected);
    expect(decision.ok).toBe(expected.length === 0);
  });

  test('of another ballot is not taken for this one', () => {
    const count = { ...tally(9, 0, { A: 1, B: 1, C: 1 }), ballotNo: 7 };
    expect(voting().blocked('m4', count)).toEqual([block('OTHER_BALLOT', { need: 1, have: 7 })]);
  });
});

describe('the vote closes when both have found the same', () => {
  const found = tally(8, 1, { A: 2, B: 5, C: 6 });

  test('not before either, nor before both', () => {
    const sitting = voting();
    const nothing = block('NOBODY_HAS_VOTED');
    expect(sitting.blocked(CHAIR, close)).toEqual([nothing, block('TALLY_MISSING', { need: 2, have: 0 })]);
    sitting.order('m4', found);
    expect(sitting.blocked(CHAIR, close)).toEqual([nothing, block('TALLY_MISSING', { need: 2, have: 1 })]);
    expect(ballotsOfDue(sitting.context)).toEqual({ cast: 0, due: 9 });
  });

  test.each([
    ['the ballots', tally(9, 1, { A: 2, B: 5, C: 6 })],
    ['the invalid ones', tally(8, 0, { A: 2, B: 5, C: 6 })],
    ['the votes of one name', tally(8, 1, { A: 2, B: 6, C: 5 })],
  ])('nor while %s differ; whoever counted wrong enters it again', (_what, other) => {
    const sitting = voting();
    sitting.order('m4', found);
    sitting.order('m5', other);
    expect(sitting.blocked(CHAIR, close)).toEqual([block('NOBODY_HAS_VOTED'), block('TALLIES_DIFFER')]);
    sitting.order('m5', { ...found, votes: found.votes.toReversed() });
    expect(sitting.ask(CHAIR, close).ok).toBe(true);
  });

  test('then their count is the result, marked as such; no ballot lies anywhere', () => {
    const sitting = voting();
    sitting.order('m5', found);
    sitting.order('m4', found);
    expect(ballotsOfDue(sitting.context)).toEqual({ cast: 8, due: 9 });
    const { context, keeps } = sitting.order(CHAIR, close);
    expect(context).toMatchObject({
      onPaper: null,
      results: [
        {
          ballots: 8,
          paper: { tellers: ['m4', 'm5'], invalid: 1 },
          advance: 0,
          open: null,
          counts: [
            { nomination: 'C', votes: 6 },
            { nomination: 'B', votes: 5 },
            { nomination: 'A', votes: 2 },
          ],
          selected: ['C', 'B'],
        },
      ],
    });
    expect(keeps.box).toBeUndefined();
    expect(keeps.vote).toEqual({ is: 'counted', result: context.results[0] });
    expect(context.results[0]).toMatchObject({ electorate: sitting.everybody, took: sitting.everybody });
  });

  test('measured against the ballots that came back, when the plan says so', () => {
    const plan = withCouncil({ marksMax: 3, approve: { op: '>', share: { num: 1, den: 2 }, of: 'cast' } });
    const sitting = new Sitting({ agenda, plan }).open();
    sitting.order(CHAIR, onPaper('m4', 'm5'));
    for (const teller of ['m4', 'm5']) sitting.order(teller, tally(6, 2, { A: 4, B: 3, C: 0 }));
    // invalid ballots are cast, too
    expect(sitting.order(CHAIR, close).context.results[0]).toMatchObject({
      base: 6,
      needed: 4,
      selected: ['A'],
    });
  });

  test('broken off, what was counted is forgotten', () => {
    const sitting = voting();
    sitting.order('m4', found);
    sitting.order(CHAIR, { type: 'ABANDON_BALLOT', reason: 'Phiếu in thiếu một tên' });
    expect(sitting.context).toMatchObject({ onPaper: null, struck: [1] });
    sitting.order(CHAIR, { type: 'HAND_OVER_CHAIR', to: VICE });
    expect(sitting.order(VICE, onPaper('m4', CHAIR)).context.onPaper?.counts).toEqual({});
  });
});
