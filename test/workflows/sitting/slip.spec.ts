import { ballotsOfDue } from '../../../workflows/sitting/electorate.js';
import { recorded } from '../../../workflows/sitting/sitting.events.js';
import { ANY_QUORUM, block, CHAIR, memberNamed, names, SECRETARY, Sitting, withCouncil } from './council.js';

const give = (to: string) => ({ type: 'GIVE_SLIP', to }) as const;
const bySlip = (...marks: string[]) => ({ type: 'CAST_BY_SLIP', marks }) as const;
const cast = (...marks: string[]) => ({ type: 'CAST_BALLOT', marks }) as const;
const plan = withCouncil({ quorum: ANY_QUORUM });
const agenda = [memberNamed('A', 'm4'), ...names('B', 'C')];

describe('a slip is drawn by a member without a phone', () => {
  test('from whoever keeps the minutes; then his ballot comes by it, and in no other way', () => {
    const sitting = new Sitting({ agenda, plan }).open().openVoting();
    expect(sitting.blocked(CHAIR, give('m6'))).toEqual([block('NOT_THE_SECRETARY')]);
    expect(sitting.order(SECRETARY, give('m6')).context.slips).toEqual(['m6']);
    expect(sitting.blocked('m6', cast('A'))).toEqual([block('VOTES_BY_SLIP')]);
    expect(sitting.blocked(SECRETARY, give('m6'))).toEqual([block('VOTES_BY_SLIP')]);
  });

  test('by one who may vote now and has not', () => {
    const sitting = new Sitting({ agenda, plan });
    sitting.open(sitting.everybody.filter((person) => person !== 'm9')).openVoting();
    expect(sitting.blocked(SECRETARY, give('m9'))).toEqual([block('NOT_ON_THE_ROLL')]);
    expect(sitting.blocked(SECRETARY, give('m20'))).toEqual([block('NOT_ON_THE_ROLL')]);
    sitting.open();
    expect(sitting.blocked(SECRETARY, give('m9'))).toEqual([block('CAME_AFTER_THE_OPENING')]);
    sitting.order('m5', cast('B'));
    expect(sitting.blocked(SECRETARY, give('m5'))).toEqual([block('CAST_ALREADY')]);
  });

  test('not by one whose mark would have to be taken out: on a slip nobody knows whose it is', () => {
    const sitting = new Sitting({ agenda, plan }).open();
    sitting.order('m7', { type: 'DECLARE_CONFLICT', nomination: 'B', kind: 'kin' });
    sitting.openVoting();
    expect(sitting.blocked(SECRETARY, give('m4'))).toEqual([block('SLIP_WITH_CONFLICT')]);
    expect(sitting.blocked(SECRETARY, give('m7'))).toEqual([block('SLIP_WITH_CONFLICT')]);
    sitting.order(SECRETARY, give('m8'));
    // nor does he find out afterwards
    expect(sitting.blocked('m8', { type: 'DECLARE_CONFLICT', nomination: 'B', kind: 'kin' })).toEqual([
      block('VOTES_BY_SLIP'),
    ]);
  });

  test('where the vote is secret, and on devices', () => {
    const open = new Sitting({ agenda, plan: withCouncil({ secret: false }) }).open().openVoting();
    expect(open.blocked(SECRETARY, give('m6'))).toEqual([block('VOTE_IS_OPEN')]);
    const paper = new Sitting({ agenda, plan }).open();
    paper.order(CHAIR, { type: 'OPEN_VOTING', tellers: ['m5', 'm6'] });
    expect(paper.blocked(SECRETARY, give('m6'))).toEqual([block('VOTE_IS_ON_PAPER')]);
    expect(paper.blocked(SECRETARY, bySlip('A'))).toContainEqual(block('VOTE_IS_ON_PAPER'));
  });
});

describe('a ballot from the booth', () => {
  const withSlips = () => {
    const sitting = new Sitting({ agenda, plan }).open().openVoting();
    sitting.order(SECRETARY, give('m6'));
    sitting.order(SECRETARY, give('m7'));
    return sitting;
  };

  test('looks like any other, and its record names nobody', () => {
    const sitting = withSlips();
    const order = bySlip('A', 'B');
    const decision = sitting.order(SECRETARY, order);
    expect(decision.ballot).toEqual({ ballotNo: 1, marks: { A: true, B: true, C: false } });
    expect(decision.context).toMatchObject({ cast: [], slips: ['m6', 'm7'], slipsUsed: 1 });
    expect(JSON.stringify(recorded(order))).toBe('{"type":"CAST_BY_SLIP","marks":[],"apart":true}');
  });

  test('marks as any other may', () => {
    const sitting = withSlips();
    expect(sitting.blocked(SECRETARY, bySlip('A', 'A'))).toEqual([block('MARKED_TWICE')]);
    expect(sitting.blocked(SECRETARY, bySlip('Z'))).toEqual([block('MARK_NOT_ON_THE_BALLOT')]);
    expect(sitting.blocked(CHAIR, bySlip('A'))).toEqual([block('NOT_THE_SECRETARY')]);
  });

  test('no more of them than slips were drawn', () => {
    const none = new Sitting({ agenda, plan }).open().openVoting();
    expect(none.blocked(SECRETARY, bySlip('A'))).toEqual([block('NO_SLIP_OUT', { need: 0, have: 0 })]);
    const sitting = withSlips();
    sitting.order(SECRETARY, bySlip('A'));
    sitting.order(SECRETARY, bySlip());
    expect(sitting.blocked(SECRETARY, bySlip('B'))).toEqual([block('NO_SLIP_OUT', { need: 2, have: 2 })]);
  });

  test('is due until it is back; one that never comes has marked nobody, and that is noted', () => {
    const sitting = withSlips();
    sitting.cast({ m1: 'A', m2: 'A', m3: 'A', m4: 'B', m5: 'A', m8: 'A', m9: '' });
    sitting.order(SECRETARY, bySlip('B'));
    expect(ballotsOfDue(sitting.context)).toEqual({ cast: 8, due: 9 });
    const { findings, context } = sitting.close();
    expect(findings).toEqual([{ code: 'SLIPS_OUT', clause: 'IV.1', effect: 'warn', need: 2, have: 1 }]);
    expect(context).toMatchObject({
      slips: [],
      slipsUsed: 0,
      results: [{ ballots: 8, took: sitting.everybody, selected: ['A'] }],
    });
  });

  test('a slip of one ballot is none for the next', () => {
    const sitting = withSlips();
    sitting.order(SECRETARY, bySlip('A'));
    sitting.close();
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    expect(sitting.blocked(SECRETARY, bySlip('A'))).toEqual([block('NO_SLIP_OUT', { need: 0, have: 0 })]);
    expect(sitting.ask('m6', cast('B')).ok).toBe(true);
  });
});

test('what was made for one ballot is not taken for the next', () => {
  const sitting = new Sitting({ agenda, plan }).open().openVoting().cast({ m1: 'A' });
  sitting.close();
  sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
  const other = [block('OTHER_BALLOT', { need: 2, have: 1 })];
  expect(sitting.blocked('m4', { ...cast('B'), ballotNo: 1 })).toEqual(other);
  expect(sitting.ask('m4', { ...cast('B'), ballotNo: 2 }).ok).toBe(true);
  sitting.order(SECRETARY, give('m6'));
  expect(sitting.blocked(SECRETARY, { ...bySlip('B'), ballotNo: 1 })).toEqual(other);
});
