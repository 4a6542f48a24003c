import type { Day, Finding } from '../../workflows/index.js';

const block = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  clause: '-',
  effect: 'block',
  ...more,
});

/** Nothing is entered or taken back by a decision that has not been made yet. */
export const datedLater = (date: Day | undefined, today: Day): Finding[] =>
  date !== undefined && date > today ? [block('PAPER_DATED_LATER', { need: today, have: date })] : [];

/** Every reason why an entry is not taken back now, also where no nomination relies on it. */
export const notTakenBack = (
  { on, reason }: { readonly on: Day; readonly reason: string },
  revokedOn: Day | null,
  today: Day,
): Finding[] => [
  ...(revokedOn === null ? [] : [block('REVOKED_ALREADY', { have: revokedOn })]),
  ...datedLater(on, today),
  ...(reason.trim() === '' ? [block('REASON_MISSING')] : []),
];
