import { type QuotaCount, quotaCounts } from '../plan/quota-counts.js';
import type { CouncilMember, SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';

/** How things stand in a sitting: read by the rules, the tasks and the changes alike. */

const without = (gone: readonly string[], names: readonly string[]): string[] =>
  names.filter((name) => !gone.includes(name));

const goneFrom = ({ agenda }: SittingSettled): string[] =>
  agenda.filter(({ gone }) => gone).map(({ nomination }) => nomination);

export const nomineesOn = ({ agenda }: SittingSettled): string[] =>
  agenda.flatMap(({ nominee }) =>
    nominee.kind === 'individual' && nominee.person !== null ? [nominee.person] : [],
  );

/** Names the Council may select: qualified, not parked, still before it. */
const eligible = ({ agenda }: SittingSettled): string[] =>
  agenda
    .filter(({ qualified, held, gone }) => qualified && !held && !gone)
    .map(({ nomination }) => nomination);

export const selectedNames = (facts: SittingSettled, { selected }: SittingContext): string[] =>
  without(
    goneFrom(facts),
    selected.map(({ nomination }) => nomination),
  );

/** How what the plan asks of the selected stands: of all of them, and of each unit with a name before the Council. */
export const selectedCounts = (facts: SittingSettled, context: SittingContext): QuotaCount[] => {
  const selected = selectedNames(facts, context);
  const names = facts.agenda.map(({ nomination, nominee: { kind, unit, tier = null, fields = [] } }) => ({
    nomination,
    kind,
    unit,
    tier,
    fields,
  }));
  return quotaCounts(
    facts.plan.quotas.also.filter(({ counts }) => counts === 'selected'),
    names.filter(({ nomination }) => selected.includes(nomination)),
    [...new Set(names.map(({ unit }) => unit))].toSorted(),
  );
};

/** A name held in the meantime keeps its place in the tie. */
export const tiedNames = (facts: SittingSettled, { tied }: SittingContext): string[] =>
  without(goneFrom(facts), tied);

export const seatsLeft = (facts: SittingSettled, context: SittingContext): number =>
  facts.plan.quotas.selected.max - selectedNames(facts, context).length;

/** Names still to be voted on: all at first, then those that no ballot has selected. */
export const namesNotSelected = (facts: SittingSettled, { selected }: SittingContext): string[] =>
  without(
    selected.map(({ nomination }) => nomination),
    eligible(facts),
  );

/** Names of the last ballot that are still before the Council. */
export const candidatesNow = (facts: SittingSettled, { candidates }: SittingContext): string[] =>
  without(goneFrom(facts), candidates);

/** Qualified names that could have been voted on at the end, but were on hold whenever a ballot was opened. */
export const neverVotedOn = (facts: SittingSettled, { results }: SittingContext): string[] =>
  without(
    results.flatMap(({ counts }) => counts.map(({ nomination }) => nomination)),
    eligible(facts),
  );

const mayPreside = (role: CouncilMember['role']) => role === 'councilChair' || role === 'councilViceChair';

/** The one who presides goes on presiding; else the chair of the Council, or a vice chair in his absence. */
export const presiding = (
  { members }: SittingSettled,
  present: readonly string[],
  now: string | null,
): string | null => {
  if (now !== null && present.includes(now)) return now;
  const there = members.filter(({ person, role }) => present.includes(person) && mayPreside(role));
  return (there.find(({ role }) => role === 'councilChair') ?? there[0])?.person ?? null;
};

/** Which step the chair has to take once a ballot is counted. */
export const nextStep = (
  facts: SittingSettled,
  context: SittingContext,
): 'OPEN_RUNOFF' | 'BREAK_TIE' | 'SECOND_BALLOT' | 'CONCLUDE' => {
  const { council, quotas } = facts.plan;
  if (tiedNames(facts, context).length > 0) {
    return context.runoffs < council.runoffsMax ? 'OPEN_RUNOFF' : 'BREAK_TIE';
  }
  const another =
    selectedNames(facts, context).length < quotas.selected.min &&
    context.secondBallots < council.secondBallots &&
    namesNotSelected(facts, context).length > 0;
  return another ? 'SECOND_BALLOT' : 'CONCLUDE';
};
