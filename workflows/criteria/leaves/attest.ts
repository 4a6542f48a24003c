import type { Weighed } from '../../kernel/assessment.js';
import { yearOf } from '../../kernel/days.js';
import { type Leaf, needing, type Weighing } from '../leaf.js';
import type { Reason } from '../reasons.js';
import type { Attestation } from '../record.js';
import { periodYears } from '../years.js';

/** Dots and dashes answer for nothing. */
const saysSomething = ({ text }: Attestation): boolean => /[\p{L}\p{N}]/u.test(text);

const isShown = ({ files = [] }: Attestation): boolean => files.length > 0;

const weighed = ({ key, text, year }: Attestation): Weighed =>
  year === null
    ? { entry: key, label: text, on: '' }
    : { entry: `${key}/${year}`, label: text, on: String(year) };

/** `onPaper`: words alone do not do. */
const once = (given: readonly Attestation[], onPaper: boolean): Weighing => {
  const reason = (one: Attestation): Reason | null => {
    if (!saysSomething(one)) return 'BLANK';
    return onPaper && !isShown(one) ? 'NO_PAPER' : null;
  };
  const counted = given.filter((one) => reason(one) === null).map(weighed);
  const notCounted = given.flatMap((one) => {
    const why = reason(one);
    return why === null ? [] : [{ ...weighed(one), why }];
  });
  return { ...needing(1, counted, notCounted), have: Math.min(1, counted.length) };
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
 * A paper is asked for where the unit answers; what is renewed is the Office's own word in its evaluation.
 */
export const attest: Leaf<'attest'> = ({ key, renewed, evidence = false }, { facts, asOf, gate, plan }) => {
  const given = facts.attestations.filter((one) => one.key === key);
  return renewed === 'yearly' && gate === 'confirm'
    ? everyYear(key, periodYears(plan, yearOf(asOf.day)), given)
    : once(given, evidence);
};
