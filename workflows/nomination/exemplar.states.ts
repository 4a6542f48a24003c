import { province } from './province.states.js';

/**
 * The years after: what happens to an exemplar side by side. The province's silence stops nothing else;
 * fostering, commendation and dissemination go on as often as there is reason (IV.2–IV.4).
 */
const record = { guard: 'allowed', actions: 'note' } as const;
const remembered = { guard: 'allowed', actions: 'took' } as const;

const commendations = {
  PROPOSE_COMMENDATION: remembered,
  ADVISE_COMMENDATION: remembered,
  REFUSE_COMMENDATION: record,
} as const;

const stories = {
  DRAFT_STORY: remembered,
  CONSENT_STORY: record,
  WITHDRAW_CONSENT: record,
  APPROVE_STORY: record,
  RETRACT_STORY: record,
} as const;

const finalReview = {
  REVIEW_FINAL: [
    { guard: 'confirms', target: '#nomination.confirmed' },
    { guard: 'allowed', target: '#nomination.notConfirmed' },
  ],
} as const;

const finalTask = {
  desk: 'councilChair',
  offers: ['REVIEW_FINAL'],
  deadline: 'called',
  when: 'finalCalled',
} as const;
const yearTask = {
  desk: 'officeChief',
  offers: ['EVALUATE_YEAR'],
  deadline: 'called',
  when: 'yearCalled',
} as const;

export const exemplar = {
  type: 'parallel',
  on: {
    DISQUALIFY: { guard: 'allowed', target: '#nomination.revoked' },
    REPLACE: { guard: 'allowed', target: '#nomination.replaced' },
    // new awards, ratings and attestations keep coming in: they count at the final review
    EDIT_DOSSIER: record,
    CHECK_EVIDENCE: { guard: 'allowed', actions: 'check' },
  },
  states: {
    province,
    fostering: {
      initial: 'awaitingPlan',
      states: {
        awaitingPlan: {
          meta: { tasks: [{ desk: 'unitHead', offers: ['FILE_FOSTERING_PLAN'], deadline: 'fostering' }] },
          on: { FILE_FOSTERING_PLAN: { guard: 'allowed', target: 'underway', actions: 'note' } },
        },
        underway: { meta: { tasks: [] }, on: { REPORT_PROGRESS: record } },
      },
    },
    commendation: {
      initial: 'none',
      states: {
        none: {
          meta: { tasks: [] },
          on: {
            ...commendations,
            DECIDE_COMMENDATION: { guard: 'allowed', target: 'commended', actions: 'note' },
          },
        },
        commended: { meta: { tasks: [] }, on: { ...commendations, DECIDE_COMMENDATION: record } },
      },
    },
    dissemination: {
      initial: 'none',
      states: {
        none: {
          meta: { tasks: [] },
          on: {
            ...stories,
            PUBLISH_STORY: { guard: 'allowed', target: 'published', actions: 'note' },
            RECORD_ACTIVITY: { guard: 'allowed', target: 'published', actions: 'note' },
          },
        },
        published: {
          meta: { tasks: [] },
          on: { ...stories, PUBLISH_STORY: record, RECORD_ACTIVITY: record },
        },
      },
    },
    review: {
      initial: 'firstHalf',
      states: {
        firstHalf: {
          meta: {
            tasks: [
              yearTask,
              { desk: 'councilChair', offers: ['REVIEW_MIDTERM'], deadline: 'called', when: 'midtermCalled' },
              finalTask,
            ],
          },
          on: {
            CALL: { guard: 'allowed', actions: 'call' },
            EVALUATE_YEAR: { guard: 'allowed', actions: 'evaluate' },
            REVIEW_MIDTERM: [
              { guard: 'drops', target: '#nomination.revoked', actions: 'midterm' },
              { guard: 'improves', target: 'improving', actions: 'midterm' },
              { guard: 'allowed', target: 'secondHalf', actions: 'midterm' },
            ],
            ...finalReview,
          },
        },
        improving: {
          meta: { tasks: [yearTask, finalTask] },
          on: {
            CALL: { guard: 'allowed', actions: 'call' },
            EVALUATE_YEAR: { guard: 'allowed', actions: 'evaluate' },
            ...finalReview,
          },
        },
        secondHalf: {
          meta: { tasks: [yearTask, finalTask] },
          on: {
            CALL: { guard: 'allowed', actions: 'call' },
            EVALUATE_YEAR: { guard: 'allowed', actions: 'evaluate' },
            ...finalReview,
          },
        },
      },
    },
  },
} as const;
