import { assign, setup } from 'xstate';
import { blocks } from '../kernel/finding.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingEvent } from './sitting.events.js';
import type { SittingMeta } from './state-meta.js';

const step = { guard: 'allowed', actions: 'remember' } as const;
const to = <State extends string>(target: State) => ({ ...step, target }) as const;

/** What was counted before stays counted. */
const backToTheCount = [
  { guard: 'allowedAndCountedBefore', actions: 'remember', target: 'counted' },
  to('open'),
] as const;

/** Questions about a dossier are answered as long as the Council may still decide. */
const asking = { ASK_OFFICE: step, ANSWER_MEMBER: step } as const;
/** Any time before the end somebody comes late, leaves, or finds that he is concerned. */
const inTheRoom = { ...asking, OPEN: step, DECLARE_CONFLICT: step } as const;
const casting = {
  ...inTheRoom,
  CAST_BALLOT: step,
  GIVE_SLIP: step,
  CAST_BY_SLIP: step,
  ENTER_TALLY: step,
  CLOSE_VOTING: to('counted'),
  // what was counted before stays counted
  ABANDON_BALLOT: [{ guard: 'allowedAndCountedBefore', actions: 'remember', target: 'counted' }, to('open')],
} as const;
const reopening = { ASK_REOPEN: step, KEEP_RESULT: step, REOPEN: to('open') } as const;

/** One sitting of the Council (phiên họp Hội đồng): it votes, and its results are released together (IV.1). */
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
    allowedAndCountedBefore: ({ event, context }) => !blocks(event.findings) && context.results.length > 0,
  },
  actions: {
    remember: assign(({ event }) => event.changes),
  },
}).createMachine({
  id: 'sitting',
  version: '2.0.0',
  context: ({ input }) => input,
  initial: 'convened',
  states: {
    convened: {
      meta: {
        tasks: [
          { waitsFor: 'invited', offers: ['REPLY', 'CAST_ADVANCE', 'ASK_OFFICE', 'DECLARE_CONFLICT'] },
          { waitsFor: 'office', offers: ['ANSWER_MEMBER'] },
          { waitsFor: 'secretary', offers: ['OPEN', 'MOVE', 'CANCEL'] },
        ],
      },
      on: {
        ...inTheRoom,
        OPEN: to('open'),
        MOVE: step,
        NUDGE: step,
        CANCEL: to('cancelled'),
        REPLY: step,
        CAST_ADVANCE: step,
      },
    },
    open: {
      meta: {
        tasks: [
          { waitsFor: 'office', offers: ['ANSWER_MEMBER'] },
          { waitsFor: 'chair', offers: ['HAND_OVER_CHAIR'], when: 'chairIsNominee' },
          { waitsFor: 'chair', offers: ['OPEN_VOTING', 'HAND_OVER_CHAIR'], when: 'namesToVoteOn' },
          { waitsFor: 'chair', offers: ['DRAW_MINUTES'], when: 'nobodyToVoteOn' },
        ],
      },
      on: {
        ...inTheRoom,
        MOVE: to('convened'),
        CAST_ADVANCE: step,
        HAND_OVER_CHAIR: step,
        OPEN_VOTING: to('voting'),
        DRAW_MINUTES: to('minutes'),
      },
    },
    voting: {
      meta: {
        tasks: [
          { waitsFor: 'voters', offers: ['CAST_BALLOT', 'DECLARE_CONFLICT'] },
          { waitsFor: 'tellers', offers: ['ENTER_TALLY'] },
          { waitsFor: 'chair', offers: ['CLOSE_VOTING', 'ABANDON_BALLOT'], when: 'somebodyVoted' },
        ],
      },
      on: casting,
    },
    counted: {
      meta: {
        tasks: [
          { waitsFor: 'chair', offers: ['AGREE'], when: 'agreementDue' },
          { waitsFor: 'chair', offers: ['OPEN_RUNOFF', 'HAND_OVER_CHAIR'], when: 'runoffDue' },
          { waitsFor: 'chair', offers: ['BREAK_TIE', 'HAND_OVER_CHAIR'], when: 'chairDecides' },
          { waitsFor: 'chair', offers: ['SECOND_BALLOT', 'HAND_OVER_CHAIR'], when: 'secondBallotDue' },
          { waitsFor: 'chair', offers: ['DRAW_MINUTES'], when: 'settled' },
          { waitsFor: 'reopener', offers: ['REOPEN', 'KEEP_RESULT'] },
          { waitsFor: 'secretary', offers: ['OPEN', 'MOVE'], when: 'nobodyPresides' },
        ],
      },
      on: {
        ...inTheRoom,
        ...reopening,
        MOVE: step,
        HAND_OVER_CHAIR: step,
        AGREE: step,
        OPEN_RUNOFF: to('runoff'),
        BREAK_TIE: step,
        SECOND_BALLOT: to('voting'),
        DRAW_MINUTES: to('minutes'),
      },
    },
    runoff: {
      meta: {
        tasks: [
          { waitsFor: 'voters', offers: ['CAST_BALLOT', 'DECLARE_CONFLICT'] },
          { waitsFor: 'tellers', offers: ['ENTER_TALLY'] },
          { waitsFor: 'chair', offers: ['CLOSE_VOTING', 'ABANDON_BALLOT'], when: 'somebodyVoted' },
        ],
      },
      on: casting,
    },
    /** The result is provisional until both have signed; no nomination has been told anything. */
    minutes: {
      meta: {
        tasks: [
          { waitsFor: 'signers', offers: ['SIGN_MINUTES', 'ASK_REOPEN'] },
          { waitsFor: 'chair', offers: ['CONCLUDE', 'ASK_REOPEN'], when: 'signed' },
          { waitsFor: 'reopener', offers: ['REOPEN', 'KEEP_RESULT'] },
          { waitsFor: 'secretary', offers: ['OPEN', 'MOVE'], when: 'nobodyPresides' },
        ],
      },
      on: {
        ...reopening,
        // whoever presided or kept the minutes may have gone before he signed
        OPEN: step,
        MOVE: step,
        HAND_OVER_CHAIR: step,
        DRAW_MINUTES: step,
        WITHDRAW_MINUTES: backToTheCount,
        SIGN_MINUTES: step,
        CONCLUDE: to('concluded'),
      },
    },
    /** Not final: a parked name gets its result when its open matter is closed. */
    concluded: {
      meta: { tasks: [{ waitsFor: 'secretary', offers: ['DELIVER'], when: 'namesParked' }] },
      on: { DELIVER: step },
    },
    /** Convened and called off before any name was put before it (hủy phiên họp). */
    cancelled: { type: 'final' },
  },
});
