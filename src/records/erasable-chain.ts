import type { ChainOf, ErasableEvent, SubjectKind, Written } from '../../workflows/index.js';

/** A chain as somebody looks at it who would have something of it erased. */
export interface ErasableChain {
  readonly life: ChainOf;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: readonly string[];
  readonly kind: SubjectKind | null;
  readonly person: string | null;
  readonly live: object;
  readonly register: readonly unknown[];
  readonly events: readonly (ErasableEvent & { readonly at: string; readonly type: string })[];
  readonly kept: readonly Written[];
  readonly waiting: boolean;
}
