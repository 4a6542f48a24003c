import type { Finding, Standing } from '../../workflows/index.js';
import type { InvalidField } from '../http/problem.js';
import type { RefusalCode } from '../road/command.js';

/** One recipient of a decision, and the entry that says so now. */
export interface OfRecipient {
  readonly id: string;
  readonly person: string | null;
  /** Unit code, for a collective's. */
  readonly unit: string | null;
  readonly name: string;
  readonly standing: Standing;
  /** It was there before: nothing was written for this one. */
  readonly already: boolean;
}

export interface InTheRegister {
  /** The entry; of several the first. */
  readonly id: string;
  /** Nominations that were told. */
  readonly recounted: readonly string[];
  /** Nominations that could not be told, where there are any: they stand at a step nobody knows. */
  readonly untold?: readonly string[];
  /** Of what was entered: each recipient. */
  readonly entries?: readonly OfRecipient[];
  /** What was noted and kept nobody from writing it. */
  readonly findings?: readonly Finding[];
}

export type Refusal =
  | { readonly ok: false; readonly code: RefusalCode; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly code: 'INVALID'; readonly errors: readonly InvalidField[] };

export type Entered = ({ readonly ok: true } & InTheRegister) | Refusal;

export const refused = (code: RefusalCode, findings: readonly Finding[] = []): Refusal => ({
  ok: false,
  code,
  findings,
});
