import type { Instant } from '../../workflows/index.js';
import type { PastEvent } from '../history/history.service.js';

/** What the Office said of a piece of evidence, as its history tells it. */
export interface Said {
  readonly verdict: 'verified' | 'rejected';
  readonly note: string | null;
  readonly at: Instant;
  readonly by: string;
  /** The event it was said with. */
  readonly seq: number;
}

interface Items {
  readonly order?: {
    readonly items?: readonly { readonly entry: string; readonly verdict: Said['verdict']; note?: string }[];
  };
}

/** The latest word on each item. Facts that the reader may not see, or that were erased, say nothing. */
export const verdictsSaid = (events: readonly PastEvent[]): ReadonlyMap<string, Said> => {
  const said = new Map<string, Said>();
  for (const { seq, type, at, actor, private: beside } of events) {
    if (type !== 'CHECK_EVIDENCE') continue;
    const { order } = (beside.facts ?? {}) as Items;
    for (const { entry, verdict, note = null } of order?.items ?? []) {
      said.set(entry, { verdict, note, at, by: actor.name, seq });
    }
  }
  return said;
};
