import type { Day } from '../kernel/days.js';

export interface RoundContext {
  /** Units that reported "không có". */
  readonly nilReturns: readonly string[];
  /** Extensions of the registration date; the unit is null where all units have it. Inclusive. */
  readonly extensions: readonly { readonly unit: string | null; readonly until: Day }[];
  readonly provinceUntil: Day | null;
  /** Units that sent nothing, compiled without them for a recorded reason. */
  readonly missing: readonly string[];
}

export const newRound: RoundContext = { nilReturns: [], extensions: [], provinceUntil: null, missing: [] };

/** The last day of registration by extension for this unit (null: for all units alike), or null. */
export const extendedFor = (unit: string | null, { extensions }: RoundContext): Day | null =>
  extensions
    .filter((extension) => extension.unit === null || extension.unit === unit)
    .map(({ until }) => until)
    .reduce<Day | null>((latest, until) => (latest === null || until > latest ? until : latest), null);
