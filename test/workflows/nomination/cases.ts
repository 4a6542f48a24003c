import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationOrder, NominationType } from '../../../workflows/nomination/nomination.events.js';
import type { PaperAnswer } from '../../../workflows/nomination/paper-answer.js';
import {
  doing,
  exemplar,
  facts,
  on,
  ORDERS,
  part,
  RECEIPT,
  SCAN,
  stored,
} from '../../support/builders/nomination.js';
import { seedPlan } from '../../support/builders/plan.js';

/** A nomination standing somewhere, an order, and where it then stands. */
export interface Case {
  readonly from: string | readonly string[];
  readonly order: NominationType | NominationOrder;
  readonly to: string | readonly string[];
  readonly facts?: Partial<Settled>;
  readonly context?: Partial<NominationContext>;
}

const ended = { plan: { ...seedPlan(), notSelected: { become: 'ended', clause: 'IV.2' } } } as const;
const commendation = (state: string) => ({ parts: [part('commendation', state)] });
const story = (state: string, consented = false) => ({ parts: [part('story', state, { consented })] });
const late = { moment: on('2021-04-20') };
const year = { moment: on('2021-12-01') };
const midterm = { moment: on('2023-06-20') };
const final = { moment: on('2025-11-10') };

const improve = { ...ORDERS.REVIEW_MIDTERM, verdict: 'improve' } as const;
const drop = { ...ORDERS.REVIEW_MIDTERM, verdict: 'drop' } as const;
const notConfirm = { ...ORDERS.REVIEW_FINAL, verdict: 'not' } as const;
const nowDeclined = { ...ORDERS.CHANGE_ANSWER, to: 'declined' } as const;

const toTheProvince: readonly Case[] = [
  { from: 'draft', order: 'EDIT_DOSSIER', to: 'draft' },
  { from: 'draft', order: 'SUBMIT', to: 'unitReview' },
  { from: 'draft', order: 'LAPSE', to: 'lapsed', facts: late },
  { from: 'unitReview', order: 'ENDORSE', to: 'officeReview' },
  { from: 'unitReview', order: 'RETURN', to: 'draft' },
  { from: 'unitReview', order: 'LAPSE', to: 'lapsed', facts: late },
  { from: 'officeReview', order: 'CHECK_EVIDENCE', to: 'officeReview' },
  { from: 'officeReview', order: 'ACCEPT', to: 'compiled', context: { checked: true } },
  { from: 'officeReview', order: 'RETURN', to: 'supplement' },
  { from: 'officeReview', order: 'REPORT_UNQUALIFIED', to: 'unqualified', context: { checked: true } },
  { from: 'supplement', order: 'EDIT_DOSSIER', to: 'supplement' },
  { from: 'supplement', order: 'SUBMIT', to: 'unitReview' },
  { from: 'supplement', order: 'LAPSE', to: 'lapsed', facts: late },
  { from: 'unqualified', order: 'OBJECT', to: 'officeReview' },
  { from: 'unqualified', order: 'NOT_SELECT', to: 'ineligible' },
  { from: 'compiled', order: 'PUT_BEFORE_COUNCIL', to: 'beforeCouncil' },
  { from: 'compiled', order: 'RETURN', to: 'supplement' },
  { from: 'beforeCouncil', order: 'SELECT', to: 'selected' },
  { from: 'beforeCouncil', order: 'NOT_SELECT', to: exemplar() },
  { from: 'beforeCouncil', order: 'NOT_SELECT', to: 'notSelected', facts: ended },
  { from: 'selected', order: 'FORWARD', to: exemplar({ province: 'sent' }) },
  { from: 'lapsed', order: 'REOPEN', to: 'draft', context: { lapsedFrom: 'draft' } },
  { from: 'lapsed', order: 'REOPEN', to: 'unitReview', context: { lapsedFrom: 'unitReview' } },
  { from: 'lapsed', order: 'REOPEN', to: 'supplement', context: { lapsedFrom: 'supplement' } },
];

const fromAnywhere: readonly Case[] = [
  { from: 'compiled', order: 'HOLD', to: 'compiled' },
  { from: 'compiled', order: 'RELEASE', to: 'compiled', context: { heldSince: '2021-03-18' } },
  { from: 'selected', order: 'CORRECT', to: 'selected' },
  { from: 'officeReview', order: 'RECOUNT', to: 'officeReview' },
  { from: 'selected', order: 'RECHECK', to: 'selected', context: { recounted: ['bk-bo'] } },
  { from: 'unqualified', order: 'CONTEST_FACTS', to: 'unqualified' },
  { from: 'draft', order: 'NUDGE', to: 'draft' },
  { from: 'officeReview', order: 'MIGRATE', to: 'officeReview' },
  { from: 'lapsed', order: 'WITHDRAW', to: 'withdrawn' },
  { from: 'beforeCouncil', order: 'DISQUALIFY', to: 'ineligible' },
];

const inProvince = (province: string, order: Case['order'], to: string, more: Partial<Case> = {}): Case => ({
  from: exemplar({ province }),
  order,
  to: exemplar({ province: to }),
  ...more,
});

const beforeTheProvince: readonly Case[] = [
  inProvince('sent', 'RECEIVE', 'received'),
  inProvince('sent', 'HAND_FILE', 'sent'),
  inProvince('sent', 'TAKE_RECEIPT', 'received', { context: { handed: { file: SCAN, receipt: RECEIPT } } }),
  inProvince('received', 'RECOGNISE', 'recognised'),
  inProvince('received', 'DECLINE', 'declined'),
  inProvince('received', 'RETURN_FOR_CORRECTION', 'toCorrect'),
  inProvince('toCorrect', 'RESEND', 'sent'),
  inProvince('recognised', 'CHANGE_ANSWER', 'recognised'),
  inProvince('recognised', nowDeclined, 'declined'),
  inProvince('declined', 'CHANGE_ANSWER', 'recognised'),
  inProvince('declined', nowDeclined, 'declined'),
];

const onPaper = (answer: PaperAnswer['answer']): Partial<Case> => ({
  context: {
    recorded: { answer, decision: null, scan: SCAN },
    taken: [{ type: 'RECORD_ANSWER', by: 'mai' }],
  },
});

/** The same answers on paper: recorded by one of the Office, in force when another has confirmed them. */
const onItsPapers: readonly Case[] = [
  ...['sent', 'received', 'recognised', 'declined'].flatMap((at) => [
    inProvince(at, 'RECORD_ANSWER', at),
    inProvince(at, 'DISMISS_ANSWER', at, onPaper('declined')),
    inProvince(at, 'CONFIRM_ANSWER', 'recognised', onPaper('recognised')),
    inProvince(at, 'CONFIRM_ANSWER', 'declined', onPaper('declined')),
  ]),
  inProvince('sent', 'CONFIRM_ANSWER', 'received', onPaper('received')),
  inProvince('sent', 'CONFIRM_ANSWER', 'toCorrect', onPaper('returned')),
  inProvince('received', 'CONFIRM_ANSWER', 'toCorrect', onPaper('returned')),
];

const staying = (
  at: Parameters<typeof exemplar>[0],
  order: Case['order'],
  more: Partial<Case> = {},
): Case => ({
  from: exemplar(at),
  order,
  to: exemplar(at),
  ...more,
});

const tellingAndPraising: readonly Case[] = [
  staying({}, 'PROPOSE_COMMENDATION'),
  staying({}, 'ADVISE_COMMENDATION', { facts: commendation('proposed') }),
  staying({}, 'REFUSE_COMMENDATION', { facts: commendation('advised') }),
  {
    from: exemplar(),
    order: 'DECIDE_COMMENDATION',
    to: exemplar({ commendation: 'commended' }),
    facts: commendation('advised'),
  },
  staying({ commendation: 'commended' }, 'PROPOSE_COMMENDATION'),
  staying({ commendation: 'commended' }, 'ADVISE_COMMENDATION', { facts: commendation('proposed') }),
  staying({ commendation: 'commended' }, 'REFUSE_COMMENDATION', { facts: commendation('advised') }),
  staying({ commendation: 'commended' }, 'DECIDE_COMMENDATION', { facts: commendation('advised') }),
  ...['none', 'published'].flatMap((dissemination) => [
    staying({ dissemination }, 'DRAFT_STORY'),
    staying({ dissemination }, 'CONSENT_STORY', { facts: story('drafted') }),
    staying({ dissemination }, 'WITHDRAW_CONSENT', { facts: story('approved', true) }),
    staying({ dissemination }, 'APPROVE_STORY', { facts: story('drafted') }),
    staying({ dissemination }, 'RETRACT_STORY', { facts: story('approved') }),
  ]),
  {
    from: exemplar(),
    order: 'PUBLISH_STORY',
    to: exemplar({ dissemination: 'published' }),
    facts: story('approved', true),
  },
  { from: exemplar(), order: 'RECORD_ACTIVITY', to: exemplar({ dissemination: 'published' }) },
  staying({ dissemination: 'published' }, 'PUBLISH_STORY', { facts: story('approved', true) }),
  staying({ dissemination: 'published' }, 'RECORD_ACTIVITY'),
];

const overTheYears: readonly Case[] = [
  { from: exemplar(), order: 'FILE_FOSTERING_PLAN', to: exemplar({ fostering: 'underway' }) },
  staying({ fostering: 'underway' }, 'REPORT_PROGRESS'),
  staying({}, 'EDIT_DOSSIER'),
  staying({}, 'CHECK_EVIDENCE'),
  ...['firstHalf', 'improving', 'secondHalf'].flatMap((review) => [
    staying({ review }, 'CALL'),
    staying({ review }, 'EVALUATE_YEAR', { facts: year }),
    { from: exemplar({ review }), order: 'REVIEW_FINAL', to: 'confirmed', facts: final } as const,
    { from: exemplar({ review }), order: notConfirm, to: 'notConfirmed', facts: final } as const,
  ]),
  { from: exemplar(), order: 'REVIEW_MIDTERM', to: exemplar({ review: 'secondHalf' }), facts: midterm },
  { from: exemplar(), order: improve, to: exemplar({ review: 'improving' }), facts: midterm },
  { from: exemplar(), order: drop, to: 'revoked', facts: midterm },
  { from: exemplar(), order: 'DISQUALIFY', to: 'revoked' },
  { from: exemplar(), order: 'REPLACE', to: 'replaced' },
];

/** Every way a nomination can go: `edges.spec.ts` sees to it that none is missing. */
export const CASES: readonly Case[] = [
  ...toTheProvince,
  ...fromAnywhere,
  ...beforeTheProvince,
  ...onItsPapers,
  ...tellingAndPraising,
  ...overTheYears,
];
export const orderOf = ({ order }: Case): NominationOrder =>
  typeof order === 'string' ? ORDERS[order] : order;

export const play = (one: Case) => {
  const before = stored(one.from, one.context);
  const order = orderOf(one);
  return decideNomination(before, order, facts({ ...doing(order.type, before.state), ...one.facts }));
};
