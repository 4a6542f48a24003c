import type { SubjectKind } from '../criteria/criterion.js';
import { fewest } from '../kernel/share.js';
import type { FurtherQuota } from './plan.js';

/** A name as far as a quota counts it. */
export interface CountedName {
  /** Whose list it stands on. */
  readonly unit: string;
  readonly kind: SubjectKind;
  readonly tier: string | null;
  readonly fields: readonly string[];
}

/** How a further quota stands. All of it whole numbers: shares are compared by multiplying, never rounded. */
export interface QuotaCount {
  readonly quota: FurtherQuota;
  /** Of which unit's names; null: of the round's. */
  readonly unit: string | null;
  /** Names that it counts. */
  readonly have: number;
  /** Names there are, of which these are a part. */
  readonly total: number;
  /** The fewest and the most that are enough and not too many; null: the plan says nothing. */
  readonly least: number | null;
  readonly most: number | null;
}

export const isCounted = ({ for: whom = {} }: FurtherQuota, name: CountedName): boolean =>
  (whom.kinds?.includes(name.kind) ?? true) &&
  (whom.tiers?.includes(name.tier ?? '') ?? true) &&
  (whom.fields?.some((field) => name.fields.includes(field)) ?? true) &&
  (whom.units?.includes(name.unit) ?? true);

const leastOf = ({ min, percentMin }: FurtherQuota, total: number): number | null =>
  percentMin === undefined ? (min ?? null) : fewest(total, (part) => part * 100 >= percentMin * total);

/** The last count before it is too many. */
const mostOf = ({ max, percentMax }: FurtherQuota, total: number): number | null =>
  percentMax === undefined ? (max ?? null) : fewest(total, (part) => (part + 1) * 100 > percentMax * total);

const countOf = (quota: FurtherQuota, among: readonly CountedName[], unit: string | null): QuotaCount => {
  const total = among.length;
  const have = among.filter((name) => isCounted(quota, name)).length;
  return { quota, unit, have, total, least: leastOf(quota, total), most: mostOf(quota, total) };
};

/** How every further quota over these names stands: of the round once, of each unit that it asks apart. */
export const quotaCounts = (
  quotas: readonly FurtherQuota[],
  names: readonly CountedName[],
  units: readonly string[],
): QuotaCount[] =>
  quotas.flatMap((quota) =>
    quota.per === 'round'
      ? [countOf(quota, names, null)]
      : units
          .filter((unit) => quota.for?.units?.includes(unit) ?? true)
          .map((unit) =>
            countOf(
              quota,
              names.filter((name) => name.unit === unit),
              unit,
            ),
          ),
  );

/** Of each quota of the registered, by its id, how many of the others it counts beside a name of this unit. */
export const countedBeside = (
  quotas: readonly FurtherQuota[],
  unit: string,
  others: readonly CountedName[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    quotas
      .filter(({ counts }) => counts === 'registered')
      .map((quota) => [
        quota.id,
        others.filter((name) => (quota.per === 'round' || name.unit === unit) && isCounted(quota, name))
          .length,
      ]),
  );
