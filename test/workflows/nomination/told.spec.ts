import type { NominationType } from '../../../workflows/nomination/nomination.events.js';
import { noticesFor } from '../../../workflows/nomination/notices.js';
import { ORDER_TYPES } from '../../support/builders/nomination.js';
import { CASES, orderOf, play } from './cases.js';

/** Who learns of each step beside those for whom it opens a task; a step not named here tells nobody. */
const TOLD: Partial<Record<NominationType, string>> = {
  SUBMIT: 'nominee',
  ENDORSE: 'nominator',
  RETURN: 'unitHead',
  ACCEPT: 'unitHead',
  REPORT_UNQUALIFIED: 'unitHead nominator',
  CONTEST_FACTS: 'clerk officeChief unitHead',
  SELECT: 'unitHead nominee',
  NOT_SELECT: 'unitHead nominator nominee',
  FORWARD: 'unitHead nominee',
  RECEIVE: 'officeChief',
  RECOGNISE: 'unitHead officeChief nominee',
  DECLINE: 'unitHead officeChief nominee',
  CHANGE_ANSWER: 'unitHead officeChief nominee',
  CONFIRM_ANSWER: 'unitHead officeChief clerk nominee',
  DISMISS_ANSWER: 'officeChief clerk',
  DECIDE_COMMENDATION: 'unitHead nominee',
  REFUSE_COMMENDATION: 'unitHead',
  PUBLISH_STORY: 'unitHead nominee',
  WITHDRAW_CONSENT: 'officeChief unitHead',
  RETRACT_STORY: 'unitHead nominee',
  REVIEW_MIDTERM: 'unitHead nominee',
  REVIEW_FINAL: 'unitHead nominee',
  REPLACE: 'unitHead nominee',
  WITHDRAW: 'clerk nominee',
  DISQUALIFY: 'unitHead nominee',
  CORRECT: 'unitHead nominee',
  HOLD: 'unitHead',
  RELEASE: 'unitHead',
  LAPSE: 'unitHead officeChief',
  REOPEN: 'unitHead nominator',
  RECOUNT: 'officeChief unitHead',
  MIGRATE: 'nominator unitHead',
  TAKE_RECEIPT: 'officeChief',
};

test.each(ORDER_TYPES)('%s tells whom it concerns', (type) => {
  const told = CASES.filter((one) => orderOf(one).type === type).map((one) => {
    const decision = play(one);
    if (!decision.ok) throw new Error(`${type} was refused`);
    const notices = decision.notices.filter(({ template }) => template.startsWith('told.'));
    expect(notices.map(({ template }) => template)).toEqual(notices.map(() => `told.${type}`));
    return notices.map(({ desk }) => desk).join(' ');
  });
  expect([...new Set(told)]).toEqual([TOLD[type] ?? '']);
});

describe('a unit that is itself the nominee', () => {
  const task = {
    key: 'unitReview/ENDORSE',
    desk: 'unitHead',
    unit: 'QLTM',
    person: null,
    does: 'ENDORSE',
    part: null,
    due: null,
    barred: [],
  } as const;
  const NOMINEE = { unit: 'QLTM', person: 'ai' };
  const ofSubmitting = (kind: 'collective' | 'individual') =>
    noticesFor(
      { type: 'SUBMIT', version: 1 } as Parameters<typeof noticesFor>[0],
      [task],
      { ...NOMINEE, kind } as Parameters<typeof noticesFor>[2],
      [],
    ).map(({ template, desk }) => `${template} ${desk}`);

  test('is asked for the next step by one mail, not told of the last by another', () => {
    expect(ofSubmitting('collective')).toEqual(['task.ENDORSE unitHead']);
    expect(ofSubmitting('individual')).toEqual(['task.ENDORSE unitHead', 'told.SUBMIT nominee']);
  });
});
