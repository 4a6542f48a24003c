import { assess, criteriaFindings } from '../criteria/evaluate.js';
import type { Gate } from '../criteria/criterion.js';
import type { CriteriaFacts } from '../criteria/record.js';
import { sideBySide, type Sides } from '../criteria/side-by-side.js';
import type { Assessment } from '../kernel/assessment.js';
import { type Finding, findingsOf, type Rule } from '../kernel/finding.js';
import type { Stored } from '../kernel/step.js';
import { correctable } from '../rules/correction.rule.js';
import { dossierComplete } from '../rules/dossier-complete.rule.js';
import * as evidence from '../rules/evidence.rule.js';
import { furtherQuotas } from '../rules/further-quota.rule.js';
import { fosteringPlanned } from '../rules/fostering-plan.rule.js';
import * as handedFile from '../rules/handed-file.rule.js';
import { inScope } from '../rules/in-scope.rule.js';
import { inTime, termOver } from '../rules/in-time.rule.js';
import { noNilReturn } from '../rules/no-nil-return.rule.js';
import { notOnHold, onHold } from '../rules/not-on-hold.rule.js';
import { roundNotOver } from '../rules/filing.rule.js';
import { firstObjection } from '../rules/objection.rule.js';
import * as paperAnswer from '../rules/paper-answer.rule.js';
import { papersKept } from '../rules/papers.rule.js';
import { paperGiven } from '../rules/paper-given.rule.js';
import { consentGiven, partThere } from '../rules/part-there.rule.js';
import { laterPlan, planKnowsNominee, planKnowsUnit } from '../rules/later-plan.rule.js';
import { reasonGiven } from '../rules/reason-given.rule.js';
import { somethingRecounted } from '../rules/recount.rule.js';
import { councilNotOpen, extensionAhead } from '../rules/reopening.rule.js';
import { unitQuota } from '../rules/unit-quota.rule.js';
import * as years from '../rules/years.rule.js';
import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import type { NominationOrder } from './nomination.events.js';
import { type Sight, sightOf } from './sight.js';

const criteriaFacts = ({ nominee: { kind, tier }, dossier, entries }: Settled): CriteriaFacts => ({
  kind,
  tier,
  attestations: dossier.attestations,
  movement: dossier.movement,
  records: entries,
});

/** The criteria as they stand at a gate: the same tree guards, explains and proves. */
export const assessmentsAt = (gate: Gate, facts: Settled): Assessment[] =>
  assess(facts.plan, criteriaFacts(facts), gate, facts.moment.day);

/** The same gate twice: on what the dossier claims, and on what the Office has seen. */
export const sidesAt = (gate: Gate, facts: Settled): Sides => {
  const on = (reading: 'claimed' | 'verified'): Assessment[] =>
    assess(facts.plan, criteriaFacts(facts), gate, facts.moment.day, reading);
  return sideBySide(on('claimed'), on('verified'));
};

/** What the dossier itself still lacks before it may be submitted, whoever reads it. */
export const dossierFindings = ({ plan, dossier }: Settled): Finding[] =>
  findingsOf([dossierComplete], {
    dossier,
    knownFields: plan.fields.map(({ id }) => id),
    knownMovements: plan.movements.map(({ id }) => id),
    clauses: plan.clauses,
  });

const meets =
  (gate: Gate): Rule<Sight> =>
  ({ facts }) =>
    criteriaFindings(assessmentsAt(gate, facts));

const partInOrder: Rule<Sight> = ({ part }) => (part ? partThere(part) : null);
const told: Rule<Sight> = ({ part }) => (part ? consentGiven(part) : null);

/** A province that takes its recognition back is heard at once; one that gives it waits for the release. */
const forwardAnswer: Rule<Sight> = (sight) => (sight.recognises ? notOnHold(sight) : null);

const forward = [notOnHold, reasonGiven] as const;
const NONE: readonly Rule<Sight>[] = [];

/** Every rule of this life, under the event it stands before. The only such list. */
const RULES: { readonly [T in NominationOrder['type']]: readonly Rule<Sight>[] } = {
  EDIT_DOSSIER: [evidence.evidenceKnown, papersKept],
  SUBMIT: [notOnHold, inTime, dossierComplete, evidence.askedItemsChanged],
  ENDORSE: [
    notOnHold,
    roundNotOver,
    inTime,
    unitQuota,
    furtherQuotas,
    noNilReturn,
    inScope,
    dossierComplete,
    meets('register'),
  ],
  RETURN: [reasonGiven, evidence.itemsInDossier],
  CHECK_EVIDENCE: [evidence.itemsInDossier, evidence.rejectionsExplained, evidence.someItemJudged],
  ACCEPT: [notOnHold, evidence.evidenceChecked, meets('accept')],
  REPORT_UNQUALIFIED: [notOnHold, evidence.evidenceChecked, reasonGiven],
  OBJECT: [...forward, councilNotOpen, firstObjection],
  CONTEST_FACTS: [reasonGiven],
  PUT_BEFORE_COUNCIL: [notOnHold, meets('agenda')],
  SELECT: [notOnHold],
  NOT_SELECT: [notOnHold],
  FORWARD: [notOnHold, inTime, paperGiven, meets('forward')],
  RECEIVE: NONE,
  RECOGNISE: [notOnHold, paperGiven],
  DECLINE: [reasonGiven],
  RETURN_FOR_CORRECTION: [reasonGiven, evidence.itemsInDossier],
  RESEND: [notOnHold, paperGiven],
  CHANGE_ANSWER: [forwardAnswer, paperGiven, reasonGiven],
  RECORD_ANSWER: [
    paperAnswer.noAnswerWaiting,
    paperAnswer.answerFits,
    paperAnswer.answerNamed,
    paperAnswer.answerExplained,
    paperAnswer.answerScanned,
  ],
  HAND_FILE: [handedFile.fileSealed],
  TAKE_RECEIPT: [handedFile.fileHanded, handedFile.codeFits, handedFile.receiptSaid],
  CONFIRM_ANSWER: [paperAnswer.answerWaiting, forwardAnswer],
  DISMISS_ANSWER: [paperAnswer.answerWaiting, reasonGiven],
  FILE_FOSTERING_PLAN: [notOnHold, fosteringPlanned],
  REPORT_PROGRESS: [reasonGiven],
  PROPOSE_COMMENDATION: [...forward, partInOrder],
  ADVISE_COMMENDATION: [...forward, partInOrder],
  DECIDE_COMMENDATION: [notOnHold, paperGiven, partInOrder, meets('commend')],
  REFUSE_COMMENDATION: [reasonGiven, partInOrder],
  DRAFT_STORY: [reasonGiven, partInOrder],
  CONSENT_STORY: [partInOrder],
  WITHDRAW_CONSENT: [reasonGiven, partInOrder],
  APPROVE_STORY: [notOnHold, partInOrder],
  PUBLISH_STORY: [notOnHold, partInOrder, told],
  RETRACT_STORY: [reasonGiven, partInOrder],
  RECORD_ACTIVITY: forward,
  CALL: NONE,
  EVALUATE_YEAR: [years.yearToEvaluate, reasonGiven],
  REVIEW_MIDTERM: [notOnHold, years.reviewOpen, reasonGiven],
  REVIEW_FINAL: [notOnHold, years.reviewOpen, years.midtermHeld, reasonGiven],
  REPLACE: [paperGiven, reasonGiven],
  WITHDRAW: [reasonGiven],
  DISQUALIFY: [paperGiven, reasonGiven],
  CORRECT: [correctable, reasonGiven],
  HOLD: [notOnHold, reasonGiven],
  RELEASE: [onHold, reasonGiven],
  LAPSE: [notOnHold, termOver],
  REOPEN: [notOnHold, councilNotOpen, extensionAhead, reasonGiven],
  NUDGE: NONE,
  RECOUNT: [reasonGiven],
  RECHECK: [somethingRecounted, reasonGiven],
  MIGRATE: [laterPlan, planKnowsNominee, planKnowsUnit, reasonGiven],
};

/** A verdict "not confirmed" needs no criterion met; what is unmet is recorded with it. */
const confirmOnly = (order: NominationOrder, findings: readonly Finding[]): Finding[] =>
  order.type === 'REVIEW_FINAL' && order.verdict === 'not'
    ? findings.map((finding) => ({ ...finding, effect: 'info' }))
    : [...findings];

/** What stands against this order, all of it at once, and what is to be noted with it. */
export function findingsFor(
  order: NominationOrder,
  facts: Settled,
  { state, context }: Stored<NominationContext>,
): Finding[] {
  const sight = sightOf(order, facts, context, state);
  const findings = findingsOf(RULES[order.type], sight);
  if (order.type === 'REVIEW_FINAL')
    findings.push(...confirmOnly(order, meets('confirm')(sight) as Finding[]));
  // a reopened name that the unit had registered takes its place in the quota again
  if (order.type === 'REOPEN' && context.registered)
    findings.push(...findingsOf([unitQuota, furtherQuotas], sight));
  return findings;
}
