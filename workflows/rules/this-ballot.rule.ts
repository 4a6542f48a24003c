import type { Rule } from '../kernel/finding.js';

/** What was marked or counted for one ballot is never taken for another that has been opened since. */
export const thisBallot: Rule<{
  readonly ballotMeant: number | null;
  readonly ballotNo: number;
  readonly clause: string;
}> = ({ ballotMeant, ballotNo, clause }) =>
  ballotMeant === null || ballotMeant === ballotNo
    ? null
    : { code: 'OTHER_BALLOT', clause, effect: 'block', need: ballotNo, have: ballotMeant };
