import {
  type Assessment,
  assessmentsAt,
  type Dossier,
  type EvidenceCheck,
  evidenceCheck,
  type Gate,
  isIn,
  type Leaves,
  type Offer,
  offersOf,
  type PaperAnswer,
  type ReadScope,
  type Settled,
  type Sides,
  sidesAt,
  type Words,
  yearsCalled,
  yearsToEvaluate,
} from '../../workflows/index.js';
import { type NominationRow, storedOf } from '../road/lives/nomination.facts.js';
import type { Waiting } from '../tasks/waiting.js';

/** A nomination as its reader may see it: where it stands, how it measures up, what he may do. */
export interface NominationView {
  readonly id: string;
  readonly code: string;
  readonly state: Leaves;
  readonly version: number;
  readonly dossierVersion: number;
  readonly heldSince: string | null;
  readonly scope: Exclude<ReadScope, null>;
  readonly round: string;
  readonly plan: { readonly code: string; readonly version: number; readonly title: Words };
  readonly nominee: Settled['nominee'] & { readonly name: string; readonly post: string };
  readonly dossier: Dossier;
  readonly entries: Settled['entries'];
  /** How far the Office has come with the evidence. */
  readonly check: EvidenceCheck;
  readonly gate: Gate;
  /** An exemplar between the gates: what is measured is progress. */
  readonly following: boolean;
  readonly criteria: readonly Assessment[];
  /** The same gate on what the dossier claims and on what the Office has seen. */
  readonly sides: Sides;
  /** The same criteria for the post held today, where it has changed since the tier was frozen. */
  readonly criteriaByPostToday: readonly Assessment[] | null;
  readonly offers: readonly Offer[];
  readonly waiting: readonly Waiting[];
  readonly parts: Settled['parts'];
  readonly exemplarTier: 'unit' | 'department' | 'province' | null;
  /** The province's answer on paper that waits to be confirmed; no word of it to the nominee before that. */
  readonly recorded: PaperAnswer | null;
  /** Years whose evaluation is called for. */
  readonly yearsCalled: readonly number[];
  /** Years that may be evaluated now: those called for, else every one begun and not evaluated. */
  readonly yearsOpen: readonly number[];
  readonly today: string;
}

/** The gate that lies next before the nomination: what it is to be measured by now. */
function gateAhead(state: Leaves): Gate {
  if (isIn(state, 'draft', 'unitReview', 'supplement', 'lapsed')) return 'register';
  if (isIn(state, 'officeReview', 'unqualified', 'compiled')) return 'accept';
  if (isIn(state, 'beforeCouncil')) return 'accept';
  return isIn(state, 'selected') ? 'accept' : 'confirm';
}

/** A target is progress until the final review is being held: shown as such, not as a failure. */
export const shownGate = (gate: Gate, facts: Settled): Gate => {
  const final = facts.plan.milestones.find(({ review }) => review === 'final');
  return gate === 'confirm' && final && (final.opens === null || facts.moment.day < final.opens)
    ? 'accept'
    : gate;
};

/** What a nomination in this state is measured by today. */
export const gateOf = (state: Leaves, facts: Settled): Gate => shownGate(gateAhead(state), facts);

/** Whoever does not read it whole sees of the register what the dossier claims: the rest is nobody's evidence. */
const entriesFor = (scope: ReadScope, { entries, dossier }: Settled): Settled['entries'] =>
  scope === 'full' ? entries : entries.filter(({ id }) => dossier.evidence.includes(id));

export function viewOf(
  row: NominationRow,
  facts: Settled,
  scope: Exclude<ReadScope, null>,
  waiting: readonly Waiting[],
): NominationView {
  const gate = gateOf(row.state, facts);
  const { tierNow } = facts.nominee;
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    version: row.version,
    dossierVersion: row.dossier_version,
    heldSince: row.context.heldSince,
    scope,
    round: row.round_id,
    plan: { code: row.plan_code, version: row.plan_version, title: facts.plan.title },
    nominee: { ...facts.nominee, name: row.dossier.name, post: row.dossier.post },
    dossier: row.dossier,
    entries: entriesFor(scope, facts),
    check: evidenceCheck(facts, row.context),
    gate,
    following: isIn(row.state, 'exemplar') && gate !== 'confirm',
    criteria: assessmentsAt(gate, facts),
    sides: sidesAt(gate, facts),
    criteriaByPostToday:
      tierNow === undefined
        ? null
        : assessmentsAt(gate, { ...facts, nominee: { ...facts.nominee, tier: tierNow } }),
    offers: offersOf(storedOf(row), facts),
    waiting,
    parts: facts.parts,
    exemplarTier: row.context.tier,
    recorded: scope === 'full' ? (row.context.recorded ?? null) : null,
    yearsCalled: yearsCalled(row.context),
    yearsOpen: yearsToEvaluate(row.context, facts.plan, facts.moment.day),
    today: facts.moment.day,
  };
}
