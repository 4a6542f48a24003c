import { lastDay, later } from '../kernel/days.js';
import { type Finding, findingsOf, type Rule } from '../kernel/finding.js';
import { isIn } from '../kernel/leaves.js';
import * as list from '../rules/compiled-list.rule.js';
import { beforeProvince, extensionMovesForward } from '../rules/extension.rule.js';
import { inTime, type Term } from '../rules/in-time.rule.js';
import { paperGiven } from '../rules/paper-given.rule.js';
import { reasonGiven } from '../rules/reason-given.rule.js';
import { everyUnitAnswered, nominatingUnit, nothingRegistered } from '../rules/unit-answers.rule.js';
import { silentUnitsNudged } from '../rules/units-nudged.rule.js';
import type { Entrant, RoundSettled } from './facts.js';
import { extendedFor, type RoundContext } from './round.context.js';
import type { RoundOrder } from './round.events.js';

/** In the list's way: registered, not parked, and not yet decided upon by the Office. */
const isPending = ({ state, held, registered }: Entrant): boolean =>
  // a supplement goes through the unit's own hands again, down to the draft
  !held && (isIn(state, 'officeReview', 'supplement') || (registered && isIn(state, 'draft', 'unitReview')));

/** Registered, and its way not at an end: the round cannot close over it, held or not. */
const isUndecided = ({ state, registered }: Entrant): boolean =>
  registered &&
  isIn(
    state,
    'draft',
    'unitReview',
    'officeReview',
    'supplement',
    'unqualified',
    'compiled',
    'beforeCouncil',
    'selected',
  );

export const registrationTerm = (
  unit: string | null,
  { plan }: RoundSettled,
  context: RoundContext,
): Term => ({
  clause: plan.deadlines.registration.clause,
  lastDay: later(lastDay(plan.deadlines.registration), extendedFor(unit, context)),
});

const registeredBy = (unit: string, { entrants }: RoundSettled): number =>
  entrants.filter((entrant) => entrant.unit === unit && entrant.registered).length;

/** Neither the fewest names the plan asks of each unit, nor "không có". */
export const isSilent = (unit: string, facts: RoundSettled, { nilReturns }: RoundContext): boolean =>
  registeredBy(unit, facts) < facts.plan.quotas.perUnit.min && !nilReturns.includes(unit);

function sightOf(order: RoundOrder, facts: RoundSettled, context: RoundContext) {
  const { plan, moment, entrants } = facts;
  const unit = 'unit' in order ? order.unit : null;
  const reasons = new Map(
    order.type === 'COMPILE' ? order.missing.map((m) => [m.unit, m.reason.trim() !== '']) : [],
  );
  const provinceLastDay = later(lastDay(plan.deadlines.province), context.provinceUntil);
  const term = registrationTerm(unit, facts, context);
  const ids = order.type === 'FORWARD' ? [...new Set(order.nominations)] : [];
  const named = entrants.filter(({ id }) => ids.includes(id));
  const nudged = order.type === 'NUDGE' ? [...new Set(order.units)] : [];
  return {
    today: moment.day,
    term,
    reason: 'reason' in order ? order.reason : undefined,
    paper:
      order.type === 'EXTEND_PROVINCE'
        ? order.agreement
        : order.type === 'FORWARD'
          ? order.letter
          : undefined,
    unit,
    nominating: plan.units.nominating,
    unitClause: plan.units.clause,
    perUnit: plan.quotas.perUnit,
    registered: unit === null ? 0 : registeredBy(unit, facts),
    nilReturn: unit !== null && context.nilReturns.includes(unit),
    until: 'until' in order ? order.until : moment.day,
    present: order.type === 'EXTEND_PROVINCE' ? provinceLastDay : term.lastDay,
    clause:
      order.type === 'EXTEND_PROVINCE' ? plan.deadlines.province.clause : plan.deadlines.registration.clause,
    provinceLastDay,
    provinceClause: plan.deadlines.province.clause,
    units: plan.units.nominating.map((code) => ({
      unit: code,
      registered: registeredBy(code, facts),
      nil: context.nilReturns.includes(code),
      reason: reasons.get(code) ?? false,
      lastDay: registrationTerm(code, facts, context).lastDay,
    })),
    nudged: nudged.map((code) => ({
      unit: code,
      answered: !isSilent(code, facts, context),
      lastDay: registrationTerm(code, facts, context).lastDay,
    })),
    registrationClause: plan.deadlines.registration.clause,
    listClause: plan.quotas.selected.clause,
    pending: entrants.filter(isPending),
    compiled: entrants.filter(({ state, held }) => !held && isIn(state, 'compiled')),
    sitting: facts.sitting,
    named: named.map(({ code, state }) => ({ code, selected: isIn(state, 'selected') })),
    unknown: ids.length - named.length,
    left: entrants.filter(isUndecided),
  };
}

type Sight = ReturnType<typeof sightOf>;

/** Every rule of this life, under the event it stands before. The only such list. */
const RULES: { readonly [T in RoundOrder['type']]: readonly Rule<Sight>[] } = {
  NIL_RETURN: [nominatingUnit, inTime, nothingRegistered, reasonGiven],
  NUDGE: [silentUnitsNudged],
  EXTEND: [nominatingUnit, extensionMovesForward, beforeProvince, reasonGiven],
  EXTEND_PROVINCE: [extensionMovesForward, paperGiven, reasonGiven],
  COMPILE: [everyUnitAnswered],
  PUT_BEFORE_COUNCIL: [list.sittingReady, list.nothingPending, list.somethingCompiled],
  TAKE_RESULT: [],
  FORWARD: [paperGiven, list.namesSelected],
  CLOSE: [list.allForwarded],
};

export const roundFindings = (order: RoundOrder, facts: RoundSettled, context: RoundContext): Finding[] =>
  findingsOf(RULES[order.type], sightOf(order, facts, context));
