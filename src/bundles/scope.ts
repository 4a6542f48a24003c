/** How much a bundle takes in. */
export type Scope =
  | { readonly is: 'nomination' | 'sitting' | 'round'; readonly id: string }
  | { readonly is: 'all' };

/** One chain as far as the bundle's checkpoint goes. */
export interface Chain {
  readonly id: string;
  readonly life: string;
  /** What its events say they are of. */
  readonly code: string;
  readonly events: number;
  /** The hash of the last of them. */
  readonly head: string;
}

/** The log up to the checkpoint that the bundle stands under. */
export interface Cut {
  readonly organisation: string;
  readonly size: number;
}
