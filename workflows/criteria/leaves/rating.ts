import type { Weighed } from '../../kernel/assessment.js';
import { yearOf } from '../../kernel/days.js';
import { type Asked, type Leaf, needing } from '../leaf.js';
import { type Reason, revoked } from '../reasons.js';
import type { RegisterEntry } from '../record.js';
import { lastCompletedYear, periodYears } from '../years.js';

type Rating = Extract<RegisterEntry, { kind: 'rating' }>;

/** Ratings come from the register by themselves, so nobody need claim one; from `accept` on it is seen. */
const notStanding = (entry: Rating, { asOf }: Asked): Reason | null =>
  revoked(entry, asOf.day) ?? (asOf.evidence === 'verified' && !entry.verified ? 'NOT_VERIFIED' : null);

const weighed = ({ id, label, year }: Rating): Weighed => ({ entry: id, label, on: String(year) });

/** A level the plan does not know ranks below all. */
const rankIn = ({ plan }: Asked, level: string): number => plan.ratings.findIndex(({ id }) => id === level);

const lowestFirst =
  (asked: Asked) =>
  (one: Rating, other: Rating): number =>
    rankIn(asked, one.level) - rankIn(asked, other.level) || (one.id < other.id ? -1 : 1);

/** One year: of several standing ratings the lowest is the year's. */
const weighYear = (year: number, min: string, ratings: readonly Rating[], asked: Asked): Weighed[] => {
  const ofYear = ratings.filter((entry) => entry.year === year);
  ofYear.sort(lowestFirst(asked));
  if (ofYear.length === 0)
    return [{ entry: `rating/${year}`, label: String(year), on: String(year), why: 'MISSING' }];

  const standing = ofYear.filter((entry) => notStanding(entry, asked) === null);
  return ofYear.map((entry) => {
    const low = rankIn(asked, entry.level) < rankIn(asked, min) ? 'LEVEL' : null;
    const why = notStanding(entry, asked) ?? (entry === standing[0] ? low : 'DUPLICATE');
    return why === null ? weighed(entry) : { ...weighed(entry), why };
  });
};

/** Every completed year of the period, and the running one as soon as it has been rated. */
const yearsRated = (ratings: readonly Rating[], { asOf, plan }: Asked): number[] => {
  const thisYear = yearOf(asOf.day);
  const ratedAlready = ratings.some(({ year }) => year === thisYear);
  return periodYears(plan, ratedAlready ? thisYear : lastCompletedYear(asOf.day));
};

/** III.1 "được xếp loại hàng năm từ hoàn thành tốt nhiệm vụ trở lên". */
export const rating: Leaf<'rating'> = ({ min, over }, asked) => {
  const ratings = asked.facts.records.filter((entry) => entry.kind === 'rating');
  const years = over === 'latest' ? [lastCompletedYear(asked.asOf.day)] : yearsRated(ratings, asked);
  const all = years.flatMap((year) => weighYear(year, min, ratings, asked));
  return needing(
    years.length,
    all.filter(({ why }) => why === undefined),
    all.filter(({ why }) => why !== undefined),
  );
};
