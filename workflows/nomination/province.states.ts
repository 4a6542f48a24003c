/**
 * What the province itself may order of any name that was sent to it: what of it, the name's state says. Its contact
 * works by the link of a letter, which is one for all its names, and not by the task of each.
 */
export const PROVINCE_ORDERS = [
  'RECEIVE',
  'RECOGNISE',
  'DECLINE',
  'RETURN_FOR_CORRECTION',
  'CHANGE_ANSWER',
] as const;

/**
 * What the province does with a name (IV.1). Its contact answers himself; an answer that came on paper is
 * recorded by one person of the Office and takes effect once another has confirmed it against the scan.
 */
const TIERS = { recognised: 'province', declined: 'department' } as const;

/** Whatever the region does next, an answer still waiting to be confirmed is no longer about where it stands. */
const answered = { guard: 'allowed', actions: 'settleAnswer' } as const;
const recognised = { type: 'tier', params: TIERS.recognised } as const;
const backToDepartment = { type: 'tier', params: TIERS.declined } as const;

const answers = {
  RECOGNISE: { guard: 'allowed', target: 'recognised', actions: ['settleAnswer', recognised] },
  DECLINE: { ...answered, target: 'declined' },
  RETURN_FOR_CORRECTION: { ...answered, target: 'toCorrect' },
} as const;

const changed = {
  CHANGE_ANSWER: [
    { guard: 'becomesRecognised', target: 'recognised', actions: ['settleAnswer', recognised] },
    { guard: 'allowed', target: 'declined', actions: ['settleAnswer', backToDepartment] },
  ],
} as const;

/** On paper the province may go straight to its decision: what it decided upon it has received. */
const confirmed = {
  received: {
    guard: { type: 'confirmsAnswer', params: 'received' },
    target: 'received',
    actions: 'settleAnswer',
  },
  recognised: {
    guard: { type: 'confirmsAnswer', params: 'recognised' },
    target: 'recognised',
    actions: ['settleAnswer', recognised],
  },
  declined: {
    guard: { type: 'confirmsAnswer', params: 'declined' },
    target: 'declined',
    actions: ['settleAnswer', backToDepartment],
  },
  returned: {
    guard: { type: 'confirmsAnswer', params: 'returned' },
    target: 'toCorrect',
    actions: 'settleAnswer',
  },
} as const;

const recording = { RECORD_ANSWER: { guard: 'allowed', actions: ['took', 'recordAnswer'] } } as const;
const dropping = { DISMISS_ANSWER: answered } as const;

/** The province may think better of its decision. */
const decided = {
  ...changed,
  ...recording,
  CONFIRM_ANSWER: [confirmed.recognised, confirmed.declined],
  ...dropping,
} as const;

/** Where links are blocked: the sealed file goes by hand, and the code on its cover comes back. */
const byHand = {
  HAND_FILE: { guard: 'allowed', actions: 'handFile' },
  TAKE_RECEIPT: { ...answered, target: 'received' },
} as const;

const confirmTask = {
  desk: 'officeChief',
  offers: ['CONFIRM_ANSWER', 'DISMISS_ANSWER'],
  when: 'answerRecorded',
} as const;

export const province = {
  initial: 'notSent',
  states: {
    /** Tier "unit": nothing goes to the province. */
    notSent: { meta: { tasks: [] } },
    sent: {
      meta: { tasks: [{ desk: 'province', offers: ['RECEIVE'] }, confirmTask] },
      on: {
        RECEIVE: { ...answered, target: 'received' },
        ...byHand,
        ...recording,
        CONFIRM_ANSWER: [confirmed.received, confirmed.recognised, confirmed.declined, confirmed.returned],
        ...dropping,
      },
    },
    received: {
      meta: {
        tasks: [{ desk: 'province', offers: ['RECOGNISE', 'DECLINE', 'RETURN_FOR_CORRECTION'] }, confirmTask],
      },
      on: {
        ...answers,
        ...recording,
        CONFIRM_ANSWER: [confirmed.recognised, confirmed.declined, confirmed.returned],
        ...dropping,
      },
    },
    toCorrect: {
      meta: { tasks: [{ desk: 'officeChief', offers: ['RESEND'] }] },
      on: { RESEND: { guard: 'allowed', target: 'sent', actions: 'takeFileBack' } },
    },
    recognised: {
      meta: { tasks: [confirmTask] },
      on: decided,
    },
    declined: {
      meta: { tasks: [confirmTask] },
      on: decided,
    },
  },
} as const;
