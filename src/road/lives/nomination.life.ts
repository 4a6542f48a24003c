import { decideNomination, mayRead, type NominationOrder, type Settled } from '../../../workflows/index.js';
import type { KeptPlan } from '../../plans/plans.js';
import { actorOf } from '../seen.js';
import type { Life } from './life.js';
import { nominationFacts, type NominationRow, storedOf } from './nomination.facts.js';
import { READ_NOMINATION } from './nomination.read.js';

/** The version it is to be under is told as the plan is: the law reads it, the event names it by its hash. */
const underNext = (next: KeptPlan | null): Pick<Settled, 'next' | 'nextPlan'> =>
  next === null
    ? { nextPlan: null }
    : { nextPlan: next.plan, next: { version: next.plan.version, madeBy: next.madeBy } };

export const nominationLife: Life<NominationRow> = {
  read: READ_NOMINATION,
  lock: { name: 'lock-nomination', text: 'select from nomination where id = $1 for update' },
  countedBy: new Set(['ENDORSE']),
  roundVersion: (row) => row.round_version,
  decide(row, { order, plan, next, moment, who, orderedBy }) {
    const told = nominationFacts(row, plan, moment, who, orderedBy);
    const facts = next === undefined ? told : { ...told, ...underNext(next) };
    const { plan: _, nextPlan: ___, dossier, order: __, ...kept } = facts;
    return {
      decision: decideNomination(storedOf(row), order as NominationOrder, facts),
      facts: { ...kept, order, ...(orderedBy && { orderedBy }) },
      dossier,
      mayRead: who.person === null || mayRead(actorOf(row, who), moment.day, row) !== null,
    };
  },
};
