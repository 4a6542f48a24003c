import type { Plan } from '../plan/plan.js';
import { ballotsWith } from '../sitting/ballot.js';
import { decideConvening } from '../sitting/convene.js';
import { decideSitting, type VoteRecord } from '../sitting/decide.js';
import { ballotsIn } from '../sitting/electorate.js';
import type { CouncilMember, SittingFacts, SittingSettled } from '../sitting/facts.js';
import { newSitting, type SittingContext } from '../sitting/sitting.context.js';
import type { SittingOrder } from '../sitting/sitting.events.js';
import { daysAt, unlike } from './compare.js';
import type { Again, Contradiction, KeptFacts, PastEvent, Told } from './past.js';

type Kept = Omit<SittingFacts, 'order' | 'ballots'>;

/** What no later fact may contradict. */
interface Said extends Pick<SittingFacts, 'sitting' | 'round' | 'inWriting'> {
  readonly plannedFor: string;
  /** Settled when it opens; null: it follows new decisions on the Council. */
  readonly members: readonly CouncilMember[] | null;
}

const saidIn = ({ sitting, round, inWriting, plannedFor }: Kept): Said => ({
  sitting,
  round,
  inWriting,
  plannedFor,
  members: null,
});

/** "2021-04-12T02:00:00.000Z" and the same without its thousandths are one moment. */
const toTheSecond = (at: string): string => at.slice(0, 19);

const planned = ({ plannedFor, plannedOn }: Kept, { zone }: Plan, meets: string): Contradiction[] => {
  const days = daysAt(plannedFor, zone);
  return [
    ...unlike('plannedFor', toTheSecond(plannedFor), toTheSecond(meets)),
    ...(days.includes(plannedOn) ? [] : [{ about: 'plannedOn', recorded: plannedOn, decided: days[0] }]),
  ];
};

function convenedAgain({ facts, plan }: Told): Again {
  const { order, ...kept } = facts as Kept &
    KeptFacts & { order: Pick<Said, 'round' | 'inWriting' | 'plannedFor'> };
  const { moment, actor, plannedFor, inWriting, round } = kept;
  return {
    decision: decideConvening({ moment, actor, plannedFor, inWriting, plan }),
    contradictions: [
      ...planned(kept, plan, order.plannedFor),
      ...unlike('inWriting', inWriting, order.inWriting),
      ...unlike('round', round, order.round),
    ],
    said: saidIn(kept),
  };
}

/**
 * The ballots that a decision was made on. A secret vote's are not kept with its close: what was counted stands for
 * them, on as many ballots as were cast, and the ballots themselves are counted again when they are released.
 * Null: the record of the vote may not be read. Where there is none at all, nothing was counted.
 */
function ballotsFor(
  { disclosed, private: commits }: PastEvent,
  order: SittingOrder,
  { secret }: Plan['council'],
  context: SittingContext,
): SittingSettled['ballots'] | null {
  const vote = disclosed.vote as VoteRecord | undefined;
  if (order.type === 'CONCLUDE') return vote?.is === 'released' ? vote.ballots : [];
  if (order.type !== 'CLOSE_VOTING' || !secret || context.onPaper !== null) return [];
  if (vote === undefined && 'vote' in commits) return null;
  const counts = vote?.is === 'counted' ? vote.result.counts : [];
  const votesFor = (name: string): number => counts.find(({ nomination }) => nomination === name)?.votes ?? 0;
  const { ballotNo, candidates } = context;
  return ballotsWith(ballotsIn(context), candidates, votesFor).map((ballot) => ({ ...ballot, ballotNo }));
}

function movedAgain({ event, facts, plan }: Told, fold: NonNullable<Told['fold']>): Again {
  const { order, orderedBy: _, ...kept } = facts as Kept & KeptFacts & { order: SittingOrder };
  const before = fold.said as Said;
  // what an earlier law did not remember
  const context = { ...newSitting, ...(fold.context as Partial<SittingContext>) };
  const ballots = ballotsFor(event, order, plan.council, context);
  if (ballots === null) return { missing: 'vote' };
  const decision = decideSitting({ state: fold.state, context }, order, { ...kept, ballots, plan });
  const { sitting, round, inWriting } = kept;
  const contradictions = [
    ...planned(kept, plan, before.plannedFor),
    ...unlike(
      'sitting',
      { sitting, round, inWriting },
      {
        sitting: before.sitting,
        round: before.round,
        inWriting: before.inWriting,
      },
    ),
    ...(before.members === null ? [] : unlike('members', kept.members, before.members)),
  ];
  if (!decision.ok) return { decision, contradictions, said: before };
  const { keeps, ...moved } = decision;
  const { meets, members } = keeps;
  return {
    decision: { ...moved, ...(keeps.vote && { vote: keeps.vote }) },
    contradictions,
    said: {
      ...before,
      ...(meets && { plannedFor: meets.plannedFor }),
      members: members ?? (meets?.seatedAnew === true ? null : before.members),
    } satisfies Said,
  };
}

/** One move of a sitting, decided again. */
export const sittingAgain = (told: Told): Again =>
  told.fold === null ? convenedAgain(told) : movedAgain(told, told.fold);
