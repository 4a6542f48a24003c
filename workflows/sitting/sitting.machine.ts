import { assign, setup } from 'xstate';
import { blocks } from '../kernel/finding.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingEvent } from './sitting.events.js';
import type { SittingMeta } from './state-meta.js';

const step = { guard: 'allowed', actions: 'remember' } as const;
const to = <State extends string>(target: State) => ({ ...step, target }) as const;

/** Any time before the end somebody comes late, leaves, or finds that he is concerned. */
const inTheRoom = { OPEN: step, DECLARE_CONFLICT: step } as const;
const casting = { ...inTheRoom, CAST_BALLOT: step, CLOSE_VOTING: to('counted') } as const;

/** One sitting of the Council (phiên họp Hội đồng): it votes in secret, and its results are released together (IV.1). */
export const sittingMachine = setup({
  types: {
    context: {} as SittingContext,
    events: {} as SittingEvent,
    input: {} as SittingContext,
    meta: {} as SittingMeta,
  },
  guards: {
    /** Findings are made before the machine is asked; it only refuses to move against them. */
    allowed: ({ event }) => !blocks(event.findings),
  },
  actions: {
    remember: assign(({ event }) => event.changes),
  },
}).createMachine({
  id: 'sitting',
  version: '1.0.0',
  context: ({ input }) => input,
  initial: 'convened',
  states: {
    convened: {
      meta: { tasks: [{ waitsFor: 'secretary', offers: ['OPEN'] }] },
      on: { OPEN: to('open') },
    },
    open: {
      meta: {
        tasks: [
          { waitsFor: 'chair', offers: ['HAND_OVER_CHAIR'], when: 'chairIsNominee' },
          { waitsFor: 'chair', offers: ['OPEN_VOTING', 'HAND_OVER_CHAIR'], when: 'namesToVoteOn' },
          { waitsFor: 'chair', offers: ['CONCLUDE'], when: 'nobodyToVoteOn' },
        ],
      },
      on: { ...inTheRoom, HAND_OVER_CHAIR: step, OPEN_VOTING: to('voting'), CONCLUDE: to('concluded') },
    },
    voting: {
      meta: {
        tasks: [
          { waitsFor: 'voters', offers: ['CAST_BALLOT', 'DECLARE_CONFLICT'] },
          { waitsFor: 'chair', offers: ['CLOSE_VOTING'], when: 'somebodyVoted' },
        ],
      },
      on: casting,
    },
    counted: {
      meta: {
        tasks: [
          { waitsFor: 'chair', offers: ['OPEN_RUNOFF', 'HAND_OVER_CHAIR'], when: 'runoffDue' },
          { waitsFor: 'chair', offers: ['BREAK_TIE', 'HAND_OVER_CHAIR'], when: 'chairDecides' },
          { waitsFor: 'chair', offers: ['SECOND_BALLOT', 'HAND_OVER_CHAIR'], when: 'secondBallotDue' },
          { waitsFor: 'chair', offers: ['CONCLUDE'], when: 'settled' },
        ],
      },
      on: {
        ...inTheRoom,
        HAND_OVER_CHAIR: step,
        OPEN_RUNOFF: to('runoff'),
        BREAK_TIE: step,
        SECOND_BALLOT: to('voting'),
        CONCLUDE: to('concluded'),
      },
    },
    runoff: {
      meta: {
        tasks: [
          { waitsFor: 'voters', offers: ['CAST_BALLOT', 'DECLARE_CONFLICT'] },
          { waitsFor: 'chair', offers: ['CLOSE_VOTING'], when: 'somebodyVoted' },
        ],
      },
      on: casting,
    },
    /** Not final: a parked name gets its result when its open matter is closed. */
    concluded: {
      meta: { tasks: [{ waitsFor: 'secretary', offers: ['DELIVER'], when: 'namesParked' }] },
      on: { DELIVER: step },
    },
  },
});
