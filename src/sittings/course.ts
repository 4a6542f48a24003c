import type { Instant } from '../../workflows/index.js';

/** An order of the sitting as its chain has it, as far as its course is told by it. */
export interface Step {
  readonly type: string;
  readonly at: Instant;
  /** A person's id. */
  readonly by: string;
  readonly order: Readonly<Record<string, unknown>>;
}

/** A ballot that does not count: broken off while it was open, or opened again after its count. */
export interface StruckBallot {
  readonly ballotNo: number;
  readonly because: 'abandoned' | 'reopened';
  readonly reason: string;
  readonly at: Instant;
}

/** What the state of a sitting does not remember: reasons, and who signed when. Of what still counts. */
export interface Course {
  readonly struck: readonly StruckBallot[];
  /** With whom of those who had passed whoever presided agreed, in his own words. */
  readonly agreed: readonly { readonly ballotNo: number; readonly names: readonly string[] }[];
  /** How whoever presided settled a tie that no vote had. */
  readonly ties: readonly { readonly nomination: string; readonly reason: string }[];
  readonly drawn: { readonly at: Instant; readonly reason: string } | null;
  readonly signed: readonly { readonly person: string; readonly at: Instant }[];
  /** An open request to vote anew. */
  readonly asked: { readonly person: string; readonly reason: string; readonly at: Instant } | null;
}

/** The orders that are read for it. */
export const COURSE_TYPES = [
  'OPEN_VOTING',
  'OPEN_RUNOFF',
  'SECOND_BALLOT',
  'CLOSE_VOTING',
  'ABANDON_BALLOT',
  'AGREE',
  'BREAK_TIE',
  'DRAW_MINUTES',
  'WITHDRAW_MINUTES',
  'SIGN_MINUTES',
  'ASK_REOPEN',
  'REOPEN',
  'KEEP_RESULT',
] as const;

interface Walked extends Course {
  /** Number of the ballot opened last, and of those counted that still count. */
  readonly ballotNo: number;
  readonly counted: readonly number[];
}

const BEGUN: Walked = {
  ballotNo: 0,
  counted: [],
  struck: [],
  agreed: [],
  ties: [],
  drawn: null,
  signed: [],
  asked: null,
};

/** Of other minutes, or of none. */
const UNSIGNED = { signed: [], asked: null } as const;

const textOf = ({ order }: Step, key: string): string => {
  const value = order[key];
  return typeof value === 'string' ? value : '';
};

const namesOf = ({ order }: Step): readonly string[] => {
  const { names } = order;
  return Array.isArray(names) ? (names as readonly string[]) : [];
};

const struckBy = (
  ballotNos: readonly number[],
  because: StruckBallot['because'],
  reason: string,
  { at }: Step,
): StruckBallot[] => ballotNos.map((ballotNo) => ({ ballotNo, because, reason, at }));

const next = (walked: Walked, step: Step): Walked => {
  switch (step.type) {
    case 'OPEN_VOTING':
    case 'OPEN_RUNOFF':
    case 'SECOND_BALLOT':
      return { ...walked, ballotNo: walked.ballotNo + 1 };
    case 'CLOSE_VOTING':
      return { ...walked, counted: [...walked.counted, walked.ballotNo] };
    case 'ABANDON_BALLOT': {
      const broken = struckBy([walked.ballotNo], 'abandoned', textOf(step, 'reason'), step);
      return { ...walked, struck: [...walked.struck, ...broken] };
    }
    case 'AGREE': {
      const said = { ballotNo: walked.ballotNo, names: namesOf(step) };
      return { ...walked, agreed: [...walked.agreed, said] };
    }
    case 'BREAK_TIE': {
      const settled = { nomination: textOf(step, 'nomination'), reason: textOf(step, 'reason') };
      return { ...walked, ties: [...walked.ties, settled] };
    }
    case 'DRAW_MINUTES':
      return { ...walked, drawn: { at: step.at, reason: textOf(step, 'reason').trim() }, ...UNSIGNED };
    case 'WITHDRAW_MINUTES':
      return { ...walked, drawn: null, ...UNSIGNED };
    case 'SIGN_MINUTES':
      return { ...walked, signed: [...walked.signed, { person: step.by, at: step.at }] };
    case 'ASK_REOPEN':
      return { ...walked, asked: { person: step.by, reason: textOf(step, 'reason'), at: step.at } };
    case 'KEEP_RESULT':
      return { ...walked, asked: null };
    case 'REOPEN': {
      const again = struckBy(walked.counted, 'reopened', walked.asked?.reason ?? '', step);
      const { ballotNo, struck } = walked;
      return { ...BEGUN, ballotNo, struck: [...struck, ...again] };
    }
    default:
      return walked;
  }
};

/** `steps`: of one sitting, in the order of its chain. Ballots have their numbers in the order they were opened. */
export const courseOf = (steps: readonly Step[]): Course => {
  const { ballotNo: _no, counted: _counted, ...course } = steps.reduce(next, BEGUN);
  return course;
};
