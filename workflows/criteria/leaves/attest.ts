import type { Weighed } from '../../kernel/assessment.js';
import { yearOf } from '../../kernel/days.js';
import { type Leaf, needing, type Weighing } from '../leaf.js';
import type { Attestation } from '../record.js';
import { periodYears } from '../years.js';

/** Dots and dashes answer for nothing. */
const saysSomething = ({ text }: Attestation): boolean => /[\p{L}\p{N}]/u.test(text);

const weighed = ({ key, text, year }: Attestation): Weighed =>
  year === null
    ? { entry: key, label: text, on: '' }
    : { entry: `${key}/${year}`, label: text, on: String(year) };

const once = (given: readonly Attestation[]): Weighing => {
  const counted = given.filter(saysSomething).map(weighed);
  const blank = given.filter((one) => !saysSomething(one)).map((one) => ({ ...weighed(one), why: 'BLANK' }));
  return { ...needing(1, counted, blank), have: Math.min(1, counted.length) };
};

const everyYear = (key: string, years: readonly number[], given: readonly Attestation[]): Weighing => {
  const counted: Weighed[] = [];
  const notCounted: Weighed[] = [];
  for (const year of years) {
    const ofYear = given.filter((one) => one.year === year);
    const answered = ofYear.find(saysSomething);
    if (answered) counted.push(weighed(answered));
    else {
      const why = ofYear.length > 0 ? 'BLANK' : 'MISSING';
      notCounted.push({ entry: `${key}/${year}`, label: String(year), on: String(year), why });
    }
  }
  return needing(years.length, counted, notCounted);
};

/**
 * Someone answers for it in words. A yearly one is asked at the final review for every year begun in
 * the period: a review held before the last year ends would else leave that year without an answer.
 */
export const attest: Leaf<'attest'> = ({ key, renewed }, { facts, asOf, gate, plan }) => {
  const given = facts.attestations.filter((one) => one.key === key);
  return renewed === 'yearly' && gate === 'confirm'
    ? everyYear(key, periodYears(plan, yearOf(asOf.day)), given)
    : once(given);
};
