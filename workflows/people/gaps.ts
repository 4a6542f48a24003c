import { addDays, type Day } from '../kernel/days.js';
import { overlap } from '../policy/roles.js';

/** From its first day to its last, both included; null: without end. */
export interface Span {
  readonly from: Day;
  readonly until: Day | null;
}

const without = (span: Span, held: Span): Span[] =>
  overlap(span, held)
    ? [
        ...(span.from < held.from ? [{ from: span.from, until: addDays(held.from, -1) }] : []),
        ...(held.until !== null && (span.until === null || held.until < span.until)
          ? [{ from: addDays(held.until, 1), until: span.until }]
          : []),
      ]
    : [span];

/** The days of a span that none of these holds. */
export const gapsIn = (span: Span, held: readonly Span[]): Span[] =>
  held.reduce<Span[]>((left, one) => left.flatMap((part) => without(part, one)), [span]);
