import type { Bundle, Step } from '../../../support/bundle-builder.js';
import { type NearMiss, said, told } from './told.js';

interface Count {
  readonly nomination: string;
  readonly votes: number;
}
interface Result {
  readonly counts: readonly Count[];
  readonly open: unknown;
  readonly paper: unknown;
}
interface Ballot {
  readonly ballotNo: number;
  readonly marks: Readonly<Record<string, boolean>>;
}
interface Vote {
  readonly candidates: readonly string[];
  readonly result: Result;
  readonly ballots: readonly Ballot[];
}

/** What a step commits to, otherwise. */
const besideOf = ({ beside }: Step, change: (vote: Vote) => unknown): Pick<Step, 'beside'> => ({
  beside: beside.map((one) => ({ ...one, value: said(change)(one.value) })),
});

/** The vote that an event of this type commits to, otherwise. */
const voted = (type: string, change: (vote: Vote) => unknown): Bundle =>
  told((step) => (step.type === type && step.life === 'sitting' ? besideOf(step, change) : {}));
const counted = (change: (result: Result) => object): Bundle =>
  voted('CLOSE_VOTING', (vote) => ({ ...vote, result: { ...vote.result, ...change(vote.result) } }));
const released = (change: (ballot: Ballot) => object): Bundle =>
  voted('CONCLUDE', (vote) => ({ ...vote, ballots: vote.ballots.map(change) }));

export const VOTES: NearMiss[] = [
  ['a vote that is nothing known', voted('OPEN_VOTING', (vote) => ({ ...vote, is: 'begun' })), 'tally'],
  ['a vote that is a list', voted('OPEN_VOTING', () => []), 'tally'],
  ['a vote that is null', voted('OPEN_VOTING', () => null), 'tally'],
  [
    'a vote under the name of what every object has',
    voted('OPEN_VOTING', () => ({ is: 'toString' })),
    'tally',
  ],
  ['an opening with more to say', voted('OPEN_VOTING', (vote) => ({ ...vote, hall: 'A' })), null],
  ['an opening without names', voted('OPEN_VOTING', (vote) => ({ ...vote, candidates: undefined })), 'tally'],
  ['an opening with half a mark', voted('OPEN_VOTING', (vote) => ({ ...vote, marksMax: 1.5 })), 'tally'],
  [
    'ballots with more marks than allowed',
    voted('OPEN_VOTING', (vote) => ({ ...vote, marksMax: 0 })),
    'tally',
  ],
  ...['REOPEN', 'ABANDON_BALLOT'].map(
    (type): NearMiss => [
      `the count of another ballot, but the vote before it was ended by ${type}`,
      told((step) => {
        if (step.type === 'OPEN_VOTING') return besideOf(step, (vote) => ({ ...vote, ballotNo: 7 }));
        return step.type === 'CLOSE_VOTING' ? { type } : {};
      }),
      null,
    ],
  ),
  [
    'ballots for none of the counts, for the vote began anew',
    told((step) =>
      step.type === 'CONCLUDE'
        ? { type: 'REOPEN', ...besideOf(step, (vote) => ({ ...vote, ballots: [] })) }
        : {},
    ),
    null,
  ],
  ['the count of another ballot', counted(() => ({ ballotNo: 2 })), 'tally'],
  ['no result', voted('CLOSE_VOTING', () => ({ is: 'counted' })), 'tally'],
  ['a result without a word on open and paper', counted(() => ({ open: undefined, paper: undefined })), null],
  ['an open vote without a voter', counted(() => ({ open: [] })), 'tally'],
  [
    'an open vote by nobody',
    counted(({ counts }) => ({
      open: [],
      needed: 1,
      passedThreshold: [],
      counts: counts.map((one) => ({ ...one, votes: 0 })),
    })),
    null,
  ],
  ['an open vote of one whose marks are a word', counted(() => ({ open: [{ marks: 'n-0' }] })), 'tally'],
  ['a vote on paper, which is a word', counted(() => ({ paper: 'yes' })), 'tally'],
  ['a vote on paper', counted(() => ({ paper: {} })), null],
  [
    'votes as words',
    counted(({ counts }) => ({
      counts: counts.map((one) => ({ ...one, votes: String(one.votes) })),
    })),
    'tally',
  ],
  ['no threshold, and not all passed', counted(() => ({ needed: null, passedThreshold: [] })), 'tally'],
  [
    'no threshold',
    counted(({ counts }) => ({
      needed: null,
      passedThreshold: counts.map((one) => one.nomination),
    })),
    null,
  ],
  [
    'a threshold of its own that nobody reaches',
    counted(({ counts }) => ({
      passedThreshold: [],
      counts: counts.map((one) => ({ ...one, own: { base: 9, needed: 99 } })),
    })),
    null,
  ],
  [
    'a threshold of its own that is nothing',
    counted(({ counts }) => ({
      counts: counts.map((one) => ({ ...one, own: null })),
    })),
    null,
  ],
  [
    'a threshold of its own without a number',
    counted(({ counts }) => ({
      counts: counts.map((one) => ({ ...one, own: {} })),
    })),
    'tally',
  ],
  [
    'a ballot with a word for a mark',
    released(({ ballotNo, marks }) => ({
      ballotNo,
      marks: { ...marks, 'n-0': 'yes' },
    })),
    'tally',
  ],
  ['ballots without marks', released(({ ballotNo }) => ({ ballotNo })), 'tally'],
  [
    'ballots of no vote among them',
    voted('CONCLUDE', (vote) => ({
      ...vote,
      ballots: [...vote.ballots, { ballotNo: 9, marks: {} }],
    })),
    null,
  ],
];
