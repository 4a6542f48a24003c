import type { Paper } from '../../workflows/index.js';

/** What passed between the department and the province about one name, as its history tells it. */
export const PROVINCE_STEPS = [
  'FORWARD',
  'RESEND',
  'RECEIVE',
  'HAND_FILE',
  'TAKE_RECEIPT',
  'RECOGNISE',
  'DECLINE',
  'RETURN_FOR_CORRECTION',
  'CHANGE_ANSWER',
  'RECORD_ANSWER',
  'CONFIRM_ANSWER',
  'DISMISS_ANSWER',
] as const;

/** One step as it was given; of an erased one only that it was taken. */
export interface Step {
  readonly type: (typeof PROVINCE_STEPS)[number];
  readonly at: string;
  readonly seq: number;
  readonly by: string;
  readonly role: string;
  readonly as: string;
  readonly order: Readonly<Partial<Record<string, unknown>>> | null;
}

export interface Letter extends Paper {
  readonly at: string;
  /** Who signed it, and in what capacity. */
  readonly by: string;
  readonly role: string;
  readonly as: string;
}

/** What came back: by its own page, or on a paper that another confirmed. */
export interface Came {
  readonly answer: 'received' | 'recognised' | 'declined' | 'returned';
  readonly at: string;
  readonly paper: Paper | null;
  readonly reference: string | null;
  readonly scan: string | null;
  /** Why, in its own words; of what it gave back, the items to be mended. */
  readonly reason: string | null;
  readonly items: readonly string[];
  /** The code on the cover was read back: by whom, by what way, on what day; and who of the Office wrote it down. */
  readonly readBack: {
    readonly saidBy: string;
    readonly way: string;
    readonly on: string;
    readonly by: string;
  } | null;
}

const textIn = (order: Step['order'], name: string): string | null => {
  const value = order?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

const paperIn = (order: Step['order'], name: string): Paper | null => {
  const paper = order?.[name] as Partial<Paper> | null | undefined;
  return paper?.number && paper.date ? { number: paper.number, date: paper.date } : null;
};

/** The letters by which it went, the first first. */
export const lettersOf = (steps: readonly Step[]): Letter[] =>
  steps
    .filter(({ type }) => type === 'FORWARD' || type === 'RESEND')
    .flatMap(({ at, by, role, as, order }) => {
      const paper = paperIn(order, 'letter');
      return paper ? [{ ...paper, at, by, role, as }] : [];
    });

const SAID: Readonly<Partial<Record<Step['type'], Came['answer']>>> = {
  RECEIVE: 'received',
  TAKE_RECEIPT: 'received',
  RECOGNISE: 'recognised',
  DECLINE: 'declined',
  RETURN_FOR_CORRECTION: 'returned',
};

const readBackIn = (order: Step['order'], by: string): Came['readBack'] => ({
  saidBy: textIn(order, 'saidBy') ?? '',
  way: textIn(order, 'way') ?? '',
  on: textIn(order, 'on') ?? '',
  by,
});

const cameBy = ({ type, at, order, by }: Step, recorded: Step | null): Came | null => {
  const said = type === 'CONFIRM_ANSWER' ? (recorded?.order ?? null) : order;
  const answer =
    type === 'CONFIRM_ANSWER'
      ? textIn(said, 'answer')
      : type === 'CHANGE_ANSWER'
        ? textIn(said, 'to')
        : SAID[type];
  if (!answer) return null;
  return {
    answer: answer as Came['answer'],
    at,
    paper: paperIn(said, 'decision'),
    reference: textIn(said, 'reference'),
    scan: textIn(said, 'scan'),
    reason: textIn(said, 'reason'),
    items: (said?.['items'] as readonly string[] | undefined) ?? [],
    readBack: type === 'TAKE_RECEIPT' ? readBackIn(said, by) : null,
  };
};

/** All that came back since the newest letter, in order; what is recorded and not confirmed has not come. */
export function cameBack(steps: readonly Step[]): Came[] {
  let recorded: Step | null = null;
  let came: Came[] = [];
  for (const step of steps) {
    if (step.type === 'RESEND' || step.type === 'FORWARD') came = [];
    if (step.type === 'RECORD_ANSWER') recorded = step;
    const one = cameBy(step, recorded);
    if (one) came = [...came, one];
  }
  return came;
}
