import { isIn, type Leaves } from '../kernel/leaves.js';
import { beginning, roadsFrom, stepFrom } from '../kernel/step.js';
import { commendationMachine } from '../commendation/commendation.machine.js';
import { storyMachine } from '../story/story.machine.js';
import type { NominationFacts, PartFacts, Settled } from './facts.js';
import type { NominationOrder } from './nomination.events.js';

/** Commendations and stories: small lives of their own whose events join the nomination's chain. */
const MACHINES = { commendation: commendationMachine, story: storyMachine } as const;

const CREATES: Readonly<Record<string, PartFacts['life']>> = {
  PROPOSE_COMMENDATION: 'commendation',
  DRAFT_STORY: 'story',
};

export interface PartMove {
  readonly life: PartFacts['life'];
  readonly id: string;
  readonly from: Leaves;
  readonly to: Leaves;
  readonly consented: boolean;
}

export const partOf = (order: NominationOrder): string | undefined =>
  'part' in order ? order.part : undefined;

const standing = (order: NominationOrder, { parts }: NominationFacts): PartFacts | undefined =>
  parts.find(({ id }) => id === partOf(order));

const stored = (part: PartFacts) => ({ state: part.state, context: {} });

/** What the rule about parts needs to know; null for an order that concerns no part. */
export const partFacts = (order: NominationOrder, facts: Settled) => {
  if (partOf(order) === undefined) return null;
  const creates = order.type in CREATES;
  const life = order.type.includes('COMMENDATION') ? 'commendation' : 'story';
  const named = standing(order, facts);
  // a new part needs a name of its own among all parts, whatever their life
  const part = creates || named?.life === life ? named : undefined;
  return {
    partState: part?.state[0] ?? null,
    partMoves: part !== undefined && !creates && roadsFrom(MACHINES[life], stored(part)).includes(order.type),
    creates,
    clause: life === 'commendation' ? facts.plan.commendation.clause : facts.plan.dissemination.clause,
    consented: part?.consented ?? false,
  };
};

/** Where the part goes by this order, once the rules have let it pass. */
export const partMove = (order: NominationOrder, facts: NominationFacts): PartMove | null => {
  const id = partOf(order);
  if (id === undefined) return null;
  const life = CREATES[order.type];
  if (life) return { life, id, from: [], to: beginning(MACHINES[life]), consented: false };
  const part = standing(order, facts);
  const moved = part && stepFrom(MACHINES[part.life], stored(part), order);
  if (!moved) return null;
  const consented = order.type === 'CONSENT_STORY' || (order.type !== 'WITHDRAW_CONSENT' && part.consented);
  return { life: part.life, id, from: part.state, to: moved.state, consented };
};

/** The parts as they stand after the move. */
export const partsAfter = (parts: readonly PartFacts[], move: PartMove | null): readonly PartFacts[] =>
  move === null
    ? parts
    : [
        ...parts.filter(({ id }) => id !== move.id),
        { life: move.life, id: move.id, state: move.to, consented: move.consented },
      ];

/** States of a part whose tasks are open, with their meta. */
export const partStates = (part: PartFacts) =>
  Object.entries(MACHINES[part.life].states).filter(([name]) => isIn(part.state, name));
