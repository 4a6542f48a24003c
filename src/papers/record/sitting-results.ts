import type { Instant, SittingContext } from '../../../workflows/index.js';
import type { Happened, SittingRecord } from './sitting-record.js';

export type Result = SittingContext['results'][number];

/** One ballot that was counted, with the roll it was held on. */
export interface Counted {
  readonly result: Result;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** A ballot for each who was present when it was closed. */
  readonly issued: number;
  /** Without names, in a random order. */
  readonly ballots: SittingRecord['ballots'];
}

const OPENS: ReadonlySet<string> = new Set(['OPEN_VOTING', 'OPEN_RUNOFF', 'SECOND_BALLOT']);

const presentIn = ({ order }: Happened): readonly string[] =>
  Array.isArray(order['present']) ? (order['present'] as string[]) : [];

/** The roll as it was taken last before this place in the chain. */
const rollBefore = (happened: readonly Happened[], place: number): readonly string[] => {
  const taken = happened.slice(0, place).findLast(({ type }) => type === 'OPEN');
  return taken ? presentIn(taken) : [];
};

/** Ballot by ballot, as they were held. */
export const countedIn = ({ context, happened, ballots }: SittingRecord): Counted[] => {
  const places = (wanted: (type: string) => boolean): number[] =>
    happened.flatMap(({ type }, at) => (wanted(type) ? [at] : []));
  const opened = places((type) => OPENS.has(type));
  const closed = places((type) => type === 'CLOSE_VOTING');
  return context.results.map((result, at) => ({
    result,
    openedAt: happened[opened[at] ?? -1]?.at ?? null,
    closedAt: happened[closed[at] ?? -1]?.at ?? null,
    issued: rollBefore(happened, closed[at] ?? happened.length).length,
    ballots: ballots.filter(({ ballotNo }) => ballotNo === result.ballotNo),
  }));
};

/** Who was in the room at one time or another. */
export const everPresent = ({ happened }: SittingRecord): ReadonlySet<string> =>
  new Set(happened.filter(({ type }) => type === 'OPEN').flatMap(presentIn));
