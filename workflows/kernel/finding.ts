import type { Assessment, Words } from './assessment.js';
import type { Effect } from './effect.js';

export type { Effect };

/**
 * Why something may not pass, or passes with a remark. The `code` is stable: it is the key of the
 * text shown to people. `clause` says where the plan (or, for order in the house, this system) says so.
 */
export interface Finding {
  readonly code: string;
  readonly clause: string;
  readonly effect: Effect;
  readonly need?: number | string;
  readonly have?: number | string;
  /** Values the text needs: names, days, codes. Never free prose. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** What it is about as the plan itself calls it, where that is no criterion. */
  readonly about?: Words;
  /** The whole evaluated criterion, when the finding comes from one. */
  readonly assessment?: Assessment;
}

/** What stands in the way by the order of this house: no clause of a plan says so. */
export const block = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  clause: '-',
  effect: 'block',
  ...more,
});

export type Rule<Facts> = (facts: Facts) => Finding | readonly Finding[] | null;

/** Every rule is asked, so that whoever is refused learns all reasons at once. */
export const findingsOf = <Facts>(rules: readonly Rule<Facts>[], facts: Facts): Finding[] =>
  rules.flatMap((rule) => rule(facts) ?? []);

export const blocks = (findings: readonly Finding[]): boolean =>
  findings.some(({ effect }) => effect === 'block');
