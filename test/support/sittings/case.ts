import type { Plan, SittingOrder } from '../../../workflows/index.js';

/**
 * One sitting told as data, to be played by whoever can give orders. Free of ids: members by decision are `m1` (chair),
 * `m2` (vice chair), `m3` (secretary), `m4` …, each of a unit of his own; names are single letters, so `'BCA'` is a list
 * of three names. Days count from the day the sitting was convened for.
 */
export interface SittingCase {
  readonly id: string;
  readonly about: string;
  /** Members by decision. */
  readonly members: number;
  /** Where the plan's Council differs from the reading in force (the plan of 2021–2025). */
  readonly council: Partial<Plan['council']>;
  readonly seats: Pick<Plan['quotas']['selected'], 'min' | 'max'>;
  readonly inWriting: boolean;
  /** The last day of a mandate, for those whose mandate ends: -1 is the day before the sitting, 0 that day. */
  readonly mandateEnds: Readonly<Record<string, number>>;
  /** In the order of the list: collectives of units without a member on the Council, unless said of `nominees`. */
  readonly names: string;
  /** Names that are members of the Council themselves. */
  readonly nominees: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly expected: Expected;
}

/** What comes out in the end. */
export interface Expected {
  /** Ballots that count, in order. */
  readonly ballots: readonly Found[];
  /** Numbers of ballots that were broken off or opened again. */
  readonly struck: readonly number[];
  /** What each nomination is told, at the end of the sitting or when it is delivered: votes, and its place or null. */
  readonly told: Readonly<Record<string, readonly [votes: number, place: number | null]>>;
}

export interface Found {
  readonly no: number;
  readonly kind: 'first' | 'runoff' | 'second';
  /** What votes are measured against, and how many are needed; null in a runoff, where the most decide. */
  readonly base: number;
  readonly needed: number | null;
  /** Names whose votes are measured against something smaller. */
  readonly own?: Readonly<Record<string, { readonly base: number; readonly needed: number }>>;
  /** Ballots in the box. */
  readonly cast: number;
  readonly votes: Readonly<Record<string, number>>;
  readonly selected: string;
  readonly tied: string;
  /** Where it matters who took part: in a word, `'m1 m2'`. */
  readonly took?: string;
  readonly agreed?: string;
  /** An open vote: who voted for whom. */
  readonly open?: Readonly<Record<string, string>>;
}

type Order = Exclude<SittingOrder, { type: 'MOVE' }>;

export type Step =
  /** An order; refused for exactly these reasons, or allowed and exactly this noted (`null`: whatever is noted). */
  | {
      readonly does: 'order';
      readonly by: string;
      readonly order: Order;
      readonly refused: readonly string[] | null;
      readonly noted: readonly string[] | null;
    }
  /** Ballots on devices, in this order. Where each name asks for an answer, the names not marked are answered no. */
  | { readonly does: 'vote'; readonly ballots: readonly (readonly [voter: string, marks: string])[] }
  /** The secretary moves it by so many days, and the day comes. */
  | { readonly does: 'move'; readonly days: number; readonly reason: string }
  /** What happens to a name meanwhile, elsewhere. */
  | { readonly does: 'name'; readonly name: string; readonly is: 'held' | 'released' | 'withdrawn' };

const CHAIR = 'm1';
const SECRETARY = 'm3';

/** `m(4, 6)` is m4, m5 and m6. */
export const m = (from: number, to: number = from): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `m${from + at}`);

export const order = (by: string, what: Order): Step => ({
  does: 'order',
  by,
  order: what,
  refused: null,
  noted: null,
});
export const refused = (by: string, what: Order, ...codes: string[]): Step => ({
  does: 'order',
  by,
  order: what,
  refused: codes,
  noted: null,
});
export const noted = (by: string, what: Order, ...codes: string[]): Step => ({
  does: 'order',
  by,
  order: what,
  refused: null,
  noted: codes,
});

export const roll = (...present: string[]): Extract<Order, { type: 'OPEN' }> => ({
  type: 'OPEN',
  present,
  secretary: SECRETARY,
});
export const cast = (marks: string): Extract<Order, { type: 'CAST_BALLOT' }> => ({
  type: 'CAST_BALLOT',
  marks: marks.split(''),
});
export const sealed = (marks: string): Extract<Order, { type: 'CAST_ADVANCE' }> => ({
  type: 'CAST_ADVANCE',
  marks: marks.split(''),
});
export const bySlip = (marks: string): Extract<Order, { type: 'CAST_BY_SLIP' }> => ({
  type: 'CAST_BY_SLIP',
  marks: marks.split(''),
});
export const tally = (
  ballots: number,
  invalid: number,
  votes: Readonly<Record<string, number>>,
): Extract<Order, { type: 'ENTER_TALLY' }> => ({
  type: 'ENTER_TALLY',
  ballots,
  invalid,
  votes: Object.entries(votes).map(([nomination, many]) => ({ nomination, votes: many })),
});

/** Ballots by groups of voters: `vote([m(1, 5), 'ABC'], [m(6), ''])`. */
export const vote = (...groups: readonly (readonly [voters: readonly string[], marks: string])[]): Step => ({
  does: 'vote',
  ballots: groups.flatMap(([voters, marks]) => voters.map((voter) => [voter, marks] as const)),
});

/** The roll is called, and whoever presides puts the names to the vote. */
export const opened = (present: readonly string[], chair = CHAIR): Step[] => [
  order(SECRETARY, roll(...present)),
  order(chair, { type: 'OPEN_VOTING' }),
];

/** The minutes are drawn up, signed by both, and the result released. */
export const ended = (chair = CHAIR, reason?: string): Step[] => [
  order(chair, { type: 'DRAW_MINUTES', ...(reason !== undefined && { reason }) }),
  order(SECRETARY, { type: 'SIGN_MINUTES' }),
  order(chair, { type: 'SIGN_MINUTES' }),
  order(chair, { type: 'CONCLUDE' }),
];

type Told = Pick<SittingCase, 'id' | 'about' | 'members' | 'names' | 'steps'> &
  Partial<Pick<SittingCase, 'council' | 'seats' | 'inWriting' | 'mandateEnds' | 'nominees'>> & {
    readonly expected: Omit<Expected, 'struck'> & Partial<Pick<Expected, 'struck'>>;
  };

/** Four or five seats, a meeting, mandates until another decision: unless it is said otherwise. */
export const sitting = (told: Told): SittingCase => ({
  council: {},
  seats: { min: 4, max: 5 },
  inWriting: false,
  mandateEnds: {},
  nominees: {},
  ...told,
  expected: { struck: [], ...told.expected },
});
