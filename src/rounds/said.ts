import type { RoundOrder } from '../../workflows/index.js';
import type { Past } from '../history/history.service.js';

/** What was said of a unit with an order of its round; the last word counts. */
export interface Said {
  readonly nil: (unit: string) => string | null;
  readonly without: (unit: string) => string | null;
}

const orderIn = (facts: unknown): RoundOrder | null =>
  (facts as { readonly order?: RoundOrder } | undefined)?.order ?? null;

export function saidIn(past: Past | null): Said {
  const nil = new Map<string, string>();
  const without = new Map<string, string>();
  for (const { private: beside } of past?.events ?? []) {
    const order = orderIn(beside.facts);
    if (order?.type === 'NIL_RETURN') nil.set(order.unit, order.reason);
    if (order?.type === 'COMPILE') for (const { unit, reason } of order.missing) without.set(unit, reason);
  }
  return { nil: (unit) => nil.get(unit) ?? null, without: (unit) => without.get(unit) ?? null };
}
