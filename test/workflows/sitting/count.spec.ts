import { decideSitting } from '../../../workflows/sitting/decide.js';
import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import {
  ANY_QUORUM,
  CHAIR,
  codes,
  name,
  names,
  RULES,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  withCouncil,
} from './council.js';

const close: SittingOrder = { type: 'CLOSE_VOTING' };
const runoff: SittingOrder = { type: 'OPEN_RUNOFF' };
const second: SittingOrder = { type: 'SECOND_BALLOT' };
const breakTie = (nomination: string, reason = 'Lĩnh vực chưa có điển hình'): SittingOrder => ({
  type: 'BREAK_TIE',
  nomination,
  reason,
});
const selectedIn = (sitting: Sitting) => sitting.context.selected.map(({ nomination }) => nomination);

describe('opening the vote', () => {
  test('puts the qualified names that are not on hold before the Council', () => {
    const agenda = [name('A'), { ...name('B'), held: true }, { ...name('C'), qualified: false }, name('D')];
    expect(new Sitting({ agenda }).open().openVoting().context).toMatchObject({
      ballotNo: 1,
      kind: 'first',
      candidates: ['A', 'D'],
      marksMax: 5,
    });
  });

  test('needs somebody to vote on', () => {
    const agenda = [
      { ...name('B'), held: true },
      { ...name('C'), qualified: false },
    ];
    expect(new Sitting({ agenda }).open().refusal(CHAIR, { type: 'OPEN_VOTING' })).toEqual([
      'NOBODY_TO_VOTE_ON',
    ]);
  });
});

describe('closing the vote', () => {
  test('not while nobody has voted', () => {
    const sitting = new Sitting().open().openVoting();
    expect(sitting.refusal(CHAIR, close)).toEqual(['BALLOTS_MISSING', 'NOBODY_HAS_VOTED', 'TOO_FEW_VOTED']);
  });

  test('those who have not voted have marked nobody; how many is noted', () => {
    const sitting = new Sitting().open().openVoting();
    sitting.cast({ m1: 'AB', m2: 'AB', m3: 'AB', m4: 'AB', m5: 'A', m6: '' });
    const decision = sitting.order(CHAIR, close);
    expect(decision.findings).toEqual([
      { code: 'BALLOTS_MISSING', clause: 'IV.1', effect: 'warn', need: 9, have: 6 },
    ]);
    expect(decision.context).toMatchObject({
      cast: [],
      selected: [{ nomination: 'A', ballotNo: 1, by: 'votes', votes: 5 }],
      results: [{ ballotNo: 1, kind: 'first', members: 9, needed: 5, ballots: 6, passedThreshold: ['A'] }],
    });
  });

  test('the base is all members by decision, those away included: four of six present are not enough', () => {
    const run = (votes: number) =>
      new Sitting().open(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']).openVoting().vote({ A: votes }).context;
    expect(run(4)).toMatchObject({ selected: [], results: [{ members: 9, needed: 5, ballots: 6 }] });
    expect(run(5)).toMatchObject({ selected: [{ nomination: 'A' }] });
  });

  test('all have voted: nothing to note', () => {
    const sitting = new Sitting().open().openVoting();
    sitting.everybody.forEach((person) => sitting.order(person, { type: 'CAST_BALLOT', marks: ['A'] }));
    expect(codes(sitting.order(CHAIR, close))).toEqual([]);
  });

  test.each([
    [
      'a ballot more than voters',
      [{ marks: { A: true, B: false } }, { marks: { A: true, B: false } }],
      'BALLOTS_DO_NOT_MATCH',
    ],
    ['a ballot fewer', [], 'BALLOTS_DO_NOT_MATCH'],
    ['a name missing on it', [{ marks: { A: true } }], 'BALLOTS_MALFORMED'],
    ['a name too many', [{ marks: { A: true, B: false, C: false } }], 'BALLOTS_MALFORMED'],
    ['another name', [{ marks: { A: true, C: false } }], 'BALLOTS_MALFORMED'],
    ['more marks than it has room for', [{ marks: { A: true, B: true } }], 'BALLOTS_MALFORMED'],
  ])('%s: the box has been touched, nothing is counted', (_what, ballots, code) => {
    const sitting = new Sitting({
      agenda: names('A', 'B'),
      plan: withCouncil({ marksMax: 1, quorum: ANY_QUORUM }),
    })
      .open()
      .openVoting();
    sitting.order('m4', { type: 'CAST_BALLOT', marks: ['A'] });
    const facts = sitting.facts(CHAIR, close);
    expect(decideSitting(sitting.stored, close, facts).ok).toBe(true);
    const touched = ballots.map(({ marks }) => ({ ballotNo: 1, marks: marks as Record<string, boolean> }));
    const decision = decideSitting(sitting.stored, close, { ...facts, ballots: touched });
    expect(decision).toMatchObject({ ok: false, because: 'refused' });
    expect(decision.findings.map((finding) => finding.code)).toEqual(['BALLOTS_MISSING', code]);
  });

  test('a name withdrawn meanwhile takes no seat', () => {
    const sitting = new Sitting().open().openVoting();
    const marks = { A: 8, B: 9, C: 9, D: 9, E: 5, F: 5 };
    sitting.agenda = sitting.agenda.map((item) => (item.nomination === 'A' ? { ...item, gone: true } : item));
    sitting.vote(marks);
    expect(sitting.context).toMatchObject({ tied: [] });
    expect(selectedIn(sitting)).toEqual(['B', 'C', 'D', 'E', 'F']);
  });
});

describe('a tie on the last seat', () => {
  const tied = (plan = RULES) => new Sitting({ plan }).open().openVoting().vote(TIE_ON_THE_LAST_SEAT);

  test('nobody of the tied is selected; nothing else goes on before it is settled', () => {
    const sitting = tied();
    expect(sitting.stored.state).toEqual(['counted']);
    expect(selectedIn(sitting)).toEqual(['B', 'C', 'D', 'A']);
    expect(sitting.context).toMatchObject({ tied: ['E', 'F'], runoffs: 0, results: [{ seatsLeft: 1 }] });
    expect(sitting.refusal(CHAIR, { type: 'DRAW_MINUTES' })).toEqual(['TIE_OPEN']);
    expect(sitting.refusal(CHAIR, second)).toEqual(['ENOUGH_SELECTED', 'TIE_OPEN']);
    expect(sitting.refusal(CHAIR, breakTie('E'))).toEqual(['RUNOFF_STILL_POSSIBLE']);
  });

  test('a runoff between them, with as many marks as seats; fewer than half of the votes decide it', () => {
    const sitting = tied();
    expect(sitting.order(CHAIR, runoff)).toMatchObject({
      state: ['runoff'],
      context: {
        ballotNo: 2,
        kind: 'runoff',
        candidates: ['E', 'F'],
        marksMax: 1,
        cast: [],
        runoffs: 1,
      },
    });
    expect(sitting.refusal('m4', { type: 'CAST_BALLOT', marks: ['E', 'F'] })).toEqual(['TOO_MANY_MARKS']);
    expect(sitting.refusal('m4', { type: 'CAST_BALLOT', marks: ['A'] })).toEqual(['MARK_NOT_ON_THE_BALLOT']);
    sitting.vote({ E: 3, F: 4 });
    expect(sitting.stored.state).toEqual(['counted']);
    expect(sitting.context).toMatchObject({ tied: [], results: [{}, { kind: 'runoff', needed: null }] });
    expect(selectedIn(sitting)).toEqual(['B', 'C', 'D', 'A', 'F']);
    expect(sitting.refusal(CHAIR, runoff)).toEqual(['NO_TIE', 'RUNOFFS_USED_UP']);
    expect(sitting.ask(CHAIR, { type: 'DRAW_MINUTES' }).ok).toBe(true);
  });

  test('still equal: the chair decides, with a reason, among them only', () => {
    const sitting = tied();
    sitting.order(CHAIR, runoff);
    sitting.vote({ E: 4, F: 4 });
    expect(sitting.refusal(CHAIR, runoff)).toEqual(['RUNOFFS_USED_UP']);
    expect(sitting.refusal(CHAIR, breakTie('A'))).toEqual(['NOT_AMONG_THE_TIED']);
    expect(sitting.refusal(CHAIR, breakTie('E', '  '))).toEqual(['REASON_MISSING']);
    expect(sitting.refusal(CHAIR, { type: 'DRAW_MINUTES' })).toEqual(['TIE_OPEN']);

    const decision = sitting.order(CHAIR, breakTie('F'));
    expect(decision).toMatchObject({ state: ['counted'], context: { tied: [] } });
    expect(decision.context.selected.at(-1)).toEqual({ nomination: 'F', ballotNo: 2, by: 'chair', votes: 4 });
    expect(sitting.refusal(CHAIR, breakTie('E'))).toEqual(['NO_TIE']);
  });

  test('as many runoffs as the plan allows: two, or none', () => {
    const two = tied(withCouncil({ runoffsMax: 2 }));
    two.order(CHAIR, runoff);
    two.vote({ E: 4, F: 4 });
    expect(two.refusal(CHAIR, breakTie('E'))).toEqual(['RUNOFF_STILL_POSSIBLE']);
    expect(two.order(CHAIR, runoff).context.runoffs).toBe(2);
    two.vote({ E: 4, F: 4 });
    expect(two.ask(CHAIR, breakTie('E')).ok).toBe(true);

    const none = tied(withCouncil({ runoffsMax: 0 }));
    expect(none.refusal(CHAIR, runoff)).toEqual(['RUNOFFS_USED_UP']);
    expect(none.ask(CHAIR, breakTie('E')).ok).toBe(true);
  });

  test('without a tie there is nothing for the chair to decide', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9 });
    expect(sitting.refusal(CHAIR, breakTie('E'))).toEqual(['NO_TIE']);
  });

  test('three for two seats: the chair fills them one by one', () => {
    const plan = withCouncil({ runoffsMax: 0 });
    const sitting = new Sitting({ plan }).open().openVoting().vote({ A: 9, B: 8, C: 7, D: 5, E: 5, F: 5 });
    expect(sitting.context).toMatchObject({ tied: ['D', 'E', 'F'] });
    expect(sitting.order(CHAIR, breakTie('F')).context.tied).toEqual(['D', 'E']);
    expect(sitting.refusal(CHAIR, { type: 'DRAW_MINUTES' })).toEqual(['TIE_OPEN']);
    expect(sitting.order(CHAIR, breakTie('D')).context.tied).toEqual([]);
    expect(selectedIn(sitting)).toEqual(['A', 'B', 'C', 'F', 'D']);
  });

  test('a name put on hold keeps its place in the runoff; where one withdraws the other has the seat', () => {
    const sitting = tied();
    const mark = (nomination: string, what: object) => {
      sitting.agenda = sitting.agenda.map((item) =>
        item.nomination === nomination ? { ...item, ...what } : item,
      );
    };
    mark('E', { held: true });
    expect(sitting.ask(CHAIR, runoff)).toMatchObject({ context: { candidates: ['E', 'F'] } });
    mark('E', { gone: true });
    expect(sitting.refusal(CHAIR, runoff)).toEqual(['NO_TIE']);
    expect(sitting.ask(CHAIR, { type: 'DRAW_MINUTES' })).toMatchObject({
      context: {
        selected: [{}, {}, {}, {}, { nomination: 'F', ballotNo: 1, by: 'votes', votes: 5 }],
        tied: [],
      },
    });
    mark('F', { gone: true });
    expect(sitting.refusal(CHAIR, runoff)).toEqual(['NO_TIE']);
    expect(sitting.ask(CHAIR, { type: 'DRAW_MINUTES' }).ok).toBe(true);
  });
});

describe('fewer than four selected: one more ballot', () => {
  const three = () => new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 6, D: 4, E: 4, F: 0 });

  test('among those not selected, for the seats left', () => {
    const sitting = three();
    expect(selectedIn(sitting)).toEqual(['A', 'B', 'C']);
    expect(sitting.order(CHAIR, second)).toMatchObject({
      state: ['voting'],
      context: { ballotNo: 2, kind: 'second', candidates: ['D', 'E', 'F'], marksMax: 2, secondBallots: 1 },
    });
    expect(sitting.refusal('m4', { type: 'CAST_BALLOT', marks: ['D', 'E', 'F'] })).toEqual([
      'TOO_MANY_MARKS',
    ]);
    sitting.vote({ D: 6, E: 7, F: 0 });
    expect(selectedIn(sitting)).toEqual(['A', 'B', 'C', 'E', 'D']);
  });

  test('the threshold is the same: half of the Council is not more than half', () => {
    const sitting = new Sitting({ size: 10 }).open().openVoting().vote({ A: 9 });
    sitting.order(CHAIR, second);
    sitting.vote({ B: 5, C: 6 });
    expect(selectedIn(sitting)).toEqual(['A', 'C']);
  });

  test('a plan with fewer marks keeps them few', () => {
    const sitting = new Sitting({ plan: withCouncil({ marksMax: 2 }) }).open().openVoting().vote({ A: 9 });
    expect(sitting.order(CHAIR, second).context.marksMax).toBe(2);
  });

  test('its tie has its own runoff', () => {
    const plan = withCouncil({ runoffsMax: 1 });
    const sitting = new Sitting({ plan }).open().openVoting().vote({ A: 9, B: 9, C: 9 });
    sitting.order(CHAIR, second);
    sitting.vote({ D: 6, E: 6, F: 6 });
    expect(sitting.context).toMatchObject({ tied: ['D', 'E', 'F'], runoffs: 0 });
    expect(sitting.order(CHAIR, runoff).context).toMatchObject({ kind: 'runoff', marksMax: 2 });
  });

  test('a tie after a tie: runoffs are counted on each', () => {
    const agenda = names('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I');
    const sitting = new Sitting({ agenda }).open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    sitting.order(CHAIR, runoff);
    sitting.vote({ E: 9 });
    // three of the five withdraw before the end, so one more ballot is due, for three seats
    sitting.agenda = agenda.map((item) => ('ABC'.includes(item.nomination) ? { ...item, gone: true } : item));
    sitting.order(CHAIR, second);
    sitting.vote({ F: 6, G: 6, H: 6, I: 6 });
    expect(sitting.context).toMatchObject({ tied: ['F', 'G', 'H', 'I'], runoffs: 0 });
    expect(sitting.order(CHAIR, runoff).context).toMatchObject({ runoffs: 1, marksMax: 3 });
  });

  test('once, and not when enough are selected', () => {
    const sitting = three();
    sitting.order(CHAIR, second);
    sitting.vote({});
    expect(sitting.refusal(CHAIR, second)).toEqual(['SECOND_BALLOTS_USED_UP']);
    const four = new Sitting().open().openVoting().vote({ A: 9, B: 9, C: 9, D: 9 });
    expect(four.refusal(CHAIR, second)).toEqual(['ENOUGH_SELECTED']);
  });

  test('a name released from its hold meanwhile joins it; one put on hold does not', () => {
    const agenda = [...names('A', 'B', 'C', 'D'), { ...name('E'), held: true }];
    const sitting = new Sitting({ agenda }).open().openVoting().vote({ A: 9, B: 9, C: 9 });
    sitting.agenda = [...names('A', 'B', 'C'), { ...name('D'), held: true }, name('E')];
    expect(sitting.order(CHAIR, second).context.candidates).toEqual(['E']);
  });
});
