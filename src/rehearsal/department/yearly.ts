import type { Day } from '../../../workflows/index.js';
import { advancedWorker, DIRECTOR } from './honours.js';
import type { Person, RegisterFact } from './words.js';

/** One decision a year rates everybody and every unit. */
const RATINGS_OF_YEAR: Readonly<Record<number, readonly [number: string, decidedOn: Day]>> = {
  2018: ['1120/QĐ-SCT', '2018-12-20'],
  2019: ['1195/QĐ-SCT', '2019-12-20'],
  2020: ['1302/QĐ-SCT', '2020-12-17'],
  2021: ['1288/QĐ-SCT', '2021-12-10'],
  2022: ['1340/QĐ-SCT', '2022-12-09'],
  2023: ['1371/QĐ-SCT', '2023-12-08'],
  2024: ['1402/QĐ-SCT', '2024-12-10'],
  2025: ['1190/QĐ-SCT', '2025-12-05'],
};

/** The years before the plan that the register was filled with. */
const YEARS_BEFORE = [2018, 2019, 2020] as const;

export const rated = (level: string, year: number): RegisterFact => {
  const decision = RATINGS_OF_YEAR[year];
  if (decision === undefined) throw new RangeError(`No decision on the ratings of ${year}`);
  const [number, decidedOn] = decision;
  return { kind: 'rating', value: level, issuerName: DIRECTOR.issuerName, number, decidedOn, year };
};

const fighterIn = ({ record }: Person, year: number): boolean =>
  record.some((fact) => fact.kind === 'award' && fact.value === 'CSTD_CO_SO' && fact.year === year);

/** Who has been here the whole year is rated: a Chiến sĩ thi đua excellent, the others "hoàn thành tốt". */
const levelOf = (person: Person, year: number): string | null => {
  const servedTheYear = person.posts.some(({ from }) => from <= `${year}-01-01`);
  if (!servedTheYear) return null;
  return person.ratedOtherwise?.[year] ?? (fighterIn(person, year) ? 'excellent' : 'completedWell');
};

/** His ratings before the plan, and Lao động tiên tiến for each year that went well. */
export const yearsOf = (person: Person): RegisterFact[] =>
  YEARS_BEFORE.flatMap((year) => {
    const level = levelOf(person, year);
    if (level === null) return [];
    const well = level === 'completedWell' || level === 'excellent';
    return well ? [rated(level, year), advancedWorker(year)] : [rated(level, year)];
  });
