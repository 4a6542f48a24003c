import { lastDay } from '../kernel/days.js';
import {
  cameAfter,
  goneBefore,
  kindNotTaken,
  nothingToSupplement,
  outOfOrder,
  standsInCircle,
  tooFewMarks,
  tooFewNames,
  twoReviews,
} from './complaints.js';
import type { CouncilRules, FurtherQuota, Plan } from './plan.js';
import { besideTiers } from './reach-of-criteria.js';
import { type Check, mistake, type Mistake, type Path } from './reader.js';

const mostOf = ({ perUnit }: Plan['quotas'], unit: string): number =>
  (perUnit.except.find(({ units }) => units.includes(unit)) ?? perUnit).max;

/** The most names that can ever be registered, by all units or by the one that may send most. */
const mostRegistered = (
  quotas: Plan['quotas'],
  units: readonly string[],
  per: FurtherQuota['per'],
): number => {
  const each = units.map((unit) => mostOf(quotas, unit));
  return per === 'unit' ? Math.max(0, ...each) : each.reduce((sum, max) => sum + max, 0);
};

/** The Council cannot select more names than the units may send, nor a further quota ask more than the first allow. */
const enoughMayCome: Check<Plan> = ({ quotas, units }, path) => {
  if (!quotas || !units) return [];
  const place = [...path, 'quotas'];
  const most = mostRegistered(quotas, units.nominating, 'round');
  const further = quotas.also.flatMap(({ min = 0, counts, per }, at) => {
    const allowed = mostRegistered(quotas, units.nominating, per);
    const ceiling = counts === 'selected' ? Math.min(allowed, quotas.selected.max) : allowed;
    return min > ceiling ? [mistake([...place, 'also', at, 'min'], tooFewNames(ceiling, min))] : [];
  });
  const { min } = quotas.selected;
  return most >= min ? further : [mistake([...place, 'selected', 'min'], tooFewNames(most, min)), ...further];
};

/** A quota counts kinds that the plan takes; tiers only of individuals. */
const quotaKindsTaken: Check<Plan> = ({ quotas, subjects }, path) => {
  if (!quotas || !subjects) return [];
  const { kinds: taken } = subjects;
  return quotas.also.flatMap(({ for: whom = {} }, at) => {
    const place = [...path, 'quotas', 'also', at, 'for'];
    const foreign = (whom.kinds ?? []).flatMap((kind, n) =>
      taken.includes(kind) ? [] : [mistake([...place, 'kinds', n], kindNotTaken(kind, taken))],
    );
    if (foreign.length > 0) return foreign;
    return whom.tiers !== undefined && !taken.includes('individual')
      ? [mistake([...place, 'tiers'], kindNotTaken('individual', taken))]
      : besideTiers(whom, place);
  });
};

/**
 * How many names one ballot can select at most: `marksMax` marks of each member, of which every selected name takes
 * its share. Whatever the share is of, nobody votes who is not counted there, so the bound holds for each base; only
 * where conflicts make the base of a name smaller may few marks do. Null: any number.
 *
 * Fewer marks than seats is no mistake by itself: members mark different names, and further ballots fill what is left.
 */
const mostSelected = ({
  marksMax,
  approve: { op, share },
  conflictsShrinkBase,
  voidMarks,
  leaveVote,
}: CouncilRules): number | null => {
  if (share.num === 0 || (conflictsShrinkBase && voidMarks.length + leaveVote.length > 0)) return null;
  const names = Math.floor((marksMax * share.den) / share.num);
  return op === '>' && names * share.num === marksMax * share.den ? names - 1 : names;
};

const enoughMarks: Check<Plan> = ({ council, quotas }, path) => {
  if (!council || !quotas) return [];
  const once = mostSelected(council);
  const most = once === null ? null : once * (1 + council.secondBallots);
  return most === null || most >= quotas.selected.min
    ? []
    : [mistake([...path, 'council', 'marksMax'], tooFewMarks(most, quotas.selected.min))];
};

const oneReviewOfEach: Check<Plan> = ({ milestones = [] }, path) =>
  milestones.flatMap(({ review }, at) =>
    milestones.findIndex((one) => one.review === review) < at
      ? [mistake([...path, 'milestones', at, 'review'], twoReviews(review))]
      : [],
  );

/** A review opens when there is somebody to review: within the period, after the only round has closed. */
const reviewsHaveNames: Check<Plan> = ({ milestones = [], period, deadlines }, path) => {
  const { date, boundary = 'by' } = deadlines?.registration ?? {};
  const closes = date === undefined ? undefined : lastDay({ date, boundary });
  const earliest = closes !== undefined && (!period || closes > period.from) ? closes : period?.from;
  if (earliest === undefined) return [];
  return milestones.flatMap(({ opens }, at): Mistake[] => {
    if (opens === null || opens >= earliest) return [];
    const vi = `mở ngày ${opens}, khi chưa có ai để xét (sớm nhất ${earliest})`;
    const en = `opens on ${opens}, before there is anyone to review (${earliest} at the earliest)`;
    return [mistake([...path, 'milestones', at, 'opens'], outOfOrder(vi, en))];
  });
};

/** A body that was gone before the plan began, or came after it ended, never gets anything. */
const recipientsLive: Check<Plan> = ({ recipients = [], period }, path) =>
  recipients.flatMap(({ from, until }, at): Mistake[] => {
    const place: Path = [...path, 'recipients', at];
    if (period && until !== null && until < period.from)
      return [mistake([...place, 'until'], goneBefore(until, period.from))];
    return period && from !== null && from > period.to
      ? [mistake([...place, 'from'], cameAfter(from, period.to))]
      : [];
  });

const supplementsSomething: Check<Plan> = ({ intake }, path) =>
  intake?.kind === 'continuous' && intake.supplementary
    ? [mistake([...path, 'intake', 'supplementary'], nothingToSupplement())]
    : [];

/** Higher stands in for lower: by no chain of titles does one come back to itself. */
const standsInOrder =
  (catalogue: 'awards' | 'initiativeLevels'): Check<Plan> =>
  (plan, path) => {
    const entries = plan[catalogue] ?? [];
    const lowerThan = (id: string): readonly string[] =>
      entries.find((one) => one.id === id)?.standsFor ?? [];
    const reaches = (from: string, to: string): boolean => {
      const seen = new Set([from]);
      for (const one of seen) {
        if (one === to) return true;
        for (const lower of lowerThan(one)) seen.add(lower);
      }
      return false;
    };
    return entries.flatMap(({ id, standsFor }, at) =>
      standsFor.flatMap((lower, n) =>
        reaches(lower, id) ? [mistake([...path, catalogue, at, 'standsFor', n], standsInCircle(lower))] : [],
      ),
    );
  };

/** Parts of a plan that nothing would ever come to. */
export const everythingReached: readonly Check<Plan>[] = [
  enoughMayCome,
  quotaKindsTaken,
  enoughMarks,
  oneReviewOfEach,
  reviewsHaveNames,
  recipientsLive,
  supplementsSomething,
  standsInOrder('awards'),
  standsInOrder('initiativeLevels'),
];
