import type { Capacity } from '../policy/decide-policy.js';
import type { Finding } from './finding.js';

/** Refused: nothing is written but the attempt. `forbidden` is about the person, `refused` about the matter. */
export interface Refused {
  readonly ok: false;
  readonly because: 'forbidden' | 'noRoad' | 'refused';
  readonly findings: readonly Finding[];
}

/** Somebody to be told: everyone at a desk, or one person. */
export interface Notice {
  readonly template: string;
  readonly desk: string;
  readonly unit: string | null;
  readonly person: string | null;
}

export interface Allowed {
  readonly ok: true;
  /** What is to be noted with it: warnings and information. */
  readonly findings: readonly Finding[];
  readonly capacity: Capacity;
  readonly notices: readonly Notice[];
}

/** What a round or a sitting orders of another life: carried out in the same transaction, all or none. */
export interface Ordered {
  readonly life: 'nomination' | 'round';
  readonly id: string;
  readonly order: { readonly type: string };
}
