import type { Notice } from '../kernel/decision.js';
import { type Desk, UNIT_DESKS } from '../policy/roles.js';
import { ABOVE } from './above.js';
import type { Nominee } from './facts.js';
import type { NominationOrder } from './nomination.events.js';
import type { Task } from './tasks.js';

/** Who learns of a step beside those for whom it opens a task. */
const TOLD: Partial<Record<NominationOrder['type'], readonly Desk[]>> = {
  SUBMIT: ['nominee'],
  ENDORSE: ['nominator'],
  RETURN: ['unitHead'],
  ACCEPT: ['unitHead'],
  REPORT_UNQUALIFIED: ['unitHead', 'nominator'],
  CONTEST_FACTS: ['clerk', 'officeChief', 'unitHead'],
  SELECT: ['unitHead', 'nominee'],
  NOT_SELECT: ['unitHead', 'nominator', 'nominee'],
  FORWARD: ['unitHead', 'nominee'],
  RECEIVE: ['officeChief'],
  TAKE_RECEIPT: ['officeChief'],
  RECOGNISE: ['unitHead', 'officeChief', 'nominee'],
  DECLINE: ['unitHead', 'officeChief', 'nominee'],
  CHANGE_ANSWER: ['unitHead', 'officeChief', 'nominee'],
  CONFIRM_ANSWER: ['unitHead', 'officeChief', 'clerk', 'nominee'],
  DISMISS_ANSWER: ['officeChief', 'clerk'],
  DECIDE_COMMENDATION: ['unitHead', 'nominee'],
  REFUSE_COMMENDATION: ['unitHead'],
  PUBLISH_STORY: ['unitHead', 'nominee'],
  WITHDRAW_CONSENT: ['officeChief', 'unitHead'],
  RETRACT_STORY: ['unitHead', 'nominee'],
  REVIEW_MIDTERM: ['unitHead', 'nominee'],
  REVIEW_FINAL: ['unitHead', 'nominee'],
  REPLACE: ['unitHead', 'nominee'],
  WITHDRAW: ['clerk', 'nominee'],
  DISQUALIFY: ['unitHead', 'nominee'],
  CORRECT: ['unitHead', 'nominee'],
  HOLD: ['unitHead'],
  RELEASE: ['unitHead'],
  LAPSE: ['unitHead', 'officeChief'],
  REOPEN: ['unitHead', 'nominator'],
  RECOUNT: ['officeChief', 'unitHead'],
  MIGRATE: ['nominator', 'unitHead'],
};

const to = (template: string, desk: Desk, { unit, person, kind }: Nominee): Notice => {
  const answers = desk === 'nominee' && kind !== 'individual' ? 'unitHead' : desk;
  return {
    template,
    desk: answers,
    unit: UNIT_DESKS.has(answers) ? unit : null,
    person: answers === 'nominee' ? person : null,
  };
};

/** A reminder to the desk each task waits at; of what is overdue also to those above it whose day it is. */
const urged = (
  { about, above = [] }: Extract<NominationOrder, { type: 'NUDGE' }>,
  due: readonly Task[],
  nominee: Nominee,
): Notice[] =>
  due
    .filter(({ key }) => about === undefined || about === key)
    .flatMap(({ does, desk, unit, person }) => [
      { template: `nudge.${does}`, desk, unit, person },
      ...above
        .filter((superior) => ABOVE[desk]?.includes(superior))
        .map((superior) => to(`overdue.${does}`, superior, nominee)),
    ]);

/**
 * What one letter sends to the province is told its contact once, by the round, however many names it is; and whoever
 * has just read back the code on its cover knows that it lies with him.
 */
const KNOWN_TO_THE_PROVINCE: ReadonlySet<string> = new Set(['FORWARD', 'TAKE_RECEIPT']);

const isKnown = ({ type }: NominationOrder, { desk }: Task): boolean =>
  desk === 'province' && KNOWN_TO_THE_PROVINCE.has(type);

const isAskedItself = (opened: readonly Task[], { unit, kind }: Nominee): boolean =>
  kind !== 'individual' && opened.some((task) => task.desk === 'unitHead' && task.unit === unit);

/** One notice for each task that opens, and one for each desk that should know; `silent`: it only stands in the chain. */
export const noticesFor = (
  order: NominationOrder,
  opened: readonly Task[],
  nominee: Nominee,
  due: readonly Task[],
  silent = false,
): Notice[] => [
  ...opened
    .filter((task) => !isKnown(order, task))
    .map(({ does, desk, unit, person }) => ({ template: `task.${does}`, desk, unit, person })),
  ...(order.type === 'NUDGE' ? urged(order, due, nominee) : []),
  ...(silent ? [] : (TOLD[order.type] ?? []))
    // a unit that is itself the nominee, and is asked for the next step, has its mail already
    .filter((desk) => !(desk === 'nominee' && isAskedItself(opened, nominee)))
    .map((desk) => to(`told.${order.type}`, desk, nominee)),
];
