import type { Rule } from '../kernel/finding.js';

interface Facts {
  /** Selected and still standing. */
  readonly selected: number;
  readonly quota: { readonly min: number; readonly max: number; readonly clause: string };
  readonly secondBallots: number;
  readonly secondBallotsMax: number;
  /** Names not selected that one more ballot could be about. */
  readonly standing: readonly string[];
  readonly ballotsHeld: number;
  readonly reason: string | undefined;
}

/** "lựa chọn 04 hoặc 05": there is one more ballot only when fewer than four were selected. */
export const tooFewSelected: Rule<Facts> = ({ selected, quota }) =>
  selected < quota.min
    ? null
    : { code: 'ENOUGH_SELECTED', clause: quota.clause, effect: 'block', need: quota.min, have: selected };

export const secondBallotLeft: Rule<Facts> = ({ secondBallots, secondBallotsMax, quota }) =>
  secondBallots < secondBallotsMax
    ? null
    : {
        code: 'SECOND_BALLOTS_USED_UP',
        clause: quota.clause,
        effect: 'block',
        need: secondBallotsMax,
        have: secondBallots,
      };

/** Fewer than four: one more ballot after the first, as long as there is somebody to vote on. */
export const secondBallotHeld: Rule<Facts> = ({
  selected,
  quota,
  secondBallots,
  secondBallotsMax,
  standing,
  ballotsHeld,
}) =>
  ballotsHeld === 0 || selected >= quota.min || secondBallots >= secondBallotsMax || standing.length === 0
    ? null
    : { code: 'SECOND_BALLOT_DUE', clause: quota.clause, effect: 'block', need: quota.min, have: selected };

/** The Council cannot be forced to approve: fewer go forward, with the reason in the minutes. */
export const enoughOrReason: Rule<Facts> = ({ selected, quota, reason }) =>
  selected >= quota.min
    ? null
    : {
        code: 'TOO_FEW_SELECTED',
        clause: quota.clause,
        effect: (reason ?? '').trim() === '' ? 'block' : 'warn',
        need: quota.min,
        have: selected,
      };
