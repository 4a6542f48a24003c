import { type Finding, findingsOf, type Rule } from '../kernel/finding.js';
import { isIn } from '../kernel/leaves.js';
import type { Stored } from '../kernel/step.js';
import * as list from '../rules/compiled-list.rule.js';
import { beforeProvince, extensionMovesForward } from '../rules/extension.rule.js';
import { listAsAsked } from '../rules/further-quota.rule.js';
import { inTime } from '../rules/in-time.rule.js';
import { nilReturnTaken } from '../rules/no-nil-return.rule.js';
import { paperGiven } from '../rules/paper-given.rule.js';
import { reasonGiven } from '../rules/reason-given.rule.js';
import { notYetReminded, stepWaits } from '../rules/reminder.rule.js';
import { everyUnitAnswered, nominatingUnit, nothingRegistered } from '../rules/unit-answers.rule.js';
import { type QuotaCount, quotaCounts } from '../plan/quota-counts.js';
import { unitQuotaOf } from '../plan/unit-quota-of.js';
import { silentUnitsNudged } from '../rules/units-nudged.rule.js';
import type { Entrant, RoundSettled } from './facts.js';
import { provinceTerm, registrationTerm, type RoundContext } from './round.context.js';
import type { RoundOrder } from './round.events.js';
import { roundTasks } from './tasks.js';

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

const registeredBy = (unit: string, { entrants }: Pick<RoundSettled, 'entrants'>): number =>
  entrants.filter((entrant) => entrant.unit === unit && entrant.registered).length;

/** How the further quotas over the registered names stand: of the round, and of each unit that nominates. */
const registeredCounts = ({ plan, entrants }: Pick<RoundSettled, 'plan' | 'entrants'>): QuotaCount[] =>
  quotaCounts(
    plan.quotas.also.filter(({ counts }) => counts === 'registered'),
    entrants.filter(({ registered }) => registered),
    plan.units.nominating,
  );

/** Of a unit that said why it has nobody, or without which the list was closed, nothing more is asked. */
export const askedCounts = (
  facts: Pick<RoundSettled, 'plan' | 'entrants'>,
  { nilReturns, missing }: Pick<RoundContext, 'nilReturns' | 'missing'>,
): QuotaCount[] =>
  registeredCounts(facts).filter(
    ({ unit }) => unit === null || !(nilReturns.includes(unit) || missing.includes(unit)),
  );

const owesMore = (unit: string, facts: Pick<RoundSettled, 'plan' | 'entrants'>): boolean =>
  registeredCounts(facts).some(
    (count) =>
      count.unit === unit &&
      count.quota.effect === 'block' &&
      count.least !== null &&
      count.have < count.least,
  );

/** Neither the fewest names the plan asks of each unit, all its quotas together, nor "không có". */
export const isSilent = (
  unit: string,
  facts: Pick<RoundSettled, 'plan' | 'entrants'>,
  { nilReturns }: RoundContext,
): boolean =>
  (registeredBy(unit, facts) < unitQuotaOf(facts.plan, unit).min || owesMore(unit, facts)) &&
  !nilReturns.includes(unit);

function sightOf(order: RoundOrder, facts: RoundSettled, stored: Stored<RoundContext>) {
  const { context } = stored;
  const { plan, moment, entrants } = facts;
  const unit = 'unit' in order ? order.unit : null;
  const reasons = new Map(
    order.type === 'COMPILE' ? order.missing.map((m) => [m.unit, m.reason.trim() !== '']) : [],
  );
  const province = provinceTerm(context);
  const term = registrationTerm(unit, context);
  const ids = order.type === 'FORWARD' ? [...new Set(order.nominations)] : [];
  const named = entrants.filter(({ id }) => ids.includes(id));
  const nudged = order.type === 'NUDGE' ? [...new Set(order.units)] : [];
  const about = (order.type === 'NUDGE' && order.about) || null;
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
    nilReturns: plan.nilReturn,
    registered: unit === null ? 0 : registeredBy(unit, facts),
    nilReturn: unit !== null && context.nilReturns.includes(unit),
    until: 'until' in order ? order.until : moment.day,
    extending: order.type === 'EXTEND_PROVINCE' ? province : term,
    intakeClause: plan.intake.clause,
    province,
    units: plan.units.nominating.map((code) => ({
      unit: code,
      registered: registeredBy(code, facts),
      nil: context.nilReturns.includes(code),
      reason: reasons.get(code) ?? false,
      min: unitQuotaOf(plan, code).min,
      lastDay: registrationTerm(code, context)?.lastDay ?? null,
    })),
    counts: askedCounts(facts, {
      nilReturns: context.nilReturns,
      missing: [...reasons].filter(([, given]) => given).map(([code]) => code),
    }),
    nudged: nudged.map((code) => ({
      unit: code,
      answered: !isSilent(code, facts, context),
      lastDay: registrationTerm(code, context)?.lastDay ?? null,
    })),
    reportedAbove: order.type === 'NUDGE' && order.above !== undefined,
    step:
      about === null ? null : { waits: roundTasks(stored.state, context).some(({ key }) => key === about) },
    slot: order.type === 'NUDGE' ? order.slot : null,
    reminded: context.reminded ?? [],
    clause: plan.reminders.clause,
    registrationClause: context.dates.registration?.clause ?? plan.units.clause,
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
  NIL_RETURN: [nilReturnTaken, nominatingUnit, inTime, nothingRegistered, reasonGiven],
  NUDGE: [silentUnitsNudged, stepWaits, notYetReminded],
  EXTEND: [nominatingUnit, extensionMovesForward, beforeProvince, reasonGiven],
  EXTEND_PROVINCE: [extensionMovesForward, paperGiven, reasonGiven],
  COMPILE: [everyUnitAnswered, listAsAsked],
  PUT_BEFORE_COUNCIL: [list.sittingReady, list.nothingPending, list.somethingCompiled],
  TAKE_RESULT: [],
  FORWARD: [paperGiven, list.namesSelected],
  CLOSE: [list.allForwarded],
};

export const roundFindings = (
  order: RoundOrder,
  facts: RoundSettled,
  stored: Stored<RoundContext>,
): Finding[] => findingsOf(RULES[order.type], sightOf(order, facts, stored));
