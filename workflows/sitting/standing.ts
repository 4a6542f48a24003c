import { type QuotaCount, quotaCounts } from '../plan/quota-counts.js';
import type { CouncilMember, SittingSettled } from './facts.js';
import type { Selected, SittingContext } from './sitting.context.js';

/** How things stand in a sitting: read by the rules, the tasks and the changes alike. */

const without = (gone: readonly string[], names: readonly string[]): string[] =>
  names.filter((name) => !gone.includes(name));

const goneFrom = ({ agenda }: SittingSettled): string[] =>
  agenda.filter(({ gone }) => gone).map(({ nomination }) => nomination);

export const nomineesOn = ({ agenda }: SittingSettled): string[] =>
  agenda.flatMap(({ nominee, gone }) =>
    gone !== true && nominee.kind === 'individual' && nominee.person !== null ? [nominee.person] : [],
  );

/** Names the Council may select: qualified, not parked, still before it. */
const eligible = ({ agenda }: SittingSettled): string[] =>
  agenda
    .filter(({ qualified, held, gone }) => qualified && !held && !gone)
    .map(({ nomination }) => nomination);

/** Selected and still before the Council, in the order in which they were selected. */
export const selectedStanding = (facts: SittingSettled, context: SittingContext): Selected[] => {
  const gone = goneFrom(facts);
  const still = context.selected.filter(({ nomination }) => !gone.includes(nomination));
  return [...still, ...seatedByOthersGoing(still.length, facts, context)];
};

/** The ballot that was opened last has not been counted yet. */
export const ballotOpen = ({
  ballotNo,
  results,
  struck,
}: Pick<SittingContext, 'ballotNo' | 'results' | 'struck'>): boolean =>
  ballotNo > 0 && !struck.includes(ballotNo) && results.at(-1)?.ballotNo !== ballotNo;

/** Names that were equal, and for all of whom there is room since somebody has gone: nothing is left to decide. */
const seatedByOthersGoing = (
  taken: number,
  facts: SittingSettled,
  context: SittingContext,
): SittingContext['selected'] => {
  const equals = without(goneFrom(facts), context.tied);
  const fit = !ballotOpen(context) && equals.length <= facts.plan.quotas.selected.max - taken;
  const last = context.results.at(-1);
  if (!fit || !last) return [];
  return equals.map((nomination) => ({
    nomination,
    ballotNo: last.ballotNo,
    by: 'votes',
    votes: last.counts.find((count) => count.nomination === nomination)?.votes ?? 0,
  }));
};

export const selectedNames = (facts: SittingSettled, context: SittingContext): string[] =>
  selectedStanding(facts, context).map(({ nomination }) => nomination);

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
export const tiedNames = (facts: SittingSettled, context: SittingContext): string[] =>
  without([...goneFrom(facts), ...selectedNames(facts, context)], context.tied);

export const seatsLeft = (facts: SittingSettled, context: SittingContext): number =>
  facts.plan.quotas.selected.max - selectedNames(facts, context).length;

/** Names still to be voted on: all at first, then those that no ballot has selected. */
export const namesNotSelected = (facts: SittingSettled, context: SittingContext): string[] =>
  without(selectedNames(facts, context), eligible(facts));

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

/**
 * The one who presides goes on presiding; else the chair of the Council, or a vice chair in his absence. A nominee who
 * has handed over the chair does not come back to it because his successor leaves.
 */
export const presiding = (
  facts: SittingSettled,
  present: readonly string[],
  now: string | null,
): string | null => {
  if (now !== null && present.includes(now)) return now;
  const able = facts.members.filter(({ person, role }) => present.includes(person) && mayPreside(role));
  const free = able.filter(({ person }) => !nomineesOn(facts).includes(person));
  const there = now !== null && free.length > 0 ? free : able;
  return (there.find(({ role }) => role === 'councilChair') ?? there[0])?.person ?? null;
};

/** No runoff is left for this tie. */
export const runoffsUsedUp = ({ runoffs }: SittingContext, { council }: SittingSettled['plan']): boolean =>
  runoffs >= council.runoffsMax;

/** Which step the chair has to take once a ballot is counted. */
export const nextStep = (
  facts: SittingSettled,
  context: SittingContext,
): 'AGREE' | 'OPEN_RUNOFF' | 'BREAK_TIE' | 'SECOND_BALLOT' | 'DRAW_MINUTES' => {
  const { council, quotas } = facts.plan;
  if (context.awaitsChair.length > 0) return 'AGREE';
  if (tiedNames(facts, context).length > 0) {
    return runoffsUsedUp(context, facts.plan) ? 'BREAK_TIE' : 'OPEN_RUNOFF';
  }
  const another =
    context.results.length > 0 &&
    selectedNames(facts, context).length < quotas.selected.min &&
    context.secondBallots < council.secondBallots &&
    namesNotSelected(facts, context).length > 0;
  return another ? 'SECOND_BALLOT' : 'DRAW_MINUTES';
};

/** Both have signed: who presides, and who keeps the minutes. */
export const minutesSigned = ({
  signatures,
  chair,
  secretary,
}: Pick<SittingContext, 'signatures' | 'chair' | 'secretary'>): boolean =>
  [chair, secretary].every((person) => person !== null && signatures.includes(person));
