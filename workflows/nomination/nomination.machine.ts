import { assign, setup } from 'xstate';
import { later } from '../kernel/days.js';
import { blocks } from '../kernel/finding.js';
import { REMEMBERED } from '../policy/apart.js';
import { exemplar } from './exemplar.states.js';
import type { NominationContext } from './nomination.context.js';
import type { NominationEvent } from './nomination.events.js';
import type { PaperAnswer } from './paper-answer.js';
import type { StateMeta } from './state-meta.js';

/** Called for already, or done before the clock called: a second call would open a task nobody can close. */
export const isSettled = (what: string, { called, years, midterm }: NominationContext): boolean =>
  called.some((call) => call.what === what) ||
  years.some((year) => what === `year-${year}`) ||
  (what === 'midterm' && midterm !== null);

type Verdicts = Extract<NominationEvent, { type: 'CHECK_EVIDENCE' }>['items'];

/** The latest verdict on an item holds. */
const rejectedAfter = ({ rejected = [] }: NominationContext, items: Verdicts): string[] => [
  ...rejected.filter((id) => !items.some(({ entry }) => entry === id)),
  ...items.filter(({ verdict }) => verdict === 'rejected').map(({ entry }) => entry),
];

/** The scans of what is asked for again: sent again it has others. */
const scansOf = (items: readonly string[], scans: NominationEvent['scans']): NominationEvent['scans'] =>
  Object.fromEntries(items.map((id) => [id, scans[id] ?? []]));

const typed = setup({
  types: {
    context: {} as NominationContext,
    events: {} as NominationEvent,
    input: {} as NominationContext,
    meta: {} as StateMeta,
  },
  guards: {
    /** Findings are made before the machine is asked; it only refuses to move against them. */
    allowed: ({ event }) => !blocks(event.findings),
    endsUnselected: ({ event }) => !blocks(event.findings) && event.notSelectedBecome === 'ended',
    lapsedFrom: ({ context, event }, state: string) =>
      !blocks(event.findings) && context.lapsedFrom === state,
    drops: ({ event }) =>
      !blocks(event.findings) && event.type === 'REVIEW_MIDTERM' && event.verdict === 'drop',
    improves: ({ event }) =>
      !blocks(event.findings) && event.type === 'REVIEW_MIDTERM' && event.verdict === 'improve',
    confirms: ({ event }) =>
      !blocks(event.findings) && event.type === 'REVIEW_FINAL' && event.verdict === 'confirm',
    becomesRecognised: ({ event }) =>
      !blocks(event.findings) && event.type === 'CHANGE_ANSWER' && event.to === 'recognised',
    confirmsAnswer: ({ context, event }, answer: PaperAnswer['answer']) =>
      !blocks(event.findings) && context.recorded?.answer === answer,
  },
  actions: {
    /** Every road remembers who took it, as far as a later step must be kept apart. */
    took: assign(({ context, event }) => {
      if (!REMEMBERED.has(event.type)) return {};
      const part = 'part' in event ? { part: event.part } : {};
      return { taken: [...context.taken, ...event.by.map((by) => ({ type: event.type, by, ...part }))] };
    }),
    /** What is only recorded: the event itself is the effect. A road without an action would read as closed. */
    note: () => {},
    hold: assign({ heldSince: ({ event }) => event.moment.day }),
    // a fresh term never shortens one that was longer
    release: assign({
      heldSince: null,
      termUntil: ({ context, event }) => later(event.terms.fresh, context.termUntil),
      fosteringDue: ({ context, event }) =>
        context.fosteringDue && later(event.terms.fresh, context.fosteringDue),
    }),
    register: assign({ registered: true, termUntil: null, asked: [], rejected: [] }),
    askAgain: assign({
      checked: false,
      termUntil: ({ event }) => event.terms.supplement,
      asked: ({ event }) => (event.type === 'RETURN' ? (event.items ?? []) : []),
      askedScans: ({ event }) => (event.type === 'RETURN' ? scansOf(event.items ?? [], event.scans) : {}),
    }),
    check: assign(({ context, event }) =>
      event.type === 'CHECK_EVIDENCE'
        ? { checked: event.allJudged, rejected: rejectedAfter(context, event.items) }
        : {},
    ),
    // another checker looks at what the first found wanting
    object: assign({ objected: true, checked: false, rejected: [] }),
    seat: assign({ sitting: ({ event }) => (event.type === 'PUT_BEFORE_COUNCIL' ? event.sitting : null) }),
    lapse: assign({ lapsedFrom: (_, state: 'draft' | 'unitReview' | 'supplement') => state }),
    reopen: assign({
      lapsedFrom: null,
      termUntil: ({ event }) => (event.type === 'REOPEN' ? event.until : null),
    }),
    tier: assign({
      tier: (_, tier: 'unit' | 'department' | 'province') => tier,
      fosteringDue: ({ context, event }) => context.fosteringDue ?? event.terms.plan,
    }),
    call: assign({
      called: ({ context, event }) =>
        event.type === 'CALL' && !isSettled(event.what, context)
          ? [...context.called, { what: event.what, due: event.due }]
          : context.called,
    }),
    evaluate: assign({
      years: ({ context, event }) =>
        event.type === 'EVALUATE_YEAR' ? [...context.years, event.year] : context.years,
      called: ({ context, event }) =>
        event.type === 'EVALUATE_YEAR'
          ? context.called.filter(({ what }) => what !== `year-${event.year}`)
          : context.called,
    }),
    recordAnswer: assign({
      recorded: ({ event }) =>
        event.type === 'RECORD_ANSWER'
          ? { answer: event.answer, decision: event.decision ?? null, scan: event.scan }
          : null,
    }),
    handFile: assign({
      handed: ({ event }) =>
        event.type === 'HAND_FILE'
          ? { file: event.file, receipt: event.receipt, on: event.moment.day }
          : null,
    }),
    // sent anew it is another file: the code of the one before proves nothing
    takeFileBack: assign({ handed: null }),
    // settled: whoever recorded it may confirm what another records next
    settleAnswer: assign({
      recorded: null,
      taken: ({ context }) => context.taken.filter(({ type }) => type !== 'RECORD_ANSWER'),
    }),
    recount: assign({
      recounted: ({ context: { recounted = [] }, event }) =>
        event.type === 'RECOUNT' && event.toRecheck && !recounted.includes(event.entry)
          ? [...recounted, event.entry]
          : recounted,
    }),
    recheck: assign({ recounted: [] }),
    midterm: assign({
      midterm: ({ event }) =>
        event.type === 'REVIEW_MIDTERM' && event.verdict !== 'drop' ? event.verdict : null,
      called: ({ context }) => context.called.filter(({ what }) => what !== 'midterm'),
    }),
  },
});

/** The life of one nomination, from the unit's first draft to the final review years later. */
export const nominationMachine = typed.createMachine({
  id: 'nomination',
  version: '1.0.0',
  context: ({ input }) => input,
  initial: 'draft',
  // from every active state
  on: {
    HOLD: { guard: 'allowed', actions: 'hold' },
    RELEASE: { guard: 'allowed', actions: 'release' },
    CORRECT: { guard: 'allowed', actions: 'note' },
    RECOUNT: { guard: 'allowed', actions: 'recount' },
    RECHECK: { guard: 'allowed', actions: 'recheck' },
    CONTEST_FACTS: { guard: 'allowed', actions: 'note' },
    MIGRATE: { guard: 'allowed', actions: 'note' },
    NUDGE: { guard: 'allowed', actions: 'note' },
    WITHDRAW: { guard: 'allowed', target: '.withdrawn' },
    DISQUALIFY: { guard: 'allowed', target: '.ineligible' },
  },
  states: {
    draft: {
      meta: { tasks: [{ desk: 'nominator', offers: ['SUBMIT', 'EDIT_DOSSIER'], deadline: 'registration' }] },
      on: {
        EDIT_DOSSIER: { guard: 'allowed', actions: 'note' },
        SUBMIT: { guard: 'allowed', target: 'unitReview', actions: 'took' },
        LAPSE: { guard: 'allowed', target: 'lapsed', actions: { type: 'lapse', params: 'draft' } },
      },
    },
    unitReview: {
      meta: { tasks: [{ desk: 'unitHead', offers: ['ENDORSE', 'RETURN'], deadline: 'registration' }] },
      on: {
        ENDORSE: { guard: 'allowed', target: 'officeReview', actions: ['took', 'register'] },
        RETURN: { guard: 'allowed', target: 'draft', actions: 'note' },
        LAPSE: { guard: 'allowed', target: 'lapsed', actions: { type: 'lapse', params: 'unitReview' } },
      },
    },
    officeReview: {
      meta: {
        tasks: [
          { desk: 'clerk', offers: ['CHECK_EVIDENCE', 'RETURN'], deadline: 'province', when: 'unchecked' },
          {
            desk: 'officeChief',
            offers: ['ACCEPT', 'RETURN', 'REPORT_UNQUALIFIED'],
            deadline: 'province',
            when: 'checked',
          },
        ],
      },
      on: {
        CHECK_EVIDENCE: { guard: 'allowed', actions: ['check'] },
        ACCEPT: { guard: 'allowed', target: 'compiled', actions: 'took' },
        RETURN: { guard: 'allowed', target: 'supplement', actions: 'askAgain' },
        REPORT_UNQUALIFIED: { guard: 'allowed', target: 'unqualified', actions: 'took' },
      },
    },
    supplement: {
      meta: { tasks: [{ desk: 'nominator', offers: ['SUBMIT', 'EDIT_DOSSIER'], deadline: 'supplement' }] },
      on: {
        EDIT_DOSSIER: { guard: 'allowed', actions: 'note' },
        SUBMIT: { guard: 'allowed', target: 'unitReview', actions: 'took' },
        LAPSE: { guard: 'allowed', target: 'lapsed', actions: { type: 'lapse', params: 'supplement' } },
      },
    },
    unqualified: {
      meta: { tasks: [{ desk: 'unitHead', offers: ['OBJECT'], when: 'mayObject' }] },
      on: {
        OBJECT: { guard: 'allowed', target: 'officeReview', actions: 'object' },
        // the Council has read the Office's opinion; it cannot select the name
        NOT_SELECT: { guard: 'allowed', target: 'ineligible' },
      },
    },
    compiled: {
      // waits for the whole list: the round's own task
      meta: { tasks: [] },
      on: {
        PUT_BEFORE_COUNCIL: { guard: 'allowed', target: 'beforeCouncil', actions: 'seat' },
        RETURN: { guard: 'allowed', target: 'supplement', actions: 'askAgain' },
      },
    },
    beforeCouncil: {
      meta: { tasks: [] },
      on: {
        SELECT: { guard: 'allowed', target: 'selected', actions: 'note' },
        NOT_SELECT: [
          { guard: 'endsUnselected', target: 'notSelected' },
          { guard: 'allowed', target: 'exemplar', actions: { type: 'tier', params: 'unit' } },
        ],
      },
    },
    selected: {
      meta: { tasks: [{ desk: 'director', offers: ['FORWARD'], deadline: 'province' }] },
      on: {
        FORWARD: {
          guard: 'allowed',
          target: '#nomination.exemplar.province.sent',
          actions: { type: 'tier', params: 'department' },
        },
      },
    },
    exemplar,
    lapsed: {
      meta: { tasks: [] },
      on: {
        REOPEN: [
          { guard: { type: 'lapsedFrom', params: 'draft' }, target: 'draft', actions: 'reopen' },
          { guard: { type: 'lapsedFrom', params: 'unitReview' }, target: 'unitReview', actions: 'reopen' },
          { guard: { type: 'lapsedFrom', params: 'supplement' }, target: 'supplement', actions: 'reopen' },
        ],
      },
    },
    confirmed: { type: 'final' },
    notConfirmed: { type: 'final' },
    notSelected: { type: 'final' },
    withdrawn: { type: 'final' },
    ineligible: { type: 'final' },
    revoked: { type: 'final' },
    replaced: { type: 'final' },
  },
});
