import type { Effect, Finding } from '../kernel/finding.js';
import { isIn } from '../kernel/leaves.js';
import type { Stored } from '../kernel/step.js';
import type { Settled } from '../nomination/facts.js';
import type { NominationContext } from '../nomination/nomination.context.js';
import type { NominationOrder } from '../nomination/nomination.events.js';
import { findingsFor } from '../nomination/nomination.rules.js';
import { textOf } from './compare.js';

/** A reason that stays, with another weight or another count. */
export interface Altered {
  readonly before: Finding;
  readonly after: Finding;
}

/** What a version changes before one step that a nomination still has to take. */
export interface StepChange {
  readonly order: NominationOrder['type'];
  /** The step it stands before now; the others come later. */
  readonly next: boolean;
  readonly gained: readonly Finding[];
  readonly lost: readonly Finding[];
  readonly altered: readonly Altered[];
}

const UNTIL_ENDORSED = ['draft', 'unitReview', 'supplement', 'lapsed'];
const UNTIL_ACCEPTED = [...UNTIL_ENDORSED, 'officeReview', 'unqualified'];
const UNTIL_LISTED = [...UNTIL_ACCEPTED, 'compiled'];
const UNTIL_SENT = [...UNTIL_LISTED, 'beforeCouncil', 'selected'];
const UNTIL_THE_END = [...UNTIL_SENT, 'exemplar'];

const paper = { number: '-', date: '' };

/** Each step at which a plan's rules are asked, and the states that lie before it. What its form will say is left open. */
const STEPS: readonly { readonly order: NominationOrder; readonly before: readonly string[] }[] = [
  { order: { type: 'ENDORSE' }, before: UNTIL_ENDORSED },
  { order: { type: 'ACCEPT' }, before: UNTIL_ACCEPTED },
  { order: { type: 'PUT_BEFORE_COUNCIL', sitting: '' }, before: UNTIL_LISTED },
  { order: { type: 'FORWARD', letter: paper }, before: UNTIL_SENT },
  { order: { type: 'DECIDE_COMMENDATION', part: '', decision: paper }, before: UNTIL_THE_END },
  { order: { type: 'REVIEW_FINAL', verdict: 'confirm', remark: '-' }, before: UNTIL_THE_END },
];

/** The same reason under both plans: a criterion by its id, of the rest each by its code. */
const keyOf = ({ code, assessment, params }: Finding): string =>
  assessment ? `${code} ${assessment.id}` : `${code} ${textOf(params)}`;

/** Other words for the same demand change no finding; the page of differences tells them. */
const weightOf = ({ effect, need, have, params }: Finding): string =>
  textOf({ effect, need: need ?? null, have: have ?? null, params: params ?? null });

const byKey = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [keyOf(finding), finding]));

const compared = (before: readonly Finding[], after: readonly Finding[]) => {
  const was = byKey(before);
  const is = byKey(after);
  return {
    gained: [...is].flatMap(([key, finding]) => (was.has(key) ? [] : [finding])),
    lost: [...was].flatMap(([key, finding]) => (is.has(key) ? [] : [finding])),
    altered: [...is].flatMap(([key, finding]) => {
      const old = was.get(key);
      return old && weightOf(old) !== weightOf(finding) ? [{ before: old, after: finding }] : [];
    }),
  };
};

/**
 * What another version of the plan would change for a nomination as it stands today, step by step for the steps
 * that still lie ahead; only those at which something changes. The two sets of facts differ in their plan alone.
 */
export const wouldChange = (
  stored: Stored<NominationContext>,
  before: Settled,
  after: Settled,
): StepChange[] => {
  const ahead = STEPS.filter(({ before: states }) => isIn(stored.state, ...states));
  return ahead
    .map(({ order }, at): StepChange => {
      const found = compared(findingsFor(order, before, stored), findingsFor(order, after, stored));
      return { order: order.type, next: at === 0, ...found };
    })
    .filter(({ gained, lost, altered }) => gained.length + lost.length + altered.length > 0);
};

/** What blocks after and did not before: a new reason, or one that was only a remark. */
export const newBlocks = (steps: readonly StepChange[]): readonly Finding[] =>
  steps.flatMap(({ gained, altered }) => [
    ...gained.filter(({ effect }) => effect === 'block'),
    ...altered
      .filter(({ before, after }) => weight(after.effect) > weight(before.effect))
      .map(({ after }) => after),
  ]);

const weight = (effect: Effect): number => (effect === 'block' ? 1 : 0);
