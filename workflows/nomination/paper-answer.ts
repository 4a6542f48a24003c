import type { Day } from '../kernel/days.js';
import type { Leaves } from '../kernel/leaves.js';

/** A letter, decision or minutes, as people name it. */
export interface Paper {
  readonly number: string;
  readonly date: Day;
}

export const PAPER_ANSWERS = ['received', 'recognised', 'declined', 'returned'] as const;

/** The province's answer as somebody of the Office read it from its paper. Its reason lies beside the chain. */
export interface PaperAnswer {
  readonly answer: (typeof PAPER_ANSWERS)[number];
  readonly decision: Paper | null;
  /** SHA-256 of the scan, by which whoever confirms it finds the paper. */
  readonly scan: string;
}

/** How the code on the cover of the sealed file came back to the Office. */
export const RECEIPT_WAYS = ['phone', 'letter', 'mail', 'inPerson'] as const;
export type ReceiptWay = (typeof RECEIPT_WAYS)[number];

/** The sealed file as it was last handed over, by its hash and by that of the code on its cover. */
export interface HandedFile {
  readonly file: string;
  readonly receipt: string;
  /** The day it was handed over; of those handed over before it was kept, absent. */
  readonly on?: Day;
}

const DECISIONS = ['recognised', 'declined'] as const;

/** What the province can still say of a name, by where the name stands with it. */
const FITS: Readonly<Record<string, readonly PaperAnswer['answer'][]>> = {
  sent: ['received', ...DECISIONS, 'returned'],
  received: [...DECISIONS, 'returned'],
  recognised: DECISIONS,
  declined: DECISIONS,
};

/** Where it stands with the province: `sent`, `received`…; empty before it was sent. */
export const provinceAt = (state: Leaves): string => {
  const region = 'exemplar.province.';
  return state.find((leaf) => leaf.startsWith(region))?.slice(region.length) ?? '';
};

/** The answers that may come on paper now; none where the province has nothing to say. */
export const paperAnswersIn = (state: Leaves): readonly PaperAnswer['answer'][] =>
  FITS[provinceAt(state)] ?? [];
