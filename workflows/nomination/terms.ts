import { addDays, type Day, later } from '../kernel/days.js';
import type { Term } from '../rules/in-time.rule.js';
import type { NominationContext } from './nomination.context.js';
import type { Settled } from './facts.js';
import type { TermName } from './state-meta.js';

/** Extended, or fresh after a hold; where nothing binds, nothing does afterwards either. */
const longer = (term: Term | null, ...days: readonly (Day | null)[]): Term | null =>
  term && { clause: term.clause, lastDay: days.reduce<Day>((last, day) => later(last, day), term.lastDay) };

const province = ({ round }: Settled, context: NominationContext): Term | null =>
  longer(round.dates.province, round.provinceUntil, context.termUntil);

const registration = ({ round }: Settled, context: NominationContext): Term | null =>
  longer(round.dates.registration, round.registrationUntil, context.termUntil);

/** What was sent back has a date of its own, and it alone. */
const supplement = (facts: Settled, context: NominationContext): Term | null =>
  context.termUntil === null
    ? registration(facts, context)
    : {
        clause: facts.plan.supplement.clause,
        lastDay: later(context.termUntil, facts.round.registrationUntil),
      };

/** The term that binds a step of this nomination, or null. */
export const termFor = (name: TermName, facts: Settled, context: NominationContext): Term | null => {
  switch (name) {
    case 'registration':
      return context.registered ? supplement(facts, context) : registration(facts, context);
    case 'supplement':
      return supplement(facts, context);
    case 'province':
      return province(facts, context);
    case 'fostering':
      return context.fosteringDue === null
        ? null
        : { clause: facts.plan.fostering.clause, lastDay: context.fosteringDue };
    case 'called':
      return null;
  }
};

/** Days to be remembered when something is sent back or released. */
export const freshTerms = ({ plan, moment, round }: Settled): { supplement: Day; fresh: Day; plan: Day } => ({
  // never before the day on which the unit might still have sent it for the first time
  supplement: later(addDays(moment.day, plan.supplement.days), round.dates.registration?.lastDay),
  fresh: addDays(moment.day, plan.hold.freshTermDays),
  plan: addDays(moment.day, plan.fostering.planWithinDays),
});
