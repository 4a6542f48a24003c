import { type Instant, type SittingContext, toldByVoid } from '../../../workflows/index.js';
import type { Happened, SittingRecord } from './sitting-record.js';

export type Result = SittingContext['results'][number];

/** One ballot that was counted, with the roll it was held on. */
export interface Counted {
  readonly result: Result;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** A ballot for each who was present when it was closed. */
  readonly issued: number;
  /** Whether the ballots may be listed one by one: nobody who voted had a name he may not vote for. */
  readonly listed: boolean;
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

/** By the law, of whoever cast a ballot between these places and the conflicts known until then. */
const isListed = (sitting: SittingRecord, result: Result, from: number, until: number): boolean => {
  const { council: members, agenda, plan, happened } = sitting;
  const past = happened.slice(0, until);
  const voters = past.slice(from).flatMap(({ type, by }) => (type === 'CAST_BALLOT' ? [by] : []));
  const conflicts = past.flatMap(({ type, by, order }) =>
    type === 'DECLARE_CONFLICT'
      ? [{ person: by, nomination: String(order['nomination']), kind: order['kind'] as 'kin' | 'interest' }]
      : [],
  );
  const names = agenda.map(({ id, kind, person, unitCode, qualified }) => ({
    nomination: id,
    nominee: { kind, person, unit: unitCode },
    held: false,
    qualified,
  }));
  const candidates = result.counts.map(({ nomination }) => nomination);
  return !toldByVoid(voters, candidates, { members, agenda: names, plan }, { conflicts });
};

/** Ballot by ballot, as they were held. */
export const countedIn = (sitting: SittingRecord): Counted[] => {
  const { context, happened, ballots } = sitting;
  const places = (wanted: (type: string) => boolean): number[] =>
    happened.flatMap(({ type }, at) => (wanted(type) ? [at] : []));
  const opened = places((type) => OPENS.has(type));
  const closed = places((type) => type === 'CLOSE_VOTING');
  return context.results.map((result, at) => ({
    result,
    openedAt: happened[opened[at] ?? -1]?.at ?? null,
    closedAt: happened[closed[at] ?? -1]?.at ?? null,
    issued: rollBefore(happened, closed[at] ?? happened.length).length,
    listed: isListed(sitting, result, opened[at] ?? 0, closed[at] ?? happened.length),
    ballots: ballots.filter(({ ballotNo }) => ballotNo === result.ballotNo),
  }));
};

/** Who was in the room at one time or another. */
export const everPresent = ({ happened }: SittingRecord): ReadonlySet<string> =>
  new Set(happened.filter(({ type }) => type === 'OPEN').flatMap(presentIn));
