import type { RoundOrder } from '../../workflows/index.js';
import type { Past } from '../history/history.service.js';

/** When a unit was last reminded of its list, and by whom; null: by the clock. */
export interface Reminded {
  readonly at: string;
  readonly by: string | null;
}

/** What was said of a unit with an order of its round; the last word counts. */
export interface Said {
  readonly nil: (unit: string) => string | null;
  readonly without: (unit: string) => string | null;
  readonly reminded: (unit: string) => Reminded | null;
}

const orderIn = (facts: unknown): RoundOrder | null =>
  (facts as { readonly order?: RoundOrder } | undefined)?.order ?? null;

export function saidIn(past: Past | null): Said {
  const nil = new Map<string, string>();
  const without = new Map<string, string>();
  const reminded = new Map<string, Reminded>();
  for (const { private: beside, at, actor } of past?.events ?? []) {
    const order = orderIn(beside.facts);
    if (order?.type === 'NIL_RETURN') nil.set(order.unit, order.reason);
    // those above learning of a unit is no word to it
    if (order?.type === 'NUDGE' && order.above === undefined) {
      const by = actor.role === 'system' ? null : actor.name;
      for (const unit of order.units) reminded.set(unit, { at, by });
    }
    if (order?.type === 'COMPILE') for (const { unit, reason } of order.missing) without.set(unit, reason);
  }
  return {
    nil: (unit) => nil.get(unit) ?? null,
    without: (unit) => without.get(unit) ?? null,
    reminded: (unit) => reminded.get(unit) ?? null,
  };
}
