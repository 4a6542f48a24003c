import { isIn, type Leaves } from '../kernel/leaves.js';

/** A sitting (phiên họp) whose agenda is not yet being voted on: the compiled list can still go to it. */
export const takesList = (state: Leaves): boolean => isIn(state, 'convened', 'open');
