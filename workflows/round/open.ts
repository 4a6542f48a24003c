import type { Refused } from '../kernel/decision.js';
import { addDays, type Day, type Moment } from '../kernel/days.js';
import { blocks, type Finding, findingsOf } from '../kernel/finding.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { beginning } from '../kernel/step.js';
import type { Paper } from '../nomination/nomination.events.js';
import type { Task } from '../nomination/tasks.js';
import type { Plan } from '../plan/plan.js';
import { type Capacity, permission } from '../policy/decide-policy.js';
import { decided } from '../policy/decided.js';
import type { Actor } from '../policy/roles.js';
import * as rules from '../rules/opening.rule.js';
import { listedUnitsExist } from '../rules/plan-units.rule.js';
import { paperGiven } from '../rules/paper-given.rule.js';
import { reasonGiven } from '../rules/reason-given.rule.js';
import { datesOf, isTurn, type OwnDates, ownDatesOf, type RoundDates, turnAfter, turnOf } from './dates.js';
import { roundTasks } from './tasks.js';
import { newRound, type RoundContext } from './round.context.js';
import { roundMachine } from './round.machine.js';

/** A round beside the regular ones (đợt bổ sung): why, by which paper, and its own last days. */
export interface Supplement extends OwnDates {
  readonly reason: string;
  readonly basis: Paper;
}

export interface OpeningOrder {
  readonly type: 'OPEN_ROUND';
  /** Code of the plan: its newest version. */
  readonly plan: string;
  readonly name: string;
  /** Of a recurring intake the turn it is about (`2023-10`). */
  readonly turn: string | null;
  /** Null: a regular round. */
  readonly supplement: Supplement | null;
}

/** A round that has been opened under any version of this plan. */
export interface OpenedRound {
  readonly code: string;
  readonly state: Leaves;
  readonly turn: string | null;
  readonly supplementary: boolean;
}

export interface OpeningFacts {
  readonly plan: Plan;
  readonly moment: Moment;
  readonly actor: Actor;
  readonly opened: readonly OpenedRound[];
  /** Codes of all units of the organisation. Absent in what was recorded before this was asked. */
  readonly unitCodes?: readonly string[];
}

export interface RoundBegun {
  readonly ok: true;
  readonly findings: readonly Finding[];
  readonly capacity: Capacity;
  readonly state: Leaves;
  readonly context: RoundContext;
  readonly tasks: readonly Task[];
}

type Asked = Pick<OpeningOrder, 'turn' | 'supplement'>;

/** What the matter itself is judged by, whoever asks. */
export interface OpeningSight extends Pick<OpeningFacts, 'plan' | 'opened' | 'unitCodes'> {
  readonly today: Day;
}

/** The next turn may be opened while this one runs: units read its date before it comes. */
const TURNS_AHEAD = 1;

const regularOf = (opened: readonly OpenedRound[]): rules.RegularRound[] =>
  opened
    .filter(({ supplementary }) => !supplementary)
    .map(({ code, turn, state }) => ({ code, turn, takesNames: isIn(state, 'open', 'compiling') }));

/** The first and the last day of a turn: a plan that begins within it holds it. */
const daysOf = (turn: string, every: NonNullable<Plan['intake']['every']>): { first: Day; last: Day } => ({
  first: `${turn}-01`,
  last: addDays(`${turnAfter(turn, every, 1)}-01`, -1),
});

const recurringIn = ({ intake: { kind, every }, period }: Plan, today: Day, turn: string | null) => {
  if (kind !== 'recurring' || every === undefined) return null;
  const latest = turnAfter(turnOf(today, every), every, TURNS_AHEAD);
  const known = turn !== null && isTurn(turn, every);
  const { first, last } = known ? daysOf(turn, every) : { first: period.from, last: period.to };
  return { known, latest, first, last };
};

const datesFor = (plan: Plan, { turn, supplement }: Asked): RoundDates => {
  if (supplement !== null) return ownDatesOf(plan, supplement);
  const { every } = plan.intake;
  return datesOf(plan, turn !== null && every !== undefined && isTurn(turn, every) ? turn : null);
};

const REGULAR = [
  rules.heldOnce,
  rules.oneTakesNames,
  rules.planRuns,
  rules.turnMayOpen,
  rules.stillTimeToRegister,
] as const;
const BESIDE = [rules.supplementForeseen, rules.supplementDated, rules.supplementInOrder] as const;

/** That a paper and a reason are given is asked for by whatever foresees the supplementary round. */
const underClause = (clause: string, findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => (finding.clause === '-' ? { ...finding, clause } : finding));

function openingFindings(sight: OpeningSight, asked: Asked): Finding[] {
  const { plan, today, opened } = sight;
  const { intake, period, deadlines } = plan;
  const { turn, supplement } = asked;
  const supplementary = supplement !== null;
  const term = datesFor(plan, asked).registration;
  const recurring = recurringIn(plan, today, turn);
  const regular = regularOf(opened);
  return [
    ...findingsOf(REGULAR, { intake, period, today, regular, supplementary, turn, recurring, term }),
    ...findingsOf([listedUnitsExist], sight),
    ...findingsOf(BESIDE, { intake, period, today, deadlines, supplementary, own: supplement }),
    ...(supplement === null
      ? []
      : underClause(
          intake.clause,
          findingsOf([paperGiven, reasonGiven], {
            today,
            paper: supplement.basis,
            reason: supplement.reason,
          }),
        )),
  ];
}

const opening = (actor: Actor, day: Day, clause = '-') =>
  permission({
    life: 'round',
    action: 'OPEN_ROUND',
    state: [],
    day,
    actor,
    unit: null,
    nominee: null,
    taken: [],
    clause,
  });

/** May this person open rounds at all? Asked where there is no plan yet to ask it about. */
export const mayOpenRound = (actor: Actor, day: Day): boolean => opening(actor, day).allow;

/** May this round be opened, and what is it then? Pure, like every decision. */
export function decideOpening(order: OpeningOrder, facts: OpeningFacts): RoundBegun | Refused {
  const may = opening(facts.actor, facts.moment.day, facts.plan.clauses.duties);
  const findings = openingFindings({ ...facts, today: facts.moment.day }, order);
  const decision = decided(may, findings);
  if (!decision.ok) return decision;
  const supplementary = order.supplement !== null;
  const context = newRound(datesFor(facts.plan, order), { turn: order.turn, supplementary });
  const state = beginning(roundMachine);
  return { ...decision, state, context, tasks: roundTasks(state, context) };
}

/** A round that could be opened under a plan today, or why it cannot. */
export interface OpeningOffer {
  readonly supplementary: boolean;
  readonly turn: string | null;
  /** Null: a supplementary round names its own. */
  readonly dates: RoundDates | null;
  readonly open: boolean;
  readonly findings: readonly Finding[];
}

/** Turns worth opening today: not opened yet, and one can still register for them; the first one first. */
export function turnsToOpen(sight: OpeningSight): string[] {
  const { plan, today } = sight;
  const { every } = plan.intake;
  if (plan.intake.kind !== 'recurring' || every === undefined) return [];
  const now = turnOf(today, every);
  // a date may fall so many turns after its own: "trước ngày 06 tháng sau"
  const behind = plan.deadlines.registration?.each?.after ?? 0;
  const near = Array.from({ length: behind + 1 + TURNS_AHEAD }, (_, at) =>
    turnAfter(now, every, at - behind),
  );
  return near.filter((turn) => openingFindings(sight, { turn, supplement: null }).length === 0);
}

/** Nothing typed yet: only whether the plan knows of it speaks for or against. */
const supplementOffer = (sight: OpeningSight): OpeningOffer => {
  const { intake } = sight.plan;
  const findings = [
    ...findingsOf([rules.supplementForeseen], { intake, supplementary: true }),
    ...findingsOf([listedUnitsExist], sight),
  ];
  return { supplementary: true, turn: null, dates: null, open: !blocks(findings), findings };
};

const regularOffer = (known: OpeningSight, turn: string | null): OpeningOffer => {
  const asked = { turn, supplement: null };
  const findings = openingFindings(known, asked);
  const dates = datesFor(known.plan, asked);
  return { supplementary: false, turn, dates, open: !blocks(findings), findings };
};

/** The round of one turn, open or closed with its reasons; null: the plan has no such turn. */
export const turnOffer = (known: OpeningSight, turn: string): OpeningOffer | null => {
  const { every } = known.plan.intake;
  return every !== undefined && isTurn(turn, every) ? regularOffer(known, turn) : null;
};

/** All kinds of rounds one may think of under a plan, each open or closed with its reasons. */
export function openingOffers(known: OpeningSight): OpeningOffer[] {
  const near = turnsToOpen(known);
  // with no turn left, the furthest one says why
  const furthest = recurringIn(known.plan, known.today, null)?.latest ?? null;
  const turns = near.length > 0 ? near : [furthest];
  return [...turns.map((turn) => regularOffer(known, turn)), supplementOffer(known)];
}
