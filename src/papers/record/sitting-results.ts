import {
  type Instant,
  type KnownConflict,
  knownConflicts,
  type SittingContext,
  toldByVoid,
} from '../../../workflows/index.js';
import type { Happened, SittingRecord } from './sitting-record.js';

export type Result = SittingContext['results'][number];

/** One ballot that was counted, with the roll it was held on. */
export interface Counted {
  readonly result: Result;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** A ballot for each who might vote when it was opened, sealed ones among them. */
  readonly issued: number;
  /**
   * What of it may be shown so that anyone can count again: each ballot; only sums, where somebody who voted had a
   * name he may not vote for; names, of an open vote; or what two tellers found on paper.
   */
  readonly shown: 'rows' | 'sums' | 'names' | 'paper';
  /** Without names, in a random order. */
  readonly ballots: SittingRecord['ballots'];
}

const OPENS: ReadonlySet<string> = new Set(['OPEN_VOTING', 'OPEN_RUNOFF', 'SECOND_BALLOT']);

const presentIn = ({ order }: Happened): readonly string[] =>
  Array.isArray(order['present']) ? (order['present'] as string[]) : [];

/** Declared until this place in the chain. */
const declaredIn = (happened: readonly Happened[]): SittingContext['conflicts'] =>
  happened.flatMap(({ type, by, order }) =>
    type === 'DECLARE_CONFLICT'
      ? [{ person: by, nomination: String(order['nomination']), kind: order['kind'] as 'kin' | 'interest' }]
      : [],
  );

/** The little by which the law says who is concerned in whom. */
const concernsIn = ({ council: members, agenda, plan }: SittingRecord) => ({
  members,
  plan,
  agenda: agenda.map(({ id, kind, person, unitCode, qualified }) => ({
    nomination: id,
    nominee: { kind, person, unit: unitCode },
    held: false,
    qualified,
  })),
});

/** All conflicts of members with names, and how the plan treats each. */
export const conflictsIn = (sitting: SittingRecord): KnownConflict[] =>
  knownConflicts(concernsIn(sitting), { conflicts: declaredIn(sitting.happened) });

/** By the law, of whoever took part and the conflicts known until the close. */
const shownOf = (sitting: SittingRecord, result: Result, until: number): Counted['shown'] => {
  if (result.paper) return 'paper';
  if (result.open) return 'names';
  const candidates = result.counts.map(({ nomination }) => nomination);
  const conflicts = declaredIn(sitting.happened.slice(0, until));
  return toldByVoid(result.took, candidates, concernsIn(sitting), { conflicts }) ? 'sums' : 'rows';
};

/** Ballot by ballot that counts, as they were held. Each has its number by the order in which they were opened. */
export const countedIn = (sitting: SittingRecord): Counted[] => {
  const { context, happened, ballots } = sitting;
  const opened = happened.flatMap(({ type }, at) => (OPENS.has(type) ? [at] : []));
  return context.results.map((result) => {
    const from = opened[result.ballotNo - 1] ?? 0;
    const until = happened.findIndex(({ type }, at) => at > from && type === 'CLOSE_VOTING');
    return {
      result,
      openedAt: happened[opened[result.ballotNo - 1] ?? -1]?.at ?? null,
      closedAt: happened[until]?.at ?? null,
      issued: result.electorate.length + result.advance,
      shown: shownOf(sitting, result, until < 0 ? happened.length : until),
      ballots: ballots.filter(({ ballotNo }) => ballotNo === result.ballotNo),
    };
  });
};

/** Who was in the room at one time or another. */
export const everPresent = ({ happened }: SittingRecord): ReadonlySet<string> =>
  new Set(happened.filter(({ type }) => type === 'OPEN').flatMap(presentIn));
