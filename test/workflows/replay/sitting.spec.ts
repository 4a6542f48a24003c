import type { Past } from '../../../workflows/replay/past.js';
import { replay } from '../../../workflows/replay/replay.js';
import { CHAIR, SECRETARY, VICE, withCouncil } from '../sitting/council.js';
import { ToldSitting } from './told.js';

const MARKS = {
  m1: 'ABCD',
  m2: 'ABCD',
  m3: 'ABCD',
  m4: 'ABCD',
  m5: 'ABCD',
  m6: 'ABCE',
  m7: 'ABE',
  m8: 'AE',
  m9: 'A',
} as const;

const voted = (): ToldSitting => new ToldSitting().opened().cast(MARKS);
const counted = (): ToldSitting => voted().order(CHAIR, { type: 'CLOSE_VOTING' });
const whole = (): ToldSitting => counted().concluded();

type Loose = { [name: string]: Loose } & { [at: number]: Loose };

const find = (past: Past, type: string): number => past.events.findIndex((event) => event.type === type);

/** One event of it is told otherwise. */
function told(past: Past, type: string, change: (event: Loose) => void): Past {
  const events = structuredClone(past.events);
  const event = events[find(past, type)];
  if (!event) throw new Error(`no ${type}`);
  change(event as unknown as Loose);
  return { ...past, events };
}

const voteOf = ({ disclosed }: Loose): Loose => (disclosed as Loose)['vote'] as Loose;

const lines = (past: Past): string[] => replay(past).faults.map(({ fault, about }) => `${fault} ${about}`);
const tallies = (past: Past) => replay(past).tallies.map(({ ballotNo, is }) => `${ballotNo} ${is}`);

describe('a secret vote', () => {
  test('is decided again without its ballots, and its ballots come to what was counted', () => {
    const { past } = whole();
    expect(replay(past)).toMatchObject({ faults: [], undecided: [], decided: past.events.length });
    expect(tallies(past)).toEqual(['1 recounted']);
  });

  test('before they are released: not yet', () => {
    const { past } = counted();
    expect(lines(past)).toEqual([]);
    expect(tallies(past)).toEqual(['1 notYet']);
  });

  test('no event but the last says what anybody marked', () => {
    const { past } = whole();
    const cast = past.events.filter(({ type }) => type === 'CAST_BALLOT');
    expect(cast.map(({ disclosed }) => (disclosed.facts as { order: object }).order)).toEqual(
      Array.from({ length: 9 }, () => ({ type: 'CAST_BALLOT', marks: [], apart: true })),
    );
  });

  test.each<[string, string, (event: Loose) => void, string[], string]>([
    [
      'a ballot',
      'CONCLUDE',
      (event) => {
        const [ballot] = voteOf(event)['ballots'] as unknown as Loose[];
        const marks = ballot?.['marks'] as unknown as Record<string, boolean>;
        Object.assign(marks, { A: marks['A'] !== true });
      },
      ['tally vote 1'],
      '1 wrong',
    ],
    [
      'a ballot more',
      'CONCLUDE',
      (event) => {
        const ballots = voteOf(event)['ballots'] as unknown as Loose[];
        ballots.push({
          ballotNo: 1,
          marks: { A: false, B: false, C: false, D: false, E: false, F: false },
        } as never);
      },
      ['tally vote 1'],
      '1 wrong',
    ],
    [
      'a ballot of another vote among them',
      'CONCLUDE',
      (event) => {
        const ballots = voteOf(event)['ballots'] as unknown as Loose[];
        ballots.push({ ballotNo: 7, marks: {} } as never);
      },
      ['tally ballots of no vote'],
      '1 recounted',
    ],
    [
      'a ballot fuller than it may be',
      'CONCLUDE',
      (event) => {
        for (const { marks } of voteOf(event)['ballots'] as unknown as { marks: Record<string, boolean> }[]) {
          marks['F'] = true;
          delete marks['E'];
        }
      },
      ['tally vote 1', 'tally ballots of vote 1'],
      '1 wrong',
    ],
    [
      'a count within its bounds',
      'CLOSE_VOTING',
      (event) => {
        const counts = (voteOf(event)['result'] as Loose)['counts'] as unknown as { votes: number }[];
        Object.assign(counts[4] ?? {}, { votes: 2 });
      },
      ['tally vote 1'],
      '1 wrong',
    ],
    [
      'a count that would have selected',
      'CLOSE_VOTING',
      (event) => {
        const counts = (voteOf(event)['result'] as Loose)['counts'] as unknown as { votes: number }[];
        Object.assign(counts[4] ?? {}, { votes: 5 });
      },
      // the result does not follow from it, what is drawn up is not what it led to, and the ballots say otherwise
      ['tally vote', 'tally vote 1'],
      '1 wrong',
    ],
    [
      'who is selected',
      'CLOSE_VOTING',
      (event) => {
        (voteOf(event)['result'] as Loose)['selected'] = ['A', 'B', 'C', 'E'] as never;
      },
      ['tally vote'],
      '1 recounted',
    ],
  ])('%s is changed: found', (_, type, change, expected, tally) => {
    const past = told(whole().past, type, change);
    expect(lines(past)).toEqual(expected);
    expect(tallies(past)).toEqual([tally]);
  });

  test('he who may not vote, and he who votes twice', () => {
    const { past } = whole();
    const at = find(past, 'CAST_BALLOT');
    const twice = [...past.events];
    const [first, second] = [twice[at], twice[at + 1]];
    if (!first || !second) throw new Error('no ballots');
    twice[at + 1] = { ...second, actor: first.actor, disclosed: first.disclosed };
    const { faults } = replay({ ...past, events: twice });
    expect(faults[0]).toMatchObject({
      seq: at + 2,
      fault: 'rules',
      about: 'CAST_BALLOT',
      decided: [{ code: 'CAST_ALREADY' }],
    });
    const stranger = told(past, 'CAST_BALLOT', ({ actor, disclosed }) => {
      const known = ((disclosed as Loose)['facts'] as Loose)['actor'] as Loose;
      known['person'] = 'x' as never;
      (actor as Loose)['person'] = 'x' as never;
    });
    expect(replay(stranger).faults[0]).toMatchObject({
      fault: 'rules',
      decided: [{ code: 'NOT_ON_THE_ROLL' }],
    });
  });

  test('a voter put into the electorate afterwards', () => {
    const past = told(whole().past, 'OPEN_VOTING', (event) => {
      (voteOf(event)['electorate'] as unknown as string[]).push('x');
    });
    expect(lines(past)).toEqual(['tally vote']);
  });

  test('a member by decision put among the others once it has opened', () => {
    const past = told(whole().past, 'CLOSE_VOTING', ({ disclosed }) => {
      const facts = (disclosed as Loose)['facts'] as unknown as { members: object[] };
      facts.members.push({ person: 'x', role: 'councilMember', unit: null });
    });
    expect(lines(past).slice(0, 2)).toEqual(['facts members', 'tally vote']);
  });

  test('whose ballots may not be read: so it is said, and what needs its count is not decided', () => {
    const { past } = whole();
    const events = past.events.map((event) => ({
      ...event,
      disclosed: Object.fromEntries(Object.entries(event.disclosed).filter(([field]) => field !== 'vote')),
    }));
    const { faults, undecided, tallies: kept } = replay({ ...past, events, withheld: ['vote'] });
    expect(faults).toEqual([]);
    expect(undecided.map(({ because }) => because)).toEqual([
      'withheld',
      'before',
      'before',
      'before',
      'before',
    ]);
    expect(kept).toMatchObject([{ ballotNo: 0, is: 'withheld' }]);
  });

  test('opened again: what was counted is struck, and the next vote is counted', () => {
    const { past } = counted()
      .order(CHAIR, { type: 'ASK_REOPEN', reason: 'Phát nhầm phiếu.' })
      .order(SECRETARY, { type: 'REOPEN' })
      .order(CHAIR, { type: 'OPEN_VOTING' })
      .cast(MARKS)
      .order(CHAIR, { type: 'CLOSE_VOTING' })
      .concluded();
    expect(lines(past)).toEqual([]);
    expect(tallies(past)).toEqual(['1 struck', '2 recounted']);
  });
});

describe('a vote that needs no ballots of its own', () => {
  test('with names: counted again from them', () => {
    const { past } = new ToldSitting(withCouncil({ secret: false }))
      .opened()
      .cast(MARKS)
      .order(CHAIR, { type: 'CLOSE_VOTING' })
      .concluded();
    expect(lines(past)).toEqual([]);
    expect(tallies(past)).toEqual(['1 named']);
    const otherwise = told(past, 'CAST_BALLOT', ({ disclosed }) => {
      (((disclosed as Loose)['facts'] as Loose)['order'] as Loose)['marks'] = ['A', 'B', 'C', 'E'] as never;
    });
    // with one vote less D is not selected, and too few are for the minutes
    expect(lines(otherwise)).toEqual(['tally vote', 'rules DRAW_MINUTES']);
  });

  test('on paper: counted again from what the tellers found', () => {
    const votes = ['A', 'B', 'C', 'D', 'E', 'F'].map((nomination, at) => ({
      nomination,
      votes: at < 4 ? 6 : 1,
    }));
    const tally = { type: 'ENTER_TALLY', ballots: 9, invalid: 0, votes } as const;
    const present = new ToldSitting().sitting.everybody;
    const { past } = new ToldSitting()
      .order(SECRETARY, { type: 'OPEN', present, secretary: SECRETARY })
      .order(CHAIR, { type: 'OPEN_VOTING', tellers: [VICE, 'm4'] })
      .order(VICE, tally)
      .order('m4', tally)
      .order(CHAIR, { type: 'CLOSE_VOTING' })
      .concluded();
    expect(lines(past)).toEqual([]);
    expect(tallies(past)).toEqual(['1 named']);
  });
});

test('convened for another day than it was moved to', () => {
  const moved = new ToldSitting().order(SECRETARY, {
    type: 'MOVE',
    plannedFor: '2021-03-29T02:00:00.000Z',
    place: 'Phòng họp 2',
    reason: 'Trùng lịch.',
  });
  expect(lines(moved.past)).toEqual([]);
  moved.sitting.today = '2021-03-26';
  const { past } = moved.order('m4', { type: 'REPLY', comes: true });
  expect(lines(past)).toEqual(['facts plannedFor']);
});
