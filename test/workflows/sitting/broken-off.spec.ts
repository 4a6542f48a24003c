import type { SittingOrder } from '../../../workflows/sitting/sitting.events.js';
import { ballotsOfDue } from '../../../workflows/sitting/electorate.js';
import {
  block,
  CHAIR,
  RULES,
  SECRETARY,
  Sitting,
  TIE_ON_THE_LAST_SEAT,
  VICE,
  withCouncil,
} from './council.js';

const abandon: SittingOrder = { type: 'ABANDON_BALLOT', reason: 'Hai thành viên phải về, không còn đủ số' };
const close: SittingOrder = { type: 'CLOSE_VOTING' };
const roll = (...present: string[]): SittingOrder => ({ type: 'OPEN', present, secretary: SECRETARY });

describe('a ballot is broken off by whoever presides, with a reason', () => {
  const voting = () => new Sitting().open().openVoting().cast({ m1: 'A', m4: 'B' });

  test('by nobody else, and not without it', () => {
    expect(voting().blocked(VICE, abandon)).toEqual([block('NOT_IN_THE_CHAIR')]);
    expect(voting().blocked(CHAIR, { type: 'ABANDON_BALLOT', reason: ' ' })).toEqual([
      block('REASON_MISSING', { clause: '-' }),
    ]);
  });

  test('the first: as if it had not been opened, but for its number; its ballots are destroyed', () => {
    const sitting = voting();
    expect(sitting.box).toHaveLength(2);
    const { state, context, keeps } = sitting.order(CHAIR, abandon);
    expect(state).toEqual(['open']);
    expect(keeps.box).toEqual({ ballotNos: [1], ballots: [] });
    expect(sitting.box).toEqual([]);
    expect(context).toMatchObject({
      ballotNo: 1,
      struck: [1],
      cast: [],
      electorate: [],
      candidates: [],
      results: [],
    });
    expect(ballotsOfDue(context)).toEqual({ cast: 0, due: 9 });
    sitting.openVoting();
    expect(sitting.context).toMatchObject({ ballotNo: 2, kind: 'first', cast: [] });
    expect(sitting.ask('m4', { type: 'CAST_BALLOT', marks: ['A'] }).ok).toBe(true);
  });

  test('slips that are out are out no more', () => {
    const sitting = voting();
    sitting.order(SECRETARY, { type: 'GIVE_SLIP', to: 'm6' });
    sitting.order(CHAIR, abandon);
    expect(sitting.context).toMatchObject({ slips: [], slipsUsed: 0 });
    sitting.openVoting();
    expect(sitting.ask('m6', { type: 'CAST_BALLOT', marks: [] }).ok).toBe(true);
  });

  test('an open vote forgets who voted for whom', () => {
    const sitting = new Sitting({ plan: withCouncil({ secret: false }) })
      .open()
      .openVoting()
      .cast({ m1: 'A' });
    expect(sitting.order(CHAIR, abandon).context.votes).toEqual([]);
  });

  test('a runoff: the tie is as it was, and the runoff not used up', () => {
    const sitting = new Sitting().open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    sitting.cast({ m1: 'E' });
    const { state, context } = sitting.order(CHAIR, abandon);
    expect(state).toEqual(['counted']);
    expect(context).toMatchObject({ tied: ['E', 'F'], runoffs: 0, struck: [2], results: [{ ballotNo: 1 }] });
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    sitting.vote({ E: 4, F: 3 });
    expect(sitting.context.selected.at(-1)).toMatchObject({ nomination: 'E', ballotNo: 3 });
  });

  test('the last of the runoffs the plan has: it may be held, nobody decides instead', () => {
    const sitting = new Sitting().open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    sitting.order(CHAIR, abandon);
    expect(sitting.blocked(CHAIR, { type: 'BREAK_TIE', nomination: 'E', reason: 'Lĩnh vực mới' })).toEqual([
      block('RUNOFF_STILL_POSSIBLE', { need: 1, have: 0 }),
    ]);
  });

  test('a second ballot: what the first has found stays, and one more is still due', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 8 });
    sitting.order(CHAIR, { type: 'SECOND_BALLOT' });
    sitting.cast({ m1: 'C' });
    const { state, context } = sitting.order(CHAIR, abandon);
    expect(state).toEqual(['counted']);
    expect(context).toMatchObject({ secondBallots: 0, struck: [2], selected: { length: 2 } });
    expect(sitting.blocked(CHAIR, { type: 'DRAW_MINUTES', reason: 'Hết giờ' })).toEqual([
      block('SECOND_BALLOT_DUE', { need: 4, have: 2 }),
    ]);
    expect(sitting.ask(CHAIR, { type: 'SECOND_BALLOT' }).ok).toBe(true);
  });
});

describe('a quorum lost while votes are cast', () => {
  const lost = block('NO_QUORUM', { need: 6, have: 5, params: { members: 9 } });
  const losing = () => {
    const sitting = new Sitting().open(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']).openVoting();
    sitting.cast({ m1: 'A', m2: 'A', m3: 'A', m4: 'A', m5: 'A', m6: 'A' });
    sitting.order(SECRETARY, roll('m1', 'm2', 'm3', 'm4', 'm5'));
    return sitting;
  };

  test('nothing is closed, though all have voted; he comes back, and it is', () => {
    const sitting = losing();
    expect(sitting.blocked(CHAIR, close)).toEqual([lost]);
    sitting.order(SECRETARY, roll('m1', 'm2', 'm3', 'm4', 'm5', 'm6'));
    expect(sitting.ask(CHAIR, close).ok).toBe(true);
  });

  test('else it is broken off, moved, and opened another day with whoever is there then', () => {
    const sitting = losing();
    sitting.order(CHAIR, abandon);
    expect(sitting.blocked(CHAIR, { type: 'OPEN_VOTING' })).toEqual([lost]);
    const plannedFor = '2021-04-02T02:00:00.000Z';
    const move: SittingOrder = {
      type: 'MOVE',
      plannedFor,
      place: 'Hội trường',
      reason: 'Không đủ số thành viên',
    };
    expect(sitting.order(SECRETARY, move)).toMatchObject({
      state: ['convened'],
      keeps: { meets: { plannedFor, place: 'Hội trường' } },
      context: { present: [], chair: null, secretary: null, replies: [], struck: [1] },
    });
    sitting.convenedFor = { plannedFor, plannedOn: '2021-04-02' };
    const there = ['m2', 'm3', 'm4', 'm7', 'm8', 'm9'];
    expect(sitting.blocked(SECRETARY, roll(...there))).toEqual([
      block('SITTING_NOT_YET', { need: '2021-04-02', have: '2021-03-26' }),
    ]);
    sitting.today = '2021-04-02';
    // on the new day it takes a quorum to open, as on the first
    expect(sitting.blocked(SECRETARY, roll(...there.slice(0, 5)))).toEqual([lost]);
    sitting.open(there).openVoting();
    expect(sitting.context).toMatchObject({ ballotNo: 2, chair: VICE, electorate: there, attending: there });
    expect(sitting.blocked(CHAIR, { type: 'CAST_BALLOT', marks: ['A'] })).toEqual([block('NOT_ON_THE_ROLL')]);
  });

  test('a count that is there waits for the day on which the sitting goes on', () => {
    const sitting = new Sitting().open().openVoting().vote({ A: 9, B: 9 });
    sitting.open(['m1', 'm2', 'm3', 'm4', 'm5']);
    expect(sitting.blocked(CHAIR, { type: 'SECOND_BALLOT' })).toEqual([lost]);
    const plannedFor = '2021-04-02T02:00:00.000Z';
    sitting.order(SECRETARY, {
      type: 'MOVE',
      plannedFor,
      place: 'Hội trường',
      reason: 'Không đủ số thành viên',
    });
    expect(sitting.stored.state).toEqual(['counted']);
    sitting.convenedFor = { plannedFor, plannedOn: '2021-04-02' };
    expect(sitting.blocked(CHAIR, { type: 'SECOND_BALLOT' })).toContainEqual(block('NOT_IN_THE_CHAIR'));
    sitting.today = '2021-04-02';
    expect(sitting.blocked(SECRETARY, roll('m1', 'm2', 'm3'))).toContainEqual(
      block('NO_QUORUM', { need: 6, have: 3, params: { members: 9 } }),
    );
    sitting.open(['m2', 'm3', 'm4', 'm7', 'm8', 'm9']);
    expect(sitting.order(VICE, { type: 'SECOND_BALLOT' }).context).toMatchObject({
      electorate: ['m2', 'm3', 'm4', 'm7', 'm8', 'm9'],
      selected: { length: 2 },
    });
  });
});

describe('asked in writing', () => {
  const written = () => {
    const sitting = new Sitting({ plan: withCouncil({ inWriting: true }) });
    sitting.inWriting = true;
    return sitting.open().openVoting();
  };

  test('who has answered makes the quorum: five of nine do not, six do', () => {
    const sitting = written().cast({ m1: 'A', m2: 'A', m3: 'A', m4: 'A', m5: 'A' });
    expect(sitting.blocked(CHAIR, close)).toEqual([
      block('TOO_FEW_VOTED', { need: 6, have: 5, params: { members: 9 } }),
    ]);
    sitting.cast({ m6: '' });
    expect(sitting.order(CHAIR, close).context.results[0]).toMatchObject({
      ballots: 6,
      base: 9,
      selected: ['A'],
    });
  });
});

describe('where nobody settles what the runoffs leave equal', () => {
  const nobody = (runoffsMax: number) => withCouncil({ afterRunoffs: 'nobody', runoffsMax });
  const breakTie: SittingOrder = { type: 'BREAK_TIE', nomination: 'E', reason: 'Lĩnh vực mới' };

  test.each([0, 1, 2])(
    'after %i runoffs the seat stays empty, and it is written down who was equal',
    (runoffs) => {
      const sitting = new Sitting({ plan: nobody(runoffs) }).open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
      for (let held = 0; held < runoffs; held++) {
        expect(sitting.blocked(CHAIR, breakTie)).toEqual([
          block('RUNOFF_STILL_POSSIBLE', { need: runoffs, have: held }),
        ]);
        sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
        sitting.vote({ E: 4, F: 4 });
      }
      expect(sitting.context).toMatchObject({ tied: [], selected: { length: 4 } });
      expect(sitting.context.results.at(-1)).toMatchObject({ tied: ['E', 'F'], seatsLeft: 1 });
      expect(sitting.blocked(CHAIR, breakTie)).toEqual([block('NO_TIE')]);
      expect(sitting.conclude().state).toEqual(['concluded']);
    },
  );

  test('of three for two seats one gets ahead and has his; the other seat stays empty', () => {
    const sitting = new Sitting({ plan: nobody(1) }).open().openVoting();
    sitting.vote({ A: 9, B: 8, C: 7, D: 5, E: 5, F: 5 });
    sitting.order(CHAIR, { type: 'OPEN_RUNOFF' });
    sitting.vote({ D: 3, E: 5, F: 3 });
    expect(sitting.context).toMatchObject({ tied: [], selected: { length: 4 } });
  });

  test('too few are selected then: the equal are on the second ballot', () => {
    const plan = { ...nobody(0), quotas: { ...RULES.quotas, selected: { min: 5, max: 5, clause: 'IV.1' } } };
    const sitting = new Sitting({ plan }).open().openVoting().vote(TIE_ON_THE_LAST_SEAT);
    expect(sitting.order(CHAIR, { type: 'SECOND_BALLOT' }).context.candidates).toEqual(['E', 'F']);
  });

  test('where the chair settles it, it is his', () => {
    const sitting = new Sitting({ plan: withCouncil({ runoffsMax: 0 }) }).open().openVoting();
    sitting.vote(TIE_ON_THE_LAST_SEAT);
    expect(sitting.context.tied).toEqual(['E', 'F']);
    expect(sitting.ask(CHAIR, breakTie).ok).toBe(true);
  });
});
