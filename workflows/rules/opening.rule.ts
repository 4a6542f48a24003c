import type { Day } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';
import type { Intake, Plan } from '../plan/plan.js';
import type { Term } from './in-time.rule.js';

/** A round of the plan that has been opened as the plan itself foresees, not beside it. */
export interface RegularRound {
  readonly code: string;
  readonly turn: string | null;
  readonly takesNames: boolean;
}

interface Wanted {
  readonly intake: Intake;
  readonly period: Plan['period'];
  readonly today: Day;
  readonly regular: readonly RegularRound[];
  readonly supplementary: boolean;
  /** The turn it is to be about, as it was asked for. */
  readonly turn: string | null;
  /** Of a recurring intake: is it a turn at all, the furthest that may be opened today, and its days. */
  readonly recurring: {
    readonly known: boolean;
    readonly latest: string;
    readonly first: string;
    readonly last: string;
  } | null;
}

const about = (code: string, { intake }: Pick<Wanted, 'intake'>, rest: Partial<Finding> = {}): Finding => ({
  code,
  clause: intake.clause,
  effect: 'block',
  ...rest,
});

/** Held once: what comes later comes in a supplementary round, with a paper of its own. */
export const heldOnce: Rule<Wanted> = (wanted) => {
  const [held] = wanted.regular;
  if (wanted.intake.kind !== 'once' || wanted.supplementary || !held) return null;
  const params = { round: held.code, supplementary: wanted.intake.supplementary ? 'yes' : 'no' };
  return about('ROUND_HELD_ALREADY', wanted, { params });
};

/** At any time: but names have one door at a time, or nobody knows which list they stand on. */
export const oneTakesNames: Rule<Wanted> = (wanted) => {
  const open = wanted.regular.find(({ takesNames }) => takesNames);
  return wanted.intake.kind === 'continuous' && !wanted.supplementary && open
    ? about('ROUND_STILL_TAKES_NAMES', wanted, { params: { round: open.code } })
    : null;
};

/** Names come in at any time of the plan's period. */
export const planRuns: Rule<Wanted> = (wanted) => {
  const { intake, period, today, supplementary } = wanted;
  return intake.kind !== 'continuous' || supplementary || (period.from <= today && today <= period.to)
    ? null
    : about('PLAN_NOT_RUNNING', wanted, { have: today, params: { from: period.from, to: period.to } });
};

/** A round of a recurring intake is about one turn, no other is about any; each once, and not long before it begins. */
export const turnMayOpen: Rule<Wanted> = (wanted) => {
  const { turn, recurring, period, regular, intake } = wanted;
  if (recurring === null || wanted.supplementary)
    return turn === null ? null : about('TURN_NOT_HELD', wanted, { have: turn });
  const params = { every: intake.every ?? 'month' };
  if (turn === null) return about('TURN_MISSING', wanted, { need: recurring.latest, params });
  if (!recurring.known) return about('TURN_UNKNOWN', wanted, { have: turn, params });
  const { latest, first, last } = recurring;
  const refused = (code: string, rest: Finding['params'] = {}): Finding =>
    about(code, wanted, { have: turn, params: { ...params, ...rest } });
  const before = regular.find((round) => round.turn === turn);
  return [
    ...(before ? [refused('TURN_OPENED_ALREADY', { round: before.code })] : []),
    ...(turn > latest ? [{ ...refused('TURN_TOO_FAR'), need: latest }] : []),
    ...(last < period.from || first > period.to
      ? [refused('TURN_OUTSIDE_PERIOD', { from: period.from, to: period.to })]
      : []),
  ];
};

/** Opened late, it takes no name until it is extended: said, and left to the Office. */
export const stillTimeToRegister: Rule<{ term: Term | null; today: Day; supplementary: boolean }> = ({
  term,
  today,
  supplementary,
}) =>
  term === null || supplementary || today <= term.lastDay
    ? null
    : { code: 'REGISTRATION_OVER', clause: term.clause, effect: 'warn', need: term.lastDay, have: today };

interface Supplementing {
  readonly intake: Intake;
  readonly deadlines: Plan['deadlines'];
  readonly period: Plan['period'];
  readonly today: Day;
  /** Null: it is a regular round. */
  readonly own: { readonly registration: Day | null; readonly province: Day | null } | null;
}

/** "đợt bổ sung": only where the plan knows of it. */
export const supplementForeseen: Rule<Pick<Wanted, 'intake' | 'supplementary'>> = (facts) =>
  !facts.supplementary || facts.intake.supplementary ? null : about('NO_SUPPLEMENTARY_ROUND', facts);

const WHICH = ['registration', 'province'] as const;

/** It names a last day for each date that the plan has, and for no other; each lies ahead, and within the plan. */
export const supplementDated: Rule<Supplementing> = ({ own, deadlines, intake, period, today }) => {
  if (own === null) return null;
  return WHICH.flatMap((what): Finding[] => {
    const day = own[what];
    const finding = (code: string, rest: Partial<Finding> = {}): Finding => ({
      code,
      clause: deadlines[what]?.clause ?? intake.clause,
      effect: 'block',
      ...rest,
      params: { what },
    });
    if (day === null) return deadlines[what] === null ? [] : [finding('SUPPLEMENT_DATE_MISSING')];
    if (deadlines[what] === null) return [finding('SUPPLEMENT_DATE_NOT_ASKED', { have: day })];
    if (day <= today) return [finding('SUPPLEMENT_DATE_PAST', { need: today, have: day })];
    return day > period.to ? [finding('SUPPLEMENT_PAST_PERIOD', { need: period.to, have: day })] : [];
  });
};

/** The units' day is not after the province's. */
export const supplementInOrder: Rule<Supplementing> = ({ own, deadlines, intake }) =>
  own !== null && own.registration !== null && own.province !== null && own.registration > own.province
    ? {
        code: 'SUPPLEMENT_DISORDERED',
        clause: deadlines.province?.clause ?? intake.clause,
        effect: 'block',
        need: own.province,
        have: own.registration,
      }
    : null;
