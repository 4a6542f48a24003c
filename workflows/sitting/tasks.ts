import { isIn, type Leaves } from '../kernel/leaves.js';
import type { Task } from '../nomination/tasks.js';
import type { Desk } from '../policy/roles.js';
import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';
import { sittingMachine } from './sitting.machine.js';
import type { OnPaper } from '../rules/vote-on-paper.rule.js';
import { agreedCount, membersNow, tookPart } from './electorate.js';
import { minutesSigned, namesNotSelected, nextStep, nomineesOn } from './standing.js';
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
      return tookPart(context).length > 0;
    case 'agreementDue':
      return nextStep(facts, context) === 'AGREE';
    case 'runoffDue':
      return nextStep(facts, context) === 'OPEN_RUNOFF';
    case 'chairDecides':
      return nextStep(facts, context) === 'BREAK_TIE';
    case 'secondBallotDue':
      return nextStep(facts, context) === 'SECOND_BALLOT';
    case 'nobodyPresides':
      return context.chair === null;
    case 'settled':
      return nextStep(facts, context) === 'DRAW_MINUTES';
    case 'signed':
      return minutesSigned(context) && context.reopening === null;
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
  /** Whoever it concerns himself. */
  readonly barred?: readonly string[];
}

/** Nobody presides while the roll is to be taken anew: then nothing waits for him. */
const each = (people: readonly (string | null)[], done: readonly string[] = []): Waiting[] =>
  people
    .filter((person) => person !== null && !done.includes(person))
    .map((person) => ({ desk: 'councilMember', person, about: null }));

/** Until both have found the same; when they differ, each looks again. */
const stillCounting = (onPaper: OnPaper): Waiting[] => {
  if (agreedCount(onPaper)) return [];
  const entered = Object.keys(onPaper.counts);
  return each(onPaper.tellers, entered.length < 2 ? entered : []);
};

const nomineeOf = (about: string, { agenda }: SittingSettled): string[] =>
  agenda.flatMap(({ nomination, nominee: { person } }) =>
    nomination === about && person !== null ? [person] : [],
  );

/** For whom a task waits. Who presides is a member like any other: the task is his by name, not by his grant. */
const waiting = (
  { waitsFor, offers }: SittingTaskMeta,
  context: SittingContext,
  facts: SittingSettled,
): Waiting[] => {
  const { chair, secretary, electorate, cast, slips, parked, onPaper, reopening } = context;
  switch (waitsFor) {
    case 'secretary':
      return offers[0] === 'DELIVER'
        ? parked.map((about) => ({ desk: 'councilSecretary', person: null, about }))
        : [{ desk: 'councilSecretary', person: null, about: null }];
    case 'chair':
      return each([chair]);
    case 'invited':
      return each(
        membersNow(facts).map(({ person }) => person),
        context.replies.map(({ person }) => person),
      );
    case 'office':
      // one task a dossier, however many questions
      return [
        ...new Set(
          context.questions
            .filter(({ answeredBy }) => answeredBy === null)
            .map(({ nomination }) => nomination),
        ),
      ].map((about) => ({ desk: 'officeChief', person: null, about, barred: nomineeOf(about, facts) }));
    case 'voters':
      return onPaper ? [] : each(electorate, [...cast, ...slips]);
    case 'tellers':
      return onPaper ? stillCounting(onPaper) : [];
    case 'signers':
      return reopening === null ? each([secretary, chair], context.signatures) : [];
    case 'reopener':
      return reopening === null ? [] : each([secretary, chair], [reopening]);
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
          waiting(meta, context, facts).map(({ desk, person, about, barred = [] }): Task => {
            const [does] = meta.offers;
            return {
              key: ['sitting', name, desk, does, context.ballotNo, person ?? '', about ?? ''].join('/'),
              desk,
              unit: null,
              person,
              does,
              part: about,
              due: null,
              barred,
            };
          }),
        ),
    );
