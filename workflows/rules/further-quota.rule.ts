import type { Finding, Rule } from '../kernel/finding.js';
import type { FurtherQuota } from '../plan/plan.js';
import type { QuotaCount } from '../plan/quota-counts.js';

interface Taking {
  /** Quotas that count this name, each with the others that it counts already. */
  readonly takes: readonly { readonly quota: FurtherQuota; readonly others: number }[];
}

/** A name takes a place in every quota that counts it; how many there may be of a hundred, only the whole list shows. */
export const furtherQuotas: Rule<Taking> = ({ takes }) =>
  takes.flatMap(({ quota: { clause, effect, max, text }, others }) =>
    max === undefined || others < max
      ? []
      : [{ code: 'FURTHER_QUOTA_FULL', clause, effect, need: max, have: others + 1, about: text }],
  );

const found = ({ quota, unit, have, total }: QuotaCount, code: string, need: number): Finding => ({
  code,
  clause: quota.clause,
  effect: quota.effect,
  need,
  have,
  about: quota.text,
  params: { total, ...(unit !== null && { unit }) },
});

const tooFew = (count: QuotaCount): Finding[] =>
  count.least === null || count.have >= count.least
    ? []
    : [
        count.quota.percentMin === undefined
          ? found(count, 'FURTHER_QUOTA_SHORT', count.least)
          : found(count, 'FURTHER_SHARE_SHORT', count.least),
      ];

const tooMany = (count: QuotaCount): Finding[] =>
  count.most === null || count.have <= count.most
    ? []
    : [
        count.quota.percentMax === undefined
          ? found(count, 'FURTHER_QUOTA_OVER', count.most)
          : found(count, 'FURTHER_SHARE_OVER', count.most),
      ];

/** The list is whole: are there as many of each as the plan asks? `max` was asked as each name came in. */
export const listAsAsked: Rule<{ counts: readonly QuotaCount[] }> = ({ counts }) =>
  counts.flatMap((count) => [
    ...tooFew(count),
    ...(count.quota.percentMax === undefined ? [] : tooMany(count)),
  ]);

/** Whom the Council selects is the Council's: what the plan asks of the selected is told, never ordered. */
export const selectedAsAsked: Rule<{ selectedCounts: readonly QuotaCount[] }> = ({ selectedCounts }) =>
  selectedCounts
    .flatMap((count) => [...tooFew(count), ...tooMany(count)])
    .map((finding) => ({ ...finding, effect: 'warn' }));
