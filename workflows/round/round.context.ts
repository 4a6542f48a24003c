import { type Day, later } from '../kernel/days.js';
import type { Term } from '../rules/in-time.rule.js';
import type { RoundDates } from './dates.js';

export interface RoundContext {
  /** Its own dates, fixed when it was opened: a later version of the plan does not move them, an extension does. */
  readonly dates: RoundDates;
  /** Of a recurring intake the turn it is about (`2023-10`). */
  readonly turn: string | null;
  /** Opened beside the regular ones (đợt bổ sung). */
  readonly supplementary: boolean;
  /** Units that reported "không có". */
  readonly nilReturns: readonly string[];
  /** Extensions of the registration date; the unit is null where all units have it. Inclusive. */
  readonly extensions: readonly { readonly unit: string | null; readonly until: Day }[];
  readonly provinceUntil: Day | null;
  /** Units that sent nothing, compiled without them for a recorded reason. */
  readonly missing: readonly string[];
  /** Reminders the clock has given; none in rounds kept before it gave any. */
  readonly reminded?: readonly string[];
}

export const newRound = (
  dates: RoundDates,
  { turn = null, supplementary = false }: { turn?: string | null; supplementary?: boolean } = {},
): RoundContext => ({
  dates,
  turn,
  supplementary,
  nilReturns: [],
  extensions: [],
  provinceUntil: null,
  missing: [],
});

/** The last day of registration by extension for this unit (null: for all units alike), or null. */
export const extendedFor = (unit: string | null, { extensions }: RoundContext): Day | null =>
  extensions
    .filter((extension) => extension.unit === null || extension.unit === unit)
    .map(({ until }) => until)
    .reduce<Day | null>((latest, until) => (latest === null || until > latest ? until : latest), null);

/** The term extended; where nothing binds, no extension does. */
export const extended = (term: Term | null, until: Day | null): Term | null =>
  term && { clause: term.clause, lastDay: later(term.lastDay, until) };

export const registrationTerm = (unit: string | null, context: RoundContext): Term | null =>
  extended(context.dates.registration, extendedFor(unit, context));

export const provinceTerm = ({ dates, provinceUntil }: RoundContext): Term | null =>
  extended(dates.province, provinceUntil);
