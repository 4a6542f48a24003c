import { isIn, type Leaves } from '../kernel/leaves.js';
import type { Task } from '../nomination/tasks.js';
import type { Desk } from '../policy/roles.js';
import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';
import { sittingMachine } from './sitting.machine.js';
import { namesNotSelected, nextStep, nomineesOn } from './standing.js';
import type { SittingTaskMeta } from './state-meta.js';

const wanted = (when: SittingTaskMeta['when'], facts: SittingSettled, context: SittingContext): boolean => {
  const chairIsNominee = context.chair !== null && nomineesOn(facts).includes(context.chair);
  const namesToVoteOn = namesNotSelected(facts, context).length > 0;
  switch (when) {
    case 'chairIsNominee':
      return namesToVoteOn && chairIsNominee;
    case 'namesToVoteOn':
      return namesToVoteOn && !chairIsNominee;
    case 'nobodyToVoteOn':
      return !namesToVoteOn;
    case 'somebodyVoted':
      return context.cast.length > 0;
    case 'runoffDue':
      return nextStep(facts, context) === 'OPEN_RUNOFF';
    case 'chairDecides':
      return nextStep(facts, context) === 'BREAK_TIE';
    case 'secondBallotDue':
      return nextStep(facts, context) === 'SECOND_BALLOT';
    case 'settled':
      return nextStep(facts, context) === 'CONCLUDE';
    case 'namesParked':
      return context.parked.length > 0;
    case undefined:
      return true;
  }
};

interface Waiting {
  readonly desk: Desk;
  readonly person: string | null;
  /** The nomination the task is about, where it is about one. */
  readonly about: string | null;
}

/** For whom a task waits. Who presides is a member like any other: the task is his by name, not by his grant. */
const waiting = (
  { waitsFor, offers }: SittingTaskMeta,
  { chair, present, cast, parked }: SittingContext,
): Waiting[] => {
  switch (waitsFor) {
    case 'secretary':
      return offers[0] === 'DELIVER'
        ? parked.map((about) => ({ desk: 'councilSecretary', person: null, about }))
        : [{ desk: 'councilSecretary', person: null, about: null }];
    case 'chair':
      return [{ desk: 'councilMember', person: chair, about: null }];
    case 'voters':
      return present
        .filter((person) => !cast.includes(person))
        .map((person) => ({ desk: 'councilMember', person, about: null }));
  }
};

/** All that waits for somebody while the sitting stands like this. Its day is in the invitation; nothing lapses. */
export const sittingTasks = (state: Leaves, context: SittingContext, facts: SittingSettled): Task[] =>
  Object.entries(sittingMachine.states)
    .filter(([name]) => isIn(state, name))
    .flatMap(([name, node]) =>
      (node.meta?.tasks ?? [])
        .filter(({ when }) => wanted(when, facts, context))
        .flatMap((meta) =>
          waiting(meta, context).map(({ desk, person, about }): Task => {
            const [does] = meta.offers;
            return {
              key: ['sitting', name, desk, does, context.ballotNo, person ?? '', about ?? ''].join('/'),
              desk,
              unit: null,
              person,
              does,
              part: about,
              due: null,
              barred: [],
            };
          }),
        ),
    );
