import type { AnyStateMachine } from 'xstate';
import { roadsFrom } from '../kernel/step.js';
import { nominationMachine } from '../nomination/nomination.machine.js';
import { asReadNow } from '../plan/as-read-now.js';
import { roundMachine } from '../round/round.machine.js';
import { sittingMachine } from '../sitting/sitting.machine.js';
import { daysAt, same } from './compare.js';
import { faultsOf, framed, goesOn, otherThanRecorded, planAfterwards, refusedNow } from './faults.js';
import { nominationAgain } from './nomination.js';
import type {
  Again,
  Beside,
  Carried,
  Fault,
  Fold,
  KeptFacts,
  Past,
  PastEvent,
  Replayed,
  Told,
  ToldLife,
  Undecidable,
} from './past.js';
import { roundAgain } from './round.js';
import { sittingAgain } from './sitting.js';
import { tallied } from './tallies.js';

interface LifeAgain {
  /** What begins it. */
  readonly birth: string;
  readonly machine: AnyStateMachine;
  readonly again: (told: Told) => Again;
}

const LIVES: Readonly<Record<ToldLife, LifeAgain>> = {
  nomination: { birth: 'FILE', machine: nominationMachine, again: nominationAgain },
  round: { birth: 'OPEN_ROUND', machine: roundMachine, again: roundAgain },
  sitting: { birth: 'CONVENE', machine: sittingMachine, again: sittingAgain },
};

/** One move: decided again, with what is then known; or why not. */
interface Judged {
  readonly because: Undecidable | null;
  readonly faults: readonly Fault[];
  readonly fold: Fold | null;
}

/** The road alone, which asks for no facts: is there such a step from there at all? */
const onTheRoad = ({ type, from, seq }: PastEvent, { birth, machine }: LifeAgain): boolean => {
  if (seq === 1) return type === birth && same(from, []);
  try {
    return roadsFrom(machine, { state: from, context: {} }).includes(type);
  } catch {
    // a state that the machine does not know
    return false;
  }
};

const offTheRoad = (event: PastEvent, life: LifeAgain): Fault[] => {
  const { from, type } = event;
  const recorded = { from, type };
  return onTheRoad(event, life)
    ? []
    : faultsOf(event, 'road', [{ about: type, recorded, decided: 'NOT_FROM_THIS_STATE' }]);
};

const gone = ({ private: commits }: PastEvent, field: Beside, { withheld = [] }: Past): Undecidable => {
  if (withheld.includes(field)) return 'withheld';
  return field in commits ? 'redacted' : 'notKept';
};

/** Whether all is there that a decision needs. */
function whyNot(event: PastEvent, past: Past, fold: Fold | null): Undecidable | null {
  const { law, seq, disclosed, plan, planAfter } = event;
  if (law.bundle !== past.law) return 'otherLaw';
  if (!('facts' in disclosed)) return gone(event, 'facts', past);
  if (seq > 1 && fold === null) return 'before';
  const named = [plan, ...(planAfter ? [planAfter] : [])];
  return named.every(({ sha256 }) => Object.hasOwn(past.plans, sha256)) ? null : 'plan';
}

const planOf = ({ plans }: Past, sha256: string | undefined) => {
  const plan = sha256 === undefined ? undefined : plans[sha256];
  return plan === undefined ? null : asReadNow(plan);
};

function judgedAgain(event: PastEvent, past: Past, fold: Fold | null, headAt: string): Judged {
  const life = LIVES[past.life];
  const facts = event.disclosed.facts as KeptFacts;
  const plan = planOf(past, event.plan.sha256);
  if (plan === null) return { because: 'plan', faults: offTheRoad(event, life), fold: null };
  const nextPlan = planOf(past, event.planAfter?.sha256);
  const again = life.again({ event, facts, plan, nextPlan, fold });
  if ('missing' in again) {
    const because = again.missing === null ? 'notKept' : gone(event, again.missing, past);
    return { because, faults: offTheRoad(event, life), fold: null };
  }
  const { decision, contradictions, said } = again;
  const told = [
    ...goesOn(event, fold),
    ...(fold === null ? offTheRoad(event, life) : []),
    ...faultsOf(event, 'facts', [
      ...framed(event, facts, headAt, daysAt(facts.moment.at, plan.zone)),
      ...contradictions,
    ]),
  ];
  if (!decision.ok) return { because: null, faults: [...refusedNow(event, decision), ...told], fold: null };
  const found = [
    ...told,
    ...otherThanRecorded(event, facts, decision),
    ...faultsOf(event, 'facts', planAfterwards(event, decision)),
  ];
  const { state, context } = decision;
  return {
    because: null,
    faults: found,
    fold: { state, context, plan: event.planAfter ?? fold?.plan ?? event.plan, said },
  };
}

function judged(event: PastEvent, past: Past, fold: Fold | null, headAt: string): Judged {
  const because = whyNot(event, past, fold);
  if (because !== null) {
    // another law may know other roads
    const faults = because === 'otherLaw' ? [] : offTheRoad(event, LIVES[past.life]);
    return { because, faults, fold: null };
  }
  try {
    return judgedAgain(event, past, fold, headAt);
  } catch (error) {
    // facts of a shape that no decision of this law was ever made on
    const unreadable = [{ about: 'facts', recorded: null, decided: String(error) }];
    return { because: 'unreadable', faults: faultsOf(event, 'facts', unreadable), fold: null };
  }
}

const UNBORN: Carried = { fold: null, at: '', votes: { opened: null, counted: [] } };

/**
 * Decides every move of a chain again from the facts kept with it, from the first one on, by the very functions that
 * decided it then: the road, who may, who may not because of what he did before, the rules, where it leads, what was
 * found, in what capacity, and what a vote came to. What one law has decided is handed to it; of what another has
 * decided it says so, and what it leaves (`carried`) is what the next one begins with.
 */
export function replay(past: Past): Replayed {
  let { fold, at, votes } = past.carried ?? UNBORN;
  const faults: Fault[] = [];
  const undecided: { seq: number; because: Undecidable }[] = [];
  for (const event of past.events) {
    const { seq } = event;
    const move = judged(event, past, fold, at);
    const vote = tallied(votes, event);
    faults.push(...move.faults, ...faultsOf(event, 'tally', vote.contradictions));
    if (move.because !== null) undecided.push({ seq, because: move.because });
    ({ fold } = move);
    ({ votes } = vote);
    ({ at } = event);
  }
  return {
    decided: past.events.length - undecided.length,
    undecided,
    faults,
    tallies: votes.counted.map(({ ballotNo, seq, is }) => ({ ballotNo, seq, is })),
    carried: { fold, at, votes },
  };
}
