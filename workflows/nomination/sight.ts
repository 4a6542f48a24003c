import type { Day } from '../kernel/days.js';
import type { Leaves } from '../kernel/leaves.js';
import type { FurtherQuota, Milestone, Plan, Quota } from '../plan/plan.js';
import { isCounted } from '../plan/quota-counts.js';
import { unitQuotaOf } from '../plan/unit-quota-of.js';
import { CORRECTABLE } from '../rules/correction.rule.js';
import type { Term } from '../rules/in-time.rule.js';
import type { Dossier } from './dossier.js';
import { evidenceLeft, verifiedIn } from './evidence-check.js';
import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import type { NominationOrder, Paper } from './nomination.events.js';
import { type HandedFile, type PaperAnswer, paperAnswersIn, provinceAt } from './paper-answer.js';
import { partFacts } from './parts.js';
import type { TermName } from './state-meta.js';
import { termFor } from './terms.js';

/** What the rules see of one order: the few plain facts each of them asks for. */
export interface Sight {
  readonly facts: Settled;
  readonly today: Day;
  readonly heldSince: Day | null;
  readonly hold: Plan['hold'];
  readonly term: Term | null;
  readonly others: number;
  readonly perUnit: Quota;
  /** Further quotas that count this name, with the others they count already. */
  readonly takes: readonly { readonly quota: FurtherQuota; readonly others: number }[];
  readonly nilReturn: boolean;
  readonly kind: string;
  readonly employment: string | null;
  readonly scope: Plan['subjects'];
  readonly dossier: Dossier;
  readonly knownFields: readonly string[];
  readonly knownMovements: readonly string[];
  readonly evidence: readonly string[];
  readonly entries: Settled['entries'];
  /** Evidence that needs no second look: verified already. */
  readonly settled: readonly string[];
  /** Evidence that waits for a verdict even after this order. */
  readonly left: readonly string[];
  readonly asked: readonly string[];
  /** Of these, those whose scan has been sent again. */
  readonly replaced: readonly string[];
  /** Files that lie here for this nomination. */
  readonly kept: readonly string[];
  readonly items: readonly string[];
  /** Items not accepted, and nothing said about why. */
  readonly unexplained: readonly string[];
  readonly checked: boolean;
  readonly objected: boolean;
  readonly reason: string | undefined;
  readonly paper: Paper | undefined;
  readonly round: string;
  readonly registrationClause: string;
  readonly until: Day;
  readonly recognises: boolean;
  /** What the Office read from the province's paper, and what waits to be confirmed. */
  readonly said: Extract<NominationOrder, { type: 'RECORD_ANSWER' }> | null;
  readonly recorded: PaperAnswer | null;
  /** The sealed file last handed over, what is handed over now, and the receipt that came back. */
  readonly handed: HandedFile | null;
  readonly hands: HandedFile | null;
  readonly receipt: Extract<NominationOrder, { type: 'TAKE_RECEIPT' }> | null;
  readonly fits: readonly PaperAnswer['answer'][];
  /** Entries that a recount took away, not looked at yet. */
  readonly recounted: readonly string[];
  readonly provinceAt: string;
  readonly provinceClause: string;
  readonly correction: { readonly field: string; readonly to: string } | null;
  readonly fostering: { readonly responsible: string; readonly activities: readonly string[] } | null;
  readonly fosteringClause: string;
  readonly part: ReturnType<typeof partFacts>;
  readonly year: number;
  readonly years: readonly number[];
  readonly period: Plan['period'];
  readonly clause: string;
  readonly clauses: Plan['clauses'];
  readonly milestone: Milestone | undefined;
  readonly midterm: string | null;
  /** The version of the plan it is to be brought under. */
  readonly migration: {
    readonly plan: Plan;
    readonly nextPlan: Plan | null;
    readonly wanted: number;
    readonly kind: string;
    readonly tier: string | null;
    readonly unit: string;
  } | null;
}

/** Whatever the order says in words: a reason, an opinion, a remark, a report. */
const wordsOf = (order: NominationOrder): string | undefined => {
  const said = order as Partial<
    Record<'reason' | 'opinion' | 'remark' | 'report' | 'text' | 'activity', string>
  >;
  return said.reason ?? said.opinion ?? said.remark ?? said.report ?? said.text ?? said.activity;
};

const paperOf = (order: NominationOrder): Paper | undefined => {
  const said = order as Partial<Record<'letter' | 'decision' | 'minutes', Paper>>;
  return said.letter ?? said.decision ?? said.minutes;
};

const itemsOf = (order: NominationOrder): readonly string[] => {
  if (order.type === 'CHECK_EVIDENCE') return order.items.map(({ entry }) => entry);
  if (order.type === 'RETURN_FOR_CORRECTION')
    return (order.items ?? []).filter((item) => !CORRECTABLE.includes(item));
  return order.type === 'RETURN' ? (order.items ?? []) : [];
};

const unexplainedIn = (order: NominationOrder): readonly string[] =>
  order.type === 'CHECK_EVIDENCE'
    ? order.items
        .filter(({ verdict, note = '' }) => verdict === 'rejected' && note.trim() === '')
        .map(({ entry }) => entry)
    : [];

/** Asked for again, and not shown by the same scans any more. */
const replacedIn = ({ scans = {} }: Settled, { asked, askedScans = {} }: NominationContext): string[] =>
  asked.filter((id) => {
    const now = scans[id] ?? [];
    return now.length > 0 && now.join(' ') !== (askedScans[id] ?? []).join(' ');
  });

/** Which date this order is bound by. */
const termOf = ({ type }: NominationOrder, { registered }: NominationContext): TermName | null => {
  switch (type) {
    case 'SUBMIT':
      // of a first draft only the endorsement is bound; what was sent back, the unit sends again in its term
      return registered ? 'supplement' : null;
    case 'ENDORSE':
    case 'LAPSE':
      return 'registration';
    case 'FORWARD':
      return 'province';
    default:
      return null;
  }
};

/** Taking back a recognition is heard at once; giving one goes forward. */
const recognisesBy = (order: NominationOrder, { recorded }: NominationContext): boolean =>
  order.type === 'CONFIRM_ANSWER'
    ? recorded?.answer === 'recognised'
    : order.type === 'CHANGE_ANSWER' && order.to === 'recognised';

const takesIn = ({ plan, nominee, dossier, counts = {} }: Settled): Sight['takes'] =>
  plan.quotas.also
    .filter(
      (quota) => quota.counts === 'registered' && isCounted(quota, { ...nominee, fields: dossier.fields }),
    )
    .map((quota) => ({ quota, others: counts[quota.id] ?? 0 }));

const migrationBy = (
  order: NominationOrder,
  { plan, nextPlan, nominee: { kind, tier, unit } }: Settled,
): Sight['migration'] =>
  order.type === 'MIGRATE' ? { plan, nextPlan: nextPlan ?? null, wanted: order.to, kind, tier, unit } : null;

export function sightOf(
  order: NominationOrder,
  facts: Settled,
  context: NominationContext,
  state: Leaves = [],
): Sight {
  const { plan, dossier, nominee, moment } = facts;
  const name = termOf(order, context);
  const review = order.type === 'REVIEW_MIDTERM' ? 'midterm' : 'final';
  const proposed = order.type === 'EDIT_DOSSIER' ? order.dossier : dossier;
  return {
    facts,
    today: moment.day,
    heldSince: context.heldSince,
    hold: plan.hold,
    term: name ? termFor(name, facts, context) : null,
    others: facts.others,
    perUnit: unitQuotaOf(plan, nominee.unit),
    takes: takesIn(facts),
    nilReturn: facts.nilReturn,
    kind: nominee.kind,
    employment: nominee.employment,
    scope: plan.subjects,
    dossier: proposed,
    knownFields: plan.fields.map(({ id }) => id),
    knownMovements: plan.movements.map(({ id }) => id),
    evidence: proposed.evidence,
    entries: facts.entries,
    settled: verifiedIn(facts.entries),
    left: evidenceLeft(facts, context, itemsOf(order)),
    asked: context.asked,
    replaced: replacedIn(facts, context),
    kept: facts.files ?? [],
    items: itemsOf(order),
    unexplained: unexplainedIn(order),
    checked: context.checked,
    objected: context.objected,
    reason: wordsOf(order),
    paper: paperOf(order),
    round: facts.round.state,
    registrationClause: facts.round.dates.registration?.clause ?? plan.units.clause,
    until: order.type === 'REOPEN' ? order.until : moment.day,
    recognises: recognisesBy(order, context),
    said: order.type === 'RECORD_ANSWER' ? order : null,
    recorded: context.recorded ?? null,
    handed: context.handed ?? null,
    hands: order.type === 'HAND_FILE' ? order : null,
    receipt: order.type === 'TAKE_RECEIPT' ? order : null,
    fits: paperAnswersIn(state),
    recounted: context.recounted ?? [],
    provinceAt: provinceAt(state),
    provinceClause: facts.round.dates.province?.clause ?? plan.quotas.selected.clause,
    correction: order.type === 'CORRECT' ? order : null,
    fostering: order.type === 'FILE_FOSTERING_PLAN' ? order : null,
    fosteringClause: plan.fostering.clause,
    part: partFacts(order, facts),
    year: order.type === 'EVALUATE_YEAR' ? order.year : 0,
    years: context.years,
    period: plan.period,
    clause: plan.yearly.clause,
    clauses: plan.clauses,
    milestone: plan.milestones.find((one) => one.review === review),
    midterm: context.midterm,
    migration: migrationBy(order, facts),
  };
}
